"""Put what the sources date in order: Dossier -> TimelineEntries, past first, then what to watch."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from briefing.compose.dossier import Dossier, holds, overlap, unique
from briefing.compose.doubtful import doubtful_sentences
from briefing.compose.happenings import is_event
from briefing.compose.issues import leans
from briefing.compose.members import day_of_status
from briefing.compose.prose import day, listed
from briefing.compose.running import is_running
from briefing.compose.speech.clipping import bare, count_words, main_clause, plain_words
from briefing.compose.wording import wording
from briefing.model.briefing import Meeting, TimelineEntry
from briefing.model.evidence import Evidence
from briefing.model.findings import DatedSentence
from briefing.reference.organisations import standing, status_label
from briefing.reference.styles import name_in
from briefing.reference.words import word_table

_MOST_WORDS = 24
_MOST_WITH_PURPOSE = 20
"""Words up to which an event keeps what it is for: "a deal … to clear the way for exports of grain"."""
_RECENT = timedelta(days=7)
"""How long before the event a new status is news."""
_CLAUSE_START = re.compile(
    r"(?:^|; | — | when (?=(?:he|she) \w+ed )|, (?:and|but|while) (?=[A-Z]|the |a |he |she |it |they ))"
)
_ENDS_HERE = re.compile(r"[,.;]|$| (?:following|after|amid|as|when|where|with|by|before|ahead|because|since)\b")
_PAST_BEFORE = re.compile(r"\w(?:ed|un|ld) (?:in |on )?$")
"""A participle before the time: "announced in April"."""
_SINCE = re.compile(r"\bsince [^,;]*\b(?:in|on|last) $")
""" "Their first meeting since Lee's election in June": the month belongs to what came before."""
_TELLS_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b(?:this|last|next|later|coming|upcoming) |\bearlier this\b", re.I)
_NOUN_END = re.compile(r", |; | — | (?:that|which|who|when) |$")
_RELATIVE = re.compile(r", (?:who|which|where|whose)\b[^,]*$")
_ADVERBIAL = re.compile(r"(?:At|In|On|During|After|Since|Before|By|Following|Amid|With|As|While|When|For|Until)\b")
_PURPOSE = re.compile(r"(?P<what>(?:\S+ ){5,}\S+?) to [a-z]")
_AFTER = re.compile(r"(?:After|When|As|Once) (?=[A-Z]|the )")
"""An opening clause that ends with the day: the day belongs to it, not to what follows."""
_NAMED_THEN = re.compile(
    r"\b(?:an?|the|his|her|its|their) (?P<what>(?:“[^”]+”|[A-Z]\S+(?: [A-Z]\S+)*) \w+ed) (?:in |on )?$"
)
"""A “Global Security Initiative” announced in April: the day belongs to the announcement alone."""
_SAW = re.compile(r"(?:This|Last) \w+ saw (?:the |an? )?")
_NOUN_FOLLOWS = re.compile(r" (?!(?:and|but|of|for|from|by|to|in|at|on|with|after|as|when|saw|is|was|has)\b)[a-z-]+")


def timeline(dossier: Dossier) -> tuple[TimelineEntry, ...]:
    """By day; what has a month or no day stands where the sources tell it, coming days last."""
    entries = [*_meetings(dossier), *_dated(dossier), *_event_days(dossier), *_new_standings(dossier)]
    today = dossier.as_of or dossier.event.start or date.max
    entries = list({(e.date, e.text): e for e in reversed(entries)}.values())[::-1]
    return tuple(sorted(entries, key=lambda e: (e.coming, roughly(e, today), e.basis != "reference")))


def roughly(entry: TimelineEntry, today: date) -> date:
    """Where an entry without a day stands among the others: by the month, week or year that its words name."""
    if entry.date is not None:
        return entry.date
    words = entry.when.lower()
    month = next((int(n) for name, n in word_table("months").items() if re.search(rf"\b{name.lower()}\b", words)), None)
    year = re.search(r"\b(?:19|20)\d\d\b", words)
    if month is not None:
        return date(int(year[0]) if year else today.year - (month > today.month and not entry.coming), month, 1)
    if year is not None:
        return date(int(year[0]), 1, 1)
    if "last year" in words:
        return date(today.year - 1, 1, 1)
    if "this week" in words and not entry.coming:
        return today - timedelta(days=today.weekday())
    return date.max if entry.coming else today


def _meetings(dossier: Dossier) -> Iterator[TimelineEntry]:
    days: dict[tuple[date | None, bool], list[Meeting]] = defaultdict(list)
    for meeting in dossier.meetings:
        coming = meeting.status == "planned"
        if meeting.status in ("held", "planned") and (meeting.date or (coming and meeting.at_event)):
            days[meeting.date, coming].append(meeting)
    for (on, coming), met in days.items():
        parts = (
            wording(
                "timeline",
                "meeting",
                parties=" – ".join(dossier.at_start(p) for p in m.parties),
                meeting=m.id,
            )
            for m in met
        )
        yield TimelineEntry(
            date=on,
            when=_words_of_day(met, on),
            text=", ".join(parts),
            coming=coming,
            evidence=unique(tuple(m.evidence[0] for m in met)),
        )


def _is_said_besides(dossier: Dossier, dated: DatedSentence, clause: Evidence) -> bool:
    """ "fell short of the record, set in 2019": the day belongs to what is told besides, not to the clause."""
    return any(holds(aside, dated.when) and not holds(aside, clause) for aside in dossier.asides)


def _words_of_day(met: Sequence[Meeting], on: date | None) -> str:
    told = next((m.day_words for m in met if m.day_words), None)
    return told or (day(on) if on else wording("timeline", "unknown_day"))


def _dated(dossier: Dossier) -> Iterator[TimelineEntry]:
    """What happened on a day, without the meetings, which have their own entries."""
    told: list[Evidence] = [e for m in dossier.meetings if m.at_event for e in m.evidence]
    barred = doubtful_sentences(dossier)
    for dated in (d for d in dossier.dated if is_running(dossier, d.sentence)):
        clause = _clause(dossier, dated)
        if _SINCE.search(dated.sentence.text[: max(0, dated.when.start - dated.sentence.start)]):
            continue
        taken = clause is None or any(overlap(clause, e) for e in told) or dated.sentence in barred
        if clause is None or taken or not _tells_itself(dossier, clause) or not _tells_time(dated):
            continue
        if not is_event(dossier, dated, clause) or _is_said_besides(dossier, dated, clause):
            continue
        told.append(clause)
        text = bare(_without_day(plain_words(dossier, clause), dated))
        if 3 <= count_words(text) <= _MOST_WORDS + 4:
            ahead = _is_ahead(dossier, dated)
            yield TimelineEntry(
                date=dated.date,
                when=dated.when.text,
                text=text[:1].upper() + text[1:],
                coming=ahead,
                evidence=unique((clause, dated.when)) if not overlap(clause, dated.when) else (clause,),
            )


def _tells_itself(dossier: Dossier, clause: Evidence) -> bool:
    """No question, no quotation, nothing that leans on other words once pronouns are replaced by names."""
    asks = clause.text.rstrip().endswith("?")
    return not asks and not leans(plain_words(dossier, clause)) and not _inside_quote(dossier, clause)


def _without_day(text: str, dated: DatedSentence) -> str:
    """The column beside it tells the day: "visited Kazakhstan Wednesday" ends before it; else as it is."""
    text = _SAW.sub("", text)
    if dated.date:
        when = re.escape(dated.when.text)
        text = re.sub(rf"^(?:(?:Earlier|Later|Late|Early) )?(?:[Oo]n )?{when}, (?=\w)", "", text)
        text = re.sub(rf" on {when}(?= (?!morning|afternoon|evening|night)[a-z])", "", text, count=1)
    at = re.search(rf" (?:on |in )?{re.escape(dated.when.text)}\W*$", text)
    return text[: at.start()] if at and dated.date and count_words(text[: at.start()]) > 2 else text


def _tells_time(dated: DatedSentence) -> bool:
    """A day, or words that name a month, a year or a week; "two years ago" is no entry."""
    if dated.date is not None:
        return True
    months = {name.lower() for name in word_table("months")}
    named = {word.lower().rstrip(".") for word in dated.when.text.split()}
    return bool(named & months) or bool(_TELLS_TIME.search(dated.when.text))


def _is_ahead(dossier: Dossier, dated: DatedSentence) -> bool:
    year = re.fullmatch(r"(?:by |in |until )?((?:19|20)\d\d)", dated.when.text)
    if year and dossier.as_of:
        return int(year[1]) > dossier.as_of.year
    before = dated.sentence.text[: max(0, dated.when.start - dated.sentence.start)]
    return dated.coming and not (dated.date is None and _PAST_BEFORE.search(before))


def _clause(dossier: Dossier, dated: DatedSentence) -> Evidence | None:
    """The words that say what happened then: the noun after the day, the clause up to it, or the whole sentence."""
    sentence, when = dated.sentence, dated.when
    start, stop = when.start - sentence.start, when.end - sentence.start
    if start < 0 or stop > len(sentence.text):
        return None
    after, before = sentence.text[stop:], sentence.text[:start]
    if _NOUN_FOLLOWS.match(after) and re.search(r"\b(?:(?:the|a|an|his|her|its|their)(?: \w+)?|\w+[’']s)\s$", before):
        end = _NOUN_END.search(after, 1)
        last = stop + end.start() if end else len(sentence.text)
        purpose = _PURPOSE.match(sentence.text, stop + 1, last)
        is_long = count_words(sentence.text[stop + 1 : last]) > _MOST_WITH_PURPOSE
        return _part(dossier, sentence, stop + 1, purpose.end("what") if purpose and is_long else last)
    named = _NAMED_THEN.search(before)
    if named and _ENDS_HERE.match(after):
        return _part(dossier, sentence, named.start("what"), named.end("what"))
    begin = [m.end() for m in _CLAUSE_START.finditer(before)][-1]
    opening = _AFTER.match(before, begin)
    if opening and after.startswith(",") and count_words(before[opening.end() :]) >= 3:
        return _part(dossier, sentence, opening.end(), stop)
    clause = main_clause(sentence.text[begin:], _MOST_WORDS)
    if clause is not None and len(clause) >= stop - begin:
        at = begin + sentence.text[begin:].index(clause)
        return _part(dossier, sentence, at, at + len(clause))
    if (
        count_words(before[begin:]) < 3
        or _RELATIVE.search(before)
        or _ADVERBIAL.match(before[begin:])
        or not _ENDS_HERE.match(after)
    ):
        return None
    return _part(dossier, sentence, begin, stop)


def _part(dossier: Dossier, sentence: Evidence, start: int, stop: int) -> Evidence | None:
    part = dossier.words(sentence.source, sentence.paragraph, sentence.start + start, sentence.start + stop)
    return part if part.text.count("“") == part.text.count("”") else None


def _inside_quote(dossier: Dossier, clause: Evidence) -> bool:
    return any(overlap(e, clause) for q in dossier.quotes if not q.partial for e in q.evidence)


def _event_days(dossier: Dossier) -> Iterator[TimelineEntry]:
    """The event's own days, said to be from the tables where no source tells them."""
    event = dossier.event
    name = event.name or event.organisation
    if name is None or event.start is None:
        return
    place = f" in {event.city}" if event.city else ""
    one_day = event.end is None or event.end == event.start
    told = wording("timeline", "only_day" if one_day else "opens", event=name, place=place)
    yield _event_day(dossier, event.start, told, "start")
    if event.end and not one_day:
        yield _event_day(dossier, event.end, wording("timeline", "closes", event=name, place=place), "end")


def _event_day(dossier: Dossier, on: date, text: str, field: Literal["start", "end"]) -> TimelineEntry:
    coming = dossier.as_of is not None and on > dossier.as_of
    looked_up = field in dossier.event.from_reference or not dossier.event.evidence
    return TimelineEntry(
        date=on,
        when=day(on),
        text=text,
        coming=coming,
        basis="reference" if looked_up else "source",
        evidence=() if looked_up else dossier.event.evidence,
    )


def _new_standings(dossier: Dossier) -> Iterator[TimelineEntry]:
    """Who got a new status in the organisation in the days up to the event's end."""
    on, name = day_of_status(dossier), dossier.event.organisation
    if on is None or name is None:
        return
    new: dict[tuple[date, str], list[str]] = defaultdict(list)
    for found in standing(name, on):
        since = date.fromisoformat(found.since) if len(found.since) == len("2022-09-16") else None
        if since is not None and on - _RECENT <= since <= on:
            new[since, found.status].append(name_in(name, found.country))
    for (since, status), countries in sorted(new.items()):
        label = status_label(status, len(countries) > 1, name)
        text = wording("timeline", "joins", countries=listed(countries), status=label)
        coming = dossier.as_of is not None and since > dossier.as_of
        yield TimelineEntry(date=since, when=day(since), text=text, coming=coming, basis="reference")
