"""Which of the things that were read the system can hold; what is longer than a field is named, never cut."""

from dataclasses import asdict
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from api.kernel.folding import fold
from api.kernel.problem import Fault, Invalid, Say
from api.kernel.text import Code, Title
from api.programmes.clause import ClauseIn
from api.programmes.content import Arrival, LegalBasis, Printed
from api.programmes.party import PartyIn
from api.programmes.programme import Level, ProgrammeIn
from api.programmes.reading import Clause, Party, Reading

T = TypeVar("T")
Unread = tuple[int, str, Say]  # line, text, why

MOST_BASES, MOST_RECIPIENTS = 100, 200  # as ProgrammeIn has them
_SHOWN = 400  # characters of what is named
_LONG = Say("Dài hoặc nhiều hơn mức hệ thống lưu được.", "Longer, or more of them, than the system holds.")
_NONE = Say("Không đọc được tên chương trình.", "The title could not be read.")
_SIGNS = ("signatory_office", "signatory_capacity", "signatory_name")


class Fitting:
    """Takes a reading apart into values of the API; `unread` gathers what has none."""

    def __init__(self, reading: Reading) -> None:
        self.unread: list[Unread] = []
        self._reading = reading

    def line_of(self, printed: str, element: str) -> int:
        """The first line that bears these words, else the first of that element, else 1."""
        asked = fold(printed)
        whole = (at for at, text in enumerate(self._reading.lines, 1) if asked in fold(text))
        first = (at for at, taken in sorted(self._reading.taken.items()) if taken.startswith(element))
        return next(whole, next(first, 1))

    def signs(self, party: Party) -> dict[str, str | None]:
        """Who signs for it."""
        return {name: self._one(Title, getattr(party, name), "signatures") for name in _SIGNS}

    def holds(self, clause: Clause) -> bool:
        """Whether the clause has its place in a programme."""
        printed = {"path": clause.path, "title": clause.title, "text": clause.text}
        return self._kept(ClauseIn, printed, clause.text or clause.title, clause.lines[0]) is not None

    def draft(self, parties: list[PartyIn], provincial: bool) -> ProgrammeIn:
        """The body that POST would take. Raises Invalid without a title, or with one that is too long."""
        read = self._reading
        if read.title is None or self._one(TITLE, read.title, "title") is None:
            raise Invalid(errors=[Fault("REQUIRED", _NONE if read.title is None else _LONG, pointer="/file")])
        return ProgrammeIn(
            title=read.title,
            level=Level.provincial if provincial else Level.central,
            code=self._one(Code, read.code, "code"),
            code_number=self._one(Code, read.code_number, "code"),
            code_notation=self._one(Code, read.code_notation, "code"),
            starts_on=read.starts_on,
            ends_on=read.ends_on,
            legal_bases=self._bases(),
            recipients=self._recipients(),
            arrival=self._kept(Arrival, asdict(read.arrival), "ĐẾN", 1) if read.arrival else None,
            parties=parties,
        )

    def _bases(self) -> list[LegalBasis]:
        held = [(one, self._kept(LegalBasis, asdict(one), one.text, one.lines[0])) for one in self._reading.legal_bases]
        kept = [(one, value) for one, value in held if value is not None]
        self.unread += [(one.lines[0], one.text[:_SHOWN], _LONG) for one, _ in kept[MOST_BASES:]]
        return [value for _, value in kept[:MOST_BASES]]

    def _recipients(self) -> list[str]:
        held = [one for one in self._reading.recipients if one and self._one(Printed, one, "recipients")]
        over = held[MOST_RECIPIENTS:]
        self.unread += [(self.line_of(one, "recipients"), one, _LONG) for one in over]
        return held[:MOST_RECIPIENTS]

    def _one(self, kind: Any, value: str | None, element: str) -> str | None:
        if value is None:
            return None
        line = min((at for at, taken in self._reading.taken.items() if taken == element), default=1)
        return self._kept(kind, value, value, line)

    def _kept(self, kind: type[T], value: object, printed: str, line: int) -> T | None:
        try:
            return TypeAdapter(kind).validate_python(value, strict=False, extra="ignore")
        except ValidationError:
            self.unread.append((line, printed[:_SHOWN], _LONG))
            return None


TITLE: Any = ProgrammeIn.__annotations__["title"]
