"""A folder whose files are sent as they land. It is looked at again and again: network shares tell nobody of changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from phoihop import disk
from phoihop.body import MEDIA
from phoihop.landing import REPORT
from phoihop.queue import Queue


class Folder:
    """What stands in it, as of the look before."""

    def __init__(self, path: Path, queue: Queue, how: Mapping[str, str]) -> None:
        self.path, self.queue, self.how = path, queue, how
        self.seen: dict[Path, tuple[int, int]] = {}
        self.taken: dict[Path, tuple[int, int]] = {}

    def take(self) -> None:
        """Queue every file that is as it was at the look before, oldest first; one that is open elsewhere has its turn later."""
        found = self.look()
        ripe = [path for path, stamp in found.items() if self.seen.get(path) == stamp != self.taken.get(path)]
        for path in sorted(ripe, key=lambda one: (found[one][1], one)):
            try:
                self.queue.add(path, self.how, watched=True)
            except OSError:
                continue
            self.taken[path] = found[path]
        self.seen = found

    def look(self) -> dict[Path, tuple[int, int]]:
        """The files that may be sent: not empty, not hidden, of a suffix that we know, no reports."""
        found = {}
        for path in self.path.iterdir():
            if path.suffix.lower() not in MEDIA or path.name.startswith((".", "~")) or path.name.endswith(REPORT):
                continue
            try:
                stamp = disk.stamp(path)
            except OSError:
                continue
            if path.is_file() and stamp[0]:
                found[path] = stamp
        return found

    def forget(self, origin: str) -> None:
        """The file was put away; one that comes under its name is another."""
        self.taken.pop(Path(origin), None)
