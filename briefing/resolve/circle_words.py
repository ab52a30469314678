"""Read words for a region's leaders or ministers: text -> the bodies they may stand for, their ministers' meeting."""

import re
from functools import cache

from briefing.model.article import Article, Span
from briefing.model.mentions import EventMention, Mentions
from briefing.reference.circles import circles
from briefing.reference.names import plain
from briefing.reference.organisations import organisation
from briefing.reference.patterns import any_of
from briefing.resolve.bare_summits import EARLY, OF_A_BODY, Found
from briefing.resolve.clues import Clues

_MET = re.compile(r"\b(?:met|meet(?:s|ing)?|gather\w*|conven\w+|talks)\b")


def circles_in(text: str) -> frozenset[str]:
    """Acronyms: "Southeast Asian leaders" -> ASEAN."""
    said = {plain(match.group()) for match in _ways().finditer(text)}
    return frozenset(one.organisation for one in circles() if plain(one.words) in said)


def ministers_of_circles(article: Article, mentions: Mentions, clues: Clues) -> list[Found]:
    """ "Southeast Asian foreign ministers met", in a report that names the body elsewhere."""
    for number, span in enumerate(mentions.sentences):
        sentence = article.words(span)
        told = _ministers().search(sentence) if span.paragraph < EARLY and _MET.search(sentence) else None
        bodies = circles_in(f"{told['who']} leaders") & clues.weights.keys() if told else ()
        for body in filter(None, map(organisation, bodies)):
            at = Span(span.paragraph, span.start + told.start(), span.start + told.end()) if told else span
            mention = EventMention(at, article.words(at), number)
            kind = f"{told['kind'].lower()} ministers’" if told and told["kind"] else "ministerial"
            return [Found(f"{body.acronym} {kind} meeting", body, (mention,), OF_A_BODY)]
    return []


@cache
def _ways() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(one.words for one in circles())}\b", re.IGNORECASE)


@cache
def _ministers() -> re.Pattern[str]:
    who = any_of({one.words.removesuffix(" leaders") for one in circles() if one.words.endswith(" leaders")})
    return re.compile(
        rf"\b(?P<who>{who}) (?:(?P<kind>foreign|defen[cs]e|finance|trade|energy|economy) (?:ministers|chiefs)"
        r"|ministerial (?:meeting|council|conference|session))\b"
    )
