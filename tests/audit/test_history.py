"""What was changed of an object, field by field, in words: seen by whoever sees the object, secrets by nobody."""

import uuid
from typing import Any

import httpx
import pytest

from api.audit.history import OBJECTS
from api.store.sight import SIGHT
from api.web.roles import permission_of
from tests.audit.test_change import pushed
from tests.conftest import Callers, row
from tests.people import Who, give, sign_in, take, unit_id, user

pytestmark = pytest.mark.asyncio(loop_scope="session")
ENGLISH = {"Accept-Language": "en"}


async def told(api: httpx.AsyncClient, who: Who, path: str, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await take(api.get(f"{path}/changes", headers=who, params=query)))["items"]
    return found


def said(change: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {one["name"]: (one["before"], one["after"]) for one in change["fields"]}


async def planned(api: httpx.AsyncClient, who: Who, unit: str = "LDLD-AN-GIANG") -> httpx.Response:
    programme = (await take(api.get(f"/programmes?code=CTPH-{unit.split('-', 1)[1]}", headers=who)))["items"][0]["id"]
    body = {"programme_id": programme, "unit_id": await unit_id(api, who, unit), "title": "Tháng Công nhân"}
    made = await api.post("/campaigns", headers=who, json={**body, "starts_on": "2018-05-01", "ends_on": "2018-05-31"})
    assert made.status_code == 201, made.text
    return made


async def test_a_campaign_from_creation_to_return(api: httpx.AsyncClient, as_: Callers) -> None:
    who, partner = await as_("ldld_an_giang"), await as_("so_an_giang")
    made = await planned(api, who)
    path = f"/campaigns/{made.json()['id']}"
    edit = await api.patch(path, headers={**who, "If-Match": made.headers["etag"]}, json={"title": "Tháng An toàn"})
    sent = await api.post(f"{path}/submission", headers={**who, "If-Match": edit.headers["etag"]})
    reason = {"reason": "Thiếu đối tượng"}
    back = await api.post(f"{path}/return", headers={**partner, "If-Match": sent.headers["etag"]}, json=reason)
    last, submitted, edited, created = await told(api, partner, path)
    assert [one["op"] for one in (created, edited, submitted, last)] == ["c", "u", "u", "u"]
    assert [one["action"] for one in (created, last)] == ["create_campaign", "return_campaign"]
    assert [str(one["leaf"]) for one in (last, edited)] == [
        back.headers["audit-receipt"],
        edit.headers["audit-receipt"],
    ]
    assert said(edited) == {"title": ("Tháng Công nhân", "Tháng An toàn")}
    assert said(last) == {"status": ("submitted", "returned"), "reason": (None, "Thiếu đối tượng")}
    assert said(submitted)["submitted_by"][1]["name"] == "Điều phối LĐLĐ An Giang (mẫu)"
    assert last["actor_name"] == "Điều phối Sở TTTT An Giang (mẫu)"
    assert said(created)["unit_id"] == (
        None,
        {"id": made.json()["unit_id"], "name": "Liên đoàn Lao động tỉnh An Giang"},
    )
    assert said(created)["title"] == (None, "Tháng Công nhân")
    labels = {one["name"]: one["label"] for one in created["fields"]}
    assert (labels["title"], labels["starts_on"]) == ("Tên gọi", "Từ ngày")
    spoken = await take(api.get(f"{path}/changes", headers={**who, **ENGLISH}))
    assert {one["label"] for one in spoken["items"][0]["fields"]} == {"Reason", "Status"}


async def test_pages_and_times_of_a_history(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("ldld_an_giang")
    made = await planned(api, who)
    path, tag = f"/campaigns/{made.json()['id']}", made.headers["etag"]
    receipts = [made.headers["audit-receipt"]]
    for number in range(4):
        edit = await api.patch(path, headers={**who, "If-Match": tag}, json={"theme": f"Chủ đề {number}"})
        tag = edit.headers["etag"]
        receipts.append(edit.headers["audit-receipt"])
    seen: list[dict[str, Any]] = []
    query: dict[str, Any] = {"limit": 2, "count": True}
    while True:
        page = await take(api.get(f"{path}/changes", headers=who, params=query))
        seen += page["items"]
        if page["next"] is None:
            break
        query["after"] = page["next"]
    assert [str(one["leaf"]) for one in seen] == receipts[::-1] and page["total"] == 5
    assert [said(one)["theme"] for one in seen[:4]] == [
        ("Chủ đề 2", "Chủ đề 3"),
        ("Chủ đề 1", "Chủ đề 2"),
        ("Chủ đề 0", "Chủ đề 1"),
        (None, "Chủ đề 0"),
    ], "what came after a change is the same on every page"
    assert len(await told(api, who, path, as_of=f"tree:{int(receipts[2]) + 1}")) == 3
    middle = await told(api, who, path, at_from=seen[2]["at"], at_to=seen[2]["at"])
    assert [one["leaf"] for one in middle] == [seen[2]["leaf"]]


async def test_an_activity_push_by_push(api: httpx.AsyncClient, as_: Callers) -> None:
    machine, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    await pushed(api, machine, row(mark))
    await pushed(api, machine, {**row(mark, minutes=30, place="Xã Mỹ Đức"), "revision": 2})
    gone = {"kind": "withdrawal", "external_id": mark, "data": {"group": "activity", "reason": "Nhập nhầm"}}
    await pushed(api, machine, gone)
    id = (await take(api.get(f"/activities?external_id={mark}", headers=machine)))["items"][0]["id"]
    withdrawn, updated, created = await told(api, await as_("focal_state"), f"/activities/{id}")
    assert said(withdrawn) == {"status": ("counted", "withdrawn"), "reason": (None, "Nhập nhầm")}
    assert said(updated) == {"minutes": (15, 30), "place": (f"Ấp {mark}", "Xã Mỹ Đức"), "revision": (1, 2)}
    assert said(created)["quantity"] == (None, 1)
    assert said(created)["programme_id"][1]["name"] == "CTPH-AN-GIANG"
    assert created["actor_name"] == "Hệ thống của LDLD-AN-GIANG (mẫu)"
    assert (await api.get(f"/activities/{id}/changes", headers=await as_("ldld_binh_thuan"))).status_code == 404


async def test_a_programme_with_its_parts_also_those_that_are_gone(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("focal_union")
    units = [await unit_id(api, who, code) for code in ("TLD-BTG", "BTTTT", "BTTTT-VP")]
    body = {"title": "Chương trình thử", "level": "central", "parties": [{"unit_id": unit} for unit in units[:2]]}
    made = await api.post("/programmes", headers=who, json=body)
    path = f"/programmes/{made.json()['id']}"
    parties = {"parties": [{"unit_id": unit} for unit in (units[0], units[2])]}
    await take(api.patch(path, headers={**who, "If-Match": made.headers["etag"]}, json=parties))
    found = await told(api, who, path, limit=200)
    removed = [said(one)["unit_id"] for one in found if (one["table"], one["op"]) == ("party", "d")]
    assert {before["name"] for before, after in removed if after is None} >= {"Bộ Thông tin và Truyền thông"}
    added = {said(one)["unit_id"][1]["name"] for one in found if (one["table"], one["op"]) == ("party", "c")}
    assert "Văn phòng Bộ Thông tin và Truyền thông" in added
    assert (await api.get(f"{path}/changes", headers=await as_("ldld_an_giang"))).status_code == 404, (
        "a draft of others"
    )
    central = (await take(api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)))["items"][0]
    tables = {one["table"] for one in await told(api, who, f"/programmes/{central['id']}", limit=200)}
    assert {"programme", "party", "clause", "attestation"} <= tables


async def test_a_unit_and_its_end(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("focal_union")
    code = f"T-{uuid.uuid4().hex[:8].upper()}"
    body = {"code": code, "kind": "other", "side": "other", "started_on": "2018-01-01", "name": {"vi": "Đơn vị thử"}}
    made = await take(api.post("/units", headers=who, json=body))
    act = {
        "effective_on": "2019-01-01",
        "kind": "abolish",
        "legal_basis": "QĐ",
        "predecessors": [code],
        "successors": [],
    }
    prepared = await api.post("/reorganisations", headers=who, json=act)
    path = f"/reorganisations/{prepared.json()['id']}"
    other = {**await as_("focal_state"), "If-Match": prepared.headers["etag"]}
    await take(api.post(f"{path}/confirmation", headers=other))
    ended, *created = await told(api, await as_("viewer"), f"/units/{made['id']}")
    assert said(ended) == {"ended_on": (None, "2018-12-31")}
    assert {one["table"] for one in created} == {"unit", "unit_name"}
    confirmed, written = await told(api, who, path)
    assert said(confirmed)["status"] == ("prepared", "confirmed")
    assert said(confirmed)["confirmed_by"][1]["name"] == "Đầu mối Bộ TTTT (mẫu)"
    assert said(written)["legal_basis"] == (None, "QĐ")


async def test_accounts_without_their_secrets(api: httpx.AsyncClient, as_: Callers) -> None:
    admin, coordinator = await as_("admin"), await as_("ldld_an_giang")
    person = await user(api, admin)
    held = await give(api, admin, person["id"], "viewer", await unit_id(api, admin, "LDLD-AN-GIANG"))
    who = await sign_in(api, person)
    secret = (await take(api.post("/me/otp", headers=who, json={})))["secret"]
    reset = await take(api.post(f"/users/{person['id']}/password-reset", headers=admin))
    path = f"/users/{person['id']}"
    for reader in (admin, coordinator):
        answer = await api.get(f"{path}/changes", headers=reader)
        assert [one["action"] for one in answer.json()["items"]] == ["reset_password", "create_user"]
        assert said(answer.json()["items"][1]) == {
            "username": (None, person["username"]),
            "display_name": (None, "Nguyễn Văn Thử"),
            "disabled": (None, False),
        }
        for hidden in ("password", "otp", "argon2", secret, reset["password"], person["password"]):
            assert hidden not in answer.text.replace("reset_password", ""), hidden
        (role,) = await told(api, reader, f"/memberships/{held['id']}")
        assert said(role)["role"] == (None, "viewer")
    for name, status in {"so_an_giang": 404, "auditor": 404, "viewer": 404}.items():
        assert (await api.get(f"{path}/changes", headers=await as_(name))).status_code == status, name


async def test_a_systems_account_without_its_secrets(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    body = {
        "unit_id": await unit_id(api, admin, "LDLD-AN-GIANG"),
        "name": "Hệ thống thử",
        "source": uuid.uuid4().hex[:9],
    }
    made = await take(api.post("/service-accounts", headers=admin, json=body))
    await take(api.post(f"/service-accounts/{made['id']}/secrets", headers=admin))
    answer = await api.get(f"/service-accounts/{made['id']}/changes", headers=await as_("ldld_an_giang"))
    assert [one["action"] for one in answer.json()["items"]] == ["add_secret", "create_service_account"]
    assert "phs_" not in answer.text and "hash" not in answer.text and '"secrets"' not in answer.text


PATHS = {"training_event": "training-events", "user_account": "users", "service_account": "service-accounts"}


@pytest.mark.parametrize("table", sorted(OBJECTS))
async def test_what_is_not_there_is_404_for_those_who_may_read(
    api: httpx.AsyncClient, as_: Callers, table: str
) -> None:
    path = PATHS.get(table, f"{table}s".replace("ys", "ies"))
    reads = permission_of(f"list_{PATHS.get(table, table)}_changes".replace("-", "_").replace("s_changes", "_changes"))
    who = await as_("admin" if reads == "account:read" else "focal_union")
    object_ = await api.get(f"/{path}/{uuid.uuid4()}", headers=who)
    answer = await api.get(f"/{path}/{uuid.uuid4()}/changes", headers=who)
    assert (answer.status_code, answer.json()["code"]) == (404, "NOT_FOUND") == (object_.status_code, "NOT_FOUND")
    assert (await api.get(f"/{path}/{uuid.uuid4()}/changes?nothing=1", headers=who)).status_code == 404
    assert SIGHT[table].room != "personal"
