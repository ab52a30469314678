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


def test_a_list_shares_what_is_said_of_it() -> None:
    text = "Kazakh President Kassym-Jomart Tokayev, Uzbekistan’s Shavkat Mirziyoyev and Xi arrived for the summit."
    assert set(statuses(text)) == {"Kassym-Jomart Tokayev", "Shavkat Mirziyoyev", "Xi Jinping"}


def test_those_named_as_examples_of_the_guests_are_guests() -> None:
    text = "Leaders, including Tajik President Emomali Rahmon and Mongolia’s Ukhnaagiin Khurelsukh, landed here."
    assert set(statuses(text)) == {"Emomali Rahmon", "Ukhnaagiin Khurelsukh"}


def test_a_list_may_follow_the_words_that_place_it_there() -> None:
    text = "Leaders attending the summit included Alexander Lukashenko of Belarus, Ada Stone of Chad and Xi."
    assert set(statuses(text)) == {"Alexander Lukashenko", "Ada Stone", "Xi Jinping"}


def test_a_caption_lists_who_stands_in_the_picture() -> None:
    text = "From left, Tajik President Emomali Rahmon, Xi and Belarus’s Alexander Lukashenko before the summit."
    assert set(statuses(text)) == {"Emomali Rahmon", "Xi Jinping", "Alexander Lukashenko"}


def test_a_list_of_those_who_failed_to_come_is_one_of_absent_people() -> None:
    text = "Several leaders, including Tajik President Emomali Rahmon and Xi, failed to attend the summit."
    assert statuses(text) == {}


def test_a_guest_received_there_is_present_and_one_received_elsewhere_is_not() -> None:
    assert "Xi Jinping" in statuses("Tokayev welcomed Xi at the summit venue.")
    assert "Xi Jinping" not in statuses("Tokayev welcomed Xi’s proposal on trade.")


def test_whoever_is_named_to_go_instead_of_another_is_expected() -> None:
    text = "Tajik President Emomali Rahmon decided not to attend and assigned Petra Lind to lead the delegation."
    assert statuses(text) == {"Petra Lind": "expected"}


def test_those_shut_out_of_a_summit_do_not_attend_it() -> None:
    assert statuses("Tajik President Emomali Rahmon has been shut out of the summit.") == {}


def test_a_member_s_leader_whose_words_are_reported_from_there_is_present() -> None:
    assert "Emomali Rahmon" in statuses("Tajik President Emomali Rahmon said that trade would grow.")


def test_words_from_elsewhere_place_nobody_there() -> None:
    assert "Emomali Rahmon" not in statuses("Tajik President Emomali Rahmon said in a letter that trade would grow.")
    assert "Emomali Rahmon" not in statuses("Tajik President Emomali Rahmon said in Dushanbe that trade would grow.")


def test_words_in_a_preview_place_nobody_there_yet() -> None:
    told = findings(ASTANA, "Tajik President Emomali Rahmon said that trade would grow.", on=date(2024, 6, 20))
    assert [one.name for one in told.attendees] == []


def test_the_host_of_a_coming_summit_is_expected() -> None:
    told = findings(ASTANA, "President Tokayev praised the city.", on=date(2024, 6, 20))
    assert {one.name: one.status for one in told.attendees} == {"Kassym-Jomart Tokayev": "expected"}


def test_the_members_of_a_delegation_are_there() -> None:
    text = "The Tajik delegation included Foreign Minister Petra Lind and envoy Karl Halvorsen."
    assert set(statuses(text)) == {"Petra Lind", "Karl Halvorsen"}


def test_aides_whom_a_president_brings_along_are_there() -> None:
    assert "Petra Lind" in statuses("Putin brought his top aides, including Finance Minister Petra Lind.")


def test_the_chair_is_handed_over_by_one_who_is_there_to_another() -> None:
    text = "Tokayev handed over the bloc’s chairmanship to Tajik President Emomali Rahmon."
    assert set(statuses(text)) == {"Kassym-Jomart Tokayev", "Emomali Rahmon"}


def test_those_among_the_guests_of_the_sentence_before_are_there() -> None:
    text = "Guests of the summit sat in rows. Among them were Alexander Lukashenko of Belarus and Ada Stone of Chad."
    assert set(statuses(text)) == {"Alexander Lukashenko", "Ada Stone"}


def test_whoever_issues_a_statement_need_not_be_there() -> None:
    assert "Ada Stone" not in statuses("The plan is in a statement issued by Ada Stone.")


def test_a_verb_of_the_next_subject_says_nothing_of_the_first() -> None:
    assert "Emomali Rahmon" not in statuses("Tajik President Emomali Rahmon cheered when Xi arrived for the summit.")


def test_a_list_with_an_item_a_line_is_headed_by_what_its_items_do() -> None:
    told = ("Attendees:", "Belarusian President Alexander Lukashenko", "Tajik President Emomali Rahmon")
    assert set(statuses(*told)) == {"Alexander Lukashenko", "Emomali Rahmon"}


def test_an_item_may_say_that_its_bearer_does_not_come() -> None:
    told = ("Attendees:", "Belarusian President Alexander Lukashenko (no longer expected to attend)")
    assert statuses(*told) == {}


def test_those_travelling_there_are_expected() -> None:
    text = "Also travelling to Astana are Tajik President Emomali Rahmon and Belarus’s Alexander Lukashenko."
    assert statuses(text) == {"Emomali Rahmon": "expected", "Alexander Lukashenko": "expected"}


def test_whoever_stands_in_for_another_is_present() -> None:
    text = "Russian Finance Minister Petra Lind stood in for Putin during the discussions."
    assert "Petra Lind" in statuses(text)


def test_speaking_of_another_s_absence_is_no_absence() -> None:
    text = "Belarus’s Alexander Lukashenko attended the summit. Lukashenko said that Petra Lind’s absence was noted."
    assert set(statuses(text)) == {"Alexander Lukashenko"}


def test_a_list_over_what_the_parser_takes_for_two_sentences_keeps_its_evidence() -> None:
    text = "Leaders met. Ada Stone, President of Chad, Emomali Rahmon, President of Tajikistan, came for the summit."
    told = findings(ASTANA, text, on=date(2024, 7, 3))
    assert all(one.evidence and one.evidence[0].text for one in told.attendees)


def test_examples_of_those_who_have_arrived_have_arrived() -> None:
    text = "Some leaders have arrived, including Tajik President Emomali Rahmon and Belarus’s Alexander Lukashenko."
    assert set(statuses(text)) == {"Emomali Rahmon", "Alexander Lukashenko"}


def test_what_somebody_says_of_others_places_only_them() -> None:
    text = "Norwegian adviser Karl Halvorsen confirmed that the premier will speak during the summit."
    assert statuses(text) == {}


def test_another_s_decision_to_stay_away_is_no_absence_of_whoever_mentions_it() -> None:
    text = "Xi arrived for the summit. Xi made no reference to Lind’s decision to stay away from it."
    assert set(statuses(text)) == {"Xi Jinping"}


def test_a_leader_s_nickname_is_the_same_person() -> None:
    told = findings("President Joko Widodo waved. President Jokowi smiled.", on=date(2023, 5, 10))
    assert [one.name for one in (*told.attendees, *told.mentioned)] == ["Joko Widodo"]


def test_whoever_names_another_to_lead_the_delegation_does_not_come() -> None:
    text = "Tajik President Emomali Rahmon assigned Petra Lind to lead the delegation to the summit."
    assert statuses(text) == {"Petra Lind": "expected"}


def test_opening_remarks_of_ones_own_are_made_there() -> None:
    text = "Leaders from five states came. Petra Lind, Chad's president, condemned the attack in her opening remarks."
    assert statuses(text) == {"Petra Lind": "present"}


def test_whoever_agrees_on_the_sidelines_is_there() -> None:
    text = "The summit closed as on the sidelines Kazakh President Kassym-Jomart Tokayev agreed to a loan."
    assert statuses(text) == {"Kassym-Jomart Tokayev": "present"}


def test_whoever_receives_the_guests_at_the_summit_is_there() -> None:
    text = "The leaders came to the summit and were received by Kazakh Foreign Minister Petra Lind."
    assert statuses(text) == {"Petra Lind": "present"}


def test_speaking_of_others_who_stay_away_is_no_absence() -> None:
    host = "Tajik President Emomali Rahmon attended the summit. Rahmon objected to "
    for told in (
        "countries being excluded from it.",
        "Chad being barred from it.",
        "states that boycotted the session.",
    ):
        assert "Emomali Rahmon" in statuses(host + told), told


def test_whoever_stays_away_with_others_is_absent() -> None:
    text = "Tajik President Emomali Rahmon and several other leaders skipped the summit."
    assert reasons(text)["Emomali Rahmon"].endswith("skipped”")


def test_those_who_arrive_first_and_those_who_follow_are_there() -> None:
    text = (
        "First to arrive was Tajik President Emomali Rahmon, followed by Belarus’s Alexander Lukashenko, "
        "the Chadian deputy premier for trade and labour affairs Ada Stone and Xi."
    )
    assert set(statuses(text)) == {"Emomali Rahmon", "Alexander Lukashenko", "Ada Stone", "Xi Jinping"}


def test_a_minister_of_no_known_country_is_not_there_by_speaking() -> None:
    assert "Petra Lind" not in statuses("“Trade will grow,” Finance Minister Petra Lind said.")
    assert "Petra Lind" in statuses("“Trade will grow,” Tajik Finance Minister Petra Lind said.")


def test_a_list_goes_on_behind_a_style_of_address() -> None:
    text = (
        "First to arrive was Xi, followed by Ada Lind of Chad and Oman’s Minister for Labour Affairs "
        "Sayyid Asaad bin Omar, and Petra Ek of Togo."
    )
    assert {"Ada Lind", "Asaad bin Omar", "Petra Ek"} <= set(statuses(text))


def test_who_is_represented_by_another_does_not_attend() -> None:
    text = "Russian President Vladimir Putin is being represented at the summit by Foreign Minister Sergey Lavrov."
    assert statuses(text) == {"Sergey Lavrov": "present"}


def test_a_video_address_is_no_attendance() -> None:
    text = "Volodymyr Zelensky, President of Ukraine, delivered a live video address to the summit."
    assert statuses(text) == {}
    assert "video address" in reasons(text)["Volodymyr Zelensky"]


def test_who_took_part_in_the_online_format_is_only_mentioned() -> None:
    text = "Former President Jan Lind participated in the summit in the online format."
    assert statuses(text) == {}


def test_missing_the_photo_alone_tells_that_somebody_is_there() -> None:
    text = "Indian Prime Minister Narendra Modi was absent from the picture of the summit."
    assert statuses(text) == {"Narendra Modi": "present"}


def test_what_another_s_office_said_is_no_absence_of_the_one_who_invited() -> None:
    text = "Kazakh President Kassym-Jomart Tokayev invited Chad to the summit, but the country said it will not attend."
    assert statuses(text) == {"Kassym-Jomart Tokayev": "present"}


def test_a_press_conference_elsewhere_is_not_the_event() -> None:
    text = "Pakistani minister Ada Stone told a press conference in Islamabad that the summit was important."
    assert statuses(text) == {}


def test_those_after_included_were_are_and_representing_are_there() -> None:
    assert statuses("Other speakers at the summit include Indian Prime Minister Narendra Modi.") == {
        "Narendra Modi": "present"
    }
    assert statuses("Representing Russia at the summit instead was Foreign Minister Ada Stone.") == {
        "Ada Stone": "present"
    }
    assert statuses("Presidents who arrived so far include Jan Lind of Tajikistan and Bo Ek of Belarus.") == {
        "Jan Lind": "present",
        "Bo Ek": "present",
    }


def test_names_that_are_a_paragraph_by_themselves_are_those_who_came() -> None:
    text = "Iranian President Jan Lind, President Bo Ek of Tajikistan, Belarusian President Petra Lindqvist."
    assert set(statuses(text)) == {"Jan Lind", "Bo Ek", "Petra Lindqvist"}


def test_reporters_in_a_list_by_themselves_did_not_come() -> None:
    assert statuses("By Jan Lind, Bo Ek and Petra Lindqvist") == {}


def test_left_and_right_in_brackets_tell_a_picture() -> None:
    text = "Indian minister Jan Lind (L) and Belarusian minister Petra Lindqvist talk at the opening of the summit."
    assert set(statuses(text)) == {"Jan Lind", "Petra Lindqvist"}


def test_the_year_of_an_earlier_visit_is_not_that_of_this_one() -> None:
    text = "Iranian President Jan Lind arrived for the summit, his first since the bloc took Iran in during 2023."
    assert statuses(text) == {"Jan Lind": "present"}
    text = "Iranian President Jan Lind arrived for the summit, his first since the quarrel in 2019."
    assert statuses(text) == {"Jan Lind": "present"}


def test_a_spokesman_who_comes_along_attends() -> None:
    text = "Russian President Vladimir Putin was accompanied by his spokesman Jan Lind at the summit."
    assert set(statuses(text)) == {"Vladimir Putin", "Jan Lind"}


def test_those_who_left_after_the_summit_had_been_there() -> None:
    text = "Among those who left on Friday were Indian Prime Minister Jan Lind and Belarusian President Bo Ek."
    assert set(statuses("The summit ended on Thursday.", text)) == {"Jan Lind", "Bo Ek"}


def test_the_one_who_is_not_sent_does_not_come() -> None:
    text = "Belarus is sending a delegation to the summit led by minister Jan Lind, not the president, Bo Ek."
    assert "Bo Ek" not in statuses(text)


def test_a_possibility_that_is_ruled_out_is_no_presence() -> None:
    assert statuses("Officials ruled out the possibility of Jan Lind joining the summit.") == {}
    assert statuses("Officials expressed hope for Jan Lind’s presence at the summit.") == {}


def test_opting_out_of_the_whole_session_is_absence() -> None:
    text = "Russian President Vladimir Putin opted not to participate in the high-level session of the summit."
    assert statuses(text) == {}


def test_who_acts_in_another_s_absence_tells_that_the_other_is_away_at_the_event() -> None:
    text = "Indian Prime Minister Jan Lind attended the summit. Bo Ek is acting as prime minister in Lind’s absence."
    assert statuses(text) == {"Jan Lind": "present"}


def test_whoever_is_absent_and_meets_somebody_meets_elsewhere() -> None:
    text = "French President Emmanuel Macron is skipping the summit. Macron met King Charles on Thursday."
    assert "Emmanuel Macron" not in statuses(text)


def test_guests_from_other_states_who_are_told_in_attendance_attend() -> None:
    text = "Also in attendance were Norwegian Prime Minister Jan Lind and Chilean minister Petra Lindqvist."
    assert set(statuses(text)) == {"Jan Lind", "Petra Lindqvist"}


def test_examples_after_such_as_are_among_the_attendees() -> None:
    text = "Notable attendees at the summit included several heads of state or envoys, such as Jan Lind of Tajikistan."
    assert statuses(text) == {"Jan Lind": "present"}


def test_others_goes_on_with_the_list_of_the_paragraph_before() -> None:
    told = statuses("Those present were President Jan Lind of Tajikistan.", "Others are President Bo Ek of Belarus.")
    assert set(told) == {"Jan Lind", "Bo Ek"}


def test_a_delegation_that_was_sent_to_somebody_else_is_not_here() -> None:
    text = "The government had deployed a delegation led by minister Jan Lind to speak to the rebels."
    assert statuses(text) == {}


def test_a_year_in_an_aside_is_not_the_sentence_s() -> None:
    text = "Belarus – which joined in 2010 – is sending a delegation to the summit led by minister Jan Lind."
    assert set(statuses(text)) == {"Jan Lind"}


def test_whoever_sent_his_deputy_does_not_come() -> None:
    text = "Other leaders sent envoys to the summit, such as Iranian President Jan Lind, who sent his Deputy Bo Ek."
    assert "Jan Lind" not in statuses(text)


def test_whoever_is_not_accompanied_by_another_tells_that_the_other_stays_away() -> None:
    text = "King Felipe will not be accompanied at the summit by the Spanish Prime Minister, Jan Lind."
    assert "Jan Lind" not in statuses(text)


def test_the_presidency_of_somebody_is_no_presence() -> None:
    assert statuses("At the summit they spoke of the second presidency of Jan Lind.") == {}


def test_an_official_who_says_something_for_the_gathering_after_his_post_is_not_there() -> None:
    text = "Jan Lind, of Norway’s ministry of communications, said the agenda for the gathering was set."
    assert statuses(text) == {}


def test_who_stood_beside_whom_in_the_picture_tells_both() -> None:
    text = "In the group photo Mr Lind was placed between Indian minister Jan Roe and Belarusian minister Jane Stone."
    assert {"Jan Roe", "Jane Stone"} <= set(statuses(text))


def test_speaking_at_the_event_is_presence_and_at_a_press_briefing_is_none() -> None:
    assert statuses("The summit opened. Then Belarusian minister Jan Lind spoke.") == {"Jan Lind": "present"}
    assert statuses("The summit opened. Norwegian minister Jan Lind spoke at a press briefing in Oslo.") == {}


def test_what_was_announced_a_week_ago_is_not_of_another_time() -> None:
    text = "The organisers announced a week ago that India will be represented by minister Jan Lind at the summit."
    assert statuses(text) == {"Jan Lind": "expected"}


def test_a_presence_in_the_host_country_is_that_at_the_event() -> None:
    text = "Chilean minister Jan Lind’s presence in Kazakhstan was noted."
    assert statuses(text) == {"Jan Lind": "present"}


def test_attending_another_body_s_summit_in_another_country_is_no_presence_here() -> None:
    text = "Indian Prime Minister Narendra Modi will be attending the BRICS summit in the Brazilian city of Fortaleza."
    assert "Narendra Modi" not in statuses(text)


def test_who_is_named_among_those_expected_in_the_town_is_expected() -> None:
    told = statuses("A handful of leaders are expected in Astana, including Prime Minister Shehbaz Sharif.")
    assert told == {"Shehbaz Sharif": "expected"}


def test_who_speaks_at_its_opening_is_present() -> None:
    told = statuses("Secretary-General António Guterres delivers a speech during the opening of the SCO summit.")
    assert told == {"António Guterres": "present"}


def test_words_of_a_list_s_heading_are_no_part_of_the_item() -> None:
    lines = ("The gathering of the ten states in Astana this week was attended by:", "Xi Jinping")
    assert statuses(*lines) == {"Xi Jinping": "present"}


def test_how_somebody_took_part_before_tells_nothing_of_now() -> None:
    text = "Chinese Premier Ada Lind, who has spoken to the forum by video in the past, will deliver an address there."
    assert statuses(text) == {"Ada Lind": "expected"}


def test_whoever_speaks_on_arrival_has_come() -> None:
    text = "Russian Foreign Minister Petra Lind, on arrival in Astana, voiced hope."
    assert statuses(text) == {"Petra Lind": "present"}


def test_those_who_jet_in_or_will_be_there_are_expected() -> None:
    text = (
        "Chinese Premier Bo Ek and Russian Foreign Minister Petra Lind are all expected to jet in today. "
        "Indian Foreign Minister Jan Roe will also be there."
    )
    assert statuses(text) == {"Bo Ek": "expected", "Petra Lind": "expected", "Jan Roe": "expected"}


def test_with_somebody_sent_or_standing_in_tells_who_comes() -> None:
    text = "Chinese President Xi Jinping will not attend, with Premier Bo Ek {}."
    assert statuses(text.format("sent on his behalf")) == {"Bo Ek": "expected"}
    assert statuses(text.format("representing China instead")) == {"Bo Ek": "present"}


def test_nobody_is_present_before_the_first_day_but_who_has_arrived() -> None:
    before = date(2024, 6, 30)
    text = "Xi Jinping attends the summit. Narendra Modi arrived in Astana."
    told = {one.family_name: one.status for one in findings(ASTANA, text, on=before).attendees}
    assert told == {"Xi": "expected", "Modi": "present"}


def test_who_decided_not_to_attend_is_absent() -> None:
    assert "Narendra Modi" not in statuses("Narendra Modi told Xi Jinping of his decision not to attend the summit.")


def test_whoever_delegates_another_does_not_come() -> None:
    text = "Delegated by Russian President Vladimir Putin, Foreign Minister Petra Lind arrived in Astana."
    assert "Vladimir Putin" not in statuses(text)


def test_teams_told_in_one_breath_have_their_heads() -> None:
    text = "The Chinese team is led by Secretary Bo Ek, the Indian team by Deputy Secretary Jan Roe of the ministry."
    assert statuses(text) == {"Bo Ek": "present", "Jan Roe": "present"}


def test_presidents_of_states_and_then_their_names() -> None:
    text = "Presidents of Kazakhstan and Tajikistan Ada Lind and Bo Ek arrived in the capital."
    assert statuses(text) == {"Ada Lind": "present", "Bo Ek": "present"}


def test_an_island_state_with_an_and_in_its_name_is_no_person() -> None:
    assert list(statuses("Prime Minister of St Kitts and Nevis, Terrance Drew, arrived in Astana.")) == [
        "Terrance Drew"
    ]


def test_the_capital_is_the_town_and_an_arrival_to_come_is_none() -> None:
    assert statuses("President Ada Lind of Chad is in the Kazakh capital.") == {"Ada Lind": "present"}
    assert statuses("President Ada Lind of Peru was the first to arrive in Kazakhstan’s capital.") == {
        "Ada Lind": "present"
    }
    unsure = "Kyrgyz President Sadyr Japarov had not confirmed his attendance and it was unlikely he would arrive."
    assert "Sadyr Japarov" not in statuses(unsure)


def test_words_behind_a_comma_are_not_told_at_the_summit() -> None:
    text = "With a target like President Ada Lind, who has insulted countries to his south, the summit seemed tense."
    assert not statuses(text)


def test_a_name_that_opens_the_sentence_is_its_subject_though_the_parser_errs() -> None:
    told = findings(
        "MILAN, July 3 - Leaders met for a summit in Milan on Wednesday.",
        "The minister Ada Baerbock smiled.",
        "Baerbock arrived at the summit’s hall by bus.",
        on=date(2024, 7, 3),
    )
    assert [one.family_name for one in told.attendees] == ["Baerbock"]


def test_whoever_is_spoken_to_by_telephone_need_not_be_there() -> None:
    text = "Modi spoke with several leaders by phone, including Canadian Prime Minister Justin Trudeau and Joko Widodo."
    assert not {"Justin Trudeau", "Joko Widodo"} & statuses(text).keys()


def test_a_body_or_country_whose_name_is_part_of_a_longer_word_is_not_named() -> None:
    assert "Serdar Berdimuhamedow" not in statuses("Serdar Berdimuhamedow arrived in Moscow on Tuesday.")
    niamey = "NIAMEY, Niger, July 7 - Leaders gathered for the African Union summit in Niamey."
    told = findings(niamey, "Nana Akufo-Addo is in Nigeria.", on=date(2019, 7, 7)).attendees
    assert "Nana Akufo-Addo" not in [one.name for one in told]


def test_the_host_was_there_also_by_a_report_that_comes_days_later() -> None:
    text = "Kazakh President Kassym-Jomart Tokayev praised the hosts’ work."
    told = findings(ASTANA, text, on=date(2024, 7, 15)).attendees
    assert [one.status for one in told if one.family_name == "Tokayev"] == ["present"]


def test_a_spokesman_by_whom_talks_were_attended_was_there() -> None:
    text = "The talks at the summit were attended by minister Ada Stone and spokesman Karl Halvorsen."
    assert statuses(text) == {"Ada Stone": "present", "Karl Halvorsen": "present"}


def test_those_named_before_the_other_participants_took_part() -> None:
    text = "Ada Stone, Karl Halvorsen and other participants of the summit adopted a declaration."
    assert statuses(text) == {"Ada Stone": "present", "Karl Halvorsen": "present"}


def test_whoever_was_on_hand_to_greet_leaders_greets_them_there() -> None:
    text = "Ada Lind was on hand their arrival, as was Bo Ek to greet the guests and leaders, among them Xi and Putin."
    told = statuses(text)
    assert (told["Xi Jinping"], told["Vladimir Putin"]) == ("present", "present")


def test_whoever_took_another_s_place_at_the_summit_was_there() -> None:
    text = "Qatar’s envoy, Petra Lind, took the Emir’s place in the summit, which is the tenth."
    assert statuses(text)["Petra Lind"] == "present"


def test_a_company_told_with_semicolons_is_there_to_its_last() -> None:
    text = (
        "At the summit Xi Jinping is accompanied by Ada Stone, Minister of Energy; Karl Roe, Minister of Foreign "
        "Affairs and International Co-operation; Bo Ek, Minister of Culture and The Arts; and Eva Sand, who is young."
    )
    assert {"Ada Stone", "Karl Roe", "Bo Ek", "Eva Sand"} <= statuses(text).keys()


def test_leaders_expected_to_talk_to_someone_there_are_expected() -> None:
    text = "Leaders expected to have long deliberations with Xi Jinping there include Narendra Modi and Vladimir Putin."
    assert statuses(text) == {"Narendra Modi": "expected", "Vladimir Putin": "expected"}


def test_artists_who_will_perform_attend_no_summit() -> None:
    assert not statuses("Singer Ada Stone will be among the artists who perform on the summit’s last evening.")


def test_those_named_among_the_absences_are_absent() -> None:
    text = "Among the absences are Xi Jinping, Narendra Modi and Vladimir Putin, who were represented."
    assert not statuses(text)
    assert reasons(text)["Vladimir Putin"].startswith("“absences are")


def test_a_caption_that_tells_where_each_one_stands_lists_them_all() -> None:
    text = (
        "Chinese President Xi Jinping, center, Indian Prime Minister Narendra Modi, second left, and Russian President "
        "Vladimir Putin, rear right, attend a working session during the SCO summit in Astana, July 3, 2024."
    )
    assert statuses(text) == dict.fromkeys(("Xi Jinping", "Narendra Modi", "Vladimir Putin"), "present")


def test_whoever_only_tells_of_a_meeting_is_not_the_last_of_those_who_are_met() -> None:
    told = statuses(
        "Aide Karl Halvorsen told reporters of the plan.",
        "On the summit’s last day, Xi will meet with President Petra Lind. "
        "He will then meet with UN Secretary-General Antonio Guterres and Premier Bo Ek, Halvorsen stated.",
    )
    assert "Karl Halvorsen" not in told


def test_whoever_tells_what_others_do_on_the_sidelines_need_not_be_there() -> None:
    text = (
        "China is not planning a meeting between Premier Li Keqiang and Narendra Modi on the sidelines, Karl Lind, "
        "vice foreign minister in charge of Asian affairs, said Monday."
    )
    assert "Karl Lind" not in statuses(text)
