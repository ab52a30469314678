"""Find places: a Reading -> PlaceMentions, each with what tells a place from a government, a person or a body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from briefing.find.insidenames import is_inside_name, is_qualifier
from briefing.find.language import Reading
from briefing.find.metonymy import acts
from briefing.find.names import find_names
from briefing.find.placenames import is_put_there, known_places, names_place, stands_alone
from briefing.find.venues import names_venue
from briefing.model.article import Span
from briefing.model.mentions import PlaceMention
from briefing.reference.forums import names_of_forums
from briefing.reference.names import plain
from briefing.reference.organisations import names_of_organisations
from briefing.reference.places import KnownPlace
from briefing.reference.words import words

_LONGEST = 7
_DATELINE = re.compile(
    r"\s*(?P<places>[A-Z][A-Z.'’ -]+[A-Z.](?:, [A-Z][\w.’' ]+?)?|[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+(?: \w+)?)"
    r"(?:,? (?:[A-Z][A-Za-z]{2,8}\.? \d{1,2}(?:, \d{4})?))?\.?\s*"
    r"(?:/[A-Z ]+/\.?|,\s*[A-Z]{3,}\.|,\s*\([^()]{2,60}\)|(?:\([\w /.]+\)\s*)?(?:—|–|--|-|:))\s"
)


_PLAIN_DATELINE = re.compile(r"\s*(?P<places>[A-Z]\w+(?: [A-Z]\w+){0,2})(?::| [-–—])\s(?=[A-Z“\"].{30})")
_LARGE = 300_000
"""A town of so many people may stand as a dateline in small letters: "Lagos: The minister said"."""
_MARKS = frozenset(';:()[]“”"!?')
_LOWER_STARTS = frozenset({"sub", "mainland", "global", "developing", "third"})


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """Tokens [start, end) that name a place."""

    start: int
    end: int


def find_places(reading: Reading) -> tuple[PlaceMention, ...]:
    people = _people(reading)
    ends = [_dateline_ends(text, reading.article.dateline) for text in reading.texts]
    pieces = [list(_pieces(*one)) for one in zip(reading.docs, people, ends, strict=True)]
    towns = _towns_told(reading, pieces)
    for doc, taken, here in zip(reading.docs, people, pieces, strict=True):
        here += _further_uses(doc, towns, taken.union(*(range(one.start, one.end) for one in here)))
    return tuple(
        _mention(reading, number, doc, piece, dateline_ends)
        for number, (doc, here, dateline_ends) in enumerate(zip(reading.docs, pieces, ends, strict=True), 1)
        for piece in _outside_bodies(doc, sorted(here))
    )


def _towns_told(reading: Reading, pieces: list[list[_Piece]]) -> frozenset[str]:
    """Towns that the article names as such somewhere: they are the same where spaCy takes them for something else."""
    texts = {
        _text(doc, one.start, one.end)
        for doc, here in zip(reading.docs, pieces, strict=True)
        for one in here
        if is_put_there(doc, one.start, one.end) or names_venue(doc, one.start, one.end)
    }
    return frozenset(plain(text) for text in texts if all(one.type == "city" for one in known_places(text)[:1]))


def _further_uses(doc: Doc, names: frozenset[str], taken: set[int]) -> Iterator[_Piece]:
    sizes = sorted({len(name.split()) for name in names}, reverse=True)
    for token in doc:
        for size in sizes if token.text[0].isupper() else ():
            piece = _Piece(token.i, min(len(doc), token.i + size))
            if not _may_end(doc[piece.end - 1]):
                continue
            if plain(_text(doc, piece.start, piece.end)) in names and taken.isdisjoint(range(piece.start, piece.end)):
                if stands_alone(doc, piece.start, piece.end):
                    yield piece
                break


def _outside_bodies(doc: Doc, pieces: list[_Piece]) -> Iterator[_Piece]:
    bodies = [
        body.span() for names in (names_of_organisations(), names_of_forums()) for body in names.finditer(doc.text)
    ]
    return (piece for piece in pieces if not _is_part_of(doc, piece, bodies))


def _is_part_of(doc: Doc, piece: _Piece, bodies: list[tuple[int, int]]) -> bool:
    """ "Asia-Pacific" in "Asia-Pacific Economic Cooperation": not even a place inside a name."""
    start, end = doc[piece.start].idx, doc[piece.end - 1].idx + len(doc[piece.end - 1])
    return any(first <= start and end <= last for first, last in bodies)


def _people(reading: Reading) -> list[set[int]]:
    """The tokens of each paragraph that belong to people's names."""
    taken: list[set[int]] = [set() for _ in reading.docs]
    for name in find_names(reading):
        taken[name.paragraph - 1].update(range(name.start, name.end))
    return taken


def _mention(reading: Reading, number: int, doc: Doc, piece: _Piece, dateline_ends: int) -> PlaceMention:
    start, end = doc[piece.start].idx, doc[piece.end - 1].idx + len(doc[piece.end - 1])
    span = Span(number, start, end)
    in_dateline = end <= dateline_ends
    inside = is_inside_name(doc, piece.start, piece.end) or is_qualifier(doc, piece.start, piece.end)
    return PlaceMention(
        span=span,
        text=reading.texts[number - 1][start:end],
        sentence=reading.sentence_of(span),
        acts=not in_dateline and not inside and acts(doc, piece.start, piece.end),
        in_dateline=in_dateline,
        inside_name=inside,
    )


def _pieces(doc: Doc, people: set[int], dateline_ends: int) -> Iterator[_Piece]:
    """The longest names first, none over another."""
    at = 0
    while at < len(doc):
        piece = _piece_at(doc, at, people, dateline_ends)
        if piece is None:
            at += 1
        else:
            yield piece
            at = piece.end


def _piece_at(doc: Doc, start: int, people: set[int], dateline_ends: int) -> _Piece | None:
    if not _may_start(doc[start]) or start in people:
        return None
    for end in range(_furthest(doc, start, people), start, -1):
        if not _may_end(doc[end - 1]) or not _is_whole(doc, start, end):
            continue
        known = known_places(_text(doc, start, end))
        if doc[start].lower_ == "the" and not _bears_article(known):
            continue
        beside_name = known[:1] and known[0].type == "country" and _begins_name(doc, end, people)
        in_dateline = doc[end - 1].idx < dateline_ends and (known or _is_before_land(doc, start, end, dateline_ends))
        if names_place(doc, start, end, known) or beside_name or in_dateline:
            return _Piece(start, end)
    return None


def _furthest(doc: Doc, start: int, people: set[int]) -> int:
    """Where a name that starts there must have ended: at a person's, or at a mark that stands in none."""
    longest = min(len(doc), start + _LONGEST)
    return next((at for at in range(start, longest) if at in people or not _MARKS.isdisjoint(doc[at].text)), longest)


def _is_before_land(doc: Doc, start: int, end: int, dateline_ends: int) -> bool:
    """ "ALDBURY, England —": in a dateline, a town that no table knows stands before its country or state."""
    if not all(token.is_space for token in doc[:start]) or end + 1 >= len(doc) or doc[end].text != ",":
        return False
    after = [known_places(_text(doc, end + 1, stop)) for stop in (end + 2, end + 3) if stop <= len(doc)]
    return any(found and found[0].type in ("country", "region") for found in after) and doc[end].idx < dateline_ends


def _begins_name(doc: Doc, at: int, people: set[int]) -> bool:
    """ "of Chad Ada Stone", "Chad's Ada Stone": the country is no part of the name."""
    return at in people or (at < len(doc) and doc[at].tag_ == "POS" and at + 1 in people)


def _dateline_ends(text: str, told: str | None) -> int:
    """Of the dateline at the paragraph's start, `told` where the report's cleaning has found it; else 0."""
    if told and re.match(rf"{re.escape(told)}\s*:", text):
        return len(told)  # "Lagos: The minister said"
    dateline = _DATELINE.match(text)
    if dateline:
        return dateline.end("places")
    town = _PLAIN_DATELINE.match(text)
    known = known_places(town["places"]) if town else ()
    return town.end("places") if town and known and known[0].population >= _LARGE else 0


def _bears_article(known: tuple[KnownPlace, ...]) -> bool:
    """ "The Hague", not "the West"."""
    return any(name.startswith("The ") for place in known[:1] for name in (place.name, *place.names))


def _may_start(token: Token) -> bool:
    return token.text[0].isupper() or token.lower_ in _LOWER_STARTS or token.lower_ in words("directions")


def _may_end(token: Token) -> bool:
    return token.text[0].isalnum() and (token.text[-1].isalnum() or token.text[-1] == ".")


def _is_whole(doc: Doc, start: int, end: int) -> bool:
    """No comma inside, "Washington, D.C." aside."""
    text = _text(doc, start, end)
    return "," not in text or re.search(r", D\.?C\.?$", text) is not None


def _text(doc: Doc, start: int, end: int) -> str:
    return str(doc[start:end].text)
