"""Find what a minister is in charge of, "Minister of | Trade and Industry | Ek": tokens -> where it starts or ends."""

from spacy.tokens import Doc, Token

from briefing.find.postnouns import is_post_noun
from briefing.reference.words import words

_LINKS = frozenset({"and", "&", ",", "the"})
_MINISTRIES = frozenset({"ministry", "department", "office"})


def before_portfolio(doc: Doc, end: int) -> int | None:
    """Where "of Education and Training" starts that ends at token `end`; None where no post's noun stands before it."""
    at = end
    while at > 0 and (is_field(doc[at - 1]) or doc[at - 1].lower_ in _LINKS):
        at -= 1
    if at == end or at < 2 or doc[end - 1].lower_ in _LINKS or doc[at - 1].lower_ not in ("of", "for"):
        return None
    at -= 1
    if doc[at - 1].lower_ in _MINISTRIES:  # "Secretary of the Ministry of Trade"
        at -= 2 + (doc[at - 2].lower_ == "the")
    return at if at > 0 and doc[at].lower_ in ("of", "at", "in", "for") and is_post_noun(doc[at - 1]) else None


def after_portfolio(doc: Doc, start: int) -> int:
    """The token behind the fields that start at token `start`; `start` itself where none does."""
    at = end = start
    while at < len(doc) and (is_field(doc[at]) or (at > start and doc[at].lower_ in _LINKS)):
        at += 1
        if is_field(doc[at - 1]):
            end = at
    return end


def is_field(token: Token) -> bool:
    return token.text[0].isupper() and token.lower_ in words("portfolios")
