"""Ways of telling who is at a summit: one of a group, in a delegation, leaving early, going elsewhere, on the phone."""

from datetime import date

from tests.resolve.people_in import findings

ASTANA = "ASTANA, July 3 - Leaders gathered for the SCO summit in Astana."


def statuses(*paragraphs: str) -> dict[str, str]:
    return {one.name: one.status for one in findings(ASTANA, *paragraphs, on=date(2024, 7, 3)).attendees}


def test_one_of_the_heads_of_state_who_came_to_it_was_there() -> None:
    text = "President Ada Stone, the bloc’s treasurer, was among the heads of state who had attended the summit."
    assert statuses(text) == {"Ada Stone": "present"}


def test_those_behind_among_them_and_a_comma_are_of_the_group() -> None:
    text = "Some envoys were expected to attend the summit, among them, the Norwegian ambassador, Karl Halvorsen."
    assert statuses(text) == {"Karl Halvorsen": "expected"}


def test_whoever_is_in_a_delegation_is_there() -> None:
    assert statuses("Envoy Karl Halvorsen was in the Swedish delegation.") == {"Karl Halvorsen": "present"}


def test_whoever_leaves_a_summit_was_there() -> None:
    assert statuses("Premier Ada Stone left the summit early without a word.") == {"Ada Stone": "present"}
    told = statuses("Premier Ada Stone left shortly after the opening ceremony of the gathering.")
    assert told == {"Ada Stone": "present"}


def test_what_a_speaker_says_that_others_will_do_at_the_summit_is_told_of_them() -> None:
    text = (
        "He said that at the summit, Norwegian President Ada Stone and the Swedish premier Karl Roe will sign a pact."
    )
    assert statuses(text) == {"Ada Stone": "expected", "Karl Roe": "expected"}


def test_reaching_a_town_of_another_country_is_no_arrival() -> None:
    text = "Talk of a meeting arose when Foreign Secretary Ada Stone reached New Delhi on a private visit."
    assert statuses(text) == {}


def test_reaching_the_summit_s_town_is_certain_also_of_one_whose_country_has_no_seat() -> None:
    text = "Norwegian Prime Minister Ada Stone toured Almaty. She then travelled to Astana."
    assert statuses(text) == {"Ada Stone": "present"}


def test_talking_to_leaders_by_phone_brings_neither_side_to_the_summit_nor_keeps_one_away() -> None:
    text = (
        "Norwegian Premier Ada Stone arrived for the summit. Stone had spoken with several leaders by phone, including "
        "President Karl Roe of Sweden, during which they agreed that peace should be sought during the conference."
    )
    assert statuses(text) == {"Ada Stone": "present"}


def test_an_aide_who_tells_of_what_is_planned_on_the_sidelines_is_not_there_for_it() -> None:
    text = "The leaders will see each other on the sidelines of the summit, aide Karl Roe told reporters in Oslo."
    assert statuses(text) == {}


def test_chatting_with_many_of_the_leaders_names_those_who_are_there() -> None:
    text = "Premier Ada Stone went round for friendly chats with many of the leaders, including Karl Roe of Belarus."
    assert statuses(text)["Karl Roe"] == "present"


def test_a_spokesman_who_accompanies_his_minister_is_there() -> None:
    text = "Talks are planned, said spokesman Karl Roe, who accompanies Foreign Minister Ada Stone to the summit."
    assert statuses(text)["Karl Roe"] == "present"


def test_the_last_time_two_met_tells_of_another_summit() -> None:
    text = (
        "The last time the neighbours spoke was when President Ada Stone and Premier Karl Roe met at the summit of May."
    )
    assert statuses(text) == {}


def test_a_first_meeting_in_another_year_is_not_this_one() -> None:
    assert statuses("Ada Stone and Karl Roe held their first summit in Norway in 2009.") == {}


def test_a_caption_that_tells_where_each_stands_lists_them_all() -> None:
    text = (
        "Norwegian President Ada Stone, center, Premier Karl Roe, right, Sweden’s Minister Bo Ek, second left, Finnish "
        "Chancellor Eva Holm, rear right, and Danish President Ola Berg attend a session of the summit."
    )
    assert set(statuses(text)) == {"Ada Stone", "Karl Roe", "Bo Ek", "Eva Holm", "Ola Berg"}


def test_hands_shaken_in_a_report_of_the_summit_are_shaken_there() -> None:
    text = "Later Putin shook hands with President Karl Roe of Belarus and Premier Ada Stone of Tajikistan."
    told = statuses("Putin arrived for the summit.", text)
    assert (told["Karl Roe"], told["Ada Stone"]) == ("present", "present")


def test_whoever_somebody_arrived_with_is_there_too() -> None:
    told = statuses("Putin arrived with Tajik Premier Ada Stone and took his seat.")
    assert told["Ada Stone"] == "present"


def test_coming_as_a_snub_to_another_is_no_absence_and_not_showing_up_is_one() -> None:
    told = statuses("Premier Ada Stone left the summit early in a snub to her peers.")
    assert told == {"Ada Stone": "present"}
    assert statuses("Premier Ada Stone has not shown up for the summit.") == {}


def test_two_whose_meeting_at_the_summit_is_ruled_out_days_before_are_expected_there() -> None:
    text = (
        "A meeting between Indian Prime Minister Narendra Modi and his Pakistani counterpart Shehbaz Sharif was ruled "
        "out on Thursday at the SCO summit in Astana. The summit will be held on July 3 and 4."
    )
    told = findings(text, on=date(2024, 6, 27)).attendees
    assert {one.name: one.status for one in told} == {"Narendra Modi": "expected", "Shehbaz Sharif": "expected"}


def test_a_meeting_hoped_for_at_another_body_s_summit_brings_nobody_to_this_one() -> None:
    text = "They did not touch on the coming ASEAN summit, where Putin hopes to meet Indian Premier Narendra Modi."
    assert "Narendra Modi" not in statuses(text)
