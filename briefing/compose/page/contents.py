"""Contents: blocks of an outline -> the same, its list of sections filled with their names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.model.outline import Block, Contents, Entry, Heading, PageBreak


def listed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Each list of contents names what has a number after the first page; one that names nothing goes."""
    breaks = [number for number, block in enumerate(blocks) if isinstance(block, PageBreak)]
    entries = tuple(_entries(blocks[breaks[0] :])) if breaks else ()
    filled = (replace(block, entries=entries) if isinstance(block, Contents) else block for block in blocks)
    return tuple(block for block in filled if not isinstance(block, Contents) or block.entries)


def _entries(blocks: Sequence[Block]) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and block.number and block.anchor:
            words = "".join(run.text for run in block.runs if run.mark != "aside").strip()
            yield Entry(block.number, words, f"#{block.anchor}")
