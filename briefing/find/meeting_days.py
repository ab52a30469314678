"""Choose the day of a meeting among a sentence's words for a time: the meeting's word, DateMentions -> Span."""

from collections.abc import Sequence

from spacy.tokens import Token

from briefing.find.parties import Sentence
from briefing.model.article import Span
from briefing.model.mentions import DateMention
from briefing.reference.words import words

_HOURS = frozenset({"morning", "afternoon", "evening", "night", "hours"})
_GOES = frozenset({"arrive", "travel", "fly", "land", "leave", "depart", "return", "come", "go"})
_HAPPENS = frozenset({"end", "close", "conclude", "open", "begin", "start"})
_NEAR, _LEADING = 60, 15


def day_of(
    sentence: Sentence, told: Span, anchor: Token, dates: Sequence[DateMention], rivals: Sequence[int]
) -> Span | None:
    """The day nearest to the meeting's word, or at the sentence's head; another meeting's word between takes it."""
    here = [date.span for date in dates if sentence.span.holds(date.span)]
    near = [day for day in here if _is_near(day, told, sentence) and not _is_of_another(sentence, day, anchor)]
    near = [day for day in near if not any(_is_between(rival, anchor.idx, day.start) for rival in rivals)]
    return min(near, key=lambda day: (abs(day.start - anchor.idx), day)) if near else None


def _is_near(day: Span, told: Span, sentence: Sentence) -> bool:
    leads = day.start - sentence.span.start < _LEADING
    return (
        leads
        or min(abs(day.start - told.end), abs(told.start - day.end)) < _NEAR
        or "day" in sentence.text[day.start : day.end].lower()
    )


def _is_of_another(sentence: Sentence, day: Span, anchor: Token) -> bool:
    """ "said Thursday he would meet", "ahead of a summit on Friday": the day of the saying, of the summit."""
    tokens = sentence.doc.char_span(day.start, day.end, alignment_mode="expand")
    if tokens is None:
        return False
    before = sentence.doc[tokens.start - 1] if tokens.start else None
    head = tokens.root.head
    while head.lower_ in _HOURS and head.head != head:
        head = head.head
    if head.dep_ == "prep":
        before = sentence.doc[head.i - 1] if head.i else None
        head = head.head.head if head.head.pos_ == "ADV" else head.head  # "said early on Thursday"
    saying = next((one for one in (head, before) if one is not None and _is_saying(one)), None)
    if saying is not None:
        return saying in _above(anchor)
    if head.lemma_.lower() in _GOES and head != anchor:
        return True  # "arrives on Friday for a visit that includes talks"
    if head.lemma_.lower() in _HAPPENS and head != anchor and anchor not in head.children:
        return True  # "After the summit ends on Friday, they will meet"
    return head != anchor and head.lower_ in words("occasions")


def _is_saying(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() in words("said_verbs")


def _above(anchor: Token) -> list[Token]:
    """The verbs of whose content the meeting is: "said" above "that they would meet", "announced" above "talks"."""
    found, at = [], anchor
    while at.head != at:
        if at.dep_ in ("advcl", "ccomp", "xcomp", "parataxis", "dobj"):
            found.append(at.head)
        at = at.head
    return found


def _is_between(rival: int, one: int, other: int) -> bool:
    return min(one, other) < rival < max(one, other)
