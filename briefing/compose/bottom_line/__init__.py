"""Write the bottom line: Dossier, Utterances -> three to five KeyPoints of at most thirty words.

In this order: the news, where headline and lead tell of no meeting; the main meeting; what the other side said, or
left out; further meetings held; those planned and ruled out; what the talks followed, and an outsider's word on them.
Each is made of facts that have evidence, and is left out where a fact is missing; decisions, speakers and the sources'
own sentences follow.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.compose.bottom_line.decisions import is_ceremony
from briefing.compose.bottom_line.meetings import also_met, main_met, planned
from briefing.compose.bottom_line.news import decides_first, decisions, gathered, leads, meeting_is_news, opening
from briefing.compose.bottom_line.now import is_of_this_event
from briefing.compose.bottom_line.statements import followed, leaders_said, other_side
from briefing.compose.bottom_line.voices import Draft
from briefing.compose.dossier import Dossier, holds, overlap
from briefing.compose.doubtful import doubtful_sentences
from briefing.compose.issues import stands_alone
from briefing.compose.ranking import main_meeting
from briefing.compose.running import is_running, is_whole
from briefing.compose.sameness import say_the_same
from briefing.compose.speech.clipping import count_words, plain_words
from briefing.compose.speech.colour import judges, without_colour
from briefing.compose.speech.referents import dangles, with_parties
from briefing.compose.speech.utterances import Utterance
from briefing.compose.topics import topics_in
from briefing.model.briefing import KeyPoint, Voice
from briefing.model.evidence import Evidence

MOST_WORDS = 30
_FEWEST, _ENOUGH, _MOST = 3, 4, 5
_OPENING = 3
"""Sentences of news before the meetings."""
_OFTEN = 3
"""Words of one speaker, where the sources bear little else."""
_SHORTEST = 8
"""Words of a sentence of the source's own that tells enough to stand there."""
_BACKGROUND = re.compile(
    r"\b(?:is|are) (?:led|made up|composed|home)\b|\b(?:includes?|consists?|comprises?)\b"
    r"|\b(?:founded|formed|created|established) in\b|\b(?:has|have) (?:long|often|always)\b"
)
"""What has long been so is no news."""
_FIT, _FIT_AT_ALL = 5, 2
"""The weight from which a sentence of the source's own may stand in the bottom line."""


def key_points(dossier: Dossier, spoken: Sequence[Utterance]) -> tuple[KeyPoint, ...]:
    """Three to five where the sources bear so many."""
    spoken = [u for u in spoken if not _is_doubted(dossier, u)]
    made: list[Draft] = []
    drafts, news = list(_drafts(dossier, spoken)), gathered(dossier)
    if not meeting_is_news(dossier, main_meeting(dossier)):
        coming = planned(dossier) if _plan_is_news(dossier) and not decides_first(dossier, news) else None
        drafts = [coming, *(d for d in drafts if d.text != coming.text)] if coming else drafts
        _add_together(made, [] if coming else opening(dossier, news), _OPENING)
    made += [d for d in drafts if count_words(d.text) <= MOST_WORDS][: _MOST - len(made)]
    _add_together(made, decisions(dossier, news), _ENOUGH)
    _add(made, leaders_said(dossier, spoken), _MOST)
    _add(made, _own_sentences(dossier), _ENOUGH)
    _add(made, leaders_said(dossier, spoken, _OFTEN), _FEWEST)
    _add_together(made, leads(dossier, news), _FEWEST)
    _add(made, _own_sentences(dossier, _FIT_AT_ALL), _FEWEST)
    _add(made, leaders_said(dossier, spoken, _OFTEN, of_any_subject=True), _FEWEST)
    _add_together(made, leads(dossier, news, at_all=True), 1)
    return tuple(_point(draft) for draft in made)


def _plan_is_news(dossier: Dossier) -> bool:
    """A meeting planned, or called off, that the headline or the first sentence names."""
    return any(m.status != "held" and m.at_event and meeting_is_news(dossier, m, headed=True) for m in dossier.meetings)


def _is_doubted(dossier: Dossier, utterance: Utterance) -> bool:
    """A reader is asked to check who said it: such words are not read aloud first."""
    doubted = (e for check in dossier.doubts if check.kind == "speaker" for e in check.evidence)
    return any(overlap(e, utterance.evidence) for e in doubted)


def _add(made: list[Draft], drafts: Iterable[Draft], most: int) -> None:
    """Take what fits and doesn't repeat, until there are so many."""
    for draft in drafts:
        if len(made) >= most:
            return
        if count_words(draft.text) <= MOST_WORDS and not _repeats(draft, made):
            made.append(draft)


def _add_together(made: list[Draft], groups: Iterable[tuple[Draft, ...]], most: int) -> None:
    """As _add; of sentences that must stand beside each other all are taken or none."""
    for first, *others in groups:
        if len(made) + len(others) < max(most, _FEWEST) and count_words(first.text) <= MOST_WORDS:
            made += () if _repeats(first, made) or len(made) >= most else (first, *others)


def _drafts(dossier: Dossier, spoken: Sequence[Utterance]) -> Iterator[Draft]:
    first = main_met(dossier, spoken)
    for draft in (
        first,
        other_side(dossier, spoken, first),
        also_met(dossier),
        planned(dossier),
        followed(dossier, spoken),
    ):
        if draft is not None:
            yield draft


def _repeats(draft: Draft, made: Sequence[Draft]) -> bool:
    """True where its statements all stand in the bottom line already."""
    told = [e for one in made for v in one.voices for e in v.evidence]
    own = [e for v in draft.voices for e in v.evidence]
    again = all(any(holds(t, e) or holds(e, t) for t in told) for e in own)
    return again or any(say_the_same(draft.text, one.text) for one in made)


def _point(draft: Draft) -> KeyPoint:
    evidence = tuple(dict.fromkeys(e for voice in draft.voices for e in voice.evidence))
    return KeyPoint(text=f"{draft.text[:1].upper()}{draft.text[1:]}", voices=draft.voices, evidence=evidence)


def _own_sentences(dossier: Dossier, fit: int = _FIT) -> Iterator[Draft]:
    """The source's sentences that name participants and subjects, the best first; never cut."""
    doubtful = doubtful_sentences(dossier)
    ranked = sorted(
        (s for s in dossier.sentences if s not in doubtful and _may_stand(dossier, s, fit)),
        key=lambda s: (-_weight(dossier, s), s.paragraph, s.start),
    )
    for sentence in ranked:
        text = without_colour(with_parties(dossier, plain_words(dossier, sentence)))
        yield Draft(text, (Voice(actor=None, evidence=(sentence,)),))


def _may_stand(dossier: Dossier, sentence: Evidence, fit: int) -> bool:
    quotes = re.search(r"[“”\"]", sentence.text) is not None or judges(sentence.text)
    running = is_running(dossier, sentence) and is_whole(dossier, sentence) and not _BACKGROUND.search(sentence.text)
    if quotes or not running or is_ceremony(sentence.text) or not stands_alone(sentence.text):
        return False
    if count_words(sentence.text) < _SHORTEST or dangles(with_parties(dossier, sentence.text)):
        return False
    if any(holds(sentence, e) for m in dossier.meetings for e in m.evidence):
        return False
    if any(holds(sentence, s.evidence) for s in dossier.said) or not is_of_this_event(dossier, sentence):
        return False
    return _weight(dossier, sentence) >= fit


def _weight(dossier: Dossier, sentence: Evidence) -> int:
    named = {r.name for r in dossier.references_in(sentence)}
    attending = sum(a.name in named for a in dossier.attendees)
    event = dossier.event.organisation or dossier.event.name or dossier.event.city
    tells = event is not None and event.lower() in sentence.text.lower()
    early = max(0, 4 - sentence.paragraph)
    return 2 * min(attending, 3) + 3 * tells + early + min(len(topics_in(sentence.text)), 2)
