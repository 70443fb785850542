"""Whether a client takes what a route makes: `Accept` of RFC 9110, 12.5.1."""

import re
from collections.abc import Sequence

from api.kernel.problem import NotAcceptable, Say

WEIGHT = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
EASY = ("*/*", "application/json")  # what programs send: nothing is taken apart for them


def choose(lines: list[str], media: str, others: Sequence[str] = ()) -> str:
    """What of the media types the header's lines like best, `media` where they like it no less; none admit everything.

    Raises NotAcceptable.
    """
    if not lines or (lines[0] in EASY and media == "application/json" and len(lines) == 1):
        return media
    header = ",".join(lines)
    best = max((media, *others), key=lambda one: weight(header, one))
    if weight(header, best) > 0:
        return best
    made = ", ".join((media, *others))
    raise NotAcceptable(Say(f"Ở đây chỉ trả {made}.", f"Only {made} is made here."))


def admits(header: str, media: str) -> bool:
    """Whether a header admits a media type."""
    return weight(header, media) > 0


def weight(header: str, media: str) -> float:
    """The most specific range that names the type decides, and by its weight alone: 0 refuses. Parameters don't count."""
    if not header.strip():
        return 1.0
    best = (0, 0.0)
    for one in header.split(","):
        name, *parameters = (part.strip().lower() for part in one.split(";"))
        weights = [value.partition("=")[2].strip() for value in parameters if value.startswith("q=")]
        if (rank := named(name, media)) and all(map(WEIGHT.fullmatch, weights)):
            best = max(best, (rank, float(weights[0]) if weights else 1.0))
    return best[1]


def named(range_: str, media: str) -> int:
    """How exactly a range names a type: 3 itself, 2 its half, 1 everything, 0 not at all."""
    half = media.partition("/")[0] + "/*"
    return {"*/*": 1, half: 2, media: 3}.get(range_, 0)
