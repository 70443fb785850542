"""All activities of a list as CSV, written by the database itself: no row passes through an object of ours.

Rows come as they are found unless a sort is asked for, so that the first are there at once.
"""

from typing import Any, get_origin

from fastapi import Request

from api.activities.query import ActivityFilter, Listing, few, size_of
from api.activities.shape import ActivityOut
from api.activities.table import COLUMNS as TYPES
from api.store.actor import Actor
from api.store.session import Database, Sink
from api.web.formula import inert_sql

CODED = ("kind", "status", "channel", "topic", "priority")  # words of our own lists: none begins like a formula


def cell(name: str) -> str:
    """SQL: the column as a cell; texts that people wrote are no formulas."""
    kind, column = TYPES[name].split()[0], f"a.{name}"
    if kind == "boolean":
        return f"{column}::text as {name}"
    if kind == "text[]":
        joined = inert_sql(f"array_to_string({column}, '; ')")
        return f"{joined} as {name}"
    return f"{inert_sql(column)} as {name}" if kind == "text" and name not in CODED else column


CELLS = ", ".join(map(cell, ActivityOut.model_fields))


def asked(request: Request) -> ActivityFilter:
    """The filter of a request whose page was answered."""
    sent, fields = request.query_params, ActivityFilter.model_fields
    given: dict[str, Any] = {
        name: sent.getlist(name) if get_origin(fields[name].annotation) is list else sent[name] for name in sent
    }
    return ActivityFilter.model_validate(given)


async def write_file(request: Request, sink: Sink) -> None:
    """The rows of the list that is asked for."""
    actor: Actor = request.state.actor
    database: Database = request.app.state.database
    query = asked(request)
    size = await size_of(request, actor, query.as_of)
    listing = Listing(query, None, await few(database, actor), size, binding=0)
    sql = listing.whole(CELLS, sorted="sort" in request.query_params)
    await database.copy(actor, sql, listing.arguments, sink)
