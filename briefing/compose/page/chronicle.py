"""Chronicle: the timeline of a Briefing -> one row a day, past days before those to watch."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.model.briefing import TimelineEntry


@dataclass(frozen=True, slots=True)
class Day:
    """Entries of one day; those without a day stand alone."""

    label: str
    """ "T1"."""
    first: TimelineEntry
    reported: tuple[TimelineEntry, ...]
    known: tuple[TimelineEntry, ...]
    """From the reference tables."""


@dataclass(frozen=True, slots=True)
class Chronicle:
    past: tuple[Day, ...]
    coming: tuple[Day, ...]


def chronicle(entries: Iterable[TimelineEntry]) -> Chronicle:
    ordered = sorted(entries, key=lambda entry: entry.coming)
    grouped = [tuple(group) for _, group in groupby(enumerate(ordered), _same_day)]
    days = tuple(_day(number, tuple(entry for _, entry in group)) for number, group in enumerate(grouped, start=1))
    past = tuple(day for day in days if not day.first.coming)
    return Chronicle(past, days[len(past) :])


def _same_day(numbered: tuple[int, TimelineEntry]) -> tuple[bool, object]:
    place, entry = numbered
    return entry.coming, entry.date or place


def _day(number: int, entries: tuple[TimelineEntry, ...]) -> Day:
    reported = tuple(entry for entry in entries if entry.basis != "reference")
    known = tuple(entry for entry in entries if entry.basis == "reference")
    return Day(f"T{number}", (reported or known)[0], reported, known)
