"""What a reorganisation must obey, so that every unit has one place in succession and no figure counts twice.

Checked when it is prepared and again when it is confirmed.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select

from api.kernel.problem import Fault, Invalid, Say
from api.units.succession import Succession
from api.units.unit import Unit
from api.web.work import Transaction

MANY = 200
# kind -> least and most predecessors, least and most successors
SHAPES: dict[str, tuple[int, int, int, int]] = {
    "merge": (1, MANY, 1, 1),
    "split": (1, 1, 2, MANY),
    "rename": (1, 1, 1, 1),
    "transfer": (1, MANY, 1, MANY),
    "create": (0, 0, 1, MANY),
    "abolish": (1, MANY, 0, 0),
}
# A transfer moves fields of work and ends nobody; a create has no predecessor, an abolish no successor.
ENDING = ("merge", "split", "rename", "abolish")


@dataclass(frozen=True, slots=True)
class Heirs:
    """The units of a reorganisation, successors with the fields of work that they take."""

    predecessors: list[Unit]
    successors: list[tuple[Unit, list[str]]]


async def resolve(
    work: Transaction, before: Sequence[str], after: Sequence[tuple[str, list[str]]], *, lock: bool = False
) -> Heirs:
    """Units by id or code. Raises Invalid REFERENCE_NOT_FOUND with a pointer for every unknown one."""
    named = [*before, *(name for name, _ in after)]
    known = await find(work, named, lock=lock)
    places = [f"/predecessors/{at}" for at in range(len(before))] + [
        f"/successors/{at}/unit" for at in range(len(after))
    ]
    said = Say("Không tìm thấy đơn vị.", "No such unit.")
    faults = [
        Fault("REFERENCE_NOT_FOUND", said, pointer=place, params={"unit": name})
        for place, name in zip(places, named, strict=True)
        if name not in known
    ]
    if faults:
        raise Invalid(errors=faults)
    return Heirs([known[name] for name in before], [(known[name], list(fields)) for name, fields in after])


async def find(work: Transaction, named: Sequence[str], *, lock: bool) -> dict[str, Unit]:
    """Each name to its unit, in the order of ids when locked, so that two confirmations cannot deadlock."""
    ids = {name: id for name in named if (id := as_id(name))}
    statement = select(Unit).where(or_(Unit.code.in_(named), Unit.id.in_(ids.values()))).order_by(Unit.id)
    rows = (await work.session.scalars(statement.with_for_update() if lock else statement)).all()
    by_code, by_id = {row.code: row for row in rows}, {row.id: row for row in rows}
    found = {name: by_id.get(ids[name]) if name in ids else by_code.get(name) for name in named}
    return {name: row for name, row in found.items() if row is not None}


def as_id(name: str) -> UUID | None:
    """The name as an id, if it is one."""
    try:
        return UUID(name)
    except ValueError:
        return None


async def check(work: Transaction, kind: str, day: date, heirs: Heirs) -> list[Fault]:
    """Every rule that is broken, each with its pointer; none when all is well."""
    return broken(kind, day, heirs, (await work.session.scalars(select(Succession))).all())


def broken(kind: str, day: date, heirs: Heirs, links: Sequence[Succession]) -> list[Fault]:
    """The same, of units and links that no database holds."""
    return [
        *shape(kind, heirs), *twice(heirs), *lived(day, heirs), *ended(kind, day, heirs), *shares(heirs),
        *passed(day, heirs, links), *rings(heirs, links),
    ]  # fmt: skip


def shape(kind: str, heirs: Heirs) -> list[Fault]:
    """How many of each a kind takes."""
    fewest, most, least, largest = SHAPES[kind]
    faults = []
    for name, count, low, high in (
        ("predecessors", len(heirs.predecessors), fewest, most),
        ("successors", len(heirs.successors), least, largest),
    ):
        if not low <= count <= high:
            said = Say(f"Cần từ {low} đến {high} đơn vị.", f"{low} to {high} units are needed.")
            faults.append(Fault("OUT_OF_RANGE", said, pointer=f"/{name}", params={"min": low, "max": high}))
    return faults


def twice(heirs: Heirs) -> list[Fault]:
    """A unit stands once, on one side."""
    seen: set[UUID] = set()
    faults = []
    said = Say("Một đơn vị chỉ được nêu một lần.", "A unit is named once only.")
    units = [(f"/predecessors/{at}", unit) for at, unit in enumerate(heirs.predecessors)]
    units += [(f"/successors/{at}/unit", unit) for at, (unit, _) in enumerate(heirs.successors)]
    for place, unit in units:
        if unit.id in seen:
            faults.append(Fault("DUPLICATE", said, pointer=place, params={"unit": unit.code}))
        seen.add(unit.id)
    return faults


def lived(day: date, heirs: Heirs) -> list[Fault]:
    """Predecessors live through the day before and have not ended yet; successors live on the day."""
    over = Say("Đơn vị không tồn tại vào ngày này.", "The unit does not live on that day.")
    gone = [
        Fault("NOT_ALIVE", over, pointer=f"/predecessors/{at}", params={"unit": unit.code})
        for at, unit in enumerate(heirs.predecessors)
        if not (unit.started_on < day and (unit.ended_on is None or unit.ended_on >= day))
    ]
    return gone + [
        Fault("NOT_ALIVE", over, pointer=f"/successors/{at}/unit", params={"unit": unit.code})
        for at, (unit, _) in enumerate(heirs.successors)
        if not (unit.started_on <= day and (unit.ended_on is None or unit.ended_on >= day))
    ]


def shares(heirs: Heirs) -> list[Fault]:
    """Each field of work goes to one successor, what is not named to one at most: no figure counts twice."""
    counted = Counter(name for _, fields in heirs.successors for name in fields)
    said = Say("Một lĩnh vực chỉ chuyển về một đơn vị.", "A field of work goes to one unit only.")
    faults = [
        Fault("DUPLICATE", said, pointer=f"/successors/{at}/fields/{place}", params={"field": name})
        for at, (_, fields) in enumerate(heirs.successors)
        for place, name in enumerate(fields)
        if counted[name] > 1
    ]
    rest = [at for at, (_, fields) in enumerate(heirs.successors) if not fields]
    if heirs.predecessors and len(rest) > 1:
        need = Say("Hãy nêu lĩnh vực mỗi đơn vị nhận.", "Name the fields of work that each unit takes.")
        faults += [Fault("REQUIRED", need, pointer=f"/successors/{at}/fields") for at in rest[1:]]
    return faults


def ended(kind: str, day: date, heirs: Heirs) -> list[Fault]:
    """What has a last day is not ended before it: the end would be rewritten."""
    said = Say("Đơn vị đã có ngày kết thúc.", "The unit has its last day already.")
    return [
        Fault("ENDED", said, pointer=f"/predecessors/{at}", params={"unit": unit.code, "ended_on": str(unit.ended_on)})
        for at, unit in enumerate(heirs.predecessors)
        if kind in ENDING and unit.ended_on is not None and unit.ended_on >= day
    ]


def passed(day: date, heirs: Heirs, links: Iterable[Succession]) -> list[Fault]:
    """A field of work passes from a unit once: not what has passed already, nor what is to pass on a later day."""
    said = Say("Lĩnh vực này đã chuyển đi nơi khác.", "This work has passed elsewhere already.")
    codes = {unit.id: unit.code for unit in heirs.predecessors}
    faults = []
    for link in links:
        if link.predecessor_id not in codes:
            continue
        params = {"unit": codes[link.predecessor_id], "effective_on": str(link.effective_on)}
        for at, (_, fields) in enumerate(heirs.successors):
            place = f"/successors/{at}/fields"
            twice = [f"{place}/{n}" for n, name in enumerate(fields) if name in link.fields]
            if (not link.fields and link.effective_on <= day) or (not fields and day < link.effective_on):
                twice = [place]
            faults += [Fault("PASSED", said, pointer=one, params=params) for one in twice]
    return faults


def rings(heirs: Heirs, links: Sequence[Succession]) -> list[Fault]:
    """A successor cannot be a predecessor of its predecessors: succession has no rings."""
    past: set[UUID] = set()
    due = {unit.id for unit in heirs.predecessors}
    while due := {link.predecessor_id for link in links if link.successor_id in due} - past:
        past |= due
    said = Say("Đơn vị kế thừa đã là đơn vị trước đó.", "The successor already came before.")
    return [
        Fault("RING", said, pointer=f"/successors/{at}/unit", params={"unit": unit.code})
        for at, (unit, _) in enumerate(heirs.successors)
        if unit.id in past
    ]
