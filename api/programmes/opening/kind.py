"""What a file is, by its first bytes; its name must not say another thing."""

from typing import Literal

from api.programmes.reading import NotAProgramme

Kind = Literal["txt", "docx", "pdf"]

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.3.4.4: the stream that holds a locked .docx
_HEAD = 1024  # bytes in which a PDF may have something before its mark
_NAMED = {"txt": "txt", "docx": "docx", "docm": "docx", "pdf": "pdf"}


def kind_of(name: str, raw: bytes) -> Kind:
    """Raises NotAProgramme: RENAMED, OLD_WORD, ENCRYPTED. Anything else is a text, which `decode` judges."""
    if raw.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise NotAProgramme("ENCRYPTED" if _ENCRYPTED in raw else "OLD_WORD")
    kind = _held(raw)
    named = _NAMED.get(name.rpartition(".")[2].casefold())
    if named not in (None, kind):
        raise NotAProgramme("RENAMED")
    return kind


def _held(raw: bytes) -> Kind:
    if raw.startswith(b"PK\x03\x04"):
        return "docx"
    head = raw[:_HEAD].lstrip(b"\xef\xbb\xbf\x00 \r\n\t")
    return "pdf" if head.startswith(b"%PDF-") else "txt"
