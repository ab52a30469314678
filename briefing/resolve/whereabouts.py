"""Say which of the places that bear a name is meant: PlaceMentions -> a KnownPlace each, by what stands around it."""

import math
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.model.article import Article
from briefing.model.mentions import PlaceMention
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.words import words
from briefing.resolve.settings import Setting

_RARELY_MEANT = 20
"""A town is taken for the one in a country that the article names if it isn't so many times smaller."""
_WELL_KNOWN = 100_000
_ACROSS = 450
"""Kilometres from the middle of a large state to its towns, but for the odd one that alone bears its name."""
_LONGEST_KIND = 80
"""Characters that may tell what sort of place it is: "the province of"."""
_INSIDE = re.compile(r", (?:in |near )?|,? (?:in|near|outside|on) (?:the (?:capital|city|town|port) (?:of )?)?")
"""Words between a place that no table knows and the one around it: "the Park Hotel in Lagos"."""
_FOR_SUMMITS = frozenset(
    {"Castle", "Center", "Centre", "Estate", "Guesthouse", "Hall", "Hotel", "Mansion", "Palace", "Resort", "Villa"}
)
"""Buildings that a report of a summit names because it is held there."""
_LISTED = re.compile(r", (?:and |or )?| and | or ")


@dataclass(frozen=True, slots=True)
class Located:
    mention: PlaceMention
    place: KnownPlace


@dataclass(frozen=True, slots=True)
class _Named:
    mention: PlaceMention
    found: tuple[KnownPlace, ...]
    """The places that bear its name, best first."""
    before: str
    """The words of its paragraph before it, as those after it."""
    after: str

    @property
    def key(self) -> str:
        return plain(self.mention.text)

    def until(self, other: "_Named") -> str | None:
        """What stands between this and a later one in the same paragraph."""
        if other.mention.span.paragraph != self.mention.span.paragraph:
            return None
        return self.after[: other.mention.span.start - self.mention.span.end]


def locate(article: Article, mentions: list[PlaceMention], setting: Setting) -> list[Located]:
    """In the order of the mentions."""
    named = [_named(article, mention) for mention in mentions]
    land = _Land.of(named, setting)
    told = [_told_beside(named, at, land) for at in range(len(named))]
    elsewhere = {one.key: place for one, place in zip(named, told, strict=True) if place and _is_abroad(one, place)}
    located = [
        Located(one.mention, place or elsewhere.get(one.key) or _chosen(one, land))
        for one, place in zip(named, told, strict=True)
    ]
    return _with_countries(_inside_others(named, located), setting.event.country if setting.event.city else None)


def _named(article: Article, mention: PlaceMention) -> _Named:
    text = article.paragraphs[mention.span.paragraph - 1]
    return _Named(mention, places_called(mention.text), text[: mention.span.start], text[mention.span.end :])


@dataclass(frozen=True, slots=True)
class _Land:
    """Which countries the article names, by whatever place in them, and how often by a town or region in them."""

    all: Counter[str]
    within: Counter[str]
    by_name: Counter[tuple[str, str]]
    """How often each name counts for each country."""

    @classmethod
    def of(cls, named: list[_Named], setting: Setting) -> "_Land":
        firsts = [(one.key, one.found[0]) for one in named if one.found and not one.mention.acts and not _state(one)]
        all_named = Counter(place.country for _, place in firsts if place.country)
        if setting.event.country:
            all_named[setting.event.country] += 1
        within = Counter(place.country for _, place in firsts if place.country and place.type != "country")
        return cls(all_named, within, Counter((key, place.country) for key, place in firsts if place.country))

    def beside(self, name: str, country: str | None) -> int:
        """How often the article names the country otherwise than by this name."""
        return self.all[country] - self.by_name[name, country] if country else 0


def _told_beside(named: list[_Named], at: int, land: _Land) -> KnownPlace | None:
    """The words right beside a name leave no doubt."""
    one = named[at]
    if not one.found:
        return None
    around = named[at + 1].found if at + 1 < len(named) and one.until(named[at + 1]) == ", " else ()
    return (
        _half_of_korea(one, land)
        or _among_states(named, at)
        or _as_division(one, land)
        or (_inside(one, around) if around else None)
        or _state_around(named, at, land)
    )


def _half_of_korea(one: _Named, land: _Land) -> KnownPlace | None:
    """ "the North", where one of the two is named; "the South", where North Korea is."""
    if one.key == "north" and land.all["PRK"] + land.all["KOR"]:
        return places_called("North Korea")[0]
    return places_called("South Korea")[0] if one.key == "south" and land.all["PRK"] else None


def _among_states(named: list[_Named], at: int) -> KnownPlace | None:
    """ "Utah, Washington and Oregon": in a list of a country's states, what may be one is one."""
    states = [place for place in named[at].found if place.type == "region"]
    if not states or named[at].found[0] in states:
        return None
    for pair in ((at - 1, at + 1), (at - 2, at - 1), (at + 1, at + 2)):
        first, *_, last = sorted((*pair, at))
        if first < 0 or last >= len(named) or not _are_listed(named[first : last + 1]):
            continue
        beside = [named[i].found[0] if named[i].found else None for i in pair]
        for state in states:
            if all(one and one.type == "region" and one.country == state.country for one in beside):
                return state
    return None


def _are_listed(named: list[_Named]) -> bool:
    return all(_LISTED.fullmatch(one.until(other) or "") for one, other in pairwise(named))


def _as_division(one: _Named, land: _Land) -> KnownPlace | None:
    """ "Washington state", "the province of Antwerp"."""
    divisions = [place for place in one.found if place.type == "region" and place.country]
    if not divisions or one.found[0].type == "region":
        return None
    following, before = re.match(r" (\w+)", one.after), re.search(r"(\w+) of (?:the )?$", one.before[-_LONGEST_KIND:])
    told = [found[1].lower() for found in (following, before) if found]
    if not any(word in words("place_divisions") for word in told):
        return None
    return max(divisions, key=lambda place: land.beside(one.key, place.country))


def _inside(one: _Named, around: tuple[KnownPlace, ...]) -> KnownPlace | None:
    """The place of that name in the country or state that follows: Georgia in "Batumi, Georgia"."""
    for outer in around:
        if outer.type == "region" and one.found[0].type != "city":
            continue  # a list of states
        there = [place for place in one.found if place.country == outer.country and place.type != "country"]
        if outer.type == "region" and (len(there) > 1 or there[:1] == [outer]):
            there = sorted((p for p in there if p != outer and _km(p, outer) < _ACROSS), key=lambda p: _km(p, outer))
        if there and outer.country and outer.type in ("country", "region"):
            return there[0]
    outer, best = around[0], one.found[0]
    if best.type != "city" or not outer.country or outer.type not in ("country", "region"):
        return None
    if 0 < best.population < _WELL_KNOWN or (outer.type == "region" and best.country == outer.country):
        return KnownPlace(_tidy(one.mention.text), "city", outer.country, None, None, 0)
    return None


def _state_around(named: list[_Named], at: int, land: _Land) -> KnownPlace | None:
    """ "Savannah, Georgia": the state where the town before it lies."""
    state = _state(named[at])
    if state is None or at == 0 or named[at - 1].until(named[at]) != ", ":
        return None
    country, inner = named[at].found[0].country, named[at - 1].found
    if not inner:
        return state if land.all[state.country or ""] > land.all[country or ""] else None
    near = any(place.country == state.country and _km(place, state) < _ACROSS for place in inner)
    return state if near and not any(place.country == country for place in inner) else None


def _state(one: _Named) -> KnownPlace | None:
    """A state of the hand-made table that bears a country's name."""
    best = one.found[0]
    if best.type != "country":
        return None
    return next(
        (p for p in one.found[1:] if p.type == "region" and p.country != best.country and not p.population), None
    )


def _is_abroad(one: _Named, place: KnownPlace) -> bool:
    return bool(one.found) and place.lat is not None and place.country != one.found[0].country


def _chosen(one: _Named, land: _Land) -> KnownPlace:
    if not one.found:
        town = town_in_name(one.mention.text)
        lies = (town.country, town.lat, town.lon) if town else (None, None, None)
        return KnownPlace(_tidy(one.mention.text), "other", *lies, 0)
    best, state = one.found[0], _state(one)
    if state and best.country and state.country:
        around = land.within[state.country]
        most = around >= 2 and around > sum(land.all.values()) / 2 and not land.within[best.country]
        return state if most else best
    return _town_among(one, land) if best.population else best


def town_in_name(text: str) -> KnownPlace | None:
    """Kigali in "Kigali Convention Centre": the town that a name of several words begins with."""
    words_of_name = text.split()
    for size in range(len(words_of_name) - 1, 0, -1):
        found = places_called(" ".join(words_of_name[:size]))
        if found and found[0].type == "city" and (not found[0].population or found[0].population >= _WELL_KNOWN):
            return found[0]
    return None


def _town_among(one: _Named, land: _Land) -> KnownPlace:
    """The largest town of that name, unless the article is about a country where a smaller one lies."""
    best = one.found[0]
    if land.beside(one.key, best.country):
        return best
    others = [place for place in one.found if place.country != best.country and land.beside(one.key, place.country)]
    return next((place for place in others if place.population * _RARELY_MEANT >= best.population), best)


def _inside_others(named: list[_Named], located: list[Located]) -> list[Located]:
    """A name that no table knows is where the place beside it is: a hotel in its town, a village in its country."""
    done = []
    for at, one in enumerate(located):
        outer = None if named[at].found else _outer(named, located, at)
        if outer is None:
            done.append(one)
            continue
        lat, lon = (outer.lat, outer.lon) if outer.type == "city" else (one.place.lat, one.place.lon)
        done.append(Located(one.mention, replace(one.place, country=outer.country, lat=lat, lon=lon)))
    return done


def _outer(named: list[_Named], located: list[Located], at: int) -> KnownPlace | None:
    """Chad in "Chad's Melati River"; the place after "in" and the like."""
    if at and named[at - 1].until(named[at]) in ("’s ", "'s "):
        return located[at - 1].place
    between = named[at].until(named[at + 1]) if at + 1 < len(named) else None
    return located[at + 1].place if between is not None and _INSIDE.fullmatch(between) else None


def _with_countries(located: list[Located], host: str | None) -> list[Located]:
    """One place for each unknown name: where the article tells it, else in the country of its sentence, or the host."""
    told: dict[str, KnownPlace] = {}
    for one in located:
        if one.place.country:
            told.setdefault(plain(one.mention.text), one.place)
    return [
        Located(one.mention, told.get(plain(one.mention.text)) or _in_article(one, located, host))
        if _is_bare(one)
        else one
        for one in located
    ]


def _is_bare(one: Located) -> bool:
    return one.place.country is None and one.place.lat is None and not places_called(one.mention.text)


def _in_article(one: Located, located: list[Located], host: str | None) -> KnownPlace:
    """A hotel is where the summit is, a town in the one country of its sentence, else in the article's own."""
    first, last = one.mention.text.split()[0], one.mention.text.split()[-1]
    placed = [other for other in located if other.place.country and not other.mention.acts]
    if {first, last} & _FOR_SUMMITS:
        return replace(one.place, country=host)
    if last in words("place_buildings"):
        return one.place
    same = {other.mention.sentence for other in located if plain(other.mention.text) == plain(one.mention.text)}
    beside = {other.place.country for other in placed if other.mention.sentence in same}
    if len(beside) == 1 and last not in words("place_features"):
        return replace(one.place, country=beside.pop())
    everywhere = Counter(other.place.country for other in placed)
    country, count = next(iter(everywhere.most_common(1)), (None, 0))
    return replace(one.place, country=country) if 2 * count > sum(everywhere.values()) else one.place


def _km(one: KnownPlace, other: KnownPlace) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    here, there = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(other.lon - one.lon)
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(turn)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))


def _tidy(text: str) -> str:
    return " ".join(text.split())
