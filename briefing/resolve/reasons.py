"""Say in a few words why someone is only mentioned: an actor, the meetings and quotes -> reason and its spans."""

import re

from briefing.model.article import Article, Span
from briefing.model.briefing import Meeting, Quote
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.names import plain
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.cues import Cue

_MEETING_WORD = re.compile(r"\b(meeting|talks|negotiations|summit|admission|remarks)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^\s*['’]s?\s+((?:[\w’'-]+\s*){1,7})")


def why_mentioned(
    article: Article,
    mentions: Mentions,
    actors: Actors,
    actor: Actor,
    cues: tuple[Cue, ...],
    meetings: tuple[Meeting, ...],
    quotes: tuple[Quote, ...],
) -> tuple[str, tuple[Span, ...]]:
    """The first reason that holds: absent, did not meet, met elsewhere, commented, only inside another's words."""
    own = [mention for mention in mentions.actors if mention.form == "name" and mention.span in actor.mentions]
    absent = next((cue for cue in cues if cue.presence in ("absent", "remote")), None)
    if absent:
        return f"“{_cut(article.words(absent.span), actor)}”", (absent.span,)
    for meeting in meetings:
        if actor.name in meeting.parties:
            return _of_meeting(actor, actors, meeting), _spans_of(meeting)
    if any(quote.speaker == actor.name for quote in quotes) or _speaks(actor, actors, mentions):
        return _commented(article, own, meetings), ()
    return _named_only(article, mentions, own)


def _cut(words: str, actor: Actor) -> str:
    """The words after the name: "would not attend"."""
    name = next((way for way in (actor.name, *actor.aliases, actor.family_name) if way in words), "")
    return words.partition(name)[2].strip(" ,—–-") or words if name else words


def _of_meeting(actor: Actor, actors: Actors, meeting: Meeting) -> str:
    others = [_short(name, actors) for name in meeting.parties if name != actor.name]
    names = " and ".join(others)
    told = {"held": "met", "planned": "was to meet", "ruled_out": "did not meet", "unclear": "may meet"}[meeting.status]
    where = " elsewhere" if meeting.status == "held" and not meeting.at_event else ""
    return f"{told} {names}{where} ({{{meeting.id}}})"


def _short(name: str, actors: Actors) -> str:
    return next((one.family_name for one in actors.known if one.name == name and one.sort == "person"), name)


def _spans_of(meeting: Meeting) -> tuple[Span, ...]:
    first = meeting.evidence[0]
    return (Span(first.paragraph, first.start, first.end),)


def _speaks(actor: Actor, actors: Actors, mentions: Mentions) -> bool:
    return any(actor in actors.at(statement.speaker) for statement in mentions.statements)


def _commented(article: Article, own: list[ActorMention], meetings: tuple[Meeting, ...]) -> str:
    """On which meeting: the one whose parties the same paragraphs name, or the first where they speak of a meeting."""
    around = {number for mention in own for number in (mention.span.paragraph, mention.span.paragraph + 1)}
    text = " ".join(article.paragraphs[n - 1] for n in sorted(around) if n <= len(article.paragraphs))
    held = [meeting for meeting in meetings if meeting.at_event and meeting.status != "ruled_out"]
    for meeting in held:
        if all(plain(name).split()[-1] in plain(text).split() for name in meeting.parties):
            return f"commented on {{{meeting.id}}}"
    named = [m for m in held if any(plain(name).split()[-1] in plain(text).split() for name in m.parties)]
    if _MEETING_WORD.search(text) and held:
        return f"commented on {{{(named or held)[0].id}}}"
    return "commented, not said to attend"


def _named_only(article: Article, mentions: Mentions, own: list[ActorMention]) -> tuple[str, tuple[Span, ...]]:
    """ "only “Biden’s administration”", "her “recent trip to Taiwan”", or simply named."""
    bodies = [m for m in mentions.actors if m.form == "body"]
    inside = [next((body for body in bodies if body.span.holds(one.span)), None) for one in own]
    if inside and all(inside):
        body = inside[0]
        return (f"only “{article.words(body.span)}”", (body.span,)) if body else ("named only", ())
    if len(own) == 1:
        mention = own[0]
        text = article.paragraphs[mention.span.paragraph - 1]
        found = _POSSESSIVE.match(text[mention.span.end :])
        if found:
            whose = {"f": "her", "m": "his"}.get(mention.gender or "", "the")
            thing = _until_verb(found.group(1))
            end = mention.span.end + found.start(1) + len(thing)
            return f"{whose} “{thing}”", (Span(mention.span.paragraph, mention.span.start, end),)
    return "named only", ()


def _until_verb(words: str) -> str:
    """The thing owned, without what is said of it: up to six words, no link left hanging."""
    kept = re.split(r"\b(?:is|was|are|were|has|had|have|will|would|who|which|that|said|and|but)\b", words)[0].split()[
        :6
    ]
    while len(kept) > 1 and kept[-1].lower() in ("of", "to", "in", "on", "at", "for", "the", "a", "with", "from"):
        kept.pop()
    return " ".join(kept) if kept else words.strip()
