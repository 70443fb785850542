"""What rows refer to: units, programmes, clauses, campaigns, judged at the event's own date.

Only what a batch names is looked up, once; the rule runs once for every distinct (unit, programme, day), not once a row.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy.ext.asyncio import AsyncSession

from api.activities.kind import KINDS
from api.intake.chunk import WITHDRAWAL, Chunk, Finding
from api.kernel import clock
from api.kernel.problem import Fault, Say
from api.store.actor import Actor
from api.store.session import driver
from api.units.bearer import lost
from api.web.roles import ROLES

FAR = 10  # times the largest figure before: an outlier
Placed = tuple[str, Finding]  # the field of `data` that it is about, and a finding without a pointer


@dataclass(slots=True)
class Unit:
    """A unit as intake needs it. heirs: codes of its successors; provincial: it has an active programme of its own.

    lost: fields of its work ('': of none) that passed to another successor than the caller (units/bearer.py).
    highs: the largest of each measure that it has told of a kind, where it has told often enough (activities/norm.py).
    """

    id: UUID
    code: str
    started_on: date
    ended_on: date | None
    own: bool
    heirs: list[str]
    provincial: bool
    lost: frozenset[str] = frozenset()
    highs: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Programme:
    """A programme as intake needs it. clauses: its own, and those of the programme above that it carries out."""

    id: UUID
    code: str
    level: str
    status: str
    starts_on: date
    ends_on: date
    clauses: frozenset[str]


@dataclass(slots=True)
class Pair:
    """Unit and programme of a day, with what is wrong with them."""

    unit: Unit | None
    programme: Programme | None
    findings: list[Placed]


# All that a batch names, in one trip; of programmes of one code, the active one comes last.
NAMED = """
select
  (select coalesce(json_agg(u), '[]')::text from (
    select u.id, u.code, u.started_on, u.ended_on,
      exists (select 1 from sight s where s.root = any($1::uuid[]) and s.target = u.id and s.way = 'own') as own,
      array(select h.code from succession x join unit h on h.id = x.successor_id where x.predecessor_id = u.id order by h.code) as heirs,
      exists (select 1 from party y join programme p on p.id = y.programme_id
        where y.unit_id = u.id and p.level = 'provincial' and p.status = 'active') as provincial,
      (select coalesce(jsonb_object_agg(kind, highs), '{}') from (select kind, jsonb_object_agg(measure, high) as highs
        from activity_norm n where n.unit_id = u.id group by kind) n) as highs
    from unit u where u.code = any($2::text[]) or u.id = any($3::uuid[])) u) as units,
  (select coalesce(json_agg(p), '[]')::text from (
    select p.id, p.code, p.level, p.status, p.starts_on, p.ends_on,
      array(select path from clause c where c.programme_id in (p.id, p.parent_id)) as clauses
    from programme p where p.code = any($4::text[]) or p.id = any($5::uuid[]) order by p.status = 'active') p) as programmes,
  array(select id from campaign where id = any($6::uuid[])) as campaigns"""


@dataclass(slots=True)
class Scope:
    """The caller's world as far as a batch names it; what was looked up and is not there is None.

    seen: the natural keys of the batch so far.
    """

    actor: Actor
    defaults: dict[str, str]
    units: dict[str | None, Unit | None] = field(default_factory=lambda: {None: None})
    programmes: dict[str | None, Programme | None] = field(default_factory=lambda: {None: None})
    campaigns: dict[UUID, bool] = field(default_factory=dict)
    pairs: dict[tuple[str | None, str | None, date | None], Pair] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def unknown(self, chunk: Chunk) -> tuple[set[Any], set[Any], set[UUID]]:
        """Names of units and programmes and ids of campaigns that the chunk is the first to name."""
        data: list[Any] = [item["data"] for _, item in chunk.known() if item["kind"] != WITHDRAWAL]
        units = {one.get("unit") for one in data} | {self.defaults.get("unit")}
        programmes = {one.get("programme") for one in data} | {self.defaults.get("programme")}
        campaigns = {one["campaign"] for one in data if "campaign" in one}
        return units - self.units.keys(), programmes - self.programmes.keys(), campaigns - self.campaigns.keys()

    async def learn(self, session: AsyncSession, units: set[str], programmes: set[str], campaigns: set[UUID]) -> None:
        """Look up what is named, as this caller sees it."""
        pushing = [seat.unit for seat in self.actor.seats if seat.unit and seat.role in ROLES["intake:push"]]
        self.units |= dict.fromkeys(units)
        self.programmes |= dict.fromkeys(programmes)
        connection = await driver(session)
        found = await connection.fetchrow(NAMED, pushing, *named(units), *named(programmes), list(campaigns))
        for unit in UNITS.decode(found["units"]):
            self.units[unit.code] = self.units[str(unit.id)] = unit
        for programme in PROGRAMMES.decode(found["programmes"]):
            self.programmes[programme.code] = self.programmes[str(programme.id)] = programme
        self.campaigns |= {id: id in set(found["campaigns"]) for id in campaigns}
        if units:
            await self.divide(session, pushing)

    async def divide(self, session: AsyncSession, pushing: list[UUID]) -> None:
        """What of predecessors' work is others' to correct: asked only where a predecessor is named."""
        inherited = {one.id for one in self.units.values() if one and one.own and one.heirs} - set(pushing)
        if inherited:
            passed = await lost(session, pushing, clock.today())
            for unit in (one for one in self.units.values() if one and one.id in inherited):
                unit.lost = passed.get(unit.id, frozenset())

    def refer(self, chunk: Chunk) -> None:
        """Resolve what each row names; every error is added, holds and warnings too."""
        chunk.pairs = [NOTHING] * len(chunk.items)
        unit, programme = self.defaults.get("unit"), self.defaults.get("programme")
        for at, item in chunk.known():
            key = item["external_id"]
            if key in self.seen:
                said = Say("Trùng mã với một dòng phía trước trong lô.", "Same key as an earlier row of the batch.")
                chunk.refuse(at, "DUPLICATE_IN_BATCH", said, "external_id")
            self.seen.add(key)
            if item["kind"] == WITHDRAWAL:
                continue
            data: Any = item["data"]
            names = (data.get("unit", unit), data.get("programme", programme), data.get("occurred_on"))
            pair = self.pairs.get(names) or self.judge(names)
            chunk.pairs[at] = pair
            if pair.findings:
                self.place(chunk, at, pair.findings)
            if pair.unit and pair.unit.lost and item["kind"] in KINDS:
                self.place(chunk, at, of_field(pair.unit, KINDS[item["kind"]].field or ""))
            if pair.unit and (highs := pair.unit.highs.get(item["kind"])):
                self.weigh(chunk, at, data, highs)
            if "clauses" in data and pair.programme and not pair.programme.clauses.issuperset(data["clauses"]):
                self.clauses(chunk, at, data["clauses"], pair.programme)
            if "campaign" in data and not self.campaigns[data["campaign"]]:
                said = Say("Không tìm thấy chiến dịch này.", "No such campaign.")
                chunk.refuse(at, "REFERENCE_NOT_FOUND", said, "data", "campaign", campaign=str(data["campaign"]))

    @staticmethod
    def place(chunk: Chunk, at: int, findings: list[Placed]) -> None:
        """The pair's findings, each at its field; none where the field could not be read."""
        named = {finding.fault.pointer for finding in chunk.findings.get(at, ())}
        for name, (severity, fault, action) in findings:
            pointer = chunk.pointer(at, "data", name)
            if pointer not in named:
                placed = Fault(fault.code, fault.detail, pointer=pointer, params=fault.params)
                chunk.find(at, Finding(severity, placed, action))

    @staticmethod
    def weigh(chunk: Chunk, at: int, data: Any, highs: dict[str, int]) -> None:
        """Hold a figure that is many times the largest that this unit has told of this kind."""
        for measure, high in highs.items():
            if (told := data.get(measure, 0)) > FAR * high:
                said = Say(
                    f"{told} gấp hơn {FAR} lần số lớn nhất đơn vị từng báo cho loại này ({high}).",
                    f"{told} is more than {FAR} times the largest that this unit has told of this kind ({high}).",
                )
                params = {"measure": measure, "value": told, "high": high}
                fault = Fault("OUTLIER", said, pointer=chunk.pointer(at, "data", measure), params=params)
                chunk.find(at, Finding("hold", fault, "GET /api/v1/holds"))

    @staticmethod
    def clauses(chunk: Chunk, at: int, named: list[str], programme: Programme) -> None:
        """An error for each clause that the programme does not have."""
        for place, clause in enumerate(named):
            if clause not in programme.clauses:
                said = Say(f"Chương trình không có khoản “{clause}”.", f"The programme has no clause {clause}.")
                chunk.refuse(at, "REFERENCE_NOT_FOUND", said, "data", "clauses", place, clause=clause)

    def judge(self, names: tuple[str | None, str | None, date | None]) -> Pair:
        """Unit and programme of these names, and what is wrong with them on that day (None: a day that is not known)."""
        unit, programme, day = names
        pair = Pair(self.units[unit], self.programmes[programme], [])
        for field_name, name, made in (("unit", unit, pair.unit), ("programme", programme, pair.programme)):
            if made is None:
                pair.findings.append((field_name, absent(field_name, name)))
        if pair.unit is not None:
            pair.findings += of_unit(pair.unit, day)
        if pair.programme is not None:
            pair.findings += of_programme(pair.programme, day)
        if pair.unit and pair.programme and pair.programme.level == "central" and pair.unit.provincial:
            said = Say(
                "Đơn vị có chương trình cấp tỉnh đang thực hiện, nên ghi vào chương trình đó.",
                "The unit's own provincial programme is active; name that one.",
            )
            pair.findings.append(("programme", Finding("warning", Fault("USE_PROVINCIAL_PROGRAMME", said))))
        self.pairs[names] = pair
        return pair


NOTHING = Pair(None, None, [])


UNITS = msgspec.json.Decoder(list[Unit])
PROGRAMMES = msgspec.json.Decoder(list[Programme])


def named(names: Iterable[str]) -> tuple[list[str], list[UUID]]:
    """Names as codes, and those that are ids as ids."""
    codes = list(names)
    return codes, [id for id in map(as_id, codes) if id is not None]


def as_id(name: str) -> UUID | None:
    """The name as an id, if it is one."""
    try:
        return UUID(name)
    except ValueError:
        return None


def error(code: str, vi: str, en: str, action: str | None = None, **params: Any) -> Finding:
    """A finding that rejects its row; the field it is about comes later."""
    return Finding("error", Fault(code, Say(vi, en), params=params), action)


def absent(field_name: str, name: str | None) -> Finding:
    """What is not named, or names nothing in sight."""
    if name is None:
        return error("MISSING_FIELD", "Thiếu trường bắt buộc.", "This field is required.")
    said = (f"Không tìm thấy “{name}”.", f"“{name}” was not found.")
    return error("REFERENCE_NOT_FOUND", *said, **{field_name: name})


def of_unit(unit: Unit, day: date | None) -> list[Placed]:
    """In scope, and valid on the day of the event."""
    if not unit.own:
        said = (f"Không được gửi số liệu thay {unit.code}.", f"Not yours to file for: {unit.code}.")
        return [("unit", error("NOT_IN_SCOPE", *said, unit=unit.code))]
    if day is None or unit.started_on <= day <= (unit.ended_on or day):
        return []
    if unit.ended_on is not None and day > unit.ended_on and len(unit.heirs) == 1:
        held = Say(
            f"{unit.code} đã kết thúc ngày {unit.ended_on:%d/%m/%Y}; đơn vị kế tiếp là {unit.heirs[0]}.",
            f"{unit.code} ended on {unit.ended_on}; its successor is {unit.heirs[0]}.",
        )
        params = {"unit": unit.code, "ended_on": str(unit.ended_on), "successor": unit.heirs[0]}
        fault = Fault("UNIT_SUPERSEDED", held, params=params)
        return [("unit", Finding("hold", fault, "GET /api/v1/holds"))]
    said = (f"{unit.code} không hoạt động vào ngày này.", f"{unit.code} did not exist on that day.")
    return [("unit", error("UNIT_NOT_VALID_AT_DATE", *said, unit=unit.code, successors=", ".join(unit.heirs)))]


def of_field(unit: Unit, field_of_work: str) -> list[Placed]:
    """Of a predecessor's work, only what did not pass to another successor."""
    if field_of_work not in unit.lost:
        return []
    said = (
        f"Lĩnh vực này của {unit.code} đã chuyển về đơn vị kế thừa khác.",
        f"This field of work of {unit.code} passed to another successor.",
    )
    return [("unit", error("NOT_IN_SCOPE", *said, unit=unit.code, field=field_of_work))]


def of_programme(programme: Programme, day: date | None) -> list[Placed]:
    """Active, and the day within its period."""
    if programme.status != "active":
        said = ("Chương trình không ở trạng thái đang thực hiện.", "The programme takes no activities.")
        params = {"programme": programme.code, "status": programme.status}
        return [("programme", error("PROGRAMME_CLOSED", *said, **params))]
    if day is None or programme.starts_on <= day <= programme.ends_on:
        return []
    said = (
        f"Ngoài thời gian của chương trình ({programme.starts_on:%d/%m/%Y} - {programme.ends_on:%d/%m/%Y}).",
        f"Outside the programme's period ({programme.starts_on} to {programme.ends_on}).",
    )
    days = {"starts_on": str(programme.starts_on), "ends_on": str(programme.ends_on)}
    return [("occurred_on", error("OUTSIDE_PROGRAMME_DATES", *said, **days))]
