"""Put quotes in the order of the page: the main meeting's two sides first, then others, fragments last."""

from collections.abc import Sequence

from briefing.compose.dossier import Dossier
from briefing.compose.topics import topics_in
from briefing.model.briefing import Meeting, Quote

_FULL = 5
"""Words from which the page shows a quote by itself."""


def rank_quotes(dossier: Dossier) -> tuple[Quote, ...]:
    """Numbered q1, q2 ... in that order, each with its subjects."""
    numbers = {quote.id: n for n, quote in enumerate(dossier.quotes)}
    ordered = sorted(dossier.quotes, key=lambda q: (_tier(dossier, q), numbers[q.id]))
    ordered = _both_sides_first(ordered, main_meeting(dossier))
    return tuple(
        quote.model_copy(update={"id": f"q{n}", "topics": quote.topics or topics_in(quote.text)})
        for n, quote in enumerate(ordered, 1)
    )


def main_meeting(dossier: Dossier) -> Meeting | None:
    """The held meeting of the event on which the sources dwell most; `merge` puts it first."""
    first = dossier.meetings[0] if dossier.meetings else None
    return first if first is not None and first.status == "held" and first.at_event else None


def _tier(dossier: Dossier, quote: Quote) -> int:
    main = main_meeting(dossier)
    attends = any(a.name == quote.speaker for a in dossier.attendees)
    if quote.speaker is None or len(quote.text.split()) < _FULL:
        return 5 if quote.speaker else 6
    if main is not None and main.id in (quote.meeting, (quote.occasion or "").partition("{")[2].partition("}")[0]):
        return 0 if quote.speaker in main.parties else (1 if quote.country in main.countries else 4)
    if attends:
        return 2 if quote.meeting else 3
    return 4


def _both_sides_first(ordered: Sequence[Quote], main: Meeting | None) -> list[Quote]:
    """After the first quote of one party of the main meeting comes the first of another."""
    if main is None:
        return list(ordered)
    first = next((q for q in ordered if q.meeting == main.id and q.speaker in main.parties), None)
    answer = next(
        (
            q
            for q in ordered
            if first
            and q.meeting == main.id
            and q.speaker in main.parties
            and q.speaker != first.speaker
            and len(q.text.split()) >= _FULL
        ),
        None,
    )
    if first is None or answer is None:
        return list(ordered)
    return [first, answer, *(q for q in ordered if q is not first and q is not answer)]
