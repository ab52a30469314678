"""Read where and when an event is held by the text's own words: Article, Mentions, its names -> places, days."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefing.model.article import Article, Span
from briefing.model.mentions import DateMention, EventMention, Mentions
from briefing.reference.countries import country, country_of
from briefing.reference.gatherings import names_gathering
from briefing.reference.names import plain
from briefing.reference.patterns import Pattern
from briefing.reference.places import KnownPlace, places_called
from briefing.reference.summits import venues
from briefing.resolve.calendar import Calendar, day_of, is_counted, weekday_of
from briefing.resolve.meeting_places import follows_matter
from briefing.resolve.named_bodies import OTHER_TIME, organisation_in
from briefing.resolve.whereabouts import town_in_name

_NOUN = Pattern(
    r"\b(?:[Tt]he|[Tt]his year['’]s|[Ii]ts|[Tt]heir|[A-Z]\w+day['’]s) (?:[\w-]+ ){0,3}?(?i:{event_nouns})s?\b"
    r"(?! (?:of(?! the {own_bodies}\b)|between|with|{meeting_rooms}))"
)
_GATHERING = Pattern(
    r"(?<![^.] )\b(?:Gathering|Meeting|Convening)"
    r"(?= (?:in|at|on) [^.;]{3,80}, (?:the )?(?:[\w-]+ )?(?:leaders|ministers)\b)"
    r"|\bmeet (?:the )?leaders (?:from|of) (?:the )?(?:other )?\d+ (?:\w+ )?(?:countries|nations|states|members)\b"
    r"|\b(?i:{event_guests})\b[^.;,]{0,40}?\b{gathering_verbs}\b"
)
""" "Leaders of eleven states gathered" in a town: a name of the event, as good as "the summit"."""
_TAKES_PLACE = (
    r"(?:(?:(?:is|was|are|were|be|being)(?: being| to be)? )?{taking_place}"
    r"|{scheduled}(?: for| to (?:be held|take place|begin|open|start))?)"
)
_IN_PLACE = r"(?: (?:in|at|on) (?:[a-z]+ ){0,4}[A-Z][\w’'.-]+(?: [A-Z][\w’'-]+){0,3}(?:, [A-Z][\w’' -]{2,25})?)?"
_DAY_AFTER = Pattern(
    r"^(?: \([^)]*\))?[^.;]{0,40}?,?(?: which| that| will| would| is| was| officially| formally)* "
    + _TAKES_PLACE
    + r"\b[^.;]{0,70}?$|^(?: \([^)]*\))?(?: \d{4})?,?"
    + _IN_PLACE
    + r"(?: (?:to be held|held|due|scheduled|set))?"
    + _IN_PLACE
    + r"(?: (?:this|next) week)?,?(?: on| from| between| for)? ?\(?$"
)
_DAY_BEFORE = re.compile(r"^(?:['’]s(?: [\w-]+){0,2}|(?: [\w-]+)?) ?$")
_OPENS_DAY = re.compile(r"(?:^|[.!?”\"] )[Oo]n $")
_SUBJECT = re.compile(r",? [^.;,]{3,60}\b(?:to|will|would|are|were|is) $")
""" "On Friday, Ek and his ministers are set to | meet leaders of nine countries"."""
_DETERMINED = re.compile(r"(?:[Tt]he|[Tt]his|[Ii]ts)\b")
_NAME_GOES_ON = Pattern(r"(?: (?:of |for )?(?:[A-Z]\w+|{event_nouns}\b)){1,5}")
_PLACE_AFTER = Pattern(
    r"^(?: \([^)]*\))?[^.;]{0,60}?\b" + _TAKES_PLACE + r"\b[^.;]{0,90}?\b(?:in|at)(?: the)?(?: [\w’'-]+){0,5}? ?$"
    r"|^(?: \([^)]*\))?(?: \d{4})?(?: without \w+| again| today)?,? (?:being )?(?:held |hosted |taking place )?"
    r"(?:in|at|on)(?: the)?(?: [\w’'-]+){0,5}? ?$"
    r"|^[^.;]{0,90}?,? (?:which was )?hosted by [^;,]{3,80} (?:in|at) (?:the )?"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}, )?$"
)
_PLACE_BEFORE = Pattern(
    r"^,?(?: [A-Z][\w ]+,)?(?:,? (?:on|this) \w+(?: \w+)?)?(?: to prepare)? "
    r"(?:(?:in order )?to {attending_verbs}|for|ahead of|hosting|will host"
    r"|hosts|hosted|is hosting|will be hosting|attending)\b(?: [\w’'-]+){0,8} ?$"
)
_GOING = re.compile(r"\b(?:in|into|at|to|for)(?: the)?(?: [\w’'-]+){0,4}? ?$|^\W*$|[.;:,] ?(?:that )?$")
_BESIDE_IT = Pattern(r"\b(?:{sidelines}|eve|ahead|before|after) (?:of )?(?:the |an? )?(?:[\w-]+ ){0,4}$")
_DAY_AHEAD = re.compile(
    r"\b(?:a|one) day (?:before|ahead of) (?:the |an? |their )(?:[\w-]+ ){0,2}$|\bon the eve of (?:the |an? )$"
)
_OVER = Pattern(r"\b{closing_words}\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:ahead of|prior to|upcoming|forthcoming)\b")
""" "The event took place ahead of the summit in Lima": Lima is that summit's."""
_OTHER = re.compile(r"\b(?:last|previous|earlier|past) (?:\w+ )?$", re.IGNORECASE)
_COMING = re.compile(r"\b(?:next|upcoming|coming|following) (?:\w+ )?$", re.IGNORECASE)
_BEFORE = 80
"""Characters in which the two words before a noun stand."""
_ALMOST_A_WEEK = 6
""" "The meeting on Thursday has split the bloc", in a report of Wednesday: tomorrow’s."""
_CAPITAL = re.compile(r"\b([A-Z][\w’'-]+(?: [A-Z][\w-]+)?) capital\b(?! (?:of )?[A-Z])")


def held_at(article: Article, mentions: Mentions, named: Sequence[EventMention]) -> Iterator[KnownPlace]:
    """Towns and countries in which the text says that the event is held, in its order."""
    for noun in _nouns(article, mentions, named):
        text, sentence = _sentence(article, mentions, noun)
        for at, end, place in sorted(_places(text, sentence, mentions), key=lambda one: abs(one[0] - noun.end)):
            if _is_its_place(text, sentence, noun, Span(noun.paragraph, at, end)):
                yield place


def is_town(place: KnownPlace) -> bool:
    """A town, or a region by whose name summits go: Bali."""
    return place.type == "city" or (place.type == "region" and plain(place.name) in venues())


def _is_its_place(text: str, sentence: Span, noun: Span, place: Span) -> bool:
    if place.start >= noun.end:
        after = text[noun.end : place.start]
        apart = _OVER.search(after) or _EARLIER.search(after) or follows_matter(text[: place.start].rstrip())
        return _PLACE_AFTER.search(after) is not None and not apart
    before = text[place.end : noun.start] if place.end <= noun.start else "-"
    return bool(_PLACE_BEFORE.search(before) and _GOING.search(text[sentence.start : place.start]))


def held_on(article: Article, mentions: Mentions, named: Sequence[EventMention], calendar: Calendar) -> Iterator[date]:
    """First days that the text gives for the event itself, in its order."""
    for noun in _nouns(article, mentions, named):
        text, sentence = _sentence(article, mentions, noun)
        before = text[sentence.start : noun.start]
        if _DAY_AHEAD.search(before):
            yield from _days_after(mentions, noun, calendar)
        if _BESIDE_IT.search(before):
            continue
        for mention in mentions.dates:
            if mention.span.paragraph == noun.paragraph and sentence.holds(mention.span):
                day = _nearest(mention, calendar)
                if day and _is_its_day(text, noun, mention):
                    yield day


def _days_after(mentions: Mentions, noun: Span, calendar: Calendar) -> Iterator[date]:
    """ "They met a day before the summit": the day after the last of which the report tells so far."""
    told = [
        day_of(one, calendar)
        for one in mentions.dates
        if one.span < noun and noun.paragraph - one.span.paragraph <= 1 and is_counted(one) and one.tense == "past"
    ]
    if told and told[-1]:
        yield told[-1] + timedelta(days=1)


def _nearest(mention: DateMention, calendar: Calendar) -> date | None:
    """ "Tuesday’s summit" without a tense is the Tuesday closest to the report."""
    day, wanted = day_of(mention, calendar), weekday_of(mention)
    if day is None or wanted is None or calendar.published is None:
        return day
    if mention.tense == "past" and (calendar.published - day).days < _ALMOST_A_WEEK:
        return day
    if mention.text.split()[0].lower() in ("last", "next"):
        return day
    ahead = (wanted - calendar.published.weekday()) % 7
    return calendar.published + timedelta(days=ahead if ahead <= 7 - ahead else ahead - 7)


def _is_its_day(text: str, noun: Span, mention: DateMention) -> bool:
    day = mention.span
    if noun.holds(day):
        return True
    if day.start >= noun.end:
        between = text[noun.end : day.start]
        return _DAY_AFTER.search(between) is not None and not _OVER.search(between)
    between = text[day.end : noun.start]
    if _GATHERING.match(text, noun.start) and _OPENS_DAY.search(text[: day.start]) and _SUBJECT.match(between):
        return True
    if day.end > noun.start or (_DETERMINED.match(text, noun.start) and between.strip() not in ("", "’s", "'s")):
        return False
    return _DAY_BEFORE.search(between) is not None


def _nouns(article: Article, mentions: Mentions, named: Sequence[EventMention]) -> list[Span]:
    """The event's names, and "the summit" where no other meeting's name is meant; none of another time."""
    spans = [one.span for one in named if one.span.paragraph]
    own = [_whole(article, span) for span in spans]
    found = list(own)
    bare = ("summit", "summits")
    others = [one.span for one in mentions.events if one.span not in spans and one.text.lower() not in bare]
    for number, text in enumerate(article.paragraphs, 1):
        for match in (*_NOUN.finditer(text), *_GATHERING.finditer(text)):
            span = Span(number, match.start(), match.end())
            if not any(span.overlaps(one) for one in [*others, *own]) and not _is_told_of_another(
                span, mentions, named
            ):
                found.append(span)
    now = sorted(span for span in found if not _is_another(article, mentions, span))
    return sorted(now, key=lambda span: _is_coming(article, span))


def _is_told_of_another(span: Span, mentions: Mentions, named: Sequence[EventMention]) -> bool:
    """ "They will meet in the G20 forum", he said of the summit in Lima: the last meeting named is another's."""
    before = [one for one in mentions.events if one.span.paragraph == span.paragraph and one.span < span]
    bodies = [body for one in before if names_gathering(one.text) and (body := organisation_in(one.text))]
    return bool(named and bodies) and bodies[-1] not in {organisation_in(one.text) for one in named}


def _is_another(article: Article, mentions: Mentions, span: Span) -> bool:
    """ "the previous summit", or one in a sentence that speaks of another time."""
    text, sentence = _sentence(article, mentions, span)
    words = text[span.start : span.end]
    return bool(
        _OTHER.search(text[max(0, span.start - _BEFORE) : span.start])
        or re.search(r"\b(?:last|previous|next round of) ", words)
        or OTHER_TIME.search(article.words(sentence))
        or _is_of_earlier_years(article, article.words(sentence))
    )


def _is_of_earlier_years(article: Article, sentence: str) -> bool:
    """ "The third meeting was held in August 2021", in a report of 2022."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", sentence)]
    return article.published is not None and max(years, default=article.published.year) < article.published.year


def _is_coming(article: Article, span: Span) -> bool:
    """ "The next summit": perhaps not the one reported, so that it tells only where nothing else does."""
    text = article.paragraphs[span.paragraph - 1]
    before = text[max(0, span.start - _BEFORE) : span.start]
    return bool(_COMING.search(before) or re.search(r"\b(?:next|upcoming) ", text[span.start : span.end]))


def _whole(article: Article, span: Span) -> Span:
    """ "ECO | Council of Ministers", "Arab league | conference"."""
    goes_on = _NAME_GOES_ON.match(article.paragraphs[span.paragraph - 1], span.end)
    return Span(span.paragraph, span.start, goes_on.end()) if goes_on else span


def _sentence(article: Article, mentions: Mentions, noun: Span) -> tuple[str, Span]:
    text = article.paragraphs[noun.paragraph - 1]
    around = (one for one in mentions.sentences_at(noun) if one.holds(noun))
    return text, next(around, Span(noun.paragraph, 0, len(text)))


def _places(text: str, sentence: Span, mentions: Mentions) -> Iterator[tuple[int, int, KnownPlace]]:
    """Where the sentence names a place, from and to, and "the Chadian capital"."""
    for mention in mentions.places:
        if sentence.holds(mention.span) and not mention.inside_name and not mention.in_dateline:
            place = next(iter(places_called(mention.text)), None) or town_in_name(mention.text)
            if place and (place.type == "country" or is_town(place)):
                yield mention.span.start, mention.span.end, place
    for match in _CAPITAL.finditer(text, sentence.start, sentence.end):
        land = country(country_of(match[1]))
        town = next((one for one in places_called(land.capital) if one.type == "city"), None) if land else None
        if town:
            yield match.start(), match.end(), town
