"""Tell which rows of a table stay on the page of the row after them: Table, its look, the page -> one yes or no a row.

Word breaks pages, so heights can only be estimated here; the PDF measures them and follows the same rules.
"""

from collections.abc import Sequence
from math import ceil

from briefing.model.outline import Cell, Row, Table
from briefing.render.theme import TableLook, Theme

POINTS_PER_MM = 72 / 25.4
ROOMY = 45.0
"""Points: a row of this height may stand alone at the foot or at the head of a page."""
_LETTER = 0.53
"""Of the type's size: the mean width of letters and spaces in English text set in Noto."""


def kept_rows(table: Table, theme: Theme, widths: Sequence[float], page: float) -> tuple[bool, ...]:
    """`widths` of the columns and height of the text area in mm. A whole table is kept while it is not too high for
    it; else heads stay with two rows, and the last row with the one before it."""
    look = theme.table(table.kind)
    heights = [_height(row, theme, look, widths) for row in (*table.head, *table.rows)]
    heads, last = len(table.head), len(heights) - 1
    if table.whole and sum(heights) <= look.whole_up_to * page * POINTS_PER_MM:
        return tuple(number < last for number in range(len(heights)))
    return tuple(
        number < heads
        or (number == heads and number < last and heights[number] < ROOMY)
        or (number == last - 1 and heights[last] < ROOMY)
        for number in range(len(heights))
    )


def _height(row: Row, theme: Theme, look: TableLook, widths: Sequence[float]) -> float:
    """Points."""
    column, highest = 0, 0.0
    for cell in row.cells:
        room = sum(widths[column : column + cell.span]) - look.right
        highest = max(highest, _words_height(cell, theme, room * POINTS_PER_MM))
        column += cell.span
    return highest + (look.top + look.bottom) * POINTS_PER_MM


def _words_height(cell: Cell, theme: Theme, room: float) -> float:
    height = 0.0
    for paragraph in cell.content:
        style = theme.style(paragraph.style)
        a_line = max(1.0, room / (style.size * _LETTER))
        height += style.leading * sum(max(1, ceil(len(line) / a_line)) for line in paragraph.text.split("\n"))
    return height
