"""Briefings unlike the seed's: nothing found, very many people, several sources, hostile words."""

from datetime import date

import pytest

from briefing.compose.layout import layout
from briefing.model.briefing import (
    Attendee,
    Briefing,
    Event,
    Issue,
    Meeting,
    Membership,
    Mentioned,
    Method,
    Position,
    Quote,
    Readout,
)
from briefing.model.evidence import Evidence
from briefing.model.outline import Heading
from briefing.model.source import Paragraph, Source
from tests.compose.outlines import anchors, cells, headings, paragraphs, rows, runs, tables, text
from tests.compose.seed_briefing import MODI, PUTIN, XI, ev, seed_briefing

METHOD = Method(version="0.1.0", language_model="en_core_web_sm 3.8.0")
CODES = (
    "AFG ALB AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI KHM CMR CAN "
    "CAF TCD CHL CHN COL COM CRI HRV CUB CYP CZE DNK"
)


def report(words: str = "Nothing much happened in the capital.", number: int = 1, **facts: str) -> Source:
    paragraphs = (Paragraph(n=1, text=words),)
    return Source(id=f"s{number}", sha256="0" * 64, paragraphs=paragraphs, **facts)


def evidence(words: str, source: str = "s1") -> Evidence:
    return Evidence(source=source, paragraph=1, start=0, end=len(words), text=words)


def summit_of(count: int) -> Briefing:
    """So many leaders; the first one meets each of the others."""
    words = " ".join(f"Leader{n}" for n in range(count)) + " met"
    names = [f"Given Leader{n}" for n in range(count)]
    people = tuple(
        Attendee(name=name, family_name=name.split()[1], country=code, role="President", evidence=(evidence(words),))
        for name, code in zip(names, CODES.split(), strict=False)
    )
    meetings = tuple(
        Meeting(id=f"m{n}", parties=(names[0], other), status="held", words="met", evidence=(evidence(words),))
        for n, other in enumerate(names[1:], start=1)
    )
    return Briefing(
        event=Event(name="Summit"), sources=(report(words),), attendees=people, meetings=meetings, method=METHOD
    )


def test_a_report_without_event_meetings_or_quotes_says_so_and_keeps_its_title() -> None:
    page = layout(Briefing(event=Event(), sources=(report(title="A quiet day"),), method=METHOD), None)
    assert page.title == page.short_title == "A quiet day"
    assert page.first_head == "Briefing"
    assert "No meeting of those who attend is reported." in text(page)
    assert headings(page) == [
        ("1", "Bottom line"),
        ("2", "At a glance"),
        ("3", "Issues"),
        ("A", "Annex: the source"),
    ]
    assert "No sentence of the source could be told here by itself" in text(page)
    assert "No position on any subject is told for certain in the source." in text(page)
    assert "Information up to not stated" in text(page)


def test_without_an_event_people_and_quotes_are_still_shown() -> None:
    seed = seed_briefing()
    page = layout(seed.model_copy(update={"event": Event(), "membership": (), "meetings": ()}), None)
    assert page.title == "Vladimir Putin Meets Xi Jinping on the SCO Summit Sidelines"
    assert len(rows(page, "participants")) == 8
    assert len(rows(page, "quotes")) == 13
    assert "Status in" not in " ".join(cells(tables(page, "participants")[0].head[0]))


def test_without_an_event_those_named_are_not_called_absent() -> None:
    seed = seed_briefing()
    page = layout(seed.model_copy(update={"event": Event(), "membership": (), "attendees": ()}), None)
    assert "People named" in [words for _, words in headings(page)]
    assert "not attending" not in text(page)
    assert len(rows(page, "named-only")) == 5


def test_numbers_run_on_where_a_section_is_missing() -> None:
    page = layout(seed_briefing().model_copy(update={"quotes": (), "meetings": ()}), None)
    numbers = [number for number, _ in headings(page) if number and number != "A"]
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert "all in section 7" in text(page)


@pytest.mark.parametrize("count", [1, 2, 3, 9, 10, 40])
def test_any_number_of_participants_fits(count: int) -> None:
    page = layout(summit_of(count), None)
    assert len(rows(page, "participants")) == count
    for table in tables(page, "matrix"):
        assert sum(table.widths) == pytest.approx(170)
        assert min(table.widths[1:]) >= 13


def test_a_crowded_matrix_gives_columns_to_the_busiest_and_says_so() -> None:
    page = layout(summit_of(40), None)
    (matrix,) = tables(page, "matrix")
    assert cells(matrix.head[0])[2:] == ["Leader0"]
    assert len(matrix.rows) == 39
    assert "Only those with two meetings or more have a column; all meetings are in the ledger." in text(page)


def test_a_leader_who_is_named_without_attending_is_not_called_unnamed() -> None:
    seed = seed_briefing()
    host = Mentioned(
        name="Shavkat Mirziyoyev",
        family_name="Mirziyoyev",
        country="UZB",
        role="President",
        why="named only",
        evidence=(ev(1, "Uzbekistan"),),
    )
    page = layout(seed.model_copy(update={"mentioned": (*seed.mentioned, host)}), None)
    assert "Uzbekistan" not in [row[1] for row in rows(page, "unnamed")]
    assert ["", "Host†", "Uzbekistan: President Shavkat Mirziyoyev"] in rows(page, "glance")


def test_two_people_of_one_family_name_are_told_apart() -> None:
    seed = seed_briefing()
    namesake = Attendee(name="Maria Putin", family_name="Putin", country="ARM", evidence=(ev(2, "Putin"),))
    page = layout(seed.model_copy(update={"attendees": (*seed.attendees, namesake)}), None)
    assert rows(page, "meetings")[0][2] == "Vladimir Putin – Xi"


def test_references_name_the_source_where_there_are_several() -> None:
    words = "Leader0 met"
    sources = (report(words), report(words, 2, outlet="The Daily"))
    person = Attendee(
        name="Given Leader0",
        family_name="Leader0",
        country="FRA",
        evidence=(evidence(words), evidence(words, "s2")),
    )
    quote = Quote(id="q1", text=words, parts=(words,), evidence=(evidence(words, "s2"),))
    page = layout(Briefing(event=Event(), sources=sources, attendees=(person,), quotes=(quote,), method=METHOD), None)
    assert rows(page, "quotes")[0][2] == "speaker not stated\u00a0[2.1]"
    assert rows(page, "facts")[0][1] == "Sources Two reports (annex)"
    assert page.foot == "Two reports"
    assert ("A", "Annex: the sources") in headings(page)
    assert "Source 2. Without a title. The Daily. No author or date." in text(page)


def test_a_side_that_says_nothing_has_its_gap_and_three_sides_have_three_columns() -> None:
    seed = seed_briefing()
    said = [
        Readout(side=side, actor=actor, topic=topic, text="wants peace", evidence=(ev(1, "Thursday"),))
        for side, actor, topic in (("RUS", PUTIN, "Peace"), ("CHN", XI, "Trade"), ("IND", MODI, "Peace"))
    ]
    meeting = seed.meetings[0].model_copy(
        update={"parties": (PUTIN, XI, MODI), "countries": ("RUS", "CHN", "IND"), "readouts": tuple(said)}
    )
    (table,) = tables(layout(seed.model_copy(update={"meetings": (meeting,)}), None), "sides")
    assert cells(table.head[0])[2:] == ["Russia", "China", "India"]
    assert cells(table.rows[0])[2:] == [
        "Putin: wants peace\u00a0[1.1]",
        "nothing reported",
        "Modi: wants peace\u00a0[1.1]",
    ]
    assert cells(table.rows[-1])[1:] == ["Raised by one side only", "–", "Trade", "–"]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2022, 9, 15), None, "15 September 2022"),
        (date(2022, 9, 15), date(2022, 9, 16), "15–16 September 2022"),
        (date(2022, 6, 30), date(2022, 7, 2), "30 June – 2 July 2022"),
        (date(2022, 12, 31), date(2023, 1, 1), "31 December 2022 – 1 January 2023"),
    ],
)
def test_a_range_of_days_is_written_with_an_en_dash(start: date, end: date | None, said: str) -> None:
    event = Event(name="Summit", start=start, end=end)
    assert layout(Briefing(event=event, sources=(report(),), method=METHOD), None).short_title == f"Summit · {said}"


def test_an_acronym_that_is_read_as_a_word_takes_no_article() -> None:
    seed = seed_briefing()
    event = seed.event.model_copy(update={"organisation": "NATO"})
    head = tables(layout(seed.model_copy(update={"event": event}), None), "participants")[0].head[0]
    assert "Status in NATO" in cells(head)


HOSTILE = (
    "<b>bold</b> {{ 7*7 }} {% for x in y %} <script>alert(1)</script> </td></table> & &amp; "
    "[link](http://example.org) http://example.org {m1} †"
)


def test_markup_and_templates_in_an_article_stay_words() -> None:
    seed = seed_briefing()
    hostile = seed.model_copy(
        update={
            "sources": (report(HOSTILE, title=HOSTILE, outlet=HOSTILE, author=HOSTILE, dateline=HOSTILE),),
            "event": Event(name=HOSTILE, organisation=HOSTILE, organisation_name=HOSTILE, city=HOSTILE, host=HOSTILE),
            "issues": (
                Issue(
                    name=HOSTILE,
                    text=HOSTILE,
                    positions=(Position(actor=HOSTILE, text=HOSTILE, evidence=(evidence(HOSTILE),)),),
                    evidence=(evidence(HOSTILE),),
                ),
            ),
            "attendees": (
                Attendee(
                    name=HOSTILE, family_name=HOSTILE, role=HOSTILE, delegation=HOSTILE, evidence=(evidence(HOSTILE),)
                ),
            ),
        }
    )
    page = layout(hostile, None)
    assert page.title == HOSTILE
    assert [p.text for p in paragraphs(page) if p.number] == [HOSTILE]
    assert rows(page, "issues")[0][1] == HOSTILE
    assert rows(page, "participants")[0][3].startswith(HOSTILE)
    assert "49" not in text(page)


def test_a_link_in_an_article_is_no_link() -> None:
    page = layout(Briefing(event=Event(), sources=(report("See https://example.org now."),), method=METHOD), None)
    assert not [run for run in runs(page) if run.target and not run.target.startswith("#")]


def test_control_characters_do_not_reach_the_page() -> None:
    page = layout(Briefing(event=Event(), sources=(report("One\x00 two\x0b three\x1b."),), method=METHOD), None)
    assert [p.text for p in paragraphs(page) if p.number] == ["One two three."]


def test_what_nobody_sees_does_not_reach_the_page() -> None:
    page = layout(Briefing(event=Event(), sources=(report("One\u00ad two\u200b thr\u00adee."),), method=METHOD), None)
    assert [p.text for p in paragraphs(page) if p.number] == ["One two three."]


def test_evidence_that_leads_to_no_paragraph_is_printed_without_a_link() -> None:
    lost = Quote(id="q1", text="a b c d e", parts=("a b c d e",), evidence=(evidence("a b c d e", "s9"),))
    whole = Briefing(event=Event(), sources=(report(),), method=METHOD)
    page = layout(whole.model_copy(update={"quotes": (lost,)}), None)
    (run,) = (run for run in runs(page) if run.text == "[s9.1]")
    assert run.target is None


def test_members_too_many_for_a_table_are_told_in_a_line() -> None:
    rows_ = tuple(
        Membership(country=code, status="member", leader="Ann Other", leader_role="President") for code in CODES.split()
    )
    event = Event(name="Summit", organisation="UN", country="AUT", start=date(2024, 1, 2))
    page = layout(Briefing(event=event, sources=(report(),), membership=rows_, method=METHOD), None)
    assert not tables(page, "unnamed")
    assert ", Austria, Azerbaijan, " in text(page)
    assert "; host: Austria." in text(page)
    assert "Ann Other" not in text(page)


def test_anchors_are_unique_whatever_the_briefing_holds() -> None:
    known = anchors(layout(summit_of(40), None))
    assert len(known) == len(set(known))


def test_headings_of_subsections_have_no_number() -> None:
    page = layout(seed_briefing(), None)
    assert {block.number for block in page.blocks if isinstance(block, Heading) and block.level == 2} == {None}
