"""The feed tells all that a caller sees, once and in the order of the log, while transactions overlap and end out of order."""

import asyncio
import random
import uuid
from collections.abc import AsyncIterator
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from api.delivery import feed
from api.delivery.event import READ_AT, TYPES
from api.identity.principal import look_up
from api.kernel.ids import uuid7
from api.settings import Settings
from api.store.log import seal
from api.store.migrate import plain
from tests.conftest import Callers, row
from tests.people import Who, give, machine, sign_in, take, unit_id, user

ALL = """select l.index || '-' || c.id from leaf l join change c on c.tx = l.tx
  where c.room not in ('self', 'personal') and l.index >= %s order by l.index, c.id"""


async def push(api: httpx.AsyncClient, who: Who, *items: Any) -> httpx.Response:
    body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": list(items)}
    return await api.post("/intake/batches", headers={**who, "Idempotency-Key": uuid.uuid4().hex}, json=body)


async def follow(api: httpx.AsyncClient, who: Who, after: str, **query: Any) -> AsyncIterator[dict[str, Any]]:
    """Events from a cursor on, up to the end of the log as it is met."""
    while True:
        page = await take(api.get("/events", headers=who, params={"after": after, "limit": 7, **query}))
        for one in page["items"]:
            yield one
        if not page["items"] and page["next"] == after:
            return
        after = page["next"]


async def size(api: httpx.AsyncClient, who: Who) -> int:
    """Of the log now."""
    return int((await api.get("/activities", headers=who, params={"as_of": "2099-01-01T00:00:00Z"})).headers["as-of"])


def logged(settings: Settings, start: int) -> list[str]:
    """The ids of all events from a leaf on, as the owner finds them in the log."""
    with psycopg.connect(plain(settings.owner_url)) as connection:
        return [one for (one,) in connection.execute(ALL, (start,))]


async def test_nothing_is_skipped_or_told_twice_under_concurrent_commits(
    api: httpx.AsyncClient, as_: Callers, settings: Settings
) -> None:
    auditor, start = await as_("auditor"), await size(api, await as_("auditor"))
    sources = [await machine(api, as_, "LDLD-AN-GIANG") for _ in range(4)]  # pushes of one source queue

    async def writing(who: Who) -> None:
        for _ in range(6):
            items = [row(uuid.uuid4().hex, clauses=[]) for _ in range(random.choice((1, 3, 40)))]
            assert (await push(api, who, *items)).status_code == 201

    work = [asyncio.create_task(writing(who)) for who in sources]
    told, after = list[str](), f"tree:{start}"
    while not all(one.done() for one in work):
        page = await take(api.get("/events", headers=auditor, params={"after": after, "limit": 11}))
        told, after = [*told, *(one["id"] for one in page["items"])], page["next"]
    await asyncio.gather(*work)
    told += [one["id"] async for one in follow(api, auditor, after)]
    assert told == logged(settings, start)
    assert len(told) > 24


async def test_who_wrote_first_and_commits_last_is_told_last(
    app: FastAPI, api: httpx.AsyncClient, as_: Callers, settings: Settings
) -> None:
    auditor, start = await as_("auditor"), await size(api, await as_("auditor"))
    clerk = (await take(api.get("/me", headers=await as_("ldld_an_giang"))))["user"]["id"]
    actor = await look_up(app.state.database, uuid.UUID(clerk), None, None)
    assert actor is not None
    late = uuid7()
    async with app.state.database.begin(actor, write=True) as session:
        made = "insert into source (id, unit_id, code, name) values (:id, :unit, :code, 'Nguồn chậm')"
        await session.execute(text(made), {"id": late, "unit": actor.roots[0], "code": f"s{late.hex[:8]}"})
        assert (
            await push(api, await as_("machine_ldld_an_giang"), row(uuid.uuid4().hex, clauses=[]))
        ).status_code == 201
        page = await take(api.get("/events", headers=auditor, params={"after": f"tree:{start}"}))
        assert [one["type"] for one in page["items"]] == ["activity.created"], "what is not committed is not told"
        await seal(session, actor, "test", uuid7())
        await session.commit()
    after = [one async for one in follow(api, auditor, page["next"])]
    assert [(one["type"], one["data"]["id"]) for one in after] == [("source.created", str(late))]
    assert [page["items"][0]["id"], after[0]["id"]] == logged(settings, start)


async def test_an_event_is_thin_and_leads_to_its_object(api: httpx.AsyncClient, as_: Callers) -> None:
    who, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    start = await size(api, who)
    await push(api, who, row(mark, clauses=[]))
    await push(api, who, {**row(mark, clauses=[], minutes=20), "revision": 2})
    gone = {"kind": "withdrawal", "external_id": mark, "data": {"group": "activity", "reason": "Nhập nhầm"}}
    answer = await push(api, who, {**gone, "revision": 3})
    assert answer.status_code == 201, answer.text
    told = [one async for one in follow(api, who, f"tree:{start}")]
    assert [one["type"] for one in told] == ["activity.created", "activity.updated", "activity.withdrawn"]
    data = [one["data"] for one in told]
    assert [one["version"] for one in data] == [1, 2, 3]
    assert data[2]["leaf"] == answer.json()["receipt"] and data[2]["action"] == "push_batch"
    assert set(told[0]) == {"id", "type", "timestamp", "data"} and "title" not in str(told)
    read = await take(api.get(data[0]["href"].removeprefix("/api/v1"), headers=who))
    assert (read["id"], read["external_id"], read["status"]) == (data[0]["id"], mark, "withdrawn")
    one = [e async for e in follow(api, who, f"tree:{start}", types="activity.withdrawn")]
    assert [e["id"] for e in one] == [told[2]["id"]]


@pytest.mark.parametrize("name", ["ldld_an_giang", "so_an_giang", "ldld_binh_thuan", "focal_union", "admin", "auditor"])
async def test_a_caller_is_told_what_it_sees_changed_and_no_more(
    api: httpx.AsyncClient, as_: Callers, name: str
) -> None:
    who, seen, after = await as_(name), set(), dict[str, str]()
    while True:
        page = await take(api.get("/audit/changes", headers=who, params={"limit": 200, "sort": "at", **after}))
        seen |= {f"{one['leaf']}-{one['id']}" for one in page["items"]}
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    told = [one["id"] async for one in follow(api, who, "tree:0", limit=200)]
    assert len(told) == len(set(told)) and set(told) == seen
    assert told == sorted(told, key=lambda id: [int(part) for part in id.split("-")])


async def test_rows_out_of_sight_are_passed_over_step_by_step(
    api: httpx.AsyncClient, as_: Callers, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = await as_("ldld_binh_thuan")
    whole = [one["id"] async for one in follow(api, who, "tree:0", limit=200)]
    monkeypatch.setattr(feed, "SEEN", feed.SEEN.replace(str(feed.SPAN), "3"))
    assert [one["id"] async for one in follow(api, who, "tree:0", limit=200)] == whole


async def test_waiting_ends_with_the_first_event_or_the_time(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("machine_ldld_an_giang")
    start = await size(api, who)
    waiting = asyncio.create_task(take(api.get("/events", headers=who, params={"after": f"tree:{start}", "wait": 25})))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    await push(api, who, row(uuid.uuid4().hex, clauses=[]))
    page = await asyncio.wait_for(waiting, 20)
    assert [one["type"] for one in page["items"]] == ["activity.created"]
    last = await take(api.get("/events", headers=who, params={"after": page["next"], "wait": 1}))
    assert (last["items"], last["next"]) == ([], page["next"])


async def test_who_is_disabled_waits_no_longer(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    made = await user(api, admin)
    await give(api, admin, made["id"], "viewer", await unit_id(api, admin, "LDLD-AN-GIANG"))
    who = await sign_in(api, made)
    start = await size(api, who)
    waiting = asyncio.create_task(
        api.get("/events", headers=who, params={"after": f"tree:{start}", "wait": 25, "types": "succession.created"})
    )
    await asyncio.sleep(0.2)
    tag = (await api.get(f"/users/{made['id']}", headers=admin)).headers["etag"]
    await take(api.patch(f"/users/{made['id']}", headers={**admin, "If-Match": tag}, json={"disabled": True}))
    assert (await asyncio.wait_for(waiting, 20)).status_code == 401


@pytest.mark.parametrize("after", ["tree:", "tree:-1", "tree:x", "x", "", "tree:" + "9" * 20])
async def test_a_place_that_is_none_is_refused(api: httpx.AsyncClient, as_: Callers, after: str) -> None:
    answer = await api.get("/events", headers=await as_("viewer"), params={"after": after})
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "after")


async def test_a_type_that_is_none_is_refused(api: httpx.AsyncClient, as_: Callers) -> None:
    answer = await api.get(
        "/events", headers=await as_("viewer"), params={"types": ["activity.created", "session.created"]}
    )
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "UNKNOWN_CODE")


def test_types_name_what_is_read_somewhere() -> None:
    assert {"activity.withdrawn", "campaign.updated", "clause.deleted", "user.created"} <= set(TYPES)
    assert not [one for one in TYPES if one.split(".")[0] in ("session", "replay", "batch", "webhook")]
    assert set(READ_AT) <= {one.split(".")[0] for one in TYPES}
