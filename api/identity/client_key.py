"""Public keys of provincial systems, by which they sign their assertions (assertion.py): P-256 or Ed25519, as JWK."""

import hashlib
import json
from base64 import urlsafe_b64decode
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from pydantic import Field, StringConstraints
from sqlalchemy import ForeignKey, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from api.identity.keys import b64
from api.identity.service_accounts import ACCOUNTS
from api.kernel import clock
from api.kernel.problem import Conflict, NotFound, Say, invalid
from api.store.model import Row
from api.web.body import Body, Schema, reads
from api.web.door import Router
from api.web.etag import IfMatch, require
from api.web.page import Page
from api.web.resource import load, lock
from api.web.work import Transaction, Work

router = Router(prefix="/service-accounts/{id}/keys", tags=["identity"])
LIVE = 4  # keys of one account
Key = ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey
Coordinate = Annotated[str, StringConstraints(pattern="^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]  # 32 bytes, canonical


class ClientKey(Row):
    """A public key; kid is its RFC 7638 thumbprint. One that is revoked proves nothing any more."""

    __tablename__ = "client_key"

    principal_id: Mapped[UUID] = mapped_column(ForeignKey("service_account.id"))
    unit_id: Mapped[UUID]
    kid: Mapped[str]
    jwk: Mapped[dict[str, Any]] = mapped_column(JSONB)
    revoked_at: Mapped[datetime | None]


class KeyIn(Schema):
    """A public JWK (RFC 7517). `y` for P-256 alone; no member of a private key is taken."""

    kty: Literal["EC", "OKP"]
    crv: Literal["P-256", "Ed25519"]
    x: Coordinate = Field(examples=["WKn-ZIGevcwGIyyrzFoZNBdaq9_TsqzGl96oc0CWuis"])
    y: Coordinate | None = Field(None, examples=["y77t-RvAHRKTsSGdIYUfweuOvwrvDD-Q3Hv5J0fSKbE"])
    kid: Annotated[str, Field(max_length=200, description="taken, and replaced by the thumbprint")] | None = None
    use: Literal["sig"] = "sig"
    alg: Literal["ES256", "EdDSA"] | None = None


class KeyOut(Schema):
    """A key that proves; what the assertion's header names is `kid`."""

    id: UUID
    kid: str
    jwk: dict[str, Any]
    created_at: datetime


def public_key(jwk: dict[str, Any]) -> Key:
    """The key of a bare JWK. Raises ValueError for a point that is on no curve."""
    x = urlsafe_b64decode(jwk["x"] + "=")
    if jwk["crv"] == "Ed25519":
        return ed25519.Ed25519PublicKey.from_public_bytes(x)
    y = urlsafe_b64decode(jwk["y"] + "=")
    return ec.EllipticCurvePublicNumbers(int.from_bytes(x), int.from_bytes(y), ec.SECP256R1()).public_key()


def bare(given: KeyIn) -> dict[str, Any]:
    """The members that make the key. Raises Invalid for what is none."""
    curve = {"EC": ("P-256", "ES256"), "OKP": ("Ed25519", "EdDSA")}[given.kty]
    fits = given.crv == curve[0] and given.alg in (None, curve[1]) and (given.y is None) == (given.kty == "OKP")
    made = {"crv": given.crv, "kty": given.kty, "x": given.x} | ({"y": given.y} if given.y else {})
    try:
        if not fits:
            raise ValueError
        public_key(made)
    except ValueError:
        raise invalid("/x", "INVALID_FORMAT", "Không phải khóa công khai P-256 hoặc Ed25519.", "Not a public key on P-256 or Ed25519.") from None  # fmt: skip
    return made


def thumbprint(jwk: dict[str, Any]) -> str:
    """RFC 7638, of a bare JWK."""
    return b64(hashlib.sha256(json.dumps(jwk, sort_keys=True, separators=(",", ":")).encode()).digest())


async def live(work: Transaction, account: UUID) -> list[ClientKey]:
    """The keys of an account that prove, oldest first."""
    source = work.source(ClientKey)
    mine = select(source).where(source.principal_id == account, source.revoked_at.is_(None))
    return list(await work.session.scalars(mine.order_by(source.id)))


@router.get("")
async def list_keys(work: Work, id: UUID) -> Page[KeyOut]:
    """The keys of one system that prove, oldest first."""
    await load(work, ACCOUNTS, id)
    return Page[KeyOut](items=[KeyOut.model_validate(one) for one in await live(work, id)], next=None)


@router.post("", status_code=201)
async def add_key(work: Work, id: UUID, sent: Annotated[Body[KeyIn], reads(KeyIn)]) -> KeyOut:
    """Register a public key; its private half never comes here."""
    account = await lock(work, ACCOUNTS, id, ACCOUNTS.write)
    jwk = bare(sent.value())
    held = await live(work, id)
    if len(held) >= LIVE or thumbprint(jwk) in {one.kid for one in held}:
        said = Say(f"Khóa đã có, hoặc đã đủ {LIVE} khóa.", f"The key is there, or there are {LIVE} already.")
        raise Conflict(said)
    key = ClientKey(principal_id=id, unit_id=account.unit_id, kid=thumbprint(jwk), jwk=jwk)
    work.session.add(key)
    await work.session.flush()
    return KeyOut.model_validate(key)


@router.delete("/{key_id}", status_code=204)
async def revoke_key(work: Work, id: UUID, key_id: UUID, condition: IfMatch = None) -> None:
    """The key proves nothing any more, and tokens of before are refused. If-Match is the account's ETag."""
    account = await lock(work, ACCOUNTS, id, ACCOUNTS.write)
    key = next((one for one in await live(work, id) if one.id == key_id), None)
    if key is None:
        raise NotFound()
    require(condition, account.id, account.version)
    key.revoked_at = clock.now()
    account.av += 1
    await work.session.flush()
