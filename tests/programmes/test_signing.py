"""Programme 1383 from its printed text to active, and what each step refuses."""

from pathlib import Path
from typing import Any

import httpx

import api.programmes

PRINTED = (Path(api.programmes.__file__).parent / "data" / "1383-ctph-tld-btttt.txt").read_bytes()
SCAN = {"file": ("1383.pdf", b"%PDF-1.7 scan", "application/pdf")}
PAPER = {"number": "1383/CTPH-TLĐ-BTTTT", "signed_on": "2017-08-29"}


def by(name: str, tag: str | None = None) -> dict[str, str]:
    """Headers of one caller."""
    return {"Authorization": name} | ({"If-Match": tag} if tag else {})


def sent(content: bytes = PRINTED) -> dict[str, Any]:
    """The multipart form of an import."""
    return {"file": ("1383.txt", content, "text/plain")}


async def tag(client: httpx.AsyncClient, id: str, name: str = "union") -> str:
    """The ETag that this caller reads."""
    return (await client.get(f"/programmes/{id}", headers=by(name))).headers["ETag"]


async def test_dry_run_stores_nothing(client: httpx.AsyncClient) -> None:
    before = (await client.get("/programmes", headers=by("union"))).json()
    answer = await client.post("/programmes/import?dry_run=true", files=sent(), headers=by("union"))
    assert answer.status_code == 200 and answer.json()["unread"] == [] and "Audit-Receipt" not in answer.headers
    assert (await client.get("/programmes", headers=by("union"))).json() == before


async def test_who_is_no_party_cannot_import(client: httpx.AsyncClient) -> None:
    answer = await client.post("/programmes/import", files=sent(), headers=by("province"))
    assert (answer.status_code, answer.json()["permission"]) == (403, "programme:write")


async def test_files_that_are_no_text_are_refused(client: httpx.AsyncClient) -> None:
    wanted = {b"": 422, b"%PDF-1.4 \0": 422, b"x" * 3_000_000: 413}
    for content, status in wanted.items():
        assert (await client.post("/programmes/import", files=sent(content), headers=by("union"))).status_code == status
    assert (await client.post("/programmes/import", json={}, headers=by("union"))).status_code == 415


async def test_from_paper_to_active(client: httpx.AsyncClient) -> None:
    made = await client.post("/programmes/import", files=sent(), headers=by("union"))
    assert made.status_code == 201
    draft = made.json()["programme"]
    id = draft["id"]
    assert (draft["code"], draft["starts_on"], draft["ends_on"]) == (PAPER["number"], "2017-08-29", "2022-12-31")
    assert [party["signatory_name"] for party in draft["parties"]] == ["Bùi Văn Cường", "Trương Minh Tuấn"]
    assert all(party["focal_unit_id"] != party["unit_id"] for party in draft["parties"])
    assert draft["arrival"]["number"] == "1038" and len(draft["recipients"]) == 12

    again = await client.post("/programmes/import", files=sent(), headers=by("state"))
    assert (again.status_code, again.json()["code"]) == (409, "CONFLICT")
    assert (await client.get(f"/programmes/{id}", headers=by("province"))).status_code == 404
    clauses = (await client.get(f"/programmes/{id}/clauses", headers=by("state"))).json()["items"]
    borne = {one["path"]: one["party_unit_id"] for one in clauses}
    assert borne["III.2.b"] == draft["parties"][1]["unit_id"] and borne["I.1"] is None

    first: dict[str, Any] = {"files": SCAN, "data": PAPER}
    assert (await client.post(f"/programmes/{id}/attestation", headers=by("union"), **first)).status_code == 428
    attested = await client.post(f"/programmes/{id}/attestation", headers=by("union", await tag(client, id)), **first)
    assert (attested.status_code, attested.json()["status"]) == (201, "draft")
    twice = await client.post(f"/programmes/{id}/attestation/confirmation", headers=by("union", await tag(client, id)))
    assert twice.status_code == 409

    changed = await client.patch(
        f"/programmes/{id}", json={"recipients": ["Lưu: VT"]}, headers=by("state", await tag(client, id))
    )
    assert changed.status_code == 200
    words = (await client.get(f"/programmes/{id}/attestation", headers=by("union"))).json()["items"]
    assert [one["valid"] for one in words] == [False]
    stale = await client.post(
        f"/programmes/{id}/attestation/confirmation", headers=by("minister", await tag(client, id))
    )
    assert stale.status_code == 409
    anew = await client.post(f"/programmes/{id}/attestation", headers=by("union", await tag(client, id)), **first)
    assert anew.status_code == 201
    signed = await client.post(
        f"/programmes/{id}/attestation/confirmation", headers=by("minister", await tag(client, id))
    )
    assert (signed.status_code, signed.json()["status"]) == (200, "signed")

    known = await tag(client, id, "province")
    assert (await client.post(f"/programmes/{id}/activation", headers=by("province", known))).status_code == 403
    assert (await client.patch(f"/programmes/{id}", json={"title": "x"}, headers=by("union", known))).status_code == 409
    active = await client.post(f"/programmes/{id}/activation", headers=by("union", known))
    assert (active.json()["status"], active.json()["may"]) == ("active", ["conclusion"])
    past = (await client.get(f"/programmes/{id}?as_of=tree:1", headers=by("auditor"))).json()
    assert (past["status"], past["parties"], len(past["recipients"])) == ("draft", draft["parties"], 12)
