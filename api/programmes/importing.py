"""A signed document becomes a draft programme; what could not be read is named by line, never guessed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response
from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.folding import fold, words
from api.kernel.problem import Say
from api.programmes import content
from api.programmes.clause import Clause
from api.programmes.document import Document, documents
from api.programmes.fitting import Fitting, Unread
from api.programmes.party import PartyIn
from api.programmes.programme import Programme, ProgrammeIn, ProgrammeOut, bring, resource
from api.programmes.reading import Reading
from api.units.dated import UnitName, UnitParent
from api.units.unit import Unit
from api.web.body import Schema
from api.web.door import Router
from api.web.problems import language
from api.web.resource import present, shown
from api.web.work import Transaction, Work

router = Router(tags=["programmes"])


class UnreadLine(Schema):
    """A line that found no place in the draft, and why; `line` counts from 1."""

    line: int
    text: str
    reason: str


class Imported(Schema):
    """The draft, the document's lines as read, and what is left for a person to decide.

    `taken` says of each line what it became ("title", "clause III.2.a"); null: blank, or unread.
    """

    programme: ProgrammeOut
    lines: list[str]
    taken: list[str | None]
    unread: list[UnreadLine]


@dataclass
class Draft:
    """A reading with its printed names resolved to units. `units`: short form or name of a party -> unit."""

    value: ProgrammeIn
    units: dict[str, UUID]
    fitting: Fitting
    unread: list[Unread] = field(default_factory=list)


async def find_party(session: AsyncSession, name: str, short: str | None, day: date) -> tuple[UUID, str] | None:
    """The unit of that day by its full name, or by its short form as our code or its own; None unless it is one alone."""
    alive = (Unit.started_on <= day, or_(Unit.ended_on.is_(None), Unit.ended_on >= day))
    joined = select(Unit.id, Unit.kind, Unit.code, UnitName.vi, UnitName.short).join(
        UnitName, UnitName.unit_id == Unit.id
    )
    rows = (await session.execute(joined.where(*alive))).all()
    by_name = {(row.id, row.kind) for row in rows if words(row.vi) == words(name)}
    code = fold(short).upper() if short else None
    by_code = {(row.id, row.kind) for row in rows if code and (row.code == code or row.short == short)}
    found = by_name or by_code
    return found.pop() if len(found) == 1 else None


async def find_focal(session: AsyncSession, party: UUID, printed: str) -> UUID | None:
    """The part of the party whose name begins as printed ("Ban Tuyên giáo", "Văn phòng Bộ"); None unless one alone."""
    parts = (
        select(Unit.id, UnitName.vi)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .join(UnitParent, UnitParent.unit_id == Unit.id)
        .where(UnitParent.parent_id == party, UnitParent.line == "part_of")
    )
    asked = words(printed)
    found = {row.id for row in await session.execute(parts) if words(row.vi)[: len(asked)] == asked}
    return UUID(str(found.pop())) if len(found) == 1 else None


async def resolve(session: AsyncSession, reading: Reading, today: date) -> Draft:
    """Printed parties and focal units to units of the day of signature. Raises Invalid without a title."""
    day = reading.issued_on or today
    fitting = Fitting(reading)
    unread = [(one.line, one.text, one.reason) for one in reading.unread]
    parties: list[PartyIn] = []
    units: dict[str, UUID] = {}
    kinds: list[str] = []
    for one in reading.parties:
        found = await find_party(session, one.name, one.short, day)
        if found is None:
            said = Say("Không tìm thấy đơn vị mang tên này.", "No unit bears this name.")
            unread.append((fitting.line_of(one.name, "title"), one.name, said))
            continue
        unit, kind = found
        kinds.append(kind)
        units.update({name: unit for name in (one.short, one.name) if name})
        focal = await find_focal(session, unit, one.focal) if one.focal else None
        if one.focal and focal is None:
            said = Say("Không tìm thấy đơn vị đầu mối này.", "No such focal unit was found.")
            unread.append((fitting.line_of(one.focal, "clause"), one.focal, said))
        parties.append(PartyIn(unit_id=unit, focal_unit_id=focal or unit, **fitting.signs(one)))
    value = fitting.draft(parties, provincial=any(kind.startswith("provincial") for kind in kinds))
    return Draft(value, units, fitting, unread)


async def take(work: Transaction, reading: Reading) -> tuple[Programme, Draft]:
    """Store the draft with its clauses. Raises Conflict for a code that is there, Forbidden to who is no party."""
    draft = await resolve(work.session, reading, work.today)
    row = await bring(work, draft.value)
    for at, one in enumerate(reading.clauses):
        bearer = draft.units.get(one.party) if one.party else None
        printed = {"path": one.path, "title": one.title, "text": one.text}
        if not draft.fitting.holds(one):
            continue
        work.session.add(Clause(programme_id=row.id, ordinal=at, party_unit_id=bearer, section=one.section, **printed))
        if one.party and bearer is None:
            said = Say("Không rõ đơn vị chịu trách nhiệm.", "The responsible party is no known unit.")
            draft.unread.append((one.lines[0], one.party, said))
    await work.session.flush()
    row.content_hash = await content.hash_of(work.session, row)
    await work.session.flush()
    return row, draft


Sent = Annotated[Document, documents()]
Dry = Annotated[bool, Query(description="only try: 200, nothing is stored")]


@router.post("/programmes/import", status_code=201)
async def import_programme(work: Work, sent: Sent, response: Response, dry_run: Dry = False) -> Imported:
    """Read a signed programme into a draft of the caller's unit: .docx or .pdf with text up to 20 MiB, .txt up to 2."""
    reading = sent.value()
    trial = await work.session.begin_nested()
    row, draft = await take(work, reading)
    out = await shown(work, resource, row, may=not dry_run)
    if dry_run:
        await trial.rollback()
        response.status_code = 200
    else:
        await trial.commit()
        work.headers["Location"] = f"{work.request.url.path.removesuffix('/import')}/{out.id}"
        present(work, row, out)
    spoken = language(work.request)
    named = sorted([*draft.unread, *draft.fitting.unread])
    unread = [UnreadLine(line=at, text=text, reason=said.to(spoken)) for at, text, said in named]
    taken = [reading.taken.get(at) for at, _ in enumerate(reading.lines, 1)]
    return Imported.model_construct(programme=out, lines=list(reading.lines), taken=taken, unread=unread)
