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
STYLES = frozenset({"Highness", "Majesty", "Excellency", "Holiness", "Honour"})
_SEVERAL = frozenset({"they", "them", "their"})


def find_pronouns(doc: Doc) -> Iterator[Pronoun]:
    """He, she, they and their cases; "both" and "who" where they stand for people; no others."""
    for token in doc:
        word = token.lower_
        style = _style_at(token)
        if style:
            if not _is_before_name(doc, token.i + style):
                yield Pronoun(token.i, token.i + style, _SINGLE[word])
        elif word in _SINGLE:
            yield Pronoun(token.i, token.i + 1, _SINGLE[word])
        elif word in _SEVERAL or (word == "both" and _stands_for_people(token)):
            yield Pronoun(token.i, token.i + 1, plural=True)
        elif word in ("who", "whom"):
            yield Pronoun(token.i, token.i + 1)


def _style_at(token: Token) -> int:
    """How many tokens "His Highness", "Her Royal Highness" has; 0 where none begins."""
    if token.text not in ("His", "Her", "his", "her"):
        return 0
    royal = token.doc[token.i + 1 : token.i + 2].text in ("Royal", "Imperial")
    return 2 + royal if token.doc[token.i + 1 + royal : token.i + 2 + royal].text in STYLES else 0


def _is_before_name(doc: Doc, at: int) -> bool:
    """ "His Highness Sheikh Talal", "His Highness the Emir": no word for someone told before."""
    at += doc[at : at + 1].text == ","
    return at < len(doc) and (doc[at].pos_ == "PROPN" or doc[at].lower_ == "the")


def before_style(doc: Doc, at: int) -> int:
    """Where "His Excellency" before a name begins; the name's own start where none stands there."""
    return next((at - length for length in (2, 3) if at >= length and _style_at(doc[at - length]) == length), at)


def _stands_for_people(token: Token) -> bool:
    """ "both met", "both of them", "They are both expected"; not "both countries" or "both X and Y"."""
    if token.i + 1 >= len(token.doc):
        return True
    follows = token.nbor(1)
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj") and follows.pos_ not in ("NOUN", "PROPN", "ADJ", "DET")
