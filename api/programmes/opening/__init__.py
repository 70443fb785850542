"""From the file that somebody sends to the text in it: .txt here, .docx and .pdf in a process that has bounds.

    sheet = await open_file(name, raw)      refuses what is no document, or takes too much to read
    reading = read(sheet.text, sheet.layout)

A file is judged by what is in it; a name that says something else is a refusal, not a hint.
"""

from api.programmes.opening.kind import kind_of
from api.programmes.opening.process import extract
from api.programmes.opening.sheet import Sheet
from api.programmes.reading import decode

__all__ = ["MAX_FILE", "Sheet", "open_file"]

MAX_FILE = 20 * 1024 * 1024  # bytes of a .docx or .pdf; a .txt has the reader's own, smaller limit


async def open_file(name: str, raw: bytes) -> Sheet:
    """The file's lines. Raises NotAProgramme (422) with the reason, TooLarge (413)."""
    kind = kind_of(name, raw)
    return Sheet(tuple(decode(raw).split("\n"))) if kind == "txt" else await extract(kind, raw)
