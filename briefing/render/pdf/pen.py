"""Lines, grounds, words -> the drawing orders of one page; words and pictures are tied to their structure elements.

Points, origin at the page's top left, y downwards.
"""

from dataclasses import dataclass, field
from typing import Any

from briefing.model.drawing import Point
from briefing.render.pdf.file import Name, number
from briefing.render.pdf.fonts import Fonts

OUTSIDE = ("http://", "https://", "mailto:")
"""The outside addresses that may become links."""


@dataclass(eq=False, slots=True)
class Element:
    """An element of the document's structure: its children are elements, marked content and link annotations."""

    tag: str
    parent: "Element | None" = None
    entries: dict[str, Any] = field(default_factory=dict)
    """Alt, Lang, A ... as in ISO 32000-1, 14.7.2."""
    children: list["Element | Content | Annotation"] = field(default_factory=list)

    def child(self, tag: str, **entries: Any) -> "Element":
        element = Element(tag, self, dict(entries))
        self.children.append(element)
        return element


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content `number` of page `page` (from 0)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's active area: left, bottom, right, top in the page's own co-ordinates."""

    page: int
    area: tuple[float, float, float, float]
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    level: int
    text: str
    page: int = 0
    top: float = 0.0


@dataclass(slots=True)
class Places:
    """Where links lead, gathered while the pages are written."""

    known: frozenset[str] = frozenset()
    """Every anchor of the outline."""
    at: dict[str, tuple[int, float]] = field(default_factory=dict)
    """Anchor -> page (from 0) and height in the page's own co-ordinates."""


class Pen:
    """Writes one page. What no element claims is an artifact."""

    def __init__(self, fonts: Fonts, page: int, height: float, places: Places | None = None) -> None:
        self.fonts, self.page, self.height = fonts, page, height
        self.places = places or Places()
        self.bookmarks: list[Bookmark] = []
        self.orders: list[str] = []
        self.owners: list[Element] = []
        """The element of each marked content, by number."""
        self._open: Element | str | None = None
        self._font: tuple[str, float] | None = None
        self._fill: str | None = None

    def code(self) -> bytes:
        self.close()
        return "\n".join(self.orders).encode("latin-1")

    def tag(self, owner: Element | str) -> None:
        """What follows belongs to the element, or to an artifact of that sort ("Layout", "Header", "Footer")."""
        if owner is self._open:
            return
        self.close()
        self._open = owner
        if isinstance(owner, Element):
            owner.children.append(Content(self.page, len(self.owners)))
            self.orders.append(f"/{owner.tag} <</MCID {len(self.owners)}>> BDC")
            self.owners.append(owner)
        elif owner == "Layout":
            self.orders.append("/Artifact <</Type /Layout>> BDC")
        else:
            self.orders.append(f"/Artifact <</Type /Pagination /Subtype /{owner}>> BDC")

    def close(self) -> None:
        if self._open is not None:
            self.orders.append("EMC")
            self._open = None

    def mark(self, anchor: str, top: float) -> None:
        """A link to the anchor leads here."""
        self.places.at.setdefault(anchor, (self.page, self.height - top))

    def leads_somewhere(self, target: str) -> bool:
        return target[1:] in self.places.known if target.startswith("#") else target.startswith(OUTSIDE)

    def placed_as_block(self, x: float, bottom: float, width: float, height: float) -> dict[str, Any]:
        """The layout attributes of a picture (ISO 32000-1, 14.8.5.4)."""
        return {"O": Name("Layout"), "Placement": Name("Block"), "BBox": [x, bottom, x + width, bottom + height]}

    def ground(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        self._colour(colour)
        self.orders.append(f"{_numbers(x, self.height - top - height, width, height)} re f")

    def rule(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A straight line as wide or as high as its shorter side."""
        level = width >= height
        middle = top + height / 2 if level else x + width / 2
        ends = (x, middle, x + width, middle) if level else (middle, top, middle, top + height)
        start, end = _numbers(ends[0], self.height - ends[1]), _numbers(ends[2], self.height - ends[3])
        line = f"{colour_order(colour, 'RG')} {number(min(width, height))} w [] 0 d"
        self.orders.append(f"{line} {start} m {end} l S")

    def frame(self, x: float, top: float, width: float, height: float, line: float, colour: str) -> None:
        area = _numbers(x, self.height - top - height, width, height)
        self.orders.append(f"{colour_order(colour, 'RG')} {number(line)} w {area} re S")

    def words(self, x: float, top: float, text: str, face: str, size: float, colour: str) -> None:
        """Words on the base line `top`; the face must cover them."""
        self._colour(colour)
        if self._font != (face, size):
            self._font = (face, size)
            self.orders.append(f"/{self.fonts.key(face)} {number(size)} Tf")
        self.orders.append(f"BT {_numbers(x, self.height - top)} Td <{self.fonts.encoded(text, face)}> Tj ET")

    def forget(self) -> None:
        """Colour and font are no longer as the pen left them."""
        self._font = self._fill = None

    def _colour(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self.orders.append(colour_order(colour, "rg"))


def colour_order(colour: str, order: str) -> str:
    """ "#RRGGBB" as the order that sets it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts) + f" {order}"


def path(lines: tuple[tuple[Point, ...], ...], closed: bool) -> str:
    """Rings or lines as path orders."""
    parts = []
    for line in lines:
        steps = [f"{x:.2f} {y:.2f}" for x, y in line]
        if steps:
            parts.append(f"{steps[0]} m " + " ".join([f"{step} l" for step in steps[1:]]) + (" h" if closed else ""))
    return "\n".join(parts)


def _numbers(*values: float) -> str:
    return " ".join(map(number, values))
