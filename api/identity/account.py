"""Users, service accounts and memberships, as tables."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ForeignKey, func
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from api.store.model import Base, Row


class UserAccount(Row):
    """A person who signs in. `av` rises with every change that must end tokens at once."""

    __tablename__ = "user_account"

    username: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    password_hash: Mapped[str]
    otp_secret: Mapped[str | None]
    otp_step: Mapped[int] = mapped_column(default=0)
    disabled: Mapped[bool] = mapped_column(default=False)
    av: Mapped[int] = mapped_column(default=1)

    @hybrid_property
    def folded(self) -> ColumnElement[str]:
        """What `q` searches: worked out as it is asked, since accounts are some thousands."""
        return func.folded(func.concat_ws(" ", self.username, self.display_name))


class ServiceAccount(Row):
    """A provincial system. `secrets` holds at most two live ones: {id, hash (SHA-256, hex), created_at}."""

    __tablename__ = "service_account"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    source_id: Mapped[UUID] = mapped_column(ForeignKey("source.id"))
    client_id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    secrets: Mapped[list[dict[str, Any]]]
    disabled: Mapped[bool] = mapped_column(default=False)
    av: Mapped[int] = mapped_column(default=1)


class Membership(Row):
    """A role at a unit between two days, both included; auditor and admin have no unit."""

    __tablename__ = "membership"

    principal_id: Mapped[UUID]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    role: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


class Session(Base):
    """A signed-in browser: one live refresh token, the spent ones kept to tell a theft."""

    __tablename__ = "session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    principal_id: Mapped[UUID]
    refresh_hash: Mapped[bytes]
    spent_hashes: Mapped[list[bytes]]
    created_at: Mapped[datetime]
    refreshed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    client: Mapped[str | None]
