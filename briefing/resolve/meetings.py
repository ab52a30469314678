"""Resolve meetings: MeetingMentions and who is meant -> Meetings, the same one told twice being one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.model.article import Article, Span, meeting_ids
from briefing.model.briefing import Check, Meeting, MeetingStatus
from briefing.model.mentions import ActorMention, MeetingMention, Mentions
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.meeting_places import is_at_event
from briefing.resolve.parted import one_each
from briefing.resolve.posts import is_former
from briefing.resolve.settings import Setting
from briefing.resolve.tellings import Told, meetings_told

_ORDER: dict[MeetingStatus, int] = {"held": 0, "planned": 1, "ruled_out": 2, "unclear": 3}
_LONGEST = 320
_FILE_PHOTO = re.compile(r"\W*(?:FILE\b(?! a )|File [Pp](?:hoto|icture|hotograph)\b)")
"""What such a picture shows is of another time: "FILE - Ada Stone meets Ek"."""
_TENTATIVE = re.compile(r"\b(?:likely|probably|possibly|perhaps|hop(?:es?|ed|ing))\b")


def resolve_meetings(
    article: Article, mentions: Mentions, actors: Actors, setting: Setting
) -> tuple[tuple[Meeting, ...], tuple[Check, ...]]:
    """The article's meetings: held, planned, ruled out, unclear, those elsewhere last; and what is left open."""
    told = [one for mention in mentions.meetings for one in _readings(article, mentions, actors, setting, mention)]
    groups = sorted(meetings_told(told, setting.anchor), key=_rank)
    meetings = tuple(_meeting(article, group, one) for group, one in zip(groups, meeting_ids((article,)), strict=False))
    checks = tuple(
        check for meeting, group in zip(meetings, groups, strict=True) for check in _checks(article, meeting, group)
    )
    return meetings, checks


def _readings(
    article: Article, mentions: Mentions, actors: Actors, setting: Setting, mention: MeetingMention
) -> Iterator[Told]:
    meant = _meant(mentions, actors, mention)
    if not all(meant) or _FILE_PHOTO.match(article.paragraphs[mention.words.paragraph - 1]):
        return
    for parties in _pairs(article, mention, meant):
        if not _is_encounter(parties):
            continue
        day = None if re.search(r"\beve of\b", article.words(mention.words)) else setting.day(mention.day)
        status = mention.status
        if status == "planned" and not mention.past:
            day = _ahead(article, mention.day, day, setting.anchor)
        if (
            status == "held"
            and setting.anchor
            and setting.anchor < (day or (mention.named and setting.event.start) or date.min)
        ):
            status = "planned"  # "all about the meeting between", where the event is still to come
        sentence = mentions.sentences[mention.sentence]
        at_event = not mention.elsewhere and is_at_event(article, mentions, setting, mention, sentence, day)
        evidence = _evidence(article, mentions, mention, sentence)
        yield Told(mention, parties, status, day, at_event, evidence)


def _meant(mentions: Mentions, actors: Actors, mention: MeetingMention) -> list[tuple[Actor, ...]]:
    """Who is meant by each party; several where one stands for the holders of one post in several countries."""
    meant = [actors.at(span) for span in mention.parties]
    for at, told in enumerate(meant):
        if len(told) == 1 and told[0].sort == "group":
            others = [one for other in meant if other is not told for one in other]
            people = [one for one in actors.known if one.sort == "person" and one not in others]
            each = one_each(mentions.actor_at(mention.parties[at]), others, people)
            meant[at] = each if each and (others or _are_a_table(each)) else told
    return meant


def _are_a_table(each: tuple[Actor, ...]) -> bool:
    """ "The leaders of Peru and Chad will meet", where both are named; more than three are the event itself."""
    return len(each) < 4 and all(one.sort == "person" for one in each)


def _ahead(article: Article, span: Span | None, day: date | None, anchor: date | None) -> date | None:
    """The weekday of a plan is the next one, not the last: "will meet on the sidelines Friday"."""
    if span is None or day is None or anchor is None or any(map(str.isdigit, article.words(span))):
        return day
    return day + timedelta(days=7) if timedelta(0) < anchor - day < timedelta(days=7) else day


def _pairs(article: Article, mention: MeetingMention, meant: list[tuple[Actor, ...]]) -> Iterator[tuple[Actor, ...]]:
    """ "They are both to meet business leaders" is a meeting of each, "met the presidents of A and B" one with each;
    else all told together met together.
    """
    if len(meant) == 2 and len(meant[0]) == 2 and re.search(r"\b(both|each)\b", article.words(mention.words)):
        for one in meant[0]:
            yield _distinct((one, *meant[1]))
    elif len(meant) == 2 and len(meant[0]) == 1 and not mention.shared and _sides(meant[1]) > 1:
        for one in meant[1]:
            yield _distinct((*meant[0], one))
    else:
        yield _distinct(tuple(actor for actors in meant for actor in actors))


def _sides(actors: tuple[Actor, ...]) -> int:
    return len({actor.country or actor.kind for actor in actors})


def _distinct(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple({actor.name: actor for actor in actors}.values())


def _is_encounter(parties: tuple[Actor, ...]) -> bool:
    """At least two sides and a named person; colleagues of one side are no meeting."""
    people = [actor for actor in parties if actor.sort == "person"]
    if len(parties) < 2 or not people or any(_is_source(actor) for actor in parties):
        return False
    sides = {actor.country or actor.kind for actor in people}
    unnamed = [actor for actor in parties if actor.sort != "person" and actor.country not in sides]
    return bool(unnamed) or len(sides) > 1 or _is_with_former(people)


def _is_with_former(people: list[Actor]) -> bool:
    """ "met with her predecessor": of one country, and no colleague any more."""
    leads = [one for one in people if one.kind == "leader" and not is_former(one.role)]
    former = [one for one in people if is_former(one.role)]
    return len(people) == 2 and len(leads) == len(former) == 1


def _is_source(actor: Actor) -> bool:
    """ "a senior official", a spokeswoman by name, who tell of meetings and have none."""
    if actor.sort == "person":
        return (actor.role or "").lower().split()[-1:] in (["spokesman"], ["spokeswoman"], ["spokesperson"])
    return actor.sort == "body" and actor.name.lower().split()[-1:] in (
        ["official"],
        ["source"],
        ["spokesman"],
        ["aide"],
    )


def _evidence(article: Article, mentions: Mentions, mention: MeetingMention, sentence: Span) -> Span:
    """From the first party to the last, title and meeting word with them; the whole sentence where "they" met."""
    first = bisect_left(mentions.actors, min(mention.parties), key=lambda one: one.span)
    last = bisect_right(mentions.actors, max(mention.parties), key=lambda one: one.span)
    here = [one for one in mentions.actors[first:last] if one.span in mention.parties]
    spans = [mention.words, *mention.parties]
    spans += [one.title_span for one in here if one.title_span]
    spans += [mention.day] if mention.day else []
    spans = [span for span in spans if sentence.holds(span)]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    start, end = _rounded(article, sentence, start, end, here)
    vague = any(one.form == "pronoun" for one in here)
    if vague and sentence.end - sentence.start <= _LONGEST:
        return sentence
    return Span(sentence.paragraph, start, end)


def _rounded(article: Article, sentence: Span, start: int, end: int, here: list[ActorMention]) -> tuple[int, int]:
    """With the preposition of a leading day and the country behind the last name: "On Thursday", "of Kyrgyzstan"."""
    text = article.paragraphs[sentence.paragraph - 1]
    leading = re.search(r"\bon $", text[sentence.start : start], re.IGNORECASE)
    if leading:
        start -= len(leading.group())
    for one in here:
        if one.span.end == end and one.country_words and text[end:].startswith(f" {one.country_words}"):
            end += 1 + len(one.country_words)
    return start, end


def _rank(group: list[Told]) -> tuple[bool, int, tuple[int, int, Span]]:
    told = [one.mention for one in group]
    first = min((one.words.paragraph, one.words.start, one.parties[-1]) for one in told)
    return not group[0].at_event, _ORDER[_status(group)], first


def _status(group: list[Told]) -> MeetingStatus:
    """What was held was held; of a plan and its end the later telling counts, unless the plan "was".

    Doubt gives way to all.
    """
    if any(one.status == "held" and not one.mention.named for one in group):
        return "held"
    told = [one for one in group if one.status not in ("unclear", "held")]
    ended = any(one.status == "ruled_out" for one in told)
    sure = [one.status for one in told if not (ended and one.status == "planned" and one.mention.past)]
    return sure[-1] if sure else min((one.status for one in group), key=lambda status: _ORDER[status])


def _meeting(article: Article, group: list[Told], number: str) -> Meeting:
    status = _status(group)
    best = [one for one in group if one.status == status]
    sure = [one for one in group if one.day and (one.status != "unclear" or status == "unclear" or one.mention.named)]
    dated = next((one for one in best if one.day), sure[0] if sure else None)
    chosen = min(best, key=lambda one: (status == "held" and _is_vague(article, one), one.mention.words))
    spans = [chosen.evidence, *([dated.evidence] if dated else []), *(one.evidence for one in best)]
    spans = [one for at, one in enumerate(spans) if not any(_covers(other, one) for other in spans[:at])]
    parties = max(group, key=lambda one: len(one.parties)).parties
    day_span = dated.mention.day if dated else None
    return Meeting(
        id=number,
        parties=tuple(actor.name for actor in parties),
        countries=tuple(dict.fromkeys(actor.country for actor in parties if actor.country)),
        status=status,
        date=dated.day if dated else None,
        day_words=article.words(day_span) if day_span else None,
        at_event=best[0].at_event,
        words=article.words(chosen.mention.words),
        evidence=tuple(article.evidence(span) for span in sorted(spans[:3])),
    )


def _is_vague(article: Article, one: Told) -> bool:
    """Told by words that name no party: "at a meeting", "They met"."""
    told = article.words(one.mention.words)
    return not any(actor.family_name in told for actor in one.parties)


def _covers(one: Span, other: Span) -> bool:
    """The same words, or nearly: nothing is gained by citing both."""
    return one.overlaps(other) and (one.holds(other) or one.start <= other.start + 12)


def _checks(article: Article, meeting: Meeting, group: list[Told]) -> Iterator[Check]:
    names = " and ".join(meeting.parties)
    if meeting.status == "unclear":
        yield Check(kind="meeting", text=f"Whether {names} meet is left open.", evidence=meeting.evidence[:1])
    if "visited" in meeting.words.split():
        text = f"“{meeting.words}” is read as a meeting; when and where is not said."
        yield Check(kind="wording", text=text, evidence=meeting.evidence[:1])
    best = [one for one in group if one.status == meeting.status]
    if meeting.status == "planned" and all(_TENTATIVE.search(article.words(one.mention.words)) for one in best):
        yield Check(kind="meeting", text=f"That {names} meet is told as likely only.", evidence=meeting.evidence[:1])
    if meeting.status == "ruled_out" and any(one.status == "planned" for one in group):
        text = f"The source tells the meeting of {names} both as planned and as ruled out."
        yield Check(kind="meeting", text=text, evidence=meeting.evidence)
