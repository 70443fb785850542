"""The demo says everywhere that it is one, is the same every time, and is not seeded twice nor left half."""

import asyncio
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from api.demo.activity import QUARTERS, UNITS, year_and_a_half
from api.demo.door import Door
from api.seed import seed
from api.settings import Settings
from api.store.embedded import EmbeddedServer, prepare
from api.store.migrate import plain, upgrade
from tests.conftest import Callers, row
from tests.people import Who, machine, take

live = pytest.mark.asyncio(loop_scope="session")


@live
async def test_every_reader_is_told(api: httpx.AsyncClient, as_: Callers) -> None:
    who, admin = await as_("focal_union"), await as_("admin")

    async def marks(path: str, reader: Who = who) -> dict[str, bool]:
        items = (await take(api.get(path, headers=reader)))["items"]
        return {str(one.get("code") or one.get("username") or one["id"]): one["sample"] for one in items}

    assert await marks("/programmes?code=1383/CTPH-TLĐ-BTTTT&code=CTPH-AN-GIANG&code=CTPH-BINH-THUAN") == {
        "1383/CTPH-TLĐ-BTTTT": False,
        "CTPH-AN-GIANG": True,
        "CTPH-BINH-THUAN": True,
    }
    central = (await take(api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)))["items"][0]["id"]
    assert set((await marks(f"/programmes/{central}/clauses?limit=200")).values()) == {False}
    for words in ("attestation", "signatures"):
        assert set((await marks(f"/programmes/{central}/{words}")).values()) == {True}, "an empty sheet, sample people"
    accounts = await marks("/users?limit=200", admin)
    assert {accounts[name] for name in ("focal_union", "viewer", "admin")} == {True}
    sources = (await take(api.get("/sources?code=system&limit=200", headers=who)))["items"]
    assert {one["sample"] for one in sources} >= {True}
    units = await marks("/units?code=CDKKT-AN-GIANG&code=TLD&valid_at=2018-05-01")
    assert units == {"CDKKT-AN-GIANG": True, "TLD": False}
    seen = (await take(api.get("/activities?external_id=mau-001&limit=10", headers=who)))["items"]
    assert [one["sample"] for one in seen] == [True] * 4, "one of each system"
    batches = (await take(api.get("/intake/batches?limit=200", headers=who)))["items"]
    assert {one["sample"] for one in batches if one["counts"]["rejected"] == 4} == {True}


@live
async def test_who_is_a_sample_writes_samples_and_nobody_else(api: httpx.AsyncClient, as_: Callers) -> None:
    for who, sample in ((await as_("machine_ldld_an_giang"), True), (await machine(api, as_, "LDLD-AN-GIANG"), False)):
        mark = f"s-{sample}-{id(who)}"
        body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": [row(mark)]}
        await take(api.post("/intake/batches", headers={**who, "Idempotency-Key": f"{mark:x<20}"}, json=body))
        found = (await take(api.get(f"/activities?external_id={mark}", headers=who)))["items"]
        assert [one["sample"] for one in found] == [sample]


@live
async def test_there_is_something_of_everything(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("auditor")

    async def seen(path: str, field: str) -> Counter[str]:
        found, after = Counter[str](), ""
        while True:
            page = await take(api.get(path + after, headers=who))
            found += Counter(one[field] for one in page["items"] if one["sample"])
            if page["next"] is None:
                return found
            after = f"&after={page['next']}"

    assert set(await seen("/campaigns?limit=200", "status")) == {
        *("draft", "submitted", "returned", "approved", "running", "completed", "cancelled")
    }
    assert set(await seen("/training-events?limit=200", "status")) == {
        *("draft", "open", "running", "completed", "cancelled")
    }
    kinds = await seen("/activities?limit=200&occurred_on_from=2018-01-01&occurred_on_to=2019-06-30", "kind")
    assert len(kinds) >= 15 and sum(kinds.values()) > 250
    statuses = await seen("/activities?limit=200&occurred_on_from=2018-01-01&occurred_on_to=2019-06-30", "status")
    assert statuses["held"] >= 1 and statuses["withdrawn"] >= 1
    batches = (await take(api.get("/intake/batches?limit=200", headers=who)))["items"]
    assert any(one["counts"]["rejected"] == 4 and one["counts"]["held"] == 1 for one in batches)
    assert not (await take(api.get("/reorganisations?status=prepared&kind=split", headers=who)))["items"]


def test_the_same_rows_every_time_in_their_days() -> None:
    for unit, does in UNITS.values():
        first, again = list(year_and_a_half(unit, does)), list(year_and_a_half(unit, does))
        assert first == again
        ids = [one["external_id"] for _, one in first]
        assert len(ids) == len(set(ids)) > 50
        days = [one["data"]["occurred_on"] for _, one in first]
        assert days == sorted(days) and days[0] >= "2018-01-01" and days[-1] <= "2019-06-30"
        assert {quarter for quarter, _ in first} == set(QUARTERS)
    titles = [str(list(year_and_a_half(unit, does))) for unit, does in UNITS.values()]
    assert len(set(titles)) == len(titles), "no two units did the same"


@pytest.fixture
def fresh() -> Iterator[Settings]:
    """An installation of this test's own, migrated, without data."""
    data = Path(tempfile.mkdtemp(prefix="phoihop-demo-"))
    data.chmod(0o711)
    made = Settings(data=data, rate_limits="off")
    with EmbeddedServer(made.pg_dir, made.secrets["superuser"], durable=False) as server:
        prepare(server, "phoihop", "owner", made.secrets["owner"])
        upgrade(made)
        yield made
    shutil.rmtree(data, ignore_errors=True)


COUNTED = (
    "programme",
    "party",
    "clause",
    "attestation",
    "campaign",
    "training_event",
    "activity",
    "batch",
    "hold",
    "unit",
)


def counted(settings: Settings) -> dict[str, tuple[int, int]]:
    """Table -> rows, and those marked."""
    with psycopg.connect(plain(settings.owner_url)) as connection:
        return {
            table: connection.execute(f"select count(*), count(*) filter (where sample) from {table}").fetchone()  # type: ignore[misc]
            for table in COUNTED
        }


class Died(Exception):
    """The process that seeds is gone."""


def test_a_start_that_died_is_gone_on_with(fresh: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """After any of its writes: the next start does the rest, once; the one after that does nothing."""
    left: list[int] = []
    noted, push = Door.noted, Door.push

    def wrote() -> None:
        if left:
            left[0] -= 1
            if not left[0]:
                raise Died

    def dying(self: Door, path: str, answer: httpx.Response) -> dict[str, Any]:
        found = noted(self, path, answer)
        wrote()
        return found

    async def dying_push(self: Door, *what: Any) -> dict[str, Any]:
        found = await push(self, *what)
        wrote()
        return found

    monkeypatch.setattr(Door, "noted", dying)
    monkeypatch.setattr(Door, "push", dying_push)
    for calls in (6, 20, 40, 40, 50, 28):
        left[:] = [calls]
        with pytest.raises(Died):
            asyncio.run(seed(fresh))
    left.clear()
    accounts = (fresh.data / "demo-accounts.json").read_text()
    asyncio.run(seed(fresh))
    once = counted(fresh)
    assert once["activity"][0] == once["activity"][1] > 300
    assert once["batch"] == (len(UNITS) * len(QUARTERS) + 3,) * 2
    assert (once["programme"], once["campaign"], once["training_event"]) == ((3, 2), (9, 9), (6, 6))
    assert once["attestation"] == (6, 6) and once["hold"] == (1, 1) and once["unit"][1] == 2
    with psycopg.connect(plain(fresh.owner_url)) as connection:
        size = connection.execute("select tree_size()").fetchone()
    (fresh.data / "demo-accounts.json").write_text(json.dumps({}))  # whose passwords have changed by now
    asyncio.run(seed(fresh))
    with psycopg.connect(plain(fresh.owner_url)) as connection:
        assert connection.execute("select tree_size()").fetchone() == size
    assert counted(fresh) == once and accounts


def test_without_a_demo_nothing_is_a_sample(fresh: Settings) -> None:
    asyncio.run(seed(fresh.model_copy(update={"demo": False})))
    found = counted(fresh)
    assert found["unit"][0] > 300 and {marked for _, marked in found.values()} == {0}
    assert not (fresh.data / "demo-accounts.json").exists()
