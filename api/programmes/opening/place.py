"""Where text stands on a page of a PDF, and what that says: lines, columns, and which line goes on with the last.

All lengths are in points, y grows upward. A PDF knows places only; lines and paragraphs are what a reader sees in them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SAME_LINE = 0.4  # of a letter's height: baselines that differ less are one line
_WORD = 0.15  # of the height: a wider gap parts words
_COLUMN = 1.5  # of the height: a wider gap parts columns
_INDENT = 0.5  # of the height
_PARAGRAPH = 2.2  # of the height, from baseline to baseline: farther apart are two paragraphs
_TIGHT = 1.6  # of the height, from baseline to baseline: lines of one list
_NEAR, _FAR = 3.0, 12.0  # of the height: how far above and below a line of columns its columns reach
_MOST_COLUMNS = 3  # more is a table
_LABEL = re.compile(r"(?:[-+*\u2022\u2013]|\(?\w{1,4}[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$")


@dataclass(slots=True)
class Piece:
    """Text on one baseline without a wide gap. `word`: width of its first word."""

    left: float
    right: float
    y: float
    height: float
    text: str
    word: float = 0.0


@dataclass(slots=True)
class Row:
    """Pieces side by side, from left to right."""

    pieces: list[Piece]

    @property
    def y(self) -> float:
        """Baseline of the first piece."""
        return self.pieces[0].y

    @property
    def height(self) -> float:
        """Of its largest letters."""
        return max(piece.height for piece in self.pieces)

    @property
    def text(self) -> str:
        """Columns parted by tabs, which is how the reader knows them."""
        return "\t".join(piece.text for piece in self.pieces)


def rows(pieces: Sequence[Piece]) -> list[Row]:
    """From top to bottom; neighbours without a wide gap, and a label with its text, become one piece."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.y, one.left)):
        if found and abs(found[-1][0].y - piece.y) <= _SAME_LINE * piece.height:
            found[-1].append(piece)
        else:
            found.append([piece])
    return [Row(_merged(sorted(line, key=lambda one: one.left))) for line in found]


def _merged(line: list[Piece]) -> list[Piece]:
    kept = [line[0]]
    for piece in line[1:]:
        last = kept[-1]
        gap = piece.left - last.right
        if gap > _COLUMN * piece.height and not _LABEL.match(last.text):
            kept.append(piece)
            continue
        space = " " if gap > _WORD * piece.height else ""
        word = last.word if space or " " in last.text else piece.left + piece.word - last.left
        height = max(last.height, piece.height)
        kept[-1] = Piece(last.left, max(last.right, piece.right), last.y, height, last.text + space + piece.text, word)
    return kept


Span = tuple[float, float]


def spans(taken: Sequence[Row]) -> list[Span]:
    """The stretches of a page's width on which these rows have something."""
    found: list[Span] = []
    for left, right in sorted((piece.left, piece.right) for row in taken for piece in row.pieces):
        if found and left <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def in_order(page: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows as one reads them, in blocks: the text itself, and each column of what stands side by side."""
    plain: list[Row] = []
    at = 0
    while at < len(page):
        if len(page[at].pieces) < 2:
            plain.append(page[at])
            at += 1
            continue
        above, end = _reach(page, at, len(plain))
        block = [*plain[len(plain) - above :], *page[at:end]]
        yield plain[: len(plain) - above]
        yield from _columns(block)
        plain, at = [], end
    yield plain


def _reach(page: Sequence[Row], at: int, free: int) -> tuple[int, int]:
    """How many rows above, and up to which below, stand in the columns that the row at `at` has."""
    known = spans([page[at]])
    end = at + 1
    while end < len(page) and page[end - 1].y - page[end].y < _FAR * page[end].height:
        wider = _with(known, page[end])
        if len(wider) < len(known) or (len(wider) > len(known) and len(page[end].pieces) < 2):
            break
        known, end = wider, end + 1
    first = known[0][1]
    while page[end - 1].pieces[-1].left <= first and not _rest(page[end - 2].pieces[0], page[end - 1].pieces[0]):
        end -= 1  # what stands at the left alone is the text again
    above = 0
    while above < min(free, at) and page[at - above - 1].y - page[at - above].y < _NEAR * page[at].height:
        wider = _with(known, page[at - above - 1])
        if len(wider) != len(known):
            break
        known, above = wider, above + 1
    return above, end


def _rest(above: Piece, piece: Piece) -> bool:
    """Whether a piece goes on with the one above it: the end of a name, in the middle under it, or of a tight list."""
    down = (above.y - piece.y) / piece.height
    middle = abs(above.left + above.right - piece.left - piece.right) < piece.height and piece.right < above.right
    listed = abs(above.left - piece.left) < _INDENT * piece.height
    return (middle and down < _PARAGRAPH) or (listed and down < _TIGHT)


def _with(known: Sequence[Span], row: Row) -> list[Span]:
    held = [Piece(left, right, 0, 0, "") for left, right in known]
    return spans([Row([*held, *row.pieces])])


def _columns(block: list[Row]) -> Iterator[list[Row]]:
    stretches = spans(block)
    if len(stretches) > _MOST_COLUMNS:
        yield block
        return
    for left, right in stretches:
        inside = ([piece for piece in row.pieces if left <= piece.left <= right] for row in block)
        yield [Row([piece]) for held in inside for piece in held]


def edges(block: Sequence[Row]) -> Span:
    """Where the block's lines begin and end."""
    lefts, rights = [row.pieces[0].left for row in block], [row.pieces[-1].right for row in block]
    return min(lefts, default=0.0), max(rights, default=0.0)


def goes_on(before: Row | None, row: Row, stretch: Span, same_page: bool) -> bool:
    """Whether the row is the next line of a paragraph: its first word had no room behind the row before.

    `stretch`: where the block's lines begin and end.
    """
    if before is None or len(row.pieces) > 1 or len(before.pieces) > 1:
        return False
    last, piece = before.pieces[0], row.pieces[0]
    shift = piece.left - last.left
    centred = abs(shift - (last.right - piece.right)) < _INDENT * piece.height
    room = stretch[1] - stretch[0] - (last.right - last.left) if centred else stretch[1] - last.right
    if 0.2 * piece.height + piece.word <= room:
        return False
    if same_page and last.y - piece.y > _PARAGRAPH * piece.height:
        return False
    return shift <= _INDENT * piece.height or centred or _LABEL.match(last.text.split(" ")[0]) is not None
