"""Briefings made by hand that no newsroom is likely to write soon: what the pages must bear all the same.

Each is whole in itself: it was validated, so that its evidence stands in its sources.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from briefing.map import draw_map
from briefing.model.briefing import (
    Attendee,
    Briefing,
    Check,
    Event,
    Issue,
    KeyPoint,
    Meeting,
    Membership,
    Method,
    Place,
    Position,
    Quote,
    Readout,
    TimelineEntry,
    Voice,
)
from briefing.model.drawing import Map
from briefing.model.evidence import Evidence
from briefing.model.outline import Outline
from briefing.model.source import Paragraph, Source
from briefing.options import Options
from briefing.pipeline import outlined
from tests.compose.seed_briefing import seed_briefing

CODES = (
    "AFG ALB AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI KHM CMR CAN "
    "CAF TCD CHL CHN COL COM CRI HRV CUB CYP CZE DNK"
)
THEIRS = tuple(CODES.split(" "))
METHOD = Method(version="0.1.0", language_model="en_core_web_sm 3.8.0")
PLEA = (
    "We have come here because our citizens expect more of us than words, and because the rivers that we share know "
    "no frontier, "
)
LONG_WORD = "Wasserstraßen-und-Schifffahrtsverwaltungszusammenarbeitsrahmenübereinkommensdurchführungsbestimmungen"
LONG_TOWN = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
LONG_NAME = "Sheikh Mohammed bin Abdulrahman bin Jassim bin Jabor Al Thani-Wittgenstein-Sayn-Berleburg"
LONG_POST = (
    "Deputy Prime Minister, Minister of Foreign Affairs, Minister of State for Relations with the Parliament and "
    "Special Representative of the President for the Transboundary Waters of the Aral Sea Basin"
)


def source(number: int, *texts: str, **facts: object) -> Source:
    paragraphs = tuple(Paragraph(n=n, text=text) for n, text in enumerate(texts, start=1))
    return Source(id=f"s{number}", sha256=f"{number:x}" * 64, paragraphs=paragraphs, **facts)  # type: ignore[arg-type]


def borne(report: Source, words: str) -> tuple[Evidence, ...]:
    """The evidence for words that stand in the report."""
    for paragraph in report.paragraphs:
        at = paragraph.text.find(words)
        if at >= 0:
            end = at + len(words)
            return (Evidence(source=report.id, paragraph=paragraph.n, start=at, end=end, text=words),)
    raise ValueError(f"“{words}” does not stand in {report.id}")


def briefing_of(*sources: Source, **told: object) -> Briefing:
    event = Event(name="River summit", city="Vienna", country="AUT", start=date(2024, 5, 2), end=date(2024, 5, 3))
    event = event.model_copy(update={"evidence": borne(sources[0], sources[0].paragraphs[0].text[:12])})
    whole = {"event": event, "as_of": date(2024, 5, 3), "sources": sources, "method": METHOD} | told
    return Briefing(**whole).sealed()  # type: ignore[arg-type]


def forty_participants() -> Briefing:
    """One of them meets each of the others."""
    names = [f"Given-{code.title()} Family{number:02}" for number, code in enumerate(THEIRS)]
    report = source(1, *(f"President {name} came to Vienna and met President {names[0]}." for name in names))
    people = tuple(
        Attendee(
            name=name,
            family_name=name.split()[1],
            country=code,
            role="President",
            evidence=borne(report, f"{name} came"),
        )
        for name, code in zip(names, THEIRS, strict=True)
    )
    meetings = tuple(
        Meeting(
            id=f"m{number}",
            parties=(names[0], name),
            countries=(THEIRS[0], THEIRS[number]),
            status="held" if number % 3 else "planned",
            date=date(2024, 5, 2),
            topics=("trade", "water", "energy"),
            words="met President",
            evidence=borne(report, f"{name} came to Vienna and met President"),
        )
        for number, name in enumerate(names[1:], start=1)
    )
    states = tuple(Membership(country=code, status="member") for code in THEIRS)
    return briefing_of(report, attendees=people, meetings=meetings, membership=states)


def no_meetings() -> Briefing:
    report = source(1, "Vienna prepared for the summit in silence.", "The ministry declined to comment.", title="Quiet")
    place = Place(
        name="Vienna", type="city", country="AUT", lat=48.2, lon=16.37, evidence=borne(report, "Vienna prepared")
    )
    return briefing_of(report, places=(place,))


def one_paragraph() -> Briefing:
    said = "The rivers are ours together."
    report = source(1, f"VIENNA – Anna Huber, the Austrian minister, said on Thursday: “{said}” No more was told.")
    quote = Quote(id="q1", text=said, parts=(said,), speaker="Anna Huber", country="AUT", evidence=borne(report, said))
    person = Attendee(
        name="Anna Huber", family_name="Huber", country="AUT", role="minister", evidence=borne(report, "Anna Huber")
    )
    return briefing_of(report, attendees=(person,), quotes=(quote,))


def twelve_sources() -> Briefing:
    """Each tells the same sentence and one of its own."""
    reports = [
        source(
            number,
            f"Anna Huber met Ion Popescu in Vienna, the {number}th paper wrote.",
            *(f"Paragraph {n} of paper {number} tells of sluices, locks and weirs at length." for n in range(2, 9)),
            title=f"Paper {number} on the rivers",
            outlet=f"The Daily Number {number} of Record",
            published=date(2024, 5, 3),
        )
        for number in range(1, 13)
    ]
    every = tuple(one for report in reports for one in borne(report, "Anna Huber met Ion Popescu"))
    people = tuple(
        Attendee(name=name, family_name=name.split()[1], country=code, role="minister", evidence=every)
        for name, code in (("Anna Huber", "AUT"), ("Ion Popescu", "ROU"))
    )
    talk = Meeting(
        id="m1",
        parties=("Anna Huber", "Ion Popescu"),
        countries=("AUT", "ROU"),
        status="held",
        words="met",
        evidence=every,
    )
    point = KeyPoint(text="Huber and Popescu met in Vienna.", voices=(Voice(evidence=every),), evidence=every)
    return briefing_of(*reports, key_points=(point,), attendees=people, meetings=(talk,))


def long_names() -> Briefing:
    """Nothing has room for its name."""
    words = f"{LONG_NAME}, {LONG_POST}, praised the {LONG_WORD} in {LONG_TOWN}."
    report = source(1, words, title=f"{LONG_NAME} and the {LONG_WORD}: " + "a summit of many words " * 5)
    held = borne(report, LONG_NAME)
    twins = [f"{LONG_NAME} {ending}" for ending in ("the Elder", "the Younger", "the Third")]
    people = tuple(
        Attendee(name=name, family_name=name, country=code, role=LONG_POST, evidence=held)
        for name, code in zip(twins, ("GBR", "VCT", "COD"), strict=True)
    )
    talks = tuple(
        Meeting(
            id=f"m{number}",
            parties=(twins[0], other),
            countries=("GBR", code),
            status="held",
            topics=(LONG_WORD, "trade"),
            words="praised",
            readouts=(Readout(side="GBR", actor=twins[0], topic=LONG_WORD, text=f"the {LONG_WORD}", evidence=held),),
            evidence=held,
        )
        for number, (other, code) in enumerate(zip(twins[1:], ("VCT", "COD"), strict=True), start=1)
    )
    issue = Issue(
        name=LONG_WORD, text="", positions=(Position(actor=twins[0], text=words, evidence=held),), evidence=held
    )
    event = Event(
        name=f"Summit on the {LONG_WORD}",
        organisation_name="Organisation for " + "Cooperation and Understanding and " * 5 + "Navigation",
        city=LONG_TOWN,
        country="GBR",
        start=date(2024, 12, 30),
        end=date(2025, 1, 2),
        evidence=held,
    )
    what = TimelineEntry(when="on a day that nobody in the hall remembered", text=words, evidence=held)
    return briefing_of(report, event=event, attendees=people, meetings=talks, issues=(issue,), timeline=(what,))


def long_quote() -> Briefing:
    """A speech of some six hundred words without a break, and a short one after it."""
    speech = (PLEA * 25).strip(", ") + "."
    report = source(1, "The minister spoke in Vienna.", f"“{speech}”", "“Thank you all for that.”")
    quotes = tuple(
        Quote(
            id=f"q{n}", text=words, parts=(words,), speaker="Anna Huber", country="AUT", evidence=borne(report, words)
        )
        for n, words in enumerate((speech, "Thank you all for that."), start=1)
    )
    return briefing_of(report, quotes=quotes)


def many_checks() -> Briefing:
    seed = seed_briefing()
    doubts = tuple(
        Check(
            kind="figure", text=f"“{number} barges” stands alone and is used nowhere else here.", main=number % 2 == 0
        )
        for number in range(60)
    )
    return seed.model_copy(update={"checks": (*seed.checks, *doubts)})


BRIEFINGS: Mapping[str, Callable[[], Briefing]] = MappingProxyType(
    {
        "seed": seed_briefing,
        "forty participants": forty_participants,
        "no meetings": no_meetings,
        "one paragraph": one_paragraph,
        "twelve sources": twelve_sources,
        "long names": long_names,
        "long quote": long_quote,
        "many checks": many_checks,
    }
)


def drawn(name: str, options: Options = Options()) -> tuple[Outline, Map | None]:  # noqa: B008 - frozen
    """The outline and the map, as the program makes them of the briefing."""
    briefing = BRIEFINGS[name]()
    map_ = draw_map(briefing)
    return outlined(briefing, map_, options), map_
