"""Find pronouns that stand for people: a paragraph's tokens -> ranges with gender and number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Pronoun:
    start: int
    end: int
    gender: Literal["m", "f"] | None = None
    plural: bool = False


_SINGLE: dict[str, Literal["m", "f"]] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_SEVERAL = frozenset({"they", "them", "their"})


def find_pronouns(doc: Doc) -> Iterator[Pronoun]:
    """He, she, they and their cases; "both" and "who" where they stand for people; no others."""
    for token in doc:
        word = token.lower_
        if word in _SINGLE and not _is_style(token):
            yield Pronoun(token.i, token.i + 1, _SINGLE[word])
        elif word in _SEVERAL or (word == "both" and _stands_for_people(token)):
            yield Pronoun(token.i, token.i + 1, plural=True)
        elif word in ("who", "whom"):
            yield Pronoun(token.i, token.i + 1)


def _is_style(token: Token) -> bool:
    """ "His Excellency Ada Stone": no one else's."""
    after = token.nbor(1).text if token.i + 1 < len(token.doc) and token.text[0].isupper() else ""
    return after in ("Excellency", "Highness", "Majesty", "Royal", "Holiness", "Honour")


def _stands_for_people(token: Token) -> bool:
    """ "both met", "both of them", "They are both expected"; not "both countries" or "both X and Y"."""
    if token.i + 1 >= len(token.doc):
        return True
    follows = token.nbor(1)
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and follows.pos_ not in ("NOUN", "PROPN", "ADJ", "DET")
