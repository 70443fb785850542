"""Getting in, for people: sessions with rotating refresh (api.md section 2). Machines: machine_token.py.

One answer and the same work for every reason of refusal. Refresh tokens are one-use; a spent one that comes back
ends its session, and with it the access tokens, at the very next request.
"""

import hashlib
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import Request, Response
from pydantic import Field
from sqlalchemy import any_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity import passwords, throttle, tokens
from api.identity.account import Session, UserAccount
from api.identity.otp import verify_otp
from api.kernel import clock
from api.kernel.ids import uuid7
from api.kernel.problem import Forbidden, NotFound, Say, Unauthenticated
from api.kernel.text import Line, Size
from api.store.actor import SYSTEM
from api.store.log import seal
from api.store.session import Database
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.page import Page
from api.web.work import Work

router = Router(prefix="/auth", tags=["auth"])
COOKIE = "__Host-refresh"
LIFE = timedelta(hours=12)
REFUSED = Say("Tên đăng nhập, mật khẩu hoặc mã OTP không đúng.", "User name, password or one-time code is wrong.")


class SignIn(Schema):
    """Credentials of a person; otp once one is set."""

    username: Annotated[Line, Size(100, least=1)]
    password: Annotated[str, Field(max_length=1024)]
    otp: Annotated[Line, Size(10)] | None = None


class UserRef(Schema):
    """Who signed in."""

    id: UUID
    username: str
    display_name: str


class Signed(Schema):
    """An access token of 10 minutes; the refresh token is in the cookie alone."""

    access_token: str
    token_type: str = "Bearer"
    expires_in: int
    user: UserRef


def minted(request: Request, id: UUID, av: int, *, session: UUID | None = None, client: str | None = None) -> str:
    """An access token for a principal."""
    made = tokens.mint(
        request.app.state.keys, sub=str(id), client_id=client or "spa", sid=str(session) if session else None, av=av
    )
    return str(made)


def set_cookie(response: Response, value: str) -> None:
    """The refresh token, where no script reads it and no other site sends it."""
    response.set_cookie(
        COOKIE, value, max_age=int(LIFE.total_seconds()), path="/", secure=True, httponly=True, samesite="strict"
    )


@router.post("/sessions", status_code=201)
async def sign_in(request: Request, response: Response, sent: Annotated[Body[SignIn], reads(SignIn)]) -> Signed:
    """Sign in. 401 with one sentence for every reason; 429 with Retry-After after several wrong tries."""
    given = sent.value()
    attempt = throttle.admit(request, given.username)
    database: Database = request.app.state.database
    async with database.begin(SYSTEM, write=True) as work:
        user = await work.scalar(select(UserAccount).where(UserAccount.username == given.username))
        if (
            not await passwords.verify_password(user.password_hash if user else None, given.password)
            or user is None
            or user.disabled
        ):
            raise Unauthenticated(REFUSED)
        if user.otp_secret is not None:
            step = verify_otp(user.otp_secret, given.otp or "", user.otp_step)
            if step is None:
                raise Unauthenticated(REFUSED)
            user.otp_step = step
        plain, hashed = passwords.new_refresh()
        session = Session(
            id=uuid7(), principal_id=user.id, refresh_hash=hashed, spent_hashes=[],
            created_at=clock.now(), refreshed_at=clock.now(), expires_at=clock.now() + LIFE,
            client=request.headers.get("user-agent", "")[:200],
        )  # fmt: skip
        work.add(session)
        await work.flush()
        await seal(work, SYSTEM, "sign_in", request.state.request_id)  # a one-time code's step is a change
        await work.commit()
    attempt.succeed()
    set_cookie(response, plain)
    return signed(request, user, session)


def signed(request: Request, user: UserAccount, session: Session) -> Signed:
    """What a browser gets: a token of 10 minutes and whose it is."""
    token = minted(request, user.id, user.av, session=session.id)
    ref = UserRef(id=user.id, username=user.username, display_name=user.display_name)
    return Signed(access_token=token, expires_in=tokens.LIFE, user=ref)


def refuse_foreign(request: Request) -> None:
    """Raises Forbidden unless our own page asks: a header no form can set, and the browser's word on the origin."""
    origin = request.headers.get("origin")
    ours = request.headers.get("sec-fetch-site") == "same-origin" or (
        origin and origin in request.app.state.settings.cors_origins
    )
    if request.headers.get("x-requested-with") != "phoihop" or not ours:
        raise Forbidden(
            "own:manage", Say("Yêu cầu không đến từ trang của hệ thống.", "The request is not from our own page.")
        )


@router.post("/refresh", responses={403: {}})
async def refresh(request: Request, response: Response) -> Signed:
    """Rotate the refresh token. A spent one ends the whole session."""
    refuse_foreign(request)
    hashed = hashlib.sha256(request.cookies.get(COOKIE, "").encode()).digest()
    database: Database = request.app.state.database
    async with database.begin(SYSTEM, write=True) as work:
        mine = (Session.refresh_hash == hashed) | (hashed == any_(Session.spent_hashes))
        session = await work.scalar(select(Session).where(mine).with_for_update())
        if session is None or session.revoked_at is not None or session.expires_at < clock.now():
            raise Unauthenticated()
        if session.refresh_hash != hashed:
            session.revoked_at = clock.now()
            await work.commit()
            raise Unauthenticated()
        user = await work.get_one(UserAccount, session.principal_id)
        if user.disabled:
            raise Unauthenticated()
        plain, renewed = passwords.new_refresh()
        session.spent_hashes = [*session.spent_hashes[-63:], hashed]
        session.refresh_hash, session.refreshed_at = renewed, clock.now()
        await work.commit()
    set_cookie(response, plain)
    return signed(request, user, session)


class SessionOut(Schema):
    """One of the caller's own sessions."""

    id: UUID
    created_at: Any
    refreshed_at: Any
    expires_at: Any
    client: str | None
    current: bool


@router.get("/sessions")
async def list_sessions(work: Work) -> Page[SessionOut]:
    """The caller's live sessions, newest first."""
    live = select(Session).where(
        Session.principal_id == work.actor.id, Session.revoked_at.is_(None), Session.expires_at > clock.now()
    )
    rows = await work.session.scalars(live.order_by(Session.created_at.desc()).limit(200))
    fields = [name for name in SessionOut.model_fields if name != "current"]
    items = [SessionOut(**{f: getattr(row, f) for f in fields}, current=row.id == work.actor.session) for row in rows]
    return Page[SessionOut](items=items, next=None)


@router.delete("/sessions/current", status_code=204)
async def sign_out(work: Work, response: Response) -> None:
    """End this session; its tokens are refused from the next request on."""
    await end(work.session, work.actor.id, work.actor.session)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="strict")


@router.delete("/sessions/{id}", status_code=204)
async def end_session(work: Work, id: UUID) -> None:
    """End another of one's own sessions."""
    if not await end(work.session, work.actor.id, id):
        raise NotFound()


async def end(session: AsyncSession, principal: UUID, id: UUID | None = None) -> bool:
    """End one session of a principal, or all of them without an id."""
    mine = update(Session).where(Session.principal_id == principal, Session.revoked_at.is_(None))
    if id is not None:
        mine = mine.where(Session.id == id)
    ended = await session.execute(mine.values(revoked_at=clock.now()).returning(Session.id))
    return ended.first() is not None
