"""Patterns that tell classes apart without colour: polygons -> a Clip with lines over the boxes round them."""

import math
from types import MappingProxyType
from typing import Any

import shapely

from briefing.model.drawing import Clip, Item, Point, Shape

_STEP = MappingProxyType(
    {"hatch": 4.2, "dots": 3.4, "rows": 3.2, "columns": 3.2, "cross": 4.2, "grid": 4.6, "disputed": 2.7}
)
_WIDTH = MappingProxyType(
    {"hatch": 0.5, "dots": 0.75, "rows": 0.4, "columns": 0.4, "cross": 0.4, "grid": 0.4, "disputed": 0.45}
)


def patterned(polygons: Any, pattern: str, colour: str) -> list[Item]:
    """Nothing for "plain"; lines keep one phase over the whole page, so that neighbours match."""
    if pattern == "plain" or not len(polygons):
        return []
    boxes = [tuple(box) for box in shapely.bounds(polygons).tolist()]
    items: tuple[Item, ...] = tuple(shape for way in _ways(pattern) for shape in _strokes(boxes, pattern, way, colour))
    return [Clip(rings_of(polygons), items)]


def rings_of(polygons: Any) -> tuple[tuple[Point, ...], ...]:
    rings = [ring for polygon in polygons for ring in (polygon.exterior, *polygon.interiors)]
    return tuple(points_of(ring)[:-1] for ring in rings)


def points_of(line: Any) -> tuple[Point, ...]:
    return tuple((x, y) for x, y in shapely.get_coordinates(line).round(2).tolist())


def _ways(pattern: str) -> tuple[str, ...]:
    return {
        "hatch": ("/",),
        "disputed": ("\\",),
        "dots": (".",),
        "rows": ("-",),
        "columns": ("|",),
        "cross": ("/", "\\"),
        "grid": ("-", "|"),
    }[pattern]


def _strokes(boxes: list[tuple[float, ...]], pattern: str, way: str, colour: str) -> list[Shape]:
    step, width = _STEP[pattern], _WIDTH[pattern]
    lines: dict[tuple[Point, Point], None] = {}
    for left, bottom, right, top in boxes:
        if right - left < 0.3 or top - bottom < 0.3:
            continue
        lines.update(dict.fromkeys(_lines(way, step, left, bottom, right, top)))
    if not lines:
        return []
    dash = (width, step * 1.15 - width) if way == "." else ()
    return [Shape(tuple(lines), stroke=colour, width=width, dash=dash)]


def _lines(way: str, step: float, left: float, bottom: float, right: float, top: float) -> list[tuple[Point, Point]]:
    if way == "-" or way == ".":
        rows = range(math.floor(bottom / step), math.ceil(top / step) + 1)
        period = step * 1.15 if way == "." else step
        start = math.floor(left / period) * period
        return [
            (_at(start + (period / 2 if way == "." and k % 2 else 0), k * step), _at(right, k * step)) for k in rows
        ]
    if way == "|":
        columns = range(math.floor(left / step), math.ceil(right / step) + 1)
        return [(_at(k * step, bottom), _at(k * step, top)) for k in columns]
    tall = top - bottom
    if way == "/":  # x - y = k * step
        return [
            _rising(k * step, bottom, tall)
            for k in range(math.floor((left - top) / step), math.ceil((right - bottom) / step) + 1)
        ]
    return [
        _falling(k * step, bottom, tall)
        for k in range(math.floor((left + bottom) / step), math.ceil((right + top) / step) + 1)
    ]


def _rising(shift: float, bottom: float, tall: float) -> tuple[Point, Point]:
    return _at(shift + bottom, bottom), _at(shift + bottom + tall, bottom + tall)


def _falling(total: float, bottom: float, tall: float) -> tuple[Point, Point]:
    return _at(total - bottom, bottom), _at(total - bottom - tall, bottom + tall)


def _at(x: float, y: float) -> Point:
    return round(x, 2), round(y, 2)
