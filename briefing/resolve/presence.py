"""Tell from a person's own sentences whether he or she is at the event: Listings -> Cue, the words that tell it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.places import places_called
from briefing.reference.words import word_table
from briefing.resolve import presencewords as signs
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.cues import Cue, Presence
from briefing.resolve.listings import Listing, is_bare_list, is_link
from briefing.resolve.others import is_of_others
from briefing.resolve.othertimes import of_another_time, without_past_asides
from briefing.resolve.settings import Setting
from briefing.resolve.venuenames import names_another_body, towns_of, venues_of

_LONG = 200
"""Characters; of a longer passage the words alone that tell the presence are the evidence."""


def cues_of(
    actor: Actor, listings: Sequence[Listing], article: Article, mentions: Mentions, actors: Actors, setting: Setting
) -> Iterator[Cue]:
    """In the order of the text; only clauses of which the person is the subject, or who is sent, count."""
    for listing in listings:
        for mention in listing.members:
            if actor in actors.at(mention.span):
                telling = Telling(listing, mention, article, mentions, setting)
                after = telling.after()
                absent = after if after and after.presence == "absent" else None
                cue = telling.by_what_is_his() or absent or telling.before() or after
                if cue:
                    yield cue.before(setting)


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

    def by_what_is_his(self) -> Cue | None:
        """ "Putin's arrival", "Modi’s absence"."""
        rest = self.text[self.mention.span.end : self.sentence.end]
        for pattern, presence in ((signs.OWN, "present"), (signs.OWN_ABSENCE, "absent")):
            own = pattern.match(rest)
            before = self.text[: self.mention.span.start]
            if own and (signs.UNSURE if presence == "present" else signs.STANDS_IN).search(before):
                return None
            if own and (presence == "present" or self.mention.form == "name"):
                cue = self._cue(cast(Presence, presence), self.mention.span.end + own.end())
                venue = self._names_venue(rest[: own.end() + 30])
                return replace(cue, certain=venue, arrived=signs.LANDED.search(own.group()) is not None)
        return None

    def _names_venue(self, words: str) -> bool:
        return any(place in words for place in venues_of(self.setting.event))

    def before(self) -> Cue | None:
        """ "attended by X", "sending Foreign Minister X instead", "a dinner hosted by X"."""
        if any(member.function == "possessive" for member in self.listing.members) or self.tells_another_time():
            return None
        if signs.REFUSED.search(self.listing.before) or signs.NOT_THIS_ONE.search(self.listing.before):
            return None
        if signs.NOT_BROUGHT.search(self.listing.before):
            return Cue("absent", self.mention.span)
        for pattern, told in _patterns("attendance_before"):
            found = pattern.search(self.listing.before)
            if found and self._holds(told, found.group()):
                presence: Presence = "absent" if told == "absent" else "present"
                if told == "coming" or (
                    presence == "present" and signs.COMING.search(self.listing.before[max(0, found.start() - 25) :])
                ):
                    presence = "expected"
                certain = (
                    told not in ("present", "absent")
                    or self._tells_event()
                    or signs.SURE.search(found.group()) is not None
                )
                span = self._since(found.start(), found.group())
                arrived = told in ("arrivals", "received") or signs.LANDED.search(found.group()) is not None
                return Cue(presence, span, certain, bool(signs.BROUGHT.search(found.group())), arrived)
        return None

    def _since(self, at: int, words: str) -> Span:
        """From `at` in the words before the name to its end; of an item of a list the name alone."""
        if self.listing.headed:
            return self.mention.span
        return self._short(Span(self.sentence.paragraph, self.sentence.start + at, self.mention.span.end), words)

    def _holds(self, told: str, words: str) -> bool:
        """Whether someone sent is sent to this event, and someone received is received there."""
        if told == "sent" and self.listing.among_others:
            return False  # "sent representatives, such as the president of Chad"
        if told == "sent" and not words.lower().startswith("sending"):
            after = self.text[self.listing.span.end : self.listing.end]
            return bool(
                signs.SENT_FOR.search(after) or signs.SENT_FOR.search(self.listing.before) or self._tells_event()
            )
        if signs.DEPLOYED.search(self.listing.before):
            return self._tells_event()
        if told == "arrivals":
            return self._tells_event() or not self.is_elsewhere()
        if told == "examples":
            return self.listing.among_others and (self._tells_event() or not self.is_elsewhere())
        if told == "coming":
            return self._tells_event()
        if told == "among":
            return self.is_near_event()
        if told == "gathered":
            if re.search(r"\bbr\w+ (?:along )?(?:his|her|their|its)\b", words):
                return not self.is_elsewhere()
            return self._tells_event() and bool(self.listing.among_others or re.search(r"together|leaders", words))
        return told != "received" or self._tells_event() or bool(signs.AT_ARRIVAL.search(self.whole))

    def is_near_event(self) -> bool:
        """In this paragraph or the two before it."""
        near = self.article.paragraphs[max(0, self.sentence.paragraph - 3) : self.sentence.paragraph]
        return any(signs.EVENT.search(text) or signs.SURE.search(text) for text in near)

    def after(self) -> Cue | None:
        if self._is_speaker_label():
            return Cue("present", self.mention.span)
        if (
            not (self.listing.acts or self._is_with())
            or self.mention.function == "possessive"
            or self.tells_another_time()
        ):
            return None
        unsure = signs.UNSURE.search(self.listing.before) is not None
        if (self.listing.in_photo or signs.IN_CAPTION.search(self.whole)) and (
            self.listing.headed or signs.EVENT.search(self.text)
        ):
            return Cue("present", self.mention.span, self._tells_event())
        if is_bare_list(self.listing, self.text, self.sentence.start):
            return Cue("present", self.mention.span)
        clause = without_past_asides(self.text[self.listing.span.end : self._clause_end()], self.setting)
        sent = signs.SENT_ANOTHER.match(clause) if self.mention.form == "name" else None
        if sent and self.is_near_event():
            return self._cue("absent", self.listing.span.end + sent.end())
        for pattern, presence in _patterns("attendance"):
            found = pattern.search(clause)
            if found and presence != "absent" and signs.SENDS.match(clause):
                continue  # another goes
            if found and presence != "absent" and unsure:
                continue
            says = signs.SAYS.match(clause)
            if found and says and found.start() > says.end():
                continue  # what is said of others
            if found and presence == "absent" and is_of_others(clause[: found.end()]):
                continue
            missed = clause[found.start() : found.end() + 35] if found and presence == "absent" else ""
            if found and signs.PICTURE.search(missed):
                return self._cue("present", self.listing.span.end + found.end())  # misses a part of it alone
            if signs.PART.search(missed):
                continue
            if found and names_another_body(clause[found.end() :], self.setting.event) and self.is_elsewhere():
                continue
            if found and (presence == "absent" or self._of_the_event(found.group(), clause[found.end() :])):
                end = self.listing.span.end + found.end()
                landed = signs.ARRIVED.search(clause[: found.start()]) is not None
                if presence == "expected" and landed:
                    presence = "present"  # "has landed in the town where she will attend"
                cue = self._cue(cast(Presence, presence), end, found.group())
                return replace(cue, arrived=cue.arrived or landed)
        return self._in_place(clause) or self.at_head()

    def _is_with(self) -> bool:
        """ "with Premier Lind representing Chad instead": what follows is said of him."""
        return (
            signs.WITH.search(self.listing.before) is not None
            and signs.DOING.match(self.text[self.listing.span.end :]) is not None
        )

    def _is_speaker_label(self) -> bool:
        """ "PRESIDENT XI: (As interpreted.) ...": a transcript of what was said there."""
        label = self.text[: self.mention.span.end]
        return (
            self.mention.form == "name"
            and label.isupper()
            and self.text[self.mention.span.end :].startswith(":")
            and len(label) < 60
        )

    def _of_the_event(self, words: str, rest: str) -> bool:
        if (
            signs.PLAIN.search(words)
            or self._tells_event()
            or (signs.SPEAKS.search(words) and signs.EVENT.search(self.text))
        ):
            return True
        if signs.TOOK_PART.search(words) and not re.match(r"\s+in\b", rest):
            return True
        return signs.ARRIVAL.search(words) is not None and not self.is_elsewhere()

    def _cue(self, presence: Presence, end: int, words: str = "") -> Cue:
        title = self.mention.title_span
        start = min(title.start, self.mention.span.start) if title else self.mention.span.start
        certain = bool(signs.PLAIN.search(words) or signs.ARRIVAL.search(words))
        arrived = signs.LANDED.search(words) is not None
        return Cue(presence, self._short(Span(self.sentence.paragraph, start, end), words), certain, arrived=arrived)

    def _short(self, span: Span, words: str) -> Span:
        if span.end - span.start <= _LONG or not words:
            return span
        at = self.text.find(words, max(0, span.start))
        return Span(span.paragraph, at, at + len(words.rstrip())) if at >= 0 else span

    def _clause_end(self) -> int:
        """The next subject of the sentence takes over, and so does ", who"; a list of subjects shares what follows."""
        start = self.listing.span.end
        relative = re.search(r",? who\b", self.text[start + 25 : self.listing.end])
        ends = start + 25 + relative.start() if relative else self.listing.end
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

    def _tells_event(self) -> bool:
        event = self.setting.event
        names = [*towns_of(event.city, event.country), event.organisation or "", event.organisation_name or ""]
        said = self.whole.lower()
        return signs.EVENT.search(said) is not None or any(name and name.lower() in said for name in names)

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

    def _in_place(self, clause: str) -> Cue | None:
        """ "Blinken is in Laos", "while in The Hague": the event's own town or country."""
        event = self.setting.event
        for place in venues_of(event):
            at = clause.find(place)
            if at > 0 and signs.HERE.search(clause[:at]):
                end = self.listing.span.end + at + len(place)
                return Cue("present", Span(self.sentence.paragraph, self.mention.span.start, end), True, arrived=True)
        return None

    def at_head(self) -> Cue | None:
        """ "At the summit, X hardened his tone", "Speaking at the forum, X said", "In delivering the keynote, X"."""
        head = self.text[self.sentence.start : self.mention.span.start]
        found = re.match(
            r"(?:But )?(?:[Ss]peaking )?(?:[Aa]t|[Dd]uring|[IiOo]n|(?:In )?[Dd]elivering) (?:the|his|her|this)"
            r"[^,]{0,60}(?i:summit|gathering|forum|conference|remarks|speech|address)[^,]{0,60},",
            head,
        )
        if found:
            return Cue("present", Span(self.sentence.paragraph, self.sentence.start, self.mention.span.end))
        return None


@cache
def _patterns(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(key, re.IGNORECASE), value) for key, value in word_table(name).items())
