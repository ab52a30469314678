"""Tell whether a person's words are said at the event or in another place, medium or time: Listings -> bool."""

import re
from collections.abc import Sequence

from briefing.model.article import Article
from briefing.model.mentions import Mentions
from briefing.reference.patterns import Pattern
from briefing.reference.places import places_called
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.listings import Listing
from briefing.resolve.settings import Setting
from briefing.resolve.telling import Telling
from briefing.resolve.venuenames import towns_of

_BESIDE = 45
"""Characters behind a name within which the verb of saying and its circumstances stand."""
_HEAD = re.compile(r"(?:Speaking|In|At|On|From)\b[^,]{0,60},")
_SAID_IN = re.compile(r"\b(?:in|from|at|to) (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_ELSEWHERE = Pattern(
    r"\bin an? (?:\w+ )?(?:statement|letter|post|tweet|interview|column|article|message|phone call)\b|\bvideo\b"
    r"|\bon (?:X|{platforms})\b|\b(?:radio|television|TV|parliament|tweeted|wrote)\b",
    re.IGNORECASE,
)


def speaks_on_the_spot(
    actor: Actor, listings: Sequence[Listing], article: Article, mentions: Mentions, actors: Actors, setting: Setting
) -> bool:
    """Whether no sentence, or one at least, puts the person's words neither elsewhere nor in another medium or year."""
    speakers = [one.speaker for one in mentions.statements]
    speakers += [one.speaker for one in mentions.quotes if one.kind == "utterance" and one.speaker]
    spoken = {span for span in speakers if actor in actors.at(span)}
    if not spoken:
        return True  # a speaker carried on from sentence to sentence
    for listing in listings:
        for mention in listing.members:
            if mention.span in spoken and _is_said_here(Telling(listing, mention, article, mentions, setting)):
                return True
    return False


def _is_said_here(telling: Telling) -> bool:
    """By the words around the verb: what is said may speak of any place."""
    after = telling.text[telling.mention.span.end : min(telling.listing.end, telling.mention.span.end + _BESIDE)]
    head = _HEAD.match(telling.text, telling.sentence.start)
    around = f"{head.group() if head else ''} {after}"
    if _ELSEWHERE.search(around) or telling.tells_another_time():
        return False
    towns = towns_of(telling.setting.event.city, telling.setting.event.country)
    for match in _SAID_IN.finditer(around):
        known = next(iter(places_called(match[1])), None)
        if known and match[1] not in towns and known.country not in (None, telling.setting.event.country):
            return False
    return True
