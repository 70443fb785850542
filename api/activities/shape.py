"""An activity as it is answered. The database writes the JSON (activity.py); these models are what it must fit."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from api.web.body import Schema

Count = int | None


class ActivityOut(Schema):
    """What was done and counted. Measures are whole numbers; attendances (lượt người) and persons (người) never mix."""

    id: UUID
    unit_id: UUID
    source_id: UUID
    external_id: str
    programme_id: UUID
    kind: str
    occurred_on: date
    starts_at: datetime | None
    ended_on: date | None
    title: str
    clauses: list[str]
    campaign_id: UUID | None
    topic: str | None
    audience: list[str] | None
    channel: str | None
    place: str | None
    outlet: str | None
    priority: str | None
    rerun: bool | None
    quantity: Count
    minutes: Count
    copies: Count
    attendances: Count
    attendances_female: Count
    attendances_members: Count
    persons: Count
    persons_female: Count
    entries: Count
    reach: Count
    amount_vnd: Count = Field(description="đồng")
    evidence: list[str] | None
    note: str | None
    revision: int | None
    status: Literal["counted", "held", "withdrawn"]
    reason: str | None = Field(description="why it was withdrawn")
    sample: bool
    version: int
    created_at: datetime
    updated_at: datetime


class ActivityRecord(ActivityOut):
    """One activity, alone."""

    may: list[str]


class HoldOut(Schema):
    """A stored row that waits for a person, and why: `code` and the figures that it speaks of.

    mended: the row was sent anew, or withdrawn, before anybody decided. reason: of the decision.
    """

    id: UUID
    code: str
    params: dict[str, Any]
    unit_id: UUID
    activity: ActivityOut | None
    status: Literal["waiting", "accepted", "rejected", "merged", "mended"]
    reason: str | None
    created_at: datetime
    may: list[str] | None = None
