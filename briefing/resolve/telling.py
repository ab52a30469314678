"""Telling: one mention of a person in its sentence, and what the sentence says of event, place and time."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.places import places_called
from briefing.reference.words import word_table
from briefing.resolve import presencewords as signs
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.listings import Listing, is_link
from briefing.resolve.othertimes import of_another_time
from briefing.resolve.settings import Setting
from briefing.resolve.venuenames import towns_of, venues_of

_LONG = 200
"""Characters; of a longer passage the words alone that tell the presence are the evidence."""
_WHO = re.compile(r",? who\b")
_ONE_OF = re.compile(r"\bamong (?:the|those)\b[^.;,]*$")
""" "was among the leaders | who had come": said of the subject, too."""
_APOSTROPHES = ("’", "'")


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention in its sentence."""

    listing: Listing
    mention: ActorMention
    article: Article
    mentions: Mentions
    setting: Setting

    @property
    def sentence(self) -> Span:
        return self.mentions.sentences[self.listing.members[0].sentence]

    @property
    def text(self) -> str:
        return self.article.paragraphs[self.sentence.paragraph - 1]

    @property
    def whole(self) -> str:
        return self.text[self.sentence.start : self.listing.end]

    def owns(self) -> bool:
        """Whether it speaks of what he or one of two has ("Lind and Roe’s envoys"); "Chad’s | Lind" is none."""
        owners = [
            one
            for one in self.listing.members
            if one.function == "possessive"
            and (one.form != "name" or self.text[one.span.end :].startswith(_APOSTROPHES))
        ]
        return self.mention in owners or bool(owners and len(self.listing.members) == 2)

    def is_near_event(self) -> bool:
        """In this paragraph or the two before it."""
        near = self.article.paragraphs[max(0, self.sentence.paragraph - 3) : self.sentence.paragraph]
        return any(signs.EVENT.search(text) or signs.SURE.search(text) for text in near)

    def cue(self, presence: Presence, end: int, words: str = "") -> Cue:
        title = self.mention.title_span
        start = min(title.start, self.mention.span.start) if title else self.mention.span.start
        certain = bool(signs.PLAIN.search(words) or signs.ARRIVAL.search(words))
        arrived = signs.LANDED.search(words) is not None
        return Cue(presence, self.short(Span(self.sentence.paragraph, start, end), words), certain, arrived=arrived)

    def short(self, span: Span, words: str) -> Span:
        if span.end - span.start <= _LONG or not words:
            return span
        at = self.text.find(words, max(0, span.start))
        return Span(span.paragraph, at, at + len(words.rstrip())) if at >= 0 else span

    def clause_end(self) -> int:
        """The next subject of the sentence takes over, and so does ", who"; a list of subjects shares what follows."""
        start = self.listing.span.end
        clauses = _WHO.finditer(self.text, start + 25, self.listing.end)
        relative = next((one for one in clauses if not _ONE_OF.search(self.text[start : one.start()])), None)
        ends = relative.start() if relative else self.listing.end
        last = start
        opens = Span(self.sentence.paragraph, start + 1, 0)
        for other in self.mentions.actors[bisect_left(self.mentions.actors, opens, key=lambda one: one.span) :]:
            if other.span.paragraph != self.sentence.paragraph or other.span.start >= self.listing.end:
                break
            listed, last = self.text[last : other.span.start], max(last, other.span.end)
            if other.function == "subject" and other.form in ("name", "office") and not is_link(listed):
                ends = min(ends, other.span.start)
        return ends

    def tells_another_time(self) -> bool:
        own = self.text[self.mention.span.start : self.listing.end].partition(",")[0]
        return of_another_time(own if self.mention.text.lower() == "who" else self.whole, self.setting)

    def tells_event(self) -> bool:
        event = self.setting.event
        names = [*towns_of(event.city, event.country), event.organisation or "", event.organisation_name or ""]
        said = self.whole.lower()
        return signs.EVENT.search(said) is not None or any(name and at_word(name.lower(), said) >= 0 for name in names)

    def is_elsewhere(self) -> bool:
        """The sentence names a place in another country than the event's; never where nobody knows the event's."""
        if self.setting.event.country is None:
            return False
        for place in self.mentions.places:
            if place.sentence != self.mention.sentence or place.inside_name or place.acts:
                continue
            known = next(iter(places_called(place.text)), None)
            located = signs.LOCATING.search(self.text[: place.span.start]) and not self.listing.span.holds(place.span)
            if known and located and known.country not in (None, self.setting.event.country):
                return True
        return False

    def is_here(self, words: str) -> bool:
        """Whether they name the event's town or country, or nobody knows its town."""
        return self.setting.event.city is None or self.names_venue(words)

    def names_venue(self, words: str) -> bool:
        """The event's own town or country."""
        return any(at_word(place, words) >= 0 for place in venues_of(self.setting.event))


def at_word(name: str, text: str) -> int:
    """Where the name stands in the text as words of its own, "Niger" not in "Nigeria"; -1 where it does not."""
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    return found.start() if found else -1


@cache
def patterns(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """A table of assets/words of patterns and what they tell."""
    return tuple((re.compile(key, re.IGNORECASE), value) for key, value in word_table(name).items())
