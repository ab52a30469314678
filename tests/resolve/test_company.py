"""Who is told to be there by the company in which a sentence puts them."""

from datetime import date

from tests.resolve.people_in import findings
from tests.resolve.test_attendance import reasons, statuses


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


def test_examples_are_where_the_group_is_even_from_sentence_to_sentence() -> None:
    text = (
        "Almost all of the region's leaders are taking part in the summit, including presidents Ada Lind of Chad, "
        "Jan Roe of Peru and Eva Stone of Fiji."
    )
    assert statuses(text) == {"Ada Lind": "present", "Jan Roe": "present", "Eva Stone": "present"}
    follows = "The host is ready to welcome three leaders to the summit. These include President Ada Lind of Chad."
    assert statuses(follows) == {"Ada Lind": "expected"}
    assert statuses(
        "Seven heads of state, who attended the summit, were President Ada Lind of Chad; President Jan Roe of Peru.",
        "The rest are President Eva Stone of Fiji; President Ivo Ek of Togo.",
    ) == dict.fromkeys(("Ada Lind", "Jan Roe", "Eva Stone", "Ivo Ek"), "present")


def test_examples_of_those_who_stay_away_are_absent() -> None:
    text = "However, some leaders will not be attending the summit. Among them are President Ada Lind of Chad."
    assert "Ada Lind" in reasons(text) and not statuses(text)


def test_a_wife_comes_along_and_hosts_together() -> None:
    text = "Kazakh President Kassym-Jomart Tokayev and first lady Emma Stone will host a dinner for the leaders."
    assert statuses(text).get("Emma Stone") == "expected"
    text = "Kazakh President Kassym-Jomart Tokayev attended the summit with first lady Emma Stone."
    assert statuses(text).get("Emma Stone") == "present"


def test_whoever_receives_guests_at_the_airport_has_met_them() -> None:
    active = "Trade Minister Ada Lind received the guests at Nazarbayev airport."
    passive = "Mr. Roe was welcomed at Nursultan Nazarbayev International Airport VIP hall by Trade Minister Ada Lind."
    assert statuses(active).get("Ada Lind") == statuses(passive).get("Ada Lind") == "present"


def test_those_who_accompany_him_stand_before_or_after_the_verb() -> None:
    text = "Accompanying Prime Minister Jan Roe will be Foreign Minister Ada Lind and diplomat Eva Stone."
    assert {name: told for name, told in statuses(text).items() if name != "Jan Roe"} == {
        "Ada Lind": "expected",
        "Eva Stone": "expected",
    }


def test_a_title_with_full_stops_ends_no_clause() -> None:
    text = "Mr. Roe said he had arrived from the U.S. along with Kyrgyz Foreign Minister Ada Lind."
    assert statuses(text).get("Ada Lind") == "present"


def test_a_kind_of_attendance_first_since_a_year_is_of_now() -> None:
    text = "The summit was held with the first participation of the Sultan of Oman, Haitham bin Tariq, since 2020."
    assert statuses(text).get("Haitham bin Tariq") == "present"


def test_what_may_be_or_never_was_is_no_presence() -> None:
    assert not statuses("Plans for the potential participation of President Ada Lind of Chad cause trouble.")
    assert not statuses("President Ada Lind of Chad has not been to the summit for years.")


def test_ministers_who_speak_at_a_ministers_meeting_are_there_and_the_host_s_leader_need_not_be() -> None:
    told = {
        one.name
        for one in findings(
            "VIENTIANE, July 27 - ASEAN foreign ministers met in Vientiane on Saturday.",
            "Vietnamese Foreign Minister Ada Lind said trade should grow.",
            "Laotian Prime Minister Sonexay Siphandone said trade should grow.",
            on=date(2024, 7, 27),
        ).attendees
    }
    assert told == {"Ada Lind"}


def test_the_organisation_s_own_head_who_speaks_is_there() -> None:
    text = "The Organisation’s Secretary-General, Ada Lind, said that trade should grow."
    assert statuses(text).get("Ada Lind") == "present"


def test_namesakes_of_one_house_are_parted_by_their_fathers() -> None:
    text = (
        "Sheikh Sabah Al Ahmed Al Jaber Al Sabah attended the summit. Sheikh Sabah Al Khaled Al Hamad Al Sabah spoke."
    )
    assert len([name for name in statuses(text) if "Sabah" in name]) == 2
    deputy = "The summit was attended by the Vice President of the UAE, Mansour bin Zayed Al Nahyan."
    assert "Mansour bin Zayed Al Nahyan" in statuses(deputy)


def test_examples_of_those_who_deliberate_are_there() -> None:
    text = (
        "The choice arose from deliberations by the SCO heads of state, including Emomali Rahmon (Tajikistan) and "
        "Sadyr Japarov (Kyrgyzstan)."
    )
    assert statuses(text) == {"Emomali Rahmon": "present", "Sadyr Japarov": "present"}


def test_those_in_addition_to_whom_another_represents_are_there_too() -> None:
    text = (
        "Peru was represented by Vice President Hamilton Lindstrom-Andersen, in addition to the Minister of Foreign "
        "Affairs, Carlos Roe."
    )
    assert "Carlos Roe" in statuses(text)


def test_whoever_leads_a_government_is_not_thereby_there() -> None:
    assert not statuses(
        "It comes after a new coalition government in Peru led by businesswoman Ada Lind took office at the summit."
    )


def test_a_table_shared_at_the_meeting_tells_both_and_deciding_to_come_is_no_presence() -> None:
    shared = "Tajik President Emomali Rahmon shared a table with his Kyrgyz counterpart Ada Lind at the SCO meeting."
    assert statuses(shared).get("Ada Lind") == "present"
    assert statuses("Tajik President Emomali Rahmon has decided to attend the summit.") == {
        "Emomali Rahmon": "expected"
    }


def test_also_present_needs_no_more_words() -> None:
    assert statuses("Former Peruvian President Ada Lind is also present.") == {"Ada Lind": "present"}


def test_what_the_last_of_a_list_owns_takes_the_others_away_from_nobody() -> None:
    text = (
        "Nearly all leaders are taking part in the summit, including Sadyr Japarov of Kyrgyzstan, Emomali Rahmon of "
        "Tajikistan and Karimov's successor Shavkat Mirziyoyev."
    )
    assert {"Sadyr Japarov", "Emomali Rahmon"} <= set(statuses(text))


def test_whose_representative_attends_does_not_attend_himself() -> None:
    text = (
        "The Kyrgyz Foreign Minister Ada Lind, Special Representative of the President of Kyrgyzstan Sadyr Japarov, "
        "will attend the summit too."
    )
    assert statuses(text) == {"Ada Lind": "expected"}
