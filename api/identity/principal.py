"""From a bearer token to an Actor: the token is verified, then its principal is looked up afresh."""

import json
from uuid import UUID

from fastapi import Request

from api.identity import tokens
from api.kernel import clock
from api.kernel.problem import Say, Unauthenticated
from api.store.actor import Actor, Seat
from api.store.session import Database

# Roles that act only after a one-time code was set: a stolen password alone signs, approves and audits nothing.
PROVEN = frozenset({"coordinator", "leader", "auditor", "admin"})


async def authenticate(request: Request) -> Actor:
    """The caller. Raises Unauthenticated, with one answer for every reason."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        raise Unauthenticated()
    try:
        claims = tokens.verify(request.app.state.keys, token.strip())
    except tokens.InvalidToken:
        raise Unauthenticated() from None
    actor = await look_up(
        request.app.state.database, UUID(claims.sub), UUID(claims.sid) if claims.sid else None, claims.av
    )
    if actor is None:
        raise Unauthenticated(Say("Phiên đã bị thu hồi, hãy đăng nhập lại.", "The session was ended; sign in again."))
    return actor


async def look_up(database: Database, id: UUID, session: UUID | None, av: int | None) -> Actor | None:
    """The principal as of now; None when disabled, changed since `av`, or its session has ended."""
    row = await database.principal(id, session, clock.today())
    if row is None:
        return None
    found = json.loads(row)
    if found["disabled"] or not found["live"] or (av is not None and found["av"] != av):
        return None
    seats = tuple(Seat(s["role"], s["unit"] and UUID(s["unit"]), s["code"], s["name"]) for s in found["seats"])
    source = found["source"] and UUID(found["source"])
    confined = found["unproven"] and any(seat.role in PROVEN for seat in seats)
    return Actor(
        id, found["kind"], found["name"], seats, session, source, found["client"], confined, found["sample"]
    )  # fmt: skip
