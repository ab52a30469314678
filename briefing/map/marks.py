"""Text and marks on the page: lines of text -> Block with a size, and the Items that draw it in a box."""

import math
from dataclasses import dataclass

from briefing.map.room import Box
from briefing.map.widths import width_of
from briefing.model.drawing import Anchor, Face, Item, Label, Point, Shape

CAP, DESCENT, LEADING = 0.72, 0.22, 1.14
"""Of the type size: height of capitals, depth of "g", from line to line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that stands on the page, and where: what overlap is measured by."""

    kind: str
    """ "label", "number", "dot", "star", "legend", "key", "arrow" or "inset"."""
    text: str
    box: Box
    code: str | None = None
    """The country that a label stands for."""
    inside: bool = False
    """True where the label stands in its country, without a leader."""


@dataclass(frozen=True, slots=True)
class Block:
    lines: tuple[str, ...]
    face: Face
    size: float
    colour: str
    halo: str | None = None

    @property
    def width(self) -> float:
        return max(width_of(line, self.face, self.size) for line in self.lines)

    @property
    def depth(self) -> float:
        return 0.0 if all(line.isupper() for line in self.lines) else DESCENT * self.size

    @property
    def height(self) -> float:
        return CAP * self.size + (len(self.lines) - 1) * LEADING * self.size + self.depth

    def draw(self, box: Box, anchor: Anchor = "middle") -> list[Item]:
        at = {"start": box[0], "middle": (box[0] + box[2]) / 2, "end": box[2]}[anchor]
        top = box[3] - CAP * self.size
        return [
            Label(
                text=line,
                at=(round(at, 2), round(top - number * LEADING * self.size, 2)),
                size=self.size,
                face=self.face,
                colour=self.colour,
                anchor=anchor,
                halo=self.halo,
                halo_width=1.5 if self.halo else 0.0,
            )
            for number, line in enumerate(self.lines)
        ]


def rectangle(box: Box, fill: str | None, stroke: str | None = None, width: float = 0.4) -> Shape:
    left, bottom, right, top = (round(v, 2) for v in box)
    ring = ((left, bottom), (right, bottom), (right, top), (left, top))
    return Shape((ring,), closed=True, fill=fill, stroke=stroke, width=width if stroke else 0.0)


def disc(x: float, y: float, radius: float, fill: str | None, stroke: str | None = None, width: float = 0.4) -> Shape:
    ring = tuple(_on_circle(x, y, radius, 2 * math.pi * k / 24) for k in range(24))
    return Shape((ring,), closed=True, fill=fill, stroke=stroke, width=width if stroke else 0.0)


def star(x: float, y: float, radius: float, fill: str, stroke: str | None = None, width: float = 0.5) -> Shape:
    turns = [(math.pi / 2 + math.pi * k / 5, radius if k % 2 == 0 else radius * 0.42) for k in range(10)]
    ring = tuple(_on_circle(x, y, reach, turn) for turn, reach in turns)
    return Shape((ring,), closed=True, fill=fill, stroke=stroke, width=width if stroke else 0.0)


def line(a: Point, b: Point, colour: str, width: float = 0.45, dash: tuple[float, ...] = ()) -> Shape:
    return Shape((tuple((round(x, 2), round(y, 2)) for x, y in (a, b)),), stroke=colour, width=width, dash=dash)


def _on_circle(x: float, y: float, radius: float, turn: float) -> Point:
    return round(x + radius * math.cos(turn), 2), round(y + radius * math.sin(turn), 2)
