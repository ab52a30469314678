"""Write an Outline as plain Markdown (CommonMark with pipe tables): Outline -> bytes.

References stay as they are printed, [1.14], and the annex's paragraphs begin with their number: that reads in any
editor, in a chat or a note, where links within a page would lead nowhere.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.model.drawing import Map
from briefing.model.outline import (
    Block,
    Cell,
    Columns,
    Figure,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
)
from briefing.seal import PLACE, sealed

_BOLD = frozenset({"name", "label", "strong"})
_SPECIAL = re.compile(r"([\\`*_|<~])")
"""What Markdown would take for a sign of its own within a line."""
_STARTS = re.compile(r"^(\s*\d*)([#>+.)-])(?=\s)", re.MULTILINE)
"""What Markdown would take for a heading, a list or a quotation at the start of one."""


def render_markdown(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:  # noqa: ARG001 - a renderer's door
    """`paper` is of no matter here."""
    marking = [f"**{_escaped(outline.marking.strip().upper())}**"] if outline.marking else []
    parts = [*marking, *(part for block in outline.blocks for part in _block(block)), *marking]
    return sealed("\n\n".join([*parts, f"<!-- {PLACE} -->\n"]).encode())


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * (block.level + 1)} {_number(block.number)}{_heading(block.runs)}"
    elif isinstance(block, Paragraph):
        yield _paragraph(block)
    elif isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Figure):
        yield from (_paragraph(one) for one in block.caption)
        yield _escaped(block.alt)
    elif isinstance(block, Columns):
        yield from (_paragraph(one) for one in block.content)
    elif isinstance(block, PageBreak):
        yield "---"


def _heading(runs: Iterable[Run]) -> str:
    """What stands smaller beside a heading comes in brackets."""
    parts = [(is_aside, _runs(group)) for is_aside, group in groupby(runs, key=lambda run: run.mark == "aside")]
    return "".join(f"({words.strip()})" if is_aside and words.strip() else words for is_aside, words in parts)


def _number(number: str | None) -> str:
    return f"{number} " if number else ""


def _paragraph(source: Paragraph) -> str:
    words = _runs(source.runs)
    if source.style == "title":
        return f"# {words}"
    if source.number is not None:
        return f"**{source.number}** {words}"
    return _STARTS.sub(r"\1\\\2", words)


def _table(block: Table) -> str:
    """With a line of heads, empty where the table has none: Markdown knows no table without."""
    heads = [_cells(row) for row in block.head[-1:]] or [[""] * len(block.widths)]
    rows = [*(_cells(row) for row in block.head[:-1]), *(_cells(row) for row in block.rows)]
    used = [n for n in range(len(block.widths)) if any(row[n] for row in (*heads, *rows) if n < len(row))]
    lines = [_line(row, used) for row in (*heads, ["---"] * len(block.widths), *rows)]
    return "\n".join(lines)


def _cells(row: Row) -> list[str]:
    """One for each column: a wide cell is followed by empty ones."""
    return [words for cell in row.cells for words in (_cell(cell), *[""] * (cell.span - 1))]


def _line(row: list[str], used: list[int]) -> str:
    return f"| {' | '.join(row[n] if n < len(row) else '' for n in used)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_runs(one.runs) for one in cell.content if one.runs)


def _runs(source: Iterable[Run]) -> str:
    return "".join(_run(run) for run in source)


def _run(run: Run) -> str:
    words = _escaped(run.text)
    before = "<br>" if run.break_before else ""
    if run.mark in _BOLD and words.strip():
        inner = words.strip()
        start, _, end = words.partition(inner)
        words = f"{start}**{inner}**{end}"
    return before + words.replace("\n", "<br>")


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
