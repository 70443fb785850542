"""Changes and receipts, read from the one log."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy import text

from api.kernel.problem import NotFound
from api.web.body import Schema
from api.web.page import Page
from api.web.work import Work

router = APIRouter(prefix="/audit", tags=["audit"])


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


CHANGES = """
select c.id, l.index as leaf, l.at, l.actor_id, l.actor_name, l.action, c.tbl as table, c.row_id as object_id, c.unit_id,
  c.op::text as op, c.version, encode(c.digest, 'hex') as digest, c.before
from change c join leaf l on l.tx = c.tx
where (cast(:actor as uuid) is null or l.actor_id = :actor)
  and (cast(:unit as uuid) is null or c.unit_id = :unit)
  and (cast(:tbl as text) is null or c.tbl = :tbl)
  and (cast(:object as uuid) is null or c.row_id = :object)
  and (cast(:since as timestamptz) is null or l.at >= :since)
  and (cast(:until as timestamptz) is null or l.at <= :until)
  and (cast(:leaf as bigint) is null or (l.index, c.id) < (:leaf, :id))
order by l.index desc, c.id desc limit :n"""


@router.get("/changes")
async def list_changes(
    work: Work,
    actor: Annotated[UUID | None, Query()] = None,
    unit: Annotated[UUID | None, Query()] = None,
    table: Annotated[str | None, Query(max_length=60)] = None,
    object: Annotated[UUID | None, Query()] = None,
    at_from: Annotated[datetime | None, Query()] = None,
    at_to: Annotated[datetime | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: Annotated[str | None, Query()] = None,
) -> Page[ChangeOut]:
    """Changes of rows in the caller's sight, newest first; auditors see all but personal data."""
    work.need_somewhere("change:read")
    cursor = work.request.app.state.cursor
    leaf, id = cursor.read(after) if after else (None, None)
    given = {"actor": actor, "unit": unit, "tbl": table, "object": object, "since": at_from, "until": at_to}
    rows = (await work.session.execute(text(CHANGES), {**given, "leaf": leaf, "id": id, "n": limit + 1})).all()
    items = [ChangeOut.model_validate(dict(row._mapping)) for row in rows[:limit]]
    more = cursor.write(items[-1].leaf, items[-1].id) if len(rows) > limit else None
    return Page[ChangeOut](items=items, next=more)


class ReceiptOut(Schema):
    """A leaf of the log: its place, what was done, the root over its changes' digests, its hash, the head's size."""

    index: int
    at: datetime
    actor_id: UUID
    action: str
    request_id: UUID
    changes: int
    root: str
    hash: str
    size: int


@router.get("/receipts/{index}")
async def get_receipt(work: Work, index: int) -> ReceiptOut:
    """The receipt of one acknowledged write."""
    row = (
        await work.session.execute(
            text(
                "select index, at, actor_id, action, request_id, changes, encode(root, 'hex') as root, encode(hash, 'hex') as hash,"
                " tree_size() as size from leaf where index = :index"
            ),
            {"index": index},
        )
    ).one_or_none()
    if row is None:
        raise NotFound()
    return ReceiptOut.model_validate(dict(row._mapping))
