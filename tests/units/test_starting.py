"""The starting data against model.md section 1 and domain.md 1, whose table of mergers is typed here once more."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest

from api.units.starting import FLOOR, Starting, Unit, distinct, slug, starting

SIGNED = date(2017, 8, 29)
DAY = timedelta(days=1)
FIELDS = {"press", "broadcasting", "publishing", "grassroots", "post", "telecom", "it"}

# domain.md 1.1: new code <- old codes, as read from Resolution 202/2025/QH15.
MERGERS = """08<02,08 15<10,15 19<06,19 24<24,27 25<17,25,26 31<30,31 33<33,34 37<35,36,37 44<44,45 48<48,49 51<51,62 52<52,64
56<56,58 66<54,66 68<60,67,68 75<70,75 79<74,77,79 80<72,80 82<82,87 86<83,84,86 91<89,91 92<92,93,94 96<95,96"""
UNCHANGED = {"01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"}


@pytest.fixture(scope="module")
def data() -> Starting:
    return starting()


@pytest.fixture(scope="module")
def units(data: Starting) -> dict[str, Unit]:
    return {unit.code: unit for unit in data.units}


def lives(unit: Unit, first: date, last: date | None) -> bool:
    """Whether the unit lives from first to last, both included; None is open."""
    return unit.started_on <= first and (unit.ended_on is None or (last is not None and last <= unit.ended_on))


def acyclic(edges: Iterable[tuple[str, str]]) -> bool:
    graph: TopologicalSorter[str] = TopologicalSorter()
    for node, before in edges:
        graph.add(node, before)
    try:
        graph.prepare()
    except CycleError:
        return False
    return True


@pytest.mark.parametrize(
    ("day", "provinces", "cities"),
    [
        (FLOOR - DAY, 0, 0),
        (SIGNED, 63, 5),
        (date(2024, 12, 31), 63, 5),
        (date(2025, 1, 1), 63, 6),
        (date(2025, 6, 30), 63, 6),
        (date(2025, 7, 1), 34, 6),
        (date(2026, 4, 29), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 11, 24), 34, 7),
    ],
)
def test_provinces_and_municipalities_of_a_day(data: Starting, day: date, provinces: int, cities: int) -> None:
    found = data.provinces_on(day)
    called = [[name for name in province.names if name.valid_from <= day][-1] for province in found]
    assert (len(found), sum(name.city for name in called)) == (provinces, cities)
    assert len({province.gso_code for province in found}) == provinces
    assert len({name.name for name in called}) == provinces
    key = "p63" if day < date(2025, 7, 1) else "p34"
    assert len({province.tiles[key] for province in found}) == provinces


def test_mergers_are_those_of_the_resolution(data: Starting) -> None:
    gso = {province.code: province.gso_code for province in data.provinces}
    printed = {new: set(old.split(",")) for new, old in (row.split("<") for row in MERGERS.split())}
    built = {p.gso_code: {gso[code] for code in p.formed_from} for p in data.provinces if p.formed_from}
    kept = {p.gso_code for p in data.provinces if p.valid_from == FLOOR and p.valid_to is None}
    assert built == printed
    assert kept == UNCHANGED
    used = Counter(code for p in data.provinces for code in p.formed_from)
    used.update(p.code for p in data.provinces if p.gso_code in kept and p.valid_to is None)
    assert used == Counter(p.code for p in data.provinces_on(SIGNED))


def test_seven_codes_changed_their_meaning(data: Starting) -> None:
    before = {p.gso_code: p.names[-1].name for p in data.provinces_on(date(2025, 6, 30))}
    after = {p.gso_code: p.names[-1].name for p in data.provinces_on(date(2025, 7, 1))}
    assert {code for code in after if before[code] != after[code]} == {"15", "24", "44", "52", "80", "82", "91"}
    assert (before["89"], before["91"], after["91"]) == ("An Giang", "Kiên Giang", "An Giang")


def test_codes_are_unique_and_the_one_without_a_year_is_of_2017(data: Starting, units: dict[str, Unit]) -> None:
    assert len(units) == len(data.units)
    assert len({p.code for p in data.provinces}) == len(data.provinces) == 86
    assert {"AN-GIANG", "AN-GIANG-2025", "BA-RIA-VUNG-TAU", "HO-CHI-MINH", "THUA-THIEN-HUE"} <= {
        p.code for p in data.provinces
    }
    for code in ("LDLD-AN-GIANG", "STTTT-AN-GIANG", "LDLD-BINH-THUAN", "TLD-BTG", "BTTTT-VP"):
        assert lives(units[code], SIGNED, SIGNED)
    assert units["LDLD-AN-GIANG"].province == "AN-GIANG"
    assert units["LDLD-AN-GIANG-2025"].province == "AN-GIANG-2025"
    assert all((unit.started_on.year == 2025) for unit in data.units if unit.code.endswith("-2025"))


def test_what_stands_in_the_provinces(data: Starting) -> None:
    def count(day: date) -> Counter[str]:
        return Counter(unit.code.split("-")[0] for unit in data.units_on(day) if unit.province)

    assert count(SIGNED) == count(date(2025, 2, 28)) == {"LDLD": 63, "STTTT": 63}
    assert count(date(2025, 3, 1)) == count(date(2025, 6, 30)) == {"LDLD": 63, "SKHCN": 63, "SVHTTDL": 63}
    assert count(date(2025, 7, 1)) == count(date(2026, 11, 24)) == {"LDLD": 34, "SKHCN": 34, "SVHTTDL": 34}
    central = {unit.code for unit in data.units_on(SIGNED) if unit.province is None}
    assert central == {"TLD", "TLD-BTG", "BTTTT", "BTTTT-VP"}


def test_a_unit_lives_within_its_province(data: Starting) -> None:
    provinces = {province.code: province for province in data.provinces}
    for unit in data.units:
        if unit.province:
            home = provinces[unit.province]
            assert home.valid_from <= unit.started_on
            assert home.valid_to is None or (unit.ended_on is not None and unit.ended_on <= home.valid_to)
            assert [(code.scheme, code.value) for code in unit.codes] == [("gso", home.gso_code)]


def test_every_ended_unit_has_successors_and_nobody_else(data: Starting, units: dict[str, Unit]) -> None:
    left = Counter(code for reorganisation in data.reorganisations for code in reorganisation.predecessors)
    assert left == Counter(unit.code for unit in data.units if unit.ended_on)
    for reorganisation in data.reorganisations:
        assert reorganisation.confirmed
        assert reorganisation.legal_basis
        assert {units[code].ended_on for code in reorganisation.predecessors} == {reorganisation.effective_on - DAY}
        heirs = [units[heir.code] for heir in reorganisation.successors]
        assert {heir.started_on for heir in heirs} == {reorganisation.effective_on}
        assert {heir.side for heir in heirs} == {units[code].side for code in reorganisation.predecessors}
        assert {heir.kind for heir in heirs} == {units[code].kind for code in reorganisation.predecessors}


def test_a_split_hands_every_field_to_one_successor_and_a_merger_all_to_one(data: Starting) -> None:
    kinds = Counter(reorganisation.kind for reorganisation in data.reorganisations)
    assert kinds == {"split": 1 + 1 + 63, "merge": 3 * 23}
    for reorganisation in data.reorganisations:
        taken = [field for heir in reorganisation.successors for field in heir.fields]
        if reorganisation.kind == "split":
            assert len(reorganisation.predecessors) == 1
            assert Counter(taken) == Counter(FIELDS)
        else:
            assert len(reorganisation.predecessors) > 1
            assert (len(reorganisation.successors), taken) == (1, [])


@pytest.mark.parametrize(
    ("code", "successors"),
    [
        ("BTTTT", {"BKHCN", "BVHTTDL"}),
        ("BTTTT-VP", {"BKHCN-VP", "BVHTTDL-VP"}),
        ("STTTT-BINH-THUAN", {"SKHCN-BINH-THUAN", "SVHTTDL-BINH-THUAN"}),
        ("STTTT-THUA-THIEN-HUE", {"SKHCN-HUE", "SVHTTDL-HUE"}),
        ("LDLD-BINH-THUAN", {"LDLD-LAM-DONG-2025"}),
        ("LDLD-KIEN-GIANG", {"LDLD-AN-GIANG-2025"}),
        ("SKHCN-AN-GIANG", {"SKHCN-AN-GIANG-2025"}),
        ("LDLD-HA-NOI", set()),
        ("LDLD-THUA-THIEN-HUE", set()),
    ],
)
def test_successors(data: Starting, code: str, successors: set[str]) -> None:
    assert {heir.code for r in data.reorganisations if code in r.predecessors for heir in r.successors} == successors


def test_press_goes_to_culture_and_post_to_science(data: Starting) -> None:
    split = next(r for r in data.reorganisations if r.predecessors == ("BTTTT",))
    assert {heir.code: set(heir.fields) for heir in split.successors} == {
        "BVHTTDL": {"press", "broadcasting", "publishing", "grassroots"},
        "BKHCN": {"post", "telecom", "it"},
    }


def test_no_cycle_in_succession_or_parents(data: Starting) -> None:
    assert acyclic((heir.code, code) for r in data.reorganisations for heir in r.successors for code in r.predecessors)
    assert acyclic((unit.code, parent.code) for unit in data.units for parent in unit.parents)
    assert not acyclic([("a", "b"), ("b", "c"), ("c", "a")])


def test_parents_live_as_long_as_they_are_parents_and_come_first(data: Starting, units: dict[str, Unit]) -> None:
    place = {unit.code: n for n, unit in enumerate(data.units)}
    for unit in data.units:
        for parent in unit.parents:
            assert lives(units[parent.code], parent.valid_from, unit.ended_on), (unit.code, parent.code)
            assert place[parent.code] < place[unit.code]
            assert parent.valid_from == unit.started_on
            assert units[parent.code].side == unit.side
    assert units["TLD-BTG"].parents[0].line == "part_of"
    assert units["LDLD-AN-GIANG"].parents[0].line == "directs"
    for reorganisation in data.reorganisations:
        assert all(
            place[code] < place[heir.code] for code in reorganisation.predecessors for heir in reorganisation.successors
        )


def test_dated_facts_begin_with_their_owner_and_never_overlap(data: Starting) -> None:
    for unit in data.units:
        days = [name.valid_from for name in unit.names]
        assert days[0] == unit.started_on, unit.code
        assert all(earlier < later for earlier, later in pairwise(days))
        assert unit.ended_on is None or days[-1] <= unit.ended_on
    for province in data.provinces:
        assert province.names[0].valid_from == province.valid_from


def test_names_follow_hue_and_dong_nai_without_a_new_unit(units: dict[str, Unit]) -> None:
    hue = [(name.valid_from, name.vi, name.derived) for name in units["LDLD-THUA-THIEN-HUE"].names]
    assert hue == [
        (FLOOR, "Liên đoàn Lao động tỉnh Thừa Thiên Huế", False),
        (date(2025, 1, 1), "Liên đoàn Lao động thành phố Huế", True),
    ]
    assert [name.vi for name in units["STTTT-THUA-THIEN-HUE"].names][-1] == "Sở Thông tin và Truyền thông thành phố Huế"
    assert [name.vi for name in units["SKHCN-HUE"].names] == ["Sở Khoa học và Công nghệ thành phố Huế"]
    dong_nai = [(name.valid_from, name.vi, name.short) for name in units["LDLD-DONG-NAI-2025"].names]
    assert dong_nai == [
        (date(2025, 7, 1), "Liên đoàn Lao động tỉnh Đồng Nai", "LĐLĐ Đồng Nai"),
        (date(2026, 4, 30), "Liên đoàn Lao động thành phố Đồng Nai", "LĐLĐ TP Đồng Nai"),
    ]
    assert units["LDLD-HO-CHI-MINH"].names[0].vi == "Liên đoàn Lao động Thành phố Hồ Chí Minh"
    assert units["LDLD-AN-GIANG"].names[0].en == "An Giang Provincial Federation of Labour"


def test_names_no_source_gave_are_marked(data: Starting, units: dict[str, Unit]) -> None:
    for unit in data.units:
        if unit.province:
            assert all(name.derived == (name.valid_from >= date(2025, 1, 1)) for name in unit.names), unit.code
    assert {code for code, unit in units.items() if not unit.province and unit.names[0].derived} == {"BVHTTDL-VP"}
    assert units["TLD"].started_on == date(1929, 7, 28)


def test_codes_are_folded_and_a_repeated_one_bears_its_year() -> None:
    assert slug("Bà Rịa - Vũng Tàu") == "BA-RIA-VUNG-TAU"
    assert slug("Đắk Lắk") == "DAK-LAK"
    assert distinct("LDLD-AN-GIANG", ["LDLD-KIEN-GIANG", "LDLD-AN-GIANG"], 2025) == "LDLD-AN-GIANG-2025"
    assert distinct("LDLD-AN-GIANG", ["LDLD-KIEN-GIANG"], 2025) == "LDLD-AN-GIANG"
