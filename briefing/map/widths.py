"""How wide a text prints: text, face, size -> points, from assets/map/widths.csv."""

import csv
from functools import cache

from briefing.model.drawing import Face
from briefing.resources import asset

_UNKNOWN = 600
"""Thousandths of the size for a character that the table lacks."""


@cache
def width_of(text: str, face: Face, size: float) -> float:
    table = _widths()[face]
    return sum(table.get(ord(character), _UNKNOWN) for character in text) * size / 1000


@cache
def _widths() -> dict[str, dict[int, int]]:
    with asset("map", "widths.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    return {face: {int(row[0]): int(row[i]) for row in rows} for i, face in enumerate(head) if i}
