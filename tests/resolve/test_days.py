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
        ("They met on the 1st.", date(2024, 7, 1)),
        ("They met on the 24th, a Monday.", date(2024, 6, 24)),
        ("They will meet on the 24th.", date(2024, 7, 24)),
        ("They will meet on the 2nd.", date(2024, 8, 2)),
        ("The talks open this Friday.", date(2024, 7, 5)),
        ("They met this Monday.", date(2024, 7, 1)),
        ("The talks are due this coming Saturday.", date(2024, 7, 6)),
        ("They met on Friday last week.", date(2024, 6, 28)),
        ("They will meet on Monday of next week.", date(2024, 7, 8)),
        ("The two-day talks begin Thursday.", date(2024, 7, 4)),
        ("They said they would meet on Thursday.", date(2024, 7, 4)),
        ("They met the day before yesterday.", date(2024, 7, 1)),
        ("They gathered on September 15-16.", date(2023, 9, 15)),
        ("They will gather on September 15-16.", date(2024, 9, 15)),
        ("They met in May.", None),
        ("They met last year.", None),
        ("They met on February 30.", None),
    ],
)
def test_days_are_counted_from_the_articles_date(text: str, day: date | None) -> None:
    assert [found for _, found in told(text, published=WEDNESDAY).days][:1] == [day]


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


def test_a_calendar_verb_s_day_inside_the_event_is_that_day_also_when_it_is_past() -> None:
    text = "The SCO summit in Astana opens on Wednesday, its chair had said."
    assert told(text, published=date(2024, 7, 5)).days == [("Wednesday", WEDNESDAY)]


def test_without_a_date_the_dateline_s_day_is_the_report_s_in_the_event_s_year() -> None:
    text = "ASTANA, July 4 (Xinhua) -- The SCO summit in Astana ended on Thursday. Leaders had arrived on Tuesday."
    one = told(text, dateline="ASTANA")
    assert one.setting.as_of == date(2024, 7, 4)
    assert one.days[1:] == [("Thursday", date(2024, 7, 4)), ("Tuesday", date(2024, 7, 2))]
