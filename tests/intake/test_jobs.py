"""Batches that are worked off in turn: whole, once, in order; told as they go on; stopped, resumed and tried again."""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.intake import job
from api.intake.sent import NDJSON
from tests.conftest import Callers, row
from tests.people import unit_id

pytestmark = pytest.mark.asyncio(loop_scope="session")
DEFAULTS = {"unit": "LDLD-AN-GIANG", "programme": "CTPH-AN-GIANG"}


async def later(
    api: httpx.AsyncClient, who: dict[str, str], items: list[Any], query: str = "", key: str | None = None
) -> httpx.Response:
    headers = {**who, "Idempotency-Key": key or uuid.uuid4().hex, "Prefer": "respond-async"}
    return await api.post(f"/intake/batches{query}", headers=headers, json={"defaults": DEFAULTS, "items": items})


async def ended(api: httpx.AsyncClient, who: dict[str, str], id: str) -> dict[str, Any]:
    """The report of a job that has come to its end."""
    for _ in range(600):
        report: dict[str, Any] = (await api.get(f"/intake/batches/{id}", headers=who)).json()
        if report["status"] not in job.OPEN:
            return report
        await asyncio.sleep(0.05)
    raise AssertionError(report)


def many(key: str, count: int, **data: Any) -> list[dict[str, Any]]:
    return [row(f"{key}-{at}", **data) for at in range(count)]


async def test_it_is_accepted_worked_off_and_told_as_a_push_would_be(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    items = [*many(key, 3), {"kind": "fair"}, row(f"{key}-1")]
    answer = await later(api, who, items, key=key)
    assert (answer.status_code, answer.json()["status"]) == (202, "queued"), answer.text
    assert answer.headers["location"].endswith(answer.json()["id"])
    told = await ended(api, who, answer.json()["id"])
    assert (told["status"], told["progress"]) == ("done", {"processed": 5, "total": 5})
    assert {name: n for name, n in told["counts"].items() if n} == {"received": 5, "created": 3, "rejected": 2}
    assert {one["code"] for one in told["by_code"]} == {"MISSING_FIELD", "DUPLICATE_IN_BATCH"}
    assert [one["index"] for one in told["rows"]] == [3, 4]
    assert told["receipts"] == [told["receipt"]]
    leaf = await api.get(f"/audit/receipts/{told['receipt']}", headers=await as_("auditor"))
    assert leaf.status_code == 200, leaf.text
    replay = await later(api, who, items, key=key)
    assert (replay.status_code, replay.content) == (202, answer.content)
    assert replay.headers["idempotency-replayed"] == "true"


async def test_over_the_limit_it_waits_for_its_turn_and_keys_are_seen_over_all_lots(
    api: httpx.AsyncClient, as_: Callers
) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    items = [*many(key, 10_001), row(f"{key}-0"), row(f"{key}-x", minutes=-1)]
    body = "\n".join(json.dumps({**item, "data": {**DEFAULTS, **item["data"]}}) for item in items).encode()
    headers = {**who, "Content-Type": NDJSON, "Idempotency-Key": key}
    answer = await api.post("/intake/batches", headers=headers, content=body)
    assert answer.status_code == 202, answer.text
    told = await ended(api, who, answer.json()["id"])
    assert (told["counts"]["created"], told["counts"]["rejected"], len(told["receipts"])) == (10_001, 2, 2)
    assert [(one["index"], one["line"]) for one in told["rows"]] == [(10_001, 10_002), (10_002, 10_003)]
    place = f"/intake/batches/{told['id']}/rows"
    page = (await api.get(f"{place}?status=rejected&limit=1", headers=who)).json()
    more = (await api.get(f"{place}?status=rejected&limit=1&after={page['next']}", headers=who)).json()
    assert [one["items"][0]["errors"][0]["code"] for one in (page, more)] == ["DUPLICATE_IN_BATCH", "OUT_OF_RANGE"]
    assert more["next"] is None and more["items"][0]["data"]["minutes"] == -1
    taken = (await api.get(f"{place}?status=created&limit=2", headers=who)).json()
    assert [one["index"] for one in taken["items"]] == [0, 1]
    for query, status in (("?mode=atomic", 413), ("?dry_run=true", 200)):
        other = await api.post(
            f"/intake/batches{query}", headers={**headers, "Idempotency-Key": key[:20]}, content=body
        )
        assert other.status_code == status, other.text
    assert (other.json()["counts"]["unchanged"], other.json()["counts"]["rejected"]) == (10_001, 2)
    over = await api.post("/intake/batches", headers=headers, content=b"{}\n" * 100_001)
    assert over.status_code == 413


async def test_one_source_after_the_other_and_what_was_applied_is_not_applied_again(
    api: httpx.AsyncClient, as_: Callers, app: FastAPI
) -> None:
    """Many workers at once, as after a crash that left jobs half done: each row once, later batches after earlier ones."""
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    jobs = [
        (await later(api, who, [{**one, "revision": at + 1} for one in many(key, 50, minutes=at + 1)])).json()
        for at in range(4)
    ]
    database = app.state.database
    await asyncio.gather(*[job.run_next(database) for _ in range(4)])
    told = [await ended(api, who, one["id"]) for one in jobs]
    assert [one["counts"]["created"] for one in told] == [50, 0, 0, 0]
    assert [one["counts"]["updated"] for one in told] == [0, 50, 50, 50]
    assert [one["receipt"] for one in told] == sorted(one["receipt"] for one in told)


async def test_a_worker_that_comes_late_finds_the_lot_taken(api: httpx.AsyncClient, as_: Callers, app: FastAPI) -> None:
    who = await as_("machine_ldld_an_giang")
    made = (await later(api, who, many(uuid.uuid4().hex, 2))).json()
    before = await ended(api, who, made["id"])
    push = job.Push(uuid.UUID(made["id"]), job.Actor(uuid.uuid4(), "system", "late"), uuid.uuid4(), uuid.uuid4())
    lot = job.Lot([json.dumps(row(uuid.uuid4().hex)).encode()])
    assert not await job.take(app.state.database, push, job.Due(0, lot, last=True), set())
    assert await ended(api, who, made["id"]) == before


@asynccontextmanager
async def waiting(api: httpx.AsyncClient, as_: Callers, app: FastAPI) -> AsyncIterator[tuple[dict[str, str], str, str]]:
    """A new system whose jobs wait as long as the context lasts: its headers, its account's and a batch's place."""
    admin = await as_("admin")
    unit = await unit_id(api, admin, "LDLD-AN-GIANG")
    body = {"unit_id": unit, "name": "Hệ thống thử", "source": f"s{uuid.uuid4().hex[:8]}"}
    made = (await api.post("/service-accounts", headers=admin, json=body)).json()
    form = {"grant_type": "client_credentials", **{name: made[name] for name in ("client_id", "client_secret")}}
    who = {"Authorization": f"Bearer {(await api.post('/auth/token', data=form)).json()['access_token']}"}
    async with app.state.database.wide.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        assert await connection.scalar(job.MINE, {"source": made["source_id"]})
        queued = await later(api, who, many(uuid.uuid4().hex, 2))
        yield who, f"/service-accounts/{made['id']}", queued.json()["id"]
        await connection.scalar(job.FREE, {"source": made["source_id"]})


async def test_a_batch_that_waits_is_cancelled_once(api: httpx.AsyncClient, as_: Callers, app: FastAPI) -> None:
    async with waiting(api, as_, app) as (who, _, id):
        place = f"/intake/batches/{id}/cancellation"
        stopped, again = await api.post(place, headers=who), await api.post(place, headers=who)
    assert (stopped.status_code, stopped.json()["status"], stopped.json()["progress"]["processed"]) == (
        200,
        "cancelled",
        0,
    )
    assert (again.status_code, again.json()["code"]) == (409, "ILLEGAL_MOVE")
    await job.run_next(app.state.database)
    assert (await ended(api, who, id))["counts"]["created"] == 0


async def test_refused_rows_are_tried_again_after_their_code_came(api: httpx.AsyncClient, as_: Callers) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    items = [row(f"{key}-1"), row(f"{key}-2", campaign=str(uuid.uuid4())), row(f"{key}-3", minutes=-1)]
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    first = (await api.post("/intake/batches", headers=headers, json={"defaults": DEFAULTS, "items": items})).json()
    answer = await api.post(f"/intake/batches/{first['id']}/reprocessing", headers=who)
    assert answer.status_code == 202, answer.text
    told = await ended(api, who, answer.json()["id"])
    assert (told["counts"]["received"], told["counts"]["rejected"]) == (2, 2)
    assert [one["external_id"] for one in told["rows"]] == [f"{key}-2", f"{key}-3"]
    good = {"defaults": DEFAULTS, "items": [row(f"{key}-1")]}
    whole = (await api.post("/intake/batches", headers={**who, "Idempotency-Key": uuid.uuid4().hex}, json=good)).json()
    assert (await api.post(f"/intake/batches/{whole['id']}/reprocessing", headers=who)).status_code == 409


async def test_who_may_push_no_more_stores_no_more(api: httpx.AsyncClient, as_: Callers, app: FastAPI) -> None:
    admin = await as_("admin")
    async with waiting(api, as_, app) as (_, place, id):
        account = await api.get(place, headers=admin)
        changed = {**admin, "If-Match": account.headers["etag"]}
        gone = await api.patch(place, headers=changed, json={"disabled": True})
        assert gone.status_code == 200, gone.text
    told = await ended(api, await as_("ldld_an_giang"), id)
    assert (told["status"], told["failure"]["code"], told["counts"]["created"]) == ("failed", "FORBIDDEN", 0)
