"""What a reorganisation must obey, on units that no database holds."""

from datetime import date, timedelta

import pytest

from api.kernel.ids import uuid7
from api.kernel.problem import Fault
from api.units.rules import SHAPES, Heirs, ended, lived, passed, rings, shape, shares, twice
from api.units.succession import Succession
from api.units.unit import Unit

DAY = date(2026, 12, 1)


def unit(code: str, started_on: date = date(2008, 8, 1), ended_on: date | None = None) -> Unit:
    return Unit(id=uuid7(), code=code, kind="other", side="other", started_on=started_on, ended_on=ended_on)


def heirs(before: int, after: int, *fields: list[str]) -> Heirs:
    taken = [*fields, *([] for _ in range(after - len(fields)))]
    return Heirs([unit(f"OLD-{n}") for n in range(before)], [(unit(f"NEW-{n}", DAY), taken[n]) for n in range(after)])


def told(faults: list[Fault]) -> list[tuple[str, str | None]]:
    return [(fault.code, fault.pointer) for fault in faults]


@pytest.mark.parametrize(
    ("kind", "before", "after", "pointers"),
    [
        ("merge", 2, 1, []),
        ("merge", 2, 2, ["/successors"]),
        ("split", 1, 2, []),
        ("split", 2, 1, ["/predecessors", "/successors"]),
        ("rename", 1, 1, []),
        ("transfer", 0, 1, ["/predecessors"]),
        ("create", 0, 1, []),
        ("create", 1, 0, ["/predecessors", "/successors"]),
        ("abolish", 1, 0, []),
        ("abolish", 1, 1, ["/successors"]),
    ],
)
def test_a_kind_takes_its_number_of_units(kind: str, before: int, after: int, pointers: list[str]) -> None:
    assert [fault.pointer for fault in shape(kind, heirs(before, after))] == pointers
    assert kind in SHAPES


def test_a_unit_stands_once_on_one_side() -> None:
    one, other = unit("A"), unit("B")
    assert told(twice(Heirs([one, other, one], [(other, [])]))) == [
        ("DUPLICATE", "/predecessors/2"),
        ("DUPLICATE", "/successors/0/unit"),
    ]
    assert twice(Heirs([one], [(other, [])])) == []


@pytest.mark.parametrize(
    ("started_on", "ended_on", "before", "after"),
    [
        (DAY - timedelta(days=1), None, True, True),
        (DAY, None, False, True),  # began with the successors: nothing of it to take over
        (DAY + timedelta(days=1), None, False, False),
        (date(2008, 8, 1), DAY, True, True),
        (date(2008, 8, 1), DAY - timedelta(days=1), False, False),  # ended already, by another reorganisation
    ],
)
def test_units_live_when_it_takes_effect(started_on: date, ended_on: date | None, before: bool, after: bool) -> None:
    one = unit("A", started_on, ended_on)
    assert (lived(DAY, Heirs([one], [])) == []) is before
    assert (lived(DAY, Heirs([], [(one, [])])) == []) is after


def test_every_field_of_work_has_one_heir() -> None:
    assert shares(heirs(1, 2, ["press"], ["post", "it"])) == []
    assert shares(heirs(1, 2, ["press"])) == []  # the second takes the rest
    assert shares(heirs(0, 2)) == []  # created from nothing: no work passes
    assert told(shares(heirs(1, 2))) == [("REQUIRED", "/successors/1/fields")]
    assert told(shares(heirs(1, 2, ["press", "it"], ["it"]))) == [
        ("DUPLICATE", "/successors/0/fields/1"),
        ("DUPLICATE", "/successors/1/fields/0"),
    ]


def link(before: Unit, after: Unit, *fields: str, day: date = DAY) -> Succession:
    return Succession(predecessor_id=before.id, successor_id=after.id, fields=list(fields), effective_on=day)


def test_an_end_is_not_rewritten() -> None:
    gone, going, alive = unit("A", ended_on=DAY - timedelta(days=1)), unit("B", ended_on=DAY), unit("C")
    three = Heirs([gone, going, alive], [])
    assert told(ended("merge", DAY, three)) == [("ENDED", "/predecessors/1")]
    assert ended("transfer", DAY, three) == []


def test_a_field_of_work_passes_once() -> None:
    old, one, other = unit("A"), unit("B"), unit("C")
    before, after = DAY - timedelta(days=1), DAY + timedelta(days=1)

    def found(fields: list[str], *links: Succession) -> list[tuple[str, str | None]]:
        return told(passed(DAY, Heirs([old], [(other, fields)]), links))

    assert found(["press"], link(old, one, "it", day=before), link(one, old, "press")) == []
    for day in (before, DAY, after):
        assert found(["it", "press"], link(old, one, "press", day=day)) == [("PASSED", "/successors/0/fields/1")]
    assert found([], link(old, one, "press", day=before)) == [], "the rest"
    assert found([], link(old, one, "press", day=after)) == [("PASSED", "/successors/0/fields")], (
        "it would take press, too"
    )
    for day, wrong in ((before, 1), (DAY, 1), (after, 0)):
        assert len(found(["press"], link(old, one, day=day))) == wrong, "all had passed"
    assert len(found([], link(old, one, day=DAY))) == 1


def test_succession_has_no_rings() -> None:
    a, b, c = unit("A"), unit("B"), unit("C")
    links = [link(a, b, "press"), link(b, c, "press")]
    assert told(rings(Heirs([c], [(a, [])]), links)) == [("RING", "/successors/0/unit")]
    assert rings(Heirs([a], [(c, ["it"])]), links) == []
