"""Arrange the map: Scene, Style -> Layout, with everything at its place on the page."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely

from briefing.map.boxes import Key, Legend, draw_key, draw_legend, key_of, legend_of
from briefing.map.content import Thing, body, things
from briefing.map.frame import Frame, Rect, fit, frame_for
from briefing.map.ground import Ground, ground
from briefing.map.marks import Block, Mark, rectangle
from briefing.map.names import Names, name_countries
from briefing.map.paint import hatched, painted
from briefing.map.room import Box, Room, overlap
from briefing.map.scene import Scene
from briefing.map.spots import Beyond, Spots, mark_cities, mark_regions, mark_venue, point_beyond
from briefing.map.style import Style
from briefing.map.telling import title_of
from briefing.map.terrain import Terrain
from briefing.model.drawing import Clip, Item, Label, Point
from briefing.reference.countries import country_name

_INSET = (112.0, 74.0)
_GAP = 6.0
_TOO_MUCH = 0.42
"""Share of a box that may lie on land that matters; beyond, a strip below the map holds the legend and the key."""
_CELLS = 1 / 64
_ARROWS = 9


@dataclass(frozen=True, eq=False)
class Layout:
    frame: Frame
    ground: Ground
    items: tuple[Item, ...]
    marks: tuple[Mark, ...]
    hatched: tuple[str, ...]
    apart: tuple[str, ...]
    """Codes of the countries in the inset."""
    beyond: tuple[str, ...]
    """Names of what arrows point to."""
    unplaced: tuple[str, ...]
    """Names that found no room."""
    keyed: tuple[str, ...]
    outside: tuple[str, ...]
    """Codes of countries with a status, unnamed by the sources, that the frame leaves out."""
    void: float
    """Points at the foot of the page that nothing uses."""
    fits: bool
    """False where the legend or the key hides too much."""


def arrange(scene: Scene, style: Style) -> Layout:
    """Boxes in the frame's corners if they hide little, else in a strip below the map."""
    seen = things(scene)
    panel = 0.0
    layout = _arranged(scene, seen, style, panel)
    for _ in range(2):
        if layout.fits:
            break
        panel = max(panel + 16, _panel(scene, layout, style))
        layout = _arranged(scene, seen, style, panel)
    return layout if layout.void < 1 else lowered(layout)


def lowered(layout: Layout) -> Layout:
    """The layout without the void at its foot."""
    by = layout.void
    marks = tuple(replace(m, box=(m.box[0], m.box[1] - by, m.box[2], m.box[3] - by)) for m in layout.marks)
    return replace(layout, items=tuple(_moved(item, by) for item in layout.items), marks=marks)


def _moved(item: Item, by: float) -> Item:
    if isinstance(item, Label):
        return replace(item, at=(item.at[0], round(item.at[1] - by, 2)))
    if isinstance(item, Clip):
        return Clip(_lower(item.rings, by), tuple(_moved(inner, by) for inner in item.items))
    return replace(item, lines=_lower(item.lines, by))


def _lower(lines: tuple[tuple[Point, ...], ...], by: float) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple((x, round(y - by, 2)) for x, y in line) for line in lines)


def _panel(scene: Scene, layout: Layout, style: Style) -> float:
    legend = _legend(scene, layout.ground, layout.frame, style)
    if not layout.keyed:
        return legend.height + 2 * _GAP
    key = key_of(list(layout.keyed), scene.named, style, (style.width - legend.width - 4 * _GAP, 1.0), columns=9)
    return max(legend.height, key.height + 8, _INSET[1] if layout.apart else 0.0) + 2 * _GAP


def _legend(scene: Scene, land: Ground, frame: Frame, style: Style) -> Legend:
    cities = any(frame.holds(*frame.place_one(city.lon, city.lat), 4) for city in scene.cities)
    kinds = {kind for kind in ("disputed", "control") if float(shapely.length(land.lines.of(kind)).sum()) > 3}
    return legend_of(scene, title_of(scene), bool(hatched(land, style)), kinds, cities, style)


def _arranged(scene: Scene, seen: list[Thing], style: Style, panel: float) -> Layout:
    page: Rect = (0.0, 0.0, style.width, style.height)
    frame, apart = fit(seen, (0.0, panel, style.width, style.height))
    land = ground(frame)
    terrain, room = Terrain(land, scene, frame.rect), Room(frame.rect)
    strip = Strip(page, frame.rect, below=panel > 0)
    anchors = _anchors(scene, land, frame, apart)
    precious = [*anchors.values(), *_spots_in(scene, frame)]
    legend = _legend(scene, land, frame, style)
    items: list[Item] = [rectangle(page, style.colour("paper")), painted(land, scene, frame, style)]
    marks: list[Mark] = []
    legend_box, fits = strip.legend(legend, room, terrain, precious)
    marks.append(Mark("legend", title_of(scene), legend_box))
    if apart:
        box, good = strip.inset(room, terrain, precious)
        fits = fits and good
        items += _inset(scene, apart, frame, box, style)
        marks.append(Mark("inset", ", ".join(apart), box))
    spots, names = _labelled(_without(scene, apart), land, frame, style, room, terrain, anchors, apart)
    items += names.items + spots.items
    marks += names.marks + spots.marks
    keyed = [code for code, _ in names.keyed]
    if keyed:
        key, key_box, good = strip.key(keyed, scene, style, room, terrain)
        fits = fits and good
        items += draw_key(key, key_box, style)
        marks.append(Mark("key", ", ".join(keyed), key_box))
    items += draw_legend(legend, legend_box, style)
    if strip.below:
        items.append(rectangle(frame.rect, None, style.colour("rule"), style.frame))
    items.append(rectangle((0.0, strip.void(), style.width, style.height), None, style.colour("rule"), style.frame))
    pointed = tuple(mark.text for mark in spots.marks if mark.kind == "arrow")
    return Layout(
        frame, land, tuple(items), tuple(marks), hatched(land, style), apart, pointed, tuple(spots.unplaced), tuple(keyed),
        _outside(scene, anchors, apart), strip.void(), fits,
    )  # fmt: skip


def _labelled(
    scene: Scene, land: Ground, frame: Frame, style: Style, room: Room, terrain: Terrain, anchors: dict[str, Point], apart: tuple[str, ...]
) -> tuple[Spots, Names]:
    spots = Spots([], [], [], [])
    if scene.venue:
        mark_venue(spots, scene.venue, frame, style, room)
    mark_cities(spots, scene.cities, frame, style, room)
    names = name_countries(land, scene, style, room, terrain, anchors)
    mark_regions(spots, scene.regions, frame, style, room, terrain)
    spots.beyond += _countries_beyond(scene, frame, anchors, apart)
    point_beyond(spots, frame, style, room, _ARROWS)
    return spots, names


def _countries_beyond(scene: Scene, frame: Frame, anchors: dict[str, Point], apart: tuple[str, ...]) -> list[Beyond]:
    members = scene.with_status("member")
    pointed = {city.country for city in (*scene.cities, *([scene.venue] if scene.venue else []))}
    codes = dict.fromkeys([*(code for code in scene.named if code not in pointed), *members])
    away = [code for code in codes if code not in anchors and code not in apart and len(body(code))]
    return [Beyond(country_name(code), "sans", frame.place_one(*body(code).mean(axis=0).tolist())) for code in away]


def _outside(scene: Scene, anchors: dict[str, Point], apart: tuple[str, ...]) -> tuple[str, ...]:
    shown = {*anchors, *apart, *scene.named, *scene.with_status("member")}
    return tuple(sorted(code for code, _ in scene.statuses if code not in shown))


def _anchors(scene: Scene, land: Ground, frame: Frame, apart: tuple[str, ...]) -> dict[str, Point]:
    """Where each country with a status or a mention stands in the frame: deep inside its largest visible part."""
    found: dict[str, Point] = {}
    for code in dict.fromkeys([*(code for code, _ in scene.statuses), *scene.named]):
        if code in apart:
            continue
        parts = land.land_of(code)
        if len(parts) and (_mainly_here(code, frame) or float(parts[0].area) > (60 if scene.status_of(code) else 900)):
            middle = _deepest(parts[0])
            found[code] = (middle.x, middle.y)
        elif not len(parts) and len(body(code)):
            x, y = frame.place_one(*body(code).mean(axis=0).tolist())
            if frame.holds(x, y, 5):
                found[code] = (x, y)
    return {code: at for code, at in found.items() if frame.holds(*at, 1.5)}


def _mainly_here(code: str, frame: Frame) -> bool:
    return frame.holds(*frame.place_one(*body(code).mean(axis=0).tolist()))


def _deepest(part: Any) -> Any:
    simple = shapely.simplify(part, 0.8)
    if simple.is_empty or simple.area < 4:
        return part.representative_point()
    left, bottom, right, top = simple.bounds
    circle = shapely.maximum_inscribed_circle(simple, tolerance=max(right - left, top - bottom) / 40)
    return shapely.Point(circle.coords[0])


def _spots_in(scene: Scene, frame: Frame) -> list[Point]:
    spots = [*([scene.venue] if scene.venue else []), *scene.cities]
    return [at for at in (frame.place_one(spot.lon, spot.lat) for spot in spots) if frame.holds(*at)]


def _without(scene: Scene, apart: tuple[str, ...]) -> Scene:
    """The scene without the places that stand in the inset."""
    if not apart:
        return scene
    venue = None if scene.venue and scene.venue.country in apart else scene.venue
    return replace(scene, venue=venue, cities=tuple(city for city in scene.cities if city.country not in apart))


def _inset(scene: Scene, apart: tuple[str, ...], main: Frame, box: Box, style: Style) -> list[Item]:
    """A small map of its own for members far away, with the places in them."""
    cities = tuple(city for city in scene.cities if city.country in apart)
    venue = scene.venue if scene.venue and scene.venue.country in apart else None
    there = replace(scene, venue=venue, cities=cities, regions=(), named=tuple(code for code in scene.named if code in apart))
    frame = frame_for([Thing(code, body(code), "must") for code in apart], box)
    land = ground(frame)
    room, terrain = Room(frame.rect), Terrain(land, there, frame.rect)
    anchors = {code: at for code, at in _anchors(there, land, frame, ()).items() if code in apart}
    spots, names = _labelled(there, land, frame, style, room, terrain, anchors, tuple(code for code, _ in scene.statuses))
    items: list[Item] = [painted(land, scene, frame, style)]
    if names.keyed:
        words = Block((", ".join(map(country_name, apart)),), "sans", style.size("key"), style.colour("ink"), style.colour("paper"))
        items += words.draw((box[0] + 3, box[1] + 3, box[2] - 3, box[1] + 3 + words.height), "start")
    else:
        items += names.items
    return [*items, *spots.items, rectangle(box, None, style.colour("border"), 0.6)]


class Strip:
    """Finds a place for the boxes: in the frame, or in the strip below it."""

    def __init__(self, page: Rect, frame: Rect, below: bool) -> None:
        self._page, self._frame, self.below = page, frame, below
        self._left = page[0] + _GAP
        self._lowest = frame[1]

    def void(self) -> float:
        return max(self._lowest - _GAP - self._page[1], 0.0) if self.below else self._frame[1] - self._page[1]

    def legend(self, legend: Legend, room: Room, terrain: Terrain, precious: list[Point]) -> tuple[Box, bool]:
        return self._box(legend.width, legend.height, room, terrain, precious)

    def inset(self, room: Room, terrain: Terrain, precious: list[Point]) -> tuple[Box, bool]:
        return self._box(*_INSET, room, terrain, precious)

    def key(self, codes: list[str], scene: Scene, style: Style, room: Room, terrain: Terrain) -> tuple[Key, Box, bool]:
        if self.below:
            wide, high = self._page[2] - self._left - _GAP, self._frame[1] - 2 * _GAP
            key = key_of(codes, scene.named, style, (wide, high))
            box = self._next(key.width, key.height)
            return key, box, key.height <= high + 0.5 and box[2] <= self._page[2]
        tall = self._frame[3] - self._frame[1]
        choices = [key_of(codes, scene.named, style, (self._page[2], tall), columns) for columns in (1, 2, 3, 4)]
        for key in [key for key in choices if key.height < tall * 0.45]:
            found = self._freest(key.width, key.height, room, terrain, [], True)
            if found and terrain.hidden(found) < _TOO_MUCH * key.width * key.height * _CELLS:
                return key, room.take(found), True
        key = choices[-1]
        return key, self._freest(key.width, key.height, room, terrain, [], False) or self._frame, False

    def _box(self, width: float, height: float, room: Room, terrain: Terrain, precious: list[Point]) -> tuple[Box, bool]:
        if self.below:
            box = self._next(width, height)
            return box, box[1] >= self._page[1]
        box = self._freest(width, height, room, terrain, precious, True) or self._frame
        good = terrain.hidden(box) < _TOO_MUCH * width * height * _CELLS
        return room.take(box), good and not any(_in(box, at) for at in precious)

    def _next(self, width: float, height: float) -> Box:
        left = self._left
        self._left = left + width + _GAP
        top = self._frame[1] - _GAP
        self._lowest = min(self._lowest, top - height)
        return left, top - height, left + width, top

    def _freest(
        self, width: float, height: float, room: Room, terrain: Terrain, precious: list[Point], free: bool
    ) -> Box | None:
        left, bottom, right, top = self._frame
        xs = np.linspace(left + _GAP, right - _GAP - width, 9)
        ys = np.linspace(bottom + _GAP, top - _GAP - height, 7)
        edge = [(x, y) for x in xs for y in (ys[0], ys[-1])] + [(x, y) for y in ys[1:-1] for x in (xs[0], xs[-1])]
        boxes = [(float(x), float(y), float(x) + width, float(y) + height) for x, y in edge]
        choices = [box for box in boxes if not free or not any(overlap(box, other) for other in room.taken)]
        if free:
            choices = [box for box in choices if room.free(box, 1.0)]
        corners = {boxes[0], boxes[1], boxes[16], boxes[17]}

        def cost(box: Box) -> float:
            hidden = terrain.hidden(box) + 60 * sum(_in(box, at) for at in precious)
            return hidden + (0 if box in corners else 1.5)

        return min(choices, key=cost) if choices else None


def _in(box: Box, at: Point) -> bool:
    return box[0] - 8 < at[0] < box[2] + 8 and box[1] - 8 < at[1] < box[3] + 8
