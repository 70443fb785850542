"""Signed on paper: a scan or signed PDF that one person of each party confirms as this very content.

It counts as that party's signature (signing.py) and is shown as signed on paper.
"""

import hashlib
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import ForeignKey, LargeBinary, select
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.problem import Conflict, Fault, Invalid, Say
from api.kernel.text import Code, line
from api.programmes.programme import Programme, ProgrammeOut, find_one
from api.programmes.signing import DONE, TWICE, ready, settle, speaking
from api.programmes.upload import Upload, uploads
from api.programmes.word import ATTEST, attesters
from api.store.model import Row
from api.web.body import Schema
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Page
from api.web.problems import constrain
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])
LIMIT = 20 * 1024 * 1024  # bytes of a scan; 1383's eight pages at 300 dpi are under 4 MB
OPEN = ("draft", "in_review")
PAPERS = (b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")  # PDF, PNG, JPEG, TIFF


class Attestation(Row):
    """One party's word; unit_id is the party. Only the first of a content holds the file, others confirm it."""

    __tablename__ = "attestation"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    confirms_id: Mapped[UUID | None] = mapped_column(ForeignKey("attestation.id"))
    content_hash: Mapped[str]
    number: Mapped[str]
    signed_on: Mapped[date]
    file_name: Mapped[str]
    media_type: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    attested_by: Mapped[UUID]


constrain("attestation_party", Conflict, "", *DONE)
constrain("attestation_person", Conflict, "", *TWICE)


class Paper(BaseModel):
    """The number and the day of signature that the paper bears."""

    model_config = ConfigDict(extra="forbid")

    number: Code
    signed_on: date


class AttestationOut(Schema):
    """Who said it is this content: `valid` while the content has not changed since. `sha256` is the file's."""

    id: UUID
    unit_id: UUID
    confirms_id: UUID | None
    content_hash: str
    number: str
    signed_on: date
    file_name: str
    media_type: str
    sha256: str
    size: int
    attested_by: UUID
    sample: bool
    valid: bool = Field(description="the content is still the one attested")


async def valid(work: Transaction, row: Programme) -> list[Attestation]:
    """Attestations of the programme's present content, oldest first."""
    of = (Attestation.programme_id == row.id, Attestation.content_hash == row.content_hash)
    return list((await work.session.scalars(select(Attestation).where(*of).order_by(Attestation.id))).all())


def paper(sent: Upload[Paper]) -> tuple[Paper, bytes, str]:
    """Fields, file and its clean name. Raises Invalid for what is neither a PDF nor a picture."""
    fields, content = sent.value()
    if not content.startswith(PAPERS):
        said = Say(
            "Cần bản PDF đã ký hoặc ảnh quét (PNG, JPEG, TIFF).", "A signed PDF or a scan (PNG, JPEG, TIFF) is needed."
        )
        raise Invalid(errors=[Fault("UNSUPPORTED_FILE", said, pointer="/file")])
    try:
        name = line(sent.name)[:200]
    except ValueError:
        name = ""
    return fields, content, name or "attestation"


Sent = Annotated[Upload[Paper], uploads(Paper, LIMIT)]


@router.post("/programmes/{id}/attestation", status_code=201)
async def attest_programme(work: Work, id: UUID, sent: Sent, if_match: IfMatch = None) -> ProgrammeOut:
    """Lay the signed paper beside the record; it counts as the sender's own party's signature."""
    row, party, _, said = await speaking(work, id, if_match, ATTEST, attesters(work))
    fields, content, name = paper(sent)
    await ready(work, row, party, said, OPEN)
    if await valid(work, row):
        raise Conflict(Say("Đã có bản ký; hãy xác nhận bản đó.", "The paper is there already; confirm it instead."))
    proof = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "media_type": sent.media_type}
    made = Attestation(
        programme_id=row.id,
        unit_id=party,
        content_hash=row.content_hash,
        **fields.model_dump(),
        **proof,
        file_name=name,
        content=content,
        attested_by=work.actor.id,
    )
    work.session.add(made)
    work.headers["Location"] = work.request.url.path
    return await settle(work, row)


@router.post("/programmes/{id}/attestation/confirmation")
async def confirm_attestation(work: Work, id: UUID, if_match: IfMatch = None) -> ProgrammeOut:
    """The caller's party confirms that the paper is this very content."""
    row, party, _, said = await speaking(work, id, if_match, ATTEST, attesters(work))
    await ready(work, row, party, said, OPEN)
    first = next((one for one in await valid(work, row) if one.confirms_id is None), None)
    if first is None:
        raise Conflict(Say("Chưa có bản ký của nội dung này.", "There is no paper of this content yet."))
    copied = ("content_hash", "number", "signed_on", "file_name", "media_type", "sha256", "size")
    same = {name: getattr(first, name) for name in copied}
    own = {"programme_id": row.id, "unit_id": party, "confirms_id": first.id, "attested_by": work.actor.id}
    work.session.add(Attestation(**own, **same))
    return await settle(work, row)


@router.get("/programmes/{id}/attestation")
async def list_attestations(work: Work, id: UUID) -> Page[AttestationOut]:
    """Every word given on paper, newest first, those of former contents too."""
    row = await find_one(work, id)
    source = work.source(Attestation)
    found = await work.session.scalars(select(source).where(source.programme_id == id).order_by(source.id.desc()))
    shape = [name for name in AttestationOut.model_fields if name != "valid"]
    items = [
        AttestationOut(**{name: getattr(one, name) for name in shape}, valid=one.content_hash == row.content_hash)
        for one in found
    ]
    return Page[AttestationOut].model_construct(items=items, next=None)
