"""Reports much longer than any reporter writes: read to their last sentence, and told as a short one would be."""

from io import StringIO

import pytest

from briefing import pipeline
from briefing.model.briefing import Briefing
from briefing.options import Options
from briefing.read import read_articles

LEAD = (
    "President Vladimir Putin of Russia met President Xi Jinping of China in Samarkand on Thursday at the SCO summit."
)
LAST = "“We have come to the last of it,” Turkish President Recep Tayyip Erdogan said."
SENTENCE = "Putin said that the talks were good and useful for all who came to Samarkand."
GIVEN = ("Ada", "Berit", "Carla", "Dora", "Edda")
FAMILY = ("Adler", "Bauer", "Conti", "Dubois", "Egger", "Fischer", "Garcia", "Hansen")

LONG = {
    "one paragraph": f"{LEAD} {' '.join([SENTENCE] * 400)} {LAST}",
    "many paragraphs": "\n\n".join([LEAD, *(f"{SENTENCE} It was day {n}." for n in range(600)), LAST]),
    "names again and again": f"{LEAD} {'Putin met Xi. Modi met Erdogan. ' * 300}{LAST}",
    "pronouns again and again": f"{LEAD} {'He said that he met him and she met her. ' * 200}{LAST}",
}


def extracted(text: str) -> Briefing:
    return pipeline.extract([StringIO(text, newline="")], Options())


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_a_long_report_is_read_to_its_last_sentence(text: str) -> None:
    briefing = extracted(text)
    assert [(q.text, q.speaker) for q in briefing.quotes] == [
        ("We have come to the last of it,", "Recep Tayyip Erdogan")
    ]
    assert {"Putin", "Xi"} <= {person.family_name for person in briefing.attendees}
    assert {"Vladimir Putin", "Xi Jinping"} in [set(meeting.parties) for meeting in briefing.meetings]


def test_each_of_very_many_quotations_keeps_its_speaker() -> None:
    said = (f"“We will work for peace in year {n},” {('Putin', 'Xi')[n % 2]} said." for n in range(200))
    briefing = extracted(f"{LEAD} {' '.join(said)}")
    assert len(briefing.quotes) == 200
    for quote in briefing.quotes:
        year = int(quote.text.rstrip(",").split()[-1])
        assert quote.speaker == ("Vladimir Putin", "Xi Jinping")[year % 2]


def test_each_of_very_many_meetings_keeps_its_parties() -> None:
    hosts = [f"{given} {family}" for given, family in zip(GIVEN * 8, FAMILY * 5, strict=True)]
    told = (f"President Vladimir Putin of Russia met President {host} of Chile on Thursday." for host in hosts)
    briefing = extracted(f"{LEAD} {' '.join(told)}")
    met = {party for meeting in briefing.meetings for party in meeting.parties}
    assert set(hosts) & met
    assert all("Vladimir Putin" in meeting.parties for meeting in briefing.meetings)


def test_a_line_of_navigation_full_of_spaces_is_left_out() -> None:
    line = f"World{' ' * 900}>{' ' * 900}Europe"
    article = read_articles([StringIO(f"{LEAD}\n\n{line}\n\n{SENTENCE}")])[0]
    assert [dropped.reason for dropped in article.dropped] == ["navigation"]
    assert list(article.paragraphs) == [LEAD, SENTENCE]
