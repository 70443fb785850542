"""The lines of a PDF that has text. Pictures, pages that are pictures, and remarks are named, not read."""

import ctypes
import math
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw as pdfium

from api.programmes.opening.place import Piece, Row, edges, goes_on, in_order, rows
from api.programmes.opening.sheet import Lines, Sheet
from api.programmes.reading import MAX_BYTES, NotAProgramme
from api.programmes.reading.furniture import headers, page_numbers

MOST_PAGES = 200  # 1383 has eight
_TAIL = 2048  # bytes in which a whole file says that it ends
_FEWEST = 80  # letters: less beside pictures is a scan with a stamp
_GAP = 1.5  # of a letter's height, as in place.py
_BULLETS = "\uf0b7\uf0a7\uf02d\u25cf\u25aa\u25e6"


def sheet(raw: bytes) -> Sheet:
    """Raises NotAProgramme: BROKEN, ENCRYPTED, TOO_MANY_PAGES, TOO_HEAVY, SCAN."""
    if b"%%EOF" not in raw[-_TAIL:]:
        raise NotAProgramme("BROKEN")
    document = _opened(raw)
    if len(document) > MOST_PAGES:
        raise NotAProgramme("TOO_MANY_PAGES")
    pages = [Leaf(document, at) for at in range(len(document))]
    if sum(page.letters for page in pages) < _FEWEST and any(page.drawn for page in pages):
        raise NotAProgramme("SCAN")
    return written(pages)


def _opened(raw: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise NotAProgramme("ENCRYPTED" if locked else "BROKEN") from None


class Leaf:
    """One page: its rows, and how many letters, pictures, remarks and other drawn things it has."""

    def __init__(self, document: pypdfium2.PdfDocument, at: int) -> None:
        page = document[at]
        text = page.get_textpage()
        held = list(pieces(text.raw, text.count_chars(), page.get_rotation() // 90))
        self.number = at + 1
        self.rows = rows(held)
        self.letters = sum(len(piece.text) for piece in held)
        kinds = _kinds(page.raw)
        self.pictures = kinds.count(pdfium.FPDF_PAGEOBJ_IMAGE)
        self.drawn = len(kinds) - kinds.count(pdfium.FPDF_PAGEOBJ_TEXT)
        self.remarks = _remarks(page.raw)
        text.close()
        page.close()


def _kinds(page: object) -> list[int]:
    """Of everything that the page shows."""
    many = min(pdfium.FPDFPage_CountObjects(page), 100_000)
    return [pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, n)) for n in range(many)]


def _remarks(page: object) -> int:
    """Notes, form fields, stamps and digital signatures; links say nothing of their own."""
    silent = (pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP)
    found = 0
    for n in range(min(pdfium.FPDFPage_GetAnnotCount(page), 10_000)):
        note = pdfium.FPDFPage_GetAnnot(page, n)
        found += pdfium.FPDFAnnot_GetSubtype(note) not in silent
        pdfium.FPDFPage_CloseAnnot(note)
    return found


class Pen:
    """Where each character of a page stands as the page is shown, which may be turned by quarters."""

    def __init__(self, text: object, quarters: int) -> None:
        self._text = text
        self._quarters = quarters % 4
        self._x, self._y, self._box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()

    def place(self, n: int) -> tuple[float, float, float]:
        """Left, right and baseline of the n-th character."""
        pdfium.FPDFText_GetCharOrigin(self._text, n, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(self._text, n, self._box)
        box = self._box
        one, other = self._turned(box.left, box.bottom)[0], self._turned(box.right, box.top)[0]
        return min(one, other), max(one, other), self._turned(self._x.value, self._y.value)[1]

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self._quarters]


def pieces(text: object, many: int, quarters: int) -> Iterator[Piece]:
    """Runs of characters on one baseline. Raises NotAProgramme, TOO_HEAVY for more than a text may have."""
    if many > MAX_BYTES:
        raise NotAProgramme("TOO_HEAVY")
    pen, run, space = Pen(text, quarters), None, False
    for n in range(many):
        letter = _letter(text, n)
        if not letter or letter.isspace():
            space = space or bool(letter)
            if letter == "\n" and run:
                yield run
                run = None
            continue
        left, right, y = pen.place(n)
        if run and _follows(run, left, y):
            _append(run, letter, space, right)
        else:
            if run:
                yield run
            run = Piece(left, right, y, _height(text, n), letter, right - left)
        space = False
    if run:
        yield run


def _follows(run: Piece, left: float, y: float) -> bool:
    """Whether a character stands on the run's line, not before it and not far behind it."""
    return abs(run.y - y) <= 0.3 * run.height and -run.height < left - run.right < _GAP * run.height


def _height(text: object, n: int) -> float:
    """The size of a character's font as it is shown, in points."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, n, matrix)
    return max(float(pdfium.FPDFText_GetFontSize(text, n)) * math.hypot(matrix.c, matrix.d), 1.0)


def _append(run: Piece, letter: str, space: bool, right: float) -> None:
    if not space and " " not in run.text:
        run.word = right - run.left
    run.text += f" {letter}" if space else letter
    run.right = max(run.right, right)


def _letter(text: object, n: int) -> str:
    """ "" for what is no character; U+FFFD for one whose font does not say which it is."""
    code = pdfium.FPDFText_GetUnicode(text, n)
    if pdfium.FPDFText_HasUnicodeMapError(text, n) == 1:
        return "\ufffd"
    letter = chr(code) if 0 < code < 0x110000 else ""
    if letter in _BULLETS:
        return "-" if letter else ""
    return "\ufffd" if "\ue000" <= letter <= "\uf8ff" else letter


def written(pages: list[Leaf]) -> Sheet:
    """The rows in reading order, with what goes on over lines and pages."""
    said = Lines()
    skip = _furniture(pages)
    last: Row | None = None
    turned = True
    at = 0
    for page in pages:
        opens = "\f"
        for block in in_order(page.rows):
            stretch = edges([row for n, row in enumerate(block, at) if n not in skip])
            for row in block:
                text = at not in skip
                said.add(opens + row.text, text and goes_on(last, row, stretch, not turned))
                opens, at = "", at + 1
                if text and row.text.strip("-_. "):
                    last, turned = row, False
        turned = True
        _name(page, said)
    return said.sheet()


def _furniture(pages: list[Leaf]) -> set[int]:
    """Which rows, counted from 0 over all pages in reading order, are numbers, headers and footers of pages."""
    lines: list[str] = []
    opening: set[int] = set()
    for page in pages:
        opening.add(len(lines) + 1)
        lines += [" ".join(row.text.split()) for block in in_order(page.rows) for row in block]
    numbers = page_numbers(lines)
    repeated, cutting = headers(lines, opening, numbers)
    return {n - 1 for n in numbers | repeated | cutting}


def _name(page: Leaf, said: Lines) -> None:
    if page.drawn and not page.rows:
        said.set_apart(f"[Trang {page.number}]", "PAGE_WITHOUT_TEXT")
    elif page.pictures or page.remarks:
        said.set_apart(f"[Hình ảnh, trang {page.number}]", "PICTURE")
