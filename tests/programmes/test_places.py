"""What the places of letters on a page say: words, columns, turned pages, pages without letters."""

from collections.abc import Iterable

import pytest

from api.programmes.opening import pdf
from tests.programmes import hostile

FILLER = " and words enough that nobody takes it for a scan with a stamp on it, as a page of text has them"


def shown(*texts: tuple[float, float, str], turned: str = "1 0 0 1", page: bytes = b"", more: str = "") -> bytes:
    """A PDF with these texts at their places, in letters of 10 points."""
    held = " ".join(f"BT /F 10 Tf {turned} {x} {y} Tm ({text}) Tj ET" for x, y, text in texts)
    made = hostile.drawn(f"{held} {more}".encode())
    return made.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842]" + page) if page else made


def lines(raw: bytes) -> list[str]:
    return [line.strip("\f") for line in pdf.sheet(raw).lines]


def test_words_of_one_line_and_columns_side_by_side() -> None:
    raw = shown(
        (50, 700, "BO A"),
        (80, 700, "LAO DONG"),
        (350, 701, "CONG HOA"),
        (350, 680, "Doc lap"),
        (50, 600, "Het" + FILLER),
    )
    assert lines(raw) == ["BO A LAO DONG", "CONG HOA", "Doc lap", "Het" + FILLER]


def test_a_label_is_no_column() -> None:
    assert lines(shown((50, 700, "1."), (90, 700, "Noi dung" + FILLER))) == ["1. Noi dung" + FILLER]


@pytest.mark.parametrize(
    ("quarters", "turned", "places"),
    [
        (90, "0 1 -1 0", [(100, 50), (120, 50)]),
        (180, "-1 0 0 -1", [(500, 100), (500, 120)]),
        (270, "0 -1 1 0", [(400, 700), (380, 700)]),
    ],
)
def test_a_page_that_is_turned(quarters: int, turned: str, places: list[tuple[float, float]]) -> None:
    texts: Iterable[tuple[float, float, str]] = (
        (x, y, t) for (x, y), t in zip(places, ("A" + FILLER, "B"), strict=True)
    )
    assert lines(shown(*texts, turned=turned, page=b" /Rotate %d" % quarters)) == ["A" + FILLER, "B"]


def test_pictures_beside_text_and_pages_of_pictures_are_named() -> None:
    one = shown((50, 700, "A" + FILLER), more="q 50 0 0 50 0 0 cm /I Do Q")
    found = pdf.sheet(one)
    assert found.lines == ("\fA" + FILLER, "[Hình ảnh, trang 1]") and found.apart == ((2, "PICTURE"),)
    scan = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Resources << /XObject << /I 5 0 R >> >> >>"
    tree = b"<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>"
    text = f"BT /F 10 Tf 50 700 Td (A{FILLER}) Tj ET".encode()
    held = (hostile.stream(text), hostile.stream(b"\x80" * 64, hostile.IMAGE), hostile.FONT, scan)
    both = hostile.pdf(hostile.CATALOG, tree, hostile.PAGE, *held, hostile.stream(b"q 595 0 0 842 0 0 cm /I Do Q"))
    assert pdf.sheet(both).apart == ((2, "PAGE_WITHOUT_TEXT"),)


def test_a_font_that_does_not_say_its_letters() -> None:
    """Its characters show as lost, so that no line of them is taken for text."""
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< /Type /Font"
        b" /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
        b" >>] >>"
    )
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    content = b"BT /F 10 Tf 50 700 Td <" + b"01020304" * 50 + b"> Tj ET"
    raw = hostile.pdf(
        hostile.CATALOG, tree, hostile.PAGE, hostile.stream(content), hostile.stream(b"", hostile.IMAGE), font
    )
    assert set("".join(lines(raw))) <= {"\ufffd", " "}
