"""Say which places are meant: PlaceMentions -> Places, a government's name apart from the place it sits in."""

from collections import Counter

from briefing.model.article import Article
from briefing.model.briefing import Place
from briefing.model.mentions import Mentions
from briefing.reference.names import plain
from briefing.reference.places import KnownPlace, stands_for_government
from briefing.resolve.actors import Actors
from briefing.resolve.named_places import Located
from briefing.resolve.settings import Setting
from briefing.resolve.whereabouts import locate


def resolve_places(article: Article, mentions: Mentions, actors: Actors, setting: Setting) -> tuple[Place, ...]:
    """In the order in which the article first names them; people's names and the inside of other names left out."""
    taken = [span for actor in actors.known if actor.sort == "person" for span in actor.mentions]
    meant = [
        mention
        for mention in mentions.places
        if not mention.inside_name and not any(span.overlaps(mention.span) for span in taken)
    ]
    groups = _groups(locate(article, meant, setting))
    times = Counter(group[0].place for group in groups)
    return tuple(_place(article, group, split=times[group[0].place] > 1) for group in groups)


def _groups(located: list[Located]) -> list[list[Located]]:
    """By place; the ways of writing it that always stand for a government apart from those that don't."""
    acting: dict[tuple[KnownPlace, str], bool] = {}
    for one in located:
        key = (one.place, plain(one.mention.text))
        acting[key] = acting.get(key, True) and one.mention.acts and stands_for_government(one.mention.text)
    groups: dict[tuple[KnownPlace, bool], list[Located]] = {}
    for one in located:
        groups.setdefault((one.place, acting[one.place, plain(one.mention.text)]), []).append(one)
    return list(groups.values())


def _place(article: Article, group: list[Located], split: bool) -> Place:
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
