"""Equal-area projections of the sphere: arrays of (longitude, latitude) in degrees -> (x, y) in earth radii."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely

HALF_TURN = 180.0
_A = (1.340264, -0.081106, 0.000893, 0.003796)
"""Equal Earth: Šavrič, Patterson, Jenny 2018."""


@dataclass(frozen=True)
class Lambert:
    """Lambert azimuthal, for up to about a hemisphere."""

    lat: float
    lon: float

    @property
    def name(self) -> str:
        return f"Lambert equal-area projection centred on {degrees(self.lat, 'N', 'S')} {degrees(self.lon, 'E', 'W')}"

    @cached_property
    def _centre(self) -> tuple[float, float]:
        return float(np.sin(np.radians(self.lat))), float(np.cos(np.radians(self.lat)))

    def forward(self, points: Any) -> Any:
        lon, lat = np.radians(points[:, 0] - self.lon), np.radians(points[:, 1])
        sin0, cos0 = self._centre
        closeness = sin0 * np.sin(lat) + cos0 * np.cos(lat) * np.cos(lon)
        k = np.sqrt(2 / np.maximum(1 + closeness, 1e-4))
        x = k * np.cos(lat) * np.sin(lon)
        return np.column_stack([x, k * (cos0 * np.sin(lat) - sin0 * np.cos(lat) * np.cos(lon))])

    def inverse(self, x: float, y: float) -> tuple[float, float]:
        rho = float(np.hypot(x, y))
        if rho < 1e-9:
            return self.lon, self.lat
        sin0, cos0 = self._centre
        c = 2 * np.arcsin(min(rho / 2, 1.0))
        lat = np.degrees(np.arcsin(np.clip(np.cos(c) * sin0 + y * np.sin(c) * cos0 / rho, -1, 1)))
        lon = np.degrees(np.arctan2(x * np.sin(c), rho * cos0 * np.cos(c) - y * sin0 * np.sin(c)))
        return self.lon + float(lon), float(lat)

    def distance(self, points: Any) -> Any:
        """Degrees of a great circle from the centre."""
        lon, lat = np.radians(points[:, 0] - self.lon), np.radians(points[:, 1])
        sin0, cos0 = self._centre
        return np.degrees(np.arccos(np.clip(sin0 * np.sin(lat) + cos0 * np.cos(lat) * np.cos(lon), -1, 1)))

    def within(self, shapes: Any, reach: float) -> Any:
        """Which shapes have a point within `reach` degrees of the centre."""
        coordinates, rows = shapely.get_coordinates(shapes, return_index=True)
        nearest = np.full(len(shapes), HALF_TURN)
        np.minimum.at(nearest, rows, self.distance(coordinates))
        return nearest <= reach


@dataclass(frozen=True)
class EqualEarth:
    """For the world, and for content round an ocean: cut at the meridian opposite the centre."""

    lon: float

    @property
    def name(self) -> str:
        return f"Equal Earth projection centred on {degrees(self.lon, 'E', 'W')}"

    def forward(self, points: Any) -> Any:
        theta = np.arcsin(np.sqrt(3) / 2 * np.sin(np.radians(points[:, 1])))
        lon = np.radians(points[:, 0] - self.lon)
        square = theta * theta
        sixth = square**3
        slope = 9 * _A[3] * sixth * square + 7 * _A[2] * sixth + 3 * _A[1] * square + _A[0]
        x = 2 * np.sqrt(3) * lon * np.cos(theta) / (3 * slope)
        y = theta * (_A[3] * sixth * square + _A[2] * sixth + _A[1] * square + _A[0])
        return np.column_stack([x, y])

    def near(self, points: Any) -> Any:
        """The points with longitudes within half a turn of the centre."""
        turn = 360 * np.round((points[:, 0] - self.lon) / 360)
        return np.column_stack([points[:, 0] - turn, points[:, 1]])

    def cut(self, shapes: Any) -> tuple[Any, Any]:
        """The shapes moved and cut to the half turn on either side of the centre, and the row each comes from."""
        west, east = self.lon - HALF_TURN, self.lon + HALF_TURN
        bounds = shapely.bounds(shapes)
        kept, rows = [], []
        for turn in (-360, 0, 360):
            left, right = bounds[:, 0] + turn, bounds[:, 2] + turn
            found = np.flatnonzero((right > west) & (left < east))
            crossing = (left[found] < west) | (right[found] > east)
            moved = shapely.transform(shapes[found], lambda at, turn=turn: at + np.array([turn, 0]))
            moved[crossing] = shapely.segmentize(shapely.clip_by_rect(moved[crossing], west, -90, east, 90), 2.0)
            kept.append(moved)
            rows.append(found)
        return np.concatenate(kept), np.concatenate(rows)

    def outline(self) -> Any:
        """The rim of the world, in degrees."""
        lat = np.linspace(-90, 90, 91)
        east = np.column_stack([np.full(91, self.lon + HALF_TURN), lat])
        west = np.column_stack([np.full(91, self.lon - HALF_TURN), lat[::-1]])
        return np.vstack([east, west])


Projection = Lambert | EqualEarth


def degrees(value: float, positive: str, negative: str) -> str:
    wrapped = (value + HALF_TURN) % 360 - HALF_TURN
    whole = round(wrapped)
    return f"{abs(whole)}° {positive if whole >= 0 else negative}"
