"""Delegation of signature: a leader lets somebody of the unit sign for it, from day to day and on a stated basis."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import ForeignKey, select, text
from sqlalchemy.orm import Mapped, mapped_column

from api.kernel.problem import Fault, Forbidden, Invalid, Say
from api.kernel.text import Title
from api.store.model import Row
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Filter, Page
from api.web.problems import constrain
from api.web.resource import Record, Resource, amend, create, fetch, listed
from api.web.roles import ROLES
from api.web.work import Transaction, Work

router = Router(prefix="/delegations", tags=["identity"])


class Delegation(Row):
    """principal_id may sign for unit_id on the days starts_on..ends_on, both included; granted_by is the leader.

    Both are kept with the names they bore, since who sees a delegation need not see accounts.
    """

    __tablename__ = "delegation"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    principal_id: Mapped[UUID]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    basis: Mapped[str]
    granted_by: Mapped[UUID]
    name: Mapped[str]
    grantor: Mapped[str]


LATE = ("/ends_on", "Ngày kết thúc phải từ ngày bắt đầu trở đi.", "The last day must not be before the first.")
constrain("delegation_days", Invalid, *LATE)


class DelegationEdit(Schema):
    """Only the last day may change; a past one takes the right away."""

    ends_on: date


class DelegationIn(DelegationEdit):
    """basis: the paper that says so. principal_id: a coordinator or leader at the unit today."""

    unit_id: UUID
    principal_id: UUID
    starts_on: date
    basis: Title


class DelegationOut(Record):
    """A delegation, past and future ones too: who may sign, and who granted it, by name."""

    unit_id: UUID
    name: str
    starts_on: date
    ends_on: date
    basis: str
    grantor: str


class DelegationFilter(Filter):
    """By unit."""

    unit_id: list[UUID] = Field(default_factory=list)


async def fitting(work: Transaction, row: Delegation) -> None:
    """Raises Forbidden to delegate to oneself, Invalid for who is neither coordinator nor leader, and days out of order."""
    if row.principal_id == work.actor.id:
        said = Say("Không tự ủy quyền cho mình.", "Nobody delegates to themselves.")
        raise Forbidden("delegation:write", said)
    if row.ends_on < row.starts_on:
        raise Invalid(errors=[Fault("OUT_OF_RANGE", Say(*LATE[1:]), pointer=LATE[0])])
    if row.version is None and not await serves(work, row):  # a new one
        said = Say("Người này không là đầu mối hay lãnh đạo ở đơn vị.", "No coordinator or leader at the unit.")
        raise Invalid(errors=[Fault("REFERENCE_NOT_FOUND", said, pointer="/principal_id")])


async def serves(work: Transaction, row: Delegation) -> bool:
    """Whether the principal is coordinator or leader at the unit today, and by what name; leaders read no memberships."""
    found = await work.session.scalar(
        text("select principal(:who, null, :day)"), {"who": row.principal_id, "day": work.today}
    )
    row.name, able = found["name"] if found else "", ROLES["programme:sign"]
    return any(seat["unit"] == str(row.unit_id) and seat["role"] in able for seat in found["seats"]) if found else False


async def delegated(work: Transaction) -> dict[UUID, UUID]:
    """Unit -> delegation, for the units that the caller may sign for today and serves at."""
    wanted = select(Delegation.unit_id, Delegation.id).where(
        Delegation.principal_id == work.actor.id,
        Delegation.unit_id.in_(work.actor.roots),
        Delegation.starts_on <= work.today,
        Delegation.ends_on >= work.today,
    )
    return {row.unit_id: row.id for row in await work.session.execute(wanted.order_by(Delegation.id))}


NEW = Resource(
    Delegation, DelegationIn, DelegationOut, ("-starts_on", "-created_at"), "delegation:write", check=fitting
)
DELEGATIONS = Resource(
    Delegation, DelegationEdit, DelegationOut, ("-starts_on", "-created_at"), "delegation:write", check=fitting
)


@router.get("")
async def list_delegations(work: Work, query: Annotated[DelegationFilter, Query()]) -> Page[DelegationOut]:
    """Delegations in the caller's sight, the latest first."""
    return await listed(work, DELEGATIONS, query)


@router.post("", status_code=201)
async def create_delegation(work: Work, sent: Annotated[Body[DelegationIn], reads(DelegationIn)]) -> DelegationOut:
    """Let somebody sign for one's own unit; leaders alone do."""
    return await create(work, NEW, sent, granted_by=work.actor.id, grantor=work.actor.name, name="")


@router.get("/{id}")
async def get_delegation(work: Work, id: UUID) -> DelegationOut:
    """One delegation."""
    return await fetch(work, DELEGATIONS, id)


@router.patch("/{id}")
async def edit_delegation(
    work: Work, id: UUID, sent: Annotated[Body[DelegationEdit], reads(DelegationEdit)], condition: IfMatch = None
) -> DelegationOut:
    """Set the last day; signatures given before keep their worth."""
    return await amend(work, DELEGATIONS, id, condition, sent)
