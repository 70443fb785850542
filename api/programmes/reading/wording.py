"""How such documents are worded: the few patterns that several elements share. Each runs in linear time."""

import re
from datetime import date

LONGEST = 400  # characters: no heading, stamp or signature line is longer; longer ones are not even tried

_ORGANISATIONS = (
    "Tổng Liên đoàn|Liên đoàn Lao động|Tổng Công ty|Công đoàn|Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|Hội|Tỉnh đoàn|Thành đoàn"
    "|Trung ương|Đài|Báo|Cục|Tổng cục|Vụ|Viện|Văn phòng|Mặt trận|LĐLĐ"
)
ORGANISATION = re.compile(rf"(?:{_ORGANISATIONS})(?= )")
ORGANISATION_UPPER = re.compile(rf"(?:{_ORGANISATIONS.upper()})(?= )")
_END = re.compile(r"[.;:!?\u2026][)\"\u201d\u2019]*$")
_HYPHEN = re.compile(r"\w-$")
_OPENING = "\"'(\u201c\u2018["
DATE = re.compile(
    r"ngày (?P<d>\d{1,2})(?: ?[/.-] ?| tháng )(?P<m>\d{1,2})(?: ?[/.-] ?| năm )(?P<y>\d{4})(?!\d)", re.IGNORECASE
)


def finished(text: str) -> bool:
    """Whether the text ends as a sentence or an item does (. ; : ! ? …), so that the next line may stand alone."""
    return _END.search(text[-8:]) is not None


def joined(*parts: str) -> str:
    """Lines as one text; a line that a hyphen inside a word ends ("2016-", "TLĐ-") goes on without a space."""
    text = parts[0]
    for part in parts[1:]:
        text += part if _HYPHEN.search(text[-2:]) else f" {part}"
    return text


def lowercase(text: str) -> bool:
    """Whether the text starts in the middle of a sentence."""
    return text.lstrip(_OPENING)[:1].islower()


def fold(text: str) -> str:
    """For comparing names that are printed in capitals in one place and not in another."""
    return text.strip(" .,:;").casefold()


def day(match: re.Match[str]) -> date | None:
    """The date of a match with groups d, m, y; None for a day that no calendar has."""
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
