"""Say how a text may call the place of the event: its town and country -> names."""

import re

from briefing.model.briefing import Event
from briefing.reference.countries import Country, country, country_name
from briefing.reference.organisations import organisation_named
from briefing.reference.places import places_called

_BODY = re.compile(r"\s+(?:the )?(?:\w+(?:st|nd|rd|th) )?([A-Z][\w-]+)")


def venues_of(event: Event) -> tuple[str, ...]:
    """The town in every way of writing it, and the country."""
    return (*towns_of(event.city, event.country), *((country_name(event.country),) if event.country else ()))


def towns_of(city: str | None, code: str | None) -> tuple[str, ...]:
    """Every way of writing the event's town; a capital also as such."""
    if city is None:
        return ()
    same = (one for one in places_called(city) if one.type == "city" and one.country == code)
    known = next(same, None)
    others = tuple(name for name in (known.name, *known.names) if len(name) > 4 and name != city) if known else ()
    return (city, *others, *_as_capital((city, *others), country(code)))


def _as_capital(ways: tuple[str, ...], land: Country | None) -> tuple[str, ...]:
    """ "the Peruvian capital", "Peru’s capital"."""
    if land is None or land.capital not in ways:
        return ()
    owners = (f"{name}{mark}s" for name in (land.name, *land.names) for mark in "’'")
    return tuple(f"{word} capital" for word in (*land.adjectives, *owners))


def names_another_body(rest: str, event: Event) -> bool:
    """ "will attend | the BRICS summit" in a report of another organisation's."""
    found = _BODY.match(rest)
    known = organisation_named(found[1]) if found and event.organisation else None
    return known is not None and known.acronym != event.organisation
