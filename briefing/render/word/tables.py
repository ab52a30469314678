"""Write an outline's tables as WordprocessingML: Table -> XML string, column widths from mm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from briefing.model.outline import Cell, Paragraph, Row, Table
from briefing.render.columns import fitted
from briefing.render.theme import TableLook, Theme
from briefing.render.word.frame import TWIPS_PER_MM, Frame
from briefing.render.word.keeping import kept_rows
from briefing.render.word.names import TONES, apart_style, style_id, style_name, table_style
from briefing.render.word.text import Anchors, attribute, framed, paragraph

EIGHTHS_PER_POINT = 8
_UNSEEN = '<w:trHeight w:val="20" w:hRule="exact"/>'
"""One point: heads that are only for those who hear the page."""
_ALIGNED = {"start": "", "middle": '<w:jc w:val="center"/>', "end": '<w:jc w:val="right"/>'}
_NO_RULE = 'w:val="nil"'


def table(source: Table, anchors: Anchors, theme: Theme, frame: Frame, keep_last: bool = False) -> str:
    """A fixed table over the whole text width; head rows repeat, no row is split, whole tables stay together.
    `keep_last`: the last row stays on the page of what follows."""
    widths = fitted(source.widths, frame.text_width)
    writer = _Writer(source, theme.table(source.kind), theme, anchors, _columns(widths))
    kept = [*kept_rows(source, theme, widths, frame.text_height)]
    if kept and keep_last:
        kept[-1] = True
    rows = [*((row, True) for row in source.head), *((row, False) for row in source.rows)]
    body = "".join(writer.row(row, number, head, kept[number]) for number, (row, head) in enumerate(rows))
    return f"<w:tbl>{writer.properties()}{writer.grid()}{body}</w:tbl>"


def _columns(widths: Sequence[float]) -> tuple[int, ...]:
    """Twips, rounded so that all columns together are as wide as the text."""
    edges = [0, *(_twips(mm) for mm in accumulate(widths))]
    return tuple(right - left for left, right in pairwise(edges))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands."""

    row: Row
    number: int
    column: int
    head: bool
    last: bool


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
        rows = f"{len(self.source.rows)} row{'s' if len(self.source.rows) != 1 else ''}"
        return f"{self.source.title}: {', '.join(heads)}; {rows}" if heads else f"{self.source.title}: {rows}"

    def grid(self) -> str:
        return "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths) + "</w:tblGrid>"

    def row(self, row: Row, number: int, head: bool, keep: bool) -> str:
        cells, column, anchor = [], 0, row.anchor
        for cell in row.cells:
            place = _Place(row, number, column, head, column + cell.span == len(self.widths))
            cells.append(f"<w:tc>{self._properties(cell, place)}{self._content(cell, place, keep, anchor)}</w:tc>")
            column, anchor = column + cell.span, None
        repeated = f"{'' if self.source.head_visible else _UNSEEN}<w:tblHeader/>" if head else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"

    def _properties(self, cell: Cell, place: _Place) -> str:
        width = sum(self.widths[place.column : place.column + cell.span])
        spanned = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        upright = '<w:vAlign w:val="bottom"/>' if place.head else ""
        borders = "".join(f"<w:{side} {line}/>" for side, line in self._borders(place))
        borders = f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
        margins = "".join(f'<w:{side} w:w="{_twips(mm)}" w:type="dxa"/>' for side, mm in self._margins(cell, place))
        margins = f"<w:tcMar>{margins}</w:tcMar>" if margins else ""
        shading = self._shading(cell, place)
        return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{borders}{shading}{margins}{upright}</w:tcPr>'

    def _shading(self, cell: Cell, place: _Place) -> str:
        if place.head:
            return '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>' if self.look.ground else ""
        ground = self.look.summary_ground if place.row.rule_above else None
        if cell.tone and not place.row.rule_above:
            ground = self.theme.tones[cell.tone].ground
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(ground)}"/>' if ground else ""

    def _borders(self, place: _Place) -> Iterator[tuple[str, str]]:
        """The colour bar is the left border of the first cell; a heavy rule above sets a row apart; no rule shows
        where heads are unseen, none in the gutter, and none stands upright between heads."""
        look, first = self.look, place.column == 0
        unseen = bool(self.source.head) and not self.source.head_visible
        if place.row.rule_above:
            yield "top", _line(look.head_rule, look.head_rule_colour)
        elif place.number <= len(self.source.head) and (unseen or (first and look.rules_from)):
            yield "top", _NO_RULE
        if first and place.row.bar:
            yield "left", _line(self.theme.bar_width, self.theme.bars[place.row.bar])
        elif look.upright_rules and (place.head or place.column == 1):
            yield "left", _NO_RULE
        if place.head and (unseen or (first and look.rules_from)):
            yield "bottom", _NO_RULE
        if look.upright_rules and (place.head or first):
            yield "right", _NO_RULE

    def _margins(self, cell: Cell, place: _Place) -> Iterator[tuple[str, float]]:
        """What differs from the table's: the gutter and the last column need their whole width."""
        look = self.look
        if place.head:
            yield "top", 0.0
        if cell.align == "middle":
            yield "left", look.right
        elif look.left_from and place.column >= look.left_from:
            yield "left", look.last_left
        if place.head:
            yield "bottom", look.head_after if self.source.head_visible else 0.0
        if (place.last or (place.column == 0 and look.number_at)) and cell.align != "middle":
            yield "right", 0.0

    def _content(self, cell: Cell, place: _Place, keep: bool, anchor: str | None) -> str:
        indent = self.look.head_indent if place.head and place.column == 1 else 0.0
        extra = (f'<w:ind w:left="{_twips(indent)}"/>' if indent else "") + _ALIGNED[cell.align]
        written = "".join(
            paragraph(
                self._styled(one, cell, place, number),
                self.anchors,
                keep=keep,
                row_anchor=None if number else anchor,
                extra=extra,
            )
            for number, one in enumerate(cell.content)
        )
        return written or framed("table-cell", self.anchors.mark(anchor, ""), keep=keep, extra=extra)

    def _styled(self, source: Paragraph, cell: Cell, place: _Place, number: int) -> Paragraph:
        """Words of a cell that stands out take the tone's colour by its own style; a cell's later paragraphs may
        stand apart from the first."""
        if source.style != "table-cell":
            return source
        if cell.tone and not place.row.rule_above:
            return replace(source, style=style_id(TONES[cell.tone]))
        if number and self.look.between:
            return replace(source, style=style_id(style_name(apart_style(self.source.kind))))
        return source


def _line(points: float, colour: str | None) -> str:
    return f'w:val="single" w:sz="{round(points * EIGHTHS_PER_POINT)}" w:space="0" w:color="{_hex(colour)}"'


def _twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)


def _hex(colour: str | None) -> str:
    return (colour or "#000000").removeprefix("#")
