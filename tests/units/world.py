"""Small worlds of units that no database holds, and sequences of reorganisations as the rules let them through."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from hypothesis import strategies as st

from api.kernel.ids import uuid7
from api.units.reorganisation import DAY
from api.units.rules import ENDING, Heirs, broken
from api.units.succession import FIELDS, Succession
from api.units.unit import Unit

FIRST = date(2020, 1, 1)
FRESH = 6  # picks from here on mean a new unit


class Step(NamedTuple):
    """A proposal: picks name units of the pool by number, the fields go to the successors in turn."""

    kind: str
    days: int
    before: list[int]
    after: list[int]
    fields: list[list[str]]


@st.composite
def proposals(draw: st.DrawFn) -> Step:
    """Of the right shape for its kind; whether it is lawful is for the rules to say."""
    kind = draw(st.sampled_from(["merge", "split", "rename", "transfer", "transfer", "create", "abolish"]))
    many = st.lists(st.integers(0, 2 * FRESH), min_size=2, max_size=3)
    one = st.lists(st.integers(0, 2 * FRESH), min_size=1, max_size=1)
    none = st.just(list[int]())
    before = {"merge": many, "create": none}.get(kind, one)
    after = {"split": many, "abolish": none, "transfer": one | many}.get(kind, one)
    parts = draw(st.lists(st.sampled_from(range(4)), min_size=len(FIELDS), max_size=len(FIELDS)))
    fields: list[list[str]] = [
        [name for name, part in zip(FIELDS, parts, strict=True) if part == at] for at in range(3)
    ]
    if kind in ("merge", "rename") and draw(st.booleans()):
        fields = [[], [], []]
    return Step(kind, draw(st.integers(-40, 200)), draw(before), draw(after), fields)


plans = st.lists(proposals(), max_size=12)


@dataclass
class World:
    """Units and links; `today` moves on with each step."""

    units: list[Unit] = field(default_factory=list)
    links: list[Succession] = field(default_factory=list)
    today: date = FIRST

    def new(self, started_on: date) -> Unit:
        made = Unit(id=uuid7(), code=f"U-{len(self.units)}", kind="other", side="other", started_on=started_on)
        self.units.append(made)
        return made

    def resolved(self, step: Step) -> tuple[date, Heirs]:
        """The units that a step names, those it would need made."""
        day = self.today + timedelta(days=step.days)
        pool = list(self.units)
        before = [pool[pick % len(pool)] for pick in step.before]
        after = [self.new(day) if pick >= FRESH else pool[pick % len(pool)] for pick in step.after]
        return day, Heirs(before, [(unit, list(took)) for unit, took in zip(after, step.fields, strict=False)])

    def settle(self, kind: str, day: date, heirs: Heirs) -> bool:
        """Let it take effect as confirming it would; False, and nothing done, when a rule is broken."""
        if broken(kind, day, heirs, self.links):
            return False
        self.take(kind, day, heirs)
        self.today = max(self.today, day)
        return True

    def take(self, kind: str, day: date, heirs: Heirs) -> None:
        for unit in heirs.predecessors:
            if kind in ENDING:
                unit.ended_on = day - DAY
            for heir, fields in heirs.successors:
                ends: dict[str, Any] = {"predecessor_id": unit.id, "successor_id": heir.id}
                self.links.append(Succession(**ends, fields=fields, effective_on=day))

    def works(self) -> Iterator[tuple[UUID, str | None]]:
        """Every unit with every field of work, and none."""
        for unit in self.units:
            yield from ((unit.id, name) for name in (*FIELDS, None))


def world(steps: list[Step]) -> tuple[World, int]:
    """Five units of the first day after these steps, and how many of the steps were lawful."""
    made = World()
    for _ in range(5):
        made.new(FIRST - timedelta(days=400))
    return made, sum(made.settle(step.kind, *made.resolved(step)) for step in steps)
