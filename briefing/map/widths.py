"""How wide a text prints: text, face, size -> points: from assets/map/widths.csv, or from the house's own fonts."""

import csv
from functools import cache
from typing import Any

from briefing.errors import SettingsError
from briefing.model.drawing import Face
from briefing.resources import asset, own, per_house
from briefing.settings import read_toml

_UNKNOWN = 600
"""Thousandths of the size for a character that the table lacks."""


@per_house(8192)
def width_of(text: str, face: Face, size: float) -> float:
    measured = _own_font(face)
    if measured is not None:
        return float(measured.getlength(text)) * size / 1000
    table = _widths()[face]
    return sum(table.get(ord(character), _UNKNOWN) for character in text) * size / 1000


@per_house(64)
def _own_font(face: Face) -> Any:
    """The house's font for the face, 1000 points large; None where it uses ours."""
    theme = own("theme.toml")
    named = read_toml(theme).get("faces", {}).get(face, {}).get("file") if theme else None
    path = own("fonts", named) if named else None
    if path is None:
        return None
    from PIL import ImageFont

    try:
        return ImageFont.truetype(str(path), 1000, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        raise SettingsError(f"{path}: can't be read as a font; give a TrueType file (.ttf)") from error


@cache
def _widths() -> dict[str, dict[int, int]]:
    with asset("map", "widths.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    return {face: {int(row[0]): int(row[i]) for row in rows} for i, face in enumerate(head) if i}


def wrapped(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Lines no wider than `width` points; a word that is wider stands alone."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, face, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)
