"""Tell from what a sentence says of a person whether he or she is at the event: Telling -> Cue."""

import re
from dataclasses import replace
from typing import cast

from briefing.model.article import Span
from briefing.reference.places import places_called
from briefing.resolve import presencewords as signs
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.listings import is_bare_list, undotted
from briefing.resolve.others import is_of_others
from briefing.resolve.othertimes import without_past_asides
from briefing.resolve.telling import Telling, at_word, patterns
from briefing.resolve.venuenames import names_another_body, venues_of

_ACTS = re.compile(r"\s+(?:also |then )?[a-z]+(?:ed|s|ew|oke|aid|old)\b")
_WILL = re.compile(r"\W*(?:will|would|(?:is|are) to)\b")
_AT_HEAD = re.compile(
    r"(?:But )?(?:[A-Z][^,.;]{0,40} (?:said|added|noted) (?:that )?)?(?:[Ss]peaking )?"
    r"(?:[Aa]t|[Dd]uring|[IiOo]n|(?:In )?[Dd]elivering) (?:the|his|her|this)"
    r"[^,]{0,60}(?i:summit|gathering|forum|conference|remarks|speech|address|(?:opening|plenary|closing) session)"
    r"[^,]{0,60},"
)


def told_after(telling: Telling) -> Cue | None:
    """Only clauses of which the person is the subject count, a label before his words, and a picture's caption."""
    if _is_speaker_label(telling):
        return Cue("present", telling.mention.span)
    listing = telling.listing
    if telling.mention.function == "possessive" or telling.tells_another_time():
        return None
    if listing.among_others and signs.BY_PHONE.search(listing.before):
        return None
    if not (listing.acts or _is_with(telling)):
        if signs.AFTERWARDS.match(telling.text[listing.span.end : listing.end]):
            return Cue("present", telling.mention.span, telling.tells_event())
        return _will_be_there(telling) or _at_head(telling)
    if (listing.in_photo or signs.IN_CAPTION.search(telling.whole)) and (
        listing.headed or signs.EVENT.search(telling.text)
    ):
        return Cue("present", telling.mention.span, telling.tells_event())
    if is_bare_list(listing, telling.text, telling.sentence.start):
        return Cue("present", telling.mention.span)
    clause = undotted(without_past_asides(telling.text[listing.span.end : telling.clause_end()], telling.setting))
    sent = signs.SENT_ANOTHER.match(clause) if telling.mention.form == "name" else None
    if sent and telling.is_near_event():
        return telling.cue("absent", listing.span.end + sent.end())
    return _in_clause(telling, clause) or _in_place(telling, clause) or _will_be_there(telling) or _at_head(telling)


def _in_clause(telling: Telling, clause: str) -> Cue | None:
    """The first of the patterns that says it of the subject and of this event."""
    start, unsure = telling.listing.span.end, signs.UNSURE.search(telling.listing.before) is not None
    says = signs.SAYS.match(clause)
    for pattern, told in patterns("attendance"):
        presence, found = cast(Presence, told), pattern.search(clause)
        if found is None or (presence != "absent" and (unsure or signs.SENDS.match(clause))):
            continue  # another goes
        if says and found.start() > says.end():
            continue  # what is said of others
        if presence != "absent" and signs.NEGATED.search(clause[: found.start()]):
            continue  # "has not been to the summit"
        if presence == "present" and signs.TO_COME.search(clause[: found.start()]):
            continue  # "it is unlikely that he will arrive"
        if presence == "absent" and is_of_others(clause[: found.end()]):
            continue
        missed = clause[found.start() : found.end() + 35] if presence == "absent" else ""
        if signs.PICTURE.search(missed):
            return telling.cue("present", start + found.end())  # misses a part of it alone
        if signs.PART.search(missed):
            continue
        if names_another_body(clause[found.end() :], telling.setting.event) and telling.is_elsewhere():
            continue
        if presence != "absent" and _goes_elsewhere(telling, found.group(), clause[found.end() :]):
            continue
        if presence == "absent" or _of_the_event(telling, found.group(), clause[found.end() :]):
            landed = signs.ARRIVED.search(clause[: found.start()]) is not None
            if presence == "expected" and landed:
                presence = "present"  # "has landed in the town where she will attend"
            cue = telling.cue(presence, start + found.end(), found.group())
            return replace(
                cue,
                certain=cue.certain or telling.names_venue(_destination(clause[found.end() :])),
                brought=signs.COMES_ALONG.search(found.group()) is not None,
                arrived=cue.arrived or landed,
            )
    return None


def _is_with(telling: Telling) -> bool:
    """ "with Premier Lind representing Chad instead": what follows is said of him."""
    after = telling.text[telling.listing.span.end :]
    return signs.WITH.search(telling.listing.before) is not None and signs.DOING.match(after) is not None


def _is_speaker_label(telling: Telling) -> bool:
    """ "PRESIDENT XI: (As interpreted.) ...": a transcript of what was said there."""
    label = telling.text[: telling.mention.span.end]
    return (
        telling.mention.form == "name"
        and label.isupper()
        and telling.text[telling.mention.span.end :].startswith(":")
        and len(label) < 60
    )


def _of_the_event(telling: Telling, words: str, rest: str) -> bool:
    if (
        signs.PLAIN.search(words)
        or telling.tells_event()
        or signs.FOR_GUESTS.search(rest)
        or (signs.SPEAKS.search(words) and signs.EVENT.search(telling.text))
    ):
        return True
    if signs.TOOK_PART.search(words) and not re.match(r"\s+in\b", rest):
        return True
    return signs.ARRIVAL.search(words) is not None and not telling.is_elsewhere()


def _goes_elsewhere(telling: Telling, words: str, rest: str) -> bool:
    """ "reached Cairo" of a summit in Lima, unless it is for the summit."""
    place = _destination(rest)
    if not place or telling.setting.event.country is None or not signs.ARRIVAL.search(words):
        return False
    known = next(iter(places_called(place)), None)
    away = known is not None and known.country not in (None, telling.setting.event.country)
    return away and not signs.EVENT.search(rest) and not telling.names_venue(rest)


def _destination(rest: str) -> str:
    found = signs.GOES_TO.match(rest)
    return found["place"] if found else ""


def _in_place(telling: Telling, clause: str) -> Cue | None:
    """ "Blinken is in Laos", "while in The Hague": the event's own town or country."""
    for place in venues_of(telling.setting.event):
        at = at_word(place, clause)
        if at > 0 and signs.HERE.search(clause[:at]):
            return replace(
                telling.cue("present", telling.listing.span.end + at + len(place)), certain=True, arrived=True
            )
    return None


def _will_be_there(telling: Telling) -> Cue | None:
    """ "Foreign Minister Roe would be in Astana"."""
    found = signs.WILL_BE.match(telling.text[telling.listing.span.end : telling.listing.end])
    if found and telling.is_here(found["place"]):
        return Cue("expected", telling.mention.span)
    return None


def _at_head(telling: Telling) -> Cue | None:
    """ "At the summit, X hardened his tone", "Speaking at the forum, X said", "In delivering the keynote, X"."""
    start, mention = telling.sentence.start, telling.mention.span
    after = telling.text[telling.listing.span.end : telling.listing.end]
    acts = telling.listing.acts or _ACTS.match(after)
    if acts and _AT_HEAD.match(telling.text[start : mention.start]):
        presence: Presence = "expected" if _WILL.match(after) else "present"
        return Cue(presence, Span(mention.paragraph, start, mention.end), certain=True)
    return None
