"""Bodies as they come: what is no batch is refused as a whole, what is no row is refused by its place, the rest is taken."""

import json
import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
GOOD = json.dumps(row("g-1"), ensure_ascii=False).encode()
DEFAULTS = b'"defaults":{"unit":"LDLD-AN-GIANG","programme":"CTPH-AN-GIANG"}'
ITEM = b'{"kind":"press_item","external_id":"a","revision":1,"data":{"title":"x","occurred_on":"2018-01-01","quantity":1%s}}'


async def send(api: httpx.AsyncClient, who: dict[str, str], body: bytes, *, dry: bool) -> httpx.Response:
    headers = {**who, "Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
    return await api.post(f"/intake/batches?report=full{'&dry_run=true' if dry else ''}", headers=headers, content=body)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b'\xef\xbb\xbf{"items":[]}',
        b'{"items":[' + GOOD + b"]",
        b'{"items":[{"kind":"\xff","external_id":"a","data":{}}]}',
        b'{"items":[' + GOOD.replace("ả".encode(), b"\xe1\xba") + b"]}",
        b'{"items":[' + b"[" * 100_000 + b"]" * 100_000 + b"]}",
        b'{"items":[{"a":' + b"[" * 20 + b"]" * 20 + b"}]}",
        b'{"items":[],"items":[]}',
        b'{"items":[' + GOOD + b'],"items":[' + GOOD + b"]}",
        b'{"items":[' + GOOD + b", " + GOOD + b'],"items":[' + GOOD + b"," + GOOD + b"]}",
        b'{"\\u0069tems":[' + GOOD + b'],"items":[' + GOOD + b"]}",
        b'{"items":[' + GOOD + b'],"defaults":{"unit":"a","unit":"b"}}',
        b'{"items":[' + GOOD.replace(b'"minutes"', b'"quantity"') + b"]}",
        b'{"items":[{"kind":1e999,"external_id":"a","data":{}}]}',
        b'{"items":[{"kind":NaN}]}',
        b'{"items":[{"kind":"a\\x","external_id":"a","data":{}}]}',
        b'{"items":[01]}',
    ],
)  # fmt: skip
async def test_no_json_as_we_take_it_is_400(api: httpx.AsyncClient, as_: Callers, body: bytes) -> None:
    for dry in (True, False):
        answer = await send(api, await as_("machine_ldld_an_giang"), body, dry=dry)
        assert (answer.status_code, answer.json()["code"]) == (400, "MALFORMED"), answer.text


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b"[]", ""),
        (b"{}", ""),
        (b'{"items":{}}', ""),
        (b'{"items":[],"more":1}', ""),
        (b'{"items":[],"defaults":{"unit":1}}', ""),
        (b'{"items":[],"defaults":{"unit":"a\\u0000"}}', "/defaults/unit"),
        (b'{"items":[],"defaults":{"kind":"a"}}', "/defaults/kind"),
    ],
)
async def test_no_batch_is_422(api: httpx.AsyncClient, as_: Callers, body: bytes, pointer: str) -> None:
    answer = await send(api, await as_("machine_ldld_an_giang"), body, dry=False)
    assert (answer.status_code, answer.json()["code"]) == (422, "INVALID"), answer.text
    assert [one["pointer"] for one in answer.json()["errors"]] == [pointer]


@pytest.mark.parametrize("between", [b",", b", ", b"\n,\n  "])
async def test_rows_are_taken_however_they_are_set(api: httpx.AsyncClient, as_: Callers, between: bytes) -> None:
    mark = uuid.uuid4().hex
    rows = [json.dumps(row(f"{mark}-{i}")).encode() for i in range(3)]  # ASCII: every letter is escaped
    body = b'{"items":[' + between.join(rows) + b"]," + DEFAULTS + b"}"
    answer = await send(api, await as_("machine_ldld_an_giang"), body, dry=False)
    assert answer.status_code == 201, answer.text
    found = await api.get(f"/activities?external_id={mark}-2", headers=await as_("machine_ldld_an_giang"))
    assert found.json()["items"][0]["title"] == "Bản tin Luật Công đoàn"


@pytest.mark.parametrize(
    ("more", "code", "place"),
    [
        (b',"place":"\\ud800"', "INVALID_FORMAT", "place"),
        (b',"place":"\\u202e"', "INVALID_FORMAT", "place"),
        (b',"quantity_":1', "UNKNOWN_FIELD", "quantity_"),
        (b',"topic":"nothing"', "UNKNOWN_CODE", "topic"),
        (b',"audience":["workers","nobody"]', "UNKNOWN_CODE", "audience/1"),
        (b',"campaign":"01964f3c-7c00-7a31-8f26-1d5c3b2a9e40"', "REFERENCE_NOT_FOUND", "campaign"),
        (b',"minutes":1', "UNKNOWN_FIELD", "minutes"),
        (b',"rerun":1', "INVALID_TYPE", "rerun"),
        (b',"ended_on":"2017-12-31"', "OUT_OF_RANGE", "ended_on"),
        (b',"ended_on":"0000-01-01"', "INVALID_FORMAT", "ended_on"),
        (b',"ended_on":"2018-01-01T00:00:00Z"', "INVALID_FORMAT", "ended_on"),
        (b',"starts_at":"2018-01-01T08:00:00"', "INVALID_FORMAT", "starts_at"),
        (b',"starts_at":"2018-01-01T23:00:00Z"', "OUT_OF_RANGE", "starts_at"),
        (b',"starts_at":"9999-12-31T23:59:59-14:00"', "OUT_OF_RANGE", "starts_at"),
        (b',"starts_at":"0001-01-01T00:00:00+14:00"', "OUT_OF_RANGE", "starts_at"),
        (b',"clauses":["II.2",7]', "INVALID_TYPE", "clauses/1"),
        (b',"clauses":["IX.9"]', "REFERENCE_NOT_FOUND", "clauses/0"),
        (b',"note":"' + b"a" * 10_001 + b'"', "TOO_LONG", "note"),
    ],
)
async def test_a_field_is_refused_by_its_place(
    api: httpx.AsyncClient, as_: Callers, more: bytes, code: str, place: str
) -> None:
    body = b'{"items":[' + GOOD + b"," + ITEM % more + b"]," + DEFAULTS + b"}"
    answer = await send(api, await as_("machine_ldld_an_giang"), body, dry=True)
    assert answer.status_code == 200, answer.text
    good, bad = answer.json()["rows"]
    assert good["errors"] == [] and bad["would_status"] == "rejected" and bad["external_id"] == "a"
    assert [(one["code"], one["pointer"]) for one in bad["errors"]] == [(code, f"/items/1/data/{place}")]


@pytest.mark.parametrize("value", [b"1.0", b"1e2", b'"1"', b"true", b"-1", b"null", b"1000000000000001", b"9" * 5000])
async def test_a_count_is_never_coerced(api: httpx.AsyncClient, as_: Callers, value: bytes) -> None:
    body = b'{"items":[' + (ITEM % b"").replace(b'"quantity":1', b'"quantity":' + value) + b"]," + DEFAULTS + b"}"
    answer = await send(api, await as_("machine_ldld_an_giang"), body, dry=True)
    said = answer.json()["rows"][0]
    assert [one["pointer"] for one in said["errors"]] == ["/items/0/data/quantity"], answer.text
    assert said["external_id"] == "a"


async def test_rows_of_other_shapes_keep_their_place(api: httpx.AsyncClient, as_: Callers) -> None:
    who, body = await as_("machine_ldld_an_giang"), b'{"items":[1,"a",null,[],{},' + GOOD + b"]," + DEFAULTS + b"}"
    answer = await send(api, who, body, dry=False)
    assert answer.status_code == 207
    said = answer.json()
    assert [one["status"] for one in said["rows"]] == ["rejected"] * 5 + ["created"]
    assert [one["errors"][0]["pointer"] for one in said["rows"][:5]] == [f"/items/{at}" for at in range(4)] + [
        "/items/4/kind"
    ]
    kept: list[Any] = (await api.get(f"/intake/batches/{said['id']}/rows", headers=who)).json()["items"]
    assert [one["data"] for one in kept[:5]] == [1, "a", None, [], None]
    assert [one["code"] for one in said["by_code"]] == ["INVALID_TYPE", "MISSING_FIELD"]


async def test_one_answer_names_all_that_is_wrong_with_a_row(api: httpx.AsyncClient, as_: Callers) -> None:
    item = {
        "kind": "direct_session", "external_id": "a", "revision": -1,
        "data": {"title": 7, "occurred_on": "2025-01-01", "unit": "LDLD-NOWHERE", "clauses": ["IX.9"], "persons": 1,
                 "attendances": 5, "attendances_female": 6},
    }  # fmt: skip
    body = json.dumps({"items": [item]}).encode()
    said = (await send(api, await as_("machine_ldld_an_giang"), body, dry=True)).json()["rows"][0]
    assert {(one["code"], one["pointer"].removeprefix("/items/0/")) for one in said["errors"]} == {
        ("OUT_OF_RANGE", "revision"), ("INVALID_TYPE", "data/title"), ("MISSING_FIELD", "data/quantity"),
        ("UNKNOWN_FIELD", "data/persons"), ("OUT_OF_RANGE", "data/attendances_female"),
        ("REFERENCE_NOT_FOUND", "data/unit"), ("MISSING_FIELD", "data/programme"),
    }  # fmt: skip
