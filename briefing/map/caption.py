"""The map as a picture of its own: Map -> Map with its note under the frame, to be sent without the briefing."""

from dataclasses import replace

from briefing.map.lower import lowered_items
from briefing.map.marks import Block, rectangle
from briefing.map.style import style
from briefing.map.widths import wrapped
from briefing.model.drawing import Drawing, Map

_LEADING = 1.35
_AIR = 4.0
"""Points between the frame and the note, and below it."""


def with_note(drawn: Map) -> Map:
    look, plain = style(), drawn.drawing
    size = look.size("note")
    lines = wrapped(drawn.note, "sans", size, plain.width)
    deep = len(lines) * size * _LEADING + 2 * _AIR
    items = [rectangle((0, 0, plain.width, deep), look.colour("paper")), *lowered_items(plain.items, -deep)]
    for number, line in enumerate(lines):
        top = deep - _AIR - number * size * _LEADING
        block = Block((line,), "sans", size, look.colour("sea_name"))
        items += block.draw((0, top - block.height, plain.width, top), "start")
    return replace(drawn, drawing=Drawing(plain.width, round(plain.height + deep, 2), tuple(items)))
