"""Turn quoted words into a statement to follow its speaker's name: words -> text, and whether it goes on."""

import re

from briefing.compose.dossier import Dossier
from briefing.compose.speech.clipping import bare, clip, count_words, quoted
from briefing.model.evidence import Evidence
from briefing.reference.words import word_table

MOST_WORDS = 26
_MOST_LEADING = 12
"""Words that lead into a quote."""
_WE_DO = re.compile(r"(?:We|I) (?P<how>(?:\w+ly|also) )?(?P<verb>\w+) (?P<rest>.+)", re.S)
_NO_ACT = re.compile(r"\b(?:we|I)\b|(?<=[a-z’])[.!?] (?=[A-Z])")
_TOGETHER = re.compile(r"\b(?:jointly|together|both|all|each other|one another)\b")
"""With such a word "we" is not the speaker alone: the verb isn't the speaker's act."""
_AND_WE = re.compile(r", and (?=(?:we|I) )")
_SAID_FIRST = re.compile(r"(?:But|And|Yet|Still),? (?:he|she|[A-Z]\w+) (?:said|added), (?=[a-z])")
_TOLD = re.compile(r"(?:said|told|\w+ed|\w+ing)\b[^,;“”\"]*$")
_OPENING = '“"'


def spoken_words(part: str) -> tuple[str, bool]:
    """ "We condemn X" -> "condemns “X”", which goes on from a name, where the verb is an act of its speaker."""
    first, *more = _AND_WE.split(part, maxsplit=1)
    act = _WE_DO.fullmatch(bare(clip(first, MOST_WORDS)))
    ours = _TOGETHER.search(bare(clip(first, MOST_WORDS)))
    verb = word_table("performatives").get(act["verb"]) if act and not ours else None
    if act is None or verb is None or _NO_ACT.search(act["rest"]) or act["rest"].startswith("to "):
        return quoted(clip(part, MOST_WORDS)), False
    told = _linked(f"{act['how'] or ''}{verb}", act["rest"])
    return f"{told} and says {quoted(clip(more[0], MOST_WORDS))}" if more else told, True


def _linked(verb: str, rest: str) -> str:
    """Small words that belong to the verb stand outside the marks: "stands for “forming …”"."""
    link = re.match(r"(?:for|on|upon|by|with|in|to|that|against) ", rest)
    return f"{verb} {link[0]}{quoted(rest[link.end() :])}" if link else f"{verb} {quoted(rest)}"


def led_in(dossier: Dossier, part: Evidence, speaker: str) -> tuple[str, bool] | None:
    """A quote that begins in mid-sentence, with the source's own words from the verb on: "vowed to “promote …”"."""
    if not part.text[:1].islower():
        return None
    sentence = dossier.sentence(part)
    opened = _SAID_FIRST.match(sentence.text)
    if opened and sentence.start + opened.end() < part.start:
        before = dossier.paragraph(part)[sentence.start + opened.end() : part.start].rstrip(_OPENING)
        return f"said {before}{quoted(clip(part.text, MOST_WORDS))}", True
    own = (r.evidence for r in dossier.references_in(sentence) if r.name == speaker)
    named = [evidence for evidence in own if evidence.end <= part.start]
    if not named:
        return None
    between = dossier.paragraph(part)[named[-1].end : part.start].rstrip(_OPENING)
    verb = _TOLD.search(between.rpartition(",")[2].strip())
    lead = verb[0].strip() if verb else ""
    if not lead or verb is None or verb.start() > 0 or count_words(lead) > _MOST_LEADING:
        return None
    return f"{past(lead)} {quoted(clip(part.text, MOST_WORDS))}", True


def past(text: str) -> str:
    """ "saying that" -> "said that"; other words stay."""
    first, space, rest = text.partition(" ")
    return f"{word_table('participles').get(first.lower(), first)}{space}{rest}"
