"""Clauses of a provincial programme, written while it is a draft and aligned with those of the central one."""

import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers
from tests.people import take, unit_id
from tests.programmes.test_signature import Desk

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture
def desk(api: httpx.AsyncClient, as_: Callers) -> Desk:
    return Desk(api, as_)


async def central(desk: Desk) -> tuple[str, dict[str, str]]:
    """1383 and the ids of its clauses by path."""
    who = await desk.as_("ldld_an_giang")
    id = (await take(desk.api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)))["items"][0]["id"]
    clauses = (await take(desk.api.get(f"/programmes/{id}/clauses?limit=200", headers=who)))["items"]
    return id, {one["path"]: one["id"] for one in clauses}


async def write(desk: Desk, whole: str, name: str = "ldld_an_giang", **said: Any) -> httpx.Response:
    body = {"path": "II.1", "text": "Mỗi tháng một chuyên mục trên Đài tỉnh.", **said}
    return await desk.api.post(f"{whole}/clauses", headers=await desk.as_(name), json=body)


async def test_written_changed_and_removed_as_a_draft(desk: Desk) -> None:
    parent, above = await central(desk)
    path, who = await desk.draft(parent_id=parent), await desk.as_("ldld_an_giang")
    state = await unit_id(desk.api, who, "STTTT-AN-GIANG")
    before = (await take(desk.api.get(path, headers=who)))["content_hash"]
    head = await write(desk, path, path="II", title="NỘI DUNG PHỐI HỢP", text="")
    made = await write(desk, path, aligned_id=above["II.2"], party_unit_id=state)
    assert made.status_code == 201, made.text
    clause = made.json()
    assert (clause["section"], clause["position"], clause["may"]) == ("II", 1, ["edit", "remove"])
    assert made.headers["location"] == f"/api/v1{path}/clauses/{clause['id']}"
    hashed = (await take(desk.api.get(path, headers=who)))["content_hash"]
    assert hashed != before, "what is signed has changed"
    first = await write(desk, path, path="I", title="MỤC ĐÍCH", text="", position=0)
    place = f"{path}/clauses/{clause['id']}"
    seen = await desk.api.get(place, headers=who)
    assert seen.headers["etag"] != made.headers["etag"], "the programme has another clause since"
    edit = {"text": "Mỗi tuần một chuyên mục.", "party_unit_id": None}
    assert (await desk.api.patch(place, headers=who, json=edit)).status_code == 428
    changed = await desk.api.patch(place, headers={**who, "If-Match": seen.headers["etag"]}, json=edit)
    assert (changed.status_code, changed.json()["party_unit_id"], changed.json()["aligned_id"]) == (
        200,
        None,
        above["II.2"],
    )
    assert (
        await desk.api.patch(place, headers={**who, "If-Match": seen.headers["etag"]}, json=edit)
    ).status_code == 412
    gone = f"{path}/clauses/{head.json()['id']}"
    assert (await desk.api.delete(gone, headers=who)).status_code == 428
    assert (await desk.api.delete(gone, headers={**who, "If-Match": head.headers["etag"]})).status_code == 412
    assert (await desk.api.delete(gone, headers={**who, "If-Match": await desk.tag(path, who)})).status_code == 204
    assert (await desk.api.get(gone, headers=who)).status_code == 404
    listed = (await take(desk.api.get(f"{path}/clauses", headers=await desk.as_("so_an_giang"))))["items"]
    assert [one["path"] for one in listed] == ["I", "II.1"]
    assert [one["id"] for one in listed] == [first.json()["id"], clause["id"]]
    told = (await take(desk.api.get(f"{path}/changes?limit=200", headers=who)))["items"]
    assert ("clause", "d") in {(one["table"], one["op"]) for one in told}


async def test_what_breaks_a_rule_is_named(desk: Desk) -> None:
    parent, above = await central(desk)
    path, orphan = await desk.draft(parent_id=parent), await desk.draft()
    assert (await write(desk, path)).status_code == 201
    taken = await write(desk, path)
    assert (taken.status_code, taken.json()["errors"][0]["pointer"]) == (409, "/path")
    other = await unit_id(desk.api, await desk.as_("viewer"), "LDLD-BINH-THUAN")
    for at, change, pointer in (
        (path, {"path": "II..1"}, "/path"),
        (path, {"path": ""}, "/path"),
        (path, {"path": "II.2", "text": ""}, "/text"),
        (path, {"path": "II.2", "party_unit_id": other}, "/party_unit_id"),
        (path, {"path": "II.2", "aligned_id": str(uuid.uuid4())}, "/aligned_id"),
        (path, {"path": "II.2", "position": -1}, "/position"),
        (path, {"path": "II.2", "section": "II"}, "/section"),
        (orphan, {"aligned_id": above["II.2"]}, "/aligned_id"),
    ):
        answer = await write(desk, at, **change)
        assert (answer.status_code, [one["pointer"] for one in answer.json()["errors"]]) == (422, [pointer]), change


async def test_only_writers_and_only_of_drafts(desk: Desk) -> None:
    path = await desk.draft()
    made = await write(desk, path)
    place = f"{path}/clauses/{made.json()['id']}"
    for name, status in {"leader_so_an_giang": 403, "viewer": 403, "ldld_binh_thuan": 404}.items():
        assert (await write(desk, path, name, path="II.9")).status_code == status, name
        who = {**await desk.as_(name), "If-Match": made.headers["etag"]}
        assert (await desk.api.delete(place, headers=who)).status_code == status, name
    assert (await desk.api.get(f"{path}/clauses/{uuid.uuid4()}", headers=await desk.as_("viewer"))).status_code == 404
    assert (await write(desk, path, "so_an_giang", path="II.3")).status_code == 201, "either side writes"
    await desk.step(path, "submission", await desk.as_("ldld_an_giang"))
    refused = await write(desk, path, path="II.2")
    assert (refused.status_code, refused.json()["code"]) == (409, "ILLEGAL_MOVE")
    seen = await desk.api.get(place, headers=await desk.as_("ldld_an_giang"))
    assert seen.json()["may"] == []
    who = {**await desk.as_("ldld_an_giang"), "If-Match": seen.headers["etag"]}
    assert (await desk.api.patch(place, headers=who, json={"text": "x"})).status_code == 409
    assert (await desk.api.delete(place, headers=who)).status_code == 409


async def test_activities_name_the_clauses_of_both_programmes(desk: Desk) -> None:
    parent, above = await central(desk)
    path = await desk.draft(parent_id=parent)
    await write(desk, path, path="5.2", aligned_id=above["II.2"])
    assert (await desk.step(path, "submission", await desk.as_("ldld_an_giang"))).status_code == 200
    for name in ("leader_ldld_an_giang", "leader_so_an_giang"):
        signed = await desk.sign(path, await desk.as_(name))
    assert signed.json()["status"] == "signed"
    active = await desk.step(path, "activation", await desk.as_("ldld_an_giang"))
    code = active.json()["code"]
    items = [
        {
            "kind": "visual",
            "external_id": clause,
            "data": {"title": "x", "occurred_on": "2018-05-01", "quantity": 1, "clauses": [clause]},
        }
        for clause in ("5.2", "II.2", "5.3")
    ]
    body = {"defaults": {"programme": code, "unit": "LDLD-AN-GIANG"}, "items": items}
    told = await desk.api.post(
        "/intake/batches?dry_run=true&report=full", headers=await desk.as_("machine_ldld_an_giang"), json=body
    )
    assert [one["would_status"] for one in told.json()["rows"]] == ["created", "created", "rejected"]
    concluded = await desk.step(path, "conclusion", await desk.as_("ldld_an_giang"))
    assert concluded.json()["status"] == "concluded"
