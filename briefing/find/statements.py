"""Find indirect speech and acts of judgement: Reading, actors, quotes -> StatementMentions with a known speaker.

A verb of what may not have happened (modal, infinitive, condition, question) gives none; nor does one without content.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.find.language import Reading
from briefing.find.subjects import is_judging, is_passive, is_saying, subject_of
from briefing.find.voices import Voices
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, QuoteMention, StatementMention
from briefing.reference.words import word_table

_SAYS_ONLY_CLAUSES = frozenset(
    ("say", "add", "tell", "note", "ask", "answer", "reply", "respond", "remark", "comment", "repeat")
)
_UNREAL = frozenset(("if", "unless", "whether", "until", "lest"))
_SIDEWAYS = frozenset(("conj", "cc", "punct", "parataxis", "dep", "preconj"))
_PLAIN_VERBS = frozenset(("VBD", "VBZ", "VBP", "VBN", "VBG"))


@dataclass(frozen=True, slots=True)
class _Content:
    first: Token
    last: Token


def find_statements(
    reading: Reading, actors: tuple[ActorMention, ...], quotes: tuple[QuoteMention, ...]
) -> tuple[StatementMention, ...]:
    """In the order of the text; two for a verb that two people share."""
    voices = Voices(reading, actors)
    parts: dict[int, list[Span]] = {}
    for part in sorted(part for quote in quotes for part in quote.parts):
        parts.setdefault(part.paragraph, []).append(part)
    found = [
        statement
        for paragraph, doc in enumerate(reading.docs, 1)
        for token in doc
        if not _quoted(token, parts.get(paragraph, ()))
        for statement in _statements(token, paragraph, voices, parts.get(paragraph, ()))
    ]
    return tuple(sorted(found, key=lambda s: (s.verb, s.content, s.speaker)))


def _statements(token: Token, paragraph: int, voices: Voices, parts: Sequence[Span]) -> Iterator[StatementMention]:
    if token.lower_ == "according":
        yield from _according(token, paragraph, voices, parts)
        return
    if not (is_saying(token) or is_judging(token)) or not _happened(token) or _only_names(token):
        return
    subject, content = voices.acting(subject_of(token), token, paragraph), _content(token)
    if subject is None or content is None or _quoted(subject, parts):
        return
    ends = [*(s for s in voices.hidden_starts(paragraph) if s > token.i), *_contrasts(content)]
    content = _up_to(content, ends)
    span = _span(content, paragraph, parts, voices.reading)
    if (content.first.pos_ == "PRON" and content.last.i - content.first.i < 2) or _is_quote(span, parts):
        return
    for speaker in _speakers(subject, paragraph, voices):
        if not speaker.span.overlaps(span):
            yield StatementMention(
                speaker=speaker.span,
                verb=_verb_span(token, paragraph),
                content=span,
                sentence=voices.reading.sentence_of(speaker.span),
                addressee=_addressee(token, paragraph, voices),
            )


def _only_names(verb: Token) -> bool:
    """ "what they call illegal sanctions": a name for a thing, and no statement."""
    return any(child.lower_ in {"what", "whatever"} for child in verb.lefts)


def _contrasts(content: _Content) -> Iterator[int]:
    """Where ", while Z did W" begins, which is told of another and not said by this speaker."""
    for token in content.first.doc[content.first.i + 1 : content.last.i]:
        if (
            token.lower_ == "while"
            and token.nbor(-1).text == ","
            and any("subj" in c.dep_ for c in token.head.children)
        ):
            yield token.i


def _up_to(content: _Content, starts: Sequence[int]) -> _Content:
    """The content before a sentence that the parser joined to it."""
    start = min((s for s in starts if content.first.i < s <= content.last.i), default=None)
    return content if start is None else _Content(content.first, content.first.doc[start - 1])


def _quoted(token: Token, parts: Sequence[Span]) -> bool:
    """Inside one of its paragraph's quotes, which stand in order and apart."""
    before = bisect_right(parts, token.idx, key=lambda part: part.start)
    return before > 0 and token.idx < parts[before - 1].end


def _happened(verb: Token) -> bool:
    """Told as a fact: finite or a participle, no modal, no condition, no question."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "mark", "neg"}]
    if is_passive(verb) or any(c.tag_ == "MD" or c.lower_ in _UNREAL for c in helpers):
        return False
    if verb.tag_ == "VB":
        return any(c.lemma_ == "do" for c in helpers)
    done = any(c.lemma_ == "have" for c in helpers) or verb.dep_ == "acl"  # "Price called", read as a participle
    if verb.tag_ not in _PLAIN_VERBS or (verb.tag_ == "VBN" and not done):
        return False
    return verb.sent.text.rstrip(" ”\"'")[-1:] != "?"


def _speakers(subject: Token, paragraph: int, voices: Voices) -> list[ActorMention]:
    own = voices.mention_of(subject, paragraph)
    others = [c for c in subject.children if c.dep_ == "conj"]
    found = [own, *(voices.mention_of(c, paragraph) for c in others)]
    return [m for m in found if m is not None] if own is not None else []


# --- what is said


def _content(verb: Token) -> _Content | None:
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    if clause is not None:
        return _clause(verb, clause)
    if verb.lemma_ in _SAYS_ONLY_CLAUSES:
        return None
    held = [c for c in verb.rights if c.dep_ in {"dobj", "xcomp", "oprd", "acomp", "dative"}]
    pointed = [c for c in verb.rights if c.dep_ == "prep" and c.lower_ in _prepositions(verb)]
    starts = held or pointed
    return _rightwards(verb, min(starts, key=lambda t: t.left_edge.i)) if starts else None


def _prepositions(verb: Token) -> list[str]:
    return word_table("pointing_verbs").get(verb.lemma_, "").split()


def _clause(verb: Token, clause: Token) -> _Content | None:
    """ "said that X does Y" and "X does Y, said Z": the clause without "that", on one side of the verb."""
    inner = next((c for c in clause.children if c.dep_ == "ccomp"), None)
    if inner is not None and is_saying(clause) and verb.i < inner.i < clause.i:
        clause = inner  # "said X does Y, the ministry said"
    if clause.tag_ in {"VBD", "VBZ", "VBP"} and not any("subj" in c.dep_ or c.dep_ == "expl" for c in clause.children):
        return None  # "Russia, which officials warn is arming": the content's subject stands elsewhere
    if clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i]
        while tokens and (tokens[0].lower_ == "that" or (tokens[0].is_punct and tokens[0].text not in '“"‘«')):
            tokens = tokens[1:]
        if not tokens or tokens[0].tag_ in {"WP", "WRB"}:
            return None
        return _Content(tokens[0], tokens[-1])
    tokens = [t for t in clause.subtree if t.i < verb.i]
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    edge = min(verb.i, subject.left_edge.i if subject is not None else verb.i)
    comma = next((t for t in reversed(tokens) if t.i < edge and t.text == ","), None)
    before = verb.doc[edge - 1] if edge else verb
    if before.text != "," and comma is None:
        return None
    tokens = [t for t in tokens if t.i < edge - (t.text == ",")]
    if not tokens or tokens[0].i > clause.i or _is_second_half(tokens[0]):
        return None
    return _Content(tokens[0], tokens[-1])


def _is_second_half(first: Token) -> bool:
    """ "Kenya and | Ghana have agreed", where the parse cut the subject in two."""
    return first.i > 0 and first.is_sent_start is True and first.nbor(-1).lower_ in {"and", "or"}


def _rightwards(verb: Token, start: Token) -> _Content:
    """From the object on to the end of what hangs on the verb, before the next clause beside it."""
    first, last = start.left_edge, start.right_edge
    for child in verb.rights:
        if child.i <= start.i:
            continue
        if child.dep_ == "punct" and child.text in "’'":
            continue
        if child.dep_ in _SIDEWAYS or _is_aside(child):
            break
        last = max(last, child.right_edge, key=lambda t: t.i)
    return _Content(first, last)


def _is_aside(child: Token) -> bool:
    """A participle clause after a comma, "saying that ..."."""
    before = child.left_edge.i - 1
    return child.dep_ == "advcl" and before >= 0 and child.doc[before].is_punct


def _span(content: _Content, paragraph: int, parts: Sequence[Span], reading: Reading) -> Span:
    """The content's characters, without a last stop; a quote that starts or ends it keeps its marks."""
    text = reading.article.paragraphs[paragraph - 1]
    last = content.last
    while last.i > content.first.i and last.is_punct:
        last = last.nbor(-1)
    start, end = content.first.idx, last.idx + len(last)
    for part in (p for p in parts if p.paragraph == paragraph):
        if part.start <= end <= part.end + 1 and start < part.end:
            end = min(part.end + 1, len(text))
        if part.start - 1 <= start <= part.start:
            start = part.start - 1
    return Span(paragraph, start, end)


def _is_quote(span: Span, parts: Sequence[Span]) -> bool:
    """Nothing but a quote, which is told as such."""
    return any(p.paragraph == span.paragraph and p.start - 2 <= span.start and span.end <= p.end + 2 for p in parts)


def _verb_span(verb: Token, paragraph: int) -> Span:
    """The verb as written; with its helpers where it is negated."""
    negated = next((c for c in verb.children if c.dep_ == "neg" and c.i < verb.i), None)
    helpers = [c for c in verb.children if c.dep_ in {"aux", "neg"} and c.i < verb.i] if negated is not None else []
    first = min((verb, *helpers), key=lambda t: t.i)
    return Span(paragraph, first.idx, verb.idx + len(verb))


def _addressee(verb: Token, paragraph: int, voices: Voices) -> Span | None:
    """Whom someone told, asked, urged; not the object of a judgement."""
    if any(c.dep_ == "ccomp" for c in verb.children):
        target = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"}), None)
        mention = voices.mention_of(target, paragraph)
        return mention.span if mention is not None else None
    return None


# --- according to X


def _according(token: Token, paragraph: int, voices: Voices, parts: Sequence[Span]) -> Iterator[StatementMention]:
    """ "X does Y, according to Z": the sentence up to the comma."""
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to" or token.i == token.sent.start:
        return
    speaker = next((t for t in doc[token.i + 1].children if t.dep_ == "pobj"), None)
    mention = voices.mention_of(speaker, paragraph)
    before = [t for t in token.sent if t.i < token.i and not t.is_punct]
    if mention is None or not before or not any(t.pos_ in {"VERB", "AUX"} for t in before):
        return
    span = _span(_Content(before[0], before[-1]), paragraph, parts, voices.reading)
    if not _is_quote(span, parts) and not mention.span.overlaps(span):
        verb = Span(paragraph, token.idx, doc[token.i + 1].idx + 2)
        yield StatementMention(mention.span, verb, span, voices.reading.sentence_of(mention.span))
