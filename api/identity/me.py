"""The caller's own page: who am I, what may I, my password and one-time code."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from api.identity import otp, passwords
from api.identity.account import UserAccount
from api.identity.signing_in import end
from api.kernel.problem import Forbidden, Invalid, invalid
from api.kernel.text import Line, Size
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.replay import Once
from api.web.roles import permissions
from api.web.work import Transaction, Work

router = Router(prefix="/me", tags=["me"])


class UnitRef(Schema):
    """A unit by name."""

    id: UUID
    code: str
    name: str


class Held(Schema):
    """A membership valid today; auditor and admin have no unit."""

    unit: UnitRef | None
    role: str


class Who(Schema):
    """A principal."""

    id: UUID
    name: str
    client_id: str | None = None


class Me(Schema):
    """`user` for a person, `client` for a machine."""

    user: Who | None
    client: Who | None
    memberships: list[Held]
    permissions: list[str]
    otp_due: bool


@router.get("")
async def get_me(work: Work) -> Me:
    """Who the caller is and what they may do somewhere."""
    actor = work.actor
    held = [
        Held(unit=UnitRef(id=s.unit, code=s.unit_code or "", name=s.unit_name or "") if s.unit else None, role=s.role)
        for s in actor.seats
    ]
    who = Who(id=actor.id, name=actor.name, client_id=actor.client)
    person = actor.kind == "user"
    return Me(
        user=who if person else None, client=None if person else who, memberships=held,
        permissions=permissions(actor), otp_due=actor.confined,
    )  # fmt: skip


class NewPassword(Schema):
    """The old one proves who asks."""

    current: Annotated[str, Field(max_length=1024)]
    new: Annotated[str, Field(max_length=1024)]


async def myself(work: Transaction) -> UserAccount:
    """The caller's account. Raises Forbidden for a machine."""
    if work.actor.kind != "user":
        raise Forbidden("own:manage")
    return await work.session.get_one(UserAccount, work.actor.id, with_for_update=True)


@router.post("/password", status_code=204)
async def change_password(work: Work, sent: Annotated[Body[NewPassword], reads(NewPassword)]) -> None:
    """Set a new password; all sessions end, this one too."""
    user, given = await myself(work), sent.value()
    if not await passwords.verify_password(user.password_hash, given.current):
        raise invalid("/current", "INVALID", "Mật khẩu hiện tại không đúng.", "The current password is wrong.")
    if faults := passwords.faults(given.new):
        raise Invalid(errors=faults)
    user.password_hash = await passwords.hash_password(given.new)
    user.av += 1
    await end(work.session, user.id)


class OtpIn(Schema):
    """Without a code: a new secret is proposed. With secret and code: it is set."""

    secret: Annotated[Line, Size(64)] | None = None
    code: Annotated[Line, Size(10)] | None = None


class OtpOut(Schema):
    """What an authenticator app scans, or that the code is set."""

    secret: Once = None
    uri: Once = None
    active: bool


@router.post("/otp")
async def set_otp(work: Work, sent: Annotated[Body[OtpIn], reads(OtpIn)]) -> OtpOut:
    """Propose a one-time-code secret, or set it by proving one code; sessions sign in again afterwards."""
    user, given = await myself(work), sent.value()
    if given.secret is None:
        secret = otp.new_secret()
        return OtpOut(secret=secret, uri=otp.uri(secret, user.username), active=False)
    step = otp.verify_otp(given.secret, given.code or "", 0)
    if step is None:
        raise invalid("/code", "INVALID", "Mã chưa đúng, hãy thử lại.", "The code is not right, try again.")
    user.otp_secret, user.otp_step, user.av = given.secret, step, user.av + 1
    await end(work.session, user.id)
    return OtpOut(active=True)
