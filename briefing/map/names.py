"""Name the countries: inside their shape, beside it, at the end of a leader, or by a number in the key."""

import math
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely

from briefing.map.ground import Ground
from briefing.map.marks import Block, Mark, disc, line
from briefing.map.room import Box, Room, around, grown
from briefing.map.scene import Scene
from briefing.map.style import Style
from briefing.map.terrain import Terrain
from briefing.model.drawing import Face, Item, Label, Point

_RADIUS = 4.3
_GRID = 11
_SPECK = 7.0
"""Square points: a country that shows less gets a dot in its status' colour."""
_SMALL = 30.0
"""Square points: a country that shows less is marked by a dot or a number that holds its status' colour."""


@dataclass
class Names:
    """What has been placed: marks for the tests and the alt text, items to draw, and the numbered key."""

    marks: list[Mark] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    keyed: list[tuple[str, Point]] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)


def name_countries(
    ground: Ground, scene: Scene, style: Style, room: Room, terrain: Terrain, anchors: dict[str, Point], start: int = 1
) -> Names:
    """Numbers begin at `start`."""
    names = Names()
    named = set(scene.named)
    wanted = [code for code in anchors if code in named or scene.status_of(code)]
    size = {code: float(shapely.area(ground.land_of(code)).sum()) for code in wanted}
    for code in wanted:
        if size[code] < _SPECK and scene.status_of(code):
            _dot(names, code, anchors[code], scene, style, room)
    for code in sorted(wanted, key=lambda c: (c not in named, -size[c], c)):
        parts = ground.land_of(code)
        blocks = _blocks(code, code in named, scene, style)
        if not (
            _inside(names, code, parts, blocks, room, terrain)
            or _beside(names, code, parts, replace(blocks[-1], halo=style.colour("sea")), room, terrain, anchors)
        ):
            names.keyed.append((code, anchors[code]))
    _number(names, ground, scene, style, room, start)
    return names


def _dot(names: Names, code: str, at: Point, scene: Scene, style: Style, room: Room) -> None:
    names.items.append(disc(*at, 1.9, style.of(scene.status_of(code) or "").fill, style.colour("ink"), 0.45))
    box = around(*at, 3.8, 3.8)
    if room.free(box, 0.0):
        names.marks.append(Mark("dot", scene.name_of(code), room.take(box), code))


def _blocks(code: str, bold: bool, scene: Scene, style: Style) -> list[Block]:
    """The name in one line and in two, the largest type first."""
    name = scene.name_of(code).upper()
    status = scene.status_of(code)
    plain = bool(status) and style.of(status or "").pattern == "plain"
    halo = None if plain else style.of(status).fill if status else style.colour("land" if scene.statuses else "named")
    colour = style.colour("ink") if bold else style.colour("status_name")
    face: Face = "sans-bold" if bold else "sans"
    return [
        Block(lines, face, size, colour, halo)
        for size in style.sizes("named" if bold else "shown")
        for lines in _splits(name)
    ]


def _splits(name: str) -> list[tuple[str, ...]]:
    words = name.split()
    if len(words) == 1:
        return [(name,)]
    cuts = [(" ".join(words[:k]), " ".join(words[k:])) for k in range(1, len(words))]
    return [(name,), min(cuts, key=lambda pair: max(map(len, pair)))]


def _inside(names: Names, code: str, parts: Any, blocks: list[Block], room: Room, terrain: Terrain) -> bool:
    for part in parts[:2]:
        if part.area < _SMALL * 2:
            return False
        centres = _centres(part)
        shapely.prepare(part)
        for block in blocks:
            boxes = [around(x, y, block.width, block.height) for x, y in centres]
            fits = _contains(part, [grown(box, 0.6) for box in boxes])
            for box in [box for box, fit in zip(boxes, fits, strict=True) if fit]:
                if room.free(box) and terrain.is_settled([box])[0]:
                    names.items += block.draw(room.take(box))
                    names.marks.append(Mark("label", " ".join(block.lines), box, code, inside=True))
                    return True
    return False


def _centres(part: Any) -> list[Point]:
    """Points of a grid in the shape, those deepest inside first."""
    left, bottom, right, top = part.bounds
    xs, ys = np.linspace(left, right, _GRID + 2)[1:-1], np.linspace(bottom, top, _GRID + 2)[1:-1]
    grid_x, grid_y = (axis.ravel() for axis in np.meshgrid(xs, ys))
    inside = shapely.contains_xy(part, grid_x, grid_y)
    points = shapely.points(grid_x[inside], grid_y[inside])
    depth = shapely.distance(points, shapely.boundary(shapely.simplify(part, 1.0)))
    order = np.argsort(-depth.round(1), kind="stable")
    return [*zip(grid_x[inside][order].tolist(), grid_y[inside][order].tolist(), strict=True), *_row_middles(part)]


def _row_middles(part: Any) -> list[Point]:
    """The middle of the widest stretch of the shape at several heights: where a long name fits best."""
    left, bottom, right, top = part.bounds
    heights = np.linspace(bottom, top, 2 * _GRID + 2)[1:-1]
    ends = np.stack([np.column_stack([np.full_like(heights, x), heights]) for x in (left, right)], axis=1)
    stretches, rows = shapely.get_parts(shapely.intersection(shapely.linestrings(ends), part), return_index=True)
    widths = shapely.length(stretches)
    order = np.argsort(-widths.round(1), kind="stable")
    middles = shapely.get_coordinates(shapely.centroid(stretches[order]))
    return [tuple(at) for at in middles[: len(heights)].tolist()] if len(rows) else []


def _contains(part: Any, boxes: list[Box]) -> Any:
    array = np.array(boxes)
    return shapely.contains(part, shapely.box(array[:, 0], array[:, 1], array[:, 2], array[:, 3]))


def _beside(
    names: Names, code: str, parts: Any, block: Block, room: Room, terrain: Terrain, anchors: dict[str, Point]
) -> bool:
    """On the water near by: close to a small island without a leader, else at the end of one."""
    x, y = anchors[code]
    small = not len(parts) or float(shapely.area(parts).sum()) < _SMALL
    boxes = [
        *_ring(x, y, block, 3.2 if small else 5.0),
        *(box for far in (11, 17, 24, 32) for box in _ring(x, y, block, far)),
    ]
    for number, (box, dry) in enumerate(zip(boxes, terrain.is_water([grown(b, 0.4) for b in boxes]), strict=True)):
        if not dry or not room.free(box):
            continue
        end = _nearest(box, x, y)
        if number >= 8 and (not room.free_line((x, y), end) or _through_others(terrain, code, (x, y), end)):
            continue
        if number < 8 and not small:
            continue
        if number >= 8:
            names.items += [line((x, y), end, block.colour), disc(x, y, 0.8, block.colour)]
            room.lead((x, y), end)
        names.items += block.draw(room.take(box))
        names.marks.append(Mark("label", " ".join(block.lines), box, code))
        return True
    return False


def _ring(x: float, y: float, block: Block, gap: float) -> list[Box]:
    boxes = []
    for turn in (0, 4, 1, 7, 3, 5, 2, 6):
        dx, dy = math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)
        boxes.append(
            around(x + dx * (gap + block.width / 2), y + dy * (gap + block.height / 2), block.width, block.height)
        )
    return boxes


def _nearest(box: Box, x: float, y: float) -> Point:
    return min(max(x, box[0] - 0.8), box[2] + 0.8), min(max(y, box[1] - 0.8), box[3] + 0.8)


def _through_others(terrain: Terrain, code: str, a: Point, b: Point) -> bool:
    steps = [k / 6 for k in range(1, 6)]
    crossed = {terrain.country_at(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in steps}
    return bool(crossed - {None, code})


def _number(names: Names, ground: Ground, scene: Scene, style: Style, room: Room, start: int) -> None:
    """Numbers in the order of the names, so that the key reads as a list."""
    names.keyed.sort(key=lambda pair: scene.name_of(pair[0]))
    for number, (code, anchor) in enumerate(names.keyed, start):
        parts = ground.land_of(code)
        x, y = _room_for_number(parts, anchor, room)
        box = room.take(around(x, y, 2 * _RADIUS, 2 * _RADIUS))
        if math.hypot(x - anchor[0], y - anchor[1]) > _RADIUS + 1:
            names.items += [line(anchor, (x, y), style.colour("ink"), 0.4), disc(*anchor, 0.8, style.colour("ink"))]
        names.items += numbered(number, x, y, style, _fill(code, parts, scene, style))
        names.marks.append(Mark("number", str(number), box, code))


def numbered(number: int, x: float, y: float, style: Style, fill: str) -> list[Item]:
    size = style.size("key") if number < 10 else style.size("key") - 0.3
    text = Label(
        str(number), (round(x, 2), round(y - size * 0.36, 2)), size, "sans-bold", style.colour("ink"), "middle"
    )
    return [disc(x, y, _RADIUS, fill, style.colour("ink"), 0.45), text]


def _fill(code: str, parts: Any, scene: Scene, style: Style) -> str:
    status = scene.status_of(code)
    shows = len(parts) and float(shapely.area(parts).sum()) > 3 * _SMALL
    return style.of(status).fill if status and not shows else style.colour("paper")


def _room_for_number(parts: Any, anchor: Point, room: Room) -> Point:
    choices: list[Point] = [anchor]
    if len(parts) and parts[0].area > _SMALL:
        choices = [*_centres(parts[0]), anchor]
    for far in (5, 8, 11, 14, 18, 22, 27, 33, 40):
        choices += [_turned(anchor, far, turn) for turn in range(16)]
    for x, y in choices:
        box = around(x, y, 2 * _RADIUS, 2 * _RADIUS)
        away = math.hypot(x - anchor[0], y - anchor[1]) > _RADIUS + 1
        if room.free(box, air=0.3) and (not away or room.free_line(anchor, (x, y))):
            return x, y
    return next((at for at in choices if room.free(around(*at, 2 * _RADIUS, 2 * _RADIUS), air=0.0)), anchor)


def _turned(at: Point, far: float, turn: int) -> Point:
    return at[0] + far * math.cos(turn * math.pi / 8), at[1] + far * math.sin(turn * math.pi / 8)
