"""POST /intake/batches: rows in, in any format, under an idempotency key; answered at once, or worked off in turn."""

import asyncio
import hashlib
import zlib
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Header, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity.source import desk_of
from api.intake import job, shape
from api.intake import report as reporting
from api.intake.chunk import Chunk
from api.intake.order import Ask, Mode, Push
from api.intake.pushing import KEY, apply, claim, finish, respond
from api.intake.sent import BYTES, MEDIA, MOST_BYTES, ROWS, Asked, Lot, Sent, opened, unpacked
from api.kernel import strict
from api.kernel.ids import uuid7
from api.kernel.problem import Fault, Forbidden, Malformed, Say, TooLarge, WrongMediaType
from api.store.actor import Actor
from api.store.session import Database
from api.web.body import media_of, parse, read
from api.web.door import Router
from api.web.export import JSON
from api.web.problems import language
from api.web.roles import ROLES

router = Router(prefix="/intake", tags=["intake"])
SMALL = 1024 * 1024  # bytes of JSON that are taken apart at once, without a thread of their own
NO_KEY = Say(
    "Thiếu tiêu đề Idempotency-Key: mỗi lô cần một khóa riêng, để gửi lại không làm trùng.",
    "The header Idempotency-Key is missing: a key of its own for each batch, so that sending it again doubles nothing.",
)
BAD_KEY = Say(
    "Cần Idempotency-Key gồm 16 đến 128 ký tự A-Z a-z 0-9 _ -.", "Idempotency-Key: 16 to 128 of A-Z a-z 0-9 _ -."
)
Text = Annotated[str | None, Query(max_length=100)]


def pushing_unit(actor: Actor) -> UUID:
    """The unit whose source takes the batch. Raises Forbidden without intake:push."""
    units = [seat.unit for seat in actor.seats if seat.unit and seat.role in ROLES["intake:push"]]
    if not units:
        raise Forbidden("intake:push")
    return units[0]


@router.post("/batches", status_code=201, response_model=None, openapi_extra=shape.PUSH)
async def push_batch(
    request: Request,
    dry_run: Annotated[bool, Query()] = False,
    mode: Annotated[Mode, Query()] = "partial",
    report: Annotated[Literal["errors", "full"], Query()] = "errors",
    unit: Text = None,
    programme: Text = None,
    kind: Text = None,
    idempotency_key: Annotated[str | None, Header()] = None,
    prefer: Annotated[str | None, Header()] = None,
) -> Response:
    """Push rows: 201 all stored, 207 some, 422 none; `dry_run` gives the same report and writes nothing.

    Over 10,000 rows or 10 MiB, or with `Prefer: respond-async`, 202: the batch waits for its turn. `unit`, `programme`
    and `kind` are those of a file's rows that do not say their own.
    """
    actor: Actor = request.state.actor
    home = pushing_unit(actor)
    media, body = await taken(request)
    if not dry_run and (idempotency_key is None or not KEY.fullmatch(idempotency_key)):
        said = NO_KEY if idempotency_key is None else BAD_KEY
        raise Malformed(errors=[Fault("MALFORMED", said, header="Idempotency-Key")])
    hashed = hashlib.sha256("\n".join(map(str, (mode, report, media, unit, programme, kind, ""))).encode())
    hashed.update(body)
    sent, lots, body = await split(media, body, Asked(unit, programme, kind))
    later = not dry_run and ("respond-async" in (prefer or "") or len(lots) > 1 or len(body) > BYTES)
    if mode == "atomic" and (len(lots) > 1 or len(body) > BYTES):
        raise TooLarge(limit=ROWS)
    database: Database = request.app.state.database
    async with database.begin(actor, write=True, push=True) as session:
        source = actor.source or await desk_of(session, home)
        push = Push(
            uuid7(), actor, source, home, mode, report == "full", language(request), sent.given, sent.columns, kind,
            alone=later or media != JSON,
        )  # fmt: skip
        ask = Ask(idempotency_key or "", hashed.digest(), media)
        if dry_run:
            return await tried(session, push, lots, body)
        if stored := await claim(session, push, ask):
            return stored
        if later:
            return await queued(session, push, ask, lots)
        keeping = asyncio.ensure_future(asyncio.to_thread(zlib.compress, body, 1))  # beside the rows
        try:
            chunks = await apply(session, push, lots[0])
        except strict.Malformed:
            parse(body)  # says where in the body it is
            raise
        return await finish(session, push, ask, chunks, keeping, request)


async def taken(request: Request) -> tuple[str, bytes]:
    """Media type and unpacked body. Raises WrongMediaType, TooLarge, Malformed."""
    media, coding = media_of(request)
    if media not in MEDIA or coding not in ("identity", "gzip"):
        raise WrongMediaType(headers={"Accept": ", ".join(MEDIA), "Accept-Encoding": "gzip"})
    body = await read(request, MOST_BYTES)
    return media, await asyncio.to_thread(unpacked, body) if coding == "gzip" else body


async def split(media: str, body: bytes, asked: Asked) -> tuple[Sent, list[Lot], bytes]:
    """The batch in lots. Raises Malformed, TooLarge, Invalid."""

    def take() -> tuple[Sent, list[Lot], bytes]:
        sent, kept = opened(media, body, asked)
        return sent, [*sent.lots], kept

    return take() if media == JSON and len(body) <= SMALL else await asyncio.to_thread(take)


async def tried(session: AsyncSession, push: Push, lots: list[Lot], body: bytes) -> Response:
    """The report that the real call would give; nothing stays."""
    chunks: list[Chunk] = []
    seen: set[str] = set()
    first = 0
    try:
        for lot in lots:
            more = await apply(session, push, lot, first, seen)
            chunks += more
            seen |= job.natural_keys(more)
            first += len(lot.raws)
    except strict.Malformed:
        parse(body)
        raise
    await session.rollback()
    return respond(200, reporting.written(reporting.of(chunks, push, dry=True)), None)


async def queued(session: AsyncSession, push: Push, ask: Ask, lots: list[Lot]) -> Response:
    """202: kept whole, worked off in turn."""

    answer = await job.queue(session, push, ask, lots)
    await session.commit()
    return respond(202, answer, push.id, {"Preference-Applied": "respond-async"})
