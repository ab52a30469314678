"""Find whom a sentence names of those met in the one before: "They included Ada Stone and Ek" -> parties."""

import re

from spacy.tokens import Token

from briefing.find.encounters import names_encounter
from briefing.find.parties import Sentence
from briefing.model.mentions import ActorMention

_COMPRISE = frozenset({"include", "comprise"})
_THEY = frozenset({"they", "these", "those", "them"})
_ROUND = re.compile(r"(?:One|The first|These|They)(?: (?:is|are|was|were|will be))? with\b")
_WITH = re.compile(r"\bwith(?: the)? ?$")


def round_of_talks(sentence: Sentence) -> Token | None:
    """ "Two meetings are planned": with whom, the next sentence may tell."""
    nouns = (one for one in sentence.tokens if one.tag_ == "NNS" and names_encounter(one))
    return next((one for one in nouns if not any(child.lower_ in ("with", "between") for child in one.children)), None)


def met_in_round(sentence: Sentence) -> tuple[ActorMention, ...]:
    """ "One with Ada Stone, the other with Ek": both."""
    if not _ROUND.match(sentence.text, sentence.span.start):
        return ()
    found: list[ActorMention] = []
    for one in sentence.people:
        start = one.opens
        before = sentence.text[sentence.span.start : start].removesuffix(f"{one.country_words} ")
        if _WITH.search(before):
            found += [sentence.named_by(other) for other in sentence.listed_from(one)]
    return tuple(dict.fromkeys(found))


def names_of_group(sentence: Sentence) -> tuple[ActorMention, ...]:
    """ "They included A, as well as B", "Among them were A and B": A, B."""
    verb = next((one for one in sentence.tokens if _tells_members(one)), None)
    if verb is None:
        return ()
    first = next((one for one in sentence.people if one.span.start > verb.idx and one.form == "name"), None)
    return sentence.listed_from(first) if first is not None else ()


def _tells_members(verb: Token) -> bool:
    if verb.lemma_.lower() in _COMPRISE:
        return any(child.dep_ == "nsubj" and child.lower_ in _THEY for child in verb.children)
    return verb.lemma_ == "be" and verb.i > 1 and verb.nbor(-1).lower_ in _THEY and verb.nbor(-2).lower_ == "among"
