"""Whatever is done to a document, it is read or refused, and each of its lines is in the reading or named as unread."""

import asyncio
import io
import zipfile
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.programmes.opening import open_file
from api.programmes.opening.child import opened
from api.programmes.opening.sheet import Sheet
from api.programmes.reading import Layout, NotAProgramme, Reading, decode, read
from api.programmes.reading.page import REASONS
from tests.programmes import hostile, office
from tests.programmes.test_documents import DOCUMENTS, PDFS, SIGNED
from tests.programmes.test_reading_limits import STRANGE, accounted

TEXTS = [SIGNED, *(decode(path.read_bytes()) for path in sorted(DOCUMENTS.glob("*.txt")))]
WORD = office.numbered(SIGNED)
SIGNS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
Edits = list[tuple[float, int, str]]
EDITS: st.SearchStrategy[Edits] = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 4), st.one_of(STRANGE, SIGNS, st.sampled_from(SIGNED.split("\n")))),
    max_size=20,
)


def edited(lines: Sequence[str], edits: Edits) -> list[str]:
    """Lines cut and put in at some part of the way."""
    made = list(lines)
    for part, cut, put in edits:
        at = int(part * len(made))
        made[at : at + cut] = [put]
    return made


def tried(sheet: Sheet) -> Reading | None:
    """Its reading, every line accounted for; None when it is refused as a whole."""
    try:
        found = read(sheet.text, sheet.layout)
    except NotAProgramme:
        return None
    accounted(found)
    shown = {n for n, line in enumerate(found.lines, 1) if line.strip()}
    named = {one.line: one.code for one in found.unread}
    assert all(named[n] == code for n, code in sheet.apart if n in shown)
    return found


@settings(max_examples=150, deadline=None)
@given(
    text=st.sampled_from(TEXTS),
    edits=EDITS,
    joined=st.sets(st.integers(1, 90)),
    apart=st.dictionaries(st.integers(1, 90), st.sampled_from(sorted(REASONS)), max_size=8),
    pages=st.sets(st.integers(0, 90), max_size=6),
)
def test_documents_with_any_layout(
    text: str, edits: Edits, joined: set[int], apart: dict[int, str], pages: set[int]
) -> None:
    lines = ["CHƯƠNG TRÌNH", *edited(text.split("\n"), edits)]
    lines = [f"\f{line}" if n in pages else line for n, line in enumerate(lines)]
    kept = {n: code for n, code in apart.items() if n > 1}
    try:
        accounted(read("\n".join(lines), Layout(frozenset(joined), kept)))
    except NotAProgramme as refused:
        assert refused.reason in ("TOO_SHORT", "BINARY", "LEGACY_ENCODING")


@settings(max_examples=60, deadline=None)
@given(text=st.sampled_from(TEXTS), edits=EDITS, make=st.sampled_from([office.typed, office.numbered]))
def test_word_files_keep_every_line(text: str, edits: Edits, make: Callable[[str], bytes]) -> None:
    lines = ["CHƯƠNG TRÌNH", *edited(text.split("\n"), edits)]
    plain = ["".join(sign for sign in line if sign.isprintable() or sign == "\t") for line in lines]
    sheet = opened("docx", make("\n".join(plain)))
    assert sheet.refused is None
    said = " ".join(" ".join(sheet.lines).split())
    typed = [" ".join(cell.replace("**", "").split()) for line in plain for cell in line.split("\t")]
    if make is office.typed:
        assert all(cell in said for cell in typed)
    tried(sheet)


def mutated(raw: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """Bytes cut and put in at some part of the way."""
    made = bytearray(raw)
    for part, cut, put in changes:
        at = int(part * len(made))
        made[at : at + cut] = put
    return bytes(made)


MARKUP = st.sampled_from(
    [b"<w:p>", b"</w:p>", b"<w:tbl>", b"</w:tc>", b"<w:r>", b"<w:t>", b"<w:del>", b"\n", b"<", b'"', b"&#0;", b"&x;", b"\xff",
     b"<w:numId w:val='1'/>", b"<w:vanish/>", b"]]>", b"<!-- -->", b"<?x?>", b"<w:tab/>"]
)  # fmt: skip
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.one_of(MARKUP, st.binary(max_size=8))), max_size=6)
PARTS = ("word/document.xml", "word/numbering.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels")


@settings(max_examples=120, deadline=None)
@given(name=st.sampled_from(PARTS), changes=CHANGES)
def test_word_files_with_a_part_that_was_changed(name: str, changes: list[tuple[float, int, bytes]]) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as whole, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for one in whole.namelist():
            content = whole.read(one)
            made.writestr(one, mutated(content, changes) if one == name else content)
    sheet = opened("docx", held.getvalue())
    assert sheet.refused or tried(sheet) is None or sheet.lines


@settings(max_examples=80, deadline=None)
@given(changes=CHANGES)
def test_word_files_whose_bytes_were_changed(changes: list[tuple[float, int, bytes]]) -> None:
    sheet = opened("docx", mutated(WORD, changes))
    assert sheet.refused or tried(sheet) is None or sheet.lines


@settings(max_examples=25, deadline=None)
@given(path=st.sampled_from(PDFS), changes=CHANGES)
def test_pdfs_whose_bytes_were_changed(path: object, changes: list[tuple[float, int, bytes]]) -> None:
    """In the process of its own, where such a file may also end the process."""
    raw = mutated(next(one for one in PDFS if one == path).read_bytes(), changes)
    try:
        tried(asyncio.run(open_file("a.pdf", raw)))
    except NotAProgramme as refused:
        assert refused.reason in ("BROKEN", "TOO_HEAVY", "SCAN", "ENCRYPTED", "RENAMED", "TOO_MANY_PAGES")


@settings(max_examples=30, deadline=None)
@given(content=st.lists(st.sampled_from([b"BT", b"ET", b"/F 12 Tf", b"(CHUONG) Tj", b"1 0 0 1 50 700 Tm", b"0 -14 Td", b"-9e9 5 Td",
        b"0 0 0 0 0 0 cm", b"q", b"Q", b"/I Do", b"[(a) -2000 (b)] TJ", b"1e30 0 0 1e30 0 0 cm", b"3 Tr", b"T*", b"/F 0 Tf"]), max_size=40))  # fmt: skip
def test_pages_with_any_content(content: list[bytes]) -> None:
    sheet = asyncio.run(opened_or_none(hostile.drawn(b" ".join(content))))
    if sheet:
        tried(sheet)


async def opened_or_none(raw: bytes) -> Sheet | None:
    try:
        return await open_file("a.pdf", raw)
    except NotAProgramme as refused:
        assert refused.reason in ("SCAN", "TOO_HEAVY", "BROKEN")
        return None


@pytest.mark.parametrize("name", ["\x1b[31m", "a" * 5000, "../../etc/passwd", "a.pdf\x00", "", ".", "\ud800.docx"])
async def test_names_that_are_meant_to_hurt(name: str) -> None:
    assert (await open_file(name, WORD)).lines
