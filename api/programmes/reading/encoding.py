"""From the bytes of an upload to Unicode text, or a refusal that says what to do."""

from api.kernel.legacy import UNICODE, looks_legacy
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
        if not UNICODE.search(raw.decode("utf-8", "ignore")):  # else it is UTF-8 with a broken byte
            refuse_legacy(raw.decode("latin-1"))
        raise NotAProgramme("NOT_UTF8") from None


def refuse_legacy(text: str) -> None:
    """Raises LEGACY_ENCODING for TCVN3 or VNI."""
    if looks_legacy(text):
        raise NotAProgramme("LEGACY_ENCODING")
