"""The legal bases ("Căn cứ ...") with the instruments each names, and the paragraph in which the parties agree."""

import re
from dataclasses import dataclass

from api.programmes.reading.draft import Instrument, LegalBasis
from api.programmes.reading.page import Page, Paragraph, whole_sentence
from api.programmes.reading.wording import DATE, day

_LEAD = re.compile(r"(?:- ?)?(?:Căn cứ|Thực hiện|Theo|Xét) ")
_KIND = (
    "Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Chỉ thị|Kết luận|Quyết định|Quy định|Quy chế|Thông tư"
    "|Thông tri|Thông báo|Hướng dẫn|Điều lệ|Kế hoạch|Chương trình|Đề án|Công văn"
)
_NEXT = re.compile(rf"(?:[,;]|[,;]? và) (?=(?:{_KIND})\b)")
_QUOTED = re.compile('\u201c[^\u201c\u201d]*\u201d|"[^"]*"')
_NUMBER = re.compile(r"\bsố ?:? (\d{1,6}\w{0,4}(?:[-/][\w.]+)+)")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What stands between the title and the first numbered heading."""

    bases: tuple[LegalBasis, ...]
    agreement: str | None


def read_grounds(page: Page, start: int, end: int) -> Grounds:
    """Takes every paragraph that begins as a legal basis, and the first that agrees ("... thống nhất ... như sau:")."""
    bases: list[LegalBasis] = []
    agreement: str | None = None
    for paragraph in page.paragraphs(start, end, lambda text: _LEAD.match(text) is not None, whole_sentence):
        if agreement is None and _agrees(paragraph.text):
            agreement = paragraph.text
            page.take("agreement", *paragraph.numbers)
        elif _LEAD.match(paragraph.text):
            bases.append(_basis(paragraph))
            page.take("legal basis", *paragraph.numbers)
        else:
            page.leave("UNPLACED", *paragraph.numbers)
    return Grounds(tuple(bases), agreement)


def _agrees(text: str) -> bool:
    return " thống nhất " in text and text.endswith((":", "như sau", "sau đây", "."))


def _basis(paragraph: Paragraph) -> LegalBasis:
    return LegalBasis(paragraph.text, tuple(instruments(paragraph.text)), paragraph.lines)


def instruments(basis: str) -> list[Instrument]:
    """The laws, resolutions ... a basis names, split where a comma, semicolon or "và" comes before the next kind.

    What stands between quotation marks is a title and never splits.
    """
    hidden = _QUOTED.sub(lambda quoted: "\x00" * len(quoted[0]), basis)
    lead = _LEAD.match(hidden)
    starts = [lead.end() if lead else 0, *(found.end() for found in _NEXT.finditer(hidden))]
    ends = [*(found.start() for found in _NEXT.finditer(hidden)), len(hidden)]
    return [_instrument(basis[a:b], hidden[a:b]) for a, b in zip(starts, ends, strict=True)]


def _instrument(printed: str, hidden: str) -> Instrument:
    number, dated = _NUMBER.search(hidden), DATE.search(hidden)
    title = printed.rstrip(" .,;").removesuffix("./")
    return Instrument(title, number[1] if number else None, day(dated) if dated else None)
