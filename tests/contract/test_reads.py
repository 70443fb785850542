"""Single reads have an ETag and `may`, 304 for who has them; reads of content are repeated as of any size of the log."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.contract.operations import Operation
from tests.contract.world import World, by_example, pushed, suitable


def reads(world: World) -> Iterator[Operation]:
    """Every GET below /api/v1 that asks for a token."""
    return (one for one in world.operations if one.method == "GET" and one.permission)


async def get(
    world: World, operation: Operation, headers: dict[str, str] | None = None, **query: Any
) -> httpx.Response:
    """A read by somebody who may; `headers` come on top."""
    asked = {**({"q": "a"} if "search" in operation.path else {}), **query}
    who = await world.as_(suitable(operation))
    return await world.api.get(world.at(operation), headers={**who, **(headers or {})}, params=asked)


async def test_every_single_read_has_a_strong_etag_and_304(world: World) -> None:
    tried = 0
    for operation in reads(world):
        if operation.lists or operation.door.fresh:
            continue
        answer = await get(world, operation)
        tag = answer.headers["etag"]
        assert answer.status_code == 200 and tag.startswith('"') and tag.endswith('"'), operation.name
        for held in (tag, f"W/{tag}", f'"x", {tag}', "*", f"  {tag} "):
            same = await get(world, operation, {"If-None-Match": held})
            assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag), (operation.name, held)
            assert "content-type" not in same.headers
        for other in ('"x"', tag[:-1], tag.strip('"'), f"{tag}x", ""):
            assert (await get(world, operation, {"If-None-Match": other})).status_code == 200, (operation.name, other)
        tried += 1
    assert tried > 12


async def test_every_single_record_says_what_its_reader_may_do(world: World) -> None:
    tried = set()
    for operation in reads(world):
        schema = operation.said["responses"]["200"]["content"].get("application/json", {"schema": {}})["schema"]
        properties = operation.schemas.get(schema.get("$ref", "").rpartition("/")[2], {}).get("properties", {})
        if not operation.lists and {"id", "version"} <= set(properties):
            said = (await get(world, operation)).json()
            assert isinstance(said["may"], list), operation.name
            tried.add(operation.collection)
    assert tried >= {"campaigns", "programmes", "training-events", "users", "units", "activities", "reorganisations"}


def dated(world: World) -> list[Operation]:
    return [one for one in reads(world) if one.door.takes_as_of or "as_of" in str(one.parameters)]


async def test_every_read_of_content_takes_as_of(world: World) -> None:
    own = {"list_sessions", "get_me", "list_work"}
    own |= {"list_batches", "get_batch", "list_batch_rows", "list_records", "list_feeds", "get_batch_report"}
    own |= {"list_events", "list_webhooks", "get_webhook", "list_deliveries", "get_template"}
    assert {one.name for one in reads(world)} - {one.name for one in dated(world)} == own
    for name in own:
        assert (await get(world, world.operation(name), as_of="tree:1")).status_code == 422, name


WRONG = ["", "tree:", "tree:-1", "tree:1.5", "tree:0x1", "tree:٥", "tree: 1", "tree:" + "9" * 30, "Tree:1", "1", "now", "2018-05-01",
         "2018-05-01T00:00:00", "2018-02-31T00:00:00Z", "0000-01-01T00:00:00Z", "2018-05-01 00:00:00Z", "2018-05-01T25:00:00Z",
         "2018-05-01T00:00:00+25:00", "null", "tree:1;", "tree:1\x00"]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
async def test_an_as_of_that_is_none_is_refused(world: World, wrong: str) -> None:
    for operation in dated(world):
        answer = await get(world, operation, as_of=wrong)
        assert answer.status_code == 422, (operation.name, answer.text)
        assert answer.json()["errors"][0]["parameter"] == "as_of"


async def test_an_instant_leads_to_a_size_and_the_size_to_the_same_bytes_for_ever(world: World) -> None:
    instant = datetime.now(UTC).isoformat()
    before: dict[str, httpx.Response] = {}
    sizes: dict[str, str] = {}
    for operation in dated(world):
        first = await get(world, operation, as_of=instant)
        assert first.status_code == 200, (operation.name, first.text)
        sizes[operation.name] = first.headers["as-of"]
        before[operation.name] = await get(world, operation, as_of=f"tree:{first.headers['as-of']}")
        assert before[operation.name].content == first.content, operation.name
    assert len(set(sizes.values())) == 1
    await stir(world)
    for operation in dated(world):
        again = await get(world, operation, as_of=f"tree:{sizes[operation.name]}")
        assert again.content == before[operation.name].content, operation.name
        assert again.headers.get("etag") == before[operation.name].headers.get("etag"), operation.name
        assert again.headers["as-of"] == sizes[operation.name]


async def stir(world: World) -> None:
    """Change a row of every kind that may be changed, and add one."""
    for operation in world.operations:
        if operation.method != "PATCH":
            continue
        path, who = world.at(operation), await world.as_(suitable(operation))
        read = await world.api.get(path, headers=who)
        fields = set(operation.schema["properties"])
        change: dict[str, Any] = {
            name: f"Đổi {read.json()['version']}" for name in ("title", "display_name", "name") if name in fields
        }
        moved = {"url": f"https://so-{read.json()['version']}.example/"}
        change = change or (moved if "url" in fields else {"ends_on": "2019-12-31"})
        answer = await world.api.patch(path, headers={**who, "If-Match": read.headers["etag"]}, json=change)
        assert answer.status_code == 200, (operation.name, answer.text)
        assert answer.headers["etag"] != read.headers["etag"]
        assert answer.json()["version"] > read.json()["version"], operation.name
    await pushed(world, "own")


async def test_each_version_is_read_back_whatever_connection_wrote_it(world: World) -> None:
    who, titles = await world.as_("ldld_an_giang"), {}
    paths = [f"/campaigns/{await by_example('campaigns')(world, 'own')}" for _ in range(3)]

    async def renamed(path: str, title: str) -> None:
        tag = (await world.api.get(path, headers=who)).headers["etag"]
        answer = await world.api.patch(path, headers={**who, "If-Match": tag}, json={"title": title})
        titles[path, int(answer.headers["audit-receipt"]) + 1] = title

    for turn in range(6):
        await asyncio.gather(*(renamed(path, f"Bản {turn}") for path in paths))
    for (path, size), title in titles.items():
        then = await world.api.get(f"{path}?as_of=tree:{size}", headers=who)
        assert then.json()["title"] == title, (path, size)


async def test_nothing_may_be_done_with_the_past(world: World) -> None:
    for operation in dated(world):
        if operation.collection and not operation.lists and "{id}" in operation.path:
            now, then = await get(world, operation), await get(world, operation, as_of="tree:1000000000")
            if "may" in now.json():
                assert then.json()["may"] == [], operation.name


async def test_before_the_first_leaf_nothing_was_known(world: World) -> None:
    empty = [one for one in dated(world) if one.lists and not one.collection]
    for operation in empty:
        answer = await get(world, operation, as_of="tree:0")
        assert answer.headers["as-of"] == "0"
        if operation.name != "list_roles":  # a table of the program
            assert answer.json()["items"] == [], operation.name


async def test_reads_side_by_side_are_each_their_own(world: World) -> None:
    operation = world.operation("get_campaign")
    wanted = [await get(world, operation, as_of=f"tree:{size}") for size in (10**6, 1)]
    found = await asyncio.gather(*(get(world, operation, as_of=f"tree:{(10**6, 1)[at % 2]}") for at in range(20)))
    for at, answer in enumerate(found):
        assert answer.status_code == wanted[at % 2].status_code
