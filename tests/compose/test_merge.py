"""Several reports of one event: what they share stands once, what they differ on is said."""

from dataclasses import replace
from datetime import date

from briefing.compose import compose_briefing
from briefing.model.briefing import Briefing, Check, Event, Method, Place
from tests.compose.promises import broken_promises
from tests.compose.reports import Report


def _first() -> Report:
    report = Report(
        "s1",
        (
            "Turkish President Tayyip Erdogan is due to meet Xi Jinping in Astana on Thursday.",
            "Erdogan met Emomali Rahmon of Tajikistan on Wednesday.",
            "“We want trade to grow without any barrier between us,” Erdogan said after the meeting with Rahmon.",
            "Joe Biden did not comment on the talks with Xi.",
        ),
    )
    report.attends("Tayyip Erdogan", "Erdogan", "TUR", "President")
    report.attends("Xi Jinping", "Xi", "CHN")
    report.attends("Emomali Rahmon", "Rahmon", "TJK")
    report.names("Joe Biden", "Biden", "USA", "did not comment on {m1}")
    report.met("is due to meet", "Tayyip Erdogan", "Xi Jinping", status="planned", on=date(2024, 7, 4))
    report.met("met Emomali Rahmon", "Tayyip Erdogan", "Emomali Rahmon", on=date(2024, 7, 3))
    report.quotes_words("We want trade to grow without any barrier between us,", "Tayyip Erdogan", "TUR", "m2")
    report.places.append(_astana(report))
    return report


def _second() -> Report:
    report = Report(
        "s2",
        (
            "Recep Tayyip Erdogan and Xi Jinping held talks on Thursday in Astana, Kazakhstan.",
            "“We want trade to grow without any barrier,” Erdogan said in Astana.",
        ),
        as_of=date(2024, 7, 4),
        event=Event(name="SCO summit", organisation="SCO", city="Astana", start=date(2024, 7, 3)),
    )
    report.attends("Recep Tayyip Erdogan", "Erdogan", "TUR")
    report.attends("Xi Jinping", "Xi", "CHN", "President")
    report.met("held talks", "Recep Tayyip Erdogan", "Xi Jinping", on=date(2024, 7, 4))
    report.quotes_words("We want trade to grow without any barrier,", "Recep Tayyip Erdogan", "TUR")
    report.places.append(_astana(report))
    return report


def _astana(report: Report) -> Place:
    return Place(name="Astana", as_written=("Astana",), type="city", country="KAZ", evidence=(report.at("Astana"),))


def _compose(*reports: Report) -> Briefing:
    return compose_briefing([r.findings() for r in reports], Method(version="0", language_model="none"))


def test_the_merged_briefing_keeps_its_promises() -> None:
    assert broken_promises(_compose(_first(), _second())) == []


def test_one_person_under_two_spellings_stands_once_by_the_fullest_name() -> None:
    names = [a.name for a in _compose(_first(), _second()).attendees]
    assert names == ["Recep Tayyip Erdogan", "Xi Jinping", "Emomali Rahmon"]


def test_people_of_one_family_name_and_two_given_names_stay_two() -> None:
    other = Report("s2", ("Emine Erdogan visited a school in Astana.",))
    other.names("Emine Erdogan", "Erdogan", "TUR", "visited a school")
    assert [m.name for m in _compose(_first(), other).mentioned] == ["Joe Biden", "Emine Erdogan"]


def test_a_planned_meeting_that_a_later_report_tells_as_held_is_held() -> None:
    met = {frozenset(m.parties): m for m in _compose(_first(), _second()).meetings}
    meeting = met[frozenset({"Recep Tayyip Erdogan", "Xi Jinping"})]
    assert meeting.status == "held"
    assert meeting.words == "held talks"
    assert {e.source for e in meeting.evidence} == {"s1", "s2"}


def test_numbers_of_meetings_in_texts_follow_the_new_order() -> None:
    briefing = _compose(_first(), _second())
    numbers = {frozenset(m.parties): m.id for m in briefing.meetings}
    with_xi = numbers[frozenset({"Recep Tayyip Erdogan", "Xi Jinping"})]
    with_rahmon = numbers[frozenset({"Recep Tayyip Erdogan", "Emomali Rahmon"})]
    assert briefing.mentioned[0].why == f"did not comment on {{{with_xi}}}"
    assert briefing.quotes[0].occasion == f"after {{{with_rahmon}}}"


def test_a_meeting_that_one_source_denies_becomes_a_check() -> None:
    denied = _second()
    denied.meetings.clear()
    denied.met("held talks", "Recep Tayyip Erdogan", "Xi Jinping", status="ruled_out", on=date(2024, 7, 4))
    checks = [c for c in _compose(_first(), denied).checks if c.kind == "meeting"]
    assert any("The sources differ on" in c.text and {e.source for e in c.evidence} == {"s1", "s2"} for c in checks)


def test_one_meeting_on_neighbouring_days_of_two_sources_is_one_and_a_check_tells_both_days() -> None:
    abroad = _second()
    abroad.meetings.clear()
    abroad.met("held talks", "Recep Tayyip Erdogan", "Xi Jinping", on=date(2024, 7, 5))
    briefing = _compose(_first(), abroad)
    with_xi = [m for m in briefing.meetings if "Xi Jinping" in m.parties]
    assert [m.date for m in with_xi] == [date(2024, 7, 5)]
    told = f"The sources differ on the day of {{{with_xi[0].id}}}: source 1 4 July 2024 and source 2 5 July 2024."
    assert told in [c.text for c in briefing.checks]


def test_meetings_of_one_pair_days_apart_stay_two() -> None:
    later = _second()
    later.meetings.clear()
    later.met("held talks", "Recep Tayyip Erdogan", "Xi Jinping", on=date(2024, 7, 7))
    assert len([m for m in _compose(_first(), later).meetings if "Xi Jinping" in m.parties]) == 2


def test_a_meeting_joins_the_one_of_its_own_day_before_a_neighbour_s() -> None:
    first = _first()
    first.met("due to meet Xi Jinping", "Tayyip Erdogan", "Xi Jinping", status="planned", on=date(2024, 7, 3))
    met = [m for m in _compose(first, _second()).meetings if "Xi Jinping" in m.parties]
    assert sorted((str(m.date), len({e.source for e in m.evidence})) for m in met) == [
        ("2024-07-03", 1),
        ("2024-07-04", 2),
    ]


def test_a_first_day_on_which_the_sources_differ_is_a_check() -> None:
    late = _second()
    late.event = Event(name="SCO summit", organisation="SCO", city="Astana", start=date(2024, 7, 4))
    third = replace(_second(), id="s3")
    texts = [c.text for c in _compose(_first(), late, third).checks]
    assert "The sources differ on the event’s first day: source 2 4 July 2024 and source 3 3 July 2024." in texts


def test_a_name_with_more_between_its_first_and_last_word_is_the_same_person() -> None:
    short = Report("s1", ("Foreign Minister Ana Sari spoke in Astana.",))
    short.attends("Ana Sari", "Ana", "")
    full = Report("s2", ("Ana LP Sari waved at the port.",))
    full.attends("Ana LP Sari", "Sari", "IDN")
    assert [a.name for a in _compose(short, full).attendees] == ["Ana LP Sari"]


def test_words_quoted_by_two_sources_are_one_quote_with_both_as_evidence() -> None:
    quotes = _compose(_first(), _second()).quotes
    assert len(quotes) == 1
    assert quotes[0].text == "We want trade to grow without any barrier between us,"
    assert {e.source for e in quotes[0].evidence} == {"s1", "s2"}


def test_places_add_their_mentions() -> None:
    places = _compose(_first(), _second()).places
    assert [(p.name, p.mentions) for p in places] == [("Astana", 2)]


def test_what_a_source_tells_of_the_event_goes_before_the_tables() -> None:
    event = _compose(_first(), _second()).event
    assert (event.start, event.country) == (date(2024, 7, 3), "KAZ")
    assert "city" not in event.from_reference


def test_a_report_of_another_event_is_a_check() -> None:
    stray = Report("s3", ("The G20 met.",), event=Event(name="G20 summit", organisation="G20"))
    texts = [c.text for c in _compose(_first(), _second(), stray).checks]
    assert "Source 3 is mainly about another event: G20 summit." in texts


def test_two_sources_are_not_called_one() -> None:
    assert not any("One report only" in c.text for c in _compose(_first(), _second()).checks)


def test_an_article_about_no_summit_still_composes_and_says_so() -> None:
    lone = Report("s1", ("A storm closed the port of Rotterdam on Monday, officials said.",), event=Event())
    briefing = _compose(lone)
    assert briefing.membership == ()
    assert any(c.kind == "event" and c.main for c in briefing.checks)


def test_a_leader_under_a_formal_and_a_common_name_is_one_person() -> None:
    formal = Report("s1", ("President Joseph R. Biden Jr. spoke in Astana.",))
    formal.attends("Joseph R. Biden Jr.", "Biden", "USA")
    common = Report("s2", ("Joe Biden waved at the port.",))
    common.attends("Joe Biden", "Biden", "USA")
    assert [a.name for a in _compose(formal, common).attendees] == ["Joseph R. Biden Jr."]


def test_a_doubt_about_one_of_several_sources_says_which() -> None:
    first, second = _first().findings(), _second().findings()
    doubt = Check(kind="date", text="No date in the source: weekdays stay open.")
    made = compose_briefing([first, replace(second, doubts=(doubt,))], Method(version="0", language_model="none"))
    assert "No date in source 2: weekdays stay open." in [c.text for c in made.checks]
