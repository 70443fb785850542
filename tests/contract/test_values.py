"""Nasty values in every input of every operation: never a fault of ours, never another value than the one sent."""

import json
import random
import re
import unicodedata
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from api.web.body import FORM, JSON, MULTIPART
from api.web.samples import sample
from tests.contract import nasty
from tests.contract.operations import Operation
from tests.contract.test_writes import fitting
from tests.contract.world import PROGRAMMES, UNITS, World, renew, suitable
from tests.document import committed

SHARES = [0.02, pytest.param(1.0, marks=pytest.mark.long)]
LATIN = {name: text for name, text in nasty.TEXTS.items() if text.isascii()}
SPELLED = {  # how a value of a type is spelled in a path or query; any other spelling that passes was coerced
    "integer": "-?[0-9]{1,19}", "boolean": "true|false", "date": r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "uuid": "[0-9a-fA-F-]{36}",
    "date-time": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]{5})",
}  # fmt: skip


class Findings(list[str]):
    """What went wrong, told at the end; and how much was tried."""

    tried = 0

    def judge(self, answer: httpx.Response, what: str) -> None:
        """A fault of ours, or an answer that the document does not know."""
        self.tried += 1
        asked, media = answer.request, answer.headers.get("content-type", "").partition(";")[0]
        if answer.status_code >= 500:
            self.append(f"{what}: {answer.status_code} {answer.text[:120]}")
        elif asked.url.path.startswith("/api/v1/") and answer.status_code != 304:
            found = committed().faults(asked.method, asked.url.path, answer.status_code, media, answer.content)
            self.extend(f"{what}: {answer.status_code} {one}" for one in found)


async def sent(world: World, operation: Operation, content: bytes, media: str) -> httpx.Response:
    """One write by somebody who may, past If-Match."""
    who = (
        {**await world.as_(suitable(operation)), "Content-Type": media}
        if operation.permission
        else {"Content-Type": media}
    )
    path = world.at(operation) + ("?dry_run=true" if operation.name == "push_batch" else "")
    if operation.conditional:
        read = await world.bare.get(world.whole(operation), headers=who)
        who["If-Match"] = read.headers["etag"]
    answer = await world.bare.request(operation.method, path, headers=who, content=content)
    world.bare.cookies.clear()
    return answer


def kept(given: Any, got: Any) -> bool:
    """Whether what is stored is what was sent: texts composed and trimmed, ids in small letters."""
    if isinstance(given, str) and isinstance(got, str):
        plain = unicodedata.normalize("NFC", given)
        return got in (
            plain,
            plain.strip(),
            plain.strip().lower() if re.fullmatch("[0-9a-fA-F-]{36}", plain) else plain,
        )
    if isinstance(given, list) and isinstance(got, list):
        return len(given) == len(got) and all(map(kept, given, got))
    if isinstance(given, dict) and isinstance(got, dict):
        return all(name in got and kept(value, got[name]) for name, value in given.items())
    return type(given) is type(got) and given == got


def example(world: World, operation: Operation) -> dict[str, Any]:
    """A body that is taken; a merge patch of every field."""
    made = dict(sample(operation.schema, operation.schemas))
    names = set(operation.schema.get("properties", {}))
    made |= {name: value for name, value in fitting(world, operation).items() if name in names}
    return made | ({"key_date_id": None, "task_id": None} if "key_date_id" in names else {})


def writing(world: World, media: str) -> Iterator[Operation]:
    """Operations that take a body of this type, but for those that end the caller's own way in."""
    return (
        one
        for one in world.operations
        if one.media == media and one.name not in ("push_batch", "change_password", "set_otp")
    )


@pytest.mark.parametrize("share", SHARES)
async def test_every_field_of_every_body(world: World, share: float) -> None:
    wrong = Findings()
    for operation in writing(world, JSON):
        if operation.collection and operation.method == "PATCH":
            await renew(world, operation.collection, "own")
        body = example(world, operation)
        for place in nasty.places(body):
            for name, raw in nasty.chosen(share, (operation.name, place)).items():
                what = f"{operation.name} {'/'.join(map(str, place))} {name}"
                fresh = {
                    **body,
                    **{
                        key: value
                        for key, value in fitting(world, operation).items()
                        if key in ("code", "username", "source") and key in body
                    },
                }
                answer = await sent(world, operation, nasty.placed(fresh, place, raw), JSON)
                wrong.judge(answer, what)
                cleared = raw == "null" and operation.method == "PATCH"  # the default takes its place (RFC 7396)
                if answer.status_code >= 300 or len(place) > 1 or place[0] not in answer.json() or cleared:
                    continue
                if not kept(json.loads(raw), answer.json()[place[0]]):
                    wrong.append(f"{what}: taken as {answer.json()[place[0]]!r}")
        if operation.collection:
            await renew(world, operation.collection, "own")  # a move was taken: other tests find a row at its beginning
    assert not wrong, "\n".join(wrong[:50])
    assert wrong.tried > 5000 * share


@pytest.mark.parametrize("share", SHARES)
async def test_every_body_as_a_whole(world: World, share: float) -> None:
    wrong = Findings()
    for operation in (*writing(world, JSON), world.operation("push_batch")):
        plain = json.dumps(example(world, operation), ensure_ascii=False).encode()
        bodies = {name: encode(plain) for name, encode in nasty.ENCODINGS.items()}
        bodies |= {name: nasty.VALUES[name].encode("utf-8", "surrogatepass") for name in nasty.WHOLE}
        for name, content in bodies.items():
            if share < 1 and random.Random(operation.name + name).random() > share * 20:
                continue
            answer = await sent(world, operation, content, JSON)
            wrong.judge(answer, f"{operation.name} {name}")
            well = name in nasty.WHOLE and name not in ("NaN", "unclosed", "100,000 deep")
            expected = (422, 409, 401, 200, 201) if well else (400,)
            if answer.status_code not in expected or (answer.status_code < 300 and name not in ("object", "proto")):
                wrong.append(f"{operation.name} {name}: {answer.status_code} {answer.text[:120]}")
    assert not wrong, "\n".join(wrong[:50])


@pytest.mark.parametrize("share", SHARES)
async def test_every_parameter_of_every_query(world: World, share: float) -> None:
    wrong = Findings()
    for operation in world.operations:
        if operation.method != "GET" or not operation.permission:
            continue
        who, path = await world.as_(suitable(operation)), world.at(operation)
        for one in operation.parameters:
            if one["in"] != "query":
                continue
            for name, text in nasty.TEXTS.items():
                if name not in nasty.chosen(share * 3, (operation.name, one["name"])) and share < 1:
                    continue
                if len(text) > 60_000:
                    continue  # no server passes on a line as long as that
                answer = await world.bare.get(
                    f"{path}?{one['name']}={quote(text, safe='')}{'&q=a' if 'search' in path and one['name'] != 'q' else ''}",
                    headers=who,
                )
                wrong.judge(answer, f"{operation.name}?{one['name']} {name}")
                if answer.status_code == 200 and not spelled(one["schema"], text):
                    wrong.append(f"{operation.name}?{one['name']} {name}: taken")
    assert not wrong, "\n".join(wrong[:50])
    assert wrong.tried > 5000 * share


def spelled(schema: dict[str, Any], text: str) -> bool:
    """Whether a text is a value of one of the schema's types, as it is spelled."""
    choices = schema.get("anyOf") or [schema]
    for one in (one.get("items", one) for one in choices):
        kind = one.get("format") or one.get("type") or "string"
        if kind not in SPELLED or re.fullmatch(SPELLED[kind], text):
            return True
    return False


@pytest.mark.parametrize(
    "raw",
    [
        b"q=%ff",
        b"q=%C0%AF",
        b"q=%ED%A0%80",
        b"q=a%00b",
        b"%00=a",
        b"q=%",
        b"q=%zz",
        b"&&&",
        b"=",
        b"q",
        b"q=a;b=c",
        b"a[b]=1",
        b"limit=1&limit=1",
        b"q=a&Q=a",
        b"%71=a&q=a",
    ],
)
async def test_a_query_that_is_none(world: World, raw: bytes) -> None:
    who = await world.as_("ldld_an_giang")
    for operation in world.operations:
        if operation.method == "GET" and operation.permission and not operation.collection:
            url = httpx.URL(f"https://localhost/api/v1{operation.at()}").copy_with(
                raw_path=f"/api/v1{operation.at()}?".encode() + raw
            )
            answer = await world.bare.get(url, headers=who)
            assert answer.status_code < 500, (operation.name, raw, answer.text)
            if raw not in (b"&&&", b"=", b"q", b"q=%", b"q=%zz", b"q=a;b=c"):
                assert answer.status_code in (403, 422), (operation.name, raw)


@pytest.mark.parametrize("share", SHARES)
async def test_every_parameter_of_every_path(world: World, share: float) -> None:
    wrong = Findings()
    for operation in world.operations:
        if "{" not in operation.path or not operation.permission:
            continue
        who = await world.as_(suitable(operation))
        for name, text in nasty.TEXTS.items():
            if (share < 1 and name not in nasty.chosen(share * 3, operation.name)) or len(text) > 60_000:
                continue
            ending = quote(text, safe="") or "%20"
            path = (
                operation.path.removeprefix("/api/v1")
                .replace("{id}", ending)
                .replace("{list}", ending)
                .replace("{kind}", ending)
                .replace("{index}", ending)
            )
            url = httpx.URL(f"https://localhost/api/v1{path}")
            answer = await world.bare.request(operation.method, url, headers=who, **operation.body())
            wrong.judge(answer, f"{operation.name} {name}")
            if answer.status_code < 400 and not (operation.name == "get_receipt" and text.isascii() and text.isdigit()):
                wrong.append(f"{operation.name} {name}: {answer.status_code}")
    assert not wrong, "\n".join(wrong[:50])


HEADERS = ("Accept", "Accept-Language", "Accept-Encoding", "Authorization", "Content-Type", "Content-Encoding", "Cookie", "Host", "Idempotency-Key",
           "If-Match", "If-None-Match", "If-Modified-Since", "Origin", "Prefer", "Range", "Sec-Fetch-Site", "User-Agent", "X-Forwarded-For",
           "X-Request-Id", "X-Requested-With", "Content-Length", "Transfer-Encoding", "Expect", "Traceparent")  # fmt: skip


@pytest.mark.parametrize("header", HEADERS)
async def test_every_header(world: World, header: str) -> None:
    wrong = Findings()
    who = await world.as_("ldld_an_giang")
    path = f"/campaigns/{world.rows['campaigns']['own']}"
    texts = {name: text.encode("utf-8") for name, text in nasty.TEXTS.items() if len(text) < 20_000}
    texts |= {
        "lists": b",,,;;;===",
        "quotes": b'"""',
        "bytes": bytes(range(1, 256)),
        "weights": b"*;q=1e999,*/*;q=nan",
        "etags": b'"a", W/"b", *',
    }
    for name, text in texts.items():
        headers = {**{key.encode(): value.encode() for key, value in who.items()}, header.encode(): text}
        for method, sent_ in (("GET", {}), ("PATCH", {"content": b"{}"}), ("POST", {"content": b"{}"})):
            target = path if method != "POST" else "/campaigns"
            request = world.bare.build_request(method, target, headers=headers, **sent_)
            answer = await world.bare.send(request)
            wrong.judge(answer, f"{method} {header} {name}")
        answer = await world.bare.post("/auth/refresh", headers={header.encode(): text})
        wrong.judge(answer, f"refresh {header} {name}")
    world.bare.cookies.clear()
    assert not wrong, "\n".join(wrong[:50])


@pytest.mark.parametrize("share", SHARES)
async def test_every_field_of_every_form(world: World, share: float) -> None:
    wrong = Findings()
    for name, text in nasty.TEXTS.items():
        if share < 1 and name not in nasty.chosen(share * 3, "form"):
            continue
        fields_of_token = ("grant_type", "client_id", "client_secret", "client_assertion", "client_assertion_type")
        for field in (*fields_of_token, "bogus", "client_id%00"):
            form = {"grant_type": "client_credentials", "client_id": "a", "client_secret": "b", field: text}
            wrong.judge(await world.bare.post("/auth/token", data=form), f"token {field} {name}")
        for operation in (one for one in world.operations if one.media == MULTIPART):
            for field in ("number", "signed_on", "bogus", "file"):
                fields = {"number": "1", "signed_on": "2018-01-01"} if "number" in str(operation.schema) else {}
                file = ("a.pdf", b"%PDF-1.4", "application/pdf")
                files = {
                    "file": file
                    if field != "file"
                    else (text.replace("\r", "").replace("\n", "") or "a", b"%PDF-1.4", "application/pdf")
                }
                data = {**fields, **({field: text} if field != "file" else {})}
                who = await world.as_(suitable(operation))
                path = world.at(operation)
                if operation.conditional:
                    read = await world.bare.get(world.whole(operation), headers=who)
                    who = {**who, "If-Match": read.headers["etag"]}
                wrong.judge(
                    await world.bare.post(path, headers=who, files=files, data=data), f"{operation.name} {field} {name}"
                )
    assert not wrong, "\n".join(wrong[:50])


@pytest.mark.parametrize("content", [b"", b"--b", b"--b\r\n", b"--b--", b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n', b"--b\r\n\r\n\r\n--b--",
                                     b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", b'--b\r\nContent-Disposition: form-data; name="\xff"\r\n\r\nx\r\n--b--',
                                     b'--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b--', b"\0" * 1000, b'--b\r\nA: ' + b"x" * 100_000, (b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n' * 500) + b"--b--"])  # fmt: skip
async def test_a_form_that_is_none(world: World, content: bytes) -> None:
    who = await world.as_("ldld_an_giang")
    for media in (
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        'multipart/form-data; boundary="b"; boundary=c',
    ):
        answer = await world.bare.post("/programmes/import", headers={**who, "Content-Type": media}, content=content)
        assert answer.status_code in (400, 422), (media, answer.text)
    answer = await world.bare.post("/auth/token", headers={"Content-Type": FORM}, content=content)
    assert answer.status_code in (400, 401, 413, 422), answer.text


@pytest.mark.parametrize("share", SHARES)
async def test_every_field_of_a_pushed_row(world: World, share: float) -> None:
    """Each value once in each field of a row of its own, a hundred rows a push: a bad row is refused, alone."""
    good = {
        "title": "Bản tin",
        "occurred_on": "2018-05-01",
        "clauses": [],
        "minutes": 1,
        "quantity": 1,
        "unit": UNITS["own"],
        "programme": PROGRAMMES["own"],
    }
    more = {"starts_at": "2018-05-01T08:00:00+07:00", "ended_on": "2018-05-01", "campaign": str(uuid.uuid4()), "topic": "law", "audience": ["workers"], "channel": "radio",
            "place": "x", "outlet": "x", "priority": "normal", "rerun": False, "evidence": [], "note": "x", "copies": 1, "reach": 1, "amount_vnd": 1, "bogus": 1}  # fmt: skip
    row: dict[str, Any] = {"kind": "loudspeaker_bulletin", "external_id": "x", "revision": 1, "data": {**good, **more}}
    who = {**await world.as_("machine_ldld_an_giang"), "Content-Type": JSON}
    wrong = Findings()
    for place in nasty.places(row):
        values = {name: raw for name, raw in nasty.chosen(min(1.0, share * 4), place).items() if whole(raw)}
        rows = [nasty.placed({**row, "external_id": f"{uuid.uuid4().hex}"}, place, raw) for raw in values.values()]
        content = b'{"defaults":{},"items":[' + b",".join(rows) + b"]}"
        answer = await world.bare.post("/intake/batches?dry_run=true&report=full", headers=who, content=content)
        wrong.judge(answer, f"{place}")
        if answer.status_code == 200:
            told = answer.json()["rows"]
            wrong.tried += len(told)
            if len(told) != len(rows):
                wrong.append(f"{place}: {len(told)} rows of {len(rows)}")
        elif answer.status_code != 413:
            wrong.append(f"{place}: {answer.status_code} {answer.text[:200]}")
    assert not wrong, "\n".join(wrong[:50])


def whole(raw: str) -> bool:
    """JSON that a body with it would still be: what is none is refused with its whole batch."""
    try:
        json.loads(raw, parse_constant=lambda _: 1 / 0)
    except (ValueError, ZeroDivisionError, RecursionError):
        return False
    deep = raw.startswith("[" * 10)
    return not deep and not raw.startswith('{"a":1,"a"') and "e999" not in raw and len(raw) < 200_000


def test_there_are_values_enough_and_each_is_its_own() -> None:
    assert len(nasty.VALUES) > 150 and len(set(nasty.VALUES.values())) == len(nasty.VALUES)


def test_the_check_sees_a_coercion() -> None:
    for given, got in (
        (1.0, 1),
        (True, 1),
        ("3", 3),
        (1, "1"),
        ("a\0", "a"),
        ("x" * 501, "x" * 500),
        ([1, 2], [1]),
        ({"a": 1}, {}),
        (None, ""),
    ):
        assert not kept(given, got), given
    for given, got in (
        (" a ", "a"),
        ("e\u0301", "é"),
        (1, 1),
        (None, None),
        ([], []),
        ("ABCDEF00-0000-7000-8000-000000000000", "abcdef00-0000-7000-8000-000000000000"),
    ):
        assert kept(given, got), given
    assert spelled({"type": "integer"}, "5") and not spelled({"type": "integer"}, "+5")
    assert spelled({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]}, "2018-05-01")
