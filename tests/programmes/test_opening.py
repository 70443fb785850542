"""Files that are no document get one clear reason each, from a process that cannot do harm."""

import asyncio
from collections.abc import Callable

import pytest

from api.programmes.opening import MAX_FILE, docx, open_file, pdf
from api.programmes.reading import NotAProgramme, decode, read
from tests.programmes import hostile, office
from tests.programmes.legacy import tcvn3, vni
from tests.programmes.test_documents import DOCUMENTS, SIGNED

pytestmark = pytest.mark.asyncio(loop_scope="session")

WORD = office.typed(SIGNED)
PDF = (DOCUMENTS / "pdf" / "signed-1383.pdf").read_bytes()
TEXT = SIGNED.encode()
TINY = hostile.paragraphs(["a"])

REFUSED = {
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "OLD_WORD"),
    "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "ENCRYPTED"),
    "locked-part.docx": (hostile.locked_part(), "ENCRYPTED"),
    "locked.pdf": (hostile.locked_pdf(), "ENCRYPTED"),
    "macro.docm": (hostile.word(TINY, kind="vnd.ms-word.document.macroEnabled"), "MACRO"),
    "macro-inside.docx": (hostile.word(TINY, word__vbaProject_bin=b"x"), "MACRO"),
    "text.docx": (TEXT, "RENAMED"),
    "text.pdf": (TEXT, "RENAMED"),
    "word.pdf": (WORD, "RENAMED"),
    "pdf.docx": (PDF, "RENAMED"),
    "pdf.txt": (PDF, "RENAMED"),
    "sheet.docx": (hostile.word("<workbook/>", target="xl/workbook.xml"), "NOT_WORD"),
    "cut.docx": (WORD[: len(WORD) // 2], "BROKEN"),
    "cut.pdf": (PDF[: len(PDF) // 2], "BROKEN"),
    "head.docx": (b"PK\x03\x04" + bytes(500), "BROKEN"),
    "head.pdf": (b"%PDF-1.7 and then nothing %%EOF", "BROKEN"),
    "half-xml.docx": (hostile.word(TINY[:-20]), "BROKEN"),
    "twice.docx": (hostile.twice(), "BROKEN"),
    "nested.pdf": (hostile.nested(200_000), "BROKEN"),
    "entities.docx": (hostile.entities(), "TOO_HEAVY"),
    "outside.docx": (hostile.outside(), "TOO_HEAVY"),
    "bomb.docx": (hostile.bomb(100_000_000), "TOO_HEAVY"),
    "deep.docx": (hostile.deep(50_000), "TOO_HEAVY"),
    "crowded.docx": (hostile.crowded(3_000), "TOO_HEAVY"),
    "paragraphs.docx": (hostile.word(hostile.paragraphs("a" * 100_000)), "TOO_MANY_LINES"),
    "cells.docx": (hostile.cells(300_000), "TOO_MANY_LINES"),
    "content.pdf": (hostile.drawn(b"q Q " * 30_000_000), "TOO_HEAVY"),
    "letters.pdf": (hostile.drawn(b"BT /F 12 Tf " + b"(aaaa) Tj " * 1_000_000 + b"ET"), "TOO_HEAVY"),
    "scan.pdf": (hostile.scan(), "SCAN"),
    "stamped.pdf": (hostile.drawn(b"q 595 0 0 842 0 0 cm /I Do Q BT /F 9 Tf 40 40 Td (Signed) Tj ET"), "SCAN"),
    "scan.docx": (hostile.word(hostile.PICTURE), "SCAN"),
    "pages.pdf": (hostile.scan(201), "TOO_MANY_PAGES"),
    "million.pdf": (hostile.scan(1_000_000), "TOO_MANY_PAGES"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_why_a_file_is_refused(name: str) -> None:
    """By the child itself or by its end: either way within its bounds of memory and processor time."""
    raw, reason = REFUSED[name]
    assert len(raw) <= MAX_FILE
    with pytest.raises(NotAProgramme) as refused:
        await open_file(name, raw)
    assert refused.value.reason == reason
    assert refused.value.detail.vi != refused.value.detail.en


@pytest.mark.parametrize("name", ["1383.docx", "1383.DOCX", "1383", "chuong.trinh.ban.cuoi", "1383.docx.bin"])
async def test_a_name_that_says_nothing_is_no_hindrance(name: str) -> None:
    assert (await open_file(name, WORD)).lines[0].startswith("Số: 1383")


async def test_what_the_process_says_is_what_the_parsers_say() -> None:
    assert await open_file("a.docx", WORD) == docx.sheet(WORD)
    assert await open_file("a.pdf", PDF) == pdf.sheet(PDF)


async def test_many_files_at_once() -> None:
    opened = await asyncio.gather(*(open_file(f"{n}.pdf", PDF) for n in range(8)))
    assert len({one.text for one in opened}) == 1


@pytest.mark.parametrize("legacy", [tcvn3, vni])
async def test_text_in_a_legacy_encoding(legacy: Callable[[str], str]) -> None:
    text = legacy(SIGNED)
    with pytest.raises(NotAProgramme) as refused:
        decode(text.encode("latin-1"))
    assert refused.value.reason == "LEGACY_ENCODING"
    sheet = await open_file("old-font.docx", office.typed(text))
    with pytest.raises(NotAProgramme) as refused:
        read(sheet.text, sheet.layout)
    assert refused.value.reason == "LEGACY_ENCODING"
    mixed = text.replace(text.splitlines()[2], SIGNED.splitlines()[2])
    with pytest.raises(NotAProgramme) as refused:
        read("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + mixed)
    assert refused.value.reason == "LEGACY_ENCODING", "a letterhead in Unicode does not make the rest readable"
