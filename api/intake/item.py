"""One pushed row as it must be written: fields, types, bounds; and two parsers made from the one definition.

A swift one tells that nothing is wrong; a careful one, for the rows that it does not vouch for, tells all that is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
from annotated_types import Ge, Le, MaxLen
from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter, with_config
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict

from api.activities.codes import LISTS
from api.kernel import strict
from api.kernel.text import Line, Note, Size, scan

MOST = 10**15  # of any count or amount of đồng
STRICT = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True, slots=True)
class Listed:
    """A code of a list of /codes; a value outside it is UNKNOWN_CODE."""

    name: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema([*LISTS[self.name]])


Count = Annotated[int, Ge(0), Le(MOST)]
Text = Annotated[Line, Size(500)]
External = Annotated[Line, Size(200, least=1)]


@with_config(STRICT)
class Data(TypedDict, total=False):
    """What a row says. Dates are days in Viet Nam, counts integers, amounts integer đồng."""

    unit: Annotated[Line, Size(100, least=1)]
    programme: Annotated[Line, Size(100, least=1)]
    title: Annotated[Line, Size(500, least=1)]
    occurred_on: date
    starts_at: datetime
    ended_on: date
    clauses: Annotated[list[Annotated[Line, Size(30, least=1)]], MaxLen(50)]
    campaign: UUID
    topic: Annotated[str, Listed("topics")]
    audience: Annotated[list[Annotated[str, Listed("audiences")]], MaxLen(30)]
    channel: Annotated[str, Listed("channels")]
    place: Text
    outlet: Text
    priority: Annotated[str, Listed("priorities")]
    rerun: bool
    evidence: Annotated[list[Annotated[Line, Size(1000)]], MaxLen(50)]
    note: Annotated[Note, Size(10_000)]
    group: Line
    reason: Annotated[Note, Size(2000, least=1)]
    quantity: Count
    minutes: Count
    copies: Count
    attendances: Count
    attendances_female: Count
    attendances_members: Count
    persons: Count
    persons_female: Count
    entries: Count
    reach: Count
    amount_vnd: Count


@with_config(STRICT)
class Item(TypedDict):
    """One row of a batch."""

    kind: Annotated[Line, Size(60)]
    external_id: External
    revision: NotRequired[Annotated[int, Ge(0), Le(2**62)] | None]
    data: Data


def swift(kind: Any) -> Any:
    """The same type as msgspec knows it, without the text rule; the only unions are those with None."""
    origin, given = get_origin(kind), get_args(kind)
    if origin is Annotated:
        if listed := next((one for one in given if isinstance(one, Listed)), None):
            return Literal[tuple(LISTS[listed.name])]
        bare, made = swift(given[0]), bounds(given[1:])
        return Annotated[bare, *made] if made else bare
    if origin in (Union, UnionType):
        return swift(given[0]) | None
    if origin is NotRequired:
        return NotRequired[swift(given[0])]
    return list[swift(given[0])] if origin is list else kind  # type: ignore[misc]  # made at run time


def bounds(given: Sequence[Any]) -> list[msgspec.Meta]:
    """Bounds as msgspec writes them; what it has no word for is left out."""
    made = []
    for one in given:
        match one:
            case Size(most=most, least=least):
                made.append(msgspec.Meta(min_length=least or None, max_length=most))
            case MaxLen(max_length=most):
                made.append(msgspec.Meta(max_length=most))
            case Ge(ge=int() as least):
                made.append(msgspec.Meta(ge=least))
            case Le(le=int() as most):
                made.append(msgspec.Meta(le=most))
    return made


def swiftly() -> Any:
    """Rows as the swift parser reads them."""
    data, item = (
        {name: swift(kind) for name, kind in get_type_hints(shape, include_extras=True).items()}
        for shape in (Data, Item)
    )
    make, many = cast(Any, TypedDict), cast(Any, list)  # at run time
    return many[make("SwiftItem", item | {"data": make("SwiftData", data, total=False)})]


SWIFT = msgspec.json.Decoder(swiftly())
CAREFUL: TypeAdapter[Item] = TypeAdapter(Item)


def read(raws: Sequence[Any]) -> list[Item] | None:
    """The rows, when shape, text and keys are as they must be; None when a closer look is due.

    The swift parser passes over unknown and repeated keys: with each key in the text kept, there is none.
    """
    body = b"[" + b",".join(raws) + b"]"
    if scan(body):
        return None
    try:
        items: list[Item] = SWIFT.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    kept = sum(map(len, items)) + sum([len(item["data"]) for item in items])
    return items if strict.written_keys(body) == kept and len(items) == len(raws) else None
