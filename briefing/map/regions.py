"""Where a region or sea is seen in a frame that leaves out its middle: a name, Frame -> a point on the page or None."""

import numpy as np

from briefing.map.extents import extent_of
from briefing.map.frame import Frame
from briefing.map.projection import EqualEarth
from briefing.model.drawing import Point

_STEPS = 12
_INSIDE = 22.0
"""Points from the frame's edge, so that a name has room."""
_ENOUGH = 5
"""Points of the grid that must be seen; below, too little of the region is in the frame to name it there."""


def seen_at(name: str, frame: Frame) -> Point | None:
    extent = extent_of(name)
    if extent is None:
        return None
    west, south, east, north = extent
    lon, lat = np.meshgrid(np.linspace(west, east, _STEPS), np.linspace(south, north, _STEPS))
    grid = np.column_stack([lon.ravel(), lat.ravel()])
    projection = frame.projection
    near = projection.near(grid) if isinstance(projection, EqualEarth) else grid[projection.distance(grid) < 90]
    seen = [at for at in frame.place(near).tolist() if frame.holds(at[0], at[1], _INSIDE)]
    if len(seen) < _ENOUGH:
        return None
    x, y = np.mean(seen, axis=0).tolist()
    return x, y
