"""Tell from a person's own sentences whether he or she is at the event: mentions -> Cue, the words that tell it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.words import word_table
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.settings import Setting

Presence = Literal["absent", "remote", "expected", "present"]
_EVENT = re.compile(
    r"\b(summit|gathering|forum|conference|meeting|meetings|session|assembly|talks|opening ceremony|get-together"
    r"|family photo)\b",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(\b(sending|sent|sends|dispatch\w*|represented by|led by|headed by|hosted by|heard from)\s*(the|its|his|her)?"
    r"|\b(flanked|accompanied|joined) by\b[^.;]*?(\band|,)?"
    r"|\b(arrival|presence|attendance|participation|visit) of( the)?"
    r"|\b(speech|address|remarks|plea|intervention)s?( \w+)? (from|by)( the)?)\s*$"
)
_OWN = re.compile(r"['’]s? (\w+ )?(speech|arrival|presence|attendance|opening remarks|address to the)\b")
_PART = re.compile(r"\b(session|dinner|lunch|panel|ceremony|press conference|news conference)\b")
_HERE = re.compile(
    r"\b(is|are|was|were|arrived|while|speaking|landed|now)( (also|already|both|all|back))? in (the )?$", re.IGNORECASE
)
_OTHER_EVENT = re.compile(
    r"\b(last (year|month)|ago|previous|earlier this month|next year|virtual summit)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cue:
    presence: Presence
    span: Span
    in_place: bool = False
    """True where the text puts the person in the event's own town."""


def cues_of(actor: Actor, article: Article, mentions: Mentions, actors: Actors, setting: Setting) -> Iterator[Cue]:
    """In the order of the text; only clauses of which the person is the subject, or who is sent, count."""
    for mention in mentions.actors:
        if actor not in actors.at(mention.span):
            continue
        sentence = mentions.sentences[mention.sentence]
        cue = _sent(article, mention, sentence) or _said(article, mention, sentence, mentions, setting)
        if cue:
            yield cue


def _sent(article: Article, mention: ActorMention, sentence: Span) -> Cue | None:
    """ "sending Foreign Minister X instead", "represented by X", "a dinner hosted by X"."""
    start = mention.title_span.start if mention.title_span else mention.span.start
    before = article.paragraphs[sentence.paragraph - 1][sentence.start : start]
    if mention.country_words and before.rstrip().endswith(mention.country_words):
        before = before.rstrip()[: -len(mention.country_words)]
    if not _SENT.search(before):
        return None
    expects = "sending" in before[-20:]
    return Cue("expected" if expects else "present", Span(sentence.paragraph, sentence.start, mention.span.end))


def _said(article: Article, mention: ActorMention, sentence: Span, mentions: Mentions, setting: Setting) -> Cue | None:
    text = article.paragraphs[sentence.paragraph - 1]
    own = _OWN.match(text[mention.span.end : sentence.end])
    if own:
        return Cue("present", Span(sentence.paragraph, mention.span.start, mention.span.end + own.end()))
    if mention.function not in ("subject", "passive_subject", "appositive"):
        return None
    clause = text[mention.span.end : _clause_end(text, mention, sentence, mentions)]
    whole = text[sentence.start : sentence.end]
    if _OTHER_EVENT.search(whole):
        return None
    for pattern, presence in _patterns():
        found = pattern.search(clause)
        if found and presence == "absent" and _PART.search(clause[found.start() : found.end() + 35]):
            continue  # misses a part of it alone
        plain_enough = found and (presence == "absent" or re.search(r"summit|attend|represent", found.group(), re.I))
        if found and (plain_enough or _tells_event(whole, setting)):
            start = mention.title_span.start if mention.title_span else mention.span.start
            end = mention.span.end + found.end()
            return Cue(presence, Span(sentence.paragraph, min(start, mention.span.start), end))
    return _in_place(clause, mention, sentence, setting) or _at_head(text, mention, sentence)


def _clause_end(text: str, mention: ActorMention, sentence: Span, mentions: Mentions) -> int:
    """The next subject of the sentence takes over, and so does ", who"; a list of subjects shares what follows."""
    relative = re.search(r",? who\b", text[mention.span.end + 25 : sentence.end])
    ends = mention.span.end + 25 + relative.start() if relative else sentence.end
    last = mention.span.end
    for other in mentions.actors:
        if other.span.paragraph != sentence.paragraph or not mention.span.end < other.span.start < sentence.end:
            continue
        listed, last = text[last : other.span.start], max(last, other.span.end)
        if (
            other.function == "subject"
            and other.form in ("name", "office")
            and not re.match(r"^[\s,]*(and\b)?[^.]{0,40}$", listed)
        ):
            ends = min(ends, other.span.start)
    return ends


def _tells_event(sentence: str, setting: Setting) -> bool:
    names = [setting.event.city, setting.event.organisation, setting.event.organisation_name]
    return _EVENT.search(sentence) is not None or any(name and name.lower() in sentence.lower() for name in names)


def _in_place(clause: str, mention: ActorMention, sentence: Span, setting: Setting) -> Cue | None:
    """ "Blinken is in Laos", "while in The Hague": the event's own town or country."""
    from briefing.reference.countries import country_name

    for place in (setting.event.city, country_name(setting.event.country) if setting.event.country else None):
        at = clause.find(place) if place else -1
        if at > 0 and _HERE.search(clause[:at]):
            return Cue(
                "present", Span(sentence.paragraph, mention.span.start, mention.span.end + at + len(place or "")), True
            )
    return None


def _at_head(text: str, mention: ActorMention, sentence: Span) -> Cue | None:
    """ "At the summit, X hardened his tone", "Speaking at the forum, X said"."""
    head = text[sentence.start : mention.span.start]
    found = re.match(
        r"(?:But )?(?:[Ss]peaking )?(?:[Aa]t|[Dd]uring|[Ii]n) (?:the|his|her|this)"
        r"[^,]{0,60}(?:summit|gathering|forum|conference)[^,]{0,60},",
        head,
    )
    if found:
        return Cue("present", Span(sentence.paragraph, sentence.start, mention.span.end))
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Presence], ...]:
    return tuple(
        (re.compile(key, re.IGNORECASE), cast(Presence, value)) for key, value in word_table("attendance").items()
    )
