"""Write who met and who will meet: Dossier -> Drafts of the bottom line."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.compose.bottom_line.statements import best_of, broken, clause
from briefing.compose.bottom_line.voices import Draft, reported, voices_of_meetings, word_of
from briefing.compose.certainty import State, state_of
from briefing.compose.dossier import Dossier
from briefing.compose.prose import day, listed, the
from briefing.compose.ranking import main_meeting
from briefing.compose.speech.clipping import count_words
from briefing.compose.speech.referents import dangles
from briefing.compose.speech.utterances import Utterance
from briefing.compose.wording import wording
from briefing.model.briefing import Meeting
from briefing.reference.countries import country_name

_MOST_WORDS = 30
_MOST_NAMED = 5
_BEFORE = re.compile(
    r"\b(?:ahead of|before|prior to|on the eve of) (?:an? |the |this |their )?(?:[\w’'-]+ ){0,4}?"
    r"(?:summit|forum|conference|gathering|meeting)\b"
)
_NAMELESS = re.compile(r"(?:[a-z]\w+ ?)+")
"""A party told as "leaders" or "prime ministers" and no more."""


def main_met(dossier: Dossier, spoken: Sequence[Utterance]) -> Draft | None:
    """The main meeting, its day, and the weightiest statement of the party named first."""
    main = main_meeting(dossier)
    if main is None or len(main.parties) < 2 or _NAMELESS.fullmatch(main.parties[0]):
        return None
    names = [dossier.short(p) for p in main.parties]
    met = wording(
        "key_points",
        "met",
        first=", ".join(names[:-1]),
        second=names[-1],
        event="" if _came_before(dossier, main) else _event(dossier),
        day=_on(main.date),
    )
    voices = voices_of_meetings(dossier, [main])
    for one in best_of([u for u in spoken if u.meeting == main.id and _is_of(u, main)], main.parties):
        text = wording("key_points", "met_and", met=met, rest=_rest(dossier, one))
        if count_words(text) <= _MOST_WORDS and not dangles(text) and not broken(one):
            return Draft(text, (*voices, word_of(one)))
    return Draft(wording("key_points", "meeting_only", met=met), voices)


def _came_before(dossier: Dossier, main: Meeting) -> bool:
    """ "X met Y ahead of the summit", or on a day before it began: not at it."""
    start = dossier.event.start
    if main.date is not None and start is not None and main.date < start:
        return True
    return any(_BEFORE.search(dossier.sentence(one).text) for one in main.evidence)


def _is_of(one: Utterance, main: Meeting) -> bool:
    return set(one.speakers) <= set(main.parties)


def _rest(dossier: Dossier, one: Utterance) -> str:
    """What all parties say after their names is said of them: "A and B met; they condemned …"."""
    return wording("key_points", "together", what=one.text) if one.together and one.predicate else clause(dossier, one)


def also_met(dossier: Dossier) -> Draft | None:
    """The other meetings held at the event, gathered by the party that met most."""
    main = main_meeting(dossier)
    held = [m for m in dossier.meetings if m.status == "held" and m.at_event and m is not main and len(m.parties) == 2]
    held = [m for m in held if not _NAMELESS.fullmatch(m.parties[0])]
    first = main.parties if main else ()
    groups = _by_party(held[:_MOST_NAMED], first)
    if not groups:
        return None
    parts: list[str] = []
    for party, others in groups:
        key = "also_met" if party in first and not parts else "others_met"
        parts.append(
            wording("key_points", key, who=dossier.short(party), whom=listed([_of(dossier, o) for o in others]))
        )
    while len(parts) > 1 and count_words("; ".join(parts)) > _MOST_WORDS:
        parts.pop()
    told = [
        m for m in held for party, others in groups[: len(parts)] if party in m.parties and set(others) & set(m.parties)
    ]
    text = _joined(parts)
    return Draft(text, voices_of_meetings(dossier, list({m.id: m for m in told}.values())))


def planned(dossier: Dossier) -> Draft | None:
    """Meetings planned, with their days, those that are likely only, and those ruled out."""
    told = [
        *_coming(dossier, _in_state(dossier, "planned"), "planned"),
        *_coming(dossier, _in_state(dossier, "likely"), "likely"),
        *((_ruled_out(dossier, m), [m]) for m in _in_state(dossier, "ruled_out", "cancelled")[:2]),
    ]
    while len(told) > 1 and count_words("; ".join(text for text, _ in told)) > _MOST_WORDS:
        told.pop(1 if len(told) > 2 else -1)
    if not told:
        return None
    evidence = (m.evidence[0] for _, meetings in told for m in meetings)
    return Draft(_joined([text for text, _ in told]), (reported(*evidence),))


def _in_state(dossier: Dossier, *states: State) -> list[Meeting]:
    return [m for m in dossier.meetings if m.at_event and state_of(m, dossier.doubts) in states]


def _coming(dossier: Dossier, meetings: Sequence[Meeting], state: State) -> Iterator[tuple[str, list[Meeting]]]:
    """Part sentences with the meetings that they tell of: those of two by their parties, then the larger ones."""
    coming = [m for m in meetings if len(m.parties) == 2]
    main = main_meeting(dossier)
    groups = _by_party(coming, main.parties if main else ())
    if len(groups) > 1 and groups[0][1] == groups[1][1] and len(groups[0][1]) == 1:
        pair = [next(m for m in coming if set(m.parties) == {party, others[0]}) for party, others in groups[:2]]
        who = listed([f"{dossier.short(groups[0][0])}’s", dossier.short(groups[1][0])])
        yield wording("key_points", f"{state}_many", who=who, whom=dossier.short(groups[0][1][0])), pair
    else:
        yield from (_of_party(dossier, coming, party, others, state) for party, others in groups[:2])
    for meeting in (m for m in meetings if len(m.parties) > 2):
        *first, last = map(dossier.short, meeting.parties)
        whom = _with_day(last, meeting.date)
        yield wording("key_points", f"{state}_one", who=listed(first), whom=whom), [meeting]


def _of_party(
    dossier: Dossier, coming: Sequence[Meeting], party: str, others: Sequence[str], state: State
) -> tuple[str, list[Meeting]]:
    own = [next(m for m in coming if set(m.parties) == {party, other}) for other in others]
    whom = listed([_with_day(dossier.short(o), m.date) for o, m in zip(others, own, strict=True)])
    key = f"{state}_one" if len(others) == 1 else f"{state}_many"
    return wording("key_points", key, who=dossier.short(party), whom=whom), own


def _ruled_out(dossier: Dossier, meeting: Meeting) -> str:
    expected = re.search(r"\b(?:expected|will|plan\w*|scheduled|intend\w*)\b", meeting.words)
    pair = listed([dossier.short(p) for p in meeting.parties])
    if state_of(meeting, dossier.doubts) == "cancelled":
        return wording("key_points", "cancelled", pairs=pair)
    return wording("key_points", "ruled_out_one" if expected else "ruled_out_past", pairs=pair)


def _by_party(meetings: Sequence[Meeting], first: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Each meeting under one of its parties: those of the main meeting first, then whoever met most."""
    left, groups = list(meetings), []
    while left:
        counted = {p: sum(p in m.parties for m in left) for m in left for p in m.parties}
        party = next((p for p in first if p in counted), max(counted, key=lambda p: counted[p]))
        own = [m for m in left if party in m.parties]
        groups.append((party, [next(p for p in m.parties if p != party) for m in own]))
        left = [m for m in left if m not in own]
    return groups


def _joined(parts: Sequence[str]) -> str:
    text = wording("key_points", "single", first="; ".join(parts))
    return text[:1].upper() + text[1:]


def _of(dossier: Dossier, name: str) -> str:
    country = dossier.country(name)
    short = dossier.short(name)
    if country is None or dossier.person(name) is None:
        return short
    return wording("key_points", "of_country", name=short, country=the(country_name(country)))


def _with_day(name: str, on: date | None) -> str:
    return wording("key_points", "with_day", name=name, day=_day_month(on)) if on else name


def _event(dossier: Dossier) -> str:
    event = dossier.event
    main = main_meeting(dossier)
    parties = main.parties if main else ()
    named_after = bool(parties and event.name) and all(dossier.is_named_in(event.name or "", p) for p in parties)
    if event.name and not named_after:
        return wording("key_points", "event" if " " in event.name else "event_as_name", event=event.name)
    return wording("key_points", "event_in", city=event.city) if event.city else ""


def _on(on: date | None) -> str:
    return wording("key_points", "day", day=_day_month(on)) if on else ""


def _day_month(on: date) -> str:
    """ "15 September": the heading bears the year."""
    return day(on).rpartition(" ")[0]
