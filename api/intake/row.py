"""One pushed row: its shape, and all that can be judged without the database.

The fast way is one pass of a typed parser over a chunk of raw items. Rows that it names are set aside with all
their errors and the rest is parsed again, so the second pass is paid only where the fault is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Any, Literal, NotRequired, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from api.activities.kind import KINDS, MEASURES, PUSHABLE
from api.kernel.clock import day_of
from api.kernel.problem import Fault, Say
from api.kernel.text import Line, Note, Size
from api.web.faults import fault, pointer

MOST = 10**15  # of any count or amount of đồng
Count = Annotated[int, Field(ge=0, le=MOST)]
Text = Annotated[Line, Size(500)]
External = Annotated[Line, Size(200, least=1)]
STRICT = ConfigDict(extra="forbid", strict=True)


@with_config(STRICT)
class Data(TypedDict, total=False):
    """What a row says. Dates are days in Viet Nam, counts integers, amounts integer đồng."""

    unit: Annotated[Line, Size(100, least=1)]
    programme: Annotated[Line, Size(100, least=1)]
    title: Annotated[Line, Size(500, least=1)]
    occurred_on: date
    starts_at: Annotated[datetime, Field(strict=True)]
    ended_on: date
    clauses: Annotated[list[Annotated[Line, Size(30, least=1)]], Field(max_length=50)]
    campaign: UUID
    topic: Annotated[Line, Size(60)]
    audience: Annotated[list[Annotated[Line, Size(60)]], Field(max_length=30)]
    channel: Annotated[Line, Size(60)]
    place: Text
    outlet: Text
    priority: Literal["normal", "priority", "urgent"]
    rerun: bool
    evidence: Annotated[list[Annotated[Line, Size(1000)]], Field(max_length=50)]
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
    revision: NotRequired[Annotated[int, Field(ge=0, le=2**62)] | None]
    data: Data


def quick(kind: Any) -> Any:
    """The same type without the text rule: for a body that kernel.text.scan found to need no look row by row."""
    if get_origin(kind) in (Annotated, NotRequired):
        bare, *extra = get_args(kind)
        kept = [one for one in extra if not isinstance(one, AfterValidator)]
        return Annotated[quick(bare), *kept] if kept else quick(bare)
    return list[quick(get_args(kind)[0])] if get_origin(kind) is list else kind  # type: ignore[misc]  # made at run time


def quickly() -> TypeAdapter[list[Item]]:
    """The adapter of the fast way, derived from Item and Data: one definition, two speeds."""
    shape = {name: quick(kind) for name, kind in get_type_hints(Data, include_extras=True).items()}
    data = with_config(STRICT)(TypedDict("QuickData", shape, total=False))  # type: ignore[operator]  # made at run time
    hints = get_type_hints(Item, include_extras=True)
    need = {name: quick(hints[name]) for name in ("kind", "external_id")} | {"data": data}
    whole = need | {"revision": NotRequired[quick(hints["revision"])]}
    item = with_config(STRICT)(TypedDict("QuickItem", whole))  # type: ignore[operator]  # made at run time
    return TypeAdapter(list[item])  # type: ignore[valid-type]  # made at run time


ITEMS: TypeAdapter[list[Item]] = TypeAdapter(list[Item])
QUICK = quickly()
WITHDRAWAL = "withdrawal"
ALWAYS = ("title", "occurred_on")
FREE = frozenset(Data.__annotations__) - set(MEASURES) - {"group", "reason", "rerun", "priority"}
PARTS = (
    ("attendances_female", "attendances"),
    ("attendances_members", "attendances"),
    ("persons_female", "persons"),
)


@dataclass(slots=True)
class Verdict:
    """What became of one row; errors, holds and warnings with their places."""

    index: int
    status: str
    item: Item | None = None
    raw: bytes = b""
    faults: list[tuple[str, Fault, str | None]] = field(default_factory=list)  # severity, fault, action
    id: UUID | None = None
    unit: UUID | None = None

    def add(self, found: Fault, severity: str = "error", action: str | None = None) -> None:
        self.faults.append((severity, found, action))
        if severity == "error":
            self.status = "rejected"


def at(index: int, *path: str | int) -> str:
    """The pointer of a place in a row."""
    return pointer(("items", index, *path))


def parse(raws: list[bytes], first: int, adapter: TypeAdapter[list[Item]] = ITEMS) -> Iterator[Verdict]:
    """A verdict for each raw item of a chunk: parsed, or rejected with all errors of its shape."""
    wrong: dict[int, list[Fault]] = {}
    live = list(range(len(raws)))
    items: list[Item] = []
    while live:
        try:
            items = adapter.validate_json(b"[" + b",".join([raws[i] for i in live]) + b"]")
            break
        except ValidationError as error:
            for one in error.errors(include_url=False, include_input=False):
                place = live[int(one["loc"][0])]
                wrong.setdefault(place, []).append(fault(one, pointer=at(first + place, *one["loc"][1:])))
            live = [i for i in live if i not in wrong]
    good = iter(items)
    for i, raw in enumerate(raws):
        verdict = Verdict(first + i, "rejected" if i in wrong else "created", raw=raw)
        if i in wrong:
            for found in wrong[i]:
                verdict.add(found)
        else:
            verdict.item = next(good)
            judge(verdict, verdict.item)
        yield verdict


def missing(verdict: Verdict, *path: str) -> None:
    verdict.add(
        Fault(
            "MISSING_FIELD", Say("Thiếu trường bắt buộc.", "This field is required."), pointer=at(verdict.index, *path)
        )
    )


def judge(verdict: Verdict, item: Item) -> None:
    """The rules of the row's kind and between its own fields; every error is named."""
    kind, data = item["kind"], item["data"]
    if kind == WITHDRAWAL:
        judge_withdrawal(verdict, data)
        return
    if kind not in PUSHABLE:
        said = Say("Loại hoạt động không có trong danh mục nhận dữ liệu.", "Not a kind that intake takes.")
        verdict.add(Fault("UNKNOWN_KIND", said, pointer=at(verdict.index, "kind"), params={"kind": kind}))
        return
    known = KINDS[kind]
    present = data.keys()
    for name in (*ALWAYS, *known.required):
        if name not in present:
            missing(verdict, "data", name)
    for name in present - FREE:
        if name not in known.required and name not in known.optional:
            said = Say(f"Loại “{known.vi}” không có trường này.", f"The kind {kind} has no such field.")
            verdict.add(Fault("UNKNOWN_FIELD", said, pointer=at(verdict.index, "data", name)))
    for part, whole in PARTS:
        if part in present and data[part] > data.get(whole, MOST):  # type: ignore[literal-required]  # PARTS are its keys
            said = Say(f"Lớn hơn {whole}.", f"More than {whole}.")
            verdict.add(Fault("OUT_OF_RANGE", said, pointer=at(verdict.index, "data", part)))
    judge_days(verdict, data)


def judge_days(verdict: Verdict, data: Data) -> None:
    """ended_on is not before occurred_on, and starts_at falls on it in Viet Nam."""
    day = data.get("occurred_on")
    if day is None:
        return
    if "ended_on" in data and data["ended_on"] < day:
        said = Say("Ngày kết thúc trước ngày diễn ra.", "Ends before it happened.")
        verdict.add(Fault("OUT_OF_RANGE", said, pointer=at(verdict.index, "data", "ended_on")))
    if "starts_at" in data:
        start = data["starts_at"]
        if start.tzinfo is None:
            said = Say("Thời điểm phải có múi giờ.", "The instant needs an offset.")
            verdict.add(Fault("INVALID_FORMAT", said, pointer=at(verdict.index, "data", "starts_at")))
        elif day_of(start) != day:
            said = Say("Không cùng ngày với occurred_on.", "Not on the day of occurred_on.")
            verdict.add(Fault("OUT_OF_RANGE", said, pointer=at(verdict.index, "data", "starts_at")))


def judge_withdrawal(verdict: Verdict, data: Any) -> None:
    """data is {group, reason} and nothing else; unit is known from the row withdrawn."""
    for name in ("group", "reason"):
        if name not in data:
            missing(verdict, "data", name)
    if data.get("group", "activity") != "activity":
        said = Say("Nhóm này chưa nhận thu hồi.", "This group takes no withdrawals.")
        verdict.add(Fault("UNKNOWN_CODE", said, pointer=at(verdict.index, "data", "group")))
    for name in data.keys() - {"group", "reason", "unit", "programme"}:
        said = Say("Bản thu hồi không có trường này.", "A withdrawal has no such field.")
        verdict.add(Fault("UNKNOWN_FIELD", said, pointer=at(verdict.index, "data", name)))
