"""Tell the nouns of posts and the honorifics: tokens -> bool, and the gender that they tell."""

from typing import Literal

from spacy.tokens import Doc, Token

from briefing.reference.words import word_table, words


def is_post_noun(token: Token) -> bool:
    told = token.lower_ in words("post_nouns") or token.lower_.endswith(("-general", "-minister"))
    return told or is_short(token) or _is_coming(token) or is_amir(token)


def _is_coming(token: Token) -> bool:
    """The end of "president-elect" and "prime minister-designate"."""
    if token.lower_.endswith(("-elect", "-designate")):
        return True
    before = token.nbor(-1) if token.lower_ in ("elect", "designate") and token.i > 1 else None
    return before is not None and before.text in ("-", "–") and not before.whitespace_ and is_post_noun(before.nbor(-1))


def is_amir(token: Token) -> bool:
    """ "Amir Sheikh Hamad", "the Amir of Kuwait", "the Amir"; else a man's first name."""
    after = token.nbor(1) if token.text in ("Amir", "Ameer") and token.i + 1 < len(token.doc) else None
    alone = token.i > 0 and token.nbor(-1).lower_ == "the"
    return after is not None and (alone or after.text in ("of", ",") or after.lower_ in words("regal_titles"))


def is_short(token: Token) -> bool:
    """ "PM", "FM"; not "5 PM"."""
    return token.text in word_table("post_shorts") and not (token.i > 0 and token.nbor(-1).like_num)


def is_honorific(token: Token) -> bool:
    return token.lower_ in word_table("honorifics") and token.text[0].isupper()


def gender_in(doc: Doc, start: int, end: int) -> Literal["m", "f"] | None:
    genders = word_table("honorifics")
    for token in doc[start:end]:
        if genders.get(token.lower_) in ("m", "f"):
            return "m" if genders[token.lower_] == "m" else "f"
    return None
