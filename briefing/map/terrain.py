"""What lies under a box on the page: Ground, Scene -> water, land, how much a box there would hide."""

from types import MappingProxyType
from typing import Any

import numpy as np
import shapely

from briefing.map.ground import Ground
from briefing.map.room import Box
from briefing.map.scene import Scene

_CELL = 8.0
_SMALL = 20.0
"""A cell of a country that has few of them weighs more: a small country must not vanish behind a box."""
_UNNAMED = 0.5
_COST = MappingProxyType({"status": 1.5, "named": 0.8, "land": 0.12, "water": 0.03})


class Terrain:
    def __init__(self, ground: Ground, scene: Scene, rect: Box) -> None:
        self._shapes = ground.countries.shapes
        self._keys = ground.countries.keys
        self._tree = shapely.STRtree(self._shapes)
        self._disputed = shapely.STRtree(ground.disputed.shapes)
        self._rect = rect
        self._cells = self._costs(scene)
        self._weighty = {*dict(scene.statuses), *scene.named}

    def is_water(self, boxes: list[Box]) -> Any:
        """For each box, whether no land reaches into it."""
        return self._clear(self._tree, boxes)

    def is_settled(self, boxes: list[Box]) -> Any:
        """For each box, whether no disputed area reaches into it."""
        return self._clear(self._disputed, boxes)

    def country_at(self, x: float, y: float) -> str | None:
        found = self._tree.query(shapely.Point(x, y), predicate="intersects")
        return str(self._keys[found[0]]) if len(found) else None

    def abroad(self, box: Box, home: str | None) -> float:
        """The share of a box that would stand in countries other than `home`; less for those that nobody names."""
        shape = shapely.box(*box)
        found = [n for n in self._tree.query(shape, predicate="intersects").tolist() if self._keys[n] != home]
        covered = shapely.area(shapely.intersection(self._shapes[found], shape))
        weights = [1.0 if self._keys[n] in self._weighty else _UNNAMED for n in found]
        return float((covered * weights).sum()) / float(shape.area)

    def hidden(self, box: Box) -> float:
        """What a box would hide, in cells of land that matters."""
        left, bottom, _, _ = self._rect
        c0, c1 = int((box[0] - left) // _CELL), int((box[2] - left) // _CELL) + 1
        r0, r1 = int((box[1] - bottom) // _CELL), int((box[3] - bottom) // _CELL) + 1
        return float(self._cells[max(r0, 0) : r1, max(c0, 0) : c1].sum())

    def _clear(self, tree: Any, boxes: list[Box]) -> Any:
        clear = np.ones(len(boxes), dtype=bool)
        if boxes:
            array = np.array(boxes)
            hits = tree.query(shapely.box(array[:, 0], array[:, 1], array[:, 2], array[:, 3]), predicate="intersects")
            clear[np.unique(hits[0])] = False
        return clear

    def _cells_of_country(self, shapes: Any) -> Any:
        """For each cell, how many its country has in the frame."""
        _, countries, counts = np.unique(self._keys[shapes], return_inverse=True, return_counts=True)
        return counts[countries]

    def _costs(self, scene: Scene) -> Any:
        left, bottom, right, top = self._rect
        xs, ys = np.arange(left + _CELL / 2, right, _CELL), np.arange(bottom + _CELL / 2, top, _CELL)
        grid_x, grid_y = np.meshgrid(xs, ys)
        costs = np.full(grid_x.size, _COST["water"])
        points, shapes = self._tree.query(shapely.points(grid_x.ravel(), grid_y.ravel()), predicate="intersects")
        statuses, named = dict(scene.statuses), set(scene.named)
        kinds = ["status" if k in statuses else "named" if k in named else "land" for k in self._keys]
        if len(points):
            matters = np.array([kind != "land" for kind in kinds])[shapes]
            costs[points] = [_COST[kinds[shape]] for shape in shapes]
            costs[points] *= 1 + matters * _SMALL / self._cells_of_country(shapes)
        return costs.reshape(grid_x.shape)
