"""XLSX: read in a process of its own (cells.py), for a workbook can be made so that whoever opens it dies."""

import subprocess
import tempfile
from collections.abc import Iterator
from typing import IO, Any

import msgspec

from api.kernel.confined import LIBRARIES, command
from api.kernel.problem import Malformed, Problem, Say, TooLarge

BROKEN = Say("Không đọc được tệp XLSX.", "Not readable as XLSX.")
OLD = Say(
    "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu: hãy lưu lại dạng .xlsx không mật khẩu.",
    "An old .xls or a locked file: save it as .xlsx without a password.",
)
MACROS = Say("Tệp có macro: hãy lưu lại dạng .xlsx.", "The file has macros: save it as .xlsx.")
BIG = Say("Tệp quá lớn khi giải nén.", "The file is too large once unpacked.")
LINES = 100_100  # with headings
SAID = {
    "BROKEN": Malformed(BROKEN),
    "OLD": Malformed(OLD),
    "MACROS": Malformed(MACROS),
    "BIG": TooLarge(BIG, limit=LINES),
}


def read(raw: bytes) -> tuple[str, Iterator[list[Any]]]:
    """Title and lines of the first visible sheet that holds rows. Raises Malformed, TooLarge; so do the lines."""
    frames = framed(raw)
    title = next(frames)
    return title, (cells for lot in frames for cells in lot)


def framed(raw: bytes) -> Iterator[Any]:
    """What the process says, frame by frame. Raises Malformed where it died, what it refused with else."""
    with tempfile.TemporaryFile() as given:
        given.write(raw)
        given.seek(0)
        start, away = command("api.intake.files.cells"), subprocess.DEVNULL
        with subprocess.Popen(start, stdin=given, stdout=subprocess.PIPE, stderr=away, env=LIBRARIES) as child:
            assert child.stdout is not None
            try:
                while (said := frame(child.stdout)) is not None:
                    yield accepted(said)
            finally:
                child.kill()
        if child.wait() != 0:
            raise Malformed(BROKEN)


def frame(stream: IO[bytes]) -> Any:
    """The next frame; None at the end."""
    size = int.from_bytes(stream.read(4), "big")
    return msgspec.msgpack.decode(stream.read(size)) if size else None


def accepted(said: Any) -> Any:
    """What is no refusal. Raises Malformed, TooLarge."""
    if isinstance(said, dict):
        refused: Problem = SAID[said["refused"]]
        raise type(refused)(refused.detail, **refused.members)
    return said
