"""Find words for a time: a Reading -> DateMentions ("Thursday", "Feb. 24", "last week") with their clause's tense."""

import re
from functools import cache

from spacy.tokens import Doc

from briefing.find.language import Reading
from briefing.find.tense import tense_at
from briefing.model.article import Span
from briefing.model.mentions import DateMention
from briefing.reference.words import word_table

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
_BEFORE = r"(?:(?:late|early|earlier|later|last|next|this|this past|this coming|coming|the following|the previous) )?"
_WEEK = r"(?: (?:of )?(?:last|this|next) week)?"


_FULL = frozenset({"June", "July", "May", "March", "April"})


def find_dates(reading: Reading) -> tuple[DateMention, ...]:
    found = []
    for number, doc in enumerate(reading.docs, 1):
        for match in _pattern().finditer(doc.text):
            if not _is_some_other_word(doc, match):
                span = Span(number, match.start(), match.end())
                found.append(DateMention(span, match.group(), reading.sentence_of(span), tense_at(doc, *match.span())))
    return tuple(found)


@cache
def _pattern() -> re.Pattern[str]:
    """The longest way of writing first: a full date, a day of a month, a weekday, a month, then relative words."""
    months, weekday = _any("months"), _any("weekdays")
    days = rf"{_DAY}(?: ?(?:-|–|—|to|and|/) ?{_DAY})?"
    relative = (
        r"(?:late |early |earlier |later )?(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he previous|[Tt]he following) "
        r"(?:week|month|year|weekend|spring|summer|autumn|fall|winter|morning|afternoon|evening)"
    )
    ago = (
        r"(?:\d+|[Aa]|an|one|two|three|four|five|six|seven|eight|nine|ten|several|[Aa] few)(?:\s\d/\d)? "
        r"(?:day|week|month|year|decade)s? (?:ago|earlier|later|before)"
    )
    forms = [
        rf"(?:{weekday},? )?{months} {days}(?:,? {_YEAR})?(?!\d|[-.]\d)",
        rf"(?:{weekday},? )?{_DAY}(?: ?(?:-|–|to|and) ?{_DAY})? (?:of )?{months}(?:,? {_YEAR})?",
        rf"{_YEAR}-[01]\d-[0-3]\d",
        rf"{_BEFORE}{weekday}{_WEEK}(?!\w)",
        rf"{_BEFORE}{months},? {_YEAR}",
        rf"{_BEFORE}{months}(?!\w)",
        relative,
        ago,
        r"[Tt]he day (?:before yesterday|after tomorrow)",
        r"(?<=[Oo]n the )[0-3]?\d(?:st|nd|rd|th)(?=[,.;:)]|$| (?:local time|in|at|for|with|and|after|before|when)\b)",
        r"[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight",
        rf"(?<=[Ii]n ){_YEAR}(?=\W|$)|(?<=[Ss]ince ){_YEAR}(?=\W|$)|(?<=[Uu]ntil ){_YEAR}(?=\W|$)",
        rf"(?<=[Bb]y ){_YEAR}(?=\W|$)",
    ]
    return re.compile(r"(?<![\w$€£])(?:" + "|".join(f"(?:{form})" for form in forms) + r")(?!\w)")


def _any(table: str) -> str:
    """Full words, and short ones with or without their full stop."""
    ways = sorted(word_table(table), key=lambda word: (-len(word), word))
    return (
        "(?:" + "|".join(re.escape(way) + (r"\.?" if len(way) < 6 and way not in _FULL else "") for way in ways) + ")"
    )


def _is_some_other_word(doc: Doc, match: re.Match[str]) -> bool:
    """ "May" and "March" as verbs or names, "Sun", "Sat" and the like as words, a month within a person's name."""
    word = match.group()
    if re.search(r"\d", word):
        return False
    token = doc.char_span(match.start(), match.end(), alignment_mode="expand")
    if token is None or any(one.ent_type_ == "PERSON" for one in token):
        return True
    bare = word.rstrip(".")
    if bare in ("May", "March"):
        return (
            token[0].pos_ not in ("PROPN", "NOUN") or token[0].ent_type_ not in ("DATE", "") or _acts(doc, match.end())
        )
    if bare in word_table("weekdays") or bare in word_table("months"):
        return len(bare) < 5 and bare not in _FULL and not word.endswith(".") and token[0].ent_type_ != "DATE"
    return False


def _acts(doc: Doc, end: int) -> bool:
    """ "May said": a verb follows at once."""
    after = doc.char_span(end, min(len(doc.text), end + 2), alignment_mode="expand")
    return after is not None and len(after) > 0 and after[-1].pos_ in ("VERB", "AUX")
