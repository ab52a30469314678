"""Weigh a sentence as news of the summit: words -> whether a decision is told there, or mere ceremony."""

import re
from functools import cache

from briefing.compose.inflection import inflected
from briefing.reference.patterns import Pattern
from briefing.reference.words import word_table

_BODIES = Pattern(r"(?<!United )\b{deciding_bodies}\b", re.I)
"""Not in a name: "United States", "United Nations"."""
_OUTCOMES = Pattern(r"\b{outcomes}\b", re.I)
_CEREMONY = Pattern(r"\b{ceremony}\b", re.I)
_MEMBER = re.compile(r"\b(?:new|full|permanent|\d+th)(?: \w+)? members?\b")
_DESCRIBED = re.compile(r" (?:after|by|in|at|during|for|from)\b")
_AGENDA = re.compile(
    r"\bagenda\b|\b(?:expected|due|set|scheduled) to (?:address|discuss|focus|tackle|cover|debate)\b"
    r"|\b(?:will|to) (?:address|discuss|focus on|debate)\b"
)
_NEAR = 90
"""Characters between those who decide and the verb."""


def decides(text: str, organisation: str | None = None) -> bool:
    """True where leaders, a bloc or a statement adopt, condemn, pledge ..., or an outcome is told of."""
    acted = any(_acts_after(text, match.end()) for match in _BODIES.finditer(text))
    named = organisation is not None and (at := text.find(organisation)) >= 0 and _acts_after(text, at)
    ended = _OUTCOMES.search(text) and _verbs().search(text)
    return acted or bool(named or ended or _MEMBER.search(text))


def is_ceremony(text: str) -> bool:
    return _CEREMONY.search(text) is not None


def sets_agenda(text: str) -> bool:
    """True where it tells what leaders are to speak of."""
    return _AGENDA.search(text) is not None


def _acts_after(text: str, at: int) -> bool:
    """ "The forum established after the war" is only described."""
    verb = _verbs().search(text, at, at + _NEAR)
    return verb is not None and not (verb.start() <= at + 1 and _DESCRIBED.match(text, verb.end()))


@cache
def _verbs() -> re.Pattern[str]:
    """Each verb in all its forms: "approve", "approved", "approving"; "call for", "called for"."""
    return re.compile(rf"\b(?:{'|'.join(_forms(verb, use) for verb, use in word_table('deciding_verbs').items())})\b")


def _forms(verb: str, use: str) -> str:
    """ "admit" -> "admits", "admitted" ...; the plain form of "a pledge" counts after "to" or "will" only."""
    plain, _, particle = verb.partition(" ")
    bare = rf"(?:(?<=to )|(?<=will )){re.escape(plain)}" if use == "noun" else re.escape(plain)
    after = f" {particle}" if particle else ""
    return rf"(?:{inflected(plain)}|{bare}){after}"
