"""Who must have a one-time code, what a session without one reaches, and what takes rights away at the very next request."""

import uuid
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.kernel import clock
from api.settings import Settings
from tests.conftest import Callers
from tests.people import Who, code, give, sign_in, take, unit_id, user, with_otp

pytestmark = pytest.mark.asyncio(loop_scope="session")
OPEN = ("/me", "/auth/sessions")
SHUT = ("/units", "/activities", "/programmes", "/me/work", "/audit/changes", "/search?q=a", "/roles", "/holds")


async def statuses(api: httpx.AsyncClient, who: Who, paths: tuple[str, ...]) -> set[int]:
    return {(await api.get(path, headers=who)).status_code for path in paths}


@pytest.mark.parametrize("role", ["coordinator", "leader", "auditor", "admin"])
async def test_until_a_code_is_set_only_ones_own_page_is_open(api: httpx.AsyncClient, as_: Callers, role: str) -> None:
    admin = await as_("admin")
    person = await user(api, admin)
    unit = await unit_id(api, admin, "LDLD-AN-GIANG") if role in ("coordinator", "leader") else None
    more = {"ends_on": "2099-12-31"} if role == "auditor" else {}
    await give(api, admin, person["id"], role, unit, **more)
    who = await sign_in(api, person)
    assert (await take(api.get("/me", headers=who)))["otp_due"] is True
    assert await statuses(api, who, OPEN) == {200}
    assert await statuses(api, who, SHUT) == {403}
    refused = await api.post("/programmes", headers=who, json={})
    assert (refused.status_code, refused.json()["permission"]) == (403, "otp")
    assert (await api.get("/nothing", headers=who)).status_code == 403, "nor is it told what is there"
    secret = (await take(api.post("/me/otp", headers=who, json={})))["secret"]
    wrong = await api.post("/me/otp", headers=who, json={"secret": secret, "code": code(secret, 100)})
    assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, "/code")
    await take(api.post("/me/otp", headers=who, json={"secret": secret, "code": code(secret)}))
    assert (await api.get("/me", headers=who)).status_code == 401, "sessions of before have ended"
    body = {"username": person["username"], "password": person["password"]}
    for otp in ({}, {"otp": "000000"}, {"otp": code(secret)}):
        assert (await api.post("/auth/sessions", json={**body, **otp})).status_code == 401, "missing, wrong, used"
    who = await sign_in(api, person, otp=code(secret, 1))
    assert (await take(api.get("/me", headers=who)))["otp_due"] is False
    assert (await api.get("/units", headers=who)).status_code == 200


async def test_a_password_may_be_changed_before_a_code_is_set(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    person = await user(api, admin)
    await give(api, admin, person["id"], "leader", await unit_id(api, admin, "LDLD-AN-GIANG"))
    who, new = await sign_in(api, person), uuid.uuid4().hex
    sent = {"current": person["password"], "new": new}
    assert (await api.post("/me/password", headers=who, json=sent)).status_code == 204
    assert (
        await api.delete("/auth/sessions/current", headers=await sign_in(api, {**person, "password": new}))
    ).is_success


@pytest.mark.parametrize("role", ["viewer", "contributor"])
async def test_others_need_no_code(api: httpx.AsyncClient, as_: Callers, role: str) -> None:
    admin = await as_("admin")
    person = await user(api, admin)
    await give(api, admin, person["id"], role, await unit_id(api, admin, "LDLD-AN-GIANG"))
    who = await sign_in(api, person)
    assert (await take(api.get("/me", headers=who)))["otp_due"] is False
    assert await statuses(api, who, ("/units", "/activities", "/me/work")) == {200}


async def test_a_sample_account_needs_none(api: httpx.AsyncClient, as_: Callers) -> None:
    for name in ("focal_union", "leader_state", "auditor", "admin"):
        assert (await take(api.get("/me", headers=await as_(name))))["otp_due"] is False


async def test_a_greater_role_shuts_an_open_session_at_once(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    person, unit = await user(api, admin), await unit_id(api, admin, "LDLD-AN-GIANG")
    await give(api, admin, person["id"], "viewer", unit)
    who = await sign_in(api, person)
    assert (await api.get("/units", headers=who)).status_code == 200
    held = await give(api, admin, person["id"], "coordinator", unit)
    assert (await api.get("/units", headers=who)).status_code == 403
    await ended(api, admin, held, "2018-01-01")
    assert (await api.get("/units", headers=who)).status_code == 200, "and its end opens it again"


async def ended(api: httpx.AsyncClient, admin: Who, membership: dict[str, Any], day: str) -> None:
    path = f"/memberships/{membership['id']}"
    tag = (await api.get(path, headers=admin)).headers["etag"]
    await take(api.patch(path, headers={**admin, "If-Match": tag}, json={"ends_on": day}))


async def test_a_role_taken_away_is_gone_at_the_next_request(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    person, unit = await user(api, admin), await unit_id(api, admin, "LDLD-AN-GIANG")
    held = await give(api, admin, person["id"], "coordinator", unit)
    who = await with_otp(api, person)
    found = (await take(api.get("/programmes?code=CTPH-AN-GIANG", headers=who)))["items"][0]
    body = {
        "programme_id": found["id"],
        "unit_id": unit,
        "title": "x",
        "starts_on": "2018-05-01",
        "ends_on": "2018-05-02",
    }
    assert (await api.post("/campaigns", headers=who, json=body)).status_code == 201
    await ended(api, admin, held, "2018-01-01")
    refused = await api.post("/campaigns", headers=who, json=body)
    assert (refused.status_code, refused.json()["permission"]) == (403, "campaign:write")
    assert (await api.get("/me", headers=who)).json()["memberships"] == []


async def test_a_membership_ends_with_its_last_day_in_viet_nam(
    api: httpx.AsyncClient, as_: Callers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same session, the same token: what changes is the day."""
    admin, today = await as_("admin"), clock.today()
    person, unit = await user(api, admin), await unit_id(api, admin, "LDLD-AN-GIANG")
    await give(api, admin, person["id"], "viewer", unit, ends_on=str(today))
    who = await sign_in(api, person)
    assert (await api.get("/activities", headers=who)).status_code == 200

    def tomorrow() -> date:
        return today + timedelta(days=1)

    monkeypatch.setattr(clock, "today", tomorrow)
    assert (await api.get("/activities", headers=who)).status_code == 403
    monkeypatch.undo()
    assert (await api.get("/activities", headers=who)).status_code == 200


async def test_a_membership_of_tomorrow_gives_nothing_today(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    person, unit = await user(api, admin), await unit_id(api, admin, "LDLD-AN-GIANG")
    body = {"principal_id": person["id"], "unit_id": unit, "role": "coordinator", "starts_on": "2099-01-01"}
    await take(api.post("/memberships", headers=admin, json=body))
    who = await sign_in(api, person)
    assert (await api.get("/activities", headers=who)).status_code == 403
    assert (await take(api.get("/me", headers=who)))["otp_due"] is False


async def test_a_system_disabled_or_without_its_role_is_out(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    unit = await unit_id(api, admin, "LDLD-AN-GIANG")
    sent = {"unit_id": unit, "name": "Hệ thống thử", "source": uuid.uuid4().hex[:9]}
    made = await take(api.post("/service-accounts", headers=admin, json=sent))
    form = {"grant_type": "client_credentials", **{name: made[name] for name in ("client_id", "client_secret")}}
    who = {"Authorization": f"Bearer {(await take(api.post('/auth/token', data=form)))['access_token']}"}
    push = {"headers": who, "json": {"items": []}}
    assert (await api.post("/intake/batches?dry_run=true", **push)).status_code == 200  # type: ignore[arg-type]
    (held,) = (await take(api.get(f"/memberships?principal_id={made['id']}", headers=admin)))["items"]
    await take(
        api.patch(
            f"/memberships/{held['id']}",
            headers={**admin, "If-Match": (await api.get(f"/memberships/{held['id']}", headers=admin)).headers["etag"]},
            json={"ends_on": held["starts_on"]},
        )
    )
    assert (await api.post("/intake/batches?dry_run=true", **push)).status_code == 200  # type: ignore[arg-type]


async def test_what_one_process_revokes_another_refuses(
    api: httpx.AsyncClient, as_: Callers, settings: Settings
) -> None:
    """Two servers over one database: nothing of a caller is kept between requests."""
    admin = await as_("admin")
    person = await user(api, admin)
    await give(api, admin, person["id"], "viewer", await unit_id(api, admin, "LDLD-AN-GIANG"))
    who = await sign_in(api, person)
    app = create_app(settings)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://localhost/api/v1") as other,
    ):
        assert (await other.get("/units", headers=who)).status_code == 200
        (session,) = (await take(api.get("/auth/sessions", headers=who)))["items"]
        assert (await other.delete(f"/auth/sessions/{session['id']}", headers=who)).status_code == 204
        assert [(await one.get("/units", headers=who)).status_code for one in (api, other)] == [401, 401]
