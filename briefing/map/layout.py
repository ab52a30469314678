"""Arrange the map: Scene, Style -> Layout, with everything at its place on the page."""

from dataclasses import dataclass, replace

import shapely

from briefing.map.anchors import anchors_of, countries_beyond, countries_outside, spots_in
from briefing.map.boxes import Legend, draw_key, draw_legend, key_of, legend_of
from briefing.map.content import Thing, things
from briefing.map.frame import Frame, Rect, fit
from briefing.map.ground import Ground, ground
from briefing.map.inset import draw_inset, without_places_in
from briefing.map.lower import lowered_items, lowered_marks
from briefing.map.marks import Mark, rectangle
from briefing.map.names import Names, name_countries
from briefing.map.paint import hatched, painted
from briefing.map.projection import EqualEarth
from briefing.map.room import Room
from briefing.map.scene import Scene
from briefing.map.spots import Spots, mark_cities, mark_regions, mark_venue, point_beyond
from briefing.map.strip import GAP, Strip
from briefing.map.style import Style
from briefing.map.terrain import Terrain
from briefing.model.drawing import Item, Point

_INSET = (112.0, 74.0)
_CLOSE = (190.0, 132.0)
"""The inset that shows a crowded part of the map larger."""
_WINDOW = (80.0, 66.0)
_LARGE = 400.0
"""Square points: a country that shows more needs no larger map."""
_CROWD = 12
"""Numbers in a window of that size, from which on it is shown larger."""
_SHORT = 8.0
"""Points of a kind of border below which the legend leaves it out."""
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
    unseen: tuple[str, ...]
    """Statuses that nothing in the frame shows."""
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
    return layout if layout.void < 1 else _lowered(layout)


def _lowered(layout: Layout) -> Layout:
    by = layout.void
    marks, inner = (lowered_marks(marks, by) for marks in (layout.marks, layout.inner))
    return replace(layout, items=lowered_items(layout.items, by), marks=marks, inner=inner)


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
        return [
            c
            for c, (x, y) in layout.anchors.items()
            if abs(x - at[0]) < _WINDOW[0] / 2 and abs(y - at[1]) < _WINDOW[1] / 2
        ]

    fullest = max(numbered, key=lambda at: sum(code in layout.keyed for code in held(at)))
    codes = [code for code in held(fullest) if float(shapely.area(layout.ground.land_of(code)).sum()) < _LARGE]
    crowded = sum(code in layout.keyed for code in codes) >= _CROWD and isinstance(layout.frame.projection, EqualEarth)
    return tuple(sorted(codes)) if crowded else ()


def _panel(scene: Scene, layout: Layout, style: Style, close: bool) -> float:
    legend = _legend(scene, layout.ground, layout.frame, style, layout.unseen)
    insets = [_CLOSE] * close + [_INSET] * bool(layout.apart)
    beside = 0.0 if close else legend.width + GAP
    high = max([0.0 if close else legend.height, *(size[1] for size in insets)])
    if layout.keyed:
        wide = style.width - beside - 2 * GAP - sum(size[0] + GAP for size in insets)
        high = max(high, key_of(layout.keyed, scene, style, (wide, 1.0), columns=9).height + 8)
    return high + 2 * GAP


def _legend(scene: Scene, land: Ground, frame: Frame, style: Style, unseen: tuple[str, ...]) -> Legend:
    cities = any(frame.holds(*frame.place_one(city.lon, city.lat), 4) for city in scene.cities)
    kinds = {kind for kind in ("disputed", "control") if float(shapely.length(land.lines.of(kind)).sum()) > _SHORT}
    return legend_of(scene, scene.title, bool(hatched(land, style)), kinds, cities, style, unseen)


def _unseen(scene: Scene, anchors: dict[str, Point], apart: tuple[str, ...]) -> tuple[str, ...]:
    """The statuses all of whose countries lie outside the frame and its inset."""
    shown = {*anchors, *apart}
    return tuple(status for status in scene.classes() if shown.isdisjoint(scene.with_status(status)))


def _arranged(scene: Scene, seen: list[Thing], style: Style, panel: float, close: tuple[str, ...]) -> Layout:
    page: Rect = (0.0, 0.0, style.width, style.height)
    frame, apart = fit(seen, (0.0, panel, style.width, style.height))
    land = ground(frame)
    terrain, room = Terrain(land, scene, frame.rect), Room(frame.rect)
    everywhere = anchors_of(scene, land, frame, apart)
    anchors = {code: at for code, at in everywhere.items() if code not in close}
    precious = (*anchors.values(), *spots_in(scene, frame))
    strip = Strip(page, frame.rect, panel > 0, room, terrain, precious)
    unseen = _unseen(scene, everywhere, apart)
    legend = _legend(scene, land, frame, style, unseen)
    legend_box = strip.legend(legend.width, legend.height, inside=bool(close))
    main = without_places_in(scene, apart)
    spots, names = _labelled(main, land, frame, style, room, terrain, anchors, (*apart, *close))
    items: list[Item] = [rectangle(page, style.colour("paper")), painted(land, scene, frame, style)]
    items += names.items + spots.items
    marks = [Mark("legend", scene.title, legend_box), *names.marks, *spots.marks]
    inner = _insets(scene, apart, close, strip, style, len(names.keyed), marks)
    keyed = tuple(code for code, _ in (*names.keyed, *inner.keyed))
    items += inner.items
    items += _key(keyed, scene, strip, style, marks)
    items += draw_legend(legend, legend_box, style)
    items += _frames(page, frame, strip, style)
    return Layout(
        frame=frame,
        ground=land,
        items=tuple(items),
        marks=tuple(marks),
        inner=tuple(inner.marks),
        anchors=everywhere,
        hatched=hatched(land, style),
        apart=apart,
        close=close,
        beyond=tuple(mark.text for mark in spots.marks if mark.kind == "arrow"),
        outside=countries_outside(scene, everywhere, apart),
        unplaced=(*spots.unplaced, *inner.unplaced),
        keyed=keyed,
        unseen=unseen,
        void=strip.void(),
        fits=strip.fits,
    )


def _insets(
    scene: Scene,
    apart: tuple[str, ...],
    close: tuple[str, ...],
    strip: Strip,
    style: Style,
    numbers: int,
    marks: list[Mark],
) -> Names:
    """What stands in the insets; their numbers go on where those of the map end."""
    inner = Names()
    for codes, (width, height) in ((apart, _INSET), (close, _CLOSE)):
        if codes:
            box = strip.box(width, height)
            draw_inset(inner, scene, codes, box, style, 1 + numbers + len(inner.keyed), places=codes == apart)
            marks.append(Mark("inset", ", ".join(codes), box))
    return inner


def _key(codes: tuple[str, ...], scene: Scene, strip: Strip, style: Style, marks: list[Mark]) -> list[Item]:
    """The names that the numbers on the map and in the insets stand for."""
    if not codes:
        return []
    key, box = strip.key(codes, scene, style)
    marks.append(Mark("key", ", ".join(codes), box))
    return draw_key(key, box, style)


def _frames(page: Rect, frame: Frame, strip: Strip, style: Style) -> list[Item]:
    whole = (page[0], strip.void(), page[2], page[3])
    rects = (frame.rect, whole) if strip.below else (whole,)
    return [rectangle(rect, None, style.colour("rule"), style.frame) for rect in rects]


def _labelled(
    scene: Scene,
    land: Ground,
    frame: Frame,
    style: Style,
    room: Room,
    terrain: Terrain,
    anchors: dict[str, Point],
    inset: tuple[str, ...],
) -> tuple[Spots, Names]:
    spots = Spots([], [], [], [])
    if scene.venue:
        mark_venue(spots, scene.venue, frame, style, room, terrain)
    mark_cities(spots, scene.cities, frame, style, room, terrain)
    names = name_countries(land, scene, style, room, terrain, anchors)
    mark_regions(spots, scene.regions, frame, style, room, terrain)
    spots.beyond += countries_beyond(scene, frame, anchors, inset)
    point_beyond(spots, frame, style, room, _ARROWS)
    return spots, names
