"""Signing keys: P-256 keys as PEM files in <data>/keys/<kid>.pem (0600, folder 0700), kid = RFC 7638 thumbprint.

keys/state.json names their states: `{"active": kid, "next": kid, "retired": {kid: unix second}}`.

    next     published, signs nothing yet: whoever caches the key set knows a key before its first token comes
    active   signs; the only one that does
    retired  verifies until its second has come, then the next rotation deletes its file

A PEM that nobody named, private or public, verifies as soon as it lies there under its kid and no longer than it does;
it never signs. Deleting the file of a key that leaked refuses its tokens at the next request: if it was the active
one, the next key takes over. Files are looked at afresh at each use, so all processes agree without a restart.
"""

import base64
import fcntl
import hashlib
import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import TypeAdapter

from api.settings import write_private

KID = re.compile(r"[A-Za-z0-9_-]{43}")
LINGER = 660  # seconds that a retired key verifies: the life of a token and a minute

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Key:
    """A key on P-256 under its thumbprint; private is None where only the public half was laid down."""

    kid: str
    public: ec.EllipticCurvePublicKey
    private: ec.EllipticCurvePrivateKey | None


@dataclass(frozen=True, slots=True)
class States:
    """What state.json holds; retired: until which unix second each verifies."""

    active: str
    next: str
    retired: dict[str, int] = field(default_factory=dict)


STATES = TypeAdapter(States)


class KeyRing:
    """The keys of one installation. Several processes may open, use and rotate one folder at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        self._keys: dict[str, tuple[Stamp, Key | None]] = {}
        self._kept: tuple[Stamp, States] | None = None
        self.seen: dict[str, Any] = {}  # tokens that these keys have verified, kept by tokens.verify
        self._settle()

    @property
    def signing(self) -> tuple[str, ec.EllipticCurvePrivateKey]:
        """Kid and active key. Where its file is gone the next one takes over; where there is none, one is made."""
        states = self._states()
        key = self._load(states.active if states and self._signs(states.active) else self._settle().active)
        assert key is not None and key.private is not None
        return key.kid, key.private

    def find(self, kid: str) -> ec.EllipticCurvePublicKey | None:
        """The key that verifies tokens of a kid; None for a kid that is none of ours, retired or deleted.

        Costs two stat calls, known or unknown; nothing but a thumbprint's 43 characters ever becomes a path.
        """
        key, states = self._load(kid), self._states()
        until = states.retired.get(kid) if states else None
        return key.public if key and (until is None or time.time() < until) else None

    def rotate(self) -> str:
        """Let the next key sign and publish a new next one; returns the kid that signs now.

        Tokens of the old key stay good until they expire. Leave the life of a token and of cached key sets
        (15 minutes) between two rotations, but for a key that leaked: delete its file.
        """
        with self._alone():
            was, now = self._settled(), int(time.time())
            for kid in (kid for kid, until in was.retired.items() if until <= now):
                self._path(kid).unlink(missing_ok=True)
            lingering = {kid: until for kid, until in was.retired.items() if until > now}
            return self._keep(States(was.next, self._make(), lingering | {was.active: now + LINGER})).active

    def jwks(self) -> dict[str, Any]:
        """The public keys that verify now, next one included, as RFC 7517 lists them."""
        kids = sorted(path.stem for path in self.folder.glob("*.pem"))
        return {"keys": [public_jwk(key) for kid in kids if (key := self.find(kid))]}

    def _path(self, kid: str) -> Path:
        return self.folder / f"{kid}.pem"

    def _load(self, kid: str) -> Key | None:
        """The key of a file, read again only when the file changed."""
        if not KID.fullmatch(kid):
            return None
        try:
            path = self._path(kid)
            stamp = stamp_of(path)
            if self._keys.get(kid, (None,))[0] != stamp:
                self._keys[kid] = (stamp, read_pem(path.read_bytes(), kid))
        except OSError:  # gone, or not for us to read
            return None
        return self._keys[kid][1]

    def _states(self) -> States | None:
        """state.json, None when it is missing or broken."""
        try:
            path = self.folder / "state.json"
            stamp = stamp_of(path)
            if self._kept is None or self._kept[0] != stamp:
                self._kept = (stamp, STATES.validate_json(path.read_bytes()))
        except (OSError, ValueError):
            return None
        return self._kept[1]

    def _settle(self) -> States:
        with self._alone():
            return self._settled()

    def _settled(self) -> States:
        """States whose active and next keys can sign, mended where they could not; the lock is held."""
        was = self._states()
        if was is None:  # of keys without a state the newest signs
            able = sorted(filter(self._signs, (path.stem for path in self.folder.glob("*.pem"))), key=self._age)
            was = States(able[-1] if able else self._make(), "")
        if self._signs(was.active) and self._signs(was.next):
            return was
        active, *rest = [*filter(self._signs, (was.active, was.next)), self._make()]
        return self._keep(States(active, rest[0] if rest else self._make(), was.retired))

    def _signs(self, kid: str) -> bool:
        key = self._load(kid)
        return key is not None and key.private is not None

    def _age(self, kid: str) -> tuple[int, str]:
        return self._path(kid).stat().st_mtime_ns, kid

    def _make(self) -> str:
        key = ec.generate_private_key(ec.SECP256R1())
        kid = public_jwk(key.public_key())["kid"]
        write_private(self._path(kid), pem_of(key))
        return kid

    def _keep(self, states: States) -> States:
        write_private(self.folder / "state.json", STATES.dump_json(states, indent=1).decode())
        return states

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Holds the folder against other processes and threads."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)


def stamp_of(path: Path) -> Stamp:
    """Differs after every replacement of a file. Raises OSError."""
    stat = os.stat(path)
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def read_pem(raw: bytes, kid: str) -> Key | None:
    """The key in a PEM; None for what is no P-256 key, or not the one whose thumbprint is this kid."""
    try:
        private = None if b"PUBLIC KEY" in raw else serialization.load_pem_private_key(raw, None)
        public = private.public_key() if private else serialization.load_pem_public_key(raw)
    except (ValueError, TypeError):  # no PEM, or one under a passphrase
        return None
    if not isinstance(public, ec.EllipticCurvePublicKey) or not isinstance(public.curve, ec.SECP256R1):
        return None
    assert private is None or isinstance(private, ec.EllipticCurvePrivateKey)
    return Key(kid, public, private) if public_jwk(public)["kid"] == kid else None


def pem_of(key: ec.EllipticCurvePrivateKey) -> str:
    """PKCS #8 without a passphrase."""
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def public_jwk(key: ec.EllipticCurvePublicKey) -> dict[str, str]:
    """The public key as a JWK for signatures only, with its thumbprint as kid."""
    numbers = key.public_numbers()
    bare = {"crv": "P-256", "kty": "EC", "x": b64(numbers.x.to_bytes(32)), "y": b64(numbers.y.to_bytes(32))}
    kid = b64(hashlib.sha256(json.dumps(bare, sort_keys=True, separators=(",", ":")).encode()).digest())
    return {**bare, "kid": kid, "use": "sig", "alg": "ES256"}


def b64(raw: bytes) -> str:
    """base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
