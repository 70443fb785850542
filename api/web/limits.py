"""How many requests one caller may send: a token bucket for each, in the memory of one process.

The figures are in RATES and nowhere else. Several processes allow so many times as much; a restart forgets. Guesses
at sign-in are slowed apart (api.identity.throttle), and what one push may carry intake says (/intake/limits).
PHOIHOP_RATE_LIMITS=off switches all of it off, for tests.
"""

import math
from collections.abc import Hashable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import Literal

from api.kernel.problem import RateLimited

MOST = 50_000  # buckets of one kind; the one longest unused goes first, and whoever had it starts with a full one
Kind = Literal["user", "service", "address"]


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests at once, and so many a second in the long run."""

    burst: int
    per_second: int


# A page of the browser's asks ten to thirty things at once, and twenty tabs may wake together. A machine reads its
# records back in pages of 200. An address is an office: its whole staff signs in at eight.
RATES: dict[Kind, Rate] = {"user": Rate(300, 30), "service": Rate(600, 60), "address": Rate(120, 10)}


class Buckets:
    """The buckets of one kind. A bucket is one number: the moment from which it is full again (GCRA)."""

    def __init__(self, rate: Rate, most: int = MOST) -> None:
        self.step, self.most = 1 / rate.per_second, most
        self.span = rate.burst * self.step
        self.full: dict[Hashable, float] = {}

    def take(self, key: Hashable, now: float) -> None:
        """Take one token. Raises RateLimited with the seconds until the next, and then takes nothing."""
        full = max(self.full.pop(key, now), now) + self.step
        if full - now > self.span:
            self.full[key] = full - self.step
            raise RateLimited(math.ceil(full - now - self.span))
        self.full[key] = full  # popped and set: the longest unused comes first
        if len(self.full) > self.most:
            del self.full[next(iter(self.full))]


class Limits:
    """Buckets of all kinds; an address has one only for requests that come without a good token."""

    def __init__(self) -> None:
        self.buckets = {kind: Buckets(rate) for kind, rate in RATES.items()}

    def take(self, kind: Kind, key: Hashable, now: float) -> None:
        """One request. Raises RateLimited."""
        self.buckets[kind].take(key, now)


def network_of(host: str) -> str:
    """An IPv4 address itself, the /64 of an IPv6 one (a subscriber has all of it), else the name as it is."""
    try:
        address = ip_address(host)
    except ValueError:
        return host or "?"
    return str(ip_network((address, 64), strict=False)) if address.version == 6 else host
