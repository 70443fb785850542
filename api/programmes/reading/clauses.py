"""The numbered body: sections I, II or articles ("Điều 1"), items 1., 1.1., a), dashes and pluses, with their paths.

Numbers stand as printed and must follow one another; dash items are lettered a, b, c ... in order, as the programme's
clause references do. A number that does not follow, and all that stands under it, is left unread.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from api.programmes.reading.draft import Clause
from api.programmes.reading.page import Page, Paragraph
from api.programmes.reading.parties import Name, match
from api.programmes.reading.wording import ORGANISATION, finished, joined

_MARK = re.compile(
    r"(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC) (?P<chapter>[IVX]{1,6})(?:[.):] +|[.):]?$)"
    r"|(?P<roman>[IVX]{1,6}) ?(?:[.)] *|[-/:] +)(?=\S)"
    r"|(?:Điều|ĐIỀU) (?P<article>\d{1,3})(?:[.:] +|[.:]?$)"
    r"|(?P<capital>[A-HĐ])[.)] +(?=\S)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,2}){1,3})[.)]? +"
    r"|(?P<number>\d{1,2})[.)](?: +|(?=[^\W\d_]))"
    r"|(?P<letter>[a-zđ])[.)] +"
    r"|(?P<dash>[-\u2013\u2014\u2022*]) *(?=\S)"
    r"|(?P<plus>\+) *(?=\S)"
)
_DEPTH = {
    "chapter": 0,
    "capital": 0,
    "roman": 1,
    "article": 1,
    "number": 2,
    "deep": 2,
    "letter": 6,
    "dash": 7,
    "plus": 8,
}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "abcdđeghiklmnopqrstuvxy")
_WRAPPED = 60  # characters: a longer line may have been cut by a page's width
_HEADED = 12  # words: an organisation's name alone, as a heading over its duties, is never longer


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph starts with: its kind (a key of _DEPTH), the number as printed, the text behind it."""

    kind: str
    printed: str
    text: str

    @property
    def depth(self) -> int:
        """Smaller is further out; 1.1. lies one deeper than 1."""
        return _DEPTH[self.kind] + self.printed.count(".")


@dataclass(slots=True)
class Node:
    """An open item: where its children hang and which numbers they had. `path` is None when it was left unread."""

    path: str | None
    section: str
    party: str | None
    mark: Mark
    clause: int = -1
    accepted: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)


def mark_of(line: str, *more: str) -> Mark | None:
    """The number, letter or dash a line opens with, and its text with the lines that go on; None for plain text."""
    found = _MARK.match(line)
    if not found:
        return None
    kind = str(found.lastgroup)
    return Mark(kind, found[kind], joined(line[found.end() :], *more).strip())


def body_start(page: Page, after: int) -> int:
    """First line that opens a numbered heading; one past the end when there is none."""
    kinds = {"chapter", "capital", "roman", "article", "number"}
    lines = (n for n in page.pending(after, page.end) if not page.torn(n))
    opening = (n for n in lines if (m := mark_of(page[n])) and m.kind in kinds)
    return next(opening, page.end)


def read_clauses(page: Page, start: int, end: int, names: tuple[Name, ...]) -> tuple[Clause, ...]:
    """Reads the lines of the body; whatever is not a clause is left unread with its reason."""
    outline = Outline(names)
    for paragraph in page.paragraphs(start, end, lambda text: mark_of(text) is not None, outline.whole):
        mark = mark_of(*paragraph.parts)
        refused = outline.open(mark, paragraph) if mark else outline.go_on(paragraph)
        if refused:
            page.leave(refused, *paragraph.numbers)
        else:
            page.take(f"clause {outline.latest.path}", *paragraph.numbers)
    return tuple(outline.clauses)


class Outline:
    """The tree of clauses while it is read."""

    def __init__(self, names: tuple[Name, ...]) -> None:
        self.clauses: list[Clause] = []
        self._names = names
        self._root = Node("", "", None, Mark("root", "", ""))
        self._stack: list[Node] = []
        self._paths: set[str] = set()

    @property
    def latest(self) -> Clause:
        """The clause that took the last paragraph."""
        return self.clauses[self._stack[-1].clause]

    def whole(self, parts: list[str]) -> bool:
        """A heading ends with its line: sections and articles, and an item that is nothing but a party's name."""
        mark = mark_of(*parts) if len(parts) < 4 else None
        if mark and mark.depth < 2 and mark.text:
            return mark.text.isupper() or len(parts[-1]) < _WRAPPED
        return finished(parts[-1]) or (mark is not None and match(mark.text, self._names) is not None)

    def open(self, mark: Mark, paragraph: Paragraph) -> str | None:
        """Adds an item; answers the code of a reason when it can't."""
        while self._stack and self._stack[-1].mark.depth >= mark.depth:
            self._stack.pop()
        parent = self._stack[-1] if self._stack else self._root
        refused = self._refuse(mark, parent)
        path = None if refused else self._path(mark, parent)
        if path in self._paths:
            refused, path = "OUT_OF_ORDER", None
        node = Node(path, parent.section or path or "", parent.party, mark)
        self._stack.append(node)
        if path is not None:
            self._add(node, path, mark, paragraph)
        return refused

    def go_on(self, paragraph: Paragraph) -> str | None:
        """A paragraph without a mark is the opening of the heading right above it, or nobody's."""
        node = self._stack[-1]
        if node.path is None:
            return "NO_PARENT"
        clause = self.clauses[node.clause]
        if not clause.title or clause.text or node.clause != len(self.clauses) - 1:
            return "UNMARKED"
        lines = clause.lines[0], paragraph.numbers[-1]
        self.clauses[node.clause] = Clause(
            clause.path, clause.section, clause.title, _ended(paragraph.text), clause.party, lines
        )
        return None

    def _add(self, node: Node, path: str, mark: Mark, paragraph: Paragraph) -> None:
        text = _ended(mark.text)
        bearer = match(text, self._names) if mark.depth in (1, 2) else None
        node.party = bearer.label if bearer else node.party
        titled = bearer is not None or _heads(mark)
        node.clause = len(self.clauses)
        self._paths.add(path)
        title, text = (text, "") if titled else ("", text)
        self.clauses.append(Clause(path, node.section, title, text, node.party, paragraph.lines))

    def _refuse(self, mark: Mark, parent: Node) -> str | None:
        if not mark.text:
            return "EMPTY_ITEM"
        if parent.path is None and mark.kind != "article":
            return "NO_PARENT"
        if mark.kind == "deep" and parent.mark.printed != mark.printed.rpartition(".")[0]:
            return "NO_PARENT"
        if mark.kind in ("dash", "plus"):
            return None
        # Articles run on across chapters, so their numbers hang at the root.
        counter = self._root if mark.kind == "article" else parent
        kind, ordinal = mark.kind, mark.printed.rpartition(".")[2]
        follows = any(_follows(kind, before.get(kind), ordinal) for before in (counter.accepted, counter.seen))
        counter.seen[kind] = ordinal
        if not follows:
            return "OUT_OF_ORDER"
        counter.accepted[kind] = ordinal
        return None

    def _path(self, mark: Mark, parent: Node) -> str:
        own = mark.printed.rpartition(".")[2]
        if mark.kind in ("dash", "plus"):
            own = _next_letter(parent.accepted.get(mark.kind))
            parent.accepted[mark.kind] = own
        return f"{parent.path}.{own}" if parent.path and mark.kind != "article" else own


def _ended(text: str) -> str:
    """Without "./.", which closes the document and not the sentence."""
    return text.removesuffix("./.") + "." if text.endswith("./.") else text


def _heads(mark: Mark) -> bool:
    """Whether the line is a heading: a section's or article's that is no full sentence, or an organisation's name."""
    if mark.depth < 2:
        return mark.text.isupper() or not finished(mark.text)
    alone = mark.kind == "number" and not finished(mark.text) and ORGANISATION.match(mark.text)
    return bool(alone) and len(mark.text.split(maxsplit=_HEADED)) <= _HEADED


def _follows(kind: str, before: str | None, now: str) -> bool:
    if kind in ("letter", "capital"):
        last = before.lower() if before else None
        return any(now.lower() in _after(alphabet, last) for alphabet in _ALPHABETS)
    value = _roman if kind in ("roman", "chapter") else int
    return value(now) == (value(before) if before else 0) + 1


def _after(alphabet: str, letter: str | None) -> str:
    at = alphabet.find(letter) + 1 if letter else 0
    return alphabet[at : at + 1] if at or not letter else ""


def _roman(numeral: str) -> int:
    values = [_ROMAN[sign] for sign in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _next_letter(before: str | None) -> str:
    """a ... z, then aa, ab ...: a list longer than the alphabet is rare, but it happens."""
    if not before:
        return "a"
    head, last = before[:-1], before[-1]
    if last < "z":
        return head + chr(ord(last) + 1)
    return (_next_letter(head) if head else "a") + "a"


def focal_sentences(clauses: tuple[Clause, ...]) -> Iterator[str]:
    """The clauses that name focal points ("đầu mối"), in order."""
    return (clause.text for clause in clauses if "làm đầu mối" in clause.text)
