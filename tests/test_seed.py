"""What must be true of the briefing of the sample report: the SCO summit in Samarkand, September 2022."""

from datetime import date
from pathlib import Path

import pypdfium2

from briefing.model.briefing import Briefing, Meeting

SUMMIT = (date(2022, 9, 15), date(2022, 9, 16))


def names(briefing: Briefing) -> dict[str, str | None]:
    return {person.family_name: person.country for person in briefing.attendees}


def meeting(briefing: Briefing, *parties: str) -> Meeting:
    """The one meeting whose parties' names end with these words."""
    found = [
        m
        for m in briefing.meetings
        if len(m.parties) == len(parties) and all(any(p.endswith(name) for p in m.parties) for name in parties)
    ]
    assert len(found) == 1
    return found[0]


def test_the_event_and_its_days_are_known_and_said_to_come_from_the_tables(seed: Briefing) -> None:
    event = seed.event
    assert (event.organisation, event.city, event.country) == ("SCO", "Samarkand", "UZB")
    assert (event.start, event.end) == SUMMIT
    assert {"start", "end", "host"} <= set(event.from_reference)
    assert seed.checks[0].main and "No date in the source" in seed.checks[0].text


def test_those_who_attend_are_told_with_post_and_country(seed: Briefing) -> None:
    assert names(seed) == {
        "Putin": "RUS",
        "Lavrov": "RUS",
        "Xi": "CHN",
        "Raisi": "IRN",
        "Modi": "IND",
        "Erdogan": "TUR",
        "Aliyev": "AZE",
        "Zhaparov": "KGZ",
    }
    assert all(person.role for person in seed.attendees)
    expected = {person.family_name for person in seed.attendees if person.status == "expected"}
    assert expected == {"Modi", "Erdogan", "Aliyev"}


def test_those_only_named_are_told_apart_each_with_a_reason(seed: Briefing) -> None:
    assert {person.name for person in seed.mentioned} == {
        "Ned Price",
        "Karine Jean-Pierre",
        "Joe Biden",
        "Nancy Pelosi",
        "Pope Francis",
    }
    assert all(person.why for person in seed.mentioned)


def test_meetings_held_planned_and_ruled_out_are_told_apart_with_their_days(seed: Briefing) -> None:
    told = {
        ("Putin", "Xi"): ("held", date(2022, 9, 15)),
        ("Putin", "Raisi"): ("held", None),
        ("Xi", "Zhaparov"): ("held", date(2022, 9, 15)),
        ("Putin", "Central Asian leaders"): ("held", None),
        ("Putin", "Modi"): ("planned", date(2022, 9, 16)),
        ("Putin", "Erdogan"): ("planned", None),
        ("Putin", "Aliyev"): ("planned", None),
        ("Modi", "Jinping"): ("ruled_out", None),
    }
    for parties, (status, day) in told.items():
        parties = tuple("Jinping" if name == "Xi" else name for name in parties)
        found = meeting(seed, *parties)
        assert (found.status, found.date, found.at_event) == (status, day, True), parties
    pope = meeting(seed, "Jinping", "Francis")
    assert (pope.status, pope.at_event) == ("ruled_out", False)
    assert len(seed.meetings) == 9


def test_quotes_that_are_hard_to_read_have_their_right_speakers(seed: Briefing) -> None:
    spoken = {quote.parts[0]: quote for quote in seed.quotes}
    assert spoken["fully coincide. We don’t have any differences."].speaker == "Sergey Lavrov"
    added = next(quote for text, quote in spoken.items() if text.startswith("We understand your questions"))
    assert added.speaker == "Vladimir Putin"
    interrupted = next(quote for text, quote in spoken.items() if text.startswith("The tandem of Moscow"))
    assert len(interrupted.parts) == 2 and interrupted.between == ("Putin said",)
    stray = next(quote for text, quote in spoken.items() if text.startswith("We’ve made clear"))
    assert stray.speaker == "Karine Jean-Pierre"
    assert all(quote.speaker for quote in seed.quotes)
    assert "dialogue partners" not in spoken and "Global Security Initiative" not in spoken


def test_the_members_are_those_of_the_summits_last_day(seed: Briefing) -> None:
    standing: dict[str, set[str]] = {}
    for entry in seed.membership:
        standing.setdefault(entry.status, set()).add(entry.country)
    assert standing == {
        "member": {"CHN", "IND", "KAZ", "KGZ", "PAK", "RUS", "TJK", "UZB"},
        "observer": {"IRN", "BLR", "AFG", "MNG"},
        "dialogue_partner": {"TUR", "AZE", "ARM", "LKA", "NPL", "KHM", "EGY", "QAT", "SAU"},
    }


def test_the_reader_is_told_what_to_check(seed: Briefing) -> None:
    told = "\n".join(check.text for check in seed.checks)
    assert "“Recep Tyyip Erdan” is taken for Recep Tayyip Erdogan" in told
    assert "Jean-Pierre’s quote" in told and "stray ’" in told
    assert "nothing here is corroborated" in told
    assert "Saudi Arabia" in told


def test_boilerplate_is_listed_as_left_out_and_stands_in_no_section(seed: Briefing) -> None:
    left_out = [entry.text for entry in seed.sources[0].dropped]
    assert len(left_out) == 6
    for words in ("must-read stories", "Reach out to us", "Related Articles", "Back to top button"):
        assert any(words in text for text in left_out)
        assert not any(words in paragraph.text for paragraph in seed.sources[0].paragraphs)


def test_the_document_has_four_to_seven_pages(seed_documents: dict[str, Path]) -> None:
    document = pypdfium2.PdfDocument(seed_documents["pdf"])
    try:
        assert 4 <= len(document) <= 7
    finally:
        document.close()
