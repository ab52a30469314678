"""Find people whom spaCy takes for none, by what stands beside them: a paragraph's tokens -> token ranges."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefing.find.portfolios import after_portfolio, before_portfolio
from briefing.find.postnouns import is_honorific, is_post_noun
from briefing.reference.countries import country_of
from briefing.reference.words import words


def strangers_in(doc: Doc) -> Iterator[tuple[int, int]]:
    """Who speaks or meets, who is told with a country in a list, and who is somebody's counterpart."""
    yield from _speaking_strangers(doc)
    yield from _with_country(doc)
    yield from _counterparts(doc)
    yield from _after_portfolios(doc)


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
        strange = words("not_names", "government_bodies", "institutions")
        if len(words_here) > 1 and all(t.is_title and t.is_alpha and t.lower_ not in strange for t in words_here):
            yield start, token.i + 1


def _with_country(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "Ada Stone of Chad", "Ada Stone (Chad)" in a list, which spaCy takes for no person."""
    for link in doc:
        if link.lower_ not in ("of", "(") or not _country_follows(doc, link.i):
            continue
        start = link.i
        while start > 0 and link.i - start < 5 and may_be_named(doc[start - 1]):
            start -= 1
        while start < link.i and doc[start].lower_ in words("name_particles"):
            start += 1
        if link.i - start > 1 and (
            start == 0 or doc[start - 1].lower_ in (",", ";", ":", "and", "included", "includes")
        ):
            yield start, link.i


def _counterparts(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "his counterpart from Chad, Ada Stone": two to four capitalised words set off by the comma."""
    for token in doc:
        at = token.i + 1
        if token.lower_ != "counterpart" or at >= len(doc):
            continue
        if doc[at].lower_ in ("from", "of"):
            at = _end_of_country(doc, at + 1)
        if at < len(doc) and doc[at].text == ",":
            start = stop = at + 1
            while stop < len(doc) and stop - start < 4 and may_be_named(doc[stop]):
                stop += 1
            if stop - start > 1:
                yield start, stop


def _after_portfolios(doc: Doc) -> Iterator[tuple[int, int]]:
    """ "Deputy Minister of Trade and Industry Bo Van Lind", "Minister of Defence, Ada Stone": two words or more."""
    for link in doc[1:]:
        if link.lower_ not in ("of", "for") or not doc[link.i - 1].text[0].isupper():
            continue
        end = after_portfolio(doc, link.i + 1)
        if end == link.i + 1 or before_portfolio(doc, end) is None:
            continue
        start = end + (end < len(doc) and doc[end].text == ",")
        while start < len(doc) and is_honorific(doc[start]):
            start += 1
        stop = start
        while stop < len(doc) and stop - start < 5 and may_be_named(doc[stop]):
            stop += 1
        if stop - start > 1:
            yield start, stop


def _end_of_country(doc: Doc, start: int) -> int:
    ends = range(min(len(doc), start + 4), start, -1)
    return next((end for end in ends if doc[end - 1].is_alpha and country_of(doc[start:end].text)), start)


def _country_follows(doc: Doc, link: int) -> bool:
    bracket = doc[link].text == "("
    for stop in range(min(len(doc), link + 7), link + 1, -1):
        if country_of(doc[link + 1 : stop].text) and doc[stop - 1].text[0].isupper():
            return not bracket or (stop < len(doc) and doc[stop].text == ")")
    return False


def may_be_named(token: Token) -> bool:
    strange = words("not_names", "government_bodies") | words("institutions", "post_modifiers")
    if token.lower_ in words("name_particles") or (token.text == "-" and not token.whitespace_):
        return True
    return (
        token.is_title
        and token.is_alpha
        and not token.is_stop
        and token.lower_ not in strange
        and not is_post_noun(token)
        and not is_honorific(token)
        and country_of(token.text) is None
    )


def _acts_as_person(verb: Token) -> bool:
    return verb.lemma_.lower() in words("speaking_verbs") or verb.lemma_.lower() in (
        "speak",
        "meet",
        "arrive",
        "attend",
    )
