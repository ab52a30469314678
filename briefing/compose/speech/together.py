"""Gather what several say with one verb: Dossier -> Said, once for all of them: "Kenya and Ghana announced …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.compose.dossier import Dossier, in_text_order
from briefing.compose.prose import listed
from briefing.model.evidence import Evidence
from briefing.model.findings import Said

_BESIDE = re.compile(r"(?:[’']s)?(?:,| and| as well as)(?: [\w’'.-]+){0,6} ?")
"""Between two names of a row: "Kenya’s president, Ruto, and |", "Ruto and Ghana’s president |"."""


def said_together(dossier: Dossier) -> list[Said]:
    """In the order of the text; what a body only passes on ("…, the ministry said") stays two statements."""
    groups: dict[tuple[Evidence, str], list[Said]] = {}
    for said in dossier.said:
        groups.setdefault((said.evidence, said.verb), []).append(said)
    return [one for group in groups.values() for one in _of_all(dossier, group)]


def _of_all(dossier: Dossier, group: Sequence[Said]) -> Sequence[Said]:
    names = tuple(sorted({said.actor for said in group}, key=lambda name: _place(dossier, name, group[0].sentence)))
    if len(names) == 1:
        return group[:1]
    if not all(_stand_beside(dossier, group[0].sentence, *pair) for pair in pairwise(names)):
        return group
    row = listed([dossier.at_start(name) for name in names])
    return (replace(group[0], actor=row, country=None, together=names),)


def _place(dossier: Dossier, name: str, sentence: Evidence) -> tuple[int, tuple[int, str, int, int]]:
    """A sorting key: as the sentence names them; those whom "both" means as the source does first."""
    here = min(_spans(dossier, name, sentence), default=(sentence.start, sentence.start))
    return here[0], in_text_order(dossier.first_references.get(name, sentence))


def _spans(dossier: Dossier, name: str, sentence: Evidence) -> list[tuple[int, int]]:
    own = (r.evidence for r in dossier.references_in(sentence) if r.name == name)
    return [(e.start, e.end) for e in own]


def _stand_beside(dossier: Dossier, sentence: Evidence, one: str, other: str) -> bool:
    """Named in a row, or by one word that means both."""
    text = dossier.paragraph(sentence)
    mine, theirs = _spans(dossier, one, sentence), _spans(dossier, other, sentence)
    return any(a == b or _BESIDE.fullmatch(text[a[1] : b[0]]) is not None for a in mine for b in theirs)
