"""Lists: keyset pages behind signed cursors, declared filters and sorts, tone-insensitive search."""

from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, and_, func, literal, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from api.kernel.folding import words
from api.kernel.text import Line, Size
from api.web.body import Schema
from api.web.faults import bad as bad  # rooms take it from here
from api.web.work import Transaction

T = TypeVar("T")


class Page(Schema, Generic[T]):
    """One page; `next` is the cursor of the following one, null at the end; `total` only when counted."""

    items: list[T]
    next: str | None
    total: int | None = Field(default=None, exclude_if=lambda value: value is None)


class Paging(BaseModel):
    """What every list takes. Subclasses add fields named as columns, `x_from`, `x_to`; repeated = any of.

    Unknown names are the door's to refuse, after an object's 404.
    """

    limit: Annotated[int, Field(ge=1, le=200, description="rows a page")] = 50
    after: Annotated[str | None, Field(description="cursor: `next` of the page before")] = None
    count: Annotated[bool, Field(description="adds `total`")] = False
    sort: Annotated[str | None, Field(description="column, `-` before it for descending")] = None


class Filter(Paging):
    """A list of content, which has a past."""

    as_of: Annotated[str | None, Field(description="what was known then: instant or tree:<size>")] = None


class Searchable(Filter):
    """A list with `q`: all words, any order, the last as prefix, tones ignored."""

    q: Annotated[Annotated[Line, Size(200)] | None, Field(description="words to search, tones ignored")] = None


def search(column: Any, q: str) -> ColumnElement[bool]:
    """All words of `q` in a folded column, the last one as a prefix."""
    asked = words(q)
    padded = literal(" ").concat(column).concat(" ")
    ends = ["% " + word + (" %" if place < len(asked) - 1 else "%") for place, word in enumerate(asked)]
    return and_(*(padded.like(end) for end in ends)) if ends else literal(True)


def narrow(source: Any, query: Paging) -> list[ColumnElement[bool]]:
    """The filter's fields as conditions: `x`, `x_from`, `x_to`, lists as any-of, `q` on `folded`."""
    conditions: list[ColumnElement[bool]] = []
    plain = set(Filter.model_fields) | {"valid_at"}
    for name, value in query:
        if name in plain or value is None or value == []:
            continue
        if name == "q":
            conditions.append(search(source.folded, value))
        elif name.endswith("_from") and not hasattr(source, name):
            conditions.append(getattr(source, name[:-5]) >= value)
        elif name.endswith("_to") and not hasattr(source, name):
            conditions.append(getattr(source, name[:-3]) <= value)
        elif isinstance(value, list):
            conditions.append(getattr(source, name).in_(value))
        else:
            conditions.append(getattr(source, name) == value)
    return conditions


def revive(column: Any, value: Any) -> Any:
    """A cursor's JSON value as the column's Python type."""
    kind = column.type.python_type
    if kind is datetime:
        return datetime.fromisoformat(value)
    if kind is date:
        return date.fromisoformat(value)
    return UUID(value) if kind is UUID else value


async def page(
    work: Transaction,
    source: Any,
    query: Paging,
    sorts: tuple[str, ...],
    *where: ColumnElement[bool],
    keys: dict[str, str] | None = None,
) -> tuple[list[Any], str | None, int | None]:
    """Rows of one page, the next cursor, the total when asked. `keys` names the column behind a sort (title -> sort_key);
    `source` is a model, or the `.c` of a selectable with `id`.

    One lower bound only, as a row comparison: two cost double.
    """
    cursor = work.cursor
    sort = sorts[0] if query.sort is None else query.sort
    if sort.lstrip("-") not in {known.lstrip("-") for known in sorts} or sort.startswith("--"):
        raise bad("sort", f"Chỉ sắp xếp theo: {', '.join(sorts)}.", f"Sorts are: {', '.join(sorts)}.")
    down, name = sort.startswith("-"), sort.lstrip("-")
    column: InstrumentedAttribute[Any] = getattr(source, (keys or {}).get(name, name))
    conditions = [*narrow(source, query), *where]
    listing = isinstance(source, ReadOnlyColumnCollection)  # columns of a joined selectable, not a model
    statement: Select[Any] = (select(*source) if listing else select(source)).where(*conditions)
    total = None
    if query.count:
        total = await work.session.scalar(
            select(func.count()).select_from(statement.with_only_columns(source.id).subquery())
        )
    if query.after is not None:
        made_for, last, last_id = cursor.read(query.after)[:3]
        if made_for != sort:
            raise bad("after", "Con trỏ thuộc cách sắp xếp khác.", "The cursor is of another sort.")
        mark = tuple_(literal(revive(column, last), column.type), literal(UUID(last_id), source.id.type))
        here = tuple_(column, source.id)
        statement = statement.where(here < mark if down else here > mark)
    order = (column.desc(), source.id.desc()) if down else (column, source.id)
    result = await work.session.execute(statement.order_by(*order).limit(query.limit + 1))
    found: list[Any] = list(result.all() if listing else result.scalars())
    rows = found[: query.limit]
    more = len(found) > query.limit
    return rows, cursor.write(sort, getattr(rows[-1], column.key), rows[-1].id) if more else None, total
