"""A party of a programme: the unit that agreed, its focal unit, and who signs for it in what capacity."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field
from sqlalchemy import ForeignKey, delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.problem import Fault, Invalid, Say
from api.kernel.text import Title
from api.store.model import Row
from api.units.unit import Unit
from api.web.body import Schema


class Party(Row):
    """In the order of the notation; `side` is copied from the unit when it was seated."""

    __tablename__ = "party"

    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programme.id"))
    ordinal: Mapped[int]
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    focal_unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    side: Mapped[str]
    signatory_office: Mapped[str | None]
    signatory_capacity: Mapped[str | None]
    signatory_name: Mapped[str | None]


class PartyIn(Schema):
    """One party; a unit without a focal unit of its own is its own focal unit."""

    unit_id: UUID
    focal_unit_id: UUID | None = None
    signatory_office: Title | None = None
    signatory_capacity: Annotated[Title | None, Field(description="TM., KT., TL., TUQ. and whom for")] = None
    signatory_name: Title | None = None

    @property
    def focal(self) -> UUID:
        """The focal unit, the party itself where none is named."""
        return self.focal_unit_id or self.unit_id


class PartyOut(Schema):
    """A party as stored; `side` is union, state or other."""

    unit_id: UUID
    focal_unit_id: UUID
    side: str
    signatory_office: str | None
    signatory_capacity: str | None
    signatory_name: str | None


Parties = Annotated[list[PartyIn], Field(max_length=50)]


async def seat(session: AsyncSession, programme: UUID, parties: Sequence[PartyIn]) -> list[Party]:
    """Replace a programme's parties. Raises Invalid: unknown unit, or one unit twice. Refreshing sight is the caller's."""
    sides = await known(session, parties)
    await session.execute(delete(Party).where(Party.programme_id == programme))
    rows = [
        Party(
            programme_id=programme,
            ordinal=at,
            side=sides[one.unit_id],
            focal_unit_id=one.focal,
            **one.model_dump(exclude={"focal_unit_id"}),
        )
        for at, one in enumerate(parties)
    ]
    session.add_all(rows)
    await session.flush()
    return rows


async def known(session: AsyncSession, parties: Sequence[PartyIn]) -> dict[UUID, str]:
    """Unit to side for every unit that the parties name. Raises Invalid with a pointer for every fault."""
    named = {id for one in parties for id in (one.unit_id, one.focal)}
    sides = {row.id: row.side for row in await session.execute(select(Unit.id, Unit.side).where(Unit.id.in_(named)))}
    faults: list[Fault] = []
    for at, one in enumerate(parties):
        if one.unit_id in [before.unit_id for before in parties[:at]]:
            said = Say("Một đơn vị chỉ là một bên của chương trình.", "A unit is one party of a programme only.")
            faults.append(Fault("DUPLICATE", said, pointer=f"/parties/{at}/unit_id"))
        for field, id in (("unit_id", one.unit_id), ("focal_unit_id", one.focal)):
            if id not in sides and (field == "unit_id" or one.focal_unit_id):
                said = Say("Không tìm thấy đơn vị.", "No such unit.")
                faults.append(Fault("REFERENCE_NOT_FOUND", said, pointer=f"/parties/{at}/{field}"))
    if faults:
        raise Invalid(errors=faults)
    return sides


async def refresh(session: AsyncSession, day: date) -> None:
    """Who sees what follows from parties and statuses: run after every change of either, in its transaction."""
    await session.flush()
    await session.execute(text("select refresh_sight(:day)"), {"day": day})
