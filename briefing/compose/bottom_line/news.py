"""Open with the news where it is no meeting: Dossier -> Drafts of what the summit decided or the report leads with.

Headline, lead and position tell what is new: the sentence of the first paragraphs that has most of the headline's
words, a subject, and a decision. It is the source's own sentence, cut where that can't change its sense.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.compose.bottom_line.days import with_days
from briefing.compose.bottom_line.decisions import decides, is_ceremony, sets_agenda
from briefing.compose.bottom_line.now import is_of_this_event
from briefing.compose.bottom_line.voices import Draft, voice_of_sentence
from briefing.compose.dossier import Dossier, holds
from briefing.compose.doubtful import doubtful_sentences
from briefing.compose.issues import leans
from briefing.compose.prose import day
from briefing.compose.running import is_running, is_whole
from briefing.compose.sameness import say_the_same, stems
from briefing.compose.speech.clipping import bare, count_words, plain_words
from briefing.compose.speech.colour import judges, without_colour
from briefing.compose.speech.fitting import fitted, fitted_without, parted
from briefing.compose.speech.referents import dangles, with_parties
from briefing.compose.topics import is_narrow, topics, topics_in
from briefing.model.briefing import Meeting
from briefing.model.evidence import Evidence
from briefing.reference.patterns import Pattern

_BESIDES = Pattern(r"^{adding_openers}, (?P<next>\w)", re.IGNORECASE)
_MOST_WORDS, _FEWEST = 30, 8
_EARLY = 3
"""Running paragraphs in which a report tells its news; a meeting told there is the news."""
_LATEST = 9
_PLACE = {1: 3.0, 2: 2.0, 3: 1.0}
_HEADLINE, _DECISION, _AGENDA, _NOTHING, _CEREMONY = 6.0, 3.0, 1.5, -4.0, -3.0
_OPINION = -3.0
_NOTHING_FIRST = -1.0
"""A report's first sentence is news whatever its subject."""
_NEAR = 2.0
"""By how much the report's first sentence may weigh less than another and still open."""
_FIT, _AT_ALL = 3.0, -6.0
_COMMENT = re.compile(r",? in (?:comments|remarks|a move|a step|what) (?:that|which|likely|seen|widely)\b[^“”]*$")
_ALSO = re.compile(r"^((?:(?!\bonly\b)[^,“”]){3,60}?) also (?=\w+(?:ed|t|de|ld|ew)\b|(?<=ll also )\w|(?<=ld also )\w)")
_LATER = re.compile(r",? (?:\w+ ){0,4}?(?:after|since|following) ")
_FEWEST_RUNNING = 4
"""Words of a paragraph that tells something."""
_AGAINST = re.compile(r"^(?:But|However|Yet)\b|, however,")
_THEIRS = re.compile(
    r"\bthe (?!two\b)(?:[a-z]+ )?(?:leaders|alliance|bloc|group|grouping|organi[sz]ation|forum|region)\b", re.I
)


@dataclass(frozen=True, slots=True)
class News:
    weight: float
    place: int
    """Of its paragraph in the report, from 1."""
    sentence: Evidence
    drafts: tuple[Draft, ...]
    """One, or two that must stand beside each other: "But Ghana did not sign it."."""
    decides: bool
    shared: frozenset[str]
    """Stems that the headline has too."""


def meeting_is_news(dossier: Dossier, main: Meeting | None, headed: bool = False) -> bool:
    """True where a headline or a report's first sentence names its parties, or its first paragraphs tell of it."""
    if main is None or any(dossier.person(p) is None for p in main.parties[:2]):
        return False
    for article in dossier.articles:
        early = _running(dossier, article.id)[:_EARLY]
        first = next((s.text for s in dossier.sentences if s.source == article.id and s.paragraph in early), "")
        if any(all(dossier.is_named_in(text, p) for p in main.parties) for text in (article.title or "", first)):
            return True
        if not headed and any(e.source == article.id and e.paragraph in early for e in main.evidence):
            return True
    return False


def gathered(dossier: Dossier) -> list[News]:
    """All that could be the news, each thing once, the weightiest first."""
    chosen: list[News] = []
    for one in sorted(_candidates(dossier), key=lambda n: (-n.weight, not n.decides)):
        if one.weight > _AT_ALL and not any(say_the_same(one.drafts[0].text, c.drafts[0].text) for c in chosen):
            chosen.append(one)
    return chosen


def decisions(dossier: Dossier, news: Sequence[News]) -> list[tuple[Draft, ...]]:
    """What the event decided, the weightiest first; sentences that must stand beside each other together."""
    return [one.drafts for one in _chosen(news) if _is_decision(dossier, one)]


def opening(dossier: Dossier, news: Sequence[News]) -> list[tuple[Draft, ...]]:
    """The news where it is no meeting, and the next decision beside it."""
    told = _chosen(news)
    first = next((one for one in told if _is_decision(dossier, one) or one.place <= _EARLY), None)
    if first is None:
        return []
    first = next((one for one in told if one.place == 1 and one.weight >= max(_FIT, first.weight - _NEAR)), first)
    rest = [one for one in told if one is not first and _is_decision(dossier, one)]
    rest.sort(key=lambda one: _HEADLINE * len(one.shared & first.shared) / max(1, len(first.shared)) - one.weight)
    return [one.drafts for one in (first, *rest[:1])]


def decides_first(dossier: Dossier, news: Sequence[News]) -> bool:
    """True where the weightiest news is what the event decided."""
    return bool(news) and news[0].weight > 0 and _is_decision(dossier, news[0])


def leads(dossier: Dossier, news: Sequence[News], at_all: bool = False) -> list[tuple[Draft, ...]]:
    """Sentences of the first paragraphs, where a report has little else; any of them where it has nothing else."""
    told = _chosen(news, _AT_ALL if at_all else 0)
    return [one.drafts for one in told if one.place <= _LATEST and is_of_this_event(dossier, one.sentence)]


def _is_decision(dossier: Dossier, one: News) -> bool:
    return one.decides and is_of_this_event(dossier, one.sentence)


def _chosen(news: Sequence[News], least: float = 0) -> list[News]:
    return [one for one in news if one.weight > least]


def _candidates(dossier: Dossier) -> Iterator[News]:
    barred = doubtful_sentences(dossier)
    for article in dossier.articles:
        title = stems(article.title or "")
        places = {n: place for place, n in enumerate(_running(dossier, article.id), 1)}
        own = [s for s in dossier.sentences if s.source == article.id and s.paragraph in places and s not in barred]
        led = {s.paragraph for s in own if s.start == 0}
        for sentence in own:
            texts = _texts(dossier, sentence)
            drafts = tuple(Draft(text, (voice_of_sentence(dossier, sentence),)) for text in texts)
            drafts += _but(dossier, sentence) if len(texts) == 1 else ()
            if drafts:
                opens = sentence.start == 0 or sentence.paragraph not in led
                yield _weighed(dossier, sentence, drafts, title, places[sentence.paragraph] + (0 if opens else 1))


def _weighed(
    dossier: Dossier, sentence: Evidence, drafts: tuple[Draft, ...], title: frozenset[str], place: int
) -> News:
    text = drafts[0].text
    shared = title & stems(text)
    decided = decides(text, dossier.event.organisation)
    narrow = [topics()[t].weight for t in topics_in(text) if is_narrow(t)]
    weight = _HEADLINE * len(shared) / max(1, len(title)) + _PLACE.get(place, 0.0)
    weight += _DECISION * decided + min(4, max(narrow, default=0)) / 2
    nothing = _NOTHING_FIRST if place == 1 else _NOTHING
    agenda = sets_agenda(text)
    weight += _OPINION * judges(text)
    weight += nothing * (not narrow and not decided) + _AGENDA * agenda + _CEREMONY * (is_ceremony(text) and not agenda)
    return News(weight, place, sentence, drafts, decided and weight >= _FIT, shared)


def _texts(dossier: Dossier, sentence: Evidence) -> tuple[str, ...]:
    """The sentence in at most thirty words, in two where it sets two facts against each other; empty if it can't."""
    ends = sentence.text.rstrip().endswith((".", ".”", '."', "!")) and sentence.text[:1] not in '“"'
    if not (ends and is_whole(dossier, sentence)) or leans(_BESIDES.sub(lambda m: m["next"].upper(), sentence.text)):
        return ()
    text = bare(with_days(dossier, sentence, with_parties(dossier, plain_words(dossier, sentence))))
    text = _ALSO.sub(r"\1 ", without_colour(text))
    text = _BESIDES.sub(lambda m: m["next"].upper(), text)
    if '"' in text or leans(f"{text}.") or count_words(text) < _FEWEST:
        return ()
    cut = fitted_without(text, _asides(dossier, sentence), _MOST_WORDS)
    halves = (cut,) if cut else (parted(text, _MOST_WORDS) or ())
    if not halves or _dangles(halves[0]) or any(_told_by_meeting(dossier, sentence, half) for half in halves):
        return ()
    return tuple(f"{half[:1].upper()}{half[1:]}." for half in halves)


def _asides(dossier: Dossier, sentence: Evidence) -> list[str]:
    """In the words of the page; the event's own days among them, which its heading tells."""
    found = [
        without_colour(with_days(dossier, e, plain_words(dossier, e))) for e in dossier.asides if holds(sentence, e)
    ]
    if dossier.event.city:
        town = re.compile(rf"in {re.escape(dossier.event.city)}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?,?)?")
        found += [match[0] for match in town.finditer(sentence.text)]
    days = (day(on).rpartition(" ")[0] for on in (dossier.event.start, dossier.event.end) if on)
    return [*found, *dict.fromkeys(f"on {name}" for name in days)]


def _but(dossier: Dossier, sentence: Evidence) -> tuple[Draft, ...]:
    """The sentence after it, where that sets something against it: "But Ghana did not sign it."."""
    after = dossier.sentence_after(sentence)
    if after is None or after.paragraph > sentence.paragraph + 1 or not _AGAINST.search(after.text):
        return ()
    told = without_colour(with_days(dossier, after, plain_words(dossier, after)))
    cut = fitted(bare(_COMMENT.sub("", told)), _MOST_WORDS)
    if cut is None or '"' in cut or not is_running(dossier, after):
        return ()
    return (Draft(f"{cut}.", (voice_of_sentence(dossier, after),)),)


def _dangles(text: str) -> bool:
    """ "The leaders" of a summit's report are told by its heading."""
    return dangles(_THEIRS.sub("the summit’s leaders", text))


def _told_by_meeting(dossier: Dossier, sentence: Evidence, text: str) -> bool:
    first = _LATER.split(text)[0]
    return not decides(first) and any(holds(sentence, e) for m in dossier.meetings for e in m.evidence)


def _running(dossier: Dossier, source: str) -> list[int]:
    own = (s for s in dossier.sentences if s.source == source and count_words(s.text) >= _FEWEST_RUNNING)
    return list(dict.fromkeys(s.paragraph for s in own if is_running(dossier, s)))
