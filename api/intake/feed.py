"""Feeds: each source with its last push, what became of its rows, and which faults recur."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import text

from api.kernel.clock import Instant
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page, Paging, bad
from api.web.work import Work

router = Router(prefix="/intake", tags=["intake"])


class Recurring(Schema):
    """A fault and how many rows had it."""

    code: str
    count: int


class FeedOut(Schema):
    """A source (`id`) and its pushes in the time that was asked for; `counts` by what became of rows, as in a report."""

    id: UUID
    unit_id: UUID
    code: str
    name: str
    batches: int
    last_id: UUID | None = Field(description="the last batch")
    last_at: datetime | None
    last_status_code: int | None
    counts: dict[str, int]
    by_code: list[Recurring]
    sample: bool


class FeedFilter(Paging):
    """By the source's unit; `created_at` is of the batches that are counted. `sort` is -last_at."""

    unit_id: list[UUID] = Field(default_factory=list)
    created_at_from: Instant | None = None
    created_at_to: Instant | None = None


SORT = "-last_at"
NEVER = UUID(int=0)  # stands for the last batch of a source without any, behind all others
# Ids of batches grow with time, and batches lie by unit and id: a source's last one is found without the others.
PLACED = f"""(select s.*, coalesce(b.id, '{NEVER}') as place, b.id as last_id, b.created_at as last_at,
    b.status_code as last_status_code
  from source s left join lateral (select * from batch where unit_id = s.unit_id and source_id = s.id
    order by id desc limit 1) b on true
  where cardinality(cast(:units as uuid[])) = 0 or s.unit_id = any(:units)) s"""
FEEDS = text(f"""
with shown as materialized (select * from {PLACED}
    where cast(:place as uuid) is null or (place, id) < (:place, cast(:id as uuid))
    order by place desc, id desc limit :most),
  pushed as (select b.source_id, b.counts, b.by_code from batch b join shown s on (s.unit_id, s.id) = (b.unit_id, b.source_id)
    where (cast(:since as timestamptz) is null or b.created_at >= :since)
    and (cast(:until as timestamptz) is null or b.created_at <= :until)),
  total as (select source_id, count(*) as batches from pushed group by source_id),
  figure as (select source_id, jsonb_object_agg(key, n) as counts from (select source_id, key, sum(value::bigint) as n
    from pushed, jsonb_each_text(counts) group by source_id, key) f group by source_id),
  fault as (select source_id, jsonb_agg(jsonb_build_object('code', code, 'count', n) order by n desc, code) as by_code
    from (select source_id, c ->> 'code' as code, sum((c ->> 'count')::bigint) as n
    from pushed, jsonb_array_elements(by_code) c group by source_id, c ->> 'code') f group by source_id)
select s.id, s.unit_id, s.code, s.name, s.sample, s.place, s.last_id, s.last_at, s.last_status_code,
  coalesce(total.batches, 0) as batches, coalesce(figure.counts, '{{}}') as counts, coalesce(fault.by_code, '[]') as by_code
from shown s left join total on total.source_id = s.id left join figure on figure.source_id = s.id
  left join fault on fault.source_id = s.id
order by s.place desc, s.id desc""")
COUNT = text("select count(*) from source s where cardinality(cast(:units as uuid[])) = 0 or s.unit_id = any(:units)")


@router.get("/sources")
async def list_feeds(work: Work, query: Annotated[FeedFilter, Query()]) -> Page[FeedOut]:
    """Every source in sight, the last push first, those that never pushed at the end."""
    if query.sort not in (None, SORT):
        raise bad("sort", f"Chỉ sắp xếp theo: {SORT}.", f"Sorts are: {SORT}.")
    place, id = work.cursor.read(query.after)[:2] if query.after is not None else (None, None)
    given: dict[str, Any] = {
        "units": query.unit_id, "since": query.created_at_from, "until": query.created_at_to,
        "place": place, "id": id, "most": query.limit + 1,
    }  # fmt: skip
    rows = (await work.session.execute(FEEDS, given)).all()
    shown = rows[: query.limit]
    after = work.cursor.write(shown[-1].place, shown[-1].id) if len(rows) > query.limit else None
    total = await work.session.scalar(COUNT, {"units": query.unit_id}) if query.count else None
    items = [FeedOut.model_validate(row) for row in shown]
    return Page[FeedOut].model_construct(items=items, next=after, total=total)
