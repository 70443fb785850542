"""Reorganisations through the door: a dry run leaves nothing, the other side confirms, units end and are inherited."""

import itertools
from typing import Any

import httpx
import pytest

from tests.conftest import Callers

pytestmark = pytest.mark.asyncio(loop_scope="session")
numbers = itertools.count(1)


class House:
    """The two central focal units' coordinators, and units of its own in every test."""

    def __init__(self, api: httpx.AsyncClient, as_: Callers) -> None:
        self.api, self.as_ = api, as_

    async def get(self, path: str, who: str = "focal_union", **query: Any) -> Any:
        answer = await self.api.get(path, headers=await self.as_(who), params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, who: str = "focal_union", tag: str | None = None, **sent: Any) -> httpx.Response:
        headers = await self.as_(who) | ({"If-Match": tag} if tag else {})
        return await self.api.post(path, headers=headers, **sent)

    async def unit(self, started_on: str = "2020-01-01") -> dict[str, Any]:
        code = f"CDN-{next(numbers)}"
        body = {
            "code": code,
            "kind": "industry_union",
            "side": "union",
            "started_on": started_on,
            "name": {"vi": f"Công đoàn {code}"},
        }
        made = await self.post("/units", json=body)
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    async def merger(self) -> dict[str, Any]:
        """Two units of 2020 into one of 2026-12-01, named by code and by id."""
        one, other, heir = await self.unit(), await self.unit(), await self.unit("2026-12-01")
        return {
            "effective_on": "2026-12-01",
            "kind": "merge",
            "legal_basis": "Quyết định số 1",
            "predecessors": [one["code"], other["id"]],
            "successors": [{"unit": heir["code"], "fields": []}],
        }


@pytest.fixture
def house(api: httpx.AsyncClient, as_: Callers) -> House:
    return House(api, as_)


async def test_a_dry_run_shows_both_states_and_writes_nothing(house: House) -> None:
    body = await house.merger()
    before = await house.get("/reorganisations", count=True)
    answer = await house.post("/reorganisations", json=body, params={"dry_run": "true"})
    assert answer.status_code == 200
    assert "audit-receipt" not in answer.headers
    shown = answer.json()
    assert [unit["ended_on"] for unit in shown["before"]] == [None, None, None]
    assert [unit["ended_on"] for unit in shown["after"]] == ["2026-11-30", "2026-11-30", None]
    assert (await house.get("/reorganisations", count=True))["total"] == before["total"]


async def test_the_other_side_confirms_and_units_are_inherited(house: House) -> None:
    body = await house.merger()
    made = await house.post("/reorganisations", json=body)
    assert made.status_code == 201
    path, tag = f"/reorganisations/{made.json()['id']}", made.headers["etag"]
    assert made.json()["may"] == []
    assert (await house.get(path, "focal_state"))["may"] == ["confirmation"]
    assert (await house.post(f"{path}/confirmation", tag=tag)).status_code == 403
    assert (await house.post(f"{path}/confirmation", "ldld_an_giang", tag)).status_code == 403
    assert (await house.post(f"{path}/confirmation", "focal_state")).status_code == 428
    done = await house.post(f"{path}/confirmation", "focal_state", tag)
    assert (done.status_code, done.json()["status"], done.json()["may"]) == (200, "confirmed", [])
    assert "audit-receipt" in done.headers
    again = await house.post(f"{path}/confirmation", "focal_state", done.headers["etag"])
    assert (again.status_code, again.json()["code"]) == (409, "ILLEGAL_MOVE")
    heir = done.json()["successors"][0]["unit"]
    for old in done.json()["predecessors"]:
        history = await house.get(f"/units/{old['unit']}/history")
        assert history["ended_on"] == "2026-11-30"
        assert [next["unit_id"] for next in history["successors"]] == [heir]
    assert len((await house.get(f"/units/{heir}/history"))["predecessors"]) == 2


async def test_what_was_prepared_must_still_hold_when_confirmed(house: House) -> None:
    body = await house.merger()
    first, second = [await house.post("/reorganisations", json=body) for _ in range(2)]
    for made, status in ((first, 200), (second, 409)):
        path = f"/reorganisations/{made.json()['id']}/confirmation"
        assert (await house.post(path, "focal_state", made.headers["etag"])).status_code == status


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"predecessors": ["NOWHERE"]}, "/predecessors/0", "REFERENCE_NOT_FOUND"),
        ({"successors": [{"unit": "NOWHERE"}]}, "/successors/0/unit", "REFERENCE_NOT_FOUND"),
        ({"predecessors": ["BTTTT"]}, "/predecessors/0", "NOT_ALIVE"),
        ({"kind": "split"}, "/successors", "OUT_OF_RANGE"),
        ({"effective_on": "2019-12-31"}, "/predecessors/0", "NOT_ALIVE"),
        ({"legal_basis": ""}, "/legal_basis", None),
        ({"kind": "dissolve"}, "/kind", None),
    ],
)
async def test_what_is_wrong_is_named(house: House, change: dict[str, Any], pointer: str, code: str | None) -> None:
    answer = await house.post("/reorganisations", json=await house.merger() | change)
    assert answer.status_code == 422
    found = {error["pointer"]: error["code"] for error in answer.json()["errors"]}
    assert pointer in found
    assert code in (None, found[pointer])


async def test_only_a_central_focal_units_coordinator_prepares(house: House) -> None:
    for who in ("ldld_an_giang", "editor", "leader_union", "auditor"):
        assert (await house.post("/reorganisations", who, json={})).status_code == 403


async def test_units_of_a_day_page_by_their_names(house: House) -> None:
    seen: list[str] = []
    after: dict[str, str] = {}
    while True:
        page = await house.get("/units", valid_at="2018-01-01", limit=37, count=True, **after)
        seen += [unit["code"] for unit in page["items"]]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    assert len(seen) == len(set(seen)) == page["total"]
    assert {"TLD", "BTTTT", "LDLD-AN-GIANG", "STTTT-BINH-THUAN"} <= set(seen)
    found = await house.get("/units", q="hoa binh", valid_at="2018-01-01")
    assert {unit["code"] for unit in found["items"]} == {"LDLD-HOA-BINH", "STTTT-HOA-BINH"}


async def test_units_named_by_id_are_of_any_day(house: House) -> None:
    old = await house.get("/units", valid_at="2018-01-01", code="LDLD-BINH-THUAN")
    ids = [old["items"][0]["id"], (await house.get("/units", code="TLD-BTG"))["items"][0]["id"]]
    found = await house.get("/units", id=ids)
    assert {unit["code"] for unit in found["items"]} == {"LDLD-BINH-THUAN", "TLD-BTG"}


async def test_a_list_says_whom_each_unit_stands_under(house: House) -> None:
    found = (await house.get("/units", valid_at="2018-01-01", limit=200))["items"]
    by_code = {unit["code"]: unit for unit in found}
    top, part, led = (by_code[code] for code in ("TLD", "TLD-BTG", "LDLD-AN-GIANG"))
    assert (top["part_of"], top["directed_by"]) == (None, None)
    assert (part["part_of"], led["directed_by"]) == (top["id"], top["id"])
    alone = await house.get(f"/units/{led['id']}", valid_at="2018-01-01")
    assert (alone["part_of"], alone["directed_by"]) == (None, top["id"])


async def test_the_maps_of_two_days(house: House) -> None:
    for day, count in (("2025-06-30", 63), ("2025-07-01", 34)):
        assert len((await house.get("/provinces", valid_at=day))["items"]) == count
