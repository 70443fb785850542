"""Files that a power cut leaves whole: written beside, brought to the disk, then renamed."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

PIECE = 1024 * 1024  # bytes
if sys.platform == "win32":
    import msvcrt

    def lock(file: BinaryIO) -> None:
        """Raises OSError while another process holds it."""
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def lock(file: BinaryIO) -> None:
        """Raises OSError while another process holds it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def folder(path: Path) -> Path:
    """The folder, made for its owner alone where it is not there."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def sync(path: Path) -> None:
    """The names in a folder are on the disk; not every share, and no Windows, can be asked for that."""
    with suppress(OSError):
        held = os.open(path, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


def write(path: Path, content: bytes) -> None:
    """The file has this content or, after a crash, the one before."""
    beside = path.with_name(f".{path.name}.tmp")  # one name: what a crash leaves there, the next run writes over
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    move(beside, path)


def move(source: Path, target: Path) -> None:
    """From one name to another at once; what had the other name is gone."""
    os.replace(source, target)
    sync(target.parent)
    if source.parent != target.parent:
        sync(source.parent)


def copy(source: Path, target: Path) -> str:
    """Copy a file; SHA-256 in hex of what was copied. Raises BlockingIOError when it was written to meanwhile."""
    before, found = stamp(source), hashlib.sha256()
    with source.open("rb") as read, target.open("wb") as written:
        while piece := read.read(PIECE):
            found.update(piece)
            written.write(piece)
        written.flush()
        os.fsync(written.fileno())
    if stamp(source) != before:
        raise BlockingIOError(f"{source}: still being written")
    return found.hexdigest()


def stamp(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns: other ones mean other content."""
    known = path.stat()
    return known.st_size, known.st_mtime_ns


@contextmanager
def locked(path: Path, seconds: float = 60) -> Iterator[None]:
    """Alone among processes; who dies lets go. Raises TimeoutError when another one holds it for so long."""
    until = time.monotonic() + seconds
    with path.open("ab") as file:
        while True:
            try:
                lock(file)
                break
            except OSError:
                if time.monotonic() > until:
                    raise TimeoutError(str(path)) from None
                time.sleep(0.1)
        yield
