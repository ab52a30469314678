"""Places for the legend, the key and the insets: in the frame where they hide little, or in a strip below it."""

import numpy as np

from briefing.map.boxes import Key, key_of
from briefing.map.frame import Rect
from briefing.map.room import Box, Room
from briefing.map.scene import Scene
from briefing.map.style import Style
from briefing.map.terrain import Terrain
from briefing.model.drawing import Point

GAP = 6.0
_TOO_MUCH = 0.42
"""Share of a box that may lie on land that matters; beyond, a strip below the map holds the legend and the key."""
_CELLS = 1 / 64
_PRECIOUS, _NO_CORNER = 60.0, 1.5
"""What it costs to hide a place, or to stand off the corners, in cells of land that matters."""
_KEY_HEIGHT = 0.45
"""Of the frame's height: the most that a key may take of it."""


class Strip:
    """Hands out boxes; `fits` turns False as soon as one hides too much or finds no room."""

    def __init__(
        self, page: Rect, frame: Rect, below: bool, room: Room, terrain: Terrain, precious: tuple[Point, ...]
    ) -> None:
        self._page, self._frame, self.below = page, frame, below
        self._room, self._terrain, self._precious = room, terrain, precious
        self._left = page[0] + GAP
        self._lowest = frame[1]
        self.fits = True

    def void(self) -> float:
        """Points at the foot of the page that nothing uses."""
        return max(self._lowest - GAP - self._page[1], 0.0) if self.below else self._frame[1] - self._page[1]

    def legend(self, width: float, height: float, inside: bool) -> Box:
        return self._in_frame(width, height) if inside else self.box(width, height)

    def box(self, width: float, height: float) -> Box:
        if not self.below:
            return self._in_frame(width, height)
        box = self._next(width, height)
        self.fits = self.fits and box[1] >= self._page[1]
        return box

    def key(self, codes: tuple[str, ...], scene: Scene, style: Style) -> tuple[Key, Box]:
        if self.below:
            return self._key_below(codes, scene, style)
        tall = self._frame[3] - self._frame[1]
        choices = [key_of(codes, scene, style, (self._page[2], tall), columns) for columns in (1, 2, 3, 4)]
        for key in [key for key in choices if key.height < tall * _KEY_HEIGHT]:
            found = self._freest(key.width, key.height, (), free=True)
            if found and not self._hides_much(found):
                return key, self._room.take(found)
        self.fits = False
        key = choices[-1]
        return key, self._freest(key.width, key.height, (), free=False) or self._frame

    def _key_below(self, codes: tuple[str, ...], scene: Scene, style: Style) -> tuple[Key, Box]:
        wide, high = self._page[2] - self._left - GAP, self._frame[1] - 2 * GAP
        key = key_of(codes, scene, style, (wide, high))
        box = self._next(key.width, key.height)
        self.fits = self.fits and key.height <= high + 0.5 and box[2] <= self._page[2]
        return key, box

    def _in_frame(self, width: float, height: float) -> Box:
        box = self._freest(width, height, self._precious, free=True) or self._frame
        hit = any(_in(box, at) for at in self._precious)
        self.fits = self.fits and not hit and not self._hides_much(box)
        return self._room.take(box)

    def _hides_much(self, box: Box) -> bool:
        return self._terrain.hidden(box) >= _TOO_MUCH * (box[2] - box[0]) * (box[3] - box[1]) * _CELLS

    def _next(self, width: float, height: float) -> Box:
        left = self._left
        self._left = left + width + GAP
        top = self._frame[1] - GAP
        self._lowest = min(self._lowest, top - height)
        return left, top - height, left + width, top

    def _freest(self, width: float, height: float, precious: tuple[Point, ...], free: bool) -> Box | None:
        """Along the frame's edge, corners first."""
        left, bottom, right, top = self._frame
        xs = np.linspace(left + GAP, right - GAP - width, 9).tolist()
        ys = np.linspace(bottom + GAP, top - GAP - height, 7).tolist()
        edge = [(x, y) for x in xs for y in (ys[0], ys[-1])] + [(x, y) for y in ys[1:-1] for x in (xs[0], xs[-1])]
        boxes = [(x, y, x + width, y + height) for x, y in edge]
        corners = {(x, y) for x in (xs[0], xs[-1]) for y in (ys[0], ys[-1])}

        def cost(box: Box) -> float:
            hidden = self._terrain.hidden(box) + _PRECIOUS * sum(_in(box, at) for at in precious)
            return hidden + (0.0 if box[:2] in corners else _NO_CORNER)

        choices = [box for box in boxes if not free or self._room.free(box, 1.0)]
        return min(choices, key=cost) if choices else None


def _in(box: Box, at: Point) -> bool:
    return box[0] - 8 < at[0] < box[2] + 8 and box[1] - 8 < at[1] < box[3] + 8
