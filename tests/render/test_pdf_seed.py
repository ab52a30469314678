"""The seed's briefing on paper: all that its outline says stands there, in its order."""

import re

import pytest

from briefing.compose.layout import layout
from briefing.model.outline import Columns, Figure, Heading, Outline, Table
from briefing.model.outline import Paragraph as P
from briefing.render.pdf import first_page_fits, render_pdf
from tests.compose.seed_briefing import seed_briefing
from tests.render import reading
from tests.render.outlines import map_


@pytest.fixture(scope="module")
def outline() -> Outline:
    return layout(seed_briefing(), map_(), marking="TLP:AMBER")


@pytest.fixture(scope="module")
def text(outline: Outline) -> str:
    """All pages' words, without what stands at the head and foot of each."""
    pages = reading.pages(render_pdf(outline, map_()))
    frames = (
        rf"^({re.escape(outline.first_head)}|{re.escape(outline.short_title)})|^TLP:AMBER|"
        rf"Page \d+ of \d+.*$"
    )
    bare = [plain(re.sub(frames, "", page.replace("TLP:AMBER", ""))) for page in pages]
    return " ".join(bare)


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


def test_every_statement_of_the_outline_stands_on_the_pages_in_order(outline, text):
    at = 0
    for words in said(outline):
        found = text.find(words, at)
        if found < 0:  # a paragraph of the annex that runs over a page
            found = text.find(words[:20], at)
            assert text.find(words[-20:], found) > 0, words
        assert found >= 0, words
        at = found + 1


def test_the_first_page_of_the_seed_stands_alone(outline):
    assert first_page_fits(outline)
    first = reading.pages(render_pdf(outline, map_()))[0]
    assert "Check before use" in first and "How to read." in first


def test_a_reference_in_every_page_of_the_briefing_leads_to_the_annex(outline):
    links = reading.links(render_pdf(outline, map_()))
    starts = {page for page, _ in links}
    assert starts == set(range(max(starts) + 1))
    assert len(links) > 150
