"""Find bodies that act or speak: a paragraph's tokens -> "the White House", "Xi’s government", "Beijing" that says."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from briefing.find.grammar import POSSESSIVE_ENDINGS, is_subject_of
from briefing.find.postcountries import country_after, country_in
from briefing.find.posts import first_of_phrase
from briefing.reference.countries import country_of
from briefing.reference.words import word_table, words


@dataclass(frozen=True, slots=True)
class Body:
    start: int
    end: int
    country: tuple[int, int] | None = None


def find_bodies(doc: Doc) -> Iterator[Body]:
    """Ministries, governments, statements, standing bodies, and whatever acts as a speaker though it is a place."""
    for token in doc:
        if token.lower_ in words("government_bodies"):
            found = _owned(doc, token)
            if found:
                yield found
    yield from _standing(doc)
    yield from _speaking(doc)


def _owned(doc: Doc, token: Token) -> Body | None:
    """A body's noun with its state or owner: "the Chinese foreign ministry", "Starmer’s office"."""
    end = token.i + 1
    if end < len(doc) and (doc[end].lower_ in words("government_bodies") or doc[end].lower_ in words("post_nouns")):
        return None  # the words go on: "government statement", "ministry spokesman"
    if end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN") and not token.nbor(1).is_punct:
        return None  # "Russia’s military actions"
    start = _first(doc, token.i)
    start += doc[start].text in POSSESSIVE_ENDINGS
    country = country_in(doc, start, end) or country_after(doc, end)
    owned = any(t.text in POSSESSIVE_ENDINGS for t in doc[start : token.i])
    speaks = _speaks(token)
    if not (country or owned or (speaks and start < token.i) or speaks):
        return None
    stop = country[1] if country and country[0] == end else end
    if start > 0 and doc[start - 1].lower_ in ("the", "a", "an", "his", "her", "their", "its"):
        start -= 1
    return Body(start, stop, country)


def _first(doc: Doc, noun: int) -> int:
    """First token of the owner and modifiers: over "the Turkish president's", "Biden's", "health"."""
    start = first_of_phrase(doc, noun)
    while start > 0:
        before = doc[start - 1]
        if doc[start].text in POSSESSIVE_ENDINGS and before.text[0].isupper():
            start = _first_of_name(doc, start)
        elif before.text in POSSESSIVE_ENDINGS or before.lower_ in words("post_nouns"):
            start = first_of_phrase(doc, start - 1)
        elif before.pos_ in ("ADJ", "NOUN") and before.dep_ in ("amod", "compound", "nmod") and not before.is_punct:
            start -= 1
        else:
            break
    return start


def _first_of_name(doc: Doc, end: int) -> int:
    start = end - 1
    while start > 0 and doc[start - 1].text[0].isupper() and doc[start - 1].ent_type_ == doc[end - 1].ent_type_ != "":
        start -= 1
    return start


def _standing(doc: Doc) -> Iterator[Body]:
    names = words("standing_bodies")
    for token in doc:
        if not token.text[0].isupper():
            continue
        for length in (3, 2, 1):
            stop = token.i + length
            if stop <= len(doc) and doc[token.i : stop].text in names:
                start = token.i - (token.i > 0 and doc[token.i - 1].lower_ == "the")
                yield Body(start, stop)
                break


def _speaking(doc: Doc) -> Iterator[Body]:
    """Countries, capitals and organisations that are the subject of a verb of speaking, or follow "according to"."""
    for entity in doc.ents:
        if entity.label_ not in ("GPE", "ORG", "NORP", "FAC"):
            continue
        root = entity.root
        start = entity.start + (doc[entity.start].lower_ == "the")
        if not doc[start].text[0].isupper() or entity.end <= start or _is_dateline(entity):
            continue
        last = doc[entity.end - 1].lower_
        if last in word_table("honorifics") or (root.i == start and last in words("office_nouns")):
            continue  # "Her Royal Highness, Princess Ingrid, said", "the Taoiseach said"
        if _speaks(root) or (entity.start > 1 and doc[entity.start - 2 : entity.start].text.lower() == "according to"):
            stop = entity.end - (doc[entity.end - 1].text in POSSESSIVE_ENDINGS)
            if stop < len(doc) and doc[stop].text == ")" and "(" in doc[start:stop].text:
                stop += 1  # "Vox Maris (Voice of the Sea)"
            country = (start, stop) if country_of(doc[start:stop].text) else None
            opens = start - (start > 0 and doc[start - 1].lower_ == "the")
            yield Body(opens, stop, country)


def _is_dateline(entity: Tokens) -> bool:
    after = entity.doc[entity.end] if entity.end < len(entity.doc) else None
    return entity.start < 8 and after is not None and (after.text in ("-", "–", "—", ":") or entity.text.isupper())


def _speaks(token: Token) -> bool:
    verb = is_subject_of(token)
    return verb is not None and token.dep_ != "poss" and verb.lemma_.lower() in words("speaking_verbs")
