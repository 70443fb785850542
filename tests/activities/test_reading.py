"""Lists of activities: every row once in order, whichever way the rows are taken, now and as of any size of the log."""

import uuid
from typing import Any

import httpx
import pytest

from api.activities import query
from api.activities.indexing import index_once
from api.kernel.folding import fold
from api.settings import Settings
from api.store.session import Database
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
TITLES = ("Đối thoại về tiền lương", "Hội thi tay nghề", "Đối thoại ở Hoà Bình")


async def push(api: httpx.AsyncClient, who: dict[str, str], items: list[dict[str, Any]]) -> int:
    """The receipt."""
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    sent = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": items}
    answer = await api.post("/intake/batches", headers=headers, json=sent)
    assert answer.status_code == 201, answer.text
    receipt: int = answer.json()["receipt"]
    return receipt


async def walked(api: httpx.AsyncClient, who: dict[str, str], **asked: Any) -> list[dict[str, Any]]:
    """All pages of a list."""
    found, after = [], None
    while True:
        answer = await api.get("/activities", params={**asked, **({"after": after} if after else {})}, headers=who)
        assert answer.status_code == 200, answer.text
        said = answer.json()
        found += said["items"]
        assert len(said["items"]) <= asked.get("limit", 50)
        if (after := said["next"]) is None:
            return found
        assert len(said["items"]) == asked.get("limit", 50)


@pytest.fixture(scope="module")
async def marked(api: httpx.AsyncClient, as_: Callers, settings: Settings) -> tuple[str, int, int]:
    """23 rows of one topic, eight days among them, three then changed and one withdrawn; the sizes before and after that."""
    who, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    day = "2019-03-{:02}".format
    rows = [row(f"{mark}-{i}", occurred_on=day(1 + i % 8), place=f"xã {mark}", title=TITLES[i % 3]) for i in range(23)]
    first = await push(api, who, rows) + 1
    changed = [
        {**row(f"{mark}-{i}", occurred_on=day(28), place=f"xã {mark}", title="Tập huấn"), "revision": 2}
        for i in (0, 7, 9)
    ]
    gone = {"kind": "withdrawal", "external_id": f"{mark}-3", "data": {"group": "activity", "reason": "Trùng"}}
    second = await push(api, who, [*changed, gone]) + 1
    database = Database(settings.app_url, settings.wide_url)
    await index_once(database)
    await database.close()
    return mark, first, second


Marked = tuple[str, int, int]


@pytest.mark.parametrize("few", [0, 1000])
@pytest.mark.parametrize("limit", [1, 5, 23, 24])
@pytest.mark.parametrize("sort", ["-occurred_on", "occurred_on"])
async def test_pages_give_every_row_once_in_order(
    api: httpx.AsyncClient,
    as_: Callers,
    marked: Marked,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    limit: int,
    sort: str,
) -> None:
    monkeypatch.setattr(query, "FEW", few)  # the two ways of taking rows
    monkeypatch.setattr(query, "_reach", {})
    keys = [f"{marked[0]}-{i}" for i in range(23)]
    for name in ("ldld_an_giang", "auditor"):
        found = await walked(api, await as_(name), external_id=keys, limit=limit, sort=sort)
        assert sorted(one["external_id"] for one in found) == sorted(keys)
        order = [(one["occurred_on"], one["id"]) for one in found]
        assert order == sorted(order, reverse=sort.startswith("-"))
    total = await api.get(
        "/activities", params={"external_id": keys, "count": True, "limit": 1}, headers=await as_("so_an_giang")
    )
    assert total.json()["total"] == 23


@pytest.mark.parametrize("name", ["ldld_an_giang", "focal_union", "auditor"])
@pytest.mark.parametrize("limit", [2, 50])
@pytest.mark.parametrize("sort", ["-occurred_on", "occurred_on"])
async def test_words_are_paged_and_counted(
    api: httpx.AsyncClient, as_: Callers, marked: Marked, name: str, limit: int, sort: str
) -> None:
    mark, who = marked[0], await as_(name)
    for words, hits in (
        ("doi thoai", 13),
        ("thoại ĐỐI", 13),
        ("tap huan", 3),
        ("doi thoai hoa binh", 7),
        ("hoi thu", 0),
    ):
        asked = {"q": f"{mark} {words}", "limit": limit, "sort": sort}
        found = await walked(api, who, **asked)
        assert len({one["id"] for one in found}) == len(found) == hits, (words, [one["title"] for one in found])
        order = [(one["occurred_on"], one["id"]) for one in found]
        assert order == sorted(order, reverse=sort.startswith("-"))
        assert (await api.get("/activities", params={**asked, "count": True}, headers=who)).json()["total"] == hits
        on = await walked(api, who, **asked, status="counted")
        assert [one["id"] for one in on] == [one["id"] for one in found if one["status"] == "counted"]


async def test_the_past_has_its_own_rows_and_words(api: httpx.AsyncClient, as_: Callers, marked: Marked) -> None:
    mark, first, second = marked
    keys = [f"{mark}-{i}" for i in range(23)]
    for name in ("ldld_an_giang", "focal_union", "auditor"):
        who = await as_(name)
        for size, changed, gone, words in ((first - 1, 0, 0, 0), (first, 0, 0, 15), (second, 3, 1, 13)):
            asked: dict[str, Any] = {"external_id": keys, "as_of": f"tree:{size}", "limit": 5}
            found = await walked(api, who, **asked)
            assert len(found) == (23 if size >= first else 0)
            assert sum(one["title"] == "Tập huấn" for one in found) == changed
            assert sum(one["status"] == "withdrawn" for one in found) == gone
            then = {"q": f"{mark} doi thoai", "as_of": f"tree:{size}", "limit": 4}
            assert len(await walked(api, who, **then)) == words
            assert (await api.get("/activities", params={**then, "count": True}, headers=who)).json()["total"] == words
            for one in found[:3]:
                alone = await api.get(f"/activities/{one['id']}", params={"as_of": f"tree:{size}"}, headers=who)
                assert alone.json() == {**one, "may": []}
                assert alone.headers["as-of"] == str(size)


async def test_sql_folds_as_python_does(settings: Settings) -> None:
    database = Database(settings.app_url, settings.wide_url)
    samples = ["Đối thoại", "HOÀ BÌNH – hòa bình", "Ðắk Lắk, xã Ea H'leo", "  a\tb ", "nhuần nhuyễn ỵ ỷ Ỹ Ặ Ậ Ử"]
    async with database.wide.begin() as connection:
        for sample in samples:
            folded = (await connection.exec_driver_sql("select folded($1)", (sample,))).scalar_one()
            assert folded == fold(sample), sample
    await database.close()


async def test_a_cursor_is_of_its_sort_and_unspoilt(api: httpx.AsyncClient, as_: Callers, marked: Marked) -> None:
    who, asked = await as_("auditor"), {"q": marked[0], "limit": 2}
    after = (await api.get("/activities", params=asked, headers=who)).json()["next"]
    for wrong in (
        {"after": after, "sort": "occurred_on"},
        {"after": after[:-2] + "AA"},
        {"after": "x"},
        {"sort": "title"},
    ):
        answer = await api.get("/activities", params={**asked, **wrong}, headers=who)
        assert answer.status_code == 422, wrong
        assert answer.json()["errors"][0]["parameter"] in ("after", "sort")
