"""Choose the few words that bear a meeting's status: its word, its parties -> Span."""

from spacy.tokens import Token

from briefing.find.parties import Sentence
from briefing.model.article import Span
from briefing.model.mentions import ActorMention


def words_of_verb(
    sentence: Sentence, verb: Token, ones: tuple[ActorMention, ...], others: tuple[ActorMention, ...], status: str
) -> Span:
    """From the first auxiliary on; held, or without one: from the subject to whom it met, if short."""
    doc = sentence.doc
    subject_end = sentence.last_token(ones[-1]) + 1
    opens_after = subject_end if 0 < verb.i - subject_end < 9 else verb.i
    while opens_after < verb.i and doc[opens_after].pos_ not in ("AUX", "VERB", "PART", "ADV"):
        opens_after += 1
    opens_after = next((i + 1 for i in range(verb.i - 1, opens_after, -1) if doc[i].lower_ == "but"), opens_after)
    start, end = opens_after, verb.i + 1 + (verb.lemma_.lower() == "sit")
    if others and (status == "held" or opens_after == verb.i):
        first = sentence.first_token(ones[-1]) if ones[-1].span.end <= verb.idx and verb.i - subject_end < 4 else start
        last = sentence.last_token(others[0]) + 1
        if last - first <= 14 and others[0].span.start > verb.idx:
            start, end = first, _with_country(sentence, others[0], last)
    elif end < len(doc) and doc[end].lower_ in ("briefly", "together", "separately"):
        end += 1
    elif ones[-1].form == "pronoun" and ones[-1].span.end <= verb.idx and verb.i - subject_end < 5:
        start = sentence.first_token(ones[-1])
    return Span(sentence.span.paragraph, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def words_of_noun(sentence: Sentence, noun: Token, others: tuple[ActorMention, ...], status: str) -> Span:
    """From the governing verb or preposition to the noun, or on to whom it is with; "was called off" of a subject."""
    doc = sentence.doc
    told = _predicate(noun) if status != "held" else None
    if told is not None:
        whole = noun.left_edge.lower_ == "no" or told[-1].lemma_ in ("be", "include")
        opens = noun.left_edge if whole else told[0]  # "No meeting took place", "Her first meeting is"
        return Span(sentence.span.paragraph, opens.idx, told[-1].idx + len(told[-1]))
    start = noun.left_edge.i
    head = noun.head
    while head.dep_ in ("prep", "pobj") and start - head.i < 6 and head.i < start and head.pos_ in ("ADP", "NOUN"):
        start = min(start, head.left_edge.i, head.i)
        head = head.head
    if head.pos_ == "VERB" and 0 < start - head.i < 3 and noun.dep_ == "dobj":
        start = _first_of_group(head)
    start = max(start, sentence.tokens.start)
    end = noun.i + 1
    if others and others[0].span.start > noun.idx and sentence.last_token(others[0]) - start < 12:
        end = sentence.last_token(others[0]) + 1
    return Span(sentence.span.paragraph, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _with_country(sentence: Sentence, mention: ActorMention, end: int) -> int:
    """On over "of Iran"."""
    country = mention.country_words or ""
    if not country.startswith("of ") or not sentence.doc[end:].text.startswith(country):
        return end
    reach = mention.span.end + 1 + len(country)
    return next((token.i for token in sentence.doc[end:] if token.idx >= reach), len(sentence.doc))


def _predicate(noun: Token) -> list[Token] | None:
    """The verb of which the noun is subject, with its auxiliaries and particle: they tell what became of it."""
    head = noun.head
    while noun.dep_ in ("appos", "conj") and head.dep_ in ("appos", "conj"):
        head = head.head
    verb = head if noun.dep_ in ("nsubj", "nsubjpass") else head.head if noun.dep_ == "appos" else None
    if verb is None or verb.pos_ not in ("VERB", "AUX") or verb.i < noun.i:
        return None
    last = max(
        [
            verb.i,
            *(
                c.i
                for c in verb.children
                if (c.dep_ in ("prt", "acomp", "xcomp") or c.lower_ in ("back", "place")) and c.i - verb.i < 4
            ),
        ]
    )
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg") and verb.i - c.i < 5)])
    return list(noun.doc[first : last + 1])


def _first_of_group(verb: Token) -> int:
    """The first auxiliary of "are expected to hold", for what "hold" governs."""
    top = verb
    while top.dep_ == "xcomp" and 0 < top.i - top.head.i < 5 and top.head.pos_ in ("VERB", "AUX", "ADJ"):
        top = top.head
    auxiliaries = [c.i for c in top.children if c.dep_ in ("aux", "auxpass", "neg") and 0 < top.i - c.i < 5]
    return min([top.i, *auxiliaries])
