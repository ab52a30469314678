"""Say where places lie that no table knows: Located ones -> the same with the country of what stands around them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.words import words
from briefing.resolve.named_places import Located, NamedPlace

_INSIDE = re.compile(r", (?:in |near )?|,? (?:in|near|outside|on) (?:the (?:capital|city|town|port) (?:of )?)?")
"""Words between a place that no table knows and the one around it: "the Park Hotel in Lagos"."""


def inside_others(named: Sequence[NamedPlace], located: Sequence[Located]) -> list[Located]:
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


def _outer(named: Sequence[NamedPlace], located: Sequence[Located], at: int) -> KnownPlace | None:
    """Chad in "Chad's Melati River"; the place after "in" and the like."""
    if at and named[at - 1].until(named[at]) in ("’s ", "'s "):
        return located[at - 1].place
    between = named[at].until(named[at + 1]) if at + 1 < len(named) else None
    return located[at + 1].place if between is not None and _INSIDE.fullmatch(between) else None


def with_countries(located: Sequence[Located], host: str | None) -> list[Located]:
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


def _in_article(one: Located, located: Sequence[Located], host: str | None) -> KnownPlace:
    """A hotel is where the summit is, a town in the one country of its sentence, else in the article's own."""
    first, last = one.mention.text.split()[0], one.mention.text.split()[-1]
    placed = [other for other in located if other.place.country and not other.mention.acts]
    if {first, last} & words("summit_buildings"):
        return replace(one.place, country=host)  # a report of a summit names it because the summit is held there
    if last in words("place_buildings"):
        return one.place
    same = {other.mention.sentence for other in located if plain(other.mention.text) == plain(one.mention.text)}
    beside = {other.place.country for other in placed if other.mention.sentence in same}
    if len(beside) == 1 and last not in words("place_features"):
        return replace(one.place, country=beside.pop())
    everywhere = Counter(other.place.country for other in placed)
    country, count = next(iter(everywhere.most_common(1)), (None, 0))
    return replace(one.place, country=country) if 2 * count > sum(everywhere.values()) else one.place
