"""Mark the places: the venue's star, dots for cities, italics for regions and seas, arrows to what lies outside."""

import math
from dataclasses import dataclass

from briefing.map.frame import Frame
from briefing.map.marks import Block, Mark, disc, line, rectangle, star
from briefing.map.regions import seen_at
from briefing.map.room import Box, Room, around, grown, overlap
from briefing.map.scene import Spot
from briefing.map.style import Style
from briefing.map.terrain import Terrain
from briefing.model.drawing import Face, Item, Point, Shape

_STAR = 5.6
_SLIDES = (0, 12, -12, 24, -24, 36, -36, 50, -50, 66, -66, 84, -84, 104, -104, 126, -126, 150, -150)
_SHADES = 4
"""Into how many classes the share of a label that stands abroad is put: less than a quarter makes no difference."""
_EDGE = 9.0
"""From the frame to an arrow's tip."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """Something outside the frame that an arrow points to."""

    name: str
    face: Face
    at: Point
    """On the page, were it large enough."""


@dataclass
class Spots:
    marks: list[Mark]
    items: list[Item]
    beyond: list[Beyond]
    unplaced: list[str]


def mark_venue(spots: Spots, venue: Spot, frame: Frame, style: Style, room: Room, terrain: Terrain) -> None:
    """First of all: its label is the largest and stands in a box."""
    x, y = frame.place_one(venue.lon, venue.lat)
    if not frame.holds(x, y, 2):
        spots.beyond.append(Beyond(venue.name, "sans-bold", (x, y)))
        return
    place = room.take(around(x, y, 2 * _STAR, 2 * _STAR))
    block = Block((venue.name,), "sans-bold", style.size("venue"), style.colour("ink"))
    wide, high = block.width + 5.0, style.size("venue") * 1.22
    for box in _at_home(_round(x, y, wide, high, _STAR + 1.2), venue.country, terrain):
        if room.free(box, 0.3):
            room.take(box)
            middle = (box[1] + box[3]) / 2
            cap = block.size * 0.36
            spots.items += [rectangle(box, style.colour("paper"), style.colour("ink"), 0.7)]
            spots.items += block.draw((box[0], middle - cap, box[2], middle + cap))
            spots.marks.append(Mark("label", venue.name, box))
            break
    else:
        spots.unplaced.append(venue.name)
    spots.items.append(star(x, y, _STAR, style.colour("ink"), style.colour("paper"), 0.9))
    spots.marks.append(Mark("star", venue.name, place))


def mark_cities(
    spots: Spots, cities: tuple[Spot, ...], frame: Frame, style: Style, room: Room, terrain: Terrain
) -> None:
    here = []
    for city in cities:
        x, y = frame.place_one(city.lon, city.lat)
        if not frame.holds(x, y, 4):
            spots.beyond.append(Beyond(city.name, "sans", (x, y)))
            continue
        radius = min(1.3 + 0.25 * (city.mentions - 1), 2.3)
        dot = room.take(around(x, y, 2 * radius, 2 * radius))
        spots.items.append(disc(x, y, radius, style.colour("ink"), style.colour("paper"), 0.5))
        spots.marks.append(Mark("dot", city.name, dot))
        here.append((city, x, y, radius, dot))
    for city, x, y, radius, dot in here:
        block = Block((city.name,), "sans", style.size("city"), style.colour("ink"), style.colour("paper"))
        boxes = _at_home(_round(x, y, block.width, block.height, radius + 1.6), city.country, terrain)
        _label(spots, block, (x, y), boxes, room, dot)


def _at_home(boxes: list[Box], country: str | None, terrain: Terrain) -> list[Box]:
    """Those first that stand least in other countries; the order decides between equals."""
    return sorted(boxes, key=lambda box: round(terrain.abroad(box, country) * _SHADES))


def mark_regions(
    spots: Spots, regions: tuple[Spot, ...], frame: Frame, style: Style, room: Room, terrain: Terrain
) -> None:
    for region in regions:
        x, y = frame.place_one(region.lon, region.lat)
        if not frame.holds(x, y, 4):
            seen = seen_at(region.name, frame)
            if not seen:
                spots.beyond.append(Beyond(region.name, "sans-italic", (x, y)))
                continue
            x, y = seen
        block = Block(
            (region.name,), "sans-italic", style.size("region"), style.colour("sea_name"), style.colour("paper")
        )
        near = [around(x + dx, y + dy, block.width, block.height) for dx, dy in _shifts(14)]
        far = [around(x + dx, y + dy, block.width, block.height) for dx, dy in _shifts(64)]
        if region.kind == "water" and _first(spots, block, _only(near, terrain), room):
            continue
        if region.kind == "water" and _led(spots, block, _only(far, terrain), (x, y), room, style):
            continue
        if _first(spots, block, near, room) or _led(spots, block, far, (x, y), room, style):
            continue
        spots.unplaced.append(region.name)


def _only(boxes: list[Box], terrain: Terrain) -> list[Box]:
    return [box for box, water in zip(boxes, terrain.is_water(boxes), strict=True) if water]


def _first(spots: Spots, block: Block, boxes: list[Box], room: Room) -> bool:
    for box in boxes:
        if room.free(box):
            spots.items += block.draw(room.take(box))
            spots.marks.append(Mark("label", block.lines[0], box))
            return True
    return False


def _led(spots: Spots, block: Block, boxes: list[Box], at: Point, room: Room, style: Style) -> bool:
    """At the end of a leader whose dot stands on the place."""
    dot = around(*at, 2.0, 2.0)
    if not room.free(dot, 0.0):
        return False
    for box in boxes:
        end = min(max(at[0], box[0] - 1), box[2] + 1), min(max(at[1], box[1] - 1), box[3] + 1)
        if room.free(box) and not overlap(grown(box, 3), dot) and room.free_line(at, end):
            spots.items += [line(at, end, style.colour("ink")), disc(*at, 0.9, style.colour("ink"))]
            spots.items += block.draw(room.take(box))
            spots.marks += [Mark("label", block.lines[0], box), Mark("dot", block.lines[0], room.take(dot))]
            room.lead(at, end)
            return True
    return False


def _label(spots: Spots, block: Block, at: Point, boxes: list[Box], room: Room, own: Box) -> None:
    x, y = at
    for box in boxes:
        if room.free(box, 0.4):
            spots.items += block.draw(room.take(box))
            spots.marks.append(Mark("label", block.lines[0], box))
            return
    for dx, dy in _shifts(42):
        box = around(x + dx, y + dy, block.width, block.height)
        end = min(max(x, box[0] - 0.8), box[2] + 0.8), min(max(y, box[1] - 0.8), box[3] + 0.8)
        if room.free(box) and not overlap(grown(box, 2), own) and room.free_line((x, y), end, ignoring=own):
            spots.items += [line((x, y), end, block.colour), *block.draw(room.take(box))]
            spots.marks.append(Mark("label", block.lines[0], box))
            room.lead((x, y), end)
            return
    spots.unplaced.append(block.lines[0])


def _round(x: float, y: float, wide: float, high: float, gap: float) -> list[Box]:
    """Left and right of a point first, then above and below, then the corners."""
    across, up = gap + wide / 2, gap + high / 2
    ways = ((-1, 0), (1, 0), (0, 1), (0, -1), (0.72, 0.9), (-0.72, 0.9), (0.72, -0.9), (-0.72, -0.9))
    return [around(x + dx * across, y + dy * up, wide, high) for dx, dy in ways]


def _shifts(reach: int) -> list[Point]:
    rings = [(0.0, 0.0)]
    for far in range(5, reach + 1, 5):
        rings += [(far * 1.5 * math.cos(k * math.pi / 8), far * math.sin(k * math.pi / 8)) for k in range(16)]
    return rings


def point_beyond(spots: Spots, frame: Frame, style: Style, room: Room, most: int) -> None:
    """Arrows at the edge, in the order of importance; the rest is told in the note."""
    for number, thing in enumerate(spots.beyond):
        if number >= most or not _arrow(spots, thing, frame, style, room):
            spots.unplaced.append(thing.name)


def _arrow(spots: Spots, thing: Beyond, frame: Frame, style: Style, room: Room) -> bool:
    left, bottom, right, top = frame.rect
    cx, cy = (left + right) / 2, (bottom + top) / 2
    way = (thing.at[0] - cx, thing.at[1] - cy)
    length = max(math.hypot(*way), 1e-6)
    way = (way[0] / length, way[1] / length)
    reach = min((right - cx - _EDGE) / max(abs(way[0]), 1e-6), (top - cy - _EDGE) / max(abs(way[1]), 1e-6))
    block = Block((thing.name,), thing.face, style.size("region"), style.colour("ink"), style.colour("paper"))
    for slide in _SLIDES:
        sideways = (-way[1] * slide, way[0] * slide)
        tip = (cx + way[0] * reach + sideways[0], cy + way[1] * reach + sideways[1])
        tip = (
            min(max(tip[0], left + _EDGE / 2), right - _EDGE / 2),
            min(max(tip[1], bottom + _EDGE / 2), top - _EDGE / 2),
        )
        tail = (tip[0] - way[0] * 13, tip[1] - way[1] * 13)
        shaft = (min(tip[0], tail[0]) - 2, min(tip[1], tail[1]) - 2, max(tip[0], tail[0]) + 2, max(tip[1], tail[1]) + 2)
        box = _behind(tail, way, block)
        if room.free(shaft, 0.2) and room.free(box) and not overlap(shaft, box):
            spots.items += [*_drawn_arrow(tail, tip, style), *block.draw(room.take(box))]
            room.take(shaft)
            spots.marks += [Mark("arrow", thing.name, shaft), Mark("label", thing.name, box)]
            return True
    return False


def _behind(tail: Point, way: Point, block: Block) -> Box:
    """Beside the arrow's tail where it points sideways, else above or below it."""
    if abs(way[0]) > 0.6 * abs(way[1]):
        side = math.copysign(block.width / 2 + 3.5, way[0])
        return around(tail[0] - side, tail[1] - way[1] * block.height / 2, block.width, block.height)
    return around(tail[0], tail[1] - math.copysign(block.height / 2 + 3.5, way[1]), block.width, block.height)


def _drawn_arrow(tail: Point, tip: Point, style: Style) -> list[Item]:
    dx, dy = (tip[0] - tail[0]) / 13, (tip[1] - tail[1]) / 13
    neck = (tip[0] - dx * 4.6, tip[1] - dy * 4.6)
    head = (tip, (neck[0] - dy * 2.1, neck[1] + dx * 2.1), (neck[0] + dy * 2.1, neck[1] - dx * 2.1))
    ring = tuple((round(x, 2), round(y, 2)) for x, y in head)
    return [line(tail, neck, style.colour("ink"), 0.9), Shape((ring,), closed=True, fill=style.colour("ink"))]
