"""Name the bodies of one article: ActorMentions of form "body" -> Actors with the spans that mean them."""

import re

from briefing.model.article import Span
from briefing.model.mentions import ActorMention
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.posts import country_told

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def name_bodies(mentions: tuple[ActorMention, ...]) -> list[tuple[Actor, tuple[Span, ...]]]:
    """Bodies under their own words without the article; the same words mean the same body."""
    spans: dict[str, list[Span]] = {}
    first: dict[str, ActorMention] = {}
    for mention in mentions:
        if mention.form == "body":
            key = plain(bare(mention.text))
            first.setdefault(key, mention)
            spans.setdefault(key, []).append(mention.span)
    return [(body_of(first[key]), tuple(found)) for key, found in spans.items()]


def body_of(mention: ActorMention) -> Actor:
    name = bare(mention.text)
    country = country_told(name, mention.country_words)
    return Actor(
        name=name,
        sort="group" if mention.form == "group" else "body",
        family_name=name,
        country=None if country and country.startswith("X-") else country,
        kind="official",
        mentions=(mention.span,),
    )


def bare(text: str) -> str:
    """Without its article: "White House", "Chinese government statement"."""
    name = _ARTICLE.sub("", " ".join(text.split()))
    return name[0].upper() + name[1:] if name[:1].islower() and _starts_anew(text) else name


def _starts_anew(text: str) -> bool:
    """ "A spokesperson": the article bore the capital."""
    return False if not text else text[0].isupper() and _ARTICLE.match(text) is not None
