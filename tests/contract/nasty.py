"""Values that break programs: each is a piece of raw JSON, so that none is lost on the way (security.md 2.2, 4)."""

import json
import random
from typing import Any

DIGITS = "9" * 400
TEXTS = {
    "empty": "", "blank": " ", "blanks": "   ", "tab": "a\tb", "newline": "a\nb", "return": "a\rb", "nul": "a\0b", "nul alone": "\0",
    "bell": "\x07", "escape": "\x1b[31mred", "backspace": "a\x08", "unit separator": "a\x1fb", "delete": "a\x7f", "c1": "a\x85b",
    "bidi override": "a\u202eb", "bidi embedding": "a\u202ab", "bidi isolate": "a\u2066b\u2069", "bidi mark": "a\u200eb",
    "line separator": "a\u2028b", "paragraph separator": "a\u2029b", "byte order mark": "\ufeffa", "zero width": "a\u200bb",
    "zero width joiner": "👩\u200d👩\u200d👧", "soft hyphen": "a\u00adb", "non-character": "a\uffff", "non-character fdd0": "\ufdd0",
    "non-character of plane 1": "a\U0001ffff", "replacement": "a\ufffdb", "private use": "\ue000", "tag": "a\U000e0041",
    "emoji": "😀", "beyond the plane": "𝔸", "arabic": "السلام", "hebrew": "שלום", "cyrillic twin": "Кампания", "greek twin": "Ο",
    "combining alone": "\u0301", "zalgo": "a" + "\u0301" * 60, "decomposed": "Ho\u0300a Bi\u0300nh", "composed": "Hòa Bình",
    "other placement": "Hoà", "crossed D": "Ð", "ligature": "ﬁ", "fullwidth": "ａ＝１", "turkish": "İı", "sharp s": "ß", "long s": "ſ",
    "digit text": "3", "float text": "1.0", "exponent text": "1e3", "grouped": "1_000", "plus": "+5", "spaced": " 5 ", "arabic digits": "٣",
    "fullwidth digits": "３", "hexadecimal": "0x10", "huge digits": DIGITS, "nan text": "nan", "infinity text": "Infinity", "true text": "true",
    "null text": "null", "none text": "None", "undefined": "undefined", "array text": "[]", "object text": "{}",
    "date": "2018-05-01", "no day": "2018-02-31", "leap day": "2016-02-29", "no leap day": "2017-02-29", "year 0": "0000-01-01",
    "year 1": "0001-01-01", "last day": "9999-12-31", "five digits": "10000-01-01", "negative year": "-2018-05-01", "short date": "2018-5-1",
    "dense date": "20180501", "week date": "2018-W18-2", "slashes": "01/05/2018", "instant": "2018-05-01T00:00:00Z",
    "no offset": "2018-05-01T00:00:00", "midnight 24": "2018-05-01T24:00:00Z", "leap second": "2018-12-31T23:59:60Z",
    "far offset": "2018-05-01T00:00:00+99:99", "epoch": "1525132800", "date newline": "2018-05-01\n", "date nul": "2018-05-01\0",
    "uuid": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40", "nil uuid": "00000000-0000-0000-0000-000000000000", "urn uuid": "urn:uuid:01964f3c-7c00-7a31-8f26-1d5c3b2a9e40",
    "braced uuid": "{01964f3c-7c00-7a31-8f26-1d5c3b2a9e40}", "dense uuid": "01964f3c7c007a318f261d5c3b2a9e40", "uuid newline": "01964f3c-7c00-7a31-8f26-1d5c3b2a9e40\n",
    "capital uuid": "01964F3C-7C00-7A31-8F26-1D5C3B2A9E40", "sql": "' or 1=1; drop table unit; --", "like": "%_\\", "format": "%s%n{0}{{}}${jndi:x}", "script": "<script>alert(1)</script>",
    "formula": '=HYPERLINK("http://x")', "at formula": "@SUM(1)", "path": "../../etc/passwd", "windows path": "C:\\con", "quote": '"', "backslash": "\\", "regex": "(a+)+$",
    "501 signs": "x" * 501, "10,001 signs": "x" * 10_001, "100,000 signs": "x" * 100_000, "501 wide": "ệ" * 501, "crlf header": "a\r\nSet-Cookie: a=b",
}  # fmt: skip
RAW = {  # what json.dumps would not write
    "lone high surrogate": r'"a\ud800"', "lone low surrogate": r'"\udc00b"', "swapped surrogates": r'"\udc00\ud800"', "surrogate pair": r'"\ud83d\ude00"',
    "escaped slash": r'"a\/b"',
    "null": "null", "true": "true", "false": "false", "zero": "0", "minus zero": "-0", "minus zero float": "-0.0", "one": "1", "minus one": "-1",
    "one as float": "1.0", "one as exponent": "1e0", "hundred as exponent": "1E2", "tenth": "0.1", "tiny": "5e-324", "under tiny": "1e-400",
    "2^31-1": str(2**31 - 1), "2^31": str(2**31), "-2^31-1": str(-(2**31) - 1), "2^53+1": str(2**53 + 1), "2^63-1": str(2**63 - 1), "2^63": str(2**63),
    "-2^63-1": str(-(2**63) - 1), "2^64": str(2**64), "10^15+1": str(10**15 + 1), "10^18": str(10**18), "10^400": DIGITS, "float 2^63": "9.223372036854775808e18",
    "epoch number": "1525132800", "NaN": "NaN", "Infinity": "Infinity", "-Infinity": "-Infinity", "1e999": "1e999", "-1e999": "-1e999",
    "leading zero": "01", "plus sign": "+1", "bare dot": ".5", "trailing dot": "5.", "hex": "0x1F", "single quotes": "'a'", "bare word": "abc", "nothing": "",
    "array": "[]", "array of null": "[null]", "array of arrays": "[[]]", "array of numbers": "[1,2,3]", "same twice": '["workers","workers"]', "array of object": '[{"a":1}]',
    "object": "{}", "object of one": '{"a":1}', "object twice": '{"a":1,"a":2}', "proto": '{"__proto__":{"admin":true}}', "reference": '{"$ref":"#"}',
    "10 deep": "[" * 10 + "]" * 10, "17 deep": "[" * 17 + "]" * 17, "1,000 deep": "[" * 1000 + "]" * 1000, "100,000 deep": "[" * 100_000 + "]" * 100_000,
    "unclosed": "[" * 50_000, "10,000 items": "[" + "1," * 9_999 + "1]", "10,000 keys": "{" + ",".join(f'"k{i}":1' for i in range(10_000)) + "}",
    "long key": '{"' + "k" * 1_000_000 + '":1}', "comment": "1/*a*/", "trailing comma": "[1,]",
}  # fmt: skip
VALUES = {**{name: json.dumps(text, ensure_ascii=False) for name, text in TEXTS.items()}, **RAW}
ENCODINGS = {
    "byte order mark": lambda body: b"\xef\xbb\xbf" + body,
    "UTF-16": lambda body: body.decode(errors="replace").encode("utf-16"),
    "UTF-16 without mark": lambda body: body.decode(errors="replace").encode("utf-16-le"),
    "UTF-32": lambda body: body.decode(errors="replace").encode("utf-32"),
    "invalid UTF-8": lambda body: body[:-1] + b',"\xff":1}',
    "overlong UTF-8": lambda body: body[:-1] + b',"\xc0\xaf":1}',
    "encoded surrogate": lambda body: body[:-1] + b',"\xed\xa0\x80":1}',
    "cut in two": lambda body: body[: len(body) // 2],
    "twice": lambda body: body + body,
    "trailing nul": lambda body: body + b"\0",
    "empty": lambda body: b"",
    "key twice": lambda body: body[:-1] + b',"a":1,"a":1}',
}
WHOLE = (
    "null",
    "true",
    "one",
    "array",
    "array of object",
    "digit text",
    "100,000 deep",
    "unclosed",
    "10,000 keys",
    "long key",
    "NaN",
    "object",
    "proto",
)


def chosen(share: float, seed: object) -> dict[str, str]:
    """Some of the values, or all; the same for the same seed."""
    names = sorted(VALUES)
    chance = random.Random(str(seed))
    return {name: VALUES[name] for name in names if share >= 1 or chance.random() < share}


def placed(body: Any, path: tuple[str | int, ...], raw: str) -> bytes:
    """A body as JSON with a raw piece at a path."""
    mark = "\u2603mark\u2603"
    copy = json.loads(json.dumps(body))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = mark
    return (
        json.dumps(copy, ensure_ascii=False)
        .replace(json.dumps(mark, ensure_ascii=False), raw)
        .encode("utf-8", "surrogatepass")
    )


def places(body: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a body: its fields, and theirs."""
    found: list[tuple[str | int, ...]] = []
    inside = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for step, value in inside:
        found += [(*path, step), *places(value, (*path, step))]
    return found
