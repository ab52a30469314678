"""Say which places are meant: PlaceMentions -> Places, a government's name apart from the place it sits in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

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
    located = _located(article, meant, setting)
    return tuple(_place(article, group) for group in _groups(located))


def _located(article: Article, meant: list[PlaceMention], setting: Setting) -> list[_Located]:
    first = [places_called(mention.text) for mention in meant]
    named = Counter(found[0].country for found in first if found and found[0].country)
    if setting.event.country:
        named[setting.event.country] += 1
    located = []
    for at, (mention, found) in enumerate(zip(meant, first, strict=True)):
        inside = _named_after(article, meant, first, at)
        located.append(_Located(mention, _chosen(mention, found, inside, named)))
    return located


def _named_after(
    article: Article, meant: list[PlaceMention], first: list[tuple[KnownPlace, ...]], at: int
) -> KnownPlace | None:
    """The place that follows after a comma: Uzbekistan in "Samarkand, Uzbekistan"."""
    if at + 1 >= len(meant) or not first[at + 1]:
        return None
    here, there = meant[at].span, meant[at + 1].span
    if here.paragraph != there.paragraph or article.paragraphs[here.paragraph - 1][here.end : there.start] != ", ":
        return None
    return first[at + 1][0] if first[at + 1][0].type in ("country", "region") else None


def _chosen(
    mention: PlaceMention, found: tuple[KnownPlace, ...], inside: KnownPlace | None, named: Counter[str | None]
) -> KnownPlace:
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
        return _country_or_state(best, found, named)
    if best.type != "city" or named[best.country] > 1:
        return best
    others = [one for one in found if named[one.country] and one.country != best.country]
    rival = next((one for one in others if one.population * _RARELY_MEANT >= best.population), None)
    return rival or best


def _country_or_state(best: KnownPlace, found: tuple[KnownPlace, ...], named: Counter[str | None]) -> KnownPlace:
    """ "Georgia" among American states is the state: of countries of its own name none else is told."""
    state = next((one for one in found if one.type == "region" and one.country != best.country), None)
    return state if state and named[state.country] > 3 * named[best.country] else best


def _groups(located: list[_Located]) -> Iterable[list[_Located]]:
    """By place; the ways of writing it that always stand for a government apart from those that don't."""
    acting: dict[tuple[KnownPlace, str], bool] = {}
    for one in located:
        key = (one.place, plain(one.mention.text))
        acting[key] = acting.get(key, True) and one.mention.acts and stands_for_government(one.mention.text)
    groups: dict[tuple[KnownPlace, bool], list[_Located]] = {}
    for one in located:
        groups.setdefault((one.place, acting[one.place, plain(one.mention.text)]), []).append(one)
    return groups.values()


def _place(article: Article, group: list[_Located]) -> Place:
    known = group[0].place
    return Place(
        name=known.name.split(" (")[0],
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
