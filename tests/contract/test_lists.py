"""Every list pages, sorts, counts, filters and searches the same way."""

import base64
import json
import random
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.contract.operations import Operation
from tests.contract.world import World, suitable

ALL = {"limit", "after", "sort", "count"}
WHOLE = {  # lists that are answered whole, or by words, and what of the habits they leave out
    "list_roles": ALL,  # a table of the program
    "list_work": ALL,  # 50 of each kind, sorted by what waits longest
    "list_sessions": ALL,  # one's own, 200 at most
    "list_attestations": ALL,  # one for each party and content
    "list_batch_rows": {"sort", "count"},  # of one batch, in its order
    "search_everywhere": {"after", "sort", "count"},  # so many hits of each kind
    "list_records": {"sort", "count"},
    "list_events": {"sort", "count"},  # in the order of the log, which has no end
    "list_keys": ALL,  # four of one system at most
    "list_signatures": ALL,  # one for each party and content
}
HUNDRED = [f"/{name}" for name in ("units", "provinces")]


def names(operation: Operation) -> set[str]:
    return {one["name"] for one in operation.parameters if one["in"] == "query"}


def lists(world: World, *habits: str) -> Iterator[Operation]:
    """The lists that have these habits."""
    for operation in world.operations:
        if operation.lists and set(habits) <= names(operation):
            yield operation


async def read(world: World, operation: Operation, **query: Any) -> httpx.Response:
    """One page, as somebody who may read it."""
    path = world.on(operation, world.programmes["central"]) if operation.name == "list_clauses" else world.at(operation)
    return await world.api.get(path, headers=await world.as_(suitable(operation)), params=query)


async def test_every_list_has_the_habits(world: World) -> None:
    found = {operation.name: ALL - names(operation) for operation in lists(world)}
    assert len(found) > 15
    assert {name: missing for name, missing in found.items() if missing} == WHOLE


LIMITS = [("1", 200), ("200", 200), *((wrong, 422) for wrong in (
    "0", "201", "-1", "1_0", "+5", " 5", "5.0", "1e1", "٥", "0x10", "", "null", "true", "9" * 30, "05",
))]  # fmt: skip


@pytest.mark.parametrize(("limit", "status"), LIMITS)
async def test_a_page_has_one_to_two_hundred_rows(world: World, limit: str, status: int) -> None:
    for operation in lists(world, "limit"):
        extra = {"q": "a"} if "search" in operation.path else {}
        most = 50 if "search" in operation.path else 200
        answer = await read(world, operation, **{**extra, "limit": limit if limit != "200" else str(most)})
        assert answer.status_code == status, (operation.name, answer.text)
        if status == 422:
            assert answer.json()["errors"][0]["parameter"] == "limit", operation.name
        elif "search" not in operation.path:
            assert len(answer.json()["items"]) <= int(limit)


async def sorts(world: World, operation: Operation) -> list[str]:
    """The sorts that a list names when it is asked for another."""
    answer = await read(world, operation, sort="nothing")
    assert answer.status_code == 422 and answer.json()["errors"][0]["parameter"] == "sort", operation.name
    said = answer.json()["errors"][0]["detail"].partition(": ")[2] or "occurred_on"
    return [name.strip().lstrip("-") for name in said.rstrip(".").split(",")]


async def test_small_pages_join_to_the_whole_by_every_sort_and_way(world: World) -> None:
    for operation in lists(world, "limit", "after", "sort", "count"):
        known = set()
        for sort in [sign + name for name in await sorts(world, operation) for sign in ("", "-")]:
            whole = await read(world, operation, limit=200, sort=sort, count="true")
            if whole.status_code == 422:
                continue  # the log is read newest first alone
            said, joined, after = whole.json(), list[Any](), dict[str, str]()
            while after or not joined:
                page = (await read(world, operation, limit=2, sort=sort, **after)).json()
                joined += page["items"]
                if page["next"] is None or len(joined) >= 8:
                    break
                after = {"after": page["next"]}
            assert joined == said["items"][: len(joined)] and len(joined) >= min(8, said["total"]), (
                operation.name,
                sort,
            )
            assert (said["next"] is None) == (said["total"] == len(said["items"])), operation.name
            known.add(sort)
        assert known, operation.name


@pytest.mark.parametrize(
    "sort", ["id", "--title", "-", "", "title;drop table unit", "password_hash", "folded", "1", "title,code", "TITLE"]
)
async def test_no_other_sort_is_known(world: World, sort: str) -> None:
    for operation in lists(world, "sort"):
        if sort.lstrip("-") in await sorts(world, operation):
            continue
        answer = await read(world, operation, sort=sort)
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "sort"), operation.name


def bent(cursor: str) -> Iterator[str]:
    """Cursors like one of ours, and none of it."""
    chance = random.Random(1383)
    raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    for _ in range(12):
        at = chance.randrange(len(raw))
        changed = raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]
        yield base64.urlsafe_b64encode(changed).rstrip(b"=").decode()
    yield from (
        cursor[:-1],
        cursor + "A",
        cursor[1:],
        cursor + "==",
        cursor.swapcase(),
        cursor + "\n",
        "",
        "a",
        "%00",
        "é",
    )
    yield base64.urlsafe_b64encode(b"\0" * 12 + b'["-created_at","2020-01-01","1"]').decode()
    yield base64.urlsafe_b64encode(b"[]").decode()


async def test_a_bent_cursor_is_refused(world: World) -> None:
    for operation in lists(world, "after"):
        given = (await read(world, operation, limit=1)).json()["next"]
        if given is None and operation.collection:
            continue  # an object with one of these
        assert given is not None, f"{operation.name} has one row at the most: give it more in tests/contract/world.py"
        assert (await read(world, operation, limit=1, after=given)).status_code == 200
        for cursor in bent(given):
            answer = await read(world, operation, limit=1, after=cursor)
            assert answer.status_code == 422, (operation.name, cursor)
            assert answer.json()["errors"][0]["parameter"] == "after"


async def test_a_cursor_of_another_list_or_sort_is_refused(world: World) -> None:
    given = {one.name: (await read(world, one, limit=1)).json()["next"] for one in lists(world, "after")}
    given = {name: cursor for name, cursor in given.items() if cursor is not None}
    for operation in (one for one in lists(world, "after") if one.name in given):
        for name, cursor in given.items():
            answer = await read(world, operation, limit=1, after=cursor)
            assert (answer.status_code == 200) == (name == operation.name), (operation.name, name, answer.text)
        if "sort" in names(operation):
            other = (await sorts(world, operation))[0]
            ways = [
                (await read(world, operation, limit=1, sort=sort, after=given[operation.name])).status_code
                for sort in (other, f"-{other}")
            ]
            assert 422 in ways, operation.name


async def test_a_repeated_filter_means_any_of_them(world: World) -> None:
    tried = set()
    for operation in lists(world, "count"):
        arrays = [one["name"] for one in operation.parameters if one["schema"].get("type") == "array"]
        items = (await read(world, operation, limit=200)).json()["items"]
        for name in arrays:
            values = sorted({item[name] for item in items if isinstance(item.get(name), str)})[:2]
            if len(values) < 2:
                continue
            totals = [(await read(world, operation, count="true", **{name: value})).json()["total"] for value in values]
            both = (await read(world, operation, count="true", limit=200, **{name: values})).json()
            assert both["total"] == sum(totals) and all(totals), (operation.name, name)
            assert {item[name] for item in both["items"]} <= set(values)
            tried.add(name)
    assert {"unit_id", "code", "role", "kind", "status"} <= tried


async def test_a_filter_for_one_value_is_given_once(world: World) -> None:
    for operation in lists(world, "limit"):
        for one in operation.parameters:
            if one["in"] == "query" and '"array"' not in json.dumps(one["schema"]):
                answer = await read(world, operation, **{one["name"]: ["1", "1"]})
                assert answer.status_code == 422, (operation.name, one["name"])
                assert one["name"] in {fault.get("parameter") for fault in answer.json()["errors"]}


TITLE = "Tháng Công nhân Hòa Bình – Đồng Nai"
ASKED = [("hoa binh", True), ("Hoà Bình", True), ("HÒA BÌNH", True), ("binh hoa", True), ("dong nai", True), ("đồng nai", True),
         ("hoa bin", True), ("ho bi", False), ("nai hoa thang", True), ("hoa binh xyz", False), ("ho\u0300a bi\u0300nh", True)]  # fmt: skip


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def titled(world: World) -> dict[str, str]:
    """The id of a row with TITLE in each collection that is searched by title."""
    who, made = await world.as_("ldld_an_giang"), {}
    for operation in world.operations:
        noun = operation.path.removeprefix("/api/v1/")
        searched = any(one.lists and one.path == operation.path and "q" in names(one) for one in world.operations)
        if operation.method == "POST" and searched and "title" in operation.schema.get("properties", {}):
            given = {"unit_id": world.units["own"], "programme_id": world.programmes["own"], "title": TITLE}
            cleared = {"key_date_id": None, "task_id": None, "parent_id": None, "successor_of": None, "code": None}
            parties = [{"unit_id": world.units["own"]}]
            sent = operation.body(**given, **cleared, parties=parties, ends_on="2020-12-31")
            answer = await world.api.post(operation.at(), headers=who, **sent)
            assert answer.status_code == 201, answer.text
            made[noun] = answer.json()["id"]
    return made


@pytest.mark.parametrize(("q", "found"), ASKED)
async def test_search_is_deaf_to_tones_and_order(world: World, titled: dict[str, str], q: str, found: bool) -> None:
    for operation in lists(world, "q"):
        noun = operation.path.rpartition("/")[2]
        id = titled.get(noun)
        items = (await read(world, operation, q=q, limit=50)).json()["items"]
        if noun == "search":
            assert {one in {item["id"] for item in items} for one in titled.values()} == {found}
        elif id:
            assert (id in {item["id"] for item in items}) == found, (noun, q)


async def test_what_is_searched_is_all_that_has_titles(titled: dict[str, str]) -> None:
    assert set(titled) == {"campaigns", "programmes", "training-events"}
