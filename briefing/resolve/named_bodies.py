"""Find the bodies and brands that a text names, and which names are a meeting's: Article, Mentions -> Named ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefing.model.article import Article, Span
from briefing.model.mentions import EventMention, Mentions
from briefing.reference.forums import Forum, forums, names_of_forums
from briefing.reference.gatherings import described, gathering, is_of_ministers, names_gathering
from briefing.reference.organisations import Organisation, names_of_organisations, organisation_named
from briefing.reference.patterns import Pattern, with_lists

OTHER_TIME = Pattern(r"\b{past_times}\b|\b(?:in|since) (?:19|20)\d\d\b", re.IGNORECASE)
"""A sentence that speaks of another time names an organisation's meeting in passing."""
_LEADERS_AFTER = Pattern(r"(?:['’]s)?,?(?: \d+)? (?i:{gathering_leaders})\b")
_LEADERS_BEFORE = Pattern(r"\b(?i:{gathering_leaders}|ministers) (?:of|from) ")
_MEETS = re.compile(r"session|assembly|leaders’? (?:summit|meeting|week)|supreme (?:\w+ ){0,2}council", re.IGNORECASE)
_OF_STANDING = Pattern(r"\b{standing_meetings}", re.IGNORECASE)
"""What a meeting of a body that acts all year round must be called to be an event."""
_AHEAD = re.compile(r"\b(?:ahead of|before|prior to) (?:the |an? )?$", re.IGNORECASE)
_BESIDE = Pattern(r"\b{sidelines} of (?:the |an? )?$")
_THEN_ON = Pattern(r"\bbefore (?:joining|attending|(?:going|flying|heading|travell?ing)(?: on)? to) (?:the |an? )?$")
"""What somebody goes on to from the event."""
_BESIDE_ANOTHER = re.compile(r"[-–—][A-Z]")
_MEET = Pattern(r"\b(?i:{meeting_signs})\b")
_CALLED_MEETING = re.compile(r"\b(?:Assembly|Conference|Dialogue|Forum)$")
_IN = re.compile(r",? (?:in|at) ")
_LATER = 60
"""Characters from a meeting's name to a time that is no longer its own."""
_EARLY = 3
_TITLE = 9.0
"""The weight of a meeting that the title names."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation or a brand as one place of the text names it."""

    mention: EventMention
    organisation: Organisation | None
    forum: Forum | None
    weight: float
    as_meeting: bool

    @property
    def of_ministers(self) -> bool:
        return is_of_ministers(self.mention.text)

    @property
    def key(self) -> str:
        """The acronym, or the brand's name."""
        return self.organisation.acronym if self.organisation else self.forum.name if self.forum else ""


def named_in(article: Article, mentions: Mentions) -> tuple[Named, ...]:
    """In the title and in the text, whatever time they are of."""
    return _with_title_s_meeting(
        [one for mention in _with_title(article, mentions) if (one := _named(article, mentions, mention))]
    )


def _with_title_s_meeting(named: list[Named]) -> tuple[Named, ...]:
    """A title's "Commonwealth meeting" is the one that the text calls by its full name."""
    meet = {one.key for one in named if one.as_meeting and not one.of_ministers and one.mention.span.paragraph}
    return tuple(
        replace(one, as_meeting=True, weight=_TITLE)
        if one.mention.span.paragraph == 0 and one.key in meet and names_gathering(one.mention.text)
        else one
        for one in named
    )


def _with_title(article: Article, mentions: Mentions) -> list[EventMention]:
    """The mentions of the text, and those of the title, which stands in no paragraph (paragraph 0)."""
    title = article.title or ""
    own = [EventMention(Span(0, start, end), title[start:end], 0) for start, end in _named_in(title)]
    return [*own, *mentions.events]


def _named_in(title: str) -> Iterator[tuple[int, int]]:
    """From where to where it names a body, with the words for its meeting, or a brand."""
    bodies = [(one.start(), one.end(), True) for one in names_of_organisations().finditer(title)]
    brands = [(*one.span(), False) for one in names_of_forums().finditer(title)]
    taken = 0
    for start, end, is_body in sorted([*bodies, *brands], key=lambda one: one[0]):
        if start >= taken:
            meeting = _meeting_after().match(title, end) if is_body else None
            taken = meeting.end() if meeting else end
            yield start, taken


@cache
def _meeting_after() -> re.Pattern[str]:
    return re.compile(rf"(?:’s|'s)?\s+{described()}{{0,3}}?{gathering()}")


def _named(article: Article, mentions: Mentions, mention: EventMention) -> Named | None:
    forum = _forum_in(mention.text)
    organisation = None if forum or is_pair(mention) else organisation_in(mention.text)
    if organisation is None and forum is None:
        return None
    if is_of_ministers(mention.text):
        meets = names_gathering(mention.text) or _its_ministers_meet(article, mentions, mention)
    else:
        meets = (
            _is_meeting(mention.text, organisation)
            or _its_leaders_meet(article, mentions, mention)
            or _holds_one(article, mentions, mention, organisation)
            or _is_put_somewhere(article, mentions, mention)
        )
    return Named(mention, organisation, forum, _weight(article, mentions, mention, organisation, meets), meets)


def organisation_in(text: str) -> Organisation | None:
    """The body in the words for its meeting; none in those for two parties: "EU-China summit"."""
    named = (one for one in names_of_organisations().finditer(text) if not _BESIDE_ANOTHER.match(text, one.end()))
    return next((organisation_named(one.group()) for one in named), None)


def _is_meeting(text: str, organisation: Organisation | None) -> bool:
    if organisation is None:
        return True
    if re.search(r"(?:meeting|session) of (?:the )?European Council|European Council meeting", text, re.IGNORECASE):
        return True
    if organisation.habit == "standing":
        return _OF_STANDING.search(text) is not None
    return "summit" in organisation.name.lower() or _MEETS.search(text) is not None or names_gathering(text)


def _its_leaders_meet(article: Article, mentions: Mentions, mention: EventMention) -> bool:
    """ "EU leaders struggled at a summit", "leaders of the bloc's 27 members met": the body itself meets.

    Not where they come to another summit: "leaders of the GCC came to the China-Arab summit".
    """
    if not 0 < mention.span.paragraph <= _EARLY:
        return False
    if any(is_pair(one) for one in mentions.events if one.sentence == mention.sentence):
        return False
    text, sentence = article.paragraphs[mention.span.paragraph - 1], mentions.sentences[mention.sentence]
    leaders = _LEADERS_AFTER.match(text, mention.span.end) or _LEADERS_BEFORE.search(mention.text)
    return bool(leaders and _MEET.search(text[sentence.start : sentence.end]))


def _holds_one(article: Article, mentions: Mentions, mention: EventMention, body: Organisation | None) -> bool:
    """ "The Andean Community opened its annual summit": of a body that acts all year round, only a leaders' meeting."""
    if body is None or not 0 < mention.span.paragraph <= _EARLY:
        return False
    end = mentions.sentences[mention.sentence].end
    held = _holds().match(article.paragraphs[mention.span.paragraph - 1][:end], mention.span.end)
    return held is not None and (body.habit != "standing" or _OF_STANDING.search(held["what"]) is not None)


def _is_put_somewhere(article: Article, mentions: Mentions, mention: EventMention) -> bool:
    """ "On the sidelines of the Island Forum in Fiji": a body called a forum, and where it is, is its meeting."""
    if not mention.span.paragraph or not _CALLED_MEETING.search(mention.text):
        return False
    place = _IN.match(article.paragraphs[mention.span.paragraph - 1], mention.span.end)
    at = place.end() if place else 0
    return any(one.span.paragraph == mention.span.paragraph and one.span.start == at for one in mentions.places)


@cache
def _holds() -> re.Pattern[str]:
    return re.compile(
        with_lists(r"(?:\s+\w+){0,2}?\s+{holding_verbs}\s+(?:its|an?|the|their)\s+(?:\d+\w+\s+)?")
        + rf"(?P<what>{described()}{{0,4}}?{gathering()})"
    )


def _its_ministers_meet(article: Article, mentions: Mentions, mention: EventMention) -> bool:
    """ "The G7 foreign ministers met", "NATO defence ministers’ meeting"; not those who say or want something."""
    if not 0 < mention.span.paragraph <= _EARLY:
        return False
    text = article.paragraphs[mention.span.paragraph - 1]
    others = [
        one
        for one in mentions.events
        if one.sentence == mention.sentence and one.span < mention.span and not _AHEAD.search(text[: one.span.start])
    ]
    return not others and _MEET.search(sentence_with(article, mentions, mention)) is not None


def sentence_with(article: Article, mentions: Mentions, mention: EventMention) -> str:
    """Its sentence, up to the end of the one in which the name ends: the parser may cut behind a dateline."""
    first = mentions.sentences[mention.sentence]
    ends = [one.end for one in mentions.sentences_at(mention.span)]
    return article.words(Span(first.paragraph, first.start, max(ends, default=first.end)))


def _weight(
    article: Article, mentions: Mentions, mention: EventMention, named: Organisation | None, meets: bool
) -> float:
    weight = 3.0 if meets else 1.0
    if named and named.habit and not meets:
        weight = 0.1
    if mention.span.paragraph == 0:
        return weight * 3
    if _is_of_another_time(article, mentions, mention):
        weight *= 0.3
    if _is_beside_ministers(article, mentions, mention):
        weight *= 0.1
    before = article.paragraphs[mention.span.paragraph - 1][: mention.span.start]
    if _THEN_ON.search(before):
        weight *= 0.3
    return weight * (2 if mention.span.paragraph <= 4 or (meets and _BESIDE.search(before)) else 1)


def _is_of_another_time(article: Article, mentions: Mentions, mention: EventMention) -> bool:
    """Its sentence speaks of one, unless it comes to that time much later: after its opening, or after a comma."""
    sentence = mentions.sentences[mention.sentence]
    other = OTHER_TIME.search(article.words(sentence))
    opens = mention.span.start - sentence.start <= len("The ")
    if other is None:
        return False
    text, at = article.paragraphs[sentence.paragraph - 1], sentence.start + other.start()
    return not (at - mention.span.end > _LATER and (opens or "," in text[mention.span.end : at]))


def _is_beside_ministers(article: Article, mentions: Mentions, mention: EventMention) -> bool:
    """ "The G7 foreign ministers met on the sidelines of the Munich Security Conference": theirs is the meeting."""
    before = article.paragraphs[mention.span.paragraph - 1][: mention.span.start]
    return bool(_BESIDE.search(before)) and any(
        is_of_ministers(one.text) and one.span.paragraph <= _EARLY and one.span < mention.span
        for one in mentions.events
    )


def is_pair(mention: EventMention) -> bool:
    if re.match(r"[A-Z][\w.’' ]*[-–—][A-Z].* [Ss]ummits?$", mention.text) is None:
        return False
    return _forum_in(mention.text) is None and organisation_in(mention.text) is None


def _forum_in(text: str) -> Forum | None:
    named = names_of_forums().search(text) is not None
    return next((one for one in forums() if re.search(one.pattern, text)), None) if named else None
