"""Where a file and its report come to rest. Each step can be taken again after a crash, and changes nothing then."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from phoihop import disk
from phoihop.body import digest_of
from phoihop.entry import Entry
from phoihop.report import Report
from phoihop.words import Words

REPORT = ".report.csv"
DONE, FAILED = "done", "failed"


def beside(path: Path) -> Path:
    """The place of a file's report."""
    return path.with_name(path.name + REPORT)


def land(entry: Entry, report: Report, words: Words, spare: Path) -> Path:
    """Write the report, move a watched file; where the report is. spare: a folder for those that find no place."""
    if entry.watched:
        return put_away(entry, report, words)
    try:
        return written(beside(Path(entry.origin)), report, words)
    except OSError:
        return written(spare / f"{entry.key[:12]}-{Path(entry.origin).name}{REPORT}", report, words)


def written(path: Path, report: Report, words: Words) -> Path:
    """The report as CSV."""
    disk.write(path, report.csv(words))
    return path


def put_away(entry: Entry, report: Report, words: Words) -> Path:
    """Into done/ or failed/: the report first, so that no file ever stands there without."""
    origin = Path(entry.origin)
    target = entry.target
    if target is None:
        target = free(origin.parent / (DONE if report.ok else FAILED) / origin.name)
        entry.note(target=str(target))
    target.parent.mkdir(exist_ok=True)
    path = written(beside(target), report, words)
    if not target.exists() and not moved(origin, target, entry.digest):
        copied(entry.body, target)
    return path


def free(path: Path) -> Path:
    """The name, or the first of name-2, name-3 ... that is not taken."""
    names = (path.with_name(f"{path.stem}-{n}{path.suffix}") if n > 1 else path for n in count(1))
    return next(one for one in names if not one.exists() and not beside(one).exists())


def moved(origin: Path, target: Path, digest: str) -> bool:
    """Whether the file went there; not, when it is gone or is another one by now: that one stays to be sent itself."""
    try:
        before = disk.stamp(origin)
        if digest_of(origin) != digest:
            return False
        disk.move(origin, target)
    except FileNotFoundError:
        return False
    if disk.stamp(target) != before:  # written to between the two
        disk.move(target, origin)
        return False
    return True


def copied(body: Path, target: Path) -> None:
    """What was sent, in place of a file that went away meanwhile."""
    made = target.with_name(f".{target.name}.tmp")
    disk.copy(body, made)
    disk.move(made, target)
