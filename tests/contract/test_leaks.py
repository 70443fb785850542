"""What is out of sight answers exactly like what was never there, by every way that leads to a row."""

import json
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Any

import httpx
import pytest

from api.store.actor import Actor
from api.store.sight import SIGHT
from tests.contract.operations import Operation
from tests.contract.oracle import Oracle
from tests.contract.world import UNITS, WRITERS, Caller, World, table_of

MASKED = "00000000-0000-7000-8000-000000000000"
OWN_HEADERS = ("x-request-id",)


def masked(answer: httpx.Response, *ids: str) -> tuple[int, dict[str, str], str]:
    """The answer without what names the request or the object."""
    text = answer.text.replace(answer.headers["x-request-id"], "")
    for id in ids:
        text = text.replace(id, MASKED)
    headers = {name: value for name, value in answer.headers.items() if name not in OWN_HEADERS}
    return answer.status_code, headers, text


def ways(operation: Operation, tag: str) -> Iterator[dict[str, Any]]:
    """How one row is asked for: plainly, with what its reader would know, and at odds with the contract."""
    body = operation.body(reason="x")
    yield body
    yield {**body, "params": {"bogus": "1"}}
    if operation.method == "GET":
        yield {"headers": {"If-None-Match": tag}}
        yield {"headers": {"If-None-Match": "*"}}
        yield {"params": {"as_of": "tree:1000000"}}
        yield {"params": {"as_of": "2099-01-01T00:00:00Z"}}
        return
    yield {**body, "headers": {"If-Match": tag}}
    yield {**body, "headers": {"If-Match": "*"}}
    yield {**body, "headers": {"Idempotency-Key": uuid.uuid4().hex}}
    if "json" in body:
        yield {"json": {"id": MASKED, "status": "approved"}, "headers": {"If-Match": tag}}


async def tag_of(world: World, collection: str, target: str) -> str:
    """The row's true ETag, as somebody who sees it has it."""
    for who in (WRITERS[target], "admin"):
        answer = await world.api.get(f"/{collection}/{world.rows[collection][target]}", headers=await world.as_(who))
        if answer.status_code == 200:
            return answer.headers["etag"]
    return '"000000000000.000000000000"'


async def hidden(world: World, oracle: Oracle, callers: list[Caller]) -> AsyncIterator[tuple[str, str, Caller, str]]:
    """Collection, target, caller and the row's ETag, for every row that the caller does not see."""
    for collection, targets in world.rows.items():
        for target in UNITS:
            table, row = oracle.row(collection, targets[target])
            tag = await tag_of(world, collection, target)
            for caller in callers:
                if not oracle.sees(caller, table, row):
                    yield collection, target, caller, tag


async def by_path(world: World, api: httpx.AsyncClient, callers: list[Caller]) -> tuple[int, list[str]]:
    """Every operation on every hidden row against the same on an absent one."""
    probes, leaks, oracle = 0, [], Oracle(world)
    none: dict[tuple[str, str, int], Any] = {}
    async for collection, target, caller, tag in hidden(world, oracle, callers):
        row, absent = world.rows[collection][target], world.rows[collection]["absent"]
        for operation in (one for one in world.operations if one.collection == collection):
            for place, way in enumerate(ways(operation, tag)):
                sent = {**way, "headers": {**caller.headers, **way.get("headers", {})}}
                key = (operation.name, caller.role, place)
                if key not in none:
                    none[key] = masked(await api.request(operation.method, world.on(operation, absent), **sent), absent)
                answer = masked(
                    await api.request(operation.method, world.on(operation, row), **sent),
                    row,
                    world.parts.get(row, row),
                )
                probes += 1
                if answer != none[key] or answer[0] != 404:
                    leaks.append(f"{operation.name} {target} by {caller.role}, {way}: {answer} / {none[key]}")
    return probes, leaks


async def pages(api: httpx.AsyncClient, operation: Operation, caller: Caller, **query: Any) -> tuple[list[Any], Any]:
    """The items of a list over all its pages, and the total that it gives."""
    known = {one["name"] for one in operation.parameters}
    asked = {name: value for name, value in {"limit": 200, "count": "true", **query}.items() if name in known}
    items: list[Any] = []
    while True:
        answer = await api.get(operation.at(), params=asked, headers=caller.headers)
        if answer.status_code != 200:
            return [], None
        said = answer.json()
        items += said["items"]
        if said["next"] in (None, asked.get("after")):  # the feed has no end
            return items, said.get("total")
        asked["after"] = said["next"]


def unseen(oracle: Oracle, callers: list[Caller]) -> dict[str, set[str]]:
    """Role -> ids of all rows in the database, of the kinds that the world has, that the caller must not see."""
    found: dict[str, set[str]] = {caller.role: set() for caller in callers}
    for collection in oracle.world.rows:
        if (table := table_of(collection)) == "batch":
            continue  # its counts are seen more widely than its rows
        for id, row in oracle.rows(collection).items():
            for caller in callers:
                if not oracle.sees(caller, table, row):
                    found[caller.role].add(id)
    return found


PEOPLE = ("actor_id", "principal_id", "granted_by", "attested_by", "signed_by", "submitted_by", "confirmed_by")


def named(item: dict[str, Any]) -> set[str]:
    """The ids that an item names, but for those of who did what, which its reader may know."""
    return {value for name, value in item.items() if isinstance(value, str) and name not in PEOPLE}


def secretive(world: World) -> Iterator[Operation]:
    """The lists that hold what not everybody sees."""
    for operation in world.operations:
        sight = SIGHT.get(table_of(operation.path.rpartition("/")[2]))
        if operation.lists and not operation.collection and (sight is None or sight.room != "common"):
            yield operation


async def by_list(world: World, api: httpx.AsyncClient, callers: list[Caller]) -> tuple[int, list[str]]:
    """No list shows or counts a hidden row, whatever it is filtered, searched or paged by."""
    probes, leaks, oracle = 0, [], Oracle(world)
    forbidden = unseen(oracle, callers)
    for operation in secretive(world):
        for caller in callers:
            for query in queries(world, oracle, operation):
                items, total = await pages(api, operation, caller, **query)
                probes += 1
                shown = set().union(*map(named, items)) & forbidden[caller.role]
                if shown or total not in (None, len(items)):
                    leaks.append(f"{operation.name} by {caller.role} {query}: {shown}, total {total} of {len(items)}")
    return probes, leaks


def queries(world: World, oracle: Oracle, operation: Operation) -> Iterator[dict[str, Any]]:
    """The whole list, now and as of; every filter set to what a row of another province has; its title searched."""
    yield {"q": "a"} if "search" in operation.path else {}
    yield {"as_of": "tree:1000000", "q": "b"}
    names = {one["name"] for one in operation.parameters if one["in"] == "query"}
    for collection, targets in world.rows.items():
        _, row = oracle.row(collection, targets["other"])
        for name in names & set(row) - {"sort"}:
            if isinstance(row[name], str | bool):
                yield {name: str(row[name]).lower() if isinstance(row[name], bool) else row[name]}
        if "q" in names and row.get("title"):
            yield {"q": row["title"]}
        for name in names & {"object", "actor", "unit"}:
            yield {name: row.get(f"{name}_id") or targets["other"]}


async def by_cursor(world: World, api: httpx.AsyncClient, callers: list[Caller]) -> tuple[int, list[str]]:
    """A cursor of somebody who sees more shows no more."""
    probes, leaks, oracle = 0, [], Oracle(world)
    forbidden = unseen(oracle, callers)
    for operation in secretive(world):
        for giver in (world.callers[role] for role in ("auditor", "admin")):
            given = await api.get(operation.at(), params={"limit": 1}, headers=giver.headers)
            cursor = given.json().get("next") if given.status_code == 200 else None
            for caller in callers if cursor else ():
                items, _ = await pages(api, operation, caller, after=cursor)
                probes += 1
                if shown := set().union(*map(named, items)) & forbidden[caller.role]:
                    leaks.append(f"{operation.name} by {caller.role}: {shown}")
    return probes, leaks


def references(schema: dict[str, Any]) -> list[str]:
    """The fields of a body that take an id."""
    return [name for name, one in schema.get("properties", {}).items() if '"format": "uuid"' in json.dumps(one)]


async def by_reference(world: World, api: httpx.AsyncClient, callers: list[Caller]) -> tuple[int, list[str]]:
    """A body that names a hidden row is refused like one that names nothing."""
    probes, leaks, oracle = 0, [], Oracle(world)
    creating = [
        one for one in world.operations if one.method == "POST" and "{" not in one.path and references(one.schema)
    ]
    async for collection, target, caller, _ in hidden(world, oracle, callers):
        row, absent = world.rows[collection][target], str(uuid.uuid4())
        for operation in creating:
            base = {"unit_id": world.units["own"], "programme_id": world.programmes["own"]}
            for field in references(operation.schema):
                bodies = [operation.body(**{**base, field: id}) for id in (row, absent)]
                one, none = [await api.post(operation.at(), headers=caller.headers, **body) for body in bodies]
                probes += 1
                if masked(one, row, absent) != masked(none, row, absent) or one.status_code < 300:
                    leaks.append(
                        f"{operation.name} {field}={target} {collection} by {caller.role}: {one.text} / {none.text}"
                    )
    return probes, leaks


Channel = Callable[[World, httpx.AsyncClient, list[Caller]], Awaitable[tuple[int, list[str]]]]
CHANNELS: tuple[Channel, ...] = (by_path, by_list, by_cursor, by_reference)
SAMPLED = ("coordinator", "admin")


async def probe(
    world: World, api: httpx.AsyncClient, roles: tuple[str, ...], channels: Sequence[Channel] = CHANNELS
) -> int:
    """How many probes were sent through the channels. AssertionError names every leak."""
    callers = [world.callers[role] for role in roles]
    found = [await channel(world, api, callers) for channel in channels]
    leaks = [leak for _, some in found for leak in some]
    assert not leaks, "\n".join(leak[:300] for leak in leaks[:40])
    assert all(probes for probes, _ in found), found
    return sum(probes for probes, _ in found)


async def test_no_way_leads_to_what_is_out_of_sight(world: World) -> None:
    assert await probe(world, world.api, SAMPLED) > 1000


async def test_row_level_security_alone_holds(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for check in ("door.holds", "work.holds", "work.allowed", "resource.allowed"):
        monkeypatch.setattr(f"api.web.{check}", lambda *_: True)
    assert await probe(world, world.bare, ("coordinator",)) > 300


async def test_the_probes_see_a_wall_that_is_down(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Actor, "sees_all", property(lambda _: True))
    with pytest.raises(AssertionError, match="get_campaign other by coordinator"):
        await probe(world, world.api, ("coordinator",), [by_path])


@pytest.mark.long
async def test_no_way_leads_there_for_anybody(world: World) -> None:
    roles = tuple(role for role in world.callers if role != "nobody")
    assert await probe(world, world.api, roles) > 2000
