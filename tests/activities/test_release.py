"""Held rows are decided of by who leads their unit: counted, withdrawn, or the same as another; and never twice."""

import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from sqlalchemy import text

from api.activities import norm
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
DEFAULTS = {"unit": "LDLD-AN-GIANG", "programme": "CTPH-AN-GIANG"}


Measure = Callable[[], Awaitable[None]]


@pytest_asyncio.fixture(loop_scope="session")
async def measure(app: FastAPI) -> AsyncIterator[Measure]:
    """Computes the norms; they are forgotten after the test, or rows of other tests would be outliers by chance."""
    database = app.state.database
    yield lambda: norm.measure(database)
    async with database.wide.begin() as connection:
        await connection.execute(text("set transaction read write"))
        await connection.execute(text("delete from activity_norm"))


async def push(api: httpx.AsyncClient, who: dict[str, str], *items: Any) -> dict[str, Any]:
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    answer = await api.post("/intake/batches?report=full", headers=headers, json={"defaults": DEFAULTS, "items": items})
    return dict(answer.json())


async def twice(api: httpx.AsyncClient, as_: Callers, key: str, **data: Any) -> dict[str, Any]:
    """What becomes of a row that a person sends after the unit's system has sent the same."""
    said = {"place": f"Nhà văn hóa Hòa Bình {key}", **data}
    assert (await push(api, await as_("machine_ldld_an_giang"), row(f"{key}-1", **said)))["counts"]["created"] == 1
    other = {**said, "place": f"NHÀ VĂN HOÁ  Hoà Bình {key}", "title": "Tên khác"}
    return dict((await push(api, await as_("ldld_an_giang"), row(f"{key}-2", **other)))["rows"][0])


async def hold(
    api: httpx.AsyncClient, who: dict[str, str], activity: str
) -> tuple[str, dict[str, Any], dict[str, str]]:
    """Path, body and condition of what holds an activity."""
    listed = (await api.get("/holds?limit=200", headers=who)).json()["items"]
    path = next(f"/holds/{one['id']}" for one in listed if one["activity"]["id"] == activity)
    found = await api.get(path, headers=who)
    return path, found.json(), {**who, "If-Match": found.headers["etag"]}


async def test_what_two_sources_tell_alike_is_held_and_merged(api: httpx.AsyncClient, as_: Callers) -> None:
    key, lead = uuid.uuid4().hex, await as_("focal_union")
    told = await twice(api, as_, key)
    assert (told["status"], [one["code"] for one in told["errors"]]) == ("held", ["POSSIBLE_DUPLICATE"])
    path, found, who = await hold(api, lead, told["id"])
    assert (found["status"], found["may"]) == ("waiting", ["acceptance", "rejection", "merge"])
    first = (await api.get(f"/activities/{found['params']['other']}", headers=lead)).json()
    assert first["external_id"] == f"{key}-1"
    merged = await api.post(f"{path}/merge", headers=who)
    assert (merged.status_code, merged.json()["status"], merged.json()["may"]) == (200, "merged", []), merged.text
    assert "audit-receipt" in merged.headers
    gone = (await api.get(f"/activities/{told['id']}", headers=lead)).json()
    assert (gone["status"], first["id"] in gone["reason"]) == ("withdrawn", True)
    assert (await api.get(f"/activities/{first['id']}", headers=lead)).json()["status"] == "counted"
    again = await api.post(f"{path}/acceptance", headers={**who, "If-Match": merged.headers["etag"]})
    assert (again.status_code, again.json()["code"]) == (409, "ILLEGAL_MOVE")
    assert (await api.post(f"{path}/acceptance", headers=who)).status_code == 412


@pytest.mark.parametrize(
    "other",
    [{"minutes": 1}, {"place": "Nơi khác"}, {"occurred_on": "2018-05-02"}, {"starts_at": "2018-05-01T07:00:00+07:00"}],
)
async def test_what_differs_in_one_of_them_is_not(api: httpx.AsyncClient, as_: Callers, other: dict[str, Any]) -> None:
    key = uuid.uuid4().hex
    said = {"minutes": 20, "place": f"Nhà văn hóa {key}"}
    await push(api, await as_("machine_ldld_an_giang"), row(f"{key}-1", **said))
    changed = {**said, **other}
    if "minutes" in other:
        changed["minutes"] = said["minutes"] + 1
    told = await push(api, await as_("ldld_an_giang"), row(f"{key}-2", **changed), row(f"{key}-3", **changed))
    assert [one["status"] for one in told["rows"]] == ["created", "created"], "and one source tells the same twice"


async def test_each_row_of_a_crowded_day_finds_its_own_twin(api: httpx.AsyncClient, as_: Callers) -> None:
    key, places = uuid.uuid4().hex, range(40)
    said = {"occurred_on": "2018-06-09", "minutes": 15}
    theirs = [row(f"{key}-{at}", **said, place=f"Ấp {at} {key}") for at in places]
    first = await push(api, await as_("machine_ldld_an_giang"), *theirs)
    ours = [row(f"{key}-o{at}", **said, place=f"ấp {at} {key}") for at in (3, 3, 7, 99)]
    ours = [{**one, "external_id": f"{one['external_id']}-{at}"} for at, one in enumerate(ours)]
    told = await push(api, await as_("ldld_an_giang"), *ours)
    assert [one["status"] for one in told["rows"]] == ["held", "held", "held", "created"]
    twins = [one["errors"][0]["params"]["other"] for one in told["rows"][:3]]
    assert twins == [first["rows"][at]["id"] for at in (3, 3, 7)]


async def test_a_shared_day_is_kept_up_to_date_by_both_sides(api: httpx.AsyncClient, as_: Callers) -> None:
    key, system, person = uuid.uuid4().hex, await as_("machine_ldld_an_giang"), await as_("ldld_an_giang")
    day = {"occurred_on": "2018-06-10", "place": f"Ấp {key}"}

    async def become(who: dict[str, str], name: str, minutes: int, revision: int = 1) -> str:
        sent = {**row(f"{key}-{name}", **day, minutes=minutes), "revision": revision}
        return str((await push(api, who, sent))["rows"][0]["status"])

    assert await become(system, "before", 10) == "created"
    assert await become(person, "p-before", 10) == "held", "the day is read when another first tells of it"
    assert await become(system, "later", 20) == "created"
    assert await become(person, "p-later", 20) == "held", "and what comes later is found as well"
    assert await become(system, "later", 30, revision=2) == "updated"
    assert await become(person, "p-gone", 20) == "created", "nobody else says 20 any more"
    assert await become(person, "p-now", 30) == "held"
    assert await become(system, "back", 20) == "held", "what the person told counts for the system"


async def test_accepted_it_counts_and_stays_counted_when_it_is_sent_again(api: httpx.AsyncClient, as_: Callers) -> None:
    key, lead = uuid.uuid4().hex, await as_("focal_union")
    told = await twice(api, as_, key)
    path, _, who = await hold(api, lead, told["id"])
    accepted = await api.post(f"{path}/acceptance", headers=who)
    assert (accepted.status_code, accepted.json()["activity"]["status"]) == (200, "counted"), accepted.text
    same = {"place": f"NHÀ VĂN HOÁ  Hoà Bình {key}", "title": "Tên khác"}
    again = await push(api, await as_("ldld_an_giang"), row(f"{key}-2", **same))
    assert again["counts"]["unchanged"] == 1
    assert (await api.get(f"/activities/{told['id']}", headers=lead)).json()["status"] == "counted"


async def test_rejected_it_is_withdrawn_and_why_is_told(api: httpx.AsyncClient, as_: Callers) -> None:
    key, lead = uuid.uuid4().hex, await as_("focal_union")
    told = await twice(api, as_, key)
    path, _, who = await hold(api, lead, told["id"])
    bare = await api.post(f"{path}/rejection", headers=who, json={})
    assert (bare.status_code, bare.json()["errors"][0]["pointer"]) == (422, "/reason")
    assert (await api.post(f"{path}/rejection", headers=await as_("viewer"), json={"reason": "x"})).status_code == 403
    rejected = await api.post(f"{path}/rejection", headers=who, json={"reason": "Ghi nhầm"})
    assert (rejected.status_code, rejected.json()["reason"]) == (200, "Ghi nhầm"), rejected.text
    again = await push(api, await as_("ldld_an_giang"), row(f"{key}-2"))
    assert again["by_code"][0]["code"] == "ALREADY_WITHDRAWN"


async def test_a_rejected_slip_gives_back_what_counted_before(
    api: httpx.AsyncClient, as_: Callers, measure: Measure
) -> None:
    who, lead, key = await as_("machine_ldld_an_giang"), await as_("focal_union"), uuid.uuid4().hex
    plain = {"kind": "publication", "external_id": key}
    said = {name: one for name, one in row(key)["data"].items() if name != "minutes"}
    many = [{"kind": "publication", "external_id": f"{key}-{at}", "data": {**said, "quantity": 9}} for at in range(norm.ENOUGH)]  # fmt: skip
    await push(api, who, *many, {**plain, "revision": 1, "data": said})
    await measure()
    slip = await push(api, who, {**plain, "revision": 2, "data": {**said, "quantity": 10**6}})
    assert slip["rows"][0]["status"] == "held" and slip["by_code"][0]["code"] == "OUTLIER", slip
    activity = f"/activities/{slip['rows'][0]['id']}"
    assert (await api.get(activity, headers=lead)).json()["status"] == "held"
    path, _, condition = await hold(api, lead, slip["rows"][0]["id"])
    rejected = await api.post(f"{path}/rejection", headers=condition, json={"reason": "Gõ nhầm"})
    assert rejected.status_code == 200, rejected.text
    back = (await api.get(activity, headers=lead)).json()
    assert (back["status"], back["quantity"], back["revision"], back["reason"]) == ("counted", 1, 2, None)
    mended = await push(api, who, {**plain, "revision": 3, "data": {**said, "quantity": 2}})
    assert mended["counts"]["updated"] == 1 and mended["rows"][0]["errors"] == []


async def test_a_figure_far_beyond_the_unit_s_own_is_held(
    api: httpx.AsyncClient, as_: Callers, measure: Measure
) -> None:
    who, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    items = [{**row(f"{key}-{at}", copies=7 + at), "kind": "publication"} for at in range(norm.ENOUGH)]
    for item in items:
        item["data"].pop("minutes")
    first = await push(api, who, *items)
    assert first["counts"]["created"] == norm.ENOUGH, first
    await measure()
    highest = items[-1]["data"]["copies"]
    more = [{**items[0], "external_id": f"{key}-x{at}", "data": {**items[0]["data"], "copies": n}} for at, n in enumerate((10 * highest, 10 * highest + 1))]  # fmt: skip
    told = await push(api, who, *more)
    assert [one["status"] for one in told["rows"]] == ["created", "held"], told
    assert told["rows"][1]["errors"][0]["params"] == {"measure": "copies", "value": 10 * highest + 1, "high": highest}
    _, found, _ = await hold(api, await as_("focal_union"), told["rows"][1]["id"])
    assert found["may"] == ["acceptance", "rejection"], "there is no other record to merge with"
