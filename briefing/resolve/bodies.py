"""Name the bodies of one article: ActorMentions of form "body" -> Actors with the spans that mean them."""

import re

from briefing.model.article import Span
from briefing.model.mentions import ActorMention
from briefing.reference.countries import countries_of
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
    if mention.form == "group":
        told = countries_of(mention.country_words or "")
        country = told[0] if len(told) == 1 else None  # several countries are none
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
    return _ARTICLE.sub("", " ".join(text.split()))
