"""Signing in and staying in: one answer for every refusal, one use of a refresh token, an end at the next request."""

import asyncio
import uuid
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.settings import Settings
from tests.conftest import Callers

pytestmark = pytest.mark.asyncio(loop_scope="session")
Accounts = dict[str, dict[str, str]]
PAGE = {"X-Requested-With": "phoihop", "Sec-Fetch-Site": "same-origin"}
COOKIE = "__Host-refresh"


async def signed_in(api: httpx.AsyncClient, account: dict[str, str]) -> tuple[dict[str, str], str]:
    """The bearer's header and the refresh token; the client's own jar stays empty."""
    answer = await api.post("/auth/sessions", json=account)
    api.cookies.clear()
    assert answer.status_code == 201, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}, answer.cookies[COOKIE]


async def refreshed(api: httpx.AsyncClient, cookie: str, headers: dict[str, str] | None = None) -> httpx.Response:
    sent = {**(PAGE if headers is None else headers), "Cookie": f"{COOKIE}={cookie}"}
    answer = await api.post("/auth/refresh", headers=sent)
    api.cookies.clear()
    return answer


async def status(api: httpx.AsyncClient, who: dict[str, str]) -> int:
    return (await api.get("/me", headers=who)).status_code


async def test_sign_in_gives_a_token_and_a_cookie_no_script_can_read(
    api: httpx.AsyncClient, accounts: Accounts
) -> None:
    answer = await api.post("/auth/sessions", json=accounts["viewer"])
    api.cookies.clear()
    said = answer.json()
    assert (answer.status_code, said["token_type"], said["expires_in"]) == (201, "Bearer", 600)
    assert said["user"]["username"] == "viewer" and "audit-receipt" not in answer.headers
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert {"HttpOnly", "Secure", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "Domain" not in cookie and answer.cookies[COOKIE] not in answer.text
    assert answer.headers["cache-control"] == "no-store"


async def test_every_refusal_is_the_same(api: httpx.AsyncClient, accounts: Accounts, as_: Callers) -> None:
    admin = await as_("admin")
    body = {"username": f"u{uuid.uuid4().hex[:12]}", "display_name": "x"}
    gone = (await api.post("/users", headers=admin, json=body)).json()
    path = f"/users/{gone['id']}"
    tag = (await api.get(path, headers=admin)).headers["etag"]
    await api.patch(path, headers={**admin, "If-Match": tag}, json={"disabled": True})
    answers: list[dict[str, Any]] = []
    for account in (
        {"username": "viewer", "password": "wrong"},
        {"username": "nobody-at-all", "password": "wrong"},
        {"username": "VIEWER", "password": accounts["viewer"]["password"]},
        {"username": gone["username"], "password": gone["password"]},
        {"username": "viewer", "password": ""},
    ):
        answer = await api.post("/auth/sessions", json=account)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert "set-cookie" not in answer.headers
        answers.append({name: value for name, value in answer.json().items() if name != "request_id"})
    assert all(answer == answers[0] for answer in answers)


@pytest.mark.parametrize("body", [{}, {"username": "viewer"}, {"username": 1, "password": "x"}, []])
async def test_a_sign_in_that_is_none(api: httpx.AsyncClient, body: Any) -> None:
    assert (await api.post("/auth/sessions", json=body)).status_code == 422


async def test_refresh_rotates_and_reuse_ends_the_family(api: httpx.AsyncClient, accounts: Accounts) -> None:
    who, first = await signed_in(api, accounts["viewer"])
    other, _ = await signed_in(api, accounts["viewer"])
    answer = await refreshed(api, first)
    assert answer.status_code == 200, answer.text
    second = answer.cookies[COOKIE]
    renewed = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert second != first
    assert [await status(api, one) for one in (who, renewed)] == [200, 200]
    assert (await refreshed(api, first)).status_code == 401
    assert [await status(api, one) for one in (who, renewed, other)] == [401, 401, 200]
    assert (await refreshed(api, second)).status_code == 401


async def test_of_twenty_parallel_refreshes_one_succeeds_and_the_family_ends(
    api: httpx.AsyncClient, accounts: Accounts
) -> None:
    who, cookie = await signed_in(api, accounts["viewer"])
    answers = await asyncio.gather(*(refreshed(api, cookie) for _ in range(20)))
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 19
    won = next(answer for answer in answers if answer.status_code == 200)
    assert await status(api, who) == 401
    assert await status(api, {"Authorization": f"Bearer {won.json()['access_token']}"}) == 401


FOREIGN: list[dict[str, str]] = [
    {},
    {"X-Requested-With": "phoihop"},
    {"Sec-Fetch-Site": "same-origin"},
    {"X-Requested-With": "XMLHttpRequest", "Sec-Fetch-Site": "same-origin"},
    {"X-Requested-With": "phoihop", "Sec-Fetch-Site": "cross-site"},
    {"X-Requested-With": "phoihop", "Sec-Fetch-Site": "same-site"},
    {"X-Requested-With": "phoihop", "Sec-Fetch-Site": "none"},
    {"X-Requested-With": "phoihop", "Origin": "https://evil.example"},
    {"X-Requested-With": "phoihop", "Origin": "null"},
    {"X-Requested-With": "phoihop", "Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_a_refresh_from_elsewhere_changes_nothing(
    api: httpx.AsyncClient, accounts: Accounts, headers: dict[str, str]
) -> None:
    _, cookie = await signed_in(api, accounts["viewer"])
    answer = await refreshed(api, cookie, headers)
    assert answer.status_code == 403 and "set-cookie" not in answer.headers
    assert (await refreshed(api, cookie)).status_code == 200


@pytest.mark.parametrize("cookie", ["", "x", "A" * 43, "A" * 4000])
async def test_a_refresh_token_that_is_none(api: httpx.AsyncClient, cookie: str) -> None:
    assert (await refreshed(api, cookie)).status_code == 401


async def test_logout_and_ending_another_session(api: httpx.AsyncClient, accounts: Accounts) -> None:
    here, cookie = await signed_in(api, accounts["viewer"])
    there, _ = await signed_in(api, accounts["viewer"])
    foreign, _ = await signed_in(api, accounts["editor"])
    mine = (await api.get("/auth/sessions", headers=there)).json()["items"]
    current = next(one["id"] for one in mine if one["current"])
    assert (await api.delete(f"/auth/sessions/{current}", headers=foreign)).status_code == 404
    assert await status(api, there) == 200
    assert (await api.delete(f"/auth/sessions/{current}", headers=here)).status_code == 204
    assert [await status(api, one) for one in (there, here)] == [401, 200]
    out = await api.delete("/auth/sessions/current", headers=here)
    assert out.status_code == 204 and f'{COOKIE}=""' in out.headers["set-cookie"]
    assert await status(api, here) == 401
    assert (await refreshed(api, cookie)).status_code == 401


async def test_a_disabled_user_is_out_at_the_next_request(api: httpx.AsyncClient, as_: Callers) -> None:
    admin = await as_("admin")
    body = {"username": f"u{uuid.uuid4().hex[:12]}", "display_name": "x"}
    user = (await api.post("/users", headers=admin, json=body)).json()
    who, cookie = await signed_in(api, {"username": user["username"], "password": user["password"]})
    path = f"/users/{user['id']}"
    assert await status(api, who) == 200
    tag = (await api.get(path, headers=admin)).headers["etag"]
    assert (await api.patch(path, headers={**admin, "If-Match": tag}, json={"disabled": True})).status_code == 200
    assert await status(api, who) == 401
    assert (await refreshed(api, cookie)).status_code == 401


async def test_a_machine_with_wrong_credentials(api: httpx.AsyncClient, accounts: Accounts) -> None:
    good = {"grant_type": "client_credentials", **accounts["machine_ldld_an_giang"]}
    assert (await api.post("/auth/token", data=good)).status_code == 200
    for change in ({"client_secret": "phs_x"}, {"client_id": "nobody"}, {"grant_type": "password"}):
        assert (await api.post("/auth/token", data={**good, **change})).status_code == 401


async def test_guesses_are_answered_429_and_nobody_elsewhere_is_locked_out(
    api: httpx.AsyncClient, settings: Settings, accounts: Accounts
) -> None:
    app = create_app(settings.model_copy(update={"rate_limits": "on"}))
    async with app.router.lifespan_context(app):

        def coming_from(host: str) -> httpx.AsyncClient:
            transport = httpx.ASGITransport(app, client=(host, 1))
            return httpx.AsyncClient(transport=transport, base_url="https://localhost/api/v1")

        async with coming_from("203.0.113.1") as guesser, coming_from("203.0.113.2") as owner:
            for name in ("editor", "nobody-at-all"):
                wrong = {"username": name, "password": "wrong"}
                tries = await asyncio.gather(*(guesser.post("/auth/sessions", json=wrong) for _ in range(12)))
                assert sorted(one.status_code for one in tries) == [401] * 4 + [429] * 8
                held = next(one for one in tries if one.status_code == 429)
                assert int(held.headers["retry-after"]) >= 1 and held.json()["code"] == "RATE_LIMITED"
            assert (await owner.post("/auth/sessions", json=accounts["editor"])).status_code == 201
