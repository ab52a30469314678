"""The window on the world: things to see -> Frame, a projection with a scale, fitted to a rectangle of the page."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from briefing.map.content import GROWTH, Thing
from briefing.map.projection import EqualEarth, Lambert, Projection

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""

MARGIN = 0.055
"""Of the frame's sides, kept free round the content."""
SMALLEST = 0.16
"""Earth radii (about 1,000 km): the least that the frame shows, so that neighbours can be recognised."""
WIDEST_LAMBERT = 72.0
"""Degrees from the centre to the farthest content; beyond, shapes near the rim are bent too much."""
MOST_POLAR = 70.0
REGIONAL = 0.9
"""Earth radii (about 5,700 km): in taller frames rivers would only be a muddle of lines."""
CONTINENTAL = 0.7
"""Earth radii: smaller frames keep north straight up in their middle."""
TURN_COST = 0.003
"""For each degree that the centre moves from the middle of the content, so much smaller must the frame become."""
FAR = 15.0
"""Degrees of sea or of other states that part what goes into an inset from the rest."""
WORLD_SPAN = 300.0
WORLD_CENTRE = 11.0
"""The cut then runs through the Bering Strait, where it parts no state from itself but Russia's far tip."""
WORLD_LATITUDES = (-57.0, 84.0)


@dataclass(frozen=True)
class Frame:
    projection: Projection
    scale: float
    """Points an earth radius."""
    middle: tuple[float, float]
    """What stands in the middle of the rectangle, in earth radii."""
    rect: Rect
    world: bool = False

    def place(self, points: Any) -> Any:
        """Degrees -> points on the page."""
        return self.to_page(self.projection.forward(points))

    def place_one(self, lon: float, lat: float) -> tuple[float, float]:
        at = np.array([[lon, lat]])
        x, y = self.place(self.projection.near(at) if isinstance(self.projection, EqualEarth) else at)[0]
        return float(x), float(y)

    def to_page(self, projected: Any) -> Any:
        left, bottom, right, top = self.rect
        return (projected - self.middle) * self.scale + [(left + right) / 2, (bottom + top) / 2]

    def holds(self, x: float, y: float, margin: float = 0.0) -> bool:
        left, bottom, right, top = self.rect
        return left + margin <= x <= right - margin and bottom + margin <= y <= top - margin

    @property
    def is_regional(self) -> bool:
        """Whether it shows no more than a continent or so."""
        return not isinstance(self.projection, EqualEarth) and (self.rect[3] - self.rect[1]) / self.scale < REGIONAL

    @property
    def reach(self) -> float:
        """Degrees from the centre to the farthest corner, and a little more (Lambert)."""
        left, bottom, right, top = self.rect
        half = np.hypot(right - left, top - bottom) / 2 / self.scale
        return float(np.degrees(2 * np.arcsin(min(half / 2 + np.hypot(*self.middle) / 2, 1.0)))) + 3


def fit(seen: list[Thing], rect: Rect) -> tuple[Frame, tuple[str, ...]]:
    """The frame, and the countries that have to be in it but lie too far off: they go into an inset."""
    core = [thing for thing in seen if thing.wanted == "must"] or seen
    core, apart = _without_outliers(core, rect)
    grown = list(core)
    wide = [*core, *(thing for thing in seen if thing.wanted == "status")]
    if isinstance(frame_for(core, rect).projection, EqualEarth):
        return frame_for(wide, rect), _apart(apart, wide)  # round an ocean: who is only named turns it to no other side
    size = _extent(core, rect)
    for thing in sorted((t for t in seen if t.wanted != "must"), key=lambda t: _extent([*core, t], rect)):
        if _extent([*grown, thing], rect) <= max(size * GROWTH[thing.wanted], SMALLEST):
            grown.append(thing)
    return frame_for(grown, rect), _apart(apart, grown)


def _apart(apart: list[Thing], shown: list[Thing]) -> tuple[str, ...]:
    kept = {thing.name for thing in shown}
    return tuple(dict.fromkeys(thing.name for thing in apart if thing.country and thing.name not in kept))


def frame_for(shown: list[Thing], rect: Rect) -> Frame:
    points = np.vstack([thing.points for thing in shown])
    lambert, low, high = _turned(points, rect)
    if float(lambert.distance(points).max()) <= WIDEST_LAMBERT and abs(lambert.lat) <= MOST_POLAR:
        return _fitted(lambert, low, high, rect)
    return _equal_earth(points, rect)


def _turned(points: Any, rect: Rect) -> tuple[Lambert, Any, Any]:
    """The centre moved east or west where the content then lies flatter in the frame."""
    middle, low, high = _lambert(points)
    found = [(_height(high - low, rect), middle, low, high)]
    for shift in (-24, -16, -8, 8, 16, 24) if found[0][0] > CONTINENTAL else ():
        other = Lambert(middle.lat, (middle.lon + shift + 180) % 360 - 180)
        placed = other.forward(points)
        low, high = placed.min(axis=0), placed.max(axis=0)
        found.append((_height(high - low, rect) * (1 + abs(shift) * TURN_COST), other, low, high))
    return min(found, key=lambda choice: choice[0])[1:]


def _without_outliers(core: list[Thing], rect: Rect) -> tuple[list[Thing], list[Thing]]:
    """Leaves out the few farthest where the rest fits into a frame of little more than half the size."""
    centre = _mean_direction(core)
    order = sorted(core, key=lambda t: float(np.median(centre.distance(t.points))))
    whole = _extent(core, rect)
    for k in range(1, min(4, max(len(core) // 5, int(len(core) > 3))) + 1):
        kept, apart = order[:-k], order[-k:]
        if _extent(kept, rect) < 0.68 * whole and _extent(apart, rect) < 1.0 and _gap(kept, apart) > FAR:
            return [thing for thing in core if thing in kept], apart
    return core, []


def _gap(kept: list[Thing], apart: list[Thing]) -> float:
    """Degrees between what is nearest."""
    near = np.vstack([thing.points for thing in kept])
    far = np.vstack([thing.points for thing in apart])
    return min(float(Lambert(lat, lon).distance(near).min()) for lon, lat in far.tolist())


def _mean_direction(core: list[Thing]) -> Lambert:
    at = np.radians(np.array([thing.points.mean(axis=0) for thing in core]))
    x, y, z = np.cos(at[:, 1]) * np.cos(at[:, 0]), np.cos(at[:, 1]) * np.sin(at[:, 0]), np.sin(at[:, 1])
    x, y, z = (float(np.median(axis)) for axis in (x, y, z))
    return Lambert(float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x))))


def _extent(shown: list[Thing], rect: Rect) -> float:
    """The height that the frame needs, in earth radii."""
    _, low, high = _lambert(np.vstack([thing.points for thing in shown]))
    return _height(high - low, rect)


def _height(size: Any, rect: Rect) -> float:
    return max(float(size[1]), float(size[0]) * (rect[3] - rect[1]) / (rect[2] - rect[0]))


def _lambert(points: Any) -> tuple[Lambert, Any, Any]:
    """The projection whose centre is the middle of what it shows, and the corners of that."""
    at = np.radians(points)
    mean = [
        (np.cos(at[:, 1]) * np.cos(at[:, 0])).mean(),
        (np.cos(at[:, 1]) * np.sin(at[:, 0])).mean(),
        np.sin(at[:, 1]).mean(),
    ]
    lambert = Lambert(
        float(np.degrees(np.arctan2(mean[2], np.hypot(mean[0], mean[1])))),
        float(np.degrees(np.arctan2(mean[1], mean[0]))),
    )
    for _ in range(5):
        placed = lambert.forward(points)
        low, high = placed.min(axis=0), placed.max(axis=0)
        lon, lat = lambert.inverse(*((low + high) / 2))
        lambert = Lambert(float(np.clip(lat, -85, 85)), (lon + 180) % 360 - 180)
    lambert = Lambert(float(round(lambert.lat)), float(round(lambert.lon)))
    placed = lambert.forward(points)
    return lambert, placed.min(axis=0), placed.max(axis=0)


def _fitted(projection: Projection, low: Any, high: Any, rect: Rect) -> Frame:
    wide, tall = np.maximum(high - low, 1e-6)
    room = 1 - 2 * MARGIN
    scale = min((rect[2] - rect[0]) * room / wide, (rect[3] - rect[1]) * room / max(tall, SMALLEST))
    middle = (low + high) / 2
    return Frame(projection, float(scale), (float(middle[0]), float(middle[1])), rect)


def _equal_earth(points: Any, rect: Rect) -> Frame:
    lons = np.sort(points[:, 0] % 360)
    gaps = np.diff(np.append(lons, lons[0] + 360))
    widest = int(gaps.argmax())
    span = 360 - float(gaps[widest])
    if span > WORLD_SPAN:
        return _band(EqualEarth(WORLD_CENTRE), None, rect)
    start = float(lons[(widest + 1) % len(lons)])
    return _band(EqualEarth(float(round((start + span / 2 + 180) % 360 - 180))), points, rect)


def _band(projection: EqualEarth, points: Any, rect: Rect) -> Frame:
    """What is to be seen, or the whole world, across the rectangle; where the world ends, a strip below stays free."""
    rim = np.array(
        [[projection.lon + 180, 0.0], [projection.lon, WORLD_LATITUDES[0]], [projection.lon, WORLD_LATITUDES[1]]]
    )
    edge = projection.forward(rim)
    reach, south, north = float(edge[0, 0]), float(edge[1, 1]), float(edge[2, 1])
    low, high = np.array([-reach, south]), np.array([reach, north])
    if points is not None:
        placed = projection.forward(projection.near(points))
        air = (placed[:, 0].max() - placed[:, 0].min()) * MARGIN
        low, high = placed.min(axis=0) - air, placed.max(axis=0) + air
    wide, tall = rect[2] - rect[0], rect[3] - rect[1]
    scale = min(wide / float(high[0] - low[0]), tall / float(min(high[1], north) - max(low[1], south)))
    shown = min(tall, (north - south) * scale)
    middle = float(np.clip((low[1] + high[1]) / 2, south + shown / 2 / scale, north - shown / 2 / scale))
    whole = points is None
    return Frame(
        projection, scale, (float(low[0] + high[0]) / 2, middle), (rect[0], rect[3] - shown, rect[2], rect[3]), whole
    )
