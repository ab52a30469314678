"""Tell how sure a meeting is: the words of its clause -> held, planned, ruled_out or unclear."""

import re
from functools import cache
from typing import cast

from spacy.tokens import Doc, Token

from briefing.model.briefing import MeetingStatus
from briefing.reference.words import word_table

_HABITS = frozenset({"regularly", "often", "usually", "rarely", "frequently", "typically", "always", "sometimes"})


def status_of(doc: Doc, token: Token, after_subject: int) -> MeetingStatus:
    """By the words between subject and meeting word, then by those that govern it; past and present tenses are held."""
    told = _clause(doc, token, after_subject)
    for pattern, status in _patterns():
        if pattern.search(told):
            return status
    return "held"


def is_habit(verb: Token) -> bool:
    """ "Putin and Xi regularly meet"."""
    return any(child.lower_ in _HABITS for child in verb.children)


def _clause(doc: Doc, token: Token, after_subject: int) -> str:
    """Auxiliaries, negations and governing verbs of the token, in the order of the text, in lower case."""
    wanted: set[int] = set()
    at = token
    for _ in range(6):
        wanted.add(at.i)
        wanted |= {
            c.i
            for c in at.children
            if c.dep_ in ("aux", "auxpass", "neg", "advmod", "det", "amod", "mark", "acomp", "prt")
        }
        wanted |= {c.i for c in at.children if c.dep_ == "prep" and c.i < at.i and c.lower_ in ("without",)}
        if at.dep_ in ("ROOT", "relcl", "parataxis") or at.head == at:
            break
        if at.dep_ in ("conj", "advcl", "ccomp") and any(c.dep_ in ("nsubj", "nsubjpass") for c in at.children):
            break
        if at.dep_ == "conj" and at.pos_ in ("VERB", "AUX") and at.i > at.head.i and at.tag_ in ("VBD", "VBZ"):
            break
        at = at.head
    if 0 < token.i - after_subject < 9:
        wanted |= set(range(after_subject, token.i))
    return " ".join(doc[i].lower_ for i in sorted(wanted)).replace(" n't", "n't").replace(" n’t", "n’t")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], MeetingStatus], ...]:
    table = word_table("meeting_status")
    return tuple((re.compile(pattern), cast(MeetingStatus, status)) for pattern, status in table.items())
