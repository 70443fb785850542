"""What the reader refuses, what it bears, and that no line is ever lost."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from api.kernel.problem import TooLarge
from api.programmes.reading import MAX_BYTES, MAX_LINES, NotAProgramme, Reading, decode, read
from api.programmes.reading.page import REASONS

SIGNED = files("api.programmes").joinpath("data/1383-ctph-tld-btttt.txt").read_bytes()
TEXT = SIGNED.decode()
DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))


def accounted(reading: Reading) -> None:
    """Every line with something on it was taken once or is named with a known reason."""
    unread = [one.line for one in reading.unread]
    assert len(unread) == len(set(unread))
    assert not set(unread) & set(reading.taken)
    assert {*unread, *reading.taken} == {n for n, line in enumerate(reading.lines, 1) if line.strip()}
    assert all(one.reason == REASONS[one.code] for one in reading.unread)
    paths = [one.path for one in reading.clauses]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("raw", [SIGNED, *(path.read_bytes() for path in DOCUMENTS)])
def test_every_line_of_the_documents_is_accounted_for(raw: bytes) -> None:
    assert len(DOCUMENTS) == 10
    accounted(read(decode(raw)))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "EMPTY"),
        (" \n\t\u00a0\ufeff\n", "EMPTY"),
        ("CHƯƠNG TRÌNH\nPhối hợp", "TOO_SHORT"),
        ("Báo cáo kết quả công tác năm.\n" * 20, "NO_HEADING"),
        ("CHƯƠNG TRÌNH\x00" + TEXT, "BINARY"),
        ("\x01\x02\x03\x7f" * 500, "BINARY"),
        ("a" + "\u0301" * 1000 + TEXT, "BINARY"),
        (TEXT + "\n" * MAX_LINES, "TOO_MANY_LINES"),
        ("phèi hîp gi÷a Tæng Liªn ®oµn Lao ®éng ViÖt Nam vµ Bé Th«ng tin " * 3, "LEGACY_ENCODING"),
        ("CHÖÔNG TRÌNH phoái hôïp giöõa Toång Lieân ñoaøn Lao ñoäng Vieät Nam " * 3, "LEGACY_ENCODING"),
    ],
)
def test_a_text_that_is_no_programme_says_why(text: str, reason: str) -> None:
    with pytest.raises(NotAProgramme) as refused:
        read(text)
    assert refused.value.reason == reason
    assert (refused.value.status, refused.value.errors[0].pointer) == (422, "/file")
    assert refused.value.detail.vi != refused.value.detail.en


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7\n" + SIGNED, "BINARY"),
        (b"PK\x03\x04" + SIGNED, "BINARY"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "BINARY"),
        (TEXT.encode("utf-16-le"), "BINARY"),
        (SIGNED[:-1] + b"\xff", "NOT_UTF8"),
        (b"\xff\xfea", "NOT_UTF8"),
        (TEXT.encode("cp1258", "ignore"), "NOT_UTF8"),
        ("Tæng Liªn ®oµn Lao ®éng ViÖt Nam vµ Bé Th«ng tin".encode("latin-1"), "LEGACY_ENCODING"),
    ],
    ids=["pdf", "zip", "ole", "utf16-no-bom", "broken", "half-utf16", "cp1258", "tcvn3"],
)
def test_bytes_that_are_no_text_say_why(raw: bytes, reason: str) -> None:
    with pytest.raises(NotAProgramme) as refused:
        decode(raw)
    assert refused.value.reason == reason


def test_over_the_limit_is_413() -> None:
    assert decode(b"x" * MAX_BYTES)
    with pytest.raises(TooLarge):
        decode(b"x" * (MAX_BYTES + 1))


def _filled(piece: str) -> str:
    """The signed document's first lines and the piece again and again, up to the limit of bytes or of lines."""
    times = (MAX_BYTES - 20_000) // len(piece.encode())
    if "\n" in piece:
        times = min(times, (MAX_LINES - 200) // piece.count("\n"))
    return TEXT.replace("IV. TỔ CHỨC", piece * times + "\nIV. TỔ CHỨC")


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "I",
            "1.",
            "1.1.1.1 ",
            "a) ",
            "- \n",
            "- x\n",
            "+ x\n",
            "1. \n",
            "Điều 1. \n",
            "\u201c",
            '"',
            "ngày 1/1/",
            "số 1/",
        ),
        *(
            "Số: 1/A-",
            "và Bộ ",
            ", Luật ",
            "Căn cứ ",
            "* *",
            "**",
            "#",
            "\t",
            "   x",
            "ĐẾN ",
            "Bộ A giao ",
            "làm đầu mối ",
        ),
        *(
            "BỘ A\n",
            "TM. BAN\n",
            "Nơi nhận:\n- a;\n",
            "chữ thường nối tiếp\n",
            "CHỮ HOA NỐI TIẾP\n",
            "e\u0301\u0323",
            "x./.\n",
        ),
    ],
)
def test_hostile_text_up_to_the_limit(piece: str) -> None:
    """Two megabytes of one mark each; anything worse than linear would not end while this test runs."""
    text = _filled(piece)
    assert len(text.encode()) <= MAX_BYTES
    accounted(read(decode(text.encode())))


@pytest.mark.parametrize("piece", ["Căn cứ Luật A, ", "Căn cứ \u201c", "Bộ A và ", "năm 2017 ", "A-", "1383/"])
@pytest.mark.parametrize("at", ["Căn cứ Luật", "Phối hợp công tác", "Tổng Liên đoàn Lao động Việt Nam và", "1383 /"])
def test_hostile_head(piece: str, at: str) -> None:
    accounted(read(TEXT.replace(at, piece * 60_000 + at, 1)))


LINES = TEXT.split("\n")
STRANGE = st.sampled_from(
    [
        *(
            "",
            "  ",
            "I.",
            "II. X",
            "1. a",
            "3) b",
            "2.1. c",
            "a) d",
            "đ) e",
            "- f",
            "+ g",
            "Điều 1.",
            "Điều 2. H",
            "Mục V. Y",
        ),
        *("CHƯƠNG TRÌNH", "Căn cứ", "Căn cứ Luật A", "ĐẾN", "Số: 5", "Số: 6/CT-A-B", "X, ngày 32 tháng 1 năm 2018"),
        *("Nơi nhận:", "TM. BAN", "CHỦ TỊCH", "BỘ A", "Lê A", "2", "./.", "chữ thường", "Chữ hoa.", "---", "**"),
        *("\ufffd", "A\tB", "\tB", "BỘ A\tSỞ B", "Chương I"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, len(LINES)),
            st.integers(0, 4),
            st.one_of(STRANGE, st.text(st.characters(exclude_characters="\x00"), max_size=20)),
        ),
        max_size=25,
    )
)
def test_no_line_is_lost_whatever_is_cut_or_put_in(edits: list[tuple[int, int, str]]) -> None:
    lines = list(LINES)
    for at, cut, put in edits:
        lines[at : at + cut] = [put]
    accounted(read("\n".join(["CHƯƠNG TRÌNH", *lines])))


@settings(max_examples=100, deadline=None)
@given(st.lists(STRANGE, max_size=60))
@example(["\ufffd"] * 60)
def test_no_line_is_lost_in_a_document_of_marks_alone(marks: list[str]) -> None:
    title = "Phối hợp công tác giữa Bộ A và Sở B năm 2018 " * 70  # so long that 60 lost characters stay below 2 in 100
    accounted(read("\n".join(["CHƯƠNG TRÌNH", title, *marks])))
