"""Say which of the places that bear a name is meant: PlaceMentions -> a KnownPlace each, by what stands around it."""

from briefing.model.article import Article
from briefing.model.mentions import PlaceMention
from briefing.reference.places import KnownPlace, places_called
from briefing.resolve.named_places import WELL_KNOWN, Land, Located, NamedPlace, named_place, state_called
from briefing.resolve.placed_beside import told_beside
from briefing.resolve.settings import Setting
from briefing.resolve.unknown_places import inside_others, with_countries

_RARELY_MEANT = 20
"""A town is taken for the one in a country that the article names if it isn't so many times smaller."""


def locate(article: Article, mentions: list[PlaceMention], setting: Setting) -> list[Located]:
    """In the order of the mentions."""
    named = [named_place(article, mention) for mention in mentions]
    land = Land.of(named, setting)
    told = [told_beside(named, at, land) for at in range(len(named))]
    elsewhere = {one.key: place for one, place in zip(named, told, strict=True) if place and _is_abroad(one, place)}
    located = [
        Located(one.mention, place or elsewhere.get(one.key) or _chosen(one, land))
        for one, place in zip(named, told, strict=True)
    ]
    return with_countries(inside_others(named, located), setting.event.country if setting.event.city else None)


def _chosen(one: NamedPlace, land: Land) -> KnownPlace:
    if not one.found:
        town = town_in_name(one.mention.text)
        lies = (town.country, town.lat, town.lon) if town else (None, None, None)
        return KnownPlace(one.mention.text, "other", *lies, 0)
    best, state = one.found[0], state_called(one)
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
        if found and found[0].type == "city" and (not found[0].population or found[0].population >= WELL_KNOWN):
            return found[0]
    return None


def _town_among(one: NamedPlace, land: Land) -> KnownPlace:
    """The largest town of that name, unless the article is about a country where a smaller one lies."""
    best = one.found[0]
    if land.beside(one.key, best.country):
        return best
    others = [place for place in one.found if place.country != best.country and land.beside(one.key, place.country)]
    return next((place for place in others if place.population * _RARELY_MEANT >= best.population), best)


def _is_abroad(one: NamedPlace, place: KnownPlace) -> bool:
    return bool(one.found) and place.lat is not None and place.country != one.found[0].country
