"""What bottom line, tables and matrix say of meetings that are likely only, called off, or of a side of two."""

from dataclasses import replace

from briefing.compose import compose_briefing
from briefing.compose.layout import layout
from briefing.model.briefing import Briefing, Check, Method
from briefing.model.outline import Outline
from tests.compose.outlines import rows, text
from tests.compose.reports import Report

_METHOD = Method(version="0.1.0", language_model="none")
_LIKELY = "Kenyatta said he would probably meet Akufo before leaving."
_SURE = "Kenyatta will meet Bazoum on the second day."


def _report(*paragraphs: str) -> Report:
    report = Report("s1", paragraphs)
    for family, country in (("Kenyatta", "KEN"), ("Akufo", "GHA"), ("Bazoum", "NER")):
        if any(family in paragraph for paragraph in paragraphs):
            report.attends(family, family, country)
    return report


def _composed(report: Report, *doubts: Check) -> Briefing:
    findings = replace(report.findings(), doubts=doubts)
    return compose_briefing([findings], _METHOD)


def _likely() -> Briefing:
    report = _report(_LIKELY, _SURE)
    report.met("would probably meet Akufo", "Kenyatta", "Akufo", status="planned")
    report.met("will meet Bazoum", "Kenyatta", "Bazoum", status="planned")
    words = "That Kenyatta and Akufo meet is told as likely only."
    return _composed(report, Check(kind="meeting", text=words, evidence=(report.at("would probably meet Akufo"),)))


def _bottom_line(briefing: Briefing) -> list[str]:
    return [point.text for point in briefing.key_points]


def _statuses(page: Outline) -> set[tuple[str, str]]:
    return {(row[1], row[2]) for row in rows(page, "meetings")}


def test_a_meeting_that_is_likely_only_is_not_told_as_planned() -> None:
    told = "Kenyatta’s meeting with Bazoum was planned; Kenyatta’s meeting with Akufo was likely."
    assert told in _bottom_line(_likely())
    page = layout(_likely(), None)
    assert _statuses(page) == {("Planned", "Kenyatta – Bazoum"), ("Likely", "Kenyatta – Akufo")}
    assert "1 meeting planned, 1 likely" in text(page)
    assert "Light: planned or likely." in text(page)
    meets = {row[3]: row[5] for row in rows(page, "participants")}
    assert meets["Akufo"] == "Kenyatta, likely"
    assert meets["Kenyatta"] == "Bazoum, planned; Akufo, likely"


def test_a_doubt_about_one_meeting_of_a_sentence_leaves_the_other_planned() -> None:
    both = "Kenyatta will meet Bazoum and probably Akufo."
    report = _report(both)
    report.met(both, "Kenyatta", "Akufo", status="planned")
    report.met(both, "Kenyatta", "Bazoum", status="planned")
    words = "That Kenyatta and Akufo meet is told as likely only."
    page = layout(_composed(report, Check(kind="meeting", text=words, evidence=(report.at(both),))), None)
    assert _statuses(page) == {("Planned", "Kenyatta – Bazoum"), ("Likely", "Kenyatta – Akufo")}


def test_a_meeting_called_off_is_told_as_cancelled() -> None:
    for words in ("has been cancelled", "was called off"):
        report = _report(f"The talks of Kenyatta and Akufo {words} over the timetable.")
        report.met(words, "Kenyatta", "Akufo", status="ruled_out")
        briefing = _composed(report)
        assert "The meeting of Kenyatta and Akufo was cancelled." in _bottom_line(briefing)
        assert _statuses(layout(briefing, None)) == {("Cancelled", "Kenyatta – Akufo")}
        assert briefing.meetings[0].status == "ruled_out"


def test_a_meeting_denied_is_not_told_as_cancelled() -> None:
    report = _report("Kenyatta did not meet Akufo in the end.")
    report.met("did not meet", "Kenyatta", "Akufo", status="ruled_out")
    briefing = _composed(report)
    assert "Kenyatta and Akufo did not meet." in _bottom_line(briefing)
    assert _statuses(layout(briefing, None)) == {("Ruled out", "Kenyatta – Akufo")}


def test_those_of_one_side_are_not_shown_as_having_met_each_other() -> None:
    report = _report("Kenyatta and his envoy Odinga sat down with Akufo.", "Kenyatta met Bazoum.")
    report.attends("Odinga", "Odinga", "KEN")
    report.met("sat down with Akufo", "Kenyatta", "Odinga", "Akufo")
    report.met("Kenyatta met Bazoum", "Kenyatta", "Bazoum")
    page = layout(_composed(report), None)
    meets = {row[3]: row[5] for row in rows(page, "participants")}
    assert meets["Odinga"] == "Akufo"
    assert meets["Kenyatta"] == "Akufo, Bazoum"
    cells = {row[1]: row[2:] for row in rows(page, "matrix")}
    assert [cell for cell in cells["Odinga"] if cell.startswith("M")] == ["M1"]
    assert "Who met whom" in text(page)


def test_those_of_one_side_alone_have_met_each_other() -> None:
    report = _report("Kenyatta met his envoy Odinga before the summit.")
    report.attends("Odinga", "Odinga", "KEN")
    report.met("Kenyatta met his envoy Odinga", "Kenyatta", "Odinga")
    meets = {row[3]: row[5] for row in rows(layout(_composed(report), None), "participants")}
    assert meets == {"Kenyatta": "Odinga", "Odinga": "Kenyatta"}
