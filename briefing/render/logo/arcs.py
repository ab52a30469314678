"""An elliptical arc of SVG path data -> points on it (SVG 1.1, appendix F.6.5 and F.6.6)."""

import math
import re
from collections.abc import Sequence

from briefing.model.drawing import Point

_STEP = math.pi / 32
"""A turn to each straight step."""
_NUMBER = r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)"
_FLAG = r"[\s,]*([01])"
_ARC = re.compile(_NUMBER * 3 + _FLAG * 2 + _NUMBER * 2)


def arc_numbers(text: str) -> str:
    """The two flags may stand without a space between them and what follows: "5 5 0 0110 10"."""
    return " ".join(" ".join(found.groups()) for found in _ARC.finditer(text))


def arc(start: Point, given: Sequence[float], end: Point) -> list[Point]:
    """`given`: the radii, the turn of the axes in degrees, and the flags for the large arc and the sweep."""
    across, upright, turn = abs(given[0]), abs(given[1]), math.radians(given[2])
    if start == end or not across or not upright:
        return [end]
    cos, sin = math.cos(turn), math.sin(turn)
    half_x, half_y = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = (cos * half_x + sin * half_y) / across, (cos * half_y - sin * half_x) / upright
    far = math.hypot(x, y)
    if far > 1:  # radii too small to reach: they grow
        across, upright, x, y, far = across * far, upright * far, x / far, y / far, 1.0
    off = math.sqrt(max(0.0, 1 / far**2 - 1)) * (1 if bool(given[3]) != bool(given[4]) else -1)
    middle_x, middle_y = off * y, -off * x  # on the circle of radius 1
    first, last = math.atan2(y - middle_y, x - middle_x), math.atan2(-y - middle_y, -x - middle_x)
    swept = (last - first) % math.tau if given[4] else -((first - last) % math.tau)
    steps = max(2, math.ceil(abs(swept) / _STEP))

    def at(angle: float) -> Point:
        u, v = across * (middle_x + math.cos(angle)), upright * (middle_y + math.sin(angle))
        return (cos * u - sin * v + (start[0] + end[0]) / 2, sin * u + cos * v + (start[1] + end[1]) / 2)

    return [*(at(first + swept * step / steps) for step in range(1, steps)), end]
