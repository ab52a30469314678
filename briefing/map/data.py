"""Natural Earth's shapes, loaded once: assets/map/shapes.npz -> Layers.

Only numpy and shapely are needed to read them: the libraries that read the formats of their origin (assets/make/map.py)
take longer to load than a map takes to draw.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import shapely
from shapely import GeometryType

from briefing.errors import SettingsError
from briefing.resources import asset

STEPS = 10_000
"""Co-ordinates are kept as whole numbers of this part of a degree: about 11 metres."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """Single shapes in degrees, each with the key of the row that it belongs to. Longitudes may reach beyond 180°."""

    keys: Any
    """Country code, kind of line or name of the area: an array of words."""
    shapes: Any
    """An array of shapely geometries."""

    def of(self, key: str) -> Any:
        return self.shapes[self.keys == key]


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    countries: Layer
    lines: Layer
    """Keys "coast", "border", "disputed", "control"."""
    disputed: Layer
    lakes: Layer
    rivers: Layer
    tiny: frozenset[str]
    """Codes of the states that vanish at small scales."""


@cache
def layers() -> Layers:
    path = asset("map", "shapes.npz")
    try:
        with np.load(path) as kept:
            return Layers(
                countries=_layer(kept, "countries", GeometryType.POLYGON),
                lines=_layer(kept, "lines", GeometryType.LINESTRING),
                disputed=_layer(kept, "disputed", GeometryType.POLYGON),
                lakes=_layer(kept, "lakes", GeometryType.POLYGON),
                rivers=_layer(kept, "rivers", GeometryType.LINESTRING),
                tiny=frozenset(kept["tiny"].tolist()),
            )
    except Exception as error:  # zip, numpy and shapely each raise their own errors for what is missing or damaged
        raise SettingsError(f"{path.name}: the map's shapes can't be read; install briefing again") from error


def _layer(kept: Any, name: str, kind: GeometryType) -> Layer:
    offsets = [kept[key] for key in (f"{name}.of_lines", f"{name}.of_rings") if key in kept]
    return Layer(kept[f"{name}.keys"], shapely.from_ragged_array(kind, kept[f"{name}.at"] / STEPS, tuple(offsets)))
