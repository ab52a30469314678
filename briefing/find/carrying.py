"""Carry a speaker on to quotes that tell none: quotes in their order -> the same, with the speaker before."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from briefing.find.attribution import parenthetical
from briefing.find.said_clause import Voice
from briefing.find.strands import Strand
from briefing.find.subjects import giver_of, is_saying, is_speech, issuer_of, owner_of, subject_of
from briefing.find.utterances import Found, is_heading, is_utterance, is_without_voice
from briefing.find.voices import Voices
from briefing.model.mentions import ActorMention
from briefing.reference.words import words

_LINKS = frozenset((",", "and", "or", "but", "&"))
_LONGEST_GAP = 6
_SENTENCES_BACK, _PARAGRAPHS_BACK = 8, 4
_TELLS = frozenset(("compound", "poss", "prep", "amod", "acl"))
"""Of words that tell which paper it is: "the final statement", "the statement from X"."""


def carried_on(found: list[Found], strands: Sequence[Strand], voices: Voices) -> list[Found]:
    places = {id(strand): n for n, strand in enumerate(strands)}
    done: dict[int, list[Found]] = {}
    carried: list[Found] = []
    for quote in found:
        n = places[id(quote.strand)]
        if quote.voice is None and quote.alone and n and is_utterance(quote) and not is_heading(quote):
            quote = _from_before(quote, strands[n - 1], done.get(n - 1, []), voices)
        elif n and is_without_voice(quote) and strands[n - 1].paragraph == quote.strand.paragraph:
            quote = _from_beside(quote, done.get(n - 1, []), voices)
        if quote.speaker is None:
            beside = _listed(quote, done.get(n, [])) or _going_on(quote, done.get(n, []))
            quote = beside or _said_by_it(quote, carried, strands[n - 1], voices) or quote
        elif quote.voice is not None and quote.voice.subject is not None and is_speech(quote.voice.subject):
            quote = _issued(quote, strands[:n], voices)
        done.setdefault(n, []).append(quote)
        carried.append(quote)
    return carried


def _listed(quote: Found, earlier: Sequence[Found]) -> Found | None:
    """ "X called it “absurd” and “wrong”": one verb for both."""
    if not earlier or earlier[-1].speaker is None:
        return None
    last = earlier[-1]
    between = [item for item in quote.strand.items[last.at + 1 : quote.at] if isinstance(item, Token)]
    linked = bool(between) and all(token.text in _LINKS for token in between)
    return replace(quote, speaker=last.speaker, voice=last.voice, heard=last.heard) if linked else None


def _going_on(quote: Found, earlier: Sequence[Found]) -> Found | None:
    """ "saying “at the worst” it was “a long way off”": the clause of the quote before goes on, and nobody else's."""
    last = earlier[-1] if earlier else None
    if quote.voice is not None or last is None or last.voice is None or last.speaker is None or not last.voice.direct:
        return None
    between = [item for item in quote.strand.items[last.at + 1 : quote.at] if isinstance(item, Token)]
    apart = len(between) > _LONGEST_GAP or any(t.is_punct or t.pos_ == "PROPN" or is_saying(t) for t in between)
    return None if apart else replace(quote, speaker=last.speaker, voice=last.voice, heard=last.heard)


def _said_by_it(quote: Found, before: Sequence[Found], sentence: Strand, voices: Voices) -> Found | None:
    """ "The ministry said “…”. “…,” it added.": the body or paper that was speaking, never a person."""
    voice = quote.voice
    if voice is None or voice.subject is None or voice.subject.lower_ != "it" or not voice.strong:
        return None
    last = before[-1] if before else None
    near = last is not None and quote.heard - last.heard <= 1
    if last is not None and near and last.speaker is not None and voices.is_body(last.speaker):
        return replace(quote, speaker=last.speaker)
    root = next((t for t in sentence.words() if t.dep_ == "ROOT" and is_saying(t)), None)
    mention = voices.mention_of(subject_of(root), sentence.paragraph) if root is not None else None
    if mention is not None and mention.form == "body":
        return replace(quote, speaker=mention.span)
    paper = _paper_in(sentence)
    return replace(quote, speaker=voices.span_of(paper, sentence.paragraph)) if paper is not None else None


def _issued(quote: Found, before: Sequence[Strand], voices: Voices) -> Found:
    """ "The ministry said in a statement that it would. “…,” the statement said.": the ministry."""
    paper = quote.voice.subject if quote.voice is not None else None
    if (
        paper is None
        or any(c.dep_ in _TELLS for c in paper.children)
        or paper.nbor(-1 if paper.i else 0).lower_ != "the"
    ):
        return quote
    near = [s for s in before[-_SENTENCES_BACK:] if quote.heard - s.paragraph <= _PARAGRAPHS_BACK]
    for sentence in reversed(near):
        for token in sentence.words():
            if token.lemma_ != paper.lemma_:
                continue
            owner = issuer_of(token) or giver_of(token)
            mention = voices.mention_of(owner, sentence.paragraph)
            return replace(quote, speaker=mention.span) if mention is not None and not mention.plural else quote
    return quote


def _paper_in(sentence: Strand) -> Token | None:
    """ "The session adopted a declaration. It described the war as “…”": the one paper that the sentence tells of."""
    papers = [t for t in sentence.words() if is_speech(t) and t.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    root = next((t for t in sentence.words() if t.dep_ == "ROOT"), None)
    return papers[0] if len(papers) == 1 and papers[0].head == root and owner_of(papers[0]) is None else None


def _from_beside(quote: Found, quotes: Sequence[Found], voices: Voices) -> Found:
    """“We are content,” X said. The plan “will do what it was made for.”: X, unless somebody else does it."""
    voiced = [q for q in quotes if q.speaker is not None and q.voice is not None and q.voice.strong]
    if not voiced or not is_utterance(voiced[-1]):
        return quote
    acting = (voices.mention_of(t, quote.strand.paragraph) for t in quote.strand.words() if t.dep_ == "nsubj")
    if any(one is not None and one.form in {"name", "office"} for one in acting):
        return quote
    return replace(quote, speaker=voiced[-1].speaker, voice=Voice(None, "sentence before", strong=False))


def _from_before(quote: Found, before: Strand, quotes: Sequence[Found], voices: Voices) -> Found:
    """The speaker of the sentence before: of its last quote, else its subject where that is someone."""
    voiced = [q for q in quotes if q.speaker is not None and is_utterance(q)]
    if voiced:
        if _says_i(quote) and voiced[-1].speaker is not None and voices.is_body(voiced[-1].speaker):
            return quote
        return replace(quote, speaker=voiced[-1].speaker, voice=Voice(None, "carried on"))
    root = next((t for t in before.words() if t.dep_ == "ROOT" and t.pos_ in {"VERB", "AUX"}), None)
    subject = subject_of(root) if root is not None else None
    aside = parenthetical(before.words())
    if aside is not None and aside.subject is not None:
        subject = aside.subject  # "The two, he said, had met."
    mention = voices.mention_of(subject, before.paragraph)
    if mention is None and (verb := _last_said(before)) is not None:
        mention = voices.mention_of(subject_of(verb), before.paragraph)  # "It was cold, since X spoke at night."
    told = _announced(before, root)
    if told is not None and (mention is None or told != subject):
        return replace(quote, speaker=voices.span_of(told, before.paragraph), voice=Voice(None, "carried on"))
    if mention is not None and mention.form == "body" and _says_i(quote):
        return quote
    if mention is None or mention.plural or _is_one_of_two(quote, before, root, mention, voices):
        return quote
    return replace(quote, speaker=mention.span, voice=Voice(None, "sentence before", strong=False))


def _says_i(quote: Found) -> bool:
    """A person speaks, no government or group."""
    return "I" in {token.text for token in quote.part.inner}


def _is_one_of_two(quote: Found, before: Strand, root: Token | None, subject: ActorMention, voices: Voices) -> bool:
    """A quote that is a paragraph, after "X met Y for an hour.": either may speak."""
    if quote.strand.paragraph == before.paragraph or root is None or is_saying(root):
        return False
    met = root.lemma_.lower() in words("meeting_verbs")
    beside = [t for t in before.words() if met and t.dep_ == "dobj" and t.head == root]
    beside += [t for t in before.words() if t.dep_ == "pobj" and t.head.lower_ in {"with", "alongside"}]
    told = (voices.mention_of(t, before.paragraph) for t in beside)
    return any(m is not None and m.form in {"name", "office"} and m != subject for m in told)


def _last_said(sentence: Strand) -> Token | None:
    """Its last finite verb of saying; "expected me to read it" tells no words."""
    return next((t for t in reversed(sentence.words()) if t.tag_ in {"VBD", "VBZ"} and is_saying(t)), None)


def _announced(before: Strand, root: Token | None) -> Token | None:
    """Whose words follow: X in "as X notes:", in "X, the premier:" and in "X issued a statement"."""
    told = before.words()
    if told and told[-1].text == ":":
        if told[0].pos_ == "PROPN" and not any(t.pos_ in {"VERB", "AUX"} for t in told):
            return told[0].head if told[0].dep_ == "compound" else told[0]
        verb = next((t for t in reversed(told) if is_saying(t)), None)
        return subject_of(verb) if verb is not None else None
    spoken = root is not None and any(c.dep_ == "dobj" and is_speech(c) for c in root.children)
    return subject_of(root) if spoken and root is not None else None
