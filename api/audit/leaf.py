"""Leaves: what each transaction did, by whom and when, and the receipt that names one of them."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import text

from api.audit.reading import Asked, LogFilter, Word, any_of, newest
from api.kernel.problem import NotFound
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.work import Transaction, Work

router = Router(prefix="/audit", tags=["audit"])
LARGEST = 2**63 - 1  # of an index


class LeafOut(Schema):
    """A leaf of the log: its place, who did what, the root over its changes' digests, its own hash (both hex)."""

    index: int
    at: datetime
    actor_id: UUID
    actor_kind: str
    actor_name: str
    action: str
    request_id: UUID
    changes: int
    root: str
    hash: str


class LeafFilter(LogFilter):
    """By who, what and when; repeated = any of."""

    actor: list[UUID] = Field(default_factory=list)
    action: list[Word] = Field(default_factory=list)


SELECT = (
    "l.index, l.at, l.actor_id, l.actor_kind, l.actor_name, l.action, l.request_id, l.changes,"
    " encode(l.root, 'hex') as root, encode(l.hash, 'hex') as hash"
)


@router.get("/leaves")
async def list_leaves(work: Work, query: Annotated[LeafFilter, Query()]) -> Page[LeafOut]:
    """The log itself, newest first; dense, and the same for everybody."""
    where, values = any_of({"actor": ("l.actor_id", "uuid"), "action": ("l.action", "text")}, query)
    rows, after, total = await newest(work, Asked(SELECT, "leaf l", ["l.index"], where, values), query)
    items = [LeafOut.model_validate(row) for row in rows]
    return Page[LeafOut].model_construct(items=items, next=after, total=total)


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


async def leaf_of(work: Transaction, index: int) -> Any:
    """A leaf with the head's size. Raises NotFound for one that is not in the log, or not yet as of then."""
    asked = f"select {SELECT}, coalesce(:size, tree_size()) as size from leaf l where l.index = :index"
    statement = text(f"{asked} and l.index < coalesce(:size, l.index + 1)")
    found = await work.session.execute(statement, {"index": min(index, LARGEST), "size": work.size})
    row = found.one_or_none()
    if row is None:
        raise NotFound()
    return row


@router.get("/receipts/{index}")
async def get_receipt(work: Work, index: int) -> ReceiptOut:
    """The receipt of one acknowledged write."""
    row = await leaf_of(work, index)
    return ReceiptOut.model_validate({name: getattr(row, name) for name in ReceiptOut.model_fields})
