"""Make an Event of a meeting that no table knows, of two parties, a brand or ministers: Clues -> Untabled, or None."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Article
from briefing.model.briefing import Event
from briefing.model.mentions import EventMention, Mentions
from briefing.reference.countries import country
from briefing.reference.gatherings import is_of_ministers, names_gathering
from briefing.reference.names import plain
from briefing.reference.organisations import Organisation, organisation
from briefing.reference.places import KnownPlace
from briefing.reference.summits import summits
from briefing.resolve.bare_summits import EARLY, OF_A_BODY, Found, bare_summits
from briefing.resolve.circle_words import ministers_of_circles
from briefing.resolve.clues import Clues
from briefing.resolve.named_bodies import Named
from briefing.resolve.pairs import parties_of
from briefing.resolve.settings import Settings
from briefing.resolve.tabled import names_country
from briefing.resolve.untabled_where import end_of, first_day_of, where_of

_ENOUGH = 5.0
"""The weight of one early mention as a meeting, or of several."""
_ENOUGH_IF_UNLISTED = 3.0
"""An organisation whose summits the tables list is told by them; of another, one mention must do."""


_OF_LEADERS = re.compile(r"summit|leaders|heads of|presidents|assembly", re.IGNORECASE)
_TOLD = 3.0
"""The weight of a mention that calls the body's meeting by its name: no bare word need tell it."""
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
        city, land = where_of(article, mentions, clues, met)
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
    text = _without_marks(named.mention.text)
    if named.organisation:
        return _of_ministers(text, named.organisation) or named.organisation.summit
    number = re.search(r"\d+", text)
    usual = named.forum.summit if named.forum else ""
    return usual or (f"COP{number[0]}" if number else text)


def _without_marks(text: str) -> str:
    """Without its article, marks, and the bracket that opened before it: "SCO) ministers’ meeting"."""
    bare = re.sub(r"^the |[“”\"]", "", " ".join(text.split()))
    return bare if "(" in bare else bare.replace(")", "")


def _of_ministers(text: str, body: Organisation) -> str | None:
    """ "G7 foreign ministers", "foreign ministers of the Group of Seven": their meeting, as written if it is named."""
    if is_of_ministers(text) and names_gathering(text):
        return text
    who = re.search(r"(?:(\w+) (?:ministers|chiefs)|top diplomats)\b", text, re.IGNORECASE)
    return f"{body.acronym} {(who[1] or 'foreign').lower()} ministers’ meeting" if who else None


def _of_a_body(mentions: Mentions, clues: Clues) -> list[Found]:
    """A bare "summit" early in the text, and one organisation of whose summits no table tells: "the AU", "the bloc"."""
    summit = next((m for m in mentions.events if plain(m.text) == "summit" and m.span.paragraph <= EARLY), None)
    named = [one for one in clues.named if _may_stand_alone(one)]
    early = [one for one in named if one.mention.span.paragraph <= EARLY]
    if not early:
        early = [one for one in named if not summits(one.key)]
    bodies = {one.key: one.organisation for one in early if one.organisation}
    if (
        summit is None
        or len(bodies) != 1
        or any(one.as_meeting and (one not in early or one.weight >= _TOLD) for one in clues.named)
    ):
        return []
    key, body = next(iter(bodies.items()))
    return [] if summits(key) else [Found(body.summit, body, (summit,), OF_A_BODY)]


def _may_stand_alone(one: Named) -> bool:
    """Not those that act all year round, of whose summits no table tells: every summit's report may name the WTO."""
    body = one.organisation
    if body is None or one.key in _NEVER_ALONE:
        return False
    return body.habit != "standing" or bool(summits(one.key))


def _event(article: Article, mentions: Mentions, clues: Clues, found: Found) -> Event:
    city, land = where_of(article, mentions, clues, found)
    start = first_day_of(article, mentions, found)
    spans = [one.span for one in found.mentions if one.span.paragraph]
    known = found.organisation
    return Event(
        name=found.name or _by_place(city, land),
        organisation=known.acronym if known else None,
        organisation_name=known.name if known else None,
        city=city.name if city else None,
        country=land,
        start=start,
        end=end_of(article, mentions, start) if start else None,
        from_reference=("country",) if land and not names_country(mentions, land) else (),
        evidence=tuple(article.evidence(span) for span in spans[:4]),
    )


def _by_place(city: KnownPlace | None, code: str | None) -> str | None:
    """What a summit without a name is called; None where nothing places it."""
    land = country(code)
    place = city or land
    return f"Summit in {place.name}" if place else None
