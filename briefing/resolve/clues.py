"""What the words of an article tell of its event: EventMentions -> organisations, cities, years, with their weight."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from briefing.model.article import Article, Span
from briefing.model.mentions import EventMention, Mentions, PlaceMention
from briefing.reference.countries import country_named
from briefing.reference.forums import Forum, forums
from briefing.reference.gatherings import described, gathering, is_of_ministers, names_gathering
from briefing.reference.leaders import Leader, leaders_called, shared_family_names
from briefing.reference.names import plain
from briefing.reference.organisations import Organisation, names_of_organisations, organisation_named
from briefing.reference.patterns import Pattern, with_lists
from briefing.reference.places import KnownPlace, places_called

OTHER_TIME = Pattern(r"\b{past_times}\b|\b(?:in|since) (?:19|20)\d\d\b", re.IGNORECASE)
"""A sentence that speaks of another time names an organisation's meeting in passing."""
_LEADERS_AFTER = Pattern(r"(?:['’]s)?,?(?: \d+)? (?i:{gathering_leaders})\b")
_LEADERS_BEFORE = Pattern(r"\b(?i:{gathering_leaders}|ministers) (?:of|from) ")
_MEETS = re.compile(r"session|assembly|leaders’? (?:summit|meeting|week)|supreme (?:\w+ ){0,2}council", re.IGNORECASE)
_OF_STANDING = Pattern(r"\b{standing_meetings}", re.IGNORECASE)
"""What a meeting of a body that acts all year round must be called to be an event."""
_AHEAD = re.compile(r"\b(?:ahead of|before|prior to) (?:the |an? )?$", re.IGNORECASE)
_BESIDE = Pattern(r"\b{sidelines} of (?:the |an? )?$")
_MEET = Pattern(r"\b(?i:{meeting_signs})\b")
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


@dataclass(frozen=True, slots=True)
class Clues:
    named: tuple[Named, ...]
    weights: dict[str, float]
    """By acronym, or a brand's name."""
    pairs: tuple[EventMention, ...]
    """ "EU-China summit"."""
    cities: Counter[KnownPlace] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    dateline: KnownPlace | None = None
    years: frozenset[int] = frozenset()
    leaders: tuple[tuple[Leader, ...], ...] = ()
    """Every leader's name in the text, with all terms of those who bear it."""


def clues_of(article: Article, mentions: Mentions) -> Clues:
    named = _with_title_s_meeting(
        [one for mention in _with_title(article, mentions) if (one := _named(article, mentions, mention))]
    )
    weights: dict[str, float] = {}
    for one in named:
        weights[one.key] = weights.get(one.key, 0.0) + one.weight
    cities, countries, dateline = _where(mentions)
    return Clues(
        named=named,
        weights=weights,
        pairs=tuple(one for one in mentions.events if _is_pair(one)),
        cities=cities,
        countries=countries,
        dateline=dateline,
        years=frozenset(int(year) for text in article.paragraphs for year in re.findall(r"\b20[0-4]\d\b", text)),
        leaders=_leaders(article),
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
    title = [
        EventMention(Span(0, match.start(), match.end()), match.group(), 0)
        for match in _named_in_title().finditer(article.title or "")
    ]
    return [*title, *mentions.events]


@cache
def _named_in_title() -> re.Pattern[str]:
    brands = "|".join(one.pattern for one in forums())
    meeting = rf"(?:(?:’s|'s)?\s+{described()}{{0,3}}?{gathering()})?"
    return re.compile(rf"(?:{names_of_organisations().pattern}{meeting})|{brands}")


def _named(article: Article, mentions: Mentions, mention: EventMention) -> Named | None:
    forum = _forum_in(mention.text)
    organisation = None if forum or _is_pair(mention) else organisation_in(mention.text)
    if organisation is None and forum is None:
        return None
    if is_of_ministers(mention.text):
        meets = names_gathering(mention.text) or _its_ministers_meet(article, mentions, mention)
    else:
        meets = (
            _is_meeting(mention.text, organisation)
            or _its_leaders_meet(article, mentions, mention)
            or _holds_one(article, mentions, mention, organisation)
        )
    return Named(mention, organisation, forum, _weight(article, mentions, mention, organisation, meets), meets)


def organisation_in(text: str) -> Organisation | None:
    """The body in the words for its meeting; none in those for two parties: "EU-China summit"."""
    found = re.search(rf"{names_of_organisations().pattern}(?![-–—][A-Z])", text)
    return organisation_named(found.group()) if found else None


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
    if any(_is_pair(one) for one in mentions.events if one.sentence == mention.sentence):
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
    return weight * (2 if mention.span.paragraph <= 4 else 1)


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


def _is_pair(mention: EventMention) -> bool:
    if re.match(r"[A-Z][\w.’' ]*[-–—][A-Z].* [Ss]ummits?$", mention.text) is None:
        return False
    return _forum_in(mention.text) is None and organisation_in(mention.text) is None


def _forum_in(text: str) -> Forum | None:
    return next((one for one in forums() if re.search(one.pattern, text)), None)


def _where(mentions: Mentions) -> tuple[Counter[KnownPlace], Counter[str], KnownPlace | None]:
    """Towns and countries that the text puts something in, and the town of its dateline."""
    cities: Counter[KnownPlace] = Counter()
    countries: Counter[str] = Counter()
    dateline = None
    for at, mention in enumerate(mentions.places):
        following = mentions.places[at + 1 : at + 2]
        found = _in_dateline(mention, following) if mention.in_dateline else places_called(mention.text)
        if not found or mention.inside_name:
            continue
        known = found[0]
        if known.type == "city" and not mention.acts:
            cities[known] += 1
            dateline = dateline or (known if mention.in_dateline else None)
        if known.country:
            countries[known.country] += 1
    return cities, countries, dateline


def _in_dateline(mention: PlaceMention, following: tuple[PlaceMention, ...]) -> tuple[KnownPlace, ...]:
    """Best first: the one in the country that follows, be the town unknown; the town, not the country of its name."""
    found = places_called(mention.text)
    around = places_called(following[0].text) if following and following[0].in_dateline else ()
    lands = [place.country for place in around if place.type in ("country", "region")]
    if lands and not found:
        return (KnownPlace(mention.text.title(), "city", lands[0], None, None, 0),)
    there = [one for one in found if lands and one.type == "city" and one.country == lands[0]]
    same = [one for one in found[1:2] if one.type == "city" and one.country == found[0].country]
    return (*there, *same, *found)


def _leaders(article: Article) -> tuple[tuple[Leader, ...], ...]:
    """Everyone in the leaders table whom the text names by a full name, an alias or an unmistakable short form."""
    words = {word for text in article.paragraphs for word in re.findall(r"[A-Z][\w’'-]+", text)}
    found = []
    for word in sorted(words):
        bare = re.sub(r"['’]s?$", "", word)
        if len(bare) > 1 and plain(bare) not in shared_family_names() and not country_named(bare):
            terms = leaders_called(bare)
            if terms:
                found.append(terms)
    return tuple(found)


def in_office(clues: Clues, on: date) -> int:
    """How many of those named hold office that day, less those who never do so at the same time."""
    return sum(1 if any(term.holds_on(on) for term in terms) else -1 for terms in clues.leaders)
