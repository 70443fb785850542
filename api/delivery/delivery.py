"""Deliveries: one row for each event that a webhook is told, which is its job and its record in one."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from api.delivery.event import EventOut
from api.delivery.webhook import found, own
from api.kernel import clock
from api.kernel.ids import uuid7
from api.kernel.problem import NotFound
from api.store.model import Base
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Page, Paging, page
from api.web.work import Work

router = Router(prefix="/webhooks/{id}/deliveries", tags=["events"])
Status = Literal["pending", "delivered", "failed"]


class Delivery(Base):
    """An event on its way. `attempts` counts calls begun since it was last put on its way; `tries` are those that ended."""

    __tablename__ = "delivery"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid7)
    webhook_id: Mapped[UUID]
    principal_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    leaf: Mapped[int]
    change: Mapped[int]
    object_id: Mapped[UUID]
    event: Mapped[dict[str, Any]] = mapped_column(JSONB)
    status: Mapped[str]
    attempts: Mapped[int]
    next_at: Mapped[datetime]
    tries: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]


class Try(Schema):
    """One call: the receiver's status, or our word for why there was none (timeout, connection, certificate, address_refused)."""

    at: datetime
    status: int | None
    error: str | None
    ms: int


class DeliveryOut(Schema):
    """One event and what came of its calls. failed: given up after the whole schedule; replay puts it on its way again."""

    id: UUID
    event: EventOut
    status: Status
    attempts: int
    next_at: datetime | None
    tries: list[Try]
    created_at: datetime
    done_at: datetime | None


class DeliveryFilter(Paging):
    """By how they stand."""

    status: list[Status] = Field(default_factory=list)


def told(row: Delivery) -> DeliveryOut:
    """As it leaves."""
    fields = {name: getattr(row, name) for name in DeliveryOut.model_fields}
    fields["next_at"] = row.next_at if row.status == "pending" else None
    return DeliveryOut.model_validate(fields, strict=False)


@router.get("")
async def list_deliveries(work: Work, id: UUID, query: Annotated[DeliveryFilter, Query()]) -> Page[DeliveryOut]:
    """What was told to one webhook and what waits, newest first."""
    await found(work, id)
    rows, after, total = await page(
        work, Delivery, query, ("-created_at", "created_at"), Delivery.webhook_id == id
    )  # fmt: skip
    return Page[DeliveryOut].model_construct(items=[told(row) for row in rows], next=after, total=total)


@router.post("/{delivery_id}/replay")
async def replay_delivery(work: Work, id: UUID, delivery_id: UUID) -> DeliveryOut:
    """Tell one event again, under the same id, with the whole schedule before it."""
    await own(work, id)
    row = await work.session.scalar(
        select(Delivery).where(Delivery.id == delivery_id, Delivery.webhook_id == id).with_for_update()
    )
    if row is None:
        raise NotFound()
    row.status, row.attempts, row.next_at, row.done_at = "pending", 0, clock.now(), None
    await work.session.flush()
    return told(row)
