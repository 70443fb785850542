"""The lines of an opened file, as the process that opens it hands them over."""

import msgspec

from api.programmes.reading.layout import Layout


class Sheet(msgspec.Struct, frozen=True):
    """`joined` and `apart` as in Layout; `refused`: a reason of NotAProgramme, and then there are no lines."""

    lines: tuple[str, ...] = ()
    joined: tuple[int, ...] = ()
    apart: tuple[tuple[int, str], ...] = ()
    refused: str | None = None

    @property
    def text(self) -> str:
        """What the reader reads."""
        return "\n".join(self.lines)

    @property
    def layout(self) -> Layout:
        """What it knows beside."""
        return Layout(frozenset(self.joined), dict(self.apart))


class Lines:
    """A sheet while it is written, line by line; a line never holds a line's end."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.joined: list[int] = []
        self.apart: list[tuple[int, str]] = []

    def add(self, text: str, joined: bool = False) -> None:
        """One more line; `joined`: it goes on with the one before."""
        self.lines.append(text.replace("\r", " ").replace("\n", " "))
        if joined:
            self.joined.append(len(self.lines))

    def set_apart(self, text: str, code: str) -> None:
        """One more line that is no part of the text; `code` of REASONS."""
        self.add(text)
        self.apart.append((len(self.lines), code))

    def sheet(self) -> Sheet:
        """As it stands."""
        return Sheet(tuple(self.lines), tuple(self.joined), tuple(self.apart))
