"""Who took over from whom: written when a reorganisation is confirmed, and never after."""

from datetime import date
from typing import Annotated, Literal, get_args
from uuid import UUID

from pydantic import Field
from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Row

# What the Ministry of Information and Communications was divided by in 2025; an activity's kind belongs to one or none.
FieldOfWork = Literal["press", "broadcasting", "publishing", "grassroots", "post", "telecom", "it"]
FIELDS: tuple[FieldOfWork, ...] = get_args(FieldOfWork)
Fields = Annotated[list[FieldOfWork], Field(max_length=len(FIELDS))]


class Succession(Row):
    """One predecessor, one successor. fields are the fields of work that passed; empty: all that no other took."""

    __tablename__ = "succession"
    __table_args__ = (UniqueConstraint("predecessor_id", "successor_id", "effective_on", name="succession_pair"),)

    predecessor_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    successor_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    fields: Mapped[list[str]]
    reorganisation_id: Mapped[UUID] = mapped_column(ForeignKey("reorganisation.id"))
    effective_on: Mapped[date]
