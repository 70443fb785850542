"""Time: instants are UTC, days are Viet Nam's (a figure of 00:30 on 1 January belongs to the new year there)."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Annotated, Any

from pydantic import BeforeValidator

# Viet Nam has kept UTC+7 without summer time since 13 June 1975, so a fixed offset is exact for every date here
# and needs no time zone database, which slim images and Windows lack.
HANOI = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII | re.IGNORECASE)


class NotAnInstant(ValueError):
    """No RFC 3339 date-time, or none that a calendar has; `vi` is the sentence for the reader."""

    code = "INVALID_FORMAT"
    vi = "Cần thời điểm theo RFC 3339 có múi giờ, ví dụ 2018-05-01T08:00:00+07:00."

    def __init__(self) -> None:
        super().__init__("An RFC 3339 instant with an offset is needed, such as 2018-05-01T08:00:00+07:00.")


def now() -> datetime:
    """This instant, aware, UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day in Viet Nam."""
    return datetime.now(HANOI).date()


def day_of(instant: datetime) -> date:
    """The day in Viet Nam on which an aware instant falls."""
    return instant.astimezone(HANOI).date()


def parse_instant(value: str) -> datetime:
    """An RFC 3339 date-time as UTC; digits beyond microseconds are cut. Raises NotAnInstant, also without an offset."""
    if not RFC3339.fullmatch(value):
        raise NotAnInstant
    try:
        return datetime.fromisoformat(value.upper()).astimezone(UTC)
    except (ValueError, OverflowError):  # 31 February, second 60, year 0001 east of Greenwich
        raise NotAnInstant from None


def _read(value: Any) -> Any:
    return parse_instant(value) if isinstance(value, str) else value


Instant = Annotated[datetime, BeforeValidator(_read)]  # a parameter: RFC 3339 with an offset, nothing else
