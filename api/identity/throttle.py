"""Slowing down guesses at the door: exponential delays by account and by network, never a locked account.

Counted in the memory of one process: several processes allow so many times the tries, a restart forgets them. A try
counts when it is let in, before its password is looked at, so that parallel guesses gain nothing.
"""

import time
from dataclasses import dataclass

from fastapi import Request

from api.kernel.problem import RateLimited
from api.web.limits import network_of

FORGET = 3600  # seconds without a try after which a count starts anew
MOST = 50_000  # counts kept; the one longest unused goes first


@dataclass(frozen=True, slots=True)
class Patience:
    """How many tries are free, and the longest delay after them in seconds; each further try doubles it from 1."""

    free: int
    longest: int

    def delay(self, tries: int) -> int:
        """Seconds to wait after this many tries."""
        return 0 if tries < self.free else min(self.longest, 2 ** min(tries - self.free, 20))


# One guesser is held by the first two. The last slows guesses spread over many networks, and its delay stays short:
# a long one would let a guesser shut out the account's owner.
HERE, NETWORK, ACCOUNT = Patience(4, 900), Patience(30, 900), Patience(20, 8)
Key = tuple[str, str]


@dataclass(slots=True)
class Count:
    """Tries that did not succeed so far, and the second of the last one."""

    tries: int
    last: float


class Throttle:
    """Counts by key. Names nobody has are counted like any other, so that 429 tells nothing about accounts."""

    def __init__(self) -> None:
        self.counts: dict[Key, Count] = {}

    def admit(self, account: str, network: str, now: float) -> None:
        """Count one try. Raises RateLimited with the seconds left, and then counts nothing."""
        rules = self.rules(account, network)
        left = max(self.wait(key, patience, now) for key, patience in rules.items())
        if left > 0:
            raise RateLimited(int(left) + 1)
        for key in rules:
            known = self.counts.pop(key, None)
            tries = known.tries if known and known.last + FORGET > now else 0
            self.counts[key] = Count(tries + 1, now)  # popped and set: the oldest come first
        while len(self.counts) > MOST:
            del self.counts[next(iter(self.counts))]

    def forgive(self, account: str, network: str) -> None:
        """The try succeeded. Takes back this one try alone elsewhere: one's own account must not buy new guesses."""
        here, *others = self.rules(account, network)
        self.counts.pop(here, None)
        for key in others:
            if key in self.counts:
                self.counts[key].tries -= 1

    def wait(self, key: Key, patience: Patience, now: float) -> float:
        """Seconds until a key may try again; not positive when now."""
        count = self.counts.get(key)
        return count.last + patience.delay(count.tries) - now if count else 0

    @staticmethod
    def rules(account: str, network: str) -> dict[Key, Patience]:
        """What is counted for one try; the pair comes first."""
        return {(account, network): HERE, ("", network): NETWORK, (account, ""): ACCOUNT}


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt that was let in; `succeed` when its secret was right."""

    throttle: Throttle | None
    account: str
    network: str

    def succeed(self) -> None:
        """The credentials were right: earlier guesses at this name are forgotten."""
        if self.throttle is not None:
            self.throttle.forgive(self.account, self.network)


def admit(request: Request, account: str) -> Try:
    """Let one attempt at an account in. Raises RateLimited; never with PHOIHOP_RATE_LIMITS=off."""
    network = network_of(request.client.host if request.client else "")
    if request.app.state.settings.rate_limits == "off":
        return Try(None, account, network)
    state = request.app.state
    if not hasattr(state, "throttle"):
        state.throttle = Throttle()
    state.throttle.admit(account, network, time.monotonic())
    return Try(state.throttle, account, network)
