"""A Table -> its rows as strips: heads, bars, grounds, rules, and the structure with header cells and scopes."""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from briefing.model.outline import Cell, Paragraph, Row, Table
from briefing.render.columns import fitted
from briefing.render.pdf.file import Name
from briefing.render.pdf.pen import Element
from briefing.render.pdf.strips import Area, RowStrip, SetLine
from briefing.render.pdf.text import set_lines
from briefing.render.theme import TableLook, Theme, Tone

MM = 72 / 25.4
SIMPLE = 3
"""Columns up to which a table's rows explain themselves: heads that are not printed are left out."""
FEW = 3
"""Rows from which on heads that are not printed are worth hearing."""
ROOMY = 45.0
"""Points: a row so high, of four lines or more, may stand alone under a heading or on the next page."""
SCOPES = MappingProxyType({"col": Name("Column"), "row": Name("Row")})


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's measures in points."""

    table: Table
    theme: Theme
    look: TableLook
    widths: tuple[float, ...]
    page: float
    """The height that a row can have at most."""

    @property
    def width(self) -> float:
        return sum(self.widths)


def table_strips(table: Table, theme: Theme, width: float, height: float, root: Element) -> list[RowStrip]:
    """The table's rows, heads first; a row higher than a page is broken between its lines."""
    look = theme.table(table.kind)
    grid = Grid(table, theme, look, tuple(mm * MM for mm in fitted(table.widths, width / MM)), height)
    element = _table_element(table, root)
    simple = len(table.widths) <= SIMPLE or len(table.rows) < FEW
    shown = () if simple and not table.head_visible else table.head
    heads = [_head(row, grid, element, last=row is shown[-1]) for row in shown]
    body = element.child("TBody") if heads else element
    room = height - sum(strip.height for strip in heads)
    rows = [strip for row in table.rows for strip in _parts(row, grid, body, room)]
    if heads and table.head_visible:
        for strip in rows:
            strip.heads = tuple(heads)
    strips = [*heads, *rows]
    total = sum(strip.height for strip in strips)
    _keep_together(strips, len(heads), table.whole and total <= look.whole_up_to * height)
    if strips:
        strips[0].before = look.before * MM
        if look.rule_at_top:
            strips[0].rules += (_rule(grid, 0.0, look.rule, look.rule_colour),)
    return strips


def _table_element(table: Table, root: Element) -> Element:
    """A table without any header cell only arranges paragraphs."""
    if table.head or any(cell.scope for row in table.rows for cell in row.cells):
        return root.child("Table", A={"O": Name("Table"), "Summary": table.title})
    return root.child("Div")


def _keep_together(strips: list[RowStrip], heads: int, whole: bool) -> None:
    """Heads stay with the first two rows and the last row with the one before it, or with one row of many lines."""
    for index, strip in enumerate(strips[:-1]):
        opens = index < heads or (index == heads and strip.height < ROOMY)
        closes = index == len(strips) - 2 and strips[-1].height < ROOMY
        strip.keep_next = whole or opens or closes


def _head(row: Row, grid: Grid, table: Element, last: bool) -> RowStrip:
    look = grid.look
    section = next((child for child in table.children if isinstance(child, Element)), None) or table.child("THead")
    element = section.child("TR")
    if not grid.table.head_visible:
        return RowStrip(height=0.0, lines=(), spoken=tuple(_spoken(row, element)))
    cells = list(_cells(row, grid, element, head=True))
    content = max((cell.height for cell in cells), default=0.0)
    lines = [line for cell in cells for line in _lowered(cell.lines, content - cell.height)]
    height, rule = content + look.head_after * MM, look.head_rule if last else 0.0
    rules = (_rule(grid, height, rule, look.head_rule_colour),) if last else ()
    return RowStrip(height=height + rule, rules=rules, lines=tuple(lines))


def _spoken(row: Row, element: Element) -> Iterator[Element]:
    """Heads that are not printed stand in the structure alone, with their words to be read out."""
    for cell in row.cells:
        owner = _cell_element(cell, element, head=True)
        if owner.tag == "TH":
            owner.entries["ActualText"] = " ".join(paragraph.text for paragraph in cell.content)
            yield owner


def _lowered(lines: tuple[SetLine, ...], by: float) -> tuple[SetLine, ...]:
    """Heads of one line stand on the level of the last line of others."""
    for line in lines:
        line.y += by
    return lines


@dataclass(frozen=True, slots=True)
class SetCell:
    x: float
    width: float
    height: float
    lines: tuple[SetLine, ...]
    ground: str | None
    ground_from: float


def _parts(row: Row, grid: Grid, body: Element, room: float) -> Iterator[RowStrip]:
    """The row as one strip, or as several where it is higher than `room`."""
    look = grid.look
    cells = list(_cells(row, grid, body if body.tag == "Div" else body.child("TR"), head=False))
    above = look.head_rule if row.rule_above else 0.0
    bottom = look.bottom * MM
    height = max((cell.height for cell in cells), default=0.0)
    lines = [line for cell in cells for line in cell.lines]
    anchors = _anchors(row)
    start = again = 0.0
    while True:
        end = _end(lines, start, height, room - again - bottom - above - look.rule)
        some = tuple(line for line in lines if start <= line.y < end)
        tall = again + end - start + bottom + above
        for line in some:
            line.y += again + above - start
        yield RowStrip(
            height=tall + look.rule,
            grounds=_grounds(row, grid, cells, tall),
            rules=_rules(grid, cells, tall, above),
            bar=_bar(row, grid, tall),
            lines=some,
            anchors=anchors,
        )
        if end >= height:
            return
        lines = [line for line in lines if not any(line is done for done in some)]
        start, anchors, again = end, (), look.top * MM


def _end(lines: list[SetLine], start: float, height: float, room: float) -> float:
    """Where the part of a row that begins at `start` ends, at most `room` further down."""
    if height - start <= room:
        return height
    feet = [line.y + line.style.leading for line in lines]
    fitting = [foot for foot in feet if start < foot <= start + room]
    whole = [
        foot for foot in fitting if not any(line.y < foot - 0.01 < line.y + line.style.leading - 0.02 for line in lines)
    ]
    return max(whole or fitting or [start + room])


def _anchors(row: Row) -> tuple[str, ...]:
    inner = [paragraph.anchor for cell in row.cells for paragraph in cell.content]
    return tuple(anchor for anchor in (row.anchor, *inner) if anchor)


def _cells(row: Row, grid: Grid, element: Element, head: bool) -> Iterator[SetCell]:
    column, x = 0, 0.0
    for cell in row.cells:
        width = sum(grid.widths[column : column + cell.span])
        yield _cell(cell, row, grid, element, column, x, width, head)
        column += cell.span
        x += width


def _cell(
    cell: Cell, row: Row, grid: Grid, element: Element, column: int, x: float, width: float, head: bool
) -> SetCell:
    """The cell's lines at their places; its text stands in the cell's element, or in one a paragraph."""
    look, theme = grid.look, grid.theme
    owner = _cell_element(cell, element, head)
    inset, room = _measure(grid, cell, column, width, head)
    tone = theme.tones.get(cell.tone) if cell.tone and not row.rule_above else None
    lines: list[SetLine] = []
    y = 0.0
    for index, paragraph in enumerate(cell.content):
        style = theme.style(paragraph.style)
        if index == 0:
            y = 0.0 if head else (look.top if style.top is None else style.top) * MM
        else:
            y += look.between * MM
        into = owner if len(cell.content) == 1 or owner.tag == "P" else owner.child("P")
        made = _paragraph_lines(paragraph, theme, room, tone, into, x + inset, y, cell)
        lines += made
        y += style.leading * len(made)
    ground = theme.tones[cell.tone].ground if cell.tone and not row.rule_above else None
    return SetCell(
        x, width, y, tuple(lines), ground, x + max(0.0, inset - look.last_left * MM) if look.last_left else x
    )


def _paragraph_lines(
    paragraph: Paragraph, theme: Theme, room: float, tone: Tone | None, into: Element, x: float, y: float, cell: Cell
) -> list[SetLine]:
    style = theme.style(paragraph.style)
    lines = set_lines(paragraph.runs, style, theme, room, style.hang * MM, tone)
    for line in lines:
        line.shift({"start": 0.0, "middle": 0.5, "end": 1.0}[cell.align] * (room - line.width))
    last = len(lines) - 1
    return [
        SetLine(line, style, into, x, y + style.leading * index, last=index == last)
        for index, line in enumerate(lines)
        if line.bits
    ]


def _measure(grid: Grid, cell: Cell, column: int, width: float, head: bool) -> tuple[float, float]:
    """Where the cell's words start, and how wide they may run."""
    look = grid.look
    inset = 0.0
    if column == 0:
        inset = look.number_at
    elif look.left_from and column >= look.left_from:
        inset = look.last_left
    elif head and column == 1:
        inset = look.head_indent
    ends = column + cell.span == len(grid.widths) or (column == 0 and look.number_at)
    right = 0.0 if ends and cell.align != "middle" else look.right
    if cell.align == "middle":
        inset = right
    return inset * MM, width - (inset + right) * MM


def _cell_element(cell: Cell, row: Element, head: bool) -> Element:
    """A header cell says what it heads; one without words heads nothing."""
    if row.tag == "Div":
        return row.child("P")
    scope = cell.scope or ("col" if head else None)
    attributes: dict[str, Any] = {"O": Name("Table")}
    if cell.span > 1:
        attributes["ColSpan"] = cell.span
    if not scope or not any(paragraph.text.strip() for paragraph in cell.content):
        return row.child("TD", A=attributes) if cell.span > 1 else row.child("TD")
    return row.child("TH", A=attributes | {"Scope": SCOPES[scope]})


def _grounds(row: Row, grid: Grid, cells: list[SetCell], height: float) -> tuple[Area, ...]:
    """The row's ground, and on it those of single cells."""
    full = height + grid.look.rule
    ground = grid.look.summary_ground if row.rule_above else grid.look.ground
    whole = (Area(0.0, 0.0, grid.width, full, ground),) if ground else ()
    return whole + tuple(
        Area(cell.ground_from, 0.0, cell.x + cell.width - cell.ground_from, full, cell.ground)
        for cell in cells
        if cell.ground
    )


def _rules(grid: Grid, cells: list[SetCell], height: float, above: float) -> tuple[Area, ...]:
    look = grid.look
    rules = [_rule(grid, height, look.rule, look.rule_colour)]
    if look.upright_rules:
        rules += [Area(cell.x, 0.0, look.rule, height, look.rule_colour or "") for cell in cells[2:]]
    if above:
        rules.append(_rule(grid, 0.0, above, look.head_rule_colour))
    return tuple(rules)


def _bar(row: Row, grid: Grid, height: float) -> Area | None:
    theme = grid.theme
    return Area(0.0, 0.0, theme.bar_width, height + grid.look.rule, theme.bars[row.bar]) if row.bar else None


def _rule(grid: Grid, y: float, thickness: float, colour: str | None) -> Area:
    start = grid.look.rules_from * MM
    return Area(start, y, grid.width - start, thickness, colour or grid.theme.colours["ink"])
