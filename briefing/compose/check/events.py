"""Doubt the event: no event found, or none of its days: Dossier -> Checks."""

from collections.abc import Iterator

from briefing.compose.dossier import Dossier
from briefing.compose.wording import wording
from briefing.model.briefing import Check


def check_event(dossier: Dossier) -> Iterator[Check]:
    """Only what no earlier doubt tells already."""
    known = {doubt.kind for doubt in dossier.doubts}
    event = dossier.event
    if event.name is None and event.organisation is None:
        if "event" not in known:
            yield Check(kind="event", text=_of(dossier, "no_event"), main=True)
    elif event.start is None and not known & {"date", "event"}:
        yield Check(kind="date", text=_of(dossier, "no_days"), evidence=event.evidence[:1], main=True)
    if not dossier.meetings:
        yield Check(kind="meeting", text=_of(dossier, "no_meetings"))


def _of(dossier: Dossier, key: str) -> str:
    """The sentence for one source, or for several."""
    return wording("checks", key if len(dossier.articles) > 1 else f"{key}_in_one")
