"""Collect the places of an outline that links can lead to: blocks -> names of anchors."""

from collections.abc import Iterator, Sequence

from briefing.model.outline import Block, Columns, Figure, Heading, Paragraph, Row, Table


def anchors_of(blocks: Sequence[Block]) -> frozenset[str]:
    """Every anchor that the blocks offer."""
    return frozenset(anchor for block in blocks for anchor in _anchors(block) if anchor)


def _anchors(block: Block) -> Iterator[str | None]:
    match block:
        case Heading():
            yield block.anchor
            yield from (run.anchor for run in block.runs)
        case Paragraph():
            yield from _of_paragraph(block)
        case Table():
            for row in (*block.head, *block.rows):
                yield from _of_row(row)
        case Figure():
            for one in block.caption:
                yield from _of_paragraph(one)
        case Columns():
            for one in block.content:
                yield from _of_paragraph(one)


def _of_row(row: Row) -> Iterator[str | None]:
    yield row.anchor
    for cell in row.cells:
        for one in cell.content:
            yield from _of_paragraph(one)


def _of_paragraph(one: Paragraph) -> Iterator[str | None]:
    yield one.anchor
    yield from (run.anchor for run in one.runs)
