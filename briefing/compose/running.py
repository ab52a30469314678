"""Tell the report's running text from its captions and headlines: evidence -> whether it may be stated as news."""

import re
from functools import lru_cache

from briefing.compose.dossier import Dossier
from briefing.compose.speech.clipping import count_words
from briefing.model.evidence import Evidence
from briefing.reference.words import word_table

_ENDS = re.compile(r"[.!?:;,…][”\"'’)\]]*$|[”\"]$")
_TO_COME = re.compile(r"(?:[A-Z][\w.’'-]* ){1,4}(?:set )?to [a-z]+ (?!(?:is|are|was|were|has|have|had|will|would)\b)")
""" "Accra to host summit, first in years.": a headline with a stop."""
_STOPPED = re.compile(r"[.!?:;…—–/-][”\"’')\]]*$|[”\")\]]$")
_LONGEST_STOP = 40
"""Characters, more than any row of closing marks."""
_MOST_OF_A_HEADLINE = 20
_IN_THE_PICTURE = re.compile(
    r"\((?:L|R|C|[Ll]eft|[Rr]ight|[Cc]entre|[Cc]enter)\)"
    r"|, (?:left|right|centre|center|[2-5](?:nd|rd|th) (?:left|right)),|\b(?:pictured|[Ff]rom left|left to right)\b"
)
_CREDIT = re.compile(r"\((?P<credit>[^()]{2,60})\)[. ]*$|\b(?:Photograph|Photo|Image)(?: by|:)")
_CREDIT_AT_END = re.compile(r"[.”] ?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*(?: ?/ ?[A-Z][\w.’-]*(?: [A-Z][\w.’-]*)*)+\.?$")
""" "… in Accra. ADA STONE / POOL / AFP"."""
_ENDS_WITH_ITS_DAY = re.compile(r", (?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) \d{4}\.?$")
"""A picture's place and day: "The forum in Fiji, 12 July 2022."."""
_TURN = re.compile(r"(?:[A-Z][A-Z.’'-]+ ){1,4}?[A-Z][A-Z.’'-]+:\s+\W?[A-Z]")
""" "PRESIDENT STONE: We …", more than once: in a transcript no sentence is the source's own."""
_CREDITED = re.compile(r"\b(?:via|Agency|[Pp]hotos?|[Ii]mages?|Pool|Getty)\b")


def is_running(dossier: Dossier, evidence: Evidence) -> bool:
    """False in a caption and in a line that ends as a headline does: who posed beside whom is no news."""
    return _is_running(dossier.paragraph(evidence))


@lru_cache(maxsize=4096)
def _is_running(paragraph: str) -> bool:
    """Asked for each sentence of the paragraph, and by each room that states news."""
    headline = count_words(paragraph) <= _MOST_OF_A_HEADLINE and (
        not _ENDS.search(paragraph.strip()) or _TO_COME.match(paragraph) is not None
    )
    return not headline and not is_caption(paragraph)


def is_whole(dossier: Dossier, sentence: Evidence) -> bool:
    """Begins where another ends, and holds each quotation that it opens or closes: no half of what the source says."""
    before = dossier.paragraph(sentence)[: sentence.start].rstrip()
    text = sentence.text
    begins = not before or _STOPPED.search(before[-_LONGEST_STOP:]) is not None
    if text[:1].islower() or text[:1] in ",;" or _is_transcript(dossier.article(sentence.source).paragraphs):
        return False
    within = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return begins and not within and text.count("“") == text.count("”") and text.count('"') % 2 == 0


@lru_cache(maxsize=64)
def _is_transcript(paragraphs: tuple[str, ...]) -> bool:
    return sum(_TURN.match(paragraph) is not None for paragraph in paragraphs) > 1


def is_caption(paragraph: str) -> bool:
    if _IN_THE_PICTURE.search(paragraph) or _CREDIT_AT_END.search(paragraph):
        return True
    if _ENDS_WITH_ITS_DAY.search(paragraph) and count_words(paragraph) <= _MOST_OF_A_HEADLINE:
        return True
    credit = _CREDIT.search(paragraph)
    if credit is None:
        return False
    words = credit["credit"]
    return words is None or bool(_CREDITED.search(words)) or any(_is_agency(part) for part in re.split(r"[/,]", words))


def _is_agency(words: str) -> bool:
    return words.strip().removesuffix(" Photo").lower() in word_table("agencies")
