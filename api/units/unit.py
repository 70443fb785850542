"""A unit: a stable identity with a life; what it is called, numbered and directed by are dated facts beside it."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.folding import searchable, sort_key
from api.kernel.problem import Conflict, Fault, Invalid, NotFound, Say
from api.kernel.text import Code, Title
from api.store.model import Row
from api.units.dated import CodeFact, Line, NameFact, ParentFact, UnitCode, UnitName, UnitParent
from api.units.province import Province
from api.units.succession import Succession
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.page import Page, Searchable, page
from api.web.problems import constrain
from api.web.resource import Record, present
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(tags=["units"])


class Kind(StrEnum):
    """What kind of body a unit is."""

    ministry = "ministry"
    confederation = "confederation"
    ministry_office = "ministry_office"
    department = "department"
    provincial_federation = "provincial_federation"
    provincial_department = "provincial_department"
    industry_union = "industry_union"
    corporation_union = "corporation_union"
    press_agency = "press_agency"
    grassroots_station = "grassroots_station"
    commune_union = "commune_union"
    other = "other"


class Side(StrEnum):
    """Which side of a programme a unit is on."""

    union = "union"
    state = "state"
    other = "other"


class Unit(Row):
    """code is stable: the one without a year is the unit of 2017. Lives started_on..ended_on, both included."""

    __tablename__ = "unit"

    code: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    side: Mapped[str]
    province_id: Mapped[UUID | None] = mapped_column(ForeignKey("province.id"))
    started_on: Mapped[date]
    ended_on: Mapped[date | None]


constrain("unit_code_key", Conflict, "/code", "Mã đơn vị đã có.", "This unit code exists already.")


class NameIn(Schema):
    """A name in Vietnamese, with an English one and a short form where there is one."""

    vi: Title
    en: Title | None = None
    short: Title | None = None


class UnitIn(Schema):
    """A new unit; its name and parents hold from its first day."""

    code: Annotated[Code, Field(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$")]
    kind: Kind
    side: Side
    province_id: UUID | None = None
    started_on: date
    name: NameIn
    part_of: UUID | None = None
    directed_by: UUID | None = None


class UnitOut(Schema):
    """A unit as it was on the day asked for, with the units that it was part of and directed by."""

    id: UUID
    code: str
    kind: Annotated[Kind, Field(strict=False)]
    side: Annotated[Side, Field(strict=False)]
    province: str | None
    name: str
    name_en: str | None
    started_on: date
    ended_on: date | None
    part_of: UUID | None
    directed_by: UUID | None
    derived: bool = Field(description="no source gave this name")
    sample: bool


class UnitRecord(Record, UnitOut):
    """One unit, alone."""


class UnitFilter(Searchable):
    """valid_at: units of that day (default today), by their names of that day; of any day when ids name them."""

    id: list[UUID] = Field(default_factory=list)
    valid_at: date | None = None
    code: list[str] = Field(default_factory=list)
    kind: list[Kind] = Field(default_factory=list)
    side: list[Side] = Field(default_factory=list)
    province: list[str] = Field(default_factory=list)


def named(work: Transaction, day: date) -> Any:
    """Units with their name of a day (the first name, before the first day), as a selectable with plain columns."""
    unit, name, province = work.source(Unit), dated(work, day), work.source(Province)
    columns = [getattr(unit, column.key) for column in Unit.__table__.columns if column.key != "digest"]
    called = [name.c[key] for key in ("name", "name_en", "derived", "sort_key", "folded")]
    under = [above(work, unit, Line.part_of, day, "part_of"), above(work, unit, Line.directs, day, "directed_by")]
    return (
        select(*columns, province.code.label("province"), *called, *under)
        .join(name, name.c.unit_id == unit.id)
        .outerjoin(province, province.id == unit.province_id)
        .subquery("named")
    )


def dated(work: Transaction, day: date) -> Any:
    """Each unit's name nearest to a day, one of before it first."""
    name = work.source(UnitName)
    return (
        select(name.unit_id, name.vi.label("name"), name.en.label("name_en"), name.derived, name.sort_key, name.folded)
        .ext(distinct_on(name.unit_id))
        .order_by(name.unit_id, name.valid_from > day, func.abs(name.valid_from - day))
        .subquery("dated")
    )


def above(work: Transaction, unit: Any, line: Line, day: date, label: str) -> Any:
    """The parent in a line nearest to a day, one of before it first, as a column of `unit`."""
    parent = work.source(UnitParent)
    nearest = (parent.valid_from > day, func.abs(parent.valid_from - day))
    own = select(parent.parent_id).where(parent.unit_id == unit.id, parent.line == line)
    return own.order_by(*nearest).limit(1).scalar_subquery().label(label)


@router.get("/units")
async def list_units(work: Work, query: Annotated[UnitFilter, Query()]) -> Page[UnitOut]:
    """Units valid on a day, in Vietnamese order of their names."""
    day = query.valid_at or work.today
    table = named(work, day).c
    valid = [] if query.id else [table.started_on <= day, or_(table.ended_on.is_(None), table.ended_on >= day)]
    rows, after, total = await page(work, table, query, ("name", "code"), *valid, keys={"name": "sort_key"})
    return Page[UnitOut].model_construct(items=[UnitOut.model_validate(row) for row in rows], next=after, total=total)


@router.get("/units/{id}")
async def get_unit(work: Work, id: UUID, valid_at: Annotated[date | None, Query()] = None) -> UnitRecord:
    """One unit, with its name of a day."""
    table = named(work, valid_at or work.today)
    row = (await work.session.execute(select(table).where(table.c.id == id))).one_or_none()
    if row is None:
        raise NotFound()
    out = UnitRecord.model_validate(row)
    out.may = []  # units are reorganised, never edited
    return present(work, out, out)  # type: ignore[arg-type]  # reads id and version only


Sent = Annotated[Body[UnitIn], reads(UnitIn)]


@router.post("/units", status_code=201)
async def create_unit(work: Work, sent: Sent) -> UnitRecord:
    """A new unit, for a reorganisation to name as successor. Only a central focal unit's coordinator may."""
    await work.need("unit:write", Target())
    value = sent.value()
    await known(work, value)
    made = await add(work, value)
    work.headers["Location"] = f"{work.request.url.path}/{made.id}"
    return await get_unit(work, made.id, value.started_on)


async def known(work: Transaction, value: UnitIn) -> None:
    """Raises Invalid REFERENCE_NOT_FOUND with the pointer for a province or parent that does not exist."""
    named = (("province_id", Province), ("part_of", Unit), ("directed_by", Unit))
    said = Say("Không tìm thấy đối tượng được dẫn.", "What this names was not found.")
    faults = [
        Fault("REFERENCE_NOT_FOUND", said, pointer=f"/{field}")
        for field, model in named
        if (id := getattr(value, field)) is not None and await work.session.get(model, id) is None
    ]
    if faults:
        raise Invalid(errors=faults)


async def add(work: Transaction, value: UnitIn, *, derived: bool = False, ended_on: date | None = None) -> Unit:
    """Store a unit with its first name and lines."""
    plain = value.model_dump(include={"code", "kind", "side", "province_id", "started_on"})
    unit = Unit(**plain, ended_on=ended_on)
    work.session.add(unit)
    await work.session.flush()
    work.session.add(call(unit, value.name, value.started_on, derived=derived))
    for line, parent in (("part_of", value.part_of), ("directs", value.directed_by)):
        if parent is not None:
            work.session.add(UnitParent(unit_id=unit.id, parent_id=parent, line=line, valid_from=value.started_on))
    await work.session.flush()
    return unit


def call(unit: Unit, name: NameIn, valid_from: date, *, derived: bool = False) -> UnitName:
    """A name fact, with its folded words (code included) and sort key."""
    folded = searchable(name.vi, name.en, name.short, unit.code)
    dated = {"valid_from": valid_from, "derived": derived, "folded": folded, "sort_key": sort_key(name.vi)}
    return UnitName(unit_id=unit.id, **name.model_dump(), **dated)


class Heir(Schema):
    """A unit before or after this one, and the fields of work that passed (empty: all)."""

    unit_id: UUID
    code: str
    effective_on: date
    fields: list[str]


class History(Schema):
    """All dated facts of a unit, oldest first."""

    id: UUID
    code: str
    started_on: date
    ended_on: date | None
    names: list[NameFact]
    codes: list[CodeFact]
    parents: list[ParentFact]
    predecessors: list[Heir]
    successors: list[Heir]


@router.get("/units/{id}/history")
async def get_unit_history(work: Work, id: UUID) -> History:
    """What a unit was called, numbered, part of and directed by, and what came before and after it."""
    source = work.source(Unit)
    unit = (await work.session.scalars(select(source).where(source.id == id))).one_or_none()
    if unit is None:
        raise NotFound()
    facts = {}
    for key, model, shape in (
        ("names", UnitName, NameFact),
        ("codes", UnitCode, CodeFact),
        ("parents", UnitParent, ParentFact),
    ):
        view: Any = work.source(model)
        rows = await work.session.scalars(select(view).where(view.unit_id == id).order_by(view.valid_from, view.id))
        facts[key] = [shape.model_validate(dict_of(row, shape)) for row in rows]
    heirs = {
        "predecessors": await kin(work, id, "successor_id", "predecessor_id"),
        "successors": await kin(work, id, "predecessor_id", "successor_id"),
    }
    plain = {"id": unit.id, "code": unit.code, "started_on": unit.started_on, "ended_on": unit.ended_on}
    return History.model_validate({**plain, **facts, **heirs})


def dict_of(row: Any, shape: type[Schema]) -> dict[str, Any]:
    """The row's fields that a shape shows."""
    return {name: getattr(row, name) for name in shape.model_fields}


async def kin(work: Transaction, id: UUID, mine: str, theirs: str) -> list[Heir]:
    """Units one succession away."""
    link, unit = work.source(Succession), work.source(Unit)
    statement = (
        select(getattr(link, theirs).label("unit_id"), unit.code, link.effective_on, link.fields)
        .join(unit, unit.id == getattr(link, theirs))
        .where(getattr(link, mine) == id)
        .order_by(link.effective_on, unit.code)
    )
    return [Heir.model_validate(row) for row in (await work.session.execute(statement)).all()]
