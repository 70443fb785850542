"""Vietnamese text for finding, for order and for telling look-alikes: tones, the alphabet and spelling habits."""

import re
import unicodedata
from functools import lru_cache

BLANKS = re.compile("  +")
SPACES = re.compile(r"[\W_]+")
D_STROKE = str.maketrans("ðɖĐÐƉ", "đđđđđ")  # U+00F0, U+0256 and the capitals U+0110, U+00D0, U+0189 look the same


def fold(text: str) -> str:
    """The words of a text for search: lower case, no tones or marks, đ as d, one blank between.

    Anything that is no letter or digit separates, so `Hoà Bình`, `Hòa Bình` and `hoa-binh` are one, and a folded
    column takes no LIKE wildcard. Compatibility forms are their plain selves (NFKD: `ﬁ` is `fi`, `²` is `2`).
    """
    quick = _quick(text.replace("\n", " "))
    return " ".join((_slow(text) if quick is None else quick).split())


def fold_many(texts: list[str]) -> list[str]:
    """fold() of each. Joined for one pass in C: about 0.75 us a title of 50 letters, where one by one takes 2."""
    folded = _quick("\n".join(texts)) if texts else ""
    if folded is None or folded.count("\n") != len(texts) - 1:
        return [fold(text) for text in texts]
    return [one.strip(" ") for one in BLANKS.sub(" ", folded).split("\n")]


def words(query: str) -> list[str]:
    """The folded words of a query, in order."""
    return fold(query).split()


def searchable(*texts: str | None) -> str:
    """What a `folded` column stores: the words of all texts, one blank between."""
    return fold(" ".join(filter(None, texts)))


def _slow(text: str) -> str:
    """The definition of the fold, but for runs of blanks."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(D_STROKE)).replace("đ", "d").lower()
    return SPACES.sub(" ", "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Me", "Cf")))


# The quick fold works on the UTF-8 of the decomposed text: combining marks U+0300-033F are 0xCC and a continuation,
# so dropping these bytes drops the marks. What it can't do keeps a lead byte and gives itself away.
_DROP = b"\xcc" + bytes(range(0x80, 0xC0))
_SMALL = bytearray(b" " * 0x80 + bytes(range(0x80, 0x100)))
for _kept in b"\nABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789":
    _SMALL[_kept] = ord(chr(_kept).lower())
_SMALL[0xC2] = _SMALL[0xE2] = ord(" ")
# Of the characters that these two leads begin, the quick fold knows blank « ° · » and the dashes and quotes.
_ODD = (re.compile(rb"\xc2[^\xa0\xab\xb0\xb7\xbb]"), re.compile(rb"\xe2(?!\x80[\x90-\xa7\xb0-\xbb])"))


def _quick(text: str) -> str | None:
    """_slow() with newlines kept and blanks not collapsed; None for a text with rarer characters."""
    plain = text.replace("đ", "d").replace("Đ", "d").replace("Ð", "d")
    raw = unicodedata.normalize("NFD", plain).encode(errors="surrogatepass")
    folded = raw.translate(_SMALL, _DROP)
    return folded.decode() if folded.isascii() and not any(odd.search(raw) for odd in _ODD) else None


# --- order -----------------------------------------------------------------------------------------------------------

_ORDER = " _-–—,;:!?.'\"()[]{}@*/\\&#%•`^°+×<=>|~$₫0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_WEIGHT = {c: chr(0x22 + place) for place, c in enumerate(_ORDER)}  # printable: from " on, below ~
_TONES = {"\u0300": '"', "\u0309": "#", "\u0303": "$", "\u0301": "%", "\u0323": "&"}  # huyền hỏi ngã sắc nặng
_SHAPES = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make letters of their own
_MARK = r"[\u0300-\u036f]"
_CLUSTER = re.compile(rf"(?!{_MARK})(.)({_MARK}*)", re.DOTALL)
_TYPED = str.maketrans("‘’“”ðÐɖƉĐ", "''\"\"đĐđĐĐ")


def sort_key(text: str) -> str:
    """Orders texts as ICU's `vi` does when compared bytewise (COLLATE "C"); printable, without control characters.

    Letters decide first (a ă â, d đ, e ê, o ô ơ, u ư), then tones (none, huyền, hỏi, ngã, sắc, nặng), then case
    (small first): three levels parted by blanks, the neutral ends cut. Other scripts follow by code point.
    """
    first, second, third = [], [], []
    for base, marks in _CLUSTER.findall(unicodedata.normalize("NFKD", text.translate(_TYPED))):
        letter, tones, case = _weigh(base, marks)
        first.append(letter)
        second.append(tones)
        third.append(case)
    levels = ("".join(first), "".join(second).rstrip("!"), "".join(third).rstrip("!"))
    return " ".join(levels).rstrip(" ")


@lru_cache(maxsize=4096)
def _weigh(base: str, marks: str) -> tuple[str, str, str]:
    """Weights of a letter with its marks on the three levels; nothing for what has no width (Cc, Cf)."""
    if unicodedata.category(base) in ("Cc", "Cf") and not base.isspace():
        return "", "", ""
    low = " " if base.isspace() else base.lower()
    for shape in marks:
        shaped = unicodedata.normalize("NFC", low + shape)
        if shape in _SHAPES and shaped in _WEIGHT:
            low, marks = shaped, marks.replace(shape, "", 1)
            break
    tones = "".join(_TONES.get(mark, "'") for mark in marks)
    return _WEIGHT.get(low, "~" + low), "!" + tones, '"' if base != base.lower() else "!"


# --- look-alikes -----------------------------------------------------------------------------------------------------

_RUN = re.compile(rf"(?:[^\W\d_]|{_MARK})+")
_TONE = re.compile(f"[{''.join(_TONES)}]")
_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
# Cyrillic and Greek letters that cannot be told from Latin ones, small and capital apart (a selection of UTS #39).
_ALIKE = str.maketrans(
    "аеорсухіјѕԁһԛԝѵӏАВЕКМНОРСТУХІЈЅԚԜѴӀαορνιυΑΒΕΖΗΙΚΜΝΟΡΤΥΧɑɡıſ‘’“”đðɖĐÐƉ",
    "aeopcyxijsdhqwvlABEKMHOPCTYXIJSQWVlaopviuABEZHIKMNOPTYXagis''\"\"đđđđđđ",
)


def skeleton(text: str) -> str:
    """What stays of a name when look-alikes are one: equal skeletons are one name to a reader's eye.

    Case, NFC or NFD, where the tone stands in its syllable (hòa, hoà), Đ or Ð, Cyrillic and Greek twins, dashes and
    blanks around them, invisible characters do not count. Tones, marks and đ do: Hà Nam is not Hạ Nam. Opaque.
    """
    plain = unicodedata.normalize("NFKD", text).translate(_ALIKE).lower().translate(_ALIKE)
    seen = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    syllables = _RUN.sub(lambda run: _TONE.sub("", run[0]) + "".join(_TONE.findall(run[0])), seen)
    return unicodedata.normalize("NFC", " ".join(_DASHES.sub("-", syllables).split()))
