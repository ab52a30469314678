"""Tell what belongs to this event from what is told beside it: a sentence -> whether it is of other days or bodies."""

import re
from datetime import timedelta

from briefing.compose.dossier import Dossier, holds
from briefing.model.evidence import Evidence
from briefing.reference.organisations import organisation_named

_LEAD = timedelta(days=3)
"""Before the event's first day, when its decisions may be announced."""
_IS_PAST = re.compile(r"\b(?:last|earlier|ago|previous)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z]*[A-Z]\b")


def is_of_this_event(dossier: Dossier, sentence: Evidence) -> bool:
    """False where it tells of an earlier day, or names another organisation and not the event's own."""
    own = dossier.event.organisation
    named = {o.acronym for word in _ACRONYM.findall(sentence.text) if (o := organisation_named(word))}
    return not (named and own not in named) and not _is_earlier(dossier, sentence)


def _is_earlier(dossier: Dossier, sentence: Evidence) -> bool:
    """A day before the event; "last year's meeting" only compares."""
    start, paragraph = dossier.event.start, dossier.paragraph(sentence)
    days = [d for d in dossier.dated if holds(sentence, d.when) and paragraph[d.when.end :][:2] not in ("’s", "'s")]
    for one in days:
        word_before = " ".join(paragraph[: one.when.start].split()[-1:])
        if one.date < start - _LEAD if one.date and start else _is_past(dossier, f"{word_before} {one.when.text}"):
            return True
    return False


def _is_past(dossier: Dossier, when: str) -> bool:
    years = [int(year) for year in _YEAR.findall(when)]
    today = dossier.as_of or dossier.event.start
    return bool(_IS_PAST.search(when)) or (today is not None and any(year < today.year for year in years))
