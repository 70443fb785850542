"""Every list is a file, too: the rows of its pages, under headings of the reader's language, with no formula in it."""

import csv
import io
import json
import uuid
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import httpx
import openpyxl
import pytest

from api.web import export
from api.web.export import CSV, XLSX
from api.web.formula import RISKY, inert, inert_sql
from api.web.wording import MORE, NAMES
from tests.conftest import row
from tests.contract.operations import Operation
from tests.contract.world import MACHINES, PROGRAMMES, UNITS, World, suitable

ENDLESS = {"list_events", "list_batch_rows"}  # the feed has no end; rows of a batch are as they were sent: its report


def lists(world: World) -> Iterator[Operation]:
    """Those that can be a file."""
    return (one for one in world.operations if one.lists and one.door.file_media)


async def file(world: World, operation: Operation, media: str, who: str = "", **query: Any) -> httpx.Response:
    extra = {"q": "a"} if "search" in operation.path else {}
    headers = {**await world.as_(who or suitable(operation)), "Accept": media}
    return await world.api.get(world.at(operation), headers=headers, params={**extra, **query})


def cells(answer: httpx.Response) -> list[list[str]]:
    """The rows of a CSV, its headings first."""
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def sheet(answer: httpx.Response) -> list[tuple[Any, ...]]:
    """The rows of an XLSX, its headings first."""
    assert answer.status_code == 200, answer.text
    return list(openpyxl.load_workbook(io.BytesIO(answer.content), read_only=True).active.iter_rows(values_only=True))


async def whole(world: World, operation: Operation, **query: Any) -> list[Any]:
    """All items of a list, by its pages."""
    known = {one["name"] for one in operation.parameters}
    items, asked = list[Any](), {name: value for name, value in {"limit": 200, **query}.items() if name in known}
    asked |= {"q": "a"} if "search" in operation.path else {}
    while True:
        headers = await world.as_(suitable(operation))
        if "limit" in asked and "after" not in known:
            del asked["limit"]
        page = (await world.api.get(world.at(operation), headers=headers, params=asked)).json()
        items += page["items"]
        if page["next"] is None:
            return items
        asked["after"] = page["next"]


async def test_every_list_is_a_file(world: World) -> None:
    assert {one.name for one in world.operations if one.lists} - {one.name for one in lists(world)} == ENDLESS
    for operation in lists(world):
        items = await whole(world, operation)
        table = cells(await file(world, operation, CSV))
        columns = operation.door.table.columns
        assert len(table[0]) == len(columns) and "may" not in columns
        if operation.name not in ("list_sessions", "list_leaves", "list_changes", "list_work"):  # they grow meanwhile
            assert len(table) - 1 == len(items), operation.name
        ids = columns.index("id") if "id" in columns else None
        if ids is not None and operation.name != "list_activities":  # its file comes in no order
            assert [one[ids] for one in table[1:]][: len(items)] == [str(one["id"]) for one in items], operation.name


async def test_every_column_has_a_heading_in_both_languages(world: World) -> None:
    nameless = {name for one in lists(world) for name in one.door.table.columns if name not in {**NAMES, **MORE}}
    assert nameless == set()
    operation = world.operation("list_campaigns")
    for language, title in (("vi", "Tên gọi"), ("en", "Title"), ("en;q=0.1, vi", "Tên gọi")):
        headers = {**await world.as_("viewer"), "Accept": CSV, "Accept-Language": language}
        answer = await world.api.get(operation.at(), headers=headers)
        assert title in cells(answer)[0]


async def test_a_file_says_what_it_is(world: World) -> None:
    for media, name in ((CSV, "campaigns.csv"), (XLSX, "campaigns.xlsx")):
        answer = await file(world, world.operation("list_campaigns"), media)
        assert answer.headers["content-type"].partition(";")[0] == media
        assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
        assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["cache-control"] == "no-store"


async def test_days_and_numbers_of_a_workbook_are_what_they_are(world: World) -> None:
    operation = world.operation("list_activities")
    found = sheet(await file(world, operation, XLSX))
    columns = operation.door.table.columns
    items = {one["id"]: one for one in await whole(world, operation)}
    assert len(found) - 1 == len(items) > 10
    for line in found[1:]:
        said = dict(zip(columns, line, strict=True))
        item = items[said["id"]]
        assert said["occurred_on"].date() == date.fromisoformat(item["occurred_on"])
        made = datetime.fromisoformat(item["created_at"]).replace(tzinfo=None) + timedelta(hours=7)
        assert abs(said["created_at"] - made) < timedelta(seconds=1)
        assert (said["title"], said["minutes"], said["sample"]) == (item["title"], item["minutes"], item["sample"])


async def test_the_copied_file_holds_what_the_pages_hold(world: World) -> None:
    operation = world.operation("list_activities")
    columns = operation.door.table.columns
    for query in (
        {}, {"status": "held"}, {"q": "luat cong doan"}, {"kind": ["loudspeaker_bulletin", "tv_programme"], "sort": "occurred_on"},
        {"as_of": "tree:100"}, {"occurred_on_from": "2018-03-01", "occurred_on_to": "2018-09-30", "sort": "-occurred_on"},
        {"as_of": "tree:100", "q": "luat", "sort": "-occurred_on"}, {"external_id": "no-such"},
    ):  # fmt: skip
        items = await whole(world, operation, **query)
        table = [
            dict(zip(columns, line, strict=True)) for line in cells(await file(world, operation, CSV, **query))[1:]
        ]
        ours, theirs = ([one["id"] for one in some] for some in (table, items))
        assert (ours if "sort" in query else sorted(ours)) == (theirs if "sort" in query else sorted(theirs)), query
        by_id = {one["id"]: one for one in items}
        for one in table:
            item = by_id[one["id"]]
            for name in columns:
                if not name.endswith("_at"):
                    said = "; ".join(item[name]) if isinstance(item[name], list) else item[name]
                    said = "" if said is None else said if isinstance(said, str) else json.dumps(said)
                    assert one[name] == said, (name, query)


@pytest.mark.parametrize("caller", ["ldld_an_giang", "ldld_binh_thuan", "focal_union", "auditor"])
async def test_a_file_shows_what_its_reader_sees(world: World, caller: str) -> None:
    operation = world.operation("list_activities")
    at = operation.door.table.columns.index("id")
    ids = {one[at] for one in cells(await file(world, operation, CSV, caller))[1:]}
    listed, after = set[str](), dict[str, str]()
    while True:
        page = (
            await world.api.get("/activities", headers=await world.as_(caller), params={"limit": 200, **after})
        ).json()
        listed |= {one["id"] for one in page["items"]}
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert ids == listed and ids


HOSTILE = ["=1+1", "+84 123", "-5", "@SUM(A1)", "'quoted", "''twice", "＝1+1", "＋1", "－1", "＠x", '=HYPERLINK("https://evil.example")', "a,b", 'say "x"', "=cmd|' /C calc'!A0"]  # fmt: skip


async def test_no_text_of_a_file_is_a_formula_and_all_come_back(world: World) -> None:
    mark = uuid.uuid4().hex
    items = [row(f"{mark}-{at}", title=text, note=text, place=text, clauses=[]) for at, text in enumerate(HOSTILE)]
    body = {"defaults": {"programme": PROGRAMMES["own"], "unit": UNITS["own"]}, "items": items}
    await world.post("/intake/batches", MACHINES["own"], body, **{"Idempotency-Key": uuid.uuid4().hex})
    activities, campaigns = world.operation("list_activities"), world.operation("list_campaigns")
    given = {
        "unit_id": world.units["own"],
        "programme_id": world.programmes["own"],
        "key_date_id": None,
        "task_id": None,
    }
    create = world.operation("create_campaign")
    for text in HOSTILE:
        who = await world.as_("ldld_an_giang")
        assert (
            await world.api.post(create.at(), headers=who, **create.body(**{**given, "title": text}))
        ).status_code == 201
    keys = [f"{mark}-{at}" for at in range(len(HOSTILE))]
    for operation, media, query in (
        (activities, CSV, {"external_id": keys}), (activities, XLSX, {"external_id": keys}), (campaigns, CSV, {}), (campaigns, XLSX, {}),
    ):  # fmt: skip
        answer = await file(world, operation, media, "ldld_an_giang", **query)
        table = cells(answer) if media == CSV else sheet(answer)
        at = operation.door.table.columns.index("title")
        found = {str(line[at]) for line in table[1:]}
        assert not [one for one in found if one[:1] in RISKY and one[:1] != "'"]
        back = {one[1:] if one.startswith("'") else one for one in found}
        assert back >= set(HOSTILE), (operation.name, media)


async def test_sql_and_python_agree_on_what_is_risky(world: World) -> None:
    texts = [*HOSTILE, "", "\ttab", "\rreturn", "\nline", "Bản tin", "đ", "😀"]
    for text in texts:
        assert world.query(f"select {inert_sql('t')} from (select %s::text as t) x", text) == [(inert(text),)]


@pytest.mark.parametrize("name", ["limit", "after", "count"])
async def test_a_file_has_no_pages(world: World, name: str) -> None:
    for media in (CSV, XLSX):
        value = "true" if name == "count" else "2"
        answer = await file(world, world.operation("list_campaigns"), media, **{name: value})
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, name)


async def test_what_a_list_refuses_its_file_refuses(world: World) -> None:
    for name in ("list_campaigns", "list_activities"):
        for query in ({"bogus": "1"}, {"sort": "nothing"}, {"status": "x"}, {"as_of": "x"}):
            for media in (CSV, XLSX):
                answer = await file(world, world.operation(name), media, **query)
                assert answer.status_code == 422 and answer.headers["content-type"] == "application/problem+json"
    assert (await file(world, world.operation("list_campaigns"), CSV, "roleless")).status_code == 403
    assert (await world.api.get("/campaigns", headers={"Accept": CSV})).status_code == 401


async def test_a_workbook_has_a_hundred_thousand_rows_at_the_most(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export, "MOST", 3)
    for name in ("list_campaigns", "list_roles"):  # one that is counted before, one that is not
        answer = await file(world, world.operation(name), XLSX)
        assert (answer.status_code, answer.json()["code"]) == (422, "USE_CSV")
        assert len(cells(await file(world, world.operation(name), CSV))) > 4


async def test_the_kind_is_the_one_liked_best(world: World) -> None:
    for accept, media in (
        (f"{CSV}, */*;q=0.1", CSV), (f"application/json;q=0.5, {XLSX}", XLSX), (f"{CSV}, application/json", "application/json"),
        ("*/*", "application/json"), (f"{CSV};q=0, */*", "application/json"), ("text/*", CSV), ("text/html, */*;q=0.8", "application/json"),
    ):  # fmt: skip
        answer = await world.api.get("/campaigns", headers={**await world.as_("viewer"), "Accept": accept})
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media), accept
    one = await world.api.get(
        f"/campaigns/{world.rows['campaigns']['own']}", headers={**await world.as_("ldld_an_giang"), "Accept": CSV}
    )
    assert one.status_code == 406


async def test_a_file_of_the_past_says_of_when(world: World) -> None:
    for name in ("list_campaigns", "list_activities"):
        answer = await file(world, world.operation(name), CSV, as_of="tree:50")
        assert (answer.status_code, answer.headers["as-of"]) == (200, "50")
