"""A family name's particle: small within a sentence, where the full name writes it so, and great at its start."""

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, MeetingStatus, Method
from tests.compose.reports import Report


def _briefing(words: str, *parties: str, status: MeetingStatus = "held") -> Briefing:
    report = Report("s1", (f"Marta van den Berg, Anna Von Braun and Kofi Akufo {words} at the harbour.",))
    report.attends("Marta van den Berg", "Van den Berg", "NLD")
    report.attends("Anna Von Braun", "Von Braun", "DEU")
    report.attends("Kofi Akufo", "Akufo", "GHA")
    report.met(words, *parties, status=status)
    return compose_briefing([report.findings()], Method(version="0.1.0", language_model="none"))


def _told(*parties: str) -> str:
    return _briefing("met", *parties).key_points[0].text


def test_a_particle_is_small_within_a_sentence() -> None:
    assert _told("Kofi Akufo", "Marta van den Berg").startswith("Akufo and van den Berg met")


def test_a_particle_is_great_at_a_sentence_s_start() -> None:
    assert _told("Marta van den Berg", "Kofi Akufo").startswith("Van den Berg and Akufo met")


def test_a_name_that_is_written_great_throughout_stays_so() -> None:
    assert _told("Kofi Akufo", "Anna Von Braun").startswith("Akufo and Von Braun met")


def test_a_meeting_stands_in_the_timeline_with_a_great_letter() -> None:
    timeline = _briefing("will meet", "Marta van den Berg", "Kofi Akufo", status="planned").timeline
    assert any(entry.text.startswith("Van den Berg – Akufo") for entry in timeline)
