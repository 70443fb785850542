"""Sources: where facts come from. They belong to a unit and outlive the credentials that write to them."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Row
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Filter, Page, page
from api.web.work import Work

router = Router(tags=["identity"])
DESK = "desk"  # what a unit's people type or upload


class Source(Row):
    """One stream of facts of a unit; its code is unique there."""

    __tablename__ = "source"
    __table_args__ = (UniqueConstraint("unit_id", "code"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    code: Mapped[str]
    name: Mapped[str]


class SourceOut(Schema):
    """A source as its unit sees it."""

    id: UUID
    unit_id: UUID
    code: str
    name: str
    sample: bool


class SourceFilter(Filter):
    """By id, unit or code."""

    id: list[UUID] = Field(default_factory=list)
    unit_id: list[UUID] = Field(default_factory=list)
    code: list[str] = Field(default_factory=list)


@router.get("/sources")
async def list_sources(work: Work, query: Annotated[SourceFilter, Query()]) -> Page[SourceOut]:
    """The sources in the caller's sight, by code."""
    rows, after, total = await page(work, work.source(Source), query, ("code", "-created_at"))
    items = [SourceOut.model_validate(row) for row in rows]
    return Page[SourceOut].model_construct(items=items, next=after, total=total)


async def desk_of(session: AsyncSession, unit: UUID) -> UUID:
    """The unit's desk source; made when the unit first types or uploads something."""
    known = await session.scalar(select(Source.id).where(Source.unit_id == unit, Source.code == DESK))
    if known is not None:
        return known
    made = Source(unit_id=unit, code=DESK, name="Bàn làm việc")
    session.add(made)
    await session.flush()
    return made.id
