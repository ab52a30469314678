"""Tell who is at the event by the company that a sentence puts them in: a person without a cue -> Cues.

A roll of names under words of gathering, a handshake, "along with Lind", "by Lind on the sidelines", "the two leaders".
"""

import re
from collections.abc import Iterator, Sequence

from briefing.model.article import Article
from briefing.model.mentions import Mentions
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.listings import Listing, listing_of
from briefing.resolve.presence import Telling
from briefing.resolve.presencewords import COMING, EVENT
from briefing.resolve.settings import Setting
from briefing.resolve.venuenames import venues_of

_ROLL = 3
_GATHERS = re.compile(
    r"\b(?:attend\w*|participa\w+|presen(?:t|ce)|arriv\w+|gather\w*|meet\w*|met|join\w*|together|host\w*|welcom\w+"
    r"|receiv\w+|sign(?:ed|ing|s)?|spotted|seen|guests?|face to face)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:leaders|presidents|premiers|(?:prime )?ministers|heads|officials|delegat\w+|guests|dignitaries|royals)\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:not|n['’]t|never|no|without|absen\w+|skip\w*|miss(?:ed|ing)|boycott\w*|snub\w*|except|unlike|phone\w*|letters?"
    r"|calls?|called|condemn\w*|sanction\w*|congratulat\w+|inherit\w*|former|late|online|video\w*|virtual\w*|invit\w+"
    r"|oust\w*|urg\w+|accus\w+|whether|if|died|death)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:(?:shak(?:es?|ing)|shook) hands|pos(?:es?|ed|ing)|chat(?:s|ted|ting)?|walk(?:s|ed|ing)?|s(?:at|its?|itting)"
    r"|seated|smil(?:es?|ed|ing)|toast(?:s|ed|ing)|exchang(?:es?|ed|ing) \w+) "
    r"(?:down )?(?:\w+ )?(?:with|to|beside|alongside|next to)\b[^.;]{0,40}$"
    r"|\b(?:embrac(?:es|ed|ing)|hug(?:s|ged|ging)|greet(?:s|ed|ing))\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_ALONG = re.compile(r",?\s*\b(?:along|together) with(?: (?:his|her|their|the))?\s*$")
_CAME = re.compile(r"\b(?:arriv\w+|landed|flew|attend\w*|travel\w+ to|came|joined)\b[^.;]*$")
_AGENT = re.compile(r"\b(?:by|with|between|alongside)\s*(?:the )?$")
_BESIDE = re.compile(
    r"\s*,? (?:on the (?:sidelines|margins)|(?:at|during) (?:the|this|a) [^.;,]{0,40}?\b(?:summit|forum|gathering)\b)",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"\s*,?(?: \w+ly| also| both)?(?: will| would| (?:is|are) (?:due|expected|set) to)(?: also)? be (?:in|on|at) "
    r"(?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_ACTS = re.compile(r"\s+(?:also |then )?[a-z]+(?:ed|s|ew|oke|aid|old)\b")


def company_of(
    actor: Actor, listings: Sequence[Listing], article: Article, mentions: Mentions, actors: Actors, setting: Setting
) -> Iterator[Cue]:
    """In the order of the text, groups that mean the person last; nothing from sentences on other times."""
    for listing in listings:
        for mention in listing.members:
            if mention.form == "pronoun" or actor not in actors.at(mention.span):
                continue
            telling = Telling(listing, mention, article, mentions, setting)
            presence = None if telling.tells_another_time() else _told(telling)
            if presence:
                yield Cue(presence, mention.span).before(setting)
    for mention in mentions.actors:
        meant = actors.at(mention.span) if mention.form == "group" else ()
        if actor in meant and all(one.sort == "person" for one in meant):
            cue = Telling(listing_of(article, mentions, [mention]), mention, article, mentions, setting).after()
            if cue:
                yield cue.before(setting)


def _told(telling: Telling) -> Presence | None:
    """What one mention's company tells."""
    if telling.mention.function == "possessive":
        return None
    before, after = telling.listing.before, telling.text[telling.listing.span.end : telling.listing.end]
    ahead = _WILL_BE.match(after)
    if ahead and _is_here(ahead["place"], telling.setting):
        return "expected"
    if _AGENT.search(before) and _BESIDE.match(after):
        return _tense(before)
    if telling.at_head() and _ACTS.match(after):
        return "present"
    if _is_apart(telling, before):
        return None
    if _is_on_roll(telling, before) or (_CONTACT.search(before) and _is_there(telling)):
        return _tense(before)
    along = _ALONG.search(before)
    return _tense(before) if along and _CAME.search(before[: along.start()]) else None


def _is_on_roll(telling: Telling, before: str) -> bool:
    """Three or more in a row, or examples of a group, under words of gathering."""
    names = [one for one in telling.listing.members if one.form == "name"]
    rolled = len(names) >= _ROLL or (telling.listing.among_others and _GROUP.search(before))
    return bool(rolled and _GATHERS.search(before) and telling.is_near_event())


def _is_apart(telling: Telling, before: str) -> bool:
    """The sentence tells of who is away, of words over a distance or of another place."""
    known = telling.setting.event.country is not None
    return _APART.search(before) is not None or (known and telling.is_elsewhere())


def _is_there(telling: Telling) -> bool:
    return EVENT.search(telling.whole) is not None or _is_here(telling.whole, telling.setting)


def _is_here(words: str, setting: Setting) -> bool:
    return setting.event.city is None or any(place in words for place in venues_of(setting.event))


def _tense(before: str) -> Presence:
    return "expected" if COMING.search(before) else "present"
