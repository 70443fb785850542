"""Feeds: what each source sent last, summed from its batches, for who may see them."""

import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
DEFAULTS = {"unit": "LDLD-BINH-THUAN", "programme": "CTPH-BINH-THUAN"}


async def feeds(api: httpx.AsyncClient, who: dict[str, str], query: str = "") -> dict[str, dict[str, Any]]:
    answer = await api.get(f"/intake/sources{query or '?limit=200'}", headers=who)
    assert answer.status_code == 200, answer.text
    return {one["id"]: one for one in answer.json()["items"]}


async def test_a_push_is_told_with_its_faults(api: httpx.AsyncClient, as_: Callers) -> None:
    machine = await as_("machine_ldld_binh_thuan")
    mark = uuid.uuid4().hex
    before = {key: one["batches"] for key, one in (await feeds(api, machine)).items()}
    sent = {"defaults": DEFAULTS, "items": [row(mark), row(f"{mark}-late", occurred_on="2023-05-09")]}
    pushed = await api.post("/intake/batches", headers={**machine, "Idempotency-Key": uuid.uuid4().hex}, json=sent)
    batch = pushed.json()
    (mine,) = [one for one in (await feeds(api, machine)).values() if one["last_id"] == batch["id"]]
    assert mine["batches"] == before[mine["id"]] + 1 and mine["last_status_code"] == 207
    all_of_it = f"/intake/batches?source_id={mine['id']}&limit=200"
    stored = (await api.get(all_of_it, headers=machine)).json()["items"]
    assert mine["batches"] == len(stored) and stored[0]["id"] == mine["last_id"]
    for name, count in mine["counts"].items():
        assert count == sum(one["counts"][name] for one in stored)
    late = sum(code["count"] for one in stored for code in one["by_code"] if code["code"] == "OUTSIDE_PROGRAMME_DATES")
    assert {one["code"]: one["count"] for one in mine["by_code"]}["OUTSIDE_PROGRAMME_DATES"] == late > 0


async def test_figures_are_of_the_time_asked_for_the_last_push_is_not(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    always = await feeds(api, auditor)
    long_ago = await feeds(api, auditor, "?limit=200&created_at_to=2001-01-01T00:00:00Z")
    assert long_ago.keys() == always.keys()
    for key, one in long_ago.items():
        assert (one["batches"], one["counts"], one["by_code"]) == (0, {}, [])
        assert one["last_id"] == always[key]["last_id"]


async def test_sources_out_of_sight_are_not_told(api: httpx.AsyncClient, as_: Callers) -> None:
    everything = await feeds(api, await as_("auditor"))
    for name in ("machine_ldld_an_giang", "viewer", "focal_union"):
        who = await as_(name)
        seen = {one["id"] for one in (await api.get("/sources?limit=200", headers=who)).json()["items"]}
        own = await feeds(api, who)
        assert own.keys() == seen <= everything.keys()
    unit = next(iter(everything.values()))["unit_id"]
    assert {one["unit_id"] for one in (await feeds(api, await as_("auditor"), f"?unit_id={unit}")).values()} == {unit}
    assert (await api.get("/intake/sources", headers=await as_("admin"))).status_code == 403


async def test_feeds_come_page_by_page(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    whole, found, after = await feeds(api, auditor), list[str](), ""
    while after is not None:
        answer = (
            await api.get(f"/intake/sources?limit=1&count=true{after and f'&after={after}'}", headers=auditor)
        ).json()
        assert answer["total"] == len(whole) > 2
        found += [one["id"] for one in answer["items"]]
        after = answer["next"]
    assert found == list(whole)
    assert (await api.get("/intake/sources?sort=name", headers=auditor)).status_code == 422
