"""What the page calls members and their status: in the words of the organisation."""

from datetime import date

import pytest

from briefing.compose import compose_briefing
from briefing.compose.layout import layout
from briefing.map import draw_map
from briefing.model.briefing import Briefing, Event, Method
from briefing.model.outline import Outline
from tests.compose.outlines import rows, text
from tests.compose.reports import Report

_NOBODY_NAMED = "Nobody of note was seen at the harbour on the first day."


def _briefing(org: str, on: date, *people: tuple[str, str]) -> Briefing:
    told = " and ".join(name for name, _ in people)
    report = Report("s1", (f"{told} were seen at the harbour." if people else _NOBODY_NAMED,))
    report.event = Event(name=f"{org} summit", organisation=org, start=on, end=on, evidence=(report.at("harbour"),))
    for name, country in people:
        report.attends(name, name, country, role="Envoy")
    return compose_briefing([report.findings()], Method(version="0.1.0", language_model="none"))


def _glance(page: Outline) -> dict[str, str]:
    return {row[1]: row[2] for row in rows(page, "glance")}


@pytest.fixture(scope="module")
def apec() -> Briefing:
    return _briefing("APEC", date(2024, 11, 16), ("Ferro", "TWN"), ("Quay", "HKG"))


def test_apec_s_members_bear_the_names_that_apec_gives_them(apec: Briefing) -> None:
    members = _glance(layout(apec, None))["Members†"]
    assert "; China; Chinese Taipei; Hong Kong, China; Indonesia; " in members
    assert "Taiwan" not in members


def test_those_who_come_for_them_do_so_under_these_names(apec: Briefing) -> None:
    page = layout(apec, None)
    assert [row[1] for row in rows(page, "participants")] == ["Chinese Taipei", "Hong Kong, China"]
    assert "Ferro (Chinese Taipei), Quay (Hong Kong, China)" in _glance(page)["Present"]


def test_the_president_in_taipei_does_not_stand_for_chinese_taipei_in_apec() -> None:
    members = {row.country: row.leader for row in _briefing("APEC", date(2024, 11, 16)).membership}
    assert members["TWN"] is None
    assert members["HKG"] == "John Lee"
    assert members["PER"] == "Dina Boluarte"


def test_the_map_of_apec_names_them_so_too(apec: Briefing) -> None:
    drawn = draw_map(apec)
    assert drawn is not None
    assert "; China; Chinese Taipei; Hong Kong, China; " in drawn.alt
    assert "Taiwan" not in drawn.alt


def test_elsewhere_a_country_keeps_its_usual_name() -> None:
    page = layout(_briefing("G20", date(2024, 11, 19), ("Ferro", "TWN")), None)
    assert [row[1] for row in rows(page, "participants")] == ["Taiwan"]
    assert ", China, European Union, France, " in _glance(page)["Members†"]


def test_nato_has_aspirants_and_the_eu_has_candidates() -> None:
    nato = _briefing("NATO", date(2024, 7, 11), ("Ostap", "UKR"))
    page = layout(nato, None)
    assert _glance(page)["Aspirants†"] == "3: Bosnia and Herzegovina, Georgia, Ukraine"
    assert rows(page, "participants")[0][2] == "aspirant†"
    assert nato.attendees[0].membership == "candidate"
    drawn = draw_map(nato)
    assert drawn is not None and "Aspirants (3): " in drawn.alt
    assert "Candidates†" in _glance(layout(_briefing("EU", date(2024, 6, 28), ("Ostap", "UKR")), None))


def test_of_many_absent_members_the_countries_are_told_without_their_leaders() -> None:
    many = text(layout(_briefing("NATO", date(2024, 7, 11)), None))
    assert "Albania, Belgium, Bulgaria, Canada, " in many
    assert "Edi Rama" not in many
    few = layout(_briefing("BRICS", date(2022, 6, 23)), None)
    assert ["P1", "Brazil", "member", "Jair Bolsonaro, President", "not stated", "†"] in rows(few, "unnamed")
