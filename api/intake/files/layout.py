"""How rows stand in a workbook: which columns a kind has, how a value is shown in its cell, what a cell admits."""

from datetime import date, datetime
from typing import Any, get_args, get_origin, get_type_hints

from api.activities.codes import LISTS, Names
from api.intake.files.columns import ABOVE, HEADINGS, KIND_NAMES
from api.intake.item import Data, Listed
from api.intake.judging import RULES
from api.kernel.clock import HANOI
from api.web.formula import inert

TYPES: dict[str, Any] = get_type_hints(Data, include_extras=True)
FIRST = ("external_id", "unit", "programme", "title", "occurred_on")
LAST = ("evidence", "note", "revision")


def fields_of(kind: str) -> list[str]:
    """A kind's fields in the order of its template: the key, what every row says, its measures, what is free."""
    rule = RULES[kind]
    middle = [name for name in TYPES if name in rule.needed] + [name for name in TYPES if name not in rule.needed]
    order = [*FIRST, *middle, *LAST]
    taken = {*rule.taken, "external_id", "revision"}
    return [name for at, name in enumerate(order) if name in taken and name not in (*order[:at], *LAST)] + [
        name for name in LAST if name in taken
    ]


def title_of(kind: str) -> str:
    """The sheet that holds rows of a kind, as long as spreadsheets allow."""
    return KIND_NAMES[kind][0][:31]


def listed(field: str) -> Names | None:
    """The codes that a field takes, with their names; None for free ones."""
    if field == "kind":
        return KIND_NAMES
    for one in parts(TYPES.get(field)):
        if isinstance(one, Listed):
            return LISTS[one.name]
    return None


def parts(kind: Any) -> list[Any]:
    """A type and everything that stands inside it."""
    return [kind, *(inner for one in get_args(kind) for inner in parts(one))]


def plain(field: str) -> Any:
    """str, int, bool, date or datetime: what a cell of the field holds; a list is a text."""
    if field == "revision":
        return int
    kind = TYPES.get(field)
    while get_args(kind) and get_origin(kind) is not list:
        kind = get_args(kind)[0]
    return kind if kind in (int, bool, date, datetime) else str


def cell(field: str, value: Any) -> Any:
    """A value as a person reads it: names for codes, days and numbers as such, lists between semicolons."""
    if isinstance(value, list):
        return inert("; ".join(str(cell(field, one)) for one in value))
    names = listed(field)
    if names and value in names:
        return names[value][0]
    if isinstance(value, str) and (kind := plain(field)) in (date, datetime):
        try:
            return date.fromisoformat(value) if kind is date else datetime.fromisoformat(value).astimezone(HANOI)
        except (ValueError, OverflowError):
            return inert(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    return inert(value) if isinstance(value, str) else value if isinstance(value, int | float) else inert(str(value))


def heading(field: str, kind: str | None = None) -> str:
    """What a column is called; with a star where the kind needs it."""
    needed = kind is not None and (field in RULES[kind].needed or field in ("external_id", "unit", "programme"))
    return HEADINGS[field][0] + (" *" if needed else "")


def said(item: Any) -> dict[str, Any]:
    """An item's fields in one."""
    if not isinstance(item, dict):
        return {}
    data = item.get("data")
    above = {name: item[name] for name in ABOVE if name in item}
    return {**above, **(data if isinstance(data, dict) else {})}
