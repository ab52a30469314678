"""Which event an article is about, and where it stands in time."""

from datetime import date
from pathlib import Path

from briefing.resolve.settings import Settings
from tests.resolve.settled import Told, told

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"


def seed() -> Told:
    title, *paragraphs = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    return told(*paragraphs, title=title)


def test_the_seed_is_about_the_sco_summit_at_samarkand() -> None:
    event = seed().setting.event
    assert (event.name, event.organisation, event.city, event.country) == ("SCO summit", "SCO", "Samarkand", "UZB")
    assert (event.start, event.end) == (date(2022, 9, 15), date(2022, 9, 16))
    assert event.host == "Shavkat Mirziyoyev"
    assert event.from_reference == ("start", "end", "host")
    assert any(one.text == "SAMARKAND" for one in event.evidence)


def test_the_seeds_days_are_counted_from_the_event() -> None:
    days = dict(seed().days)
    assert days["Thursday"] == date(2022, 9, 15)
    assert days["Friday"] == date(2022, 9, 16)
    assert days["Wednesday"] == date(2022, 9, 14)
    assert days["last Wednesday"] == date(2022, 9, 7)
    assert days["Feb. 24"] == date(2022, 2, 24)
    assert days["July"] is days["April"] is days["today"] is None


def test_the_seed_informs_up_to_thursday_and_says_that_it_bears_no_date() -> None:
    setting = seed().setting
    assert (setting.as_of, setting.as_of_from_reference) == (date(2022, 9, 15), True)
    [check] = [one for one in setting.doubts if one.main]
    assert check.kind == "date"
    assert check.text == (
        "No date in the source: 15–16 September is from the reference tables†, “Thursday” is read as the 15th."
    )
    assert [one.text for one in check.evidence] == ["Thursday"]


def test_a_last_weekday_is_doubted() -> None:
    assert any("“last Wednesday”" in one.text for one in seed().setting.doubts)


def test_the_articles_date_chooses_among_the_summits_of_an_organisation() -> None:
    text = "Leaders of the G20 summit gathered in Brazil on Monday."
    event = told(text, published=date(2024, 11, 18)).setting.event
    assert (event.city, event.start) == ("Rio de Janeiro", date(2024, 11, 18))
    assert "city" in event.from_reference
    assert "start" not in event.from_reference


def test_without_a_date_the_year_chooses() -> None:
    event = told("The NATO summit of 2016 was held by allies in Poland.").setting.event
    assert (event.city, event.country) == ("Warsaw", "POL")


def test_an_organisation_without_place_year_or_date_is_no_event_of_the_tables() -> None:
    event = told("The NATO summit was long.").setting.event
    assert (event.city, event.start) == (None, None)


def test_a_summit_of_two_parties_is_none_of_the_tables() -> None:
    text = "BRUSSELS — The EU-Japan summit opened in Brussels on Thursday."
    event = told(text, published=date(2023, 7, 13)).setting.event
    assert (event.name, event.organisation, event.city) == ("EU–Japan summit", "EU", "Brussels")
    assert event.start == date(2023, 7, 13)
    assert event.from_reference == ("country",)  # the text names the town only


def test_a_country_that_the_text_names_is_not_from_the_tables() -> None:
    text = "BRUSSELS — The EU-Japan summit opened in Brussels, Belgium, on Thursday."
    assert told(text, published=date(2023, 7, 13)).setting.event.from_reference == ()


def test_a_summit_of_two_leaders_has_no_organisation() -> None:
    text = "Presidents Emmanuel Macron and Vladimir Putin held a summit in Paris on Monday."
    event = told(text, published=date(2019, 12, 9)).setting.event
    assert (event.name, event.organisation, event.city, event.country) == ("Macron–Putin summit", None, "Paris", "FRA")


def test_ministers_of_an_organisation_are_not_its_summit() -> None:
    text = "They spoke at the ASEAN foreign ministers’ meeting in Laos on Saturday."
    event = told(text, published=date(2024, 7, 27)).setting.event
    assert (event.organisation, event.country, event.city) == ("ASEAN", "LAO", None)
    assert event.name == "ASEAN foreign ministers’ meeting"


def test_a_summit_named_in_passing_is_not_the_event() -> None:
    text = "The mayor opened a bridge. He had spoken of it at a G7 summit last year."
    setting = told(
        "A town celebrates.", "The mayor spoke.", "People sang.", "All slept.", text, published=date(2023, 6, 1)
    )
    assert setting.setting.event.name is None


def test_where_no_summit_is_told_a_main_check_says_so() -> None:
    setting = told("The baker of Oslo sold bread on Monday.", published=date(2024, 1, 3)).setting
    assert setting.event.name is None
    assert [(one.kind, one.main) for one in setting.doubts] == [("event", True)]
    assert setting.as_of == date(2024, 1, 3)


def test_the_user_names_the_organisation_and_the_day() -> None:
    text = "Xi Jinping arrived in Kazakhstan on Tuesday."
    settings = Settings(organisation="SCO", start=date(2024, 7, 3))
    event = told(text, settings=settings).setting.event
    assert (event.organisation, event.city, event.start) == ("SCO", "Astana", date(2024, 7, 3))
    assert "start" not in event.from_reference


def test_a_brand_is_held_where_the_text_says_so_not_where_the_report_comes_from() -> None:
    text = "OSLO — Norway’s premier will skip the Munich Security Conference."
    more = "The conference takes place in Munich from Friday to Sunday."
    event = told(text, more, published=date(2022, 2, 16)).setting.event
    assert (event.city, event.country, event.start) == ("Munich", "DEU", date(2022, 2, 18))


def test_the_capital_of_a_country_is_a_town_too() -> None:
    text = "The ECOWAS summit opened in the Ghanaian capital on Monday."
    event = told(text, published=date(2019, 3, 5)).setting.event
    assert (event.organisation, event.city, event.country) == ("ECOWAS", "Accra", "GHA")
    assert event.start == date(2019, 3, 4)


def test_a_weekday_before_the_word_summit_is_the_nearest() -> None:
    text = "Two leaders will skip Tuesday’s Arab League summit in Amman."
    assert told(text, published=date(2017, 10, 9)).setting.event.start == date(2017, 10, 10)


def test_the_day_on_which_something_was_said_or_the_summit_ended_is_not_its_first() -> None:
    said = "The CARICOM summit in Nassau will be short, officials said on Monday."
    over = "The CARICOM summit in Nassau came to a close on Friday."
    for text in (said, over):
        assert (
            told(f"{text} Talks go on.", "A band played on Sunday.", published=date(2023, 2, 18)).setting.event.start
            is None
        )


def test_going_to_a_town_for_a_summit_puts_the_summit_there() -> None:
    text = "DAKAR — Senegal’s president left for Maputo to attend the African Union summit."
    assert told(text, published=date(2003, 7, 9)).setting.event.city == "Maputo"


def test_a_summit_of_another_year_does_not_place_this_one() -> None:
    text = "Leaders of the Pacific Islands Forum meet this week."
    more = "The last time they met, the summit in Apia was held in tears, officials recalled of the year 1998."
    assert told(text, more, published=date(1999, 10, 25)).setting.event.city is None


def test_leaders_of_a_body_who_meet_make_a_summit_of_it() -> None:
    text = "EU leaders quarrelled at the start of a two-day summit in Brussels."
    more = "Viktor Orban’s talks with Vladimir Putin hung over the summit."
    event = told(text, more, published=date(2019, 12, 12)).setting.event
    assert (event.organisation, event.city, event.country) == ("EU", "Brussels", "BEL")


def test_a_body_named_late_in_passing_is_not_what_the_report_is_about() -> None:
    text = "LIMA — Ministers spoke of trade in the Peruvian capital."
    late = "NATO leaders met for a summit elsewhere this month."
    event = told(text, text, text, text, late, published=date(2024, 7, 20)).setting.event
    assert event.organisation is None


def test_the_tables_tell_town_and_days_of_a_summit_that_is_only_named() -> None:
    for text, published, city in (
        ("The Commonwealth summit opened on Friday.", date(2022, 6, 24), "Kigali"),
        ("Presidents signed a trade deal at the Mercosur summit.", date(2019, 12, 5), "Bento Goncalves"),
        ("Kings and presidents met for the Arab summit.", date(2023, 5, 19), "Jeddah"),
        ("The emir attended the Gulf summit.", date(2024, 12, 1), "Kuwait City"),
    ):
        event = told(text, published=published).setting.event
        assert (event.city, event.start) == (city, published)
        assert "city" in event.from_reference


def test_a_busy_body_that_condemns_or_trades_does_not_make_its_next_summit_the_event() -> None:
    text = "Soldiers seized the palace. The African Union, ECOWAS and the Arab League condemned the coup."
    more = "ECOWAS sent a mediator to Abuja. Mercosur put off a deal."
    assert told(text, more, published=date(2023, 12, 5)).setting.event.name is None


def test_a_summit_named_after_another_meeting_elsewhere_is_in_passing() -> None:
    text = "MUNICH — The chancellor spoke at the Munich Security Conference on Friday."
    more = "An African Union summit opens in Addis Ababa at the weekend."
    event = told(text, more, published=date(2024, 2, 16)).setting.event
    assert (event.name, event.city) == ("Munich Security Conference", "Munich")


def test_a_meeting_that_the_tables_do_not_know_keeps_the_town_and_day_that_the_report_gives() -> None:
    text = "ECOWAS leaders held an emergency summit in Dakar on Monday."
    event = told(text, published=date(2023, 11, 21)).setting.event
    assert (event.city, event.country, event.start) == ("Dakar", "SEN", date(2023, 11, 20))


def test_the_tables_tell_town_and_days_of_a_forum_too() -> None:
    event = told("African presidents came to the Russia-Africa summit.", published=date(2023, 7, 27)).setting.event
    assert (event.name, event.organisation, event.city) == ("Russia–Africa summit", None, "Saint Petersburg")
    assert event.from_reference == ("city", "country", "start", "end")


def test_a_forum_named_late_in_passing_is_not_the_event() -> None:
    text = "The president opened a bridge and spoke of roads."
    late = "Next week she goes to the Belt and Road Forum."
    event = told(text, text, text, text, late, published=date(2023, 10, 14)).setting.event
    assert event.name is None


def test_a_summit_with_a_partner_bears_its_own_name() -> None:
    text = "ASEAN leaders came to Tokyo for the ASEAN-Japan summit."
    event = told(text, published=date(2023, 12, 17)).setting.event
    assert (event.name, event.organisation, event.city) == ("ASEAN-Japan commemorative summit", "ASEAN", "Tokyo")


def test_an_upcoming_summit_is_the_one_reported_where_no_other_is_told() -> None:
    text = "Norway’s premier will miss the upcoming CARICOM summit in Nassau."
    assert told(text, published=date(2023, 2, 10)).setting.event.city == "Nassau"


def test_leaders_who_gather_in_a_town_hold_their_summit_there() -> None:
    text = "Dozens of leaders gathered in Nassau on Saturday as Petra Lind took the chair of CARICOM."
    more = "The summit is short."
    event = told(text, more, published=date(2023, 2, 18)).setting.event
    assert (event.organisation, event.city, event.start) == ("CARICOM", "Nassau", date(2023, 2, 18))


def test_two_leaders_who_meet_hold_a_summit_where_the_report_calls_it_so_and_names_no_other() -> None:
    text = "Donald Trump is meeting Vladimir Putin in Reykjavik on Friday."
    event = told(text, "Crowds came.", "The summit is about arms.", published=date(2025, 8, 15)).setting.event
    assert (event.name, event.organisation) == ("Trump–Putin summit", None)


def test_an_acronym_may_be_written_as_a_word() -> None:
    event = told("Ministers met before the Saarc summit in Kathmandu.", published=date(2014, 11, 25)).setting.event
    assert (event.organisation, event.city) == ("SAARC", "Kathmandu")


def test_an_event_of_several_days_ends_on_the_last_of_them() -> None:
    text = "From 27 to 29 August, Prime Minister Ida Berg attended the CARICOM summit in Nassau."
    event = told(text, published=date(2023, 8, 30)).setting.event
    assert (event.start, event.end) == (date(2023, 8, 27), date(2023, 8, 29))


def test_a_resolution_of_the_general_assembly_is_no_event() -> None:
    text = "Ministers from six states worked on a pact against piracy for two days."
    late = "They welcomed the resolution that the United Nations General Assembly had passed."
    assert told(text, text, text, text, late, published=date(2024, 7, 20)).setting.event.organisation is None


def test_a_brand_with_a_towns_name_is_held_in_that_town() -> None:
    text = "Two foreign ministers met on the sidelines of the Munich Security Conference, they said."
    event = told(text, "They spoke of balloons.").setting.event
    assert (event.organisation, event.city, event.country) == (None, "Munich", "DEU")


def test_what_will_dominate_a_ministers_meeting_is_not_where_it_is_held() -> None:
    text = "Hopes of peace in Yemen will dominate this week’s meeting of Group of Seven foreign ministers, they said."
    gathers = "Gathering on the rocky island of Capri from March 6-8, the ministers will seek a truce."
    event = told(text, gathers, published=date(2028, 3, 4)).setting.event
    assert (event.organisation, event.city, event.country) == ("G7", "Capri", "ITA")
    assert (event.start, event.end) == (date(2028, 3, 6), date(2028, 3, 8))


def test_the_summit_to_which_a_premier_comes_is_not_his_talk_with_the_host_the_day_before() -> None:
    text = "Premier Li Keqiang came to Serbia on Monday ahead of a summit in the 16+1 format."
    met = "Li met Prime Minister Aleksandar Vučić in Niš."
    then = "On Thursday, Li is set to meet leaders from the 16 countries in the capital Belgrade."
    event = told(text, met, then, published=date(2014, 12, 16)).setting.event
    assert (event.organisation, event.city) == (None, "Belgrade")


def test_without_a_year_the_day_told_chooses() -> None:
    text = "On 1 October, Vladimir Putin arrived in Yerevan to take part in the Supreme Eurasian Economic Council."
    more = "He said that the first Russia-Africa summit will be held in Sochi on 23-24 October."
    event = told(text, "Trade has grown.", "Customs are one.", "Gas is next.", more).setting.event
    assert (event.organisation, event.city, event.start) == ("EAEU", "Yerevan", date(2019, 10, 1))


def test_a_smaller_town_before_a_colon_is_the_dateline() -> None:
    text = (
        "New Delhi: Prime Minister Narendra Modi will meet twenty leaders at the India-Africa Forum Summit this week."
    )
    event = told(text, published=date(2015, 10, 28), dateline="New Delhi").setting.event
    assert (event.city, event.country) == ("New Delhi", "IND")


def test_a_climate_summit_called_by_its_town_is_the_conference_of_the_parties() -> None:
    text = "The struggle at the Copenhagen climate summit began on Thursday morning and went on into the night."
    event = told(text, published=date(2009, 12, 19)).setting.event
    assert (event.name, event.city, event.start) == ("COP15", "Copenhagen", date(2009, 12, 7))


def test_a_title_s_meeting_is_the_one_that_the_text_calls_by_its_name() -> None:
    event = told(
        "As the clock ticks to a United Nations climate conference in Paris starting Monday, leaders try to agree.",
        "On Friday the Queen is to open the Commonwealth summit for what might be the last time.",
        title="Queen to open Commonwealth meeting",
        published=date(2015, 11, 27),
    ).setting.event
    assert event.organisation == "Commonwealth"


def test_a_summit_counted_otherwise_by_far_is_not_that_of_the_tables() -> None:
    event = told("The 20th Summit of the Gulf Cooperation Council (GCC) began on Sunday in Abu Dhabi.").setting.event
    assert event.organisation == "GCC"
    assert event.start is None  # the tables know the 26th and the 31st there


def test_a_conference_of_which_the_report_tells_in_passing_is_not_its_event() -> None:
    more = "Leaders had shaken hands in Glasgow, and Cop26 was said to have kept hope alive."
    day = "Speeches filled the first full day in Egypt."
    event = told(day, "It was hot.", "Some left early.", "Others stayed.", more, title="Cop27 opens")
    assert event.setting.event.name == "COP27"


def test_a_day_on_which_two_meet_is_not_told_as_the_summits_first() -> None:
    text = "Biden and Xi arrived for the APEC summit in San Francisco."
    event = told(text, "They will meet on Wednesday.", published=date(2023, 11, 14)).setting.event
    assert event.start == date(2023, 11, 15) and "start" in event.from_reference
    text = "The APEC summit opens in San Francisco on Wednesday."
    event = told(text, published=date(2023, 11, 14)).setting.event
    assert "start" not in event.from_reference


def test_a_report_of_the_summit_s_own_days_that_names_the_next_journey_is_about_the_summit() -> None:
    event = told(
        "Leaders of the G20 summit met.",
        "The premier is due to travel to the Brazilian city of Rio de Janeiro to attend the summit starting Wednesday.",
        published=date(2012, 6, 19),
    ).setting.event
    assert (event.city, event.start) == ("Los Cabos", date(2012, 6, 18))


def test_a_forum_is_known_in_small_letters_too() -> None:
    paragraphs = ("Many leaders have come to Washington.", "Cameras roll on the long awaited nuclear security summit.")
    event = told(*paragraphs, published=date(2010, 4, 12)).setting.event
    assert (event.name, event.city) == ("Nuclear Security Summit", "Washington")


def test_two_leaders_in_a_headline_about_a_body_s_summit_hold_none_of_their_own() -> None:
    event = told(
        "Putin and Xi headline summit.",
        "They meet under the aegis of the SCO alliance, whose session is held in Kazakhstan’s capital of Astana.",
        published=date(2024, 7, 4),
    ).setting.event
    assert (event.organisation, event.city) == ("SCO", "Astana")


def test_the_two_names_of_one_leader_are_not_two_leaders() -> None:
    event = told("The summit was initiated by Faure Gnassingbé.", published=date(2018, 7, 31)).setting.event
    assert event.name is None


def test_the_americas_summit_is_the_summit_of_the_americas() -> None:
    text = "Barack Obama and Hugo Chavez shook hands on the sidelines of the Americas Summit in Port of Spain."
    assert told(text, published=date(2009, 4, 17)).setting.event.name == "Summit of the Americas"
