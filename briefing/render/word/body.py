"""Write an outline's blocks as the body of a Word document: blocks -> XML string with its sections."""

from collections.abc import Iterator, Sequence

from briefing.model.outline import Block, Columns, Figure, Heading, PageBreak, Paragraph, Row, Table
from briefing.render.theme import Theme
from briefing.render.word.frame import Frame
from briefing.render.word.tables import table
from briefing.render.word.text import Anchors, framed, paragraph, run_of, runs

_AT_PAGE_TOP = '<w:pageBreakBefore/><w:spacing w:before="0"/>'
"""Word keeps the space above a heading after a forced break; here it would move the first line down."""


def body(blocks: Sequence[Block], anchors: Anchors, theme: Theme, frame: Frame, picture: str) -> str:
    """The inside of w:body. `picture` is the run that holds the map; the last section's properties come last."""
    written: list[str] = []
    new_page = False
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if isinstance(block, PageBreak):
            new_page = True
            continue
        breaking = _AT_PAGE_TOP if new_page else ""
        closing = frame.section() if isinstance(following, Columns) else ""
        written.append(_block(block, anchors, theme, frame, picture, breaking, closing))
        if isinstance(block, Table) and (following is None or isinstance(following, Table | PageBreak | Columns)):
            written.append(framed("table-gap", "", extra=closing))
        new_page = False
    last_columns = bool(blocks) and isinstance(blocks[-1], Columns)
    return "".join(written) + frame.last_section(2 if last_columns else 1, _gap(blocks))


def _gap(blocks: Sequence[Block]) -> float:
    return next((block.gap for block in blocks if isinstance(block, Columns)), 7.0)


def _block(
    block: Block, anchors: Anchors, theme: Theme, frame: Frame, picture: str, breaking: str, closing: str
) -> str:
    if isinstance(block, Heading):
        return _heading(block, anchors, breaking, closing)
    if isinstance(block, Paragraph):
        return paragraph(block, anchors, extra=breaking + closing)
    if isinstance(block, Table):
        return table(block, anchors, theme, frame.text_width)
    if isinstance(block, Figure):
        return _figure(block, anchors, picture)
    if isinstance(block, Columns):
        return "".join(paragraph(one, anchors) for one in block.content)
    raise TypeError(f"no Word form for {type(block).__name__}")


def _heading(block: Heading, anchors: Anchors, breaking: str, closing: str) -> str:
    """The section's number stands in the gutter, its text at the axis: a hanging indent and a tab."""
    number = run_of(block.number, "heading-number") if block.number else ""
    tab = "<w:r><w:tab/></w:r>" if block.level == 1 else ""
    inner = anchors.mark(block.anchor, number + tab + runs(block.runs, anchors))
    return framed(f"heading-{block.level}", inner, extra=breaking + closing)


def _figure(block: Figure, anchors: Anchors, picture: str) -> str:
    captions = "".join(
        paragraph(one, anchors, keep=number + 1 < len(block.caption)) for number, one in enumerate(block.caption)
    )
    return framed("figure", picture, keep=True) + captions


def anchors_of(blocks: Sequence[Block]) -> frozenset[str]:
    """Every anchor that the blocks offer."""
    return frozenset(anchor for block in blocks for anchor in _anchors(block) if anchor)


def _anchors(block: Block) -> Iterator[str | None]:
    if isinstance(block, Heading):
        yield block.anchor
        yield from (run.anchor for run in block.runs)
    elif isinstance(block, Table):
        for row in (*block.head, *block.rows):
            yield from _row_anchors(row)
    else:
        paragraphs = {Paragraph: lambda: (block,), Figure: lambda: block.caption, Columns: lambda: block.content}
        for one in paragraphs.get(type(block), tuple)():
            yield from _paragraph_anchors(one)


def _row_anchors(row: Row) -> Iterator[str | None]:
    yield row.anchor
    for cell in row.cells:
        for one in cell.content:
            yield from _paragraph_anchors(one)


def _paragraph_anchors(one: Paragraph) -> Iterator[str | None]:
    yield one.anchor
    yield from (run.anchor for run in one.runs)
