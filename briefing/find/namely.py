"""Find whom a sentence names of those met in the one before: "They included Ada Stone and Ek" -> parties."""

from spacy.tokens import Token

from briefing.find.parties import Sentence
from briefing.model.mentions import ActorMention

_COMPRISE = frozenset({"include", "comprise"})
_THEY = frozenset({"they", "these", "those", "them"})


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
