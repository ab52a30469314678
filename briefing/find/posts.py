"""Read the post and the country that stand before a name: the tokens to its left -> Post."""

from spacy.tokens import Doc, Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.portfolios import before_portfolio
from briefing.find.postbeside import LINKS, Post
from briefing.find.postcountries import DETERMINERS, country_after, country_in, first_of_country, is_country_part
from briefing.find.postnouns import gender_in, is_honorific, is_post_noun
from briefing.reference.countries import country_of
from briefing.reference.words import words

_OWNS = frozenset(("of", "for"))
_LONGEST_DESCRIPTION = 5
_OPENERS = frozenset({"by", "with", "including", "were", "are"})


def post_before(doc: Doc, name: int) -> Post | None:
    """The post that stands before token `name`: "Turkish President", "The French president," or "Mr"."""
    end, comma = name, False
    held = _apposed_post(doc, name)
    if held is not None:
        return held
    while end > 1 and doc[end - 1].text != "," and is_honorific(doc[end - 1]) and _comma_after_post(doc, end - 1):
        end -= 1  # "the President of Chad, Gen. Ada Stone"
    if _is_acronym(doc, end):
        end -= 3
    if _comma_after_post(doc, end):
        end, comma = end - 1, True
    end_of_own = _before_fields(doc, end)
    start = first_of_country(doc, _first_of_post(doc, end_of_own))
    if comma and not (_introduces(doc, start, end) or _opens(doc, start)):
        return None
    if comma and start > 0 and doc[start - 1].lower_ in ("a", "an") and not _is_apposition(doc[name]):
        return None  # "according to an official, Ek left"
    start = max(start, doc[name].sent.start)
    if end > start and doc[end - 1].lower_ in _OWNS:
        return None  # "a spokesman for Ek", "the minister of Ek's": another's post
    if start >= end:
        return _country_alone(doc, name)
    return Post(start, end, country_in(doc, start, end_of_own), gender_in(doc, start, end), start)


def _is_acronym(doc: Doc, end: int) -> bool:
    """ "Secretary General of the Bay Union (BU) | Ada Stone"."""
    return end > 4 and doc[end - 1].text == ")" and doc[end - 3].text == "(" and doc[end - 2].is_upper


def _before_fields(doc: Doc, end: int) -> int:
    """Before "of Culture, Sports and Tourism Dr." in a minister's title."""
    at = end
    while at > 1 and is_honorific(doc[at - 1]):
        at -= 1
    return before_portfolio(doc, at) or _before_posting(doc, at) or end


def _before_posting(doc: Doc, end: int) -> int | None:
    """Where "to Chad" starts in "the envoy to Chad Ada Stone": his post there, not his country."""
    for start in range(end - 1, max(1, end - 5), -1):
        link = start - 1 - (doc[start - 1].lower_ == "the")
        if doc[link].lower_ == "to" and link > 0 and is_post_noun(doc[link - 1]) and country_of(doc[start:end].text):
            return link
    return None


def _apposed_post(doc: Doc, name: int) -> Post | None:
    """ "the president of Peru, Ada Stone": where the parse takes the name for the post's."""
    if name < 5 or doc[name - 1].text != "," or not _is_apposition(doc[name]):
        return None
    for end in range(name - 3, max(0, name - 8), -1):
        country = country_after(doc, end)
        if country == (end, name - 1) and is_post_noun(doc[end - 1]):
            start = _first_of_post(doc, end)
            determined = start > 0 and doc[start - 1].lower_ in DETERMINERS
            return Post(start, end, country, gender_in(doc, start, end), start) if determined else None
    return None


def _is_apposition(token: Token) -> bool:
    while token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i:
        token = token.head
    return token.dep_ == "appos"


def _comma_after_post(doc: Doc, end: int) -> bool:
    """ "The French president,", "the president of Chad,"."""
    if end < 2 or doc[end - 1].text != ",":
        return False
    if is_post_noun(doc[end - 2]) or _post_of_country(doc, end - 1) is not None:
        return True
    return (before_portfolio(doc, end - 1) or _before_posting(doc, end - 1)) is not None


def _post_of_country(doc: Doc, end: int) -> int | None:
    """Where the country's words start in "president of | Chad" that ends at token `end`."""
    for start in range(max(2, end - 5), end):
        link = start - 1 - (doc[start - 1].lower_ == "the")
        if (
            link > 0
            and doc[link].lower_ in ("of", "from")
            and is_post_noun(doc[link - 1])
            and doc[start].text[0].isupper()
            and country_of(doc[start:end].text)
        ):
            return start
    return None


def first_of_phrase(doc: Doc, end: int) -> int:
    """First token of the modifiers and countries that stand before token `end`."""
    at = end
    while at > 0 and (_modifies(doc, at - 1) or is_country_part(doc, at - 1)):
        at -= 1
    return at


def _first_of_post(doc: Doc, end: int) -> int:
    """Scan to the left over what a post may be made of; keep what reaches a post's noun or an honorific."""
    at = kept = end
    seen = False
    while at > 0 and end - at < 14:
        token = doc[at - 1]
        if token.lower_ in ("of", "for"):
            seen = False  # only a post's noun may stand before it: "Secretary of", not "the election of"
        elif is_post_noun(token) or is_honorific(token):
            seen, kept = True, at - 1
        elif seen and (_modifies(doc, at - 1) or is_country_part(doc, at - 1)):
            kept = at - 1
        elif seen and (described := _described_from(doc, at)) is not None:
            kept, at = described, described + 1
        elif seen and _joins_posts(doc, at - 1) and not country_in(doc, at, end):
            pass  # "Deputy Prime Minister and Foreign Minister"
        elif token.lower_ == "and" and (_inside_country(doc, at - 1) or (not seen and _inside_post(doc, at - 1))):
            pass  # "Minister of Trade and Industry"
        elif not (_modifies(doc, at - 1) or (token.lower_ in LINKS and not _parts_phrases(token))):
            break
        at -= 1
    while kept < end and doc[kept].text in (*POSSESSIVE_ENDINGS, "-", "–", "/"):
        kept += 1
    return kept


def _described_from(doc: Doc, end: int) -> int | None:
    """Where "popular", "newly elected" starts in "Norway's newly elected | Prime Minister"; None without an owner."""
    start = end
    while start > max(0, end - _LONGEST_DESCRIPTION) and _describes(doc[start - 1]):
        start -= 1
    return start if start < end and start > 0 and doc[start - 1].text in POSSESSIVE_ENDINGS else None


def _describes(token: Token) -> bool:
    told = token.pos_ in ("ADJ", "ADV", "NUM") or token.tag_ in ("VBN", "VBG", "HYPH", "NN")
    return told and not token.text[0].isupper() and token.text not in POSSESSIVE_ENDINGS


def _inside_country(doc: Doc, at: int) -> bool:
    """ "Bosnia | and Herzegovina", "Trinidad | and Tobago"."""
    return at > 0 and country_of(doc[at - 1 : at + 2].text) is not None


def _inside_post(doc: Doc, at: int) -> bool:
    """Whether "minister of" or the like stands a few capitalised words before token `at`."""
    for link in range(at - 1, max(0, at - 5), -1):
        if doc[link].lower_ in ("of", "for"):  # "Minister of Chad and Ada Stone" are two
            return is_post_noun(doc[link - 1]) and country_of(doc[link + 1 : at].text) is None
        if not doc[link].text[0].isupper():
            return False
    return False


def _joins_posts(doc: Doc, at: int) -> bool:
    """ "Party Secretary and Prime Minister": both of one person; not "the king and Prime Minister Ek"."""
    if (
        doc[at].lower_ not in ("and", "&")
        or at < 2
        or not (is_post_noun(doc[at - 1]) and doc[at - 1].text[0].isupper())
    ):
        return False
    return not is_honorific(doc[at - 1]) and not is_honorific(doc[at + 1]) and not _has_determiner(doc, at)


def _has_determiner(doc: Doc, at: int) -> bool:
    while at > 0 and doc[at - 1].text[0].isupper():
        at -= 1
    return at > 0 and doc[at - 1].lower_ in DETERMINERS


def _parts_phrases(token: Token) -> bool:
    """A dash with room on both sides parts two phrases ("OSLO - Norwegian President")."""
    return token.text in ("-", "–") and bool(token.whitespace_)


def _modifies(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ in words("post_modifiers") or token.text in POSSESSIVE_ENDINGS:
        return True
    if token.text in ("-", "/") and not token.whitespace_:
        return True
    if (token.ent_type_ == "PERSON" and not country_of(token.text)) or token.ent_type_ == "DATE":
        return False  # a day is no part of a post: "on Monday EU President Ek"
    return token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ") and not token.is_sent_start


def _country_alone(doc: Doc, name: int) -> Post | None:
    """ "Turkiye’s Recep Tayyip Erdogan", "Iran's Raisi": a country without a post."""
    if name < 2 or doc[name - 1].text not in POSSESSIVE_ENDINGS:
        return None
    for start in range(max(0, name - 5), name - 1):
        if doc[start].text[0].isupper() and country_of(doc[start : name - 1].text):
            return Post(name, name, (start, name), None, start)
    return None


def _introduces(doc: Doc, start: int, end: int) -> bool:
    determined = start > 0 and doc[start - 1].lower_ in DETERMINERS
    owners = (token for token in doc[start:end] if token.text in POSSESSIVE_ENDINGS)
    return determined or any(any(map(is_post_noun, doc[owner.i : end])) for owner in owners)


def _opens(doc: Doc, start: int) -> bool:
    """ "President of Chad, Ada Stone, President of Peru, Bo Lind": a title at the head of a sentence or of a list."""
    if doc[start].text[0].islower() or start == 0 or doc[start].is_sent_start or doc[start - 1].lower_ in _OPENERS:
        return doc[start].text[0].isupper()
    at = start - 1 - (doc[start - 1].lower_ == "and")
    at -= doc[at].text == "," and doc[at - 1].text == ","
    first = at
    while doc[at].text == "," and first > 1 and (doc[first - 1].text[0].isupper() or doc[first - 1].text == "-"):
        first -= 1
    if first == at or doc[first - 1].text != ",":
        return False
    one_before = post_before(doc, first)
    return one_before is not None and one_before.start < one_before.end
