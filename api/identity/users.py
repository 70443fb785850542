"""Accounts of people: admins make, disable and reset them; a unit's coordinators read those of their unit."""

import secrets
from typing import Annotated
from uuid import UUID

from fastapi import Query
from pydantic import Field
from sqlalchemy import inspect

from api.identity import passwords
from api.identity.account import UserAccount
from api.identity.signing_in import end
from api.kernel.problem import Conflict, invalid
from api.kernel.text import Line, Size
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch
from api.web.page import Page, Searchable
from api.web.problems import constrain
from api.web.replay import Once
from api.web.resource import Record, Resource, amend, fetch, listed, lock, present, shown
from api.web.work import Transaction, Work

router = Router(prefix="/users", tags=["identity"])
USERNAME = r"^[a-z0-9][a-z0-9._-]{2,63}$"
Name = Annotated[Line, Size(200, least=1, trim=True)]


class UserIn(Schema):
    """A new person. The first password is made by us; roles are memberships of their own."""

    username: Annotated[str, Field(pattern=USERNAME)]
    display_name: Name


class UserEdit(Schema):
    """What of an account may be edited; the user name never changes."""

    display_name: Name
    disabled: bool


class UserOut(Record):
    """An account without its secrets."""

    username: str
    display_name: str
    disabled: bool


class UserMade(UserOut):
    """The new account with its password."""

    password: Once


class NewPassword(Schema):
    """A random password."""

    password: Once


class UserFilter(Searchable):
    """q searches user name and display name."""

    id: list[UUID] = Field(default_factory=list)
    username: list[str] = Field(default_factory=list)
    disabled: bool | None = None


async def disabling(work: Transaction, user: UserAccount) -> None:
    """Disabling ends every session and token at once; nobody disables the account they act with."""
    if not (user.disabled and inspect(user).attrs.disabled.history.has_changes()):
        return
    if user.id == work.actor.id:
        raise invalid(
            "/disabled", "INVALID", "Không được tự khoá tài khoản của mình.", "You cannot disable your own account."
        )
    user.av += 1
    await end(work.session, user.id)


USERS = Resource(UserAccount, UserEdit, UserOut, ("username", "-created_at"), "account:manage", check=disabling)
constrain(
    "user_account_username_key", Conflict, "/username", "Tên đăng nhập đã có người dùng.", "The user name is taken."
)


def new_password() -> str:
    """120 random bits in 20 characters."""
    return secrets.token_urlsafe(15)


@router.get("")
async def list_users(work: Work, query: Annotated[UserFilter, Query()]) -> Page[UserOut]:
    """People's accounts in the caller's sight, by user name."""
    return await listed(work, USERS, query)


@router.post("", status_code=201)
async def create_user(work: Work, sent: Annotated[Body[UserIn], reads(UserIn)]) -> UserMade:
    """A new account without any role; its password is in this answer and nowhere else."""
    await work.need("account:manage", USERS.target(None))
    value, password = sent.value(), new_password()
    user = UserAccount(**dict(value), password_hash=await passwords.hash_password(password))
    work.session.add(user)
    await work.session.flush()
    work.headers["Location"] = f"{work.request.url.path}/{user.id}"
    out = present(work, user, await shown(work, USERS, user))
    return UserMade(**dict(out), password=password)


@router.get("/{id}")
async def get_user(work: Work, id: UUID) -> UserOut:
    """One account."""
    return await fetch(work, USERS, id)


@router.patch("/{id}")
async def edit_user(
    work: Work, id: UUID, sent: Annotated[Body[UserEdit], reads(UserEdit)], condition: IfMatch = None
) -> UserOut:
    """Rename, disable or enable an account; disabling ends its sessions and tokens at the very next request."""
    return await amend(work, USERS, id, condition, sent)


@router.post("/{id}/password-reset")
async def reset_password(work: Work, id: UUID) -> NewPassword:
    """A new random password in place of the old one; all sessions of the account end."""
    user, password = await lock(work, USERS, id, USERS.write), new_password()
    user.password_hash = await passwords.hash_password(password)
    user.av += 1
    await end(work.session, user.id)
    return NewPassword(password=password)
