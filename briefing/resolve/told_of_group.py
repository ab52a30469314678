"""Tell from what is said of a group whether those named as its examples are at the event: Telling -> Cue."""

import re
from functools import cache
from typing import cast

from briefing.reference.words import words
from briefing.resolve import presencewords as signs
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.othertimes import of_another_time
from briefing.resolve.telling import Telling, patterns

_BACK = 3
"""So many sentences may stand between a group and its examples, each with more of them."""


def told_of_group(telling: Telling) -> Cue | None:
    """ "Most leaders have arrived, including A.", "He welcomed three premiers. These include A.", "Others are B."."""
    listing = telling.listing
    if listing.headed or not (listing.among_others or signs.ARE.search(listing.before)):
        return None
    told = _sentences_before(telling) if signs.OTHERS.match(listing.before) else [listing.before]
    for words_of_group in told:
        if of_another_time(words_of_group, telling.setting):
            return None
        presence = _said_of(words_of_group)
        if presence:
            certain = telling.tells_event() or bool(
                signs.EVENT.search(words_of_group) or signs.SURE.search(words_of_group)
            )
            return Cue(presence, telling.mention.span, certain)
    return None


def _sentences_before(telling: Telling) -> list[str]:
    """The one on the group, behind those that open with "others", too; of this paragraph and the one before it."""
    found = []
    at = telling.listing.members[0].sentence
    for span in reversed(telling.mentions.sentences[max(0, at - _BACK) : at]):
        if span.paragraph < telling.sentence.paragraph - 1:
            break
        sentence = telling.article.words(span)
        found.append(sentence)
        if not signs.OTHERS.match(sentence):
            break
    return found


def _said_of(sentence: str) -> Presence | None:
    """What the words behind the group's name tell of it, or those before it: "he welcomed the leaders"."""
    for group in _groups().finditer(sentence):
        before, after = sentence[: group.start()], sentence[group.end() :]
        received = signs.RECEIVES.search(before)
        to_come = received and before[: received.start()].endswith(" to ") and not signs.ON_HAND.search(before)
        if received and (signs.COMING.search(before) or to_come):
            return "expected"
        for pattern, told in patterns("attendance"):
            if pattern.search(after) and (told == "absent" or not signs.APART.search(sentence)):
                return cast(Presence, told)
        if signs.APART.search(sentence):
            return None
        if received or signs.PRESENT.match(after):
            return "present"
    return None


@cache
def _groups() -> re.Pattern[str]:
    names = sorted(words("groups") | {"those", "delegations", "guests", "participants", "attendees"})
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)
