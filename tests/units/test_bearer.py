"""As reported = as restated: over any activities and any sequence of reorganisations that the rules let through."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from api.activities.kind import KINDS
from api.kernel.ids import uuid7
from api.settings import Settings
from api.store.migrate import plain
from api.units.bearer import BEARERS, EVERY, bearer, taker
from api.units.rules import Heirs
from tests.units.world import FIRST, Step, World, plans, world

ROWS = st.lists(st.tuples(st.integers(0, 50), st.sampled_from(sorted(KINDS)), st.integers(0, 10**6)), max_size=40)
LATER = timedelta(days=3000)


@given(plans, ROWS, st.integers(-100, 2500))
@settings(max_examples=400, deadline=None)
def test_what_is_reported_is_what_is_restated(steps: list[Step], rows: list[tuple[int, str, int]], days: int) -> None:
    made, lawful = world(steps)
    event(f"lawful reorganisations: {lawful}")
    today = FIRST + timedelta(days=days)
    reported, restated = Counter[tuple[UUID, str]](), Counter[tuple[UUID, str]]()
    for pick, kind, quantity in rows:
        unit = made.units[pick % len(made.units)].id
        reported[unit, kind] += quantity
        restated[bearer(made.links, unit, KINDS[kind].field, today), kind] += quantity
    for kind in KINDS:
        assert total(reported, kind) == total(restated, kind)


def total(figures: Counter[tuple[UUID, str]], kind: str) -> int:
    return sum(figure for (_, of), figure in figures.items() if of == kind)


@given(plans)
@settings(max_examples=400, deadline=None)
def test_work_has_one_bearer_who_keeps_it(steps: list[Step]) -> None:
    made, _ = world(steps)
    today = made.today + LATER
    lives = {unit.id: unit for unit in made.units}
    for unit, field in made.works():
        at = bearer(made.links, unit, field, today)
        assert bearer(made.links, at, field, today) == at
        takers = [
            link for link in made.links if link.predecessor_id == unit and (field in link.fields or not link.fields)
        ]
        named = [link for link in takers if field in link.fields]
        assert len(named) <= 1, "a field passes from a unit once"
        assert len(takers) - len(named) <= 1, "and so does the rest"
        if at != unit and lives[at].ended_on is not None:
            assert taker(made.links, at, field, today) is None
        assert bearer(made.links, unit, field, FIRST - LATER) == unit, "before anything, each bears its own"


def fresh(count: int) -> tuple[World, list[Any]]:
    made = World()
    return made, [made.new(FIRST - LATER) for _ in range(count)]


def took(unit: Any, *fields: str) -> tuple[Any, list[str]]:
    return unit, list(fields)


def test_each_kind_of_reorganisation() -> None:
    made, (old, one, two, far, end) = fresh(5)
    press, rest = date(2021, 1, 1), date(2022, 1, 1)
    made.take("transfer", press, Heirs([old], [took(one, "press")]))
    made.take("split", rest, Heirs([old], [took(one, "it", "post"), took(two, "telecom")]))
    made.take("merge", date(2023, 1, 1), Heirs([one, two], [took(far)]))
    made.take("abolish", date(2024, 1, 1), Heirs([far], []))
    made.take("rename", date(2024, 1, 1), Heirs([end], [took(made.new(FIRST), "press")]))

    def borne(field: str | None, day: date, unit: Any = old) -> UUID:
        return bearer(made.links, unit.id, field, day)

    assert borne("press", press - timedelta(days=1)) == old.id
    assert [borne(field, press) for field in ("press", "it", None)] == [one.id, old.id, old.id]
    assert [borne(field, rest) for field in ("press", "it", "telecom")] == [one.id, one.id, two.id]
    assert [borne(field, rest) for field in ("broadcasting", None)] == [old.id, old.id], "nobody took them"
    assert [borne(field, date(2023, 1, 1)) for field in ("press", "telecom", None)] == [far.id, far.id, old.id]
    assert borne("press", date(2026, 1, 1)) == far.id, "abolished: it stays there"
    assert borne("it", date(2026, 1, 1), end) == end.id, "renamed, but only press went along"


def test_the_split_of_2025_and_the_mergers_after_it() -> None:
    made, (ministry, office, department) = fresh(3)
    culture, science, merged = made.new(FIRST), made.new(FIRST), made.new(FIRST)
    media = ("press", "broadcasting", "publishing", "grassroots")
    made.take(
        "split", date(2025, 3, 1), Heirs([department], [took(culture, *media), took(science, "post", "telecom", "it")])
    )
    made.take("merge", date(2025, 7, 1), Heirs([science, office], [took(merged)]))
    today = date(2026, 1, 1)
    assert {bearer(made.links, department.id, field, today) for field in media} == {culture.id}
    assert {bearer(made.links, department.id, field, today) for field in ("post", "telecom", "it")} == {merged.id}
    assert bearer(made.links, department.id, None, today) == department.id
    assert bearer(made.links, office.id, None, today) == merged.id
    assert bearer(made.links, ministry.id, "press", today) == ministry.id


@contextmanager
def stored(settings: Settings, made: World) -> Iterator[psycopg.Connection[Any]]:
    """The world in the database, for as long as a transaction that is rolled back."""
    with psycopg.connect(plain(settings.owner_url)) as connection:
        connection.execute("select set_config('app.actor', %s, true)", [str(uuid7())])
        cursor = connection.cursor()
        cursor.executemany(
            "insert into unit (id, code, kind, side, started_on, ended_on) values (%s, %s, %s, %s, %s, %s)",
            [(u.id, f"W-{u.id}".upper(), u.kind, u.side, u.started_on, u.ended_on) for u in made.units],
        )
        act = uuid7()
        connection.execute(
            "insert into reorganisation (id, effective_on, kind, legal_basis, predecessors, successors)"
            " values (%s, %s, 'split', 'x', '[]', '[]')",
            [act, FIRST],
        )
        cursor.executemany(
            "insert into succession (id, predecessor_id, successor_id, fields, effective_on, reorganisation_id)"
            " values (%s, %s, %s, %s, %s, %s)",
            [(uuid7(), k.predecessor_id, k.successor_id, k.fields, k.effective_on, act) for k in made.links],
        )
        yield connection
        connection.rollback()


BOUND = str(BEARERS).replace(":fields", "%(fields)s").replace(":today", "%(today)s")


@given(steps=plans, days=st.integers(-100, 2500))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_statement_says_what_the_function_says(settings: Settings, steps: list[Step], days: int) -> None:
    made, _ = world(steps)
    today = FIRST + timedelta(days=days)
    with stored(settings, made) as connection:
        told = connection.execute(BOUND, {"fields": EVERY, "today": today}).fetchall()
    assert len({(unit, field) for unit, field, _ in told}) == len(told), "a join on it doubles no row"
    mine = {unit.id for unit in made.units}
    found = {(unit, field or None): at for unit, field, at in told if unit in mine}
    said = {(unit, field): bearer(made.links, unit, field, today) for unit, field in made.works()}
    assert {work: found.get(work, work[0]) for work in said} == said


def test_the_starting_data_restated(settings: Settings) -> None:
    """Sở TTTT of An Giang: its press is Culture's now, its telecom Science's, both of the province of 2025."""
    with psycopg.connect(plain(settings.owner_url)) as connection:
        codes: dict[UUID, str] = dict(connection.execute("select id, code from unit").fetchall())
        told = connection.execute(BOUND, {"fields": EVERY, "today": date(2026, 1, 1)}).fetchall()
    borne = {(codes[unit], field): codes[at] for unit, field, at in told}
    assert borne["BTTTT", "press"] == "BVHTTDL"
    assert borne["BTTTT-VP", "it"] == "BKHCN-VP"
    assert borne["STTTT-AN-GIANG", "press"] == "SVHTTDL-AN-GIANG-2025"
    assert borne["STTTT-KIEN-GIANG", "telecom"] == borne["STTTT-AN-GIANG", "telecom"] == "SKHCN-AN-GIANG-2025"
    assert ("STTTT-AN-GIANG", "") not in borne, "no successor took what is of no field"
    assert borne["LDLD-KIEN-GIANG", ""] == borne["LDLD-AN-GIANG", "press"] == "LDLD-AN-GIANG-2025"
    assert not {code for code, _ in borne} & {"TLD", "LDLD-HA-NOI"}
