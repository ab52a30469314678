"""Briefings with nothing but an event, its organisation's membership on the day, and places."""

from datetime import date
from functools import cache

from briefing.map.layout import Layout, arrange
from briefing.map.scene import Scene, scene_of
from briefing.map.style import style
from briefing.model.briefing import Briefing, Event, Membership, Method, Place
from briefing.reference.organisations import organisations, standing


def gathering(
    org: str | None, on: str, city: str | None = None, country: str | None = None, *places: Place
) -> Briefing:
    day = date.fromisoformat(on)
    members = standing(org, day) if org else ()
    venue = tuple(place for place in places if place.name == city)
    return Briefing(
        event=Event(organisation=org, city=city if venue else None, country=country, start=day, end=day),
        sources=(),
        places=places,
        membership=tuple(Membership(country=row.country, status=row.status, since=row.since) for row in members),
        method=Method(version="0", language_model="none"),
    )


def city(name: str, country: str, lat: float, lon: float, metonym: bool = False) -> Place:
    return Place(name=name, type="city", country=country, lat=lat, lon=lon, metonym=metonym, basis="reference")


def water(name: str, lat: float, lon: float) -> Place:
    return Place(name=name, type="water", lat=lat, lon=lon, basis="reference")


def named(name: str, code: str) -> Place:
    return Place(name=name, type="country", country=code, basis="reference")


GATHERINGS = {
    "SCO": ("2022-09-16", "Samarkand", "UZB", city("Samarkand", "UZB", 39.65, 66.97), water("Black Sea", 43.4, 34.3)),
    "BRICS": (
        "2025-07-07",
        "Rio de Janeiro",
        "BRA",
        city("Rio de Janeiro", "BRA", -22.9, -43.2),
        named("Ukraine", "UKR"),
    ),
    "NATO": (
        "2024-07-11",
        "Washington",
        "USA",
        city("Washington", "USA", 38.9, -77.04),
        city("Kyiv", "UKR", 50.45, 30.5),
    ),
    "ASEAN": (
        "2024-10-11",
        "Vientiane",
        "LAO",
        city("Vientiane", "LAO", 17.97, 102.6),
        water("South China Sea", 13, 114),
    ),
    "APEC": ("2023-11-17", "San Francisco", "USA", city("San Francisco", "USA", 37.77, -122.4)),
    "AU": (
        "2024-02-18",
        "Addis Ababa",
        "ETH",
        city("Addis Ababa", "ETH", 9.03, 38.74),
        city("Goma", "COD", -1.67, 29.2),
    ),
    "G20": ("2023-09-10", "New Delhi", "IND", city("New Delhi", "IND", 28.6, 77.2), water("Black Sea", 43.4, 34.3)),
    "EU": ("2023-10-27", "Brussels", "BEL", city("Brussels", "BEL", 50.85, 4.35)),
    "PIF": ("2023-11-10", "Rarotonga", "COK", city("Rarotonga", "COK", -21.2, -159.8)),
    "GCC": ("2023-12-05", "Doha", "QAT", city("Doha", "QAT", 25.29, 51.53), water("Strait of Hormuz", 26.6, 56.5)),
    "CELAC": ("2023-01-24", "Buenos Aires", "ARG", city("Buenos Aires", "ARG", -34.6, -58.4)),
    "SAARC": ("2014-11-27", "Kathmandu", "NPL", city("Kathmandu", "NPL", 27.7, 85.3)),
    "OSCE": ("2023-11-30", "Skopje", "MKD", city("Skopje", "MKD", 42.0, 21.43)),
    "Arab League": ("2023-05-19", "Jeddah", "SAU", city("Jeddah", "SAU", 21.5, 39.2)),
}


DAYS = ("2010-07-01", "2022-09-16", "2025-07-07")
EVERY = (
    *GATHERINGS,
    *(
        f"{org.acronym} {day}"
        for org in organisations()
        for day in DAYS
        if standing(org.acronym, date.fromisoformat(day))
    ),
)
"""Those above, and every organisation whose members are known, at three dates: "SCO 2022-09-16"."""


@cache
def briefing_of(name: str) -> Briefing:
    if name in GATHERINGS:
        on, where, country, *places = GATHERINGS[name]
        return gathering(name, on, where, country, *places)
    org, _, day = name.rpartition(" ")
    return gathering(org, day)


@cache
def scene_at(name: str) -> Scene:
    return scene_of(briefing_of(name))


@cache
def layout_of(name: str) -> Layout:
    return arrange(scene_at(name), style())
