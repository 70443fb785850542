"""Media campaigns: what the two agencies tell workers, on which theme, to whom and when."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.activities.codes import Audiences
from api.activities.term import central, within
from api.kernel import clock
from api.kernel.folding import searchable, sort_key
from api.kernel.problem import Fault, Invalid, Say
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

router = Router(tags=["campaigns"])


class Status(StrEnum):
    """Where a campaign stands; the moves table says what leads on."""

    draft = "draft"
    submitted = "submitted"
    returned = "returned"
    approved = "approved"
    running = "running"
    completed = "completed"
    cancelled = "cancelled"


class Campaign(Row):
    """reason: why last returned or cancelled. shared_at: since then all who take part in the programme see it."""

    __tablename__ = "campaign"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    title: Mapped[str]
    theme: Mapped[str | None]
    audience: Mapped[list[str]]
    key_date_id: Mapped[UUID | None]
    task_id: Mapped[UUID | None]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    status: Mapped[str] = mapped_column(default=Status.draft.value)
    reason: Mapped[str | None]
    submitted_by: Mapped[UUID | None]
    shared_at: Mapped[datetime | None]
    folded: Mapped[str]
    sort_key: Mapped[str]


constrain(
    "campaign_dates_in_order",
    Invalid,
    "/ends_on",
    "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
    "The last day must not be before the first.",
)


class CampaignIn(Schema):
    """What its unit writes; both days are included and lie within the programme's."""

    programme_id: UUID
    unit_id: UUID
    title: Title
    theme: Title | None = None
    audience: Audiences = Field(default_factory=list)
    key_date_id: UUID | None = None
    task_id: UUID | None = None
    starts_on: date
    ends_on: date


class CampaignOut(CampaignIn, Record):
    """A campaign as it stands."""

    status: Status = Field(strict=False)
    reason: str | None = Field(description="why it was last returned or cancelled")


class CampaignFilter(Searchable):
    """q searches title and theme."""

    id: list[UUID] = Field(default_factory=list)
    unit_id: list[UUID] = Field(default_factory=list)
    programme_id: list[UUID] = Field(default_factory=list)
    status: list[Status] = Field(default_factory=list)
    starts_on_from: date | None = None
    starts_on_to: date | None = None
    ends_on_from: date | None = None
    ends_on_to: date | None = None


async def check(work: Transaction, row: Campaign) -> None:
    """Raises Invalid for a programme that is not active, days outside it, a key date or task that is not there."""
    # Their rooms are not built: no such row exists, and an id that names nothing is refused like any other.
    absent = [name for name in ("key_date_id", "task_id") if getattr(row, name) is not None]
    if absent:
        said = Say("Không tìm thấy đối tượng được dẫn.", "What this names was not found.")
        raise Invalid(errors=[Fault("REFERENCE_NOT_FOUND", said, pointer=f"/{name}") for name in absent])
    await within(work, row)
    row.folded, row.sort_key = searchable(row.title, row.theme), sort_key(row.title)


campaigns = Resource(
    Campaign,
    CampaignIn,
    CampaignOut,
    sorts=("-starts_on", "ends_on", "title", "-created_at"),
    write="campaign:write",
    noun="campaign",
    check=check,
    keys={"title": "sort_key"},
)
Sent = Annotated[Body[CampaignIn], reads(CampaignIn)]
Given = Annotated[Body[Reason], reads(Reason)]


@router.get("/campaigns")
async def list_campaigns(work: Work, query: Annotated[CampaignFilter, Query()]) -> Page[CampaignOut]:
    """Campaigns in sight, the latest first."""
    return await listed(work, campaigns, query)


@router.post("/campaigns", status_code=201)
async def create_campaign(work: Work, sent: Sent) -> CampaignOut:
    """A draft of one's own unit, under an active programme."""
    return await create(work, campaigns, sent)


@router.get("/campaigns/{id}")
async def get_campaign(work: Work, id: UUID) -> CampaignOut:
    """One campaign, with what the caller may do next."""
    return await fetch(work, campaigns, id)


@router.patch("/campaigns/{id}")
async def amend_campaign(work: Work, id: UUID, sent: Sent, etag: IfMatch = None) -> CampaignOut:
    """Merge patch; only while draft or returned."""
    return await amend(work, campaigns, id, etag, sent)


@router.post("/campaigns/{id}/submission")
async def submit_campaign(work: Work, id: UUID, etag: IfMatch = None) -> CampaignOut:
    """Hand the draft to the focal units of its programme."""
    return await move(work, campaigns, id, etag, "submission", sign)


async def sign(work: Transaction, row: Campaign) -> None:
    """Keep who submitted it: the same person never decides on it."""
    row.submitted_by = work.actor.id


@router.post("/campaigns/{id}/approval")
async def approve_campaign(work: Work, id: UUID, etag: IfMatch = None) -> CampaignOut:
    """By a focal unit of its own programme, never by its submitter; a central one is shared from now on."""
    return await move(work, campaigns, id, etag, "approval", share)


async def share(work: Transaction, row: Campaign) -> None:
    """Open a campaign of a central programme to all who take part in it."""
    with work.session.no_autoflush:  # one step is one version
        if await central(work, row):
            row.shared_at = clock.now()


@router.post("/campaigns/{id}/return")
async def return_campaign(work: Work, id: UUID, sent: Given, etag: IfMatch = None) -> CampaignOut:
    """Back to its unit, saying what to change."""
    return await move(work, campaigns, id, etag, "return", sent=sent)


@router.post("/campaigns/{id}/start")
async def start_campaign(work: Work, id: UUID, etag: IfMatch = None) -> CampaignOut:
    """It has begun."""
    return await move(work, campaigns, id, etag, "start")


@router.post("/campaigns/{id}/completion")
async def complete_campaign(work: Work, id: UUID, etag: IfMatch = None) -> CampaignOut:
    """It is over."""
    return await move(work, campaigns, id, etag, "completion")


@router.post("/campaigns/{id}/cancellation")
async def cancel_campaign(work: Work, id: UUID, sent: Given, etag: IfMatch = None) -> CampaignOut:
    """It will not take place, or not to its end."""
    return await move(work, campaigns, id, etag, "cancellation", sent=sent)
