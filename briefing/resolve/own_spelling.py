"""Write the event's town as its report does: Event, Mentions -> Event ("Naypyitaw" for the tables' "Naypyidaw")."""

from briefing.model.briefing import Event
from briefing.model.mentions import Mentions, PlaceMention
from briefing.reference.places import places_called

_SHORTEST = 4
"""Letters of a name; what is shorter is an abbreviation: "NY"."""


def as_the_report_spells(event: Event, mentions: Mentions) -> Event:
    """The town's first name in the text, unless the text uses the one that the event has already."""
    if event.city is None:
        return event
    ways = [one.text for one in mentions.places if _names_town(one, event.city, event.country)]
    if not ways or event.city in ways:
        return event
    spelt = next((way for way in ways if not way.isupper()), event.city)
    return event.model_copy(update={"city": spelt})


def _names_town(mention: PlaceMention, city: str, code: str | None) -> bool:
    if len(mention.text) < _SHORTEST or mention.inside_name:
        return False
    meant = [one for one in places_called(city) if one.type == "city" and one.country == code]
    found = next(iter(places_called(mention.text)), None)
    return found is not None and found in meant[:1]
