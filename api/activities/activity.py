"""Activities as they are read: one trip to the database, JSON made there, unit_id in the index condition."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from api.activities.file import write_file
from api.activities.query import OBJECT, SHOWN, SORTS, ActivityFilter, Listing, few, old, size_of
from api.activities.shape import ActivityOut, ActivityRecord
from api.kernel.problem import NotFound
from api.store.actor import Actor
from api.store.session import Database
from api.web import etag
from api.web.cursor import Cursor
from api.web.door import Router
from api.web.page import Page, bad

router = Router(tags=["activities"])


@router.get("/activities", response_model=Page[ActivityOut])
async def list_activities(request: Request, query: Annotated[ActivityFilter, Query()]) -> Response:
    """Activities in sight, newest first; `-occurred_on` or `occurred_on`."""
    actor: Actor = request.state.actor
    database: Database = request.app.state.database
    if query.sort not in SORTS:
        raise bad("sort", "Chỉ sắp xếp theo occurred_on.", "Sorts are: -occurred_on, occurred_on.")
    cursor: Cursor = request.app.state.cursor.of("list_activities")
    listing = Listing(
        query, after(cursor, query), await few(database, actor), await size_of(request, actor, query.as_of)
    )
    page = await database.ask(actor, listing.sql(), *listing.arguments)
    assert page is not None
    following = f'"{cursor.write(query.sort, page["day"], page["id"])}"' if page["more"] else "null"
    total = f', "total": {page["total"]}' if query.count else ""
    return Response(f'{{"items": {page["items"]}, "next": {following}{total}}}'.encode(), media_type="application/json")


list_activities.copied = write_file  # type: ignore[attr-defined]  # api.web.export asks for it


def after(cursor: Cursor, query: ActivityFilter) -> tuple[date, UUID] | None:
    """Day and id of the row to go on after. Raises Invalid for a cursor of another sort."""
    if query.after is None:
        return None
    made_for, day, last = cursor.read(query.after)[:3]
    if made_for != query.sort:
        raise bad("after", "Con trỏ thuộc cách sắp xếp khác.", "The cursor is of another sort.")
    return date.fromisoformat(day), UUID(last)


COLUMNS = "a." + ", a.".join(SHOWN)
# Live, and not changed since; else the version that was replaced at that size or later.
THEN = f"""select json_build_object({OBJECT}, 'may', json_build_array())::text as body, a.version from (
  select {COLUMNS} from activity a where bound.at_once is not null and a.id = $5 and {old("$6")}
  union all
  select {COLUMNS} from activity_past a join leaf e on e.tx = a.ended_tx
  where bound.at_once is not null and a.id = $5 and e.index >= $6 and {old("$6")}) a"""
NOW = f"""select json_build_object({OBJECT}, 'may', json_build_array())::text as body, a.version
  from activity a where bound.at_once is not null and a.id = $5"""


@router.get("/activities/{id}", response_model=ActivityRecord)
async def get_activity(request: Request, id: UUID, as_of: Annotated[str | None, Query()] = None) -> Response:
    """One activity, with its ETag."""
    actor: Actor = request.state.actor
    database: Database = request.app.state.database
    size = await size_of(request, actor, as_of)
    row = await database.ask(actor, NOW, id) if size is None else await database.ask(actor, THEN, id, size)
    if row is None:
        raise NotFound()
    body = row["body"].encode()
    return Response(body, media_type="application/json", headers={"ETag": etag.tag(id, row["version"], body)})
