"""Collect the places of an outline that links can lead to: blocks -> names of anchors, each with the words it holds."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from briefing.model.outline import Block, Columns, Figure, Heading, Paragraph, Row, Run, Table

_Place = tuple[str | None, str]


def anchors_of(blocks: Sequence[Block]) -> Mapping[str, str]:
    """Every anchor that the blocks offer -> the words that its bookmark stands round."""
    return MappingProxyType({anchor: words for block in blocks for anchor, words in _anchors(block) if anchor})


def _anchors(block: Block) -> Iterator[_Place]:
    match block:
        case Heading():
            yield block.anchor, block.number or "".join(run.text for run in block.runs)
            yield from _of_runs(block.runs)
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


def _of_row(row: Row) -> Iterator[_Place]:
    """A row is called what its first cell says: "M4"."""
    first = row.cells[0].content[:1] if row.cells else ()
    yield row.anchor, first[0].text if first else ""
    for cell in row.cells:
        for one in cell.content:
            yield from _of_paragraph(one)


def _of_paragraph(one: Paragraph) -> Iterator[_Place]:
    yield one.anchor, one.text if one.number is None else one.number
    yield from _of_runs(one.runs)


def _of_runs(runs: Sequence[Run]) -> Iterator[_Place]:
    yield from ((run.anchor, run.text) for run in runs)
