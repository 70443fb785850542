"""Signing keys: P-256 private keys as PEM files in <data>/keys/<kid>.pem (0600), kid = RFC 7638 thumbprint.

The newest file signs; every file verifies. A new key is published before it signs by its file's name alone:
rotation adds a file, retirement removes one. Files that appear while the process runs are found by their kid.
"""

import base64
import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

KID = re.compile(r"[A-Za-z0-9_-]{43}")


def b64(raw: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def public_jwk(key: ec.EllipticCurvePublicKey) -> dict[str, str]:
    """The public key as a JWK with its thumbprint as kid."""
    numbers = key.public_numbers()
    bare = {"crv": "P-256", "kty": "EC", "x": b64(numbers.x.to_bytes(32)), "y": b64(numbers.y.to_bytes(32))}
    kid = b64(hashlib.sha256(json.dumps(bare, sort_keys=True, separators=(",", ":")).encode()).digest())
    return {**bare, "kid": kid, "use": "sig", "alg": "ES256"}


class KeyRing:
    """The keys of one installation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._known: dict[str, ec.EllipticCurvePrivateKey] = {}
        if not list(folder.glob("*.pem")):
            self.rotate()
        for path in folder.glob("*.pem"):
            self.find(path.stem)

    def rotate(self) -> str:
        """Make a new signing key; tokens of the old ones stay good until they expire."""
        key = ec.generate_private_key(ec.SECP256R1())
        kid = public_jwk(key.public_key())["kid"]
        pem = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        with os.fdopen(os.open(self.folder / f"{kid}.pem", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(pem)
        return kid

    def find(self, kid: str) -> ec.EllipticCurvePrivateKey | None:
        """The key of a kid, None for one that is not ours, or whose file is gone."""
        path = self.folder / f"{kid}.pem"
        if not KID.fullmatch(kid) or not path.exists():
            return None
        if kid not in self._known:
            key = serialization.load_pem_private_key(path.read_bytes(), None)
            if not isinstance(key, ec.EllipticCurvePrivateKey) or public_jwk(key.public_key())["kid"] != kid:
                return None
            self._known[kid] = key
        return self._known[kid]

    @property
    def signing(self) -> tuple[str, ec.EllipticCurvePrivateKey]:
        """The newest key."""
        newest = max(self.folder.glob("*.pem"), key=lambda path: (path.stat().st_mtime, path.stem))
        key = self.find(newest.stem)
        assert key is not None
        return newest.stem, key

    def jwks(self) -> dict[str, Any]:
        """The public keys, as RFC 7517 lists them."""
        kids = sorted(path.stem for path in self.folder.glob("*.pem"))
        return {"keys": [public_jwk(key.public_key()) for kid in kids if (key := self.find(kid))]}
