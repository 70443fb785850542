"""Which worker processes live over a data folder: one file for each, by its pid."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def noted(folder: Path) -> Iterator[None]:
    """A file by our pid for as long as the block; a killed process leaves its own behind."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    note = folder / str(os.getpid())
    note.touch(0o600)
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def living(folder: Path) -> list[int]:
    """The pids in ascending order; what the dead left is cleared away."""
    found = []
    for note in folder.glob("[0-9]*"):
        if alive(int(note.name)):
            found.append(int(note.name))
        else:
            note.unlink(missing_ok=True)
    return sorted(found)


def alive(pid: int) -> bool:
    """Whether a process has this pid, a zombie too; one of another user's counts as none of ours."""
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
