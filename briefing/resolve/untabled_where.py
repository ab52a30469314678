"""Say where and when a meeting that no table knows is held: Article, Mentions, Found -> a place, days."""

import re
from collections import Counter
from datetime import date

from briefing.model.article import Article
from briefing.model.mentions import DateMention, EventMention, Mentions, PlaceMention
from briefing.reference.countries import country
from briefing.reference.gatherings import gathering
from briefing.reference.names import plain
from briefing.reference.patterns import Pattern
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.summits import summits
from briefing.resolve.bare_summits import EARLY, OF_A_BODY, Found
from briefing.resolve.calendar import Calendar, day_of, is_counted, last_day_of
from briefing.resolve.clues import Clues
from briefing.resolve.held import held_at, held_on, is_town
from briefing.resolve.meeting_places import is_matters_place
from briefing.resolve.named_bodies import OTHER_TIME, sentence_with

_BESIDE = 60
"""Characters between a meeting's name and its day."""
_FAR = 120
"""Characters behind it where a place belongs to something else."""
_SAID_ON = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,3}?|announced|confirmed|reported|wrote|tweeted)(?: late| early)?(?: on)? $"
)
_BEFORE = 80
"""Characters in which who was told stands before the day."""
_OTHER_DAY = Pattern(r"\b(?:{outside_event}|{sidelines} of)\b")
_HAVE_MET = re.compile(
    r"\b(?:met|gathered|convened|(?:are|were) (?:meeting|gathering)|began|opened)\b(?! virtually| by )"
)
_VIRTUAL = Pattern(r"\b(?:{meeting_signs}|held) (?:virtually|online|by video|via video)")
_ARRIVES = re.compile(r"\b(?:arriv(?:ed|es|al)|landed|touched down)(?: \w+){0,2}? (?:in|at) $")
_IS_MATTER = Pattern(r"[^.;]{0,40}\b{being_discussed}\b")
""" "The war in Chad will dominate the meeting": the matter, not the venue."""


def where_of(article: Article, mentions: Mentions, clues: Clues, found: Found) -> tuple[KnownPlace | None, str | None]:
    """As the text says that it is held there; beside the words for the meeting; else the dateline."""
    if found.mentions and _VIRTUAL.search(article.words(mentions.sentences[found.mentions[0].sentence])):
        return None, None
    told = list(held_at(article, mentions, found.mentions))
    town = next((place for place in told if is_town(place)), None)
    if town:
        return town, town.country
    if told:
        return _town_in(clues.cities, told[0].country) or _city_state(told[0]), told[0].country
    for event in _with_bare_summits(mentions, found):
        for mention in _near(article, mentions, event):
            apart = mention.span.start - event.span.end
            if apart > _FAR or (found.fitness == OF_A_BODY and clues.dateline and abs(apart) > _BESIDE):
                continue
            place = next(iter(places_called(mention.text)), None)
            if place and is_town(place):
                return place, place.country
            if place and place.type == "country":
                return _town_in(clues.cities, place.country) or _city_state(place), place.country
            if place and place.country:
                return None, place.country
    town = _town_in_title(article.title or "") or (None if found.organisation else _town_in_name(found.name))
    if town:
        return town, town.country
    if clues.dateline and _may_be_where_it_reports(article, mentions, found):
        return clues.dateline, clues.dateline.country
    town = _town_of_arrival(article, mentions)
    return town, town.country if town else None


def _town_of_arrival(article: Article, mentions: Mentions) -> KnownPlace | None:
    """The one town in which somebody arrives in the report."""
    found = {
        known[0].name: known[0]
        for one in mentions.places
        if (known := places_called(one.text)) and is_town(known[0]) and not one.acts
        if _ARRIVES.search(article.paragraphs[one.span.paragraph - 1][: one.span.start])
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _with_bare_summits(mentions: Mentions, found: Found) -> list[EventMention]:
    """ "EU leaders met, as war raged, at a summit in Paris": the place stands beside the bare word."""
    told = {one.sentence for one in found.mentions if 0 < one.span.paragraph <= EARLY}
    bare = [one for one in mentions.events if one.sentence in told and plain(one.text) == "summit"]
    return [*found.mentions, *(one for one in bare if one not in found.mentions)]


def _town_in_title(title: str) -> KnownPlace | None:
    """ "ASEM summit in Milan": as the headline has it."""
    named = re.search(rf"\b{gathering()} in ([A-Z][\w’'-]+(?: [A-Z][\w-]+)?)", title)
    ways = (named[1], named[1].partition(" ")[0]) if named else ()
    known = (place for way in ways for place in places_called(way)[:1])
    return next((place for place in known if is_town(place)), None)


def _town_in_name(name: str) -> KnownPlace | None:
    """The Munich Security Conference is in Munich, wherever the report comes from."""
    place = next(iter(places_called(name.partition(" ")[0])), None)
    return place if place and place.type == "city" else None


def _may_be_where_it_reports(article: Article, mentions: Mentions, found: Found) -> bool:
    """The dateline's town, of a meeting told early; where the tables list such summits, of ministers who have met."""
    early = [one for one in found.mentions if one.span.paragraph <= EARLY]
    if not (found.name and early):
        return False
    listed = found.organisation is not None and bool(summits(found.organisation.acronym))
    met = any(_HAVE_MET.search(sentence_with(article, mentions, one)) for one in early)
    return not listed or ("ministers" in found.name and met)


def _near(article: Article, mentions: Mentions, event: EventMention) -> list[PlaceMention]:
    if not event.span.paragraph:
        return []
    text = article.paragraphs[event.span.paragraph - 1]
    told = [
        one
        for one in mentions.places
        if one.sentence == event.sentence
        and not (one.acts or one.inside_name or one.in_dateline)
        and not OTHER_TIME.search(article.words(mentions.sentences[event.sentence]))
        and (
            re.search(r"\b(?:in|at)(?: the)?(?: [\w’']+){0,3}(?:(?<= capital),)?\s*$", text[: one.span.start])
            or re.match(r"\s(?:will |is to |has |had )?host", text[one.span.end :])
        )
        and not re.search(r"\bsince\b", text[event.span.end : one.span.start])
        and not _IS_MATTER.match(text[one.span.end : event.span.start])
        and not is_matters_place(text[: one.span.start].rstrip())
        and not re.search(r"\b(?:in|at)\s+[A-Z][\w ’']*\s$", text[: one.span.start])
    ]
    return sorted(told, key=lambda one: (one.span.start < event.span.start, abs(one.span.start - event.span.end)))


def _city_state(state: KnownPlace) -> KnownPlace | None:
    """Singapore the town, where the state bears its capital's name."""
    land = country(state.country)
    if land is None or plain(land.capital) != plain(land.name):
        return None
    return next((one for one in places_called(land.capital) if one.type == "city" and one.country == land.code), None)


def _town_in(cities: Counter[KnownPlace], country: str | None) -> KnownPlace | None:
    """The town of that country that the article names most often."""
    told = [(count, place) for place, count in cities.items() if place.country == country]
    return max(told, key=lambda one: one[0])[1] if told else None


def first_day_of(article: Article, mentions: Mentions, found: Found) -> date | None:
    """A day told for the meeting, or beside the words for it; else the one day of which the whole report tells."""
    calendar = Calendar(article.published)
    held = next(held_on(article, mentions, found.mentions, calendar), None)
    if held:
        return held
    for event in found.mentions:
        for mention in mentions.dates:
            if event.span.paragraph == mention.span.paragraph and mention.sentence == event.sentence:
                day = day_of(mention, calendar) if _may_be_its_day(article, mentions, event, mention) else None
                if day and (event.span.paragraph <= EARLY or _gap(event, mention) <= _BESIDE):
                    return day
    told = {day_of(one, calendar) for one in mentions.dates if is_counted(one)}
    return told.pop() if len(told) == 1 else None


def end_of(article: Article, mentions: Mentions, start: date) -> date:
    """The last of the days that are told together with the first: "from 27 to 29 August"."""
    calendar = Calendar(article.published)
    return max((last_day_of(one, start) for one in mentions.dates if day_of(one, calendar) == start), default=start)


def _may_be_its_day(article: Article, mentions: Mentions, event: EventMention, mention: DateMention) -> bool:
    """Not the day on which somebody said it or left for it, or on which it was over."""
    text = article.paragraphs[event.span.paragraph - 1] if event.span.paragraph else ""
    sentence = article.words(mentions.sentences[mention.sentence])
    before = text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    return not (_SAID_ON.search(before) or _OTHER_DAY.search(sentence))


def _gap(event: EventMention, mention: DateMention) -> int:
    return max(mention.span.start - event.span.end, event.span.start - mention.span.end)
