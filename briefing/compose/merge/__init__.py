"""Merge the findings of several reports of one event: Findings -> Dossier, in which each fact stands once."""

from collections.abc import Sequence

from briefing.compose.dossier import Dossier, Reference, unique
from briefing.compose.merge.apart import days_apart, same_event, set_apart
from briefing.compose.merge.meetings import MergedMeetings, merge_meetings
from briefing.compose.merge.people import MergedPeople, merge_people
from briefing.compose.merge.quotes import merge_quotes
from briefing.compose.prose import day, listed
from briefing.compose.wording import wording
from briefing.model.briefing import Check, Event, Place
from briefing.model.findings import Findings, Said
from briefing.reference.names import plain


def merge(found: Sequence[Findings]) -> Dossier:
    """One set of facts; evidence of all sources is kept, meetings and quotes bear new numbers."""
    event, event_doubts = _event(found)
    found = set_apart(found, event)
    people = merge_people(found)
    meetings = merge_meetings(found, people)
    informing = [f for f in found if f.as_of and not days_apart(f.event, event)]
    latest = max(informing, key=lambda f: str(f.as_of), default=found[0])
    return Dossier(
        articles=tuple(f.article.as_written() for f in found),
        by_id={f.article.id: f.article.as_written() for f in found},
        event=event,
        as_of=latest.as_of,
        as_of_from_reference=latest.as_of_from_reference,
        attendees=people.attendees,
        mentioned=tuple(m.model_copy(update={"why": meetings.cite(m.evidence, m.why)}) for m in people.mentioned),
        meetings=meetings.meetings,
        quotes=merge_quotes(found, people, meetings),
        places=_places(found),
        said=tuple(_renamed(said, f, people) for f in found for said in f.said),
        dated=tuple(d for f in found for d in f.dated),
        sentences=tuple(f.article.evidence(s) for f in found for s in f.sentences),
        asides=tuple(f.article.evidence(s) for f in found for s in f.asides),
        references=_references(found, people),
        doubts=(*_doubts(found, meetings, event), *event_doubts, *meetings.doubts),
    )


def _renamed(said: Said, found: Findings, people: MergedPeople) -> Said:
    addressee = people.name(found.article.id, said.addressee) if said.addressee else None
    return Said(
        actor=people.name(found.article.id, said.actor),
        country=said.country,
        verb=said.verb,
        text=said.text,
        addressee=addressee,
        evidence=said.evidence,
        sentence=said.sentence,
    )


def _references(found: Sequence[Findings], people: MergedPeople) -> tuple[Reference, ...]:
    return tuple(
        Reference(f.article.evidence(span), people.name(f.article.id, name))
        for f in found
        for span, name in f.actors_at
    )


def _doubts(found: Sequence[Findings], meetings: MergedMeetings, event: Event) -> tuple[Check, ...]:
    """Each doubt once; that one report tells no event is no doubt where another tells it."""
    merged: dict[tuple[str, str], Check] = {}
    for report in found:
        silent = event.name is not None and report.event.name is None
        for doubt in report.doubts:
            if silent and doubt.kind in ("event", "date"):
                continue
            text = _which_source(doubt.kind, meetings.recite(report.article.id, doubt.text), report, len(found))
            known = merged.get((doubt.kind, text))
            evidence = unique((*(known.evidence if known else ()), *doubt.evidence))
            merged[doubt.kind, text] = doubt.model_copy(update={"text": text, "evidence": evidence})
    return tuple(merged.values())


def _which_source(kind: str, text: str, report: Findings, sources: int) -> str:
    """ "No date in the source" says which one where there are several; what all leave out is said of all."""
    if sources == 1:
        return text
    if kind == "reference":
        return text.replace("The source does not say", "The sources do not say")
    number = report.article.id.removeprefix("s")
    return text.replace("The source ", f"Source {number} ").replace("the source", f"source {number}")


def _event(found: Sequence[Findings]) -> tuple[Event, tuple[Check, ...]]:
    """The event that most sources tell, its gaps filled from those that tell the same one."""
    told = [f.event for f in found if f.event.name or f.event.organisation]
    if not told:
        return found[0].event, ()
    most = max(told, key=lambda event: sum(same_event(event, other) for other in told))
    same = [f for f in found if f.event in told and same_event(f.event, most)]
    return _filled([f.event for f in same]), (*_other_events(found, most), *_event_days(same))


def _event_days(found: Sequence[Findings]) -> tuple[Check, ...]:
    """On which first day the sources differ, as far as they tell it themselves."""
    told = [f for f in found if f.event.start and "start" not in f.event.from_reference]
    if len({f.event.start for f in told}) < 2:
        return ()
    said = [f"source {f.article.id.removeprefix('s')} {day(f.event.start)}" for f in told if f.event.start]
    text = wording("checks", "event_days_differ", days=listed(said))
    return (Check(kind="date", text=text, evidence=unique(tuple(e for f in told for e in f.event.evidence[:1]))),)


def _filled(events: Sequence[Event]) -> Event:
    """What a source tells goes before what the reference tables know; an earlier source before a later one."""
    event, told = events[0], {}
    for name in ("name", "organisation", "organisation_name", "city", "country", "start", "end", "host"):
        holding = [e for e in events if getattr(e, name) is not None]
        best = next((e for e in holding if name not in e.from_reference), holding[0] if holding else event)
        told[name] = (getattr(best, name), name in best.from_reference)
    evidence = tuple(dict.fromkeys(e for one in events for e in one.evidence))
    values: dict[str, object] = {name: value for name, (value, _) in told.items()}
    looked_up = tuple(name for name, (_, known) in told.items() if known)
    return event.model_copy(update=values | {"from_reference": looked_up, "evidence": evidence})


def _other_events(found: Sequence[Findings], most: Event) -> tuple[Check, ...]:
    others = [f for f in found if (f.event.name or f.event.organisation) and not same_event(f.event, most)]
    return tuple(
        Check(
            kind="event",
            text=wording(
                "checks",
                "other_event",
                source=f.article.id.removeprefix("s"),
                event=f.event.name or f.event.organisation or "",
            ),
            evidence=f.event.evidence[:1],
            main=True,
        )
        for f in others
    )


def _places(found: Sequence[Findings]) -> tuple[Place, ...]:
    merged: dict[tuple[str, str | None], Place] = {}
    for place in (p for f in found for p in f.places):
        key = plain(place.name), place.country
        merged[key] = _one_place(merged[key], place) if key in merged else place
    return tuple(merged.values())


def _one_place(one: Place, other: Place) -> Place:
    return one.model_copy(
        update={
            "as_written": tuple(dict.fromkeys((*one.as_written, *other.as_written))),
            "metonym": one.metonym and other.metonym,
            "mentions": one.mentions + other.mentions,
            "evidence": (*one.evidence, *other.evidence),
            "lat": other.lat if one.lat is None else one.lat,
            "lon": other.lon if one.lon is None else one.lon,
        }
    )
