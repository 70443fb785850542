"""How long to go on trying, and how long to rest between two tries."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass

from phoihop.problem import NotDelivered


@dataclass(frozen=True)
class Patience:
    """All in seconds: `seconds` without any progress is the end; rests double from `first` to `most`."""

    seconds: float = 300
    first: float = 0.5
    most: float = 60


class Wait:
    """One wait for one thing."""

    def __init__(self, patience: Patience) -> None:
        self.patience = patience
        self.renew()

    def renew(self) -> None:
        """There was progress: patience begins anew."""
        self.tries = 0
        self.until = time.monotonic() + self.patience.seconds

    def rest(self, reason: str, least: float = 0) -> None:
        """Sleep until the next try, `least` seconds as the service asks. Raises NotDelivered once patience is over."""
        doubled = min(self.patience.most, self.patience.first * 2 ** min(self.tries, 30))
        length = max(least, doubled * random.uniform(0.5, 1))  # or all provinces would come back at one moment
        self.tries += 1
        if time.monotonic() + length > self.until:
            raise NotDelivered(reason)
        time.sleep(length)
