"""Make an Event of a summit that the tables know: Clues, Summit -> Event, which tells what the article itself says."""

import re
from datetime import date

from briefing.model.article import Article
from briefing.model.briefing import Event
from briefing.model.evidence import Evidence
from briefing.model.mentions import Mentions
from briefing.reference.countries import country_named
from briefing.reference.names import plain
from briefing.reference.organisations import organisation
from briefing.reference.patterns import Pattern
from briefing.reference.places import places_called
from briefing.reference.summits import Summit
from briefing.resolve.calendar import Calendar, day_of
from briefing.resolve.clues import Clues

_OWN_NAME = Pattern(r"{irregular}", re.IGNORECASE)
_MOST = 4
"""So many pieces of evidence bear an event; more tell nothing new."""


def tabled_event(article: Article, mentions: Mentions, clues: Clues, summit: Summit) -> Event:
    known = organisation(summit.org)
    city = _city(mentions, summit)
    told = {
        "organisation": known is None or bool(clues.weights.get(summit.org)),
        "organisation_name": known is None or _is_written_out(article, known.acronym),
        "city": _is_named(mentions, city, summit.country),
        "country": names_country(mentions, summit.country),
        "start": _is_told(article, mentions, summit.start),
        "end": summit.end != summit.start and _is_told(article, mentions, summit.end),
    }
    return Event(
        name=_name(summit, known.summit if known else summit.title),
        organisation=known.acronym if known else None,
        organisation_name=known.name if known else None,
        city=city,
        country=summit.country,
        start=summit.start,
        end=summit.end,
        host=summit.host or None,
        from_reference=tuple([field for field, is_told in told.items() if not is_told] + ["host"] * bool(summit.host)),
        evidence=_evidence(article, mentions, clues, summit),
    )


def names_country(mentions: Mentions, code: str) -> bool:
    """Whether the text names the country itself, and not only one of its towns."""
    return any((land := country_named(one.text)) and land.code == code for one in mentions.places)


def _name(summit: Summit, usual: str) -> str:
    """Extraordinary ones, those with a partner ("ASEAN-Japan") and the General Assembly bear their own name."""
    is_own = _OWN_NAME.search(summit.title) or summit.title.startswith(f"{summit.org}-") or summit.org == "UN"
    return summit.title if is_own else usual


def _is_written_out(article: Article, acronym: str) -> bool:
    known = organisation(acronym)
    if known is not None and known.name == acronym:
        return True
    text = plain(" ".join([article.title or "", *article.paragraphs]))
    bodies = [way for way in known.names if not re.search(r"summit|meeting", way, re.IGNORECASE)] if known else []
    ways = (known.name, *bodies) if known else ()
    return any(plain(way) in text and plain(way) != plain(acronym) for way in ways if " " in way)


def _city(mentions: Mentions, summit: Summit) -> str:
    """As the table has it; where the text names only the resort that the table notes, the resort."""
    if _is_named(mentions, summit.city, summit.country):
        return summit.city
    noted = [part.strip() for part in re.split(r"[,/]| and ", summit.note)]
    resorts = [part for part in noted if any(one.type == "city" for one in places_called(part)[:1])]
    return next((part for part in resorts if _is_named(mentions, part, summit.country)), summit.city)


def _is_named(mentions: Mentions, city: str, country: str) -> bool:
    return any(
        place.country == country and plain(city) in map(plain, (place.name, *place.names))
        for mention in mentions.places
        for place in places_called(mention.text)[:1]
    )


def _is_told(article: Article, mentions: Mentions, wanted: date) -> bool:
    """The article gives that day, by its date or counted from its own, where it tells of the meeting.

    That somebody met somebody on the day tells nothing of when the summit began.
    """
    calendar = Calendar(article.published)
    telling = {event.sentence for event in mentions.events if event.span.paragraph}
    return any(one.sentence in telling and day_of(one, calendar) == wanted for one in mentions.dates)


def _evidence(article: Article, mentions: Mentions, clues: Clues, summit: Summit) -> tuple[Evidence, ...]:
    """Where the text first names the meeting, the organisation written out, and the town."""
    of_org = [one for one in clues.named if one.key == summit.org]
    spans = [
        one.mention.span for one in sorted(of_org, key=lambda one: not one.as_meeting) if one.mention.span.paragraph
    ]
    town = [m.span for m in mentions.places if plain(m.text) == plain(summit.city) and not m.inside_name]
    return tuple(article.evidence(span) for span in sorted([*spans[:_MOST], *town[:1]]))
