"""Which meetings the article tells, on which day, and how sure they are."""

from datetime import date

from tests.resolve.people_in import findings, seed

ASTANA = "ASTANA, July 3 - Leaders gathered for the SCO summit in Astana."


def ledger(*paragraphs: str, on: date | None = date(2024, 7, 3)) -> list[tuple[tuple[str, ...], str, bool]]:
    return [(m.parties, m.status, m.at_event) for m in findings(ASTANA, *paragraphs, on=on).meetings]


def test_the_seed_tells_nine_meetings_in_order() -> None:
    told = [(m.id, " – ".join(m.parties), m.status, m.at_event) for m in seed().meetings]
    assert told == [
        ("m1", "Vladimir Putin – Xi Jinping", "held", True),
        ("m2", "Vladimir Putin – Ebrahim Raisi", "held", True),
        ("m3", "Vladimir Putin – Central Asian leaders", "held", True),
        ("m4", "Xi Jinping – Sadyr Zhaparov", "held", True),
        ("m5", "Vladimir Putin – Narendra Modi", "planned", True),
        ("m6", "Vladimir Putin – Recep Tayyip Erdogan", "planned", True),
        ("m7", "Vladimir Putin – Ilham Aliyev", "planned", True),
        ("m8", "Narendra Modi – Xi Jinping", "ruled_out", True),
        ("m9", "Xi Jinping – Pope Francis", "ruled_out", False),
    ]


def test_the_seed_dates_the_meetings_whose_day_it_tells() -> None:
    days = {meeting.id: (meeting.date, meeting.day_words) for meeting in seed().meetings if meeting.date}
    assert days["m1"] == (date(2022, 9, 15), "Thursday")
    assert days["m4"] == (date(2022, 9, 15), "Thursday")
    assert days["m5"] == (date(2022, 9, 16), "Friday")
    assert set(days) == {"m1", "m4", "m5"}


def test_the_words_that_bear_a_status_stand_inside_its_evidence() -> None:
    for meeting in seed().meetings:
        assert any(meeting.words in item.text for item in meeting.evidence), meeting.id


def test_the_same_meeting_told_twice_is_one() -> None:
    text = "Putin met Erdogan on Wednesday. During his talks with Erdogan, Putin thanked Turkey."
    assert ledger(text) == [(("Vladimir Putin", "Recep Tayyip Erdogan"), "held", True)]


def test_a_plan_that_was_carried_out_was_held() -> None:
    text = "Putin was scheduled to meet Modi. Putin met Modi on Wednesday."
    assert ledger(text)[0][1] == "held"


def test_a_meeting_on_a_day_still_to_come_is_planned() -> None:
    assert ledger("Putin meets Erdogan on Thursday.")[0][1] == "planned"


def test_a_meeting_in_another_country_is_not_at_the_event() -> None:
    assert ledger("Putin met Modi in Moscow.") == [(("Vladimir Putin", "Narendra Modi"), "held", False)]


def test_a_meeting_of_another_year_is_not_at_the_event() -> None:
    assert ledger("Putin met Xi last year.")[0][2] is False


def test_a_meeting_beside_another_bodys_summit_is_not_at_the_event() -> None:
    assert ledger("Putin met Modi on the sidelines of the G20 summit.")[0][2] is False


def test_words_that_only_name_a_meeting_do_not_say_that_it_was_held() -> None:
    text = "Putin is set to meet Modi on Thursday. The meeting between Putin and Modi comes at a tense time."
    assert ledger(text) == [(("Vladimir Putin", "Narendra Modi"), "planned", True)]


def test_one_sentence_tells_one_encounter_of_two_whatever_words_it_has() -> None:
    text = "Putin held talks with Modi, and the meeting with Modi in Moscow was long."
    assert len(ledger(text)) == 1


def test_presidents_of_two_countries_are_met_one_by_one() -> None:
    text = "Putin will meet the presidents of Turkey and Azerbaijan - Recep Tayyip Erdogan and Ilham Aliyev."
    assert [parties[1] for parties, _, _ in ledger(text)] == ["Recep Tayyip Erdogan", "Ilham Aliyev"]


def test_leaders_told_by_their_countries_are_those_whom_the_text_names() -> None:
    text = "Indian Prime Minister Narendra Modi met his men. The Russian and Indian leaders will meet on Thursday."
    told = ledger("Russian President Vladimir Putin arrived.", text)
    assert [set(one) for one, _, _ in told] == [{"Vladimir Putin", "Narendra Modi"}]


def test_a_plan_that_was_is_ended_by_its_cancellation() -> None:
    text = "Putin's meeting with Modi was cancelled. Putin was set to meet Modi on Thursday."
    assert ledger(text)[0][1] == "ruled_out"


def test_three_leaders_told_together_are_the_last_three() -> None:
    text = "Putin chatted with Xi and Erdogan. The three leaders held a trilateral meeting."
    assert {"Vladimir Putin", "Xi Jinping", "Recep Tayyip Erdogan"} in [set(one) for one, _, _ in ledger(text)]


def test_a_former_president_is_none_of_the_two_presidents() -> None:
    text = "Putin praised Xi and former Brazilian president Jair Bolsonaro. The two presidents met for an hour."
    assert [parties for parties, _, _ in ledger(text)] == [("Vladimir Putin", "Xi Jinping")]


def test_a_premier_told_as_prime_minister_is_the_same() -> None:
    text = "India's Premier Narendra Modi arrived. Putin met the Indian PM on Wednesday."
    assert ledger(text)[0][0] == ("Vladimir Putin", "Narendra Modi")


def test_the_day_of_the_announcement_is_not_that_of_the_meeting() -> None:
    text = "Putin said Tuesday he would meet Modi on Thursday."
    assert [m.day_words for m in findings(ASTANA, text, on=date(2024, 7, 3)).meetings] == ["Thursday"]


def test_both_meet_a_group_each_for_himself() -> None:
    told = ledger("Putin and Xi arrived. They are both expected to meet Gulf leaders.")
    assert [parties for parties, _, _ in told] == [("Vladimir Putin", "Gulf leaders"), ("Xi Jinping", "Gulf leaders")]


def test_a_meeting_left_open_becomes_a_check() -> None:
    doubts = findings(ASTANA, "The Kremlin declined to say whether Putin would meet Modi.", on=date(2024, 7, 3)).doubts
    assert "Whether Vladimir Putin and Narendra Modi meet is left open." in [check.text for check in doubts]


def test_whoever_is_received_unnamed_stays_unnamed() -> None:
    assert ledger("Xi met his Uzbek counterpart.") == [(("Xi Jinping", "Uzbek counterpart"), "held", True)]


def test_doubt_about_a_meeting_that_is_told_elsewhere_adds_none() -> None:
    text = "Putin will meet Modi on Thursday. Putin and Modi have yet to meet since Modi's visit to Moscow in June."
    assert ledger(text) == [(("Vladimir Putin", "Narendra Modi"), "planned", True)]


def test_an_official_of_ones_own_country_is_no_other_side() -> None:
    assert ledger("Russian President Vladimir Putin held a meeting with Russian ambassadors.") == []


def test_a_meeting_dated_once_is_not_told_twice() -> None:
    coming = "Leaders will gather for the SCO summit in Astana on July 3 and 4."
    text = (
        "On Wednesday Putin met Modi in Sochi. Putin thanked Modi at their meeting. Putin's talks with Modi were long."
    )
    told = findings(coming, text, on=date(2024, 6, 20)).meetings
    assert [(m.parties, m.at_event) for m in told] == [(("Vladimir Putin", "Narendra Modi"), False)]


def test_a_meeting_on_a_war_elsewhere_is_still_at_the_event() -> None:
    told = ledger("Putin met Modi and both condemned the war in Yemen.")
    assert told == [(("Vladimir Putin", "Narendra Modi"), "held", True)]


def test_a_likely_meeting_becomes_a_check() -> None:
    doubts = findings(ASTANA, "Putin is likely to meet Modi on Thursday.", on=date(2024, 7, 3)).doubts
    assert "That Vladimir Putin and Narendra Modi meet is told as likely only." in [check.text for check in doubts]


def test_the_day_of_an_arrival_is_not_that_of_the_meeting() -> None:
    text = "Modi arrives on Thursday for a visit that includes a meeting with Putin."
    assert [m.date for m in findings(ASTANA, text, on=date(2024, 7, 3)).meetings] == [None]


def test_the_day_of_a_doubt_is_not_that_of_the_refusal() -> None:
    text = "Putin will not meet Modi. Diplomats say Putin may meet Modi after July 21."
    assert [(m.status, m.date) for m in findings(ASTANA, text, on=date(2024, 7, 3)).meetings] == [("ruled_out", None)]


def test_the_post_as_written_goes_before_its_synonym() -> None:
    text = "Indian External Affairs Minister S Jaishankar met Russian Foreign Minister Sergey Lavrov."
    more = "The EAM then met Wang Yi, the Chinese foreign minister."
    assert ("S Jaishankar", "Wang Yi") in [parties for parties, _, _ in ledger(text, more)]


def test_talks_of_someone_unknown_are_nobodys() -> None:
    text = "He held a meeting with Modi, following his discussions with several Gulf leaders."
    assert [parties for parties, _, _ in ledger(text)] == []


def test_two_who_are_met_one_by_one_and_told_together_give_no_third_meeting() -> None:
    text = "Putin held talks with Xi Jinping and Narendra Modi. Xi and Modi praised their talks with Putin."
    assert [parties for parties, _, _ in ledger(text)] == [
        ("Vladimir Putin", "Xi Jinping"),
        ("Vladimir Putin", "Narendra Modi"),
    ]


def test_a_crowd_of_leaders_is_the_heading_of_the_meetings_with_those_named() -> None:
    text = "Putin met with several world leaders. He held talks with Xi Jinping."
    assert [parties for parties, _, _ in ledger(text)] == [("Vladimir Putin", "Xi Jinping")]


def test_a_group_of_some_region_or_trade_stays_a_party() -> None:
    text = "Putin met with business leaders. He held talks with Xi Jinping."
    assert ("Vladimir Putin", "business leaders") in [parties for parties, _, _ in ledger(text)]


def test_a_crowd_stays_where_nobody_else_is_named() -> None:
    assert [parties for parties, _, _ in ledger("Putin met with other leaders.")] == [
        ("Vladimir Putin", "other leaders")
    ]


def test_the_month_of_the_report_is_no_other_time() -> None:
    text = "Putin and Erdogan agreed on a price at their talks in July. Putin met Erdogan."
    assert ledger(text) == [(("Vladimir Putin", "Recep Tayyip Erdogan"), "held", True)]


def test_a_place_inside_a_quotation_is_not_where_they_met() -> None:
    text = "“There is hope for peace in Colombia,” Putin said shortly after his meeting with President Erdogan."
    assert ledger(text) == [(("Vladimir Putin", "Recep Tayyip Erdogan"), "held", True)]


def test_a_recent_meeting_during_the_event_is_at_the_event() -> None:
    assert ledger("Putin recently held talks with Erdogan during the SCO summit.")[0][2] is True


def test_a_meeting_last_october_is_of_another_time() -> None:
    assert ledger("The last meeting between Putin and Erdogan took place last October.")[0][2] is False


def test_his_highness_is_the_first_who_is_called_so() -> None:
    told = ledger(
        "His Highness Sheikh Mohammed bin Rashid Al Maktoum arrived on Wednesday.",
        "His Highness Sheikh Hamdan bin Mohammed bin Rashid Al Maktoum also attended the reception.",
        "His Highness held talks with Narendra Modi.",
    )
    assert [parties for parties, _, _ in told] == [("Mohammed bin Rashid Al Maktoum", "Narendra Modi")]


def test_both_leaders_are_the_two_whom_the_last_sentence_names() -> None:
    told = ledger(
        "Xi Jinping spoke first.", "Putin saw Erdogan near the hall.", "The two leaders held talks for an hour."
    )
    assert [parties for parties, _, _ in told] == [("Vladimir Putin", "Recep Tayyip Erdogan")]


def test_when_they_last_met_is_another_meeting() -> None:
    told = ledger("Putin will meet Erdogan on Thursday. Putin and Erdogan last met in Sochi.")
    assert [(status, here) for _, status, here in told] == [("planned", True), ("held", False)]


def test_since_a_month_is_not_the_day_of_the_meeting() -> None:
    assert ledger("This is Putin's first meeting with Erdogan since his visit in May.")[0][2] is True


def test_an_official_who_tells_of_talks_has_none() -> None:
    assert ledger("A senior official spoke. He said talks with Erdogan would take place.") == []


def test_the_last_time_that_two_met_is_not_at_the_event() -> None:
    assert ledger("The last time they talked was when Putin and Modi met at the palace in May.")[0][2] is False


def test_whoever_meets_the_two_leaders_is_neither_of_them() -> None:
    text = "Putin and Modi held talks on Wednesday. Xi met with the two leaders separately."
    assert [parties for parties, _, _ in ledger(text)][1:] == [
        ("Xi Jinping", "Vladimir Putin"),
        ("Xi Jinping", "Narendra Modi"),
    ]


def test_a_number_of_leaders_beside_those_named_is_no_meeting_more() -> None:
    text = "Putin held talks with three Asian leaders. Putin met Xi on Wednesday. Putin met Modi on Wednesday."
    assert [parties[1] for parties, _, _ in ledger(text)] == ["Xi Jinping", "Narendra Modi"]


def test_agreeing_on_the_sidelines_takes_a_meeting() -> None:
    assert ledger("Putin and Modi agreed on the sidelines to resume trade.")[0][1] == "held"


def test_a_meeting_some_days_later_than_another_is_not_at_the_event() -> None:
    text = "Putin and Xi last met at the palace in May. Putin met Modi several days later."
    assert [at_event for _, _, at_event in ledger(text)] == [False, False]


def test_posts_without_a_name_behind_a_group_are_met_too() -> None:
    text = "Putin held talks with the presidents of Chad, Niger, the prime minister of Italy and the emir of Qatar."
    told = " ".join(parties[1] for parties, _, _ in ledger(text)).lower()
    assert "italy" in told and "qatar" in told


def test_an_arrival_that_marks_a_meeting_does_not_say_that_it_was_held() -> None:
    text = "Modi arrived, marking his first meeting with Putin since May. Modi has a meeting scheduled with Putin."
    assert [status for _, status, _ in ledger(text)] == ["planned"]
