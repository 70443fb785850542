"""Documents of the family that we wrote, and 1383 itself, as text, as Word files and as PDFs: one reading each."""

import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from api.programmes.opening import docx, pdf
from api.programmes.opening.sheet import Sheet
from api.programmes.reading import Reading, decode, read
from tests.programmes import office
from tests.programmes.expected import DOCUMENTS, OWN, expected, left, plain

SIGNED = decode(files("api.programmes").joinpath("data/1383-ctph-tld-btttt.txt").read_bytes())
PDFS = sorted((DOCUMENTS / "pdf").glob("*.pdf"))
TYPED = [
    name for name in OWN if name not in ("headers-inside-paragraphs", "lines-of-eighty")
]  # whose lines are those of a page


def text(name: str) -> str:
    return SIGNED if name.startswith("signed-1383") else decode((DOCUMENTS / f"{name}.txt").read_bytes())


def opened(sheet: Sheet) -> Reading:
    return read(sheet.text, sheet.layout)


def without_unread(name: str) -> dict[str, Any]:
    return {key: value for key, value in expected(name).items() if key != "unread"}


def codes(unread: list[list[Any]]) -> list[list[Any]]:
    """What is unread and why, wherever it stands; a table's row is one line here and several there."""
    return sorted([code, words] for _, code, words in unread if code != "AFTER_THE_END")


def test_there_are_seven_of_our_own() -> None:
    assert len(OWN) == 7 and len(PDFS) == 7


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_is_read_and_what_is_named_unread(name: str, form: str) -> None:
    found = read(unicodedata.normalize("NFD" if form == "NFD" else "NFC", text(name)).replace("\n", "\r\n"))
    assert {**plain(found), "unread": left(found)} == expected(name)


def test_the_document_in_decomposed_letters_is_sent_so() -> None:
    sent = (DOCUMENTS / "capital-letters-in-nfd.txt").read_text(encoding="utf-8")
    assert not unicodedata.is_normalized("NFC", sent)


@pytest.mark.parametrize("name", TYPED)
def test_a_word_file_says_the_same(name: str) -> None:
    found = opened(docx.sheet(office.typed(text(name))))
    assert plain(found) == without_unread(name)
    assert codes(left(found)) == codes(expected(name)["unread"])


@pytest.mark.parametrize("make", [office.typed, office.numbered, office.formal])
def test_word_files_of_the_signed_document(make: Any) -> None:
    found = opened(docx.sheet(make(SIGNED)))
    assert (plain(found), found.unread) == (plain(read(SIGNED)), ())
    assert [one.text for one in found.legal_bases] == [one.text for one in read(SIGNED).legal_bases]


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_a_pdf_says_the_same(path: Path) -> None:
    """Of a word processor and of a browser, in one line and one and a half, recipients below and beside."""
    found = opened(pdf.sheet(path.read_bytes()))
    assert (plain(found), found.unread) == (plain(read(text(path.stem))), ())
    assert max(found.lines, key=len) != max(text(path.stem).splitlines(), key=len), "it has the lines of its pages"


def test_pages_of_a_pdf_leave_their_numbers() -> None:
    found = opened(pdf.sheet((DOCUMENTS / "pdf" / "signed-1383-formal.pdf").read_bytes()))
    assert sorted(found.lines[n - 1] for n, taken in found.taken.items() if taken == "page number") == list("23456")
