"""Tell whether words of a sentence name a place: tokens and what the tables know -> yes or no."""

import re
from functools import cache

from spacy.tokens import Doc, Token

from briefing.find.grammar import entity_at
from briefing.find.insidenames import STATES_AS_ADJECTIVE
from briefing.find.venues import names_feature, names_site, names_venue
from briefing.reference.countries import country_of
from briefing.reference.names import plain
from briefing.reference.organisations import organisation_named
from briefing.reference.places import KnownPlace, places_called, stands_for_government
from briefing.reference.words import word_table, words

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_OTHER_LABELS = frozenset({"PERSON", "ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})
_SMALL = frozenset(
    {"of", "the", "and", "on", "upon", "in", "el", "al", "de", "la", "du", "do", "da", "dos", "das", "del", "di"}
    | {"der", "den", "am", "an", "sur", "le", "les"}
)
"""Words that names of places write in small letters: Foz do Iguaçu, Frankfurt am Main."""
_LARGE = 300_000
"""A town of so many people, or with a name of three words, is known by that alone, whatever spaCy takes it for."""


@cache
def known_places(text: str) -> tuple[KnownPlace, ...]:
    return places_called(text) if len(text) > 1 else ()


def names_place(doc: Doc, start: int, end: int, known: tuple[KnownPlace, ...]) -> bool:
    text = doc[start:end].text
    if not known:
        return names_venue(doc, start, end) or names_feature(doc, start, end) or _unknown_but_told(doc, start, end)
    if (organisation_named(text) and country_of(text) is None) or _is_with_its_kind(doc[end - 1], text, known):
        return False
    if not _is_written_as_name(text, known) or (known[0].type == "country" and text[0].islower()):
        return False
    if known[0].population:
        return _is_town_here(doc, start, end, known[0])
    return _is_table_place_here(doc, start, end, text)


def _is_with_its_kind(last: Token, text: str, known: tuple[KnownPlace, ...]) -> bool:
    """ "Aqaba province": the name is Aqaba, unless a table has it so, as "Sahel region"."""
    bare = text.rpartition(" ")[0]
    if not bare or not last.text.islower() or last.lower_ not in words("place_divisions"):
        return False
    return not any(text in (place.name, *place.names) for place in known)


def stands_alone(doc: Doc, start: int, end: int) -> bool:
    """No part of a longer name, as far as capitals and spaCy tell."""
    if _goes_on(doc, end) or _is_part(doc, start, end) or _goes_before(doc, start):
        return False
    return doc[start - 1].lower_ not in word_table("honorifics") if start else True


def _is_written_as_name(text: str, known: tuple[KnownPlace, ...]) -> bool:
    """Capital letters where a name has them; a lower-case way of writing must stand in the table, or be a direction."""
    if any(text in (place.name, *place.names) for place in known):
        return True
    first, *rest = re.split(r"[\s\u2010\u2011-]+", text)
    if text.islower() and len(rest) == 0:
        return False
    lower = [word for word in rest if word[0].islower() and word not in _SMALL]
    return not lower and (first[0].isupper() or bool(rest))


def _is_town_here(doc: Doc, start: int, end: int, town: KnownPlace) -> bool:
    labels = {token.ent_type_ for token in doc[start:end]}
    if (_follows_the(doc, start) and not _is_half_of_word(doc, end)) or (end - start == 1 and _is_common(doc, start)):
        return False
    if plain(town.name) != plain(doc[start:end].text) and not labels & _PLACE_LABELS:
        return False
    if doc[start:end].text.isupper() and town.population < _LARGE and not _is_told(doc, start):
        return False  # "BOOM" in a headline
    whole = _is_called_place(doc, start) and not _goes_on(doc, end)  # "the Mayor of Lagos", a body to spaCy
    told_alone = _is_told(doc, start) and (whole or not _is_part(doc, start, end))
    if labels & _PLACE_LABELS and not (told_alone and end - start > 2):
        return not (_is_other(doc, start, end) or _is_in_building(doc, start, end))
    if told_alone and (town.population >= _LARGE or end - start > 2):
        return True
    if doc[start].pos_ != "PROPN":
        return False
    if town.type == "city" and stands_alone(doc, start, end) and _is_misread(doc, start, end, town):
        return True
    if _is_other(doc, start, end):
        return False
    return town.population >= _LARGE or _is_told(doc, start)


def _is_half_of_word(doc: Doc, end: int) -> bool:
    """ "the Riga-based fund", "the Lima-led group"."""
    return end + 1 < len(doc) and doc[end].text in {"-", "–"} and doc[end + 1].tag_ in {"VBN", "VBD"}


def _is_misread(doc: Doc, start: int, end: int, town: KnownPlace) -> bool:
    """A town that spaCy takes for a body or a person of that very name."""
    if is_put_there(doc, start, end) or _is_called_place(doc, start) or stands_for_government(doc[start:end].text):
        return True
    if doc[start].ent_type_ == "PERSON":
        suspect = doc[start].text in word_table("given_names") or doc[end - 1].dep_ in ("nsubj", "poss")
        return town.population >= _LARGE and not suspect and not _is_told(doc, start)
    return _goes_on_list(doc, start)


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
        return text.endswith(".") and _goes_on_list(doc, start) and doc[start - 1].text == ","  # "Peoria, Ill."
    if needed == "the":
        of_what = end < len(doc) and doc[end].lower_ == "of"  # "the Chancellery of the President": anybody's
        return (_follows_the(doc, start) and not _goes_on(doc, end) and not of_what) or _is_set_against(doc, start, end)
    if needed == "place":
        return bool({token.ent_type_ for token in doc[start:end]} & _PLACE_LABELS) and not _is_other(doc, start, end)
    if key in STATES_AS_ADJECTIVE:
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
    entity = entity_at(doc, at)
    return entity is not None and sum(token.tag_ != "POS" for token in entity) > 1


def _is_other(doc: Doc, start: int, end: int) -> bool:
    """Within a longer name that spaCy takes for a person or a body, or beside a first name."""
    if any(token.ent_type_ in _OTHER_LABELS for token in doc[start:end]):
        return True
    before = doc[start - 1].text if start else ""
    return before in word_table("given_names") or before.lower() in word_table("honorifics")


def _is_part(doc: Doc, start: int, end: int) -> bool:
    """Of a longer name of whatever kind."""
    entity = entity_at(doc, start)
    return entity is not None and end <= entity.end and sum(token.tag_ != "POS" for token in entity) > end - start


def _is_in_building(doc: Doc, start: int, end: int) -> bool:
    """ "Hof" in "the Bayerischer Hof"."""
    entity = entity_at(doc, start)
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
        return _is_called_place(doc, start)
    if before.lower_ in {",", "and", "or"}:
        return _goes_on_list(doc, start) or _is_called_place(doc, start)
    if before.tag_ == "POS":
        return start > 1 and country_of(doc[start - 2].text) is not None
    if before.pos_ == "VERB" and before.lemma_.lower() in words("visiting_verbs"):
        return True
    return before.lower_ in words("place_prepositions") or before.lower_ in {"from", "to"}


def _ends_building(token: Token) -> bool:
    return token.text in words("place_buildings") or token.text in {"House", "Center", "Centre"}


def _is_called_place(doc: Doc, start: int) -> bool:
    """ "the town of Gori", "the Georgian capital, Tbilisi"."""
    return start > 1 and doc[start - 1].lower_ in {"of", ","} and doc[start - 2].lower_ in words("place_nouns")


def _goes_on_list(doc: Doc, start: int) -> bool:
    """ "Oslo, Bergen and Tromsø": after a place."""
    if start < 2 or doc[start - 1].lower_ not in {",", "and", "or"}:
        return False
    if doc[start - 1].text == "," and _ends_building(doc[start - 2]):
        return True  # "at State House, Lusaka"
    previous = doc[start - 2] if doc[start - 2].text != "," or start < 3 else doc[start - 3]
    return previous.ent_type_ in {"GPE", "LOC"}


def _unknown_but_told(doc: Doc, start: int, end: int) -> bool:
    """A name that no table knows, but that spaCy takes for a place and the sentence puts something there."""
    entity = entity_at(doc, start)
    if entity is None or entity.end != end:
        return False
    if entity.label_ == "FAC" and names_site(doc, entity.start, end):
        return entity.start in (start, start - 1) and doc[start].lower_ != "the"
    if entity.label_ not in {"GPE", "LOC"} and not _is_called_place(doc, entity.start):
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
    if any(known_places(part) for part in re.split(r"[-–]", doc[first:end].text)) or country_of(doc[first].text):
        return False
    if doc[first].lower_ in words("directions") and known_places(doc[first + 1 : end].text):
        return False  # "Eastern Peru": the name is Peru
    if doc[end - 1].text.islower() and doc[end - 1].lower_ not in words("place_divisions"):
        return False
    if len(doc[first].text) < 3 or doc[start:end].text.isupper() or organisation_named(doc[first:end].text):
        return False
    return _is_told(doc, entity.start) or _place_follows(doc, end)


def _place_follows(doc: Doc, end: int) -> bool:
    """ "Gori, Georgia", "Tromsø, Troms"."""
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "GPE"
