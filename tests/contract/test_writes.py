"""Writes: Location, ETag, receipt and `may` on their answers; of many at once with one ETag exactly one wins."""

import asyncio
import uuid
from typing import Any

import httpx
import pytest

from api.web.body import JSON, MULTIPART
from api.web.moves import MOVES
from api.web.roles import PUBLIC
from tests.contract.operations import Operation
from tests.contract.world import World, by_example, renew, suitable, table_of

PARALLEL = 20


async def leaves(world: World) -> int:
    """The log's size."""
    return int(world.query("select count(*) from leaf")[0][0])


def fitting(world: World, operation: Operation) -> dict[str, Any]:
    """Values of fields that name what is there, or must be new, in the place of the document's examples."""
    absent = dict.fromkeys(
        ("key_date_id", "task_id", "parent_id", "successor_of", "province_id", "part_of", "directed_by")
    )
    person = world.callers["coordinator"].id if operation.name == "create_delegation" else world.rows["users"]["own"]
    return {
        **absent, "unit_id": world.units["own"], "programme_id": world.programmes["own"],
        "principal_id": person, "role": "contributor", "parties": [{"unit_id": world.units["own"]}],
        "starts_on": "2018-01-01", "ends_on": "2020-12-31", "code": f"MA-{uuid.uuid4().hex[:8].upper()}",
        "username": f"u{uuid.uuid4().hex[:9]}", "source": f"s{uuid.uuid4().hex[:8]}",
    }  # fmt: skip


async def taken(world: World, operation: Operation, **headers: str) -> httpx.Response:
    """A POST of what the document shows to a collection."""
    who = await world.as_(suitable(operation))
    return await world.api.post(
        operation.at(), headers={**who, **headers}, **operation.body(**fitting(world, operation))
    )


def creating(world: World) -> list[Operation]:
    """POSTs to collections whose objects can be read."""
    paths = {one.path for one in world.operations if one.method == "GET"}
    return [
        one
        for one in world.operations
        if one.method == "POST" and f"{one.path}/{{id}}" in paths and one.name != "push_batch"
    ]


async def test_what_is_made_says_where_it_is(world: World) -> None:
    made = set()
    for operation in creating(world):
        before = await leaves(world)
        answer = await taken(world, operation)
        if operation.name == "create_reorganisation":
            continue  # it names units made before: tests/units
        said = answer.json()
        assert answer.status_code == 201, (operation.name, answer.text)
        assert answer.headers["location"] == f"{operation.path}/{said['id']}"
        assert int(answer.headers["audit-receipt"]) == before and await leaves(world) == before + 1, operation.name
        read = await world.api.get(
            f"https://localhost{answer.headers['location']}", headers=await world.as_(suitable(operation))
        )
        assert read.headers["etag"] == answer.headers["etag"], operation.name
        assert read.json()["may"] == said["may"], operation.name
        made.add(operation.name)
    assert made >= {
        "create_campaign",
        "create_training_event",
        "create_programme",
        "create_user",
        "create_membership",
        "create_unit",
        "create_service_account",
    }


async def test_a_write_tells_the_leaf_that_it_left_and_no_other(world: World) -> None:
    told = set()
    for operation in world.operations:
        if operation.method not in ("POST", "DELETE") or operation.permission.startswith("reorganisation:"):
            continue
        if operation.permission == PUBLIC or operation.name in ("sign_out", "change_password"):
            continue  # without a caller, or the end of the caller's own sessions: tests/identity
        if operation.collection:
            await renew(world, operation.collection, "own")
        who, tag = await world.as_(suitable(operation)), {}
        if operation.conditional:
            tag = {"If-Match": (await world.api.get(world.whole(operation), headers=who)).headers["etag"]}
        sent = operation.body(**fitting(world, operation), reason="x")
        sent = {"files": {"file": DOCUMENT}} if operation.media == MULTIPART else sent
        sent = {"json": {}} if operation.name == "set_otp" else sent
        before = await leaves(world)
        answer = await world.api.request(operation.method, world.at(operation), headers={**who, **tag}, **sent)
        left = await leaves(world) - before
        assert answer.headers.get("audit-receipt") == (str(before) if left else None), operation.name
        assert left == (answer.status_code < 300 and operation.name not in UNLOGGED), (operation.name, answer.text)
        told |= {operation.name} if left else set()
        if operation.collection:
            await renew(world, operation.collection, "own")
    assert len(told) > 12


UNLOGGED = (  # what is no fact, or not yet
    "set_otp", "end_session", "reprocess_batch", "cancel_batch", "replay_delivery",
)  # fmt: skip


async def test_a_refused_write_leaves_nothing(world: World) -> None:
    before = await leaves(world)
    for operation in world.operations:
        if operation.method == "GET" or operation.permission == PUBLIC:
            continue
        who = await world.as_(suitable(operation))
        path = world.at(operation)
        tag = {}
        if operation.conditional:
            read = await world.api.get(world.whole(operation), headers=who)
            tag = {"If-Match": read.headers["etag"]}
        answer = await world.api.request(
            operation.method,
            path,
            headers={**who, **tag},
            params={"bogus": "1"},
            **operation.body(unit_id=world.units["own"]),
        )
        assert answer.status_code == 422, (operation.name, answer.text)
        assert not {"location", "etag", "audit-receipt"} & set(answer.headers), operation.name
    assert await leaves(world) == before


async def test_dry_runs_leave_no_leaf(world: World) -> None:
    before, tried = await leaves(world), set()
    for operation in world.operations:
        if any(one["name"] == "dry_run" for one in operation.parameters):
            who = await world.as_(suitable(operation))
            sent = operation.body() if operation.media == JSON else {"files": {"file": DOCUMENT}}
            answer = await world.api.post(operation.at(), headers=who, params={"dry_run": "true"}, **sent)
            assert answer.status_code in (200, 409, 422), answer.text
            assert "audit-receipt" not in answer.headers
            tried.add(operation.name)
    assert tried == {"create_reorganisation", "import_programme", "push_batch"}
    assert await leaves(world) == before


DOCUMENT = ("a.txt", "CHƯƠNG TRÌNH PHỐI HỢP\nSố: 1/CTPH\n".encode(), "text/plain")


async def race(
    world: World, operation: Operation, path: str, who: dict[str, str], sents: list[dict[str, Any]]
) -> list[httpx.Response]:
    """Many requests at once."""
    return list(
        await asyncio.gather(*(world.api.request(operation.method, path, headers=who, **sent) for sent in sents))
    )


async def test_of_twenty_edits_with_one_etag_one_wins(world: World) -> None:
    raced = set()
    for operation in world.operations:
        if operation.method != "PATCH":
            continue
        await renew(world, operation.collection, "own")
        path, who = world.at(operation), await world.as_(suitable(operation))
        read = await world.api.get(path, headers=who)
        fields = set(operation.schema["properties"])
        field = next(name for name in ("title", "display_name", "name", "ends_on", "url") if name in fields)
        spelled = {"ends_on": "2019-12-{:02}", "url": "https://so-{}.example/"}.get(field, "Bản {}")
        values = [spelled.format(at + 1) for at in range(PARALLEL)]
        found = await race(
            world,
            operation,
            path,
            {**who, "If-Match": read.headers["etag"]},
            [{"json": {field: value}} for value in values],
        )
        won = [answer for answer in found if answer.status_code == 200]
        assert (len(won), {answer.status_code for answer in found}) == (1, {200, 412}), operation.name
        assert {answer.json()["code"] for answer in found if answer.status_code == 412} == {"STALE_VERSION"}
        now = (await world.api.get(path, headers=who)).json()
        assert now[field] == won[0].json()[field] and now["version"] == won[0].json()["version"], operation.name
        raced.add(operation.collection)
    assert raced >= {"campaigns", "training-events", "programmes", "users", "memberships", "service-accounts"}


async def test_of_twenty_first_moves_with_one_etag_one_wins(world: World) -> None:
    raced = set()
    for operation in world.operations:
        table, noun = table_of(operation.collection), operation.path.rpartition("/")[2]
        move = next((one for one in MOVES.get(table, ()) if one.noun == noun), None)
        if operation.method != "POST" or move is None or "draft" not in move.at:
            continue
        await renew(world, operation.collection, "own")
        path, who = world.at(operation), await world.as_(suitable(operation))
        read = await world.api.get(world.whole(operation), headers=who)
        sent = operation.body(reason="Chưa đủ căn cứ")
        found = await race(world, operation, path, {**who, "If-Match": read.headers["etag"]}, [sent] * PARALLEL)
        if {answer.status_code for answer in found} <= {422, 412}:
            continue  # a draft of two units is needed: tests/programmes
        assert sorted(answer.status_code for answer in found) == [200] + [412] * (PARALLEL - 1), operation.name
        won = next(answer for answer in found if answer.status_code == 200)
        assert (
            won.json()["status"] == move.to
            and won.headers["audit-receipt"]
            and won.headers["etag"] != read.headers["etag"]
        )
        raced.add((table, noun))
        await renew(world, operation.collection, "own")
    assert raced >= {
        ("campaign", "submission"),
        ("campaign", "cancellation"),
        ("training_event", "announcement"),
        ("training_event", "cancellation"),
    }


MASS = {"id": str(uuid.uuid4()), "version": 7, "status": "approved", "created_at": "2018-05-01T00:00:00Z", "updated_at": None, "sample": True,
        "may": [], "submitted_by": None, "shared_at": None, "reason": "x", "digest": "00", "tx": 1, "av": 1, "otp_secret": "A", "password": "x",
        "password_hash": "x", "secrets": [], "client_id": "x", "content_hash": "x", "folded": "x", "sort_key": "x", "side_": "x", "__proto__": {}}  # fmt: skip


@pytest.mark.parametrize("field", MASS)
async def test_no_body_sets_what_is_not_the_clients(world: World, field: str) -> None:
    for operation in world.operations:
        if operation.media != JSON or field in operation.schema.get("properties", {}) or operation.name == "push_batch":
            continue
        if not operation.permission:
            continue
        who, tag = await world.as_(suitable(operation)), {}
        if operation.conditional:
            read = await world.api.get(world.whole(operation), headers=who)
            tag = {"If-Match": read.headers["etag"]}
        sent = {**operation.body(unit_id=world.units["own"])["json"], field: MASS[field]}
        answer = await world.api.request(operation.method, world.at(operation), headers={**who, **tag}, json=sent)
        assert answer.status_code == 422, (operation.name, field, answer.text)
        assert {"pointer": f"/{field}", "code": "UNKNOWN_FIELD"}.items() <= {
            name: value
            for fault in answer.json()["errors"]
            if fault["pointer"] == f"/{field}"
            for name, value in fault.items()
        }.items(), (operation.name, answer.text)


async def test_a_patch_that_fails_changes_nothing(world: World) -> None:
    id = await by_example("campaigns")(world, "own")
    who = await world.as_("ldld_an_giang")
    before = await world.api.get(f"/campaigns/{id}", headers=who)
    tag = {"If-Match": before.headers["etag"]}
    for sent in (
        {"title": "Mới", "ends_on": "1999-01-01"},
        {"title": "Mới", "bogus": 1},
        {"title": "Mới", "unit_id": world.units["other"]},
    ):
        assert (await world.api.patch(f"/campaigns/{id}", headers={**who, **tag}, json=sent)).status_code in (403, 422)
    after = await world.api.get(f"/campaigns/{id}", headers=who)
    assert (after.content, after.headers["etag"]) == (before.content, before.headers["etag"])
