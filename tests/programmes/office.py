"""Word files of our documents, as an office would type them: tables for what stands side by side, numbers typed or Word's own."""

import io
import re
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

FONT = "Liberation Serif"  # as wide as Times New Roman
BODY = re.compile(r"[-+]|[0-9IVX]+\.|[a-zđ]\)|Điều|Căn cứ|Thực hiện|.*[.:;]$")
MARKS = (  # how Word numbers them: the typed label, the level, the numerals, the label's pattern
    (re.compile(r"[IVX]+\. "), 0, "upperRoman", "%1."),
    (re.compile(r"\d+\. "), 1, "decimal", "%2."),
    (re.compile(r"- "), 2, "bullet", "-"),
)


def typed(text: str) -> bytes:
    """Every line a paragraph, neighbouring lines with tabs a table without lines, a blank line nothing."""
    document = begun()
    columns: list[list[str]] = []
    for line in [*text.replace("**", "").splitlines(), ""]:
        if "\t" in line:
            columns.append(line.split("\t"))
            continue
        if columns:
            table(document, columns)
            columns = []
        if line.strip():
            laid_out(document.add_paragraph(line))
    return saved(document)


def laid_out(paragraph: Paragraph) -> None:
    """Titles in the middle, items of the text with a first line that is moved in and with straight edges."""
    text = paragraph.text
    if text.isupper() or not BODY.match(text):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.paragraph_format.first_line_indent = Cm(1.27)


def page_number(document: Document) -> None:
    """In the middle of the top margin, hidden on the first page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind in ("begin", "", "separate", "1", "end"):
        said = f'<w:fldChar w:fldCharType="{kind}"/>' if kind.isalpha() else f"<w:t>{kind}</w:t>"
        said = said if kind else "<w:instrText>PAGE</w:instrText>"
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{said}</w:r>"))


def begun() -> Document:
    """An empty A4 page with the margins of Decree 30."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)
    page_number(document)
    return document


def table(document: Document, rows: Sequence[Sequence[str]]) -> Table:
    """A cell's lines are parted by a line's end; each is a paragraph."""
    wide = max(map(len, rows))
    made = document.add_table(rows=len(rows), cols=wide)
    for row, cells in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):
            first, *more = text.split("\n")
            cell.paragraphs[0].text = first
            for line in more:
                cell.add_paragraph(line)
            for paragraph in cell.paragraphs:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return made


def saved(document: Document) -> bytes:
    """Its bytes."""
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def numbered(text: str) -> bytes:
    """As `typed`, but Word writes the numbers of sections, items and dashes itself."""
    document = docx.Document(io.BytesIO(typed(text)))
    pattern = _pattern(document)
    lists = [(mark, level) for mark, level, *_ in MARKS]
    begun = False
    for paragraph in document.paragraphs:
        begun = begun or paragraph.text.startswith("I. ")
        if paragraph.text.startswith("Nơi nhận"):
            break
        found = next(((mark, level) for mark, level in lists if mark.match(paragraph.text)), None)
        if begun and found:
            paragraph.text = found[0].sub("", paragraph.text, count=1)
            place = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{found[1]}"/><w:numId w:val="{pattern}"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse_xml(place))
    return saved(document)


def _pattern(document: Document) -> int:
    """A list of our own in numbering.xml; its number."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{label}"/></w:lvl>'
        for _, level, form, label in MARKS
    )
    made = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    numbering.insert(0, made)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return 77


def formal(text: str) -> bytes:
    """As `typed`, in one and a half lines, and at the end recipients and both signatures side by side."""
    body, _, ending = text.replace("**", "").partition("./.")
    signatures, _, recipients = ending.partition("Nơi nhận:")
    document = docx.Document(io.BytesIO(typed(f"{body}./.")))
    for paragraph in document.paragraphs:
        paragraph.paragraph_format.line_spacing = 1.5
        paragraph.paragraph_format.space_after = Pt(6)
    blocks = [block.strip() for block in re.split(r"\n\n(?=[^\n]+\n[^\n]+\n)", signatures.strip("\n"))]
    made = table(document, [[f"Nơi nhận:\n{recipients.strip()}", *blocks]])
    for cell in made.rows[0].cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(11)
    for paragraph in made.rows[0].cells[0].paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    return saved(document)
