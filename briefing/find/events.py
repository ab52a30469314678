"""Find words that may name the meeting of states: a Reading -> EventMentions ("SCO summit", "the EU-China summit")."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from briefing.find.language import Reading
from briefing.model.article import Span
from briefing.model.mentions import EventMention
from briefing.reference.forums import forums
from briefing.reference.organisations import organisations

_MEETING = (
    r"(?:[Ss]ummits?|(?:economic |Economic )?(?:[Ll]eaders?|[Mm]inisters?|[Ff]oreign [Mm]inisters?)[’']? "
    r"(?:[Ss]ummits?|[Mm]eetings?|[Rr]etreat|[Ww]eek)|[Mm]eetings?|[Gg]atherings?|[Ff]orum)"
)
_PARTY = r"[A-Z][\w.’']+(?: [A-Z][\w.’']+)?"
_PAIR = rf"\b(?!The ){_PARTY}(?:[-–—]{_PARTY}){{1,2}}"
""" "EU-China", "Japan-U.S.-South Korea"."""
MINISTERS = (
    r"(?:(?:[Ff]oreign|[Ff]inance|[Ff]inancial|[Dd]efen[cs]e|[Tt]rade|[Ee]nergy|[Ee]conomy|[Ii]nterior|[Jj]ustice|[Hh]ealth"
    r"|[Aa]griculture|[Ee]nvironment|[Cc]limate|[Dd]igital|[Ll]abou?r|[Tt]ourism) )(?:[Mm]inisters|[Cc]hiefs)"
    r"(?:[’']? and [Cc]entral [Bb]anks? [Gg]overnors)?"
    r"|[Tt]op [Dd]iplomats"
)
""" "G7 foreign ministers", "finance chiefs of the Group of 20"."""


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
    for pattern in (_of_organisations(), _of_forums(), _of_pairs(), _of_bare_summits()):
        for match in pattern.finditer(doc.text):
            yield match.span()


@cache
def _of_organisations() -> re.Pattern[str]:
    between = r"(?:[A-Z]\w+|economic|grouping|bloc|group|annual|regional|special|emergency|informal|extraordinary)"
    after = rf"(?:(?:’s|'s)?\s+(?:{between}\s+){{0,2}}?{_MEETING}|\s+(?:{MINISTERS})\b(?:[’']? [Mm]eetings?)?)?"
    before = (
        r"(?:(?:(?<!\d)\d{1,3}(?:st|nd|rd|th)\s+)|(?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Gg]athering)\s+of\s+(?:the\s+)?"
        r"(?:\d+-(?:nation|member|country)\s+)?"
        rf"|\b(?:{MINISTERS})\s+(?:of|from)\s+(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?)?"
    )
    return re.compile(rf"{before}{names_of_organisations()}(?:\s+\((?:[A-Z]\w+)\))?{after}")


@cache
def names_of_organisations() -> str:
    """A regular expression of every way in which the table writes an organisation."""
    names = {way for one in organisations() for way in (one.acronym, one.name, *one.names)}
    names |= {name.replace("summit", "Summit") for name in names}
    names |= {name.capitalize() for name in names if name.isupper() and name.isalpha() and len(name) > 3}  # "Saarc"
    ways = "|".join(re.sub(r"\\?\s+", r"\\s+", re.escape(name)) for name in sorted(names, key=lambda n: (-len(n), n)))
    return rf"(?<![\w-])(?:{ways})(?![\w+])"


@cache
def _of_forums() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one.pattern})" for one in forums()))


@cache
def _of_pairs() -> re.Pattern[str]:
    return re.compile(_PAIR + r"(?: (?:special|annual|[Ll]eaders[’']?))? [Ss]ummits?\b")


@cache
def _of_bare_summits() -> re.Pattern[str]:
    """Not "the summit of Everest", nor a sentence's verb; what it is a summit of is told by the words before."""
    return re.compile(r"\b[Ss]ummits?\b(?! (?:of|on) (?:the |a )?(?:mountain|hill))")
