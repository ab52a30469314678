"""Let the map down to the foot of the page: items and marks, moved by so many points."""

from dataclasses import replace

from briefing.map.marks import Mark
from briefing.model.drawing import Clip, Item, Label, Point


def lowered_items(items: tuple[Item, ...], by: float) -> tuple[Item, ...]:
    return tuple(_moved(item, by) for item in items)


def lowered_marks(marks: tuple[Mark, ...], by: float) -> tuple[Mark, ...]:
    return tuple(replace(m, box=(m.box[0], m.box[1] - by, m.box[2], m.box[3] - by)) for m in marks)


def _moved(item: Item, by: float) -> Item:
    if isinstance(item, Label):
        return replace(item, at=(item.at[0], round(item.at[1] - by, 2)))
    if isinstance(item, Clip):
        return Clip(_lower(item.rings, by), tuple(_moved(inner, by) for inner in item.items))
    return replace(item, lines=_lower(item.lines, by))


def _lower(lines: tuple[tuple[Point, ...], ...], by: float) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple((x, round(y - by, 2)) for x, y in line) for line in lines)
