"""Tell whom a group's own words name: "the presidents of Chad and Peru", "the leaders of both, X and Y" -> Actors."""

import re
from collections.abc import Mapping, Sequence

from briefing.model.article import Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.resolve.actors import Actor
from briefing.resolve.fitting import holds
from briefing.resolve.posts import countries_told, same_post

_PARTS = re.compile(r",? and |, | of ")


def of_countries(people: Sequence[Actor], mention: ActorMention) -> tuple[Actor, ...]:
    """ "the Turkish and Peruvian presidents", "the presidents of Peru and Chad": those whom the text names."""
    parts = [part for part in _PARTS.split(mention.text) if part]
    told = [codes for part in parts if (codes := countries_told(None, part.removeprefix("the ")))]
    post = same_post((mention.title or mention.text).split()[-1]).removesuffix("s")
    if len(told) < 2 or len(told) < len([part for part in parts if part[0].isupper()]):
        return ()
    meant = [[one for one in people if one.country in codes and holds(one, post)] for codes in told]
    return tuple(fit[0] for fit in meant) if all(len(fit) == 1 for fit in meant) else ()


def named_beside(
    mentions: Mentions, means: Mapping[Span, tuple[Actor, ...]], mention: ActorMention
) -> tuple[Actor, ...]:
    """ "the presidents of A and B, X and Y": the names that follow; "EU chiefs X and Y"."""
    found: list[Actor] = []
    end = mention.span.end
    for other in mentions.actors:
        if other.span.paragraph != mention.span.paragraph or other.span.start < end or other.form != "name":
            continue
        if other.span.start - end > (8 if found else 3):
            break
        found += [actor for actor in means.get(other.span, ()) if actor.sort == "person"]
        end = other.span.end
    return tuple(found) if len(found) > 1 else ()
