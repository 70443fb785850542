"""Batches over HTTP: listed, read back row by row, cancelled while they wait, tried again where rows were refused."""

import json
import uuid
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from pydantic import Field
from sqlalchemy import ForeignKey, text
from sqlalchemy.orm import Mapped, mapped_column

from api.intake import job, report, shape
from api.intake.order import Ask, Mode, Push
from api.intake.part import Part, parts, read
from api.intake.pushing import respond
from api.intake.sent import NDJSON, Lot
from api.kernel.clock import Instant
from api.kernel.ids import uuid7
from api.kernel.problem import Conflict, IllegalMove, NotFound, Say
from api.store.model import Base
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page, Paging, page
from api.web.problems import language
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(prefix="/intake", tags=["intake"])
TOLD = 1_000  # rows of a job's report that come with it; the others are listed by /rows
REFUSED = ("rejected", "not_applied")


class Batch(Base):
    """What was pushed in one request, and what became of it in figures; rows stand in batch_body or batch_lot."""

    __tablename__ = "batch"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    source_id: Mapped[UUID]
    status: Mapped[str]
    mode: Mapped[str]
    status_code: Mapped[int]
    counts: Mapped[dict[str, Any]]
    by_code: Mapped[list[dict[str, Any]]]
    total: Mapped[int]
    processed: Mapped[int]
    receipt: Mapped[int | None]
    sample: Mapped[bool]
    created_at: Mapped[datetime]


class BatchOut(Schema):
    """A batch as lists show it; of `total` rows so many are `processed`."""

    id: UUID
    unit_id: UUID
    source_id: UUID
    status: str
    mode: str
    status_code: int
    counts: dict[str, int]
    by_code: list[dict[str, Any]]
    total: int
    processed: int
    receipt: int | None
    sample: bool
    created_at: datetime


class BatchFilter(Paging):
    """By id, unit, source, status, mode, HTTP status and time."""

    id: list[UUID] = Field(default_factory=list)
    unit_id: list[UUID] = Field(default_factory=list)
    source_id: list[UUID] = Field(default_factory=list)
    status: list[str] = Field(default_factory=list)
    mode: list[Mode] = Field(default_factory=list)
    status_code: list[int] = Field(default_factory=list)
    created_at_from: Instant | None = None
    created_at_to: Instant | None = None


@router.get("/batches")
async def list_batches(work: Work, query: Annotated[BatchFilter, Query()]) -> Page[BatchOut]:
    """Batches in sight, newest first: their counts and codes; rows and values are their unit's own."""
    rows, after, total = await page(
        work, Batch, query, ("-created_at",), keys={"created_at": "id"}
    )  # ids grow with time
    return Page[BatchOut].model_construct(items=[BatchOut.model_validate(row) for row in rows], next=after, total=total)


WHOLE = text("select b.*, y.sent, y.verdicts, y.answer from batch b join batch_body y on y.id = b.id where b.id = :id")
RECEIPTS = text("select receipt from batch_lot where batch_id = :id and receipt is not null order by first")


async def own_batch(work: Transaction, id: UUID) -> Any:
    """A batch with its body and answer, which its own unit alone and those who see all can read. Raises NotFound."""
    row = (await work.session.execute(WHOLE, {"id": id})).one_or_none()
    if row is None:
        raise NotFound()
    return row


@router.get("/batches/{id}", response_model=None, openapi_extra=shape.READ)
async def get_batch(work: Work, id: UUID) -> Response:
    """The report: as it was answered, and of a batch that is worked off in turn, as it stands."""
    row = await own_batch(work, id)
    return respond(200, report.written(await reported(work, row)), None)


async def reported(work: Transaction, row: Any) -> dict[str, Any]:
    """The report of a batch, as it stands."""
    if not row.waited:
        said = json.loads(row.answer) | {"receipt": row.receipt}
        kept = {name: said.get(name) for name in ("id", "dry_run", "mode", "counts", "by_code", "rows", "receipt")}
        return {**kept, "status": row.status}
    rows: list[dict[str, Any]] = []
    async for part in parts(work.session, row):
        rows += part.told[: TOLD - len(rows)]
        if len(rows) == TOLD:
            break
    receipts = [*await work.session.scalars(RECEIPTS, {"id": row.id})]
    return {
        "id": str(row.id), "status": row.status, "dry_run": False, "mode": row.mode, "failure": row.failure,
        "progress": {"processed": row.processed, "total": row.total}, "counts": row.counts, "by_code": row.by_code,
        "rows": rows, "receipts": receipts, "receipt": row.receipt,
    }  # fmt: skip


@router.get("/batches/{id}/rows")
async def list_batch_rows(
    work: Work,
    id: UUID,
    status: Annotated[list[str], Query(default_factory=list)],
    code: Annotated[list[str], Query(default_factory=list)],
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    after: str | None = None,
) -> Page[dict[str, Any]]:
    """Every row with `data` as it was sent, in the order of the batch; with any of these statuses and of these codes."""
    batch = await own_batch(work, id)
    last = int(work.cursor.read(after)[0]) if after is not None else -1
    found: list[dict[str, Any]] = []
    async for part in parts(work.session, batch, last, code):
        for index, row in part.rows(status, code):
            if index > last:
                found.append({**sent(await part.item(index)), **row})
            if len(found) > limit:
                more = work.cursor.write(found[limit - 1]["index"])
                return Page[dict[str, Any]](items=found[:limit], next=more)
    return Page[dict[str, Any]](items=found, next=None)


def sent(raw: Any) -> dict[str, Any]:
    """A row's key, kind and data as they came; a line that is no JSON as its text."""
    item = read(raw)
    if not isinstance(item, dict):
        return {"data": item}
    return {name: item.get(name) for name in ("external_id", "kind", "data")}


@router.post("/batches/{id}/cancellation", response_model=None, openapi_extra=shape.READ)
async def cancel_batch(work: Work, id: UUID) -> Response:
    """A batch that waits or is being worked off goes no further; what was stored by then stays. Else 409 ILLEGAL_MOVE."""
    row = await own_batch(work, id)
    await work.need("intake:push", Target(row.unit_id))
    said: Any = await work.session.execute(job.SAY, {"id": id, "status": "cancelled", "failure": None})
    if not said.rowcount:
        raise IllegalMove((await own_batch(work, id)).status, [])
    return respond(200, report.written(await reported(work, await own_batch(work, id))), None)


@router.post("/batches/{id}/reprocessing", status_code=202, response_model=None, openapi_extra=shape.LATER)
async def reprocess_batch(work: Work, id: UUID) -> Response:
    """The rows that were refused once more, as a batch of its own that is worked off in turn."""
    row = await own_batch(work, id)
    await work.need("intake:push", Target(row.unit_id))
    if row.status in job.OPEN:
        raise IllegalMove(row.status, [])
    lots = [Lot(raws) async for part in parts(work.session, row) if (raws := await refused(part))]
    if not lots:
        raise Conflict(Say("Lô không có dòng bị từ chối.", "The batch has no refused rows."))
    push = Push(
        uuid7(), work.actor, row.source_id, row.unit_id, "partial", row.manner.get("full", False),
        language(work.request), row.manner.get("given", {}),
    )  # fmt: skip
    answer = await job.queue(work.session, push, Ask(uuid.uuid4().hex, b"", NDJSON), lots)
    return respond(202, answer, push.id)


async def refused(part: Part) -> list[Any]:
    """The items of a part that were not stored."""
    return [await part.item(index) for index, _ in part.rows(REFUSED, ())]
