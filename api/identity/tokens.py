"""Access tokens: ES256 JWTs of 10 minutes (RFC 9068). The only module that imports python-jose.

python-jose alone accepts what it must not (lax base64, `crit`, any `typ`, any of several keys, missing claims) and
raises what is no JWTError before it looks at the signature. So everything is judged here first, and any exception
whatever is InvalidToken.
"""

import base64
import json
import re
import time
import uuid
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jwt

from api.identity.keys import KeyRing

LIFE = 600  # seconds
ISSUER, AUDIENCE, TYPE = "phoihop", "phoihop-api/v1", "at+jwt"
PART = re.compile(r"[A-Za-z0-9_-]+")
MAX_TOKEN, MAX_HEADER = 4096, 512
NUMBERS, TEXTS = ("iat", "nbf", "exp", "av"), ("iss", "aud", "sub", "client_id", "jti")


class InvalidToken(Exception):
    """Not a token of ours that is good now; never says why."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a good token says: sub is the principal's id, sid its session's, av its authorisation version."""

    sub: str
    client_id: str
    jti: str
    exp: int
    av: int
    sid: str | None


def mint(ring: KeyRing, *, sub: str, client_id: str, av: int, sid: str | None = None, **more: Any) -> str:
    """A token signed with the ring's present key."""
    kid, key = ring.signing
    now = int(time.time())
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    claims = {
        "iss": ISSUER, "aud": AUDIENCE, "sub": sub, "client_id": client_id, "jti": uuid.uuid4().hex,
        "iat": now, "nbf": now, "exp": now + LIFE, "av": av, **({"sid": sid} if sid else {}), **more,
    }  # fmt: skip
    return str(jwt.encode(claims, pem.decode(), algorithm="ES256", headers={"typ": TYPE, "kid": kid}))


def verify(ring: KeyRing, token: str) -> Claims:
    """The claims of a token that is good now. Raises InvalidToken for everything else."""
    try:
        kid = judge(token)
        key = ring.find(kid)
        if key is None:
            raise InvalidToken
        claims = jwt.decode(
            token,
            verifier(kid, key),
            algorithms=["ES256"],
            audience=AUDIENCE,
            issuer=ISSUER,
            options={"leeway": 0, **{f"require_{name}": True for name in ("exp", "iat", "nbf", "aud", "iss", "sub", "jti")}},
        )
        return typed(claims)
    except InvalidToken:
        raise
    except Exception:
        raise InvalidToken from None


_VERIFIERS: dict[str, Any] = {}  # a kid is its key's thumbprint: the same kid is the same key


def verifier(kid: str, key: ec.EllipticCurvePrivateKey) -> Any:
    """python-jose's key object, built once a key."""
    if kid not in _VERIFIERS:
        pem = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        _VERIFIERS[kid] = jwk.construct(pem.decode(), algorithm="ES256")
    return _VERIFIERS[kid]


def judge(token: str) -> str:
    """The kid of a token whose form is right. Raises InvalidToken."""
    parts = token.split(".")
    if len(token) > MAX_TOKEN or len(parts) != 3 or not all(map(PART.fullmatch, parts)):
        raise InvalidToken
    for part in parts:
        padded = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
        if base64.urlsafe_b64encode(padded).rstrip(b"=").decode() != part:  # non-canonical last bits
            raise InvalidToken
    raw = base64.urlsafe_b64decode(parts[0] + "=" * (-len(parts[0]) % 4))
    if len(raw) > MAX_HEADER or raw.count(b"{") != 1:
        raise InvalidToken
    pairs = json.loads(raw, object_pairs_hook=list)
    header = dict(pairs)
    if len(header) != len(pairs) or set(header) != {"alg", "typ", "kid"}:
        raise InvalidToken
    if header["alg"] != "ES256" or header["typ"] != TYPE or not isinstance(header["kid"], str):
        raise InvalidToken
    return header["kid"]


def typed(claims: dict[str, Any]) -> Claims:
    """The claims with their types. Raises InvalidToken."""
    sid = claims.get("sid")
    if not all(type(claims.get(name)) is int for name in NUMBERS):
        raise InvalidToken
    if not all(type(claims.get(name)) is str for name in TEXTS) or not (sid is None or type(sid) is str):
        raise InvalidToken
    if claims["exp"] <= time.time() or claims["exp"] - claims["iat"] > LIFE:
        raise InvalidToken
    for name in (claims["sub"], sid or claims["sub"]):
        uuid.UUID(name)
    return Claims(claims["sub"], claims["client_id"], claims["jti"], claims["exp"], claims["av"], sid)
