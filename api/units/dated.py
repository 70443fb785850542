"""Dated facts of a unit: each holds from its valid_from until the next of its kind, or the unit's end.

Never edited in place; unique (unit, valid_from), so that overlaps cannot be stored.
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Row
from api.web.body import Schema


class Line(StrEnum):
    """How a parent stands to a unit: it is part of it, or is directed by it (TLĐ directs the LĐLĐ)."""

    part_of = "part_of"
    directs = "directs"


class UnitName(Row):
    """What a unit is called from a day on."""

    __tablename__ = "unit_name"
    __table_args__ = (UniqueConstraint("unit_id", "valid_from"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    valid_from: Mapped[date]
    vi: Mapped[str]
    en: Mapped[str | None]
    short: Mapped[str | None]
    folded: Mapped[str]
    sort_key: Mapped[str]
    derived: Mapped[bool] = mapped_column(default=False)  # no source gave this name


class UnitCode(Row):
    """An identifier that others gave; the 2-digit province code changed its meaning in 2025, so it is dated."""

    __tablename__ = "unit_code"
    __table_args__ = (UniqueConstraint("unit_id", "scheme", "valid_from"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    scheme: Mapped[str]  # gso | organ_id
    value: Mapped[str]
    valid_from: Mapped[date]


class UnitParent(Row):
    """Whom a unit stands under, by line."""

    __tablename__ = "unit_parent"
    __table_args__ = (UniqueConstraint("unit_id", "line", "valid_from"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    parent_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    line: Mapped[str]
    valid_from: Mapped[date]


class NameFact(Schema):
    """A name and from when it holds."""

    valid_from: date
    vi: str
    en: str | None
    short: str | None
    derived: bool


class CodeFact(Schema):
    """An identifier of a scheme and from when it holds."""

    valid_from: date
    scheme: str
    value: str


class ParentFact(Schema):
    """A line to a parent and from when it holds."""

    valid_from: date
    line: str
    parent_id: UUID
