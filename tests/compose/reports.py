"""Small reports of one made-up summit, as Findings, to test composing with."""

from dataclasses import dataclass, field
from datetime import date

from briefing.model.article import Article, Span
from briefing.model.briefing import Attendee, Event, Meeting, MeetingStatus, Mentioned, Place, Quote
from briefing.model.evidence import Evidence
from briefing.model.findings import Findings, Said

ASTANA = Event(name="SCO summit", organisation="SCO", city="Astana", country="KAZ", from_reference=("city",))


@dataclass
class Report:
    """Gather one report's facts by quoting its paragraphs."""

    id: str
    paragraphs: tuple[str, ...]
    as_of: date | None = date(2024, 7, 3)
    event: Event = ASTANA
    title: str | None = None
    attendees: list[Attendee] = field(default_factory=list)
    mentioned: list[Mentioned] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)

    def at(self, words: str) -> Evidence:
        n, text = next((n, p) for n, p in enumerate(self.paragraphs, 1) if words in p)
        start = text.index(words)
        return self.article.evidence(Span(n, start, start + len(words)))

    @property
    def article(self) -> Article:
        return Article(id=self.id, paragraphs=self.paragraphs, sha256="0" * 64, title=self.title)

    def attends(self, name: str, family: str, country: str, role: str | None = None) -> None:
        here = self.at(name)
        self.attendees.append(
            Attendee(name=name, family_name=family, country=country, role=role, kind="leader", evidence=(here,))
        )

    def names(self, name: str, family: str, country: str, why: str) -> None:
        here = self.at(name)
        self.mentioned.append(Mentioned(name=name, family_name=family, country=country, why=why, evidence=(here,)))

    def met(self, words: str, *parties: str, status: MeetingStatus = "held", on: date | None = None) -> None:
        countries = tuple(a.country for p in parties for a in self.attendees if a.name == p and a.country)
        self.meetings.append(
            Meeting(
                id=f"m{len(self.meetings) + 1}",
                parties=parties,
                countries=countries,
                status=status,
                date=on,
                words=words,
                evidence=(self.at(words),),
            )
        )

    def quotes_words(self, words: str, speaker: str | None, country: str | None, meeting: str | None = None) -> None:
        self.quotes.append(
            Quote(
                id=f"q{len(self.quotes) + 1}",
                text=words,
                parts=(words,),
                speaker=speaker,
                country=country,
                partial=len(words.split()) < 5,
                occasion=f"after {{{meeting}}}" if meeting else None,
                meeting=meeting,
                evidence=(self.at(words),),
            )
        )

    def says(self, actor: str, country: str | None, verb: str, words: str) -> None:
        here = self.at(words)
        text = self.paragraphs[here.paragraph - 1]
        self.said.append(Said(actor, country, verb, words, None, here, self.at(text)))

    def findings(self) -> Findings:
        sentences = tuple(Span(n, 0, len(text)) for n, text in enumerate(self.paragraphs, 1))
        return Findings(
            article=self.article,
            event=self.event,
            as_of=self.as_of,
            attendees=tuple(self.attendees),
            mentioned=tuple(self.mentioned),
            meetings=tuple(self.meetings),
            quotes=tuple(self.quotes),
            places=tuple(self.places),
            said=tuple(self.said),
            sentences=sentences,
        )
