"""The ground of the map: Layers, Frame -> shapes on the page, clipped and simplified to what print can show."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from briefing.map.data import Layer, layers
from briefing.map.frame import Frame
from briefing.map.projection import EqualEarth

_FINE = 0.13
"""Points: detail below this can't be seen in print."""
_SPECK = 0.12
"""Square points: islands below this are left out of the fill; the coast line still shows them."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    countries: Layer
    """Polygons in points."""
    lines: Layer
    disputed: Layer
    lakes: Layer
    rivers: Layer
    """None where the frame shows more than a continent."""

    def land_of(self, code: str) -> Any:
        """The polygons of a country in the frame, largest first."""
        shapes = self.countries.of(code)
        return shapes[np.argsort(-shapely.area(shapes), kind="stable")]

    def shows(self, code: str) -> bool:
        """Whether enough of it is in the frame to be seen."""
        return float(shapely.area(self.countries.of(code)).sum()) > 6.0


@lru_cache(maxsize=4)
def ground(frame: Frame) -> Ground:
    known = layers()
    return Ground(
        countries=_projected(known.countries, frame, _SPECK),
        lines=_projected(known.lines, frame, 0),
        disputed=_projected(known.disputed, frame, 0),
        lakes=_projected(known.lakes, frame, 0.6),
        rivers=_projected(known.rivers if frame.is_regional else _none(known.rivers), frame, 1.0),
    )


def _projected(layer: Layer, frame: Frame, least: float) -> Layer:
    shapes, rows = _in_reach(layer.shapes, frame)
    shapes = shapely.transform(shapes, frame.place)
    left, bottom, right, top = frame.rect
    bounds = shapely.bounds(shapes)
    inside = (bounds[:, 2] > left) & (bounds[:, 0] < right) & (bounds[:, 3] > bottom) & (bounds[:, 1] < top)
    size = (bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])
    kept = np.flatnonzero(inside & (size >= least))
    shapes, rows = shapely.simplify(shapes[kept], _FINE, preserve_topology=False), rows[kept]
    shapes = shapely.clip_by_rect(_sound(shapes), left - 1, bottom - 1, right + 1, top + 1)
    parts, of = shapely.get_parts(shapes, return_index=True)
    kind = shapely.get_dimensions(layer.shapes[:1]) if len(layer.shapes) else np.array([2])
    right_kind = (shapely.get_dimensions(parts) == kind[0]) & ~shapely.is_empty(parts)
    return Layer(layer.keys[rows[of]][right_kind], parts[right_kind])


def _none(layer: Layer) -> Layer:
    return Layer(layer.keys[:0], layer.shapes[:0])


def _sound(shapes: Any) -> Any:
    wrong = ~shapely.is_valid(shapes)  # simplified polygons may cross themselves
    shapes[wrong] = shapely.make_valid(shapes[wrong])
    return shapes


def _in_reach(shapes: Any, frame: Frame) -> tuple[Any, Any]:
    if isinstance(frame.projection, EqualEarth):
        return frame.projection.cut(shapes)
    near = np.flatnonzero(frame.projection.within(shapes, min(frame.reach, 150.0)))
    return shapes[near], near
