"""Tell whether a place's name belongs to another name, or is an adjective: tokens -> yes or no."""

from spacy.tokens import Doc

from briefing.find.grammar import entity_at
from briefing.reference.countries import country_named
from briefing.reference.names import plain
from briefing.reference.places import places_called
from briefing.reference.words import word_table, words

_NAME_LABELS = frozenset({"ORG", "EVENT", "LAW", "WORK_OF_ART", "PRODUCT"})
STATES_AS_ADJECTIVE = frozenset({"us", "usa", "uk", "eu", "un"})


def is_qualifier(doc: Doc, start: int, end: int) -> bool:
    """Bare "US" before a noun is an adjective: "US officials", "U.S. State Department"."""
    if plain(doc[start:end].text) not in STATES_AS_ADJECTIVE or end >= len(doc):
        return False
    following = doc[end + 1] if doc[end].is_space and end + 1 < len(doc) else doc[end]
    if following.text in {"-", "–", "—", "/"}:
        return not following.whitespace_ or _is_land(doc, following.i + 1)
    if following.ent_type_ == "PERSON" and following.ent_iob_ == "B" and start and doc[start - 1].lower_ == "the":
        return False  # "High Commissioner to the UK Ada Stone"
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
    entity = entity_at(doc, start)
    if (
        entity is None
        or end > entity.end
        or entity.label_ not in _NAME_LABELS
        or (entity.start, entity.end) == (start, end)
    ):
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
    names_kind = after and (doc[end + 1].text[0].isupper() or doc[end + 1].lower_ == "class")  # "Ohio-class ships"
    return names_kind or (before and doc[start - 2].text[0].isupper())


def _names_pact(doc: Doc, start: int, end: int) -> bool:
    """ "the Oslo accords": a town, and what was agreed there."""
    known = places_called(doc[start:end].text)
    return end < len(doc) and doc[end].lower_ in words("pacts") and bool(known) and known[0].type in ("city", "region")


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
    """ "Bank of China", "University of Oxford", "Institute for China", "Duke of York"."""
    at = start - 1
    if at >= 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 1 or doc[at].lower_ not in {"of", "for"}:
        return False
    head = doc[at - 1]
    if head.text in words("place_titles"):
        return country_named(doc[start : start + 1].text) is None
    return head.text[0].isupper() and (head.text in words("name_heads") or head.lower_ in words("institutions"))


def _has_possessive(doc: Doc, end: int) -> bool:
    return end < len(doc) and doc[end].tag_ == "POS"
