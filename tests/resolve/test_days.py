"""Which day a word for a time means, and what lies ahead."""

from datetime import date

import pytest

from briefing.resolve.days import resolve_dated
from tests.resolve.settled import told

WEDNESDAY = date(2024, 7, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Wednesday.", WEDNESDAY),
        ("They met on Thursday.", date(2024, 6, 27)),
        ("They will meet on Thursday.", date(2024, 7, 4)),
        ("They met on Monday.", date(2024, 7, 1)),
        ("They met last Friday.", date(2024, 6, 28)),
        ("They will meet next Monday.", date(2024, 7, 8)),
        ("They met today.", WEDNESDAY),
        ("They met yesterday.", date(2024, 7, 2)),
        ("They met two days ago.", date(2024, 7, 1)),
        ("They met on Dec. 30.", date(2023, 12, 30)),
        ("They will meet on January 5.", date(2025, 1, 5)),
        ("They met on 3 March 2019.", date(2019, 3, 3)),
        ("They met on October 7, 2023.", date(2023, 10, 7)),
        ("They met in May.", None),
        ("They met last year.", None),
        ("They met on February 30.", None),
    ],
)
def test_days_are_counted_from_the_articles_date(text: str, day: date | None) -> None:
    assert [found for _, found in told(text, published=WEDNESDAY).days] == [day]


def test_without_any_anchor_a_weekday_stays_open() -> None:
    assert told("They met on Monday.").days == [("Monday", None)]


def test_a_weekday_in_the_present_falls_into_the_event() -> None:
    text = "The SCO summit in Astana ends on Thursday."
    assert told(text, published=WEDNESDAY).days == [("Thursday", date(2024, 7, 4))]


def test_what_comes_after_the_day_of_the_report_is_coming() -> None:
    one = told("They met on Monday. They will meet on Friday.", published=WEDNESDAY)
    dated = resolve_dated(one.article, one.mentions, one.setting)
    assert [(entry.when.text, entry.coming) for entry in dated] == [("Monday", False), ("Friday", True)]
    assert dated[1].sentence.text == "They will meet on Friday."
