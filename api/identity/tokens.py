"""Access tokens: ES256 JWTs of 10 minutes (RFC 9068). The only module that imports python-jose.

python-jose alone accepts what it must not (lax base64, `crit`, any `typ`, any of several keys, missing claims) and
raises what is no JWTError before it looks at the signature. So the form is judged before it and the claims after it,
here; its own part is the signature. Any exception whatever is InvalidToken.
"""

import base64
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from jose import jwk, jws

from api.identity.keys import KeyRing
from api.kernel.strict import parse

LIFE = 600  # seconds
ISSUER, AUDIENCE, TYPE, ALGORITHM = "phoihop", "phoihop-api/v1", "at+jwt", "ES256"
PEOPLE = "spa"  # the client_id of every person's token; such a token has a session
MAX_TOKEN, MAX_HEADER = 4096, 512  # bytes
SEEN = 10_000  # tokens whose signature is remembered
FURTHEST = LIFE + 60  # an expiry later than that is none of ours; a minute for clocks of other hosts

# Canonical base64url (RFC 4648, 3.5): no padding, and the bits that the last character has to spare are zero. Else one
# signature would have several spellings. A signature is r and s of 32 bytes each.
_C = "[A-Za-z0-9_-]"
_PART = f"((?:{_C}{{4}})*+(?:{_C}[AQgw]|{_C}{{2}}[AEIMQUYcgkosw048])?)"
FORM = re.compile(rf"{_PART}\.{_PART}\.{_C}{{85}}[AQgw]")


class InvalidToken(Exception):
    """Not a token of ours that is good now; never says why."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a good token says: sub is the principal's id, sid its session's (None for a machine), av its authorisation
    version, exp a unix second. Unit and roles are hints for the client: what holds is what the database says now.
    """

    sub: str
    client_id: str
    jti: str
    exp: int
    av: int
    sid: str | None
    unit: str | None
    roles: tuple[str, ...]


class Seen(NamedTuple):
    """A token whose signature was good, with the key that said so; `since` is a unix second."""

    kid: str
    key: Any
    claims: Claims
    since: int


def mint(
    ring: KeyRing,
    *,
    sub: str,
    client_id: str,
    av: int,
    sid: str | None = None,
    unit: str | None = None,
    roles: Sequence[str] = (),
) -> str:
    """A token signed with the active key, good for LIFE seconds from now."""
    kid, key = ring.signing
    now = int(time.time())
    claims = {
        "iss": ISSUER, "aud": AUDIENCE, "sub": sub, "client_id": client_id, "jti": uuid4().hex,
        "iat": now, "nbf": now, "exp": now + LIFE, "av": av, "roles": list(roles),
        **{name: id for name, id in (("sid", sid), ("unit", unit)) if id is not None},
    }  # fmt: skip
    return str(jws.sign(claims, jwk.construct(key, ALGORITHM), {"typ": TYPE, "kid": kid}, ALGORITHM))


def verify(ring: KeyRing, token: str) -> Claims:
    """The claims of a token that is good now. Raises InvalidToken for everything else, and nothing but that.

    Says nothing of the principal: whether it is disabled, its session ended or its `av` changed is asked afterwards.
    A signature is checked once (0.1 ms); its key and the token's time are looked at every time.
    """
    try:
        known: Seen | None = ring.seen.get(token)
        if known is not None and known.key is ring.find(known.kid) and known.since <= time.time() < known.claims.exp:
            return known.claims
        kid = kid_of(token)
        key = ring.find(kid)
        payload = jws.verify(token, jwk.construct(key, ALGORITHM), [ALGORITHM])
        claims, since = claims_of(payload)
    except Exception:
        raise InvalidToken from None
    if len(ring.seen) >= SEEN:
        ring.seen.clear()
    ring.seen[token] = Seen(kid, key, claims, since)
    return claims


def kid_of(token: str) -> str:
    """The kid of a token of the right form, whose header says alg, typ and kid and no more. Raises for all else."""
    if len(token) > MAX_TOKEN or not (parts := FORM.fullmatch(token)):
        raise ValueError
    raw = base64.urlsafe_b64decode(parts[1] + "==")
    if len(raw) > MAX_HEADER:
        raise ValueError
    header = parse(raw, max_depth=1)
    if header != {"alg": ALGORITHM, "typ": TYPE, "kid": header["kid"]}:
        raise ValueError
    return filled(header["kid"])


def claims_of(payload: bytes) -> tuple[Claims, int]:
    """The claims of a payload that was signed, and since when they hold. Raises for one missing, not as we mint it, or not now."""
    claims = parse(payload, max_depth=2)
    if claims["iss"] != ISSUER or claims["aud"] != AUDIENCE:
        raise ValueError
    iat, nbf, exp, av = (number(claims[name]) for name in ("iat", "nbf", "exp", "av"))
    now = time.time()
    if not max(iat, nbf) <= now < exp <= now + FURTHEST:
        raise ValueError
    sub, client_id, jti = (filled(claims[name]) for name in ("sub", "client_id", "jti"))
    sid, unit = (None if claims.get(name) is None else filled(claims[name]) for name in ("sid", "unit"))
    if sid is None and client_id == PEOPLE:
        raise ValueError
    if any(str(UUID(id)) != id for id in (sub, sid) if id is not None):
        raise ValueError
    roles = tuple(map(filled, listed(claims.get("roles", []))))
    return Claims(sub, client_id, jti, exp, av, sid, unit, roles), max(iat, nbf)


def number(value: Any) -> int:
    """An integer that is written as one: no bool, no 1.0, no "1". Raises TypeError."""
    if type(value) is not int:
        raise TypeError
    return value


def filled(value: Any) -> str:
    """A text of one character at least. Raises TypeError."""
    if type(value) is not str or not value:
        raise TypeError
    return value


def listed(value: Any) -> list[Any]:
    """An array. Raises TypeError."""
    if type(value) is not list:
        raise TypeError
    return value
