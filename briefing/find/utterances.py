"""Tell utterances from terms: a quote with its sentence and its voice (Found) -> whether anyone utters it."""

from dataclasses import dataclass

from spacy.tokens import Token

from briefing.find.marks import Marked
from briefing.find.said_clause import Voice
from briefing.find.strands import Part, Strand
from briefing.find.subjects import is_judging, is_saying
from briefing.model.article import Span
from briefing.reference.words import words

_SHORT = 5
"""Fewer words than these are quoted for their wording; they are an utterance only where a verb says so."""
_UNVOICED = 7
"""So many words between marks are someone's, whether the sentence tells whose or not."""


@dataclass(frozen=True, slots=True)
class Found:
    """A quote with its place in the text and its voice."""

    marked: Marked
    part: Part
    strand: Strand
    at: int
    voice: Voice | None
    speaker: Span | None
    alone: bool
    """True where its sentence holds nothing else."""
    heard: int
    """The paragraph in which the voice is found; a quote may run over several."""


def is_utterance(quote: Found) -> bool:
    if not quote.marked.closed or _is_nickname(quote) or _is_titled(quote):
        return False
    text, voice = quote.part.text, quote.voice
    length = len(text.split())
    if voice is None:
        return _is_sentence(quote) or (length >= _UNVOICED and not is_title(text))
    direct = voice.how in {"said", "colon", "dash", "label", "carried on", "according to"} and _is_direct(quote)
    judged = len(text.split()) == 1 and voice.cue and is_judging(voice.cue[-1])
    if is_title(text) and not direct and not judged:
        return False
    if not voice.strong:
        return direct or length >= (_SHORT if quote.speaker is not None else _UNVOICED)
    return (direct and voice.subject is not None) or quote.speaker is not None or length >= _SHORT


def _is_sentence(quote: Found) -> bool:
    """A whole sentence between marks: a capital, a stop, more than two words, and nothing beside it."""
    text = quote.part.text.strip()
    ends = text[-1:] in {".", "?", "!", "…", ","}
    return quote.alone and text[:1].isupper() and len(text.split()) > 2 and (ends or len(text.split()) >= _SHORT)


def is_heading(quote: Found) -> bool:
    """A paragraph of nothing but a quotation that ends without a stop heads what follows; it goes on from nothing."""
    text = quote.part.text.rstrip(" '’”\"")
    return quote.alone and not quote.strand.words() and text[-1:].isalnum() and quote.marked.closed


def _is_direct(quote: Found) -> bool:
    """Right after the verb or colon, or first in its sentence with the verb behind it."""
    voice = quote.voice
    if voice is None or voice.direct or not voice.cue:
        return voice is not None
    cue = voice.cue[-1]
    if cue.idx > quote.part.start:
        return not any(t.is_alpha for t in quote.strand.lead(quote.at)) or quote.part.text.rstrip()[-1:] in ",?!"
    between = [t for t in quote.strand.lead(quote.at) if t.i > cue.i]
    return not any(t.pos_ in {"NOUN", "PROPN", "VERB", "DET", "ADP"} for t in between) and is_saying(cue)


def is_title(text: str) -> bool:
    """Capitals throughout but for small words, as names of programmes and books have."""
    content = [w for w in text.strip(" ,.?!").split() if w[0].isalpha()]
    small = [w for w in content if w[0].islower()]
    return bool(content) and content[0][0].isupper() and all(w in words("title_words") for w in small)


def _is_titled(quote: Found) -> bool:
    """ "a speech titled “A new dawn”", "its theme is “A new dawn”": the words right before say that they are a name."""
    lead = [t for t in quote.strand.lead(quote.at)[-3:] if t.text not in {",", ":"}]
    named = lead[-1] if lead else None
    if named is not None and named.lower_ == "of" and len(lead) > 1:
        named = lead[-2]
    elif named is not None and named.lemma_ == "be":
        named = next((c for c in named.children if c.dep_ == "nsubj"), named)
    return named is not None and named.lower_ in words("naming_words")


def _is_nickname(quote: Found) -> bool:
    """James “Mad Dog” Mattis."""
    items, at = quote.strand.items, quote.at
    beside = [items[n] for n in (at - 1, at + 1) if 0 <= n < len(items)]
    names = [t for t in beside if isinstance(t, Token) and t.pos_ == "PROPN"]
    return len(names) == 2 and quote.part.text[:1].isupper() and len(quote.part.text.split()) <= 3


def is_without_voice(quote: Found) -> bool:
    """In the middle of a sentence that has neither a verb of saying nor anyone who could speak."""
    silent = quote.voice is None or not (quote.voice.strong or quote.speaker is not None)
    return silent and len(quote.part.text.split()) >= _SHORT and not is_title(quote.part.text)
