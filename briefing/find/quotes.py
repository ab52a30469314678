"""Find quotations: Reading, actors -> QuoteMentions, each with who utters it as far as the text tells, or a term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from briefing.find.attribution import voice_of
from briefing.find.language import Reading
from briefing.find.marks import Marked, find_marked
from briefing.find.said_clause import Voice
from briefing.find.strands import Part, Strand, strands_of
from briefing.find.subjects import is_judging, is_saying, is_speech, subject_of
from briefing.find.voices import Voices
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, QuoteMention
from briefing.reference.words import words

_SHORT = 5
"""Fewer words than these are quoted for their wording; they are an utterance only where a verb says so."""
_UNVOICED = 7
"""So many words between marks are someone's, whether the sentence tells whose or not."""
_LONGEST_BETWEEN = 30


@dataclass(frozen=True, slots=True)
class _Found:
    """A quote with its place in the text and its voice."""

    marked: Marked
    part: Part
    strand: Strand
    at: int
    voice: Voice | None
    speaker: Span | None
    alone: bool
    """True where its sentence holds nothing else."""


def find_quotes(reading: Reading, actors: tuple[ActorMention, ...]) -> tuple[QuoteMention, ...]:
    """All words between marks, in the order of the text; parts interrupted by a said-clause are one mention."""
    voices = Voices(reading, actors)
    marked = find_marked(reading.article.paragraphs)
    strands = _strands(reading, marked)
    found = _carried_on(_voiced(marked, strands, voices), strands, voices)
    groups = _joined(found, reading)
    return tuple(_mention(group, reading, voices) for group in groups)


def _strands(reading: Reading, marked: Sequence[Marked]) -> list[Strand]:
    parts: dict[int, list[Part]] = {}
    for index, quote in enumerate(marked):
        for order, (inner, outer) in enumerate(zip(quote.parts, quote.outer, strict=True)):
            tokens = tuple(reading.tokens(outer) or ())
            text = reading.article.words(inner)
            parts.setdefault(inner.paragraph, []).append(Part(index, order, inner.start, inner.end, tokens, text))
    return [strand for n, doc in enumerate(reading.docs, 1) for strand in strands_of(n, doc, tuple(parts.get(n, ())))]


def _voiced(marked: Sequence[Marked], strands: Sequence[Strand], voices: Voices) -> list[_Found]:
    """Each quote with the voice that one of its own sentences gives it."""
    found: dict[int, _Found] = {}
    for strand in strands:
        for at, part in strand.parts():
            earlier = found.get(part.quote)
            if earlier is not None and earlier.speaker is not None:
                continue
            voice = voice_of(strand, at, part)
            before = _participle_after(strand, at, found)
            if before is not None and voice is not None:
                found[part.quote] = replace(before, marked=marked[part.quote], part=part, at=at, voice=voice)
                continue
            speaker = _speaker(voice, strand.paragraph, voices)
            alone = not any(t.is_alpha for t in strand.words())
            now = _Found(marked[part.quote], part, strand, at, voice, speaker, alone)
            found[part.quote] = now if earlier is None else replace(earlier, voice=voice, speaker=speaker)
    return [found[index] for index in sorted(found)]


def _speaker(voice: Voice | None, paragraph: int, voices: Voices) -> Span | None:
    if voice is None:
        return None
    verb = next((t for t in voice.cue if t.pos_ in {"VERB", "AUX"}), None)
    subject = voices.acting(voice.subject, verb, paragraph)
    named = subject is not None and subject.ent_type_ in {"PERSON", "ORG"}
    if not (voice.strong or named) and voices.mention_of(subject, paragraph) is None:
        return None  # "the database holds “…”": a verb of anything, and no one who could speak
    return voices.span_of(subject, paragraph)


def _participle_after(strand: Strand, at: int, found: dict[int, _Found]) -> _Found | None:
    """ "“A,” calling it “B”": the quote before, whose speaker goes on."""
    earlier = [(n, part) for n, part in strand.parts() if n < at]
    if not earlier or earlier[-1][1].quote not in found:
        return None
    n, part = earlier[-1]
    between = [t for t in strand.items[n + 1 : at] if isinstance(t, Token) and not t.is_punct]
    follows = bool(between) and between[0].tag_ == "VBG" and (is_saying(between[0]) or is_judging(between[0]))
    return found[part.quote] if follows and found[part.quote].speaker is not None else None


# --- the speaker carries on


def _carried_on(found: list[_Found], strands: Sequence[Strand], voices: Voices) -> list[_Found]:
    places = {id(strand): n for n, strand in enumerate(strands)}
    done: dict[int, list[_Found]] = {}
    carried: list[_Found] = []
    for quote in found:
        n = places[id(quote.strand)]
        if quote.voice is None and quote.alone and n and _is_utterance(quote):
            quote = _from_before(quote, strands[n - 1], done.get(n - 1, []), voices)
        elif n and _is_without_voice(quote) and strands[n - 1].paragraph == quote.strand.paragraph:
            quote = _from_beside(quote, done.get(n - 1, []))
        done.setdefault(n, []).append(quote)
        carried.append(quote)
    return carried


def _is_without_voice(quote: _Found) -> bool:
    """In the middle of a sentence that has neither a verb of saying nor anyone who could speak."""
    silent = quote.voice is None or not (quote.voice.strong or quote.speaker is not None)
    return silent and len(quote.part.text.split()) >= _SHORT and not _is_title(quote.part.text)


def _from_beside(quote: _Found, quotes: Sequence[_Found]) -> _Found:
    """“We are content,” X said. The plan “will do what it was made for.”: X, who was just speaking."""
    voiced = [q for q in quotes if q.speaker is not None and q.voice is not None and q.voice.strong]
    if not voiced or not _is_utterance(voiced[-1]):
        return quote
    return replace(quote, speaker=voiced[-1].speaker, voice=Voice(None, "sentence before", strong=False))


def _from_before(quote: _Found, before: Strand, quotes: Sequence[_Found], voices: Voices) -> _Found:
    """The speaker of the sentence before: of its last quote, else its subject where that is someone."""
    voiced = [q for q in quotes if q.speaker is not None and _is_utterance(q)]
    if voiced:
        return replace(quote, speaker=voiced[-1].speaker, voice=Voice(None, "carried on"))
    root = next((t for t in before.words() if t.dep_ == "ROOT" and t.pos_ in {"VERB", "AUX"}), None)
    subject = subject_of(root) if root is not None else None
    mention = voices.mention_of(subject, before.paragraph)
    if mention is None and (verb := next((t for t in reversed(before.words()) if is_saying(t)), None)) is not None:
        mention = voices.mention_of(subject_of(verb), before.paragraph)  # "It was cold, since X spoke at night."
    told = _announced(before, root)
    if told is not None and (mention is None or told != subject):
        return replace(quote, speaker=voices.span_of(told, before.paragraph), voice=Voice(None, "carried on"))
    if mention is None or (mention.form == "group" and mention.plural):
        return quote
    return replace(quote, speaker=mention.span, voice=Voice(None, "sentence before", strong=False))


def _announced(before: Strand, root: Token | None) -> Token | None:
    """Whose words follow: X in "as X notes:" and in "X issued a statement"."""
    words = before.words()
    if words and words[-1].text == ":":
        verb = next((t for t in reversed(words) if is_saying(t)), None)
        return subject_of(verb) if verb is not None else None
    spoken = root is not None and any(c.dep_ == "dobj" and is_speech(c) for c in root.children)
    return subject_of(root) if spoken and root is not None else None


# --- utterance or term


def _is_utterance(quote: _Found) -> bool:
    if not quote.marked.closed or _is_nickname(quote):
        return False
    text, voice = quote.part.text, quote.voice
    length = len(text.split())
    if voice is None:
        return _is_sentence(quote) or (length >= _UNVOICED and not _is_title(text))
    direct = voice.how in {"said", "colon", "dash", "label", "carried on", "according to"} and _is_direct(quote)
    judged = len(text.split()) == 1 and voice.cue and is_judging(voice.cue[-1])
    if _is_title(text) and not direct and not judged:
        return False
    if not voice.strong:
        return direct or length >= (_SHORT if quote.speaker is not None else _UNVOICED)
    return quote.speaker is not None or length >= _SHORT


def _is_sentence(quote: _Found) -> bool:
    """A whole sentence between marks: a capital, a stop, more than two words, and nothing beside it."""
    text = quote.part.text.strip()
    ends = text[-1:] in {".", "?", "!", "…", ","}
    return quote.alone and text[:1].isupper() and len(text.split()) > 2 and (ends or len(text.split()) >= _SHORT)


def _is_direct(quote: _Found) -> bool:
    """Right after the verb or colon, or first in its sentence with the verb behind it."""
    voice = quote.voice
    if voice is None or voice.direct or not voice.cue:
        return voice is not None
    cue = voice.cue[-1]
    if cue.idx > quote.part.start:
        return not any(t.is_alpha for t in quote.strand.lead(quote.at)) or quote.part.text.rstrip()[-1:] in ",?!"
    between = [t for t in quote.strand.lead(quote.at) if t.i > cue.i]
    return not any(t.pos_ in {"NOUN", "PROPN", "VERB", "DET", "ADP"} for t in between) and is_saying(cue)


def _is_title(text: str) -> bool:
    """Capitals throughout but for small words, as names of programmes and books have."""
    content = [w for w in text.strip(" ,.?!").split() if w[0].isalpha()]
    small = [w for w in content if w[0].islower()]
    return bool(content) and content[0][0].isupper() and all(w in words("title_words") for w in small)


def _is_nickname(quote: _Found) -> bool:
    """James “Mad Dog” Mattis."""
    items, at = quote.strand.items, quote.at
    beside = [items[n] for n in (at - 1, at + 1) if 0 <= n < len(items)]
    names = [t for t in beside if isinstance(t, Token) and t.pos_ == "PROPN"]
    return len(names) == 2 and quote.part.text[:1].isupper() and len(quote.part.text.split()) <= 3


# --- one utterance in several parts


def _joined(found: Sequence[_Found], reading: Reading) -> list[list[_Found]]:
    groups: list[list[_Found]] = []
    for quote in found:
        if groups and _goes_on(groups[-1], quote, reading):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    return groups


def _goes_on(group: Sequence[_Found], after: _Found, reading: Reading) -> bool:
    """Whether nothing but the first quote's own said-clause stands between it and the next."""
    first, before = group[0], group[-1]
    end, start = before.marked.outer[-1], after.marked.outer[0]
    if end.paragraph != start.paragraph or not (_is_utterance(first) and after.marked.closed):
        return False
    between = [t for t in reading.tokens(Span(end.paragraph, end.end, start.start)) or () if not t.is_space]
    cue = first.voice.cue if first.voice else ()
    if len(group) > 1:
        return False
    if not between or len(between) > _LONGEST_BETWEEN or not cue or cue[-1] not in between:
        return False
    others = [t for t in between if t not in cue and (is_saying(t) or is_judging(t)) and t.i > cue[-1].i]
    if others or any(t.lower_ in {"that", "but", "while", "as"} for t in between if t.i > cue[-1].i):
        return False
    return _follows_clause(between, after)


def _follows_clause(between: Sequence[Token], after: _Found) -> bool:
    last = between[-1]
    if last.text in {".", "!", "?"}:
        return after.part.text[:1].isupper() and (after.alone or after.at == 0) and not _has_own_voice(after)
    return last.text in {",", ";", "–", "—", "-", "--"}


def _has_own_voice(quote: _Found) -> bool:
    return quote.voice is not None and quote.voice.how not in {"carried on", "sentence before"} and quote.voice.strong


# --- the mention


def _mention(group: Sequence[_Found], reading: Reading, voices: Voices) -> QuoteMention:
    first = group[0]
    parts = tuple(span for quote in group for span in quote.marked.parts)
    utterance = _is_utterance(first)
    voice = first.voice if utterance else None
    return QuoteMention(
        parts=parts,
        kind="utterance" if utterance else "term",
        sentence=reading.sentence_of(parts[0]),
        speaker=first.speaker if utterance else None,
        how=voice.how if voice is not None and first.speaker is not None else None,
        cue=_cue(voice, first.strand.paragraph),
        addressee=_addressee(voice, first.strand.paragraph, voices),
        between=tuple(_betweens(group, reading)),
        doubt=next((q.marked.doubt for q in group if q.marked.doubt), None),
    )


def _cue(voice: Voice | None, paragraph: int) -> Span | None:
    if voice is None or not voice.cue:
        return None
    last = voice.cue[-1]
    return Span(paragraph, voice.cue[0].idx, last.idx + len(last))


def _addressee(voice: Voice | None, paragraph: int, voices: Voices) -> Span | None:
    """Xi in "told Xi", "said to Xi"."""
    if voice is None:
        return None
    for verb in voice.cue:
        if verb.pos_ != "VERB":
            continue
        for child in verb.children:
            target = child
            if child.dep_ in {"prep", "dative"} and child.lower_ == "to":
                target = next((t for t in child.children if t.dep_ == "pobj"), child)
            elif child.dep_ not in {"dobj", "dative"} or not is_saying(verb):
                continue
            mention = voices.mention_of(target, paragraph)
            if mention is not None and target != voice.subject:
                return mention.span
    return None


def _betweens(group: Sequence[_Found], reading: Reading) -> Iterator[Span]:
    """The said-clause between each part and the next, without commas; empty where a quote runs over paragraphs."""
    outers = [outer for quote in group for outer in quote.marked.outer]
    for before, after in pairwise(outers):
        if before.paragraph != after.paragraph:
            yield Span(before.paragraph, before.end, before.end)
            continue
        text = reading.article.words(Span(before.paragraph, before.end, after.start))
        lead = len(text) - len(text.lstrip(" ,.;:–—-"))
        words = text.strip(" ,.;:–—-")
        yield Span(before.paragraph, before.end + lead, before.end + lead + len(words))
