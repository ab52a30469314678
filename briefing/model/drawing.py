"""Drawing: the map as vectors, the same for every format. Points (1/72 inch), origin at the bottom left, y upwards."""

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Face = Literal["sans", "sans-bold", "sans-italic", "serif", "serif-bold"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Rings or lines drawn together, filled by the even-odd rule."""

    lines: tuple[tuple[Point, ...], ...]
    closed: bool = False
    fill: str | None = None
    """ "#RRGGBB", or None."""
    stroke: str | None = None
    width: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    text: str
    at: Point
    """Where the base line starts (anchor "start"), has its middle or ends."""
    size: float
    face: Face = "sans"
    colour: str = "#1B232B"
    anchor: Anchor = "start"
    halo: str | None = None
    halo_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Clip:
    """Items drawn only inside the rings (even-odd): how hatchings and the frame are made."""

    rings: tuple[tuple[Point, ...], ...]
    items: tuple["Item", ...]


Item = Shape | Label | Clip


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing, and in words what it shows."""

    drawing: Drawing
    title: str
    """ "SCO status on 16 September 2022"."""
    alt: str
    """Members by status, venue and places in words, for those who don't see it."""
    note: str
    """Projection, data source, disclaimer, disputed areas in the frame."""
