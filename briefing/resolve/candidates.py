"""Weigh which summit of the tables an article is about: Clues and its date -> Summits with their fitness."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.model.mentions import Mentions
from briefing.reference.names import plain
from briefing.reference.organisations import organisation
from briefing.reference.summits import Summit, days_from, summits
from briefing.resolve.calendar import Calendar, day_of, weekday_of
from briefing.resolve.clues import Clues, in_office

_LATEST = 30
"""Days after a summit on which a report may still be about it."""
_EARLIEST = 70
_TOGETHER = 7
"""Days within which two meetings in one city are one gathering: the ASEAN summit and the East Asia Summit."""
ENOUGH = 6.0
_CLEAR = 1.5
"""So much fitter is a summit that the choice is plain."""
_TOLD_BY_USER = 3.0
_TOLD_DAY = 3.0
_ELSEWHERE = 6.0
_EARLY = 3
"""Paragraphs in which a report says what it is about."""
_IN_PASSING = 2.0
"""Less than this says that the article names the organisation, not that it is about its summit."""


_OF_ANOTHER_TIME = 0.9
"""The weight of a meeting named in a sentence that speaks of other years, too."""
_ONCE = 3.0
"""The weight of a meeting that is named once, late."""


_MISCOUNTED = 2
"""So far apart may two counts be of one body's summits, where one counts an extraordinary one."""
_NUMBER = re.compile(r"(?P<round>\d+)(?:st|nd|rd|th)|COP ?-?(?P<cop>\d\d)", re.IGNORECASE)
""" "The 16th BRICS Summit"; "COP15" names one meeting and no other."""


@dataclass(frozen=True, slots=True)
class Candidate:
    summit: Summit
    fitness: float


def candidates(clues: Clues, mentions: Mentions, published: date | None, only: str | None = None) -> list[Candidate]:
    """Fit ones, the fittest first. `only`: the organisation that the user named."""
    found = []
    for acronym in [only] if only else clues.weights:
        weight = min(clues.weights.get(acronym, _TOLD_BY_USER) - _of_its_ministers(acronym, clues), 12.0)
        for summit in summits(acronym):
            told = _by_day(summit, published) if published else _by_text(summit, clues, mentions)
            place = _by_place(summit, clues)
            is_brand = organisation(acronym) is None and weight >= _OF_ANOTHER_TIME
            in_passing = weight < _IN_PASSING and (
                place < _IN_PASSING or not (is_brand or _tells_of_a_summit(mentions))
            )
            in_passing |= acronym == "UN" and not any(one.key == "UN" and one.as_meeting for one in clues.named)
            in_passing |= place < _IN_PASSING and weight <= _ONCE and not _is_told_early(acronym, clues) and not only
            if told is None or summit.cancelled or in_passing:
                continue
            found.append(
                Candidate(summit, weight + told + place + _by_number(summit, clues) - _elsewhere(summit, clues))
            )
    fit = [one for one in found if one.fitness >= ENOUGH]
    return sorted(fit, key=lambda one: (-one.fitness, -one.summit.start.toordinal(), one.summit.org))


def rivals(found: list[Candidate]) -> list[Summit]:
    """Other summits that fit nearly as well as the fittest, which a reader must rule out."""
    if not found:
        return []
    best = found[0]
    near = [one.summit for one in found[1:] if best.fitness - one.fitness < _CLEAR]
    return [one for one in near if days_from(one, best.summit.start) > _TOGETHER or one.city != best.summit.city]


def _of_its_ministers(key: str, clues: Clues) -> float:
    """The weight of their meetings, which are not the summit."""
    return sum(one.weight for one in clues.named if one.key == key and one.as_meeting and one.of_ministers)


def _is_told_early(key: str, clues: Clues) -> bool:
    return any(one.key == key and one.mention.span.paragraph <= _EARLY for one in clues.named)


def _tells_of_a_summit(mentions: Mentions) -> bool:
    """Else a town and a body's name are its seat, or business between two summits."""
    return any("summit" in mention.text.lower() for mention in mentions.events)


def _by_day(summit: Summit, published: date) -> float | None:
    """Nearness to the article's date; None where it is too far off to be meant."""
    far = days_from(summit, published)
    if far > (_EARLIEST if published < summit.start else _LATEST):
        return None
    return 6 - far * 0.25


def _by_text(summit: Summit, clues: Clues, mentions: Mentions) -> float | None:
    """Without a date: the place or the year must be named; those in office and the weekdays must agree."""
    place = any(True for _ in _cities(summit, clues))
    years = {summit.start.year, summit.end.year} & clues.years
    numbered = _by_number(summit, clues) > 0
    if not (place or years or numbered):
        return None
    people = in_office(clues, summit.end)
    if people < 0:
        return None
    days = _TOLD_DAY * _is_told_day(summit, mentions)
    return 3.0 * bool(years) + min(people, 6) + days + _by_weekdays(summit, mentions)


def _is_told_day(summit: Summit, mentions: Mentions) -> bool:
    """ "On 1 October", without a year: the day on which the summit began."""
    calendar = Calendar(summit.start)
    return any(day_of(one, calendar) == summit.start for one in mentions.dates if any(c.isdigit() for c in one.text))


def _by_weekdays(summit: Summit, mentions: Mentions) -> float:
    """The weekdays most told should fall into the summit or beside it."""
    days = [day for mention in mentions.dates if (day := weekday_of(mention)) is not None]
    if not days:
        return 0.0
    span = (summit.end - summit.start).days
    inside = {(summit.start.weekday() + n) % 7 for n in range(min(span, 6) + 1)}
    return 3.0 * sum(day in inside for day in days) / len(days)


def _by_place(summit: Summit, clues: Clues) -> float:
    weight = 0.0
    for city, count in _cities(summit, clues):
        weight += 3.0 + min(count, 3) + 2.0 * (city == "dateline")
    country = 1.5 if clues.countries.get(summit.country) else 0.0
    return min(weight, 9.0) + country


def _elsewhere(summit: Summit, clues: Clues) -> float:
    """The report comes from another country and names the organisation late, or after another meeting: in passing."""
    if clues.dateline is None or clues.dateline.country == summit.country:
        return 0.0
    early = [one for one in clues.named if one.mention.span.paragraph <= _EARLY]
    if next((one.key for one in early if one.as_meeting), summit.org) != summit.org:
        return 2 * _ELSEWHERE
    return 0.0 if any(one.key == summit.org for one in early) else _ELSEWHERE


def _cities(summit: Summit, clues: Clues) -> Iterator[tuple[str, int]]:
    for place, count in clues.cities.items():
        if place.country == summit.country and is_venue(summit, (place.name, *place.names)):
            yield ("dateline" if place == clues.dateline else place.name), count


def is_venue(summit: Summit, names: tuple[str, ...]) -> bool:
    places = {plain(summit.city), *(plain(part) for part in re.split(r"[,/]| and ", summit.note))}
    return any(plain(name) in places for name in names)


def _by_number(summit: Summit, clues: Clues) -> float:
    """ "16th BRICS Summit" is the table's "16 BRICS summit"."""
    number = re.match(r"(\d+)", summit.name)
    numbered = [
        (one.weight, found)
        for one in clues.named
        if one.key == summit.org and (found := _NUMBER.match(one.mention.text)) is not None
    ]
    most = max((weight for weight, _ in numbered), default=0.0)
    said = [found for weight, found in numbered if 2 * weight > most]  # not "since COP26" under the title "COP27"
    told = {found["round"] or found["cop"] for found in said}
    if not told or number is None:
        return 0.0
    if number[1] in told:
        return 5.0
    miscounted = all(found["round"] and abs(int(found["round"]) - int(number[1])) <= _MISCOUNTED for found in said)
    return -2.0 if miscounted else -12.0
