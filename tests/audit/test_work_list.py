"""What waits for whom, and one search over everything, on the demo."""

import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def waiting(api: httpx.AsyncClient, who: dict[str, str]) -> dict[str, dict[str, Any]]:
    answer = await api.get("/me/work", headers=who)
    assert answer.status_code == 200, answer.text
    assert answer.json()["next"] is None
    return {item["id"]: item for item in answer.json()["items"]}


async def draft(api: httpx.AsyncClient, who: dict[str, str], title: str) -> httpx.Response:
    programme = (await api.get("/programmes?code=CTPH-AN-GIANG", headers=who)).json()["items"][0]
    unit = (await api.get("/units?code=LDLD-AN-GIANG&valid_at=2018-05-01", headers=who)).json()["items"][0]
    days = {"starts_on": "2018-05-01", "ends_on": "2018-05-31"}
    sent = {"programme_id": programme["id"], "unit_id": unit["id"], "title": title, **days}
    return await api.post("/campaigns", headers=who, json=sent)


async def test_a_campaign_waits_for_its_writer_then_for_those_who_decide(api: httpx.AsyncClient, as_: Callers) -> None:
    writer, mark = await as_("ldld_an_giang"), uuid.uuid4().hex
    made = await draft(api, writer, f"Tháng Công nhân {mark}")
    assert made.status_code == 201, made.text
    id = made.json()["id"]
    item = (await waiting(api, writer))[id]
    assert (item["kind"], item["href"]) == ("campaign_draft", f"/api/v1/campaigns/{id}")
    assert id not in await waiting(api, await as_("so_an_giang"))
    assert id not in await waiting(api, await as_("focal_union"))
    sent = await api.post(f"/campaigns/{id}/submission", headers={**writer, "If-Match": made.headers["etag"]})
    assert sent.status_code == 200, sent.text
    assert (await waiting(api, await as_("so_an_giang")))[id]["kind"] == "campaign_approval"
    assert id not in await waiting(api, writer)
    found = await api.get("/search", params={"q": f"cong nhan {mark}"}, headers=writer)
    assert [(hit["kind"], hit["id"]) for hit in found.json()["items"]] == [("campaign", id)]
    hidden = await api.get("/search", params={"q": mark}, headers=await as_("ldld_binh_thuan"))
    assert hidden.json()["items"] == []


async def test_a_batch_with_refused_rows_waits_for_its_unit(api: httpx.AsyncClient, as_: Callers) -> None:
    headers = {**await as_("machine_ldld_an_giang"), "Idempotency-Key": uuid.uuid4().hex}
    body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}, "items": [row("x", minutes=-1)]}
    batch = (await api.post("/intake/batches", headers=headers, json=body)).json()
    item = (await waiting(api, await as_("ldld_an_giang")))[batch["id"]]
    assert (item["kind"], item["title"]) == ("batch_rejected", "Số dòng bị từ chối: 1")
    assert batch["id"] not in await waiting(api, await as_("so_an_giang"))
    assert await waiting(api, await as_("auditor")) == {}


async def test_search_finds_units_and_programmes(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("ldld_an_giang")
    units = (await api.get("/search", params={"q": "lien doan lao dong an giang"}, headers=who)).json()["items"]
    assert {"unit"} <= {hit["kind"] for hit in units}
    coded = (await api.get("/search", params={"q": "1383/CTPH-TLĐ-BTTTT"}, headers=who)).json()["items"]
    assert [hit["kind"] for hit in coded if hit["code"] == "1383/CTPH-TLĐ-BTTTT"] == ["programme"]
    assert (await api.get("/search", params={"q": "a", "limit": 1}, headers=who)).json()["next"] is None
    assert (await api.get("/search", params={"q": "..."}, headers=who)).json()["items"] == []
