"""Find words that may name the meeting of states: a Reading -> EventMentions ("SCO summit", "the EU-China summit")."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from briefing.find.language import Reading
from briefing.model.article import Span
from briefing.model.mentions import EventMention
from briefing.reference.forums import names_of_forums
from briefing.reference.gatherings import described, gathering, leaders, ministers
from briefing.reference.organisations import names_of_organisations

_PARTY = r"[A-Z][\w.’']+(?: [A-Z][\w.’']+)?"
_PAIR = rf"\b(?!(?:The|An?|This|That) ){_PARTY}(?:[-–—]{_PARTY}){{1,2}}"
""" "EU-China", "Japan-U.S.-South Korea"."""
_LONGEST_BEFORE = 150
"""Characters before a body's name that may belong to its meeting's."""


def find_events(reading: Reading) -> tuple[EventMention, ...]:
    """Organisations with the words that make them a meeting, pairs of parties, brands, and bare summits."""
    found = []
    for number, doc in enumerate(reading.docs, 1):
        taken = 0
        for start, end in sorted(_spans(doc), key=lambda span: (span[0], -span[1])):
            if start >= taken:
                taken, span = end, Span(number, start, end)
                found.append(EventMention(span, doc.text[start:end], reading.sentence_of(span)))
    return tuple(found)


def _spans(doc: Doc) -> Iterator[tuple[int, int]]:
    yield from _of_organisations(doc.text)
    for pattern in (names_of_forums(), _of_pairs(), _of_bare_summits()):
        for match in pattern.finditer(doc.text):
            yield match.span()


def _of_organisations(text: str) -> Iterator[tuple[int, int]]:
    """Every organisation named, with the words on both sides that make it a meeting."""
    taken = 0
    for name in names_of_organisations().finditer(text):
        after = _after_name().match(text, name.end())
        before = _before_name().search(text, max(taken, name.start() - _LONGEST_BEFORE), name.start())
        taken = after.end() if after else name.end()
        yield before.start() if before else name.start(), taken


@cache
def _after_name() -> re.Pattern[str]:
    """ "(OSCE)", "’s annual leaders’ retreat", "meeting of foreign ministers", "foreign ministers"."""
    of_whom = rf"(?:\s+of\s+(?:the\s+|its\s+)?(?:{leaders()}|{ministers()}))?"
    level = r"(?:\s+at\s+(?:the\s+)?ministerial\s+level)?"
    meeting = rf"(?:’s|'s|’)?\s+{described()}{{0,3}}?{gathering()}{of_whom}{level}"
    return re.compile(rf"(?:\s+\([A-Z]\w+\+?\))?(?:[)”\"]?{meeting}|(?:’s|'s)?\s+{ministers()})?")


@cache
def _before_name() -> re.Pattern[str]:
    """ "The 40th ordinary session of the Council of Ministers of the", "foreign ministers of the 57-nation".

    Also "foreign ministers from Chad and Peru — a group known as the"."""
    of_the = r"\s+(?:of|for|from)\s+(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?"
    number = r"(?:(?<!\d)\d{1,3}(?:st|nd|rd|th)\s+)"
    who = rf"\b{leaders()}|\b{ministers()}|\b(?:[Jj]oint\s+)?{gathering()}|[Cc]oordinating\s+[Bb]ureau"
    called = r"\s+(?:under|within)\s+(?:the\s+)?|[^.;“”]{0,90}?\s(?:known\s+as|called|dubbed)\s+(?:the\s+)?"
    whose = rf"(?:(?:{who})(?:{of_the}|\s+(?=[“\"]))|\b{ministers()}(?:{called}))"
    conference = r"(?:(?:[Cc]onference|[Aa]ssembly|[Cc]ouncil|[Aa]uthority)\s+of\s+(?:the\s+)?)?"
    meeting = rf"{number}?{described()}{{0,4}}?\b(?:{gathering()}|[Ss]ession|[Aa]ssembly){of_the}{whose}?{conference}"
    return re.compile(
        rf"(?:{meeting}|{whose}|{number}{described()}{{0,2}}?)(?:[\w-]+-(?:nation|member|country)\s+)?[“\"]?$"
    )


@cache
def _of_pairs() -> re.Pattern[str]:
    return re.compile(_PAIR + r"(?: (?:special|annual|[Ll]eaders[’']?))? [Ss]ummits?\b")


@cache
def _of_bare_summits() -> re.Pattern[str]:
    """Not "the summit of Everest", nor a sentence's verb; what it is a summit of is told by the words before."""
    return re.compile(r"\b[Ss]ummits?\b(?! (?:of|on) (?:the |a )?(?:mountain|hill))")
