"""Where the event is by a report that spells the town its own way, or names other meetings beside it."""

from datetime import date

from briefing.resolve.venuenames import towns_of
from tests.resolve.settled import told


def test_the_town_is_written_as_the_report_writes_it() -> None:
    text = "Leaders of the BIMSTEC summit gathered in Nay Pyi Taw on Tuesday."
    event = told(text, published=date(2014, 3, 4)).setting.event
    assert (event.city, event.country, event.start) == ("Nay Pyi Taw", "MMR", date(2014, 3, 4))
    assert "city" not in event.from_reference


def test_a_report_that_also_writes_the_usual_name_keeps_it() -> None:
    text = "Leaders of the G20 summit gathered in St. Petersburg on Thursday; Saint Petersburg was calm."
    assert told(text, published=date(2013, 9, 5)).setting.event.city == "Saint Petersburg"


def test_capitals_are_no_spelling_of_a_town() -> None:
    text = "ST. PETERSBURG — Leaders of the G20 summit gathered on Thursday."
    assert told(text, published=date(2013, 9, 5), dateline="ST. PETERSBURG").setting.event.city == "Saint Petersburg"


def test_a_capital_in_the_reports_spelling_is_still_the_capital() -> None:
    assert "Burmese capital" in towns_of("Nay Pyi Taw", "MMR")


def test_a_body_called_a_forum_meets_where_the_report_puts_it() -> None:
    text = "The two ministers met on the sidelines of the Pacific Islands Forum in Palau."
    event = told(*["They talked about fish."] * 5, text).setting.event
    assert (event.organisation, event.country) == ("PIF", "PLW")


def test_a_body_called_a_forum_without_a_place_is_no_event() -> None:
    text = "The two ministers spoke of the Pacific Islands Forum with care in Palau."
    assert told(*["They talked about fish."] * 5, text).setting.event.organisation is None


def test_the_summit_told_of_right_after_another_bodys_meeting_is_that_one() -> None:
    event = told(
        "The premier leaves for the SADC summit on Friday.",
        "“We will also go to the G20 summit,” he said, and praised it. The summit is scheduled in Rome next month.",
        published=date(2031, 8, 14),
    ).setting.event
    assert (event.organisation, event.city) == ("SADC", None)


def test_a_summit_to_which_a_guest_goes_on_is_not_the_reports() -> None:
    event = told(
        "Leaders of nine nations will hold the Three Seas Initiative summit in Poland.",
        "The guest attends it before flying on to the G20 summit in Hamburg, Germany.",
        published=date(2017, 6, 20),
    ).setting.event
    assert (event.city, event.start) == ("Warsaw", date(2017, 7, 6))


def test_leaders_of_three_neighbours_meet_where_the_tables_have_them() -> None:
    text = "A summit in Chengdu has brought together the leaders of China, Japan and South Korea, who spoke of RCEP."
    event = told(text, published=date(2019, 12, 24)).setting.event
    assert (event.name, event.organisation, event.city) == ("China–Japan–South Korea summit", None, "Chengdu")
