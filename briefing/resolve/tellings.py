"""Tell which tellings are of one meeting: Tellings in the order of the text -> groups of them, one a meeting."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.model.article import Span
from briefing.model.briefing import MeetingStatus
from briefing.model.mentions import MeetingMention
from briefing.reference.words import words
from briefing.resolve.actors import Actor
from briefing.resolve.meeting_places import SLACK

_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some"})
_FELLOWS = frozenset({"fellow", "many", "other"}) | _NUMBERS


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of one meeting."""

    mention: MeetingMention
    parties: tuple[Actor, ...]
    status: MeetingStatus
    day: date | None
    at_event: bool
    evidence: Span

    @property
    def key(self) -> tuple[frozenset[str], bool]:
        return frozenset(actor.name for actor in self.parties), self.at_event


def meetings_told(told: Sequence[Told], anchor: date | None) -> list[list[Told]]:
    """The tellings of each meeting; doubt about one that is told elsewhere belongs to that."""
    together: dict[tuple[frozenset[str], bool], list[Told]] = {}
    for one in sorted(_at_one_place(told, anchor), key=lambda one: one.status == "unclear"):
        parties, at_event = one.key
        elsewhere = (parties, not at_event)
        key = elsewhere if one.status == "unclear" and elsewhere in together else one.key
        together.setdefault(key, []).append(one)
    return _with_parts(_with_spokes(_without_crowds(_without_sums(list(together.values())))))


def _at_one_place(told: Sequence[Told], anchor: date | None) -> list[Told]:
    """One sentence tells of one encounter of the same parties, however many words it has for it; and a telling without
    a day is of the encounter these days that another telling dates.
    """
    sure = [one for one in told if one.status != "unclear" and not one.at_event]
    away = {_here(one) for one in sure}
    fresh = {one.key[0] for one in sure if _is_these_days(one.day, anchor)}
    return [
        replace(one, at_event=one.at_event and not (_here(one) in away or (one.day is None and one.key[0] in fresh)))
        for one in told
    ]


def _here(one: Told) -> tuple[int, frozenset[str]]:
    return one.mention.sentence, one.key[0]


def _is_these_days(day: date | None, anchor: date | None) -> bool:
    return day is not None and anchor is not None and abs(day - anchor) <= SLACK


def _without_sums(groups: list[list[Told]]) -> list[list[Told]]:
    """ "Ada and Ek described their talks with Sand", who had met each: the sum of two meetings is no third."""
    return [group for group in groups if not (_only_names(group) and _parts_of(group, groups) > 1)]


def _without_crowds(groups: list[list[Told]]) -> list[list[Told]]:
    """ "She met several leaders" beside the meetings with those whom the text names: their heading, no meeting more."""
    of_persons = [group for group in groups if all(actor.sort == "person" for actor in group[0].parties)]
    named = Counter(actor.name for group in of_persons for actor in group[0].parties)
    return [group for group in groups if not _is_heading(group[0], named)]


def _is_heading(told: Told, named: Counter[str]) -> bool:
    most = max((named[actor.name] for actor in told.parties if actor.sort == "person"), default=0)
    return any(_is_crowd(actor, most, len(told.parties)) for actor in told.parties) and most > 0


def _is_crowd(actor: Actor, named: int, parties: int) -> bool:
    """Unnamed, and of no country, body or trade; or a number of them, where several are named; "some leaders of the
    Lake Union" where one met them.
    """
    told = re.findall(r"\w+", actor.name.lower())
    vague = words("vague_groups")
    if actor.sort == "person" or not told:
        return False
    head = re.findall(r"\w+", actor.name.lower().partition(" of ")[0])
    counted = told[0] in _NUMBERS and told[-1] in vague
    alone = parties == 2 and told[0] in _FELLOWS and not vague.isdisjoint(head[-1:])
    return vague.issuperset(told) or (named > 1 and (counted or alone))


def _only_names(group: list[Told]) -> bool:
    return all(one.status == "held" and not one.mention.shared for one in group)


def _parts_of(group: list[Told], groups: list[list[Told]]) -> int:
    """How many pairs of it one sentence tells as held, each by itself."""
    pairs = [other for other in groups if len(other[0].parties) == 2 and other[0].key[0] < group[0].key[0]]
    told = [number for pair in pairs for number in {one.mention.sentence for one in pair if one.status == "held"}]
    return max((told.count(number) for number in told), default=0)


def _with_spokes(groups: list[list[Told]]) -> list[list[Told]]:
    """ "will meet his Chadian and Peruvian counterparts" beside "the trilateral meeting" of the three: one meeting."""
    kept = list(groups)
    for whole in [group for group in groups if len(group[0].parties) == 3 and any(t.mention.shared for t in group)]:
        spokes = [group for group in kept if _is_spoke(group, whole)]
        words_there = [tuple((one.mention.sentence, one.mention.words.start) for one in group) for group in spokes]
        for group, told in zip(spokes, words_there, strict=True):
            if words_there.count(told) == 2:
                whole += group
                kept.remove(group)
    return kept


def _is_spoke(group: list[Told], whole: list[Told]) -> bool:
    return len(group[0].parties) == 2 and group[0].key[0] < whole[0].key[0] and group[0].at_event == whole[0].at_event


def _with_parts(groups: list[list[Told]]) -> list[list[Told]]:
    """A telling that leaves out colleagues of one side belongs to the fuller one: one EU chief and Xi, both and Xi."""
    kept: list[list[Told]] = []
    for group in sorted(groups, key=lambda group: -len(group[0].key[0])):
        fuller = next((other for other in kept if _is_part_of(group[0], other[0])), None)
        if fuller is None:
            kept.append(group)
        else:
            fuller += group
    return [sorted(group, key=lambda one: (-len(one.parties), one.mention.words)) for group in kept]


def _is_part_of(one: Told, other: Told) -> bool:
    if one.at_event != other.at_event or not one.key[0] < other.key[0]:
        return False
    sides = {actor.country or actor.kind for actor in one.parties}
    return len(sides) > 1 and all(
        (actor.country or actor.kind) in sides for actor in other.parties if actor.name not in one.key[0]
    )
