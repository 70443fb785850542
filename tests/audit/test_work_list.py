"""What waits for whom, and one search over everything, on the demo."""

import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row
from tests.people import Who, hired, take, unit_id
from tests.programmes.test_signature import SCAN, Desk

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


async def kinds(api: httpx.AsyncClient, who: Who, path: str) -> set[str]:
    """What waits for somebody about one object."""
    found = (await take(api.get("/me/work", headers=who)))["items"]
    assert [one["since"] for one in found] == sorted((one["since"] for one in found), reverse=True)
    return {one["kind"] for one in found if one["href"].endswith(path)}


async def test_a_programme_waits_for_its_writers_then_for_each_party_that_is_silent(
    api: httpx.AsyncClient, as_: Callers
) -> None:
    desk = Desk(api, as_)
    path = await desk.draft()
    union, state = await as_("ldld_an_giang"), await as_("so_an_giang")
    leaders = [await as_("leader_ldld_an_giang"), await as_("leader_so_an_giang")]
    assert [await kinds(api, who, path) for who in (union, state)] == [{"programme_draft"}] * 2
    assert [await kinds(api, who, path) for who in leaders] == [set(), set()]
    await desk.step(path, "submission", union)
    everybody = [union, state, *leaders]
    assert [await kinds(api, who, path) for who in everybody] == [{"programme_review"}] * 4
    await desk.sign(path, leaders[0])
    left = [await kinds(api, who, path) for who in everybody]
    assert left == [set(), {"programme_review"}, set(), {"programme_review"}], "LĐLĐ has spoken"
    await desk.sign(path, leaders[1])
    assert [await kinds(api, who, path) for who in everybody] == [{"programme_activation"}] * 2 + [set()] * 2
    await desk.step(path, "activation", union)
    for name in ("ldld_an_giang", "so_an_giang", "viewer", "ldld_binh_thuan", "auditor", "focal_union"):
        assert await kinds(api, await as_(name), path) == set(), name


async def test_a_paper_waits_for_the_other_party(api: httpx.AsyncClient, as_: Callers) -> None:
    desk = Desk(api, as_)
    path, union = await desk.draft(), await as_("ldld_an_giang")
    paper = {"number": "1", "signed_on": "2018-01-01"}
    attested = await desk.step(path, "attestation", union, files=SCAN, data=paper)
    assert attested.status_code == 201, attested.text
    for name in ("so_an_giang", "leader_so_an_giang"):
        assert "attestation_confirmation" in await kinds(api, await as_(name), path), name
    for name in ("ldld_an_giang", "leader_ldld_an_giang", "ldld_binh_thuan"):
        assert "attestation_confirmation" not in await kinds(api, await as_(name), path), name
    await desk.step(path, "attestation/confirmation", await as_("leader_so_an_giang"))
    assert await kinds(api, await as_("so_an_giang"), path) == {"programme_activation"}


async def test_an_inheritor_of_the_silent_party_is_asked_too(api: httpx.AsyncClient, as_: Callers) -> None:
    path = await Desk(api, as_).review()
    heir = await hired(api, as_, "leader", "SVHTTDL-AN-GIANG-2025")
    assert await kinds(api, heir, path) == {"programme_review"}


async def test_a_held_row_waits_until_it_is_held_no_more(api: httpx.AsyncClient, as_: Callers) -> None:
    """A unit of An Giang that ended in 2019: a row of later is held, and withdrawn it waits for nobody."""
    union, state, mark = await as_("focal_union"), await as_("focal_state"), uuid.uuid4().hex[:8].upper()
    part_of = await unit_id(api, union, "LDLD-AN-GIANG")
    for code, day in ((f"T-{mark}", "2018-01-01"), (f"T-{mark}-2019", "2019-01-01")):
        unit = {"code": code, "kind": "other", "side": "union", "started_on": day, "name": {"vi": code}}
        await take(api.post("/units", headers=union, json={**unit, "part_of": part_of}))
    act = {"effective_on": "2019-01-01", "kind": "rename", "legal_basis": "QĐ", "predecessors": [f"T-{mark}"]}
    made = await api.post("/reorganisations", headers=union, json={**act, "successors": [{"unit": f"T-{mark}-2019"}]})
    path = f"/reorganisations/{made.json()['id']}"
    assert await kinds(api, state, path) == {"reorganisation_confirmation"}
    assert await kinds(api, union, path) == set()
    await take(api.post(f"{path}/confirmation", headers={**state, "If-Match": made.headers["etag"]}))
    assert await kinds(api, state, path) == set()

    async def push(item: Any) -> Any:
        headers = {**await as_("machine_ldld_an_giang"), "Idempotency-Key": uuid.uuid4().hex}
        body = {"defaults": {"programme": "CTPH-AN-GIANG", "unit": f"T-{mark}"}, "items": [item]}
        return await take(api.post("/intake/batches?report=full", headers=headers, json=body))

    held = (await push(row(mark, occurred_on="2019-05-01")))["rows"][0]
    assert (held["status"], held["errors"][0]["code"]) == ("held", "UNIT_SUPERSEDED")
    waiting = (await take(api.get("/holds?limit=200", headers=union)))["items"]
    place = next(f"/holds/{one['id']}" for one in waiting if one["activity"]["id"] == held["id"])
    assert await kinds(api, await as_("ldld_an_giang"), place) == {"hold"}
    assert await kinds(api, await as_("so_an_giang"), place) == set()
    await push({"kind": "withdrawal", "external_id": mark, "data": {"group": "activity", "reason": "Nhầm"}})
    assert await kinds(api, await as_("ldld_an_giang"), place) == set()


async def test_a_campaign_returned_and_a_training_event_drafted(api: httpx.AsyncClient, as_: Callers) -> None:
    writer, partner = await as_("ldld_an_giang"), await as_("so_an_giang")
    made = await draft(api, writer, "Tháng Công nhân")
    path = f"/campaigns/{made.json()['id']}"
    sent = await api.post(f"{path}/submission", headers={**writer, "If-Match": made.headers["etag"]})
    assert await kinds(api, partner, path) == {"campaign_approval"}
    tag = {**partner, "If-Match": sent.headers["etag"]}
    await take(api.post(f"{path}/return", headers=tag, json={"reason": "Thiếu"}))
    assert (await kinds(api, writer, path), await kinds(api, partner, path)) == ({"campaign_returned"}, set())
    body = {name: made.json()[name] for name in ("programme_id", "unit_id", "title", "starts_on", "ends_on")}
    event = await take(api.post("/training-events", headers=writer, json={**body, "kind": "course"}))
    assert await kinds(api, writer, f"/training-events/{event['id']}") == {"training_event_draft"}
