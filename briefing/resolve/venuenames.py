"""Say how a text may call the place of the event: its town and country -> names."""

from briefing.model.briefing import Event
from briefing.reference.countries import country_name
from briefing.reference.places import places_called


def venues_of(event: Event) -> tuple[str, ...]:
    """The town in every way of writing it, and the country."""
    return (*towns_of(event.city, event.country), *((country_name(event.country),) if event.country else ()))


def towns_of(city: str | None, country: str | None) -> tuple[str, ...]:
    """Every way of writing the event's town."""
    if city is None:
        return ()
    same = (one for one in places_called(city) if one.type == "city" and one.country == country)
    known = next(same, None)
    return (city, *(name for name in known.names if len(name) > 4)) if known else (city,)
