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
from briefing.map.projection import EqualEarth
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
_CLOSE = (164.0, 118.0)
"""The inset that shows a crowded part of the map larger."""
_WINDOW = (105.0, 80.0)
_LARGE = 400.0
"""Square points: a country that shows more needs no larger map."""
_CROWD = 12
"""Numbers in a window of that size, from which on it is shown larger."""
_GAP = 6.0
_TOO_MUCH = 0.42
"""Share of a box that may lie on land that matters; beyond, a strip below the map holds the legend and the key."""
_CELLS = 1 / 64
_ARROWS = 9
_MOST = 0.5
"""Share of the page that the strip below the map may take."""


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
    inner: tuple[Mark, ...]
    """What stands in the insets."""
    anchors: dict[str, Point]
    """Where the countries that matter stand in the frame."""
    close: tuple[str, ...]
    """Codes of the countries that an inset shows larger."""
    outside: tuple[str, ...]
    """Codes of countries with a status, unnamed by the sources, that the frame leaves out."""
    void: float
    """Points at the foot of the page that nothing uses."""
    fits: bool
    """False where the legend or the key hides too much."""


def arrange(scene: Scene, style: Style) -> Layout:
    """Boxes in the frame's corners if they hide little, else in a strip below the map."""
    seen = things(scene)
    layout = _arranged(scene, seen, style, 0.0, ())
    close = _crowd(layout)
    if close or not layout.fits:
        layout = _with_strip(scene, seen, style, layout, close)
    if close and not layout.fits:
        layout = _with_strip(scene, seen, style, layout, ())
    return layout if layout.void < 1 else lowered(layout)


def _with_strip(scene: Scene, seen: list[Thing], style: Style, layout: Layout, close: tuple[str, ...]) -> Layout:
    panel = 0.0
    for _ in range(3):
        panel = min(max(panel + 14, _panel(scene, layout, style, bool(close))), style.height * _MOST)
        layout = _arranged(scene, seen, style, panel, close)
        if layout.fits:
            break
    return layout


def _crowd(layout: Layout) -> tuple[str, ...]:
    """The countries of the window with the most numbers, if there are many."""
    numbered = [layout.anchors[code] for code in layout.keyed if code in layout.anchors]
    if len(numbered) < _CROWD:
        return ()

    def held(at: Point) -> list[str]:
        return [c for c, (x, y) in layout.anchors.items() if abs(x - at[0]) < _WINDOW[0] / 2 and abs(y - at[1]) < _WINDOW[1] / 2]

    fullest = max(numbered, key=lambda at: sum(code in layout.keyed for code in held(at)))
    codes = [code for code in held(fullest) if float(shapely.area(layout.ground.land_of(code)).sum()) < _LARGE]
    crowded = sum(code in layout.keyed for code in codes) >= _CROWD and isinstance(layout.frame.projection, EqualEarth)
    return tuple(sorted(codes)) if crowded else ()


def lowered(layout: Layout) -> Layout:
    """The layout without the void at its foot."""
    by = layout.void
    marks, inner = (_lowered(marks, by) for marks in (layout.marks, layout.inner))
    return replace(layout, items=tuple(_moved(item, by) for item in layout.items), marks=marks, inner=inner)


def _lowered(marks: tuple[Mark, ...], by: float) -> tuple[Mark, ...]:
    return tuple(replace(m, box=(m.box[0], m.box[1] - by, m.box[2], m.box[3] - by)) for m in marks)


def _moved(item: Item, by: float) -> Item:
    if isinstance(item, Label):
        return replace(item, at=(item.at[0], round(item.at[1] - by, 2)))
    if isinstance(item, Clip):
        return Clip(_lower(item.rings, by), tuple(_moved(inner, by) for inner in item.items))
    return replace(item, lines=_lower(item.lines, by))


def _lower(lines: tuple[tuple[Point, ...], ...], by: float) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple((x, round(y - by, 2)) for x, y in line) for line in lines)


def _panel(scene: Scene, layout: Layout, style: Style, close: bool) -> float:
    legend = _legend(scene, layout.ground, layout.frame, style)
    insets = [_CLOSE] * close + [_INSET] * bool(layout.apart)
    beside = 0.0 if close else legend.width + _GAP
    high = max([0.0 if close else legend.height, *(size[1] for size in insets)])
    if layout.keyed:
        wide = style.width - beside - 2 * _GAP - sum(size[0] + _GAP for size in insets)
        high = max(high, key_of(list(layout.keyed), scene.named, style, (wide, 1.0), columns=9).height + 8)
    return high + 2 * _GAP


def _legend(scene: Scene, land: Ground, frame: Frame, style: Style) -> Legend:
    cities = any(frame.holds(*frame.place_one(city.lon, city.lat), 4) for city in scene.cities)
    kinds = {kind for kind in ("disputed", "control") if float(shapely.length(land.lines.of(kind)).sum()) > 3}
    return legend_of(scene, title_of(scene), bool(hatched(land, style)), kinds, cities, style)


def _arranged(scene: Scene, seen: list[Thing], style: Style, panel: float, close: tuple[str, ...]) -> Layout:
    page: Rect = (0.0, 0.0, style.width, style.height)
    frame, apart = fit(seen, (0.0, panel, style.width, style.height))
    land = ground(frame)
    terrain, room = Terrain(land, scene, frame.rect), Room(frame.rect)
    strip = Strip(page, frame.rect, below=panel > 0, legend_inside=bool(close))
    everywhere = _anchors(scene, land, frame, apart)
    anchors = {code: at for code, at in everywhere.items() if code not in close}
    precious = [*anchors.values(), *_spots_in(scene, frame)]
    legend = _legend(scene, land, frame, style)
    items: list[Item] = [rectangle(page, style.colour("paper")), painted(land, scene, frame, style)]
    marks: list[Mark] = []
    legend_box, fits = strip.legend(legend, room, terrain, precious)
    marks.append(Mark("legend", title_of(scene), legend_box))
    inner = Names()
    spots, names = _labelled(_without(scene, apart), land, frame, style, room, terrain, anchors, (*apart, *close))
    items += names.items + spots.items
    marks += names.marks + spots.marks
    for codes, size in ((apart, _INSET), (close, _CLOSE)):
        if codes:
            box, good = strip.inset(size, room, terrain, precious)
            fits = fits and good
            _inset(inner, scene, codes, box, style, 1 + len(names.keyed) + len(inner.keyed))
            marks.append(Mark("inset", ", ".join(codes), box))
    items += inner.items
    keyed = [code for code, _ in (*names.keyed, *inner.keyed)]
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
        tuple(inner.marks), everywhere, close, _outside(scene, everywhere, apart), strip.void(), fits,
    )  # fmt: skip


def _labelled(
    scene: Scene, land: Ground, frame: Frame, style: Style, room: Room, terrain: Terrain, anchors: dict[str, Point], inset: tuple[str, ...]
) -> tuple[Spots, Names]:
    spots = Spots([], [], [], [])
    if scene.venue:
        mark_venue(spots, scene.venue, frame, style, room)
    mark_cities(spots, scene.cities, frame, style, room)
    names = name_countries(land, scene, style, room, terrain, anchors)
    mark_regions(spots, scene.regions, frame, style, room, terrain)
    spots.beyond += _countries_beyond(scene, frame, anchors, inset)
    point_beyond(spots, frame, style, room, _ARROWS)
    return spots, names


def _countries_beyond(scene: Scene, frame: Frame, anchors: dict[str, Point], inset: tuple[str, ...]) -> list[Beyond]:
    members = scene.with_status("member")
    pointed = {city.country for city in (*scene.cities, *([scene.venue] if scene.venue else []))}
    codes = dict.fromkeys([*(code for code in scene.named if code not in pointed), *members])
    away = [code for code in codes if code not in anchors and code not in inset and len(body(code))]
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


def _inset(inner: Names, scene: Scene, codes: tuple[str, ...], box: Box, style: Style, start: int) -> None:
    """A small map of its own for a few countries and the places in them."""
    cities = tuple(city for city in scene.cities if city.country in codes)
    venue = scene.venue if scene.venue and scene.venue.country in codes else None
    there = replace(scene, venue=venue, cities=cities, regions=(), named=tuple(code for code in scene.named if code in codes))
    frame = frame_for([Thing(code, body(code), "must") for code in codes], box)
    land = ground(frame)
    room, terrain = Room(frame.rect), Terrain(land, there, frame.rect)
    anchors = {code: at for code, at in _anchors(there, land, frame, ()).items() if code in codes}
    spots = Spots([], [], [], [])
    if venue:
        mark_venue(spots, venue, frame, style, room)
    mark_cities(spots, cities, frame, style, room)
    names = name_countries(land, there, style, room, terrain, anchors, start)
    inner.items += [painted(land, scene, frame, style), *names.items, *spots.items]
    inner.items.append(rectangle(box, None, style.colour("border"), 0.6))
    inner.marks += names.marks + spots.marks
    inner.keyed += names.keyed


class Strip:
    """Finds a place for the boxes: in the frame, or in the strip below it."""

    def __init__(self, page: Rect, frame: Rect, below: bool, legend_inside: bool) -> None:
        self._legend_inside = legend_inside
        self._page, self._frame, self.below = page, frame, below
        self._left = page[0] + _GAP
        self._lowest = frame[1]

    def void(self) -> float:
        return max(self._lowest - _GAP - self._page[1], 0.0) if self.below else self._frame[1] - self._page[1]

    def legend(self, legend: Legend, room: Room, terrain: Terrain, precious: list[Point]) -> tuple[Box, bool]:
        if self.below and self._legend_inside:
            return self._in_frame(legend.width, legend.height, room, terrain, precious)
        return self._box(legend.width, legend.height, room, terrain, precious)

    def inset(self, size: tuple[float, float], room: Room, terrain: Terrain, precious: list[Point]) -> tuple[Box, bool]:
        return self._box(*size, room, terrain, precious)

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
        return self._in_frame(width, height, room, terrain, precious)

    def _in_frame(
        self, width: float, height: float, room: Room, terrain: Terrain, precious: list[Point]
    ) -> tuple[Box, bool]:
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
