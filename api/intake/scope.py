"""What a row refers to: units, programmes, clauses, campaigns, judged at the event's own date.

The rule runs once for every distinct (unit, programme, day), not once a row.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from api.kernel.problem import Fault, Say
from api.store.actor import Actor
from api.web.roles import ROLES

Found = tuple[str, Fault, str | None]  # severity, fault without pointer prefix (pointer is the field), action


@dataclass(slots=True)
class Unit:
    """A unit as intake needs it; heirs are its successors' (code, day)."""

    id: UUID
    code: str
    started_on: date
    ended_on: date | None
    own: bool
    heirs: list[str]
    provincial: bool


@dataclass(slots=True)
class Programme:
    """A programme as intake needs it."""

    id: UUID
    code: str
    level: str
    status: str
    starts_on: date
    ends_on: date
    clauses: frozenset[str]  # its own, and those of the programme above that it carries out
    members: frozenset[UUID]


@dataclass(slots=True)
class Scope:
    """The caller's world at the start of a batch."""

    units: dict[str, Unit] = field(default_factory=dict)
    programmes: dict[str, Programme] = field(default_factory=dict)
    campaigns: set[UUID] = field(default_factory=set)
    verdicts: dict[tuple[str | None, str | None, date], tuple[Unit | None, Programme | None, list[Found]]] = field(
        default_factory=dict
    )

    def judge(
        self, unit: str | None, programme: str | None, day: date
    ) -> tuple[Unit | None, Programme | None, list[Found]]:
        """Unit, programme and what is wrong with the pair on that day."""
        key = (unit, programme, day)
        if key not in self.verdicts:
            self.verdicts[key] = self._judge(unit, programme, day)
        return self.verdicts[key]

    def _judge(
        self, unit: str | None, programme: str | None, day: date
    ) -> tuple[Unit | None, Programme | None, list[Found]]:
        found: list[Found] = []
        u = named(self.units, unit, "unit", found)
        p = named(self.programmes, programme, "programme", found)
        if u is not None:
            found.extend(unit_faults(u, day))
        if p is not None:
            found.extend(programme_faults(p, day))
        if u is not None and p is not None and p.level == "central" and self.has_own(u):
            found.append(
                ("warning", Fault("USE_PROVINCIAL_PROGRAMME", Say(
                    "Đơn vị có chương trình cấp tỉnh đang thực hiện, nên ghi vào chương trình đó.",
                    "The unit's own provincial programme is active; name that one."), pointer="programme"), None)
            )  # fmt: skip
        return u, p, found

    def has_own(self, unit: Unit) -> bool:
        """A provincial unit whose own provincial programme is active."""
        return any(
            p.level == "provincial" and p.status == "active" and unit.id in p.members for p in self.programmes.values()
        )


def named(table: dict[str, Any], key: str | None, name: str, found: list[Found]) -> Any:
    """The thing of an id or code, noting what is missing."""
    if key is None:
        found.append(
            (
                "error",
                Fault("MISSING_FIELD", Say("Thiếu trường bắt buộc.", "This field is required."), pointer=name),
                None,
            )
        )
        return None
    made = table.get(key)
    if made is None:
        said = Say(f"Không tìm thấy “{key}”.", f"“{key}” was not found.")
        found.append(("error", Fault("REFERENCE_NOT_FOUND", said, pointer=name, params={name: key}), None))
    return made


def unit_faults(unit: Unit, day: date) -> list[Found]:
    """In scope, and valid on the day of the event."""
    if not unit.own:
        said = Say(f"Không được gửi số liệu thay {unit.code}.", f"Not yours to file for: {unit.code}.")
        return [("error", Fault("NOT_IN_SCOPE", said, pointer="unit", params={"unit": unit.code}), None)]
    if unit.ended_on is not None and day > unit.ended_on and len(unit.heirs) == 1:
        said = Say(
            f"{unit.code} đã kết thúc ngày {unit.ended_on:%d/%m/%Y}; đơn vị kế tiếp là {unit.heirs[0]}.",
            f"{unit.code} ended on {unit.ended_on}; its successor is {unit.heirs[0]}.",
        )
        params = {"unit": unit.code, "ended_on": str(unit.ended_on), "successor": unit.heirs[0]}
        return [("hold", Fault("UNIT_SUPERSEDED", said, pointer="unit", params=params), "GET /api/v1/holds")]
    if day < unit.started_on or (unit.ended_on is not None and day > unit.ended_on):
        said = Say(f"{unit.code} không hoạt động vào ngày này.", f"{unit.code} did not exist on that day.")
        params = {"unit": unit.code, "successors": ", ".join(unit.heirs)}
        return [("error", Fault("UNIT_NOT_VALID_AT_DATE", said, pointer="unit", params=params), None)]
    return []


def programme_faults(programme: Programme, day: date) -> list[Found]:
    """Active, and the day within its period."""
    if programme.status != "active":
        said = Say("Chương trình không ở trạng thái đang thực hiện.", "The programme takes no activities.")
        params = {"programme": programme.code, "status": programme.status}
        return [("error", Fault("PROGRAMME_CLOSED", said, pointer="programme", params=params), None)]
    if not programme.starts_on <= day <= programme.ends_on:
        said = Say(
            f"Ngoài thời gian của chương trình ({programme.starts_on:%d/%m/%Y} - {programme.ends_on:%d/%m/%Y}).",
            f"Outside the programme's period ({programme.starts_on} to {programme.ends_on}).",
        )
        params = {"starts_on": str(programme.starts_on), "ends_on": str(programme.ends_on)}
        return [("error", Fault("OUTSIDE_PROGRAMME_DATES", said, pointer="occurred_on", params=params), None)]
    return []


UNITS = """
select u.id, u.code, u.started_on, u.ended_on, u.province_id is not null as provincial,
  exists (select 1 from sight s where s.root = any(:roots) and s.target = u.id and s.way = 'own') as own,
  coalesce((select array_agg(h.code order by h.code) from succession x join unit h on h.id = x.successor_id
    where x.predecessor_id = u.id), '{}') as heirs
from unit u"""
PROGRAMMES = """
select p.id, p.code, p.level, p.status, p.starts_on, p.ends_on,
  coalesce((select array_agg(path) from clause c where c.programme_id in (p.id, p.parent_id)), '{}') as clauses,
  coalesce((select array_agg(unit_id) from party y where y.programme_id = p.id), '{}') as members
from programme p"""


async def load(session: AsyncSession, actor: Actor) -> Scope:
    """Everything that rows may refer to, as this caller sees it."""
    pushing = [seat.unit for seat in actor.seats if seat.unit and seat.role in ROLES["intake:push"]]
    scope = Scope()
    for row in await session.execute(text(UNITS), {"roots": pushing}):
        unit = Unit(row.id, row.code, row.started_on, row.ended_on, row.own, list(row.heirs), row.provincial)
        scope.units[unit.code] = scope.units[str(unit.id)] = unit
    for row in await session.execute(text(PROGRAMMES)):
        made = Programme(
            row.id, row.code, row.level, row.status, row.starts_on, row.ends_on,
            frozenset(row.clauses), frozenset(row.members),
        )  # fmt: skip
        scope.programmes[str(made.id)] = made
        if made.code not in scope.programmes or made.status == "active":
            scope.programmes[made.code] = made
    return scope
