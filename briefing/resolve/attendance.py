"""Tell who attends and who is only mentioned: actors, meetings, quotes -> Attendees and Mentioned."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from briefing.model.article import Article, Span
from briefing.model.briefing import Attendee, Meeting, Mentioned, Quote
from briefing.model.evidence import Evidence
from briefing.model.mentions import Mentions
from briefing.reference.countries import country_name
from briefing.reference.gatherings import is_of_ministers
from briefing.reference.names import plain
from briefing.reference.organisations import organisation, standing
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.cues import Cue
from briefing.resolve.listings import listings_of, with_post
from briefing.resolve.posts import is_former
from briefing.resolve.presence import cues_of
from briefing.resolve.reasons import why_mentioned
from briefing.resolve.settings import Setting
from briefing.resolve.spoken_there import speaks_on_the_spot

Status = Literal["present", "expected"]
_AFTER = 3
"""Days on which reports still tell what was said there."""
_RANKS = ("leader", "minister", "official", "international")
_VOICES = re.compile(
    r"spokes|analyst|press secretary|fellow|professor|researcher|expert|correspondent|scholar|historian|candidate"
)
_OWN_HEAD = re.compile(
    r"(?:[Tt]he )?(?:[Oo]rgani[sz]ation|[Bb]loc|[Aa]lliance|[Ff]orum|[Uu]nion|[Gg]rouping)['’]s "
    r"(?:[Ss]ecretary|[Cc]hair|[Pp]resident|[Hh]ead|[Cc]hief)"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Whether someone attends, and what tells it."""

    status: Status
    spans: tuple[Span, ...] = ()


def resolve_attendance(
    article: Article,
    mentions: Mentions,
    actors: Actors,
    meetings: tuple[Meeting, ...],
    quotes: tuple[Quote, ...],
    setting: Setting,
) -> tuple[tuple[Attendee, ...], tuple[Mentioned, ...]]:
    """Attendees by country's English name, rank and name; everyone else named, with the reason, in the text's order."""
    statuses, listings = _statuses(setting), listings_of(article, mentions)
    attendees, mentioned = [], []
    for actor in actors.known:
        if actor.sort != "person":
            continue
        cues = tuple(cues_of(actor, listings, article, mentions, actors, setting))
        on_spot = speaks_on_the_spot(actor, listings, article, mentions, actors, setting)
        said = on_spot and any(actor in actors.at(one.speaker) for one in mentions.statements)
        place = _place(actor, cues, meetings, quotes, statuses, setting, on_spot, said)
        if place:
            attendees.append(_attendee(article, mentions, actor, place, statuses))
        else:
            mentioned.append(_mentioned(article, mentions, actors, actor, cues, meetings, quotes))
    return tuple(sorted(attendees, key=_rank)), tuple(mentioned)


def _statuses(setting: Setting) -> dict[str, str]:
    """From country to its status in the organisation on the event's last day."""
    event = setting.event
    on = event.end or event.start or setting.as_of
    known = organisation(event.organisation)
    if known is None or on is None:
        return {}
    return {one.country: one.status for one in standing(known.acronym, on) if not one.suspended}


def _place(
    actor: Actor,
    cues: tuple[Cue, ...],
    meetings: tuple[Meeting, ...],
    quotes: tuple[Quote, ...],
    statuses: dict[str, str],
    setting: Setting,
    on_spot: bool,
    said: bool,
) -> _Place | None:
    """A meeting held there tells most; then the person's own sentences; then a member's leader who speaks."""
    own = [meeting for meeting in meetings if actor.name in meeting.parties and meeting.at_event]
    absent = any(cue.presence in ("absent", "remote") for cue in cues)
    if any(meeting.status == "held" for meeting in own) and not (absent and _is_told_away(cues)):
        return _Place("present")
    if absent:
        return None
    if _is_bystander(actor) and not any(cue.brought for cue in cues):
        return None
    here = [cue for cue in cues if cue.presence == "present"]
    there = [cue for cue in here if cue.certain or _may_attend(actor, statuses, setting)]
    if there:
        return _Place("present", (there[0].span,))
    coming = [cue for cue in cues if cue.presence == "expected"]
    if coming or any(meeting.status == "planned" for meeting in own):
        return _Place("expected", tuple(cue.span for cue in coming[:1]))
    if any(meeting.status in ("ruled_out", "unclear") for meeting in own) and actor.country in statuses:
        return _Place("expected")
    if _is_host(actor, setting) or _is_party(actor, setting):
        return _Place("present" if _has_begun(setting) else "expected")
    if on_spot and _is_on(setting) and _speaks_there(actor, quotes, statuses, setting):
        return _Place("present")
    belongs = actor.kind == ("minister" if _is_of_ministers(setting) else "leader") and actor.country in statuses
    if said and _is_on(setting) and (belongs or _heads_the_body(actor, setting)):
        return _Place("present")
    return None


def _is_told_away(cues: tuple[Cue, ...]) -> bool:
    """Whoever is absent and is told to be there by no other sentence met elsewhere."""
    return not any(cue.presence == "present" for cue in cues)


def _is_on(setting: Setting) -> bool:
    """Whether the report is of the event's own days, or nothing tells when either was; a preview's words are not."""
    start, end, day = setting.event.start, setting.event.end, setting.as_of
    return start is None or day is None or start <= day <= (end or start) + timedelta(days=_AFTER)


def _has_begun(setting: Setting) -> bool:
    start, day = setting.event.start, setting.as_of
    return start is None or day is None or start <= day


def _is_host(actor: Actor, setting: Setting) -> bool:
    """The leader of the country where it is held, where the text names him; ministers are received by one of theirs."""
    return (
        actor.kind == "leader"
        and not _is_of_ministers(setting)
        and actor.country is not None
        and actor.country == setting.event.country
    )


def _is_of_ministers(setting: Setting) -> bool:
    return is_of_ministers(setting.event.name or "")


def _is_party(actor: Actor, setting: Setting) -> bool:
    """One of those after whom it is called: "Lind–Roe summit"."""
    name, _, noun = (setting.event.name or "").rpartition(" ")
    return noun.lower() == "summit" and "–" in name and actor.family_name in name.split("–")


def _heads_the_body(actor: Actor, setting: Setting) -> bool:
    """The secretary-general of the organisation whose event it is: "the bloc’s secretary-general" is that one's."""
    event, role = setting.event, actor.role or ""
    if event.organisation and _OWN_HEAD.match(role):
        return True
    return actor.kind == "international" and any(
        body and body in role for body in (event.organisation, event.organisation_name)
    )


def _is_bystander(actor: Actor) -> bool:
    """Spokespeople and observers comment from outside."""
    role = plain(actor.role or "")
    return _VOICES.search(role) is not None and not (actor.kind == "leader" and role == "professor")


def _may_attend(actor: Actor, statuses: dict[str, str], setting: Setting) -> bool:
    """A summit's own people: of a country with a status there, of a body, or anyone where membership isn't known."""
    return not statuses or actor.country is None or actor.country in statuses or actor.country == setting.event.country


def _speaks_there(actor: Actor, quotes: tuple[Quote, ...], statuses: dict[str, str], setting: Setting) -> bool:
    """A leader or minister of a country that belongs there, or a head of a body, who is quoted; not elsewhere."""
    if actor.kind == "official" or is_former(actor.role):
        return False
    if actor.kind != "international" and (actor.country is None or not _may_attend(actor, statuses, setting)):
        return False
    return any(quote.speaker == actor.name and _is_on_the_spot(quote) for quote in quotes)


def _is_on_the_spot(quote: Quote) -> bool:
    return not re.search(r"^(in \d{4}|on X|in a (statement|letter|post)|last )", quote.occasion or "")


def _attendee(article: Article, mentions: Mentions, actor: Actor, place: _Place, statuses: dict[str, str]) -> Attendee:
    return Attendee(
        name=actor.name,
        family_name=actor.family_name,
        country=actor.country,
        role=actor.role,
        role_from_reference=actor.role_from_reference,
        kind=actor.kind,
        status=place.status,
        membership=statuses.get(actor.country or ""),
        aliases=actor.aliases,
        evidence=_evidence(article, mentions, actor, place.spans),
    )


def _evidence(article: Article, mentions: Mentions, actor: Actor, more: Sequence[Span] = ()) -> tuple[Evidence, ...]:
    """Where the text gives the post, a second spelling, and what tells the presence."""
    spans_of_name = frozenset(actor.mentions)
    own = [mention for mention in mentions.actors if mention.form == "name" and mention.span in spans_of_name]
    first = next((m for m in own if m.title), next((m for m in own if m.country_words), own[0]))
    spans = [with_post(article, first)]
    family = plain(actor.family_name)
    if family and family not in plain(article.words(spans[0])):
        spans += [m.span for m in own if family in plain(m.text)][:1]
    spans += [span for span in more if not any(span.overlaps(other) and other.holds(span) for other in spans)]
    return tuple(article.evidence(span) for span in dict.fromkeys(spans[:3]))


def _mentioned(
    article: Article,
    mentions: Mentions,
    actors: Actors,
    actor: Actor,
    cues: tuple[Cue, ...],
    meetings: tuple[Meeting, ...],
    quotes: tuple[Quote, ...],
) -> Mentioned:
    why, spans = why_mentioned(article, mentions, actors, actor, cues, meetings, quotes)
    evidence = tuple(article.evidence(span) for span in spans) or _evidence(article, mentions, actor)
    return Mentioned(
        name=actor.name,
        family_name=actor.family_name,
        country=actor.country,
        role=actor.role,
        role_from_reference=actor.role_from_reference,
        why=why,
        aliases=actor.aliases,
        evidence=evidence,
    )


def _rank(attendee: Attendee) -> tuple[bool, str, int, str]:
    """Countries in English order, bodies last; leaders before ministers before officials."""
    country = attendee.country
    return country is None, country_name(country) if country else "", _RANKS.index(attendee.kind), attendee.name
