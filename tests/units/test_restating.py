"""Reorganised through the door, confirmed by the other side: figures restated by the database still add up."""

import uuid
from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from api.activities.kind import KINDS
from api.kernel.ids import uuid7
from api.settings import Settings
from api.store.migrate import plain
from api.units.bearer import BEARERS, EVERY, bearer
from tests.conftest import Callers
from tests.units.world import FIRST, Step, World, proposals

pytestmark = pytest.mark.asyncio(loop_scope="session")
CODES = sorted(code for code, kind in KINDS.items() if kind.pushable)
ROWS = st.lists(st.tuples(st.integers(0, 20), st.sampled_from(CODES), st.integers(0, 1000)), min_size=1, max_size=15)


class Office:
    """The two central focal units: one prepares, the other confirms. Units of the world get their ids here."""

    def __init__(self, api: httpx.AsyncClient, union: dict[str, str], state: dict[str, str]) -> None:
        self.api, self.union, self.state = api, union, state
        self.world, self.known = World(), dict[UUID, str]()

    async def id(self, unit: Any) -> str:
        """The unit's id in the database, made when it is first named."""
        if unit.id not in self.known:
            body = {
                "code": f"W-{uuid.uuid4().hex[:12].upper()}",
                "kind": "other",
                "side": "other",
                "started_on": str(unit.started_on),
                "name": {"vi": "Đơn vị thử"},
            }
            made = await self.api.post("/units", headers=self.union, json=body)
            assert made.status_code == 201, made.text
            self.known[unit.id] = made.json()["id"]
        return self.known[unit.id]

    async def decide(self, step: Step) -> None:
        """Prepare and confirm; the database refuses what the pure rules refuse, and nothing else."""
        day, heirs = self.world.resolved(step)
        body = {
            "effective_on": str(day),
            "kind": step.kind,
            "legal_basis": "Quyết định thử",
            "predecessors": [await self.id(unit) for unit in heirs.predecessors],
            "successors": [{"unit": await self.id(unit), "fields": took} for unit, took in heirs.successors],
        }
        made = await self.api.post("/reorganisations", headers=self.union, json=body)
        lawful = self.world.settle(step.kind, day, heirs)
        assert (made.status_code == 201) is lawful, made.text
        if lawful:
            path = f"/reorganisations/{made.json()['id']}/confirmation"
            done = await self.api.post(path, headers={**self.state, "If-Match": made.headers["etag"]})
            assert done.status_code == 200, done.text


FILED = """
insert into activity (id, unit_id, source_id, external_id, programme_id, kind, occurred_on, title, clauses, quantity,
  status, tx, digest)
values (%s, %s, %s, 'w', %s, %s, '2019-01-01', 'x', '{}', %s, 'counted', current_tx(), sha256('x'))"""
RESTATED = f"""
with bearer as ({BEARERS}), kind(code, field) as (select * from unnest(cast(:codes as text[]), cast(:of as text[])))
select coalesce(b.bearer_id, a.unit_id), a.kind, sum(a.quantity)::bigint from activity a
join kind k on k.code = a.kind left join bearer b on (b.unit_id, b.field) = (a.unit_id, k.field)
where a.unit_id = any(:units) group by 1, 2"""


def restated(at: Settings, rows: list[tuple[str, str, int]], today: date) -> Counter[tuple[str, str]]:
    """The rows filed and summed by the unit that bears them, in a transaction that is rolled back."""
    statement = RESTATED
    for name in ("fields", "today", "codes", "of", "units"):
        statement = statement.replace(f":{name}", f"%({name})s")
    given = {
        "fields": EVERY,
        "today": today,
        "codes": CODES,
        "of": [KINDS[code].field or "" for code in CODES],
        "units": [unit for unit, _, _ in rows],
    }
    with psycopg.connect(plain(at.owner_url)) as connection:
        connection.execute("select set_config('app.actor', %s, true)", [str(uuid7())])
        for unit, kind, quantity in rows:
            id = uuid7()
            connection.execute(FILED, [id, unit, id, id, kind, quantity])
        found = Counter({(str(unit), kind): n for unit, kind, n in connection.execute(statement, given)})
        connection.rollback()
    return found


@given(steps=st.lists(proposals(), min_size=1, max_size=5), rows=ROWS, days=st.integers(0, 900))
@trying(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_figures_add_up_after_every_reorganisation(
    api: httpx.AsyncClient,
    as_: Callers,
    settings: Settings,
    steps: list[Step],
    rows: list[tuple[int, str, int]],
    days: int,
) -> None:
    office = Office(api, await as_("focal_union"), await as_("focal_state"))
    for _ in range(4):
        office.world.new(FIRST - timedelta(days=400))
    for step in steps:
        await office.decide(step)
    today, units = FIRST + timedelta(days=days), office.world.units
    filed = [(units[pick % len(units)], kind, quantity) for pick, kind, quantity in rows]
    stored = [(await office.id(unit), kind, quantity) for unit, kind, quantity in filed]
    found = restated(settings, stored, today)
    wanted = Counter[tuple[str, str]]()
    for unit, kind, quantity in filed:
        at = bearer(office.world.links, unit.id, KINDS[kind].field, today)
        wanted[office.known[at], kind] += quantity
    assert found == wanted
    assert sum(found.values()) == sum(quantity for _, _, quantity in rows)
