"""Places, days and events are found as the cases in prose tell."""

import pytest

from briefing.find.dates import find_dates
from briefing.find.events import find_events
from briefing.find.places import find_places
from tests.find.prose import Case, cases, reading_of


@pytest.mark.parametrize("case", cases("places"), ids=str)
def test_places(case: Case) -> None:
    found = [one for one in find_places(reading_of(case.text)) if not one.inside_name]
    assert tuple(f"{one.text}: {'government' if one.acts else 'place'}" for one in found) == case.found


@pytest.mark.parametrize("case", cases("dates"), ids=str)
def test_dates(case: Case) -> None:
    assert tuple(f"{one.text}: {one.tense}" for one in find_dates(reading_of(case.text))) == case.found


@pytest.mark.parametrize("case", cases("events"), ids=str)
def test_events(case: Case) -> None:
    assert tuple(one.text for one in find_events(reading_of(case.text))) == case.found


def test_a_mention_keeps_its_exact_place_and_its_sentence() -> None:
    reading = reading_of("Nothing here.", "First. The talks opened in Oslo.")
    [oslo] = find_places(reading)
    assert reading.article.words(oslo.span) == "Oslo"
    assert reading.article.words(reading.sentences[oslo.sentence]) == "The talks opened in Oslo."


def test_a_quotation_that_runs_over_a_full_stop_stays_in_one_sentence() -> None:
    reading = reading_of("He said the views “fully agree. We see no gap.” They left.")
    assert len(reading.sentences) == 2
