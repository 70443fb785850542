"""UUIDv7 (RFC 9562, 5.7), made here because PostgreSQL 15 to 17 have no uuidv7().

48 bits of milliseconds, 12 bits of their fraction (6.2, method 3: about 244 ns a step), 62 random bits. Milliseconds
and fraction are one tick that only grows, so ids made in this process increase, even when the clock is set back.
"""

import os
import struct
import threading
from itertools import chain
from time import time_ns
from uuid import UUID, SafeUUID

_MARKS = 7 << 76 | 0b10 << 62  # version and variant
_NOISE = (1 << 62) - 1
_lock = threading.Lock()
_last = 0
_pool: list[int] = []  # random words in store: asking the kernel for each costs as much as all the rest


def _words(n: int) -> tuple[int, ...]:
    """n random words of 64 bits."""
    return struct.unpack(f"{n}Q", os.urandom(8 * n))


def _forked() -> None:
    """A child must not repeat its parent's random bits, nor wait for a lock that a thread left behind holds."""
    global _lock
    _pool.clear()
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)

# What UUID(int=...) does, without its checks, which cost as much as all the rest of an id.
_new = object.__new__
_set_int = vars(UUID)["int"].__set__
_set_safe = vars(UUID)["is_safe"].__set__
_UNKNOWN = SafeUUID.unknown


def _made(tick: int, word: int) -> UUID:
    made = _new(UUID)
    _set_int(made, (tick >> 12) << 80 | (tick & 0xFFF) << 64 | word & _NOISE | _MARKS)
    _set_safe(made, _UNKNOWN)
    return made


def uuid7() -> UUID:
    """A new id, greater than every one made before in this process."""
    global _last
    with _lock:
        tick = time_ns() * 4096 // 1_000_000
        if tick <= _last:
            tick = _last + 1
        _last = tick
        if not _pool:
            _pool.extend(_words(1024))
        word = _pool.pop()
    return _made(tick, word)


def uuid7s(n: int) -> list[UUID]:
    """n increasing ids; 10,000 of them run at most 3 ms ahead of the clock."""
    first = _ticks(n)
    return list(map(_made, range(first, first + n), _words(n)))


def uuid7_bytes(n: int) -> list[bytes]:
    """The same as 16 bytes each, for those who write many and read few: a fifth of the price."""
    first = _ticks(n)
    ahead = [(tick >> 12) << 16 | tick & 0xFFF | 0x7000 for tick in range(first, first + n)]
    behind = [word & _NOISE | 1 << 63 for word in _words(n)]
    packed = struct.pack(f">{2 * n}Q", *chain.from_iterable(zip(ahead, behind, strict=True)))
    return [packed[at : at + 16] for at in range(0, 16 * n, 16)]


def _ticks(n: int) -> int:
    """The first of n ticks that nobody else gets."""
    global _last
    with _lock:
        first = max(_last + 1, time_ns() * 4096 // 1_000_000)
        _last = first + n - 1
    return first
