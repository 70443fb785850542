"""Who agrees with whom: names from the agreement or the title, order and short forms from the notation."""

import re
from dataclasses import dataclass

from api.programmes.reading.wording import ORGANISATION, ORGANISATION_UPPER, fold

_AND = re.compile(r"(?:, | và |, và )")
# Where a title goes on behind the last party's name.
_BEHIND = re.compile(
    r",? (?:góp phần|về|trong|nhằm|giai đoạn|nhiệm kỳ|thời kỳ|năm|từ|thực hiện|để|tham gia)\b", re.IGNORECASE
)
_LEAD = re.compile(r"\bgiữa ", re.IGNORECASE)
_ROLE = re.compile(r"(?:trách nhiệm của|nhiệm vụ của|trách nhiệm|nhiệm vụ|về phía|đối với) ")
_LONGEST_NAME = 200  # characters
_MOST = 8  # parties; a longer list is no list of parties
_TOKEN = re.compile(r"[-/]")


@dataclass(frozen=True, slots=True)
class Name:
    """A party's name as printed, and its part of the notation where one fits its initials."""

    printed: str
    short: str | None

    @property
    def label(self) -> str:
        """What names the party in a clause."""
        return self.short or self.printed

    def stands_in(self, folded: str) -> bool:
        """Whether a heading (folded, without "trách nhiệm của") is this name, its beginning, or led by its short."""
        name = fold(self.printed)
        if name == folded or name.startswith(folded + " "):
            return True
        first, _, rest = folded.partition(" ")
        return bool(self.short) and first == fold(self.short or "") and set(rest.split()) <= set(name.split())


def match(text: str, names: tuple[Name, ...]) -> Name | None:
    """The one party a heading or signature line names; None when none or more than one would do."""
    if len(text) > _LONGEST_NAME:
        return None
    folded = fold(text)
    folded = folded[lead.end() :] if (lead := _ROLE.match(folded)) else folded
    found = [name for name in names if folded and name.stands_in(folded)]
    exact = [name for name in found if fold(name.printed) == folded]
    only = exact or found
    return only[0] if len(only) == 1 else None


def read_names(title: str | None, agreement: str | None, notation: str | None) -> tuple[Name, ...]:
    """In the order of the notation when each part of it fits exactly one name, else as the sentence has them."""
    head, agreed, _ = (agreement or "").partition(" thống nhất")
    printed = _divide(head.removesuffix(" cùng")) if agreed else []
    if len(printed) < 2:
        printed = _divide(_between(title or ""))
    return _ordered(printed, _shorts(notation or ""))


def _between(title: str) -> str:
    lead = _LEAD.search(title)
    names = title[lead.end() :] if lead else ""
    behind = [found.start() for found in _BEHIND.finditer(names)]
    return names[: behind[0]] if behind else names


def _divide(text: str) -> list[str]:
    """Splits at "và" or a comma only before the name of a kind of organisation: names hold both themselves."""
    organisation = ORGANISATION_UPPER if text.isupper() else ORGANISATION
    first = organisation.search(text)
    if not first:
        return []
    cuts = [m for m in _AND.finditer(text, first.start()) if organisation.match(text, m.end())]
    starts = [first.start(), *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(text)]
    names = [text[a:b].strip(" ,") for a, b in zip(starts, ends, strict=True)]
    return names if len(names) <= _MOST and max(map(len, names)) <= _LONGEST_NAME else []


def _shorts(notation: str) -> list[str]:
    """The parts behind the kind: TLĐ and BTTTT of CTPH-TLĐ-BTTTT."""
    tokens = [token for token in _TOKEN.split(notation) if not token.isdigit()]
    return tokens[1:] if tokens and tokens[0].upper().startswith("CT") else []


def _ordered(printed: list[str], shorts: list[str]) -> tuple[Name, ...]:
    left, named = list(printed), []
    for short in shorts:
        fitting = [name for name in left if _fits(short, name)]
        if len(fitting) == 1:
            named.append(Name(fitting[0], short))
            left.remove(fitting[0])
    if not left:
        return tuple(named)
    known = {name.printed: name for name in named}
    return tuple(known.get(name, Name(name, None)) for name in printed)


def _fits(short: str, name: str) -> bool:
    """Whether the letters of the short occur in order among the initials, the first being the first."""
    initials = [word[0].upper() for word in name.split()]
    letters = [letter for letter in short.upper().replace("TW", "TƯ") if letter.isalpha()]
    rest = iter(initials)
    return bool(letters) and letters[0] == initials[0] and all(letter in rest for letter in letters)


def focal_of(name: Name, names: tuple[Name, ...], sentence: str) -> str | None:
    """The unit a party names in "X giao cho A và Y giao cho B làm đầu mối"; None when the sentence has none for it."""
    _, given, rest = sentence.partition(f"{name.printed} giao ")
    if not given:
        return None
    ends = [" làm đầu mối", ";", *(f"{word}{other.printed}" for other in names for word in (" và ", ", "))]
    stops = [at for end in ends if (at := rest.find(end)) >= 0]
    return rest[: min(stops)].removeprefix("cho ").strip(" ,") if stops else None
