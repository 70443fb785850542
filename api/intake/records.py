"""What of a source is held, and what one request may carry."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy import text

from api.intake.batch import need_read
from api.intake.pushing import BYTES, ROWS
from api.web.page import Page
from api.web.work import Work

router = APIRouter(prefix="/intake", tags=["intake"])


@router.get("/limits")
async def get_limits(work: Work) -> dict[str, int]:
    """What one request may carry."""
    return {"rows": ROWS, "bytes": BYTES, "key_days": 90}


@router.get("/records")
async def list_records(
    work: Work,
    external_id: Annotated[list[str] | None, Query()] = None,
    updated_after: Annotated[datetime | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: Annotated[str | None, Query()] = None,
) -> Page[dict[str, Any]]:
    """What of the caller's source is held, by natural key."""
    need_read(work.actor)
    cursor = work.request.app.state.cursor
    source = work.actor.source or await work.session.scalar(
        text("select id from source where unit_id = any(:units) and code = 'desk'"), {"units": list(work.actor.roots)}
    )
    rows = (
        await work.session.execute(
            text(
                "select 'activity' as group, kind, external_id, id, unit_id as unit, revision, encode(digest, 'hex') as content_hash,"
                " status, updated_at from activity where source_id = :source and (cast(:after as text) is null or external_id > :after)"
                " and (cast(:ids as text[]) is null or external_id = any(:ids))"
                " and (cast(:since as timestamptz) is null or updated_at > :since) order by external_id limit :n"
            ),
            {
                "source": source,
                "after": cursor.read(after)[0] if after else None,
                "ids": external_id,
                "since": updated_after,
                "n": limit + 1,
            },
        )
    ).all()
    items = [dict(row._mapping) for row in rows[:limit]]
    return Page[dict[str, Any]](items=items, next=cursor.write(items[-1]["external_id"]) if len(rows) > limit else None)
