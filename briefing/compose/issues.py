"""Gather the subjects on the table and each actor's position: Dossier, Utterances -> Issues, the weightiest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.compose.dossier import Dossier, overlap
from briefing.compose.doubtful import doubtful_sentences
from briefing.compose.running import is_running, is_whole
from briefing.compose.sameness import say_the_same
from briefing.compose.sides import subject
from briefing.compose.speech.clipping import bare, count_words, plain_words
from briefing.compose.speech.colour import judges, without_colour
from briefing.compose.speech.fitting import fitted
from briefing.compose.speech.referents import dangles
from briefing.compose.speech.shortening import shortened
from briefing.compose.speech.utterances import Utterance
from briefing.compose.topics import is_narrow, several, subject_of, topics, topics_in
from briefing.compose.wording import wording
from briefing.model.briefing import Issue, Position
from briefing.model.evidence import Evidence
from briefing.reference.names import plain
from briefing.reference.words import words

_FEWEST, _MOST = 3, 9
_MOST_POSITIONS, _MOST_OTHER = 3, 4
_FEWEST_OTHER = 5
_MOST_OF_ONE = 2
"""Positions of one actor on one subject."""
_MOST_REPORTED = 1
_MOST_WORDS = 30
_MOST_QUOTED = 14
_MID_SENTENCE = re.compile(r"“[a-z.,;:…]")
_LEAD = 4
"""Reports tell the weightiest in their first paragraphs."""
_SPOKEN = re.compile(r"\b(?:I|we|We|my|My|our|Our|you|You|your|me|us)\b")
_TIME = re.compile(r"This (?:week|month|year|summer|autumn|winter|spring)\b")
"""So far a sentence that begins with "This" stands by itself."""


@dataclass(frozen=True, slots=True)
class _Reported:
    """A sentence of the source's own."""

    sentence: Evidence
    text: str
    topic: str


def issues(dossier: Dossier, spoken: Sequence[Utterance]) -> tuple[Issue, ...]:
    """Three to ten subjects where the sources have so many; no statement stands under two of them."""
    reported = tuple(_reported(dossier, spoken))
    ordered = sorted(_weights(spoken, reported).items(), key=lambda pair: -pair[1])
    names = [*(name for name, _ in ordered if is_narrow(name)), several()]
    made = [_issue(dossier, name, spoken, reported, _MOST_POSITIONS) for name in names]
    found = [issue for issue in made if issue is not None]
    other = _issue(dossier, _other(), spoken, reported, _MOST_OTHER) if len(found) < _FEWEST else None
    return tuple([*found, *([other] if other else [])][:_MOST])


def _other() -> str:
    """The heading of what names no subject, or a country only: better none than a wrong one."""
    return wording("issues", "other")


def _heading(one: Utterance) -> str | None:
    name = subject(one)
    if name is not None and (is_narrow(name) or name == several()):
        return name
    return _other() if _stands_alone(one) else None


def _stands_alone(one: Utterance) -> bool:
    return not one.carried and count_words(one.text) > _FEWEST_OTHER and not dangles(one.text)


def _weights(spoken: Sequence[Utterance], reported: Sequence[_Reported]) -> dict[str, int]:
    weights: dict[str, int] = {}
    for one in spoken:
        name = _heading(one)
        if name in topics():
            weights[name] = weights.get(name, 0) + (4 if one.own_words else 3) * topics()[name].weight
    for told in (r for r in reported if r.topic in topics()):
        weights[told.topic] = weights.get(told.topic, 0) + topics()[told.topic].weight
    lead = {_heading(u) for u in spoken if u.sentence.paragraph <= _LEAD}
    lead |= {told.topic for told in reported if told.sentence.paragraph <= _LEAD}
    return {name: weight * (2 if name in lead else 1) for name, weight in weights.items()}


def _issue(
    dossier: Dossier, name: str, spoken: Sequence[Utterance], reported: Sequence[_Reported], most: int
) -> Issue | None:
    told = [Position(actor=None, text=r.text, evidence=(r.sentence,)) for r in reported if r.topic == name]
    said = list(_said(dossier, [u for u in spoken if _heading(u) == name]))
    told = [t for t in told if not any(say_the_same(t.text, s.text) for s in said)][:_MOST_REPORTED]
    positions = (*said, *told)[:most]
    if not positions:
        return None
    evidence = tuple(dict.fromkeys(e for p in positions for e in p.evidence))
    return Issue(
        name=name, text=told[0].text if told and told[0] in positions else "", positions=positions, evidence=evidence
    )


def _said(dossier: Dossier, spoken: Sequence[Utterance]) -> Iterator[Position]:
    """Every actor once before any of them twice, in the order of the text; nothing that leans on other words."""
    counted: dict[str, int] = {}
    rounds: list[list[Position]] = [[] for _ in range(_MOST_OF_ONE)]
    for one in sorted(spoken, key=lambda u: u.carried):
        nth = counted.get(one.actor, 0) + 1
        position = _position(dossier, one) if nth <= _MOST_OF_ONE and not one.conceded else None
        if position is not None and not any(say_the_same(position.text, p.text) for told in rounds for p in told):
            counted[one.actor] = nth
            rounds[nth - 1].append(position)
    yield from (position for told in rounds for position in told)


def _position(dossier: Dossier, one: Utterance) -> Position | None:
    """The actor's; the source's own sentence where the reporter judges, or where a quote begins in mid-sentence."""
    if one.judged or (not one.predicate and _MID_SENTENCE.match(one.text)):
        return _retold(dossier, one)
    short = _shorter(one.text)
    text = short if subject(one) in (*topics_in(short), None) or one.carried else one.text
    return Position(actor=one.actor, country=one.country, text=text, predicate=one.predicate, evidence=(one.evidence,))


def _retold(dossier: Dossier, one: Utterance) -> Position | None:
    if one.judged:
        return Position(actor=None, text=f"{dossier.at_start(one.actor)} {one.text}", evidence=(one.evidence,))
    text = _own_words(dossier, one.sentence) if is_whole(dossier, one.sentence) else None
    return Position(actor=None, text=text, evidence=(one.sentence,)) if text is not None else None


def _own_words(dossier: Dossier, sentence: Evidence) -> str | None:
    """A sentence of the source's own in at most thirty words that needs no other."""
    text = fitted(bare(without_colour(plain_words(dossier, sentence))), _MOST_WORDS)
    return text if text is not None and stands_alone(f"{text}.") else None


def _shorter(text: str) -> str:
    """Down to its first sentence or clause: sections 5 and 6 have more of it."""
    return shortened(text, _MOST_QUOTED)


def _reported(dossier: Dossier, spoken: Sequence[Utterance]) -> Iterator[_Reported]:
    """The source's own sentences that stand by themselves and have a subject."""
    barred, told = doubtful_sentences(dossier), set[str]()
    uttered = [plain(q.text) for q in dossier.quotes]
    said = [u.evidence for u in spoken] + [s.evidence for s in dossier.said]
    met = [e for m in dossier.meetings for e in m.evidence]
    quotes = [e for q in dossier.quotes if not q.partial for e in q.evidence]
    for sentence in dossier.sentences:
        if sentence in barred or not (is_running(dossier, sentence) and is_whole(dossier, sentence)):
            continue
        if any(overlap(e, sentence) for e in (*said, *quotes, *met)) or judges(sentence.text):
            continue
        text = _own_words(dossier, sentence) if _ends(sentence.text) else None
        name = _narrow(text) if text else None
        if text is None or name is None or text in told or any(plain(text) in words_of for words_of in uttered):
            continue
        told.add(text)
        if name == _narrow(sentence.text):
            yield _Reported(sentence, text, name)


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", "!", ".”", '."', ":"))


def _narrow(text: str) -> str | None:
    name = subject_of(topics_in(text))
    return name if name is not None and (is_narrow(name) or name == several()) else None


def stands_alone(text: str) -> bool:
    """A whole sentence of at most 30 words that doesn't lean on the one before it."""
    whole = text.rstrip().endswith((".", "!", ".”")) and text[:1].isupper()
    balanced = text.count("“") == text.count("”")
    return whole and balanced and 6 <= count_words(text) <= _MOST_WORDS and not leans(text)


def leans(text: str) -> bool:
    """True for a sentence that needs the one before it, or a speaker: a transcript's "I" is not the source's word."""
    first = text.partition(" ")[0].rstrip(",")
    if re.match(r"[B-HJ-Z] [a-z]|The (?:two|three|pair) (?:ha[sd]|have|also|are|were|will|met|[a-z]+ed)\b", text):
        return True  # a letter that layout parted from its word: "R ussian"
    return (first in words("leaning_words") and not _TIME.match(text)) or bool(_SPOKEN.search(text))
