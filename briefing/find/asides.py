"""Find what long sentences tell besides: a Reading -> Spans that can be left off while the rest stays true.

When it was, where at the summit, who someone is, what else the same people did: a clause of time in the past, an
apposition, a relative clause or a participle after a comma, a further act after "and". Nothing that may turn the rest
("but", "unless", "despite"), and nothing by which the words have their speaker ("according to").
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from briefing.find.language import Reading
from briefing.model.article import Span

_LONG = 24
"""Words of a sentence that has room to spare."""
_OPENING = 3
_KEEP = 8
"""Words before a further act, which tell the first one whole."""
_TIMES = frozenset(("when", "as", "while", "after", "before"))
_GATHERINGS = frozenset(("summit", "session", "gathering", "conference"))
_TURNS = re.compile(
    r"\b(?:but|unless|if|except|only|however|yet|until|provided|whether|without|although|though|despite|not|no|according"
    r"|even)\b",
    re.I,
)
_COMPARES = frozenset(("as", "much", "long", "soon", "far", "well", "such", "same", "just", "only", "even"))
_MARKS = frozenset(('"', "“", "”"))


def find_asides(reading: Reading) -> tuple[Span, ...]:
    """In the order of the text; one may lie within another."""
    return tuple(
        Span(paragraph, start, end)
        for paragraph, doc in enumerate(reading.docs, 1)
        for sentence in doc.sents
        if len(sentence) > _LONG
        for start, end in sorted({_edges(doc, found) for found in _asides(sentence) if _is_safe(found, sentence)})
    )


def _asides(sentence: Tokens) -> Iterator[Tokens]:
    for token in sentence:
        phrase = _phrase(token, sentence)
        if phrase is not None:
            yield phrase


def _phrase(token: Token, sentence: Tokens) -> Tokens | None:
    """What hangs on the token, from its own first word on, where it is such an aside."""
    last = token.right_edge
    whole = token.doc[token.left_edge.i : last.i + (last.text != ",")]
    if token.dep_ == "advcl" and _is_past_time(token, whole):
        return whole
    if token.dep_ in {"appos", "relcl", "acl", "advcl", "prep"} and _follows_comma(whole) and _tells_more(token, whole):
        return whole
    if token.dep_ == "prep" and _is_at_the_summit(token):
        return whole
    return _further_act(token, sentence)


def _is_past_time(verb: Token, clause: Tokens) -> bool:
    """ "…, when their summit ended": a day in the past is no condition, nor is it one of what was denied."""
    helped = any(c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ"} for c in verb.children)
    past = verb.tag_ == "VBD" or helped
    compares = clause.start > 0 and clause[0].nbor(-1).lower_ in _COMPARES
    return clause[0].lower_ in _TIMES and past and _has_subject(verb) and not compares and not _is_open(verb.head)


def _has_subject(verb: Token) -> bool:
    """One before it: "as much as did the host" compares."""
    return any("subj" in c.dep_ and c.i < verb.i for c in verb.children)


def _is_open(verb: Token) -> bool:
    """Denied, or in the conditional."""
    return any(c.dep_ == "neg" or c.lower_ in {"would", "could", "might"} for c in verb.children)


def _tells_more(token: Token, phrase: Tokens) -> bool:
    if token.dep_ == "prep":
        return token.lower_ == "with" and _is_last(phrase)
    if token.dep_ == "relcl":
        return phrase[0].lower_ in {"who", "which", "where", "whose"}
    if token.dep_ in {"acl", "advcl"}:
        return token.tag_ in {"VBG", "VBN"} and phrase[0] == token and _is_last(phrase)
    return not any(c.dep_ in {"conj", "appos"} for c in token.children) and not _marks(phrase)


def _is_at_the_summit(link: Token) -> bool:
    """ "at the summit's closing session in Accra": the page's heading tells where."""
    held = next((c for c in link.children if c.dep_ == "pobj"), None)
    return link.lower_ in {"at", "during"} and held is not None and held.lemma_.lower() in _GATHERINGS


def _further_act(verb: Token, sentence: Tokens) -> Tokens | None:
    """ "and have put all blame on Z", up to the sentence's end, by whoever did the first thing."""
    first = verb.head
    told = verb.dep_ == "conj" and verb.pos_ == "VERB" and first.pos_ in {"VERB", "AUX"} and not _has_subject(verb)
    link = next((c for c in first.children if c.dep_ == "cc" and c.i < verb.i), None) if told else None
    if link is None or link.lower_ != "and" or verb.tag_ in {"VBG", "VB"}:
        return None
    if any(c.dep_ == "preconj" for c in first.children) or link.i - sentence.start < _KEEP:
        return None
    phrase = verb.doc[link.i : verb.right_edge.i + 1]
    return phrase if _is_last(phrase) else None


def _follows_comma(phrase: Tokens) -> bool:
    return phrase.start > 0 and phrase[0].nbor(-1).text == ","


def _is_last(phrase: Tokens) -> bool:
    """Nothing of the sentence but its stop comes after."""
    return all(t.is_punct or t.is_space for t in phrase.doc[phrase.end : phrase.sent.end])


def _is_safe(phrase: Tokens, sentence: Tokens) -> bool:
    """What stays has its verb, no word goes that may turn it, all marks are closed, and the phrase ends at a pause."""
    whole = sentence.root.pos_ in {"VERB", "AUX"} and not phrase.start <= sentence.root.i < phrase.end
    paired = _marks(phrase) % 2 == 0 and phrase.text.count("(") == phrase.text.count(")")
    within = _marks(phrase.doc[sentence.start : phrase.start]) % 2 == 1
    later = phrase.start > sentence.start + _OPENING
    return whole and later and paired and not within and _ends_well(phrase) and not _TURNS.search(phrase.text)


def _marks(words: Tokens) -> int:
    return sum(token.text in _MARKS for token in words)


def _ends_well(phrase: Tokens) -> bool:
    """Where it stands between commas, not before an "and" that may go on with it."""
    if _is_last(phrase):
        return True
    after = phrase.doc[phrase.end]
    if not _follows_comma(phrase):
        further = after.nbor() if after.text == "," and after.i + 1 < len(phrase.doc) else None
        pauses = further is None or further.pos_ in {"ADP", "CCONJ"} or further.lower_ in {"according", "said"}
        return after.tag_ not in {"POS", "CC"} and pauses
    return after.text == "," and phrase.end + 1 < len(phrase.doc) and phrase.doc[phrase.end + 1].tag_ != "CC"


def _closes(comma: Token) -> bool:
    """ "reached [at the summit in Accra, Ghana], on Monday"."""
    after = comma.nbor() if comma.text == "," and comma.i + 1 < len(comma.doc) else None
    return after is not None and after.tag_ == "IN" and after.lower_ in {"on", "in", "at", "to", "for"}


def _edges(doc: Doc, phrase: Tokens) -> tuple[int, int]:
    """With the comma before it, and the one after it that only closes it."""
    after = doc[phrase.end] if phrase.end < len(doc) else None
    if not _follows_comma(phrase):
        return phrase.start_char, phrase.end_char + (after is not None and _closes(after))
    end = after.idx + 1 if after is not None and after.text == "," else phrase.end_char
    return doc[phrase.start - 1].idx, end
