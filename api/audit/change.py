"""Changes of rows, read from the one log."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field

from api.audit.history import ObjectChange, of_leaf
from api.audit.leaf import leaf_of
from api.audit.reading import VERSIONS, Asked, LogFilter, Word, any_of, newest
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.roles import ROLES
from api.web.work import Transaction, Work

router = Router(prefix="/audit", tags=["audit"])


class ChangeOut(Schema):
    """One change of one row: op c, u, d; `before` is the replaced version, absent on creation and on activities."""

    id: int
    leaf: int
    at: datetime
    actor_id: UUID
    actor_name: str
    action: str
    table: str
    object_id: UUID
    unit_id: UUID | None
    op: str
    version: int
    digest: str
    before: dict[str, Any] | None


class ChangeFilter(LogFilter):
    """By who, the row's unit, table and id, and when; repeated = any of."""

    actor: list[UUID] = Field(default_factory=list)
    unit: list[UUID] = Field(default_factory=list)
    table: list[Word] = Field(default_factory=list)
    object: list[UUID] = Field(default_factory=list)


SOURCE = "change c join leaf l on l.tx = c.tx"
KEY = ["l.index", "c.id"]
SELECT = (
    "c.id, l.index, l.at, l.actor_id, l.actor_name, l.action, c.tbl, c.row_id, c.unit_id, c.op::text as op, c.version,"
    " encode(c.digest, 'hex') as digest, c.before"
)
FILTERS = {"actor": ("l.actor_id", "uuid"), "unit": ("c.unit_id", "uuid"), "table": ("c.tbl", "text")}
# Activities are left out of the index by row: theirs are found by the transactions that made their versions.
OBJECT = f"""(c.tbl <> 'activity' and c.row_id = any(:object) or c.tbl = 'activity' and c.row_id = any(:object)
  and c.tx = any(array({VERSIONS.format("any(:object)")} select tx from version)))"""
OWN = (
    "(l.actor_id = :me or c.unit_id = any(array(select target from sight where root = any(cast(:roots as uuid[]))"
    " and way = 'own')))"
)


@router.get("/changes")
async def list_changes(work: Work, query: Annotated[ChangeFilter, Query()]) -> Page[ChangeOut]:
    """Changes of rows in the caller's sight, newest first; auditors see all but personal data."""
    where, values = any_of(FILTERS, query)
    if query.object:
        where, values = [*where, OBJECT], {**values, "object": query.object}
    if own_only(work):
        where, values = [*where, OWN], {**values, "me": work.actor.id, "roots": list(work.actor.roots)}
    rows, after, total = await newest(work, Asked(SELECT, SOURCE, KEY, where, values), query)
    items = [shown(row) for row in rows]
    return Page[ChangeOut].model_construct(items=items, next=after, total=total)


class LeafChangeFilter(LogFilter):
    """By the row's id; repeated = any of."""

    object: list[UUID] = Field(default_factory=list)


@router.get("/receipts/{index}/changes")
async def list_receipt_changes(
    work: Work, index: int, query: Annotated[LeafChangeFilter, Query()]
) -> Page[ObjectChange]:
    """What was written under one receipt, field by field; the last row first."""
    place = (await leaf_of(work, index)).index
    where, values = any_of({"object": ("c.row_id", "uuid")}, query)
    where, values = [*where, "l.index = :index"], {**values, "index": place}
    if own_only(work):
        where, values = [*where, OWN], {**values, "me": work.actor.id, "roots": list(work.actor.roots)}
    rows, after, total = await newest(work, Asked("l.index, c.id, c.tbl, c.row_id", SOURCE, KEY, where, values), query)
    return Page[ObjectChange].model_construct(items=await of_leaf(work, rows), next=after, total=total)


def own_only(work: Transaction) -> bool:
    """Whether no role of the caller reads changes beyond its own units' rows and its own doings."""
    grants = ROLES["change:read"]
    return not any("any" in grants.get(seat.role, ()) for seat in work.actor.seats)


def shown(row: Any) -> ChangeOut:
    """One row of the log as it leaves."""
    named = {"leaf": row.index, "table": row.tbl, "object_id": row.row_id}
    return ChangeOut.model_validate({**{k: v for k, v in row._mapping.items() if k in ChangeOut.model_fields}, **named})
