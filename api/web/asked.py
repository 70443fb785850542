"""What a route may be asked for by its query, spelled exactly.

FastAPI alone takes the last of `limit=1&limit=2`, reads `1_0` as 10 and a bare number as a date. A route's own
signature says which names it knows, which may repeat, and how a value of each type is spelled.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from fastapi.dependencies.models import Dependant
from fastapi.dependencies.utils import get_flat_params
from starlette.datastructures import QueryParams

from api.kernel.problem import Fault, Say
from api.kernel.text import IN_LINE
from api.web.spelling import SPELLINGS, WRONG, Spelling, expected

UNREADABLE = "\ufffd"  # what bytes that are no UTF-8 are decoded to
UNKNOWN = Say("Tham số này không có ở đây.", "This parameter is not known here.")
TWICE = Say("Tham số này chỉ được ghi một lần.", "This parameter is taken once only.")
UNTYPED = Say("Có ký tự không được phép.", "There is a character that is not allowed.")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One query parameter: how it is spelled (None: any text), whether it may repeat (any of), what is expected."""

    spelling: Spelling | None = None
    many: bool = False
    said: Say = WRONG


@dataclass(frozen=True, slots=True)
class Asked:
    """The parameters of one route by name."""

    query: dict[str, Parameter]

    def faults(self, sent: QueryParams) -> Iterator[Fault]:
        """Every parameter that is unknown, repeated or misspelled."""
        seen: set[str] = set()
        for name, value in sent.multi_items():
            known = self.query.get(name)
            if known is None:
                if name not in seen:
                    yield Fault("UNKNOWN_FIELD", UNKNOWN, parameter=name)
            elif name in seen and not known.many:
                yield Fault("DUPLICATE", TWICE, parameter=name)
            elif IN_LINE.search(value) or UNREADABLE in value:
                yield Fault("INVALID_FORMAT", UNTYPED, parameter=name)
            elif known.spelling and not known.spelling.fullmatch(value):
                yield Fault("INVALID_FORMAT", known.said, parameter=name)
            seen.add(name)


def asked(dependant: Dependant, *, as_of: bool) -> Asked:
    """What a route's signature asks for; `as_of` is asked for by the transaction, not by a handler."""
    query = {"as_of": Parameter()} if as_of else {}
    for field in get_flat_params(dependant):
        place = getattr(getattr(field.field_info, "in_", None), "value", "query")  # fields of a filter don't say
        kind, many = plain(field.field_info.annotation)
        if place == "query":
            query[field.alias] = Parameter(SPELLINGS.get(kind), many, expected(kind))
    return Asked(query)


def plain(annotation: Any, many: bool = False) -> tuple[Any, bool]:
    """The bare type under Annotated, `| None` and list, and whether there was a list."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return plain(inside[0], many)
    if origin in (Union, UnionType):
        return plain(next(one for one in inside if one is not type(None)), many)
    if origin is list:
        return plain(inside[0], True)
    return annotation, many
