"""Name the subjects of world politics that a text is about: words -> topics, from assets/words/topics.csv."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.compose.wording import wording
from briefing.errors import SettingsError
from briefing.resources import asset

_WORD = re.compile(r"\w+")
_NAME = r"(?:the )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,5}"
_PASSING = (
    r"\b(?:post|re)-\w+|\bHuman Rights Council\b"
    r"|\b(?:recover\w* from|since|during|after|before|amid|despite|(?:start|outbreak|circumstances|time|end) of) "
    r"(?:the )?(?:[\w-]+ ){0,2}?(?:(?:[Cc]oronavirus|C(?:OVID|ovid)(?:-19)?)(?: [Pp]andemic)?|[Pp]andemic)\b"
)
"""Words that name a subject in passing: "recovery from the pandemic" is about the economy."""
_PLACE_ONLY = (
    r"\b(?:held|arriv\w+|travel\w+|fl(?:ew|ies|ying)|trips?|visit(?:s|ed|ing)?|host\w*|open\w*|summit|meeting) "
    r"(?:\w+ ){0,3}?(?:in|to|by|from) (?:the )?[A-Z]\w+(?:,? [A-Z]\w+)*"
    r"|\bvisit(?:s|ed|ing)? (?:the )?[A-Z]\w+|\b[A-Z]\w+ capital\b"
    r"|\b(?:[A-Z][\w-]+ )*(?:Economic|Security|Islamic|Gulf|Shanghai) "
    r"(?:Treaty |Co-?operation )(?:Organi[sz]ation|Council)"
    r"|\b(?:[A-Z][\w.-]+ )+(?:[Ss]ummit|[Mm]eeting|[Ff]orum|[Cc]onference)\b"
)
"""Where something took place, and the summit's own name: neither is a subject."""
_POSTS = (
    r"\b[A-Z][\w-]+(?:[’']s)? (?:(?:Deputy|Vice|Crown|Foreign|Prime|Defen[cs]e|Finance|Trade|Energy) )*"
    r"(?:[Pp]resident|[Pp]remier|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Pp]rince|[Kk]ing|[Ee]mir|[Ee]nvoy|[Aa]mbassador)\b"
)
"""The "Syrian" of "Syrian President"."""
_ASIDE = (
    r",? (?:after|since|following|amid|despite|against (?:a|the) backdrop of|ahead of|established after)"
    r"(?= (?!all\b))[^,“”]*(?=,|$|\.)|, (?:who|which|whose|where) [^,“”]*(?=,|$|\.)"
    r"|^(?:While|Although|Though|Despite|After|Since|Following) [^,“”]*,"
)
"""A clause that only tells when or why: "the forum established after Russia invaded Ukraine"."""
_BESIDES = re.compile(
    rf"{_PASSING}|{_PLACE_ONLY}|{_POSTS}|{_ASIDE}"
    rf"|\b{_NAME}(?:, {_NAME}){{2,}},? (?:and|or|as well as) (?:other )?{_NAME}"
)
_MANY = 4
_KEY = 4
"""Triggers are looked up by the first letters of their first word."""


@dataclass(frozen=True, slots=True)
class Topic:
    name: str
    """Heading of an issue: "War in Ukraine"."""
    short: str
    """In lists: "Ukraine", "nuclear deal"."""
    weight: int
    """1 for a country as such, up to 5 for a named initiative: the narrower, the heavier."""
    triggers: tuple["Trigger", ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words in a row: those with a capital letter as they stand, others in either case; `open` takes any ending."""

    words: tuple[str, ...]
    open: bool

    def starts(self, words: list[str], at: int) -> bool:
        there = words[at : at + len(self.words)]
        return len(there) == len(self.words) and all(map(self._is, range(len(self.words)), there))

    def _is(self, nth: int, word: str) -> bool:
        wanted = self.words[nth]
        word = word.lower() if wanted.islower() else word
        return word.startswith(wanted) if self.open and nth == len(self.words) - 1 else word == wanted


@cache
def topics() -> dict[str, Topic]:
    """All topics by name, in the table's order."""
    path = asset("words", "topics.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        try:
            return {row["name"]: _topic(row) for row in csv.DictReader(lines)}
        except (KeyError, ValueError, AttributeError) as error:
            raise SettingsError(
                f"{path.name}: a row is broken ({error}); it needs name,short,weight,triggers"
            ) from error


@cache
def topics_in(text: str) -> tuple[str, ...]:
    """Names of the topics of which the text speaks, the weightiest first, then as they come; mere examples last."""
    told, example, more = text.partition(" such as ")
    main = _weighed(told)
    return (*main, *(name for name in _weighed(more) if name not in main)) if example else main


def _weighed(text: str) -> tuple[str, ...]:
    first: dict[str, int] = {}
    often: dict[str, int] = {}
    for name, at in _hits(text):
        first.setdefault(name, at)
        often[name] = often.get(name, 0) + 1
    return tuple(sorted(first, key=lambda name: (-topics()[name].weight * min(often[name], 2), first[name])))


def weigh(names: Iterable[str]) -> dict[str, int]:
    """The summed weight of topics, each naming counted, in order of their first naming."""
    sums: dict[str, int] = {}
    for name in names:
        sums[name] = sums.get(name, 0) + (topics()[name].weight if name in topics() else 1)
    return sums


def short_names(names: Iterable[str]) -> tuple[str, ...]:
    """As listed in a table: the first one begins with a capital letter."""
    known = [topics()[name].short if name in topics() else name for name in names]
    return tuple(name[:1].upper() + name[1:] if n == 0 else name for n, name in enumerate(known))


def subject_of(names: Sequence[str]) -> str | None:
    """The subject by which a statement is filed, of the topics that it names; of four or more none is the one."""
    narrow = [name for name in names if is_narrow(name)]
    if len(narrow) >= _MANY:
        return several()
    return next(iter(narrow or names), None)


def several() -> str:
    """The heading of what is about many subjects at once."""
    return wording("issues", "several")


def is_narrow(name: str) -> bool:
    """True for a subject, False for a mere country or bloc."""
    return name in topics() and topics()[name].weight > 1


def _topic(row: dict[str, str]) -> Topic:
    triggers = tuple(_trigger(words) for words in row["triggers"].split("|") if words)
    if not triggers or not row["name"]:
        raise ValueError("no triggers")
    return Topic(row["name"], row["short"], int(row["weight"]), triggers)


def _trigger(written: str) -> Trigger:
    return Trigger(tuple(_WORD.findall(written)), written.endswith("*"))


def _hits(text: str) -> Iterator[tuple[str, int]]:
    """Not in a list of many names, nor after "post-": neither is what the text is about."""
    words = _WORD.findall(_BESIDES.sub("", text))
    for at, word in enumerate(words):
        for name, trigger in _index().get(word[:_KEY].lower(), ()):
            if trigger.starts(words, at):
                yield name, at


@cache
def _index() -> dict[str, tuple[tuple[str, Trigger], ...]]:
    index: dict[str, tuple[tuple[str, Trigger], ...]] = {}
    for name, known in topics().items():
        for trigger in known.triggers:
            key = trigger.words[0][:_KEY].lower()
            index[key] = (*index.get(key, ()), (name, trigger))
    return index
