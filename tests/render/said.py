"""An Outline -> what a reader should find of it, whatever the format."""

from briefing.model.outline import Columns, Figure, Heading, Outline, Table
from briefing.model.outline import Paragraph as P


def plain(words: str) -> str:
    return " ".join(words.replace("\u00a0", " ").split())


def said(outline: Outline) -> list[str]:
    """Every heading, paragraph and cell, in reading order."""
    found: list[str] = []
    for block in outline.blocks:
        if isinstance(block, Heading):
            found.append("".join(run.text for run in block.runs))
        elif isinstance(block, P):
            found.append(block.text)
        elif isinstance(block, Table):
            found += [each.text for row in block.rows for cell in row.cells for each in cell.content]
        elif isinstance(block, Figure | Columns):
            found += [each.text for each in (block.caption if isinstance(block, Figure) else block.content)]
    return [plain(words) for words in found if plain(words)]
