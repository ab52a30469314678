"""Read the path data and transforms of SVG 1.1: text -> rings of points, curves as short straight steps; matrices."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model.drawing import Point
from briefing.render.logo.arcs import arc, arc_numbers

Matrix = tuple[float, float, float, float, float, float]
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FARTHEST = 1e7
_STEPS = 16
"""Straight steps to a curve: at a logo's size no corner is seen."""


def numbers(text: str) -> list[float]:
    """Raises ValueError for one that no page can hold."""
    found = [float(each) for each in re.findall(_NUMBER, text)]
    if any(abs(each) > _FARTHEST for each in found):
        raise ValueError(f"a length is too great: {text.strip()[:40]}")
    return found


def rings_of(data: str) -> list[list[Point]]:
    """Raises ValueError for an order that is not drawn."""
    rings: list[list[Point]] = []
    at: Point = (0.0, 0.0)
    handle: Point | None = None
    before = ""
    for order, given in _orders(data):
        kind = order.upper()
        points = _absolute(order, given, at)
        if kind == "M":
            rings.append([points[0]])
        elif kind == "Z":
            points = [rings[-1][0]] if rings else [at]
        elif not rings:
            raise ValueError("a path starts without M")
        else:
            if rings[-1] and before == "Z":
                rings.append([at])
            if kind == "A":
                points, handle = arc(at, given, points[-1]), None
            else:
                points, handle = _curve(kind, points, at, handle if before in _SMOOTH.get(kind, "") else None)
            rings[-1] += points
        at, before = points[-1], kind
    return rings


_SMOOTH = {"S": "CS", "T": "QT"}


def _orders(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each order with its numbers; numbers that go on repeat it, after M as L."""
    for order, text in re.findall(r"([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d[^A-Za-z]*)*)", data):
        takes = _TAKES.get(order.upper())
        if takes is None:
            raise ValueError(f"a path holds {order}, which is no order of SVG")
        given = numbers(arc_numbers(text) if order in "Aa" else text)
        if takes == 0:
            yield order, []
            continue
        for first in range(0, len(given) - takes + 1, takes):
            follows = {"M": "L", "m": "l"}.get(order, order) if first else order
            yield follows, given[first : first + takes]


def _absolute(order: str, given: list[float], at: Point) -> list[Point]:
    x, y = at if order.islower() else (0.0, 0.0)
    if order.upper() == "H":
        return [(given[0] + x, at[1])]
    if order.upper() == "V":
        return [(at[0], given[0] + y)]
    if order.upper() == "A":
        return [(given[5] + x, given[6] + y)]
    return [(given[n] + x, given[n + 1] + y) for n in range(0, len(given), 2)]


def _curve(kind: str, points: list[Point], at: Point, handle: Point | None) -> tuple[list[Point], Point | None]:
    """The points on the way, and the last handle, which a smooth curve mirrors."""
    mirrored = (2 * at[0] - handle[0], 2 * at[1] - handle[1]) if handle else at
    if kind in "LHV":
        return points, None
    poles = [at, *([mirrored] if kind in "ST" else []), *points]
    return [_on(poles, step / _STEPS) for step in range(1, _STEPS + 1)], poles[-2]


def _on(poles: list[Point], share: float) -> Point:
    """De Casteljau: the point of a curve at a share of its way."""
    while len(poles) > 1:
        poles = [(x + (u - x) * share, y + (v - y) * share) for (x, y), (u, v) in pairwise(poles)]
    return poles[0]


def matrix_of(said: str) -> Matrix:
    made: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    for name, inner in re.findall(r"(\w+)\s*\(([^)]*)\)", said):
        made = applied(made, _step(name, numbers(inner)))
    return made


def _step(name: str, given: list[float]) -> Matrix:
    if name == "matrix" and len(given) == 6:
        a, b, c, d, e, f = given
        return a, b, c, d, e, f
    if name == "translate" and given:
        return 1.0, 0.0, 0.0, 1.0, given[0], given[1] if len(given) > 1 else 0.0
    if name == "scale" and given:
        return given[0], 0.0, 0.0, given[-1], 0.0, 0.0
    if name == "rotate" and len(given) in (1, 3):
        turn = math.radians(given[0])
        x, y = given[1:] or (0.0, 0.0)
        cos, sin = math.cos(turn), math.sin(turn)
        return cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos
    raise ValueError(f"the transform {name} is not drawn")


def applied(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
