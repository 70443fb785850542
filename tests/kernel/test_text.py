"""The text rule: what is refused, what becomes NFC, and that the scan of a whole body never misses."""

import json
import unicodedata
from typing import Annotated

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # Pydantic asks for it below Python 3.12

from api.kernel.text import BadText, BrokenLine, Code, ForbiddenCharacter, Line, Note, Size, Title, line, note, scan

CONTROLS = [chr(c) for c in (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))]
BIDI = [chr(c) for c in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
NO_CHARACTERS = [chr(c) for c in (*range(0xFDD0, 0xFDF0), *(p << 16 | n for p in range(17) for n in (0xFFFE, 0xFFFF)))]
SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff"]
NEVER = [*CONTROLS, *BIDI, *NO_CHARACTERS, *SURROGATES]
FINE = [
    "",
    " ",
    "Hòa Bình",
    "“Tháng” 5 – 2018…",
    "\u00a0",
    "₫ → ≥",
    "😀👍🏽",
    "Ω",
    "\u200b",
    "\ufeff",
    "\u202f",
    "\ufdf0",
    "中",
]


@pytest.mark.parametrize("char", NEVER, ids=ascii)
def test_hiding_and_broken_characters_are_never_taken(char: str) -> None:
    for rule in (line, note):
        with pytest.raises(ForbiddenCharacter) as refused:
            rule(f"Hòa{char}Bình")
        assert refused.value.code == "INVALID_FORMAT"
        assert f"U+{ord(char):04X}" in str(refused.value)
        assert f"U+{ord(char):04X}" in refused.value.vi


@pytest.mark.parametrize("char", ["\t", "\n", "\u2028", "\u2029"], ids=ascii)
def test_lines_have_no_break_and_notes_may(char: str) -> None:
    assert note(f"một{char}hai") == f"một{char}hai"
    with pytest.raises(BrokenLine, match="position 4"):
        line(f"một{char}hai")


@pytest.mark.parametrize("text", FINE, ids=ascii)
def test_all_else_stays(text: str) -> None:
    assert line(text) == note(text) == text


def test_texts_become_nfc() -> None:
    for text in ("Hòa Bình", "Đắk Lắk", "Thừa Thiên Huế", "Quỹ"):
        assert line(unicodedata.normalize("NFD", text)) == note(unicodedata.normalize("NFD", text)) == text


@given(st.text())
def test_what_is_taken_is_nfc_and_taken_again(text: str) -> None:
    try:
        taken = line(text)
    except BadText:
        with pytest.raises(BadText):
            line(unicodedata.normalize("NFD", text))
    else:
        assert unicodedata.is_normalized("NFC", taken)
        assert line(taken) == taken


class Campaign(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: Title
    place: Annotated[Line, Size(3)] | None = None
    note: Note = ""


class Row(TypedDict):
    title: Annotated[Line, Size(3, least=1)]
    code: Code


def errors(model: type[BaseModel], **fields: object) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        model.model_validate_json(json.dumps(fields))
    return [error["type"] for error in refused.value.errors()]


def test_lengths_count_after_nfc() -> None:
    made = Campaign.model_validate({"title": "x", "place": unicodedata.normalize("NFD", "ấấấ")})
    assert made.place == "ấấấ"
    assert errors(Campaign, title="x", place="ấấấấ") == ["string_too_long"]
    row = TypeAdapter(Row).validate_json('{"title": "a\\u0301bc", "code": "X"}')
    assert row == {"title": "ábc", "code": "X"}


def test_texts_are_strict() -> None:
    assert errors(Campaign, title=3) == ["string_type"]
    assert errors(Campaign, title=True) == ["string_type"]
    assert errors(Campaign, title=None) == ["string_type"]
    assert Campaign(title="x", place=None).place is None


def test_titles_are_trimmed_before_they_are_counted() -> None:
    assert Campaign(title="  Tháng 5 ").title == "Tháng 5"
    assert errors(Campaign, title="   ") == ["string_too_short"]
    assert errors(Campaign, title="x" * 501) == ["string_too_long"]
    assert Campaign(title=" " + "x" * 500).title == "x" * 500


def test_refusals_reach_pydantic_with_their_code() -> None:
    with pytest.raises(ValidationError) as refused:
        Campaign.model_validate_json(r'{"title": "a\nb", "place": "\u202e", "note": "a\nb"}')
    raised = [error["ctx"]["error"] for error in refused.value.errors()]
    assert [type(one) for one in raised] == [BrokenLine, ForbiddenCharacter]


def test_the_schema_says_how_long() -> None:
    fields = Campaign.model_json_schema()["properties"]
    assert (fields["title"]["minLength"], fields["title"]["maxLength"]) == (1, 500)
    assert fields["place"]["anyOf"][0]["maxLength"] == 3


def body(text: str, *, ascii_only: bool = False) -> bytes:
    return json.dumps([{"title": text}], ensure_ascii=ascii_only).encode(errors="surrogatepass")


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("char", [*NEVER, "\t", "\n", "\u2028", "\u2029", "a\u0301", "e\u0323", "\u212b"], ids=ascii)
def test_scan_finds_each(char: str, ascii_only: bool) -> None:
    assert scan(body(f"Hòa “{char}” Bình", ascii_only=ascii_only))


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("text", ["Hòa Bình – “Tháng” 5…", 'a "quoted" / b', "Đắk Lắk, 20°, «x»"])
def test_scan_lets_plain_vietnamese_pass(text: str, ascii_only: bool) -> None:
    assert not scan(body(text, ascii_only=ascii_only))
    assert not scan(json.dumps({"a": [text]}, indent=2, ensure_ascii=ascii_only).replace("\n", "\r\n").encode())


@pytest.mark.parametrize("text", ["₫ → ≥", "😀", "Ω", "中文", "한국", "ệ ữ ﷺ", "\ufdf0", "ῂ"], ids=ascii)
def test_scan_lets_other_scripts_pass_when_they_are_nfc(text: str) -> None:
    assert not scan(body(text))


@pytest.mark.parametrize(
    "raw",
    [
        b'["\\u0061\xcc\x81"]',  # composes only after unescaping
        b'["a\\u0301"]',
        b'["\\uD83D\\uDE00"]',
        b'["\\u007f"]',
        b'["\\u007F"]',
        b'["\\u202E"]',
        b'["\\u202e"]',
        b'["\\b"]',
        b'["\\r"]',
        b'["\xf0\x9f\xbf\xbe"]',
    ],
)
def test_scan_sees_through_escapes(raw: bytes) -> None:
    assert scan(raw)


@given(st.text() | st.text(st.sampled_from('aàâeđ "\\/\n\u0301\u0323\u0302u0\u202e“ệ\ufffe')), st.booleans())
@example("\u1100\u1161", False)
def test_scan_never_misses(text: str, ascii_only: bool) -> None:
    if scan(body(text, ascii_only=ascii_only)):
        return
    assert line(text) == text
