"""Tell who sits at one table: what a sentence tells of hosts and guests -> a MeetingMention for each pair or circle."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from briefing.find.meeting_days import day_of
from briefing.find.parties import Sentence
from briefing.model.article import Span
from briefing.model.briefing import MeetingStatus
from briefing.model.mentions import ActorMention, DateMention, MeetingMention
from briefing.reference.consorts import is_consort
from briefing.reference.words import words

_APPOSED = (",", "—", "–", "-", "")
_BEFORE_NAME = re.compile(r"(?: (?:the|both|visiting|[Mm]rs?\.?|[Mm]s\.?|Dr\.?|(?:His|Her) (?:Royal )?[A-Z]\w+))+$")


@dataclass(frozen=True, slots=True)
class Telling:
    """Hosts on one side, those they meet on the other; `others` empty where the first meet among themselves."""

    ones: tuple[ActorMention, ...]
    others: tuple[ActorMention, ...]
    anchor: Token
    words: Span
    status: MeetingStatus
    named: bool = False
    shared: bool = False
    """All met together: trilateral talks."""
    elsewhere: bool = False
    """On a visit to one of them."""
    past: bool = False


def mentions_of(
    number: int, told: Telling, dates: tuple[DateMention, ...], sentence: Sentence, rivals: tuple[int, ...]
) -> Iterator[MeetingMention]:
    """One a pair where a list follows; those who come together to meet one are one entry."""
    day = day_of(sentence, told.words, told.anchor, dates, rivals)
    ones = [sentence.named_by(one).span for one in told.ones]
    others = [sentence.named_by(other).span for other in _without_apposed(sentence, told.others)]
    others = list(dict.fromkeys(others))
    if len(told.ones) == 1 and _is_bare(told.ones[0]):
        return  # "Leaders held talks with Ek"
    for parties in _tables(ones, others, told.shared, _manner(sentence, told)):
        yield MeetingMention(
            sentence=number,
            parties=tuple(parties),
            status=told.status,
            words=_words_for(sentence, told, parties),
            day=day,
            elsewhere=told.elsewhere,
            named=told.named,
            past=told.past,
            shared=told.shared,
        )


def _words_for(sentence: Sentence, told: Telling, parties: list[Span]) -> Span:
    """For the second of a list "met" alone: "met Ek" bears nothing of the meeting with Sand."""
    first = told.others[0] if told.others else None
    if first is None or first.form != "name" or first.span in parties:
        return told.words
    if not told.words.holds(first.span) or told.words.holds(parties[-1]):
        return told.words
    start = first.opens
    kept = sentence.text[told.words.start : start].rstrip()
    kept = _BEFORE_NAME.sub("", kept.removesuffix(first.country_words or "").rstrip())
    end = told.words.start + len(kept)
    return Span(told.words.paragraph, told.words.start, end) if end > told.anchor.idx else told.words


def _manner(sentence: Sentence, told: Telling) -> str:
    """The words between both sides, which may say "respective" or "separate"."""
    if not told.others:
        return ""
    return sentence.text[told.ones[-1].span.end : told.others[-1].span.start].lower()


def _tables(ones: list[Span], others: list[Span], shared: bool, manner: str) -> list[list[Span]]:
    """Who sits with whom: hosts together with each guest; each with his own, or each with each, where it says so."""
    if shared or not others:
        return [ones + others]
    if "respective" in manner and len(ones) == len(others):
        return [list(pair) for pair in zip(ones, others, strict=True)]
    if "separate" in manner and len(ones) > 1:
        return [[one, other] for one in ones for other in others]
    return [[*ones, other] for other in others]


def _is_bare(mention: ActorMention) -> bool:
    """ "leaders", "officials": nobody in particular."""
    return mention.form == "group" and mention.text.lower() in words("groups") - words("guest_groups")


def _without_apposed(sentence: Sentence, others: tuple[ActorMention, ...]) -> list[ActorMention]:
    """ "the presidents of A and B, X and Y": the group stands for the names; "many leaders including X": X for it."""
    others = tuple(other for other in others if not _is_bare(other))
    others = tuple(other for other in others if not is_consort(other.title)) or others
    told = {
        one for one, after in pairwise(others)
        if one.form == "group" and after.form == "name" and sentence.link(one, after).endswith("including")
    }  # fmt: skip
    others = tuple(other for other in others if other not in told)
    apposed = [
        one for one, after in pairwise(others)
        if sentence.is_first_post(one, after)
        or (one.form == "group" and after.form == "name" and sentence.link(one, after) in _APPOSED)
    ]  # fmt: skip
    return [other for other in others if other not in apposed]
