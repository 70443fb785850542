"""What a Word file says in print: its own numbers, changes that are accepted, boxes; and what is no text of it."""

from collections.abc import Iterator

import pytest

from api.programmes.opening import docx
from api.programmes.opening.numbering import numeral
from api.programmes.opening.sheet import Sheet
from tests.programmes import hostile

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
FILLER = "<w:p/>"


def run(text: str, more: str = "") -> str:
    return f'<w:r>{more}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*inner: str, style: str = "", number: str = "", level: int = 0) -> str:
    held = f'<w:pStyle w:val="{style}"/>' if style else ""
    held += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{held}</w:pPr>{''.join(inner)}</w:p>"


def sheet(*body: str, **parts: str) -> Sheet:
    whole = f"<w:document {hostile.NS} {MC}><w:body>{''.join(body)}</w:body></w:document>"
    return docx.sheet(hostile.word(whole, **{name: part.encode() for name, part in parts.items()}))


def lines(*body: str, **parts: str) -> list[str]:
    return [line for line in sheet(*body, **parts).lines if line]


def level(at: int, form: str, label: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{label}"/>'
        '<w:rPr><w:vanish w:val="0"/></w:rPr></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {hostile.NS}><w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "decimal", "%2.%3.")
    + level(3, "lowerLetter", "%4)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "Điều %1.", more='<w:pStyle w:val="Article"/>')
    + level(1, "bullet", "\uf0b7")
    + level(2, "bullet", "+")
    + '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)
STYLES = (
    f'<w:styles {hostile.NS}><w:style w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>'
    '</w:style><w:style w:styleId="Sub"><w:basedOn w:val="Article"/></w:style>'
    '<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style></w:styles>'
)
LISTS = {"word__numbering_xml": NUMBERING, "word__styles_xml": STYLES}


def test_numbers_that_word_writes() -> None:
    items = [("5", 0), ("5", 1), ("5", 1), ("5", 2), ("5", 3), ("5", 3), ("5", 1), ("5", 0), ("5", 1)]
    found = lines(*(par(run("x"), number=number, level=at) for number, at in items), **LISTS)
    assert [line.removesuffix(" x") for line in found] == ["I.", "1.", "2.", "2.1.", "a)", "b)", "3.", "II.", "1."]


def test_numbers_by_style_bullets_and_a_list_that_starts_anew() -> None:
    found = lines(
        par(run("Mục đích"), style="Article"),
        par(run("Nội dung"), style="Sub"),
        par(run("a"), number="6", level=1),
        par(run("b"), number="6", level=2),
        par(run("c"), number="7", level=1),
        par(run("d"), number="7", level=1),
        par(run("e"), number="9"),
        par(run("f"), style="Round"),
        par(run("g"), number="0"),
        **LISTS,
    )
    assert found == ["Điều 1. Mục đích", "Điều 2. Nội dung", "- a", "+ b", "4. c", "5. d", "e", "f", "g"]


@pytest.mark.parametrize(
    ("form", "n", "said"),
    [
        *(("upperRoman", 4, "IV"), ("lowerRoman", 19, "xix"), ("lowerLetter", 28, "bb"), ("upperLetter", 3, "C")),
        *(("decimalZero", 7, "07"), ("none", 3, ""), ("chineseCounting", 3, "3"), ("lowerRoman", 10**6, "1000000")),
    ],
)
def test_numerals(form: str, n: int, said: str) -> None:
    assert numeral(form, n) == said


def test_changes_are_taken_as_they_print() -> None:
    assert lines(
        par(
            run("Bộ "),
            f"<w:del>{run('cũ ')}</w:del>",
            f"<w:ins>{run('mới')}</w:ins>",
            f"<w:moveFrom>{run('!')}</w:moveFrom>",
        ),
        par("<w:r><w:instrText>PAGE</w:instrText></w:r>", run("Trang")),
        par(f"<w:hyperlink>{run('liên kết')}</w:hyperlink>", "<w:r><w:tab/><w:noBreakHyphen/></w:r>", run("sau")),
        par("<w:r><w:t>dòng một</w:t><w:br/><w:t>dòng hai</w:t></w:r>"),
        par('<w:r><w:br w:type="page"/></w:r>', run("trang sau")),
        par('<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>', run(" mục")),
    ) == ["Bộ mới", "Trang", "liên kết\t-sau", "dòng một", "dòng hai", "\ftrang sau", "- mục"]


def test_a_box_is_read_once() -> None:
    box = f"<w:txbxContent>{par(run('ĐẾN'))}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert lines(par(run("Số: 1"), f"<w:r>{both}</w:r>", run("/A"))) == ["ĐẾN", "Số: 1/A"]


def test_a_formula_is_text_and_what_is_embedded_is_named() -> None:
    formula = '<m:oMath xmlns:m="urn:math"><m:r><m:t>a+b</m:t></m:r></m:oMath>'
    found = sheet(par(run("Tính "), formula), '<w:altChunk r:id="r1" xmlns:r="urn:r"/>')
    assert found.lines == ("Tính a+b", "[Phần nhúng]") and found.apart == ((2, "EMBEDDED"),)


def table(*rows: list[str], more: str = "") -> str:
    held = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{more}</w:tblPr>{held}</w:tbl>"


def test_a_layout_is_read_by_columns_and_figures_by_rows() -> None:
    rows = [[par(run("a")), par(run("b"))], [par(run("c")) + par(run("d")), par(run("e"))]]
    ruled = '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>'
    assert lines(table(*rows)) == ["a", "c", "d", "b", "e"]
    assert lines(table(*rows, more=ruled)) == ["a\tb", "c d\te"]
    assert lines(table(*rows, more='<w:tblStyle w:val="TableGrid"/>')) == ["a\tb", "c d\te"]
    assert lines(table([table(*rows) + FILLER, par(run("f"))])) == ["a", "c", "d", "b", "e", "f"]


def apart(found: Sheet) -> Iterator[tuple[str, str]]:
    return ((found.lines[line - 1], code) for line, code in found.apart)


def test_what_is_no_text_is_named() -> None:
    found = sheet(
        par(run("hiện "), run("ẩn", "<w:rPr><w:vanish/></w:rPr>"), run("rõ")),
        par("<w:r><w:drawing><x:pic xmlns:x='urn:x'/></w:drawing></w:r>"),
        word__header1_xml=f"<w:hdr {hostile.NS}>{par(run('Mật'))}{par(run('- 2 -'))}</w:hdr>",
        word__header2_xml=f"<w:hdr {hostile.NS}>{par(run('Mật'))}</w:hdr>",
        word__footnotes_xml=f"<w:footnotes {hostile.NS}><w:footnote>{par(run('Xem điều 3.'))}</w:footnote></w:footnotes>",
    )
    assert "hiện rõ" in found.lines
    assert list(apart(found)) == [
        ("ẩn", "HIDDEN"),
        ("[Hình ảnh]", "PICTURE"),
        ("Xem điều 3.", "ASIDE"),
        ("Mật", "ASIDE"),
    ]


def test_text_of_another_producer() -> None:
    """Strict OOXML has other namespaces, and the document may have another name."""
    strict = hostile.paragraphs(["a"]).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert docx.sheet(hostile.word(strict)).lines == ("a",)
    more = {"word__document2_xml": hostile.paragraphs(["b"]).encode()}
    assert docx.sheet(hostile.word("<x/>", target="/word/document2.xml", **more)).lines == ("b",)
