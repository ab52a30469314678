"""List who belongs to the organisation on the event's last day: Dossier -> Membership, from the reference tables."""

from datetime import date

from briefing.compose.dossier import Dossier
from briefing.model.briefing import Membership
from briefing.reference.leaders import top_leader
from briefing.reference.organisations import Standing, standing, status_rank
from briefing.reference.styles import name_in


def members(dossier: Dossier) -> tuple[Membership, ...]:
    """By status, then in the English alphabetical order of countries; empty where organisation or day is unknown."""
    on = day_of_status(dossier)
    if dossier.event.organisation is None or on is None:
        return ()
    entries = (_entry(dossier, s, on) for s in standing(dossier.event.organisation, on))
    org = dossier.event.organisation
    return tuple(sorted(entries, key=lambda m: (status_rank(m.status), m.status, name_in(org, m.country))))


def day_of_status(dossier: Dossier) -> date | None:
    """The event's last day; the day up to which the sources inform where the event's days are unknown."""
    return dossier.event.end or dossier.event.start or dossier.as_of


def _entry(dossier: Dossier, found: Standing, on: date) -> Membership:
    named = any(a.country == found.country and a.kind == "leader" for a in dossier.attendees)
    leader = None if named else top_leader(found.country, dossier.event.organisation, on)
    note = "; ".join(part for part in ("suspended" if found.suspended else "", found.note or "") if part)
    return Membership(
        country=found.country,
        status=found.status,
        since=found.since or None,
        mentioned=_is_mentioned(dossier, found.country),
        leader=leader.name if leader else None,
        leader_role=leader.title if leader else None,
        note=note or None,
    )


def _is_mentioned(dossier: Dossier, country: str) -> bool:
    return country in {p.country for p in dossier.places} | {a.country for a in dossier.attendees}
