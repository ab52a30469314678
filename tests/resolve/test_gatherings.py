"""Which meeting of which body an article is about, where no word says "summit", and where and when it is held."""

from datetime import date

from tests.resolve.settled import told


def test_a_body_that_holds_its_assembly_meets_though_no_word_says_summit() -> None:
    event = told(
        "The Intergovernmental Authority on Development (IGAD) yesterday convened its 9th Extraordinary Assembly of"
        " Heads of State and Government in Djibouti.",
        published=date(2023, 6, 13),
    ).setting.event
    assert (event.organisation, event.country, event.start) == ("IGAD", "DJI", date(2023, 6, 12))


def test_a_ministerial_council_bears_the_name_that_the_report_gives_it() -> None:
    event = told(
        "Ministers will travel to the OSCE Ministerial Council meeting in Malta next week.",
        "The OSCE meeting on 5 December is the first in Malta.",
        published=date(2024, 11, 29),
    ).setting.event
    assert (event.name, event.organisation, event.country) == ("OSCE Ministerial Council meeting", "OSCE", "MLT")
    assert event.start == date(2024, 12, 5)


def test_a_bodys_council_named_as_acting_between_meetings_of_heads_is_not_the_summit_of_the_tables() -> None:
    event = told(
        "KUWAIT CITY, Dec. 2 (Xinhua) -- The GCC Ministerial Council opened its session in Kuwait City on Sunday.",
        published=date(2023, 9, 3),
    ).setting.event
    assert event.name == "GCC Ministerial Council"


def test_a_meeting_hosted_at_a_house_in_a_town_is_held_in_that_town() -> None:
    event = told(
        "SADC convened its extraordinary summit of leaders, hosted by President Ada Stone of Zambia at State House,"
        " Lusaka.",
        published=date(2026, 3, 6),
    ).setting.event
    assert (event.organisation, event.city, event.country) == ("SADC", "Lusaka", "ZMB")


def test_the_summit_that_a_gathering_comes_before_does_not_place_it() -> None:
    event = told(
        "The event took place ahead of the upcoming ECOWAS summit that will take place in Dakar next month.",
        "Leaders of ECOWAS states left the informal meeting that took place in Lagos on Thursday.",
        published=date(2026, 3, 5),
    ).setting.event
    assert event.city == "Lagos"


def test_the_war_that_a_meeting_is_about_is_not_where_it_is_held() -> None:
    event = told(
        "President Ada Stone welcomed the leaders of IGAD, who met on Thursday.",
        "On the agenda of the IGAD summit was the war in Chad.",
        published=date(2026, 3, 6),
    ).setting.event
    assert (event.organisation, event.country) == ("IGAD", None)


def test_the_body_in_whose_name_three_leaders_meet_holds_the_summit() -> None:
    event = told(
        "Modi, Lula and Ramaphosa meet in Durban to renew the IBSA fund.", published=date(2025, 3, 7)
    ).setting.event
    assert (event.organisation, event.city, event.country) == ("IBSA", "Durban", "ZAF")


def test_talks_a_day_before_a_summit_tell_the_summits_day() -> None:
    event = told(
        "President Emmanuel Macron and Chancellor Olaf Scholz agreed on Sunday to build a bridge.",
        "They met in Metz a day before a trilateral summit with Prime Minister Donald Tusk.",
        published=date(2024, 6, 9),
    ).setting.event
    assert event.start == date(2024, 6, 10)


def test_the_day_that_opens_a_sentence_is_that_on_which_they_meet_the_leaders() -> None:
    event = told(
        "Li landed in Zagreb on Wednesday for a summit in the 16+1 format.",
        "On Friday, he and his aides are set to meet leaders from the 16 countries in Zagreb.",
        "The 16+1 summit is the latest of many.",
        published=date(2026, 4, 9),
    ).setting.event
    assert (event.city, event.start) == ("Zagreb", date(2026, 4, 10))


def test_an_acronym_is_not_the_town_of_that_name() -> None:
    event = told(
        "The head of the OAS, Ada Stone, spoke of the 4th General Assembly of the organization that begins tomorrow in"
        " Paraguay.",
        "A vote is due during the summit.",
        published=date(2024, 6, 25),
    ).setting.event
    assert (event.organisation, event.country, event.start) == ("OAS", "PRY", date(2024, 6, 26))


def test_a_body_of_daily_business_does_not_make_a_bare_summit_its_own() -> None:
    event = told("The WTO praised the summit in Quito.", published=date(2026, 2, 3)).setting.event
    assert event.organisation is None


def test_the_place_of_what_ministers_discuss_is_not_where_they_meet() -> None:
    event = told(
        "The Arab League will convene an emergency meeting of foreign ministers to respond to air strikes in Chad.",
        published=date(2024, 3, 6),
    ).setting.event
    assert (event.organisation, event.country) == ("Arab League", None)


def test_a_regions_ministerial_meeting_is_that_of_the_body_named_beside_it() -> None:
    event = told(
        "An Arab ministerial meeting was held in Rabat on Tuesday. Arab League officials urged calm.",
        published=date(2026, 3, 4),
    ).setting.event
    assert (event.name, event.organisation, event.city) == ("Arab League ministerial meeting", "Arab League", "Rabat")
    assert event.start == date(2026, 3, 3)


def test_ministers_of_a_group_that_stands_behind_their_countries_or_under_it_meet_as_that_group() -> None:
    for text in (
        "Foreign ministers from Chad, Niger and Mali — a bloc known as the “Quad” — met in Paris on Monday.",
        "PARIS – Foreign ministers under the Quad security partnership met in Paris on Monday.",
    ):
        event = told(text, published=date(2024, 7, 30)).setting.event
        assert (event.name, event.city, event.start) == ("Quad foreign ministers’ meeting", "Paris", date(2024, 7, 29))


def test_the_place_of_a_meeting_stands_beside_the_bare_word_far_behind_the_body_too() -> None:
    event = told(
        "EU leaders and their counterparts from six countries worked to strengthen their partnership amid a war and"
        " many other troubles as they met at a summit on December 6 in the Albanian capital, Tirana.",
        published=date(2022, 12, 6),
    ).setting.event
    assert (event.organisation, event.city, event.country) == ("EU", "Tirana", "ALB")


def test_the_headline_tells_the_town_of_a_meeting_that_the_text_places_nowhere() -> None:
    event = told(
        "During the two days of the ASEM summit she met separately with both presidents.",
        title="10th ASEM summit in Milan takes joint responsibility",
    ).setting.event
    assert (event.organisation, event.city, event.country) == ("ASEM", "Milan", "ITA")


def test_an_article_is_no_part_of_who_meets() -> None:
    event = told("An EU-Russia summit in Samara opened amid tensions.", published=date(2007, 5, 17)).setting.event
    assert (event.name, event.organisation, event.city) == ("EU–Russia summit", "EU", "Samara")
