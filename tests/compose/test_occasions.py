"""Which meeting a quote belongs to, and which it does not; several doubts of one kind in one line."""

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, Method
from tests.compose.reports import Report

_SPEECH = "“We stand for open lakes and rivers,” Kenyatta said in a speech."
_MET = "Kenyatta later met Akufo in private."


def _briefing(*paragraphs: str) -> Briefing:
    report = Report("s1", paragraphs)
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    words = next(w for w in ("met Akufo", "meeting Akufo", "met ministers") if any(w in p for p in paragraphs))
    parties = ("Kenyatta", "ministers") if words == "met ministers" else ("Kenyatta", "Akufo")
    report.met(words, *parties)
    report.quotes_words("We stand for open lakes and rivers,", "Kenyatta", "KEN", "m1")
    return compose_briefing([report.findings()], Method(version="0", language_model="none"))


def test_words_told_before_the_meeting_was_were_not_said_there() -> None:
    made = _briefing(_SPEECH, _MET)
    assert (made.quotes[0].meeting, made.quotes[0].occasion) == (None, None)
    assert made.meetings[0].readouts == ()


def test_words_told_after_the_meeting_stay_with_it() -> None:
    made = _briefing(_MET, "“We stand for open lakes and rivers,” Kenyatta said.")
    assert made.quotes[0].meeting == "m1"


def test_words_said_before_a_meeting_are_no_part_of_it() -> None:
    made = _briefing("Before meeting Akufo, Kenyatta said: “We stand for open lakes and rivers,” and left.")
    assert made.quotes[0].meeting is None


def test_groups_without_names_stand_in_one_check() -> None:
    made = _briefing("Akufo waved. Kenyatta met ministers.", "“We stand for open lakes and rivers,” he said.")
    assert [c.text for c in made.checks if c.kind == "meeting"] == ["Without names: ministers in {m1}."]


def test_the_day_of_one_meeting_is_one_day() -> None:
    text = next(c.text for c in _briefing(_SPEECH, _MET).checks if c.kind == "unsaid")
    assert text.startswith("Day of {m1};")
