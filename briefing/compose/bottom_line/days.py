"""Name the days of a sentence that is read on another day: "agreed on Saturday" -> "agreed on 9 September"."""

import re

from briefing.compose.dossier import Dossier, holds
from briefing.compose.prose import day
from briefing.model.evidence import Evidence
from briefing.reference.words import word_table

_RELATIVE = re.compile(r"(?:(?:late|early|last|this|next) )?(?P<day>\w+)\.?")
_AFTER_A_PREPOSITION = re.compile(r"\b(?:on|by|until|till|since|before|after|from|for|of|to|and|between) $", re.I)
_TODAY = frozenset(("today", "yesterday", "tomorrow", "tonight"))


def with_days(dossier: Dossier, sentence: Evidence, text: str) -> str:
    """Weekdays, "yesterday" and the like that are known for certain, as dates; those within quotation marks stay."""
    for dated in dossier.dated:
        if dated.date is None or not holds(sentence, dated.when) or not _is_relative(dated.when.text):
            continue
        at = _only_place(text, dated.when.text)
        if at is not None:
            text = _with_day(text, at, at + len(dated.when.text), day(dated.date).rpartition(" ")[0])
    return text


def _is_relative(words: str) -> bool:
    match = _RELATIVE.fullmatch(words)
    return match is not None and (match["day"] in word_table("weekdays") or match["day"].lower() in _TODAY)


def _only_place(text: str, words: str) -> int | None:
    at = text.find(words)
    if at < 0 or text.count(words) > 1 or text[:at].count("“") > text[:at].count("”"):
        return None
    return at if re.match(r"(?:[\s,.;]|$)", text[at + len(words) :]) else None


def _with_day(text: str, start: int, stop: int, name: str) -> str:
    rest = re.sub(r"^ (?:morning|afternoon|evening|night)\b", "", text[stop:])
    lead = "" if _AFTER_A_PREPOSITION.search(text[:start]) else ("On " if start == 0 else "on ")
    return f"{text[:start]}{lead}{name}{rest}"
