"""Tell whether words of a sentence name a place: tokens and what the tables know -> yes or no."""

import re
from functools import cache

from spacy.tokens import Doc

from briefing.find.venues import names_venue
from briefing.reference.countries import country_named, country_of
from briefing.reference.names import plain
from briefing.reference.organisations import organisation_named
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.words import word_table, words

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_OTHER_LABELS = frozenset({"PERSON", "ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})
_NAME_LABELS = frozenset({"ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})
_LARGE = 300_000
"""A town of so many people is known by its name alone, whatever spaCy takes it for."""
_STATES_AS_ADJECTIVE = frozenset({"us", "usa", "uk", "eu", "un"})


@cache
def known_places(text: str) -> tuple[KnownPlace, ...]:
    return places_called(text) if len(text) > 1 else ()


def names_place(doc: Doc, start: int, end: int, known: tuple[KnownPlace, ...]) -> bool:
    text = doc[start:end].text
    if not known:
        return names_venue(doc, start, end) or _unknown_but_told(doc, start, end)
    if organisation_named(text) and country_of(text) is None:
        return False
    if not _is_written_as_name(text, known) or (known[0].type == "country" and text[0].islower()):
        return False
    if known[0].population:
        return _is_town_here(doc, start, end, known[0])
    return _is_table_place_here(doc, start, end, text)


def stands_alone(doc: Doc, start: int, end: int) -> bool:
    """No part of a longer name, as far as capitals and spaCy tell."""
    if _goes_on(doc, end) or _is_part(doc, start, end) or _goes_before(doc, start):
        return False
    return doc[start - 1].lower_ not in word_table("honorifics") if start else True


def is_qualifier(doc: Doc, start: int, end: int) -> bool:
    """Bare "US" before a noun is an adjective: "US officials", "U.S. State Department"."""
    if plain(doc[start:end].text) not in _STATES_AS_ADJECTIVE or end >= len(doc):
        return False
    following = doc[end + 1] if doc[end].is_space and end + 1 < len(doc) else doc[end]
    if following.text in {"-", "–", "—", "/"}:
        return not following.whitespace_ or _is_land(doc, following.i + 1)
    if following.text in word_table("weekdays") or following.text in word_table("months"):
        return False
    return following.pos_ in {"NOUN", "PROPN", "ADJ"} and following.lower_ not in {"last", "next", "such", "due"}


def _is_land(doc: Doc, at: int) -> bool:
    """ "U.S. – China relations" """
    return at < len(doc) and country_named(doc[at].text) is not None


def is_inside_name(doc: Doc, start: int, end: int) -> bool:
    """Part of the name of a body, paper, pact or event: "Bank of China", "China Daily", "Taiwan Relations Act"."""
    if _is_joined(doc, start, end):
        return True
    if _has_possessive(doc, end):
        return False
    if _names_pact(doc, start, end) or _heads_name(doc, end) or _ends_name(doc, start):
        return True
    entity = next((e for e in doc.ents if e.start <= start and end <= e.end), None)
    if entity is None or entity.label_ not in _NAME_LABELS or (entity.start, entity.end) == (start, end):
        return False
    rest = [t for t in entity if not start <= t.i < end and t.lower_ not in {"the", "of", "’s", "'s"}]
    return (
        bool(rest)
        and all(t.text[0].isupper() or t.lower_ in {"and", "for", "on", "in"} for t in rest)
        and (any(t.text in words("name_heads") or t.lower_ in words("institutions") for t in rest))
    )


def _is_joined(doc: Doc, start: int, end: int) -> bool:
    """One of two names joined by a hyphen as an adjective: "Asia-Europe transit", "the Mekong-Lancang Cooperation"."""
    after = (
        end + 1 < len(doc) and doc[end].text in {"-", "–"} and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    )
    before = (
        start > 1
        and doc[start - 1].text in {"-", "–"}
        and not doc[start - 1].whitespace_
        and not doc[start - 2].whitespace_
    )
    return (after and doc[end + 1].text[0].isupper()) or (before and doc[start - 2].text[0].isupper())


def _names_pact(doc: Doc, start: int, end: int) -> bool:
    """ "the Oslo accords": a town, and what was agreed there."""
    known = known_places(doc[start:end].text)
    return end < len(doc) and doc[end].lower_ in words("pacts") and bool(known) and known[0].type == "city"


def _heads_name(doc: Doc, end: int) -> bool:
    """Capitalised words that follow, up to three, of which one makes it a name."""
    for at in range(end, min(end + 3, len(doc))):
        token = doc[at]
        if not token.text[0].isupper() or token.ent_type_ == "PERSON":
            return False
        if token.text in words("name_heads"):
            return True
    return False


def _ends_name(doc: Doc, start: int) -> bool:
    """ "Bank of China", "University of Oxford", "Institute for China"."""
    at = start - 1
    if at >= 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 1 or doc[at].lower_ not in {"of", "for"}:
        return False
    head = doc[at - 1]
    return head.text[0].isupper() and (head.text in words("name_heads") or head.lower_ in words("institutions"))


def _has_possessive(doc: Doc, end: int) -> bool:
    return end < len(doc) and doc[end].tag_ == "POS"


def _is_written_as_name(text: str, known: tuple[KnownPlace, ...]) -> bool:
    """Capital letters where a name has them; a lower-case way of writing must stand in the table, or be a direction."""
    if any(text in (place.name, *place.names) for place in known):
        return True
    first, *rest = re.split(r"[\s-]+", text)
    if text.islower() and len(rest) == 0:
        return False
    lower = [
        word for word in rest if word[0].islower() and word not in {"of", "the", "and", "el", "al", "de", "la", "du"}
    ]
    return not lower and (first[0].isupper() or bool(rest))


def _is_town_here(doc: Doc, start: int, end: int, town: KnownPlace) -> bool:
    labels = {token.ent_type_ for token in doc[start:end]}
    if _follows_the(doc, start) or (end - start == 1 and _is_common(doc, start)):
        return False
    if plain(town.name) != plain(doc[start:end].text) and not labels & _PLACE_LABELS:
        return False
    if labels & _PLACE_LABELS:
        return not (_is_other(doc, start, end) or _is_in_building(doc, start, end))
    if town.population >= _LARGE and _is_told(doc, start) and not _is_part(doc, start, end):
        return True
    if doc[start].pos_ != "PROPN":
        return False
    listed = doc[start].ent_type_ != "PERSON" and _goes_on_list(doc, start) and stands_alone(doc, start, end)
    if town.type == "city" and (listed or is_put_there(doc, start, end)):
        return True
    if _is_other(doc, start, end):
        return False
    return town.population >= _LARGE or _is_told(doc, start)


def _is_common(doc: Doc, at: int) -> bool:
    """A common word, a month or a first name before another name: towns bear them, too."""
    word = doc[at].text
    if doc[at].lower_ in words("not_towns") or word in word_table("months"):
        return True
    return word in word_table("given_names") and at + 1 < len(doc) and doc[at + 1].text[0].isupper()


def is_put_there(doc: Doc, start: int, end: int) -> bool:
    """ "at Nagarkot", whatever else spaCy takes the very name for."""
    before = doc[start - 1].lower_ if start else ""
    return before in words("place_prepositions") and stands_alone(doc, start, end)


def _is_table_place_here(doc: Doc, start: int, end: int, text: str) -> bool:
    """A name of the hand-made tables: a place unless something else bears it here."""
    key = plain(text)
    needed = word_table("place_signs").get(key)
    if needed == "never":
        return False
    if needed == "the":
        return (_follows_the(doc, start) and not _goes_on(doc, end)) or _is_set_against(doc, start, end)
    if needed == "place":
        return bool({token.ent_type_ for token in doc[start:end]} & _PLACE_LABELS) and not _is_other(doc, start, end)
    if key in _STATES_AS_ADJECTIVE:
        return text.isupper()
    return not (end - start == 1 and doc[start].ent_type_ == "PERSON" and _is_in_longer_person(doc, start))


def _is_set_against(doc: Doc, start: int, end: int) -> bool:
    """ "between West and East": two such names joined by "and" need no article."""
    sides = {"west", "east", "north", "south"}
    if doc[start].lower_ not in sides or not doc[start].text[0].isupper():
        return False
    after = end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].lower_ in sides
    before = start > 1 and doc[start - 1].lower_ == "and" and doc[start - 2].lower_ in sides
    return after or before


def _follows_the(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ == "the"


def _goes_on(doc: Doc, end: int) -> bool:
    """A capitalised word or a number follows: the name is longer than what the table knows."""
    if end >= len(doc):
        return False
    if doc[end].text in {"-", "–"} and not doc[end - 1].whitespace_:
        return end + 1 < len(doc) and doc[end + 1].text[0].isupper()
    return doc[end].text[0].isupper() or doc[end].like_num


def _goes_before(doc: Doc, start: int) -> bool:
    """A capitalised word before that is no place: "Hof" in "Bayerischer Hof"."""
    if start == 0 or doc[start].is_sent_start:
        return False
    before = doc[start - 1]
    return before.pos_ == "PROPN" and before.text[0].isupper() and before.ent_type_ not in _PLACE_LABELS


def _is_in_longer_person(doc: Doc, at: int) -> bool:
    entity = next((e for e in doc.ents if e.start <= at < e.end), None)
    return entity is not None and entity.end - entity.start > 1


def _is_other(doc: Doc, start: int, end: int) -> bool:
    """Within a longer name that spaCy takes for a person or a body, or beside a first name."""
    for entity in doc.ents:
        if entity.start < end and start < entity.end and entity.label_ in _OTHER_LABELS:
            return True
    before = doc[start - 1].text if start else ""
    return before in word_table("given_names") or before.lower() in word_table("honorifics")


def _is_part(doc: Doc, start: int, end: int) -> bool:
    """Of a longer name of whatever kind."""
    return any(e.start <= start and end <= e.end and e.end - e.start > end - start for e in doc.ents)


def _is_in_building(doc: Doc, start: int, end: int) -> bool:
    """ "Hof" in "the Bayerischer Hof"."""
    entity = next((e for e in doc.ents if e.start <= start < e.end), None)
    return (
        entity is not None
        and entity.label_ == "FAC"
        and end == entity.end
        and doc[start - 1].pos_ == "PROPN"
        and entity.start < start
    )


def _is_told(doc: Doc, start: int) -> bool:
    """The words before put something there: "in", "from", "the town of", or a list of places that goes on."""
    if start == 0:
        return False
    before = doc[start - 1]
    if before.lower_ == "of":
        return start > 1 and doc[start - 2].lower_ in words("place_nouns")
    if before.lower_ in {",", "and", "or"}:
        return _goes_on_list(doc, start)
    return before.lower_ in words("place_prepositions") or before.lower_ in {"from", "to"}


def _goes_on_list(doc: Doc, start: int) -> bool:
    """ "Oslo, Bergen and Tromsø": after a place."""
    if start < 2 or doc[start - 1].lower_ not in {",", "and", "or"}:
        return False
    previous = doc[start - 2] if doc[start - 2].text != "," or start < 3 else doc[start - 3]
    return previous.ent_type_ in {"GPE", "LOC"}


def _unknown_but_told(doc: Doc, start: int, end: int) -> bool:
    """A name that no table knows, but that spaCy takes for a place and the sentence puts something there."""
    entity = next((e for e in doc.ents if e.start <= start < e.end), None)
    if entity is None or entity.label_ not in {"GPE", "LOC"} or entity.end != end:
        return False
    first = start if doc[start].lower_ != "the" else start + 1
    if entity.start not in (start, start - 1) or first >= end or country_of(doc[first:end].text):
        return False
    if (
        any(not re.fullmatch(r"[^\W\d_]+(?:['’‘ʻ][^\W\d_]+)*|[-'’]", t.text) for t in doc[first:end])
        or not doc[first].text[0].isupper()
    ):
        return False
    if any(token.text in words("name_heads") for token in doc[first:end]):
        return False
    if any(known_places(part) for part in re.split(r"[-–]", doc[first:end].text)):
        return False
    if len(doc[first].text) < 3 or doc[start:end].text.isupper() or organisation_named(doc[first:end].text):
        return False
    return _is_told(doc, entity.start) or _place_follows(doc, end)


def _place_follows(doc: Doc, end: int) -> bool:
    """ "Gori, Georgia", "Tromsø, Troms"."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "GPE"
