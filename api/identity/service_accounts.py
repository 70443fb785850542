"""Accounts of provincial systems: each writes to one source of its unit, with at most two live secrets."""

import secrets as random
from dataclasses import replace
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import BeforeValidator, Field
from sqlalchemy import select, text

from api.identity import passwords
from api.identity.account import Membership, ServiceAccount
from api.identity.source import DESK, Source
from api.kernel import clock
from api.kernel.ids import uuid7
from api.kernel.problem import invalid
from api.kernel.text import Line, Size
from api.store.actor import Seat
from api.store.session import binding
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch, require
from api.web.page import Filter, Page
from api.web.replay import Once
from api.web.resource import Record, Resource, fetch, listed, lock, present, shown
from api.web.roles import Target
from api.web.work import Transaction, Work

router = Router(prefix="/service-accounts", tags=["identity"])
LIVE = 2  # secrets: the old one works until the new one is in place everywhere
SIGHT_OF = text("select set_config('app.roots', :roots, true)")  # BIND would begin another transaction in the log
Name = Annotated[Line, Size(200, least=1, trim=True)]


class ServiceAccountIn(Schema):
    """A new system of a unit. `source`: code of the unit's source that it writes to, made when there is none."""

    unit_id: UUID
    name: Name
    source: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")] = "system"


class ServiceAccountEdit(Schema):
    """Unit and source are for ever: what was pushed names them."""

    name: Name
    disabled: bool


class SecretRef(Schema):
    """A live secret by id and age; the secret itself is not stored."""

    id: str
    created_at: str | None = None


def without_hashes(kept: Any) -> Any:
    """The stored secrets as their references; of an earlier state (`as_of`) none are known."""
    return [{name: one.get(name) for name in ("id", "created_at")} for one in kept or [] if isinstance(one, dict)]


class ServiceAccountOut(Record):
    """A system's account without its secrets."""

    unit_id: UUID
    source_id: UUID
    client_id: str
    name: str
    disabled: bool
    secrets: Annotated[list[SecretRef], BeforeValidator(without_hashes)]


class ServiceAccountMade(ServiceAccountOut):
    """The new account with its secret."""

    client_secret: Once


class SecretMade(SecretRef):
    """A new secret and the client that it is for."""

    client_id: str
    client_secret: Once


class ServiceAccountFilter(Filter):
    """By id, unit, source, client id, or whether disabled."""

    id: list[UUID] = Field(default_factory=list)
    unit_id: list[UUID] = Field(default_factory=list)
    source_id: list[UUID] = Field(default_factory=list)
    client_id: list[str] = Field(default_factory=list)
    disabled: bool | None = None


ACCOUNTS = Resource(
    ServiceAccount, ServiceAccountEdit, ServiceAccountOut, ("client_id", "-created_at"),
    "account:manage",
)  # fmt: skip


def new_secret() -> tuple[str, dict[str, Any]]:
    """A secret and what is kept of it."""
    plain, hashed = passwords.new_secret()
    return plain, {"id": str(uuid7()), "hash": hashed, "created_at": clock.now().isoformat()}


async def source_of(work: Transaction, unit: UUID, code: str, name: str) -> UUID:
    """The unit's source of this code, made when there is none.

    An admin sees no content, sources included: for these statements alone the transaction has the unit's sight.
    """
    there = replace(work.actor, seats=(*work.actor.seats, Seat("machine", unit)))
    await work.session.execute(SIGHT_OF, {"roots": binding(there)["roots"]})
    known = await work.session.scalar(select(Source.id).where(Source.unit_id == unit, Source.code == code))
    if known is None:
        made = Source(unit_id=unit, code=code, name=name)
        work.session.add(made)
        await work.session.flush()
        known = made.id
    await work.session.execute(SIGHT_OF, {"roots": binding(work.actor)["roots"]})
    return known


@router.get("")
async def list_service_accounts(work: Work, query: Annotated[ServiceAccountFilter, Query()]) -> Page[ServiceAccountOut]:
    """Systems' accounts in the caller's sight, by client id."""
    return await listed(work, ACCOUNTS, query)


@router.post("", status_code=201)
async def create_service_account(
    work: Work, sent: Annotated[Body[ServiceAccountIn], reads(ServiceAccountIn)]
) -> ServiceAccountMade:
    """A new system with its role `machine` from today; its secret is in this answer and nowhere else."""
    await work.need("account:manage", Target())
    value = sent.value()
    await writable(work, value)
    plain, kept = new_secret()
    account = ServiceAccount(
        unit_id=value.unit_id, source_id=await source_of(work, value.unit_id, value.source, value.name),
        client_id=f"phc-{random.token_hex(8)}", name=value.name, secrets=[kept],
    )  # fmt: skip
    work.session.add(account)
    await work.session.flush()
    work.session.add(Membership(principal_id=account.id, unit_id=value.unit_id, role="machine", starts_on=work.today))
    await work.session.flush()
    work.headers["Location"] = f"{work.request.url.path}/{account.id}"
    out = present(work, account, await shown(work, ACCOUNTS, account))
    return ServiceAccountMade.model_construct(**dict(out), client_secret=plain)


async def writable(work: Transaction, value: ServiceAccountIn) -> None:
    """Raises Invalid for a unit that does not exist, and for the desk, where people write."""
    if not await work.session.scalar(text("select 1 from unit where id = :id"), {"id": value.unit_id}):
        raise invalid(
            "/unit_id", "REFERENCE_NOT_FOUND", "Không tìm thấy đối tượng được dẫn.", "What this names was not found."
        )
    if value.source == DESK:
        raise invalid(
            "/source", "INVALID", "Nguồn này dành cho người nhập tay.", "This source is for what people type."
        )


@router.get("/{id}")
async def get_service_account(work: Work, id: UUID) -> ServiceAccountOut:
    """One system's account."""
    return await fetch(work, ACCOUNTS, id)


@router.patch("/{id}")
async def edit_service_account(
    work: Work,
    id: UUID,
    sent: Annotated[Body[ServiceAccountEdit], reads(ServiceAccountEdit)],
    condition: IfMatch = None,
) -> ServiceAccountOut:
    """Rename, disable or enable a system; disabling refuses its tokens at the very next request."""
    account = await lock(work, ACCOUNTS, id, ACCOUNTS.write)
    require(condition, account.id, account.version)
    value = sent.merged({"name": account.name, "disabled": account.disabled})
    if value.disabled and not account.disabled:
        account.av += 1  # enabling again does not bring back tokens of before
    account.name, account.disabled = value.name, value.disabled
    await work.session.flush()
    return present(work, account, await shown(work, ACCOUNTS, account))


@router.post("/{id}/secrets", status_code=201)
async def add_secret(work: Work, id: UUID) -> SecretMade:
    """A second live secret; the oldest of three goes, and the tokens of before with it."""
    account = await lock(work, ACCOUNTS, id, ACCOUNTS.write)
    plain, kept = new_secret()
    if len(account.secrets) >= LIVE:
        account.av += 1
    account.secrets = [*account.secrets, kept][-LIVE:]
    await work.session.flush()
    return SecretMade(id=kept["id"], created_at=kept["created_at"], client_id=account.client_id, client_secret=plain)
