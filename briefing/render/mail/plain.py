"""Write the first page as plain text, for programs and people who read mail so: Outline -> text."""

from collections.abc import Iterator
from textwrap import fill

from briefing.model.outline import Block, Cell, Heading, Outline, Paragraph, Row, Table

_WIDTH = 76
_AIR = " · "
_SHORT = 5
"""Characters that a number in the gutter may have: "M12"."""


def plain_body(outline: Outline) -> str:
    frame = [outline.marking.strip().upper()] if outline.marking else []
    inner = (part for block in outline.first_page for part in _block(block))
    parts = [*frame, _filled(outline.mail.opening), *inner, _filled(outline.mail.closing), *frame]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        words = f"{block.number or ''} {''.join(run.text for run in block.runs)}".strip()
        yield f"{words}\n{'-' * min(len(words), _WIDTH)}"
    elif isinstance(block, Paragraph):
        yield _filled(block.text)
    elif isinstance(block, Table):
        yield "\n".join(_row(row) for row in block.rows)


def _row(row: Row) -> str:
    """The number, if any, then the cells; lines after the first are indented."""
    cells = [words for cell in row.cells if (words := _cell(cell))]
    number = f"{cells[0]:<{_SHORT}}" if 0 < len(cells[0]) < _SHORT else ""
    return _filled(_AIR.join(cells[1:] if number else cells), number, " " * _SHORT)


def _cell(cell: Cell) -> str:
    """Whose word a statement is comes in brackets behind it."""
    lines = [" ".join(one.text.split()) for one in cell.content]
    words = "; ".join(line for line in lines if line)
    return f"({words})" if words and all(one.style == "source" for one in cell.content) else words


def _filled(words: str, first: str = "", later: str = "") -> str:
    return fill(
        words, _WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
    )
