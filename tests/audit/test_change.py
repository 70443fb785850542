"""The log as it is read: by whom, of what, when; and an auditor, who reads all of it and writes nothing."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row
from tests.people import Who, take, unit_id

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def pushed(api: httpx.AsyncClient, who: Who, *items: Any, unit: str = "LDLD-AN-GIANG") -> httpx.Response:
    headers = {**who, "Idempotency-Key": uuid.uuid4().hex}
    programme = f"CTPH-{unit.split('-', 1)[1]}"
    body = {"defaults": {"programme": programme, "unit": unit}, "items": list(items)}
    return await api.post("/intake/batches", headers=headers, json=body)


async def changes(api: httpx.AsyncClient, who: Who, **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await take(api.get("/audit/changes", headers=who, params=query)))["items"]
    return found


async def test_changes_by_object_table_unit_actor_and_time(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    made, receipts = {}, {}
    for name, unit in (("machine_ldld_an_giang", "LDLD-AN-GIANG"), ("machine_ldld_binh_thuan", "LDLD-BINH-THUAN")):
        mark = uuid.uuid4().hex
        answer = await pushed(api, await as_(name), row(mark), unit=unit)
        assert answer.status_code == 201, answer.text
        receipts[unit] = answer.json()["receipt"]
        found = await take(api.get(f"/activities?external_id={mark}", headers=auditor))
        made[unit] = found["items"][0]["id"]
    one, other = made.values()
    leaves = {
        unit: await take(api.get(f"/audit/receipts/{index}", headers=auditor)) for unit, index in receipts.items()
    }
    actors = {unit: leaf["actor_id"] for unit, leaf in leaves.items()}
    at = {unit: datetime.fromisoformat(leaf["at"]) for unit, leaf in leaves.items()}
    first, second = "LDLD-AN-GIANG", "LDLD-BINH-THUAN"

    async def seen(**query: Any) -> set[str]:
        return {one["object_id"] for one in await changes(api, auditor, limit=200, **query)} & {one, other}

    assert await seen(object=[one, other]) == {one, other}
    assert await seen(object=one) == {one}
    assert await seen(table="activity") == {one, other}
    assert await seen(table=["campaign", "unit"]) == set()
    assert await seen(unit=await unit_id(api, auditor, second)) == {other}
    assert await seen(actor=actors[first]) == {one}
    assert await seen(actor=list(actors.values())) == {one, other}
    assert await seen(at_from=at[first].isoformat(), at_to=at[first].isoformat()) == {one}
    assert await seen(at_from=at[second].isoformat()) == {other}
    assert await seen(object=one, at_from=(at[first] + timedelta(microseconds=1)).isoformat()) == set()
    assert await seen(object=[one, other], as_of=f"tree:{receipts[second]}") == {one}
    assert await seen(unit=await unit_id(api, auditor, second), actor=actors[first]) == set()


async def test_pages_of_the_log_join_without_gap_or_double(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    answer = await pushed(api, await as_("machine_ldld_an_giang"), *(row(uuid.uuid4().hex) for _ in range(7)))
    actor = (await take(api.get(f"/audit/receipts/{answer.json()['receipt']}", headers=auditor)))["actor_id"]
    for path, key in (("/audit/changes", "id"), ("/audit/leaves", "index")):
        query: dict[str, Any] = {"actor": actor, "limit": 3, "count": True}
        seen: list[int] = []
        while True:
            page = await take(api.get(path, headers=auditor, params=query))
            seen += [one[key] for one in page["items"]]
            if page["next"] is None:
                break
            query["after"] = page["next"]
        assert len(seen) == len(set(seen)) == page["total"] >= 1
        assert seen == sorted(seen, reverse=True)


async def test_leaves_are_dense_and_everybodys(api: httpx.AsyncClient, as_: Callers) -> None:
    page = await take(api.get("/audit/leaves?limit=200", headers=await as_("machine_ldld_an_giang")))
    found = [leaf["index"] for leaf in page["items"]]
    assert found == list(range(found[0], found[0] - len(found), -1))
    times = [datetime.fromisoformat(leaf["at"]) for leaf in page["items"]]
    assert times == sorted(times, reverse=True)
    some = page["items"][0]
    only = await take(api.get(f"/audit/leaves?action={some['action']}", headers=await as_("viewer")))
    assert some in only["items"] and {leaf["action"] for leaf in only["items"]} == {some["action"]}
    assert (await api.get("/audit/leaves?action=none", headers=await as_("viewer"))).json()["items"] == []


@pytest.mark.parametrize("path", ["/audit/changes", "/audit/leaves"])
@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("actor=me", "actor"),
        ("at_from=2018-05-01T00:00:00", "at_from"),
        ("at_to=yesterday", "at_to"),
        ("at_to=0", "at_to"),
        ("sort=actor", "sort"),
        ("sort=--at", "sort"),
        ("after=AAAA", "after"),
        ("limit=0", "limit"),
        ("who=1", "who"),
        ("as_of=tree:-1", "as_of"),
    ],
)
async def test_what_cannot_be_asked_is_named(
    api: httpx.AsyncClient, as_: Callers, path: str, query: str, parameter: str
) -> None:
    answer = await api.get(f"{path}?{query}", headers=await as_("auditor"))
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, parameter)


async def test_a_cursor_of_another_list_is_refused(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    for path in ("/units", "/audit/leaves"):
        cursor = (await take(api.get(f"{path}?limit=1", headers=auditor)))["next"]
        answer = await api.get(f"/audit/changes?after={cursor}", headers=auditor)
        assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "after")
    assert (await api.get("/audit/changes?table=a%00b", headers=auditor)).status_code == 422


async def test_who_reads_which_changes(api: httpx.AsyncClient, as_: Callers) -> None:
    mark = uuid.uuid4().hex
    await pushed(api, await as_("machine_ldld_an_giang"), row(mark))
    auditor = await as_("auditor")
    id = (await take(api.get(f"/activities?external_id={mark}", headers=auditor)))["items"][0]["id"]
    for name, seen in {
        "auditor": 1,
        "focal_state": 1,
        "ldld_an_giang": 1,
        "so_an_giang": 1,
        "viewer": 1,  # at LĐLĐ An Giang: own rows
        "machine_ldld_an_giang": 1,
        "machine_so_an_giang": 0,  # a machine reads its own unit's alone
        "ldld_binh_thuan": 0,
        "admin": 0,
    }.items():
        assert len(await changes(api, await as_(name), object=id)) == seen, name
    accounts = await changes(api, await as_("admin"), table="user_account")
    assert accounts and await changes(api, await as_("focal_state"), table="service_account") == []


async def filled(api: httpx.AsyncClient, who: Who) -> dict[str, str]:
    """Path of a collection -> id of one object that the caller sees in it."""
    found: dict[str, str] = {}
    for path in ("programmes", "campaigns", "training-events", "reorganisations"):
        items = (await take(api.get(f"/{path}?limit=1", headers=who)))["items"]
        found |= {f"/api/v1/{path}": one["id"] for one in items}
    return found


async def test_an_auditor_reads_and_writes_nothing(api: httpx.AsyncClient, as_: Callers) -> None:
    """Every operation that writes, as the API describes itself, but for what is the auditor's own."""
    auditor = await as_("auditor")
    paths = (await take(api.get("/openapi.json")))["paths"]
    known = await filled(api, auditor)
    tried = 0
    for path, item in paths.items():
        if path.startswith(("/api/v1/auth/", "/api/v1/me/", "/api/v1/webhooks")):
            continue
        for method in item.keys() & {"post", "put", "patch", "delete"}:
            kinds = item[method].get("requestBody", {}).get("content", {})
            sent: dict[str, Any] = {"files": {"file": ("a.pdf", b"%PDF-", "application/pdf")}}
            sent = sent if "multipart/form-data" in kinds else {"json": {}} if kinds else {}
            found = known.get(path.split("/{id}")[0])
            place = path.replace("{id}", found or str(uuid.uuid4()))
            headers = {**auditor, "If-Match": '"000000000000.000000000000"'}
            answer = await api.request(method, f"https://localhost{place}", headers=headers, **sent)
            there = "{" not in place and (found is not None or place == path)
            wanted = {403} if there else {403, 404}
            assert answer.status_code in wanted, (method, path, answer.text)
            tried += 1
    assert tried > 20


async def test_an_auditor_sees_both_provinces_and_no_account(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor = await as_("auditor")
    for name, unit in (("machine_ldld_an_giang", "LDLD-AN-GIANG"), ("machine_ldld_binh_thuan", "LDLD-BINH-THUAN")):
        mark = uuid.uuid4().hex
        await pushed(api, await as_(name), row(mark), unit=unit)
        assert len((await take(api.get(f"/activities?external_id={mark}", headers=auditor)))["items"]) == 1
    for path in ("/users", "/memberships", "/service-accounts"):
        assert (await api.get(path, headers=auditor)).status_code == 403
    told = await changes(api, auditor, table=["user_account", "service_account"], limit=200)
    assert told and not any(
        word in str(one["before"]) for one in told for word in ("password", "otp_secret", "secrets", "argon2")
    )


async def test_a_receipt_tells_what_was_and_what_became(api: httpx.AsyncClient, as_: Callers) -> None:
    auditor, mark = await as_("auditor"), uuid.uuid4().hex
    machine, title = await as_("machine_ldld_an_giang"), "Bản tin đã sửa"
    receipts = []
    for revision, data in ((1, {}), (2, {"title": title})):
        item = {**row(mark, **data), "revision": revision}
        receipts.append((await take(pushed(api, machine, item)))["receipt"])
    leaf = receipts[-1]
    path = f"/audit/receipts/{leaf}/changes"
    (told,) = (await take(api.get(path, headers=auditor)))["items"]
    fields = {one["name"]: (one["before"], one["after"]) for one in told["fields"]}
    assert fields["title"] == ("Bản tin Luật Công đoàn", title)
    assert (told["op"], told["leaf"], told["table"]) == ("u", leaf, "activity")
    assert (await take(api.get(path, headers=await as_("machine_ldld_binh_thuan"))))["items"] == []
    assert (await take(api.get(path, headers=auditor, params={"object": str(uuid.uuid4())})))["items"] == []
    assert (await take(api.get(path, headers=auditor, params={"object": told["object_id"]})))["items"] == [told]
    assert (await api.get(f"{path}?as_of=tree:{leaf}", headers=auditor)).status_code == 404
    (first,) = (await take(api.get(f"/audit/receipts/{receipts[0]}/changes", headers=auditor)))["items"]
    assert first["op"] == "c" and {one["before"] for one in first["fields"]} == {None}
