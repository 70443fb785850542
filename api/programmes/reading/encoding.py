"""From the bytes of an upload to Unicode text, or a refusal that says what to do."""

import re

from api.kernel.problem import Say, TooLarge
from api.programmes.reading.refusal import NotAProgramme

MAX_BYTES = 2 * 1024 * 1024  # 1383 has 11 KB; a scan's text layer of 200 pages stays under 1 MiB

_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"\x1f\x8b",
    b"{\\rtf",
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

# Letters only Vietnamese in Unicode has: the tone-marked block and ă đ ơ ư.
_UNICODE = re.compile("[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0]")
# TCVN3 puts đ, ê, ô, ư, à ... on signs such as (R), a-ordinal, <<; no language has them inside words.
_TCVN3 = re.compile("[^\\W\\d_][\u00a8-\u00ae\u00b5-\u00be]|[\u00a8-\u00ae\u00b5-\u00be][^\\W\\d_]")
# VNI writes the tone as an accented letter after its vowel ("Toång Lieân ñoaøn").
_VNI = re.compile("[aeouyAEOUY\u00f4\u00f6][\u00e0-\u00e5\u00e8-\u00eb\u00ef\u00f8-\u00fc\u00d8-\u00dc]|\u00f1")


def decode(raw: bytes) -> str:
    """UTF-8 with or without BOM, UTF-16 with BOM. Raises TooLarge (413) or NotAProgramme."""
    if len(raw) > MAX_BYTES:
        raise TooLarge(Say("Tệp văn bản lớn hơn 2 MiB.", "The text file is larger than 2 MiB."))
    if raw.startswith(_BINARY):
        raise NotAProgramme("BINARY")
    if raw.startswith(_UTF16):
        return _strict(raw, "utf-16")
    if b"\x00" in raw:
        raise NotAProgramme("BINARY")
    return _strict(raw, "utf-8-sig")


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        if not _UNICODE.search(raw.decode("utf-8", "ignore")):  # else it is UTF-8 with a broken byte
            refuse_legacy(raw.decode("latin-1"))
        raise NotAProgramme("NOT_UTF8") from None


def refuse_legacy(text: str) -> None:
    """Raises LEGACY_ENCODING when 1 % of the text are marks of TCVN3 or VNI and none is a Unicode tone."""
    sample = text[:20_000]
    if _UNICODE.search(sample):
        return
    marks = sum(1 for _ in _TCVN3.finditer(sample)) + sum(1 for _ in _VNI.finditer(sample))
    if marks > 5 and marks * 100 > len(sample):
        raise NotAProgramme("LEGACY_ENCODING")
