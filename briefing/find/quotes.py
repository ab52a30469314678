"""Find quotations: Reading, actors -> QuoteMentions, each with who utters it as far as the text tells, or a term."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from briefing.find.attribution import voice_of
from briefing.find.carrying import carried_on
from briefing.find.language import Reading
from briefing.find.marks import Marked, find_marked
from briefing.find.said_clause import Voice
from briefing.find.strands import Part, Strand, strands_of
from briefing.find.subjects import is_judging, is_saying
from briefing.find.utterances import Found, is_heading, is_utterance
from briefing.find.voices import Voices
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, QuoteMention

_LONGEST_BETWEEN = 30
_SAME_WORDS = 4
_ENDS_CLAUSE = frozenset(",.!?…—–-")
_STOPS = frozenset((".", "!", "?"))
_PAUSES = frozenset((",", ";", "–", "—", "-", "--"))
_BEGINS_ANEW = frozenset(("reply", "retort", "respond", "answer", "counter", "ask", "write", "tweet", "post", "share"))
"""Verbs with which another speaker may have come between, or another message begins."""


def find_quotes(reading: Reading, actors: tuple[ActorMention, ...]) -> tuple[QuoteMention, ...]:
    """All words between marks, in the order of the text; parts interrupted by a said-clause are one mention."""
    voices = Voices(reading, actors)
    marked = find_marked(reading.article.paragraphs)
    strands = _strands(reading, marked)
    found = carried_on(_voiced(marked, strands, voices), strands, voices)
    groups = _joined(_as_in_the_text(found), voices)
    return tuple(_mention(group, reading, voices) for group in groups)


def _strands(reading: Reading, marked: Sequence[Marked]) -> list[Strand]:
    parts: dict[int, list[Part]] = {}
    for index, quote in enumerate(marked):
        for order, (inner, outer) in enumerate(zip(quote.parts, quote.outer, strict=True)):
            tokens = tuple(reading.tokens(outer) or ())
            text = reading.article.words(inner)
            parts.setdefault(inner.paragraph, []).append(Part(index, order, inner.start, inner.end, tokens, text))
    return [strand for n, doc in enumerate(reading.docs, 1) for strand in strands_of(n, doc, tuple(parts.get(n, ())))]


def _voiced(marked: Sequence[Marked], strands: Sequence[Strand], voices: Voices) -> list[Found]:
    """Each quote with the voice that one of its own sentences gives it."""
    found: dict[int, Found] = {}
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
            heard = strand.paragraph
            now = Found(marked[part.quote], part, strand, at, voice, speaker, alone, heard)
            found[part.quote] = now if earlier is None else replace(earlier, voice=voice, speaker=speaker, heard=heard)
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


def _participle_after(strand: Strand, at: int, found: dict[int, Found]) -> Found | None:
    """ "“A,” calling it “B”": the quote before, whose speaker goes on."""
    earlier = [(n, part) for n, part in strand.parts() if n < at]
    if not earlier or earlier[-1][1].quote not in found:
        return None
    n, part = earlier[-1]
    between = [t for t in strand.items[n + 1 : at] if isinstance(t, Token) and not t.is_punct]
    follows = bool(between) and between[0].tag_ == "VBG" and (is_saying(between[0]) or is_judging(between[0]))
    return found[part.quote] if follows and found[part.quote].speaker is not None else None


def _as_in_the_text(found: Sequence[Found]) -> list[Found]:
    """A heading of quoted words is said by whoever says the same words in the text."""
    said = [(_plain(q.part.text), q.speaker) for q in found if q.speaker is not None and is_utterance(q)]
    return [_headed(q, said) if q.speaker is None and is_heading(q) else q for q in found]


def _headed(heading: Found, said: Sequence[tuple[str, Span]]) -> Found:
    words = _plain(heading.part.text)
    speaker = next((speaker for text, speaker in said if f" {words} " in f" {text} "), None)
    if speaker is None or len(words.split()) < _SAME_WORDS:
        return heading
    return replace(heading, speaker=speaker, voice=Voice(None, "carried on"))


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


# --- one utterance in several parts


def _joined(found: Sequence[Found], voices: Voices) -> list[list[Found]]:
    groups: list[list[Found]] = []
    for quote in found:
        if groups and _goes_on(groups[-1], quote, voices):
            groups[-1].append(quote)
        else:
            groups.append([quote])
    return groups


def _goes_on(group: Sequence[Found], after: Found, voices: Voices) -> bool:
    """Whether nothing but the first quote's own said-clause stands between it and the next."""
    first, before = group[0], group[-1]
    end, start = before.marked.outer[-1], after.marked.outer[0]
    if end.paragraph != start.paragraph or not (is_utterance(first) and after.marked.closed):
        return False
    between = [t for t in voices.reading.tokens(Span(end.paragraph, end.end, start.start)) or () if not t.is_space]
    cue = first.voice.cue if first.voice else ()
    if len(group) > 1:
        return False
    if not between or len(between) > _LONGEST_BETWEEN or not cue or cue[-1] not in between:
        return False
    later = [t for t in between if t not in cue and t.i > cue[-1].i and not _is_as_saying(t)]
    if any(is_saying(t) or is_judging(t) or _leads_on(t) for t in later):
        return False
    if any(t.text in _STOPS for t in between[:-1]):
        return False  # something else is told between the two
    alone = not _has_own_voice(after) or _is_said_on(first, after, voices)
    return _follows_clause(between, after) and (between[-1].text in _PAUSES or alone)


def _is_as_saying(token: Token) -> bool:
    """ "the agency quoted her as saying"."""
    first = token.nbor(-1) if token.lower_ == "saying" and token.i else token
    return first.lower_ == "as" and first.i + 1 < len(first.doc) and first.nbor().lower_ == "saying"


def _leads_on(token: Token) -> bool:
    """A word after which more is told than who spoke; "the talks that he leads" tells of the talks."""
    relative = token.lower_ == "that" and (token.tag_ == "WDT" or token.head.dep_ == "relcl")
    return token.lower_ in {"that", "but", "while", "as"} and not relative


def _follows_clause(between: Sequence[Token], after: Found) -> bool:
    last = between[-1]
    if last.text in _STOPS:
        return after.part.text[:1].isupper() and (after.alone or after.at == 0)
    return last.text in _PAUSES


def _has_own_voice(quote: Found) -> bool:
    return quote.voice is not None and quote.voice.how not in {"carried on", "sentence before"} and quote.voice.strong


def _is_said_on(before: Found, after: Found, voices: Voices) -> bool:
    """ "“A,” Ek said. “B,” she added.": the second clause names the first speaker again, and nobody else is named."""
    told = [quote.voice for quote in (before, after) if quote.voice is not None]
    first, again = (voices.mention_of(voice.subject, before.heard) for voice in told)
    if first is None or again is None or any(v.cue[-1].lemma_.lower() in _BEGINS_ANEW for v in told):
        return False
    if before.part.text.rstrip()[-1:] not in _ENDS_CLAUSE:
        return False  # "“Very different views” of the war, he said."
    if again.span < after.marked.outer[-1] or first.plural or _addressee(before.voice, before.heard, voices):
        return False
    if again.form == "pronoun":
        return again.gender is not None and first.gender in {None, again.gender}
    return again.form == first.form == "name" and again.text.split()[-1] == first.text.split()[-1]


# --- the mention


def _mention(group: Sequence[Found], reading: Reading, voices: Voices) -> QuoteMention:
    first = group[0]
    parts = tuple(span for quote in group for span in quote.marked.parts)
    utterance = is_utterance(first)
    voice = first.voice if utterance else None
    within = first.speaker is not None and any(part.holds(first.speaker) for part in parts)  # misread: not outside
    speaker = first.speaker if utterance and not within else None
    return QuoteMention(
        parts=parts,
        kind="utterance" if utterance else "term",
        sentence=reading.sentence_of(parts[0]),
        speaker=speaker,
        how=voice.how if voice is not None and speaker is not None else None,
        cue=_cue(voice, first.heard),
        addressee=_addressee(voice, first.heard, voices),
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


def _betweens(group: Sequence[Found], reading: Reading) -> Iterator[Span]:
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
