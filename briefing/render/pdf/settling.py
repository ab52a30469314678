"""Outline, map, paper -> the outline with what only its pages tell: the pages of its sections, how its columns end.

The Word file needs both: a list of contents that is filled already, and columns that end level in programs that do not
level them reliably (LibreOffice adds an empty page where it fails).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model.drawing import Map
from briefing.model.outline import Block, Columns, Contents, Outline
from briefing.render.look import theme
from briefing.render.pdf.flow import filled, pages_of, text_area
from briefing.render.pdf.strips import Page, Placed

ROOM = 28.0
"""Points that stay free below columns with a break of their own: Word sets lines a little differently."""


def settled(outline: Outline, map_: Map | None, paper: str) -> Outline:
    pages, close = pages_of(outline, map_, paper)
    numbers = {anchor: n for n, page in enumerate(pages, 1) for one in page for anchor in one.strip.anchors}
    blocks = [_numbered(block, numbers) for block in outline.blocks]
    if blocks and isinstance(last := blocks[-1], Columns):
        _, height = text_area(theme(), paper)
        blocks[-1] = replace(last, close=close, right=_right(last, pages[-1], height))
    return replace(outline, blocks=tuple(blocks))


def _numbered(block: Block, numbers: Mapping[str, int]) -> Block:
    if not isinstance(block, Contents):
        return block
    entries = (replace(entry, page=numbers[entry.target.removeprefix("#")]) for entry in block.entries)
    return replace(block, entries=tuple(entries))


def _right(columns: Columns, page: Page, height: float) -> str | None:
    """None where they begin on an earlier page, or the paragraph that goes on in the right column has no room left."""
    held = {anchor for one in page for anchor in one.strip.anchors}
    right = [one for one in page if one.x > 0]
    starts = next((n for n, one in enumerate(right) if one.strip.anchors), None)
    if starts is None or not all(each.anchor in held for each in columns.content):
        return None
    fits = filled(page) + _height(right[:starts]) + ROOM <= height
    return right[starts].strip.anchors[0] if fits else None


def _height(strips: Sequence[Placed]) -> float:
    return sum(one.strip.height for one in strips)
