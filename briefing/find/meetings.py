"""Find meetings of people, held, planned or ruled out: a Reading and its actors -> MeetingMentions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from briefing.find.certainty import is_habit, is_of_before, is_only_named, is_past_plan, status_of
from briefing.find.encounters import (
    is_among_meetings,
    is_attended,
    is_away,
    is_begun,
    is_beside_meeting,
    is_for_all,
    is_new,
    is_occasion,
    is_private,
    is_shared,
    is_told_of,
    is_welcome,
    names_encounter,
)
from briefing.find.firsthand import firsthand
from briefing.find.language import Reading
from briefing.find.meeting_days import day_of
from briefing.find.namely import names_of_group
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
    third_before,
)
from briefing.find.talkers import agents, called_on, discussed_with, discusses, gathers, hosts, sits_down, visitor
from briefing.find.wording import words_of_noun, words_of_verb
from briefing.model.article import Span
from briefing.model.briefing import MeetingStatus
from briefing.model.mentions import ActorMention, DateMention, MeetingMention, QuoteMention
from briefing.reference.words import words

_TALK = frozenset({"speak", "talk", "chat", "interact"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_APPOSED = (",", "—", "–", "-", "")


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
    group: _Told | None = None
    for number in range(len(reading.sentences)):
        sentence = sentence_at(reading, actors, number)
        earlier, subject = subject, _subject_of(sentence) or subject
        if not sentence.people or sentence.asks:
            continue
        all_told = tuple(_told_in(sentence, earlier)) or _members(sentence, group)
        group = next((told for told in all_told if told.others and told.others[-1].form == "group"), None)
        subject = all_told[-1].ones[:1] if all_told else subject
        rivals = tuple(told.anchor.idx for told in all_told)
        for told in _own_words(sentence, quotes, actors):
            found += _mentions(number, told, dates, sentence, rivals)
        for told in all_told:
            if not any(part.holds(told.words) for part in quoted):
                found += _mentions(number, told, dates, sentence, rivals)
    return tuple(dict.fromkeys(found))


def _subject_of(sentence: Sentence) -> tuple[ActorMention, ...]:
    """The first subject of the sentence, where it is one person."""
    return tuple(m for m in sentence.people if m.function == "subject" and m.form in ("name", "pronoun", "office"))[:1]


@dataclass(frozen=True, slots=True)
class _Told:
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


def _own_words(
    sentence: Sentence, quotes: tuple[QuoteMention, ...], actors: tuple[ActorMention, ...]
) -> Iterator[_Told]:
    """ "“I met Ek,” Ada Stone said": hers with him."""
    for one in firsthand(sentence, quotes, actors):
        status = status_of(sentence.doc, one.verb, one.verb.i)
        start, last = one.verb.idx, sentence.last_token(one.others[0])
        end = sentence.doc[last].idx + len(sentence.doc[last])
        yield _Told((one.speaker,), one.others, one.verb, Span(sentence.span.paragraph, start, end), status)


def _members(sentence: Sentence, told: _Told | None) -> tuple[_Told, ...]:
    """Who belongs to the group that the sentence before says was met."""
    names = names_of_group(sentence) if told is not None else ()
    if told is None or not names:
        return ()
    words_there = Span(sentence.span.paragraph, sentence.span.start, names[0].span.end)
    return (replace(told, others=names, anchor=sentence.tokens[0], words=words_there, shared=False),)


def _told_in(sentence: Sentence, earlier: tuple[ActorMention, ...]) -> Iterator[_Told]:
    verbs: list[Token] = []
    for token in sentence.tokens:
        if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            told = tuple(_by_verb(sentence, token))
            verbs += [token] * bool(told)
            yield from told
        if names_encounter(token) and not is_occasion(token, verbs):
            yield from _by_noun(sentence, token, earlier)


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[_Told]:
    lemma, visited = verb.lemma_.lower(), visitor(sentence, verb)
    if is_habit(verb) or verb.dep_ == "amod" or any(child.lower_ == "what" for child in verb.children):
        return
    if lemma in words("meeting_verbs"):
        others, needed = right_of(sentence, verb, direct=lemma == "meet"), False
    elif lemma in words("receiving_verbs"):
        others, needed = _received(sentence, verb), True
    elif lemma in _TALK or sits_down(verb):
        others, needed = _spoken_with(sentence, verb), True
    else:
        others, needed = discussed_with(sentence, verb) or called_on(sentence, verb) or visited, True
    ones = tuple(one for one in subjects(sentence, verb, others) if one not in others) if others or not needed else ()
    if not others and discusses(verb) and not is_away(sentence):
        ones = agents(sentence, verb)
    if ones and (others or can_be_several(ones)):
        status = status_of(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        told = words_of_verb(sentence, verb, ones, others, status)
        named = status == "held" and is_only_named(verb)
        past = status == "planned" and is_past_plan(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        shared = len(others) > 1 and is_for_all(_rest(sentence, others[-1]))
        yield _Told(ones, others, verb, told, status, named, shared, bool(visited) or is_of_before(verb), past)


def _rest(sentence: Sentence, last: ActorMention) -> str:
    """What follows the guests up to a comma: "in Rome for trilateral talks"."""
    return sentence.text[last.span.end : sentence.span.end].partition(",")[0]


def _received(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return ()  # "told visiting Foreign Minister X"
    if is_welcome(sentence) or (verb.dep_ in ("acl", "relcl") and sentence.at(verb.head) is None):
        return ()  # "a reception hosted by the king"
    others = hosts(sentence, verb) or right_of(sentence, verb, direct=True)
    others = () if gathers(sentence, verb, others) else others
    return others if others and others[0].form in ("name", "group", "office") else ()


def _spoken_with(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    others = right_of(sentence, verb, direct=False)
    return others if others and not is_away(sentence) and follows_closely(sentence, verb, others[0]) else ()


def _by_noun(sentence: Sentence, noun: Token, earlier: tuple[ActorMention, ...]) -> Iterator[_Told]:
    """`earlier`: whom the sentence before is about, for "A meeting with X was called off"."""
    if noun.dep_ == "dobj" and noun.head.lemma_ == "join":
        return  # aides who join a meeting have none of their own
    if noun.lower_ in words("loose_meeting_nouns") and is_away(sentence):
        return
    among = between(sentence, noun) or joined_before(sentence, noun)
    others = among or after_with(sentence, noun)
    ones: tuple[ActorMention, ...] = ()
    if not among:
        ones = owners(sentence, noun) or subjects(sentence, noun, others)
        ones = tuple(one for one in ones if one not in others)
        if noun.dep_ in _SUBJECTS and any(_is_channel(sentence, noun, one) for one in ones):
            ones = () if not owners(sentence, noun) else ones  # "Talks with Ek are planned, the spokesman said"
        if not others:
            others = addressed(sentence, noun, ones)
            alone = is_begun(noun) or (is_private(noun) and not is_attended(noun)) or is_told_of(noun)
            if not others and not (alone and can_be_several(ones)):
                return
        if not ones and others and (is_among_meetings(noun) or (noun.dep_ in _SUBJECTS and is_new(noun))):
            ones = earlier
        if not ones or (len(ones) > 1 and is_beside_meeting(noun)):
            return
        others = (*third_before(sentence, noun, ones, others), *others)
    elif not can_be_several(others):
        return
    parties = ones or others
    status = status_of(sentence.doc, noun, sentence.last_token(parties[-1]) + 1 if ones else noun.i)
    told = words_of_noun(sentence, noun, others, status)
    anchor = next((t for t in sentence.doc if t.idx == told.start and told.start > noun.idx), noun)
    named = status == "held" and is_only_named(noun)
    past = status == "planned" and is_past_plan(sentence.doc, noun, noun.i)
    yield _Told(
        ones or others, others if ones else (), anchor, told, status, named, is_shared(noun, len(others)), past=past
    )


def _is_channel(sentence: Sentence, noun: Token, mention: ActorMention) -> bool:
    """Whoever tells of others' meetings by his post, or behind his words: "Talks with Ek will follow, Sand said"."""
    if mention.span.start > noun.idx and "," in sentence.text[noun.idx : mention.span.start]:
        return True
    told = set((mention.title or mention.text).lower().split())
    return not told.isdisjoint(("spokesman", "spokeswoman", "spokesperson", "assistant", "press", "aide", "official"))


def _mentions(
    number: int, told: _Told, dates: tuple[DateMention, ...], sentence: Sentence, rivals: tuple[int, ...]
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
            words=told.words,
            day=day,
            elsewhere=told.elsewhere,
            named=told.named,
            past=told.past,
            shared=told.shared,
        )


def _manner(sentence: Sentence, told: _Told) -> str:
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


def _is_consort(mention: ActorMention) -> bool:
    return mention.title is not None and mention.title.lower().endswith(("first lady", "wife", "husband"))


def _is_bare(mention: ActorMention) -> bool:
    """ "leaders", "officials": nobody in particular."""
    return mention.form == "group" and mention.text.lower() in words("groups")


def _without_apposed(sentence: Sentence, others: tuple[ActorMention, ...]) -> list[ActorMention]:
    """ "the presidents of A and B, X and Y": the group stands for the names; "many leaders including X": X for it."""
    others = tuple(other for other in others if not _is_bare(other))
    others = tuple(other for other in others if not _is_consort(other)) or others
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
