"""Find the names of people: a Reading -> token ranges of names, each with the post beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.language import Reading
from briefing.find.posts import is_honorific, is_post_noun, post_before
from briefing.reference.countries import country_of
from briefing.reference.leaders import leaders_called, shared_family_names
from briefing.reference.names import plain
from briefing.reference.places import places_called
from briefing.reference.words import word_table, words

_REGAL = frozenset({"king", "queen", "pope", "prince", "princess", "emperor", "empress", "sultan", "emir", "sheikh"})
_SUFFIXES = frozenset({"Jr.", "Jr", "Jnr", "Jnr.", "Sr.", "II", "III", "IV", "V", "VI", "XIV", "XVI"})


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Tokens [start, end) of paragraph `paragraph`: a person's name, regal title kept, possessive ending off."""

    paragraph: int
    start: int
    end: int


def find_names(reading: Reading) -> tuple[Named, ...]:
    """Names that spaCy, a title or the leaders table tell, then every further use of their parts in the article."""
    found: list[Named] = []
    for paragraph, doc in enumerate(reading.docs, 1):
        for start, end in _without_overlaps(_told_in(doc)):
            found.append(Named(paragraph, start, end))
    articled = _written_with_article(reading)
    found = [name for name in found if _text(reading, name) not in articled]
    trusted = [name for name in found if _is_trusted(reading.docs[name.paragraph - 1], name)]
    short = _short_forms(reading, trusted) - articled
    kept = [
        name for name in found if name in trusted or _text(reading, name) in short or _alone_is_person(reading, name)
    ]
    kept += _further_uses(reading, kept, short)
    return tuple(sorted(_with_regal_title(reading, name) for name in kept))


def _written_with_article(reading: Reading) -> frozenset[str]:
    """Words that follow a capital "The" in mid-sentence: "in The Hague" tells that Hague is no person here."""
    return frozenset(_follows_the(reading))


def _follows_the(reading: Reading) -> Iterator[str]:
    for doc in reading.docs:
        for token in doc:
            if token.text == "The" and not token.is_sent_start and token.i + 1 < len(doc) and doc[token.i + 1].is_title:
                yield doc[token.i + 1].text


def family_part(name: str) -> str:
    """The part of a full name that stands for it alone: "von der Leyen", "Xi", "Erdogan"; asks the leaders table first."""
    known = leaders_called(name)
    if known and plain(known[0].family_name) in plain(name):
        return known[0].family_name
    parts = [part for part in name.split() if part not in _SUFFIXES and part.strip(",") not in _SUFFIXES]
    if len(parts) < 2:
        return name
    if parts[0] in words("family_first") and len(parts) < 4:
        return parts[0]
    for at, part in enumerate(parts[1:-1], 1):
        if part.lower() in words("name_particles") and part.lower() not in ("bin", "bint", "ibn"):
            return " ".join(parts[at:])
    return parts[-1].strip(",")


def _told_in(doc: Doc) -> Iterator[tuple[int, int]]:
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            yield from _trimmed(doc, entity.start, entity.end)
    yield from _after_titles(doc)
    yield from _known_leaders(doc)
    yield from _speaking_strangers(doc)


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take titles, countries, possessive endings and what can't be part of a name off spaCy's span; split at "’s"."""
    while start < end and _is_no_name_part(doc[start]):
        start += 1
    stop = start
    while stop < end and _is_name_part(doc, stop, start):
        stop += 1
    stop = _extended(doc, start, stop)
    if start < stop and not _is_thing(doc, start, stop):
        yield start, stop
    if stop + 1 < end:
        yield from _trimmed(doc, stop + 1, end)


def _is_no_name_part(token: Token) -> bool:
    return (
        is_post_noun(token)
        or is_honorific(token)
        or token.text in POSSESSIVE_ENDINGS
        or not token.text[0].isalpha()
        or (token.text[0].islower() and token.lower_ not in words("name_particles"))
        or token.lower_ in words("post_modifiers")
        or (country_of(token.text) is not None and not token.ent_type_ == "PERSON")
        or token.lower_ in ("the", "turkiye")
    )


def _is_name_part(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.text == "-" and _joins_two_people(doc, at):
        return False
    if token.lower_ in words("name_particles") and at > start:
        return True
    if token.text == "-" or (at > start and doc[at - 1].text == "-" and not doc[at - 1].whitespace_):
        return not doc[at - 1].whitespace_
    if token.text in _SUFFIXES:
        return True
    return (
        token.text[0].isupper()
        and token.text not in POSSESSIVE_ENDINGS
        and (token.tag_ not in ("VBZ", "VBD", "MD") or at == start)
        and not (token.is_upper and len(token.text) > 3)
        and not is_post_noun(token)
    )


def _joins_two_people(doc: Doc, at: int) -> bool:
    """ "the Putin-Xi talks": a hyphen between two names that stand for leaders by themselves."""
    sides = doc[at - 1 : at], doc[at + 1 : at + 2]
    return all(_is_leader(side.text) for side in sides if len(side))


def _extended(doc: Doc, start: int, stop: int) -> int:
    """Take in what spaCy left out: "Ursula von | der Leyen", "Joseph R. Biden |, Jr."."""
    at = stop
    while (
        at < len(doc)
        and start < stop
        and (doc[at].lower_ in words("name_particles") or (doc[at - 1].text == "-" and not doc[at - 1].whitespace_))
    ):
        at += 1
    if at > stop and at < len(doc) and doc[at].text[0].isupper() and doc[at].is_alpha:
        stop = at + 1
    elif stop > start and doc[stop - 1].lower_ in words("name_particles"):
        at = stop
        if at < len(doc) and doc[at].text[0].isupper():
            stop = at + 1
    if _goes_on_after_hyphen(doc, stop):
        stop += 2
    if stop + 1 < len(doc) and doc[stop].text == "," and doc[stop + 1].text in _SUFFIXES:
        stop += 2
    elif stop < len(doc) and stop > start and doc[stop].text in _SUFFIXES:
        stop += 1
    return stop


def _goes_on_after_hyphen(doc: Doc, at: int) -> bool:
    """ "Jean|-Pierre", not "Putin|-Xi talks"."""
    if at + 1 >= len(doc) or doc[at].text != "-" or doc[at - 1].whitespace_ or doc[at].whitespace_:
        return False
    return doc[at + 1].text[0].isupper() and not _joins_two_people(doc, at)


def _is_thing(doc: Doc, start: int, stop: int) -> bool:
    tokens = doc[start:stop]
    return (
        any(t.lower_ in words("not_names") for t in tokens if len(tokens) == 1 or t.i > start)
        or any(c.isdigit() or c in "&@/_|" for c in tokens.text)
        or (country_of(tokens.text) is not None and not leaders_called(tokens.text))
        or tokens.text.islower()
        or (stop < len(doc) and doc[stop].lower_ in words("institutions") and doc[stop].text[0].isupper())
    )


def _after_titles(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "spokesman Jirayu", "Ms Paetongtarn": one to four capitalised words after a title or an honorific."""
    for token in doc[:-1] if len(doc) > 1 else ():
        if not (is_honorific(token) or is_post_noun(token)) or (token.lower_ == "general" and token.i == 0):
            continue
        start = stop = token.i + 1
        while stop < len(doc) and stop - start < 5 and _is_name_part(doc, stop, start) and _may_follow_title(doc[stop]):
            stop += 1
        stop = _extended(doc, start, stop)
        if start < stop and doc[start].text[0].isupper() and not _is_thing(doc, start, stop):
            yield start, stop


def _may_follow_title(token: Token) -> bool:
    return (
        token.lower_ in words("name_particles")
        or token.text == "-"
        or token.text in _SUFFIXES
        or (
            token.pos_ in ("PROPN", "NOUN", "X", "ADJ", "INTJ")
            and country_of(token.text) is None
            and token.lower_ not in words("post_modifiers")
            and token.lower_ not in words("not_names")
            and token.lower_ not in words("groups")
            and token.ent_type_ not in ("DATE", "TIME", "NORP")
            and not token.is_stop
        )
    )


def _known_leaders(doc: Doc) -> Iterator[tuple[int, int]]:
    """Names in the leaders table, where they can't be a common word, a place or a part of another name."""
    for token in doc:
        if not token.text[0].isupper():
            continue
        longest = min(len(doc), token.i + 6)
        for stop in range(longest, token.i, -1):
            if stop - token.i > 1 and not doc[stop - 1].text[0].isalpha():
                continue
            if _is_leader(doc[token.i : stop].text) and (stop - token.i > 1 or _is_free(token)):
                yield token.i, _extended(doc, token.i, stop)
                break


def _speaking_strangers(doc: Doc) -> Iterator[tuple[int, int]]:
    """Two or three capitalised words that speak, meet or come, and that spaCy takes for no place or person."""
    for token in doc:
        unsure = ("", "ORG")
        if token.dep_ != "nsubj" or token.pos_ != "PROPN" or token.ent_type_ not in unsure:
            continue
        if not _acts_as_person(token.head):
            continue
        start = token.i
        while (
            start > 0 and token.i - start < 2 and doc[start - 1].pos_ == "PROPN" and doc[start - 1].ent_type_ in unsure
        ):
            start -= 1
        words_here = doc[start : token.i + 1]
        strange = words("not_names") | words("government_bodies") | words("institutions")
        if len(words_here) > 1 and all(t.is_title and t.is_alpha and t.lower_ not in strange for t in words_here):
            yield from _trimmed(doc, start, token.i + 1)


def _acts_as_person(verb: Token) -> bool:
    return verb.lemma_.lower() in words("speaking_verbs") or verb.lemma_.lower() in (
        "speak",
        "meet",
        "arrive",
        "attend",
    )


@cache
def _is_leader(written: str) -> bool:
    return bool(leaders_called(written))


def _is_free(token: Token) -> bool:
    return (
        plain(token.text) not in shared_family_names()
        and country_of(token.text) is None
        and token.pos_ in ("PROPN", "NOUN", "X", "ADJ")
        and len(token.text) > 1
        and not (token.is_upper and len(token.text) > 3)
        and token.ent_type_ != "DATE"
        and not (token.ent_type_ in ("GPE", "LOC", "NORP", "FAC") and places_called(token.text))
        and not _inside_institution(token)
    )


def _inside_institution(token: Token) -> bool:
    at = token.i + 1
    while at < len(token.doc) and token.doc[at].text[0].isupper():
        if token.doc[at].lower_ in words("institutions"):
            return True
        at += 1
    return False


def _without_overlaps(ranges: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of those that overlap; of two as long, the first told."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(dict.fromkeys(ranges), key=lambda r: r[0] - r[1]):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return sorted(kept)


def _is_trusted(doc: Doc, name: Named) -> bool:
    """More than one word, a leader's name or a title beside it: not just a single word that spaCy takes for a person."""
    tokens = doc[name.start : name.end]
    titled = name.start > 0 and post_before(doc, name.start) is not None
    if len(tokens) > 1:
        return titled or all(t.ent_type_ not in ("GPE", "LOC", "FAC") for t in tokens) or _is_leader(tokens.text)
    return titled or (_is_leader(tokens.text) and plain(tokens.text) not in shared_family_names())


def _short_forms(reading: Reading, names: list[Named]) -> frozenset[str]:
    """What may stand for the trusted names alone: family names and, where the article uses them so, first words."""
    forms = set()
    for name in names:
        text = _text(reading, name)
        forms.add(family_part(text))
        forms.add(text)
    return frozenset(forms)


def _alone_is_person(reading: Reading, name: Named) -> bool:
    """A single word that spaCy takes for a person whenever it meets it, and that is no place."""
    doc = reading.docs[name.paragraph - 1]
    token = doc[name.start]
    if name.end - name.start > 1 or country_of(token.text) or not token.is_alpha or token.is_stop:
        return False
    if places_called(token.text) or plain(token.text) in shared_family_names():
        return False
    seen = [t.ent_type_ for other in reading.docs for t in other if t.text == token.text]
    return 2 * sum(label == "PERSON" for label in seen) > len(seen) and token.dep_ in ("nsubj", "dobj", "pobj", "poss")


def _further_uses(reading: Reading, names: list[Named], short: frozenset[str]) -> list[Named]:
    """Every other place where a short form stands by itself: "Pelosi" tagged as a town."""
    taken = {(name.paragraph, at) for name in names for at in range(name.start, name.end)}
    forms = {" ".join(form.lower().split()) for form in short if form and form[0].isalpha()}
    found = []
    for paragraph, doc in enumerate(reading.docs, 1):
        for token in doc:
            if not token.text[0].isupper() and token.lower_ not in words("name_particles"):
                continue
            for stop in range(min(len(doc), token.i + 6), token.i, -1):
                written = " ".join(doc[token.i : stop].text.lower().split())
                if written not in forms or not _stands_alone(doc, token.i, stop):
                    continue
                if not any((paragraph, at) in taken for at in range(token.i, stop)):
                    found.append(Named(paragraph, token.i, stop))
                    taken |= {(paragraph, at) for at in range(token.i, stop)}
                break
    return found


def _stands_alone(doc: Doc, start: int, stop: int) -> bool:
    if not doc[stop - 1].text[0].isupper() or _inside_institution(doc[stop - 1]):
        return False
    word = doc[start].text
    if stop - start == 1 and (country_of(word) is not None or (len(word) < 3 and doc[start].pos_ != "PROPN")):
        return False
    before, after = doc[start - 1] if start else None, doc[stop] if stop < len(doc) else None
    hyphens = [t for t in (before, after) if t is not None and t.text == "-" and not t.whitespace_]
    return not any(t.i < start and doc[t.i - 1].text.lower() == "al" for t in hyphens)


def _with_regal_title(reading: Reading, name: Named) -> Named:
    """ "Pope Francis", "King Charles": a regal title belongs to a name of one word."""
    doc = reading.docs[name.paragraph - 1]
    alone = name.end - name.start == 1 or "-" in doc[name.start : name.end].text or doc[name.end - 1].text in _SUFFIXES
    before = doc[name.start - 1] if name.start else None
    if alone and before is not None and before.lower_ in _REGAL and before.text[0].isupper():
        crown = name.start > 1 and doc[name.start - 2].lower_ == "crown"
        return Named(name.paragraph, name.start - 1 - crown, name.end)
    return name


def _text(reading: Reading, name: Named) -> str:
    return " ".join(reading.docs[name.paragraph - 1][name.start : name.end].text.split())


def gender_of(name: str) -> str | None:
    """ "f" for a given name that women bear, or a woman in the table; else None."""
    first = name.split()[0] if name.split() else ""
    women = words("female_names")
    return "f" if first in women or name in women else word_table("honorifics").get(first.lower()) or None
