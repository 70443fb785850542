"""What a file knew of its lines that their text alone does not say. Line numbers start at 1."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Layout:
    """`joined`: lines that go on with the one before, as their place on the page shows.

    `apart`: line -> code of REASONS: what is no part of the text ("[Hình ảnh]", a footnote), named and never read.
    A line that begins with a form feed opens a page.
    """

    joined: frozenset[int] = frozenset()
    apart: Mapping[int, str] = field(default_factory=dict)


PLAIN = Layout()

_WIDEST = 140  # characters: a text with longer lines is not broken into lines
_SHORT, _FULL = 0.5, 0.8  # of the widest line
_FEWEST = 8  # full lines


def wrapped(lines: Sequence[str]) -> frozenset[int]:
    """In a text whose lines were broken at a width: those whose first word had no room in the line before.

    `lines` without markup, the first of them number 0. Empty for a text of a line for each paragraph.
    """
    width = max(map(len, lines), default=0)
    long = [len(line) for line in lines if len(line) > _SHORT * width]
    full = sum(length >= _FULL * width for length in long)
    if width > _WIDEST or full < _FEWEST or full * 2 < len(long):
        return frozenset()
    pairs = pairwise(lines)
    follows = ((n, last, line.split(" ", 1)[0]) for n, (last, line) in enumerate(pairs, 1) if last and line)
    return frozenset(n for n, last, word in follows if len(last) + 1 + len(word) > width)
