"""Doubt what the reference tables know: disputed statuses, late changes of office: Dossier -> Checks."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.compose.dossier import Dossier
from briefing.compose.members import day_of_status
from briefing.compose.prose import day, listed
from briefing.compose.wording import wording
from briefing.model.briefing import Check
from briefing.reference.leaders import top_leader
from briefing.reference.organisations import Standing, standing, status_label
from briefing.reference.styles import name_in
from briefing.reference.words import words

_FRESH = timedelta(days=400)
"""How long sources go on differing about a new status."""
_OTHER_COUNTRY = re.compile(r"[A-Z]{3}: ")
"""A note that is about another country than its row."""
_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_JUST_NOW = timedelta(days=30)


def check_reference(dossier: Dossier) -> Iterator[Check]:
    on, organisation = day_of_status(dossier), dossier.event.organisation
    if on is None or organisation is None:
        return
    doubtful: dict[str, list[Standing]] = {}
    for found in standing(organisation, on):
        doubted = any(word in found.note.lower() for word in words("doubting_notes"))
        if _OTHER_COUNTRY.match(found.note):
            continue
        if found.suspended:
            yield _suspended(found, organisation)
        elif doubted and _concerns(dossier, found, on):
            doubtful.setdefault(f"{found.status} {found.since} {_doubt(found)}", []).append(found)
    yield from (_status(alike, organisation) for alike in doubtful.values())
    yield from _new_leaders(dossier, on)


def _suspended(found: Standing, organisation: str) -> Check:
    text = wording("checks", "suspended", country=name_in(organisation, found.country), organisation=organisation)
    return Check(kind="reference", text=text)


def _status(alike: list[Standing], organisation: str) -> Check:
    """One line for all countries of which the same is told."""
    found = alike[0]
    text = wording(
        "checks",
        "membership_note",
        country=listed([name_in(organisation, one.country) for one in alike]),
        status=status_label(found.status, len(alike) > 1, organisation),
        organisation=organisation,
        since=day(since) if (since := _since(found)) else found.since,
        note=_ISO_DAY.sub(lambda iso: day(date.fromisoformat(iso[0])), _doubt(found)),
    )
    return Check(kind="reference", text=text)


def _doubt(found: Standing) -> str:
    """The part of the note that tells of differing sources."""
    parts = [part for part in found.note.split("; ") if any(w in part.lower() for w in words("doubting_notes"))]
    return "; ".join(parts) or found.note


def _concerns(dossier: Dossier, found: Standing, on: date) -> bool:
    """A new status, or that of a country of which the sources speak."""
    since = _since(found)
    named = found.country in {p.country for p in dossier.places} | {a.country for a in dossier.attendees}
    return named or (since is not None and since > on - _FRESH)


def _since(found: Standing) -> date | None:
    return date.fromisoformat(found.since) if len(found.since) == len("2022-09-16") else None


def _new_leaders(dossier: Dossier, on: date) -> Iterator[Check]:
    """Leaders who took office within a month of the event, of countries of whose people the sources speak."""
    fresh = []
    spoken_of = {a.country for a in dossier.attendees} | {m.country for m in dossier.mentioned}
    for found in standing(dossier.event.organisation or "", on):
        leader = top_leader(found.country, dossier.event.organisation, on)
        if found.country not in spoken_of:
            continue
        if leader is not None and found.status == "member" and leader.since > on - _JUST_NOW:
            fresh.append(
                f"{leader.name} ({name_in(dossier.event.organisation, found.country)}, since {day(leader.since)})"
            )
    if fresh:
        yield Check(kind="reference", text=wording("checks", "leaders", names=listed(fresh)))
