"""How far regions, seas and ranges reach: a name -> degrees, from assets/map/regions.csv."""

import csv
from functools import cache

from briefing.resources import asset

Extent = tuple[float, float, float, float]
"""West, south, east, north; longitudes may reach beyond 180."""


def extent_of(name: str) -> Extent | None:
    return _table().get(name.casefold())


def has_place(name: str) -> bool:
    """False for what no map can show: "the Global South", a state that is no more. Those stand there without extent."""
    return _table().get(name.casefold(), True) is not None


@cache
def _table() -> dict[str, Extent | None]:
    with asset("map", "regions.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return {name.casefold(): (float(w), float(s), float(e), float(n)) if w else None for name, w, s, e, n in rows}
