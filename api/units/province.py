"""Provinces through time: 63 until 2025-06-30, 34 after; names and types are dated (Huế 2025, Đồng Nai 2026)."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey, UniqueConstraint, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Row
from api.web.body import Schema
from api.web.door import Router
from api.web.page import Filter, Page, page
from api.web.work import Work

router = Router(tags=["units"])


class Province(Row):
    """A province in one cut of the map. The 2-digit code is no key: seven of them changed their meaning in 2025."""

    __tablename__ = "province"

    code: Mapped[str] = mapped_column(unique=True)
    gso_code: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    tile: Mapped[dict[str, Any]]


class ProvinceName(Row):
    """Name and type of a province from a day on."""

    __tablename__ = "province_name"
    __table_args__ = (UniqueConstraint("province_id", "valid_from"),)

    province_id: Mapped[UUID] = mapped_column(ForeignKey("province.id"))
    valid_from: Mapped[date]
    name: Mapped[str]
    name_en: Mapped[str]
    type: Mapped[str]
    sort_key: Mapped[str]


class ProvinceOut(Schema):
    """One province as it was on the day asked for; tile is its [column, row] in the tile maps of 63 and of 34."""

    id: UUID
    code: str
    gso_code: str
    name: str
    name_en: str
    type: str
    valid_from: date
    valid_to: date | None
    tile: dict[str, Any]


class ProvinceFilter(Filter):
    """The provinces of a day (default today); a map's 63 or 34 fit one page."""

    limit: Annotated[int, Field(ge=1, le=200, description="rows a page")] = 200
    valid_at: date | None = None
    code: list[str] = Field(default_factory=list)


@router.get("/provinces")
async def list_provinces(work: Work, query: Annotated[ProvinceFilter, Query()]) -> Page[ProvinceOut]:
    """The provinces of a day in Vietnamese order; today's when no day is named."""
    day = query.valid_at or work.today
    province, name = work.source(Province), work.source(ProvinceName)
    columns = [getattr(province, key) for key in ("id", "code", "gso_code", "valid_from", "valid_to", "tile")]
    table = (
        select(*columns, name.name, name.name_en, name.type, name.sort_key)
        .join(name, name.province_id == province.id)
        .where(province.valid_from <= day, or_(province.valid_to.is_(None), province.valid_to >= day))
        .where(name.valid_from <= day)
        .ext(distinct_on(province.id))
        .order_by(province.id, name.valid_from.desc())
        .subquery("named")
        .c
    )
    rows, after, total = await page(work, table, query, ("name", "code"), keys={"name": "sort_key"})
    items = [ProvinceOut.model_validate(row) for row in rows]
    return Page[ProvinceOut].model_construct(items=items, next=after, total=total)
