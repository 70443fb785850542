"""Which text the system takes: NFC, and no character that hides, reorders or breaks it (api.md 1, security.md 3.8).

Refused everywhere: NUL and C0 but tab and newline, DEL and C1, surrogates, bidi embeddings, overrides and isolates
(U+202A-202E, U+2066-2069), non-characters. In one-line texts also tab, newline and U+2028, U+2029.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, Strict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

_UNSEEN = "\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
IN_NOTE = re.compile(f"[\0-\x08\x0b-\x1f\ud800-\udfff{_UNSEEN}]")
IN_LINE = re.compile(f"[\0-\x1f\ud800-\udfff\u2028\u2029{_UNSEEN}]")
BREAKS = "\t\n\u2028\u2029"


class BadText(ValueError):
    """A text the rule refuses; `code` is the API's, `vi` the sentence for the reader, str() the English one."""

    code = "INVALID_FORMAT"
    vi = "Có ký tự không được phép."


class ForbiddenCharacter(BadText):
    """Names the first character that is never taken and its place, counted from 1."""

    def __init__(self, text: str, at: int) -> None:
        name = f"U+{ord(text[at]):04X}"
        super().__init__(f"The character {name} at position {at + 1} is not allowed.")
        self.vi = f"Ký tự {name} ở vị trí {at + 1} không được phép."


class BrokenLine(BadText):
    """A tab or a line break where one line is asked for; the place counts from 1."""

    def __init__(self, at: int) -> None:
        super().__init__(f"Only one line is taken: no tab or line break (position {at + 1}).")
        self.vi = f"Chỉ được ghi một dòng, không có dấu tab hay xuống dòng (vị trí {at + 1})."


def note(text: str) -> str:
    """NFC of a text of several lines. Raises ForbiddenCharacter."""
    if found := IN_NOTE.search(text):
        raise ForbiddenCharacter(text, found.start())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def line(text: str) -> str:
    """NFC of a one-line text. Raises ForbiddenCharacter or BrokenLine."""
    if found := IN_LINE.search(text):
        raise BrokenLine(found.start()) if found[0] in BREAKS else ForbiddenCharacter(text, found.start())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@dataclass(frozen=True, slots=True)
class Size:
    """Length bounds of a text in characters, counted after NFC: `Annotated[Line, Size(200)] | None`.

    Stands on the text itself, not on a union with None. `trim` strips blanks at the ends before counting.
    """

    most: int
    least: int = 0
    trim: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        # A second string step, since Pydantic would report a length set on a validator's result as of a list.
        sized = core_schema.str_schema(
            min_length=self.least or None, max_length=self.most, strip_whitespace=self.trim or None
        )
        return core_schema.chain_schema([handler(source), sized])

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        least = {"minLength": self.least} if self.least else {}
        return {**handler(schema), **least, "maxLength": self.most}


Line = Annotated[str, Strict(), AfterValidator(line)]
Note = Annotated[str, Strict(), AfterValidator(note)]
Title = Annotated[Line, Size(500, least=1, trim=True)]
Remark = Annotated[Note, Size(10_000, least=1)]
Code = Annotated[Line, Size(100, least=1)]

# What is left of a body without these bytes is empty for most bodies: blanks, ASCII, and U+00C0 to U+01BF.
_CALM = b"\t\n\r" + bytes(range(0x20, 0x7F)) + bytes(range(0x80, 0xC0)) + b"\xc3\xc4\xc5\xc6"
# Lead bytes of Vietnamese letters (U+1E80-1EFF), of « » ° and of dashes and quotes; these continuations are rarer.
_FREQUENT = b"\xc2\xe1\xe2"
_RARE = (
    re.compile(rb"\xe1(?![\xba\xbb])"),
    re.compile(rb"\xe2(?!\x80[\x90-\xa7\xb0-\xbf])"),
    re.compile(rb"\xc2[\x80-\x9f]"),
)
# The forbidden characters in UTF-8, each pattern with a literal start: one joint pattern is ten times slower.
_WRONG = (
    re.compile(rb"\x7f"),
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])"),
    re.compile(rb"\xef\xb7[\x90-\xaf]"),
    re.compile(rb"\xbf[\xbe\xbf]"),  # ends every U+xFFFE, U+xFFFF
)
# Escapes that yield neither a control, a surrogate, a combining or a forbidden character are harmless.
_ESCAPE = re.compile(rb'\\(?!["\\/]|u(?:00(?:[2-6].|7[^fF]|[a-fA-F].)|0[12]..|1[eE]..|20(?:1.|2[0-7])))')


def scan(body: bytes) -> bool:
    """Whether any text in a raw JSON body might not pass line() unchanged; False is certain, True may be for nothing.

    For a body that a JSON parser has accepted or will: raw control bytes and broken UTF-8 are the parser's to refuse.
    About 0.4 us per 300 bytes of plain Vietnamese, 1.5 with rare signs (a push reads whole bodies this way, never row by row).
    """
    if b"\\" in body and _ESCAPE.search(body):
        return True
    rest = body.translate(None, _CALM)
    if not rest:
        return False
    unusual = rest.translate(None, _FREQUENT) or any(one.search(body) for one in _RARE)
    return bool(unusual) and _read(body)


def _read(body: bytes) -> bool:
    """The same question for a body with rare characters."""
    # A letter may stand escaped before a raw combining mark, which composes only after unescaping.
    if b"\\u" in body or any(one.search(body) for one in _WRONG):
        return True
    try:
        return not unicodedata.is_normalized("NFC", body.decode())
    except UnicodeDecodeError:
        return True
