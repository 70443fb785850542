"""Clauses: what each party undertook, by the path that is printed ("III.2.b")."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from api.programmes import programme
from api.store.model import Row
from api.web.body import Schema
from api.web.page import Filter, Page, page
from api.web.resource import load
from api.web.work import Work

router = APIRouter(tags=["programmes"])


class Clause(Row):
    """`title` is a heading's own line, `text` what stands under it; party_unit_id None = all parties bear it."""

    __tablename__ = "clause"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    ordinal: Mapped[int]
    path: Mapped[str]
    section: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    party_unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    aligned_id: Mapped[UUID | None] = mapped_column(ForeignKey("clause.id"))


class ClauseOut(Schema):
    """A clause; `section` is the path of its outermost heading, `aligned_id` the central clause it carries out."""

    id: UUID
    programme_id: UUID
    path: str
    section: str
    title: str
    text: str
    party_unit_id: UUID | None
    aligned_id: UUID | None


class ClauseFilter(Filter):
    """Clauses of some sections or of one responsible party."""

    section: list[str] = Field(default_factory=list)
    path: list[str] = Field(default_factory=list)
    party_unit_id: list[UUID] = Field(default_factory=list)


@router.get("/programmes/{id}/clauses")
async def list_clauses(work: Work, id: UUID, query: Annotated[ClauseFilter, Query()]) -> Page[ClauseOut]:
    """The clauses of a programme in the order of the document, headings before what stands under them."""
    work.need_somewhere("programme:read")
    await load(work, programme.resource, id)
    source = work.source(Clause)
    keys = {"position": "ordinal"}
    rows, after, total = await page(work, source, query, ("position",), source.programme_id == id, keys=keys)
    items = [ClauseOut.model_validate(row) for row in rows]
    return Page[ClauseOut].model_construct(items=items, next=after, total=total)
