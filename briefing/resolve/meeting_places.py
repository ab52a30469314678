"""Tell whether a meeting belongs to the event: its sentence's days, places and summits -> yes or no."""

import re
from datetime import date, timedelta

from briefing.model.article import Article, Span
from briefing.model.mentions import MeetingMention, Mentions
from briefing.reference.patterns import Pattern
from briefing.reference.places import places_called
from briefing.reference.words import words
from briefing.resolve.named_bodies import organisation_in
from briefing.resolve.settings import Setting

_OTHER_TIME = Pattern(r"\b(?:{past_times}|(?:last|in) {months.csv}(?! \d))\b", re.IGNORECASE)
_BESIDE = Pattern(r"\b{sidelines} of (?:an?|the|last \w+|this \w+)?[\w’' ]*$", re.IGNORECASE)
_WHERE = re.compile(r",? where\b")
_DURING = Pattern(r"\b(?:during|at|{sidelines} of) the [\w’' ]*$", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:the|an?|its|their|his|her|of|over|about|on)(?: [a-z-]+){0,2} (?P<word>[a-z]+) (?:in|at|near)(?: the)?$"
)
""" "the war in Sudan": what is there is the matter; not "the talks in", "on a visit to"."""
_LAST = re.compile(r"\b(?P<word>[a-z]+) (?:in|at|near|on)(?: the)?$")
""" "Israeli air strikes in Gaza": these are matters even without an article."""
SLACK = timedelta(days=4)
"""A meeting so many days before or after the event still belongs to the trip."""


def is_at_event(
    article: Article, mentions: Mentions, setting: Setting, mention: MeetingMention, sentence: Span, day: date | None
) -> bool:
    event = setting.event
    start, end = event.start or event.end, event.end or event.start
    beside = _is_beside_this(article, mentions, setting, sentence)
    named = beside and mention.status == "ruled_out"  # the day is that of the saying: nobody ruled it out there
    if day and start and end and not named and not start - SLACK <= day <= end + SLACK:
        return False
    if day is None and not beside and _is_of_another_time(_around(article, mention, sentence), setting.anchor):
        return False
    if _is_beside_another(article, mentions, setting, mention, sentence):
        return False
    near = [
        place.span
        for place in mentions.places
        if sentence.holds(place.span)
        and _is_near(article, place.span, mention)
        and not _is_quoted(mentions, place.span)
    ]
    places = [found for found in (_country_at(article, span) for span in near) if found]
    return not (places and event.country) or event.country in places


def _is_quoted(mentions: Mentions, place: Span) -> bool:
    return any(part.holds(place) for quote in mentions.quotes for part in quote.parts)


def _is_of_another_time(told: str, anchor: date | None) -> bool:
    """ "in May" is now in a report of May."""
    now = f"in {anchor:%B}".lower() if anchor else ""
    found = (one for one in _OTHER_TIME.finditer(told) if " since " not in told[: one.start()])
    return any(one.group().lower() != now for one in found)


def _is_near(article: Article, place: Span, mention: MeetingMention) -> bool:
    """Close to the meeting's words; what follows them after a comma is another matter."""
    if place.start < mention.words.end:
        return mention.words.start - place.end < 60
    between = article.paragraphs[place.paragraph - 1][mention.words.end : place.start]
    return len(between) < 60 and "," not in between


def _around(article: Article, mention: MeetingMention, sentence: Span) -> str:
    """The meeting's words and what follows them closely, or without a comma."""
    text = article.paragraphs[sentence.paragraph - 1]
    comma = text.find(",", mention.words.end)
    end = max(mention.words.end + 50, min(mention.words.end + 120, comma if comma > 0 else sentence.end))
    before = text[max(sentence.start, mention.words.start - 40) : mention.words.start]
    before = before.rpartition(" that ")[2]  # "said last week that": the day of the saying
    return before + text[mention.words.start : min(sentence.end, end)]


def _country_at(article: Article, place: Span) -> str | None:
    """The country of a place that the sentence puts people in: "in Bali", not "of Iran"."""
    text = article.paragraphs[place.paragraph - 1]
    before, after = text[: place.start].rstrip(), text[place.end :]
    if is_matters_place(before):
        return None
    if (
        not after.startswith(", where") and not re.search(r"\b(?:in|at|near|visited)(?: the| neighbou?ring)?$", before)
    ) or after.startswith(("'s", "’s")):
        return None
    return next((known.country for known in places_called(article.words(place)) if known.country), None)


def is_matters_place(before: str) -> bool:
    matter = _MATTER.search(before)
    return follows_matter(before) or (matter is not None and matter["word"] not in words("meeting_nouns", "town_nouns"))


def follows_matter(before: str) -> bool:
    """ "strikes in": what is discussed, whatever else the sentence says."""
    last = _LAST.search(before)
    return last is not None and last["word"] in words("matters")


def _is_beside_this(article: Article, mentions: Mentions, setting: Setting, sentence: Span) -> bool:
    """ "recently met during the forum", where that is the event."""
    text = article.paragraphs[sentence.paragraph - 1]
    here = [one for one in mentions.events if sentence.holds(one.span)]
    beside = [one for one in here if _DURING.search(text[sentence.start : one.span.start])]
    named = [organisation_in(one.text) for one in beside]
    return any(one is not None and one.acronym == setting.event.organisation for one in named)


def _is_beside_another(
    article: Article, mentions: Mentions, setting: Setting, mention: MeetingMention, sentence: Span
) -> bool:
    """ "met on the sidelines of a NATO summit", "the NATO summit, where he will meet her", if it is another body's."""
    text = article.paragraphs[sentence.paragraph - 1]
    for event in mentions.events:
        if not sentence.holds(event.span) or _is_nearer(mentions, mention, event.span):
            continue
        told = mention.status == "held" and _BESIDE.search(text[sentence.start : event.span.start])
        if told or (event.span < mention.words and _WHERE.match(text, event.span.end)):
            other = organisation_in(event.text)
            return bool(other and setting.event.organisation and other.acronym != setting.event.organisation)
    return False


def _is_nearer(mentions: Mentions, mention: MeetingMention, event: Span) -> bool:
    """Whether another meeting is told between this one and the summit."""
    start, end = sorted((mention.words.start, event.start))
    rivals = (one.words for one in mentions.meetings if one.sentence == mention.sentence and one.words != mention.words)
    return any(start < one.start < end for one in rivals)
