"""Provinces through time: 63 until 2025-06-30, 34 after; names and types are dated (Huế 2025, Đồng Nai 2026)."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from sqlalchemy import ForeignKey, UniqueConstraint, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Row
from api.web.body import Schema
from api.web.page import Page
from api.web.work import Work

router = APIRouter(tags=["units"])


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


@router.get("/provinces")
async def list_provinces(work: Work, valid_at: Annotated[date | None, Query()] = None) -> Page[ProvinceOut]:
    """The provinces of a day in Vietnamese order; today's when no day is named."""
    work.need_somewhere("common:read")
    day = valid_at or work.today
    province, name = work.source(Province), work.source(ProvinceName)
    statement = (
        select(province, name)
        .join(name, name.province_id == province.id)
        .where(province.valid_from <= day, or_(province.valid_to.is_(None), province.valid_to >= day))
        .where(name.valid_from <= day)
        .ext(distinct_on(province.id))
        .order_by(province.id, name.valid_from.desc())
    )
    rows = (await work.session.execute(statement)).all()
    fields = ("id", "code", "gso_code", "valid_from", "valid_to", "tile")
    items = [
        ProvinceOut(**{field: getattr(p, field) for field in fields}, name=n.name, name_en=n.name_en, type=n.type)
        for p, n in sorted(rows, key=lambda row: row[1].sort_key)
    ]
    return Page[ProvinceOut](items=items, next=None)
