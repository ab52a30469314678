"""Find the names of people: a Reading -> Named, token ranges of paragraphs, every further use of a name among them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc, Token

from briefing.find.language import Reading
from briefing.find.leadernames import inside_institution, is_leader
from briefing.find.namewords import told_in
from briefing.find.posts import post_before
from briefing.reference.countries import country_of
from briefing.reference.leaders import leaders_called, shared_family_names
from briefing.reference.names import is_suffix, plain
from briefing.reference.organisations import organisation_named
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.words import word_table, words


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Tokens [start, end) of paragraph `paragraph`: a person's name, regal title kept, possessive ending off."""

    paragraph: int
    start: int
    end: int


@lru_cache(maxsize=1)
def find_names(reading: Reading) -> tuple[Named, ...]:
    """Names that spaCy, a title or the leaders table tell, then every further use of their parts in the article.

    Actors and places ask for the same names, one after the other.
    """
    found: list[Named] = []
    for paragraph, doc in enumerate(reading.docs, 1):
        for start, end in _without_overlaps(told_in(doc)):
            plural = end - start > 1 and doc[start].lower_ in words("groups")  # "Presidents Ada Stone and Ek"
            found.append(Named(paragraph, start + plural, end))
    articled = _written_with_article(reading)
    found = [name for name in found if _text(reading, name) not in articled and not _is_somewhere(reading, name)]
    found = [name for name in found if organisation_named(_text(reading, name)) is None]
    found = [name for name in found if not _is_no_name(_text(reading, name)) and not _is_credit(reading, name)]
    trusted = [name for name in found if _is_trusted(reading.docs[name.paragraph - 1], name)]
    short = _short_forms(reading, trusted) - articled
    kept = [
        name for name in found if name in trusted or _text(reading, name) in short or _alone_is_person(reading, name)
    ]
    kept += _further_uses(reading, kept, short)
    kept += _called_first(reading, kept)
    kept = _without_headline_words(reading, kept)
    return tuple(sorted(_with_regal_title(reading, name) for name in kept))


def _is_no_name(text: str) -> bool:
    """Half of "Co-operation", "Fourteen Heads", "Related Summits"."""
    if text.endswith("-") or text.partition(" ")[0].lower() in words("number_words"):
        return True
    return text.rpartition(" ")[2].lower().removesuffix("s") in words("event_nouns")


def _is_credit(reading: Reading, name: Named) -> bool:
    """ "Photo by Ada Stone": who took or wrote it."""
    before = reading.docs[name.paragraph - 1][max(0, name.start - 2) : name.start].text.lower().split()
    return len(before) > 1 and before[-1] == "by" and before[-2].lstrip("(") in words("credits")


def _is_somewhere(reading: Reading, name: Named) -> bool:
    """A hotel, an island or a town of two words: "Park Hotel", "Labuan Bajo"."""
    doc = reading.docs[name.paragraph - 1]
    if name.end < len(doc) and doc[name.end].text in words("place_buildings"):
        return not is_leader(_text(reading, name))  # "King Abdulaziz Air | Base"
    if name.end - name.start < 2:
        return name.start > 0 and country_of(doc[name.start - 1 : name.end].text) is not None  # "St. | Lucia"
    known = () if is_leader(_text(reading, name)) else places_called(_text(reading, name))
    if any(place.type not in ("city", "country") for place in known):
        return True
    if any(country_of(doc[name.start : end].text) for end in range(name.end + 1, min(name.end + 3, len(doc)) + 1)):
        return True  # "Trinidad and | Tobago"
    if name.start > 0 and post_before(doc, name.start) is not None:
        return False
    text, last = _text(reading, name), doc[name.end - 1].text
    if last in words("place_buildings") or last in words("place_features"):
        return not is_leader(text)
    alone = name.end - name.start > 2 and bool(known)  # no person is called "Bandar Seri Begawan"
    return alone or any(place.type != "city" or not place.population for place in known)


def _without_headline_words(reading: Reading, names: list[Named]) -> list[Named]:
    """ "Ada Stone Playing Safe" in a line of capitals is Ada Stone, where the text calls her so."""
    texts = {_text(reading, name) for name in names}
    long = {name for name in names if name.end - name.start > 2}
    headlines = {number for number in {name.paragraph for name in long} if _is_headline(reading.docs[number - 1])}
    inside = {name for name in long if name.paragraph in headlines}
    return [_known_part(reading, name, texts) if name in inside else name for name in names]


def _is_headline(doc: Doc) -> bool:
    said = [token.text for token in doc if token.is_alpha]
    long = [word for word in said if len(word) > 3]
    return 4 * sum(word[0].isupper() for word in long) > 3 * len(long)


def _known_part(reading: Reading, name: Named, texts: set[str]) -> Named:
    for end in range(name.end - 1, name.start + 1, -1):
        part = Named(name.paragraph, name.start, end)
        if _text(reading, part) in texts and not is_leader(_text(reading, name)):
            return part
    return name


def _written_with_article(reading: Reading) -> frozenset[str]:
    """Words that follow a capital "The" in mid-sentence: "in The Hague" tells that Hague is no person here."""
    return frozenset(_follows_the(reading))


def _follows_the(reading: Reading) -> Iterator[str]:
    for doc in reading.docs:
        for token in doc:
            if token.text == "The" and not token.is_sent_start and token.i + 1 < len(doc) and doc[token.i + 1].is_title:
                yield doc[token.i + 1].text


def family_part(name: str) -> str:
    """The part of a full name that stands for it alone: "von der Leyen", "Xi", "Erdogan"; leaders as tabled."""
    known = leaders_called(name)
    if known and plain(known[0].family_name) in plain(name):
        return known[0].family_name
    parts = [part for part in name.split() if not is_suffix(part)]
    if len(parts) < 2:
        return name
    if parts[0] in words("family_first") and len(parts) < 4:
        return parts[0]
    for at, part in enumerate(parts[1:-1], 1):
        if part.lower() in words("name_particles") and part.lower() not in words("son_of"):
            return " ".join(parts[at:])
    return parts[-1].strip(",")


def _without_overlaps(ranges: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest of those that overlap; of two as long, the first told."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(dict.fromkeys(ranges), key=lambda r: r[0] - r[1]):
        at = bisect_left(kept, (start, end))
        if (at == 0 or kept[at - 1][1] <= start) and (at == len(kept) or end <= kept[at][0]):
            kept.insert(at, (start, end))
    return kept


def _is_trusted(doc: Doc, name: Named) -> bool:
    """More than one word, a leader's name or a title beside it: not one word that spaCy takes for a person."""
    tokens = doc[name.start : name.end]
    owned = name.start > 0 and doc[name.start - 1].tag_ == "POS"  # "the president's Lima decision"
    titled = name.start > 0 and not owned and post_before(doc, name.start) is not None
    if len(tokens) > 1:
        return titled or all(t.ent_type_ not in ("GPE", "LOC", "FAC") for t in tokens) or is_leader(tokens.text)
    return titled or (is_leader(tokens.text) and plain(tokens.text) not in shared_family_names())


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
    if _places(token) or plain(token.text) in shared_family_names():
        return False
    seen = [t.ent_type_ for other in reading.docs for t in other if t.text == token.text]
    return 2 * sum(label == "PERSON" for label in seen) > len(seen) and token.dep_ in ("nsubj", "dobj", "pobj", "poss")


def _places(token: Token) -> tuple[KnownPlace, ...]:
    """What lies under that name; where it speaks, only what bears it as its first name ("Cheng said")."""
    known = places_called(token.text)
    speaks = token.dep_ == "nsubj" and token.head.lemma_ in words("said_verbs")
    return tuple(place for place in known if place.name == token.text) if speaks else known


def _further_uses(reading: Reading, names: list[Named], short: frozenset[str]) -> list[Named]:
    """Every other place where a short form stands by itself: "Pelosi" tagged as a town."""
    taken = {(name.paragraph, at) for name in names for at in range(name.start, name.end)}
    forms = {" ".join(form.lower().split()) for form in short if form and form[0].isalpha()}
    starts = {form[:size] for form in forms for size in range(1, len(form) + 1)}
    found = []
    for paragraph, doc in enumerate(reading.docs, 1):
        for token in doc:
            if token.lower_ not in starts or not (token.text[0].isupper() or token.lower_ in words("name_particles")):
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


def _called_first(reading: Reading, names: list[Named]) -> list[Named]:
    """ "Abiy", "Anwar": the first word of one full name, where it acts or owns in the text by itself."""
    firsts: dict[str, set[str]] = {}
    for name in names:
        parts = _text(reading, name).split()
        if len(parts) > 1 and len(parts[0]) > 3 and parts[0].isalpha():
            firsts.setdefault(parts[0], set()).add(parts[-1])
    wanted = {word for word, bearers in firsts.items() if len(bearers) == 1 and not _is_common_word(word)}
    taken = {(name.paragraph, at) for name in names for at in range(name.start, name.end)}
    return [
        Named(paragraph, token.i, token.i + 1)
        for paragraph, doc in enumerate(reading.docs, 1)
        for token in (doc if wanted else ())
        if token.text in wanted and (paragraph, token.i) not in taken and _acts_alone(token)
    ]


def _is_common_word(word: str) -> bool:
    known = word.lower() in words("regal_titles", "english") or word in word_table("honorifics")
    return known or bool(places_called(word)) or country_of(word) is not None


def _acts_alone(token: Token) -> bool:
    """Neither before nor behind it stands another capitalised word that may belong to its name."""
    around = [token.doc[at] for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc)]
    beside = [t for t in around if t.is_alpha and t.text[0].isupper() and not (t.i < token.i and t.is_sent_start)]
    surely = token.ent_type_ == "PERSON" or not token.is_sent_start
    return surely and token.dep_ in ("nsubj", "nsubjpass", "poss", "pobj", "dobj") and not beside


def _stands_alone(doc: Doc, start: int, stop: int) -> bool:
    if not doc[stop - 1].text[0].isupper() or inside_institution(doc[stop - 1]):
        return False
    word = doc[start].text
    if stop - start == 1 and (country_of(word) is not None or (len(word) < 3 and doc[start].pos_ != "PROPN")):
        return False
    if start and stop - start == 1 and country_of(doc[start - 1 : stop].text) is not None:
        return False  # Ada Kong is not named in "Hong Kong"
    before, after = doc[start - 1] if start else None, doc[stop] if stop < len(doc) else None
    hyphens = [t for t in (before, after) if t is not None and t.text == "-" and not t.whitespace_]
    return not any(t.i < start and doc[t.i - 1].text.lower() == "al" for t in hyphens)


def _with_regal_title(reading: Reading, name: Named) -> Named:
    """ "Pope Francis", "King Charles": a regal title belongs to a name of one word."""
    doc = reading.docs[name.paragraph - 1]
    alone = name.end - name.start == 1 or "-" in doc[name.start : name.end].text or is_suffix(doc[name.end - 1].text)
    before = doc[name.start - 1] if name.start else None
    if alone and before is not None and before.lower_ in words("regal_titles") and before.text[0].isupper():
        crown = name.start > 1 and doc[name.start - 2].lower_ == "crown"
        return Named(name.paragraph, name.start - 1 - crown, name.end)
    return name


def _text(reading: Reading, name: Named) -> str:
    return " ".join(reading.docs[name.paragraph - 1][name.start : name.end].text.split())
