"""Signed in the system: a leader of a party, or whom they delegated, signs this very content in order and capacity."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.problem import Conflict, Fault, Invalid, Say
from api.kernel.text import Title
from api.programmes.attestation import Attestation
from api.programmes.programme import ProgrammeOut, find_one
from api.programmes.signing import DONE, TWICE, ready, settle, speaking
from api.programmes.word import SIGN, signers
from api.store.model import Row
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Page
from api.web.problems import constrain
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])
FOR_ANOTHER = ("KT.", "TL.", "TUQ.")  # ký thay, thừa lệnh, thừa ủy quyền (Decree 30/2020, Annex I)


class Signature(Row):
    """One party's word; unit_id is the party, ordinal the order in which the parties signed."""

    __tablename__ = "signature"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    ordinal: Mapped[int]
    content_hash: Mapped[str]
    signed_by: Mapped[UUID]
    name: Mapped[str]
    office: Mapped[str | None]
    capacity: Mapped[str | None]
    delegation_id: Mapped[UUID | None] = mapped_column(ForeignKey("delegation.id"))


constrain("signature_party", Conflict, "", *DONE)
constrain("signature_person", Conflict, "", *TWICE)


class SignatureIn(Schema):
    """office: of who signs. capacity: TM., KT., TL. or TUQ. and whom for; a delegate's begins with one of the last three."""

    office: Title | None = None
    capacity: Title | None = None


class SignatureOut(Schema):
    """A party's word in either form: on_paper has number and signed_on of the paper, the other office and capacity.

    `valid` while the content has not changed since.
    """

    id: UUID
    unit_id: UUID
    on_paper: bool
    content_hash: str
    signed_by: UUID
    signed_at: datetime
    ordinal: int | None = None
    name: str | None = None
    office: str | None = None
    capacity: str | None = None
    delegation_id: UUID | None = None
    number: str | None = None
    signed_on: date | None = None
    sample: bool
    valid: bool


def fit(given: SignatureIn, delegation: UUID | None) -> None:
    """Raises Invalid unless a delegate says for whom they sign."""
    if delegation is not None and not (given.capacity or "").startswith(FOR_ANOTHER):
        said = Say("Ký theo ủy quyền phải ghi KT., TL. hoặc TUQ.", "A delegate signs KT., TL. or TUQ. for somebody.")
        raise Invalid(errors=[Fault("REQUIRED", said, pointer="/capacity")])


Sent = Annotated[Body[SignatureIn], reads(SignatureIn)]


@router.post("/programmes/{id}/signatures", status_code=201)
async def sign_programme(work: Work, id: UUID, sent: Sent, if_match: IfMatch = None) -> ProgrammeOut:
    """Sign the content as it stands for the caller's party, while it is in review; nobody signs for two."""
    able = await signers(work)
    row, party, roots, said = await speaking(work, id, if_match, SIGN, able)
    given = sent.value()
    through = None if any(able[root] is None for root in roots) else able[min(roots)]
    fit(given, through)
    await ready(work, row, party, said, ("in_review",))
    work.session.add(
        Signature(
            programme_id=row.id, unit_id=party, ordinal=len(said) + 1, content_hash=row.content_hash,
            signed_by=work.actor.id, name=work.actor.name, delegation_id=through, **given.model_dump(),
        )
    )  # fmt: skip
    work.headers["Location"] = work.request.url.path
    return await settle(work, row)


@router.get("/programmes/{id}/signatures")
async def list_signatures(work: Work, id: UUID) -> Page[SignatureOut]:
    """Every party's word, in the system and on paper, newest first, those of former contents too."""
    row = await find_one(work, id)
    items = [*await signatures(work, row.id, row.content_hash), *await papers(work, row.id, row.content_hash)]
    return Page[SignatureOut](items=sorted(items, key=lambda one: one.id, reverse=True), next=None)


async def signatures(work: Transaction, programme: UUID, content_hash: str) -> list[SignatureOut]:
    """What was signed in the system."""
    source = work.source(Signature)
    shape = set(SignatureOut.model_fields) & set(Signature.__table__.columns.keys())
    return [
        SignatureOut(
            **{name: getattr(one, name) for name in shape},
            signed_at=one.created_at, on_paper=False, valid=one.content_hash == content_hash,
        )
        for one in await work.session.scalars(select(source).where(source.programme_id == programme))
    ]  # fmt: skip


async def papers(work: Transaction, programme: UUID, content_hash: str) -> list[SignatureOut]:
    """What was attested on paper, in the same shape."""
    source = work.source(Attestation)
    shape = set(SignatureOut.model_fields) & set(Attestation.__table__.columns.keys())
    return [
        SignatureOut(
            **{name: getattr(one, name) for name in shape},
            signed_by=one.attested_by, signed_at=one.created_at, on_paper=True, valid=one.content_hash == content_hash,
        )
        for one in await work.session.scalars(select(source).where(source.programme_id == programme))
    ]  # fmt: skip
