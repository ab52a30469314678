"""Who attends, who is expected, and why the others are named."""

from datetime import date

from tests.resolve.people_in import findings, seed

ASTANA = "ASTANA, July 3 - Leaders gathered for the SCO summit in Astana."


def statuses(*paragraphs: str) -> dict[str, str]:
    return {one.name: one.status for one in findings(ASTANA, *paragraphs, on=date(2024, 7, 3)).attendees}


def reasons(*paragraphs: str) -> dict[str, str]:
    return {one.name: one.why for one in findings(ASTANA, *paragraphs, on=date(2024, 7, 3)).mentioned}


def test_the_seed_tells_who_is_present_and_who_is_expected() -> None:
    told = {one.family_name: one.status for one in seed().attendees}
    assert told == {
        "Putin": "present",
        "Xi": "present",
        "Raisi": "present",
        "Zhaparov": "present",
        "Lavrov": "present",
        "Modi": "expected",
        "Erdogan": "expected",
        "Aliyev": "expected",
    }


def test_the_seed_says_why_the_others_are_named() -> None:
    assert {one.name: one.why for one in seed().mentioned} == {
        "Ned Price": "commented on {m1}",
        "Joe Biden": "only “Biden’s administration”",
        "Karine Jean-Pierre": "commented on {m1}",
        "Nancy Pelosi": "her “recent trip to Taiwan”",
        "Pope Francis": "did not meet Xi ({m9})",
    }


def test_attendees_stand_in_the_order_of_their_countries_then_of_rank() -> None:
    names = [one.family_name for one in seed().attendees]
    assert names == ["Aliyev", "Xi", "Modi", "Raisi", "Zhaparov", "Putin", "Lavrov", "Erdogan"]


def test_membership_is_that_of_the_event_s_last_day() -> None:
    told = {one.country: one.membership for one in seed().attendees}
    assert (told["IRN"], told["TUR"], told["CHN"]) == ("observer", "dialogue_partner", "member")


def test_whoever_would_not_attend_is_named_with_the_words_that_say_so() -> None:
    text = "Tajik President Emomali Rahmon will not attend the summit. Dushanbe is sending Foreign Minister Petra Lind."
    assert reasons(text)["Emomali Rahmon"] == "“will not attend”"
    assert statuses(text) == {"Petra Lind": "expected"}


def test_skipping_the_summit_is_no_attendance() -> None:
    assert "Vladimir Putin" not in statuses("Russian President Vladimir Putin is skipping the summit.")


def test_joining_by_video_is_no_presence() -> None:
    assert statuses("Indian Prime Minister Narendra Modi will join the summit by video link.") == {}


def test_missing_a_dinner_is_not_missing_the_summit() -> None:
    text = "Xi met Putin on Wednesday. Xi will not attend the dinner."
    assert statuses(text)["Xi Jinping"] == "present"


def test_whoever_arrives_is_present() -> None:
    assert statuses("Belarusian President Alexander Lukashenko arrived for the summit.") == {
        "Alexander Lukashenko": "present"
    }


def test_a_spokesman_who_comments_does_not_attend() -> None:
    assert "Dmitry Peskov" in reasons("“The summit went well,” Kremlin spokesman Dmitry Peskov said.")


def test_evidence_bears_the_post() -> None:
    texts = {one.family_name: one.evidence[0].text for one in seed().attendees}
    assert texts["Zhaparov"] == "President Sadyr Zhaparov of Kyrgyzstan"
    assert texts["Raisi"] == "Ebrahim Raisi of Iran"
