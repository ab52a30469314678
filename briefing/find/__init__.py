"""Find spans of people, places, quotes, meetings, days and events in an Article: Article -> Mentions.

`language.py` runs spaCy once: its tokens, parts of speech, dependency parse and named entities are the Reading that all
finders share. In standard terms they do:

- named entities: people in `names.py` (spaCy's, with titles, tables and lists beside it), `offices.py`, `bodies.py` and
  `pronouns.py`, all joined to mentions by `actors.py`; places in `places.py`, a government named by its seat (metonymy)
  in `metonymy.py`; days in `dates.py`; events in `events.py`
- a person's post in apposition or as a title: `posts.py` before the name, `postsafter.py` behind it
- quote attribution: marks are paired in `marks.py`, and a speaker is sought in `attribution.py`, by the order of words
  (`said_clause.py`, `introductions.py`) or up the parse (`governing.py`); indirect speech in `statements.py`
- relations, who meets whom: `meetings.py`, its two sides in `sides.py`, whether it is held (factuality) in
  `certainty.py`
"""

from briefing.find.actors import find_actors
from briefing.find.asides import find_asides
from briefing.find.dates import find_dates
from briefing.find.events import find_events
from briefing.find.language import DEFAULT_MODEL, read_language
from briefing.find.meetings import find_meetings
from briefing.find.places import find_places
from briefing.find.quotes import find_quotes
from briefing.find.statements import find_statements
from briefing.find.turns import with_turns
from briefing.model.article import Article
from briefing.model.mentions import Mentions

__all__ = ["DEFAULT_MODEL", "find_mentions"]


def find_mentions(article: Article, language_model: str = DEFAULT_MODEL) -> Mentions:
    """All mentions of one article; the language model is loaded once a process."""
    reading = read_language(article, language_model)
    actors = find_actors(reading)
    quotes = find_quotes(reading, actors)
    dates = find_dates(reading)
    return Mentions(
        sentences=reading.sentences,
        actors=actors,
        quotes=with_turns(reading, actors, quotes),
        statements=find_statements(reading, actors, quotes),
        meetings=find_meetings(reading, actors, dates, quotes),
        places=find_places(reading),
        dates=dates,
        events=find_events(reading),
        asides=find_asides(reading),
    )
