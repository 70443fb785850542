"""Secrets of people and machines: argon2id for passwords, SHA-256 for what is random already."""

import asyncio
import hashlib
import hmac
import secrets

from argon2.low_level import Type
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from api.kernel.folding import fold
from api.kernel.problem import Fault, Say

HASHER = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19456, parallelism=1, type=Type.ID),))
AT_ONCE = asyncio.Semaphore(2)  # each hash takes 19 MiB and 22 ms of a core
NOBODYS = HASHER.hash(secrets.token_urlsafe(16))
SHORTEST, LONGEST = 12, 128
COMMON = ("matkhau", "password", "congdoan", "phoihop", "vietnam", "tongliendoan", "qwerty", "123456", "abcdef", "admin")


async def hash_password(plain: str) -> str:
    """argon2id, 19 MiB, t=2, p=1."""
    async with AT_ONCE:
        return await asyncio.to_thread(HASHER.hash, plain)


async def verify_password(hashed: str | None, plain: str) -> bool:
    """Whether it is the password; the same work where there is no account."""
    async with AT_ONCE:
        right = await asyncio.to_thread(HASHER.verify, plain, hashed or NOBODYS)
    return right and hashed is not None


def faults(plain: str) -> list[Fault]:
    """Why a password is not taken: its length, or a common word that is most of it."""
    if not SHORTEST <= len(plain) <= LONGEST:
        said = Say(f"Mật khẩu dài từ {SHORTEST} đến {LONGEST} ký tự.", f"A password has {SHORTEST} to {LONGEST} characters.")
        return [Fault("OUT_OF_RANGE", said, pointer="/new")]
    folded = fold(plain).replace(" ", "")
    rest = folded
    for word in COMMON:
        rest = rest.replace(word, "")
    if len(set(folded)) < 5 or len(rest.strip("0123456789@!.#")) < 4:
        said = Say("Mật khẩu quá phổ biến, dễ đoán.", "The password is too common.")
        return [Fault("INVALID", said, pointer="/new")]
    return []


def new_secret() -> tuple[str, str]:
    """A service account's secret (256 bits, prefix for leak scanners) and its SHA-256 in hex."""
    plain = "phs_" + secrets.token_urlsafe(32)
    return plain, hashlib.sha256(plain.encode()).hexdigest()


def same_secret(plain: str, hashed: str) -> bool:
    """Constant-time."""
    return hmac.compare_digest(hashlib.sha256(plain.encode()).hexdigest(), hashed)


def new_refresh() -> tuple[str, bytes]:
    """A refresh token (256 bits) and its SHA-256."""
    plain = secrets.token_urlsafe(32)
    return plain, hashlib.sha256(plain.encode()).digest()
