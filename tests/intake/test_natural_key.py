"""What a natural key bears decides a row's fate: the rules of api.md section 4 as a model, and thousands of rows against it."""

import json
import random
import uuid
from typing import Any

import httpx
import pytest

from tests.conftest import Callers, row

pytestmark = pytest.mark.asyncio(loop_scope="session")
UNITS = ("LDLD-AN-GIANG", "LDLD-BINH-THUAN")


class Book:
    """What a source holds by the contract's rules: key -> records {unit, revision, minutes, withdrawn}, the live one last."""

    def __init__(self) -> None:
        self.held: dict[str, list[dict[str, Any]]] = {}

    def take(self, item: dict[str, Any]) -> str:
        """The status of the row, or the code of its error."""
        records = self.held.setdefault(item["external_id"], [])
        live = records[-1] if records and not records[-1]["withdrawn"] else None
        if item["kind"] == "withdrawal":
            return self.withdraw(records, live)
        data, revision = item["data"], item.get("revision")
        new = {"unit": data["unit"], "revision": revision, "minutes": data["minutes"], "withdrawn": False}
        if live is None:
            if any(one["unit"] == data["unit"] for one in records):
                return "ALREADY_WITHDRAWN"
            records.append(new)
            return "created"
        if live["unit"] != data["unit"]:
            return "UNIT_CHANGED"
        if live["minutes"] == data["minutes"]:
            return "unchanged"
        held = live["revision"]
        if held is not None and (revision is None or revision <= held):
            return (
                "MISSING_FIELD" if revision is None else "REVISION_CONFLICT" if revision == held else "STALE_REVISION"
            )
        live.update(new)
        return "updated"

    @staticmethod
    def withdraw(records: list[dict[str, Any]], live: dict[str, Any] | None) -> str:
        if not records:
            return "REFERENCE_NOT_FOUND"
        if live is None:
            return "unchanged"
        live["withdrawn"] = True
        return "withdrawn"


@pytest.fixture(scope="module")
async def clerk(api: httpx.AsyncClient, as_: Callers) -> dict[str, str]:
    """A contributor at two units, so that a record can come under another one."""
    admin, name = await as_("admin"), f"clerk_{uuid.uuid4().hex[:8]}"
    units = {
        one["code"]: one["id"]
        for code in UNITS
        for one in (await api.get(f"/units?code={code}&valid_at=2018-01-01", headers=admin)).json()["items"]
    }
    body = {"username": name, "display_name": "Văn thư"}
    made = await api.post("/users", headers=admin, json=body)
    assert made.status_code == 201, made.text
    for code in UNITS:
        held = {
            "principal_id": made.json()["id"],
            "unit_id": units[code],
            "role": "contributor",
            "starts_on": "2018-01-01",
        }
        answer = await api.post("/memberships", headers=admin, json=held)
        assert answer.status_code == 201, answer.text
    signed = await api.post("/auth/sessions", json={"username": name, "password": made.json()["password"]})
    assert signed.status_code == 201, signed.text
    return {"Authorization": f"Bearer {signed.json()['access_token']}"}


def sent(chance: random.Random, key: str) -> dict[str, Any]:
    if chance.random() < 0.2:
        return {"kind": "withdrawal", "external_id": key, "data": {"group": "activity", "reason": "Nhầm"}}
    unit = UNITS[chance.random() < 0.15]
    item = row(key, minutes=chance.randint(1, 3), unit=unit, programme="1383/CTPH-TLĐ-BTTTT")
    item["revision"] = chance.choice([1, 2, 3, 4, 5])
    if chance.random() < 0.25:
        del item["revision"]
    return item


@pytest.mark.parametrize(
    "seed", [1, 2, pytest.param(3, marks=pytest.mark.long), pytest.param(4, marks=pytest.mark.long)]
)
async def test_every_row_fares_as_the_contract_says(api: httpx.AsyncClient, clerk: dict[str, str], seed: int) -> None:
    chance, book, mark = random.Random(seed), Book(), uuid.uuid4().hex
    for turn in range(40):
        keys = chance.sample([f"{mark}-{i}" for i in range(30)], chance.randint(1, 25))
        items = [sent(chance, key) for key in keys]
        mode = chance.choice(["partial", "partial", "atomic"])
        before = json.dumps(book.held)
        wanted = [book.take(item) for item in items]
        refused = [one.isupper() for one in wanted]
        if mode == "atomic" and any(refused):
            book.held = json.loads(before)
            wanted = [one if one.isupper() else "not_applied" for one in wanted]
        dry = await api.post(
            f"/intake/batches?report=full&dry_run=true&mode={mode}", headers=clerk, json={"items": items}
        )
        answer = await api.post(
            f"/intake/batches?report=full&mode={mode}",
            headers={**clerk, "Idempotency-Key": f"{mark}-{turn}"},
            json={"items": items},
        )
        for said, status in ((dry.json(), "would_status"), (answer.json(), "status")):
            found = [
                next(e["code"] for e in one["errors"] if e["severity"] == "error")
                if one[status] == "rejected"
                else one[status]
                for one in said["rows"]
            ]
            assert found == wanted, (turn, [(i, w, f) for i, w, f in zip(items, wanted, found, strict=True) if w != f])
            assert (
                said["counts"]["received"]
                == len(items)
                == sum(n for name, n in said["counts"].items() if name != "received")
            )
        bad = sum(one.isupper() or one == "not_applied" for one in wanted)
        assert answer.status_code == (201 if not bad else 422 if bad == len(items) else 207)
    await same(api, clerk, book)


async def same(api: httpx.AsyncClient, clerk: dict[str, str], book: Book) -> None:
    """The records that are held are those of the book, withdrawn ones too."""
    held = [
        (key, one["unit"], one["revision"], "withdrawn" if one["withdrawn"] else "counted", one["minutes"])
        for key, records in book.held.items()
        for one in records
    ]
    found = []
    for key in book.held:
        listed = (await api.get("/intake/records", params={"external_id": key}, headers=clerk)).json()["items"]
        for one in listed:
            activity = (await api.get(f"/activities/{one['id']}", headers=clerk)).json()
            unit = (await api.get(f"/units/{one['unit']}", headers=clerk)).json()["code"]
            found.append((key, unit, one["revision"], one["status"], activity["minutes"]))
    assert sorted(found, key=str) == sorted(held, key=str)
