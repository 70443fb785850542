"""What a page has and the text has not: numbers of pages, and headers and footers that stand on page after page.

They may cut a paragraph in two, so they are settled before anything is read.
"""

import re
from collections.abc import Iterator, Sequence, Set

from api.programmes.reading.wording import finished, lowercase

_NUMBER = re.compile(r"(?:- ?|Trang |trang )?(?P<n>\d{1,3})(?: ?-| ?/ ?\d{1,3})?")
_DIGITS = re.compile(r"\d+")
_NEAR = 2  # lines of a header or footer
_TELLING = 15  # characters: a shorter line may be the end of a broken one, twice by chance
_LONGEST = 160  # characters
_NARROW = 0.7  # of the line before: a header is shorter than a line that runs into the next


def page_numbers(lines: Sequence[str]) -> set[int]:
    """The numbers of pages in order: 1 or 2 first (the first page hides its own), then each the next."""
    found: set[int] = set()
    page = 0
    for n, line in enumerate(lines, 1):
        number = _NUMBER.fullmatch(line)
        if number and (int(number["n"]) == page + 1 or (page, int(number["n"])) == (0, 2)):
            page = int(number["n"])
            found.add(n)
    return found


def headers(lines: Sequence[str], opening: Set[int], numbers: Set[int]) -> tuple[set[int], set[int]]:
    """Lines that repeat at the edges of pages, and lines that cut a sentence at one and stand there once.

    `lines` without markup; `opening`: the first line of each page, where the file tells; `numbers`: of pages.
    """
    edges = {n for n in _edges(lines, opening, numbers) if _may_be(lines[n - 1])}
    repeated = _repeated(lines, edges)
    passed = numbers | repeated
    cut = {n for n in range(2, len(lines)) if n not in passed and _may_be(lines[n - 1]) and _cuts(lines, n, passed)}
    if not opening:  # the file tells of no pages: what cuts sentences again and again is one
        repeated |= _repeated(lines, edges | {n for n in cut if len(lines[n - 1]) >= _TELLING})
    return repeated, (edges & cut) - repeated


def _repeated(lines: Sequence[str], among: Set[int]) -> set[int]:
    """Those that stand there more than once; in capitals the first may be the letterhead or the title itself."""
    places: dict[str, list[int]] = {}
    for n in sorted(among):
        places.setdefault(_key(lines[n - 1]), []).append(n)
    several = (found for found in places.values() if len(found) > 1)
    return {n for found in several for n in found[int(lines[found[0] - 1].isupper()) :]}


def _may_be(line: str) -> bool:
    """Longer lines are text, and so are those that begin in the middle of a sentence."""
    return 3 < len(line) <= _LONGEST and not lowercase(line) and not line.startswith(("-", "+"))


def _key(line: str) -> str:
    return _DIGITS.sub("0", line).casefold()


def _edges(lines: Sequence[str], opening: Set[int], numbers: Set[int]) -> Iterator[int]:
    """The lines beside each page number, and on both sides of each page's beginning."""
    if not (opening or numbers):
        return
    written = [n for n, line in enumerate(lines, 1) if line and n not in numbers]
    place = {n: at for at, n in enumerate(written)}
    following = _following(lines, written)
    for n in {*opening, *numbers}:
        at = place.get(n, place.get(following.get(n, 0), len(written)))
        yield from written[max(0, at - _NEAR) : at + _NEAR]
    yield from written[:_NEAR]


def _following(lines: Sequence[str], written: Sequence[int]) -> dict[int, int]:
    """Line -> the first written one at or after it."""
    found: dict[int, int] = {}
    at = len(written) - 1
    for n in range(len(lines), 0, -1):
        while at > 0 and written[at - 1] >= n:
            at -= 1
        if written and written[at] >= n:
            found[n] = written[at]
    return found


def _cuts(lines: Sequence[str], n: int, passed: Set[int]) -> bool:
    """Whether the sentence before line n goes on behind it."""
    before = _beside(lines, n, -1, passed)
    return (
        lowercase(_beside(lines, n, 1, passed))
        and bool(before)
        and not finished(before)
        and not before.isupper()
        and len(lines[n - 1]) < _NARROW * len(before)
    )


def _beside(lines: Sequence[str], n: int, step: int, passed: Set[int]) -> str:
    """The nearest written line in that direction, those passed over excepted; at most five lines away."""
    near = range(n + step, n + 6 * step, step)
    return next((lines[m - 1] for m in near if 0 < m <= len(lines) and lines[m - 1] and m not in passed), "")
