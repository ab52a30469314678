"""Short briefings leave no page half empty: page 1 takes what it has room for, the map goes where it leaves no gap."""

import pytest

from briefing.compose.layout import layout
from briefing.compose.page.arrangement import Arrangement
from briefing.model.outline import Figure, Heading
from briefing.options import Options
from briefing.pipeline import outlined
from briefing.render import empty_parts
from tests.compose.outlines import headings, text
from tests.compose.seed_briefing import seed_briefing
from tests.render.outlines import map_
from tests.render.unusual import BRIEFINGS, drawn

LETTER = Options(paper="letter")
ALONE = Options(onepager=True)


def test_numbers_and_references_follow_a_section_that_moves() -> None:
    page = layout(seed_briefing(), map_(), arrangement=Arrangement(("quotes", "issues"), "participants"))
    names = [name for number, name in headings(page) if number]
    assert names[:6] == ["Bottom line", "At a glance", "Key quotes", "Issues", "Map", "Participants"]
    assert [number for number, _ in headings(page) if number] == [*map(str, range(1, 11)), "A"]
    assert text(page).count("[1.14]") == text(layout(seed_briefing(), map_())).count("[1.14]")
    assert [type(block) for block in page.first_page if isinstance(block, Figure)] == []


def test_the_words_of_a_short_report_stand_on_its_first_page() -> None:
    for options in (Options(), LETTER, ALONE):
        page, _ = drawn("one paragraph", options)
        first = ["".join(run.text for run in block.runs) for block in page.first_page if isinstance(block, Heading)]
        assert "Key quotes" in first


def test_a_briefing_that_fills_its_pages_keeps_its_order() -> None:
    seed = seed_briefing()
    assert headings(outlined(seed, map_(), Options())) == headings(layout(seed, map_()))


@pytest.mark.parametrize("name", [name for name in BRIEFINGS if name != "long names"])
def test_no_page_between_the_first_and_the_last_is_half_empty(name: str) -> None:
    page, map_of_it = drawn(name)
    assert max(empty_parts(page, map_of_it)[1:-1], default=0.0) < 0.5
