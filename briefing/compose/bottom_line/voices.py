"""Say whose word a sentence of the bottom line is: statements -> Draft, its text with its voices."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.compose.dossier import Dossier, holds, unique
from briefing.compose.speech.utterances import Utterance
from briefing.model.briefing import Meeting, Voice
from briefing.model.evidence import Evidence
from briefing.model.findings import Said


@dataclass(frozen=True, slots=True)
class Draft:
    text: str
    voices: tuple[Voice, ...]


def reported(*evidence: Evidence) -> Voice:
    """The source's own word."""
    return Voice(actor=None, evidence=unique(evidence))


def word_of(one: Utterance) -> Voice:
    """A speaker's word; the source's own where its verb judges the speaker."""
    return Voice(actor=None if one.judged else one.actor, evidence=(one.evidence,))


def voice_of_sentence(dossier: Dossier, sentence: Evidence) -> Voice:
    """Of the one body or person whose statement fills the sentence; else the source's own."""
    told = [s for s in dossier.said if holds(sentence, s.evidence) and not _opens(dossier, sentence, s.actor)]
    filled = {s.actor for s in told if len(s.evidence.text) * 2 >= len(sentence.text)}
    one = filled.pop() if len(filled) == 1 and len({s.actor for s in told}) == 1 else None
    return Voice(actor=f"{one[:1].upper()}{one[1:]}" if one else None, evidence=(sentence,))


def _opens(dossier: Dossier, sentence: Evidence, actor: str) -> bool:
    """A crowd that the sentence names first: "Leaders from the bloc promised …" is what the source reports of it."""
    return dossier.person(actor) is None and sentence.text.lower().startswith(actor.lower())


def voices_of_meetings(dossier: Dossier, meetings: Sequence[Meeting]) -> tuple[Voice, ...]:
    """Reported, but for meetings that only a body tells of: "…, the Chinese foreign ministry said"."""
    tellers = [(m, _teller(dossier, m)) for m in meetings]
    own = tuple(e for m, teller in tellers if teller is None for e in m.evidence[:1])
    named = dict.fromkeys(teller for _, teller in tellers if teller)
    claims = tuple(
        Voice(actor=name, evidence=unique(tuple(m.evidence[0] for m, teller in tellers if teller == name)))
        for name in named
    )
    return ((reported(*own),) if own else ()) + claims


def _teller(dossier: Dossier, meeting: Meeting) -> str | None:
    """Who says that the meeting took place, where all its evidence is someone's statement."""
    told = [next((s.actor for s in dossier.said if _covers(dossier, s, e)), None) for e in meeting.evidence]
    return told[0] if told and all(told) and told[0] not in meeting.parties else None


def _covers(dossier: Dossier, said: Said, evidence: Evidence) -> bool:
    """What it says holds the evidence, or it closes a sentence that does: "…, the ministry said."."""
    if holds(said.evidence, evidence):
        return True
    closes = any(
        r.name == said.actor and r.evidence.start >= said.evidence.end for r in dossier.references_in(said.sentence)
    )
    return closes and holds(said.sentence, evidence) and dossier.person(said.actor) is None
