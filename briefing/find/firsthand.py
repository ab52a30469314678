"""Find whom a speaker says to have met: a sentence and its quotes -> the verb, the speaker and whom he names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.find.encounters import is_away, names_encounter
from briefing.find.parties import Sentence
from briefing.find.sides import after_with, right_of
from briefing.find.talkers import discussed_with
from briefing.model.mentions import ActorMention, QuoteMention
from briefing.reference.words import words


@dataclass(frozen=True, slots=True)
class Firsthand:
    """ "I met Ek", said Ada Stone."""

    verb: Token
    speaker: ActorMention
    others: tuple[ActorMention, ...]


def firsthand(
    sentence: Sentence, quotes: Sequence[QuoteMention], actors: Sequence[ActorMention]
) -> Iterator[Firsthand]:
    """What the sentence holds of a quotation, where "I" is the subject and a name follows."""
    for quote in quotes:
        if quote.kind != "utterance" or quote.speaker is None or not any(map(sentence.span.overlaps, quote.parts)):
            continue
        speaker = next((one for one in actors if one.span == quote.speaker), None)
        if speaker is None or is_away(sentence):
            continue
        for verb in sentence.tokens:
            mine = any(child.dep_ == "nsubj" and child.text == "I" for child in verb.children)
            inside = any(part.start <= verb.idx < part.end for part in quote.parts)
            others = _met(sentence, verb) if mine and inside else ()
            if others and all(one.form == "name" for one in others):
                yield Firsthand(verb, speaker, others)


def _met(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    if verb.lemma_.lower() in words("meeting_verbs"):
        return right_of(sentence, verb, direct=True)
    if verb.lemma_.lower() in ("have", "hold"):
        nouns = (child for child in verb.children if child.dep_ == "dobj" and names_encounter(child))
        return next((found for noun in nouns if (found := after_with(sentence, noun))), ())
    return discussed_with(sentence, verb)
