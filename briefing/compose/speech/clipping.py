"""Clip statements out of a source without changing a quoted word: evidence -> a short text that reads on its own.

Outside quotation marks names are shortened to what the page calls people; inside them nothing is touched, and words
are only left off at the end, where the rest can't turn what was said.
"""

import re

from briefing.compose.dossier import Dossier, Reference, holds, within_sentence
from briefing.model.evidence import Evidence
from briefing.reference.countries import country_of
from briefing.reference.names import plain
from briefing.reference.words import words

_MARKS = re.compile(r"[“\"][^“”\"]*[”\"]?")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9’)])[.!?](?=\s+[A-Z“])")
_PAUSE = re.compile(r"(?:,|;| —| –)(?= (?:and|while|as well as|which|where|adding) )|;| — |,(?= not )")
_ADDITION = re.compile(
    r",? (?:following|after|amid|in response to|due to|because of|ahead of) "
    r"|, (?:which|who|where|while|as|including|with) "
)
_TURNS = re.compile(r"\b(?:but|unless|if|except|only|however|not|yet|until|provided|whether|or)\b", re.I)
_LISTS = re.compile(r",(?: [\w’-]+){1,4}$")
_LOOSE_END = re.compile(r"(?<!\b[A-Z]\.[A-Z])[\s,;:.—–-]+(?=”?$)")
"""Not the last stop of "U.N."."""
_DATELINE = re.compile(
    r"^[A-Z][A-Z .’'-]+(?:, [\w. ]+)?(?: \([^)]*\)[.:]? ?(?:[-–—:]|--)?| ?(?:[-–—:]|--)) ?(?=[A-Z“])"
)
_TOWN_FIRST = re.compile(
    r"(?P<town>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:, [\w .]{2,20}| \([^()]{2,20}\))?(?: ?[-–—]{1,2}| ?:) (?=[A-Z“])"
)
_OPENS = re.compile(r"(?:In|At|During|For|After|On|With|Before|Throughout) (?:\w+ ){0,2}")
""" "In his speech, the prime minister said": his who is named after it."""
_HONOURS = frozenset(("highness", "majesty", "royal", "excellency"))
_STRAIGHT = re.compile(r'["“]([^"“”]*)["”]')
_TITLE_WORD = re.compile(r"[\w.’'-]+")
_DAY_WORDS = re.compile(r"\s*,?\s*\b(?:(?:on|late|early)\s+)*$", re.I)


def count_words(text: str) -> int:
    return len(text.split())


def clip(text: str, most: int) -> str:
    """At most that many words, cut where a sentence or a clause ends; whole where no cut is safe."""
    text = text.strip()
    ends = [m.start() + 1 for m in _SENTENCE_END.finditer(text)]
    pauses = [m.start() for m in _PAUSE.finditer(text) if not _turns(text[m.end() :])]
    if count_words(text) <= most:
        return text
    whole = [text[:at].rstrip() for at in (*ends, *pauses)]
    fitting = [cut for cut in whole if 4 <= count_words(cut) <= most and _closes(cut, text)]
    return max(fitting, key=len, default=text)


def _closes(cut: str, text: str) -> bool:
    """No mark, bracket or pair of dashes is left open, and no list: "the economy, energy | , and exchange"."""
    in_dashes = text.count(" — ") % 2 == 0 and cut.count(" — ") % 2
    return _balanced(cut) and not in_dashes and not (_LISTS.search(cut) and text[len(cut) :].startswith(", and "))


def _turns(rest: str) -> bool:
    """True where what is cut off could turn what is kept; a contrast that begins it ("…, not rules …") can't."""
    return _TURNS.search(rest.removeprefix(" not ")) is not None


def main_clause(text: str, most: int) -> str | None:
    """A sentence of at most that many words, or what stands before an addition that only tells more; else None."""
    text = text.strip()
    if count_words(text) <= most:
        return text
    cuts = (text[: m.start()] for m in _ADDITION.finditer(text))
    fitting = [cut for cut in cuts if 6 <= count_words(cut) <= most and _balanced(cut)]
    return max(fitting, key=len, default=None)


def dateline_end(paragraph: str) -> int:
    """Characters of "MOSCOW (Agency) — " before a report begins."""
    match = _DATELINE.match(paragraph)
    return match.end() if match else 0


def bare(text: str) -> str:
    """Without the comma or stop at the end, also inside a closing mark."""
    return _LOOSE_END.sub("", text.strip())


def quoted(text: str) -> str:
    """In quotation marks; the comma or stop that closes it is left off."""
    return f"“{bare(text)}”"


def plain_words(dossier: Dossier, evidence: Evidence, speaker: str | None = None, days: bool = True) -> str:
    """The evidence's words with people called by family name, without titles.

    A pronoun that means someone whom the words don't name before is replaced by the name. Unless `days`, the day of
    a meeting that was held is left out, since the page tells it beside the meeting.
    """
    changes = _names(dossier, evidence, speaker)
    if not days:
        held = {m.date for m in dossier.meetings if m.status == "held" and m.date}
        gone = (d.when for d in dossier.dated if d.date in held and holds(evidence, d.when))
        changes += [c for when in gone if (c := _day(when, evidence))]
    text, end = evidence.text, len(evidence.text) + 1
    for start, stop, new in sorted(changes, reverse=True):
        if stop <= end and not _inside_marks(evidence.text, start):
            text, end = text[:start] + new + text[stop:], start
    if evidence.start == 0:
        text = _without_town(dossier, _DATELINE.sub("", text))
    return re.sub(r"  +", " ", curly(text)).strip()


def _without_town(dossier: Dossier, text: str) -> str:
    """ "Accra (Ghana): Kenyatta said" without its dateline, where the town is one that the sources name."""
    line = _TOWN_FIRST.match(text)
    towns = {written for place in dossier.places for written in place.as_written}
    return text[line.end() :] if line and line["town"] in towns else text


def curly(text: str) -> str:
    """Straight marks in pairs turned into those that the page sets; what stands between them stays."""
    return _STRAIGHT.sub(r"“\1”", text)


def _names(dossier: Dossier, evidence: Evidence, speaker: str | None) -> list[tuple[int, int, str]]:
    changes, told = [], {speaker}
    for reference in dossier.references_in(evidence):
        change = _named(dossier, reference, evidence, told)
        told.add(reference.name)
        changes += [change] if change else []
    return changes


def _named(
    dossier: Dossier, reference: Reference, within: Evidence, told: set[str | None]
) -> tuple[int, int, str] | None:
    person = dossier.person(reference.name)
    if person is None:
        return None
    start, stop = reference.evidence.start - within.start, reference.evidence.end - within.start
    written = reference.evidence.text
    family = within_sentence(person) if start else person.family_name
    if written.lower() == "his" and _OPENS.fullmatch(within.text[:start]):
        return None
    if written.lower() in ("he", "she", "his"):
        named = reference.name in told or plain(person.family_name) in plain(within.text[:start])
        return None if named else _pronoun(start, stop, written, family)
    if person.family_name.split()[-1] not in written and written not in person.aliases:
        return None
    return _with_title(within.text, start, person.country), stop, family


def _pronoun(start: int, stop: int, written: str, family: str) -> tuple[int, int, str]:
    return start, stop, f"{family}’s" if written.lower() == "his" else family


def _with_title(text: str, name: int, country: str | None) -> int:
    """Where the title before a name begins: "Chinese leader |Xi Jinping"; the name's own start where none can go."""
    at, last = name, ""
    for word in reversed(list(_TITLE_WORD.finditer(text[:name]))):
        if text[word.end() : at].strip() or not _is_title(word[0], last, country):
            break
        at, last = word.start(), word[0].lower()
    left = text[:at].rstrip().rpartition(" ")[2]
    belongs = text[:at].endswith(" ") and (left[:1].isupper() or left.lower() in words("belonging"))
    return name if belongs else at


def _is_title(word: str, next_word: str, country: str | None) -> bool:
    if word == "of":
        return next_word == "state"
    if word.lower() in ("his", "her"):
        return next_word in _HONOURS
    if word.lower() in words("titles") or word.lower() in _HONOURS:
        return True
    of_country = re.sub(r"[’']s$", "", word)
    return bool(next_word) and (word.lower() == "the" or (country is not None and country_of(of_country) == country))


def _day(when: Evidence, within: Evidence) -> tuple[int, int, str] | None:
    start, stop = when.start - within.start, when.end - within.start
    if not re.match(r"[\s.,;”]|$", within.text[stop:]) or "’s" in when.text:
        return None
    before = _DAY_WORDS.search(within.text[:start])
    return (before.start() if before else start), stop, ""


def _inside_marks(text: str, at: int) -> bool:
    return any(m.start() < at < m.end() for m in _MARKS.finditer(text))


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count("(") == text.count(")")
