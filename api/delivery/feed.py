"""The feed: everything that the log says, in its order, as far as the caller sees it (api.md section 5).

Leaves are dense and in commit order: whoever sees leaf n sees all before it. So a reader that goes on from `next` misses
nothing, however transactions overlap. Rows out of sight are passed over, at most SPAN changes a statement: what a page
costs does not grow with the log. What comes into sight later was not told before: read the lists then, with `as_of`,
and go on from the size that they name (`after=tree:<size>`).
"""

import asyncio
import json
import re
import time
from dataclasses import dataclass
from typing import Annotated, NamedTuple

from fastapi import Query, Request
from pydantic import BaseModel, Field

from api.delivery.event import NOUNS, VERBS, WITHDRAWN, EventOut, EventType, event
from api.identity.principal import look_up
from api.kernel.problem import Unauthenticated
from api.store.actor import Actor
from api.store.session import Database
from api.web.cursor import Cursor
from api.web.door import Router
from api.web.page import Page

router = Router(tags=["events"])
SPAN = 20_000  # changes that one statement looks through, and the rest of its last leaf
PATIENCE = 1.0  # seconds for which statements follow one another where nothing is in sight
SIZE = re.compile("tree:([0-9]{1,18})")
PAUSE = 0.5  # seconds between two looks at the end of the log


class Mark(NamedTuple):
    """A place in the log: before the leaf's changes with ids above `change`."""

    leaf: int
    change: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """What one statement found: events in order, where to go on, and whether the log went further by then."""

    events: list[EventOut]
    next: Mark
    more: bool


def switch(column: str, cases: dict[str, str]) -> str:
    """SQL: the value that stands for the column's."""
    listed = " ".join(f"when '{one}' then '{other}'" for one, other in cases.items())
    return f"case {column} {listed} end"


# A withdrawn activity changes no more: the version that stands as withdrawn is the one that withdrew it.
GONE = """c.tbl = 'activity' and c.op = 'u' and exists (select from activity a
  where (a.unit_id, a.id) = (c.unit_id, c.row_id) and a.version = c.version and a.status = 'withdrawn')"""
SEEN = f"""
with w as (
  select * from (select l.index, l.tx, l.at, l.action, sum(l.changes) over (order by l.index) - l.changes as before
    from leaf l where bound.at_once is not null and l.index >= $5 order by l.index limit {SPAN}) l where before < {SPAN})
select (select max(index) from w) as last, (select max(index) from leaf) as head,
  (select coalesce(json_agg(e), '[]')::text from (
    select * from (
      select w.index as leaf, w.at, w.action, c.id as change, c.row_id as id, c.unit_id, c.programme_id, c.version,
        {switch("c.tbl", NOUNS)} as noun, case when {GONE} then '{WITHDRAWN}' else {switch("c.op", VERBS)} end as verb
      from w join change c on c.tx = w.tx where (w.index > $5 or c.id > $6) and c.tbl = any($7)) e
    where cardinality($8::text[]) = 0 or noun || '.' || verb = any($8)
    order by leaf, change limit $9 + 1) e) as events"""


async def read(database: Database, actor: Actor, after: Mark, types: list[str], limit: int) -> Told:
    """At most so many events after a mark; perhaps none, and still further on."""
    tables = sorted(
        {table for table, noun in NOUNS.items() if not types or any(t.startswith(f"{noun}.") for t in types)}
    )
    row = await database.ask(actor, SEEN, after.leaf, after.change, tables, types, limit)
    if row is None or row["last"] is None:
        return Told([], after, False)
    found = json.loads(row["events"])
    events = [event(one) for one in found[:limit]]
    if len(found) > limit:
        return Told(events, Mark(found[limit - 1]["leaf"], found[limit - 1]["change"]), True)
    return Told(events, Mark(row["last"] + 1), row["last"] < row["head"])


class EventQuery(BaseModel):
    """Where to go on, which types (repeated = any of), and how long to wait where there is nothing new."""

    after: Annotated[
        str | None,
        Field(description="`next` of the answer before, or tree:<size> as a list's As-Of; none: from the start"),
    ] = None
    types: list[EventType] = Field(default_factory=list)
    limit: Annotated[int, Field(ge=1, le=200, description="events at most")] = 50
    wait: Annotated[int, Field(ge=0, le=25, description="seconds to wait for the first event")] = 0


class EventPage(Page[EventOut]):
    """Events in the order of the log. `next` is always there: go on from it, also after an answer without events."""

    next: str


@router.get("/events")
async def list_events(request: Request, query: Annotated[EventQuery, Query()]) -> EventPage:
    """What happened after a place in the log, as far as the caller sees it. Nothing is left out, nothing told twice."""
    cursor: Cursor = request.app.state.cursor.of("list_events")
    mark = mark_of(cursor, query.after)
    told = await waited(request.app.state.database, request.state.actor, mark, query)
    return EventPage(items=told.events, next=cursor.write(*told.next))


def mark_of(cursor: Cursor, after: str | None) -> Mark:
    """Where to go on. Raises Invalid for a cursor that is not ours."""
    if after is None:
        return Mark(0)
    if size := SIZE.fullmatch(after):
        return Mark(int(size[1]))
    return Mark(*cursor.read(after))


async def waited(database: Database, actor: Actor, mark: Mark, query: EventQuery) -> Told:
    """The first events there are, or none when the time is over; no connection is held meanwhile.

    Raises Unauthenticated once the caller is disabled or its session ended: rights hold for each look, not for the wait.
    """
    started = time.monotonic()
    while True:
        told = await read(database, actor, mark, query.types, query.limit)
        passed = time.monotonic() - started
        if told.events or passed >= max(query.wait, PATIENCE if told.more else 0):
            return told
        mark = told.next
        if not told.more:
            await asyncio.sleep(min(PAUSE, query.wait - passed))
            actor = await still(database, actor)


async def still(database: Database, actor: Actor) -> Actor:
    """The caller as of now. Raises Unauthenticated."""
    found = await look_up(database, actor.id, actor.session, None)
    if found is None:
        raise Unauthenticated()
    return found
