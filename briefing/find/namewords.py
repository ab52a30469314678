"""Tell which words may be a person's name: a Doc -> token ranges, spaCy's persons and those of titles and tables."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.leadernames import inside_institution, is_leader, known_leaders
from briefing.find.portfolios import before_portfolio, is_field
from briefing.find.postcountries import country_after
from briefing.find.postnouns import is_honorific, is_post_noun
from briefing.find.strangers import strangers_in
from briefing.reference.countries import country_named, country_of
from briefing.reference.leaders import leaders_called
from briefing.reference.names import is_suffix, plain
from briefing.reference.words import word_table, words

_SEVERAL = frozenset({"counterparts", "presidents", "premiers", "chancellors", "ministers", "leaders"})


def told_in(doc: Doc) -> Iterator[tuple[int, int]]:
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            yield from _trimmed(doc, entity.start, entity.end)
    yield from _after_titles(doc)
    yield from ((start, _extended(doc, start, stop)) for start, stop in known_leaders(doc))
    for start, end in strangers_in(doc):
        yield from _trimmed(doc, start, end)


def _trimmed(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Take titles, countries, possessive endings and what can't be part of a name off spaCy's span; split at "’s"."""
    while start < end and (
        _is_no_name_part(doc[start])
        or _is_land_before_name(doc, start, end)
        or _is_style(doc, start)
        or _ends_country(doc, start, start + 1)
        or (is_field(doc[start]) and before_portfolio(doc, start + 1) is not None)
    ):
        start += 1
    begun = start
    while start > 1 and doc[start - 1].lower_ in words("son_of") and doc[start - 2].text[0].isupper():
        start -= 2  # "Omar bin | Sultan"
    stop = start
    while stop < end and _is_name_part(doc, stop, start):
        stop += 1
    stop = _extended(doc, start, stop)
    if start < stop and not _is_thing(doc, start, stop):
        yield start, stop
    following = max(stop, begun) + 1
    if following < end:
        yield from _trimmed(doc, following, end)


def _is_style(doc: Doc, at: int) -> bool:
    """Either letter of "H. E." and "H. R. H.", written apart."""
    letters = doc[at : at + 2].text, doc[max(at - 1, 0) : at + 1].text
    return any(pair in ("H. E.", "H. R.", "R. H.") for pair in letters)


def _is_land_before_name(doc: Doc, at: int, end: int) -> bool:
    """ "Chad Ada Stone" in "presidents of Togo Bo Lind and Chad Ada Stone"; Jordan Lind and Israel Lind are people."""
    word = doc[at].text
    return end - at > 2 and country_named(word) is not None and word not in word_table("given_names")


def _is_no_name_part(token: Token) -> bool:
    if _is_before_son(token):
        return False
    return (
        is_post_noun(token)
        or is_honorific(token)
        or token.text in POSSESSIVE_ENDINGS
        or not token.text[0].isalpha()
        or (token.text[0].islower() and token.lower_ not in words("name_particles"))
        or token.lower_ in words("post_modifiers")
        or (country_of(token.text) is not None and (token.ent_type_ != "PERSON" or _ends_post(token)))
        or token.lower_ == "the"
    )


def _is_before_son(token: Token) -> bool:
    """ "Sultan bin Saif": a first name there, though else a post."""
    return token.text[0].isupper() and token.i + 1 < len(token.doc) and token.nbor().lower_ in words("son_of")


def _ends_post(country: Token) -> bool:
    """ "President of Chad Ada Stone": the country is the post's, though spaCy takes it for a first name."""
    return country.i > 1 and country.nbor(-1).lower_ == "of" and is_post_noun(country.nbor(-2))


def _is_name_part(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.text == "-" and _joins_two_people(doc, at):
        return False
    if token.lower_ in words("name_particles") and at > start:
        return True
    if token.text == "-" or (at > start and doc[at - 1].text == "-" and not doc[at - 1].whitespace_):
        return not doc[at - 1].whitespace_
    if at > start and doc[at - 1].lower_ in words("son_of") and token.text[0].isupper():
        return True  # "Omar bin Sultan bin Said"
    if is_suffix(token.text) or (token.text == "Sheikh" and at > start and doc[at - 1].text[0].isupper()):
        return True  # "Hassan Sheikh Mohamud"
    if _is_before_son(token):
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
    return all(is_leader(side.text) for side in sides if len(side))


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
    if stop + 1 < len(doc) and doc[stop].text == "," and is_suffix(doc[stop + 1].text):
        stop += 2
    elif stop < len(doc) and stop > start and is_suffix(doc[stop].text):
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
        or _ends_country(doc, start, stop)
        or _starts_country(doc, start, stop)
        or tokens.text.islower()
        or plain(tokens.text) in words("platforms")
        or _is_of_nature(doc, start, stop)
        or inside_institution(doc[stop - 1])  # "the Jane Roe Asia Center" is no person
    )


def _ends_country(doc: Doc, start: int, stop: int) -> bool:
    """ "Antigua and | Barbuda"."""
    joined = start > 1 and stop - start == 1 and doc[start - 1].lower_ in ("and", "of", "-")
    return joined and any(country_of(doc[first:stop].text) for first in range(max(0, start - 4), start - 1))


def _starts_country(doc: Doc, start: int, stop: int) -> bool:
    """ "St Kitts | and Nevis"."""
    joined = stop + 1 < len(doc) and doc[stop].lower_ == "and"
    return joined and country_of(doc[start : stop + 2].text) is not None


def _is_of_nature(doc: Doc, start: int, stop: int) -> bool:
    """ "Typhoon Ada", "the Mount Ada volcanic eruption": what bears the name is no person."""
    if start and doc[start - 1].lower_ in words("natural_events"):
        return True
    for token in doc[stop : stop + 4]:
        if token.lower_ in words("natural_events"):
            return True
        if not (token.text[0].isupper() or token.pos_ == "ADJ"):
            return False
    return False


def _after_titles(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "spokesman Jirayu", "Ms Paetongtarn": one to four capitalised words after a title or an honorific."""
    for token in doc[:-1] if len(doc) > 1 else ():
        several = token.lower_ in _SEVERAL and _is_name_after(doc, token.i + 1)
        one = is_honorific(token) or is_post_noun(token)
        if not (one or several) or (token.lower_ == "general" and token.i == 0):
            continue
        country = country_after(doc, token.i + 1)
        start = country[1] if country and _is_name_after(doc, country[1]) else token.i + 1
        while start + 1 < len(doc) and is_honorific(doc[start]):
            start += 1  # "H.E. Gen. Ada Stone"
        stop = start
        while stop < len(doc) and stop - start < 5 and _is_name_part(doc, stop, start) and _may_follow_title(doc[stop]):
            stop += 1
        stop = _extended(doc, start, stop)
        if stop - start == 1 and _is_headline(doc) and not is_leader(doc[start:stop].text):
            continue  # "Armenian PM Attacks Alliance"
        if start < stop and doc[start].text[0].isupper() and not _is_thing(doc, start, stop):
            yield start, stop


def _is_headline(doc: Doc) -> bool:
    """A line without a full stop in which nearly every word has a capital: a capital tells no name there."""
    content = [t for t in doc if t.is_alpha and not t.is_stop]
    large = sum(t.text[0].isupper() for t in content)
    return len(content) > 3 and doc[-1].text not in ".!?:" and large > 0.8 * len(content)


def _is_name_after(doc: Doc, at: int) -> bool:
    """ "the foreign minister of Peru Ada Stone": two capitalised words or more behind the country."""
    words_there = doc[at : at + 2]
    return len(words_there) == 2 and all(t.is_title and t.pos_ == "PROPN" and _may_follow_title(t) for t in words_there)


def _may_follow_title(token: Token) -> bool:
    return (
        token.lower_ in words("name_particles")
        or token.text == "-"
        or is_suffix(token.text)
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
