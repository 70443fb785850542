"""The lines of a Word document: paragraphs as they are printed, tables cell by cell, what is no text set apart.

Deleted text is gone and inserted text stands, as in print; hidden text is named, never read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from api.programmes.opening.markup import Attributes, attribute, parse
from api.programmes.opening.numbering import Numbering
from api.programmes.opening.package import Package
from api.programmes.opening.sheet import Lines, Sheet
from api.programmes.reading import MAX_BYTES, MAX_LINES, NotAProgramme

_GONE = {"del", "moveFrom", "rPrChange", "pPrChange", "instrText", "delText"}
_EMBEDDED = {"altChunk", "subDoc"}
_PICTURES = {"pic", "imagedata", "OLEObject"}
_OFF = {"0", "false", "off"}
_BULLET = re.compile("^[\ue000-\uf8ff\u25aa\u25cf\u25e6\u2023](?=\\s*\\S)")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # signs of fonts such as Wingdings: no text
_FIELD = re.compile(r"\W*(?:trang)?\W*\d*\W*\d*\W*", re.IGNORECASE)  # the number of a page, which Word writes itself
_COLUMNS, _ROWS = 3, 8  # a table up to this size lays a page out; a larger one is read row by row


@dataclass
class Paragraph:
    """As it is built: `text` as printed, `hidden` what is not; its own number by list and level, or by its style."""

    text: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    pictures: int = 0
    number: str = ""
    level: int | None = None
    style: str = ""
    veiled: bool = False  # the run that is open is hidden


Line = tuple[str, str]  # text, and the code of REASONS when it is set apart


@dataclass
class Table:
    """Rows of cells of lines; `ruled`: with lines between them, as figures have and a page's layout has not."""

    ruled: bool = False
    rows: list[list[list[Line]]] = field(default_factory=list)

    def lines(self) -> list[Line]:
        """A page's layout column by column, so that what stands side by side is not mixed; figures row by row."""
        wide = max(map(len, self.rows), default=0)
        if not self.ruled and wide <= _COLUMNS and len(self.rows) <= _ROWS:
            return [line for at in range(wide) for row in self.rows if at < len(row) for line in row[at]]
        return [line for row in self.rows for line in _row(row)]


def _row(cells: list[list[Line]]) -> list[Line]:
    """One line of the cells' texts, then what the cells set apart."""
    texts = [" ".join(text for text, code in cell if not code) for cell in cells]
    return [("\t".join(texts), ""), *(line for cell in cells for line in cell if line[1])]


class Story:
    """Hears one part: body, header, notes. `lines` holds what is said outside of any table."""

    def __init__(self, numbering: Numbering) -> None:
        self.lines: list[Line] = []
        self._numbering = numbering
        self._path: list[str] = []
        self._open: list[Paragraph] = []
        self._tables: list[Table] = []
        self._gone = 0
        self._size = self._many = 0
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "p": self._paragraph, "tbl": self._table, "tr": self._row, "tc": self._cell, "tab": self._tab,
            "br": self._break, "cr": self._break, "noBreakHyphen": lambda _: self._write("-"), "sym": self._sign,
            "vanish": self._veil, "numId": self._numbered, "ilvl": self._levelled, "pStyle": self._styled,
            "r": self._run, "insideV": self._rule, "insideH": self._rule, "tblStyle": self._rule_by_style,
        }  # fmt: skip

    def start(self, name: str, held: Attributes) -> None:
        """Opens an element; what is deleted or said twice is passed over with all that is in it."""
        self._path.append(name)
        local = name.split(" ")[0]
        if self._gone or name in _GONE or local == "Fallback":
            self._gone += 1
        elif local in _PICTURES and self._open:
            self._open[-1].pictures += 1
        elif name in _EMBEDDED:
            self._put(("[Phần nhúng]", "EMBEDDED"))
        elif name in self._starts:
            self._starts[name](held)

    def end(self, name: str) -> None:
        """Closes it."""
        self._path.pop()
        if self._gone:
            self._gone -= 1
        elif name == "p" and self._open:
            self._close(self._open.pop())
        elif name == "tbl" and self._tables:
            for line in self._tables.pop().lines():
                self._put(line)

    def data(self, text: str) -> None:
        """Only what stands in an element of text, a formula's too."""
        if self._path and self._path[-1].split(" ")[0] == "t":
            self._write(text)

    @property
    def _inside(self) -> str:
        """The element around the one that begins."""
        return self._path[-2] if len(self._path) > 1 else ""

    def _write(self, text: str) -> None:
        if self._gone or not self._open:
            return
        self._size += len(text)
        if self._size > MAX_BYTES:
            raise NotAProgramme("TOO_HEAVY")
        paragraph = self._open[-1]
        (paragraph.hidden if paragraph.veiled else paragraph.text).append(text)

    def _paragraph(self, _: Attributes) -> None:
        self._many += 1
        if self._many > MAX_LINES:
            raise NotAProgramme("TOO_MANY_LINES")
        self._open.append(Paragraph())

    def _run(self, _: Attributes) -> None:
        if self._open:
            self._open[-1].veiled = False

    def _veil(self, held: Attributes) -> None:
        if self._open and self._path[-3:-1] == ["r", "rPr"]:
            self._open[-1].veiled = attribute(held, "val") not in _OFF

    def _tab(self, _: Attributes) -> None:
        if self._inside == "r":
            self._write("\t")

    def _break(self, held: Attributes) -> None:
        self._write("\n\f" if attribute(held, "type") == "page" else "\n")

    def _sign(self, held: Attributes) -> None:
        code = attribute(held, "char")
        self._write(chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{1,4}", code) else "\ufffd")

    def _numbered(self, held: Attributes) -> None:
        if self._open and self._inside == "numPr":
            self._open[-1].number = attribute(held, "val")

    def _levelled(self, held: Attributes) -> None:
        if self._open and self._inside == "numPr":
            value = attribute(held, "val")
            self._open[-1].level = int(value) if value in "012345678" and value else None

    def _styled(self, held: Attributes) -> None:
        if self._open:
            self._open[-1].style = attribute(held, "val")

    def _table(self, _: Attributes) -> None:
        self._tables.append(Table())

    def _rule(self, held: Attributes) -> None:
        if self._tables and self._inside == "tblBorders":
            self._tables[-1].ruled = attribute(held, "val") not in ("none", "nil", "")

    def _rule_by_style(self, held: Attributes) -> None:
        if self._tables:
            self._tables[-1].ruled = "grid" in attribute(held, "val").casefold()

    def _row(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].rows.append([])

    def _cell(self, _: Attributes) -> None:
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append([])

    def _close(self, paragraph: Paragraph) -> None:
        text = _printed("".join(paragraph.text))
        label = self._numbering.label(paragraph.number, paragraph.level, paragraph.style)
        for line in f"{label} {text}".lstrip(" ").split("\n") if label else text.split("\n"):
            self._put((line, ""))
        if hidden := " ".join("".join(paragraph.hidden).split()):
            self._put((hidden, "HIDDEN"))
        if paragraph.pictures:
            self._put(("[Hình ảnh]", "PICTURE"))

    def _put(self, line: Line) -> None:
        inside = self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]
        (inside[-1] if inside else self.lines).append(line)


def _printed(text: str) -> str:
    """Signs of symbol fonts: at the start a bullet, elsewhere lost."""
    return _PRIVATE.sub("\ufffd", "\n".join(_BULLET.sub("-", line) for line in text.split("\n")))


def sheet(raw: bytes) -> Sheet:
    """The body's lines, then the asides. Raises NotAProgramme; BadZipFile, ExpatError ... for a file that is damaged."""
    package = Package(raw)
    body = package.body()
    numbering = Numbering().hear(package.read("word/numbering.xml"), package.read("word/styles.xml"))
    story = Story(numbering)
    parse(package.read(body), story)
    if not any(text.strip() for text, code in story.lines if not code) and any(code for _, code in story.lines):
        raise NotAProgramme("SCAN")
    said = Lines()
    for text, code in story.lines:
        said.set_apart(text, code) if code else said.add(text)
    for name in package.asides():
        _aside(package, name, said)
    return said.sheet()


def _aside(package: Package, name: str, said: Lines) -> None:
    """Each line once: a header stands in the file for every kind of page."""
    story = Story(Numbering())
    parse(package.read(name), story)
    known = {said.lines[n - 1] for n, code in said.apart if code == "ASIDE"}
    for text, code in story.lines:
        shown = " ".join(text.split())
        if shown and not _FIELD.fullmatch(shown) and shown not in known:
            said.set_apart(shown, code or "ASIDE")
