"""Activities as they are read: one trip to the database, JSON made there, unit_id in the index condition."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api.activities.table import COLUMNS, KEPT
from api.kernel.folding import words
from api.kernel.problem import Forbidden, NotFound
from api.kernel.text import Line, Size
from api.store.actor import Actor
from api.web import etag
from api.web.page import bad
from api.web.resource import NotModified
from api.web.roles import holds
from api.web.work import parse_as_of

router = APIRouter(tags=["activities"])
SHOWN = [name for name in KEPT if name not in ("origin_type", "origin_id")]
OBJECT = ", ".join(f"'{name}', a.{name}" for name in SHOWN)
# What the log had at a size: live rows without a change since, and the oldest kept version after it.
THEN = f"""(
  select {", ".join(COLUMNS)} from activity t where not exists (
    select 1 from change c join leaf l on l.tx = c.tx where l.index >= {{size}} and c.row_id = t.id and c.tbl = 'activity')
  union all
  select {", ".join("p." + name for name in COLUMNS)} from (
    select distinct on (p.id) p.*, l.index as replaced from activity_past p join leaf l on l.tx = p.ended_tx
    where l.index >= {{size}} order by p.id, l.index) p
  where not exists (select 1 from change c join leaf l on l.tx = c.tx
    where c.row_id = p.id and c.tbl = 'activity' and c.op = 'c' and l.index >= {{size}}))"""


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
    status: list[str] = Field(default_factory=list)
    external_id: list[str] = Field(default_factory=list)
    occurred_on_from: date | None = None
    occurred_on_to: date | None = None


ANY_OF = ("unit_id", "programme_id", "source_id", "campaign_id", "kind", "status", "external_id")


async def bound(connection: Any, actor: Actor) -> None:
    """Begin, and bind the actor for this transaction, in one trip; ids alone go into the text."""
    settings = ", ".join(f"set_config('{name}', '{value}', true)" for name, value in actor.settings.items())
    await connection.execute(f"begin; select {settings}")


def narrowed(query: ActivityFilter, arguments: list[Any]) -> list[str]:
    """SQL conditions; one lower bound at most."""
    conditions = []
    for name in ANY_OF:
        if value := getattr(query, name):
            arguments.append(value)
            conditions.append(f"a.{name} = any(${len(arguments)})")
    for name, operator in (("occurred_on_from", ">="), ("occurred_on_to", "<=")):
        if (day := getattr(query, name)) is not None:
            arguments.append(day)
            conditions.append(f"a.occurred_on {operator} ${len(arguments)}")
    if query.q and (asked := words(query.q)):
        arguments.append(" & ".join([*asked[:-1], asked[-1] + ":*"]))
        conditions.append(
            f"(a.unit_id, a.id) in (select s.unit_id, s.id from activity_search s where s.words @@ to_tsquery('simple', ${len(arguments)}))"
        )
    return conditions


@router.get("/activities", response_model=None)
async def list_activities(request: Request, query: Annotated[ActivityFilter, Query()]) -> Response:
    """Activities in sight, newest first; `-occurred_on` or `occurred_on`."""
    actor: Actor = request.state.actor
    if not holds(actor, "activity:read"):
        raise Forbidden("activity:read")
    if query.sort not in ("-occurred_on", "occurred_on"):
        raise bad("sort", "Chỉ sắp xếp theo occurred_on.", "Sorts are: -occurred_on, occurred_on.")
    cursor, arguments = request.app.state.cursor, []  # type: ignore[var-annotated]  # SQL parameters of any type
    conditions = narrowed(query, arguments)
    whole = " and ".join(conditions) or "true"
    counted = list(arguments)
    down = query.sort == "-occurred_on"
    if query.after:
        made_for, day, last = cursor.read(query.after)
        if made_for != query.sort:
            raise bad("after", "Con trỏ thuộc cách sắp xếp khác.", "The cursor is of another sort.")
        arguments += [date.fromisoformat(day), UUID(last)]
        conditions.append(f"(a.occurred_on, a.id) {'<' if down else '>'} (${len(arguments) - 1}, ${len(arguments)})")
    order = "a.occurred_on desc, a.id desc" if down else "a.occurred_on, a.id"
    async with request.app.state.database.reads(actor).acquire() as connection:
        await bound(connection, actor)
        try:
            source = await at_size(connection, request, query.as_of)
            page = await connection.fetchrow(
                f"select coalesce(json_agg(json_build_object({OBJECT}))::text, '[]') as items, count(*) as n,"
                " (array_agg(a.occurred_on))[count(*)] as day, (array_agg(a.id))[count(*)] as last"
                f" from (select * from {source} a where {' and '.join(conditions) or 'true'} order by {order} limit {query.limit}) a",
                *arguments,
            )
            total = (
                await connection.fetch(f"select count(*) from {source} a where {whole}", *counted)
                if query.count
                else None
            )
        finally:
            await connection.execute("rollback")
    after = cursor.write(query.sort, page["day"], page["last"]) if page["n"] == query.limit else None
    tail = f', "total": {total[0][0]}' if total else ""
    body = f'{{"items": {page["items"]}, "next": {f"{chr(34)}{after}{chr(34)}" if after else "null"}{tail}}}'
    return Response(body.encode(), media_type="application/json")


async def at_size(connection: Any, request: Request, wanted: str | None) -> str:
    """The table to read from, now or as of."""
    if wanted is None:
        return "activity"
    at = parse_as_of(wanted)
    sql = "select least($1::bigint, tree_size())" if isinstance(at, int) else "select count(*) from leaf where at <= $1"
    size = int(await connection.fetchval(sql, at))
    request.state.headers["As-Of"] = str(size)
    return THEN.format(size=size)


@router.get("/activities/{id}", response_model=None)
async def get_activity(request: Request, id: UUID, as_of: Annotated[str | None, Query()] = None) -> Response:
    """One activity, with its ETag."""
    actor: Actor = request.state.actor
    if not holds(actor, "activity:read"):
        raise Forbidden("activity:read")
    connection: asyncpg.Connection
    async with request.app.state.database.reads(actor).acquire() as connection:
        await bound(connection, actor)
        try:
            source = await at_size(connection, request, as_of)
            row = await connection.fetchrow(
                f"select json_build_object({OBJECT}, 'may', json_build_array())::text as body, a.version from {source} a where a.id = $1",
                id,
            )
        finally:
            await connection.execute("rollback")
    if row is None:
        raise NotFound()
    body = row["body"].encode()
    tag = etag.tag(id, row["version"], body)
    if tag in request.headers.get("if-none-match", ""):
        raise NotModified(tag)
    return Response(body, media_type="application/json", headers={"ETag": tag})


@router.get("/holds", response_model=None)
async def list_holds(
    request: Request, limit: Annotated[int, Query(ge=1, le=200)] = 50, after: str | None = None
) -> Response:
    """Rows that are stored, not counted, and wait for a person; newest first."""
    actor: Actor = request.state.actor
    if not holds(actor, "activity:read"):
        raise Forbidden("activity:read")
    cursor = request.app.state.cursor
    last = UUID(cursor.read(after)[0]) if after else None
    async with request.app.state.database.reads(actor).acquire() as connection:
        await bound(connection, actor)
        try:
            page = await connection.fetchrow(
                "select coalesce(json_agg(json_build_object('id', h.id, 'code', h.code, 'params', h.params, 'unit_id', h.unit_id,"
                f" 'activity', (select json_build_object({OBJECT}) from activity a where a.unit_id = h.unit_id and a.id = h.activity_id),"
                " 'created_at', h.created_at))::text, '[]') as items, count(*) as n, (array_agg(h.id))[count(*)] as last"
                " from (select * from hold where ($1::uuid is null or id < $1) order by id desc limit $2) h",
                last, limit,
            )  # fmt: skip
        finally:
            await connection.execute("rollback")
    following = f'"{cursor.write(page["last"])}"' if page["n"] == limit else "null"
    return Response(f'{{"items": {page["items"]}, "next": {following}}}'.encode(), media_type="application/json")
