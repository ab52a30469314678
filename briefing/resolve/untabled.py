"""Make an Event of a meeting that no table knows: a bilateral summit, a brand, an organisation's ministers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.model.article import Article
from briefing.model.briefing import Event
from briefing.model.mentions import DateMention, EventMention, Mentions, PlaceMention
from briefing.reference.countries import country
from briefing.reference.gatherings import is_of_ministers, names_gathering
from briefing.reference.names import plain
from briefing.reference.organisations import Organisation, organisation
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.summits import summits
from briefing.resolve.bare_summits import EARLY, Found, bare_summits
from briefing.resolve.calendar import Calendar, day_of, is_counted, last_day_of
from briefing.resolve.circle_words import ministers_of_circles
from briefing.resolve.clues import OTHER_TIME, Clues, Named, parties_of, sentence_with
from briefing.resolve.held import held_at, held_on
from briefing.resolve.settings import Settings
from briefing.resolve.tabled import names_country

_BESIDE = 60
"""Characters between a meeting's name and its day."""
_FAR = 120
"""Characters behind it where a place belongs to something else."""
_ENOUGH = 5.0
"""The weight of one early mention as a meeting, or of several."""
_ENOUGH_IF_UNLISTED = 3.0
"""An organisation whose summits the tables list is told by them; of another, one mention must do."""


_SAID_ON = re.compile(
    r"\b(?:said|says|told (?:\w+ ){1,3}?|announced|confirmed|reported|wrote|tweeted)(?: late| early)?(?: on)? $"
)
_BEFORE = 80
"""Characters in which who was told stands before the day."""
_OTHER_DAY = re.compile(
    r"\b(?:arriv(?:es?|ed|ing|al)|(?:will |to )head to"
    r"|clos(?:es?|ed|ing)|conclud\w+|end(?:s|ed|ing)|wrap\w*|left for|departed|will travel|sidelines? of|"
    r"margins of|fringes of|ahead of|on the eve|preparatory|phone (?:call|conversation)s?)\b"
)
_HAVE_MET = re.compile(
    r"\b(?:met|gathered|convened|(?:are|were) (?:meeting|gathering)|began|opened)\b(?! virtually| by )"
)
_VIRTUAL = re.compile(r"\b(?:met|meet|meeting|summit|held|gathered|convened) (?:virtually|online|by video|via video)")
_OF_LEADERS = re.compile(r"summit|leaders|heads of|presidents|assembly", re.IGNORECASE)
_IS_MATTER = re.compile(
    r"[^.;]{0,40}\b(?:dominat|overshadow|top|head|cloud|loom|feature|hang|figure)(?:s|es|e|ed|ing)?\b"
)
""" "The war in Chad will dominate the meeting": the matter, not the venue."""
_BODY = 10.0
_NEVER_ALONE = frozenset({"UN", "EU", "UNSC P5"})
"""Bodies named in reports of every summit."""


@dataclass(frozen=True, slots=True)
class Untabled:
    event: Event
    fitness: float


def untabled_event(article: Article, mentions: Mentions, clues: Clues, settings: Settings) -> Untabled | None:
    """The one that the article tells most of; None where it tells of none."""
    found = [*_pair(clues), *_brand_or_body(clues)]
    found += (
        _of_a_body(mentions, clues)
        or ministers_of_circles(article, mentions, clues)
        or bare_summits(article, mentions, clues)
    )
    if settings.organisation:
        found = [one for one in found if one.organisation and one.organisation.acronym == settings.organisation]
    if not found:
        return None
    best = max(found, key=lambda one: one.fitness)
    event = _event(article, mentions, clues, best)
    if event.country is None and best.name and best.organisation is None:
        event = _placed(event, article, mentions, clues)
    return Untabled(event, best.fitness) if event.name else None


def _placed(event: Event, article: Article, mentions: Mentions, clues: Clues) -> Event:
    """A "U.S.-Russian summit" whose place no words beside it tell is where the two leaders met."""
    for met in bare_summits(article, mentions, clues):
        city, land = _where(article, mentions, clues, met)
        return event.model_copy(update={"city": city.name if city else None, "country": land})
    return event


def _pair(clues: Clues) -> list[Found]:
    """ "EU-China summit"."""
    groups: dict[frozenset[str], list[EventMention]] = {}
    for mention in clues.pairs:
        groups.setdefault(frozenset(parties_of(mention)), []).append(mention)
    found = []
    for group in groups.values():
        weight = sum(6.0 if one.span.paragraph <= EARLY else 3.0 for one in group)
        bodies = [body for party in parties_of(group[0]) if (body := organisation(party))]
        name = re.sub(r"[-–—]", "–", group[0].text, count=1)
        found.append(Found(name, bodies[0] if bodies else None, tuple(group), min(weight, 12.0) + 4))
    return found


def _brand_or_body(clues: Clues) -> list[Found]:
    """COP27, the Munich Security Conference, "ASEAN foreign ministers’ meetings"."""
    groups: dict[str, list[Named]] = {}
    for one in clues.named:
        groups.setdefault(one.key, []).append(one)
    found = []
    for group in groups.values():
        weight = sum(one.weight for one in group)
        key = group[0].key
        for as_meeting in _meetings(group):
            others = sum(one.weight for one in group if one.as_meeting and one not in as_meeting)
            enough = _ENOUGH if summits(key) or key in _NEVER_ALONE else _ENOUGH_IF_UNLISTED
            fitness = min(weight - others, 12.0)
            if as_meeting and fitness >= enough:
                mentions = tuple(one.mention for one in as_meeting)
                found.append(Found(_called(as_meeting[0]), as_meeting[0].organisation, mentions, fitness + 3))
    return found


def _meetings(group: list[Named]) -> Iterator[list[Named]]:
    """Of its ministers, of its leaders; where only ministers are told, a bare "OSCE meeting" is theirs, too."""
    told = [one for one in group if one.as_meeting]
    ministers = [one for one in told if one.of_ministers]
    others = [one for one in told if not one.of_ministers]
    if ministers and not any(_OF_LEADERS.search(one.mention.text) for one in others):
        yield sorted(told, key=lambda one: not one.of_ministers)
    else:
        yield ministers
        yield others


def _called(named: Named) -> str:
    """What the meeting is called: as the table has it, or as written where ministers meet."""
    text = re.sub(r"^the ", "", " ".join(named.mention.text.split()))
    if named.organisation:
        return _of_ministers(text, named.organisation) or named.organisation.summit
    number = re.search(r"\d+", text)
    usual = named.forum.summit if named.forum else ""
    return usual or (f"COP{number[0]}" if number else text)


def _of_ministers(text: str, body: Organisation) -> str | None:
    """ "G7 foreign ministers", "foreign ministers of the Group of Seven": their meeting, as written if it is named."""
    if is_of_ministers(text) and names_gathering(text):
        return text
    who = re.search(r"(?:(\w+) (?:ministers|chiefs)|top diplomats)\b", text, re.IGNORECASE)
    return f"{body.acronym} {(who[1] or 'foreign').lower()} ministers’ meeting" if who else None


def _of_a_body(mentions: Mentions, clues: Clues) -> list[Found]:
    """A bare "summit" early in the text, and one organisation of whose summits no table tells: "the AU", "the bloc"."""
    summit = next((m for m in mentions.events if plain(m.text) == "summit" and m.span.paragraph <= EARLY), None)
    named = [one for one in clues.named if one.organisation and one.key not in _NEVER_ALONE]
    early = [one for one in named if one.mention.span.paragraph <= EARLY]
    if not early:
        early = [one for one in named if not summits(one.key)]
    bodies = {one.key: one.organisation for one in early if one.organisation}
    if summit is None or len(bodies) != 1 or any(one.as_meeting and one not in early for one in named):
        return []
    key, body = next(iter(bodies.items()))
    return [] if summits(key) else [Found(body.summit, body, (summit,), _BODY)]


def _event(article: Article, mentions: Mentions, clues: Clues, found: Found) -> Event:
    city, land = _where(article, mentions, clues, found)
    start = _when(article, mentions, found)
    spans = [one.span for one in found.mentions if one.span.paragraph]
    known = found.organisation
    return Event(
        name=found.name or _by_place(city, land),
        organisation=known.acronym if known else None,
        organisation_name=known.name if known else None,
        city=city.name if city else None,
        country=land,
        start=start,
        end=_end(article, mentions, start) if start else None,
        from_reference=("country",) if land and not names_country(mentions, land) else (),
        evidence=tuple(article.evidence(span) for span in spans[:4]),
    )


def _by_place(city: KnownPlace | None, code: str | None) -> str | None:
    """What a summit without a name is called; None where nothing places it."""
    land = country(code)
    place = city or land
    return f"Summit in {place.name}" if place else None


def _where(article: Article, mentions: Mentions, clues: Clues, found: Found) -> tuple[KnownPlace | None, str | None]:
    """As the text says that it is held there; beside the words for the meeting; else the dateline."""
    if found.mentions and _VIRTUAL.search(article.words(mentions.sentences[found.mentions[0].sentence])):
        return None, None
    told = list(held_at(article, mentions, found.mentions))
    town = next((place for place in told if place.type == "city"), None)
    if town:
        return town, town.country
    if told:
        return _town_in(clues.cities, told[0].country) or _city_state(told[0]), told[0].country
    for event in found.mentions:
        for mention in _near(article, mentions, event):
            apart = mention.span.start - event.span.end
            if apart > _FAR or (found.fitness == _BODY and clues.dateline and abs(apart) > _BESIDE):
                continue
            place = next(iter(places_called(mention.text)), None)
            if place and place.type == "city":
                return place, place.country
            if place and place.type == "country":
                return _town_in(clues.cities, place.country) or _city_state(place), place.country
            if place and place.country:
                return None, place.country
    town = _town_in_name(found.name)
    if town:
        return town, town.country
    if clues.dateline and _may_be_where_it_reports(article, mentions, found):
        return clues.dateline, clues.dateline.country
    return None, None


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
            re.search(r"\b(?:in|at)(?: the)?(?: [\w’']+){0,3}\s*$", text[: one.span.start])
            or re.match(r"\s(?:will |is to |has |had )?host", text[one.span.end :])
        )
        and not re.search(r"\bsince\b", text[event.span.end : one.span.start])
        and not _IS_MATTER.match(text[one.span.end : event.span.start])
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


def _when(article: Article, mentions: Mentions, found: Found) -> date | None:
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


def _end(article: Article, mentions: Mentions, start: date) -> date:
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
