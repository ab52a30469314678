"""Natural Earth's shapes, loaded once: assets/map/*.fgb -> Layers."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from briefing.errors import SettingsError
from briefing.resources import asset


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
    tiny: frozenset[str]
    """Codes of the states that vanish at small scales."""


@cache
def layers() -> Layers:
    countries = _read("countries")
    return Layers(
        countries=_layer(countries, "code"),
        lines=_layer(_read("lines"), "kind"),
        disputed=_layer(_read("disputed"), "name"),
        lakes=_layer(_read("lakes").assign(kind="lake"), "kind"),
        tiny=frozenset(countries.code[countries.tiny]),
    )


def _read(name: str) -> gpd.GeoDataFrame:
    path = asset("map", f"{name}.fgb")
    try:
        return gpd.read_file(path)
    except Exception as error:  # pyogrio raises its own errors for files that are missing or damaged
        raise SettingsError(f"{path.name}: the map's shapes can't be read; install briefing again") from error


def _layer(frame: gpd.GeoDataFrame, key: str) -> Layer:
    shapes, rows = shapely.get_parts(frame.geometry.to_numpy(), return_index=True)
    return Layer(keys=np.asarray(frame[key], dtype=str)[rows], shapes=shapes)
