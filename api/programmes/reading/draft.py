"""What a reading holds. All texts are NFC, one line, with single spaces; all line numbers start at 1."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from api.kernel.problem import Say
from api.programmes.reading.wording import ORGANISATION

Lines: TypeAlias = tuple[int, int]  # first and last line of the element, both included


@dataclass(frozen=True, slots=True)
class Instrument:
    """One law, resolution, decree ... inside a printed legal basis; number and date only where printed."""

    title: str
    number: str | None
    issued_on: date | None


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """One printed paragraph "Căn cứ ..."; `text` is the whole of it, its closing mark included."""

    text: str
    instruments: tuple[Instrument, ...]
    lines: Lines


@dataclass(frozen=True, slots=True)
class Party:
    """One side, in the order of the notation. `short` is its part of the notation ("TLĐ"); None = not printed."""

    name: str
    short: str | None
    focal: str | None
    signatory_office: str | None = None
    signatory_capacity: str | None = None
    signatory_name: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """`path` as printed ("III.2", "5.1.đ"), dash items lettered a, b, c ... in order; parents come before children.

    `title` is a heading's own line and `text` what stands under it before its first item: a section without an
    opening paragraph has text "", an item without a heading has title "". `section` is the path of the outermost
    heading. `party` is the short of the party that bears it (its name where the notation has none), None = both.
    """

    path: str
    section: str
    title: str
    text: str
    party: str | None
    lines: Lines


@dataclass(frozen=True, slots=True)
class ArrivalStamp:
    """The "ĐẾN" stamp of one receiving agency (Decree 30/2020, Annex IV): its own number and day."""

    agency: str | None
    number: str | None
    arrived_on: date | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A line no element took, and why: `code` is stable, `reason` is for people."""

    line: int
    text: str
    code: str
    reason: Say


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft programme and the account of every line: each non-blank one is in `taken` or in `unread`, never both.

    `taken` maps a line to the element that holds it ("code", "title", "clause III.2.a", "recipients" ...).
    `starts_on` is the day of signature, `ends_on` 31 December of the last year of the period in the title.
    """

    code_number: str | None
    code_notation: str | None
    issued_on: date | None
    place: str | None
    type_name: str
    title: str | None
    ends_on: date | None
    parties: tuple[Party, ...]
    legal_bases: tuple[LegalBasis, ...]
    agreement: str | None
    clauses: tuple[Clause, ...]
    recipients: tuple[str, ...]
    arrival: ArrivalStamp | None
    letterhead: tuple[str, ...]
    unread: tuple[Unread, ...]
    taken: dict[int, str]
    lines: tuple[str, ...]

    @property
    def code(self) -> str | None:
        """Number and notation as one, "1383/CTPH-TLĐ-BTTTT"."""
        return f"{self.code_number}/{self.code_notation}" if self.code_number else None

    @property
    def starts_on(self) -> date | None:
        """Local day in Viet Nam; None while the day of signature is not printed."""
        return self.issued_on

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields that should be stated and are not: "ends_on", "parties[1].signatory_name", "clauses[III.3].party"."""
        fields = ("code_number", "issued_on", "place", "title", "ends_on", "legal_bases", "clauses", "recipients")
        gaps = [name for name in fields if not getattr(self, name)]
        gaps += ["parties"] if len(self.parties) < 2 else []
        for at, party in enumerate(self.parties):
            stated = ("short", "signatory_office", "signatory_name")
            gaps += [f"parties[{at}].{name}" for name in stated if not getattr(party, name)]
        return (*gaps, *self._unborne())

    def _unborne(self) -> list[str]:
        """Items headed by an organisation that is none of the parties: nobody may take them for "both bear it"."""
        named = (c for c in self.clauses if ORGANISATION.match(c.title) and c.path.count(".") == 1 and not c.party)
        return [f"clauses[{clause.path}].party" for clause in named]
