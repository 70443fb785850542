"""Webhooks: which events are told to which address of whose system, signed as Standard Webhooks (api.md section 5).

A webhook tells what its owner sees at the time, and rests while its owner is disabled. `stopped` is what it becomes by
itself: the receiver said 410, or took nothing for the whole schedule; nothing is lost by it, `active` goes on from there.
"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Request
from pydantic import Field
from sqlalchemy import ColumnElement, ForeignKey, func, or_, select, text
from sqlalchemy.orm import Mapped, mapped_column

from api.delivery.address import Refused, target_of
from api.delivery.event import EventType
from api.delivery.signing import OVERLAP, Signer
from api.kernel import clock
from api.kernel.problem import Conflict, Forbidden, Invalid, NotFound, Say, invalid
from api.kernel.text import Line, Size
from api.store.model import Row
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch, require
from api.web.page import Page, Paging, page
from api.web.replay import Once
from api.web.resource import Record, Resource, present, shown
from api.web.work import Transaction, Work

router = Router(prefix="/webhooks", tags=["events"])
MOST = 10  # webhooks of one owner
Url = Annotated[Line, Size(2000), Field(examples=["https://he-thong.example/phoihop"])]
Types = Annotated[list[EventType], Field(max_length=100, description="none: all of them")]


class Webhook(Row):
    """A registration. `leaf` and `change` say how far the feed was taken over, `resumes_at` until when a failing one rests."""

    __tablename__ = "webhook"

    principal_id: Mapped[UUID]
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("unit.id"))
    url: Mapped[str]
    types: Mapped[list[str]]
    status: Mapped[str] = mapped_column(default="active")
    reason: Mapped[str | None]
    generation: Mapped[int] = mapped_column(default=1)
    rotated_at: Mapped[datetime | None]
    leaf: Mapped[int]
    change: Mapped[int] = mapped_column(default=0)
    failures: Mapped[int] = mapped_column(default=0)
    resumes_at: Mapped[datetime | None]


class WebhookIn(Schema):
    """Where to and what. Events are told from the registration on."""

    url: Url
    types: Types = Field(default_factory=list)


class WebhookEdit(WebhookIn):
    """What its owner changes; `active` also ends a rest at once."""

    status: Literal["active", "paused"]


class WebhookOut(Record):
    """A webhook without its secret. `failures`: calls in a row that came to nothing; `reason`: why it stopped."""

    principal_id: UUID
    unit_id: UUID | None
    url: str
    types: list[str]
    status: Literal["active", "paused", "stopped"]
    reason: Literal["gone", "failing"] | None
    failures: int
    resumes_at: datetime | None
    rotated_at: datetime | None


class WebhookMade(WebhookOut):
    """The new webhook with its keys: `secret` for v1, `public_key` for v1a."""

    secret: Once
    public_key: str


class KeysMade(Schema):
    """New keys; those before sign beside them until then."""

    secret: Once
    public_key: str
    former_until: datetime


class WebhookFilter(Paging):
    """By unit or status."""

    unit_id: list[UUID] = Field(default_factory=list)
    status: list[Literal["active", "paused", "stopped"]] = Field(default_factory=list)


class Replay(Schema):
    """From which size of the log on everything is told again."""

    after: Annotated[str, Field(pattern="^tree:[0-9]{1,18}$", examples=["tree:1"])]


WEBHOOKS = Resource(Webhook, WebhookEdit, WebhookOut, ("-created_at", "url"), "webhook:manage")
LIVELY = text("update delivery set next_at = now(), attempts = 0 where webhook_id = :id and status = 'pending'")


def seen(work: Transaction) -> ColumnElement[bool]:
    """One's own, and those of the units that one coordinates; an administrator's rights are not in it."""
    coordinated = [seat.unit for seat in work.actor.seats if seat.role == "coordinator"]
    return or_(Webhook.principal_id == work.actor.id, Webhook.unit_id.in_(coordinated))


async def found(work: Transaction, id: UUID) -> Webhook:
    """The webhook in the caller's sight. Raises NotFound."""
    row = await work.session.scalar(select(Webhook).where(Webhook.id == id, seen(work)))
    if row is None:
        raise NotFound()
    return row


async def own(work: Transaction, id: UUID) -> Webhook:
    """The webhook to write, held. Raises NotFound, Forbidden for another's."""
    row = await found(work, id)
    if row.principal_id != work.actor.id:
        raise Forbidden("webhook:manage")
    await work.session.refresh(row, with_for_update=True)
    return row


async def told(work: Transaction, row: Webhook) -> WebhookOut:
    """As it leaves, with `may` and ETag."""
    out = await shown(work, WEBHOOKS, row, may=False)
    out.may = ["edit"] if row.principal_id == work.actor.id else []
    return present(work, row, out)


def callable_(request: Request, url: str) -> None:
    """Raises Invalid for an address that would never be called."""
    try:
        target_of(url, request.app.state.settings.webhook_hosts)
    except Refused:
        raise invalid(
            "/url", "INVALID_FORMAT",
            "Cần địa chỉ https công khai, cổng 443, không có tài khoản trong địa chỉ; máy trong mạng nội bộ phải do quản trị khai báo.",
            "A public https address on port 443 without a user in it is needed; hosts inside the network are listed by the operator.",
        ) from None  # fmt: skip


def signer(request: Request, row: Webhook) -> Signer:
    """The keys of its present generation."""
    return Signer(request.app.state.settings.secrets["webhook"], row.id, row.generation)


@router.get("")
async def list_webhooks(work: Work, query: Annotated[WebhookFilter, Query()]) -> Page[WebhookOut]:
    """One's own webhooks, and those of the units that one coordinates; newest first."""
    rows, after, total = await page(work, Webhook, query, WEBHOOKS.sorts, seen(work))
    items = [await shown(work, WEBHOOKS, row, may=False) for row in rows]
    return Page[WebhookOut].model_construct(items=items, next=after, total=total)


@router.post("", status_code=201)
async def create_webhook(work: Work, sent: Annotated[Body[WebhookIn], reads(WebhookIn)]) -> WebhookMade:
    """A webhook of one's own. Its secret is in this answer and nowhere else."""
    value = sent.value()
    callable_(work.request, value.url)
    mine = Webhook.principal_id == work.actor.id
    if (await work.session.scalar(select(func.count()).select_from(Webhook).where(mine)) or 0) >= MOST:
        raise Conflict(Say(f"Mỗi tài khoản có tối đa {MOST} webhook.", f"An account has {MOST} webhooks at the most."))
    row = Webhook(
        principal_id=work.actor.id, unit_id=next(iter(work.actor.roots), None), url=value.url, types=value.types,
        leaf=await work.session.scalar(text("select tree_size()")),
    )  # fmt: skip
    work.session.add(row)
    await work.session.flush()
    work.headers["Location"] = f"{work.request.url.path}/{row.id}"
    keys = signer(work.request, row)
    return WebhookMade.model_construct(**dict(await told(work, row)), secret=keys.secret, public_key=keys.public)


@router.get("/{id}")
async def get_webhook(work: Work, id: UUID) -> WebhookOut:
    """One webhook, with how it fares."""
    return await told(work, await found(work, id))


@router.patch("/{id}")
async def edit_webhook(
    work: Work, id: UUID, sent: Annotated[Body[WebhookEdit], reads(WebhookEdit)], condition: IfMatch = None
) -> WebhookOut:
    """Another address or other types, a pause, or on again: then what waits is tried at once."""
    row = await own(work, id)
    require(condition, row.id, row.version)
    status = "paused" if row.status == "stopped" else row.status
    value = sent.merged({"url": row.url, "types": row.types, "status": status})
    callable_(work.request, value.url)
    row.url, row.types, row.status, row.reason = value.url, value.types, value.status, None
    row.failures, row.resumes_at = 0, None
    if value.status == "active":
        await work.session.execute(LIVELY, {"id": id})
    await work.session.flush()
    return await told(work, row)


@router.delete("/{id}", status_code=204)
async def remove_webhook(work: Work, id: UUID, condition: IfMatch = None) -> None:
    """Tell it nothing more; the log of its deliveries goes with it."""
    row = await own(work, id)
    require(condition, row.id, row.version)
    await work.session.delete(row)


@router.post("/{id}/secrets", status_code=201)
async def rotate_webhook(work: Work, id: UUID) -> KeysMade:
    """New keys. For 24 hours those before sign beside them, so that receivers change over without a gap."""
    row = await own(work, id)
    row.generation, row.rotated_at = row.generation + 1, clock.now()
    await work.session.flush()
    keys = signer(work.request, row)
    return KeysMade(secret=keys.secret, public_key=keys.public, former_until=row.rotated_at + OVERLAP)


@router.post("/{id}/replay")
async def replay_webhook(work: Work, id: UUID, sent: Annotated[Body[Replay], reads(Replay)]) -> WebhookOut:
    """Tell again, under the same ids, everything from a size of the log on; not beyond what was told."""
    row, leaf = await own(work, id), int(sent.value().after.partition(":")[2])
    if leaf > row.leaf:
        said = Say("Chưa gửi đến đó.", "It has not been told so far.")
        raise Invalid(said, errors=invalid("/after", "OUT_OF_RANGE", *said).errors)
    row.leaf, row.change = leaf, 0
    await work.session.flush()
    return await told(work, row)
