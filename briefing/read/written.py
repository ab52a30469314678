"""Give paragraphs back the white space of their file, and what is unseen: paragraphs, the file's text -> as written."""

import re
from collections.abc import Sequence

from briefing.read.characters import is_unwanted

_ODD = re.compile(r"[^\S\n ]|  ")
"""A space that doesn't break, or several in a row."""
_BREAK = re.compile(r"\s*[\t\n\v\f\r]\s*")
"""The end of a line, or a tabulator; what joins the lines of a paragraph is a space."""


def as_written(paragraphs: Sequence[str], text: str) -> tuple[str, ...]:
    """Line ends and tabulators are a space each; a paragraph that is not found in the text keeps its single spaces."""
    unseen = {character for character in set(text) if is_unwanted(character)}
    if not unseen and not _ODD.search(text):
        return tuple(paragraphs)
    solid = [at for at, character in enumerate(text) if not (character.isspace() or character in unseen)]
    flat = "".join(text[at] for at in solid)
    found, reached = [], 0
    for paragraph in paragraphs:
        bare = "".join(paragraph.split())
        at = flat.find(bare, reached)
        raw = text[solid[at] : solid[at + len(bare) - 1] + 1] if bare and at >= 0 else paragraph
        reached = max(reached, at + len(bare)) if at >= 0 else reached
        found.append(_BREAK.sub(" ", raw))
    return tuple(found)
