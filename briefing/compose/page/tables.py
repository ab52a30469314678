"""Tables: an HTML table -> the Outline's Table."""

import re
from collections.abc import Iterator, Set
from typing import Any, get_args, get_type_hints

from lxml import etree

from briefing.compose.page.inline import MarkupError, Places, classes, refuse, runs_of
from briefing.model.outline import Cell, Paragraph, Row, Table

KINDS = frozenset(
    (
        "facts", "lead", "meetings", "glance", "checks-short", "participants", "unnamed", "named-only", "ledger",
        "matrix", "sides", "quotes", "issues", "timeline", "checks",
    )
)  # fmt: skip
WIDTH = 170.0


def _choices(record: type, name: str) -> frozenset[str]:
    """The words that a record's field may hold."""
    hint = get_type_hints(record)[name]
    return frozenset(value for part in (hint, *get_args(hint)) for value in get_args(part) if isinstance(value, str))


BARS, TONES, ALIGNS = _choices(Row, "bar"), _choices(Cell, "tone"), _choices(Cell, "align")


def read_table(table: etree._Element, places: Places, styles: Set[str]) -> Table:
    refuse(table, "class")
    kind, *others = classes(table) or [""]
    if kind not in KINDS or set(others) - {"whole"}:
        problem = f'class="{table.get("class", "")}" is not known; there are {", ".join(sorted(KINDS))}, and whole'
        raise MarkupError("table", problem, table.get("class"))
    head, title = table.find("thead"), table.find("caption")
    made = Table(
        kind=kind,
        title=" ".join((title.text or "").split()) if title is not None else "",
        widths=_widths(table, kind),
        head=tuple(_rows(table, "thead", places, styles)),
        rows=tuple(_rows(table, "tbody", places, styles)),
        whole="whole" in others,
        head_visible=head is not None and "quiet" not in classes(head),
    )
    _judge(made)
    return made


def _widths(table: etree._Element, kind: str) -> tuple[float, ...]:
    try:
        widths = tuple(float(column.get("width", "")) for column in table.iterfind("colgroup/col"))
    except ValueError:
        raise MarkupError("col", f"in the table {kind} needs a width in millimetres", f"{kind}") from None
    if not abs(sum(widths) - WIDTH) <= 0.1:  # "nan" is near nothing
        raise MarkupError(
            "colgroup", f"of the table {kind}: the widths sum to {sum(widths):g}, not {WIDTH:g}", f"{kind}"
        )
    return widths


def _rows(table: etree._Element, part: str, places: Places, styles: Set[str]) -> Iterator[Row]:
    for child in table:
        if child.tag not in {"caption", "colgroup", "thead", "tbody"}:
            raise MarkupError(child.tag, "can't stand in a table; rows stand in thead or tbody")
        if child.tag == part:
            yield from (_row(row, places, styles) for row in child)


def _row(row: etree._Element, places: Places, styles: Set[str]) -> Row:
    if row.tag != "tr":
        raise MarkupError(row.tag, "can't stand between rows")
    refuse(row, "class", "id")
    bar: Any = None
    for name in classes(row):
        if name in BARS:
            bar = name
        elif name != "ruled":
            raise MarkupError("tr", f'class="{name}" is not known; there are {", ".join(sorted(BARS))}, ruled', name)
    cells = tuple(_cell(cell, places, styles) for cell in row)
    return Row(cells, bar, "ruled" in classes(row), row.get("id"))


def _cell(cell: etree._Element, places: Places, styles: Set[str]) -> Cell:
    if cell.tag not in {"td", "th"}:
        raise MarkupError(cell.tag, "can't stand in a row; put it in a td")
    refuse(cell, "class", "scope", "colspan")
    tone: Any = None
    align: Any = "start"
    scope: Any = cell.get("scope")
    if (cell.tag == "th") != (scope in {"col", "row"}):
        raise MarkupError(cell.tag, 'needs scope="col" or "row" if it is a th, and none if it is a td')
    style = "table-head" if scope == "col" else "table-cell"
    for name in classes(cell):
        if name in TONES:
            tone = name
        elif name in ALIGNS:
            align = name
        elif name in styles:
            style = name
        else:
            raise MarkupError(cell.tag, f'class="{name}" is not known as a style, a tone or an alignment', name)
    return Cell(tuple(_content(cell, style, places, styles)), tone, scope, _span(cell), align)


def _span(cell: etree._Element) -> int:
    told = cell.get("colspan", "1")
    if not re.fullmatch("[0-9]{1,2}", told):
        raise MarkupError(cell.tag, f'colspan="{told}" is no number of columns', told)
    return int(told)


def _content(cell: etree._Element, style: str, places: Places, styles: Set[str]) -> Iterator[Paragraph]:
    if cell.find("p") is None:
        yield Paragraph(style, runs_of(cell, places))
        return
    for child in cell:
        chosen = child.get("class", style)
        if child.tag != "p" or chosen not in styles:
            raise MarkupError(child.tag, f'class="{child.get("class", "")}" can\'t stand beside a p in a cell')
        refuse(child, "class", "id")
        yield Paragraph(chosen, runs_of(child, places), child.get("id"))


def _judge(table: Table) -> None:
    """Every row fills the columns."""
    for row in (*table.head, *table.rows):
        filled = sum(cell.span for cell in row.cells)
        if filled != len(table.widths):
            said = " ".join(paragraph.text for cell in row.cells for paragraph in cell.content)[:40]
            problem = f"of the table {table.kind} (“{said}”) fills {filled} of {len(table.widths)} columns"
            raise MarkupError("tr", problem, table.kind)
