"""Finished files read back: each word of the outline stands in the PDF and in the Word file, once, in its order."""

from itertools import chain

import pytest

from briefing.model.outline import Block, Columns, Contents, Figure, Heading, Outline, Paragraph, Table
from briefing.options import Options
from briefing.render import RENDERERS
from tests.render import reading, word_reading
from tests.render.unusual import BRIEFINGS, drawn

USUAL = Options()
OFFICIAL = Options(paper="letter", marking="TLP:AMBER+STRICT")
SHORT = Options(paper="letter", marking="For the minister only", onepager=True)


def told(block: Block, *, unseen: bool) -> list[str]:
    """Headings, paragraphs, cells and captions with their numbers; `unseen`: also heads that are not printed."""
    match block:
        case Contents():
            return [block.label, *(f"{one.number} {one.words} {one.page}" for one in block.entries)]
        case Heading():
            return [f"{block.number or ''} {''.join(run.text for run in block.runs)}"]
        case Paragraph():
            return [f"{block.number or ''} {block.text}"]
        case Table():
            rows = (*(block.head if unseen or block.head_visible else ()), *block.rows)
            return [each.text for row in rows for cell in row.cells for each in cell.content]
        case Figure():
            return [each.text for each in block.caption]
        case Columns():
            return [words for each in block.content for words in told(each, unseen=unseen)]
    return []


def words(outline: Outline, *, unseen: bool) -> list[str]:
    return " ".join(chain.from_iterable(told(block, unseen=unseen) for block in outline.blocks)).split()


def first_difference(found: str, meant: str) -> str:
    at = next((n for n, (one, other) in enumerate(zip(found, meant, strict=False)) if one != other), len(found))
    return f"…{meant[max(0, at - 40) : at]}| meant: {meant[at : at + 40]} | found: {found[at : at + 40]}"


@pytest.mark.parametrize("options", [USUAL, OFFICIAL, SHORT], ids=["A4", "letter, marked", "one page"])
@pytest.mark.parametrize("name", BRIEFINGS)
def test_each_word_of_the_outline_stands_in_both_files_once_and_in_order(name: str, options: Options) -> None:
    outline, map_ = drawn(name, options)
    pdf, docx = (RENDERERS[ending](outline, map_, options.paper) for ending in ("pdf", "docx"))
    found, meant = " ".join(" ".join(word_reading.paragraphs(docx)).split()), " ".join(words(outline, unseen=True))
    assert found == meant, first_difference(found, meant)
    found, meant = "".join(reading.told(pdf).split()), "".join(words(outline, unseen=False)).replace("-", "")
    assert found == meant, first_difference(found, meant)
