"""The bottom line opens with the news: a decision where headline and lead tell of one, else the main meeting."""

from dataclasses import replace

import pytest

from briefing.compose import compose_briefing
from briefing.compose.bottom_line.decisions import decides
from briefing.compose.running import is_caption
from briefing.compose.sameness import say_the_same
from briefing.compose.speech.fitting import fitted, parted
from briefing.model.briefing import Method
from briefing.model.findings import DatedSentence
from tests.compose.reports import Report

_METHOD = Method(version="0.1.0", language_model="none")


def _bottom_line(report: Report) -> list[str]:
    return [point.text for point in compose_briefing([report.findings()], _METHOD).key_points]


def test_a_decision_stands_before_a_meeting_that_the_report_tells_late() -> None:
    report = Report(
        "s1",
        (
            "Member states of the bloc agreed to open a common grain reserve for dry years.",
            "The reserve is to hold wheat from every port of the inland sea.",
            "Farmers had asked for grain stores since the drought of the spring.",
            "Kenyatta met Akufo for ten minutes before the doors were closed.",
        ),
        title="Bloc opens grain reserve",
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    report.met("Kenyatta met Akufo", "Kenyatta", "Akufo")
    told = _bottom_line(report)
    assert told[0] == "Member states of the bloc agreed to open a common grain reserve for dry years."
    assert any(text.startswith("Kenyatta and Akufo met") for text in told[1:])


def test_a_meeting_in_the_headline_is_the_news() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the bloc adopted a declaration on grain exports and fertilizer.",
            "Kenyatta met Akufo for ten minutes before the doors were closed.",
        ),
        title="Kenyatta meets Akufo at last",
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    report.met("Kenyatta met Akufo", "Kenyatta", "Akufo")
    told = _bottom_line(report)
    assert told[0].startswith("Kenyatta and Akufo met")
    assert "Leaders of the bloc adopted a declaration on grain exports and fertilizer." in told


def test_what_another_organisation_decided_earlier_is_not_this_summits_news() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the bloc adopted a declaration on grain exports and fertilizer.",
            "NATO allies adopted a plan against drug trafficking on the coast.",
        ),
        title="Bloc adopts declaration on grain",
    )
    assert not any("NATO" in text for text in _bottom_line(report))


def test_a_caption_is_never_read_aloud_as_news() -> None:
    caption = "Kenyatta, left, greets Akufo over a sack of grain exports before talks on trade. (Reuters)"
    report = Report("s1", (caption, "Leaders of the bloc adopted a declaration on grain exports."), title="Grain talks")
    report.attends("Kenyatta", "Kenyatta", "KEN")
    briefing = compose_briefing([report.findings()], _METHOD)
    assert "sack" not in briefing.model_dump_json(include={"key_points", "issues", "timeline"})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ministers approved the canal.", True),
        ("The group’s members pledged grain to the islands.", True),
        ("The two sides signed an agreement on water.", True),
        ("The members’ pledge hangs on the wall.", False),
        ("Kenyatta spoke of rain.", False),
    ],
)
def test_decisions_are_told_by_who_acts_and_how(text: str, told: bool) -> None:
    assert decides(text) is told


def test_a_sentence_is_cut_where_only_more_is_told() -> None:
    text = "In a night session, ministers of the lake states agreed to share the dam’s power, a step none expected"
    assert fitted(text, 16) == "In a night session, ministers of the lake states agreed to share the dam’s power"
    assert fitted(text, 12) == "Ministers of the lake states agreed to share the dam’s power"


@pytest.mark.parametrize(
    "text",
    [
        "Ministers of the lake states agreed to share the dam’s power with the coast, unless the rains fail again",
        "Ministers of the lake states kept to the long statement issued after the dam had failed in a very dry year",
    ],
)
def test_what_turns_or_completes_the_sense_is_never_cut(text: str) -> None:
    assert fitted(text, 14) is None


def test_two_facts_set_against_each_other_are_both_told() -> None:
    text = "Ministers of the lake states opened the dam to all, but their wording on its price was left to a later day"
    assert parted(text, 14) == (
        "Ministers of the lake states opened the dam to all",
        "But their wording on its price was left to a later day",
    )


def test_the_same_news_in_other_words_is_told_once() -> None:
    assert say_the_same("Ministers agreed to open the dam", "The ministers have agreed on opening the great dam")
    assert not say_the_same("Ministers agreed to open the dam", "Ministers agreed to close the port in winter")


def test_a_day_in_brackets_is_no_credit() -> None:
    assert not is_caption("Kenyatta met Akufo (on Friday).")


def test_what_the_next_sentence_sets_against_the_news_is_told_with_it() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the bloc signed a declaration on grain exports and fertilizer.",
            "But Ghana did not sign it.",
        ),
        title="Bloc signs declaration on grain",
    )
    first, second = compose_briefing([report.findings()], _METHOD).key_points[:2]
    assert first.text == "Leaders of the bloc signed a declaration on grain exports and fertilizer."
    assert second.text == "But Ghana did not sign it."
    assert [e.paragraph for e in (*first.evidence, *second.evidence)] == [1, 2]


def test_the_place_and_agency_before_a_report_are_no_part_of_its_first_sentence() -> None:
    report = Report(
        "s1",
        ("ACCRA (Agency News) Leaders of the bloc signed a declaration on grain exports and fertilizer.",),
        title="Bloc signs declaration on grain",
    )
    assert _bottom_line(report) == ["Leaders of the bloc signed a declaration on grain exports and fertilizer."]


def test_a_second_act_and_a_reason_may_be_left_off() -> None:
    text = "Ministers of the lake states agreed on Friday to share the dam’s power and said the price was fair"
    assert fitted(text, 16) == "Ministers of the lake states agreed on Friday to share the dam’s power"
    text = "Ministers of the lake states failed to agree on the dam, as the text was not signed by Ghana"
    assert fitted(text, 13) == "Ministers of the lake states failed to agree on the dam"


def test_the_region_and_the_bloc_of_a_summit_are_told_by_its_heading() -> None:
    report = Report(
        "s1",
        ("The regional group has agreed to send a mission to the islands, in line with the request of its members.",),
        title="Bloc sends mission to islands",
    )
    assert len(_bottom_line(report)) == 1


def test_what_last_august_brought_is_no_news_of_a_summit_in_october() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the bloc adopted a declaration on grain exports and fertilizer.",
            "Last August, Ghana and Kenya blamed each other for a collision of trade ships.",
        ),
        title="Bloc adopts declaration on grain",
    )
    dated = DatedSentence(None, report.at("August"), report.at(report.paragraphs[1]), coming=False)
    found = replace(report.findings(), dated=(dated,))
    told = [point.text for point in compose_briefing([found], _METHOD).key_points]
    assert told == ["Leaders of the bloc adopted a declaration on grain exports and fertilizer."]


def test_half_of_a_quotation_is_no_sentence_of_the_bottom_line() -> None:
    report = Report(
        "s1",
        (
            "“We leave for the summit today. The bloc agreed to open a grain reserve for all,” Kenyatta wrote.",
            "Ministers of the bloc came to the town on the lake for two days of work.",
        ),
        title="Bloc opens grain reserve",
    )
    assert not any("”" in text and "“" not in text for text in _bottom_line(report))
