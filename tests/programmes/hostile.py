"""Files that nobody should have to open: each small enough to send, and meant to break, fill or fool a reader."""

import io
import zipfile
import zlib
from collections.abc import Iterable

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/{kind}.main+xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{target}"/>'
    "</Relationships>"
)
PLAIN = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def word(body: str | bytes, kind: str = PLAIN, target: str = "word/document.xml", **more: bytes) -> bytes:
    """A Word file whose document is this XML; `more`: other parts, `__` in their names for a slash, `_` for a dot."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES.replace("{kind}", kind))
        archive.writestr("_rels/.rels", RELS.replace("{target}", target))
        archive.writestr("word/document.xml", body)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return held.getvalue()


def paragraphs(lines: Iterable[str]) -> str:
    """A document of these paragraphs."""
    held = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines)
    return f"<w:document {NS}><w:body>{held}</w:body></w:document>"


def entities() -> bytes:
    """Ten entities of ten entities ... of ten letters."""
    made = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return word(
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "aaaaaaaaaa">{made}]><w:document {NS}><w:body><w:p><w:r>'
        "<w:t>&e9;</w:t></w:r></w:p></w:body></w:document>"
    )


def outside() -> bytes:
    """An entity that is a file of ours."""
    return word(
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {NS}><w:body><w:p><w:r><w:t>&x;</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )


def bomb(size: int) -> bytes:
    """One paragraph of so many letters, which packs to a thousandth."""
    return word(paragraphs(["a" * size]))


def deep(levels: int) -> bytes:
    """Tables in tables."""
    inner = "<w:tbl><w:tr><w:tc>" * levels + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * levels
    return word(f"<w:document {NS}><w:body>{inner}</w:body></w:document>")


def crowded(parts: int) -> bytes:
    """An archive of so many parts."""
    held = io.BytesIO(word(paragraphs(["a"])))
    with zipfile.ZipFile(held, "a") as archive:
        for n in range(parts):
            archive.writestr(f"x{n}", b"")
    return held.getvalue()


def locked_part() -> bytes:
    """The bit that says a part is encrypted, in its own head and in the directory."""
    raw = bytearray(word(paragraphs(["a"])))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := raw.find(mark, start + 1)) >= 0:
            raw[start + at] |= 1
    return bytes(raw)


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1."""
    made, places = b"%PDF-1.7\n", []
    for n, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (n, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return made + head + table + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(made))


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A packed stream object."""
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F 6 0 R >> >> >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
IMAGE = b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"


def drawn(content: bytes, pages: bytes = b"3 0 R", count: int = 1) -> bytes:
    """A PDF whose page shows this content; I is an image of 8 by 8, F a font."""
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (pages, count)
    return pdf(CATALOG, tree, PAGE, stream(content), stream(b"\x80" * 64, IMAGE), FONT)


def scan(pages: int = 2) -> bytes:
    """Pages that are pictures."""
    return drawn(b"q 595 0 0 842 0 0 cm /I Do Q", b"3 0 R " * pages, pages)


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    secret = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32)
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    trailer = b"/Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>]"
    return pdf(CATALOG, tree, page, secret, trailer=trailer)


def twice() -> bytes:
    """Two documents of one name in an archive."""
    raw = word(paragraphs(["a"]), word__documenX_xml=b"<a/>")
    return raw.replace(b"word/documenX.xml", b"word/document.xml")


def cells(many: int) -> bytes:
    """A table of one row."""
    held = "<w:tc><w:p/></w:tc>" * many
    return word(f"<w:document {NS}><w:body><w:tbl><w:tr>{held}</w:tr></w:tbl></w:body></w:document>")


def nested(levels: int) -> bytes:
    """A page that is an array in an array ..."""
    return pdf(CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"[" * levels + b"]" * levels)


PICTURE = (
    f'<w:document {NS} xmlns:pic="urn:picture"><w:body><w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'
    "</w:body></w:document>"
)
