"""A .docx as the archive that it is: which parts may be opened, and how much may come out of it."""

import io
import re
import zipfile
from collections.abc import Iterator

from api.programmes.opening.markup import Tree, attribute, parse
from api.programmes.reading import NotAProgramme

MOST_PARTS = 2_000
MOST_BYTES = 32 * 1024 * 1024  # of all parts that are opened, unpacked; 1383 has 0.1 MB
_CHUNK = 64 * 1024
_ASIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes|comments)\d*\.xml")


class Package:
    """Raises NotAProgramme: MACRO, ENCRYPTED, NOT_WORD, TOO_HEAVY; zipfile.BadZipFile for one that is cut off."""

    def __init__(self, raw: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(raw))
        parts = self._archive.infolist()
        if len(parts) > MOST_PARTS:
            raise NotAProgramme("TOO_HEAVY")
        self.names = {part.filename for part in parts}
        if len(self.names) < len(parts):
            raise NotAProgramme("BROKEN")  # two parts of one name: who reads which is anybody's guess
        if any(part.flag_bits & 1 for part in parts):
            raise NotAProgramme("ENCRYPTED")
        if any(name.casefold().endswith("vbaproject.bin") for name in self.names):
            raise NotAProgramme("MACRO")
        self._left = MOST_BYTES

    def read(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece; nothing when it is not there. Raises NotAProgramme, TOO_HEAVY."""
        if name not in self.names:
            return
        with self._archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise NotAProgramme("TOO_HEAVY")
                yield chunk

    def body(self) -> str:
        """The part that is the document. Raises NotAProgramme, MACRO or NOT_WORD."""
        kinds, relations = Tree("Override", "Default"), Tree("Relationship")
        parse(self.read("[Content_Types].xml"), kinds)
        if any("macroenabled" in attribute(held, "ContentType").casefold() for held in kinds.found):
            raise NotAProgramme("MACRO")
        parse(self.read("_rels/.rels"), relations)
        found = [one for one in relations.found if attribute(one, "Type").endswith("/officeDocument")]
        name = attribute(found[0], "Target").lstrip("/") if found else ""
        if name not in self.names or not name.startswith("word/"):
            raise NotAProgramme("NOT_WORD")
        return name

    def asides(self) -> list[str]:
        """Headers, footers, notes and comments, in the order of their names."""
        return sorted(name for name in self.names if _ASIDE.fullmatch(name))
