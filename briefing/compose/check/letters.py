"""Tell which letters of the sources the fonts lack: Dossier -> Checks. They are printed as codes, never left out."""

from collections.abc import Iterator

from briefing.compose.dossier import Dossier
from briefing.compose.wording import wording
from briefing.model.briefing import Check
from briefing.model.evidence import Evidence
from briefing.reference.letters import is_printed

_MOST = 8
"""Codes that are named; of more it is only said how many there are."""


def check_letters(dossier: Dossier) -> Iterator[Check]:
    found = _first_words(dossier)
    if not found:
        return
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in [*found][:_MOST])
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    yield Check(
        kind="letters",
        text=wording("checks", "letters", codes=f"{codes}{more}"),
        evidence=tuple(dict.fromkeys(found.values())),
    )


def _first_words(dossier: Dossier) -> dict[str, Evidence]:
    """For each letter the word in which it stands first."""
    found: dict[str, Evidence] = {}
    for article in dossier.articles:
        for number, text in enumerate(article.paragraphs, 1):
            if text.isascii():
                continue
            for at, letter in enumerate(text):
                if letter not in found and not is_printed(letter):
                    found[letter] = _word(article.id, number, text, at)
    return found


def _word(source: str, paragraph: int, text: str, at: int) -> Evidence:
    start = max((text.rfind(space, 0, at) for space in (" ", "\u00a0")), default=-1) + 1
    ends = [end for space in (" ", "\u00a0") if (end := text.find(space, at)) >= 0]
    end = min(ends, default=len(text))
    return Evidence(source=source, paragraph=paragraph, start=start, end=end, text=text[start:end])
