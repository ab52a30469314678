"""Tie a subject's token to who it is: token -> the span of its ActorMention, or of the words that name it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from spacy.tokens import Token

from briefing.find.language import Reading
from briefing.find.subjects import is_saying, is_speech, issuer_of
from briefing.model.article import Span
from briefing.model.mentions import ActorMention

_DASHES = frozenset(("—", "–", "-", "--"))
_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[ap]\.m\.|(?:Inc|Corp|Co|Ltd|Jr|Sr)\.")
_AGENCY = re.compile(r"\(\s*[A-Z][\w /]+\)\s*$")
_MARKS = '“”"„«»()'
_LONGEST = 12
_OF = frozenset(("of", "for", "from", "at", "with", "in", "on", "like", "to"))
_COUNTED = frozenset(("one", "two", "three", "some", "several", "many", "another"))
_STYLES = frozenset(("highness", "excellency", "majesty", "holiness"))
"""Of someone whom the words behind name."""
_BODYLESS = frozenset(
    ("it", "this", "that", "there", "what", "one", "everyone", "nobody", "someone", "anyone", "these")
)


@dataclass(frozen=True)
class Voices:
    """The actors of one article, asked by token."""

    reading: Reading
    actors: Sequence[ActorMention]

    def span_of(self, subject: Token | None, paragraph: int) -> Span | None:
        """The speaker's span: of the mention that the token heads, of those joined by "and", or of the phrase."""
        if subject is None:
            return None
        own = self._mention_of(subject, paragraph)
        heads = [subject, *(c for c in subject.children if c.dep_ == "appos" and _is_in(c, own))]
        others = [t for head in heads for t in _joined(head) if self._mention_at(t, paragraph) is not None]
        if own is not None and others:
            last = self._mention_at(others[-1], paragraph)
            return Span(paragraph, own.span.start, last.span.end) if last is not None else own.span
        phrase = _phrase(subject, paragraph)
        if own is None or (own.form == "body" and _tells_more(phrase, own, subject)):
            return phrase
        return own.span

    def is_body(self, speaker: Span) -> bool:
        return any(a.span == speaker and a.form == "body" for a in self.actors)

    def acting(self, subject: Token | None, verb: Token | None, paragraph: int) -> Token | None:
        """The verb's subject, put right where the parser took a dateline for it or ran over the stop of "the U.S."."""
        if subject is None:
            return None
        subject = _past_dateline(_past_circumstance(subject))
        for start in self.hidden_starts(paragraph) if verb is not None else ():
            if verb is not None and subject.i < start <= verb.i:
                subject = subject.doc[start]
        owner = issuer_of(subject) if is_speech(subject) else None
        if owner is None or (owner.pos_ != "PROPN" and self._mention_at(owner, paragraph) is None):
            return subject  # "the summit’s statement said": a summit says nothing
        return owner  # "Xi’s letter said"

    def hidden_starts(self, paragraph: int) -> list[int]:
        """Tokens that start a sentence after an abbreviation whose stop also ends one: "left the U.S. Xi said"."""
        return self._hidden_starts.get(paragraph, [])

    @cached_property
    def _hidden_starts(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for mention in (a for a in self.actors if a.form in {"name", "pronoun"}):
            doc, tokens = self.reading.doc(mention.span), self.reading.tokens(mention.span)
            if tokens is None or tokens.start < 1 or tokens.end >= len(doc) or not tokens[0].text[0].isupper():
                continue
            before, after = doc[tokens.start - 1], doc[tokens.end]
            if _ABBREVIATION.fullmatch(before.text) and after.tag_ in {"VBD", "VBZ"}:
                found.setdefault(mention.span.paragraph, []).append(tokens.start)
        return found

    def mention_of(self, subject: Token | None, paragraph: int) -> ActorMention | None:
        return None if subject is None else self._mention_of(subject, paragraph)

    def _mention_of(self, subject: Token, paragraph: int) -> ActorMention | None:
        held = self._mention_at(subject, paragraph)
        beside = next((t for t in subject.children if t.dep_ == "appos" and t.pos_ == "PROPN"), None)
        named = None if beside is None else self._mention_at(beside, paragraph)
        if named is not None and named.form == "name" and (held is None or held.form != "name"):
            return named
        return held or named

    def _mention_at(self, token: Token, paragraph: int) -> ActorMention | None:
        return self._widest_at.get(Span(paragraph, token.idx, token.idx + len(token)))

    @cached_property
    def _widest_at(self) -> dict[Span, ActorMention]:
        """From each token that a mention holds to the longest such mention."""
        found: dict[Span, ActorMention] = {}
        for mention in sorted(self.actors, key=lambda a: a.span.start - a.span.end):
            for token in self.reading.tokens(mention.span) or ():
                at = Span(mention.span.paragraph, token.idx, token.idx + len(token))
                if mention.span.holds(at):
                    found.setdefault(at, mention)
        for mention, title in ((a, a.title_span) for a in self.actors if a.title_span and a.form == "name"):
            for token in self.reading.tokens(title) or ():  # "Sultan of Oman Qaboos": whatever the parser hangs on what
                found.setdefault(Span(title.paragraph, token.idx, token.idx + len(token)), mention)
        return found


def _is_in(token: Token, mention: ActorMention | None) -> bool:
    """ "two analysts, X and Y, found": X, by whom the mention names "analysts"."""
    return mention is not None and mention.form == "name" and mention.span.start <= token.idx < mention.span.end


def _past_circumstance(subject: Token) -> Token:
    """ "Speaking after X, Y said": Y, where the parser takes X for the subject and Y for its other name."""
    first = subject.left_edge
    names = [c for c in subject.children if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i > subject.i]
    after_link = first.i > 0 and first.nbor(-1).dep_ == "prep" and subject.sent[0].tag_ in {"VBG", "VBN", "IN"}
    return names[0] if names and after_link and first.nbor(-1).head.i < subject.i else subject


def _past_dateline(subject: Token) -> Token:
    """ "SAMARKAND, Uzbekistan — Putin thanked": the parser may take the place before the dash for the subject."""
    start = next((t for t in subject.sent[:12] if t.text in _DASHES), None)
    if start is None or subject.i > start.i:
        return subject
    head = subject.doc[subject.sent.start : start.i].text
    if not (subject.sent[0].is_upper or (subject.sent.start == 0 and _AGENCY.search(head))):
        return subject
    verb = subject.head
    after = [t for t in subject.doc[start.i + 1 : verb.i] if t.pos_ in {"PROPN", "PRON", "NOUN"}]
    return after[-1] if after else subject


def _joined(subject: Token) -> list[Token]:
    """Y in "X and Y said"."""
    found: list[Token] = []
    token: Token | None = subject
    while token is not None:
        token = next((c for c in token.children if c.dep_ == "conj" and c.pos_ in {"PROPN", "NOUN"}), None)
        if token is not None:
            found.append(token)
    return found


def _phrase(subject: Token, paragraph: int) -> Span | None:
    """The words that name a speaker who is no known actor, "a spokesman for the ministry"; None for "it" and such."""
    counted = subject.lower_ in _COUNTED and any(c.lower_ == "of" for c in subject.rights)
    if not counted and (subject.lower_ in _BODYLESS or subject.pos_ not in {"NOUN", "PROPN", "PRON"}):
        return None
    if subject.ent_type_ in {"DATE", "TIME", "PERCENT", "MONEY"} or subject.lower_ in _STYLES:
        return None
    left = [t for t in subject.lefts if t.dep_ not in {"punct", "cc", "advmod", "prep"}]
    first = min((next(iter(t.subtree)) for t in left), key=lambda t: t.i, default=subject)
    first = subject if first.i > subject.i else first
    apart = [t.i for t in subject.doc[first.i : subject.i] if t.text in _DASHES and t.nbor(-1).whitespace_]
    first = subject.doc[apart[-1] + 1] if apart else first  # "A heading - The Survey: “…”"
    last = subject
    for child in subject.rights:
        told = list(takewhile(lambda t: not t.is_punct, child.subtree))
        if told and told[0].i == last.i + 1 and len(told) < _LONGEST and _qualifies(child):
            last = told[-1]
    if any(t.tag_ in {"VBG", "VBD"} and t.i > first.i for t in subject.doc[first.i : subject.i]):
        return None
    words = subject.doc[first.i : last.i + 1].text
    if any(mark in words for mark in _MARKS):
        return None  # a phrase that runs over a quotation is misread
    return Span(paragraph, first.idx, last.idx + len(last))


def _qualifies(child: Token) -> bool:
    """Words behind a noun that tell which one it is: "for the ministry", "close to the king", "briefed on it"."""
    if child.dep_ == "prep":
        return child.lower_ in _OF
    told = child.dep_ == "acl" and child.tag_ == "VBN" and not (is_saying(child) or is_speech(child.head))
    return told or child.dep_ == "amod"


def _tells_more(phrase: Span | None, mention: ActorMention, subject: Token) -> bool:
    """The phrase goes on behind the mention of someone unnamed: "a source" of "a source close to the king"."""
    unnamed = subject.pos_ == "NOUN" or not mention.title
    return phrase is not None and unnamed and phrase.end > mention.span.end and phrase.start <= mention.span.start
