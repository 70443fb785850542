"""CSV: UTF-8 with or without BOM, separated by commas, semicolons or tabs, as spreadsheets of any language write it."""

import codecs
import csv
import io
from collections.abc import Iterator

from api.kernel.legacy import SAMPLE, looks_legacy
from api.kernel.problem import Malformed, Say

SEPARATORS = ",;\t"
CELL = 100_000  # characters; a longer one is a quote that was never closed
NOT_UTF8 = Say(
    "Tệp không phải UTF-8. Trong Excel: Lưu dưới dạng, chọn “CSV UTF-8”.",
    "The file is not UTF-8. In Excel: Save as, “CSV UTF-8”.",
)
LEGACY = Say(
    "Tệp dùng bảng mã cũ (TCVN3 hoặc VNI): hãy chuyển sang Unicode (ví dụ bằng Unikey) rồi lưu dạng CSV UTF-8.",
    "The file is in a legacy encoding (TCVN3 or VNI): convert it to Unicode, with Unikey for example, and save as CSV UTF-8.",
)


def opened(raw: bytes) -> io.TextIOWrapper:
    """The file as text, decoded as it is read. Raises Malformed for what is not UTF-8, or Vietnamese of before Unicode."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in raw[:4096]:
        raise Malformed(NOT_UTF8)
    sample = raw[:SAMPLE]
    try:
        said = codecs.getincrementaldecoder("utf-8-sig")().decode(sample)  # the sample may end within a letter
    except UnicodeDecodeError:
        raise Malformed(LEGACY if looks_legacy(sample.decode("latin-1")) else NOT_UTF8) from None
    if looks_legacy(said):
        raise Malformed(LEGACY)
    return io.TextIOWrapper(io.BytesIO(raw), "utf-8-sig", newline="")


def separator(sample: str) -> str:
    """The one that stands most often in the first line that has any, outside of quotes."""
    for line in sample.splitlines():
        plain = "".join(line.split('"')[::2])
        if counts := {one: plain.count(one) for one in SEPARATORS if one in plain}:
            return max(counts, key=lambda one: counts[one])
    return ","


def lines_of(raw: bytes) -> Iterator[list[str]]:
    """The cells of each line; a cell may hold line breaks. Raises Malformed with the line that cannot be read."""
    text = opened(raw)
    between = separator(text.read(SAMPLE))
    text.seek(0)
    csv.field_size_limit(CELL)
    reader = csv.reader(text, delimiter=between, strict=True)
    try:
        yield from reader
    except UnicodeDecodeError:
        raise Malformed(NOT_UTF8) from None
    except csv.Error as error:
        at = reader.line_num
        said = f"Không đọc được CSV ở dòng {at}: dấu ngoặc kép chưa đóng hoặc thừa."
        raise Malformed(Say(said, f"Not readable as CSV at line {at}: {error}.")) from None
