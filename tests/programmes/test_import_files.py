"""The importer over HTTP: files of every kind give one programme, and none of them an error of ours."""

from typing import Any

import httpx
import pytest

from api.programmes.reading import read
from tests.programmes import hostile, office
from tests.programmes.test_documents import DOCUMENTS, SIGNED, text
from tests.programmes.test_opening import REFUSED
from tests.programmes.test_signing import by

PDF = (DOCUMENTS / "pdf" / "signed-1383-formal.pdf").read_bytes()
FILES = {"1383.txt": SIGNED.encode(), "1383.docx": office.numbered(SIGNED), "1383.pdf": PDF}
LONG = "dài " * 8_000
BASIS = "Căn cứ Luật Công đoàn năm 2012, Điều lệ Công đoàn Việt Nam;\n"
SOME = (
    "old.doc",
    "locked.pdf",
    "macro-inside.docx",
    "word.pdf",
    "cut.docx",
    "entities.docx",
    "content.pdf",
    "million.pdf",
)
OWN = {"id", "version", "created_at", "updated_at", "content_hash"}  # of each row, or made of ids


async def sent(
    client: httpx.AsyncClient, name: str, content: bytes, who: str = "union", dry: bool = True, **headers: str
) -> httpx.Response:
    query = "?dry_run=true" if dry else ""
    file = {"file": (name, content, "application/octet-stream")}
    return await client.post(f"/programmes/import{query}", files=file, headers={**by(who), **headers})


async def held(client: httpx.AsyncClient, who: str = "union") -> Any:
    return (await client.get("/programmes", headers=by(who))).json()


async def test_one_programme_whatever_the_file(client: httpx.AsyncClient) -> None:
    answers = [(await sent(client, name, content)) for name, content in FILES.items()]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    drafts = [answer.json() for answer in answers]
    assert all(draft["unread"] == [] for draft in drafts)
    shown = [{key: value for key, value in draft["programme"].items() if key not in OWN} for draft in drafts]
    assert shown[0] == shown[1] == shown[2] and shown[0]["code"] == "1383/CTPH-TLĐ-BTTTT"
    wide = [max(map(len, draft["lines"])) for draft in drafts]
    assert wide[0] == wide[1] > wide[2], "beside the draft stands what was read, a PDF's in its own lines"
    assert "1. Xây dựng cơ chế phối hợp" in " ".join(drafts[1]["lines"]), "with the numbers that Word writes"


async def test_clauses_of_a_pdf_are_stored(client: httpx.AsyncClient) -> None:
    made = await sent(client, "1383.pdf", PDF, dry=False)
    assert made.status_code == 201
    path = f"/programmes/{made.json()['programme']['id']}/clauses?limit=200"
    stored = (await client.get(path, headers=by("union"))).json()["items"]
    wanted = [(one.path, one.section, one.title, one.text) for one in read(SIGNED).clauses]
    assert [(one["path"], one["section"], one["title"], one["text"]) for one in stored] == wanted


@pytest.mark.parametrize("name", SOME)
async def test_a_file_that_is_no_document(client: httpx.AsyncClient, name: str) -> None:
    before = await held(client)
    content, reason = REFUSED[name]
    vi = await sent(client, name, content, dry=False)
    assert vi.status_code == 422
    assert [(one["pointer"], one["code"]) for one in vi.json()["errors"]] == [("/file", reason)]
    assert await held(client) == before


async def test_the_refusal_speaks_the_reader_s_language(client: httpx.AsyncClient) -> None:
    content, _ = REFUSED["scan.pdf"]
    said = [(await sent(client, "a.pdf", content, **{"Accept-Language": way})).json() for way in ("vi", "en")]
    assert "bản quét" in said[0]["detail"] and "scan" in said[1]["detail"]


async def test_who_may_not_import_gets_nothing_opened(client: httpx.AsyncClient) -> None:
    answer = await sent(client, "a.pdf", REFUSED["scan.pdf"][0], who="auditor")
    assert (answer.status_code, answer.json()["permission"]) == (403, "programme:write")


async def test_a_programme_of_three_in_a_province(client: httpx.AsyncClient) -> None:
    province = text("three-parties-in-a-province").replace("Quảng Nam", "An Giang").replace("QUẢNG NAM", "AN GIANG")
    made = await sent(client, "an-giang.docx", office.typed(province), who="province", dry=False)
    assert made.status_code == 201, made.text
    draft = made.json()
    assert (draft["programme"]["level"], len(draft["programme"]["parties"])) == ("provincial", 2)
    named = {(one["text"], one["reason"]) for one in draft["unread"]}
    assert ("Đài Phát thanh - Truyền hình An Giang", "Không tìm thấy đơn vị mang tên này.") in named
    assert all(0 < one["line"] <= len(draft["lines"]) for one in draft["unread"])


@pytest.mark.parametrize(
    ("printed", "put"),
    [
        ("Căn cứ Luật Công đoàn năm 2012", f"Căn cứ Luật Công đoàn {LONG}năm 2012"),
        ("- Ban Dân vận Trung ương;", f"- Ban Dân vận {LONG}Trung ương;"),
        ("- Ban Dân vận Trung ương;", "- Ban Dân vận Trung ương;\n" * 300),
        (BASIS, BASIS * 150),
        ("Căn cứ Luật Công đoàn năm 2012,", "Căn cứ Luật Công đoàn năm 2012, " + "Luật A, " * 60),
        ("1. Xây dựng cơ chế", f"1. Xây dựng {LONG}cơ chế"),
        ("I. MỤC ĐÍCH, YÊU CẦU", f"I. {'MỤC ĐÍCH ' * 300}"),
        ("/CTPH-TLĐ-BTTTT", f"/CTPH-TLĐ-BTTTT{'-A' * 100}"),
    ],
)
async def test_what_is_too_long_is_named(client: httpx.AsyncClient, printed: str, put: str) -> None:
    changed = SIGNED.replace("1383", "1390").replace(printed, put, 1)
    assert changed != SIGNED.replace("1383", "1390")
    answer = await sent(client, "a.txt", changed.encode())
    assert answer.status_code == 200, answer.text
    assert any(one["reason"].startswith("Dài hoặc nhiều hơn") for one in answer.json()["unread"])


async def test_a_title_that_is_too_long_is_no_programme(client: httpx.AsyncClient) -> None:
    changed = SIGNED.replace("Phối hợp công tác", f"Phối hợp {LONG}công tác", 1)
    answer = await sent(client, "a.txt", changed.encode(), dry=False)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/file")


async def test_a_word_file_of_every_sign(client: httpx.AsyncClient) -> None:
    """Whatever XML may hold comes out as text that the API may say, or is named."""
    signs = [
        chr(n) for n in [*range(0x20, 0x300), 0x2028, 0x202E, 0xE000, 0xFDD0, 0x1F600, 0xE0001] if n not in (38, 60)
    ]
    lines = [*SIGNED.replace("1383", "1391").splitlines(), *(f"a{sign}b" for sign in signs)]
    content = hostile.word(hostile.paragraphs(line.replace("&", "") for line in lines))
    answer = await sent(client, "a.docx", content)
    assert answer.status_code == 200, answer.text
    reasons = {one["text"]: one["reason"] for one in answer.json()["unread"]}
    assert "Dòng có ký tự hỏng hoặc không được phép." in reasons.values()
