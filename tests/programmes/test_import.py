"""What is stored of the signed document, element by element, and which files are no document."""

from typing import Any

import httpx
import pytest

from api.demo.programmes import DOCUMENT
from api.programmes.attestation import LIMIT
from api.programmes.reading import MAX_BYTES
from tests.conftest import Callers
from tests.people import take, unit_id

pytestmark = pytest.mark.asyncio(loop_scope="session")
PRINTED = DOCUMENT.read_bytes()


@pytest.fixture
async def signed(api: httpx.AsyncClient, as_: Callers) -> dict[str, Any]:
    """1383 as anybody signed in reads it."""
    who = await as_("viewer")
    found = (await take(api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)))["items"][0]
    whole: dict[str, Any] = await take(api.get(f"/programmes/{found['id']}", headers=who))
    clauses = await take(api.get(f"/programmes/{found['id']}/clauses?limit=200", headers=who))
    return {**whole, "clauses": {one["path"]: one for one in clauses["items"]}}


async def test_number_day_period_and_title(signed: dict[str, Any]) -> None:
    assert (signed["code"], signed["code_number"], signed["code_notation"]) == (
        "1383/CTPH-TLĐ-BTTTT",
        "1383",
        "CTPH-TLĐ-BTTTT",
    )
    assert (signed["starts_on"], signed["ends_on"], signed["level"]) == ("2017-08-29", "2022-12-31", "central")
    assert signed["title"].endswith("góp phần xây dựng giai cấp công nhân Việt Nam giai đoạn 2017 - 2022")
    assert (signed["parent_id"], signed["status"], signed["sample"]) == (None, "active", False)


async def test_legal_bases_with_their_instruments(signed: dict[str, Any]) -> None:
    found = [[(one["number"], one["issued_on"]) for one in basis["instruments"]] for basis in signed["legal_bases"]]
    assert found == [
        [(None, None), ("20-NQ/TW", "2008-01-28"), ("52-CT/TW", "2016-01-09")],
        [(None, None), (None, None)],
        [("17/2017/NĐ-CP", "2017-02-17")],
    ]
    assert [basis["text"][:12] for basis in signed["legal_bases"]] == ["Căn cứ Nghị ", "Căn cứ Luật ", "Căn cứ Nghị "]


async def test_clauses_with_their_bearers(api: httpx.AsyncClient, as_: Callers, signed: dict[str, Any]) -> None:
    who = await as_("viewer")
    union, state = [await unit_id(api, who, code) for code in ("TLD", "BTTTT")]
    counted = {at: sum(path.startswith(f"{at}.") for path in signed["clauses"]) for at in ("I", "II", "IV")}
    assert counted == {"I": 4, "II": 4, "IV": 4}
    borne = {path: one["party_unit_id"] for path, one in signed["clauses"].items()}
    assert [path for path in borne if path.startswith("III.1.")] == [f"III.1.{letter}" for letter in "abcd"]
    assert [path for path in borne if path.startswith("III.2.")] == [f"III.2.{letter}" for letter in "abcde"]
    assert {borne[path] for path in borne if path.startswith("III.1")} == {union}
    assert {borne[path] for path in borne if path.startswith("III.2")} == {state}
    assert {borne[path] for path in borne if path[:5] not in ("III.1", "III.2")} == {None}
    assert signed["clauses"]["III"]["text"].startswith("Chương trình phối hợp công tác được cụ thể hóa bằng kế hoạch")
    assert "và hỗ trợ thông tin liên quan đến đoàn viên" in signed["clauses"]["I.3"]["text"], "cut by a page"
    assert "làm đầu mối phối hợp. Lãnh đạo Văn phòng Bộ" in signed["clauses"]["IV.3"]["text"], "cut by a page"
    assert [one["position"] for one in signed["clauses"].values()] == list(range(len(signed["clauses"])))


async def test_parties_signatories_recipients_and_the_stamp(
    api: httpx.AsyncClient, as_: Callers, signed: dict[str, Any]
) -> None:
    who = await as_("viewer")
    codes = ("TLD", "TLD-BTG", "BTTTT", "BTTTT-VP")
    union, section, ministry, office = [await unit_id(api, who, code) for code in codes]
    first, second = signed["parties"]
    assert (first["unit_id"], first["focal_unit_id"]) == (union, section)
    assert (second["unit_id"], second["focal_unit_id"]) == (ministry, office)
    signs = ("signatory_name", "signatory_office", "signatory_capacity")
    assert [first[name] for name in signs] == ["Bùi Văn Cường", "CHỦ TỊCH", "TM. ĐOÀN CHỦ TỊCH"]
    assert [second[name] for name in signs] == ["Trương Minh Tuấn", "BỘ TRƯỞNG", None]
    assert len(signed["recipients"]) == 12 and signed["recipients"][-1] == "Lưu: VT TLD, BTTTT"
    assert signed["arrival"] == {
        "agency": "LIÊN ĐOÀN LAO ĐỘNG T. AN GIANG",
        "number": "1038",
        "arrived_on": "2017-09-05",
    }


async def test_each_line_says_what_it_became(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("focal_union")
    text = PRINTED.decode().replace("1383", "1390", 1) + "\nMột dòng lạc lõng ở cuối."
    answer = await take(
        api.post("/programmes/import?dry_run=true", headers=who, files={"file": ("a.txt", text.encode(), "text/plain")})
    )
    became = dict(zip(answer["lines"], answer["taken"], strict=True))
    assert next(taken for line, taken in became.items() if "CHƯƠNG TRÌNH" in line) == "type name"
    assert next(taken for line, taken in became.items() if "Trao đổi thông tin, tài liệu" in line) == "clause III.1.a"
    unread = {one["line"] for one in answer["unread"]}
    silent = {at for at, taken in enumerate(answer["taken"], 1) if taken is None}
    assert silent == unread | {at for at, line in enumerate(answer["lines"], 1) if not line.strip()}


@pytest.mark.parametrize(
    ("name", "content", "status", "code"),
    [
        ("empty.txt", b"", 422, "REQUIRED"),
        ("blank.txt", b" \n\n ", 422, "EMPTY"),
        ("short.txt", "CHƯƠNG TRÌNH".encode(), 422, "TOO_SHORT"),
        ("scan.pdf", b"%PDF-1.7\n\x00\x01\x02" * 100, 422, "BROKEN"),
        ("word.docx", b"PK\x03\x04" + bytes(range(256)) * 20, 422, None),
        ("latin.txt", "Chương trình".encode("utf-16-le") + b"\xff\xfe\x80" * 400, 422, None),
        ("letter.txt", ("Kính gửi quý cơ quan. " * 60).encode(), 422, "NO_HEADING"),
        ("huge.txt", PRINTED + b" " * MAX_BYTES, 413, "PAYLOAD_TOO_LARGE"),
        ("again.txt", PRINTED, 409, "CONFLICT"),
    ],
)
async def test_files_that_make_no_new_programme(
    api: httpx.AsyncClient, as_: Callers, name: str, content: bytes, status: int, code: str | None
) -> None:
    who = await as_("focal_union")
    for query in ("?dry_run=true", ""):
        file = {"file": (name, content, "application/octet-stream")}
        answer = await api.post(f"/programmes/import{query}", headers=who, files=file)
        assert answer.status_code == status, answer.text
        said = answer.json()
        assert code in (None, said["code"], *(one["code"] for one in said["errors"]))
        assert said["errors"] or status == 413
    assert len((await take(api.get("/programmes?code=1383/CTPH-TLĐ-BTTTT", headers=who)))["items"]) == 1


async def test_a_paper_that_is_none(api: httpx.AsyncClient, as_: Callers) -> None:
    who = await as_("focal_union")
    body = {
        "title": "Chương trình thử",
        "level": "central",
        "code": "THU-GIAY",
        "starts_on": "2018-01-01",
        "ends_on": "2018-12-31",
        "parties": [{"unit_id": await unit_id(api, who, code)} for code in ("TLD-BTG", "BTTTT-VP")],
    }
    made = await api.post("/programmes", headers=who, json=body)
    path, headers = f"/programmes/{made.json()['id']}/attestation", {**who, "If-Match": made.headers["etag"]}
    fields = {"number": "1", "signed_on": "2018-01-01"}
    for content, status in ((b"", 422), (b"hello", 422), (b"%PDF-" + b" " * LIMIT, 413)):
        answer = await api.post(path, headers=headers, data=fields, files={"file": ("a.pdf", content)})
        assert answer.status_code == status, len(content)
    for wrong, pointer in (({"number": ""}, "/number"), ({"signed_on": "2018-02-30"}, "/signed_on")):
        answer = await api.post(path, headers=headers, data={**fields, **wrong}, files={"file": ("a.pdf", b"%PDF-1")})
        assert (answer.status_code, [one["pointer"] for one in answer.json()["errors"]]) == (422, [pointer])
