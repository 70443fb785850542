"""Client assertions: a system proves who it is by a signature instead of a secret (private_key_jwt, RFC 7523, RFC 8725).

ES256 or EdDSA under a key that is registered for it, for this token endpoint alone, once, within a minute.
Verified here and not by python-jose, which knows no EdDSA.
"""

import base64
import hashlib
import time
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from api.identity.account import ServiceAccount
from api.identity.client_key import ClientKey, Key, public_key
from api.identity.tokens import FORM, MAX_HEADER, MAX_TOKEN, filled, number
from api.kernel.strict import parse

KIND = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
LIFE, SKEW = 60, 30  # seconds between iat and exp at the most; that a clock may be wrong
TYPES = (None, "JWT", "client-authentication+jwt")
SPENT = text("delete from spent_assertion where until < now()")
SPEND = text("""insert into spent_assertion (principal_id, jti, until) values (:who, :jti, :until)
  on conflict do nothing returning principal_id""")


class Assertion(NamedTuple):
    """What an assertion says, not yet believed: `signed` is what its signature is over."""

    header: dict[str, Any]
    claims: dict[str, Any]
    signed: bytes
    signature: bytes

    @property
    def client(self) -> str:
        """Who it says it is; empty where that is no text."""
        said = self.claims.get("sub")
        return said if isinstance(said, str) else ""


def read(raw: str) -> Assertion | None:
    """The parts of an assertion; None for what has not the form of one."""
    parts = FORM.fullmatch(raw) if len(raw) <= MAX_TOKEN else None
    if parts is None:
        return None
    signed, _, signature = raw.rpartition(".")
    head, body = (base64.urlsafe_b64decode(one + "==") for one in (parts[1], parts[2]))
    try:
        header, claims = parse(head, max_depth=1), parse(body, max_depth=2)
    except (ValueError, RecursionError):
        return None
    if len(head) > MAX_HEADER or not isinstance(header, dict) or not isinstance(claims, dict):
        return None
    return Assertion(header, claims, signed.encode(), base64.urlsafe_b64decode(signature + "=="))


async def prove(session: AsyncSession, raw: Assertion, audience: str) -> ServiceAccount | None:
    """The account that signed it, for this audience, now and for the first time; None for all else.

    Its jti is spent by that, and stays so only if the transaction commits.
    """
    account = await session.scalar(select(ServiceAccount).where(ServiceAccount.client_id == raw.client))
    if account is None:
        return None
    live = select(ClientKey).where(ClientKey.principal_id == account.id, ClientKey.revoked_at.is_(None))
    keys = {one.kid: public_key(one.jwk) for one in await session.scalars(live)}
    try:
        until = judged(raw, account.client_id, audience, time.time())
    except (KeyError, TypeError, ValueError):
        return None
    good = any(verified(raw, key) for kid, key in keys.items() if raw.header.get("kid", kid) == kid)
    return account if good and await spent(session, account.id, raw.claims["jti"], until) else None


def judged(raw: Assertion, client: str, audience: str, now: float) -> int:
    """The second until which it holds. Raises KeyError, TypeError, ValueError for one that does not hold now."""
    header, claims = raw.header, raw.claims
    if set(header) - {"alg", "typ", "kid"} or header.get("typ") not in TYPES:  # nothing that names a key of its own
        raise ValueError
    if (
        filled(claims["iss"]) != client
        or claims["aud"] not in (audience, [audience])
        or len(filled(claims["jti"])) > 200
    ):
        raise ValueError
    iat, exp = number(claims["iat"]), number(claims["exp"])
    since = max(iat, number(claims.get("nbf", iat)))
    if not (since <= now + SKEW and now < exp and 0 < exp - iat <= LIFE):
        raise ValueError
    return exp


def verified(raw: Assertion, key: Key) -> bool:
    """Whether the signature is this key's, under the key's own algorithm."""
    try:
        if isinstance(key, ed25519.Ed25519PublicKey) and raw.header.get("alg") == "EdDSA":
            key.verify(raw.signature, raw.signed)
            return True
        if isinstance(key, ec.EllipticCurvePublicKey) and raw.header.get("alg") == "ES256":
            r, s = (int.from_bytes(half) for half in (raw.signature[:32], raw.signature[32:]))
            key.verify(encode_dss_signature(r, s), raw.signed, ec.ECDSA(SHA256()))
            return True
    except InvalidSignature:
        return False
    return False


async def spent(session: AsyncSession, who: UUID, jti: str, until: int) -> bool:
    """Spend a jti; whether it was not spent before. What has expired by itself is forgotten."""
    await session.execute(SPENT)
    given = {"who": who, "jti": hashlib.sha256(jti.encode()).digest(), "until": datetime.fromtimestamp(until, UTC)}
    return await session.scalar(SPEND, given) is not None
