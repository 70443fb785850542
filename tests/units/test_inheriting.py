"""Access follows succession: who files and corrects for a unit that has ended, and who keeps its seats."""

import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row
from tests.people import Who, give, hired, machine, sign_in, take, unit_id, user, with_otp

pytestmark = pytest.mark.asyncio(loop_scope="session")
MEASURES = {
    "press_item": {"quantity": 1},
    "radio_programme": {"quantity": 1, "minutes": 5},
    "publication": {"quantity": 1},
    "loudspeaker_bulletin": {"quantity": 1, "minutes": 5},
    "telecom_message": {"quantity": 1},
    "it_training": {"attendances": 10},
    "training_course": {"quantity": 1, "persons": 30},
    "conference": {"quantity": 1},
}
MEDIA = {"press_item", "radio_programme", "publication", "loudspeaker_bulletin"}
NETWORKS = {"telecom_message", "it_training"}
NO_FIELD = {"training_course", "conference"}


async def push(api: httpx.AsyncClient, who: Who, items: list[Any], unit: str, programme: str, query: str = "") -> Any:
    body = {"defaults": {"unit": unit, "programme": programme}, "items": items}
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    return (await api.post(f"/intake/batches{query}", headers=headers, json=body)).json()


async def taken(api: httpx.AsyncClient, who: Who, unit: str, programme: str = "CTPH-AN-GIANG") -> set[str]:
    """The kinds that the caller may file for a unit, by a dry run; the others are NOT_IN_SCOPE and nothing else."""
    items = [
        {"kind": kind, "external_id": kind, "data": {"title": "x", "occurred_on": "2018-05-01", **said}}
        for kind, said in MEASURES.items()
    ]
    answer = await push(api, who, items, unit, programme, "?dry_run=true&report=full")
    refused = {
        one["kind"]: {e["code"] for e in one["errors"]} for one in answer["rows"] if one["would_status"] == "rejected"
    }
    assert all(codes == {"NOT_IN_SCOPE"} for codes in refused.values()), refused
    return set(MEASURES) - set(refused)


async def test_after_a_split_each_successor_corrects_its_own_fields(api: httpx.AsyncClient, as_: Callers) -> None:
    """Sở TTTT An Giang became a Sở VHTTDL and a Sở KH&CN in March 2025, and these those of the greater An Giang in July."""
    for unit, fields in (("SVHTTDL-AN-GIANG", MEDIA), ("SKHCN-AN-GIANG", NETWORKS)):
        for code in (unit, f"{unit}-2025"):
            who = await machine(api, as_, code)
            assert await taken(api, who, "STTTT-AN-GIANG") == fields | NO_FIELD, code
            assert await taken(api, who, "LDLD-AN-GIANG") == set(), code
    assert await taken(api, await machine(api, as_, "SVHTTDL-CA-MAU"), "STTTT-AN-GIANG") == set()


async def test_the_ministrys_successors_share_its_fields(api: httpx.AsyncClient, as_: Callers) -> None:
    programme = "1383/CTPH-TLĐ-BTTTT"
    for ministry, fields in (("BVHTTDL", MEDIA), ("BKHCN", NETWORKS)):
        who = await machine(api, as_, ministry)
        for unit in ("BTTTT", "BTTTT-VP"):
            assert await taken(api, who, unit, programme) == fields | NO_FIELD, (ministry, unit)
    office = await machine(api, as_, "BKHCN-VP")
    assert await taken(api, office, "BTTTT-VP", programme) == NETWORKS | NO_FIELD
    assert await taken(api, office, "BTTTT", programme) == set(), "an office does not own its ministry"


async def test_both_successors_read_what_only_one_corrects(api: httpx.AsyncClient, as_: Callers) -> None:
    mark = uuid.uuid4().hex
    old = await as_("machine_so_an_giang")
    item = {
        "kind": "press_item",
        "external_id": mark,
        "data": {"title": "Bài", "occurred_on": "2018-05-01", "quantity": 1},
    }
    assert (await push(api, old, [item], "STTTT-AN-GIANG", "CTPH-AN-GIANG"))["counts"]["created"] == 1
    for unit in ("SVHTTDL-AN-GIANG-2025", "SKHCN-AN-GIANG-2025"):
        who = await hired(api, as_, "viewer", unit)
        found = await take(api.get(f"/activities?external_id={mark}", headers=who))
        assert len(found["items"]) == 1, unit


async def test_a_merger_passes_everything(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await machine(api, as_, "LDLD-AN-GIANG-2025")
    for unit in ("LDLD-AN-GIANG", "LDLD-KIEN-GIANG"):
        assert await taken(api, who, unit, "1383/CTPH-TLĐ-BTTTT") == set(MEASURES)
    mark = uuid.uuid4().hex
    made = await push(api, who, [row(mark)], "LDLD-AN-GIANG", "CTPH-AN-GIANG")
    assert made["counts"]["created"] == 1, made
    seen = await take(api.get(f"/activities?external_id={mark}", headers=await as_("ldld_an_giang")))
    assert len(seen["items"]) == 1, "filed for the unit of that day, and seen there"
    late = await push(api, who, [row(mark + "2", occurred_on="2025-08-01")], "LDLD-AN-GIANG", "CTPH-AN-GIANG")
    assert {e["code"] for e in late["rows"][0]["errors"]} == {"UNIT_SUPERSEDED", "OUTSIDE_PROGRAMME_DATES"}


async def test_an_account_at_an_ended_unit_files_and_corrects_until_its_membership_ends(
    api: httpx.AsyncClient, as_: Callers
) -> None:
    admin = await as_("admin")
    person, mark = await user(api, admin), uuid.uuid4().hex
    held = await give(api, admin, person["id"], "contributor", await unit_id(api, admin, "STTTT-AN-GIANG"))
    who = await sign_in(api, person)
    for revision, minutes, status in ((1, 15, "created"), (2, 20, "updated")):
        item = {**row(mark, minutes=minutes), "revision": revision}
        made = await push(api, who, [item], "STTTT-AN-GIANG", "CTPH-AN-GIANG")
        assert made["counts"][status] == 1, made
    after = await push(api, who, [row(mark + "2", occurred_on="2025-03-01")], "STTTT-AN-GIANG", "CTPH-AN-GIANG")
    assert "UNIT_NOT_VALID_AT_DATE" in {e["code"] for e in after["rows"][0]["errors"]}, "two successors: none is named"
    path = f"/memberships/{held['id']}"
    tag = (await api.get(path, headers=admin)).headers["etag"]
    await take(api.patch(path, headers={**admin, "If-Match": tag}, json={"ends_on": "2020-01-31"}))
    refused = await api.post("/intake/batches?dry_run=true", headers=who, json={"items": []})
    assert (refused.status_code, refused.json()["permission"]) == (403, "intake:push")
    assert (await take(api.get("/me", headers=who)))["memberships"] == []


async def campaign(api: httpx.AsyncClient, who: Who, unit: str) -> tuple[str, str]:
    """Path and tag of a submitted campaign of a unit under the programme of An Giang."""
    programme = (await take(api.get("/programmes?code=CTPH-AN-GIANG", headers=who)))["items"][0]["id"]
    body = {"programme_id": programme, "unit_id": await unit_id(api, who, unit), "title": "Tháng Công nhân"}
    made = await api.post("/campaigns", headers=who, json={**body, "starts_on": "2018-05-01", "ends_on": "2018-05-31"})
    assert made.status_code == 201, made.text
    path = f"/campaigns/{made.json()['id']}"
    sent = await api.post(f"{path}/submission", headers={**who, "If-Match": made.headers["etag"]})
    assert sent.status_code == 200, sent.text
    return path, sent.headers["etag"]


@pytest.mark.parametrize("unit", ["STTTT-AN-GIANG", "SVHTTDL-AN-GIANG-2025", "SKHCN-AN-GIANG-2025"])
async def test_seats_in_programmes_outlive_the_unit(api: httpx.AsyncClient, as_: Callers, unit: str) -> None:
    """Sở TTTT ended in 2025: its own people and its successors' still decide in the programme it is a party of."""
    path, _ = await campaign(api, await as_("ldld_an_giang"), "LDLD-AN-GIANG")
    who = await hired(api, as_, "coordinator", unit)
    seen = await api.get(path, headers=who)
    assert "approval" in seen.json()["may"], seen.text
    done = await api.post(f"{path}/approval", headers={**who, "If-Match": seen.headers["etag"]})
    assert (done.status_code, done.json()["status"]) == (200, "approved")


async def test_a_seat_ends_with_the_membership(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    path, _ = await campaign(api, await as_("ldld_an_giang"), "LDLD-AN-GIANG")
    person = await user(api, admin)
    held = await give(api, admin, person["id"], "coordinator", await unit_id(api, admin, "SKHCN-AN-GIANG-2025"))
    who = await with_otp(api, person)
    seen = await api.get(path, headers=who)
    assert "return" in seen.json()["may"]
    tag = (await api.get(f"/memberships/{held['id']}", headers=admin)).headers["etag"]
    edit = {"ends_on": "2020-01-31"}
    await take(api.patch(f"/memberships/{held['id']}", headers={**admin, "If-Match": tag}, json=edit))
    body, tag = {"reason": "Thiếu"}, seen.headers["etag"]
    assert (await api.post(f"{path}/return", headers={**who, "If-Match": tag}, json=body)).status_code == 404


async def test_a_successor_reaches_nothing_before_its_first_day(api: httpx.AsyncClient, as_: Callers) -> None:
    """Confirmed today for a day to come: sight and seats follow on that day."""
    union, state = await as_("focal_union"), await as_("focal_state")
    names = [f"T-{uuid.uuid4().hex[:8].upper()}" for _ in range(2)]
    for code, day in zip(names, ("2018-01-01", "2099-01-01"), strict=True):
        unit = {"code": code, "kind": "other", "side": "other", "started_on": day, "name": {"vi": code}}
        await take(api.post("/units", headers=union, json=unit))
    body = {
        "effective_on": "2099-01-01",
        "kind": "rename",
        "legal_basis": "Quyết định thử",
        "predecessors": names[:1],
        "successors": [{"unit": names[1]}],
    }
    made = await api.post("/reorganisations", headers=union, json=body)
    path = f"/reorganisations/{made.json()['id']}/confirmation"
    await take(api.post(path, headers={**state, "If-Match": made.headers["etag"]}))
    old, new = (made.json()[side][0]["unit"] for side in ("predecessors", "successors"))
    admin = await as_("admin")
    person = await user(api, admin)
    await give(api, admin, person["id"], "contributor", new)
    who = await sign_in(api, person)
    said = await push(api, who, [row("x")], old, "1383/CTPH-TLĐ-BTTTT", "?dry_run=true")
    assert {e["code"] for e in said["rows"][0]["errors"]} == {"NOT_IN_SCOPE"}
