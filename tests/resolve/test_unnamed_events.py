"""Events that a report leaves unnamed or names in other words: the bloc's leaders, three leaders, a resort."""

from datetime import date

from tests.resolve.settled import told


def test_leaders_who_gather_where_and_when_the_tables_have_a_summit_are_at_that_summit() -> None:
    text = "Kings and presidents gathered for a summit in Jeddah on Friday as old foes shook hands."
    event = told(text, "They spoke of grain.", published=date(2023, 5, 19)).setting.event
    assert (event.organisation, event.city, event.start) == ("Arab League", "Jeddah", date(2023, 5, 19))
    assert "organisation" in event.from_reference


def test_leaders_who_gather_there_at_another_time_are_not() -> None:
    text = "Kings and presidents gathered for a summit in Jeddah on Friday as old foes shook hands."
    event = told(text, "They spoke of grain.", published=date(2023, 9, 15)).setting.event
    assert (event.organisation, event.name, event.city) == (None, "Summit in Jeddah", "Jeddah")


def test_a_regions_leaders_in_a_country_are_at_the_summit_of_its_bloc() -> None:
    text = "Southeast Asian leaders opened their summit in Laos on Wednesday, at odds over Myanmar."
    event = told(text, published=date(2024, 10, 9)).setting.event
    assert (event.organisation, event.city) == ("ASEAN", "Vientiane")


def test_the_mayors_summit_in_a_host_town_is_not_the_leaders() -> None:
    text = "Mayors praised their new trams in Jeddah on Friday."
    assert told(text, published=date(2023, 5, 19)).setting.event.name is None


def test_three_leaders_hold_a_trilateral_summit() -> None:
    text = "Emmanuel Macron, Olaf Scholz and Donald Tusk held a trilateral summit in Weimar on Friday."
    event = told(text, published=date(2024, 3, 15)).setting.event
    assert (event.name, event.organisation) == ("Macron–Scholz–Tusk summit", None)
    assert (event.city, event.start) == ("Weimar", date(2024, 3, 15))


def test_a_summit_without_a_name_is_known_by_its_place() -> None:
    text = "World leaders will gather this weekend for a summit in Lugano on rebuilding the country."
    event = told(text, published=date(2021, 7, 2)).setting.event
    assert (event.name, event.organisation, event.city, event.country) == ("Summit in Lugano", None, "Lugano", "CHE")


def test_a_summit_of_two_countries_whose_place_is_not_told_is_where_their_leaders_met() -> None:
    text = "Donald Trump met Vladimir Putin at a palace in Helsinki on Monday."
    more = "It was the first U.S.-Russia summit in eight years."
    event = told(text, more, published=date(2018, 7, 16)).setting.event
    assert (event.name, event.city, event.country) == ("U.S.–Russia summit", "Helsinki", "FIN")


def test_ministers_who_met_are_not_the_summit_of_their_organisation() -> None:
    text = "TALLINN, Estonia — NATO foreign ministers met on Thursday to talk of the Arctic."
    event = told(text, "Ada Tamm was the host.", published=date(2010, 4, 22), dateline="TALLINN, Estonia").setting.event
    assert (event.name, event.organisation) == ("NATO foreign ministers’ meeting", "NATO")
    assert (event.city, event.start) == ("Tallinn", date(2010, 4, 22))


def test_ministers_who_only_say_something_hold_no_meeting() -> None:
    text = "The fishermen of Oslo were praised. NATO foreign ministers condemned the blast in a statement."
    assert told(text, published=date(2020, 9, 3)).setting.event.name is None


def test_ministers_on_the_margins_of_a_conference_hold_a_meeting_of_their_own() -> None:
    text = "G7 foreign ministers met in Munich on Saturday."
    more = "Their talks took place on the sidelines of the Munich Security Conference."
    event = told(text, more, published=date(2025, 2, 16)).setting.event
    assert (event.name, event.city) == ("G7 foreign ministers’ meeting", "Munich")


def test_ministers_of_a_region_whose_bloc_is_named_later() -> None:
    text = "Southeast Asian defence ministers met in Hanoi on Thursday."
    event = told(text, "ASEAN has ten members.", published=date(2020, 12, 10)).setting.event
    assert (event.name, event.city) == ("ASEAN defence ministers’ meeting", "Hanoi")


def test_a_climate_conference_is_held_where_its_number_says() -> None:
    text = "LONDON — Emitters were pressed for more at the COP26 summit on Monday."
    event = told(text, published=date(2021, 11, 1)).setting.event
    assert (event.name, event.organisation, event.city) == ("COP26", None, "Glasgow")


def test_another_numbers_conference_is_not_the_one_held_that_year() -> None:
    text = "Delegates in Cali argued at COP16 over the price of genes."
    assert told(text, published=date(2024, 10, 30)).setting.event.city != "Baku"


def test_the_general_assembly_is_no_summit() -> None:
    text = "Ida Berg met her Danish counterpart at the United Nations General Assembly on Thursday."
    event = told(text, published=date(2022, 9, 22)).setting.event
    assert (event.name, event.organisation, event.city) == ("UN General Assembly", "UN", "New York")


def test_an_arrival_does_not_open_the_event() -> None:
    text = "Norway’s premier arrived in Nassau on Monday for the CARICOM summit."
    event = told(text, "She will speak on Tuesday.", published=date(2023, 2, 14)).setting.event
    assert (event.city, event.start) == ("Nassau", None)


def test_days_in_brackets_behind_this_week_are_the_events() -> None:
    text = "CARICOM leaders are meeting in Nassau this week (15-17 February 2023), an aide said on Monday."
    event = told(text, published=date(2023, 2, 13)).setting.event
    assert (event.start, event.end) == (date(2023, 2, 15), date(2023, 2, 17))


def test_a_resort_that_the_report_names_stands_for_the_town_that_the_table_has() -> None:
    for place, city in (("Borgo Egnazia", "Borgo Egnazia"), ("Fasano", "Fasano")):
        event = told(f"Leaders flew to {place} for the G7 summit.", published=date(2024, 6, 13)).setting.event
        assert event.city == city


def test_a_dateline_puts_a_report_into_the_town_of_the_country_that_it_names() -> None:
    text = "VICTORIA, Seychelles — The IORA summit opened on Monday."
    event = told(text, published=date(2019, 3, 4), dateline="VICTORIA, Seychelles").setting.event
    assert (event.city, event.country) == ("Victoria", "SYC")


def test_ministers_meeting_before_a_summit_is_not_that_summit() -> None:
    text = (
        "Before the G20 summit in Hangzhou, the G20 finance ministers and central bank governors met in Chengdu today."
    )
    event = told(text, "G20 finance ministers praised free trade.", published=date(2016, 7, 23)).setting.event
    assert (event.name, event.city) == ("G20 finance ministers’ meeting", "Chengdu")


def test_a_meeting_by_video_has_no_town() -> None:
    text = "G20 finance ministers met virtually on Wednesday. They will meet again in Venice."
    event = told(text, "The G20 meeting in Venice is in July.", published=date(2021, 4, 8)).setting.event
    assert (event.name, event.city, event.start) == ("G20 finance ministers’ meeting", None, date(2021, 4, 7))


def test_the_next_talks_of_two_leaders_do_not_place_these() -> None:
    text = (
        "Vladimir Putin ended a joint appearance with Donald Trump in Anchorage, offering Moscow for their next talks."
    )
    event = told(text, "The summit lasted two hours.", published=date(2025, 8, 16)).setting.event
    assert (event.name, event.city) == ("Putin–Trump summit", "Anchorage")


def test_the_day_of_a_phone_call_is_not_the_summits() -> None:
    text = "The summit of Donald Trump and Vladimir Putin was agreed in a phone call on October 16."
    assert told(text, "Crowds waited.", published=date(2025, 10, 17)).setting.event.start is None


def test_an_earlier_years_meeting_does_not_place_this_one() -> None:
    text = "Leaders of the Pacific states will meet for their fourth summit in July."
    more = "The third meeting was held in August 2021 in Nassau."
    event = told(text, more, published=date(2022, 5, 8)).setting.event
    assert event.city is None


def test_a_city_state_is_a_town() -> None:
    text = "Donald Trump and Kim Jong Un held a summit in Singapore on Tuesday."
    event = told(text, published=date(2018, 6, 12)).setting.event
    assert (event.name, event.city, event.country) == ("Trump–Kim summit", "Singapore", "SGP")


def test_a_summit_announced_long_before_is_known_by_its_day_and_place() -> None:
    text = "The presidents of the five Central Asian states will gather for a summit in Cholpon-Ata on July 21."
    event = told(text, published=date(2022, 7, 1)).setting.event
    assert (event.organisation, event.start) == ("C5 Central Asia", date(2022, 7, 21))


def test_a_meeting_of_the_european_council_is_a_summit() -> None:
    text = "Migration was the theme of an informal meeting of the European Council held in Granada today."
    event = told(text, published=date(2023, 10, 6)).setting.event
    assert (event.organisation, event.city, event.start) == ("EU", "Granada", date(2023, 10, 6))


def test_a_president_who_prepares_a_summit_with_a_minister_does_not_hold_it_with_him() -> None:
    text = "Vladimir Putin met Foreign Minister Wang Yi on Monday to prepare the coming summit."
    event = told(text, published=date(2023, 2, 22)).setting.event
    assert event.name is None


def test_a_forum_is_known_by_its_town_though_its_name_comes_late() -> None:
    text = "A premier spoke to bankers in Davos on Tuesday of her hopes for peace."
    more = "No guest from there had come to the World Economic Forum for years."
    event = told(text, more, published=date(2024, 1, 16)).setting.event
    assert (event.name, event.city) == ("World Economic Forum", "Davos")


def test_three_leaders_who_meet_hold_the_summit_that_the_report_names_later() -> None:
    text = "Vladimir Putin and Recep Tayyip Erdogan met Ebrahim Raisi for talks in Tehran on Tuesday."
    event = told(text, "The summit was about Syria.", published=date(2022, 7, 19)).setting.event
    assert (event.name, event.city, event.start) == ("Putin–Erdogan–Raisi summit", "Tehran", date(2022, 7, 19))


def test_a_summit_of_two_parties_whose_place_is_not_told_is_where_somebody_arrived() -> None:
    text = "An EU-Russia summit opened on Thursday under a cloud."
    more = "Speaking to reporters after his arrival in Samara, José Manuel Barroso said little."
    event = told(text, more, published=date(2007, 5, 17)).setting.event
    assert (event.name, event.organisation, event.city) == ("EU–Russia summit", "EU", "Samara")


def test_where_people_arrive_in_two_towns_neither_is_the_summits() -> None:
    text = "An EU-Russia summit opened on Thursday under a cloud."
    more = "Barroso arrived in Samara. Merkel had arrived in Sochi the day before."
    assert told(text, more, published=date(2007, 5, 17)).setting.event.city is None
