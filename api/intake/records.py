"""What of a caller's sources is held, and what one request may carry: to compare with one's own books."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import text

from api.identity.source import DESK
from api.intake.sent import BYTES, MOST_BYTES, MOST_ROWS, ROWS
from api.kernel.clock import Instant
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page
from api.web.work import Transaction, Work

router = Router(prefix="/intake", tags=["intake"])


class Limits(Schema):
    """Of one request: rows and bytes that are answered at once, and at all; key_days: how long a key is remembered."""

    rows: int
    bytes: int
    most_rows: int
    most_bytes: int
    key_days: int


@router.get("/limits")
async def get_limits(work: Work) -> Limits:
    """What one request may carry."""
    return Limits(rows=ROWS, bytes=BYTES, most_rows=MOST_ROWS, most_bytes=MOST_BYTES, key_days=90)


class RecordOut(Schema):
    """A natural key and what it bears. content_hash: hex SHA-256 of what is stored; another one means other content."""

    group: str
    kind: str
    external_id: str
    id: UUID
    unit: UUID
    revision: int | None
    content_hash: str
    status: str
    updated_at: datetime


class RecordFilter(BaseModel):
    """external_id: repeated = any of. source_id: one of the caller's own, all without it."""

    model_config = ConfigDict(extra="forbid")

    limit: Annotated[int, Field(ge=1, le=200)] = 50
    after: str | None = None
    source_id: list[UUID] = Field(default_factory=list)
    external_id: list[str] = Field(default_factory=list)
    updated_after: Instant | None = None


RECORDS = text("""
select 'activity' as group, kind, external_id, id, unit_id as unit, revision, encode(digest, 'hex') as content_hash, status,
  updated_at
from activity where source_id = any(:sources) and (cast(:last as text) is null or (external_id, id) > (:last, cast(:id as uuid)))
  and (cast(:keys as text[]) is null or external_id = any(:keys))
  and (cast(:since as timestamptz) is null or updated_at > :since)
order by external_id, id limit :most""")
OWN = text("select id from source where unit_id = any(:units) and code = :desk")


@router.get("/records")
async def list_records(work: Work, query: Annotated[RecordFilter, Query()]) -> Page[RecordOut]:
    """What of the caller's own sources is held, in the order of its keys."""
    cursor = work.cursor
    last, id = cursor.read(query.after)[:2] if query.after is not None else (None, None)
    given: dict[str, Any] = {
        "sources": await sources(work, query), "last": last, "id": id, "keys": query.external_id or None,
        "since": query.updated_after, "most": query.limit + 1,
    }  # fmt: skip
    rows = (await work.session.execute(RECORDS, given)).all()
    items = [RecordOut.model_validate(row) for row in rows[: query.limit]]
    more = len(rows) > query.limit
    return Page[RecordOut](items=items, next=cursor.write(items[-1].external_id, items[-1].id) if more else None)


async def sources(work: Transaction, query: RecordFilter) -> list[UUID]:
    """A system's one source, a person's desks; of those, the ones that are asked for."""
    if work.actor.source is not None:
        own = [work.actor.source]
    else:
        own = list(await work.session.scalars(OWN, {"units": list(work.actor.roots), "desk": DESK}))
    return [id for id in own if not query.source_id or id in query.source_id]
