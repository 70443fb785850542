"""Starting data: provinces, agencies and reorganisations from 2008 to 2026, as plain records built from data/*.json.

Pure: no database, no clock. Every list is ordered so that what is referred to comes first (model.md section 1).

- All days are inclusive: a unit ended by a reorganisation of 2025-07-01 has ended_on 2025-06-30.
- An agency that took over work in 2025 is a new unit of that day, even where a body of its name stood before:
  a successor is always a new unit, and nothing was filed here by the older one.
- Huế (2025-01-01) and Đồng Nai (2026-04-30) became cities: dated names, the units stay.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

from api.kernel.folding import words

# Hà Nội took in Hà Tây on this day and the map of 63 stood until 2025. The agencies' own first days, which no source
# gave, are not kept: all that stood in 2017 begins here.
FLOOR = date(2008, 8, 1)


@dataclass(frozen=True, slots=True)
class Called:
    """Name and type of a province from a day on; formal is how an agency's name carries it: "tỉnh An Giang"."""

    valid_from: date
    name: str
    name_en: str
    type: str
    formal: str

    @property
    def city(self) -> bool:
        """Whether it is a municipality under the central government."""
        return self.type != "tỉnh"

    @property
    def forms(self) -> dict[str, str]:
        """What agencies.json's names are filled with."""
        brief = f"TP {self.name}" if self.city else self.name
        place_en = f"{self.name_en} {'City' if self.city else 'Provincial'}"
        return {"place": self.formal, "brief": brief, "place_en": place_en}


@dataclass(frozen=True, slots=True)
class Province:
    """One province of one cut of the map; the 11 that 2025 left alone are one record through both.

    gso_code holds as long as the record does. tiles: [column, row] under p63 and p34, each where the province is
    on that map. formed_from: codes of the provinces merged into it.
    """

    code: str
    gso_code: str
    valid_from: date
    valid_to: date | None
    names: tuple[Called, ...]
    tiles: Mapping[str, tuple[int, int]]
    formed_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """What a unit is called from a day on; derived where no source gave the name."""

    valid_from: date
    vi: str
    en: str
    short: str
    derived: bool


@dataclass(frozen=True, slots=True)
class Code:
    """An identifier others gave. A provincial unit bears the gso code of its province."""

    scheme: str
    value: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class Parent:
    """line is part_of or directs; code is the parent's."""

    line: str
    code: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class Unit:
    """An agency through its life; province is a province's code, or none for central bodies."""

    code: str
    kind: str
    side: str
    province: str | None
    started_on: date
    ended_on: date | None
    names: tuple[Name, ...]
    codes: tuple[Code, ...]
    parents: tuple[Parent, ...]


@dataclass(frozen=True, slots=True)
class Successor:
    """Who takes over; fields are the fields of work taken, empty for all of them."""

    code: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reorganisation:
    """Effective on the first day of the successors; predecessors end the day before."""

    effective_on: date
    kind: str
    legal_basis: str
    predecessors: tuple[str, ...]
    successors: tuple[Successor, ...]
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Starting:
    """All of it. Parents stand before their units, predecessors before successors."""

    provinces: tuple[Province, ...]
    units: tuple[Unit, ...]
    reorganisations: tuple[Reorganisation, ...]

    def provinces_on(self, day: date) -> list[Province]:
        """Those valid on a day: 63 until 2025-06-30, then 34; none before FLOOR."""
        begun = (row for row in self.provinces if row.valid_from <= day)
        return [row for row in begun if row.valid_to is None or day <= row.valid_to]

    def units_on(self, day: date) -> list[Unit]:
        """Those that live on a day, their last one included."""
        return [row for row in self.units if row.started_on <= day and (row.ended_on is None or day <= row.ended_on)]


def starting() -> Starting:
    """97 rows of the map as 86 provinces (11 are on both), and their agencies."""
    maps, agencies = _read("provinces.json"), _read("agencies.json")
    split, merger = ((_day(agencies[key]["effective_on"]), agencies[key]["legal_basis"]) for key in ("split", "merger"))
    provinces = tuple(_provinces(maps, merger[0]))
    families = {family["code"]: _family(family, provinces) for family in agencies["provincial"]}
    central = tuple(_central(row) for row in agencies["central"])
    units = (*central, *(unit for family in families.values() for unit in family.values()))
    splits = _splits(agencies["splits"], families, split)
    return Starting(provinces, units, (*splits, *_mergers(families, provinces, merger)))


def distinct(code: str, predecessors: Iterable[str], year: int) -> str:
    """The code, with its year where a predecessor bears it already: a successor is always a new unit."""
    return f"{code}-{year}" if code in predecessors else code


def slug(name: str) -> str:
    """Folded, upper case, hyphens: "Bà Rịa - Vũng Tàu" gives BA-RIA-VUNG-TAU."""
    return "-".join(words(name)).upper()


def _read(file: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files(__package__).joinpath("data", file).read_text("utf-8"))
    return loaded


def _day(text: str | None, default: date = FLOOR) -> date:
    return date.fromisoformat(text) if text else default


def _end(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _provinces(maps: dict[str, Any], merged_on: date) -> Iterator[Province]:
    """The 63 first, so that every code in formed_from is known when its province comes."""
    kept = {row["formed_from"][0]: row["tile"] for row in maps["provinces_34"] if len(row["formed_from"]) == 1}
    codes = {row["gso_code"]: slug(row["names"][0]["name"]) for row in maps["provinces_63"]}
    for row in maps["provinces_63"]:
        gso = row["gso_code"]
        both = _pairs({"p63": row["tile"]} | ({"p34": kept[gso]} if gso in kept else {}))
        last = None if gso in kept else merged_on - timedelta(days=1)
        yield Province(codes[gso], gso, FLOOR, last, _called(row, FLOOR), both)
    for row in maps["provinces_34"]:
        if len(row["formed_from"]) > 1:
            before = tuple(codes[gso] for gso in row["formed_from"])
            code = distinct(slug(row["names"][0]["name"]), before, merged_on.year)
            called, tiles = _called(row, merged_on), _pairs({"p34": row["tile"]})
            yield Province(code, row["gso_code"], merged_on, None, called, tiles, before)


def _pairs(tiles: dict[str, list[int]]) -> Mapping[str, tuple[int, int]]:
    return {key: (column, row) for key, (column, row) in tiles.items()}


def _called(row: dict[str, Any], first: date) -> tuple[Called, ...]:
    found = []
    for name in row["names"]:
        formal = name.get("formal") or f"{name['type'].removesuffix(' trực thuộc trung ương')} {name['name']}"
        since = _day(name.get("valid_from"), first)
        found.append(Called(since, name["name"], name["name_en"], name["type"], formal))
    return tuple(found)


def _central(row: dict[str, Any]) -> Unit:
    first = _day(row.get("started_on"))
    name = Name(first, row["vi"], row["en"], row["short"], row.get("derived", False))
    parents = (Parent("part_of", row["part_of"], first),) if "part_of" in row else ()
    return Unit(row["code"], row["kind"], row["side"], None, first, _end(row.get("ended_on")), (name,), (), parents)


def _family(family: dict[str, Any], provinces: tuple[Province, ...]) -> dict[str, Unit]:
    """One unit for each province that lives in the family's days, by the province's code."""
    found: dict[str, Unit] = {}
    for province in provinces:
        first = max(_day(family.get("started_on")), province.valid_from)
        last = min(filter(None, (_end(family.get("ended_on")), province.valid_to)), default=None)
        if last is None or first <= last:
            before = [found[code].code for code in province.formed_from]
            found[province.code] = _provincial(family, province, first, last, before)
    return found


def _provincial(family: dict[str, Any], province: Province, first: date, last: date | None, before: list[str]) -> Unit:
    """The code says what the province was called on the unit's first day."""
    names = tuple(_names(family, province, first, last))
    home = [called for called in province.names if called.valid_from <= first][-1]
    return Unit(
        code=distinct(f"{family['code']}-{slug(home.name)}", before, first.year),
        kind=family["kind"],
        side=family["side"],
        province=province.code,
        started_on=first,
        ended_on=last,
        names=names,
        codes=(Code("gso", province.gso_code, first),),
        parents=(Parent("directs", family["directed_by"], first),),
    )


def _names(family: dict[str, Any], province: Province, first: date, last: date | None) -> Iterator[Name]:
    """The signed document names what stands in the provinces of 2017; any later name was composed here."""
    nexts = [*(called.valid_from for called in province.names[1:]), date.max]
    for called, until in zip(province.names, nexts, strict=True):
        if until > first and (last is None or called.valid_from <= last):
            since = max(first, called.valid_from)
            vi, en, short = (family[key].format(**called.forms) for key in ("vi", "en", "short"))
            yield Name(since, vi, en, short, derived=since > FLOOR)


def _splits(
    rows: list[dict[str, Any]], families: dict[str, dict[str, Unit]], act: tuple[date, str]
) -> Iterator[Reorganisation]:
    """A split of a family is one reorganisation in each province; otherwise it is one of a central body."""
    for row in rows:
        for place in families.get(row["of"], {"": None}):
            heirs = tuple(Successor(_at(families, code, place), tuple(fields)) for code, fields in row["into"].items())
            yield Reorganisation(act[0], "split", act[1], (_at(families, row["of"], place),), heirs)


def _at(families: dict[str, dict[str, Unit]], code: str, place: str) -> str:
    return families[code][place].code if code in families else code


def _mergers(
    families: dict[str, dict[str, Unit]], provinces: tuple[Province, ...], act: tuple[date, str]
) -> Iterator[Reorganisation]:
    """What stands in the merged provinces merges with them; the successor takes all fields."""
    for family in families.values():
        for province in provinces:
            if province.formed_from and province.code in family:
                before = tuple(family[code].code for code in province.formed_from)
                yield Reorganisation(act[0], "merge", act[1], before, (Successor(family[province.code].code),))
