"""Signatures of webhooks (Standard Webhooks 1.0): v1 is HMAC-SHA256, v1a Ed25519, both over `id.timestamp.body`.

Keys are derived from this installation's own secret, the webhook's id and a generation: the database holds none of
them, and a new generation is a new key. For OVERLAP after a rotation the generation before signs, too.
"""

import base64
import hashlib
import hmac
from datetime import datetime, timedelta
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

OVERLAP = timedelta(hours=24)


class Signer:
    """The keys of one generation of one webhook."""

    def __init__(self, master: str, webhook: UUID, generation: int) -> None:
        name = f"{webhook}.{generation}"
        self.shared = hmac.digest(master.encode(), f"v1.{name}".encode(), hashlib.sha256)
        seed = hmac.digest(master.encode(), f"v1a.{name}".encode(), hashlib.sha256)
        self.private = Ed25519PrivateKey.from_private_bytes(seed)

    @property
    def secret(self) -> str:
        """The shared key as receivers' libraries take it."""
        return "whsec_" + base64.b64encode(self.shared).decode()

    @property
    def public(self) -> str:
        """The public half for v1a."""
        return "whpk_" + base64.b64encode(self.private.public_key().public_bytes_raw()).decode()

    def sign(self, content: bytes) -> str:
        """Both signatures, as they stand in the header."""
        shared = base64.b64encode(hmac.digest(self.shared, content, hashlib.sha256)).decode()
        return f"v1,{shared} v1a,{base64.b64encode(self.private.sign(content)).decode()}"


def signers(master: str, webhook: UUID, generation: int, rotated_at: datetime | None, now: datetime) -> list[Signer]:
    """The generations that sign now, newest first."""
    former = rotated_at is not None and now < rotated_at + OVERLAP
    return [Signer(master, webhook, one) for one in (generation, generation - 1)[: 2 if former else 1]]


def headers(signers: list[Signer], id: str, body: bytes, now: datetime) -> dict[str, str]:
    """What names and signs one call; the id stays the same in every try."""
    at = str(int(now.timestamp()))
    content = b".".join((id.encode(), at.encode(), body))
    signed = " ".join(one.sign(content) for one in signers)
    return {"webhook-id": id, "webhook-timestamp": at, "webhook-signature": signed}
