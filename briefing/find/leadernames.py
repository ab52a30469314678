"""Find the names of the leaders table, no common word, place or part of another name: a Doc -> token ranges."""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Doc, Token

from briefing.find.portfolios import is_field
from briefing.find.postnouns import is_honorific, is_post_noun
from briefing.find.strangers import may_be_named
from briefing.reference.countries import country_of
from briefing.reference.leaders import leaders_called, shared_family_names
from briefing.reference.names import plain
from briefing.reference.places import places_called
from briefing.reference.words import word_table, words

_LONGEST = 6
"""Words of a leader's name."""
_STOPS = frozenset({".", ",", ";", ":", "!", "?", "(", ")"})


def known_leaders(doc: Doc) -> Iterator[tuple[int, int]]:
    """With the words before it that make it another's."""
    said = [token.text for token in doc]
    for token, word in zip(doc, said, strict=True):
        for stop in range(_furthest(said, token.i), token.i, -1) if word[0].isupper() else ():
            if stop - token.i > 1 and not said[stop - 1][0].isalpha():
                continue
            if not plain(said[stop - 1]):
                continue  # "Xi Jinping 习近平": the name again in another script
            if is_leader(doc[token.i : stop].text) and (stop - token.i > 1 or _is_free(token)):
                yield token.i - _given_before(token), stop
                break


def _furthest(said: Sequence[str], start: int) -> int:
    """Where a name that starts there must have ended: "met Ada Key. John spoke", "Lee, John"."""
    longest = min(len(said), start + _LONGEST)
    return next((at for at in range(start + 1, longest) if said[at] in _STOPS), longest)


def _given_before(token: Token) -> int:
    """How many words of another's name stand before a leader's: "Eva Herzog", "Mai Van Ek" are neither of them."""
    before = token.nbor(-1) if token.i else None
    if before is not None and before.is_title and before.text in word_table("given_names"):
        return 1
    count = 0
    while count < 3 and token.i > count and _is_unknown_name(token.nbor(-count - 1), token):
        count += 1
    return count


def _is_unknown_name(token: Token, last: Token) -> bool:
    """A capitalised word that is no post, place, weekday or the like, and not the first of its sentence."""
    return (
        token.pos_ == "PROPN"
        and not token.is_sent_start
        and (token.ent_type_ in ("", "PERSON") or (token.ent_type_ == last.ent_type_ == "ORG" and token.head == last))
        and may_be_named(token)
        and not is_field(token)
        and (token.i + 1 < last.i or not places_called(token.text))
        and token.lower_ not in words("regal_titles")
        and token.lower_ not in words("groups")
    )


def _is_free(token: Token) -> bool:
    return (
        plain(token.text) not in shared_family_names()
        and country_of(token.text) is None
        and (token.pos_ in ("PROPN", "NOUN", "X", "ADJ") or _is_titled(token))  # "PM Modi", which looks like a verb
        and len(token.text) > 1
        and (not (token.is_upper and len(token.text) > 3) or _is_titled(token))
        and token.ent_type_ != "DATE"
        and not (token.ent_type_ in ("GPE", "LOC", "NORP", "FAC") and places_called(token.text))
        and not inside_institution(token)
        and not _is_part_of_a_name(token)
        and not _is_part_of_a_place(token)
    )


def _is_part_of_a_name(token: Token) -> bool:
    """ "Ashraf Ghani Ahmadzai" where spaCy sees one person: no short form of somebody else's."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if after is None or token.dep_ != "compound" or after.ent_type_ not in ("PERSON", ""):
        return False
    return after.pos_ == "PROPN" and may_be_named(after)


def _is_part_of_a_place(token: Token) -> bool:
    """ "La | Paz" is a town and no president."""
    doc, at = token.doc, token.i
    around = ((at - 1, at + 1), (at - 2, at + 1), (at, at + 2), (at - 1, at + 2))
    return any(first >= 0 and places_called(doc[first:stop].text) for first, stop in around)


def _is_titled(token: Token) -> bool:
    """ "PRESIDENT XI: ..." in a transcript: in capitals a leader's name needs the post before it."""
    return token.i > 0 and (is_post_noun(token.nbor(-1)) or is_honorific(token.nbor(-1)))


@cache
def is_leader(written: str) -> bool:
    return bool(leaders_called(written))


def inside_institution(token: Token) -> bool:
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].text[0].isupper():
        if token.doc[at].lower_ in words("institutions"):
            return True
        at += 1
    return False
