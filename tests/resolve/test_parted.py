"""Whom a plan or a meeting means: one word for the holders of a post in several countries, hopes, announcements."""

from datetime import date

from briefing.find import find_mentions
from briefing.model.article import Article
from briefing.resolve import Settings, resolve
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


def test_the_leaders_of_two_countries_meet_each_other_where_both_are_named() -> None:
    text = (
        "The leaders of Russia and India will meet on Thursday. Putin and Indian Prime Minister Narendra Modi smiled."
    )
    assert [set(parties) for parties in met(text)] == [{"Vladimir Putin", "Narendra Modi"}]


def test_a_dateline_does_not_date_the_meeting() -> None:
    article = Article(
        "s1", ("ASTANA, July 3 - Putin met Modi at the SCO summit.",), "0", published=JULY_3, dateline="ASTANA"
    )
    told = resolve(article, find_mentions(article), Settings()).meetings
    assert [(meeting.parties, meeting.date) for meeting in told] == [(("Vladimir Putin", "Narendra Modi"), None)]


def test_a_file_photo_shows_no_meeting_of_the_event() -> None:
    told = findings(ASTANA, "FILE - Putin meets Modi in Astana.", "Putin met Xi.", on=JULY_3).meetings
    assert [meeting.parties for meeting in told] == [("Vladimir Putin", "Xi Jinping")]


def test_a_meeting_spoken_about_before_the_event_lies_ahead() -> None:
    text = "Leaders will gather for the SCO summit in Astana on July 3 and 4."
    told = findings(text, "Here is more about the meeting between Putin and Modi.", on=date(2024, 7, 1)).meetings
    assert [meeting.status for meeting in told] == ["planned"]


def test_counterparts_met_at_trilateral_talks_are_no_pairs() -> None:
    text = (
        "Lavrov will meet his Turkish and Iranian counterparts on Thursday. Lavrov will attend the trilateral meeting"
    )
    text += " along with Turkish Foreign Minister Hakan Fidan and Iranian Foreign Minister Ali Bagheri."
    assert [len(parties) for parties in met(text)] == [3]


def test_he_is_no_group_of_officials() -> None:
    told = met("Putin arrived. Official sources said he would hold a meeting with Modi.")
    assert told == [("Vladimir Putin", "Narendra Modi")]


def test_he_is_the_one_whose_meetings_open_the_last_sentence() -> None:
    text = "Foreign ministry spokesman Paul Sand spoke of talks. Mr Putin's first meeting will be with Mr Modi."
    assert met(text + " The talks are long. He will meet Turkish President Erdogan.")[1][0] == "Vladimir Putin"


def test_a_spokesman_meets_nobody() -> None:
    assert met("Kremlin spokesman Paul Sand arrived. He will meet Narendra Modi.") == []


def test_what_a_leader_tweets_or_says_later_is_not_said_at_the_meeting() -> None:
    talks = "Putin held talks with Modi on Wednesday."
    for told in ("Modi tweeted.", "Modi said at a news conference.", "Modi said later."):
        quote = findings(ASTANA, talks, f"“We agree on almost everything,” {told}", on=JULY_3).quotes[0]
        assert quote.meeting is None, told
        assert "m1" not in (quote.occasion or ""), told


def test_the_other_leaders_of_a_body_stay_one_group() -> None:
    told = met("Putin will not hold talks with other G7 leaders from Italy, France and Japan.")
    assert [len(parties) for parties in told] == [2]
    assert len(told) == 1


def test_the_day_on_which_someone_refers_to_a_meeting_is_not_its_day() -> None:
    text = "Putin said early on Tuesday, referring to his upcoming meeting with Modi, that trade must grow."
    assert [meeting.date for meeting in findings(ASTANA, text, on=JULY_3).meetings] == [None]
