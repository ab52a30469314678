"""Tell from spaCy's parse what part words play in their clause: tokens -> Function."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from briefing.model.mentions import Function

POSSESSIVE_ENDINGS = frozenset({"'s", "’s", "'", "’"})

_FUNCTIONS: dict[str, Function] = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "passive_subject",
    "dobj": "object",
    "dative": "object",
    "iobj": "object",
    "poss": "possessive",
    "pobj": "oblique",
    "appos": "appositive",
}


def function_of(tokens: Tokens) -> Function:
    """The part that the words play; a link of a list ("Putin, Xi and Modi") plays that of its first."""
    if owns(tokens.doc, tokens.end):
        return "possessive"
    head = tokens.root
    while head.dep_ in ("conj", "appos", "compound", "nmod") and head.head != head and head.dep_ not in _plain(head):
        head = head.head
    return _FUNCTIONS.get(head.dep_, "other")


def _plain(head: Token) -> tuple[str, ...]:
    """An apposition set off by a comma stays one; "Russian President Vladimir Putin" parsed as one does not."""
    return ("appos",) if head.i > 0 and head.nbor(-1).is_punct else ()


def owns(doc: Doc, end: int) -> bool:
    """Whether a possessive ending stands at token `end`."""
    return end < len(doc) and doc[end].text in POSSESSIVE_ENDINGS and not doc[end - 1].whitespace_


def is_subject_of(token: Token) -> Token | None:
    """The verb of which the token, or the list or name that it belongs to, is the subject."""
    head = token
    while head.dep_ in ("conj", "appos", "compound", "nmod", "poss") and head.head != head:
        head = head.head
    return head.head if head.dep_ in ("nsubj", "nsubjpass", "csubj") else None


def entity_at(doc: Doc, at: int) -> Tokens | None:
    """The named entity that holds the token; `doc.ents` would be made anew for every place of a paragraph."""
    if doc[at].ent_iob_ not in ("B", "I"):
        return None
    start, end = at, at + 1
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return Tokens(doc, start, end, label=doc[start].ent_type_)
