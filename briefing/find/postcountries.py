"""Read the country that stands in or behind a post: tokens -> the range of its words."""

from spacy.tokens import Doc

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.reference.countries import country_of, names_a_state
from briefing.reference.places import is_seat
from briefing.reference.words import words

DETERMINERS = frozenset({"the", "a", "an", "one", "its", "their", "his", "her", "this", "our", "my"})


def country_in(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The longest country words in the range: "South Korean", "Azerbaijan’s"."""
    for at in range(start, end):
        for stop in range(min(end, at + 5), at, -1):
            if doc[at].text[0].isupper() and doc[at].lower_ not in DETERMINERS and country_of(doc[at:stop].text):
                owned = stop < end and doc[stop].text in POSSESSIVE_ENDINGS
                if stop < end and doc[stop].text[0].isupper() and country_of(doc[stop].text):
                    return None  # "Turkish Cypriot", "Bosnian Serb": of neither
                if _is_part_of_compound(doc, stop):
                    break  # "a China-focused Peruvian analyst"
                if not owned and _is_field(doc, at, stop, end):
                    break
                return at, stop + owned
    return None


def first_of_country(doc: Doc, start: int) -> int:
    """The first word of a country's name of which the post's range took in the last: "Trinidad and | Tobago"."""
    for back in range(4, 0, -1):
        first = start - back
        if first < 0 or not doc[first].text[0].isupper() or doc[first].lower_ in DETERMINERS:
            continue
        if country_of(doc[first:start].text):
            continue
        if any(country_of(doc[first : start + more].text) for more in (1, 2)):
            return first
    return start


def _is_field(doc: Doc, at: int, stop: int, end: int) -> bool:
    """ "China expert", "senior Russia analyst": what someone knows about; "Chinese expert" tells where he is from."""
    return stop < end and doc[end - 1].lower_ in words("field_posts") and names_a_state(doc[at:stop].text)


def _is_part_of_compound(doc: Doc, stop: int) -> bool:
    """ "China-focused", "US-based": where someone works or what about, and no country of his."""
    if stop + 1 >= len(doc) or doc[stop].text != "-" or doc[stop].whitespace_ or doc[stop - 1].whitespace_:
        return False
    return doc[stop + 1].text.islower()


def country_after(doc: Doc, end: int, links: tuple[str, ...] = ("of",)) -> tuple[int, int] | None:
    """The tokens of " of Kyrgyzstan", " of the United Arab Emirates"."""
    if end >= len(doc) - 1 or doc[end].lower_ not in links:
        return None
    for stop in range(min(len(doc), end + 7), end + 1, -1):
        if doc[stop - 1].text[0].isupper() and country_of(doc[end + 1 : stop].text):
            owns_more = stop < len(doc) and doc[stop].text in POSSESSIVE_ENDINGS  # "the chief of Peru's navy"
            return None if owns_more else (end, stop)
    return None


def is_country_part(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ in DETERMINERS:
        return False
    return token.text[0].isupper() and (
        country_of(token.text) is not None
        or any(is_seat(doc[first:stop].text) for first in (at, max(at - 1, 0)) for stop in (at + 1, at + 2))
        or (at > 0 and country_of(doc[at - 1 : at + 1].text) is not None)
        or (at + 1 < len(doc) and country_of(doc[at : at + 2].text) is not None)
        or token.text in ("EU", "UN", "U.N.", "NATO", "European", "United")
    )
