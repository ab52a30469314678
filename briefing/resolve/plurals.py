"""Find whom "they" or "the two leaders" mean: the Talk so far, a mention of several -> their Actors, or a group."""

import re
from itertools import pairwise

from briefing.model.mentions import ActorMention
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.antecedents import last_two, met_by, told_together
from briefing.resolve.bodies import body_of
from briefing.resolve.fitting import MAY_BE_ALL, fits_title, is_pair, same_words
from briefing.resolve.groups import named_beside, of_countries
from briefing.resolve.talk import Talk

_REACH, _PAIR_REACH = 3, 5
"""How many sentences back a group, or two persons together, may be told."""
_AND = re.compile(r"\s*and(?:\s+(?:the|his|her))?\s*")
""" "Ek | and his | counterpart Lind"."""


def several(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """A group told just before that means several; else the last two persons named close to each other."""
    told = _joined_subjects(talk, mention, 0) or _speaker_and_hearer(talk, mention)
    if told:
        return told
    for other in talk.before(mention, 1):
        meant = talk.means[other.span]
        if len(meant) > 1 or (meant[0].sort == "group" and other.function in ("subject", "passive_subject")):
            return meant
        if meant[0].sort == "body" and other.plural and other.function == "subject":
            return meant
    return _told_together(talk, mention) or last_two(talk.before(mention, _PAIR_REACH), talk.means)


def _joined_subjects(talk: Talk, mention: ActorMention, reach: int) -> tuple[Actor, ...]:
    """ "Ek and Lo came face to face at a dinner hosted by Stone. The two leaders": Ek and Lo."""
    named = [one for one in talk.before(mention, reach) if one.form in ("name", "office")]
    for second, first in pairwise(named):
        start = second.title_span.start if second.title_span else second.span.start
        if first.sentence != second.sentence or first.function != "subject" or start < first.span.end:
            continue
        link = talk.article.paragraphs[first.span.paragraph - 1][first.span.end : start]
        link = link.rstrip().removesuffix(second.country_words or "")
        pair = (*talk.means[first.span], *talk.means[second.span])
        if _AND.fullmatch(link) and [one.sort for one in pair] == ["person", "person"]:
            return pair
    return ()


def _told_together(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    return told_together(talk.before(mention, _REACH), talk.means, talk.speaking, mention)


def _speaker_and_hearer(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """ "A told B ..., as they began": the subject and the object named before in the sentence."""
    here = [one for one in talk.before(mention, 0) if one.form in ("name", "office") and len(talk.means[one.span]) == 1]
    ones = [talk.means[one.span][0] for one in reversed(here) if one.function in ("subject", "object")]
    people = list({actor.name: actor for actor in ones if actor.sort == "person"}.values())
    has_object = any(one.function == "object" for one in here)
    return tuple(people) if len(people) == 2 and has_object and len(here) < 4 else ()


def group(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    words = plain(mention.text)
    listed = named_beside(talk.mentions, talk.means, mention)
    if listed:
        return listed
    if by_country := of_countries(talk.people, mention):
        return by_country
    if is_pair(words):
        guests = met_by(talk.article, talk.before(mention, _REACH), talk.means, mention)
        told = () if words in MAY_BE_ALL or guests else _told_together(talk, mention)
        return guests or told or _joined_subjects(talk, mention, 1) or _last_of(talk, mention, 2)
    if words.startswith("the three "):
        return _last_of(talk, mention, 3)
    earlier = [m for m in talk.before(mention, 999) if m.form == "group" and same_words(m.text, mention.text)]
    if earlier:
        return talk.means[earlier[0].span]
    return (body_of(mention),)


def _last_of(talk: Talk, mention: ActorMention, number: int) -> tuple[Actor, ...]:
    """Of "the leaders" only where the last sentences name so many and no more: at a summit there are others."""
    found: dict[str, Actor] = {}
    strict = plain(mention.text) in MAY_BE_ALL
    for other in talk.before(mention, 2 if strict else 12):
        meant = [actor for actor in talk.means[other.span] if actor.sort == "person" and fits_title(actor, mention)]
        found |= {actor.name: actor for actor in meant if actor.name not in found}
        if len(found) >= number and not strict:
            break
    if strict and len(found) != number:
        return ()
    return tuple(reversed(list(found.values())[:number])) if len(found) >= number else ()
