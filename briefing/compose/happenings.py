"""Tell whether a dated clause is an event of that day: DatedSentence, its clause -> yes or no.

No event are words that someone merely said on that day, the ceremony, a day that belongs to another thing of the
sentence, and what the page tells of the summit's first and last day anyway.
"""

import re

from briefing.compose.bottom_line.decisions import is_ceremony
from briefing.compose.dossier import Dossier, holds, overlap
from briefing.compose.speech.clipping import dateline_end
from briefing.model.evidence import Evidence
from briefing.model.findings import DatedSentence

_MERELY_SAID = frozenset(
    (
        *("said", "says", "say", "told", "tells", "added", "adds", "noted", "remarked", "stated"),
        *("admitted", "confirmed", "warned"),
    )
)
_OTHERS_DAY = re.compile(
    r"(?:, an? [^,]*\b\w+ed|\b(?:The|the) (?:last|first|next) time\b[^,]*(?:,[^,]*)?"
    r"|\bwho\b[^,]*|\bsince(?: (?:it|he|she|they|[A-Z]\w+) [^,]*)?|\buntil|\bafter)"
    r" (?:in |on |late |early )?$"
)
"""A club founded in 2001, "the last time …, in 2018", "since … last February": the sentence tells of another time."""
_BELONGS = re.compile(r"[^,]*\b(?:of|in|with|from|to|on|at|between|for) (?:its|his|her|their)\b")
"""A noun whose owner stands elsewhere: "invasion of its neighbour"."""
_PAST = re.compile(r"\b(?:last|earlier|ago|previous)\b", re.I)
_OPENS_OR_ENDS = re.compile(
    r"\b(?:summit|meeting|gathering|talks)\b.{0,40}\b(?:end|open|start|begin|began|begun|conclud|kick|wrap|clos)\w*"
    r"|\b(?:conclud|end|open|start|began|beg[iu]n|kick)\w* (?:off )?(?:the|their|its|an?|\w+[’']s) (?:\w+ ){0,3}summit"
    r"|\b(?:announcement|statement|meeting)s? (?:came|comes)\b|\b(?:are|were|is|was) meeting\b",
    re.I,
)


def is_event(dossier: Dossier, dated: DatedSentence, clause: Evidence) -> bool:
    if dossier.paragraph(dated.when)[dated.when.end :][:2] in ("’s", "'s"):
        return False
    if dated.when.start < dateline_end(dossier.paragraph(dated.when)):
        return False
    if clause.text[:1].islower() and _BELONGS.match(clause.text):
        return False
    before = dated.sentence.text[: max(0, dated.when.start - dated.sentence.start)]
    if is_ceremony(clause.text) or _OTHERS_DAY.search(before) or (dated.coming and _PAST.search(dated.when.text)):
        return False
    return not (_has_two_times(dossier, dated, clause) or _is_talk(dossier, dated) or _is_frame(dossier, dated, clause))


def _has_two_times(dossier: Dossier, dated: DatedSentence, clause: Evidence) -> bool:
    """It can't be told from the words which of them the event had."""
    return any(holds(clause, d.when) and d.when != dated.when for d in dossier.dated)


def _is_talk(dossier: Dossier, dated: DatedSentence) -> bool:
    """The day is that of saying, not of what was said."""
    here = [s for s in dossier.said if overlap(s.sentence, dated.sentence) and s.verb.lower() in _MERELY_SAID]
    return any(not holds(s.evidence, dated.when) for s in here)


def _is_frame(dossier: Dossier, dated: DatedSentence, clause: Evidence) -> bool:
    event = dossier.event
    return (
        dated.date is not None and dated.date in (event.start, event.end) and bool(_OPENS_OR_ENDS.search(clause.text))
    )
