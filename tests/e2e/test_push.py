"""A province pushes, both sides see, an auditor checks: the whole path on the demo."""

import uuid
from typing import Any

import httpx
import pytest

from api.settings import Settings
from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
DEFAULTS = {"programme": "CTPH-AN-GIANG", "unit": "LDLD-AN-GIANG"}


async def push(
    api: httpx.AsyncClient, who: dict[str, str], items: list[Any], key: str | None = None, query: str = ""
) -> httpx.Response:
    headers = {**who, "Idempotency-Key": key or uuid.uuid4().hex}
    return await api.post(f"/intake/batches{query}", headers=headers, json={"defaults": DEFAULTS, "items": items})


async def test_push_is_seen_by_both_sides_and_nobody_else(api: httpx.AsyncClient, as_: Callers) -> None:
    mark = uuid.uuid4().hex
    answer = await push(api, await as_("machine_ldld_an_giang"), [row(mark)])
    assert answer.status_code == 201, answer.text
    assert answer.json()["counts"] | {"received": 1, "created": 1} == answer.json()["counts"]
    assert answer.headers["audit-receipt"] == str(answer.json()["receipt"])
    for name, seen in {
        "ldld_an_giang": 1,
        "so_an_giang": 1,
        "focal_union": 1,
        "focal_state": 1,
        "auditor": 1,
        "ldld_binh_thuan": 0,
    }.items():
        found = await api.get(f"/activities?external_id={mark}&count=true", headers=await as_(name))
        assert found.status_code == 200, found.text
        assert (len(found.json()["items"]), found.json()["total"]) == (seen, seen), name


async def test_replay_unchanged_update_and_withdrawal(api: httpx.AsyncClient, as_: Callers) -> None:
    who, mark, key = await as_("machine_ldld_an_giang"), uuid.uuid4().hex, uuid.uuid4().hex
    first = await push(api, who, [row(mark)], key)
    again = await push(api, who, [row(mark)], key)
    assert again.content == first.content and again.headers["idempotency-replayed"] == "true"
    assert (await push(api, who, [row(mark, minutes=16)], key)).json()["code"] == "IDEMPOTENCY_KEY_REUSED"
    same = await push(api, who, [row(mark)])
    assert same.json()["counts"]["unchanged"] == 1 and same.json()["receipt"] is None
    conflict = await push(api, who, [row(mark, minutes=16)])
    assert conflict.status_code == 422
    assert conflict.json()["rows"][0]["errors"][0]["code"] == "REVISION_CONFLICT"
    higher = await push(api, who, [{**row(mark, minutes=16), "revision": 2}])
    assert higher.json()["counts"]["updated"] == 1, higher.text
    gone = {"kind": "withdrawal", "external_id": mark, "data": {"group": "activity", "reason": "Nhập nhầm"}}
    assert (await push(api, who, [gone])).json()["counts"]["withdrawn"] == 1
    assert (await push(api, who, [gone])).json()["counts"]["unchanged"] == 1
    assert (await push(api, who, [row(mark)])).json()["rows"][0]["errors"][0]["code"] == "ALREADY_WITHDRAWN"


async def test_the_report_names_every_mistake_of_a_row(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("machine_ldld_an_giang")
    bad = [
        row("m-1", occurred_on="2023-01-01"),
        row("m-2", unit="STTTT-AN-GIANG"),
        row("m-3", minutes="15", foo=1),
        row("m-4", clauses=["IX.9"]),
        {"kind": "nothing", "external_id": "m-5", "data": {}},
        row("m-6", unit="LDLD-NOWHERE"),
        {"kind": "radio_programme", "external_id": "m-7", "data": {"title": "x", "occurred_on": "2018-02-30"}},
        row("m-8"),
        row("m-8"),
        row("m-9", title="đảo \u202e chiều"),
        row("m-10", unit="LDLD-AN-GIANG", occurred_on="2025-08-01"),
    ]
    answer = await push(api, who, bad, query="?dry_run=true&report=full")
    assert answer.status_code == 200, answer.text
    said = {r["index"]: {e["code"]: e["pointer"] for e in r["errors"]} for r in answer.json()["rows"]}
    assert said[0] == {"OUTSIDE_PROGRAMME_DATES": "/items/0/data/occurred_on"}
    assert said[1] == {"NOT_IN_SCOPE": "/items/1/data/unit"}
    assert said[2] == {"INVALID_TYPE": "/items/2/data/minutes", "UNKNOWN_FIELD": "/items/2/data/foo"}
    assert said[3] == {"REFERENCE_NOT_FOUND": "/items/3/data/clauses/0"}
    assert said[4] == {"UNKNOWN_KIND": "/items/4/kind"}
    assert said[5] == {"REFERENCE_NOT_FOUND": "/items/5/data/unit"}
    assert [(e["code"], e["pointer"]) for e in answer.json()["rows"][6]["errors"]] == [
        ("INVALID_FORMAT", "/items/6/data/occurred_on"),
        ("MISSING_FIELD", "/items/6/data/minutes"),
        ("MISSING_FIELD", "/items/6/data/quantity"),
    ]
    assert said[8] == {"DUPLICATE_IN_BATCH": "/items/8/external_id"}
    assert said[9] == {"INVALID_FORMAT": "/items/9/data/title"}
    assert set(said[10]) == {"UNIT_SUPERSEDED", "OUTSIDE_PROGRAMME_DATES"}
    assert answer.json()["counts"]["created"] == 1
    assert [r["external_id"] for r in answer.json()["rows"]] == [item["external_id"] for item in bad]


async def test_a_duplicate_key_is_400_wherever_it_stands(api: httpx.AsyncClient, as_: Callers) -> None:
    headers = {**await as_("machine_ldld_an_giang"), "Content-Type": "application/json"}
    bodies = (
        b'{"items":[{"kind":"x","kind":"x","external_id":"defaults","data":{}}]}',
        b'{"items":[],"items":[]}',
        b'{"items":[{"kind":"x","external_id":"a","data":{"title":"a","title":"b"}}],"defaults":{}}',
        b'{"items":[{"kind":"x","external_id":"a","data":{"title" :"a","title":"b"}}],"defaults":{"unit":"a"}}',
    )
    for body in bodies:
        answer = await api.post("/intake/batches?dry_run=true", headers=headers, content=body)
        assert (answer.status_code, answer.json()["code"]) == (400, "MALFORMED"), body


async def test_atomic_stores_nothing_when_one_row_is_wrong(api: httpx.AsyncClient, as_: Callers) -> None:
    who, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    answer = await push(api, who, [row(mark), row("x", minutes=-1)], query="?mode=atomic")
    assert answer.status_code == 422 and answer.json()["code"] == "NOTHING_STORED"
    assert answer.json()["counts"]["not_applied"] == 1
    found = await api.get(f"/activities?external_id={mark}", headers=who)
    assert found.json()["items"] == []


async def test_as_of_repeats_what_was_known(api: httpx.AsyncClient, as_: Callers) -> None:
    who, mark = await as_("machine_ldld_an_giang"), uuid.uuid4().hex
    receipt = (await push(api, who, [row(mark)])).json()["receipt"]
    then = f"/activities?external_id={mark}&as_of=tree:{receipt + 1}"
    before = await api.get(then, headers=await as_("auditor"))
    assert len(before.json()["items"]) == 1
    await push(api, who, [{**row(mark, minutes=99), "revision": 2}])
    after = await api.get(then, headers=await as_("auditor"))
    assert after.content == before.content
    earlier = await api.get(f"/activities?external_id={mark}&as_of=tree:{receipt}", headers=await as_("auditor"))
    assert earlier.json()["items"] == []


async def test_the_auditor_reads_receipts_and_changes_and_writes_nothing(api: httpx.AsyncClient, as_: Callers) -> None:
    pushed = await push(api, await as_("machine_ldld_an_giang"), [row(uuid.uuid4().hex)])
    auditor = await as_("auditor")
    receipt = await api.get(f"/audit/receipts/{pushed.json()['receipt']}", headers=auditor)
    assert receipt.json()["changes"] == 1 and receipt.json()["action"] == "push_batch"
    changes = await api.get("/audit/changes?table=activity&limit=1", headers=auditor)
    assert changes.json()["items"][0]["leaf"] == pushed.json()["receipt"]
    assert (await push(api, auditor, [row("a")])).status_code == 403


async def test_1383_stands_as_signed(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("auditor")
    found = (await api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)).json()["items"]
    assert [(p["status"], p["starts_on"], p["ends_on"]) for p in found] == [("active", "2017-08-29", "2022-12-31")]
    clauses = (await api.get(f"/programmes/{found[0]['id']}/clauses", headers=who)).json()["items"]
    assert {"I.3", "II.4", "III.1.d", "III.2.e", "IV.3"} <= {c["path"] for c in clauses}


@pytest.mark.parametrize("path", ["/nothing", "/campaigns", "/activities"])
async def test_without_a_token_everything_is_401(api: httpx.AsyncClient, path: str) -> None:
    answer = await api.get(path)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "UNAUTHENTICATED"


async def test_metrics_need_their_token(api: httpx.AsyncClient, settings: Settings) -> None:
    place = "https://localhost/metrics"
    assert (await api.get(place)).status_code == 401
    counted = await api.get(place, headers={"Authorization": f"Bearer {settings.secrets['metrics']}"})
    assert 'phoihop_http_answers_total{method="GET"' in counted.text
