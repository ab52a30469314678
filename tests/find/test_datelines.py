"""A dateline is not taken for the subject of what it stands before."""

from io import StringIO

import pytest

import briefing
from briefing.find.datelines import prose_start


@pytest.mark.parametrize(
    ("paragraph", "dateline", "prose"),
    [
        ("OSLO, Norway -- A planned meeting", "OSLO, Norway", "A planned meeting"),
        ("BERGEN, November 18. /NTB/. The president", "BERGEN", "The president"),
        ("OSLO (Reuters) - The talks", "OSLO", "The talks"),
        ("Oslo, July 3 (NTB) The premier", "Oslo", "The premier"),
        ("OSLO: Leaders arrived", "OSLO", "Leaders arrived"),
        ("OSLO, Norway, Friday 24 June 2022 – The king", "OSLO, Norway", "The king"),
    ],
)
def test_prose_begins_behind_the_dateline(paragraph: str, dateline: str, prose: str) -> None:
    assert paragraph[prose_start(paragraph, dateline) :] == prose


def test_a_town_in_mid_sentence_is_no_dateline() -> None:
    assert prose_start("The two leaders came to OSLO: there they met.", "OSLO") == 0
    assert prose_start("Oslo said: we are glad.", "Oslo") == 0


def test_a_meeting_cancelled_behind_a_dateline_is_not_told_as_planned() -> None:
    text = (
        "OSLO, Norway -- A planned meeting between Norway's Prime Minister Ida Berg and Peru's President Ana Sol on "
        "the sidelines of the summit on Wednesday has been cancelled, her office said.\n\n"
        "The leaders had arrived in the city on Tuesday."
    )
    made = briefing.extract([StringIO(text)], published="2022-11-16")
    assert [(meeting.parties, meeting.status) for meeting in made.meetings] == [(("Ida Berg", "Ana Sol"), "ruled_out")]


def test_a_sentence_behind_a_dateline_keeps_its_whole_subject() -> None:
    text = (
        "OSLO, Oct 12 — Asean and Moscow have found a way to share the grain of the northern ports, said Prime "
        "Minister Ida Berg.\n\nThe leaders had arrived in the city on Tuesday."
    )
    made = briefing.extract([StringIO(text)], published="2024-10-12")
    told = [*(point.text for point in made.key_points), *(p.text for issue in made.issues for p in issue.positions)]
    assert told
    assert not any(words.lower().startswith(("moscow", "and ")) for words in told)


def test_a_line_of_capitals_behind_the_town_is_read_at_once() -> None:
    headline = "OSLO SUMMIT OPENS WITH PREMIERS AND PRESIDENTS AT ONE TABLE " * 40
    assert prose_start(headline, "OSLO") == 0
