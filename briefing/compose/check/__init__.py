"""What a reader must look at before using the briefing: Dossier -> Checks, the weightiest first.

One file a check, one line in CHECKS; what `find` and `resolve` doubt comes along.
"""

from collections.abc import Callable, Iterable

from briefing.compose.check.events import check_event
from briefing.compose.check.figures import check_figures
from briefing.compose.check.letters import check_letters
from briefing.compose.check.meetings import check_meetings
from briefing.compose.check.names import check_names
from briefing.compose.check.reference import check_reference
from briefing.compose.check.sources import check_sources
from briefing.compose.check.speakers import check_speakers
from briefing.compose.check.unsaid import check_unsaid
from briefing.compose.dossier import Dossier
from briefing.model.briefing import Check

CHECKS: tuple[Callable[[Dossier], Iterable[Check]], ...] = (
    check_event,
    check_sources,
    check_names,
    check_speakers,
    check_figures,
    check_letters,
    check_meetings,
    check_reference,
    check_unsaid,
)
_ORDER = ("event", "date", "source", "name", "quote", "speaker", "figure", "wording", "meeting", "place")
"""Other kinds follow as they come, what is not said last."""
_FEWEST_MAIN, _MOST_MAIN = 3, 5


def checks(dossier: Dossier) -> tuple[Check, ...]:
    """All doubts, at most five of them marked for page 1, and three where so many come from the sources."""
    found = dict.fromkeys([*dossier.doubts, *(c for check in CHECKS for c in check(dossier))])
    ordered = sorted(found, key=_rank)
    marked = [c for c in ordered if c.main][:_MOST_MAIN]
    fitting = (c for c in ordered if not c.main and c.kind != "reference")
    while len(marked) < _FEWEST_MAIN and (more := next(fitting, None)) is not None:
        marked.append(more)
    return tuple(c.model_copy(update={"main": any(c is m for m in marked)}) for c in ordered)


def _rank(check: Check) -> int:
    if check.kind == "unsaid":
        return len(_ORDER) + 1
    return _ORDER.index(check.kind) if check.kind in _ORDER else len(_ORDER)
