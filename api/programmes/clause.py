"""Clauses: what each party undertook, by the path that is printed ("III.2.b"); written while the programme is a draft.

A programme with its clauses is one whole: each edit locks it, is of its version (the ETag of a clause names that one),
and renews its content hash, so that nobody signs what is being changed.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel import clock
from api.kernel.problem import Conflict, Fault, IllegalMove, Invalid, NotFound, Say
from api.kernel.text import Line, Note, Size
from api.programmes import content, programme
from api.programmes.programme import Programme, take_up
from api.store.model import Row
from api.web import etag
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.moves import EDITABLE
from api.web.page import Filter, Page, page
from api.web.problems import constrain
from api.web.resource import Record, load, open_moves, present
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])


class Clause(Row):
    """`title` is a heading's own line, `text` what stands under it; party_unit_id None = all parties bear it."""

    __tablename__ = "clause"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    ordinal: Mapped[int]
    path: Mapped[str]
    section: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    party_unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    aligned_id: Mapped[UUID | None] = mapped_column(ForeignKey("clause.id"))


TAKEN = ("/path", "Chương trình đã có khoản ở vị trí này.", "The programme has a clause of this path already.")
constrain("clause_path", Conflict, *TAKEN)


class ClauseIn(Schema):
    """position orders the clauses (the end, where none is given); aligned_id: the clause of the programme above."""

    path: Annotated[Line, Size(40, least=1), Field(pattern=r"^[0-9A-Za-zĐđ]+(\.[0-9A-Za-zĐđ]+){0,7}$")]
    title: Annotated[Line, Size(2000)] = ""
    text: Annotated[Note, Size(20_000)] = ""
    party_unit_id: UUID | None = None
    aligned_id: UUID | None = None
    position: Annotated[int, Field(ge=0, le=100_000)] | None = None


class ClauseOut(Schema):
    """A clause; `section` is the path of its outermost heading, `aligned_id` the central clause it carries out."""

    id: UUID
    programme_id: UUID
    path: str
    section: str
    title: str
    text: str
    party_unit_id: UUID | None
    aligned_id: UUID | None
    position: Annotated[int, Field(validation_alias="ordinal")]
    sample: bool


class ClauseRecord(Record, ClauseOut):
    """One clause, alone."""


class ClauseFilter(Filter):
    """Clauses of some sections or of one responsible party."""

    section: list[str] = Field(default_factory=list)
    path: list[str] = Field(default_factory=list)
    party_unit_id: list[UUID] = Field(default_factory=list)


@router.get("/programmes/{id}/clauses")
async def list_clauses(work: Work, id: UUID, query: Annotated[ClauseFilter, Query()]) -> Page[ClauseOut]:
    """The clauses of a programme in the order of the document, headings before what stands under them."""
    await load(work, programme.resource, id)
    source = work.source(Clause)
    keys = {"position": "ordinal"}
    rows, after, total = await page(work, source, query, ("position",), source.programme_id == id, keys=keys)
    items = [ClauseOut.model_validate(row) for row in rows]
    return Page[ClauseOut].model_construct(items=items, next=after, total=total)


async def find_clause(work: Transaction, id: UUID, clause: UUID) -> Clause:
    """One clause of this programme. Raises NotFound."""
    source = work.source(Clause)
    row = (
        await work.session.scalars(select(source).where(source.programme_id == id, source.id == clause))
    ).one_or_none()
    if row is None:
        raise NotFound()
    return row


async def told(work: Transaction, row: Clause, whole: Programme) -> ClauseRecord:
    """The clause with `may`: edited and removed by whoever writes the draft."""
    out = ClauseRecord.model_validate(row)
    able = work.size is None and whole.status in EDITABLE["programme"]
    able = able and await work.may(programme.resource.write, programme.resource.target(whole))
    out.may = ["edit", "remove"] if able else []
    return present(work, whole, out)


@router.get("/programmes/{id}/clauses/{clause}")
async def get_clause(work: Work, id: UUID, clause: UUID) -> ClauseRecord:
    """One clause."""
    whole = await load(work, programme.resource, id)
    return await told(work, await find_clause(work, id, clause), whole)


async def opened(work: Transaction, id: UUID) -> Programme:
    """The programme, locked, for its writers. Raises NotFound, Forbidden."""
    return await take_up(work, id, programme.resource.write)


async def settle(work: Transaction, whole: Programme) -> None:
    """A new version with a new hash of what is signed. Raises IllegalMove unless it is a draft."""
    if whole.status not in EDITABLE["programme"]:
        raise IllegalMove(whole.status, await open_moves(work, programme.resource, whole))
    await work.session.flush()
    whole.content_hash, whole.updated_at = await content.hash_of(work.session, whole), clock.now()
    await work.session.flush()


async def write(work: Transaction, whole: Programme, row: Clause, value: ClauseIn) -> None:
    """The body into the row. Raises Invalid: nothing said, a bearer that is no party, a clause of no programme above."""
    for name, new in value.model_dump(exclude={"position"}).items():
        setattr(row, name, new)
    row.section = value.path.split(".")[0]
    row.ordinal = value.position if value.position is not None else await last(work, whole)
    faults = []
    if not (value.title or value.text):
        faults.append(Fault("REQUIRED", Say("Cần nội dung.", "Something must be said."), pointer="/text"))
    if value.party_unit_id and value.party_unit_id not in {party.unit_id for party in whole.parties}:
        said = Say("Đơn vị này không là một bên.", "This unit is no party.")
        faults.append(Fault("REFERENCE_NOT_FOUND", said, pointer="/party_unit_id"))
    if value.aligned_id and not await of_parent(work, whole, value.aligned_id):
        said = Say("Không có khoản này trong chương trình cấp trên.", "The programme above has no such clause.")
        faults.append(Fault("REFERENCE_NOT_FOUND", said, pointer="/aligned_id"))
    if faults:
        raise Invalid(errors=faults)


async def last(work: Transaction, whole: Programme) -> int:
    """The position after all others."""
    with work.session.no_autoflush:
        found = await work.session.scalar(select(func.max(Clause.ordinal)).where(Clause.programme_id == whole.id))
    return 0 if found is None else int(found) + 1


async def of_parent(work: Transaction, whole: Programme, clause: UUID) -> bool:
    """Whether a clause belongs to the programme above this one."""
    wanted = select(Clause.id).where(Clause.id == clause, Clause.programme_id == whole.parent_id)
    with work.session.no_autoflush:
        return await work.session.scalar(wanted) is not None


Sent = Annotated[Body[ClauseIn], reads(ClauseIn)]


@router.post("/programmes/{id}/clauses", status_code=201)
async def create_clause(work: Work, id: UUID, sent: Sent) -> ClauseRecord:
    """A new clause of a draft, at its end unless a position is given."""
    whole = await opened(work, id)
    row = Clause(programme_id=whole.id)
    await write(work, whole, row, sent.value())
    work.session.add(row)
    await settle(work, whole)
    work.headers["Location"] = f"{work.request.url.path}/{row.id}"
    return await told(work, row, whole)


@router.patch("/programmes/{id}/clauses/{clause}")
async def amend_clause(work: Work, id: UUID, clause: UUID, sent: Sent, if_match: IfMatch = None) -> ClauseRecord:
    """Change a clause of a draft (merge patch)."""
    row, whole = await find_clause(work, id, clause), await opened(work, id)
    etag.require(if_match, whole.id, whole.version)
    current = {name: getattr(row, name) for name in ClauseIn.model_fields if name != "position"}
    value = sent.merged(ClauseIn(**current, position=row.ordinal).model_dump(mode="json"))
    with work.session.no_autoflush:
        await write(work, whole, row, value)
    await settle(work, whole)
    return await told(work, row, whole)


@router.delete("/programmes/{id}/clauses/{clause}", status_code=204)
async def remove_clause(work: Work, id: UUID, clause: UUID, if_match: IfMatch = None) -> None:
    """Take a clause out of a draft; its history stays in the log."""
    row, whole = await find_clause(work, id, clause), await opened(work, id)
    etag.require(if_match, whole.id, whole.version)
    await work.session.delete(row)
    await settle(work, whole)
