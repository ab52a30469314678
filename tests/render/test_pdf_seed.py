"""The seed's briefing on paper: a first page that stands alone, references that lead to the annex."""

import pytest

from briefing.compose.layout import layout
from briefing.model.outline import Outline
from briefing.render.pdf import first_page_fits, render_pdf
from tests.compose.seed_briefing import seed_briefing
from tests.render import reading
from tests.render.outlines import map_


@pytest.fixture(scope="module")
def outline() -> Outline:
    return layout(seed_briefing(), map_(), marking="TLP:AMBER")


def test_the_first_page_of_the_seed_stands_alone(outline):
    assert first_page_fits(outline)
    first = reading.pages(render_pdf(outline, map_()))[0]
    assert "Check before use" in first and "How to read." in first


def test_a_reference_in_every_page_of_the_briefing_leads_to_the_annex(outline):
    links = reading.links(render_pdf(outline, map_()))
    starts = {page for page, _ in links}
    assert starts == set(range(max(starts) + 1))
    assert len(links) > 150
