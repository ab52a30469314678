"""The seed's briefing as composed from its facts: what a reader finds in it."""

from functools import cache

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, Method, Readout
from tests.compose.promises import broken_promises
from tests.compose.seed_findings import seed_findings


@cache
def seed() -> Briefing:
    return compose_briefing([seed_findings()], Method(version="0.1.0", language_model="none"))


def test_every_statement_keeps_its_promise() -> None:
    assert broken_promises(seed()) == []


def test_the_bottom_line_begins_with_the_main_meeting_and_names_who_says_so() -> None:
    first = seed().key_points[0]
    assert first.text.startswith(
        "Putin and Xi met at the SCO summit on 15 September; Putin thanked Xi for his “balanced”"
    )
    assert [voice.actor for voice in first.voices] == [None, "Vladimir Putin"]


def test_what_a_statement_leaves_out_stands_in_the_bottom_line() -> None:
    second = seed().key_points[1].text
    assert second == (
        "China’s statement did not specifically mention Ukraine; it said Xi promised “strong support” to Russia’s "
        "“core interests”."
    )


def test_further_planned_and_ruled_out_meetings_stand_in_the_bottom_line() -> None:
    also, coming = seed().key_points[2:4]
    assert also.text == "Putin also met Raisi of Iran and Central Asian leaders; Xi met Zhaparov of Kyrgyzstan."
    assert [voice.actor for voice in also.voices] == [None, "Chinese foreign ministry"]
    assert coming.text == (
        "Putin’s meetings with Modi (16 September), Erdogan and Aliyev were planned; "
        "Modi and Xi were not expected to meet."
    )


def test_an_outsider_speaks_with_whole_sentences_and_says_for_whom() -> None:
    last = seed().key_points[4]
    assert last.text.startswith(
        "The talks followed a major setback for Moscow on the battlefield; Jean-Pierre (White House) said: “We’ve"
    )
    assert last.voices[1].actor == "Karine Jean-Pierre"


def test_doubtful_figures_stand_under_checks_only() -> None:
    text = seed().model_dump_json(include={"key_points", "meetings", "issues", "timeline"})
    assert "176" not in text
    assert any("“176 soldiers on each side” stands alone" in check.text for check in seed().checks)


def test_each_side_of_the_main_meeting_speaks_for_itself() -> None:
    main = seed().meetings[0]
    assert main.status == "held"
    assert set(main.topics) <= {"Ukraine", "ties", "world order", "Taiwan"}
    assert "condemns “the provocations of the U.S. and its satellites in the Taiwan Strait”" in _texts(
        main.readouts, "RUS"
    )
    assert any("inject stability" in text for text in _texts(main.readouts, "CHN"))
    assert {r.side for r in main.readouts} == {"RUS", "CHN"}


def _texts(readouts: tuple[Readout, ...], side: str) -> list[str]:
    return [r.text for r in readouts if r.side == side]


def test_a_subject_that_a_statement_leaves_out_is_a_gap_on_that_side() -> None:
    gaps = [r for r in seed().meetings[0].readouts if r.silent]
    assert [(gap.side, gap.topic, gap.text) for gap in gaps] == [("CHN", "War in Ukraine", "Ukraine")]
    assert gaps[0].evidence[0].text == "didn’t specifically mention Ukraine"


def test_a_ministry_that_passes_words_on_is_named_as_their_source() -> None:
    railway = seed().meetings[3].readouts[0]
    assert railway.actor == "Chinese foreign ministry"
    assert railway.text.startswith("Xi said Beijing supports the “early operation”")


def test_planned_meetings_without_subject_have_none() -> None:
    assert all(m.topics == () for m in seed().meetings if m.status in ("planned", "ruled_out"))


def test_quotes_begin_with_both_sides_of_the_main_meeting_and_end_with_fragments() -> None:
    speakers = [q.speaker for q in seed().quotes]
    assert speakers[:2] == ["Vladimir Putin", "Xi Jinping"]
    assert [q.partial for q in seed().quotes] == sorted(q.partial for q in seed().quotes)
    assert [q.id for q in seed().quotes] == [f"q{n}" for n in range(1, len(speakers) + 1)]


def test_membership_is_that_of_the_last_day() -> None:
    standing = {m.country: m.status for m in seed().membership}
    assert {c for c, s in standing.items() if s == "member"} == {"CHN", "IND", "KAZ", "KGZ", "PAK", "RUS", "TJK", "UZB"}
    assert standing["IRN"] == "observer"
    assert sum(status == "dialogue_partner" for status in standing.values()) == 9


def test_members_whose_leader_came_need_none_from_the_tables() -> None:
    leaders = {m.country: m.leader for m in seed().membership}
    assert leaders["RUS"] is None
    assert leaders["PAK"] == "Shehbaz Sharif"


def test_issues_are_told_once_and_in_order_of_weight() -> None:
    found = seed().issues
    assert 3 <= len(found) <= 10
    assert found[0].name == "War in Ukraine"
    spoken = [(p.actor, p.text) for issue in found for p in issue.positions]
    assert len(spoken) == len(set(spoken))


def test_unnamed_speakers_are_called_so() -> None:
    actors = {p.actor for issue in seed().issues for p in issue.positions}
    assert "Observers, unnamed" in actors


def test_the_timeline_runs_forward_and_ends_with_what_to_watch() -> None:
    entries = seed().timeline
    days = [entry.date for entry in entries if entry.date]
    assert days == sorted(days)
    assert entries[-1].text == "Putin – Erdogan ({m6}), Putin – Aliyev ({m7})"
    assert [entry.coming for entry in entries] == sorted(entry.coming for entry in entries)
    assert entries[0].text == "Invasion of Ukraine"


def test_the_main_checks_are_few_and_include_date_source_and_name() -> None:
    main = [check for check in seed().checks if check.main]
    assert 3 <= len(main) <= 5
    assert {"date", "source", "name"} <= {check.kind for check in main}


def test_what_the_source_leaves_open_is_said() -> None:
    open_points = next(check.text for check in seed().checks if check.kind == "unsaid")
    assert "Days of {m2}, {m3}, {m6} and {m7}" in open_points
    assert "what Kyrgyzstan said at {m4}" in open_points


def test_the_same_facts_give_the_same_bytes() -> None:
    again = compose_briefing([seed_findings()], Method(version="0.1.0", language_model="none"))
    assert again.model_dump_json() == seed().model_dump_json()
