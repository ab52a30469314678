"""Say which event an article is about and where it stands in time: Article, Mentions, Settings -> Setting."""

from dataclasses import replace
from datetime import date, timedelta

from briefing.model.article import Article, Span
from briefing.model.briefing import Event
from briefing.model.mentions import DateMention, Mentions
from briefing.reference.organisations import organisation
from briefing.reference.summits import Summit, days_from
from briefing.resolve.calendar import Calendar, day_of
from briefing.resolve.candidates import candidates, rivals
from briefing.resolve.clues import clues_of
from briefing.resolve.doubts import event_doubts, rival_doubts
from briefing.resolve.own_spelling import as_the_report_spells
from briefing.resolve.settings import Setting, Settings
from briefing.resolve.tabled import tabled_event
from briefing.resolve.unnamed import unnamed
from briefing.resolve.untabled import untabled_event

_APART = 2
"""Days between a meeting told and the summit of the tables that make two of them."""
_LONGEST_BEFORE = 25
"""Characters round the place that may stand before a dateline's day: a comma, a country, an agency."""


def resolve_event(article: Article, mentions: Mentions, settings: Settings) -> Setting:
    """The event, the day that each word for a time means, and up to when the article informs."""
    event, others = _event(article, mentions, settings)
    event = as_the_report_spells(event, mentions)
    calendar = Calendar(article.published, event.start, event.end)
    written = _day_of_dateline(article, mentions, calendar)
    calendar = replace(calendar, published=article.published or written)
    days = _days(mentions, calendar)
    as_of, inferred = (written, True) if written else _as_of(article, mentions, dict(days), event)
    return Setting(
        event=event,
        anchor=calendar.anchor,
        as_of=as_of,
        as_of_from_reference=inferred,
        days=days,
        doubts=(*event_doubts(article, mentions, event, dict(days)), *rival_doubts(event, others)),
    )


def _event(article: Article, mentions: Mentions, settings: Settings) -> tuple[Event, list[Summit]]:
    """The event, and other summits of the tables that fit nearly as well."""
    clues = clues_of(article, mentions)
    near = settings.start or article.published
    other = untabled_event(article, mentions, clues, settings)
    fit = candidates(clues, mentions, near, settings.organisation)
    if not settings.organisation:
        fit = sorted([*fit, *unnamed(article, mentions, clues, near)], key=lambda one: -one.fitness)
    if other and fit and not _runs_on(fit[0].summit, near) and _is_another(other.event, fit[0].summit):
        return _as_the_user_says(other.event, settings), []
    nowhere = other is not None and other.event.country is None and _is_unowned(other.event)
    if fit and (
        other is None
        or other.fitness <= fit[0].fitness
        or _is_same(other.event, fit[0].summit)
        or (nowhere and _runs_on(fit[0].summit, near))
    ):
        event = tabled_event(article, mentions, clues, fit[0].summit)
        return _as_the_user_says(event, settings), rivals(fit)
    return _as_the_user_says(other.event if other else Event(), settings), []


def _is_another(event: Event, summit: Summit) -> bool:
    """The report puts the organisation's meeting into another country and on another day than the tables."""
    if event.organisation != summit.org or event.start is None or event.country is None:
        return False
    return event.country != summit.country and days_from(summit, event.start) > _APART


def _is_unowned(event: Event) -> bool:
    """A summit of two leaders named beside the word, in a headline above the report of the body's own."""
    return event.organisation is None and "–" in (event.name or "")


def _runs_on(summit: Summit, day: date | None) -> bool:
    """A report of its own days that names another town tells where somebody goes next."""
    return day is not None and days_from(summit, day) == 0


def _is_same(event: Event, summit: Summit) -> bool:
    """The organisation's or forum's own summit, not its ministers' meeting: the tables know more of it."""
    if event.organisation is None:
        return event.name == summit.title
    return event.organisation == summit.org and "minister" not in (event.name or "").lower()


def _as_the_user_says(event: Event, settings: Settings) -> Event:
    event = _of_the_users_body(event, settings.organisation)
    if settings.start is None:
        return event
    length = event.end - event.start if event.start and event.end else timedelta(0)
    told = tuple(field for field in event.from_reference if field not in ("start", "end"))
    return event.model_copy(
        update={"start": settings.start, "end": settings.start + length, "from_reference": told},
    )


def _of_the_users_body(event: Event, acronym: str | None) -> Event:
    """Where nothing in the text or the tables fits the body that the user named, it is still that body's event."""
    if acronym is None or event.organisation == acronym:
        return event
    known = organisation(acronym)
    looked_up = {*event.from_reference, "organisation_name"} if known else set(event.from_reference)
    named = {
        "name": event.name or f"{acronym} meeting",
        "organisation": acronym,
        "organisation_name": known.name if known else None,
        "from_reference": tuple(sorted(looked_up)),
    }
    return event.model_copy(update=named)


def _days(mentions: Mentions, calendar: Calendar) -> tuple[tuple[Span, date], ...]:
    parts = [part for quote in mentions.quotes for part in quote.parts]
    found = (
        (mention.span, day_of(mention, calendar, quoted=any(part.overlaps(mention.span) for part in parts)))
        for mention in mentions.dates
    )
    return tuple((span, day) for span, day in found if day)


def _day_of_dateline(article: Article, mentions: Mentions, calendar: Calendar) -> date | None:
    """ "ASTANA, July 3 (Xinhua) -" in a report without a date: the year is the event's."""
    if article.published or not article.dateline:
        return None
    for mention in mentions.dates:
        before = article.paragraphs[mention.span.paragraph - 1][: mention.span.start]
        if article.dateline in before and len(before) < len(article.dateline) + _LONGEST_BEFORE:
            return day_of(mention, calendar)
    return None


def _as_of(article: Article, mentions: Mentions, days: dict[Span, date], event: Event) -> tuple[date | None, bool]:
    """The article's date, else the latest day of which it reports, else the event's first."""
    if article.published:
        return article.published, False
    if event.start is None:
        return None, False
    latest = (event.end or event.start) + timedelta(days=3)
    reported = [day for mention in mentions.dates if (day := _reported(mention, days)) and day <= latest]
    return max(reported, default=event.start), True


def _reported(mention: DateMention, days: dict[Span, date]) -> date | None:
    return days.get(mention.span) if mention.tense == "past" else None
