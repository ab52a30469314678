"""Known places: a name as written -> towns, countries, regions, waters and seats of government, best first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from briefing.model.briefing import PlaceType
from briefing.reference.countries import Country, countries, country_named
from briefing.reference.names import plain
from briefing.reference.tables import parts, records, rows
from briefing.reference.words import words
from briefing.resources import asset

_OTHER_NAME_COUNTS = 20
"""A town known by that name only in some language must be so many times larger to come first."""
_PROVINCE_COUNTS = 100_000
"""Where a province and a town bear one name, and where either might be something else: as a town of so many people."""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    name: str
    type: PlaceType
    country: str | None
    lat: float | None
    """Degrees north; of a country or region, its middle."""
    lon: float | None
    population: int
    """What it counts as beside others of that name; 0 where the table doesn't tell."""
    names: tuple[str, ...] = ()
    """Other ways of writing it."""


@cache
def places_called(name: str) -> tuple[KnownPlace, ...]:
    """Countries first, then regions, waters and buildings, then towns by population."""
    key = _key(name)
    if not key:
        return ()
    return _bearing(name, key) or _divisions(key)


def _bearing(name: str, key: str) -> tuple[KnownPlace, ...]:
    land = country_named(name)
    found = [_of_country(land)] if land else []
    made = _made().get(key, ())
    found += [one for one in made if "(" not in one.name]
    found += [town for town in _towns(key) if not any(_same(town, one) for one in found)]
    found += [one for one in made if "(" in one.name]
    return tuple(found)


def _divisions(key: str) -> tuple[KnownPlace, ...]:
    """Regions by a name with the word for them: "hebei province"."""
    bare, _, kind = key.rpartition(" ")
    found = _bearing(bare, bare) if bare and kind in words("place_divisions") else ()
    return tuple(one for one in found if one.type == "region")


@cache
def short_places() -> Mapping[str, Mapping[str, KnownPlace]]:
    """Plain short names -> a country that a text names besides -> the place meant: "north", KOR -> North Korea."""
    found: dict[str, dict[str, KnownPlace]] = {}
    for short, name, beside in rows("short_places"):
        found.setdefault(plain(short), {}).update(dict.fromkeys(parts(beside), places_called(name)[0]))
    return MappingProxyType(found)


@cache
def seats() -> dict[str, str]:
    """Plain names that stand for a government, capitals and buildings -> the country's code."""
    found: dict[str, str] = {}
    for land in countries():
        if not land.is_body:
            for word in (land.capital, *land.seats):
                found.setdefault(_key(word), land.code)
    found.pop("", None)
    return found


def stands_for_government(name: str) -> bool:
    return _key(name) in seats()


@cache
def _buildings() -> frozenset[str]:
    states = [land for land in countries() if not land.is_body]
    return frozenset(
        _key(seat) for land in states for seat in land.seats if not _key(seat).startswith(_key(land.capital))
    )


def is_seat(name: str) -> bool:
    """A building or street that stands for a government: "Kremlin", "Downing Street"; no capital."""
    return _key(name) in _buildings()


def _key(name: str) -> str:
    return plain(re.sub(r"^[Tt]he\s+", "", name.strip()))


def _of_country(land: Country) -> KnownPlace:
    kind: PlaceType = "region" if land.is_territory else "country"
    return KnownPlace(land.name, kind, land.code, land.lat, land.lon, 0, (land.official, *land.names))


def _same(town: KnownPlace, known: KnownPlace) -> bool:
    """The table's own entry and GeoNames' of one town."""
    return known.type == "city" and known.country == town.country


@cache
def _made() -> dict[str, tuple[KnownPlace, ...]]:
    """The hand-made table by plain name."""
    found: dict[str, list[KnownPlace]] = {}
    for one in records("places", _place):
        bare = re.sub(r"\s*\(.*\)", "", one.name)
        for key in dict.fromkeys(_key(way) for way in (bare, *one.names)):
            found.setdefault(key, []).append(one)
    return {key: tuple(ones) for key, ones in found.items()}


_TYPES: Mapping[str, PlaceType] = MappingProxyType(
    {"city": "city", "region": "region", "water": "water", "other": "other"}
)


def _place(name: str, kind: str, country: str, lat: str, lon: str, names: str) -> KnownPlace:
    if kind not in _TYPES:
        raise ValueError(f"unknown type {kind!r}")
    north, east = (float(lat), float(lon)) if lat and lon else (None, None)
    return KnownPlace(name, _TYPES[kind], country or None, north, east, 0, parts(names))


def _towns(key: str) -> list[KnownPlace]:
    """Towns and provinces from the sorted table, of which only the lines wanted are parsed."""
    table, wanted = _lines(), key.encode() + b"\t"
    at = _first_line_from(table, wanted)
    found: list[tuple[float, KnownPlace]] = []
    while table.startswith(wanted, at):
        end = table.index(b"\n", at)
        _, name, code, lat, lon, people, mark = table[at:end].decode().split("\t")
        many = _PROVINCE_COUNTS if mark == "p" else int(people)
        kind: PlaceType = "region" if mark == "p" else "city"
        weight = many / (_OTHER_NAME_COUNTS if mark == "+" else 1)
        found.append((weight, KnownPlace(name, kind, code, float(lat), float(lon), many)))
        at = end + 1
    inhabited = {town.country for _, town in found if town.type == "city"}
    return [town for _, town in sorted(found, key=lambda one: _order(one[0], one[1], inhabited))]


def _order(weight: float, place: KnownPlace, inhabited: set[str | None]) -> tuple[bool, float, str, str]:
    """The heaviest first; a province after the town that it is called after."""
    called_after_town = place.type == "region" and place.country in inhabited
    return called_after_town, -weight, place.country or "", place.name


def _first_line_from(table: bytes, wanted: bytes) -> int:
    """Where the first line starts that is not below `wanted`."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.find(b"\n", middle) + 1 or len(table)
        if table[middle:end] < wanted:
            low = end
        else:
            high = middle
    return low


@cache
def _lines() -> bytes:
    return asset("reference", "cities.tsv").read_bytes()
