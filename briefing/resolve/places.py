"""Say which places are meant: PlaceMentions -> Places, a government's name apart from the place it sits in."""

from collections import Counter
from dataclasses import dataclass, replace

from briefing.model.article import Article
from briefing.model.briefing import Place
from briefing.model.mentions import Mentions, PlaceMention
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, places_called, stands_for_government
from briefing.resolve.actors import Actors
from briefing.resolve.settings import Setting

_RARELY_MEANT = 20
"""A town is taken for the one in a country that the article names if it isn't so many times smaller."""

_WELL_KNOWN = 100_000


@dataclass(frozen=True, slots=True)
class _Located:
    mention: PlaceMention
    place: KnownPlace


def resolve_places(article: Article, mentions: Mentions, actors: Actors, setting: Setting) -> tuple[Place, ...]:
    """In the order in which the article first names them; people's names and the inside of other names left out."""
    taken = [span for actor in actors.known if actor.sort == "person" for span in actor.mentions]
    meant = [
        mention
        for mention in mentions.places
        if not mention.inside_name and not any(span.overlaps(mention.span) for span in taken)
    ]
    groups = _groups(_located(article, meant, setting))
    times = Counter(group[0].place for group in groups)
    return tuple(_place(article, group, split=times[group[0].place] > 1) for group in groups)


def _located(article: Article, meant: list[PlaceMention], setting: Setting) -> list[_Located]:
    found = [places_called(mention.text) for mention in meant]
    land = _Land.of(meant, found, setting)
    located = [
        _Located(mention, _chosen(mention, known, _named_after(article, meant, found, at), land))
        for at, (mention, known) in enumerate(zip(meant, found, strict=True))
    ]
    return [_Located(one.mention, _in_its_country(one, located)) for one in located]


@dataclass(frozen=True, slots=True)
class _Land:
    """Which countries the article names, by whatever place in them, and how often by a town or region in them."""

    all: Counter[str]
    within: Counter[str]

    @classmethod
    def of(cls, meant: list[PlaceMention], found: list[tuple[KnownPlace, ...]], setting: Setting) -> "_Land":
        firsts = [known[0] for mention, known in zip(meant, found, strict=True) if known and not mention.acts]
        named = Counter(one.country for one in firsts if one.country)
        if setting.event.country:
            named[setting.event.country] += 1
        return cls(named, Counter(one.country for one in firsts if one.country and one.type != "country"))


def _named_after(
    article: Article, meant: list[PlaceMention], found: list[tuple[KnownPlace, ...]], at: int
) -> KnownPlace | None:
    """The place that follows after a comma: Uzbekistan in "Samarkand, Uzbekistan"."""
    if at + 1 >= len(meant) or not found[at + 1]:
        return None
    here, there = meant[at].span, meant[at + 1].span
    if here.paragraph != there.paragraph or article.paragraphs[here.paragraph - 1][here.end : there.start] != ", ":
        return None
    return found[at + 1][0] if found[at + 1][0].type in ("country", "region") else None


def _chosen(mention: PlaceMention, found: tuple[KnownPlace, ...], inside: KnownPlace | None, land: _Land) -> KnownPlace:
    if not found:
        return KnownPlace(_tidy(mention.text), "other", inside.country if inside else None, None, None, 0)
    if inside and inside.country:
        there = [one for one in found if one.country == inside.country and one.type != "country"]
        if there:
            return there[0]
        if found[0].type == "city" and 0 < found[0].population < _WELL_KNOWN:
            return KnownPlace(_tidy(mention.text), "city", inside.country, None, None, 0)
    best = found[0]
    if best.type == "country" and len(found) > 1:
        return _country_or_state(best, found, land)
    return _town_among(best, found, land) if best.type == "city" else best


def _country_or_state(best: KnownPlace, found: tuple[KnownPlace, ...], land: _Land) -> KnownPlace:
    """ "Georgia" is the state where the article names towns and states around it, and none of the country's."""
    state = next((one for one in found if one.type == "region" and one.country != best.country), None)
    if state is None or best.country is None or state.country is None:
        return best
    around = land.within[state.country]
    return state if around >= 2 and around > sum(land.all.values()) / 2 and not land.within[best.country] else best


def _town_among(best: KnownPlace, found: tuple[KnownPlace, ...], land: _Land) -> KnownPlace:
    """The largest town of that name, unless the article is about a country where a smaller one lies."""
    if best.country and land.all[best.country] > 1:
        return best
    others = [one for one in found if one.country and land.all[one.country] and one.country != best.country]
    return next((one for one in others if one.population * _RARELY_MEANT >= best.population), best)


def _in_its_country(one: _Located, located: list[_Located]) -> KnownPlace:
    """A name that no table knows lies in the one country that its sentence names, else in the article's own."""
    place = one.place
    if place.country or place.lat is not None or places_called(one.mention.text):
        return place
    beside = [o.place.country for o in located if o.mention.sentence == one.mention.sentence and o.place.country]
    if len(set(beside)) == 1:
        return replace(place, country=beside[0])
    everywhere = Counter(o.place.country for o in located if o.place.country)
    country, count = next(iter(everywhere.most_common(1)), (None, 0))
    return replace(place, country=country) if 2 * count > sum(everywhere.values()) else place


def _groups(located: list[_Located]) -> list[list[_Located]]:
    """By place; the ways of writing it that always stand for a government apart from those that don't."""
    acting: dict[tuple[KnownPlace, str], bool] = {}
    for one in located:
        key = (one.place, plain(one.mention.text))
        acting[key] = acting.get(key, True) and one.mention.acts and stands_for_government(one.mention.text)
    groups: dict[tuple[KnownPlace, bool], list[_Located]] = {}
    for one in located:
        groups.setdefault((one.place, acting[one.place, plain(one.mention.text)]), []).append(one)
    return list(groups.values())


def _place(article: Article, group: list[_Located], split: bool) -> Place:
    """`split`: the government and the town bear the name that the article gives each, so that they stay apart."""
    known = group[0].place
    return Place(
        name=_tidy(group[0].mention.text) if split else known.name.split(" (")[0],
        as_written=tuple(dict.fromkeys(_tidy(one.mention.text) for one in group)),
        type=known.type,
        country=known.country,
        lat=known.lat,
        lon=known.lon,
        metonym=known.type in ("city", "other") and all(one.mention.acts for one in group),
        mentions=len(group),
        evidence=tuple(article.evidence(one.mention.span) for one in group),
    )


def _tidy(text: str) -> str:
    return " ".join(text.split())
