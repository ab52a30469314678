"""Find meetings of people, held, planned or ruled out: a Reading, its actors, dates, quotes -> MeetingMentions."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefing.find.among import between, joined_before, third_before
from briefing.find.certainty import is_habit, is_of_before, is_only_named, is_past_plan, status_of
from briefing.find.encounters import (
    is_among_meetings,
    is_attended,
    is_away,
    is_begun,
    is_beside_meeting,
    is_for_all,
    is_gathering,
    is_new,
    is_occasion,
    is_private,
    is_shared,
    is_told_of,
    is_welcome,
    is_with_others,
    names_encounter,
)
from briefing.find.firsthand import firsthand
from briefing.find.language import Reading
from briefing.find.namely import met_in_round, names_of_group, round_of_talks
from briefing.find.parties import Sentence, sentence_at
from briefing.find.sides import (
    addressed,
    after_with,
    can_be_several,
    follows_closely,
    is_heading,
    owners,
    right_of,
    subjects,
)
from briefing.find.tables import Telling, mentions_of
from briefing.find.talkers import (
    agents,
    called_on,
    discussed_with,
    discusses,
    gathers,
    hosts,
    met_by_list,
    met_by_members,
    ran_into,
    sits_down,
    visitor,
)
from briefing.find.wording import words_of_noun, words_of_verb
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, DateMention, MeetingMention, QuoteMention
from briefing.reference.words import words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def find_meetings(
    reading: Reading,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[QuoteMention, ...],
) -> tuple[MeetingMention, ...]:
    """Each encounter that a sentence tells outside quotations, one for each pair that it lists."""
    quoted = [part for quote in quotes if quote.kind == "utterance" for part in quote.parts]
    dates = tuple(one for one in dates if one.span.start >= reading.prose[one.span.paragraph - 1])
    found: list[MeetingMention] = []
    subject: tuple[ActorMention, ...] = ()
    group: Telling | None = None
    talks: Token | None = None
    for number in range(len(reading.sentences)):
        sentence = sentence_at(reading, actors, number)
        earlier, subject = subject, _subject_of(sentence) or subject
        before, talks = talks, round_of_talks(sentence)
        if not sentence.people or sentence.asks:
            continue
        all_told = tuple(_told_in(sentence, earlier)) or _members(sentence, group) or _round(sentence, before, earlier)
        group = next((told for told in all_told if told.others and told.others[-1].form == "group"), None)
        subject = all_told[-1].ones[:1] if all_told else subject
        rivals = tuple(told.anchor.idx for told in all_told)
        for told in _own_words(sentence, quotes, actors):
            found += mentions_of(number, told, dates, sentence, rivals)
        for told in all_told:
            said = next((part for part in quoted if part.holds(told.words)), None)
            if said is None or _is_plan_by_name(told, said):
                found += mentions_of(number, told, dates, sentence, rivals)
    return tuple(dict.fromkeys(found))


def _is_plan_by_name(told: Telling, said: Span) -> bool:
    """ "“Ek will hold talks with Sand,” the envoy said": he announces the plans of others, by their names."""
    people = (*told.ones, *told.others)
    named = any(one.form == "name" for one in people)
    by_name = named and all(one.form in ("name", "office", "group") and said.holds(one.span) for one in people)
    return by_name and told.status == "planned"


def _subject_of(sentence: Sentence) -> tuple[ActorMention, ...]:
    """The first subject of the sentence, where it is one person."""
    return tuple(m for m in sentence.people if m.function == "subject" and m.form in ("name", "pronoun", "office"))[:1]


def _own_words(
    sentence: Sentence, quotes: tuple[QuoteMention, ...], actors: tuple[ActorMention, ...]
) -> Iterator[Telling]:
    """ "“I met Ek,” Ada Stone said": hers with him."""
    for one in firsthand(sentence, quotes, actors):
        status = status_of(sentence.doc, one.verb, one.verb.i)
        start, last = one.verb.idx, sentence.last_token(one.others[0])
        end = sentence.doc[last].idx + len(sentence.doc[last])
        yield Telling((one.speaker,), one.others, one.verb, Span(sentence.span.paragraph, start, end), status)


def _members(sentence: Sentence, told: Telling | None) -> tuple[Telling, ...]:
    """Who belongs to the group that the sentence before says was met."""
    names = (names_of_group(sentence) or met_in_round(sentence)) if told is not None else ()
    if told is None or not names:
        return ()
    words_there = Span(sentence.span.paragraph, sentence.span.start, names[0].span.end)
    return (replace(told, others=names, anchor=sentence.tokens[0], words=words_there, shared=False),)


def _round(sentence: Sentence, talks: Token | None, ones: tuple[ActorMention, ...]) -> tuple[Telling, ...]:
    """Whom the one that the text is about meets in the talks of the sentence before."""
    others = met_in_round(sentence) if talks is not None and ones else ()
    if talks is None or not others:
        return ()
    words_there = Span(sentence.span.paragraph, sentence.span.start, others[0].span.end)
    return (Telling(ones, others, sentence.tokens[0], words_there, status_of(talks.doc, talks, talks.i)),)


def _told_in(sentence: Sentence, earlier: tuple[ActorMention, ...]) -> Iterator[Telling]:
    verbs: list[Token] = []
    for token in sentence.tokens:
        if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            told = tuple(_by_verb(sentence, token))
            verbs += [token] * bool(told)
            yield from told
        if names_encounter(token) and not is_occasion(token, verbs):
            told = tuple(_by_noun(sentence, token, earlier))
            yield from told
            yield from _second_pair(sentence, token, told)


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[Telling]:
    lemma, visited, listed = verb.lemma_.lower(), visitor(sentence, verb), met_by_list(sentence, verb)
    host, members = met_by_members(sentence, verb)
    if is_habit(verb) or verb.dep_ == "amod" or any(child.lower_ == "what" for child in verb.children):
        return
    if lemma in words("meeting_verbs"):
        others, needed = listed or right_of(sentence, verb, direct=lemma == "meet"), False
    elif lemma in words("receiving_verbs"):
        others, needed = _received(sentence, verb), True
    elif lemma in words("talking_verbs") or sits_down(verb):
        others, needed = _spoken_with(sentence, verb), True
    else:
        others = discussed_with(sentence, verb) or called_on(sentence, verb) or ran_into(sentence, verb)
        others, needed = others or visited, True
    ones = tuple(one for one in subjects(sentence, verb, others) if one not in others) if others or not needed else ()
    if not others and discusses(verb) and not is_away(sentence):
        ones = agents(sentence, verb)
    ones, others, listed = (host, members, members) if members else (ones, others, listed)
    if ones and (others or (can_be_several(ones) and not is_with_others(verb))):
        status = status_of(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        told = words_of_verb(sentence, verb, ones, () if listed else others, status)
        named = status == "held" and is_only_named(verb)
        past = status == "planned" and is_past_plan(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        shared = can_be_several(others) and is_for_all(_rest(sentence, others[-1]))
        yield Telling(ones, others, verb, told, status, named, shared, bool(visited) or is_of_before(verb), past)


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


def _by_noun(sentence: Sentence, noun: Token, earlier: tuple[ActorMention, ...]) -> Iterator[Telling]:
    """`earlier`: whom the sentence before is about, for "A meeting with X was called off"."""
    if noun.dep_ == "dobj" and noun.head.lemma_ == "join":
        return  # aides who join a meeting have none of their own
    if noun.lower_ in words("loose_meeting_nouns") and is_away(sentence):
        return
    among = between(sentence, noun) or joined_before(sentence, noun)
    others = among or after_with(sentence, noun)
    ones: tuple[ActorMention, ...] = ()
    turned_to: tuple[ActorMention, ...] = ()
    if not among:
        ones = owners(sentence, noun) or subjects(sentence, noun, others)
        ones = tuple(one for one in ones if one not in others)
        told_of = noun.dep_ in _SUBJECTS or _is_said_of_others(noun)
        if told_of and any(_is_channel(sentence, noun, one) for one in ones):
            ones = () if not owners(sentence, noun) else ones  # "Talks with Ek are planned, the spokesman said"
        if not others:
            others = turned_to = addressed(sentence, noun, ones)
            alone = is_begun(noun) or (is_private(noun) and not is_attended(noun)) or is_told_of(noun)
            if not others and not (alone and can_be_several(ones) and not is_with_others(noun)):
                return
        if not ones and others and (is_among_meetings(noun) or (told_of and is_new(noun))):
            ones = tuple(one for one in earlier if not _has_no_meetings(one))
        if not ones or (len(ones) > 1 and is_beside_meeting(noun)):
            return
        others = (*third_before(sentence, noun, ones, others), *others)
    elif not can_be_several(others):
        return
    if len(others) == 1 and is_heading(sentence, others[0]):
        return  # "meetings with several leaders, including talks with Ek"
    if others and noun.lower_ in words("meals") and all(one.form == "group" for one in others):
        return  # "a dinner with business leaders"
    if noun.lower_ == "summit" and (among or is_gathering(noun)) and any(one.form == "group" for one in others):
        return  # "a summit of the five leaders and Ek", "at the Lake summit with business leaders": the event itself
    parties = ones or others
    status = status_of(sentence.doc, noun, sentence.last_token(parties[-1]) + 1 if ones else noun.i)
    at_summit = bool(turned_to) and status == "held" and is_gathering(noun)
    status = "unclear" if at_summit else status  # "told Ek at the summit"
    told = words_of_noun(sentence, noun, others, status)
    anchor = next((t for t in sentence.doc if t.idx == told.start and told.start > noun.idx), noun)
    named = at_summit or (status == "held" and is_only_named(noun))
    past = status == "planned" and is_past_plan(sentence.doc, noun, noun.i)
    shared = is_shared(noun, len(others)) and not _one_by_one(sentence, others)
    yield Telling(ones or others, others if ones else (), anchor, told, status, named, shared, past=past)


def _second_pair(sentence: Sentence, noun: Token, told: tuple[Telling, ...]) -> Iterator[Telling]:
    """ "Talks between Ek and Sand, as well as between Ek and Roe": those of Ek and Roe."""
    for first in told:
        after = [] if first.others or not between(sentence, noun) else sentence.people
        later = [one for one in after if one.span.start > first.ones[-1].span.end]
        if later and sentence.link(first.ones[-1], later[0]).endswith(("and between", "as well as between")):
            pair = sentence.pair_from(later[0])
            yield from (replace(first, ones=pair) for _ in pair[1:])


def _one_by_one(sentence: Sentence, others: tuple[ActorMention, ...]) -> bool:
    """ "a meeting with Ek and later with Sand"."""
    gap = sentence.gap(others[0], others[-1]).split() if len(others) == 2 else []
    return not {"with", "later", "then", "separately"}.isdisjoint(gap)


def _is_said_of_others(noun: Token) -> bool:
    """ "Sand said there was no plan for a meeting with Ek": the clause has no doer of its own."""
    return any(
        one.dep_ == "ccomp" and any(child.dep_ == "expl" for child in one.children) for one in (noun, *noun.ancestors)
    )


def _is_channel(sentence: Sentence, noun: Token, mention: ActorMention) -> bool:
    """Whoever tells of others' meetings by his post, or behind his words: "Talks with Ek will follow, Sand said"."""
    if mention.span.start > noun.idx and "," in sentence.text[noun.idx : mention.span.start]:
        return True
    return _has_no_meetings(mention)


def _has_no_meetings(mention: ActorMention) -> bool:
    return not words("channels").isdisjoint((mention.title or mention.text).lower().split())
