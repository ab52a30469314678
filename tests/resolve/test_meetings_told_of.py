"""Whom meetings concern that somebody else tells of, and how several tellings of one go together."""

from tests.resolve.test_meetings import ledger


def test_the_two_of_a_meeting_are_those_who_are_told_together_and_not_whoever_tells_of_it() -> None:
    hall = "Though President Xi Jinping and his Russian counterpart Vladimir Putin have been under one roof, "
    adviser = "Advisor to President on Foreign Affairs Li Wenhai on Wednesday"
    told = ledger(f"{hall}{adviser} dismissed chances of any talks between the two.")
    assert told == [(("Xi Jinping", "Vladimir Putin"), "ruled_out", True)]


def test_some_leaders_of_a_union_are_the_heading_of_those_whom_the_text_names() -> None:
    met = "Putin held bilateral talks with some leaders of Lakes Community."
    assert [parties for parties, _, _ in ledger(met, "Putin met Modi. Putin met Erdogan.")] == [
        ("Vladimir Putin", "Narendra Modi"),
        ("Vladimir Putin", "Recep Tayyip Erdogan"),
    ]


def test_what_someone_expected_gives_way_to_what_was_ruled_out_before_it() -> None:
    text = "Putin will not meet Modi. The host had said that he expected President Putin to have a meeting with Modi."
    assert [status for _, status, _ in ledger(text)] == ["ruled_out"]


def test_a_leader_met_his_predecessor_of_the_same_country() -> None:
    text = "President Joe Biden met with his predecessor, former President Barack Obama, on the sidelines."
    assert ledger(text) == [(("Joe Biden", "Barack Obama"), "held", True)]


def test_colleagues_of_one_country_have_no_meeting() -> None:
    assert ledger("President Joe Biden met with Secretary of State Antony Blinken on the sidelines.") == []


def test_members_of_the_press_are_no_party() -> None:
    assert ledger("Narendra Modi met members of the press on Thursday.") == []
