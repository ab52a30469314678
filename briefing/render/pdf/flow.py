"""Strips -> pages: what is kept together, where pages break, columns that end level."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.drawing import Map
from briefing.model.outline import Outline, PageBreak
from briefing.render.look import theme
from briefing.render.pdf.blocks import MM, strips_of
from briefing.render.pdf.pen import Element
from briefing.render.pdf.strips import Break, ColumnSet, Item, Page, Placed, RowStrip, Strip, TextStrip
from briefing.render.theme import Theme

GIVE = 2.5
"""Points that the last strip may stand below the text area, rather than leave a gap there: the footer's rule is 3 mm
further down."""
SCANTY = 0.3
"""The part of the last page that counts as a few lines."""
FIRST_ROWS = 2
"""Rows that stay with the heading of a table too long to be kept whole."""


def text_area(look: Theme, paper: str) -> tuple[float, float]:
    """Width and height between the margins; raises SettingsError for an unknown paper."""
    sheet, page = look.paper(paper), look.page
    return (sheet.width - page.left - page.right) * MM, (sheet.height - page.top - page.bottom) * MM


def pages_before_break(outline: Outline, paper: str, look: Theme, spare: float = 0.0) -> int:
    """How many pages the blocks before the first page break take, of which `spare` mm stay free."""
    blocks = outline.blocks
    end = next((index for index, block in enumerate(blocks) if isinstance(block, PageBreak)), len(blocks))
    first = Outline(outline.title, "", "", "", "", blocks[:end])
    width, height = text_area(look, paper)
    strips = strips_of(first, None, look, width, height, Element("Document"))
    return len(paginate(strips, height - spare * MM))


def gaps(outline: Outline, map_: Map | None, paper: str) -> tuple[float, ...]:
    """The part of each page that stays empty at its foot."""
    _, height = text_area(theme(), paper)
    return tuple(1 - min(1.0, filled(page) / height) for page in pages_of(outline, map_, paper)[0])


def pages_of(outline: Outline, map_: Map | None, paper: str) -> tuple[list[Page], bool]:
    """The pages, and whether columns are set closer there."""
    look = theme()
    width, height = text_area(look, paper)
    return _paginated(strips_of(outline, map_, look, width, height, Element("Document")), height)


def paginate(items: Sequence[Item], height: float) -> list[Page]:
    """Place each item; `height` is the text area's. Columns are set closer where that spares a page of a few lines."""
    return _paginated(items, height)[0]


def _paginated(items: Sequence[Item], height: float) -> tuple[list[Page], bool]:
    pages = _placed(items, height)
    if len(pages) > 1 and filled(pages[-1]) < SCANTY * height:
        closer = _placed([_closer(item) for item in items], height)
        return (closer, True) if len(closer) < len(pages) else (pages, False)
    return pages, False


def filled(page: Page) -> float:
    """Points from the text area's top to the foot of the lowest strip."""
    return max(placed.top + placed.strip.height for placed in page)


def _closer(item: Item) -> Item:
    if not isinstance(item, ColumnSet):
        return item
    strips = [replace(s, after=s.after if s.tight_after is None else s.tight_after) for s in item.strips]
    return ColumnSet(strips, item.width, item.gap)


def _placed(items: Sequence[Item], height: float) -> list[Page]:
    flow = _Flow(height)
    index = 0
    while index < len(items):
        item = items[index]
        if isinstance(item, Break):
            flow.new_page()
            index += 1
        elif isinstance(item, ColumnSet):
            flow.place_columns(item)
            index += 1
        else:
            chain = _chain(items, index)
            flow.make_room(chain, _next_columns(items, index + len(chain)))
            for strip in chain:
                flow.place(strip)
            index += len(chain)
    return [page for page in flow.pages if page.placed] or flow.pages[:1]


def _chain(items: Sequence[Item], start: int) -> list[Strip]:
    """The strips from `start` on that are kept together."""
    chain: list[Strip] = []
    for item in items[start:]:
        if isinstance(item, Break | ColumnSet):
            break
        chain.append(item)
        if not item.keep_next:
            break
    return chain


def _next_columns(items: Sequence[Item], index: int) -> Sequence[Strip]:
    """The first lines of the columns that follow: what introduces them stays with them."""
    following = items[index] if index < len(items) else None
    if not isinstance(following, ColumnSet) or not following.strips:
        return ()
    return _chain(following.strips, 0)


class _Flow:
    def __init__(self, height: float) -> None:
        self.height = height
        self.pages = [Page()]
        self.used = 0.0
        self.after = 0.0
        """Space that the strip above asks for below it; the larger of two neighbours' spaces counts."""

    @property
    def is_new(self) -> bool:
        return not self.pages[-1].placed

    def new_page(self) -> None:
        if not self.is_new:
            self.pages.append(Page())
        self.used = self.after = 0.0

    def make_room(self, chain: Sequence[Strip], following: Sequence[Strip]) -> None:
        """Go to a new page where the chain does not fit; one too long for any page keeps only its beginning."""
        kept: Sequence[Strip] = [*chain, *following]
        if self._need(kept) > self.height + GIVE:
            kept = _beginning(chain)
        if not self.is_new and self.used + self._gap(kept[0]) + self._need(kept) > self.height + GIVE:
            self.new_page()

    def place(self, strip: Strip) -> None:
        if not self.is_new and self.used + self._gap(strip) + strip.height > self.height + GIVE:
            self.new_page()
        if self.is_new:
            for head in strip.heads:
                self._put(head, repeated=True)
        self._put(strip)

    def place_columns(self, columns: ColumnSet) -> None:
        """Fill both columns of this page and the next ones; on the last they end level."""
        rest: Sequence[TextStrip] = columns.strips
        while rest:
            top = self.used + (0.0 if self.is_new else max(self.after, rest[0].before))
            room = self.height - top
            first = _fitting(rest, room)
            if not first and not self.is_new:
                self.new_page()
                continue
            first = first or 1
            second = _fitting(rest[first:], room)
            if first + second >= len(rest):
                room, first = _levelled(rest, room)
                second = len(rest) - first
            left, right = rest[:first], rest[first : first + second]
            self._put_column(left, 0.0, top)
            self._put_column(right, columns.width + columns.gap, top)
            self.used = top + max(_height(left), _height(right))
            self.after = rest[first + second - 1].after
            rest = rest[first + second :]
            if rest:
                self.new_page()

    def _put(self, strip: Strip, repeated: bool = False) -> None:
        self.used += self._gap(strip)
        self.pages[-1].placed.append(Placed(strip, 0.0, self.used, repeated))
        self.used += strip.height
        self.after = strip.after

    def _gap(self, strip: Strip) -> float:
        return 0.0 if self.is_new else max(self.after, strip.before)

    def _put_column(self, strips: Sequence[TextStrip], x: float, top: float) -> None:
        for index, strip in enumerate(strips):
            self.pages[-1].placed.append(Placed(strip, x, top))
            top += strip.height + _space(strips, index)

    @staticmethod
    def _need(strips: Sequence[Strip]) -> float:
        return _height(strips)


def _beginning(chain: Sequence[Strip]) -> Sequence[Strip]:
    """Headings, heads and the first rows of what can't be kept whole."""
    body = [index for index, strip in enumerate(chain) if not isinstance(strip, RowStrip) or strip.heads]
    rows = [index for index in body if isinstance(chain[index], RowStrip)]
    if not rows:
        return chain[:FIRST_ROWS]
    return chain[: rows[:FIRST_ROWS][-1] + 1]


def _space(strips: Sequence[Strip], index: int) -> float:
    """Between a strip and the next one; nothing after the last."""
    return max(strips[index].after, strips[index + 1].before) if index + 1 < len(strips) else 0.0


def _height(strips: Sequence[Strip]) -> float:
    return sum(strip.height + _space(strips, index) for index, strip in enumerate(strips))


def _fitting(strips: Sequence[TextStrip], room: float) -> int:
    """How many of the first strips stand in a column of that height, none of which leaves its neighbour alone."""
    used, fitting = 0.0, 0
    for index, strip in enumerate(strips):
        used += strip.height
        if used > room + GIVE:
            break
        if not strip.keep_next:
            fitting = index + 1
        used += _space(strips, index)
    return fitting


def _levelled(strips: Sequence[TextStrip], room: float) -> tuple[float, int]:
    """The least height in which two columns hold all, and how many strips then stand in the first."""
    best = room, _fitting(strips, room)
    heights = [_height(strips[:count]) for count in range(1, len(strips) + 1)]
    for height in heights:
        if heights[-1] / 2 - GIVE <= height <= room + GIVE:
            first = _fitting(strips, height)
            if first and first + _fitting(strips[first:], height) >= len(strips):
                return height, first
    return best
