"""Every refusal of every operation is an RFC 9457 problem in the reader's language, and comes in the order agreed."""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi import Request

from api.kernel.problem import Unavailable
from api.web.body import JSON
from api.web.problems import language
from api.web.roles import PUBLIC
from tests.contract.operations import Operation
from tests.contract.world import World, suitable
from tests.document import PROBLEM

MEMBERS = {"type", "title", "status", "detail", "code", "instance", "request_id", "errors"}
VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
MALFORMED = {"content": b'{"a": NaN}', "headers": {"Content-Type": JSON}}
TOO_LARGE = b" " * (64 * 1024 * 1024 + 1)


def bad_accept(operation: Operation) -> dict[str, str]:
    """An Accept that nothing here fits."""
    return {"Accept": "image/png, text/plain;q=0.5"}


def refusals(operation: Operation, tag: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Requests that break one rule, with the status that each must get; `tag` is the object's, for those that need it."""
    body = operation.body()
    yield 405, {"method": "TRACE"}
    yield 406, {**body, "headers": bad_accept(operation)}
    yield 422, {**body, "params": {"bogus": "1"}, "headers": {"If-Match": tag}}
    yield 422, {**body, "params": [("bogus", "1"), ("bogus", "2")], "headers": {"If-Match": tag}}
    if operation.conditional:
        yield 428, body
        yield 428, {**body, "headers": {"If-Match": "*"}}
        yield 412, {**body, "headers": {"If-Match": f"W/{tag}"}}
        yield 412, {**body, "headers": {"If-Match": '"other"'}}
    if operation.media is not None:
        yield 415, {"content": b"x", "headers": {"Content-Type": "text/plain"}}
        yield 413, {"content": TOO_LARGE, "headers": {"Content-Type": f"{operation.media}; boundary=b"}}
    if operation.media == JSON:
        yield 400, MALFORMED
    if "Idempotency-Key" in str(operation.parameters):
        yield 400, {**body, "headers": {"Idempotency-Key": "short"}}


def own(world: World, operation: Operation) -> str:
    """The id of a row that the suitable account sees."""
    return world.rows[operation.collection]["own"] if "{id}" in operation.path else ""


async def ask(world: World, operation: Operation, id: str, who: str, **sent: Any) -> httpx.Response:
    """One request, as an account or as nobody."""
    method = sent.pop("method", operation.method)
    headers = (await world.as_(who) if who else {}) | sent.pop("headers", {})
    answer = await world.api.request(method, world.on(operation, id), headers=headers, **sent)
    world.api.cookies.clear()
    return answer


async def tag_of(world: World, operation: Operation) -> str:
    """The ETag of the object that the operation needs it of."""
    if not operation.conditional:
        return ""
    answer = await world.api.get(world.whole(operation), headers=await world.as_(suitable(operation)))
    return str(answer.headers["etag"])


def shape(answer: httpx.Response, path: str) -> list[str]:
    """What is wrong with a problem."""
    said = answer.json()
    found = [
        (answer.headers["content-type"] == PROBLEM, "media type"),
        (set(said) >= MEMBERS, "members"),
        (said["status"] == answer.status_code, "status"),
        (said["type"] == f"/api/v1/problems/{said['code']}", "type"),
        (said["instance"] == path, "instance"),
        (said["request_id"] == answer.headers["x-request-id"], "request_id"),
        (answer.status_code != 401 or answer.headers["www-authenticate"] == "Bearer", "WWW-Authenticate"),
        (answer.status_code != 405 or answer.headers["allow"], "Allow"),
        (answer.status_code not in (429, 503) or int(answer.headers["retry-after"]) > 0, "Retry-After"),
        (all(len({"pointer", "parameter", "header"} & set(one)) == 1 for one in said["errors"]), "place of a fault"),
    ]
    return [what for right, what in found if not right]


async def test_every_refusal_of_every_operation(world: World) -> None:
    wrong, codes, tried = [], set(), 0
    for operation in world.operations:
        refused = [] if operation.permission == PUBLIC else [(401, {})]
        for status, sent in [*refusals(operation, await tag_of(world, operation)), *refused]:
            who = "" if status == 401 else suitable(operation) or ("viewer" if status == 405 else "")
            answer = await ask(world, operation, own(world, operation), who, **sent)
            tried += 1
            if answer.status_code != status:
                wrong.append(f"{operation.name}: {answer.status_code} for {status}: {answer.text[:200]}")
                continue
            codes.add(answer.json()["code"])
            if found := shape(answer, answer.request.url.path):
                wrong.append(f"{operation.name} {status}: {found}")
            if not VIETNAMESE.search(answer.json()["title"]) or answer.headers["content-language"] != "vi":
                wrong.append(f"{operation.name} {status}: not Vietnamese")
    assert not wrong, "\n".join(wrong)
    assert tried > 300
    for code in codes:
        page = await world.api.get(f"/problems/{code}", headers={"Accept": "text/html"})
        assert page.status_code == 200 and code in page.text


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("en", "en"), ("en-GB,en;q=0.9", "en"), ("fr, en;q=0.2", "en"), ("vi", "vi"), ("vi;q=0.5, en;q=0.7", "en"),
        ("vi,en;q=0.9", "vi"), ("", "vi"), ("fr", "vi"), ("*", "vi"), ("english", "vi"), ("en;q=0", "vi"), ("x-en", "vi"),
        ("en;q=abc", "vi"), ("\x00\xff,;;q=", "vi"),
    ],
)  # fmt: skip
async def test_the_language_is_the_readers(world: World, asked: str, spoken: str) -> None:
    scope = {"type": "http", "headers": [(b"accept-language", asked.encode("latin-1"))]}
    assert language(Request(scope)) == spoken
    if asked.isascii() and asked.isprintable():
        answer = await world.api.get("/campaigns", headers={"Accept-Language": asked})
        assert answer.headers["content-language"] == spoken
        assert bool(VIETNAMESE.search(answer.json()["detail"])) == (spoken == "vi")


# What is judged first is told; each line is two faults at once and the status of the one that ranks higher.
def contests(operation: Operation, absent: str, own: str) -> Iterator[tuple[int, str, str, dict[str, Any]]]:
    """Status, whether with a token, id, request."""
    bad = bad_accept(operation)
    stale = {"If-Match": '"000000000000.000000000000"'}
    sent = {"json": {"bogus": 1}} if operation.media == JSON else operation.body()
    if operation.permission != PUBLIC:
        yield 401, "", absent, {**MALFORMED, "headers": bad}
        yield 401, "", own, {"method": "TRACE"}
    yield 405, "token", absent, {"method": "TRACE", "headers": bad}
    if operation.media is not None:
        yield 406, "token", absent, {**MALFORMED, "headers": {**bad, "Content-Type": operation.media}}
        yield 415, "token", absent, {"content": b'{"a":', "headers": {"Content-Type": "text/plain"}}
    if operation.media == JSON:
        yield 400, "token", absent, {**MALFORMED, "params": {"bogus": "1"}}
    if "{id}" in operation.path:
        yield 404, "token", absent, {**sent, "params": {"bogus": "1"}}
        yield 404, "token", "no-id-at-all", {**sent, "params": {"bogus": "1"}}
    if operation.conditional:
        yield 428, "token", own, {**sent, "params": {"bogus": "1"}}
        yield 412, "token", own, {**sent, "params": {"bogus": "1"}, "headers": stale}


async def test_what_ranks_higher_is_told(world: World) -> None:
    wrong, tried = [], 0
    for operation in world.operations:
        if operation.name == "push_batch":
            continue  # it reads its body by itself, after the permission
        absent = world.rows.get(operation.collection, {}).get("absent", "")
        for status, token, id, sent in contests(operation, absent, own(world, operation)):
            who = suitable(operation) or ("viewer" if status == 405 else "")
            answer = await ask(world, operation, id, who if token else "", **sent)
            tried += 1
            if answer.status_code != status:
                wrong.append(f"{operation.name} {sent}: {answer.status_code}, not {status}: {answer.text[:150]}")
    assert not wrong, "\n".join(wrong)
    assert tried > 300


async def test_an_invalid_request_ranks_above_an_illegal_move(world: World) -> None:
    who = await world.as_("ldld_an_giang")
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    tag = {"If-Match": (await world.api.get(path, headers=who)).headers["etag"]}
    illegal = await world.api.post(f"{path}/completion", headers={**who, **tag})
    assert (illegal.status_code, illegal.json()["code"]) == (409, "ILLEGAL_MOVE")
    invalid = await world.api.post(f"{path}/completion", headers={**who, **tag}, params={"bogus": "1"})
    assert (invalid.status_code, invalid.json()["errors"][0]["parameter"]) == (422, "bogus")


async def test_a_fault_of_ours_tells_nothing_and_is_a_problem(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: Any) -> None:
        raise RuntimeError("secret of the house")

    monkeypatch.setattr("api.campaigns.campaign.fetch", broken)
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    answer = await world.bare.get(path, headers=await world.as_("ldld_an_giang"))
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL")
    assert not shape(answer, f"/api/v1{path}")
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["cache-control"] == "no-store"


async def test_an_absent_database_is_503_with_its_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: Any) -> None:
        raise Unavailable

    monkeypatch.setattr("api.campaigns.campaign.fetch", away)
    path = f"/campaigns/{uuid.uuid4()}"
    answer = await world.api.get(path, headers=await world.as_("ldld_an_giang"))
    assert answer.status_code == 503 and not shape(answer, f"/api/v1{path}")


async def test_the_shape_check_sees_a_fault(world: World) -> None:
    answer = await world.api.get("/nothing", headers=await world.as_("viewer"))
    assert not shape(answer, "/api/v1/nothing")
    assert shape(answer, "/api/v1/other") == ["instance"]
    del answer.headers["x-request-id"]
    answer.headers["x-request-id"] = "another"
    answer.headers["content-type"] = JSON
    assert shape(answer, "/api/v1/nothing") == ["media type", "request_id"]
