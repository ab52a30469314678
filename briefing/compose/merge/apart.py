"""Set reports of another event apart: Findings, the event -> Findings in which nobody attends by mistake."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefing.compose.wording import wording
from briefing.model.briefing import Attendee, Event, Mentioned
from briefing.model.findings import Findings

_SLACK = timedelta(days=10)
"""Events whose first days lie farther apart are two events, whoever meets."""


def same_event(one: Event, other: Event) -> bool:
    return (one.organisation or one.name) == (other.organisation or other.name) and not days_apart(one, other)


def days_apart(one: Event, other: Event) -> bool:
    """Whether both have days, and not the same ones: a summit within a summit shares its days."""
    return one.start is not None and other.start is not None and abs(one.start - other.start) > _SLACK


def set_apart(found: Sequence[Findings], event: Event) -> tuple[Findings, ...]:
    """Whoever attended the other event is only mentioned here, and its meetings were not at this one."""
    return tuple(_elsewhere(f) if days_apart(f.event, event) else f for f in found)


def _elsewhere(report: Findings) -> Findings:
    event = report.event.name or report.event.organisation or ""
    source = report.article.id.removeprefix("s")
    why = wording("checks", "elsewhere", event=event, source=source)
    return replace(
        report,
        attendees=(),
        mentioned=(*(_mentioned(person, why) for person in report.attendees), *report.mentioned),
        meetings=tuple(meeting.model_copy(update={"at_event": False}) for meeting in report.meetings),
        doubts=tuple(doubt for doubt in report.doubts if doubt.kind != "reference"),
    )


def _mentioned(person: Attendee, why: str) -> Mentioned:
    return Mentioned(
        name=person.name,
        family_name=person.family_name,
        country=person.country,
        role=person.role,
        role_from_reference=person.role_from_reference,
        why=why,
        aliases=person.aliases,
        evidence=person.evidence,
        basis=person.basis,
    )
