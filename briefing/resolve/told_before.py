"""Tell from the words before a person whether he or she is at the event: Telling -> Cue."""

import re
from dataclasses import replace

from briefing.model.article import Span
from briefing.resolve import presencewords as signs
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.telling import Telling, patterns
from briefing.resolve.told_of_group import told_of_group

_ROLL = 3


def told_before(telling: Telling) -> Cue | None:
    """ "attended by X", "sending Foreign Minister X instead", "a dinner hosted by X", "shook hands with X"."""
    before = telling.listing.before
    if telling.owns() or telling.tells_another_time():
        return None
    if (
        signs.BY_PHONE.search(before)
        or signs.REFUSED.search(before)
        or signs.NOT_THIS_ONE.search(before)
        or signs.RULED.search(before)
    ):
        return None
    if signs.CLAUSE_CLOSED.search(before) and _only_tells(telling):
        return None
    if signs.NOT_BROUGHT.search(before):
        return Cue("absent", telling.mention.span)
    return told_of_group(telling) or _by_patterns(telling) or _by_company(telling)


def _only_tells(telling: Telling) -> bool:
    """ "Xi will not hold talks on the sidelines, Ek, a minister, said": what stands before is his news of others."""
    return signs.TELLS.match(telling.text[telling.listing.span.end : telling.listing.end]) is not None


def told_by_what_is_his(telling: Telling) -> Cue | None:
    """ "Putin's arrival", "Modi’s absence"."""
    rest = telling.text[telling.mention.span.end : telling.sentence.end]
    before = telling.text[: telling.mention.span.start]
    own = signs.OWN.match(rest)
    if own and not signs.UNSURE.search(before):
        cue = telling.cue("present", telling.mention.span.end + own.end())
        arrived = signs.LANDED.search(own.group()) is not None
        return replace(cue, certain=telling.names_venue(rest[: own.end() + 30]), arrived=arrived)
    away = signs.OWN_ABSENCE.match(rest)
    if away and not own and telling.mention.form == "name" and not signs.STANDS_IN.search(before):
        return replace(telling.cue("absent", telling.mention.span.end + away.end()), certain=False)
    return None


def _by_patterns(telling: Telling) -> Cue | None:
    before = telling.listing.before
    for pattern, told in patterns("attendance_before"):
        found = pattern.search(before)
        if found and told != "absent" and signs.UNSURE.search(before[: found.end()].rstrip()):
            return None  # "the potential participation of Lind"
        if found and found.start() and signs.BESIDE.match(f" {found.group()}") and _only_tells(telling):
            return None  # "met her on the sidelines, Lind told reporters"
        if found and _holds(telling, told, found.group()):
            presence: Presence = "absent" if told == "absent" else "present"
            if told == "coming" or (
                presence == "present" and signs.COMING.search(before[max(0, found.start() - 25) :])
            ):
                presence = "expected"
            certain = (
                told not in ("present", "absent")
                or telling.tells_event()
                or signs.SURE.search(found.group()) is not None
            )
            span = _since(telling, found.start(), found.group())
            arrived = told in ("arrivals", "received") or signs.LANDED.search(found.group()) is not None
            return Cue(presence, span, certain, bool(signs.BROUGHT.search(found.group())), arrived)
    return None


def _since(telling: Telling, at: int, words: str) -> Span:
    """From `at` in the words before the name to its end; of an item of a list the name alone."""
    if telling.listing.headed:
        return telling.mention.span
    start, end = telling.sentence.start + at, telling.mention.span.end
    return telling.short(Span(telling.sentence.paragraph, start, end), words)


def _holds(telling: Telling, told: str, words: str) -> bool:
    """Whether someone sent is sent to this event, and someone received is received there."""
    listing = telling.listing
    if told == "sent" and listing.among_others:
        return False  # "sent representatives, such as the president of Chad"
    if told == "sent" and not words.lower().startswith("sending"):
        after = telling.text[listing.span.end : listing.end]
        stead = signs.SENT_FOR.search(after) or signs.SENT_FOR.search(listing.before)
        return bool(stead or telling.tells_event())
    if signs.DEPLOYED.search(listing.before):
        return telling.tells_event()
    if told == "arrivals":
        return telling.tells_event() or not telling.is_elsewhere()
    if told == "examples":
        return listing.among_others and (telling.tells_event() or not telling.is_elsewhere())
    if told == "coming":
        return telling.tells_event()
    if told == "among":
        return telling.is_near_event()
    if told == "gathered":
        if re.search(r"\bbr\w+ (?:along )?(?:his|her|their|its)\b", words):
            return not telling.is_elsewhere()
        return telling.tells_event() and bool(listing.among_others or re.search(r"together|leaders", words))
    return told != "received" or telling.tells_event() or bool(signs.AT_ARRIVAL.search(telling.whole))


def _by_company(telling: Telling) -> Cue | None:
    """ "by Lind on the sidelines"; a roll of names under words of gathering, a handshake, "along with Lind"."""
    before, after = telling.listing.before, telling.text[telling.listing.span.end : telling.listing.end]
    if signs.AGENT.search(before) and signs.BESIDE.match(after):
        return Cue(_tense(before), telling.mention.span, certain=True)
    if signs.APART.search(before) or (telling.setting.event.country is not None and telling.is_elsewhere()):
        return None
    along = signs.ALONG.search(before)
    came = along is not None and signs.CAME.search(before[: along.start()])
    there = _is_there(telling) or telling.is_near_event()
    if came or _is_on_roll(telling) or (there and signs.CONTACT.search(before)):
        return Cue(_tense(before), telling.mention.span)
    return None


def _is_on_roll(telling: Telling) -> bool:
    """Three or more in a row, or examples of a group, under words of gathering."""
    before = telling.listing.before
    names = [one for one in telling.listing.members if one.form == "name"]
    rolled = len(names) >= _ROLL or (telling.listing.among_others and signs.GROUP.search(before))
    return bool(rolled and signs.GATHERS.search(before) and telling.is_near_event())


def _is_there(telling: Telling) -> bool:
    return signs.EVENT.search(telling.whole) is not None or telling.is_here(telling.whole)


def _tense(before: str) -> Presence:
    return "expected" if signs.COMING.search(before) else "present"
