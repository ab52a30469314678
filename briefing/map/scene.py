"""What the map shows: Briefing -> Scene, in degrees, before any projection."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.map.extents import has_place
from briefing.model.briefing import Briefing, Place
from briefing.reference.countries import country, country_of
from briefing.reference.organisations import status_label, status_rank
from briefing.reference.styles import name_in

_WHOLE_DAY = len("2022-09-16")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a point of its own: a city, or the middle of a region, sea or range."""

    name: str
    lat: float
    lon: float
    kind: str
    """ "venue", "city", "region" or "water"."""
    mentions: int = 1
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    organisation: str | None
    on: date | None
    statuses: tuple[tuple[str, str], ...]
    """Country code and status, members first."""
    bodies: tuple[tuple[str, str], ...]
    """Members that are no countries, such as the European Union, and their status."""
    new: tuple[tuple[str, str, date], ...]
    """Code, status and day of those who were given their status during the event."""
    named: tuple[str, ...]
    """Codes of the countries that the sources name or whose capital stands for them."""
    venue: Spot | None
    cities: tuple[Spot, ...]
    regions: tuple[Spot, ...]
    nowhere: tuple[str, ...]
    """Regions named that no map can show: "Global South"."""

    @property
    def is_empty(self) -> bool:
        return not (self.statuses or self.venue or self.cities or self.regions or self.named)

    def status_of(self, code: str) -> str | None:
        return dict(self.statuses).get(code)

    def with_status(self, status: str) -> tuple[str, ...]:
        return tuple(code for code, held in self.statuses if held == status)

    @property
    def title(self) -> str:
        if not (self.statuses and self.organisation):
            return "Places named"
        day = f" on {self.on.day} {self.on:%B %Y}" if self.on else ""
        return f"{self.organisation} status{day}"

    def name_of(self, code: str) -> str:
        """As the organisation styles it."""
        return name_in(self.organisation if self.statuses else None, code)

    def word_for(self, status: str, plural: bool = False) -> str:
        return status_label(status, plural, self.organisation)

    def classes(self) -> tuple[str, ...]:
        """The statuses that occur, in the order of the legend."""
        return tuple(sorted({status for _, status in self.statuses}, key=_rank))


def scene_of(briefing: Briefing) -> Scene:
    event = briefing.event
    held = {row.country: row.status for row in briefing.membership}
    statuses = {code: status for code, status in held.items() if not code.startswith("X-")}
    regions = _spots(briefing, ("region", "water"), None)
    return Scene(
        organisation=event.organisation,
        on=event.end or event.start or briefing.as_of,
        statuses=tuple(sorted(statuses.items(), key=lambda pair: (status_rank(pair[1]), pair[0]))),
        bodies=tuple(sorted((code, status) for code, status in held.items() if code not in statuses)),
        new=tuple(sorted(_new(briefing), key=lambda one: (one[2], status_rank(one[1]), one[0]))),
        named=_named(briefing),
        venue=_venue(briefing),
        cities=_spots(briefing, ("city",), event.city),
        regions=tuple(spot for spot in regions if has_place(spot.name)),
        nowhere=tuple(spot.name for spot in regions if not has_place(spot.name)),
    )


def _new(briefing: Briefing) -> Iterator[tuple[str, str, date]]:
    start, end = briefing.event.start, briefing.event.end or briefing.event.start
    for row in briefing.membership:
        if start and end and row.since and len(row.since) == _WHOLE_DAY:
            since = date.fromisoformat(row.since)
            if start <= since <= end:
                yield row.country, row.status, since


def _rank(status: str) -> tuple[int, str]:
    return status_rank(status), status


def _named(briefing: Briefing) -> tuple[str, ...]:
    codes = [code for place in briefing.places if (code := _country_meant(place))]
    codes += [row.country for row in briefing.membership if row.mentioned]
    codes += [person.country for person in briefing.attendees if person.country]
    return tuple(dict.fromkeys(code for code in codes if not code.startswith("X-")))


def _country_meant(place: Place) -> str | None:
    if place.type == "country":
        return place.country or country_of(place.name)
    return place.country if place.metonym else None


def _venue(briefing: Briefing) -> Spot | None:
    event = briefing.event
    if not event.city:
        return None
    for place in briefing.places:
        if _is_the_city(place, event.city) and place.lat is not None and place.lon is not None:
            return Spot(event.city, place.lat, place.lon, "venue", place.mentions, event.country)
    return _known_city(event.city, event.country)


def _is_the_city(place: Place, city: str) -> bool:
    return place.type == "city" and city.casefold() in {name.casefold() for name in (place.name, *place.as_written)}


def seat_of(code: str) -> tuple[float, float] | None:
    """Longitude and latitude of a country's capital."""
    known = country(code)
    capital = _known_city(known.capital, code) if known and known.capital else None
    return (capital.lon, capital.lat) if capital else None


def _known_city(city: str, code: str | None) -> Spot | None:
    from briefing.reference.places import places_called  # the gazetteer loads only where it is needed

    for known in places_called(city):
        if known.type != "city" or known.lat is None or known.lon is None:
            continue
        if code is None or known.country == code:
            return Spot(city, known.lat, known.lon, "venue", country=code)
    return None


def _spots(briefing: Briefing, kinds: tuple[str, ...], venue: str | None) -> tuple[Spot, ...]:
    found: dict[tuple[float, float], Spot] = {}
    for place in briefing.places:
        if place.type not in kinds or place.metonym or place.lat is None or place.lon is None:
            continue
        if venue and _is_the_city(place, venue):
            continue
        found.setdefault(
            (place.lat, place.lon), Spot(place.name, place.lat, place.lon, place.type, place.mentions, place.country)
        )
    return tuple(sorted(found.values(), key=lambda spot: (-spot.mentions, spot.name)))
