"""XML as events, without a tree: no document type, no entities, no depth, so memory does not grow with the file."""

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.parsers import expat

from api.programmes.reading import NotAProgramme

DEEPEST = 200  # elements in one another; tables in text boxes in tables come to 60
WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
Attributes = Mapping[str, str]


class Hearer(Protocol):
    """What is told of the elements. Names of WordprocessingML are without namespace, all others end with theirs."""

    def start(self, name: str, held: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """It ends."""

    def data(self, text: str) -> None:
        """Characters inside it."""


class Tree:
    """Collects the attributes of some elements; of what stands in them, nothing."""

    def __init__(self, *names: str) -> None:
        self.found: list[Attributes] = []
        self._names = names

    def start(self, name: str, held: Attributes) -> None:
        """Keeps it when asked for."""
        if name.split(" ")[0] in self._names:
            self.found.append(held)

    def end(self, name: str) -> None:
        """Of no interest."""

    def data(self, text: str) -> None:
        """Of no interest either."""


def attribute(held: Attributes, name: str) -> str:
    """By its local name, "" when it is not there."""
    return next((value for key, value in held.items() if key.rpartition(" ")[2] == name), "")


def parse(chunks: Iterable[bytes], hearer: Hearer) -> None:
    """Tell the hearer of a part. Raises ExpatError, and NotAProgramme for a document type or too deep a nesting."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def start(name: str, held: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise NotAProgramme("TOO_HEAVY")
        hearer.start(_local(name), held)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        hearer.end(_local(name))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = hearer.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.buffer_text = True
    whole = False
    for chunk in chunks:
        parser.Parse(chunk)
        whole = True
    if whole:
        parser.Parse(b"", True)


def _local(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return local if space in WORD else f"{local} {space}"


def _refuse(*_: object) -> None:
    """A .docx never has a document type; what is in one is there to blow up or to reach out."""
    raise NotAProgramme("TOO_HEAVY")
