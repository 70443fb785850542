"""The lines of a document and the account of who took which: no line is taken twice, none is lost."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from api.kernel.legacy import legacy_line
from api.kernel.problem import Say, TooLarge
from api.programmes.reading.draft import Lines, Unread
from api.programmes.reading.encoding import MAX_BYTES, refuse_legacy
from api.programmes.reading.furniture import headers, page_numbers
from api.programmes.reading.layout import PLAIN, Layout, wrapped
from api.programmes.reading.refusal import NotAProgramme
from api.programmes.reading.wording import finished, joined, lowercase

MAX_LINES = 20_000
_SHORTEST = 80  # characters other than space; number, date and title alone are longer
_PILE = 30  # combining marks on one letter (UAX 15, stream-safe text): beyond, normalising is quadratic

_BREAK = re.compile(r"\r\n?|\n")
_BLANKS = re.compile("[\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u0085]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# What text may not hold (API contract, section 1): controls, bidi overrides, surrogates, non-characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    + "|["
    + "".join(chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_LOST = "\ufffd"
_ORNAMENT = re.compile(r"[-_=*.~\u2013\u2014 ]+")
_CELL = re.compile(r"\t+| {3,}")

REASONS = {
    "LOST_CHARACTERS": Say("Dòng có ký tự hỏng hoặc không được phép.", "The line has broken or forbidden characters."),
    "LEGACY_LINE": Say(
        "Dòng viết bằng bảng mã cũ TCVN3, phải chuyển sang Unicode.",
        "The line is in the legacy encoding TCVN3 and must be converted to Unicode.",
    ),
    "PAGE_HEADER": Say(
        "Có vẻ là đầu trang hoặc chân trang cắt ngang câu.",
        "It seems to be a page's header or footer inside a sentence.",
    ),
    "ASIDE": Say(
        "Đầu trang, chân trang, cước chú hoặc ghi chú, không thuộc thân văn bản.",
        "A header, footer, footnote or comment: no part of the text itself.",
    ),
    "HIDDEN": Say("Chữ ẩn, không thấy trên bản in.", "Hidden text that is not seen in print."),
    "PICTURE": Say(
        "Hình ảnh, con dấu hoặc chữ ký số, không có chữ để đọc.",
        "A picture, seal or digital signature, without text to read.",
    ),
    "EMBEDDED": Say("Phần nhúng từ tệp khác.", "A part that is embedded from another file."),
    "PAGE_WITHOUT_TEXT": Say("Trang là ảnh, không có chữ để đọc.", "The page is a picture, without text to read."),
    "BAD_DATE": Say("Ngày tháng thiếu hoặc không có thật.", "The date is incomplete or does not exist."),
    "UNPLACED": Say("Không nhận ra dòng này thuộc phần nào.", "It is not clear which part this line belongs to."),
    "REPEATED": Say("Phần này đã đọc ở một dòng trước.", "An earlier line already gave this."),
    "UNMARKED": Say(
        "Đoạn không có số hay gạch đầu dòng, không rõ thuộc khoản nào.",
        "A paragraph without number or dash: its clause is not clear.",
    ),
    "OUT_OF_ORDER": Say("Số thứ tự không nối tiếp mục trước.", "The number does not follow the item before it."),
    "EMPTY_ITEM": Say("Mục chỉ có số, không có nội dung.", "A number without a text."),
    "NO_PARENT": Say(
        "Mục cấp trên của dòng này không đọc được.", "The item this line belongs under could not be read."
    ),
    "NO_PARTY": Say(
        "Không xác định được chữ ký này của bên nào.", "It is not clear which party this signature is for."
    ),
    "TWO_COLUMNS": Say("Dòng trộn hai cột.", "The line mixes two columns."),
    "AFTER_THE_END": Say(
        "Nội dung sau phần kết, không phải chữ ký hay nơi nhận.",
        "It stands after the end and is neither signature nor recipient.",
    ),
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one text, without markup."""

    parts: tuple[str, ...]
    numbers: tuple[int, ...]

    @property
    def text(self) -> str:
        """The lines as one."""
        return joined(*self.parts)

    @property
    def lines(self) -> Lines:
        """First and last line."""
        return self.numbers[0], self.numbers[-1]


class Page:
    """`lines` is what the reader saw, `page[n]` line n without markup and with single spaces ("" past the end)."""

    def __init__(self, text: str, layout: Layout = PLAIN) -> None:
        self.lines, opening = _split(text)
        self._plain = ["", *(_bare(line) for line in self.lines)]
        self._layout = layout if layout.joined else Layout(wrapped(self._plain), layout.apart)
        self.taken: dict[int, str] = {}
        self._left: dict[int, Unread] = {}
        self._settle()
        self._furnish(opening)

    def __getitem__(self, number: int) -> str:
        return self._plain[number] if 0 < number < len(self._plain) else ""

    @property
    def end(self) -> int:
        """One past the last line."""
        return len(self._plain)

    @property
    def unread(self) -> tuple[Unread, ...]:
        """In the order of the lines."""
        return tuple(self._left[number] for number in sorted(self._left))

    def cells(self, number: int) -> list[str]:
        """The columns of a line that tabs or three spaces divide; the first is "" when the line is indented."""
        return [_bare(cell) for cell in _CELL.split(self.lines[number - 1].rstrip())]

    def torn(self, number: int) -> bool:
        """Whether the file showed that the line goes on with the one before, and that one ends no sentence."""
        if number not in self._layout.joined:
            return False
        before = (self[n] for n in range(number - 1, max(0, number - 8), -1) if self[n] and not self._settled(n))
        return not finished(next(before, "."))

    def runs(self, start: int, end: int, whole: Callable[[str, str], bool]) -> list[list[int]]:
        """Single lines, but that those which a narrow column broke are one, unless `whole(before, line)`."""
        found: list[list[int]] = []
        for n in self.pending(start, end):
            if found and self.torn(n) and not whole(self[found[-1][-1]], self[n]):
                found[-1].append(n)
            else:
                found.append([n])
        return found

    def pending(self, start: int, end: int) -> Iterator[int]:
        """Non-blank lines from start up to end (excluded) that nobody has settled yet."""
        return (n for n in range(start, min(end, self.end)) if self[n] and not self._settled(n))

    def take(self, element: str, *numbers: int) -> None:
        """Give lines to one element; giving a line twice is a defect of the reader."""
        for number in numbers:
            if self._settled(number):
                raise AssertionError(f"line {number} is settled already")
            self.taken[number] = element

    def leave(self, code: str, *numbers: int) -> None:
        """Name lines as unread, with a code of REASONS."""
        for number in numbers:
            if self._settled(number):
                raise AssertionError(f"line {number} is settled already")
            self._left[number] = Unread(number, self.lines[number - 1].strip(), code, REASONS[code])

    def paragraphs(
        self, start: int, end: int, opens: Callable[[str], bool], whole: Callable[[list[str]], bool]
    ) -> Iterator[Paragraph]:
        """Joins what line and page breaks cut: a line that opens nothing goes on with the text before it when it
        starts in lower case, when that text is not `whole` yet, or when both are lines of one heading in capitals."""
        parts: list[str] = []
        numbers: list[int] = []
        for n in self.pending(start, end):
            if parts and not self._goes_on(parts, numbers[-1], n, opens, whole):
                yield Paragraph(tuple(parts), tuple(numbers))
                parts, numbers = [], []
            parts.append(self[n])
            numbers.append(n)
        if parts:
            yield Paragraph(tuple(parts), tuple(numbers))

    def _goes_on(
        self, parts: list[str], last: int, n: int, opens: Callable[[str], bool], whole: Callable[[list[str]], bool]
    ) -> bool:
        text = self[n]
        if self.torn(n):
            return True
        if opens(text):
            return False
        if n in self._layout.joined:
            return True
        heading = n == last + 1 and text.isupper() and parts[-1].isupper()
        return heading or lowercase(text) or not whole(parts)

    def _settled(self, number: int) -> bool:
        return number in self.taken or number in self._left

    def _settle(self) -> None:
        """Settles what is the same everywhere: what the file set apart, broken lines, rules such as "-----"."""
        for n, line in enumerate(self.lines, 1):
            if not line.strip():
                continue
            if n in self._layout.apart:
                self.leave(self._layout.apart[n], n)
            elif _LOST in line:
                self.leave("LOST_CHARACTERS", n)
            elif legacy_line(line):
                self.leave("LEGACY_LINE", n)
            elif not self[n] or _ORNAMENT.fullmatch(line.strip()):
                self.take("ornament", n)

    def _furnish(self, opening: set[int]) -> None:
        """Settles what belongs to the pages and not to the text. `opening`: the first line of each page."""
        seen = ["" if self._settled(n) else self[n] for n in range(1, self.end)]
        numbers = page_numbers(seen)
        self.take("page number", *numbers)
        repeated, cutting = headers(seen, opening, numbers)
        self.take("page header", *repeated)
        self.leave("PAGE_HEADER", *cutting)


def whole_sentence(parts: list[str]) -> bool:
    """The usual end of a paragraph: its last line ends a sentence."""
    return finished(parts[-1])


def _split(text: str) -> tuple[tuple[str, ...], set[int]]:
    """NFC lines without line ends and invisible characters, and the first of each page; forbidden characters show
    as U+FFFD. Raises as `read`."""
    if len(text) > MAX_BYTES:
        raise TooLarge(Say("Văn bản dài hơn 2 triệu ký tự.", "The text is longer than 2 million characters."))
    if "\x00" in text or _piled(text):
        raise NotAProgramme("BINARY")
    shown = _FORBIDDEN.sub(_LOST, _INVISIBLE.sub("", _BLANKS.sub(" ", text)))
    if shown.count(_LOST) * 50 > len(shown):
        raise NotAProgramme("BINARY")
    _refuse_small(shown)
    refuse_legacy(shown)
    lines = _BREAK.split(unicodedata.normalize("NFC", shown))
    if len(lines) > MAX_LINES:
        raise NotAProgramme("TOO_MANY_LINES")
    opening = {n for n, line in enumerate(lines, 1) if line.startswith("\f")}
    return tuple(line.removeprefix("\f").replace("\f", " ").rstrip() for line in lines), opening


def _refuse_small(text: str) -> None:
    letters = len("".join(text.split()))
    if letters < _SHORTEST:
        raise NotAProgramme("TOO_SHORT" if letters else "EMPTY")


def _piled(text: str) -> bool:
    run = 0
    for character in "" if text.isascii() else text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _PILE:
            return True
    return False


def _bare(line: str) -> str:
    """Without Markdown's heading and emphasis marks; a leading "* " stays, it is a list's bullet."""
    text = line.strip().lstrip("#").replace("**", "")
    if text.startswith("*") and text.endswith("*") and not text.startswith("* "):
        text = text.strip("*")
    return " ".join(text.split())
