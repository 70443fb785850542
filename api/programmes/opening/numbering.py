"""The numbers that Word writes itself ("1.", "a)", "Điều 3."): they are printed, yet stand nowhere in the text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from api.programmes.opening.markup import Attributes, attribute, parse

_SLOT = re.compile(r"%(\d)")
_SIGNS = ("-", "+", "*", "\u2013", "\u2014", "\u2022")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DEEPEST_STYLE = 20  # styles made after one another
_HIGHEST = 9_999  # a number; beyond it is no document


@dataclass
class Level:
    """One level of a list: `form` is Word's name of the numerals, `text` the label ("%1.%2.")."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""


@dataclass
class Style:
    """A paragraph style: the list it numbers by, if any."""

    after: str = ""
    number: str = ""
    level: int | None = None


@dataclass
class Numbering:
    """Hears numbering.xml and styles.xml, then counts. Lists are counted by their pattern, as Word does."""

    patterns: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)  # list -> its pattern
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)
    _pattern: str = ""
    _list: str = ""
    _level: int | None = None
    _style: str = ""

    def hear(self, *parts: Iterable[bytes]) -> "Numbering":
        """Itself, after it heard these parts. Raises as `parse`."""
        for part in parts:
            parse(part, self)
        return self

    def start(self, name: str, held: Attributes) -> None:
        """Keeps patterns, lists and styles as they go by."""
        value = attribute(held, "val")
        if name == "abstractNum":
            self._pattern, self._list = attribute(held, "abstractNumId"), ""
            self.patterns[self._pattern] = {}
        elif name == "num":
            self._pattern, self._list = "", attribute(held, "numId")
        elif name in ("lvl", "lvlOverride"):
            self._level = _number(attribute(held, "ilvl"))
        elif name == "style":
            self._style = attribute(held, "styleId")
            self.styles[self._style] = Style()
        elif self._list:
            self._of_list(name, value)
        elif self._pattern and self._level is not None:
            self._of_level(self.patterns[self._pattern].setdefault(self._level, Level()), name, value)
        elif self._style:
            self._of_style(self.styles[self._style], name, value)

    def _of_list(self, name: str, value: str) -> None:
        if name == "abstractNumId":
            self.lists[self._list] = value
        elif name == "startOverride" and self._level is not None:
            self.restarts[self._list, self._level] = _number(value)

    def _of_level(self, level: Level, name: str, value: str) -> None:
        if name == "start":
            level.start = _number(value)
        elif name == "numFmt":
            level.form = value
        elif name == "lvlText":
            level.text = value
        elif name == "pStyle":
            level.style = value

    def _of_style(self, style: Style, name: str, value: str) -> None:
        if name == "basedOn":
            style.after = value
        elif name == "numId":
            style.number = value
        elif name == "ilvl":
            style.level = _number(value)

    def end(self, name: str) -> None:
        """Leaves a level, list or style."""
        if name in ("lvl", "lvlOverride"):
            self._level = None
        elif name in ("num", "abstractNum"):
            self._pattern = self._list = ""
        elif name == "style":
            self._style = ""

    def data(self, text: str) -> None:
        """There is none of interest."""

    def label(self, number: str, level: int | None, style: str) -> str:
        """What is printed before the next paragraph of this list (or style), "" for none; counts it."""
        if not number:
            number, level = self._by_style(style, level)
        pattern = self.lists.get(number, "")
        levels = self.patterns.get(pattern, {})
        at = level if level is not None else next((n for n, one in levels.items() if style and one.style == style), 0)
        if at not in levels:
            return ""
        return self._counted(number, pattern, levels, at)

    def _by_style(self, style: str, level: int | None) -> tuple[str, int | None]:
        for _ in range(_DEEPEST_STYLE):
            found = self.styles.get(style)
            if found is None or found.number:
                return (found.number, found.level if level is None else level) if found else ("", None)
            style = found.after
        return "", None

    def _counted(self, number: str, pattern: str, levels: dict[int, Level], at: int) -> str:
        counts = self._counts.setdefault(pattern, {})
        first = (number, at) in self.restarts and (number, at) not in self._begun
        self._begun.add((number, at))
        counts[at] = self.restarts[number, at] if first else counts.get(at, levels[at].start - 1) + 1
        for deeper in [n for n in counts if n > at]:
            del counts[deeper]
        if levels[at].form == "bullet":
            return levels[at].text if levels[at].text in _SIGNS else "-"

        def slot(found: re.Match[str]) -> str:
            n = int(found[1]) - 1
            one = levels.get(n, Level())
            return numeral(one.form, counts.get(n, one.start))

        return _SLOT.sub(slot, levels[at].text)


def numeral(form: str, n: int) -> str:
    """A number in Word's numerals; in Arabic ones where the form is another language's."""
    if form == "none" or not 0 < n <= _HIGHEST:
        return "" if form == "none" else str(n)
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        return roman(n).upper() if form == "upperRoman" else roman(n)
    return f"{n:02}" if form == "decimalZero" else str(n)


def roman(n: int) -> str:
    """In small letters."""
    said = ""
    for value, letters in _ROMAN:
        said += letters * (n // value)
        n %= value
    return said


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
