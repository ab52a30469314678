"""Doubt words without a known speaker, and speakers without a name: Dossier -> Checks."""

from collections.abc import Iterator

from briefing.compose.dossier import Dossier
from briefing.compose.prose import listed
from briefing.compose.speech.clipping import count_words, curly
from briefing.compose.wording import wording
from briefing.model.briefing import Check
from briefing.model.findings import Said
from briefing.reference.words import words

_SHORT, _MOST_UNNAMED = 8, 4
_LONG = 12
"""Words of a quote shown in a check."""


def check_speakers(dossier: Dossier) -> Iterator[Check]:
    """A quote of five words or more without speaker; statements of people whom the source doesn't name."""
    doubted = [e for doubt in dossier.doubts if doubt.kind == "speaker" for e in doubt.evidence]
    for quote in dossier.quotes:
        if quote.speaker is None and not quote.partial and not any(e in doubted for e in quote.evidence):
            shown = " ".join(quote.parts[0].split()[:_LONG]).rstrip(",.")
            yield Check(kind="speaker", text=wording("checks", "speaker", words=shown), evidence=quote.evidence)
    yield from _unnamed(dossier)


def _unnamed(dossier: Dossier) -> Iterator[Check]:
    told: dict[str, list[Said]] = {}
    for said in dossier.said:
        if dossier.person(said.actor) is None and _is_unnamed(said.actor):
            told.setdefault(said.actor, []).append(said)
    if told:
        named = [_with_words(actor, said[0]) if len(told) == 1 else actor for actor, said in told.items()]
        who = listed(named[:_MOST_UNNAMED])
        evidence = tuple(s.sentence for statements in told.values() for s in statements)
        text = wording("checks", "unattributed", who=who)
        yield Check(kind="speaker", text=text, evidence=evidence)


def _with_words(actor: str, said: Said) -> str:
    """What is at stake: the first words of the statement."""
    first = " ".join(said.text.split()[:_SHORT]).strip(' ,.;“”"')
    shown = curly(first + (" …" if count_words(said.text) > _SHORT else ""))
    return wording("checks", "unattributed_one", who=actor, words=shown.replace("“", "‘").replace("”", "’"))


def _is_unnamed(actor: str) -> bool:
    """ "observers", "U.S. officials": a body or an institution is a name."""
    return count_words(actor) <= 4 and actor.split()[-1].lower().rstrip(",") in words("unnamed_speakers")
