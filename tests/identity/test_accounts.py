"""Accounts: admins manage, coordinators read their unit's, nobody else anything; changes hold at the next request."""

import uuid
from typing import Any

import httpx
import pytest

from api.identity.throttle import FORGET, Throttle
from api.kernel.problem import RateLimited
from api.web.limits import network_of
from tests.conftest import Callers

pytestmark = pytest.mark.asyncio(loop_scope="session")
Who = dict[str, str]


async def made_user(api: httpx.AsyncClient, admin: Who) -> dict[str, Any]:
    body = {"username": f"u{uuid.uuid4().hex[:12]}", "display_name": "Nguyễn Văn Thử"}
    answer = await api.post("/users", json=body, headers=admin)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"].endswith(answer.json()["id"]) and answer.headers["audit-receipt"]
    return dict(answer.json())


async def unit_of(api: httpx.AsyncClient, who: Who) -> str:
    return str((await api.get("/me", headers=who)).json()["memberships"][0]["unit"]["id"])


async def patched(api: httpx.AsyncClient, path: str, who: Who, **changes: Any) -> httpx.Response:
    tag = (await api.get(path, headers=who)).headers["etag"]
    return await api.patch(path, headers={**who, "If-Match": tag}, json=changes)


async def signed(api: httpx.AsyncClient, user: dict[str, Any]) -> httpx.Response:
    body = {"username": user["username"], "password": user["password"]}
    return await api.post("/auth/sessions", json=body)


async def test_user_is_made_renamed_disabled_and_reset(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    user = await made_user(api, admin)
    path = f"/users/{user['id']}"
    read = await api.get(path, headers=admin)
    assert "password" not in read.text and read.json()["may"] == ["edit"]
    assert (await api.get(path, headers={**admin, "If-None-Match": read.headers["etag"]})).status_code == 304
    assert (await patched(api, path, admin, display_name="Tên mới")).json()["display_name"] == "Tên mới"
    token = {"Authorization": f"Bearer {(await signed(api, user)).json()['access_token']}"}
    assert (await api.get("/me", headers=token)).status_code == 200
    assert (await patched(api, path, admin, disabled=True)).json()["disabled"] is True
    assert (await api.get("/me", headers=token)).status_code == 401
    assert (await signed(api, user)).status_code == 401
    assert (await patched(api, path, admin, disabled=False)).status_code == 200
    assert (await api.get("/me", headers=token)).status_code == 401
    second = {"Authorization": f"Bearer {(await signed(api, user)).json()['access_token']}"}
    reset = await api.post(f"{path}/password-reset", headers=admin)
    assert reset.status_code == 200 and set(reset.json()) == {"password"}
    assert (await api.get("/me", headers=second)).status_code == 401
    assert (await signed(api, user)).status_code == 401
    assert (await signed(api, {**user, **reset.json()})).status_code == 201


async def test_user_bodies_are_judged(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    user = await made_user(api, admin)
    path = f"/users/{user['id']}"
    twice = await api.post("/users", headers=admin, json={"username": user["username"], "display_name": "x"})
    assert (twice.status_code, twice.json()["errors"][0]["pointer"]) == (409, "/username")
    for body, pointer in (
        ({"username": "A B", "display_name": "x"}, "/username"),
        ({"username": "abc", "display_name": "x", "av": 9}, "/av"),
        ({"username": "abc", "display_name": "x\n"}, "/display_name"),
    ):
        wrong = await api.post("/users", headers=admin, json=body)
        assert (wrong.status_code, wrong.json()["errors"][0]["pointer"]) == (422, pointer)
    assert (await api.patch(path, headers=admin, json={"disabled": True})).status_code == 428
    stale = {**admin, "If-Match": (await api.get(path, headers=admin)).headers["etag"]}
    assert (await patched(api, path, admin, display_name="Khác")).status_code == 200
    assert (await api.patch(path, headers=stale, json={"disabled": True})).status_code == 412
    assert (await patched(api, path, admin, username="other")).status_code == 422
    me = (await api.get("/me", headers=admin)).json()["user"]["id"]
    assert (await patched(api, f"/users/{me}", admin, disabled=True)).json()["errors"][0]["pointer"] == "/disabled"
    assert (await api.get("/users?nothing=1", headers=admin)).status_code == 422


async def test_coordinators_read_their_units_accounts_and_manage_none(api: httpx.AsyncClient, as_: Callers) -> None:
    who, admin = await as_("ldld_an_giang"), await as_("admin")
    seen = {user["username"]: user["id"] for user in (await api.get("/users", headers=who)).json()["items"]}
    assert {"ldld_an_giang", "viewer"} <= set(seen) and not {"so_an_giang", "admin"} & set(seen)
    path = f"/users/{seen['viewer']}"
    assert (await api.get(path, headers=who)).json()["may"] == []
    assert (await patched(api, path, who, disabled=True)).status_code == 403
    assert (await api.post(f"{path}/password-reset", headers=who)).status_code == 403
    all_users = (await api.get("/users?limit=200", headers=admin)).json()["items"]
    foreign = next(user["id"] for user in all_users if user["username"] == "so_an_giang")
    assert (await api.get(f"/users/{foreign}", headers=who)).status_code == 404
    assert (await api.post(f"/users/{foreign}/password-reset", headers=who)).status_code == 404


@pytest.mark.parametrize("path", ["/users", "/memberships", "/service-accounts"])
@pytest.mark.parametrize("name", ["viewer", "editor", "leader_union", "auditor", "machine_ldld_an_giang"])
async def test_others_neither_read_nor_write_accounts(
    api: httpx.AsyncClient, as_: Callers, path: str, name: str
) -> None:
    who = await as_(name)
    assert (await api.get(path, headers=who)).status_code == 403
    assert (await api.post(path, headers=who, json={})).status_code == 403


async def test_membership_gives_a_role_and_its_end_takes_it(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    unit, user = await unit_of(api, await as_("viewer")), await made_user(api, admin)
    token = {"Authorization": f"Bearer {(await signed(api, user)).json()['access_token']}"}
    assert (await api.get("/activities", headers=token)).status_code == 403
    body = {"principal_id": user["id"], "unit_id": unit, "role": "viewer", "starts_on": "2020-01-01"}
    made = await api.post("/memberships", headers=admin, json=body)
    assert made.status_code == 201, made.text
    assert (await api.get("/activities", headers=token)).status_code == 200
    assert (await api.post("/memberships", headers=admin, json=body)).status_code == 409
    path = f"/memberships/{made.json()['id']}"
    assert (await api.patch(path, headers=admin, json={"ends_on": "2020-02-01"})).status_code == 428
    assert (await patched(api, path, admin, ends_on="2019-01-01")).status_code == 422
    assert (await patched(api, path, admin, ends_on="2020-02-01")).json()["ends_on"] == "2020-02-01"
    assert (await api.get("/activities", headers=token)).status_code == 403
    assert (await patched(api, path, admin, ends_on=None)).json()["ends_on"] is None
    assert (await api.get("/activities", headers=token)).status_code == 200
    listed = await api.get(f"/memberships?principal_id={user['id']}&unit_id={unit}", headers=admin)
    assert [one["id"] for one in listed.json()["items"]] == [made.json()["id"]]


async def test_memberships_that_do_not_fit_are_refused(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    unit, user = await unit_of(api, await as_("viewer")), await made_user(api, admin)
    good = {"principal_id": user["id"], "unit_id": unit, "role": "viewer", "starts_on": "2020-01-01"}
    for change, pointer in (
        ({"role": "machine"}, "/role"),
        ({"role": "admin"}, "/unit_id"),
        ({"unit_id": None}, "/unit_id"),
        ({"unit_id": str(uuid.uuid4())}, "/unit_id"),
        ({"principal_id": str(uuid.uuid4())}, "/principal_id"),
        ({"role": "auditor", "unit_id": None}, "/ends_on"),
        ({"ends_on": "2019-12-31"}, "/ends_on"),
        ({"role": "king"}, "/role"),
        ({"starts_on": "2020-02-30"}, "/starts_on"),
    ):
        answer = await api.post("/memberships", headers=admin, json={**good, **change})
        assert answer.status_code == 422, answer.text
        assert answer.json()["errors"][0]["pointer"] == pointer
    me = (await api.get("/me", headers=admin)).json()["user"]["id"]
    own = await api.post("/memberships", headers=admin, json={**good, "principal_id": me})
    assert own.status_code == 403


async def machine_token(api: httpx.AsyncClient, id: str, secret: str) -> httpx.Response:
    form = {"grant_type": "client_credentials", "client_id": id, "client_secret": secret}
    return await api.post("/auth/token", data=form)


async def test_service_account_rotates_its_secrets_and_is_disabled(api: httpx.AsyncClient, as_: Callers) -> None:
    admin, coordinator = await as_("admin"), await as_("ldld_an_giang")
    unit, code = await unit_of(api, coordinator), f"s{uuid.uuid4().hex[:8]}"
    made = await api.post(
        "/service-accounts", headers=admin, json={"unit_id": unit, "name": "Hệ thống thử", "source": code}
    )
    assert made.status_code == 201, made.text
    assert made.headers["audit-receipt"]
    machine, path = made.json(), f"/service-accounts/{made.json()['id']}"
    sources = (await api.get("/sources", headers=coordinator, params={"code": code})).json()["items"]
    assert [one["code"] for one in sources] == [code]
    first = await machine_token(api, machine["client_id"], machine["client_secret"])
    token = {"Authorization": f"Bearer {first.json()['access_token']}"}
    held = (await api.get("/me", headers=token)).json()["memberships"]
    assert [(one["role"], one["unit"]["id"]) for one in held] == [("machine", unit)]
    second = (await api.post(f"{path}/secrets", headers=admin)).json()
    assert (await api.get("/me", headers=token)).status_code == 200
    third = (await api.post(f"{path}/secrets", headers=admin)).json()
    assert (await api.get("/me", headers=token)).status_code == 401
    said = [
        (await machine_token(api, machine["client_id"], one["client_secret"])).status_code
        for one in (machine, second, third)
    ]
    assert said == [401, 200, 200]
    shown = await api.get(path, headers=coordinator)
    assert [one["id"] for one in shown.json()["secrets"]] == [second["id"], third["id"]]
    assert "hash" not in shown.text and "phs_" not in shown.text
    last = await machine_token(api, machine["client_id"], third["client_secret"])
    token = {"Authorization": f"Bearer {last.json()['access_token']}"}
    assert (await patched(api, path, admin, disabled=True)).status_code == 200
    assert (await api.get("/me", headers=token)).status_code == 401
    assert (await machine_token(api, machine["client_id"], third["client_secret"])).status_code == 401
    assert (await api.post(f"{path}/secrets", headers=coordinator)).status_code == 403
    then = await api.get(f"/service-accounts?client_id={machine['client_id']}&as_of=tree:0", headers=admin)
    assert then.json()["items"] == []
    before = made.headers["audit-receipt"]
    old = await api.get(f"{path}?as_of=tree:{int(before) + 1}", headers=admin)
    assert (old.status_code, old.json()["secrets"], old.json()["disabled"]) == (200, [], False)


async def test_service_account_bodies_are_judged(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    good = {"unit_id": await unit_of(api, await as_("viewer")), "name": "x"}
    for change, pointer in (
        ({"unit_id": str(uuid.uuid4())}, "/unit_id"),
        ({"source": "desk"}, "/source"),
        ({"source": "A B"}, "/source"),
        ({"client_id": "mine"}, "/client_id"),
    ):
        answer = await api.post("/service-accounts", headers=admin, json={**good, **change})
        assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


async def test_the_roles_table_is_shown_as_it_is(api: httpx.AsyncClient, as_: Callers) -> None:
    items = (await api.get("/roles", headers=await as_("machine_ldld_an_giang"))).json()["items"]
    shown = {one["permission"]: one["roles"] for one in items}
    assert shown["account:manage"] == {"admin": ["any"]}
    assert shown["account:read"] == {"coordinator": ["own"], "admin": ["any"]}


async def test_guesses_wait_ever_longer_and_the_owner_elsewhere_does_not() -> None:
    door, now, waits = Throttle(), 1000.0, []
    for _ in range(12):
        while True:
            try:
                door.admit("victim", "1.1.1.1", now)
                break
            except RateLimited as refused:
                waits.append(int(refused.headers["Retry-After"]))
                now += waits[-1]
    assert waits == sorted(waits) and waits[0] <= 2 and waits[-1] >= 64
    with pytest.raises(RateLimited):
        door.admit("victim", "1.1.1.1", now)
    door.admit("victim", "2.2.2.2", now)
    door.admit("victim", "1.1.1.1", now + FORGET)


async def test_one_network_cannot_try_many_names_nor_buy_tries_with_its_own() -> None:
    door = Throttle()
    for number in range(29):
        door.admit(f"name{number}", "1.1.1.1", 0)
        door.admit("own", "1.1.1.1", 0)
        door.forgive("own", "1.1.1.1")
    door.admit("last", "1.1.1.1", 0)
    with pytest.raises(RateLimited):
        door.admit("another", "1.1.1.1", 0.5)
    assert network_of("2001:db8::1") == network_of("2001:db8::2") != network_of("2001:db8:0:1::1")


async def test_a_person_is_found_by_name_without_tones(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    found = (await api.get("/users?q=dieu phoi ldld an", headers=admin)).json()["items"]
    assert [one["username"] for one in found] == ["ldld_an_giang"]
    again = await api.get(f"/users?id={found[0]['id']}&q=an giang", headers=admin)
    assert again.json()["items"] == found
