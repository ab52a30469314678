"""Doubt an event and its days where the article leaves them open: Event, DateMentions -> Checks."""

from datetime import date

from briefing.model.article import Article, Span
from briefing.model.briefing import Check, Event
from briefing.model.mentions import DateMention, Mentions
from briefing.reference.organisations import organisation
from briefing.reference.summits import Summit
from briefing.resolve.calendar import is_by_week, weekday_of


def event_doubts(article: Article, mentions: Mentions, event: Event, days: dict[Span, date]) -> tuple[Check, ...]:
    if event.name is None:
        return (_no_event(), *_by_week(article, mentions, days))
    found: list[Check] = []
    if event.organisation and organisation(event.organisation) is None:
        text = f"The reference tables do not know {event.organisation}: no members are shown."
        found.append(Check(kind="reference", text=text, main=True))
    if article.published is None:
        found.append(_no_date(article, mentions, event, days))
    found += _by_week(article, mentions, days)
    if event.host and "host" in event.from_reference:
        found.append(
            Check(kind="reference", text=f"The source does not say who presides; {event.host}† is from the tables.")
        )
    return tuple(found)


def rival_doubts(event: Event, others: list[Summit]) -> tuple[Check, ...]:
    """The source also fits another summit: the reader must know which."""
    if not others or event.start is None:
        return ()
    days = ", ".join(f"{one.city} {one.start.year}" for one in others[:3])
    taken = f"{event.name}, {event.city} {event.start.year}"
    text = f"The source does not settle which summit it is about: {taken} is assumed†; it also fits {days}."
    return (Check(kind="event", text=text, main=True),)


def _no_event() -> Check:
    text = "No summit was found in the source: who met whom is told, but no event, dates or membership."
    return Check(kind="event", text=text, main=True)


def _no_date(article: Article, mentions: Mentions, event: Event, days: dict[Span, date]) -> Check:
    """One check tells where the dates come from and how the first weekday is read."""
    if event.start is None:
        text = "No date in the source, and the reference tables do not know the event: its weekdays are no days."
        return Check(kind="date", text=text, main=True)
    if "start" not in event.from_reference:
        return Check(
            kind="date", text="The source bears no date of its own; its days are counted from the event.", main=True
        )
    text = f"No date in the source: {_range(event)} is from the reference tables†"
    read = _first_weekday(mentions, days)
    if read is None:
        return Check(kind="date", text=f"{text}.", main=True)
    text += f", “{read.text}” is read as the {_ordinal(days[read.span].day)}."
    return Check(kind="date", text=text, evidence=(article.evidence(read.span),), main=True)


def _first_weekday(mentions: Mentions, days: dict[Span, date]) -> DateMention | None:
    return next((one for one in mentions.dates if weekday_of(one) is not None and one.span in days), None)


def _by_week(article: Article, mentions: Mentions, days: dict[Span, date]) -> list[Check]:
    """ "last Wednesday" can be the Wednesday just past or that of the week before."""
    found = []
    for mention in mentions.dates:
        if is_by_week(mention) and mention.span in days:
            text = f"“{mention.text}” is read as {_day(days[mention.span])}; it can also mean the one a week later."
            found.append(Check(kind="date", text=text, evidence=(article.evidence(mention.span),)))
    return found


def _range(event: Event) -> str:
    start, end = event.start, event.end
    if start is None:
        return ""
    if end is None or end == start:
        return _day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_day(end)}"
    return f"{_day(start)} – {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
