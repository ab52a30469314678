"""Whom a plan or a meeting means: one word for the holders of a post in several countries, hopes, announcements."""

from datetime import date

from tests.resolve.people_in import findings

ASTANA = "ASTANA, July 3 - Leaders gathered for the SCO summit in Astana."
JULY_3 = date(2024, 7, 3)


def met(text: str) -> list[tuple[str, ...]]:
    return [meeting.parties for meeting in findings(ASTANA, text, on=JULY_3).meetings]


def test_counterparts_of_several_countries_are_met_each_by_himself() -> None:
    told = met("Putin had separate meetings with his counterparts from Japan, Peru and Chad.")
    assert [parties[1] for parties in told] == [
        "counterpart from Japan",
        "counterpart from Peru",
        "counterpart from Chad",
    ]


def test_ministers_of_several_countries_are_those_whom_the_text_names() -> None:
    text = "Lavrov met the foreign ministers of Japan and Chad. Ada Stone, the Japanese foreign minister, smiled."
    assert [parties[1] for parties in met(text)] == ["Ada Stone", "foreign minister of Chad"]


def test_leaders_of_several_countries_who_meet_among_themselves_are_one_gathering() -> None:
    assert met("The leaders of Russia, India, Chad and other states were meeting. Putin and Modi smiled.") == []


def test_those_who_sit_together_are_not_parted() -> None:
    assert [len(told) for told in met("Putin held trilateral talks with the presidents of Chad and Peru.")] == [3]


def test_the_day_of_the_announcement_does_not_move_the_meeting_elsewhere() -> None:
    text = "The Kremlin said last week that Putin would meet Modi in Astana."
    assert [meeting.at_event for meeting in findings(ASTANA, text, on=JULY_3).meetings] == [True]


def test_what_someone_hopes_for_is_told_as_likely_only() -> None:
    told = findings(ASTANA, "Putin hopes to meet Modi on Thursday.", on=JULY_3)
    assert told.meetings[0].status == "planned"
    assert any("likely only" in check.text for check in told.doubts)
