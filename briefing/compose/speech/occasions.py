"""Keep a quote's meeting where the source bears it out: Dossier -> quotes, those said elsewhere without one."""

import re

from briefing.compose.dossier import Dossier, in_text_order
from briefing.model.briefing import Meeting, Quote
from briefing.model.evidence import Evidence

_BEFORE = re.compile(r"\b(?:before|ahead of|prior to) (?:\S+ )?$", re.I)
_STARTS = re.compile(r"(?:before|ahead of|prior to)\b", re.I)


def with_sure_occasions(dossier: Dossier) -> tuple[Quote, ...]:
    return tuple(_sure(dossier, quote) for quote in dossier.quotes)


def not_yet(dossier: Dossier, told: Evidence) -> bool:
    """True where the words tell of a meeting that comes after: "before speaking with Wang"."""
    return bool(_BEFORE.search(dossier.paragraph(told)[: told.start]) or _STARTS.match(told.text))


def _sure(dossier: Dossier, quote: Quote) -> Quote:
    meeting = dossier.meeting(quote.meeting)
    if meeting is None or _is_borne_out(dossier, quote, meeting):
        return quote
    cites = quote.occasion is not None and f"{{{meeting.id}}}" in quote.occasion
    return quote.model_copy(update={"meeting": None, "occasion": None if cites else quote.occasion})


def _is_borne_out(dossier: Dossier, quote: Quote, meeting: Meeting) -> bool:
    """The meeting is told up to the quote's paragraph, or its sentence names another party."""
    sentence = dossier.sentence(quote.evidence[0])
    own = [e for e in meeting.evidence if e.source == sentence.source]
    here = [e for e in own if dossier.sentence(e) == sentence]
    if here:
        return not all(not_yet(dossier, e) for e in here)
    if not own or min(own, key=in_text_order).paragraph <= sentence.paragraph:
        return True
    return any(dossier.is_named_in(sentence.text, p) for p in meeting.parties if p != quote.speaker)
