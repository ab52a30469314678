"""Say what the sources leave open: days, results, the other side's words, who came: Dossier -> Checks."""

import re
from collections.abc import Iterator, Sequence

from briefing.compose.dossier import Dossier
from briefing.compose.members import members
from briefing.compose.prose import listed, the
from briefing.compose.wording import wording
from briefing.model.briefing import Check, Meeting
from briefing.reference.countries import country_name
from briefing.reference.styles import name_in

_DECLARATION = re.compile(
    r"\b(?:declaration|communiqu[eé]|(?:joint|final|closing) statement|(?:final|outcome) document"
    r"|chair[’']s (?:statement|summar\w+))\b",
    re.I,
)
_MOST_COUNTRIES = 8


def check_unsaid(dossier: Dossier) -> Iterator[Check]:
    open_points = [
        *_days(dossier),
        *_sides(dossier),
        *_leaders(dossier),
        *_declaration(dossier),
    ]
    if open_points:
        first = "; ".join(open_points)
        yield Check(kind="unsaid", text=wording("checks", "unsaid", what=first[:1].upper() + first[1:]))


def _days(dossier: Dossier) -> Iterator[str]:
    undated = [m for m in dossier.meetings if m.date is None and m.at_event and m.status in ("held", "planned")]
    if undated:
        yield wording("checks", "unsaid_days" if len(undated) > 1 else "unsaid_day", meetings=_cited(undated))


def _sides(dossier: Dossier) -> Iterator[str]:
    """Meetings of which only one side's words are told."""
    for meeting in dossier.meetings:
        told = {r.side for r in meeting.readouts if not r.silent}
        silent = [the(country_name(c)) for c in meeting.countries if c not in told]
        if told and silent:
            yield wording("checks", "unsaid_sides", countries=listed(silent), meeting=meeting.id)


def _leaders(dossier: Dossier) -> Iterator[str]:
    came = {a.country for a in dossier.attendees}
    absent = [
        the(name_in(dossier.event.organisation, m.country))
        for m in members(dossier)
        if m.status == "member" and m.country not in (*came, dossier.event.country)
    ]
    if absent and len(absent) <= _MOST_COUNTRIES:
        yield wording("checks", "unsaid_leaders", countries=listed(absent))


def _declaration(dossier: Dossier) -> Iterator[str]:
    if dossier.event.organisation and not any(_DECLARATION.search(s.text) for s in dossier.sentences):
        yield wording("checks", "unsaid_declaration")


def _cited(meetings: Sequence[Meeting]) -> str:
    return listed([f"{{{m.id}}}" for m in meetings])
