"""Find meetings of people, held, planned or ruled out: a Reading and its actors -> MeetingMentions."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from briefing.find.certainty import is_habit, status_of
from briefing.find.language import Reading
from briefing.find.parties import Sentence, sentence_at
from briefing.find.sides import (
    addressed,
    after_with,
    between,
    can_be_several,
    follows_closely,
    joined_before,
    owners,
    right_of,
    subjects,
)
from briefing.find.wording import words_of_noun, words_of_verb
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, DateMention, MeetingMention, QuoteMention
from briefing.reference.words import words

_PRIVATE = frozenset({"bilateral", "separate", "private", "trilateral", "joint", "face-to-face", "closed-door"})
_INDEFINITE = frozenset({"a", "an", "another", "planned", "separate", "talks", "formal"})
_BEGIN = frozenset(
    {"begin", "start", "open", "hold", "have", "conduct", "continue", "conclude", "kick", "resume", "launch"}
)


def find_meetings(
    reading: Reading,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[QuoteMention, ...],
) -> tuple[MeetingMention, ...]:
    """Each encounter that a sentence tells outside quotations, one for each pair that it lists."""
    quoted = [part for quote in quotes if quote.kind == "utterance" for part in quote.parts]
    found: list[MeetingMention] = []
    subject: tuple[ActorMention, ...] = ()
    for number in range(len(reading.sentences)):
        sentence = sentence_at(reading, actors, number)
        earlier, subject = subject, _subject_of(sentence)
        if not sentence.people:
            continue
        all_told = tuple(_told_in(sentence, earlier))
        rivals = tuple(told.anchor.idx for told in all_told)
        for told in all_told:
            if not any(part.holds(told.words) for part in quoted):
                found += _mentions(number, told, dates, sentence, rivals)
    return tuple(dict.fromkeys(found))


def _subject_of(sentence: Sentence) -> tuple[ActorMention, ...]:
    """The first subject of the sentence, where it is one person."""
    return tuple(m for m in sentence.people if m.function == "subject" and m.form in ("name", "pronoun"))[:1]


@dataclass(frozen=True, slots=True)
class _Told:
    """Hosts on one side, those they meet on the other; `others` empty where the first meet among themselves."""

    ones: tuple[ActorMention, ...]
    others: tuple[ActorMention, ...]
    anchor: Token
    words: Span
    status: str


def _told_in(sentence: Sentence, earlier: tuple[ActorMention, ...]) -> Iterator[_Told]:
    for token in sentence.doc:
        if not sentence.span.start <= token.idx < sentence.span.end:
            continue
        if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            yield from _by_verb(sentence, token)
        if token.lower_ in words("meeting_nouns") and token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
            yield from _by_noun(sentence, token, earlier)


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[_Told]:
    lemma = verb.lemma_.lower()
    sits = lemma == "sit" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "down"
    receives = lemma in words("receiving_verbs")
    speaks = lemma in ("speak", "talk")
    if not (lemma in words("meeting_verbs") or sits or receives or speaks) or is_habit(verb) or verb.dep_ == "amod":
        return
    ones = subjects(sentence, verb)
    if receives and verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return  # "told visiting Foreign Minister X"
    others = right_of(sentence, verb, direct=lemma == "meet" or receives)
    if receives and (not others or others[0].form not in ("name", "group", "office")):
        return
    if (speaks or sits) and (not others or _is_by_phone(sentence) or not follows_closely(sentence, verb, others[0])):
        return
    ones = tuple(one for one in ones if one not in others)
    if ones and (others or can_be_several(ones)):
        status = status_of(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        yield _Told(ones, others, verb, words_of_verb(sentence, verb, ones, others, status), status)


def _is_by_phone(sentence: Sentence) -> bool:
    told = sentence.doc.text[sentence.span.start : sentence.span.end].lower()
    return any(word in told for word in ("phone", "telephone", "video", "reporters", "by call"))


def _by_noun(sentence: Sentence, noun: Token, earlier: tuple[ActorMention, ...]) -> Iterator[_Told]:
    """`earlier`: whom the sentence before is about, for "A meeting with X was called off"."""
    before = noun.nbor(-1).lower_ if noun.i else ""
    if before in words("no_meetings") or (
        before in ("'", "’") and noun.i > 1 and noun.nbor(-2).lower_ in words("no_meetings")
    ):
        return
    if noun.dep_ == "dobj" and noun.head.lemma_ == "join":
        return  # aides who join a meeting have none of their own
    among = between(sentence, noun) or joined_before(sentence, noun)
    others = among or after_with(sentence, noun)
    ones: tuple[ActorMention, ...] = ()
    if not among:
        ones = owners(sentence, noun) or subjects(sentence, noun)
        ones = tuple(one for one in ones if one not in others)
        if not others:
            others = addressed(sentence, noun, ones)
            if not others and not ((_is_begun(noun) or _is_private(noun)) and can_be_several(ones)):
                return
        if not ones and others and noun.dep_ in ("nsubj", "nsubjpass") and noun.left_edge.lower_ in _INDEFINITE:
            ones = earlier
        if not ones:
            return
    elif not can_be_several(others):
        return
    parties = ones or others
    status = status_of(sentence.doc, noun, sentence.last_token(parties[-1]) + 1 if ones else noun.i)
    told = words_of_noun(sentence, noun, others, status)
    anchor = next((t for t in sentence.doc if t.idx == told.start and told.start > noun.idx), noun)
    yield _Told(ones or others, others if ones else (), anchor, told, status)


def _is_begun(noun: Token) -> bool:
    """ "held talks", "began the summit": the noun is what a verb of holding holds."""
    head = noun.head
    return noun.dep_ in ("dobj", "conj", "pobj", "nsubjpass") and head.lemma_.lower() in _BEGIN


def _is_private(noun: Token) -> bool:
    """ "discussed it in a separate bilateral meeting"."""
    return any(child.lower_ in _PRIVATE for child in noun.children)


def _mentions(
    number: int, told: _Told, dates: tuple[DateMention, ...], sentence: Sentence, rivals: tuple[int, ...]
) -> Iterator[MeetingMention]:
    """One a pair where a list follows; those who come together to meet one are one entry."""
    day = _day_of(told, dates, number, sentence, rivals)
    ones = tuple(mention.span for mention in told.ones)
    if not told.others:
        yield MeetingMention(number, ones, told.status, told.words, day)  # type: ignore[arg-type]
    for other in _without_apposed(sentence, told.others):
        yield MeetingMention(number, (*ones, other.span), told.status, told.words, day)  # type: ignore[arg-type]


def _without_apposed(sentence: Sentence, others: tuple[ActorMention, ...]) -> list[ActorMention]:
    """ "the presidents of A and B, X and Y": the names stand for the group."""
    pairs = pairwise(others)
    apposed = [
        one for one, after in pairs
        if one.form == "group" and after.form == "name" and sentence.gap(one, after).strip() in (",", "—", "–", "")
    ]  # fmt: skip
    return [other for other in others if other not in apposed]


def _day_of(
    told: _Told, dates: tuple[DateMention, ...], number: int, sentence: Sentence, rivals: tuple[int, ...]
) -> Span | None:
    """The day nearest to the meeting's word, or at the sentence's head; another meeting's word between takes it."""
    here = [date for date in dates if date.sentence == number and date.span.paragraph == told.words.paragraph]
    at = told.anchor.idx
    near = [date for date in here if _is_near(date.span, told, sentence)]
    near = [date for date in near if not any(_between_them(rival, at, date.span.start) for rival in rivals)]
    return min(near, key=lambda date: (abs(date.span.start - at), date.span)).span if near else None


def _is_near(day: Span, told: _Told, sentence: Sentence) -> bool:
    leads = day.start - sentence.span.start < 15
    return (
        leads
        or min(abs(day.start - told.words.end), abs(told.words.start - day.end)) < 60
        or _is_weekday(sentence, day)
    )


def _is_weekday(sentence: Sentence, day: Span) -> bool:
    return "day" in sentence.doc.text[day.start : day.end].lower()


def _between_them(rival: int, one: int, other: int) -> bool:
    return min(one, other) < rival < max(one, other)
