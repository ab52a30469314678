"""Who is told to be there by the company in which a sentence puts them."""

from tests.resolve.test_attendance import statuses


def test_those_listed_after_leaders_present_and_a_colon_are_there() -> None:
    text = (
        "The text was signed by all leaders present at the meeting: President of Chad Ada Lind, "
        "President of Peru Jan Roe, and Prime Minister of Fiji Eva Stone."
    )
    assert statuses(text) == {"Ada Lind": "present", "Jan Roe": "present", "Eva Stone": "present"}


def test_a_handshake_at_the_event_tells_both() -> None:
    assert statuses("Prime Minister Ada Lind shakes hands with President Jan Roe in Astana.").get("Jan Roe")


def test_whoever_will_be_in_the_town_is_expected() -> None:
    text = "The host said that Peruvian Foreign Minister Jan Roe would be in Astana to discuss the war."
    assert statuses(text).get("Jan Roe") == "expected"


def test_a_roll_of_those_sanctioned_or_telephoned_tells_nobody() -> None:
    text = (
        "Before the summit he spoke by phone with leaders including President of Chad Ada Lind, "
        "President of Peru Jan Roe and Prime Minister of Fiji Eva Stone."
    )
    assert not {"Ada Lind", "Jan Roe", "Eva Stone"} & set(statuses(text))
