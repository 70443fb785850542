"""Training events: conferences, workshops, courses and retraining, for whom, where and when."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.activities.codes import Audiences
from api.activities.term import within
from api.kernel.folding import searchable, sort_key
from api.kernel.problem import Invalid
from api.kernel.text import Title
from api.store.model import Row
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Page, Searchable
from api.web.problems import constrain
from api.web.resource import (
    Reason,
    Record,
    Resource,
    amend,
    create,
    fetch,
    listed,
    move,
)
from api.web.work import Transaction, Work

router = Router(tags=["training"])


class Kind(StrEnum):
    """What is held; a completed one counts as training_course, conference (workshops too) or retraining."""

    conference = "conference"
    workshop = "workshop"
    course = "course"
    retraining = "retraining"


class Status(StrEnum):
    """Where an event stands; the moves table says what leads on."""

    draft = "draft"
    open = "open"
    running = "running"
    completed = "completed"
    cancelled = "cancelled"


class TrainingEvent(Row):
    """unit_id is the host; reason: why cancelled. shared_at: since then all who take part in the programme see it."""

    __tablename__ = "training_event"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    kind: Mapped[str]
    title: Mapped[str]
    audience: Mapped[list[str]]
    venue: Mapped[str | None]
    online: Mapped[bool]
    capacity: Mapped[int | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    status: Mapped[str] = mapped_column(default=Status.draft.value)
    reason: Mapped[str | None]
    submitted_by: Mapped[UUID | None]
    shared_at: Mapped[datetime | None]
    folded: Mapped[str]
    sort_key: Mapped[str]


constrain(
    "training_event_dates_in_order",
    Invalid,
    "/ends_on",
    "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
    "The last day must not be before the first.",
)


class TrainingEventIn(Schema):
    """What the host writes; both days are included and lie within the programme's. capacity counts persons (người)."""

    programme_id: UUID
    unit_id: UUID
    kind: Annotated[Kind, Field(strict=False)]
    title: Title
    audience: Audiences = Field(default_factory=list)
    venue: Title | None = None
    online: bool = False
    capacity: Annotated[int, Field(ge=1, le=1_000_000)] | None = None
    starts_on: date
    ends_on: date


class TrainingEventOut(TrainingEventIn, Record):
    """An event as it stands."""

    status: Status = Field(strict=False)
    reason: str | None = Field(description="why it was cancelled")


class TrainingEventFilter(Searchable):
    """q searches title and venue."""

    unit_id: list[UUID] = Field(default_factory=list)
    programme_id: list[UUID] = Field(default_factory=list)
    kind: list[Kind] = Field(default_factory=list)
    status: list[Status] = Field(default_factory=list)
    starts_on_from: date | None = None
    starts_on_to: date | None = None
    ends_on_from: date | None = None
    ends_on_to: date | None = None


async def check(work: Transaction, row: TrainingEvent) -> None:
    """Raises Invalid for a programme that is not active or days outside it."""
    await within(work, row)
    row.folded, row.sort_key = searchable(row.title, row.venue), sort_key(row.title)


events = Resource(
    TrainingEvent,
    TrainingEventIn,
    TrainingEventOut,
    sorts=("-starts_on", "ends_on", "title", "-created_at"),
    write="training_event:write",
    noun="training_event",
    check=check,
    keys={"title": "sort_key"},
)
Sent = Annotated[Body[TrainingEventIn], reads(TrainingEventIn)]
Given = Annotated[Body[Reason], reads(Reason)]


@router.get("/training-events")
async def list_training_events(work: Work, query: Annotated[TrainingEventFilter, Query()]) -> Page[TrainingEventOut]:
    """Training events in sight, the latest first."""
    return await listed(work, events, query)


@router.post("/training-events", status_code=201)
async def create_training_event(work: Work, sent: Sent) -> TrainingEventOut:
    """A draft that one's own unit hosts, under an active programme."""
    return await create(work, events, sent)


@router.get("/training-events/{id}")
async def get_training_event(work: Work, id: UUID) -> TrainingEventOut:
    """One event, with what the caller may do next."""
    return await fetch(work, events, id)


@router.patch("/training-events/{id}")
async def amend_training_event(work: Work, id: UUID, sent: Sent, etag: IfMatch = None) -> TrainingEventOut:
    """Merge patch; only while draft or open."""
    return await amend(work, events, id, etag, sent)


@router.post("/training-events/{id}/announcement")
async def announce_training_event(work: Work, id: UUID, etag: IfMatch = None) -> TrainingEventOut:
    """Tell those whom it is for: registration may begin."""
    return await move(work, events, id, etag, "announcement")


@router.post("/training-events/{id}/start")
async def start_training_event(work: Work, id: UUID, etag: IfMatch = None) -> TrainingEventOut:
    """It has begun; its content is fixed."""
    return await move(work, events, id, etag, "start")


@router.post("/training-events/{id}/completion")
async def complete_training_event(work: Work, id: UUID, etag: IfMatch = None) -> TrainingEventOut:
    """It is over."""
    return await move(work, events, id, etag, "completion")


@router.post("/training-events/{id}/cancellation")
async def cancel_training_event(work: Work, id: UUID, sent: Given, etag: IfMatch = None) -> TrainingEventOut:
    """It will not take place, or not to its end."""
    return await move(work, events, id, etag, "cancellation", sent=sent)
