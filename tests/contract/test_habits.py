"""What holds of every answer: methods, addresses, headers, request ids, and pages of other origins."""

import uuid
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from api.app import create_app
from api.settings import Settings
from api.web.accept import admits
from api.web.roles import PUBLIC
from tests.conftest import BASE
from tests.contract.operations import PREFIX
from tests.contract.world import World, suitable

ROOT = BASE.removesuffix(PREFIX)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "BREW")
SECURE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
OF_API = {"cache-control": "no-store", "content-security-policy": "default-src 'none'; frame-ancestors 'none'"}


async def test_a_method_that_a_path_does_not_know_is_told_those_that_it_does(world: World) -> None:
    who, id = await world.as_("admin"), str(uuid.uuid4())
    known: dict[str, set[str]] = {}
    for operation in world.operations:
        for other in world.operations:
            if world.on(operation, id) in (world.on(other, id), world.on(other, "current")):
                known.setdefault(world.on(operation, id), set()).add(other.method)
    for path, methods in known.items():
        for method in set(METHODS) - methods:
            answer = await world.api.request(method, path, headers=who)
            assert answer.status_code == 405, (method, path, answer.status_code)
            assert set(answer.headers["allow"].split(", ")) == methods, path


BENT = ["{0}/", "/{0}", "{0}//", "{0}%2F", "{0}/%2e", "{0};a=b", "{0}%00", "{0}.json", "{0}%20", "{0}%0A", "%0A{0}"]


@pytest.mark.parametrize("bent", BENT)
async def test_an_address_is_spelled_one_way(world: World, bent: str) -> None:
    who = await world.as_("ldld_an_giang")
    for operation in world.operations:
        if operation.method == "GET" and not operation.collection and operation.permission != PUBLIC:
            path = bent.format(operation.path.removeprefix("/").format(list="topics"))
            answer = await world.api.get(f"{ROOT}/{path}", headers=who)
            assert answer.status_code in (404, 405), (path, answer.status_code)


async def test_capitals_are_another_address(world: World) -> None:
    who = await world.as_("ldld_an_giang")
    for path in ("/CAMPAIGNS", "/Campaigns"):
        assert (await world.api.get(path, headers=who)).status_code == 404
    assert (await world.api.get(f"{ROOT}/API/V1/campaigns", headers=who)).status_code == 404


@pytest.mark.parametrize("header", ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"])
async def test_no_header_makes_another_method(world: World, header: str) -> None:
    who = {**await world.as_("ldld_an_giang"), header: "PATCH"}
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    read = await world.api.get(path, headers=who)
    assert read.status_code == 200
    assert (await world.api.post(path, headers={**who, "If-Match": read.headers["etag"]}, json={})).status_code == 405


async def answers(world: World) -> AsyncIterator[httpx.Response]:
    """One answer of each class: success, every kind of refusal, pages, pictures of the root."""
    who = await world.as_("ldld_an_giang")
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    tag = (await world.api.get(path, headers=who)).headers["etag"]
    yield await world.api.get("/campaigns", headers=who)
    yield await world.api.get(path, headers={**who, "If-None-Match": tag})
    yield await world.api.get("/campaigns")
    yield await world.api.get("/nothing", headers=who)
    yield await world.api.put("/campaigns", headers=who)
    yield await world.api.get("/campaigns", headers={**who, "Accept": "image/png"})
    yield await world.api.get("/campaigns?bogus=1", headers=who)
    yield await world.api.post("/campaigns", headers={**who, "Content-Type": "text/plain"}, content=b"x")
    yield await world.api.post("/campaigns", headers={**who, "Content-Type": "application/json"}, content=b"x")
    yield await world.api.post("/campaigns", headers={**who, "Content-Type": "application/json"}, content=b" " * 2**21)
    yield await world.api.patch(path, headers=who, json={})
    yield await world.api.get("/problems/INVALID")
    for path in ("/docs", "/docs.css", "/healthz", "/readyz", "/metrics", "/.well-known/jwks.json", "/nothing"):
        yield await world.api.get(ROOT + path)


async def test_security_headers_are_on_every_class_of_answer(world: World) -> None:
    seen = set()
    async for answer in answers(world):
        wanted = {**SECURE, **(OF_API if PREFIX + "/" in str(answer.url) and "problems" not in str(answer.url) else {})}
        found = {name: answer.headers.get(name) for name in wanted}
        assert found == wanted, (answer.url, found)
        assert "server" not in answer.headers and "x-powered-by" not in answer.headers
        assert not [name for name, n in counts(answer).items() if n > 1 and name != "vary"], answer.url
        assert answer.headers["x-request-id"]
        seen.add(answer.status_code)
    assert seen == {200, 304, 400, 401, 404, 405, 406, 413, 415, 422, 428}


def counts(answer: httpx.Response) -> dict[str, int]:
    """How often each header stands."""
    names = [name.lower() for name, _ in answer.headers.raw]
    return {name.decode(): names.count(name) for name in names}


@pytest.mark.parametrize(
    ("given", "echoed"),
    [
        ("0197c2a4-5d1e-7b33-8f00-3c2f6a1b9d04", True), ("Trace-7:a.b_c", True), ("x" * 128, True), ("x" * 129, False), ("", False),
        ("a b", False), ("a\tb", False), ('{"a":1}', False), ("\x1b[31m", False), ("é", False), ("a,b", False),
    ],
)  # fmt: skip
async def test_a_sane_request_id_is_echoed_and_another_replaced(world: World, given: str, echoed: bool) -> None:
    headers = {b"X-Request-Id": given.encode("latin-1")}
    answer = await world.api.get("/nothing", headers=headers)
    told = answer.headers["x-request-id"]
    assert (told == given) == echoed
    assert answer.json()["request_id"] == told
    assert echoed or uuid.UUID(told).version == 7


async def test_the_log_keeps_the_request_id(world: World) -> None:
    who, given = await world.as_("ldld_an_giang"), str(uuid.uuid4())
    operation = world.operation("create_campaign")
    where = {
        "unit_id": world.units["own"],
        "programme_id": world.programmes["own"],
        "key_date_id": None,
        "task_id": None,
    }
    for told, kept in ((given, given), ("lô-7".replace("ô", "o"), str(uuid.uuid5(uuid.NAMESPACE_OID, "lo-7")))):
        made = await world.api.post("/campaigns", headers={**who, "X-Request-Id": told}, **operation.body(**where))
        receipt = await world.api.get(f"/audit/receipts/{made.headers['audit-receipt']}", headers=who)
        assert receipt.json()["request_id"] == kept


ACCEPTED = [
    (None, True), ("", True), ("*/*", True), ("application/json", True), ("application/*", True), ("text/html, */*", True),
    ("application/json;q=0.1", True), ("APPLICATION/JSON", True), ("application/json; charset=utf-8", True),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True), ("*/*;q=0.001", True),
    ("application/json, text/plain, */*", True), ("*/*;q=0, application/json", True),
    ("text/html", False), ("application/xml, text/*", False), ("application/json;q=0", False), ("*/*;q=0", False),
    ("application/json;q=0, */*", False), ("application/*;q=0, */*;q=1", False), ("application/json;q=0.000", False),
    ("application/problem+json", False), ("json", False), ("application/json;q=2", False), ("application/json;q=x", False),
    (",", False), ("image/png;q=1;q=0", False),
]  # fmt: skip


@pytest.mark.parametrize(("accept", "admitted"), ACCEPTED)
async def test_accept_decides_by_its_most_specific_range(world: World, accept: str | None, admitted: bool) -> None:
    who = await world.as_("ldld_an_giang")
    headers = {**who, "Accept": accept} if accept is not None else who
    answer = await world.api.get(f"/campaigns/{world.rows['campaigns']['own']}", headers=headers)
    assert answer.status_code == (200 if admitted else 406), answer.text
    assert accept is None or admits(accept, "application/json") == admitted


async def test_lines_of_accept_are_one_header(world: World) -> None:
    who = await world.as_("viewer")
    for lines, status in ((("text/html", "application/json"), 200), (("text/html", "image/png"), 406)):
        headers = [*who.items(), *(("Accept", line) for line in lines)]
        assert (await world.api.get("/campaigns", headers=headers)).status_code == status


async def test_pages_outside_the_api_take_any_query(world: World) -> None:
    for path in ("/healthz", "/docs", "/.well-known/jwks.json"):
        assert (await world.api.get(f"{ROOT}{path}?at=1&at=2")).status_code == 200


async def test_pages_and_texts_have_types_of_their_own(world: World) -> None:
    for path, media in {
        "/docs": "text/html",
        "/docs.css": "text/css",
        "/healthz": "text/plain",
        "/api/v1/problems/INVALID": "text/html",
    }.items():
        for accept, status in (
            (media, 200),
            ("*/*", 200),
            (media.partition("/")[0] + "/*", 200),
            ("application/json", 406),
        ):
            answer = await world.api.get(ROOT + path, headers={"Accept": accept})
            assert answer.status_code == status, (path, accept)
            assert status == 406 or answer.headers["content-type"].startswith(media)


async def test_every_operation_takes_an_accept_of_its_own_type_alone(world: World) -> None:
    for operation in world.operations:
        if operation.method == "GET" and operation.permission != PUBLIC:
            who = {**await world.as_(suitable(operation)), "Accept": operation.door.media}
            path = world.at(operation)
            answer = await world.api.get(path, headers=who, params={"q": "a"} if "search" in path else {})
            assert answer.status_code == 200, (path, answer.text)


# --- other origins --------------------------------------------------------------------------------------------------

DESK = "https://desk.phoihop.vn"
FOREIGN = [
    "https://evil.example",
    "null",
    f"{DESK}.evil.example",
    f"{DESK}:8443",
    "http://desk.phoihop.vn",
    f"{DESK}/",
    "",
]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def neighbours(settings: Settings) -> AsyncIterator[httpx.AsyncClient]:
    """An application that another origin may call."""
    made = create_app(settings.model_copy(update={"cors_origins": [DESK]}))
    client = httpx.AsyncClient(transport=httpx.ASGITransport(made), base_url=BASE)
    async with made.router.lifespan_context(made), client:
        yield client


def asking(origin: str, method: str = "PATCH") -> dict[str, str]:
    return {"Origin": origin, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": "if-match"}


async def test_a_listed_origin_may_call_with_cookies(neighbours: httpx.AsyncClient, world: World) -> None:
    for path in ("/campaigns", "/auth/refresh", "/nothing/at/all"):
        answer = await neighbours.options(path, headers=asking(DESK))
        assert (answer.status_code, answer.content) == (204, b"")
        assert answer.headers["access-control-allow-origin"] == DESK
        assert answer.headers["access-control-allow-credentials"] == "true"
        assert "PATCH" in answer.headers["access-control-allow-methods"]
        assert "If-Match" in answer.headers["access-control-allow-headers"]
    for who in (await world.as_("viewer"), {}):
        answer = await neighbours.get("/campaigns", headers={**who, "Origin": DESK})
        assert answer.headers["access-control-allow-origin"] == DESK
        assert "ETag" in answer.headers["access-control-expose-headers"]
        assert "Origin" in ", ".join(answer.headers.get_list("vary"))


@pytest.mark.parametrize("origin", FOREIGN)
async def test_no_other_origin_may(neighbours: httpx.AsyncClient, world: World, origin: str) -> None:
    asked = await neighbours.options("/campaigns", headers=asking(origin))
    assert asked.status_code == 401
    read = await neighbours.get("/campaigns", headers={**await world.as_("viewer"), "Origin": origin})
    assert read.status_code == 200
    for answer in (asked, read):
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert "Origin" in ", ".join(answer.headers.get_list("vary"))


async def test_without_the_setting_nobody_may(world: World) -> None:
    answer = await world.api.get("/campaigns", headers={**await world.as_("viewer"), "Origin": DESK})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert "Origin" not in ", ".join(answer.headers.get_list("vary"))


@pytest.mark.parametrize("origin", ["*", "https://*.phoihop.vn", f"{DESK}/", "desk.phoihop.vn", "null", f"{DESK}/a"])
def test_the_setting_takes_exact_origins_alone(origin: str, tmp_path: Any) -> None:
    with pytest.raises(ValueError, match="is no origin"):
        Settings(data=tmp_path, cors_origins=[origin])
