"""Accounts that a test hires: people with a one-time code where their role asks for one, and machines."""

import time
import uuid
from typing import Any

import httpx
import pyotp

from tests.conftest import Callers

Who = dict[str, str]


async def take(call: Any) -> Any:
    """The JSON of a success."""
    answer = await call
    assert answer.status_code < 300, answer.text
    return answer.json() if answer.content else None


async def unit_id(api: httpx.AsyncClient, who: Who, code: str) -> str:
    """A unit's id by its code, ended or not."""
    for day in ("2018-05-01", "2025-05-01", "2026-05-01"):
        found = await take(api.get("/units", headers=who, params={"code": code, "valid_at": day}))
        if found["items"]:
            return str(found["items"][0]["id"])
    raise AssertionError(code)


async def user(api: httpx.AsyncClient, admin: Who) -> dict[str, Any]:
    """A new account without a role: id, username, password."""
    body = {"username": f"u{uuid.uuid4().hex[:12]}", "display_name": "Nguyễn Văn Thử"}
    return dict(await take(api.post("/users", headers=admin, json=body)))


async def give(api: httpx.AsyncClient, admin: Who, principal: str, role: str, unit: str | None, **more: str) -> Any:
    """A membership from 2017 on."""
    body = {"principal_id": principal, "unit_id": unit, "role": role, "starts_on": "2017-08-01", **more}
    return await take(api.post("/memberships", headers=admin, json=body))


async def sign_in(api: httpx.AsyncClient, account: dict[str, Any], **more: str) -> Who:
    """Headers of a new session."""
    body = {"username": account["username"], "password": account["password"], **more}
    token = (await take(api.post("/auth/sessions", json=body)))["access_token"]
    api.cookies.clear()
    return {"Authorization": f"Bearer {token}"}


def code(secret: str, steps: int = 0) -> str:
    """The one-time code of now, or of so many steps of 30 seconds from now."""
    return pyotp.TOTP(secret).at(time.time() + 30 * steps)


async def with_otp(api: httpx.AsyncClient, account: dict[str, Any]) -> Who:
    """Headers of a session after a one-time code was set; each code is good once, so the next one signs in."""
    first = await sign_in(api, account)
    secret = (await take(api.post("/me/otp", headers=first, json={})))["secret"]
    await take(api.post("/me/otp", headers=first, json={"secret": secret, "code": code(secret)}))
    return await sign_in(api, account, otp=code(secret, 1))


async def hired(api: httpx.AsyncClient, as_: Callers, role: str, unit: str) -> Who:
    """A new person in a role at a unit, by its code."""
    admin = await as_("admin")
    made = await user(api, admin)
    await give(api, admin, made["id"], role, await unit_id(api, admin, unit))
    return await with_otp(api, made)


async def machine(api: httpx.AsyncClient, as_: Callers, unit: str) -> Who:
    """A new system of a unit, by its code."""
    admin = await as_("admin")
    body = {"unit_id": await unit_id(api, admin, unit), "name": "Hệ thống thử", "source": f"s{uuid.uuid4().hex[:8]}"}
    made = await take(api.post("/service-accounts", headers=admin, json=body))
    form = {"grant_type": "client_credentials", **{name: made[name] for name in ("client_id", "client_secret")}}
    token = (await take(api.post("/auth/token", data=form)))["access_token"]
    return {"Authorization": f"Bearer {token}"}
