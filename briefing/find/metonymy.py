"""Tell a government from its seat (metonymy): tokens of a capital or a building -> whether they act as one."""

import re

from spacy.tokens import Doc, Token

from briefing.reference.names import plain
from briefing.reference.places import places_called, seats, stands_for_government
from briefing.reference.words import word_table, words

_MEASURES = frozenset({"km", "kilometers", "kilometres", "miles", "hour", "hours", "minutes", "away"})
_CHOOSE = frozenset({"choose", "float", "name", "offer", "pick", "propose", "select", "suggest"})
""" "Proposed Vienna as the venue"."""
_TOWARDS = frozenset({"to", "from", "for", "towards", "toward"})


def acts(doc: Doc, start: int, end: int) -> bool:
    """Capitals and seats act unless the sentence puts something there: "in Moscow", "visited Beijing"."""
    if not stands_for_government(doc[start:end].text):
        return False
    name = doc[end - 1]
    if end + 1 < len(doc) and doc[end].tag_ == "POS":
        return not _owns_a_place(doc, start, end)
    if _is_in_apposition(doc, start, end) or _is_where_something_is(doc, _first_listed(doc, start, end)):
        return False
    if _before_event(doc, end) or _before_month(doc, end) or _is_gone_to(doc, start, name):
        return False
    return not (_stands_in_a_line_of_its_own(doc, start, end) or _opens_as_dateline(doc, start, end))


def _opens_as_dateline(doc: Doc, start: int, end: int) -> bool:
    """ "Ankara (dpa) - ", "New Delhi: ", "Baku, May 3. " """
    if any(not token.is_space for token in doc[:start]) or end + 1 >= len(doc):
        return False
    if doc[end].text == ",":
        return doc[end + 1].text.rstrip(".") in word_table("months")
    return doc[end].text in {":", "(", ".", "—", "–", "--", "-", "/"}


def _owns_a_place(doc: Doc, start: int, end: int) -> bool:
    """ "in Moscow's Red Square", "Beijing's airport"; else what it owns is a government's."""
    if doc[end + 1].lower_ in words("town_nouns"):
        return True
    return start > 0 and doc[start - 1].lower_ in ("in", "at", "near", "on") and doc[end + 1].text[0].isupper()


def _is_in_apposition(doc: Doc, start: int, end: int) -> bool:
    """ "Astana, Kazakhstan", "the Kazakh capital Astana", "the city of Astana"."""
    before = {token.lower_ for token in doc[max(0, start - 3) : start]}
    if before & {"capital", "city", "town"}:
        return True
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    land = next(iter(places_called(doc[end + 1].text)), None)
    return land is not None and land.country == seats().get(plain(doc[start:end].text))


def _first_listed(doc: Doc, start: int, end: int) -> int:
    """Where the first of the names joined by "and" begins: Moscow in "in Moscow and Minsk"."""
    name = doc[end - 1]
    while name.dep_ == "conj" and name.head.pos_ == "PROPN" and name.head.i < name.i:
        name = name.head
    if name.i == end - 1:
        return start
    at = name.i
    while at and doc[at - 1].dep_ == "compound":
        at -= 1
    return at


def _is_where_something_is(doc: Doc, start: int) -> bool:
    """After a preposition of place or "south of", "miles from"."""
    at = start - 1
    while at >= 0 and doc[at].lower_ in {"the", "nearby", "downtown", "central", "new", "ancient"}:
        at -= 1
    if at > 0 and doc[at].lower_ in ("of", "from") and doc[at - 1].lower_ in words("place_nouns") | _MEASURES:
        return True
    if at < 0 or doc[at].lower_ not in words("place_prepositions"):
        return False
    return not _is_feeling(doc, at)


def _is_feeling(doc: Doc, at: int) -> bool:
    """ "concern in Washington" and "the government in Kyiv" mean who is there."""
    before = doc[at - 1].lower_ if at else ""
    return before in words("moods")


def _before_event(doc: Doc, end: int) -> bool:
    """ "the Geneva talks", "Brussels-based diplomats"."""
    if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ == "based":
        return True
    return end < len(doc) and doc[end].lower_ in words("town_nouns")


def _before_month(doc: Doc, end: int) -> bool:
    """ "After Tokyo in October 2020": a meeting there."""
    if end + 1 >= len(doc) or doc[end].lower_ != "in":
        return False
    return doc[end + 1].text in word_table("months") or bool(re.fullmatch(r"(?:19|20)\d\d", doc[end + 1].text))


def _is_gone_to(doc: Doc, start: int, name: Token) -> bool:
    """ "visited Beijing", "flew to Moscow", "his trip to Beijing", "Astana will host"."""
    head = name.head
    if name.dep_ in {"dobj", "obj"} and head.lemma_.lower() in words("motion"):
        return head.lemma_.lower() not in {"meet", "host", "invite", "bring", "hold", "open"}
    if name.dep_ in {"dobj", "obj"} and head.lemma_.lower() in _CHOOSE and any(t.lower_ == "as" for t in head.children):
        return True
    if name.dep_ == "nsubj" and head.lemma_.lower() == "host":
        return True
    if start and doc[start - 1].lower_ in _TOWARDS:
        governor = doc[start - 1].head
        return governor.lemma_.lower() in words("motion")
    return False


def _stands_in_a_line_of_its_own(doc: Doc, start: int, end: int) -> bool:
    return end - start == len([token for token in doc if not token.is_space and not token.is_punct])
