"""What runs in the process of its own: bounds first, then one file from standard input, one answer, the end."""

import os
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers.expat import ExpatError

import msgspec
import pypdfium2

from api.kernel.confined import confine
from api.programmes.opening import docx, pdf
from api.programmes.opening.sheet import Sheet
from api.programmes.reading import NotAProgramme

MEMORY = 150 * 1024 * 1024  # bytes of address space, libraries and the file itself included
PROCESSOR = 1.0  # seconds of processor time; 1383 takes a tenth
CLOCK = 5.0  # seconds; a machine under load may take as long for what costs little
OPENERS: dict[str, Callable[[bytes], Sheet]] = {"docx": docx.sheet, "pdf": pdf.sheet}
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(ValueError, OSError, struct.error),  # zipfile, of places that lie outside the file
    *(ExpatError, pypdfium2.PdfiumError),
)


def opened(kind: str, raw: bytes) -> Sheet:
    """The file's lines, or why there are none."""
    try:
        return OPENERS[kind](raw)
    except NotAProgramme as refused:
        return Sheet(refused=refused.reason)
    except (MemoryError, RecursionError):
        return Sheet(refused="TOO_HEAVY")
    except BROKEN:
        return Sheet(refused="BROKEN")


def main(kind: str, parent: str) -> None:
    """Answers on standard output; an error that nobody foresaw ends it without an answer."""
    confine(int(parent), memory=MEMORY, processor=PROCESSOR, clock=CLOCK)
    answer = msgspec.json.encode(opened(kind, sys.stdin.buffer.read()))
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    os._exit(0)  # parsers of a broken file are not asked to tidy up
