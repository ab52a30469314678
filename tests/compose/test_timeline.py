"""The timeline: what happened when, in the source's words, and what lies ahead."""

from dataclasses import replace
from datetime import date

from briefing.compose import compose_briefing
from briefing.model.article import Span
from briefing.model.briefing import Event, Method, TimelineEntry
from briefing.model.findings import DatedSentence
from tests.compose.reports import Report

_TODAY = date(2024, 7, 3)


def _entries(text: str, when: str, on: date | None, coming: bool = False) -> list[TimelineEntry]:
    report = Report("s1", (text,), as_of=_TODAY)
    dated = DatedSentence(on, report.at(when), report.at(text), coming)
    found = replace(report.findings(), dated=(dated,))
    briefing = compose_briefing([found], Method(version="0", language_model="none"))
    return [entry for entry in briefing.timeline if entry.basis == "source"]


def test_a_short_sentence_stands_whole() -> None:
    text = "Kenya signed the treaty on Monday."
    assert [e.text for e in _entries(text, "on Monday", date(2024, 7, 1))] == ["Kenya signed the treaty"]


def test_an_opening_clause_that_bears_the_day_stands_alone() -> None:
    text = "After Kenya closed its lake ports last Monday, the herders complained."
    assert [e.text for e in _entries(text, "last Monday", date(2024, 6, 24))] == ["Kenya closed its lake ports"]


def test_what_was_named_then_is_not_what_goes_on_now() -> None:
    text = "Kenya is promoting a “Clean Lakes Initiative” announced in April."
    assert [e.text for e in _entries(text, "April", None)] == ["“Clean Lakes Initiative” announced"]


def test_the_month_of_what_came_before_is_no_day_to_watch() -> None:
    text = "Kenya now turns to Ghana in what will be their first talks since the election in June."
    assert _entries(text, "June", None, coming=True) == []


def test_the_summits_last_day_is_the_tables_where_the_report_tells_only_the_first() -> None:
    report = Report("s1", ("The summit opens in Nairobi on Wednesday.",), as_of=_TODAY)
    event = Event(
        name="AU summit",
        organisation="AU",
        city="Nairobi",
        country="KEN",
        start=date(2024, 7, 3),
        end=date(2024, 7, 4),
        from_reference=("end",),
        evidence=(report.at("Nairobi"),),
    )
    briefing = compose_briefing([replace(report.findings(), event=event)], Method(version="0", language_model="none"))
    days = {entry.text: (entry.basis, bool(entry.evidence)) for entry in briefing.timeline}
    assert days == {"AU summit opens": ("source", True), "AU summit ends": ("reference", False)}


def test_a_question_is_no_event() -> None:
    assert _entries("Could Kenya sign the treaty on Monday as promised?", "on Monday", date(2024, 7, 1)) == []


def test_an_acronym_keeps_its_last_stop() -> None:
    text = "Kenya praised the June 3 deal brokered by Ghana and the U.N."
    assert [e.text for e in _entries(text, "June 3", date(2024, 6, 3))] == ["Deal brokered by Ghana and the U.N."]


def test_an_event_keeps_what_it_is_for() -> None:
    deal = "Deal brokered by Ghana and the U.N."
    text = f"Kenya praised the June 3 {deal[0].lower()}{deal[1:]} to open the lakes"
    assert [e.text for e in _entries(f"{text}.", "June 3", date(2024, 6, 3))] == [f"{deal} to open the lakes"]


def test_a_day_before_a_noun_gives_the_noun() -> None:
    text = "Prices have doubled since the March 3 closure of the canal, which carries half of the region’s trade."
    assert [e.text for e in _entries(text, "March 3", date(2024, 3, 3))] == ["Closure of the canal"]


def test_a_long_sentence_is_told_up_to_its_day() -> None:
    text = (
        "Kenya signed the treaty on Monday after a decade of quarrels between ministries, courts, farmers and herders "
        "over every one of its ninety articles and its two long annexes on water."
    )
    assert [e.text for e in _entries(text, "on Monday", date(2024, 7, 1))] == ["Kenya signed the treaty"]


def test_a_coming_day_is_to_watch() -> None:
    entries = _entries("Kenya will sign the treaty on Friday.", "on Friday", date(2024, 7, 5), coming=True)
    assert [e.coming for e in entries] == [True]


def test_a_month_stands_where_it_belongs() -> None:
    report = Report("s1", ("Kenya joined in March.", "Ghana joined on Monday."), as_of=_TODAY)
    dated = (
        DatedSentence(date(2024, 7, 1), report.at("on Monday"), report.at("Ghana joined on Monday."), False),
        DatedSentence(None, report.at("in March"), report.at("Kenya joined in March."), False),
    )
    briefing = compose_briefing([replace(report.findings(), dated=dated)], Method(version="0", language_model="none"))
    assert [e.text for e in briefing.timeline] == ["Kenya joined in March", "Ghana joined on Monday"]


def test_words_inside_a_quote_are_no_event() -> None:
    text = "“We will march on Friday to the sea and back again,” she wrote."
    report = Report("s1", (text,), as_of=_TODAY)
    report.quotes_words("We will march on Friday to the sea and back again,", None, None)
    dated = (DatedSentence(date(2024, 7, 5), report.at("on Friday"), report.at(text), True),)
    briefing = compose_briefing([replace(report.findings(), dated=dated)], Method(version="0", language_model="none"))
    assert briefing.timeline == ()


def test_what_someone_merely_said_on_a_day_is_no_event() -> None:
    text = "Kenya’s president said on Monday the lake ports were ready."
    report = Report("s1", (text,), as_of=_TODAY)
    report.says("Kenya’s president", "KEN", "said", "the lake ports were ready")
    dated = DatedSentence(date(2024, 7, 1), report.at("on Monday"), report.at(text), coming=False)
    found = replace(report.findings(), dated=(dated,))
    assert compose_briefing([found], Method(version="0", language_model="none")).timeline == ()


def test_a_day_that_belongs_to_something_else_makes_no_event() -> None:
    text = "Kenya has widened the Lake Club, a circle founded in 2001, to the coast."
    assert _entries(text, "2001", None) == []
    assert _entries("The last time Kenya was host, in 2018, the lake was dry.", "2018", None) == []


def test_the_column_tells_the_day_and_the_words_need_not() -> None:
    text = "Kenyatta visited the lake ports on Monday to open a canal."
    assert [e.text for e in _entries(text, "Monday", date(2024, 7, 1))] == [
        "Kenyatta visited the lake ports to open a canal"
    ]
    text = "Earlier on Monday, the ports opened a canal for grain ships."
    assert [e.text for e in _entries(text, "Monday", date(2024, 7, 1))] == ["The ports opened a canal for grain ships"]


def test_how_long_someone_has_presided_dates_nothing_else() -> None:
    assert _entries("The canal was put on the agenda by Ruto who leads the group this year.", "this year", None) == []


def test_a_day_that_is_told_besides_dates_nothing_else() -> None:
    text = "Kenya shipped less grain this time than the record that the ports announced, set in 2019."
    report = Report("s1", (text,), as_of=_TODAY)
    dated = DatedSentence(None, report.at("2019"), report.at(text), coming=False)
    found = replace(report.findings(), dated=(dated,))
    method = Method(version="0", language_model="none")
    besides = replace(found, asides=(Span(1, text.index(", set"), len(text) - 1),))
    assert [e.when for e in compose_briefing([found], method).timeline] == ["2019"]
    assert compose_briefing([besides], method).timeline == ()
