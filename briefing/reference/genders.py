"""Tell whether a name is a woman's or a man's: a full or a given name -> "f", "m", or None where it may be either."""

from typing import Literal

from briefing.reference.leaders import leaders_called
from briefing.reference.words import word_table, words

Gender = Literal["f", "m"]


def gender_of(name: str) -> Gender | None:
    """By the full name where a list has it, by an honorific, or by a given name that women or men alone bear."""
    first = name.split()[0] if name.split() else ""
    women = words("female_names")
    if (full := word_table("given_names").get(name)) is not None:
        return "f" if full == "f" else "m"
    if first in women or name in women:
        return "f"
    borne = None if first in words("family_first") else word_table("given_names").get(first)
    told = word_table("honorifics").get(first.lower()) or borne
    return "f" if told == "f" else "m" if told == "m" else None


def gender_of_leader(name: str) -> Gender | None:
    """Of whoever the leaders table has under that full name: the lists name every woman of it; else None."""
    return (gender_of(name) or "m") if leaders_called(name) else None
