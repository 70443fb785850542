"""Reading the signed document: what 1383 says, and what others of its family say."""

import unicodedata
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from api.programmes.reading import Clause, Reading, decode, read

DOCUMENTS = Path(__file__).parent / "documents"
SIGNED = files("api.programmes").joinpath("data/1383-ctph-tld-btttt.txt").read_bytes()
TEXT = SIGNED.decode()


@pytest.fixture(scope="module")
def signed() -> Reading:
    return read(decode(SIGNED))


def sample(name: str) -> Reading:
    return read(decode((DOCUMENTS / f"{name}.txt").read_bytes()))


def clause(reading: Reading, path: str) -> Clause:
    return next(found for found in reading.clauses if found.path == path)


def left(reading: Reading) -> dict[int, str]:
    return {one.line: one.code for one in reading.unread}


class TestSigned1383:
    def test_heading(self, signed: Reading) -> None:
        assert (signed.code_number, signed.code_notation) == ("1383", "CTPH-TLĐ-BTTTT")
        assert signed.code == "1383/CTPH-TLĐ-BTTTT"
        assert (signed.place, signed.issued_on) == ("Hà Nội", date(2017, 8, 29))
        assert (signed.starts_on, signed.ends_on) == (date(2017, 8, 29), date(2022, 12, 31))
        assert signed.title is not None
        assert signed.title.startswith("Phối hợp công tác giữa Tổng Liên đoàn Lao động Việt Nam và Bộ Thông tin")
        assert signed.title.endswith("giai đoạn 2017 - 2022")

    def test_nothing_is_unread_or_missing(self, signed: Reading) -> None:
        assert (signed.unread, signed.missing) == ((), ())

    def test_parties_in_the_order_of_the_notation(self, signed: Reading) -> None:
        union, ministry = signed.parties
        assert (union.name, union.short, union.focal) == ("Tổng Liên đoàn Lao động Việt Nam", "TLĐ", "Ban Tuyên giáo")
        assert (union.signatory_office, union.signatory_capacity) == ("CHỦ TỊCH", "TM. ĐOÀN CHỦ TỊCH")
        assert union.signatory_name == "Bùi Văn Cường"
        assert (ministry.name, ministry.short) == ("Bộ Thông tin và Truyền thông", "BTTTT")
        assert (ministry.focal, ministry.signatory_office) == ("Văn phòng Bộ", "BỘ TRƯỞNG")
        assert (ministry.signatory_capacity, ministry.signatory_name) == (None, "Trương Minh Tuấn")

    def test_three_printed_bases_with_six_instruments(self, signed: Reading) -> None:
        found = [[(i.number, i.issued_on) for i in basis.instruments] for basis in signed.legal_bases]
        assert found == [
            [(None, None), ("20-NQ/TW", date(2008, 1, 28)), ("52-CT/TW", date(2016, 1, 9))],
            [(None, None), (None, None)],
            [("17/2017/NĐ-CP", date(2017, 2, 17))],
        ]
        first, second, _ = signed.legal_bases
        assert first.text.startswith("Căn cứ Nghị quyết Đại hội XII của Đảng, ")
        assert first.instruments[0].title == "Nghị quyết Đại hội XII của Đảng"
        assert first.instruments[1].title.endswith("hiện đại hóa đất nước”")
        assert [i.title for i in second.instruments] == ["Luật Công đoàn năm 2012", "Điều lệ Công đoàn Việt Nam"]

    def test_paths_of_all_clauses_in_order(self, signed: Reading) -> None:
        assert [found.path for found in signed.clauses] == [
            *("I", "I.1", "I.2", "I.3", "I.4", "II", "II.1", "II.2", "II.3", "II.4"),
            *("III", "III.1", "III.1.a", "III.1.b", "III.1.c", "III.1.d"),
            *("III.2", "III.2.a", "III.2.b", "III.2.c", "III.2.d", "III.2.e"),
            *("IV", "IV.1", "IV.2", "IV.3", "IV.4"),
        ]

    def test_headings_have_titles_and_section_three_an_opening(self, signed: Reading) -> None:
        titles = {found.path: found.title for found in signed.clauses if found.title}
        assert titles == {
            "I": "MỤC ĐÍCH, YÊU CẦU",
            "II": "NỘI DUNG PHỐI HỢP",
            "III": "TRÁCH NHIỆM THỰC HIỆN",
            "III.1": "Tổng Liên đoàn Lao động Việt Nam",
            "III.2": "Bộ Thông tin và Truyền thông",
            "IV": "TỔ CHỨC THỰC HIỆN",
        }
        assert clause(signed, "III").text.startswith("Chương trình phối hợp công tác được cụ thể hóa")
        assert clause(signed, "III").lines == (45, 47)
        assert clause(signed, "I").text == ""
        assert {found.section for found in signed.clauses} == {"I", "II", "III", "IV"}

    def test_who_bears_a_clause(self, signed: Reading) -> None:
        for found in signed.clauses:
            borne = {"III.1": "TLĐ", "III.2": "BTTTT"}.get(found.path[:5])
            assert found.party == borne, found.path

    def test_paragraphs_cut_by_a_page_are_whole_again(self, signed: Reading) -> None:
        assert "hỗ trợ thông tin liên quan đến đoàn viên" in clause(signed, "I.3").text
        assert clause(signed, "I.3").lines == (29, 31)
        assert "đầu mối phối hợp. Lãnh đạo Văn phòng Bộ" in clause(signed, "IV.3").text
        assert clause(signed, "IV.3").lines == (77, 79)

    def test_the_closing_mark_is_not_text(self, signed: Reading) -> None:
        assert clause(signed, "IV.4").text.endswith("xem xét, giải quyết.")

    def test_recipients_and_arrival_stamp(self, signed: Reading) -> None:
        assert len(signed.recipients) == 12
        assert signed.recipients[0] == "Ban Dân vận Trung ương"
        assert signed.recipients[-1] == "Lưu: VT TLD, BTTTT"
        assert signed.arrival is not None
        assert signed.arrival.agency == "LIÊN ĐOÀN LAO ĐỘNG T. AN GIANG"
        assert (signed.arrival.number, signed.arrival.arrived_on) == ("1038", date(2017, 9, 5))

    @pytest.mark.parametrize(
        "raw",
        [
            b"\xef\xbb\xbf" + SIGNED,
            TEXT.encode("utf-16"),
            TEXT.replace("\n", "\r\n").encode(),
            TEXT.replace("\n", "\r").encode(),
            unicodedata.normalize("NFD", TEXT).encode(),
            TEXT.replace(" ", "\u00a0").encode(),
            TEXT.replace("\t", "   ").encode(),
            TEXT.replace("**", "").encode(),
            TEXT.replace("I. MỤC ĐÍCH", "## **I. MỤC ĐÍCH**").encode(),
            TEXT.replace("- ", "\u2013 ", 3).encode(),
            TEXT.replace("công", "cô\u200bng").encode(),
        ],
        ids=["bom", "utf16", "crlf", "cr", "nfd", "nbsp", "spaces", "plain", "markdown", "en-dash", "zero-width"],
    )
    def test_the_same_document_in_other_clothes(self, raw: bytes, signed: Reading) -> None:
        found = read(decode(raw))
        assert found.unread == ()
        assert (found.code, found.parties, found.clauses) == (signed.code, signed.parties, signed.clauses)
        assert [b.instruments for b in found.legal_bases] == [b.instruments for b in signed.legal_bases]
        assert (found.recipients, found.arrival) == (signed.recipients, signed.arrival)

    def test_a_page_number_inside_a_cut_paragraph(self, signed: Reading) -> None:
        cut = TEXT.replace("hỗ trợ thông tin\n\n", "hỗ trợ thông tin\n2\n")
        found = read(cut)
        assert found.taken[30] == "page number"
        assert clause(found, "I.3").text == clause(signed, "I.3").text


class TestProvincialArticles:
    """Articles and numbered paragraphs, letterhead and signatures in two columns, a line broken by a page number."""

    reading = sample("binh-thuan-articles")

    def test_all_is_read(self) -> None:
        assert (left(self.reading), self.reading.missing) == ({}, ())

    def test_columns_of_the_head(self) -> None:
        assert (self.reading.code, self.reading.place) == ("07/CTPH-LĐLĐ-STTTT", "Bình Thuận")
        assert (self.reading.starts_on, self.reading.ends_on) == (date(2018, 3, 15), date(2022, 12, 31))
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in self.reading.letterhead

    def test_articles_carry_their_printed_numbers(self) -> None:
        assert [found.path for found in self.reading.clauses] == [
            *("1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.1", "3.1.a", "3.1.b", "3.2", "4", "4.1", "5"),
        ]
        assert clause(self.reading, "2.1").text.endswith("mỗi tháng ít nhất hai bản tin về đời sống công nhân.")

    def test_articles_name_their_bearer(self) -> None:
        borne = {found.path: found.party for found in self.reading.clauses}
        assert (borne["3.1.a"], borne["4.1"], borne["2.1"], borne["5"]) == ("LĐLĐ", "STTTT", None, None)

    def test_signatures_side_by_side(self) -> None:
        union, department = self.reading.parties
        assert (union.signatory_capacity, union.signatory_name) == ("TM. BAN THƯỜNG VỤ", "Trần Thị Bình")
        assert (department.signatory_capacity, department.signatory_office) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
        assert (department.signatory_name, department.focal) == ("Nguyễn Văn An", "Phòng Thông tin")
        assert self.reading.recipients[1] == "Các huyện, thị xã, thành phố"

    def test_bases_split_at_the_next_instrument(self) -> None:
        law, programme = self.reading.legal_bases
        assert [(i.number, i.issued_on) for i in law.instruments] == [
            (None, date(2012, 6, 20)),
            ("43/2013/NĐ-CP", date(2013, 5, 10)),
        ]
        assert programme.instruments[0].number == "1383/CTPH-TLĐ-BTTTT"
        assert programme.lines == (12, 13)


class TestLettersAndGaps:
    """Lettered items with đ, an impossible date, a skipped number, a signature without a name, one without a party."""

    reading = sample("an-giang-letters")

    def test_what_is_named_unread(self) -> None:
        assert left(self.reading) == {
            2: "BAD_DATE",
            21: "UNMARKED",
            25: "OUT_OF_ORDER",
            26: "NO_PARENT",
            48: "NO_PARTY",
            49: "NO_PARTY",
            51: "AFTER_THE_END",
        }

    def test_what_is_missing_is_none(self) -> None:
        assert self.reading.starts_on is None
        assert self.reading.parties[0].signatory_name is None
        assert self.reading.parties[1].signatory_name == "Lê Văn Cường"
        assert self.reading.missing == (
            *("issued_on", "place", "recipients", "parties[0].signatory_name", "clauses[II.3].party"),
        )

    def test_printed_letters_keep_the_vietnamese_alphabet(self) -> None:
        paths = [found.path for found in self.reading.clauses]
        assert paths[2:8] == [f"I.1.{letter}" for letter in "abcdđe"]
        assert clause(self.reading, "II.1.a.b").text == "Tài liệu điện tử."
        assert clause(self.reading, "II.1.a.b").party == "LĐLĐ"


def test_a_menu_under_a_heading_is_named_line_by_line() -> None:
    found = sample("menu-under-a-heading")
    assert left(found) == {2: "UNPLACED", 8: "UNPLACED", 9: "UNPLACED", 10: "LOST_CHARACTERS", 11: "UNPLACED"}
    assert (found.clauses, found.parties, found.ends_on) == ((), (), None)
    assert {"clauses", "parties", "issued_on", "ends_on"} <= set(found.missing)
