"""Strips: what a page is filled with from top to bottom, none of which is broken: a line, a table row, the map."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefing.model.drawing import Drawing
from briefing.render.pdf.lettering import write_line
from briefing.render.pdf.pen import Bookmark, Element, Pen
from briefing.render.pdf.picture import draw
from briefing.render.pdf.text import Line
from briefing.render.theme import Style


@dataclass(slots=True, kw_only=True)
class Strip(ABC):
    height: float
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    anchors: tuple[str, ...] = ()
    """Places that links lead to."""
    heads: tuple["RowStrip", ...] = ()
    """Repeated where a page begins with this strip."""

    def paint_ground(self, pen: Pen, x: float, top: float) -> None:  # noqa: B027 - most have none
        """What lies behind words and rules; painted for all strips of a page first, so that none covers a rule."""

    @abstractmethod
    def paint(self, pen: Pen, x: float, top: float, repeated: bool = False) -> None: ...

    def mark_anchors(self, pen: Pen, top: float) -> None:
        for anchor in self.anchors:
            pen.mark(anchor, top)


@dataclass(slots=True)
class SetLine:
    """A line with its place inside a strip."""

    line: Line
    style: Style
    element: Element
    x: float
    y: float
    """From the strip's top to the line's."""
    last: bool = True
    """The paragraph ends here."""

    def paint(self, pen: Pen, x: float, top: float, repeated: bool = False) -> None:
        base = top + self.y + (self.style.baseline or self.style.size)
        owner: Element | str = "Layout" if repeated else self.element
        write_line(pen, self.line, x + self.x, base, owner, self.style.leading, ends=self.last)


@dataclass(slots=True, kw_only=True)
class TextStrip(Strip):
    """One line of a paragraph, perhaps with a number left of it."""

    lines: tuple[SetLine, ...]
    bookmark: Bookmark | None = None
    tight_after: float | None = None

    def paint(self, pen: Pen, x: float, top: float, repeated: bool = False) -> None:
        self.mark_anchors(pen, top)
        if self.bookmark:
            pen.bookmarks.append(replace(self.bookmark, page=pen.page, top=top))
        for line in self.lines:
            line.paint(pen, x, top)


@dataclass(frozen=True, slots=True)
class Area:
    """A coloured part of a row: a ground, a bar or a rule."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(slots=True, kw_only=True)
class RowStrip(Strip):
    lines: tuple[SetLine, ...]
    grounds: tuple[Area, ...] = ()
    rules: tuple[Area, ...] = ()
    bar: Area | None = None
    spoken: tuple[Element, ...] = ()
    """Header cells that are heard but not printed."""

    def paint_ground(self, pen: Pen, x: float, top: float) -> None:
        for area in self.grounds:
            pen.tag("Layout")
            pen.ground(x + area.x, top + area.y, area.width, area.height, area.colour)

    def paint(self, pen: Pen, x: float, top: float, repeated: bool = False) -> None:
        if not repeated:
            self.mark_anchors(pen, top)
        self._paint_rules(pen, x, top)
        for cell in self.spoken:
            pen.tag(cell)
        for line in self.lines:
            line.paint(pen, x, top, repeated)

    def _paint_rules(self, pen: Pen, x: float, top: float) -> None:
        """Stroked: screens draw thin fills too dark or not at all. The bar runs through them."""
        pen.tag("Layout")
        for area in self.rules:
            pen.rule(x + area.x, top + area.y, area.width, area.height, area.colour)
        if self.bar:
            pen.ground(x + self.bar.x, top + self.bar.y, self.bar.width, self.bar.height, self.bar.colour)


@dataclass(slots=True, kw_only=True)
class FigureStrip(Strip):
    drawing: Drawing
    element: Element
    width: float
    frame: float
    frame_colour: str

    def paint(self, pen: Pen, x: float, top: float, repeated: bool = False) -> None:
        bottom = pen.height - top - self.height
        pen.tag(self.element)
        self.element.entries["A"] = pen.placed_as_block(x, bottom, self.width, self.height)
        draw(self.drawing, pen, x, bottom, self.width / self.drawing.width)
        pen.frame(x, top, self.width, self.height, self.frame, self.frame_colour)


@dataclass(slots=True)
class ColumnSet:
    """Strips that run down two columns, which end level where they end."""

    strips: list[TextStrip]
    width: float
    """Of one column."""
    gap: float


@dataclass(frozen=True, slots=True)
class Break:
    """A new page starts here."""


Item = Strip | ColumnSet | Break


@dataclass(slots=True)
class Placed:
    strip: Strip
    x: float
    top: float
    repeated: bool = False


@dataclass(slots=True)
class Page:
    placed: list[Placed] = field(default_factory=list)

    def __iter__(self) -> Iterator[Placed]:
        return iter(self.placed)
