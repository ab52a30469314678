"""Gather the subjects on the table and each actor's position: Dossier, Utterances -> Issues, the weightiest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.compose.dossier import Dossier, overlap
from briefing.compose.doubtful import doubtful_sentences
from briefing.compose.sides import subject
from briefing.compose.speech.clipping import count_words, main_clause, plain_words
from briefing.compose.speech.shortening import shortened
from briefing.compose.speech.utterances import Utterance
from briefing.compose.topics import is_narrow, topics, topics_in
from briefing.model.briefing import Issue, Position
from briefing.model.evidence import Evidence
from briefing.reference.names import plain
from briefing.reference.words import words

_FEWEST, _MOST = 3, 9
_MOST_POSITIONS = 3
_MOST_OF_ONE = 2
"""Positions of one actor on one subject."""
_MOST_REPORTED = 1
_MOST_WORDS = 30
_MOST_QUOTED = 14
_LEAD = 4
"""Reports tell the weightiest in their first paragraphs."""
_SPOKEN = re.compile(r"\b(?:I|we|We|my|My|our|Our|you|You|your|me|us)\b")
_TIME = re.compile(r"This (?:week|month|year|summer|autumn|winter|spring)\b")
"""So far a sentence that begins with "This" stands by itself."""


@dataclass(frozen=True, slots=True)
class _Reported:
    """A sentence of the source's own."""

    sentence: Evidence
    topic: str


def issues(dossier: Dossier, spoken: Sequence[Utterance]) -> tuple[Issue, ...]:
    """Three to ten subjects where the sources have so many; no statement stands under two of them."""
    reported = tuple(_reported(dossier, spoken))
    ordered = sorted(_weights(spoken, reported).items(), key=lambda pair: -pair[1])
    narrow = [name for name, _ in ordered if is_narrow(name)]
    broad = [name for name, _ in ordered if not is_narrow(name)]
    names = [*narrow, *(broad[: max(0, _FEWEST - len(narrow))])][:_MOST]
    made = (_issue(dossier, name, spoken, reported, _MOST_POSITIONS) for name in names)
    return tuple(issue for issue in made if issue is not None)


def _weights(spoken: Sequence[Utterance], reported: Sequence[_Reported]) -> dict[str, int]:
    weights: dict[str, int] = {}
    for one in spoken:
        name = subject(one)
        if name:
            weights[name] = weights.get(name, 0) + (4 if one.own_words else 3) * topics()[name].weight
    for told in reported:
        weights[told.topic] = weights.get(told.topic, 0) + topics()[told.topic].weight
    lead = {subject(u) for u in spoken if u.sentence.paragraph <= _LEAD}
    lead |= {told.topic for told in reported if told.sentence.paragraph <= _LEAD}
    return {name: weight * (2 if name in lead else 1) for name, weight in weights.items()}


def _issue(
    dossier: Dossier, name: str, spoken: Sequence[Utterance], reported: Sequence[_Reported], most: int
) -> Issue | None:
    told = [_as_reported(dossier, r) for r in reported if r.topic == name][:_MOST_REPORTED]
    said = list(_said([u for u in spoken if subject(u) == name]))
    positions = (*said, *told)[:most]
    if not positions:
        return None
    evidence = tuple(dict.fromkeys(e for p in positions for e in p.evidence))
    return Issue(
        name=name, text=told[0].text if told and told[0] in positions else "", positions=positions, evidence=evidence
    )


def _said(spoken: Sequence[Utterance]) -> Iterator[Position]:
    """Every actor once before any of them twice, in the order of the text."""
    counted: dict[str, int] = {}
    rounds: list[list[Utterance]] = [[] for _ in range(_MOST_OF_ONE)]
    for one in sorted(spoken, key=lambda u: u.carried):
        nth = counted[one.actor] = counted.get(one.actor, 0) + 1
        if nth <= _MOST_OF_ONE:
            rounds[nth - 1].append(one)
    for one in (u for nth in rounds for u in nth):
        yield Position(
            actor=one.actor,
            country=one.country,
            text=_shorter(one.text),
            predicate=one.predicate,
            evidence=(one.evidence,),
        )


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
        clause = main_clause(sentence.text, _MOST_WORDS)
        if sentence in barred or clause is None or not stands_alone(clause if clause[-1] in ".:" else clause + "."):
            continue
        if any(overlap(e, sentence) for e in (*said, *quotes, *met)):
            continue
        if clause in told or any(plain(clause) in words_of for words_of in uttered):
            continue
        told.add(clause)
        name = _narrow(clause)
        if name is not None and name == _narrow(sentence.text):
            at = sentence.start + sentence.text.index(clause)
            yield _Reported(dossier.words(sentence.source, sentence.paragraph, at, at + len(clause)), name)


def _narrow(text: str) -> str | None:
    return next((t for t in topics_in(text) if is_narrow(t)), None)


def stands_alone(text: str) -> bool:
    """A whole sentence of at most 30 words that doesn't lean on the one before it."""
    whole = text.rstrip().endswith((".", "!", ".”")) and text[:1].isupper()
    balanced = text.count("“") == text.count("”")
    return whole and balanced and 6 <= count_words(text) <= _MOST_WORDS and not leans(text)


def leans(text: str) -> bool:
    """True for a sentence that needs the one before it, or a speaker: a transcript's "I" is not the source's word."""
    first = text.partition(" ")[0].rstrip(",")
    if re.match(r"[B-HJ-Z] [a-z]", text):
        return True  # a letter that layout parted from its word: "R ussian"
    return (first in words("leaning_words") and not _TIME.match(text)) or bool(_SPOKEN.search(text))


def _as_reported(dossier: Dossier, told: _Reported) -> Position:
    text = plain_words(dossier, told.sentence).rstrip(".")
    return Position(actor=None, text=text, evidence=(told.sentence,))
