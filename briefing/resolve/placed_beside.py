"""Tell which place is meant by the words right beside its name: NamedPlaces -> a KnownPlace, or none."""

import math
import re
from itertools import pairwise

from briefing.reference.places import KnownPlace, short_places
from briefing.reference.words import words
from briefing.resolve.named_places import WELL_KNOWN, Land, NamedPlace, state_called

_ACROSS = 450
"""Kilometres from the middle of a large state to its towns, but for the odd one that alone bears its name."""
_LONGEST_KIND = 80
"""Characters that may tell what sort of place it is: "the province of"."""
_LISTED = re.compile(r", (?:and |or )?| and | or ")


def told_beside(named: list[NamedPlace], at: int, land: Land) -> KnownPlace | None:
    """The words right beside a name leave no doubt."""
    one = named[at]
    if not one.found:
        return None
    around = named[at + 1].found if at + 1 < len(named) and one.until(named[at + 1]) == ", " else ()
    return (
        _in_short(one, land)
        or _among_states(named, at)
        or _as_division(one, land)
        or (_inside(one, around) if around else None)
        or _state_around(named, at, land)
    )


def _in_short(one: NamedPlace, land: Land) -> KnownPlace | None:
    """ "the North", where the article names one of the two Koreas: the table says beside which countries."""
    beside = short_places().get(one.key, {})
    return next((place for country, place in beside.items() if land.all[country]), None)


def _among_states(named: list[NamedPlace], at: int) -> KnownPlace | None:
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


def _are_listed(named: list[NamedPlace]) -> bool:
    return all(_LISTED.fullmatch(one.until(other) or "") for one, other in pairwise(named))


def _as_division(one: NamedPlace, land: Land) -> KnownPlace | None:
    """ "Washington state", "the province of Antwerp"."""
    divisions = [place for place in one.found if place.type == "region" and place.country]
    if not divisions or one.found[0].type == "region":
        return None
    following, before = re.match(r" (\w+)", one.after), re.search(r"(\w+) of (?:the )?$", one.before[-_LONGEST_KIND:])
    told = [found[1].lower() for found in (following, before) if found]
    if not any(word in words("place_divisions") for word in told):
        return None
    return max(divisions, key=lambda place: land.beside(one.key, place.country))


def _inside(one: NamedPlace, around: tuple[KnownPlace, ...]) -> KnownPlace | None:
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
    if 0 < best.population < WELL_KNOWN or (outer.type == "region" and best.country == outer.country):
        return KnownPlace(one.mention.text, "city", outer.country, None, None, 0)
    return None


def _state_around(named: list[NamedPlace], at: int, land: Land) -> KnownPlace | None:
    """ "Savannah, Georgia": the state where the town before it lies."""
    state = state_called(named[at])
    if state is None or at == 0 or named[at - 1].until(named[at]) != ", ":
        return None
    country, inner = named[at].found[0].country, named[at - 1].found
    if not inner:
        return state if land.all[state.country or ""] > land.all[country or ""] else None
    near = any(place.country == state.country and _km(place, state) < _ACROSS for place in inner)
    return state if near and not any(place.country == country for place in inner) else None


def _km(one: KnownPlace, other: KnownPlace) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    here, there = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(other.lon - one.lon)
    cosine = math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(turn)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))
