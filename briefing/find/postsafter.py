"""Read the post and the country that follow a name: the tokens to its right -> Post."""

from spacy.tokens import Doc, Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.portfolios import after_portfolio
from briefing.find.postbeside import LINKS, Post
from briefing.find.postcountries import DETERMINERS, country_after, country_in
from briefing.find.postnouns import gender_in, is_honorific, is_post_noun
from briefing.reference.words import words


def post_after(doc: Doc, end: int) -> Post | None:
    """The post that follows the name: ", the UN secretary general,", " of Iran", "— a senior fellow at"."""
    country = country_after(doc, end)
    if country:
        return Post(end, end, country, None, end)
    if end >= len(doc) - 1 or doc[end].text not in (",", "—", "–", "("):
        return None
    start = at = end + 1
    while at < min(len(doc), end + 10) and _may_lead_to_post(doc[at]):
        if is_post_noun(doc[at]) and not (at + 1 < len(doc) and _continues(doc[at + 1])):
            if at + 1 < len(doc) and (doc[at + 1].pos_ in ("PROPN", "NOUN") or doc[at + 1].text in POSSESSIVE_ENDINGS):
                return None  # "Putin, President Xi": the post of the next in a list
            if at + 1 < len(doc) and doc[at + 1].tag_ in ("VBD", "VBZ", "VBP", "MD") and doc[end].text == ",":
                return None  # "did not meet Putin, a senior official said": the post of whoever speaks
            if _has_name_behind(doc, at + 1):
                return None  # "Ek, Secretary of State Ada Stone"
            post = _apposed(doc, start, at + 1)
            return None if _is_of_next(doc, post.end) else post
        at += 1
    return None


def _is_of_next(doc: Doc, end: int) -> bool:
    """ "Ek, the President of the Lake Commission, | Mr. Bo Lind": an item of a list that opens with its post."""
    return end + 1 < len(doc) and doc[end].text == "," and is_honorific(doc[end + 1])


def _has_name_behind(doc: Doc, end: int) -> bool:
    """ "Secretary | of State Ada Stone", "President | of Chad Ada Stone"."""
    country = country_after(doc, end)
    behind = after_portfolio(doc, end + 1) if doc[end : end + 1].text in ("of", "for") else end
    ends = (behind, country[1]) if country else (behind,)
    return any(end + 1 < at < len(doc) and doc[at].ent_type_ == "PERSON" for at in ends)


def _apposed(doc: Doc, start: int, end: int) -> Post:
    country = country_in(doc, start, end) or country_after(doc, end)
    inner = start + 1 if doc[start].lower_ in DETERMINERS else start
    return Post(inner, _end_of_body(doc, end) if country is None else end, country, gender_in(doc, inner, end), inner)


def _end_of_body(doc: Doc, end: int) -> int:
    """The end of "president | of the Lake Chad Bank", so that the post is not taken for a state's."""
    if end + 1 >= len(doc) or doc[end].lower_ not in ("of", "at", "for"):
        return end
    at = first = end + 1 + (doc[end + 1].lower_ == "the")
    while (
        at < len(doc)
        and at - end < 12
        and doc[at].ent_type_ != "PERSON"
        and (doc[at].text[0].isupper() or _runs_through(doc, at, end))
    ):
        at += 1
    while doc[at - 1].lower_ in ("of", "for", "and", "the"):
        at -= 1
    return at if at > first and not _goes_on(doc, at) else end


def _runs_through(doc: Doc, at: int, end: int) -> bool:
    """Small words inside a body's name, and those of "at the | Lima-based think tank | Foro", up to its noun."""
    if doc[at].lower_ in ("of", "for", "and") or doc[at].text in POSSESSIVE_ENDINGS:
        return True
    held = next((t for t in doc[end].children if t.dep_ == "pobj"), None)
    return (
        held is not None and at <= held.i and doc[at].pos_ in ("NOUN", "ADJ", "VERB", "PUNCT") and doc[at].text != ","
    )


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether the body's name would be cut in the middle here."""
    return at < len(doc) and (doc[at].text in ("-", *POSSESSIVE_ENDINGS) or doc[at].pos_ in ("NOUN", "ADJ"))


def _may_lead_to_post(token: Token) -> bool:
    return (
        token.lower_ in DETERMINERS
        or token.lower_ in words("post_modifiers")
        or token.lower_ in LINKS
        or token.text in POSSESSIVE_ENDINGS
        or is_post_noun(token)
        or token.pos_ in ("PROPN", "ADJ")
    )


def _continues(token: Token) -> bool:
    """ "secretary general", "Secretary - General": the post goes on."""
    return is_post_noun(token) or token.text == "-"
