"""Take paragraphs through the finders of places, days and events: paragraphs -> Told, with its Setting and Places."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from briefing.find.dates import find_dates
from briefing.find.events import find_events
from briefing.find.language import read_language
from briefing.find.places import find_places
from briefing.model.article import Article
from briefing.model.briefing import Place
from briefing.model.mentions import Mentions
from briefing.resolve.actors import Actors
from briefing.resolve.event import resolve_event
from briefing.resolve.places import resolve_places
from briefing.resolve.settings import Setting, Settings


@dataclass(frozen=True)
class Told:
    article: Article
    mentions: Mentions
    setting: Setting

    @property
    def days(self) -> list[tuple[str, date | None]]:
        """Each word for a time, with the day it is read as."""
        return [(one.text, self.setting.day(one.span)) for one in self.mentions.dates]

    @property
    def places(self) -> dict[str, Place]:
        found = resolve_places(self.article, self.mentions, Actors(()), self.setting)
        return {way: place for place in found for way in place.as_written}


@cache
def told(
    *paragraphs: str,
    title: str | None = None,
    published: date | None = None,
    settings: Settings | None = None,
    dateline: str | None = None,
) -> Told:
    article = Article(id="s1", paragraphs=paragraphs, sha256="0", title=title, published=published, dateline=dateline)
    reading = read_language(article)
    mentions = Mentions(
        sentences=reading.sentences,
        places=find_places(reading),
        dates=find_dates(reading),
        events=find_events(reading),
    )
    return Told(article, mentions, resolve_event(article, mentions, settings or Settings()))
