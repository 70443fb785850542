"""How a value of a type is spelled, exactly: parsers take more than the contract does.

Pydantic reads `"1525132800"` as a day, `1_0` as 10, `urn:uuid:...` as an id. The driver takes the first and the last
day of the calendar for infinity, so days lie in the years 1000 to 2999.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from pydantic import AwareDatetime, BaseModel
from starlette.convertors import Convertor

from api.kernel.clock import RFC3339
from api.kernel.problem import Fault, Say

Spelling = re.Pattern[str]
SPELLINGS: dict[type, Spelling] = {
    bool: re.compile("true|false"),
    int: re.compile("-?(0|[1-9][0-9]{0,17})"),
    date: re.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}"),
    datetime: RFC3339,
    AwareDatetime: RFC3339,
    UUID: re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE),
}
INSTANT = Say("Cần thời điểm RFC 3339 có múi giờ.", "An RFC 3339 instant with its offset is needed.")
EXPECTED: dict[type, Say] = {
    date: Say(
        "Cần ngày dạng YYYY-MM-DD, năm 1000 đến 2999.", "A day as YYYY-MM-DD is needed, of the years 1000 to 2999."
    ),
    datetime: INSTANT,
    AwareDatetime: INSTANT,
    UUID: Say("Cần mã dạng UUID.", "An id as a UUID is needed."),
}
WRONG = Say("Sai định dạng.", "Wrong format.")


class IdInPath(Convertor[str]):
    """Matches an id and nothing else; what it names is read later."""

    regex: ClassVar[str] = f"(?i:{SPELLINGS[UUID].pattern})"

    def convert(self, value: str) -> str:
        """The id of a path segment."""
        return value

    def to_string(self, value: str) -> str:
        """The id as it stands in a path."""
        return value


class NumberInPath(IdInPath):
    """Matches a whole number."""

    regex: ClassVar[str] = SPELLINGS[int].pattern


def expected(kind: type) -> Say:
    """What a value of a type should look like."""
    return EXPECTED.get(kind, WRONG)


def misspelled(value: Any, sent: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], type]]:
    """Place and type of every text in a JSON body that was read as a day, an instant or an id that it does not spell."""
    if isinstance(value, BaseModel) and isinstance(sent, dict):
        for name in value.model_fields_set & sent.keys():
            yield from misspelled(getattr(value, name), sent[name], (*path, name))
    elif isinstance(value, list) and isinstance(sent, list):
        for at, (one, raw) in enumerate(zip(value, sent, strict=True)):
            yield from misspelled(one, raw, (*path, at))
    elif type(value) in EXPECTED and not (isinstance(sent, str) and SPELLINGS[type(value)].fullmatch(sent)):
        yield path, type(value)


def spelled(value: BaseModel, sent: Any, place: Any) -> list[Fault]:
    """The faults of a body that was read; `place` makes a pointer of a path."""
    return [Fault("INVALID_FORMAT", expected(kind), pointer=place(path)) for path, kind in misspelled(value, sent)]
