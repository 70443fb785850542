"""Secrets of people and machines: argon2id for passwords, SHA-256 for what is 256 random bits already."""

import asyncio
import hashlib
import hmac
import re
import secrets
import string
import unicodedata
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from typing import TypeVar

from argon2.low_level import Type
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from api.kernel.folding import fold
from api.kernel.problem import Fault, Say

T = TypeVar("T")

HASHER = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, type=Type.ID),))
# Two at once, since each takes 19 MiB and 22 ms of a core; more wait their turn. Threads of its own rather than a
# semaphore over the loop's: that one belongs to the first loop that waits for it, and bulk work would fill its threads.
HASHING = ThreadPoolExecutor(2, "argon2")
NOBODYS = HASHER.hash(secrets.token_urlsafe(16))
SHORTEST, LONGEST = 12, 128  # characters, after NFC
LIVELY = 5  # different letters and digits
LEFT = 4  # so many letters beside common words make a password
WORDS = 4  # so many different common words make a phrase

LISTED = (files("api.identity") / "data" / "common-passwords.txt").read_text("utf-8").split("\n")
COMMON = tuple(line for line in LISTED if line and not line.startswith("#"))
TRIMMINGS = string.digits + string.punctuation + " "
LEET = str.maketrans("@$!013457", "asioieast")


async def hash_password(plain: str) -> str:
    """argon2id, 19 MiB, t=2, p=1, in the PHC form."""
    return await _hashing(lambda: HASHER.hash(spelt(plain)))


async def verify_password(hashed: str | None, plain: str) -> bool:
    """Whether it is the password; None for an account that is not there takes the same work and is False."""
    right = await _hashing(lambda: HASHER.verify(spelt(plain), hashed or NOBODYS))
    return right and hashed is not None


async def _hashing(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(HASHING, work)


def spelt(plain: str) -> bytes:
    """One spelling of a password: keyboards differ in whether ệ is one character or three (NFC, NIST SP 800-63B)."""
    return unicodedata.normalize("NFC", plain).encode(errors="surrogatepass")


def faults(plain: str, about: Iterable[str] = ()) -> list[Fault]:
    """Why a new password is not taken, at /new: OUT_OF_RANGE, TOO_LONG (12 to 128 characters) or INVALID (common).

    `about` are the words of its owner, such as the user name: they count as common ones.
    """
    length = len(unicodedata.normalize("NFC", plain))
    if not SHORTEST <= length <= LONGEST:
        said = Say(
            f"Mật khẩu dài từ {SHORTEST} đến {LONGEST} ký tự.", f"A password has {SHORTEST} to {LONGEST} characters."
        )
        code = "TOO_LONG" if length > LONGEST else "OUT_OF_RANGE"
        return [Fault(code, said, pointer="/new", params={"min_length": SHORTEST, "max_length": LONGEST})]
    if is_common(plain, about):
        said = Say(
            "Mật khẩu gồm những từ quá phổ biến, dễ đoán; hãy thêm từ khác.",
            "The password is made of words that are too common; add others.",
        )
        return [Fault("INVALID", said, pointer="/new")]
    return []


def is_common(plain: str, about: Iterable[str] = ()) -> bool:
    """Whether a password is common words, digits and marks with next to nothing beside them.

    Tones, case, blanks, digits and marks around it and `@` for `a` (0, 1, 3, 4, 5, 7, $, ! likewise) hide no word.
    """
    own = (word for word in map(squeezed, about) if len(word) >= LEFT)
    listed = re.compile("|".join(map(re.escape, sorted({*COMMON, *own}, key=len, reverse=True))))
    core = plain.strip(TRIMMINGS)
    return len(set(squeezed(plain))) < LIVELY or any(
        len(set(listed.findall(form))) < WORDS and len(re.sub(r"\d", "", listed.sub("", form))) < LEFT
        for form in map(squeezed, (plain, core, core.translate(LEET)))
    )


def squeezed(text: str) -> str:
    """The folded words of a text, written as one."""
    return fold(text).replace(" ", "")


def new_secret() -> tuple[str, str]:
    """A service account's secret (256 bits, with a prefix for leak scanners) and its SHA-256 in hex."""
    plain = "phs_" + secrets.token_urlsafe(32)
    return plain, hashed(plain).hex()


def same_secret(plain: str, known: str) -> bool:
    """Whether it is the secret whose SHA-256 in hex is known; in constant time."""
    return hmac.compare_digest(hashed(plain).hex().encode(), known.encode())


def new_refresh() -> tuple[str, bytes]:
    """A refresh token (256 bits) and its SHA-256, by which it is looked up: nothing to compare, nothing to time."""
    plain = secrets.token_urlsafe(32)
    return plain, hashed(plain)


def hashed(plain: str) -> bytes:
    """SHA-256; also of what is no text at all, as a stranger may send it."""
    return hashlib.sha256(plain.encode(errors="surrogatepass")).digest()
