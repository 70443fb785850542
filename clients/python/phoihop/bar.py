"""Progress on a terminal; nothing elsewhere."""

from __future__ import annotations

from typing import TextIO

from phoihop.words import Words

WIDTH = 30  # signs


class Bar:
    """One line that is written over; `clear` before anything else is said."""

    def __init__(self, stream: TextIO, words: Words) -> None:
        self.stream, self.words, self.shown = stream, words, ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """So many of so many, in this stage."""
        if not self.stream.isatty():
            return
        part = done / total if total else 0
        full = round(part * WIDTH)
        said = f"\r{self.words(stage):<14} [{'#' * full}{'.' * (WIDTH - full)}] {part:4.0%}"
        if said != self.shown:
            self.stream.write(said)
            self.stream.flush()
            self.shown = said

    def clear(self) -> None:
        """The line is free."""
        if self.shown:
            self.stream.write("\r" + " " * len(self.shown) + "\r")
            self.stream.flush()
            self.shown = ""
