"""Roles at units between two days. Principals are looked up afresh, so a change holds at the very next request."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import or_, select

from api.identity.account import Membership, ServiceAccount, UserAccount
from api.kernel.problem import Conflict, Fault, Forbidden, Invalid, Say
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Filter, Page
from api.web.resource import Record, Resource, amend, create, fetch, listed
from api.web.work import Transaction, Work

router = Router(prefix="/memberships", tags=["identity"])
Role = Literal["viewer", "contributor", "coordinator", "leader", "machine", "auditor", "admin"]
UNITLESS = ("auditor", "admin")


class MembershipEdit(Schema):
    """Only the last day may change; null: open-ended."""

    ends_on: date | None = None


class MembershipIn(MembershipEdit):
    """A role for a user or a service account; both days are included."""

    principal_id: UUID
    unit_id: UUID | None = None
    role: Role
    starts_on: date


class MembershipOut(Record):
    """A membership, past and future ones too."""

    principal_id: UUID
    unit_id: UUID | None
    role: str
    starts_on: date
    ends_on: date | None


class MembershipFilter(Filter):
    """By principal, unit or role."""

    principal_id: list[UUID] = Field(default_factory=list)
    unit_id: list[UUID] = Field(default_factory=list)
    role: list[Role] = Field(default_factory=list)


async def fitting(work: Transaction, held: Membership) -> None:
    """Raises Forbidden for one's own, Invalid for a role that does not fit its holder, unit or days, Conflict for a double."""
    if held.principal_id == work.actor.id:
        said = Say("Không được tự cấp hay sửa vai trò của mình.", "Nobody grants or changes their own roles.")
        raise Forbidden("account:manage", said)
    if faults := [*await of_holder(work, held), *of_place(held), *of_days(held)]:
        raise Invalid(errors=faults)
    if await doubled(work, held):
        raise Conflict(Say("Vai trò này đã có trong thời gian đó.", "The role is held already in that time."))


async def of_holder(work: Transaction, held: Membership) -> list[Fault]:
    """`machine` is for service accounts, at their own unit, and they have no other role."""
    machine = await work.session.get(ServiceAccount, held.principal_id)
    if machine is None and await work.session.get(UserAccount, held.principal_id) is None:
        said = Say("Không tìm thấy tài khoản.", "The account was not found.")
        return [Fault("REFERENCE_NOT_FOUND", said, pointer="/principal_id")]
    if (held.role == "machine") != (machine is not None):
        said = Say("Vai trò không hợp với loại tài khoản.", "The role does not fit this kind of account.")
        return [Fault("INVALID", said, pointer="/role")]
    if machine is not None and machine.unit_id != held.unit_id:
        said = Say("Hệ thống chỉ làm việc cho đơn vị của mình.", "A system works for its own unit only.")
        return [Fault("INVALID", said, pointer="/unit_id")]
    return []


def of_place(held: Membership) -> list[Fault]:
    """Auditors and admins stand outside units, all others in one."""
    if (held.unit_id is None) == (held.role in UNITLESS):
        return []
    said = Say("Vai trò này cần đơn vị, hoặc không được gắn đơn vị.", "This role needs a unit, or must not have one.")
    return [Fault("INVALID", said, pointer="/unit_id")]


def of_days(held: Membership) -> list[Fault]:
    """The last day is not before the first; an audit is for a time."""
    if held.ends_on is None and held.role == "auditor":
        said = Say("Kiểm toán phải có ngày kết thúc.", "An auditor's membership needs its last day.")
        return [Fault("MISSING_FIELD", said, pointer="/ends_on")]
    if held.ends_on is not None and held.ends_on < held.starts_on:
        said = Say("Ngày kết thúc trước ngày bắt đầu.", "The last day is before the first.")
        return [Fault("OUT_OF_RANGE", said, pointer="/ends_on")]
    return []


async def doubled(work: Transaction, held: Membership) -> bool:
    """Whether the same role at the same unit overlaps in time."""
    same = select(Membership.id).where(
        Membership.principal_id == held.principal_id, Membership.role == held.role,
        Membership.unit_id.is_not_distinct_from(held.unit_id), Membership.id.is_distinct_from(held.id),
        or_(Membership.ends_on.is_(None), Membership.ends_on >= held.starts_on),
    )  # fmt: skip
    if held.ends_on is not None:
        same = same.where(Membership.starts_on <= held.ends_on)
    return await work.session.scalar(same.limit(1)) is not None


WRITE = "account:manage"
NEW = Resource(Membership, MembershipIn, MembershipOut, ("-created_at",), WRITE, check=fitting)
MEMBERSHIPS = Resource(Membership, MembershipEdit, MembershipOut, ("-created_at",), WRITE, check=fitting)


@router.get("")
async def list_memberships(work: Work, query: Annotated[MembershipFilter, Query()]) -> Page[MembershipOut]:
    """Memberships in the caller's sight, newest first."""
    return await listed(work, MEMBERSHIPS, query)


@router.post("", status_code=201)
async def create_membership(work: Work, sent: Annotated[Body[MembershipIn], reads(MembershipIn)]) -> MembershipOut:
    """Give a role from a day on."""
    return await create(work, NEW, sent)


@router.get("/{id}")
async def get_membership(work: Work, id: UUID) -> MembershipOut:
    """One membership."""
    return await fetch(work, MEMBERSHIPS, id)


@router.patch("/{id}")
async def edit_membership(
    work: Work, id: UUID, sent: Annotated[Body[MembershipEdit], reads(MembershipEdit)], condition: IfMatch = None
) -> MembershipOut:
    """Set the last day; a past one takes the role away at the very next request."""
    return await amend(work, MEMBERSHIPS, id, condition, sent)
