"""Doubt a name that the sources spell in two ways: Dossier -> Checks."""

from collections.abc import Iterator
from itertools import combinations

from briefing.compose.dossier import Dossier
from briefing.compose.wording import wording
from briefing.model.briefing import Attendee, Check, Mentioned
from briefing.model.evidence import Evidence
from briefing.reference.names import near, plain

_LIKE = 70.0
"""Likeness, of 100, from which two family names are spellings of one."""


def check_names(dossier: Dossier) -> Iterator[Check]:
    """ "Zhaparov" here and "Japarov" there; accents and given names don't count."""
    doubted = " ".join(doubt.text for doubt in dossier.doubts if doubt.kind == "name")
    people: tuple[Attendee | Mentioned, ...] = dossier.attendees + dossier.mentioned
    for person in people:
        written = _family_names(dossier, person)
        other = next((w for w in list(written)[1:] if near(w, list(written)[:1], _LIKE)), None)
        if other is None or person.name in doubted:
            continue
        one = next(iter(written))
        text = wording("checks", "two_spellings", one=one, other=other, name=person.name)
        yield Check(kind="name", text=text, evidence=(written[one], written[other]))
    for first, second in combinations(people, 2):
        if _may_be_one(first, second):
            text = wording("checks", "one_person", one=first.name, other=second.name)
            yield Check(kind="name", text=text, evidence=(first.evidence[0], second.evidence[0]))


def _may_be_one(one: Attendee | Mentioned, other: Attendee | Mentioned) -> bool:
    """Of one country, with one given name and family names that are almost the same."""
    mine, theirs = plain(one.name).split(), plain(other.name).split()
    alike = len(mine) > 1 and len(theirs) > 1 and mine[0] == theirs[0] and one.country == other.country
    return alike and near(mine[-1], theirs[-1:], _LIKE) is not None


def _family_names(dossier: Dossier, person: Attendee | Mentioned) -> dict[str, Evidence]:
    """The last word of each way in which the sources write the name, once for each spelling, with its first place."""
    found: dict[str, Evidence] = {}
    for reference in dossier.references:
        last = reference.evidence.text.split()[-1]
        if reference.name != person.name or not last[:1].isupper() or not _is_name(last, person):
            continue
        if not any(plain(last) == plain(known) for known in found):
            found[last] = reference.evidence
    return found


def _is_name(word: str, person: Attendee | Mentioned) -> bool:
    family = (person.family_name or person.name).split()[-1]
    return near(word, [family], _LIKE) is not None
