"""The bottom line opens with the news: a decision where headline and lead tell of one, else the main meeting."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose import compose_briefing
from briefing.compose.bottom_line.decisions import decides, sets_agenda
from briefing.compose.bottom_line.statements import broken
from briefing.compose.running import is_caption
from briefing.compose.sameness import say_the_same
from briefing.compose.speech.colour import judges, without_colour
from briefing.compose.speech.fitting import fitted, fitted_without, parted
from briefing.compose.speech.utterances import Utterance
from briefing.model.briefing import Event, Method, Place
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


def test_a_relative_clause_is_no_sentence() -> None:
    text = "During the talks, which dealt with the dry fields of the north, ministers of the lake states were silent"
    assert not (fitted(text, 12) or "").lower().startswith("which")


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


def test_of_several_asides_as_few_go_as_can() -> None:
    text = "Ministers, led by Ghana, agreed in Accra to share the dam’s power when the talks ended"
    asides = [", led by Ghana,", "in Accra", "when the talks ended"]
    assert fitted_without(text, asides, 14) == (
        "Ministers, led by Ghana, agreed to share the dam’s power when the talks ended"
    )
    assert fitted_without(text, asides, 8) == "Ministers agreed to share the dam’s power"


def test_a_forum_that_is_only_described_decides_nothing() -> None:
    assert not decides("Togo is no part of the forum established after the flood.")
    assert decides("The forum established a fund after the flood.")


def test_what_leaders_are_to_speak_of_is_news_where_nothing_is_decided() -> None:
    assert sets_agenda("Leaders gathered for a summit expected to address drought and trade.")
    report = Report(
        "s1",
        (
            "Leaders gathered in Astana for a summit expected to address drought, tariffs and border crossings.",
            "Kenya is no part of the group founded after the war.",
        ),
    )
    assert _bottom_line(report)[0].startswith("Leaders gathered")


@pytest.mark.parametrize(
    "line",
    [
        "A hall of the forum in Accra, 12 July 2022.",
        "Kenyatta attends a session of the forum on the lake. ADA STONE / POOL / AFP",
    ],
)
def test_a_line_under_a_picture_is_a_caption(line: str) -> None:
    assert is_caption(line)


def test_a_paragraph_that_begins_in_mid_sentence_is_not_read_aloud() -> None:
    report = Report("s1", ("Despite", "notable gaps,", "and a handful of trade and tariff agreements for the islands."))
    assert _bottom_line(report) == []


def test_a_town_and_its_country_before_a_report_are_left_off() -> None:
    report = Report("s1", ("Accra (Ghana): Leaders of the bloc signed a declaration on grain exports and fertilizer.",))
    here = report.at("Accra")
    report.places.append(
        Place(name="Accra", as_written=("Accra",), type="city", country="GHA", mentions=1, evidence=(here,))
    )
    assert _bottom_line(report) == ["Leaders of the bloc signed a declaration on grain exports and fertilizer."]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kenyatta urged worried ministers to act", "Kenyatta urged ministers to act"),
        ("Ministers agreed a massive hike", "Ministers agreed a hike"),
        ("Ministers agreed a historic increase", "Ministers agreed a historic increase"),
        ("Kenyatta spoke of “worried ministers”", "Kenyatta spoke of “worried ministers”"),
        ("The gap is stark and wide", "The gap is stark and wide"),
    ],
)
def test_the_sources_adjectives_are_left_off_where_nothing_else_changes(text: str, plain: str) -> None:
    assert without_colour(text) == plain


def test_what_the_source_thinks_is_told_apart_from_what_others_said() -> None:
    assert judges("The new fund is surprising")
    assert not judges("Kenyatta called the new fund “surprising”")


def test_words_within_a_long_quotation_are_not_the_sources_own() -> None:
    report = Report(
        "s1",
        (
            "“The lake is low. Members of the bloc agreed too late on a plan for grain and trade,” Kenyatta said.",
            "Ministers of the bloc came to the town on the lake for two days of work.",
        ),
        title="Bloc agreed too late on grain",
    )
    assert not any("too late" in text for text in _bottom_line(report))


def test_a_transcript_has_no_voice_of_its_own() -> None:
    report = Report(
        "s1",
        (
            "PRESIDENT STONE: The bloc pays too much. Members of the bloc agreed on a plan for trade.",
            "SECRETARY OF STATE REED:  The bloc agreed on tariffs.",
        ),
    )
    assert _bottom_line(report) == []


def test_a_meeting_called_off_in_the_headline_stands_first() -> None:
    report = Report(
        "s1",
        (
            "A meeting of Kenyatta and Akufo on the sidelines has been cancelled, their office said.",
            "Farmers had asked for grain stores since the drought.",
            "The ports were open.",
            "The rain came late.",
            "Kenyatta met Okonjo for ten minutes.",
        ),
        title="Meeting of Kenyatta and Akufo cancelled",
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    report.attends("Okonjo", "Okonjo", "NGA")
    report.met("Kenyatta met Okonjo", "Kenyatta", "Okonjo")
    report.met("has been cancelled", "Kenyatta", "Akufo", status="ruled_out")
    told = _bottom_line(report)
    assert told[0] == "The meeting of Kenyatta and Akufo was cancelled."
    assert told[1].startswith("Kenyatta and Okonjo met")


def test_what_has_long_been_so_is_no_news() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the bloc signed a declaration on grain exports and fertilizer.",
            *("The rain came late that year.",) * 9,
            "The bloc is led by Kenyatta and Akufo, and includes the trade ports of Togo and Benin.",
        ),
        title="Bloc signs declaration on grain",
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    assert _bottom_line(report) == ["Leaders of the bloc signed a declaration on grain exports and fertilizer."]


def test_the_first_sentence_opens_before_a_decision_told_later() -> None:
    report = Report(
        "s1",
        (
            "Leaders of the islands say they will keep their tariffs on grain for another year.",
            "The hall was full.",
            "Members of the bloc also pledged to fight drug smuggling in the strait.",
        ),
    )
    assert _bottom_line(report)[:2] == [
        "Leaders of the islands say they will keep their tariffs on grain for another year.",
        "Members of the bloc pledged to fight drug smuggling in the strait.",
    ]


def test_where_little_is_told_those_who_do_not_attend_speak_too() -> None:
    report = Report(
        "s1",
        ("Kenyatta came.", "“Every port of the coast will be open to all ships by spring,” Okonjo said at home."),
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.names("Okonjo", "Okonjo", "NGA", "named only")
    report.quotes_words("Every port of the coast will be open to all ships by spring", "Okonjo", "NGA")
    assert _bottom_line(report) == ["Okonjo said: “Every port of the coast will be open to all ships by spring”."]


def test_what_is_left_of_a_quote_after_a_gap_opens_no_point() -> None:
    report = Report("s1", ("“. So the bloc will lower its tariffs on grain.”",))
    here = report.at("So the bloc")
    left = Utterance("Kenyatta", "KEN", "“. So the bloc will lower its tariffs on grain”", here, here)
    assert broken(left)
    assert not broken(replace(left, text="“The bloc will lower its tariffs on grain”"))


def test_a_thing_named_and_no_more_opens_no_point() -> None:
    report = Report("s1", ("Kenyatta told Akufo that they should share the lake, citing the long dry summer.",))
    here = report.at("the long dry summer")
    assert broken(Utterance("Kenyatta", "KEN", "cited the long dry summer", here, here, predicate=True))
    assert not broken(Utterance("Kenyatta", "KEN", "praised the long dry summer", here, here, predicate=True))


def test_a_meeting_ahead_of_the_summit_is_not_told_as_held_at_it() -> None:
    report = Report(
        "s1", ("Kenyatta met with Akufo ahead of the summit on Monday.", "Both spoke of the lake and left.")
    )
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    report.met("met with Akufo", "Kenyatta", "Akufo")
    assert _bottom_line(report)[0] == "Kenyatta and Akufo met."


def test_a_meeting_on_a_day_before_the_summit_began_is_not_told_as_held_at_it() -> None:
    summit = Event(name="SCO summit", start=date(2024, 7, 3), end=date(2024, 7, 4))
    words = ("Kenyatta met with Akufo in a nearby town.", "Both spoke of the lake and left.")
    report = Report("s1", words, event=summit)
    report.attends("Kenyatta", "Kenyatta", "KEN")
    report.attends("Akufo", "Akufo", "GHA")
    report.met("met with Akufo", "Kenyatta", "Akufo", on=date(2024, 7, 1))
    assert _bottom_line(report)[0] == "Kenyatta and Akufo met on 1 July."


def test_what_they_will_do_besides_is_told_without_also() -> None:
    report = Report(
        "s1", ("Leaders of the islands will also sign a declaration on grain exports and fertilizer today.",)
    )
    assert _bottom_line(report) == [
        "Leaders of the islands will sign a declaration on grain exports and fertilizer today."
    ]
