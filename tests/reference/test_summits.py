"""Summits that were held, and the tables as a whole."""

from datetime import date

from briefing.reference.countries import country
from briefing.reference.forums import forums
from briefing.reference.leaders import leaders
from briefing.reference.organisations import organisation, organisations, standing
from briefing.reference.summits import days_from, summits


def test_a_summit_has_its_host_and_its_days() -> None:
    [samarkand] = [one for one in summits("SCO") if one.city == "Samarkand"]
    assert (samarkand.start, samarkand.end) == (date(2022, 9, 15), date(2022, 9, 16))
    assert samarkand.host == "Shavkat Mirziyoyev"


def test_how_far_a_day_lies_from_a_summit_is_nothing_inside_it() -> None:
    [astana] = [one for one in summits("SCO") if one.city == "Astana" and one.start.year == 2024]
    assert days_from(astana, date(2024, 7, 5)) == 1
    assert days_from(astana, date(2024, 7, 4)) == 0


def test_every_summit_has_an_organisation_or_forum_a_country_and_days_in_order() -> None:
    names = {one.name for one in forums()}
    for summit in summits():
        assert organisation(summit.org) or summit.org in names, summit
        assert country(summit.country), summit
        assert summit.start <= summit.end, summit


def test_every_row_of_standing_and_of_leaders_names_a_known_country() -> None:
    days = [date(year, 7, 1) for year in range(2000, 2027)]
    for org in organisations():
        for day in days:
            assert all(country(one.country) for one in standing(org.acronym, day)), org
    assert all(country(one.country) for one in leaders())
