"""Write an outline's tables as WordprocessingML: Table -> XML string, column widths from mm."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model.outline import Cell, Paragraph, Row, Table
from briefing.render.theme import TableLook, Theme
from briefing.render.word.names import TONES, style_id, table_style
from briefing.render.word.text import Anchors, attribute, framed, paragraph

TWIPS_PER_MM = 1440 / 25.4
EIGHTHS_PER_POINT = 8
_UNSEEN = '<w:trHeight w:val="20" w:hRule="exact"/>'
"""One point: heads that are only for those who hear the page."""
_ALIGNED = {"start": "", "middle": '<w:jc w:val="center"/>', "end": '<w:jc w:val="right"/>'}


def table(source: Table, anchors: Anchors, theme: Theme, text_width: float) -> str:
    """A fixed table over the whole text width (mm); head rows repeat, rows don't split, whole tables stay together."""
    writer = _Writer(source, theme.table(source.kind), theme, anchors, column_widths(source.widths, text_width))
    rows = [*((row, True) for row in source.head), *((row, False) for row in source.rows)]
    kept = len(rows) - 1 if source.whole else len(source.head) + 1
    body = "".join(writer.row(row, head, keep=number < kept) for number, (row, head) in enumerate(rows))
    return f"<w:tbl>{writer.properties()}{writer.grid()}{body}</w:tbl>"


def column_widths(widths: Sequence[float], text_width: float) -> tuple[int, ...]:
    """Twips; what a wider paper has more goes to the widest column."""
    widest = max(range(len(widths)), key=lambda column: widths[column])
    more = text_width - sum(widths)
    return tuple(round((width + (more if n == widest else 0)) * TWIPS_PER_MM) for n, width in enumerate(widths))


@dataclass(frozen=True, slots=True)
class _Writer:
    source: Table
    look: TableLook
    theme: Theme
    anchors: Anchors
    widths: tuple[int, ...]

    def properties(self) -> str:
        head = int(bool(self.source.head) and self.source.head_visible)
        gutter = int(bool(self.look.rules_from))
        return (
            f'<w:tblPr><w:tblStyle w:val="{table_style(self.source.kind)}"/>'
            f'<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{0x0600 + 0x20 * head + 0x80 * gutter:04X}" '
            f'w:firstRow="{head}" w:lastRow="0" w:firstColumn="{gutter}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            f"<w:tblCaption w:val={attribute(self.source.title)}/>"
            f"<w:tblDescription w:val={attribute(self._description())}/></w:tblPr>"
        )

    def _description(self) -> str:
        cells = [cell for row in self.source.head for cell in row.cells]
        heads = [one.text for cell in cells for one in cell.content[:1] if one.text]
        rows = f"{len(self.source.rows)} rows"
        return f"{self.source.title}: {', '.join(heads)}; {rows}" if heads else f"{self.source.title}: {rows}"

    def grid(self) -> str:
        return "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths) + "</w:tblGrid>"

    def row(self, row: Row, head: bool, keep: bool) -> str:
        cells, column, anchor = [], 0, row.anchor
        for cell in row.cells:
            last = column + cell.span == len(self.widths)
            properties = self._cell_properties(row, cell, column, last)
            indent = self.look.head_indent if head and column else 0.0
            cells.append(f"<w:tc>{properties}{self._content(cell, keep, anchor, indent)}</w:tc>")
            column, anchor = column + cell.span, None
        repeated = f"{'' if self.source.head_visible else _UNSEEN}<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell_properties(self, row: Row, cell: Cell, column: int, last: bool) -> str:
        width = sum(self.widths[column : column + cell.span])
        spanned = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        ground = self.theme.tones[cell.tone].ground if cell.tone else None
        ground = ground or (self.look.summary_ground if row.rule_above else None)
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(ground)}"/>' if ground else ""
        borders, margin = self._borders(row, column == 0), self._margin(column == 0, last)
        return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{borders}{shading}{margin}</w:tcPr>'

    def _margin(self, first: bool, last: bool) -> str:
        """The gutter and the last column need their whole width."""
        inset = round(self.look.last_left * TWIPS_PER_MM) if last else 0
        left = f'<w:left w:w="{inset}" w:type="dxa"/>' if inset else ""
        right = '<w:right w:w="0" w:type="dxa"/>' if first or last else ""
        return f"<w:tcMar>{left}{right}</w:tcMar>" if left or right else ""

    def _borders(self, row: Row, first: bool) -> str:
        """The colour bar is the left border of the first cell; a heavy rule above sets a row apart."""
        heavy = _border("top", self.look.head_rule, self.look.head_rule_colour) if row.rule_above else ""
        bar = _border("left", self.theme.bar_width, self.theme.bars[row.bar]) if first and row.bar else ""
        return f"<w:tcBorders>{heavy}{bar}</w:tcBorders>" if heavy or bar else ""

    def _content(self, cell: Cell, keep: bool, anchor: str | None, indent: float) -> str:
        indented = f'<w:ind w:left="{round(indent * TWIPS_PER_MM)}"/>' if indent else ""
        extra = indented + _ALIGNED[cell.align]
        written = "".join(
            paragraph(_toned(one, cell), self.anchors, keep=keep, row_anchor=None if number else anchor, extra=extra)
            for number, one in enumerate(cell.content)
        )
        return written or framed("table-cell", self.anchors.mark(anchor, ""), keep=keep, extra=extra)


def _toned(source: Paragraph, cell: Cell) -> Paragraph:
    """Words of a cell that stands out take the tone's colour by its own style."""
    plain = cell.tone is not None and source.style == "table-cell"
    return replace(source, style=style_id(TONES[cell.tone])) if plain and cell.tone else source


def _border(side: str, points: float, colour: str | None) -> str:
    size = round(points * EIGHTHS_PER_POINT)
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{_hex(colour)}"/>'


def _hex(colour: str | None) -> str:
    return (colour or "#000000").removeprefix("#")
