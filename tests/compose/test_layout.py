"""The seed's briefing as a page: order, wording, references."""

import pytest

from briefing.compose.layout import layout
from briefing.model.drawing import Drawing, Map
from briefing.model.evidence import Evidence, Statement
from briefing.model.outline import Columns, Figure, Heading, Outline, PageBreak, Paragraph, Run, Table
from tests.compose.outlines import anchors, cells, headings, paragraphs, rows, runs, tables, text
from tests.compose.seed_briefing import BOILERPLATE, PARAGRAPHS, TITLE, seed_briefing

MAP = Map(Drawing(482.0, 363.0, ()), "SCO status on 16 September 2022", "A map of Asia.", "Natural Earth.")


@pytest.fixture(scope="module")
def seed() -> Outline:
    return layout(seed_briefing(), MAP, marking="TLP:AMBER")


def test_the_sections_stand_in_the_order_of_the_design(seed: Outline) -> None:
    assert headings(seed) == [
        ("1", "Bottom line"),
        ("2", "At a glance"),
        (None, "Check before use"),
        ("3", "Participants"),
        ("4", "Meetings ledger"),
        ("5", "What each side said"),
        ("6", "Key quotes"),
        ("7", "Issues"),
        ("8", "Map"),
        ("9", "Timeline and what to watch"),
        ("10", "Check before use"),
        ("A", "Annex: the source"),
    ]


def test_the_only_forced_page_break_follows_page_one(seed: Outline) -> None:
    breaks = [n for n, block in enumerate(seed.blocks) if isinstance(block, PageBreak)]
    after = seed.blocks[breaks[0] + 1]
    assert len(breaks) == 1
    assert isinstance(after, Heading) and after.number == "3"


def test_the_head_of_the_briefing_tells_event_place_days_and_what_it_rests_on(seed: Outline) -> None:
    title, subtitle = seed.blocks[:2]
    assert isinstance(title, Paragraph) and title.text == seed.title == "SCO summit, Samarkand"
    assert isinstance(subtitle, Paragraph)
    assert subtitle.text == "Shanghai Cooperation Organization · Samarkand, Uzbekistan · 15–16 September 2022†"
    assert rows(seed, "facts") == [
        [
            "Information up to 15 September 2022†",
            "Source One report, undated (annex)",
            "Prepared by briefing 0.1, not edited",
        ]
    ]


def test_heads_and_feet_carry_short_title_limits_and_marking(seed: Outline) -> None:
    assert seed.first_head == "Summit briefing"
    assert seed.short_title == "SCO summit, Samarkand · 15–16 September 2022"
    assert seed.foot == "One report, not corroborated · up to 15 September 2022"
    assert seed.page_words == "Page {page} of {pages}"
    assert seed.language == "en-GB"
    assert seed.marking == "TLP:AMBER"
    assert seed.keywords[:3] == ("SCO", "Samarkand", "Ilham Aliyev")


def test_each_sentence_of_the_bottom_line_stands_beside_whose_word_it_is(seed: Outline) -> None:
    lead = rows(seed, "lead")
    assert lead[2] == [
        "3",
        "Putin also met Raisi of Iran and Central Asian leaders; Xi met Zhaparov of Kyrgyzstan.",
        "Reported\u00a0[1.26] [1.28]\nChina’s ministry\u00a0[1.35]",
    ]
    assert lead[0][2] == "Reported\u00a0[1.1]\nPutin\u00a0[1.1] [1.2]"


def test_meetings_in_short_name_families_days_and_subjects(seed: Outline) -> None:
    short = rows(seed, "meetings")
    assert short[0] == ["M1", "Held", "Putin – Xi", "15 Sep 2022", "Ukraine, Taiwan, world order", "[1.1]"]
    assert short[1] == ["M2", "Held", "Putin – Raisi", "not stated", "Treaty, nuclear deal", "[1.26]"]
    assert short[7] == ["M8", "Ruled out", "Modi – Xi", "–", "–", "[1.29]"]
    assert len(short) == 8
    assert [row.bar for row in tables(seed, "meetings")[0].rows] == ["held"] * 4 + ["planned"] * 3 + ["ruled-out"]


def test_page_one_lists_who_is_there_and_what_each_country_is_to_the_organisation(seed: Outline) -> None:
    glance = {row[1]: row[2] for row in rows(seed, "glance")}
    assert glance["Present"] == (
        "Xi Jinping (China), Ebrahim Raisi (Iran), Sadyr Zhaparov (Kyrgyzstan), Vladimir Putin and Sergey Lavrov "
        "(Russia)\u00a0[1.1] [1.10] [1.26] [1.35]"
    )
    assert glance["Host†"] == "Uzbekistan: President Shavkat Mirziyoyev, not named in the source"
    assert glance["Members†"] == "8: China, India, Kazakhstan, Kyrgyzstan, Pakistan, Russia, Tajikistan, Uzbekistan"
    assert glance["Observers†"] == "4: Afghanistan, Belarus, Iran, Mongolia"
    assert glance["Dialogue partners†"].startswith("9: Armenia, Azerbaijan, Cambodia, Egypt")


def test_participants_follow_the_english_alphabet_of_countries(seed: Outline) -> None:
    people = rows(seed, "participants")
    assert [row[1] for row in people] == [
        "Azerbaijan",
        "China",
        "India",
        "Iran",
        "Kyrgyzstan",
        "Russia",
        "Russia",
        "Turkey",
    ]
    expected = ["P1", "Azerbaijan", "dialogue partner†", "Ilham Aliyev, President", "Expected", "Putin, planned"]
    assert people[0] == [*expected, "[1.30]"]
    assert people[3][3] == "Ebrahim Raisi, President†"
    assert people[5][5] == "Xi, Raisi, others"
    assert people[6][5] == "–"


def test_members_whose_leaders_are_not_named_come_from_the_tables(seed: Outline) -> None:
    assert rows(seed, "unnamed")[3] == [
        "P12",
        "Uzbekistan",
        "member, host",
        "Shavkat Mirziyoyev, President",
        "not stated",
        "†",
    ]
    marks = {
        run.mark for row in tables(seed, "unnamed")[0].rows for c in row.cells[1:] for p in c.content for run in p.runs
    }
    assert marks == {"known", "unstated"}


def test_those_named_who_do_not_attend_stand_apart_with_the_reason(seed: Outline) -> None:
    others = rows(seed, "named-only")
    assert [row[2] for row in others] == [
        "Pope Francis",
        "Joe Biden, President†",
        "Karine Jean-Pierre, White House press secretary",
        "Nancy Pelosi",
        "Ned Price, State Department spokesperson",
    ]
    assert others[0] == ["N1", "Holy See", "Pope Francis", "did not meet Xi (M9)", "[1.37]"]


def test_the_ledger_tells_parties_day_and_the_words_of_the_source(seed: Outline) -> None:
    ledger = rows(seed, "ledger")
    assert ledger[0] == [
        "M1",
        "Held",
        "Vladimir Putin, Russia\nXi Jinping, China",
        "15 Sep 2022\n“Thursday”",
        "Ukraine, Taiwan, world order",
        "“at the start of talks with Xi in Uzbekistan”\u00a0[1.1] [1.2]",
    ]
    assert ledger[8][1] == "Not held, off-summit"
    assert tables(seed, "ledger")[0].rows[8].anchor == "m9"


def test_the_matrix_shows_every_meeting_from_both_sides(seed: Outline) -> None:
    (matrix,) = tables(seed, "matrix")
    assert cells(matrix.head[0])[2:] == [
        "Aliyev",
        "Xi",
        "Modi",
        "Raisi",
        "Zhaparov",
        "Putin",
        "Erdogan",
        "Central Asian leaders",
    ]
    assert cells(matrix.rows[5])[1:] == ["Putin", "M7", "M1", "M5", "M2", "–", "", "M6", "M3"]
    assert [cell.tone for cell in matrix.rows[1].cells[2:]] == [
        None,
        "diagonal",
        "ruled-out",
        None,
        "held",
        "held",
        None,
        None,
    ]
    assert matrix.widths == (11, 23, 16, 16, 16, 16, 16, 16, 16, 24)


def test_side_stands_against_side_and_silence_is_said(seed: Outline) -> None:
    first, joined = tables(seed, "sides")
    assert cells(first.head[0])[2:] == ["Russia", "China"]
    ukraine, taiwan = first.rows[0], first.rows[1]
    assert cells(ukraine)[3] == "not specifically mentioned in the Chinese government statement\u00a0[1.7]"
    assert cells(taiwan)[2] == "Putin condemns “the provocations of the U.S. and its satellites”\u00a0[1.18]"
    assert cells(taiwan)[3] == "nothing reported"
    assert [row.cells[3].tone for row in first.rows[:3]] == ["gap", "gap", None]
    assert cells(first.rows[-1])[1:3] == ["Raised by one side only", "Ukraine, Taiwan Strait, Next steps"]
    assert first.rows[-1].rule_above
    assert cells(joined.rows[1])[1:] == [
        "M4 Railway",
        "Chinese foreign ministry: Xi supports the “early operation” of the line to Kyrgyzstan and "
        "Uzbekistan\u00a0[1.35]",
        "Kyrgyzstan: nothing reported",
    ]
    assert not joined.head_visible


def test_a_quote_loses_the_comma_before_he_said_and_nothing_else(seed: Outline) -> None:
    quotes = {row[0]: row for row in rows(seed, "quotes")}
    assert quotes["Q4"][1] == "“We condemn the provocations of the U.S. and its satellites in the Taiwan Strait”"
    assert quotes["Q4"][2] == "Vladimir Putin\u00a0[1.18]\nRussian President, to Xi (M1)"
    assert quotes["Q8"][1].endswith("United Nations General Assembly.”")


def test_the_parts_of_an_interrupted_quote_are_joined_by_the_sources_words(seed: Outline) -> None:
    quotes = {row[0]: row[1] for row in rows(seed, "quotes")}
    assert "regional stability” [Putin said] “We jointly stand" in quotes["Q6"]
    assert Run("[Putin said]", "between") in runs(seed)


def test_short_fragments_are_no_key_quotes(seed: Outline) -> None:
    assert len(rows(seed, "quotes")) == 13
    assert not any("striking" in row[1] for row in rows(seed, "quotes"))


def test_positions_say_whose_word_they_are(seed: Outline) -> None:
    issues = {row[1]: row[2].split("\n") for row in rows(seed, "issues")}
    assert issues["China–Russia alignment"] == [
        "Lavrov: assessments “fully coincide”.\u00a0[1.10]",
        "Jean-Pierre: “concerns about the depth of China’s alignment and ties with Russia”.\u00a0[1.14]",
    ]
    assert issues["Grain exports"][0].startswith("Reported: M6 will be closely watched")


def test_the_caption_of_the_map_names_venue_places_and_those_that_stand_for_governments(seed: Outline) -> None:
    (figure,) = (block for block in seed.blocks if isinstance(block, Figure))
    caption = figure.caption[0].text.replace("\u00a0", " ")
    assert figure.alt == "A map of Asia."
    assert caption.startswith(
        "Figure 1. SCO status on 16 September 2022†: eight members, four observers, nine dialogue partners; venue: "
        "Samarkand [1.1]; places: Washington, D.C. [1.9], Taiwan Strait [1.18]"
    )
    assert "Beijing [1.5] and Tehran [1.26] stand for governments and are not marked." in caption
    assert figure.caption[1].runs == (Run("Natural Earth.", "technical"),)


def test_what_lies_ahead_stands_below_a_row_that_says_so(seed: Outline) -> None:
    (days,) = tables(seed, "timeline")
    assert cells(days.rows[0]) == ["T1", "24 Feb 2022", "Invasion of Ukraine", "[1.15]"]
    assert cells(days.rows[1])[1] == "“April”"
    meetings = "Putin – Xi (M1), Xi – Zhaparov (M4). SCO summit opens in Samarkand†"
    assert cells(days.rows[6]) == ["T7", "15 Sep 2022", meetings, "[1.1] [1.35]"]
    assert cells(days.rows[7])[1] == "To watch"
    assert cells(days.rows[8]) == [
        "T8",
        "16 Sep 2022",
        "Putin – Modi (M5), planned. SCO summit ends†",
        "[1.28]",
    ]


def test_main_checks_stand_on_page_one_under_the_numbers_of_the_full_list(seed: Outline) -> None:
    full = rows(seed, "checks")
    assert rows(seed, "checks-short") == [[row[0], row[2]] for row in full[:3]]
    assert [row[0] for row in full] == [f"C{n}" for n in range(1, 9)]
    assert full[2][1:] == ["Name", "“Recep Tyyip Erdan” is taken for Recep Tayyip Erdogan.\u00a0[1.30] [1.32]"]
    assert "all in section 10" in text(seed)


def test_the_annex_holds_the_source_word_for_word(seed: Outline) -> None:
    (annex,) = (block for block in seed.blocks if isinstance(block, Columns))
    assert [paragraph.text for paragraph in annex.content] == PARAGRAPHS
    assert [paragraph.number for paragraph in annex.content][:2] == ["1.1", "1.2"]
    (told,) = (p for p in paragraphs(seed) if p.style == "annex-source")
    assert f"“{TITLE}”. No outlet, author or date. Dateline SAMARKAND, Uzbekistan." in told.text
    assert "Left out as boilerplate (6 lines)" in told.text
    assert all(f"“{line}”" in told.text for line in BOILERPLATE)


def test_every_link_leads_to_a_place_of_the_page(seed: Outline) -> None:
    known = anchors(seed)
    targets = {run.target for run in runs(seed)} | {p.number_target for p in paragraphs(seed)} - {None}
    assert len(known) == len(set(known))
    assert {target.removeprefix("#") for target in targets if target} <= set(known)


def test_a_reference_leads_to_its_paragraph_and_the_paragraph_back_to_the_first_reference(seed: Outline) -> None:
    found = [run for run in runs(seed) if run.text == "[1.14]" and run.target]
    (annexed,) = (p for p in paragraphs(seed) if p.anchor == "s1.14")
    assert {run.target for run in found} == {"#s1.14"}
    assert [run.anchor for run in found] == ["r1.14"] + [None] * (len(found) - 1)
    assert annexed.number_target == "#r1.14"


def test_a_paragraph_that_nothing_cites_leads_nowhere() -> None:
    briefing = seed_briefing()
    bare = briefing.model_copy(
        update=dict.fromkeys(("key_points", "issues", "quotes", "timeline", "checks", "mentioned", "meetings"), ())
    )
    (annexed,) = (p for p in paragraphs(layout(bare, None)) if p.number == "1.22")
    assert annexed.number_target is None


def test_every_statement_of_the_briefing_is_on_the_page(seed: Outline) -> None:
    briefing, page = seed_briefing(), text(seed).replace("\u00a0", " ")
    plain = [point.text for point in briefing.key_points]
    plain += [person.name for person in briefing.attendees] + [person.name for person in briefing.mentioned]
    plain += [f"“{meeting.words}”" for meeting in briefing.meetings]
    plain += [r.text for meeting in briefing.meetings for r in meeting.readouts if not r.silent]
    told = {r.evidence for meeting in briefing.meetings for r in meeting.readouts if not r.silent}
    plain += [p.text for issue in briefing.issues for p in issue.positions if p.evidence[:1] not in told]
    plain += [place.name for place in briefing.places if place.type != "country"]
    plain += [entry.text for entry in briefing.timeline if "{" not in entry.text]
    plain += [check.text for check in briefing.checks if "{" not in check.text]
    assert [words for words in plain if words not in page and "{m6}" not in words] == []


def test_every_piece_of_evidence_for_what_is_said_is_cited(seed: Outline) -> None:
    briefing = seed_briefing()
    claims: list[Statement] = [*briefing.key_points, *briefing.issues, *briefing.quotes, *briefing.meetings]
    needed = {_number(evidence) for claim in claims for evidence in claim.evidence}
    needed |= {_number(evidence) for check in briefing.checks for evidence in check.evidence}
    assert needed <= {run.text.strip("[]") for run in runs(seed) if run.mark == "reference"}


def _number(evidence: Evidence) -> str:
    return f"1.{evidence.paragraph}"


def test_no_reference_begins_a_line_alone(seed: Outline) -> None:
    for paragraph in paragraphs(seed):
        for before, run in zip(paragraph.runs, paragraph.runs[1:], strict=False):
            if run.mark == "reference" and before.mark != "reference" and run.target and before.text.strip():
                assert before.text.endswith("\u00a0"), paragraph.text


def test_every_table_is_as_wide_as_the_page(seed: Outline) -> None:
    letter = layout(seed_briefing(), None, paper="letter")
    for outline, width in ((seed, 170.0), (letter, 175.9)):
        found = [sum(block.widths) for block in outline.blocks if isinstance(block, Table)]
        assert found == pytest.approx([width] * len(found))


def test_the_same_briefing_gives_the_same_outline(seed: Outline) -> None:
    assert layout(seed_briefing(), MAP, marking="TLP:AMBER") == seed


def test_no_cell_is_silent_without_saying_so(seed: Outline) -> None:
    for block in seed.blocks:
        if isinstance(block, Table) and block.kind != "matrix":
            for row in block.rows:
                assert all(cells(row)[2:]), (block.kind, cells(row))
