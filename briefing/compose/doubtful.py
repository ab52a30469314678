"""Find figures that no one vouches for: Dossier -> their words, which are kept out of everything but the checks."""

import re
from collections.abc import Iterator

from briefing.compose.dossier import Dossier, overlap
from briefing.model.evidence import Evidence

_TOLL = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:dozens|scores|hundreds|thousands)(?: of)?) (?:[A-Za-z]+ ){0,2}?"
    r"(?!(?:hours|days|weeks|months|years|percent|countries|states|nations|leaders|miles|kilometers|kilometres|dollars)\b)"
    r"(?:people|children|[a-z]+s)\b(?: on (?:each|both|either) sides?)?"
)
_DEATH = re.compile(r"\b(?:deaths?|died|dead|killed|killing|wounded|injured|casualties|lost their lives)\b")


def doubtful_figures(dossier: Dossier) -> tuple[Evidence, ...]:
    """Numbers of dead and wounded that one report gives by itself, naming no one who counted them."""
    return tuple(_found(dossier))


def doubtful_sentences(dossier: Dossier) -> frozenset[Evidence]:
    return frozenset(dossier.sentence(figure) for figure in doubtful_figures(dossier))


def _found(dossier: Dossier) -> Iterator[Evidence]:
    for sentence in dossier.sentences:
        match = _TOLL.search(sentence.text) if _DEATH.search(sentence.text) else None
        if match is None or _is_told_by_someone(dossier, sentence) or _elsewhere(dossier, sentence, match[0]):
            continue
        start = sentence.start + match.start()
        yield dossier.words(sentence.source, sentence.paragraph, start, start + len(match[0]))


def _is_told_by_someone(dossier: Dossier, sentence: Evidence) -> bool:
    spoken = [e for q in dossier.quotes for e in q.evidence] + [s.evidence for s in dossier.said]
    return any(overlap(e, sentence) for e in spoken)


def _elsewhere(dossier: Dossier, sentence: Evidence, figure: str) -> bool:
    """A second report with the same number vouches for it."""
    number = figure.split()[0]
    return any(
        s.source != sentence.source and re.search(rf"(?<!\d){re.escape(number)}(?!\d)", s.text)
        for s in dossier.sentences
    )
