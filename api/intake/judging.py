"""What can be said of rows without the database: shape, the kind's measures, days and parts; every error is named.

A whole chunk is read swiftly in one pass. Where something is odd each row is read by itself, and those that are odd
carefully, so that the price is paid only where the fault is. What is left of a row without its faulty fields is
judged like the others: one answer names everything that is wrong with it.
"""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from pydantic import ValidationError

from api.activities.kind import KINDS, MEASURES, PUSHABLE
from api.intake.chunk import WITHDRAWAL, Chunk, Finding
from api.intake.item import CAREFUL, MOST, Data, Item, read
from api.kernel import strict
from api.kernel.clock import day_of
from api.kernel.problem import Say
from api.kernel.text import BadText, line
from api.web.faults import fault

GROUPS = ("activity",)  # whose records can be withdrawn
FREE = frozenset(Data.__annotations__) - {*MEASURES, "group", "reason", "rerun", "priority"}
PARTS = (
    ("attendances_female", "attendances"),
    ("attendances_members", "attendances"),
    ("persons_female", "persons"),
)
COMPARED = frozenset({"ended_on", "starts_at", *(part for part, _ in PARTS)})
MISSING = Say("Thiếu trường bắt buộc.", "This field is required.")
NO_FIELD = Say("Bản thu hồi không có trường này.", "A withdrawal has no such field.")


class Rule(NamedTuple):
    """Fields that a kind must and may have."""

    needed: frozenset[str]
    taken: frozenset[str]


RULES = {
    code: Rule(
        frozenset({"title", "occurred_on", *KINDS[code].required}),
        FREE | {*KINDS[code].required, *KINDS[code].optional},
    )
    for code in PUSHABLE
} | {WITHDRAWAL: Rule(frozenset({"group", "reason"}), frozenset({"group", "reason", "unit", "programme"}))}


NO_JSON = Say("Dòng không đọc được như một đối tượng JSON.", "Not readable as a JSON object.")


def parse(raws: Sequence[Any], first: int, lines: Sequence[int] | None = None, *, alone: bool = False) -> Chunk:
    """The rows of a chunk, read or refused with all errors of their shape.

    Raises Malformed (strict JSON), but with `alone` for no row: one that is no JSON is refused by itself.
    """
    chunk = Chunk(first, [], ["created"] * len(raws), lines=lines)
    whole = read(raws)
    chunk.items = list(whole) if whole is not None else [look(chunk, at, raw, alone) for at, raw in enumerate(raws)]
    return chunk


def look(chunk: Chunk, at: int, raw: Any, alone: bool) -> Item | None:
    """One row by itself, with a finding for every error of its shape; None when nothing of it can be judged."""
    if whole := read([raw]):
        return whole[0]
    try:
        value = strict.parse(bytes(raw), strict.DEPTH - 2)
    except strict.Malformed:
        if not alone:
            raise
        value = None
    if alone and not isinstance(value, dict):
        chunk.unread[at] = {}
        chunk.refuse(at, "INVALID_FORMAT", NO_JSON)
        return None
    try:
        return CAREFUL.validate_json(json.dumps(value))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
    chunk.unread[at] = named(value)
    for one in found:
        chunk.find(at, Finding("error", fault(one, pointer=chunk.pointer(at, *one["loc"]))))
    return salvaged(value, [one["loc"] for one in found], chunk.first + at)


def named(value: Any) -> dict[str, str]:
    """What a row that does not fit its type calls itself, so that the report alone finds it in the sender's books."""
    said = value if isinstance(value, dict) else {}
    return {name: said[name] for name in ("external_id", "kind") if clean(said.get(name))}


def clean(value: Any) -> bool:
    """A text that may be shown again."""
    try:
        return isinstance(value, str) and line(value) is not None
    except BadText:
        return False


def salvaged(left: Any, faulty: list[tuple[int | str, ...]], index: int) -> Item | None:
    """The row without its faulty fields; None when its kind or its data cannot be read."""
    for name, *path in filter(None, faulty):
        if name == "data" and path and isinstance(left.get("data"), dict):
            left["data"].pop(path[0], None)
        elif name == "external_id":
            left["external_id"] = f"({index})"  # of no other row, and never shown
        else:
            left.pop(name, None)
    try:
        return CAREFUL.validate_json(json.dumps(left))
    except ValidationError:
        return None


def judge(chunk: Chunk) -> None:
    """The rules of each row's kind, and between its own fields."""
    for at, item in chunk.known():
        keys, rule = item["data"].keys(), RULES.get(item["kind"])
        if rule is None:
            said = Say("Loại hoạt động không có trong danh mục nhận dữ liệu.", "Not a kind that intake takes.")
            chunk.refuse(at, "UNKNOWN_KIND", said, "kind", kind=item["kind"])
        else:
            if not rule.needed <= keys <= rule.taken:
                fields(chunk, at, item, rule)
            if not COMPARED.isdisjoint(keys):
                parts(chunk, at, item["data"])
                days(chunk, at, item["data"])
            if item["kind"] == WITHDRAWAL and item["data"].get("group", GROUPS[0]) not in GROUPS:
                said = Say("Nhóm này chưa nhận thu hồi.", "This group takes no withdrawals.")
                chunk.refuse(at, "UNKNOWN_CODE", said, "data", "group")


def fields(chunk: Chunk, at: int, item: Item, rule: Rule) -> None:
    """Fields that the kind needs and that are not there, fields that it does not have."""
    keys, kind = item["data"].keys(), item["kind"]
    named = {finding.fault.pointer for finding in chunk.findings.get(at, ())}  # there, but unreadable
    for name in sorted(rule.needed - keys):
        if chunk.pointer(at, "data", name) not in named:
            chunk.refuse(at, "MISSING_FIELD", MISSING, "data", name)
    said = (
        Say(f"Loại “{KINDS[kind].vi}” không có trường này.", f"The kind {kind} has no such field.")
        if kind in KINDS
        else NO_FIELD
    )
    for name in sorted(keys - rule.taken):
        chunk.refuse(at, "UNKNOWN_FIELD", said, "data", name)


def parts(chunk: Chunk, at: int, data: Data) -> None:
    """A part is not more than its whole."""
    counts: Any = data
    for part, whole in PARTS:
        if counts.get(part, 0) > counts.get(whole, MOST):
            chunk.refuse(at, "OUT_OF_RANGE", Say(f"Lớn hơn {whole}.", f"More than {whole}."), "data", part)


def days(chunk: Chunk, at: int, data: Data) -> None:
    """ended_on is not before occurred_on, and starts_at falls on it in Viet Nam."""
    day = data.get("occurred_on")
    if day is None:
        return
    if "ended_on" in data and data["ended_on"] < day:
        said = Say("Ngày kết thúc trước ngày diễn ra.", "Ends before it happened.")
        chunk.refuse(at, "OUT_OF_RANGE", said, "data", "ended_on")
    start = data.get("starts_at")
    if start is None:
        return
    if start.tzinfo is None:
        said = Say("Thời điểm phải có múi giờ.", "The instant needs an offset.")
        chunk.refuse(at, "INVALID_FORMAT", said, "data", "starts_at")
    elif fallen(start) != day:
        said = Say("Không cùng ngày với occurred_on.", "Not on the day of occurred_on.")
        chunk.refuse(at, "OUT_OF_RANGE", said, "data", "starts_at")


def fallen(start: datetime) -> date | None:
    """The day in Viet Nam; None for an instant at either end of the calendar that has none there."""
    try:
        return day_of(start)
    except OverflowError:
        return None
