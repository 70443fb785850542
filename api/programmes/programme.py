"""A programme: what two or more units agreed for a period, from draft through signature to its conclusion.

    draft -> in_review -> signed -> active -> concluded; `signed` is reached by signatures or attestation alone.

It takes activities while `active`, whatever today's date.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import ConfigDict, Field
from sqlalchemy import ForeignKey, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.folding import searchable, sort_key
from api.kernel.problem import Conflict, Fault, Forbidden, IllegalMove, Invalid, Say
from api.kernel.text import Code, Line, Size
from api.programmes import content
from api.programmes.content import Arrival, LegalBasis, Printed
from api.programmes.party import Parties, Party, PartyIn, PartyOut, refresh, seat
from api.programmes.word import due
from api.store.model import Row
from api.web import etag
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.moves import EDITABLE
from api.web.page import Page, Searchable, page
from api.web.problems import constrain
from api.web.resource import Record, Resource, load, lock, open_moves, present, references, shown
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])


class Level(StrEnum):
    """Between central bodies, or between those of one province."""

    central = "central"
    provincial = "provincial"


class Status(StrEnum):
    """Where a programme stands; drafts and reviews are seen by their parties alone."""

    draft = "draft"
    in_review = "in_review"
    signed = "signed"
    active = "active"
    concluded = "concluded"


class Programme(Row):
    """unit_id is the unit that brought it in; content_hash the hex SHA-256 of what is signed (content.py)."""

    __tablename__ = "programme"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("programme.id"))
    successor_of: Mapped[UUID | None] = mapped_column(ForeignKey("programme.id"))
    code: Mapped[str | None]
    code_number: Mapped[str | None]
    code_notation: Mapped[str | None]
    title: Mapped[str]
    folded: Mapped[str]
    sort_key: Mapped[str]
    level: Mapped[str]
    status: Mapped[str] = mapped_column(default="draft")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    legal_bases: Mapped[list[dict[str, Any]]]
    recipients: Mapped[list[str]] = mapped_column(JSONB)
    arrival: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    content_hash: Mapped[str]
    submitted_by: Mapped[UUID | None]
    reason: Mapped[str | None]

    @property
    def parties(self) -> list[Any]:
        """The parties that `attach` read, in order: they are rows of their own, as of the same log size."""
        attached: list[Any] = self.__dict__.get("_attached", [])
        return attached

    @parties.setter
    def parties(self, rows: list[Any]) -> None:
        """As `attach` or `seat` left them; none before."""
        self.__dict__["_attached"] = rows


TAKEN = ("/code", "Đã có chương trình mang số, ký hiệu này.", "There is a programme of this code already.")
constrain("programme_code", Conflict, *TAKEN)
constrain("party_unit", Invalid, "/parties", "Một đơn vị chỉ là một bên.", "A unit is one party only.")
PERIOD = ("/ends_on", "Ngày kết thúc phải từ ngày bắt đầu trở đi.", "The end must not be before the start.")
constrain("programme_period", Invalid, *PERIOD)


class ProgrammeIn(Schema):
    """A draft. Dates are local days in Viet Nam, both included."""

    title: Annotated[Line, Size(2000, least=1, trim=True)]
    level: Level
    code: Code | None = None
    code_number: Code | None = None
    code_notation: Code | None = None
    parent_id: UUID | None = None
    successor_of: UUID | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    legal_bases: Annotated[list[LegalBasis], Field(max_length=100)] = Field(default_factory=list)
    recipients: Annotated[list[Printed], Field(max_length=200)] = Field(default_factory=list)
    arrival: Arrival | None = None
    parties: Parties = Field(default_factory=list)


class ProgrammeOut(Record):
    """A programme with its parties; `legal_bases` and `arrival` have the shapes that POST takes."""

    model_config = ConfigDict(strict=False)  # stored rows hold texts where these fields are enumerations

    unit_id: UUID
    parent_id: UUID | None
    successor_of: UUID | None
    code: str | None
    code_number: str | None
    code_notation: str | None
    title: str
    level: Level
    status: Status
    starts_on: date | None
    ends_on: date | None
    legal_bases: list[dict[str, Any]]
    recipients: list[str]
    arrival: dict[str, Any] | None
    parties: list[PartyOut]
    content_hash: str
    reason: str | None


class ProgrammeFilter(Searchable):
    """Words in title and code; repeated parameters mean any of them."""

    id: list[UUID] = Field(default_factory=list)
    code: list[str] = Field(default_factory=list)
    level: list[Level] = Field(default_factory=list)
    status: list[Status] = Field(default_factory=list)
    parent_id: list[UUID] = Field(default_factory=list)
    starts_on_from: date | None = None
    starts_on_to: date | None = None


@dataclass(frozen=True)
class Programmes(Resource[Programme, ProgrammeIn, ProgrammeOut]):
    """A programme's permissions are asked about its own id."""

    def target(self, row: Any) -> Target:
        """Its own id is the programme that a permission is asked about."""
        return Target(row.unit_id, row.id)


SORTS = ("title", "-created_at", "-updated_at")
NAMES = ("programme:write", "programme")
resource = Programmes(Programme, ProgrammeIn, ProgrammeOut, SORTS, *NAMES, offers=due, keys={"title": "sort_key"})


async def attach(work: Transaction, rows: list[Programme]) -> None:
    """Give each programme its parties, as of the same size of the log."""
    source = work.source(Party)
    wanted = select(source).where(source.programme_id.in_([row.id for row in rows]))
    found = (await work.session.scalars(wanted.order_by(source.ordinal))).all()
    for row in rows:
        row.parties = [party for party in found if party.programme_id == row.id]


async def find_one(work: Transaction, id: UUID) -> Programme:
    """The programme with its parties. Raises NotFound."""
    row = await load(work, resource, id)
    await attach(work, [row])
    return row


async def take_up(work: Transaction, id: UUID, permission: str) -> Programme:
    """The programme with its parties, to be written. Raises NotFound, Forbidden."""
    row = await lock(work, resource, id, permission)
    await attach(work, [row])
    return row


async def free_code(work: Transaction, row: Programme) -> None:
    """Raises Conflict when a programme in sight bears the code; the index answers for those out of sight."""
    same = select(Programme.id).where(Programme.code == row.code, Programme.id != row.id).limit(1)
    with work.session.no_autoflush:
        if row.code is not None and await work.session.scalar(same) is not None:
            raise Conflict(errors=[Fault("CONFLICT", Say(*TAKEN[1:]), pointer=TAKEN[0])])


async def above(work: Transaction, row: Programme) -> None:
    """Raises Invalid unless parent and predecessor are signed: what is signed does not change, so no circle can form."""
    for name in ("parent_id", "successor_of"):
        wanted = select(Programme.status).where(Programme.id == getattr(row, name))
        with work.session.no_autoflush:
            status = await work.session.scalar(wanted) if getattr(row, name) else None
        if status in ("draft", "in_review"):
            said = Say("Chương trình được dẫn chưa được ký.", "The programme that this names is not signed yet.")
            raise Invalid(errors=[Fault("NOT_SIGNED", said, pointer=f"/{name}")])


def fill(row: Programme, value: ProgrammeIn) -> None:
    """Write the fields of a body into the row. Raises Invalid for a period that ends before it starts."""
    if value.starts_on and value.ends_on and value.ends_on < value.starts_on:
        raise Invalid(errors=[Fault("OUT_OF_RANGE", Say(*PERIOD[1:]), pointer=PERIOD[0])])
    plain = value.model_dump(mode="json", include={"legal_bases", "recipients", "arrival"})
    rest = value.model_dump(exclude={"legal_bases", "recipients", "arrival", "parties"})
    for name, new in {**rest, **plain, "level": str(value.level)}.items():
        if getattr(row, name) != new:
            setattr(row, name, new)
    row.folded, row.sort_key = (searchable(value.title, value.code), sort_key(value.title))


async def store(work: Transaction, row: Programme, parties: list[PartyIn]) -> None:
    """Flush a draft with its parties and hash; sight follows. Raises Conflict, Invalid; Forbidden to who has no seat."""
    await references(work, row, None)
    await above(work, row)
    await free_code(work, row)
    row.content_hash = row.content_hash or ""
    work.session.add(row)
    await work.session.flush()
    before = [PartyIn.model_validate(one, extra="ignore") for one in row.parties]
    if before != parties:
        row.parties = await seat(work.session, row.id, parties)
        await refresh(work.session, work.today)
    row.content_hash = await content.hash_of(work.session, row)
    await work.session.flush()
    await work.need(resource.write, resource.target(row))


async def homes(work: Transaction, parties: list[PartyIn]) -> UUID:
    """The unit that brings a draft in: a coordinator's own, one that the draft seats before others. Raises Forbidden."""
    mine = [one.unit for one in work.actor.seats if one.role == "coordinator" and one.unit is not None]
    if not mine:
        raise Forbidden(resource.write)
    seated = {id for one in parties for id in (one.unit_id, one.focal)}
    return next((unit for unit in mine if unit in seated), mine[0])


async def bring(work: Transaction, value: ProgrammeIn) -> Programme:
    """A new draft from the caller's unit; the caller must have a seat in it."""
    row = Programme(unit_id=await homes(work, value.parties), status="draft")
    fill(row, value)
    await store(work, row, value.parties)
    return row


@router.get("/programmes")
async def list_programmes(work: Work, query: Annotated[ProgrammeFilter, Query()]) -> Page[ProgrammeOut]:
    """Programmes in the caller's sight, in Vietnamese order of their titles."""
    rows, after, total = await page(work, work.source(Programme), query, resource.sorts, keys=resource.keys)
    await attach(work, rows)
    items = [await shown(work, resource, row, may=False) for row in rows]
    return Page[ProgrammeOut].model_construct(items=items, next=after, total=total)


@router.get("/programmes/{id}")
async def get_programme(work: Work, id: UUID) -> ProgrammeOut:
    """One programme with its parties and what the caller may do with it."""
    row = await find_one(work, id)
    return present(work, row, await shown(work, resource, row))


Sent = Annotated[Body[ProgrammeIn], reads(ProgrammeIn)]


@router.post("/programmes", status_code=201)
async def create_programme(work: Work, sent: Sent) -> ProgrammeOut:
    """A draft that the caller's unit, as party or focal unit, prepares."""
    row = await bring(work, sent.value())
    work.headers["Location"] = f"{work.request.url.path}/{row.id}"
    return present(work, row, await shown(work, resource, row))


@router.patch("/programmes/{id}")
async def amend_programme(work: Work, id: UUID, sent: Sent, if_match: IfMatch = None) -> ProgrammeOut:
    """Change a draft (merge patch). Signatures name the content, so those of the old content no longer count."""
    row = await take_up(work, id, resource.write)
    etag.require(if_match, row.id, row.version)
    current = ProgrammeIn.model_validate(row, strict=False, from_attributes=True, extra="ignore")
    value = sent.merged(current.model_dump(mode="json"))
    if row.status not in EDITABLE["programme"]:
        raise IllegalMove(row.status, await open_moves(work, resource, row))
    fill(row, value)
    await store(work, row, value.parties)
    return present(work, row, await shown(work, resource, row))
