"""Who says what: words passed on, words led in, words that hang."""

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, Method, Position
from tests.compose.promises import broken_promises
from tests.compose.reports import Report


def _compose(report: Report) -> Briefing:
    briefing = compose_briefing([report.findings()], Method(version="0", language_model="none"))
    assert broken_promises(briefing) == []
    return briefing


def _positions(report: Report) -> list[Position]:
    return [position for issue in _compose(report).issues for position in issue.positions]


def test_words_that_a_ministry_passes_on_are_the_ministry_s() -> None:
    report = Report("s1", ("Tokayev said grain exports would resume in May, the Turkish foreign ministry said.",))
    report.names("Tokayev", "Tokayev", "KAZ", "named only")
    report.says("Tokayev", "KAZ", "said", "grain exports would resume in May")
    report.says("Turkish foreign ministry", "TUR", "said", "grain exports would resume in May")
    assert [(p.actor, p.text, p.predicate) for p in _positions(report)] == [
        ("Turkish foreign ministry", "Tokayev said grain exports would resume in May", False)
    ]


def test_a_participle_becomes_a_verb() -> None:
    report = Report("s1", ("Tokayev left early, adding that grain exports would resume in May.",))
    report.names("Tokayev", "Tokayev", "KAZ", "named only")
    report.says("Tokayev", "KAZ", "adding", "grain exports would resume in May")
    assert [p.text for p in _positions(report)] == ["said that grain exports would resume in May"]


def test_content_that_leans_on_what_stood_before_is_left_out() -> None:
    report = Report("s1", ("Critics said it would hurt grain exports for many years to come.",))
    report.says("critics", None, "said", "it would hurt grain exports for many years to come")
    assert _positions(report) == []


def test_what_a_transcript_s_speaker_says_is_not_what_the_source_reports() -> None:
    report = Report("s1", ("I spoke about grain exports with every one of my colleagues in the hall.",))
    assert _positions(report) == []


def test_a_sentence_of_the_source_s_own_is_reported() -> None:
    report = Report("s1", ("Grain exports from the port of Constanta fell by half in the spring.",))
    assert [(p.actor, p.text) for p in _positions(report)] == [
        (None, "Grain exports from the port of Constanta fell by half in the spring")
    ]


def test_straight_marks_are_set_as_the_page_sets_them() -> None:
    report = Report("s1", ('Tokayev called the grain exports "a lifeline" for his country.',))
    report.names("Tokayev", "Tokayev", "KAZ", "named only")
    report.says("Tokayev", "KAZ", "called", 'the grain exports "a lifeline" for his country')
    assert [p.text for p in _positions(report)] == ["called the grain exports “a lifeline” for his country"]


def test_the_same_statement_in_two_reports_stands_once() -> None:
    reports = []
    for key in ("s1", "s2"):
        report = Report(key, ("Tokayev said grain exports would resume in May.",))
        report.names("Tokayev", "Tokayev", "KAZ", "named only")
        report.says("Tokayev", "KAZ", "said", "grain exports would resume in May")
        reports.append(report.findings())
    briefing = compose_briefing(reports, Method(version="0", language_model="none"))
    assert [p.text for i in briefing.issues for p in i.positions] == ["said grain exports would resume in May"]


def test_a_negation_never_goes() -> None:
    report = Report("s1", ("Tokayev has not promised grain exports to any country of the region.",))
    report.names("Tokayev", "Tokayev", "KAZ", "named only")
    report.says("Tokayev", "KAZ", "promised", "grain exports to any country of the region")
    assert [p.text for p in _positions(report)] == ["has not promised grain exports to any country of the region"]


def test_the_reporters_view_of_a_statement_is_not_put_into_the_speakers_mouth() -> None:
    words = "Tokayev said grain exports would resume in May in remarks that are sure to unsettle his neighbours."
    report = Report("s1", (words,))
    report.names("Tokayev", "Tokayev", "KAZ", "named only")
    report.says("Tokayev", "KAZ", "said", words.removeprefix("Tokayev said ").removesuffix("."))
    assert [p.text for p in _positions(report)] == ["said grain exports would resume in May"]


def test_a_reporters_verb_makes_the_statement_the_reporters_own() -> None:
    report = Report("s1", ("Tokayev boasted of grain exports to every port of the inland sea.",))
    report.names("Tokayev", "Tokayev", "KAZ", "speaks")
    report.says("Tokayev", "KAZ", "boasted", "of grain exports to every port of the inland sea")
    (position,) = _positions(report)
    assert position.actor is None
    assert position.text == "Tokayev boasted of grain exports to every port of the inland sea"


def test_a_quote_that_begins_in_mid_sentence_stands_in_its_sentence() -> None:
    report = Report("s1", ("In Oslo there was word of a plan that would “keep grain exports safe for years”.",))
    report.quotes_words("keep grain exports safe for years", "Tokayev", "KAZ")
    (position,) = _positions(report)
    assert position.text == "In Oslo there was word of a plan that would “keep grain exports safe for years”"


def test_the_soft_half_of_a_concession_is_not_told_alone() -> None:
    report = Report(
        "s1", ("Tokayev said grain exports were welcome.", "But Tokayev said grain exports must pay the port’s duty.")
    )
    report.names("Tokayev", "Tokayev", "KAZ", "speaks")
    report.says("Tokayev", "KAZ", "said", "grain exports were welcome")
    report.says("Tokayev", "KAZ", "said", "grain exports must pay the port’s duty")
    assert [p.text for p in _positions(report)] == ["said grain exports must pay the port’s duty"]


def test_what_is_told_of_a_thing_besides_is_not_its_speakers_word() -> None:
    report = Report("s1", ("Tokayev praised the grain exports, which had fallen by half in the spring.",))
    report.names("Tokayev", "Tokayev", "KAZ", "speaks")
    report.says("Tokayev", "KAZ", "praised", "the grain exports, which had fallen by half in the spring")
    assert not any("fallen" in p.text for p in _positions(report))


def test_a_statement_that_goes_on_with_but_is_not_told_without_it() -> None:
    report = Report("s1", ("Tokayev said grain exports were welcome, but warned that the port’s duty must be paid.",))
    report.names("Tokayev", "Tokayev", "KAZ", "speaks")
    report.says("Tokayev", "KAZ", "said", "grain exports were welcome")
    assert _positions(report) == []


def test_a_reporters_verb_stands_behind_no_name_in_what_each_side_said() -> None:
    boast = "of wheat in every port of the inland sea"
    report = Report(
        "s1", ("Tokayev met Ruto.", "Tokayev said grain exports would resume.", f"Tokayev boasted {boast}.")
    )
    report.attends("Tokayev", "Tokayev", "KAZ")
    report.attends("Ruto", "Ruto", "KEN")
    report.met("Tokayev met Ruto", "Tokayev", "Ruto")
    report.says("Tokayev", "KAZ", "said", "grain exports would resume")
    report.says("Tokayev", "KAZ", "boasted", boast)
    assert [r.text for r in _compose(report).meetings[0].readouts] == ["said grain exports would resume"]


def test_what_was_only_reportedly_said_stays_so() -> None:
    report = Report("s1", ("Tokayev reportedly said grain exports would resume in May.",))
    report.names("Tokayev", "Tokayev", "KAZ", "speaks")
    report.says("Tokayev", "KAZ", "said", "grain exports would resume in May")
    assert [p.text for p in _positions(report)] == ["reportedly said grain exports would resume in May"]
