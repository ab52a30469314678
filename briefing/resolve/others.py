"""Tell whether words of absence are said of others than the sentence's subject: what stands before them -> bool."""

import re

from briefing.reference.words import words

_ANOTHERS = re.compile(r"\b[A-Z]\w+['’]s (?:\w+ )?(?:decision|choice|refusal|plan|move)\b")
""" "made no reference to Lind’s decision to stay away"."""
_NEW_CLAUSE = re.compile(
    r"\b(?:that|because|after|while|if|when|where) (?:the )?[A-Z]\w+"
    r"|, (?:but|and|though|although|while) (?:the|its|their|his|her) \w+ (?:\w+ ){0,2}"
    r"(?:said|says|announced|confirmed)\b"
)
""" "regretted that Chad was excluded", "invited Lind, but her office said": the clause has a subject of its own."""
_BELONGS = re.compile(
    r"^\W*(?:and|or|as well as|along with|together with|like|alongside)\b|\b(?:among|one of|joined)\b", re.IGNORECASE
)
""" "and several other leaders", "was among the leaders who": the subject is one of them."""


def is_of_others(before: str) -> bool:
    """`before` stands between the subject and the words: "criticised countries that | boycotted the summit"."""
    if _ANOTHERS.search(before) or _NEW_CLAUSE.search(before):
        return True
    return _BELONGS.search(before) is None and any(word.lower() in words("groups", "others") for word in before.split())
