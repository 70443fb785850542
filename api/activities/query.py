"""A list of activities as one statement: filters, order, page, and where the rows are taken from.

Rows are taken unit by unit where a caller reaches few, each through its own index, and through the index by day where
a caller reaches many. Words are looked for by a function behind the wall (table.FOUND), which gives no more than the
keys of what the caller reaches.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Request
from pydantic import BaseModel, ConfigDict, Field

from api.activities.table import COLUMNS, KEPT
from api.kernel.folding import words
from api.kernel.text import Line, Size
from api.store.actor import Actor
from api.store.session import BINDING, Database
from api.web.work import parse_as_of

SHOWN = [name for name in KEPT if name not in ("origin_type", "origin_id")]
OBJECT = ", ".join(f"'{name}', a.{name}" for name in SHOWN)
Shape = Callable[[str, list[str], str | None, bool], str]  # source, conditions, words, few units
SORTS = ("-occurred_on", "occurred_on")
ANY_OF = ("unit_id", "programme_id", "source_id", "campaign_id", "kind", "status", "external_id")
FEW = 40  # units up to which each is asked by itself: 0.1 ms for 2 units, 2 ms for 70
# $2 are the caller's roots (store.session.bound); so many units are few or many.
REACHED = "(select distinct target from sight where root = any($2::text::uuid[]) and way in ('own', 'lead', 'see'))"
REACH = f"select count(*) as n from {REACHED} u where bound.at_once is not null"
SIZE_AT = "select count(*) as size from leaf where at <= $5 and bound.at_once is not null"


class ActivityFilter(BaseModel):
    """Every filter of the list; repeated = any of."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    after: str | None = None
    count: bool = False
    sort: str = "-occurred_on"
    as_of: str | None = None
    q: Annotated[Annotated[Line, Size(200)] | None, Field()] = None
    unit_id: list[UUID] = Field(default_factory=list)
    programme_id: list[UUID] = Field(default_factory=list)
    source_id: list[UUID] = Field(default_factory=list)
    campaign_id: list[UUID] = Field(default_factory=list)
    kind: list[str] = Field(default_factory=list)
    status: list[Literal["counted", "held", "withdrawn"]] = Field(default_factory=list)
    external_id: list[str] = Field(default_factory=list)
    occurred_on_from: date | None = None
    occurred_on_to: date | None = None


@dataclass
class Listing:
    """One list. `last`: day and id of the row to go on after; `few`: the caller reaches few units; `size`: of the log."""

    query: ActivityFilter
    last: tuple[date, UUID] | None
    few: bool
    size: int | None
    arguments: list[Any] = field(default_factory=list)
    binding: int = BINDING  # arguments that come before its own

    @property
    def down(self) -> bool:
        """Newest first."""
        return self.query.sort == SORTS[0]

    @property
    def asked(self) -> str | None:
        """All words of `q`, the last one unfinished, as to_tsquery reads them."""
        asked = words(self.query.q or "")
        return " & ".join([*asked[:-1], asked[-1] + ":*"]) if asked else None

    def given(self, value: Any) -> str:
        """The value's place among the arguments; the first ones bind the caller."""
        self.arguments.append(value)
        return f"${len(self.arguments) + self.binding}"

    def sql(self) -> str:
        """Columns items (JSON text), day and id of the page's last row, more (whether rows follow), total (null unless asked)."""
        most, order = self.query.limit, self.order("x.day", "x.id")
        conditions = [*self.conditions()]
        rows = " union all ".join(f"({one})" for one in self.branches(conditions, self.page))
        totals = (
            " + ".join(f"({one})" for one in self.branches(conditions, self.total))
            if self.query.count
            else "null::bigint"
        )
        return (
            f"select coalesce(json_agg(json_build_object({OBJECT}) order by nth) filter (where nth <= {most})::text, '[]')"
            f" as items, max(day) filter (where nth = {most}) as day, (array_agg(id) filter (where nth = {most}))[1] as id,"
            f" count(*) > {most} as more, {totals} as total"
            f" from (select x.*, row_number() over (order by {order}) as nth from ({rows}) x order by {order} limit {most + 1}) a"
        )

    def whole(self, columns: str, *, sorted: bool) -> str:
        """All rows, without a page: in order, or else as they are found, which begins at once."""

        def rows(source: str, conditions: list[str], asked: str | None, few: bool) -> str:
            found = with_rows(self.found(asked, None), conditions) if asked else source
            where = "true" if asked else " and ".join(conditions) or "true"
            return f"select {columns} from {found} where {where}"

        every = " union all ".join(self.branches([*self.conditions()], rows))
        return f"{every} order by {self.order('occurred_on', 'id')}" if sorted else every

    def order(self, day: str, id: str) -> str:
        """SQL: the sort over these two columns."""
        return f"{day} desc, {id} desc" if self.down else f"{day}, {id}"

    def conditions(self) -> Iterator[str]:
        """The filters, on `a`."""
        for name in ANY_OF:
            if value := getattr(self.query, name):
                yield f"a.{name} = any({self.given(value)})"
        if self.query.occurred_on_from is not None:
            yield f"a.occurred_on >= {self.given(self.query.occurred_on_from)}"
        if self.query.occurred_on_to is not None:
            yield f"a.occurred_on <= {self.given(self.query.occurred_on_to)}"

    def branches(self, conditions: list[str], shape: Shape) -> Iterator[str]:
        """What to read: the live rows, and with `as_of` those of them that have not changed since, and what the others were.

        A row's `tx` wrote it, `ended_tx` replaced it; their leaves say when, in the order of the log.
        """
        if self.size is None:
            yield shape(LIVE, conditions, self.asked, self.few)
            return
        size = self.given(self.size)
        yield shape(LIVE, [*conditions, old(size)], self.asked, self.few)
        if self.asked:  # replaced versions have left the index of words
            conditions = [
                *conditions,
                f"to_tsvector('simple', {WORDS}) @@ to_tsquery('simple', {self.given(self.asked)})",
            ]
        yield shape(PAST, [f"e.index >= {size}", old(size), *conditions], None, False)

    def page(self, source: str, conditions: list[str], asked: str | None, few: bool) -> str:
        """The first rows in order, from each unit where these are few; `day` is what orders them."""
        shown, most = f"a.{', a.'.join(SHOWN)}", self.query.limit + 1
        if asked:  # no row is passed over where nothing but words is asked
            found = self.found(asked, None if conditions else most)
            tail = f"order by {self.order('s.occurred_on', 's.id')} limit {most}"
            return f"select {shown}, s.occurred_on as day from {with_rows(found, conditions)} where {WAIT} {tail}"
        if self.last is not None:
            day, id = map(self.given, self.last)
            conditions = [*conditions, f"(a.occurred_on, a.id) {'<' if self.down else '>'} ({day}, {id})"]
        tail = f"order by {self.order('a.occurred_on', 'a.id')} limit {most}"
        return each(f"select {shown}, a.occurred_on as day from {source} where {{}} {tail}", conditions, few, "x.*")

    def total(self, source: str, conditions: list[str], asked: str | None, few: bool) -> str:
        """How many rows there are in all."""
        if asked:
            self.last, last = None, self.last
            found = with_rows(self.found(asked, None), conditions)
            self.last = last
            return f"select count(*) from {found} where {WAIT}"
        return each(f"select count(*) as n from {source} where {{}}", conditions, few, "coalesce(sum(x.n), 0)::bigint")

    def found(self, asked: str, most: int | None) -> str:
        """The function that looks for words behind the wall, in order, from where the page begins."""
        given = map(self.given, (asked, self.down, *(self.last or (None, None)), most))
        return "activity_found(to_tsquery('simple', {}), {}, {}, {}, {})".format(*given)


LIVE, PAST = "activity a", "activity_past a join leaf e on e.tx = a.ended_tx"
WAIT = "bound.at_once is not null"  # store.session.BOUND
WORDS = "folded(concat_ws(' ', a.title, a.place, a.outlet))"


def with_rows(found: str, conditions: list[str]) -> str:
    """The activities that bear the words, one by one in the order found, so that few are fetched where few are shown."""
    whole = " and ".join(["(a.unit_id, a.id) = (s.unit_id, s.id)", *conditions])
    return f"{found} s cross join lateral (select * from activity a where {whole} offset 0) a"


def each(rows: str, conditions: list[str], few: bool, shown: str) -> str:
    """The statement with its conditions, once or for each unit that the caller reaches."""
    if not few:
        return rows.format(" and ".join([WAIT, *conditions]))
    one = rows.format(" and ".join([WAIT, "a.unit_id = u.target", *conditions]))
    return f"select {shown} from {REACHED} u cross join lateral ({one}) x"


def old(size: str) -> str:
    """SQL: this version of `a` was written before the log had so many leaves."""
    return f"not exists (select from leaf w where w.tx = a.tx and w.index >= {size})"


def then(size: int) -> str:
    """SQL, in brackets: activities as they were when the log had this size."""
    columns, past = "a." + ", a.".join(COLUMNS), f"e.index >= {size} and {old(str(size))}"
    return (
        f"(select {columns} from activity a where {old(str(size))}"
        f" union all select {columns} from activity_past a join leaf e on e.tx = a.ended_tx where {past})"
    )


_reach: dict[tuple[UUID, ...], tuple[float, bool]] = {}  # roots -> until when, few; only the plan hangs on it


async def few(database: Database, actor: Actor) -> bool:
    """Whether the caller reaches so few units that each is asked by itself; looked up once in a minute."""
    if actor.sees_all:
        return False
    until, known = _reach.get(actor.roots, (0.0, False))
    if time.monotonic() > until:
        found = await database.ask(actor, REACH)
        known = found is not None and found["n"] <= FEW
        if len(_reach) > 10_000:
            _reach.clear()
        _reach[actor.roots] = time.monotonic() + 60, known
    return known


async def size_of(request: Request, actor: Actor, wanted: str | None) -> int | None:
    """The log's size that `as_of` names, told in the answer's As-Of; None for now. Raises Invalid."""
    if wanted is None:
        return None
    at = parse_as_of(wanted)
    sql = "select least($5::bigint, tree_size()) as size" if isinstance(at, int) else SIZE_AT
    found = await request.app.state.database.ask(actor, sql, at)
    size = int(found["size"])
    request.state.headers["As-Of"] = str(size)
    return size
