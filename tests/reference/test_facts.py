"""Facts that the tables must agree with, whoever edits them: how many belong, and who can't be two things at once."""

import csv
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from briefing.reference.leaders import Leader, leaders, leaders_on, shared_family_names
from briefing.reference.names import plain
from briefing.reference.organisations import organisation, organisation_named, organisations, standing
from briefing.reference.summits import summits
from briefing.resources import asset

FOREVER = date(9999, 12, 31)


def table(name: str) -> list[dict[str, str]]:
    with asset("reference", f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def first_day(written: str) -> str:
    """A bare year or month starts on its first day."""
    return (written + "-01-01")[:10] if len(written) == 4 else (written + "-01")[:10]


@pytest.mark.parametrize(
    ("acronym", "day", "members"),
    [
        ("SCO", "2010-07-01", 6),
        ("SCO", "2017-06-09", 8),
        ("SCO", "2022-09-16", 8),
        ("SCO", "2023-07-04", 9),
        ("SCO", "2024-07-04", 10),
        ("NATO", "2016-07-08", 28),
        ("NATO", "2018-07-11", 29),
        ("NATO", "2022-06-29", 30),
        ("NATO", "2023-07-11", 31),
        ("NATO", "2024-07-09", 32),
        ("EU", "2012-12-13", 27),
        ("EU", "2014-06-26", 28),
        ("EU", "2020-02-20", 27),
        ("ASEAN", "2023-09-05", 10),
        ("ASEAN", "2025-10-26", 11),
        ("BRICS", "2023-08-22", 5),
        ("BRICS", "2024-10-22", 9),
        ("BRICS", "2025-07-06", 10),
        ("G7", "2021-06-11", 7),
        ("G8", "2013-06-17", 8),
        ("APEC", "2018-11-17", 21),
        ("AU", "2019-02-10", 55),
        ("OIC", "2016-04-14", 57),
        ("GCC", "2021-01-05", 6),
        ("CSTO", "2020-12-02", 6),
        ("EAEU", "2019-10-01", 5),
        ("EAS", "2019-11-04", 18),
        ("Council of Europe", "2022-03-15", 47),
        ("Council of Europe", "2023-05-16", 46),
        ("ECOWAS", "2024-12-15", 15),
        ("ECOWAS", "2025-06-22", 12),
        ("SADC", "2017-08-19", 15),
        ("SADC", "2021-08-17", 16),
        ("EAC", "2015-02-20", 5),
        ("EAC", "2024-11-30", 8),
        ("CARICOM", "2024-02-25", 15),
        ("OAS", "2022-10-05", 35),
        ("OAS", "2024-06-26", 34),
        ("D-8", "2017-10-20", 8),
        ("D-8", "2025-06-15", 9),
        ("ECO", "2025-07-03", 10),
        ("CICA", "2022-10-12", 28),
        ("OPEC", "2019-07-01", 14),
        ("OPEC", "2024-06-02", 12),
        ("Commonwealth", "2018-04-19", 53),
        ("Commonwealth", "2024-10-25", 56),
        ("PIF", "2022-07-11", 17),
        ("PIF", "2024-08-26", 18),
        ("OTS", "2022-11-11", 5),
        ("G20", "2023-09-10", 21),
    ],
)
def test_an_organisation_has_as_many_members_as_it_had_that_day(acronym: str, day: str, members: int) -> None:
    found = [one.country for one in standing(acronym, date.fromisoformat(day)) if one.status == "member"]
    assert (len(found), len(set(found))) == (members, members)


def test_no_country_has_two_statuses_in_one_organisation_at_a_time() -> None:
    spans = defaultdict(list)
    for row in table("organisations"):
        end = first_day(row["to"]) if row["to"] else "9999"
        assert first_day(row["from"]) < end, row
        if row["status"] != "suspended":
            spans[row["org"], row["country_iso3"]].append((first_day(row["from"]), end))
    overlapping = [
        key for key, held in spans.items() if any(after[0] < before[1] for before, after in pairwise(sorted(held)))
    ]
    assert overlapping == []


def test_only_members_are_suspended() -> None:
    for org in organisations():
        for day in (date(year, 7, 1) for year in range(2005, 2027)):
            assert all(one.status == "member" for one in standing(org.acronym, day) if one.suspended), org.acronym


def test_an_office_has_one_holder_at_a_time_and_every_term_ends_after_it_starts() -> None:
    terms: dict[tuple[str, str], list[Leader]] = defaultdict(list)
    for one in leaders():
        assert one.since < (one.until or FOREVER), one
        if one.office != "other":
            terms[one.country, one.office].append(one)
    for held in terms.values():
        for before, after in pairwise(sorted(held, key=lambda one: one.since)):
            assert (before.until or FOREVER) <= after.since, (before, after)


def test_nobody_goes_by_two_short_forms_on_one_day() -> None:
    for one in leaders():
        others = (other for other in leaders_on(one.country, one.since) if other.name == one.name)
        assert {other.family_name for other in others} == {one.family_name}, one.name


def test_every_short_form_that_two_leaders_share_is_listed_as_shared() -> None:
    bearers = defaultdict(set)
    for one in leaders():
        bearers[plain(one.family_name)].add(one.name)
    assert {name for name, people in bearers.items() if len(people) > 1} <= shared_family_names()


def test_every_way_of_writing_means_one_organisation() -> None:
    for org in organisations():
        assert {organisation_named(way) for way in (org.acronym, org.name, *org.names)} == {org}


def test_every_organisation_of_the_tables_has_a_name_and_every_row_its_reason() -> None:
    for row in table("organisations"):
        assert organisation(row["org"]) and row["checked"], row
    for name in ("leaders", "summits"):
        assert all(row["checked"] for row in table(name)), name


def test_no_summit_stands_in_the_table_twice() -> None:
    twice = Counter((one.org, one.start, one.city) for one in summits())
    assert [key for key, times in twice.items() if times > 1] == []
