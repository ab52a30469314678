"""Tell whether words that no table knows name a building or a part of the earth: tokens -> yes or no."""

from spacy.tokens import Doc, Token

from briefing.reference.places import places_called
from briefing.reference.words import words

_INSIDE = frozenset({"of", "the", "and", "de", "del", "della", "du", "al", "el", "&"})
_DESCRIBING = 3
"""So many words may describe the building: "in the lavish old ballroom of", "at the five-star"."""


def names_venue(doc: Doc, start: int, end: int) -> bool:
    """ "at the Grand Harbour Hotel", "in Hotel Mira", "the Lagos Convention Centre in"."""
    if end - start < 2 or not all(_may_belong(token) for token in doc[start:end]) or _owner_is_land(doc, start, end):
        return False
    if not (_ends_as_building(doc, start, end) or _starts_as_hotel(doc, start)):
        return False
    if not doc[start].text[0].isupper() or (end < len(doc) and doc[end].text[0].isupper()):
        return False
    return _something_is_there(doc, start)


def names_site(doc: Doc, start: int, end: int) -> bool:
    """ "at Expo City Nairobi": two capitalised words or more, where something is, whatever ends them."""
    first = start + (doc[start].lower_ == "the")
    if end - first < 2 or not all(token.text[0].isupper() and token.text.isalpha() for token in doc[first:end]):
        return False
    return doc[start - 1].lower_ in {"at", "in", "inside", "outside", "near"} if start else False


def names_feature(doc: Doc, start: int, end: int) -> bool:
    """ "Harris Island", "the Salt River Valley": capitals that end in such a noun, and no more of them around."""
    if end - start < 2 or doc[end - 1].text not in words("place_features"):
        return False
    if not all(token.text[0].isupper() and token.pos_ in {"PROPN", "ADJ"} for token in doc[start:end]):
        return False
    if any(token.text == "Economic" for token in doc[start:end]):
        return False  # a "Lakes Economic Corridor" is a programme
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    if before is not None and before.text[0].isupper() and not doc[start].is_sent_start:
        return False
    return after is None or not after.text[0].isupper()


def _may_belong(token: Token) -> bool:
    return token.text[0].isupper() or token.lower_ in _INSIDE or token.text in {"-", "'", "’", "’s", "'s"}


def _owner_is_land(doc: Doc, start: int, end: int) -> bool:
    """ "Maryland's Catoctin Park": the name begins after the owner's."""
    owned = next((token.i for token in doc[start:end] if token.tag_ == "POS"), start)
    return any(place.type != "city" or place.population for place in places_called(doc[start:owned].text))


def _ends_as_building(doc: Doc, start: int, end: int) -> bool:
    last = doc[end - 1].text
    if last in {"Center", "Centre", "House"}:
        return end - start > 2 and doc[end - 2].text in words("place_halls")
    return last in words("place_buildings")


def _starts_as_hotel(doc: Doc, start: int) -> bool:
    if doc[start].text == "Joint":
        return doc[start + 1].text == "Base"
    return doc[start].text in {
        "Hotel",
        "Villa",
        "Château",
        "Chateau",
        "Palazzo",
        "Schloss",
        "Fort",
        "Camp",
        "Mount",
        "Mt",
    }


def _something_is_there(doc: Doc, start: int) -> bool:
    """A preposition of place stands before it, before what describes it, or before what is named beside it."""
    at = start - 1
    while at > start - 2 - _DESCRIBING and at > 0 and _may_describe(doc[at]):
        at -= 1
    if at < 0:
        return False
    if doc[at].lower_ == "of" and at and doc[at - 1].lower_ in words("place_nouns"):
        return True
    return (
        doc[at].lower_ in words("place_prepositions")
        or doc[at].lower_ in {"to", "from", "on"}
        or doc[at].lemma_.lower() in words("motion")
    )


def _may_describe(token: Token) -> bool:
    return token.pos_ in {"DET", "ADJ", "NOUN", "PUNCT", "NUM", "CCONJ"} or token.tag_ in {"VBN", "VBG"}
