"""JSON bodies as the contract takes them (api.md 1): UTF-8 without BOM, RFC 8259 and no more, no duplicate key,
no NaN, Infinity or number beyond a double, depth 16 at most. All else is refused with its line and column.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

DEPTH = 16  # arrays and objects inside each other
DIGITS = 640  # what int() reads whatever PYTHONINTMAXSTRDIGITS says (sys.int_info.str_digits_check_threshold)
BEYOND: int = 10 ** (DIGITS - 1)  # what a longer integer is read as

SAID = {
    "byte order mark": "có dấu BOM ở đầu, cần UTF-8 không BOM",
    "not UTF-8": "không phải UTF-8",
    "nested too deep": "lồng quá sâu",
    "duplicate key": "khóa bị lặp",
    "NaN or Infinity": "NaN và Infinity không phải JSON",
    "number out of range": "số vượt giới hạn",
}
# A string (with the colon that makes it a key), a bracket, or a number or word in one piece.
TOKEN = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")([ \t\r\n]*:)?|[\[\]{}]|[^\s"\[\]{},:]+', re.DOTALL)
_OPEN_CLOSE = bytes.maketrans(b"[{]}", b"(())")
_NO_BRACKET = bytes(set(range(256)) - set(b"[{]}"))


class Malformed(ValueError):
    """Not such JSON; line and column (in characters) count from 1. `vi` is the reason for the reader."""

    def __init__(self, reason: str, line: int = 1, column: int = 1) -> None:
        super().__init__(reason)
        self.reason, self.line, self.column = reason, line, column
        self.vi = SAID.get(reason, "sai cú pháp JSON")


def parse(raw: bytes, max_depth: int = DEPTH) -> Any:
    r"""The value of a JSON body. Raises Malformed.

    An integer of more than 640 digits is read as 10**639 with its sign: outside every range, so whoever checks the
    field answers 422, and nothing here pays for the digits. A lone `\ud800` passes: the text rule refuses it.
    """
    text = decode(raw)
    if too_deep(raw, max_depth):
        raise blame(text, max_depth, "nested too deep")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise Malformed(error.msg, error.lineno, error.colno) from None
    except Malformed as error:
        raise blame(text, max_depth, error.reason) from None


def decode(raw: bytes) -> str:
    """The body as text. Raises Malformed for a byte order mark (UTF-8 or UTF-16) and for what is not UTF-8."""
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise Malformed("byte order mark")
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise _at(raw[: error.start].decode(), "not UTF-8") from None


def too_deep(raw: bytes, most: int = DEPTH) -> bool:
    """Whether brackets nest deeper than `most`, strings left out: judged on bytes before any parser recurses.

    Sound for broken JSON too: when False, no parser gets deeper than twice `most` before it meets the fault.
    """
    if raw.count(b"[") + raw.count(b"{") <= most:
        return False
    plain = re.sub(rb"\\.", b"", raw, flags=re.DOTALL) if b"\\" in raw else raw
    outside = b"".join(plain.split(b'"')[::2])
    brackets = outside.translate(_OPEN_CLOSE, _NO_BRACKET)
    for _ in range(most):  # each pass takes exactly the innermost pairs, one level
        brackets = brackets.replace(b"()", b"")
    return b"()" in brackets or brackets.count(b"(") > most


def written_keys(raw: bytes) -> int:
    """At least how many keys the text of a JSON value has; strings that look like keys count too.

    Every key ends in a quote, blanks and a colon. A typed parser keeps one of each duplicate and passes over what it
    does not know: when it kept as many keys as there are at most, it met neither (0.35 us per 300 bytes).
    """
    return raw.translate(None, b" \t\r\n").count(b'":')


def blame(text: str, max_depth: int, reason: str) -> Malformed:
    """The first fault of a text that is known to have one, with its place."""
    try:
        at, found = next(_faults(text, max_depth))
    except (StopIteration, json.JSONDecodeError):  # too deep by count, and broken before that depth
        return Malformed(reason)
    return _at(text[:at], found)


def _faults(text: str, max_depth: int) -> Iterator[tuple[int, str]]:
    """Offset and reason of all that RFC 8259 parsers let pass and we don't."""
    keys: list[set[str]] = []
    for token in TOKEN.finditer(text):
        string, colon = token.groups()
        if token[0] in "[{":
            keys.append(set())
            if len(keys) > max_depth:
                yield token.start(), "nested too deep"
        elif token[0] in "]}":
            del keys[-1:]
        elif colon and keys:
            name = json.loads(string, strict=False)
            if name in keys[-1]:
                yield token.start(), "duplicate key"
            keys[-1].add(name)
        elif not string and (found := _number_fault(token[0])):
            yield token.start(), found


def _number_fault(word: str) -> str | None:
    """Why a bare word is no number for us, if so."""
    if word in ("NaN", "Infinity", "-Infinity"):
        return "NaN or Infinity"
    is_float = re.fullmatch(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", word, re.ASCII) and not word.lstrip("-").isdigit()
    return "number out of range" if is_float and abs(float(word)) == float("inf") else None


def _at(before: str, reason: str) -> Malformed:
    """A fault right after the text `before`."""
    return Malformed(reason, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Malformed("duplicate key")
    return made


def _constant(_: str) -> Any:
    raise Malformed("NaN or Infinity")


def _float(digits: str) -> float:
    made = float(digits)
    if made - made:  # not zero only for an infinity
        raise Malformed("number out of range")
    return made


def _int(digits: str) -> int:
    if len(digits) > DIGITS:
        return -BEYOND if digits[0] == "-" else BEYOND
    return int(digits)


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_constant, parse_float=_float, parse_int=_int)
