"""Everything above the legal bases: letterhead, number and notation, place and date, arrival stamp, name and title.

Decree 30/2020, Annex I boxes 1 to 5; the notation of a joint document follows no table, so any is taken as printed.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from api.programmes.reading.draft import ArrivalStamp
from api.programmes.reading.page import Page
from api.programmes.reading.refusal import NotAProgramme
from api.programmes.reading.wording import DATE, LONGEST, ORGANISATION_UPPER, day, joined, lowercase

_TYPE = re.compile(r"(CHƯƠNG TRÌNH(?: PHỐI HỢP(?: CÔNG TÁC)?)?)(?: (.+))?")
_CODE = re.compile(
    r"Số ?:? ?(?P<number>\d{1,6}[a-z]?) ?/ ?(?P<notation>(?:\d{4} ?/ ?)?[^\W\d_][\w&.]*(?: ?[-/] ?[\w&.]+)*)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?P<place>[^,:/\d]{2,60}), ?(?=ngày\b)", re.IGNORECASE)
_STAMP = re.compile(r"(?:(?:CÔNG VĂN )?ĐẾN\b)? ?(?:Số ?: ?(?P<number>\d{1,10}))? ?(?:(?=Ngày)(?P<date>.{10,40}))?")
_STATE = re.compile(r"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_OPENING = re.compile(rf"{ORGANISATION_UPPER.pattern}|{_STATE.pattern}|ĐẾN")
_MOTTO = re.compile(r"Độc lập ?[-\u2013] ?Tự do ?[-\u2013] ?Hạnh phúc", re.IGNORECASE)
_REST_OF_NAME = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|VIỆT NAM)\b")
_PERIOD = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|từ|năm)(?: từ)?(?: năm)? (\d{4})(?: ?[-\u2013\u2014] ?| đến )(?:năm )?(\d{4})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm ((\d{4}))$", re.IGNORECASE)
_MOST_LETTERHEAD = 20  # lines; two agencies, their superiors, the state's name and motto take eight
_LEADS = ("Căn cứ", "- Căn cứ", "Thực hiện", "Theo ", "Xét ", "Kính gửi")


@dataclass(slots=True)
class Heading:
    """Filled while the lines go by; a field stays None when no line states it. `below` = first line after the title."""

    type_name: str
    below: int
    title: str | None = None
    code_number: str | None = None
    code_notation: str | None = None
    place: str | None = None
    issued_on: date | None = None
    agency: str | None = None
    arrival_number: str | None = None
    arrived_on: date | None = None
    stamped: bool = False
    letterhead: list[str] = field(default_factory=list)

    @property
    def arrival(self) -> ArrivalStamp | None:
        """None when the copy carries no stamp."""
        if not (self.agency or self.arrival_number or self.arrived_on):
            return None
        return ArrivalStamp(self.agency, self.arrival_number, self.arrived_on)

    @property
    def ends_on(self) -> date | None:
        """31 December of the last year in the title; None when no period is printed or it ends before it begins."""
        found = _PERIOD.search(self.title or "") or _YEAR.search(self.title or "")
        if not found:
            return None
        first, last = int(found[1]), int(found[2])
        began = max(first, self.issued_on.year if self.issued_on else first)
        return date(last, 12, 31) if 0 < began <= last else None

    def place_text(self, text: str) -> str | None:
        """Store what one line or cell states and name the element; None when it states nothing known or new."""
        if len(text) > LONGEST:
            return None
        return self._code(text) or self._date(text) or self._stamp(text) or self._letterhead(text)

    def _code(self, text: str) -> str | None:
        found = _CODE.fullmatch(text)
        if not found or self.code_number:
            return None
        self.code_number, self.code_notation = found["number"], found["notation"].replace(" ", "")
        return "code"

    def _date(self, text: str) -> str | None:
        place = _PLACE.match(text)
        found = DATE.fullmatch(text.rstrip("."), place.end()) if place else None
        if not place or not found or self.issued_on or not (issued := day(found)):
            return None
        self.place, self.issued_on = place["place"], issued
        return "place and date"

    def _stamp(self, text: str) -> str | None:
        found = _STAMP.fullmatch(text)
        self.stamped = self.stamped or "ĐẾN" in text
        if (
            not found
            or not self.stamped
            or (found["number"] and self.arrival_number)
            or (found["date"] and self.arrived_on)
        ):
            return None
        if found["date"]:
            written = DATE.fullmatch(found["date"].replace("Ngày:", "Ngày").replace("Ngày :", "Ngày"))
            self.arrived_on = day(written) if written else None
            if not self.arrived_on:
                return None
        self.arrival_number = found["number"] or self.arrival_number
        return "arrival stamp"

    def _letterhead(self, text: str) -> str | None:
        goes_on = self.letterhead and _REST_OF_NAME.match(text)
        organisation = ORGANISATION_UPPER.match(text) or goes_on
        if len(self.letterhead) >= _MOST_LETTERHEAD:
            return None
        if not (_STATE.fullmatch(text) or _MOTTO.fullmatch(text) or (organisation and text.isupper())):
            return None
        self.letterhead.append(text)
        return "letterhead"


def type_line(page: Page) -> int:
    """The first line "CHƯƠNG TRÌNH ..." in capitals. Raises NotAProgramme (NO_HEADING) when there is none."""
    for n in page.pending(1, page.end):
        if len(page[n]) <= LONGEST and _TYPE.fullmatch(page[n]):
            return n
    raise NotAProgramme("NO_HEADING")


def read_heading(page: Page, at: int, body: int) -> Heading:
    """Reads the type name in line `at`, what stands above it, and the title below it, up to line `body`."""
    type_name, _, rest = _TYPE.sub(r"\1\n\2", page[at]).partition("\n")
    page.take("type name", at)
    heading = Heading(type_name=type_name, below=at + 1)
    _read_title(page, heading, rest, body)
    for numbers in page.runs(1, at, _whole):
        heading = _read_line(page, heading, numbers)
    return heading


def _whole(before: str, text: str) -> bool:
    """Whether a line of the head is no rest of the one before: of a name in capitals, a number, a date."""
    name = before.isupper() and text.isupper() and not _OPENING.match(text)
    return not (name or before.endswith(("-", "/")) or (_PLACE.match(before) and text[:1].isdigit()))


def _read_title(page: Page, heading: Heading, begun: str, body: int) -> None:
    """The title goes on over single line breaks, and over blank lines where the next line starts in lower case."""
    parts, last = [begun] if begun else [], heading.below - 1
    for n in page.pending(heading.below, body):
        text = page[n]
        if text.startswith(_LEADS) or (parts and n > last + 1 and not lowercase(text)):
            break
        parts.append(text)
        page.take("title", n)
        last = n
    heading.title, heading.below = joined(*parts) if parts else None, last + 1


def _read_line(page: Page, heading: Heading, numbers: list[int]) -> Heading:
    """The heading with what these lines state; unchanged when they, or one of their columns, can't be placed."""
    text = joined(*(page[n] for n in numbers))
    if text.isupper() and _next(page, numbers[-1]).startswith("ĐẾN") and not heading.agency:
        page.take("arrival stamp", *numbers)
        return replace(heading, agency=text)
    trial = replace(heading, letterhead=[*heading.letterhead])
    cells = page.cells(numbers[0]) if len(numbers) == 1 else [text]
    elements = [trial.place_text(cell) for cell in cells if cell]
    if all(elements):
        page.take(str(elements[0]), *numbers)
        return trial
    page.leave(_why(text), *numbers)
    return heading


def _next(page: Page, n: int) -> str:
    return next((page[m] for m in page.pending(n + 1, n + 4)), "")


def _why(text: str) -> str:
    if _CODE.match(text[:LONGEST]):
        return "REPEATED"
    return "BAD_DATE" if "ngày" in text[:LONGEST].casefold() else "UNPLACED"
