"""Finding, ordering, telling look-alikes."""

import random
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.kernel.folding import _quick, _slow, fold, fold_many, searchable, skeleton, sort_key, words

# Ordered by ICU 78 (Intl.Collator("vi") of Node): the names of all provinces before and after 1 July 2025, and words
# chosen for their tones, letters, case and punctuation.
ORDER = (Path(__file__).parent / "order.txt").read_text("utf-8").splitlines()
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
titles = st.text() | st.text(st.sampled_from(VIETNAMESE + VIETNAMESE.upper() + " .,–“”-_%\u00a0°\t\u0301\u0323"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hoà Bình", "hoa binh"),
        ("Hòa Bình", "hoa binh"),
        ("hoa  binh ", "hoa binh"),
        (unicodedata.normalize("NFD", "HÒA BÌNH"), "hoa binh"),
        ("Đắk Lắk", "dak lak"),
        ("Ðắk Lắk", "dak lak"),  # U+00D0
        ("Ɖắk", "dak"),  # U+0189
        ("Thừa Thiên\u00a0Huế\n", "thua thien hue"),
        ("Bà Rịa – Vũng Tàu", "ba ria vung tau"),
        ("LDLD-AN-GIANG", "ldld an giang"),
        ("1383/CTPH-TLĐ-BTTTT", "1383 ctph tld btttt"),
        ("“An toàn”, 100%_sạch…", "an toan 100 sach"),
        ("ﬁ ² ＡＢ Ⅻ", "fi 2 ab xii"),
        ("Hòa\u200bBình \u00adx", "hoabinh x"),
        ("Ñandú İzmir Ångström", "nandu izmir angstrom"),
        ("Ελλάδα Москва 東京", "ελλαδα москва 東京"),
        ("", ""),
        ("– “”", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold_many([text, "Ðà", text]) == [folded, "da", folded]


@pytest.mark.parametrize("letter", VIETNAMESE + VIETNAMESE.upper())
def test_every_letter_folds_to_its_base(letter: str) -> None:
    base = unicodedata.normalize("NFD", letter)[0].lower().replace("đ", "d")
    assert fold(letter) == fold(unicodedata.normalize("NFD", letter)) == base


@given(titles)
def test_the_quick_fold_is_the_slow_one_or_gives_up(text: str) -> None:
    quick = _quick(text.replace("\n", " "))
    assert quick is None or quick.split() == _slow(text).split()


def test_the_quick_fold_is_right_on_every_character_it_takes() -> None:
    taken = [c for c in map(chr, range(0x110000)) if c != "\n" and _quick(f"a{c}b") is not None]
    assert set(VIETNAMESE + VIETNAMESE.upper() + "“”–…°") <= set(taken)
    assert [c for c in taken if (_quick(f"a{c}b") or "").split() != _slow(f"a{c}b").split()] == []


@given(st.lists(titles, max_size=6))
def test_many_fold_like_one_by_one(texts: list[str]) -> None:
    assert fold_many(texts) == [fold(text) for text in texts]


@given(titles)
def test_folding_is_settled_and_the_same_for_nfc_and_nfd(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)
    assert not set(fold(text)) & set("%_\\")


def test_words_and_what_is_searched() -> None:
    assert words("  Bình THUẬN, an-giang ") == ["binh", "thuan", "an", "giang"]
    assert words("%_") == []
    assert searchable("LĐLĐ tỉnh An Giang", None, "", "LDLD-AN-GIANG") == "ldld tinh an giang ldld an giang"


def test_order_is_icus() -> None:
    assert len(ORDER) > 250
    shuffled = random.Random(1383).sample(ORDER, len(ORDER))
    assert sorted(shuffled, key=lambda text: sort_key(text).encode()) == ORDER
    assert all(sort_key(one).encode() < sort_key(other).encode() for one, other in pairwise(ORDER))


def test_order_of_provinces_that_c_order_gets_wrong() -> None:
    names = ["Điện Biên", "Yên Bái", "Đà Nẵng", "Cần Thơ", "Đắk Nông", "Đắk Lắk", "Đồng Nai", "Gia Lai", "An Giang"]
    assert sorted(names, key=sort_key) == [
        *("An Giang", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Gia Lai", "Yên Bái")
    ]


@given(titles)
def test_sort_keys_are_storable_and_the_same_for_nfc_and_nfd(text: str) -> None:
    key = sort_key(text)
    assert key == sort_key(unicodedata.normalize("NFD", text))
    assert all(c >= " " for c in key)


@given(st.text(st.sampled_from("aăâáàdđĐAÁ ")), st.text(st.sampled_from("aăâáàdđĐAÁ ")))
def test_sort_keys_tell_texts_apart_and_extend_their_beginnings(one: str, more: str) -> None:
    assert (sort_key(one) == sort_key(more)) == (one == more)
    assert sort_key(one) <= sort_key(one + more)


SAME = [
    ("Hòa Bình", "Hoà Bình"),
    ("Hòa Bình", unicodedata.normalize("NFD", "HOÀ BÌNH")),
    ("Thuỷ Nguyên", "Thủy Nguyên"),
    ("Khoẻ đẹp", "Khỏe  đẹp"),
    ("Đồng Nai", "Ðồng Nai"),
    ("Đồng Nai", "Ɖồng Nai"),
    ("Cao Bằng", "Сао Bằng"),  # Cyrillic С, а, о
    ("HÀ NAM", "НÀ NАМ"),  # Cyrillic Н, А, М
    ("An Giang", "Αn Giang"),  # Greek Α
    ("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"),
    ("Quý “Ba”", 'Quý "Ba"'),
    ("Hà Nội", "Hà\u200b Nội\u00a0"),
    ("An Giang", "Ａn Giang"),
]
APART = [
    ("Hà Nam", "Hạ Nam"),
    ("Bà Chẽ", "Ba Chẽ"),
    ("Đà", "Dà"),
    ("Hòa Bình", "Hoa Bình"),
    ("Mơ", "Mo"),
    ("An Giang", "AnGiang"),
    ("Đợt 1", "Đợt 2"),
    ("hoa-bà", "hoà-ba"),
    ("hoa bà", "hoà ba"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_look_alikes_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_names_keep_different_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_no_two_provinces_share_a_skeleton() -> None:
    names = {name for name in ORDER if " " in name and name.istitle() and not name.startswith("Bà Rịa")}
    assert len(names) > 60
    assert len({skeleton(name) for name in names}) == len(names)


@given(titles)
def test_skeletons_are_the_same_for_nfc_and_nfd(text: str) -> None:
    assert skeleton(unicodedata.normalize("NFD", text)) == skeleton(unicodedata.normalize("NFC", text))
