"""How the log is read: by its order, newest first, page by page, narrowed by what was asked, as of any size of it."""

from collections.abc import Sequence
from typing import Annotated, Any, NamedTuple

from pydantic import Field
from sqlalchemy import text

from api.kernel.clock import Instant
from api.kernel.text import Line, Size
from api.web.page import Filter, bad
from api.web.work import Transaction

SORTS = ("-at", "at")  # the order of the log and its reverse
Word = Annotated[Line, Size(100)]


# An activity's versions with the transactions that made them, from the live one back: each was ended by the next one's.
VERSIONS = """with recursive version(id, tx, body) as (
  select a.id, a.tx, to_jsonb(a) from activity a where a.id = {0}
  union all select p.id, p.tx, to_jsonb(p) from version v join activity_past p on (p.ended_tx, p.id) = (v.tx, v.id))"""


class LogFilter(Filter):
    """When; `sort` is -at, newest first, or at."""

    at_from: Instant | None = Field(None, description="from this instant on")
    at_to: Instant | None = Field(None, description="up to this instant, included")


class Asked(NamedTuple):
    """A question to the log: what to select from where, the columns that order it, and the conditions with their values."""

    select: str
    source: str
    key: Sequence[str]
    conditions: list[str]
    values: dict[str, Any]


async def newest(work: Transaction, asked: Asked, query: LogFilter) -> tuple[Sequence[Any], str | None, int | None]:
    """Rows of one page, the next cursor, the total when asked. Raises Invalid for a sort or cursor that is not ours."""
    sort = SORTS[0] if query.sort is None else query.sort
    if sort not in SORTS:
        raise bad("sort", f"Chỉ sắp xếp theo: {SORTS[0]}.", f"Sorts are: {SORTS[0]}.")
    cursor, down = work.cursor, sort.startswith("-")
    conditions, values = [*asked.conditions, *times(work, query)], {**asked.values, **spans(work, query)}
    whole = " and ".join(conditions) or "true"
    total = None
    if query.count:
        total = await work.session.scalar(text(f"select count(*) from {asked.source} where {whole}"), values)
    if query.after is not None:
        made_for, *last = cursor.read(query.after)
        if made_for != sort or len(last) != len(asked.key):
            raise bad("after", "Con trỏ thuộc cách sắp xếp khác.", "The cursor is of another sort.")
        values |= {f"last{at}": value for at, value in enumerate(last)}
        here, mark = ", ".join(asked.key), ", ".join(f":last{at}" for at in range(len(last)))
        whole += f" and ({here}) {'<' if down else '>'} ({mark})"
    order = ", ".join(f"{column} {'desc' if down else 'asc'}" for column in asked.key)
    found = await work.session.execute(
        text(f"select {asked.select} from {asked.source} where {whole} order by {order} limit :more"),
        {**values, "more": query.limit + 1},
    )
    rows = found.all()
    if len(rows) <= query.limit:
        return rows, None, total
    kept = rows[: query.limit]
    return kept, cursor.write(sort, *(getattr(kept[-1], column.split(".")[1]) for column in asked.key)), total


def times(work: Transaction, query: LogFilter) -> list[str]:
    """Conditions on the leaf `l`: the span asked for, and nothing after the size that `as_of` names."""
    asked = {"l.at >= :since": query.at_from, "l.at <= :until": query.at_to, "l.index < :size": work.size}
    return [condition for condition, value in asked.items() if value is not None]


def spans(work: Transaction, query: LogFilter) -> dict[str, Any]:
    """Their values."""
    asked = {"since": query.at_from, "until": query.at_to, "size": work.size}
    return {name: value for name, value in asked.items() if value is not None}


def any_of(columns: dict[str, tuple[str, str]], query: LogFilter) -> tuple[list[str], dict[str, Any]]:
    """Filters that are lists, as conditions and values: name -> column, SQL type."""
    asked = {name: getattr(query, name) for name in columns if getattr(query, name)}
    return [f"{columns[name][0]} = any(cast(:{name} as {columns[name][1]}[]))" for name in asked], asked
