"""Weigh summits whose organisation a report leaves unnamed: its first sentences, its date -> Summits with fitness."""

import re
from datetime import date

from briefing.model.article import Article, Span
from briefing.model.mentions import Mentions, PlaceMention
from briefing.reference.places import places_called
from briefing.reference.summits import Summit, days_from, summits
from briefing.resolve.calendar import Calendar, day_of
from briefing.resolve.candidates import ENOUGH, Candidate, is_venue
from briefing.resolve.circle_words import circles_in
from briefing.resolve.clues import Clues

_EARLY = 3
"""Paragraphs in which a report says what it is about."""
_AFTER = 3
_BEFORE = 7
"""Days between the report and the summit: without a name, only the days themselves tell that it is the one."""
_ANNOUNCED = 60
_GATHER = re.compile(
    r"\b[Ss]ummits?\b"
    r"|\b(?:leaders|presidents|heads of state)\b[^.;]{0,60}\b(?:gather|met\b|meet|conven|assembl|converg|sign)"
)


def unnamed(article: Article, mentions: Mentions, clues: Clues, published: date | None) -> list[Candidate]:
    """Summits held just then in the town where leaders gather, or in the land where those of a region do."""
    if published is None or clues.pairs or any(one.as_meeting and _is_early(one.mention.span) for one in clues.named):
        return []
    told = [span for span in mentions.sentences if span.paragraph <= _EARLY and _GATHER.search(article.words(span))]
    places = [one for one in mentions.places if _puts_it_there(one, told)] if told else []
    if not places:
        return []
    days = {day_of(one, Calendar(published)) for one in mentions.dates}
    circle = circles_in(" ".join(article.paragraphs[:_EARLY]))
    found = []
    for summit in summits():
        if _is_the_time(summit, published, days) and not summit.cancelled:
            fitness = _fitness(summit, places, circle, clues)
            if fitness:
                found.append(Candidate(summit, fitness))
    return found


def _is_the_time(summit: Summit, published: date, days: set[date | None]) -> bool:
    """Just then, or later on the very day that the report gives."""
    apart = days_from(summit, published)
    if published > summit.end:
        return apart <= _AFTER
    return apart <= _BEFORE or (apart <= _ANNOUNCED and summit.start in days)


def _is_early(span: Span) -> bool:
    return span.paragraph <= _EARLY


def _puts_it_there(place: PlaceMention, told: list[Span]) -> bool:
    if place.acts or place.inside_name:
        return False
    return place.in_dateline or any(span.holds(place.span) for span in told)


def _fitness(summit: Summit, places: list[PlaceMention], circle: frozenset[str], clues: Clues) -> float | None:
    """Its town is named; or the land, and a region's leaders who hold it."""
    known = [found for one in places for found in places_called(one.text)[:3] if found.country == summit.country]
    in_town = any(one.type == "city" and is_venue(summit, (one.name, *one.names)) for one in known)
    if not in_town and not (known and summit.org in circle):
        return None
    return ENOUGH + 2.0 * (summit.org in circle) + 1.0 * in_town + min(clues.weights.get(summit.org, 0.0), 2.0)
