"""Tell a verb in all its forms: its plain form -> a regular expression of them."""

import re
from collections.abc import Iterable


def any_form(verbs: Iterable[str]) -> re.Pattern[str]:
    """A word that is a form of one of these verbs."""
    return re.compile(rf"\b(?:{'|'.join(sorted(map(inflected, verbs)))}|{'|'.join(map(re.escape, verbs))})\b", re.I)


def inflected(verb: str) -> str:
    """ "admit" -> "admits", "admitted", "admitting"; "lift" -> "lifted" ..., not the plain form."""
    return rf"{re.escape(verb.removesuffix('e'))}(?:{re.escape(verb[-1])})?(?:e?s|e?d|ing)"
