"""Find people told by their office, and groups of them: a paragraph's tokens -> "the Turkish leader", "EU leaders"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.postcountries import country_after, country_in
from briefing.find.postnouns import gender_in, is_amir, is_short
from briefing.find.posts import first_of_phrase
from briefing.reference.countries import country_of
from briefing.reference.words import words

Sort = Literal["office", "group", "body"]
_DEFINITE = frozenset({"the", "his", "her", "their", "its"})
_VAGUE = frozenset({"a", "an", "one", "another", "some", "several", "many", "two", "three", "other", "most", "few"})
_STATES = frozenset({"countries", "states", "nations", "republics"})
_LONGEST_DESCRIPTION = 8
"""Tokens; "73-year-old" has five."""
_SOME_STATES = frozenset({"foreign", "member", "neighboring", "neighbouring", "other", "partner", "the"})
_COUNTED = frozenset({"two", "three", "four", "five", "six", "both", "other", "respective", "all"})


@dataclass(frozen=True, slots=True)
class Office:
    """Tokens [start, end) with the determiner; `noun` is the first token of the post, after its country."""

    start: int
    end: int
    sort: Sort
    noun: int
    country: tuple[int, int] | None = None
    gender: Literal["m", "f"] | None = None


def find_offices(doc: Doc) -> Iterator[Office]:
    """Persons by office, groups by their plural, and unnamed sources ("a senior official": a body)."""
    for token in doc:
        word = token.lower_
        if (
            word in ("source", "sources", "head", "heads")
            and token.i + 1 < len(doc)
            and doc[token.i + 1].lower_ == "of"
        ):
            continue  # "the sources of strength", "heads of state" without a country
        if word in words("groups"):
            yield _group(doc, token)
        elif (
            word in words("office_nouns", "anonymous") or word.endswith("-general") or is_short(token) or is_amir(token)
        ):
            found = _office(doc, token)
            if found:
                yield found
        elif word in ("pair", "duo", "two") and _stands_for_people(token):
            yield Office(token.i - 1, token.i + 1, "group", token.i)


def _stands_for_people(token: Token) -> bool:
    """ "The pair will talk", "talks between the two"."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return (
        token.i > 0
        and token.nbor(-1).lower_ == "the"
        and (after is None or (after.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and after.lower_ not in ("of", "-")))
    )


def _office(doc: Doc, token: Token) -> Office | None:
    end = token.i + (3 if doc[token.i + 1 : token.i + 3].text.lower() == "-general" else 1)
    if end < len(doc) and (doc[end].lower_ in words("office_nouns", "anonymous")):
        return None  # the post goes on: "secretary general", "chief spokesman"
    if end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN") and doc[end].dep_ != "appos":
        return None  # "an official dinner", "the minister level"
    if token.dep_ == "amod" and token.head.i > token.i:
        return None  # "an official bilateral visit"
    start = first_of_phrase(doc, token.i)
    before = doc[start - 1].lower_ if start else ""
    country = country_in(doc, start, end)
    after = country_after(doc, end, ("of", "for", "from"))
    if before in _VAGUE and token.lower_ not in words("anonymous"):
        return None
    if before in _VAGUE or (token.lower_ in words("anonymous") and before not in _DEFINITE):
        reach = _of_body(doc, end) or (after[1] if after else end)
        opens = _owner(doc, start) - (before in _VAGUE)
        return Office(opens, reach, "body", _noun(doc, start, end, country), country or after)
    described = _described(doc, start)
    if before in _DEFINITE or described < start or country or (after and doc[start:end].text.istitle()):
        opens = start - 1 if before in _DEFINITE else described
        stop = after[1] if after else end
        return Office(
            opens, stop, "office", _noun(doc, start, end, country), country or after, gender_in(doc, start, end)
        )
    return None


def _described(doc: Doc, start: int) -> int:
    """The determiner of "the 73-year-old | president", "his visibly tired | counterpart"; else `start`."""
    at = start
    while at > max(0, start - _LONGEST_DESCRIPTION) and _describes(doc[at - 1]):
        at -= 1
    return at - 1 if 0 < at < start and doc[at - 1].lower_ in _DEFINITE else start


def _describes(token: Token) -> bool:
    """A lower-case word that tells how someone is, not who of several is meant ("the next president")."""
    if token.lower_ in words("picking_words") or token.text[0].isupper():
        return False
    return (
        token.text == "-"
        or token.like_num
        or token.pos_ in ("ADJ", "ADV", "NUM")
        or token.tag_ in ("VBN", "VBG")
        or _is_joined(token)
    )


def _is_joined(token: Token) -> bool:
    """ "term" in "two-term", "year" in "73-year-old"."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return (before is not None and before.text == "-") or (after is not None and after.text == "-")


def _owner(doc: Doc, start: int) -> int:
    """ "the prime minister's" before "spokesman"."""
    owned = doc[start].text in POSSESSIVE_ENDINGS and doc[start].head.i < start
    return doc[start].head.left_edge.i if owned else start


def _group(doc: Doc, token: Token) -> Office:
    start, end = first_of_phrase(doc, token.i), token.i + 1
    while start > 0 and (
        doc[start - 1].lower_ in _COUNTED or doc[start - 1].pos_ == "ADJ" or _is_region(doc[start - 1])
    ):
        start -= 1
    start = _first_country(doc, start)
    country = country_in(doc, start, end)
    noun = _noun(doc, start, end, country)
    if start > 0 and doc[start - 1].lower_ in _DEFINITE | _VAGUE:
        start -= 1
    sort: Sort = "body" if token.lower_ in words("anonymous") or token.lower_ == "critics" else "group"
    reach = _of_countries(doc, end)
    return Office(start, reach, sort, noun, country or ((end, reach) if reach > end else None))


def _first_country(doc: Doc, start: int) -> int:
    """ "Turkish, Peruvian and Chinese leaders": back to the first of the countries."""
    if country_of(doc[start].text) is None:
        return start
    while start > 1 and doc[start - 1].lower_ in ("and", ","):
        before = start - 2 if doc[start - 1].lower_ == "and" and doc[start - 2].text == "," else start - 1
        if before < 1 or country_of(doc[before - 1].text) is None:
            break
        start = before - 1
    return start


def _is_region(token: Token) -> bool:
    """ "Central Asian", "business": what qualifies a group besides a country."""
    return (token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN")) or token.dep_ == "compound"


def _noun(doc: Doc, start: int, end: int, country: tuple[int, int] | None) -> int:
    first = country[1] if country else start
    while first < end - 1 and (doc[first].text in POSSESSIVE_ENDINGS or doc[first].lower_ in _COUNTED):
        first += 1
    return first


def _of_countries(doc: Doc, end: int) -> int:
    """The end of " of Peru and Chad", " from Norway, Peru and Chad", " from other member states"; else `end`."""
    if end >= len(doc) - 1 or doc[end].lower_ not in ("of", "from"):
        return end
    at = kept = end + 1
    while at < len(doc) - 1 and doc[at].lower_ in _SOME_STATES:
        at += 1
    if at > kept and doc[at].lower_ in _STATES:
        return at + 1
    at = before = kept
    while at < len(doc):
        token = doc[at]
        named = token.text[0].isupper() and token.pos_ in ("PROPN", "ADJ", "NOUN")
        named = named and (token.ent_type_ != "PERSON" or country_of(token.text) is not None)
        if named or (token.lower_ in _STATES and kept == at):
            kept = at + 1
        elif token.lower_ not in ("the", ",", "and", "both") and not token.like_num:
            break
        at += 1
        if kept == at and kept < len(doc) and doc[kept].text in POSSESSIVE_ENDINGS:
            return end if kept == end + 2 else before
        if named or token.lower_ in _STATES:
            before = kept
    return kept if kept > end + 1 else end


def _of_body(doc: Doc, end: int) -> int | None:
    """The end of " for Norway's foreign ministry", " at the White House"."""
    if end >= len(doc) - 1 or doc[end].lower_ not in ("for", "from", "at", "with", "in"):
        return None
    bodies = words("government_bodies")
    for at in range(end + 1, min(len(doc), end + 9)):
        if doc[at].lower_ in bodies:
            return at + 1
        if doc[at].is_punct or doc[at].pos_ in ("VERB", "AUX"):
            break
    return None
