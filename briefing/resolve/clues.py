"""Gather what an article tells of its event: Article, Mentions -> Clues: organisations with weights, cities, years."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from briefing.model.article import Article
from briefing.model.mentions import EventMention, Mentions, PlaceMention
from briefing.reference.countries import country_named
from briefing.reference.leaders import Leader, leaders_called, shared_family_names
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, places_called
from briefing.resolve.named_bodies import Named, is_pair, named_in


@dataclass(frozen=True, slots=True)
class Clues:
    named: tuple[Named, ...]
    weights: dict[str, float]
    """By acronym, or a brand's name."""
    pairs: tuple[EventMention, ...]
    """ "EU-China summit"."""
    cities: Counter[KnownPlace] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    dateline: KnownPlace | None = None
    years: frozenset[int] = frozenset()
    leaders: tuple[tuple[Leader, ...], ...] = ()
    """Every leader's name in the text, with all terms of those who bear it."""


def clues_of(article: Article, mentions: Mentions) -> Clues:
    named = named_in(article, mentions)
    weights: dict[str, float] = {}
    for one in named:
        weights[one.key] = weights.get(one.key, 0.0) + one.weight
    cities, countries, dateline = _where(mentions)
    return Clues(
        named=named,
        weights=weights,
        pairs=tuple(one for one in mentions.events if is_pair(one)),
        cities=cities,
        countries=countries,
        dateline=dateline,
        years=frozenset(int(year) for text in article.paragraphs for year in re.findall(r"\b20[0-4]\d\b", text)),
        leaders=_leaders(article),
    )


def _where(mentions: Mentions) -> tuple[Counter[KnownPlace], Counter[str], KnownPlace | None]:
    """Towns and countries that the text puts something in, and the town of its dateline."""
    cities: Counter[KnownPlace] = Counter()
    countries: Counter[str] = Counter()
    dateline = None
    for at, mention in enumerate(mentions.places):
        following = mentions.places[at + 1 : at + 2]
        found = _in_dateline(mention, following) if mention.in_dateline else places_called(mention.text)
        if not found or mention.inside_name:
            continue
        known = found[0]
        if known.type == "city" and not mention.acts:
            cities[known] += 1
            dateline = dateline or (known if mention.in_dateline else None)
        if known.country:
            countries[known.country] += 1
    return cities, countries, dateline


def _in_dateline(mention: PlaceMention, following: tuple[PlaceMention, ...]) -> tuple[KnownPlace, ...]:
    """Best first: the one in the country that follows, be the town unknown; the town, not the country of its name."""
    found = places_called(mention.text)
    around = places_called(following[0].text) if following and following[0].in_dateline else ()
    lands = [place.country for place in around if place.type in ("country", "region")]
    if lands and not found:
        return (KnownPlace(mention.text.title(), "city", lands[0], None, None, 0),)
    there = [one for one in found if lands and one.type == "city" and one.country == lands[0]]
    same = [one for one in found[1:2] if one.type == "city" and one.country == found[0].country]
    return (*there, *same, *found)


def _leaders(article: Article) -> tuple[tuple[Leader, ...], ...]:
    """Everyone in the leaders table whom the text names by a full name, an alias or an unmistakable short form."""
    words = {word for text in article.paragraphs for word in re.findall(r"[A-Z][\w’'-]+", text)}
    found = []
    for word in sorted(words):
        bare = re.sub(r"['’]s?$", "", word)
        if len(bare) > 1 and plain(bare) not in shared_family_names() and not country_named(bare):
            terms = leaders_called(bare)
            if terms:
                found.append(terms)
    return tuple(found)


def in_office(clues: Clues, on: date) -> int:
    """How many of those named hold office that day, less those who never do so at the same time."""
    return sum(1 if any(term.holds_on(on) for term in terms) else -1 for terms in clues.leaders)
