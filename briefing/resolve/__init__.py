"""Resolve Mentions to identified people, places, days and the event: Article, Mentions -> Findings.

What a mention means takes the whole article and the tables. In standard terms:

- event linking: `event.py` weighs `clues.py` against the summits of the tables (`candidates.py`, `tabled.py`), else
  takes the text's own words (`untabled.py`, `held.py`)
- entity linking and coreference: `people.py` brings spellings together (`persons.py`), then pronouns, groups and
  offices (`references.py`); places in `whereabouts.py`; days, relative ones too, in `calendar.py`
- relations: the same meeting told twice is one (`tellings.py`), and belongs to the event or not (`meeting_places.py`)
- attendance, a classification by cues: `attendance.py` asks `presence.py` of each person
"""

from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.model.mentions import Mentions
from briefing.resolve.attendance import resolve_attendance
from briefing.resolve.days import resolve_dated
from briefing.resolve.event import resolve_event
from briefing.resolve.meetings import resolve_meetings
from briefing.resolve.people import identify_actors
from briefing.resolve.places import resolve_places
from briefing.resolve.quotes import resolve_quotes
from briefing.resolve.settings import Settings
from briefing.resolve.statements import resolve_statements

__all__ = ["Settings", "resolve"]


def resolve(article: Article, mentions: Mentions, settings: Settings) -> Findings:
    """The article's facts. `settings` holds what the user said: organisation, first day of the event."""
    setting = resolve_event(article, mentions, settings)  # event, calendar (which day "Thursday" is), as_of, doubts
    actors, name_doubts = identify_actors(article, mentions, setting)
    meetings, meeting_doubts = resolve_meetings(article, mentions, actors, setting)
    quotes, quote_doubts = resolve_quotes(article, mentions, actors, meetings)
    attendees, mentioned = resolve_attendance(article, mentions, actors, meetings, quotes, setting)
    return Findings(
        article=article,
        event=setting.event,
        as_of=setting.as_of,
        as_of_from_reference=setting.as_of_from_reference,
        attendees=attendees,
        mentioned=mentioned,
        meetings=meetings,
        quotes=quotes,
        places=resolve_places(article, mentions, actors, setting),
        said=resolve_statements(article, mentions, actors),
        dated=resolve_dated(article, mentions, setting),
        sentences=mentions.sentences,
        asides=mentions.asides,
        actors_at=tuple((span, actor.name) for span, meant in sorted(actors.means.items()) for actor in meant),
        doubts=(*setting.doubts, *name_doubts, *quote_doubts, *meeting_doubts),
    )
