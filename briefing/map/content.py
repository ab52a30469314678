"""What has to be seen: a Scene -> points in degrees for each country and place, for the frame to fit."""

from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
import shapely

from briefing.map.data import layers
from briefing.map.scene import Scene, Spot, seat_of

GROWTH = MappingProxyType({"must": 0.0, "status": 1.25, "city": 1.25, "named": 1.12})
_WIDE = 35.0
"""Degrees of longitude from which on a country is too wide to be seen whole for a mention."""
_AROUND = np.array([(-7.0, -4.0), (7.0, -4.0), (-7.0, 4.0), (7.0, 4.0)])
"""Degrees round a capital: enough of its country to be recognised and named."""
_MAIN = 0.2
"""Parts smaller than this share of a country's largest one are overseas or offshore: they don't widen the frame."""


@dataclass(frozen=True, eq=False)
class Thing:
    name: str
    """A country's code, or a place's name."""
    points: Any
    """(longitude, latitude), an array."""
    wanted: str
    """A key of GROWTH: how much the frame may grow for it; "must" is always in it."""
    country: bool = True


def things(scene: Scene) -> list[Thing]:
    """Without an organisation whose members have to be seen, all that the sources name has to be."""
    status = dict(scene.statuses)
    alone = not status
    found = [_country(code, "must" if held == "member" else "status") for code, held in scene.statuses]
    found += [_heart(code, "must" if alone else "named") for code in scene.named if code not in status]
    if scene.venue:
        found.append(venue_thing(scene.venue))
    found += [_spot(spot.name, spot.lon, spot.lat, "must" if alone else "city") for spot in scene.cities]
    bare = alone and not scene.cities and not scene.named
    found += [_spot(spot.name, spot.lon, spot.lat, "must" if bare else "named") for spot in scene.regions]
    return [thing for thing in found if len(thing.points)]


def venue_thing(venue: Spot) -> Thing:
    """It goes by its country, so that an inset shows that where the venue lies far off."""
    return Thing(venue.country or venue.name, np.array([[venue.lon, venue.lat]]), "must", country=bool(venue.country))


@cache
def body(code: str) -> Any:
    """The corners of the main parts of a country."""
    shapes = layers().countries.of(code)
    if not len(shapes):
        return np.empty((0, 2))
    bounds = shapely.bounds(shapes)
    size = shapely.area(shapes) * np.cos(np.radians((bounds[:, 1] + bounds[:, 3]) / 2))
    main = shapes[size >= _MAIN * size.max()]
    corners = shapely.get_coordinates(shapely.convex_hull(main)) if len(main) < 40 else shapely.get_coordinates(main)
    return _one_turn(corners, main[0])


def _one_turn(corners: Any, main: Any) -> Any:
    middle = shapely.bounds(main)[[0, 2]].mean()
    return np.column_stack([corners[:, 0] - 360 * np.round((corners[:, 0] - middle) / 360), corners[:, 1]])


def _country(code: str, wanted: str) -> Thing:
    return Thing(code, body(code), wanted)


def _heart(code: str, wanted: str) -> Thing:
    """A country that is only named need not be seen whole: of the widest, where it is governed is enough."""
    whole = _country(code, wanted)
    if not len(whole.points) or float(np.ptp(whole.points[:, 0])) < _WIDE:
        return whole
    seat = seat_of(code)
    return replace(whole, points=np.array(seat) + _AROUND) if seat else whole


def _spot(name: str, lon: float, lat: float, wanted: str) -> Thing:
    return Thing(name, np.array([[lon, lat]]), wanted, country=False)
