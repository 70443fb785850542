"""Answers kept under an `Idempotency-Key`, so that a POST sent again acts once (api.md section 1).

The answer commits with its effect, in one transaction, and is its caller's alone. Refusals and faults are never
kept. What was sent is kept as a keyed hash: bodies hold passwords, and a plain hash of a password can be guessed.
What an answer shows once (`Once`) is null in what is kept, so a replay does not have it.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import Request, Response
from pydantic import BaseModel, Field
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from api.kernel.problem import Conflict, Fault, Invalid, Malformed, Say

HEADER, DAYS = "Idempotency-Key", 90
SHAPE = re.compile(r"[A-Za-z0-9_-]{16,128}")
KEPT = ("ETag", "Location")  # headers; Audit-Receipt follows from the transaction
ONCE = object()
Once = Annotated[str | None, ONCE, Field(description="shown this once; null in the replay of an answer")]

LOCK = text("select pg_try_advisory_xact_lock(:lock)")
KNOWN = text(
    "select r.request, r.status, r.headers, r.body, l.index from replay r left join leaf l on l.tx = r.tx"
    " where r.principal_id = :who and r.key = :key and r.created_at > now() - make_interval(days => :days)"
)
KEEP = text(
    "insert into replay (principal_id, key, request, tx, status, headers, body) values (:who, :key, :request,"
    " nullif(current_setting('app.tx', true), '')::bigint, :status, :headers, :body)"
    " on conflict (principal_id, key) do update set request = excluded.request, tx = excluded.tx,"
    " status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = now()"
).bindparams(bindparam("headers", type_=JSONB))
FORGET = text("delete from replay where created_at < now() - make_interval(days => :days)")


class Replayed(Exception):
    """The request was answered before; `response` is that answer."""

    def __init__(self, response: Response) -> None:
        self.response = response


@dataclass(frozen=True, slots=True)
class Claim:
    """What a key stands for: its caller and the hash of what was asked."""

    who: UUID
    key: str
    request: bytes

    @property
    def lock(self) -> int:
        """The number of the advisory lock that guards the key while its request runs."""
        return int.from_bytes(hashlib.sha256(self.who.bytes + self.key.encode()).digest()[:8], signed=True)


def claim(request: Request, raw: bytes, secret: bytes) -> Claim | None:
    """The request's claim, None without a key. Raises Malformed."""
    given = request.headers.getlist(HEADER)
    if not given:
        return None
    if len(given) > 1 or not SHAPE.fullmatch(given[0]):
        said = Say("Cần 16 đến 128 ký tự A-Z a-z 0-9 _ -.", "16 to 128 of A-Z a-z 0-9 _ - are needed.")
        raise Malformed(errors=[Fault("MALFORMED", said, header=HEADER)])
    asked = f"{request.method} {request.url.path}?{request.url.query}\n".encode()
    hashed = hmac.digest(secret, asked + without_boundary(request, raw), hashlib.sha256)
    return Claim(request.state.actor.id, given[0], hashed)


def without_boundary(request: Request, raw: bytes) -> bytes:
    """A multipart body as it would be sent again: clients draw a new boundary for each try."""
    boundary = request.headers.get("content-type", "").partition("boundary=")[2].strip('"').encode()
    return raw.replace(boundary, b"") if boundary else raw


async def recall(session: AsyncSession, made: Claim) -> None:
    """Hold the key for this transaction. Raises Replayed, Conflict while it runs elsewhere, Invalid for other content."""
    if not await session.scalar(LOCK, {"lock": made.lock}):
        said = Say("Yêu cầu này đang được xử lý, hãy gửi lại sau.", "This request is still running; send it again.")
        raise Conflict(said, headers={"Retry-After": "2"})
    row = (await session.execute(KNOWN, {"who": made.who, "key": made.key, "days": DAYS})).one_or_none()
    if row is None:
        return
    if not hmac.compare_digest(row.request, made.request):
        said = Say("Khóa này đã dùng cho nội dung khác.", "This key was used for another request.")
        raise Invalid(said, code="IDEMPOTENCY_KEY_REUSED")
    receipt = {} if row.index is None else {"Audit-Receipt": str(row.index)}
    headers = {**row.headers, **receipt, "Idempotency-Replayed": "true"}
    raise Replayed(Response(row.body, row.status, headers, "application/json" if row.body else None))


async def keep(
    session: AsyncSession, made: Claim, response: Response, headers: dict[str, str], once: Sequence[str]
) -> None:
    """Keep the answer of a success in the transaction of its effect; the fields `once` are blanked."""
    body = bytes(response.body)
    if once:
        shown: Any = json.loads(body)
        body = json.dumps({**shown, **dict.fromkeys(once)}, ensure_ascii=False, separators=(",", ":")).encode()
    kept = {name: value for name, value in headers.items() if name in KEPT}
    given = {"who": made.who, "key": made.key, "request": made.request}
    await session.execute(KEEP, {**given, "status": response.status_code, "headers": kept, "body": body})


async def forget(session: AsyncSession | AsyncConnection) -> None:
    """Let go of answers of more than 90 days; an administrator's or the system's sight is needed for all of them."""
    await session.execute(FORGET, {"days": DAYS})


def shown_once(model: Any) -> tuple[str, ...]:
    """The fields of an answer's model that are secrets."""
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return ()
    return tuple(name for name, field in model.model_fields.items() if ONCE in field.metadata)
