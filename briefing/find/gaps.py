"""Tell what stands between a meeting's word and whom it may concern: a sentence, a token, a mention -> words."""

import re

from spacy.tokens import Token

from briefing.find.parties import Sentence, without_style
from briefing.find.postnouns import is_honorific, is_post_noun
from briefing.model.mentions import ActorMention
from briefing.reference.words import words

_NEXT = re.compile(r"\b(?:after|ahead|before|eve|following|prior)\b")
_NO_CLAUSES = ("including", "involving", "visiting")


def words_between(sentence: Sentence, verb: Token, mention: ActorMention, spared: tuple[Token, ...] = ()) -> str | None:
    """Words between the verb and whom it may concern, title and time taken away; None where a clause intervenes."""
    start, end = verb.idx + len(verb), mention.span.start
    if mention.title_span and mention.title_span.end <= end:
        end = min(end, mention.title_span.start)
    end = max(start, min(_without_honorific(sentence, end), _left_edge(sentence, mention)))
    tokens = sentence.tokens_starting(start, end)
    if any(
        t.pos_ == "VERB" and t.dep_ != "amod" and t.lower_ not in _NO_CLAUSES and t not in spared for t in tokens
    ) or any(t.text in (";", ".") for t in tokens):
        return None
    told = sentence.text[start:end].strip()
    if mention.country_words and told.endswith(mention.country_words):
        told = told[: -len(mention.country_words)].strip()
    return without_style(" ".join(told.split())).lower()


def is_of_next(gap: str) -> bool:
    """ "met a day before a summit with Ek": another encounter's noun stands nearer, and "with" is its own."""
    link = _NEXT.search(gap)
    return link is not None and not words("meeting_nouns").isdisjoint(gap[link.end() :].split())


def _without_honorific(sentence: Sentence, end: int) -> int:
    """ "with Mr. Ek": the courtesy belongs to the name."""
    before = sentence.token_before(end)
    return before.idx if before is not None and is_honorific(before) else end


def _left_edge(sentence: Sentence, mention: ActorMention) -> int:
    """ "the Bay Bank (BB) director-general Ek": all that the parse hangs before the name belongs to it."""
    root = sentence.doc[sentence.first_token(mention) : sentence.last_token(mention) + 1].root
    if root.dep_ == "appos" and is_post_noun(root.head):
        root = root.head  # "with Chad's new premier, Ek"
    return int(root.left_edge.idx) if mention.form == "name" else mention.span.start
