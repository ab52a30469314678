"""Bring a sentence of the source's own down to so many words: text -> the same news, without what only tells more.

Nothing is left off that could turn what stays ("but", "unless", "despite"), and no quotation mark is opened
without being closed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from briefing.compose.speech.clipping import bare, count_words

_FEWEST = 6
_MOST_ASIDES, _AT_ONCE = 6, 3
_TURNS = re.compile(
    r"\b(?:but|unless|if|except|only|however|yet|until|provided|whether|without|although|though|despite)\b", re.I
)
_BRACKETS = re.compile(r" \([^()]*\)")
_ASIDE = re.compile(
    r" [-–—] [^–—“”]*[^–—“”\s] [-–—](?= )"
    r"|, (?:who|whose|which|where|led by|chaired by|hosted by|headed by|released|issued|held|published)\b[^,“”]*,"
    r"(?= (?!and )[a-z])|, (?:the|an?) [a-z][^,“”]*,(?= (?:as|to|has|have|is|was|were|will|said|would|\w+ed) )"
)
_OPENING = re.compile(
    r"^(?:To|In|On|At|During|Following|Amid|After|Before|Earlier|Speaking|Addressing|As part of|Separately|Meanwhile)\b"
    r"[^,“”]*, (?=[A-Z“]|[a-z]+ )(?!(?:[A-Z][\w’'-]+ )+and [^,]*,)"
)
_ADDITION = re.compile(
    r",? (?:following|in response to|due to|because of|ahead of|amid) "
    r"|, (?:which|who|whose|where|while|including|with|after|\w+ing) | after | — |;"
    r"|, in (?:an?|what|line with|response to) |, as (?:the|an?) [^,]*?\b(?:was|were|is|are|ha[sd]|have|\w+ed)\b"
    r"| (?:as|when) (?:the|their|an?) (?:(?!(?:as|when|and) )\S+ )*?"
    r"(?:[Ss]ummit|meeting|gathering|conference|talks) [^,]*?"
    r"(?=(?:conclud|end|open|beg[au]n|wrapp|clos|start|kick)\w* )"
    r"|, as (?:did|does|do) |, an? (?=[a-z])|, as (?:they|he|she|it|both|leaders|the two|[A-Z]\w+) "
)
_AND_DID = re.compile(r" and (?=(?:also )?(?:said|\w+ed) )")
"""Where another act of the same follows."""
_LONG = 10
"""Words that tell an act whole: not "Ministers discussed" of "discussed and adopted"."""
_OPEN_END = re.compile(
    r"\b(?:came|comes|come|is|was|were|are|be|been|held|issued|released|signed|made|taken|adopted|reached|that|which|who"
    r"|and|to|of|with)$"
)
"""Words that what follows belongs to: "a statement issued after", "tensions that came amid"."""
_HALF = re.compile(r"(?:which|who|whose|where|and|but)\b", re.I)
_ATTRIBUTION = re.compile(
    r", according to |, (?:the|a) (?:\w+ )?(?:statement|text|document|communiqu[eé]) (?:said|read)"
)
_SAYS = re.compile(r"\b(?:said|says|told|announced|stated|declared)\b")
_CONTRAST = re.compile(r", but (?=[a-z])")


def fitted(text: str, most: int) -> str | None:
    """At most that many words, as few left off as can be; None where no cut is safe."""
    if count_words(text) <= most:
        return text
    found = [cut for cut in _cuts(text) if _FEWEST <= count_words(cut) <= most and _whole(cut)]
    return max(found, key=count_words, default=None)


def fitted_without(text: str, asides: Sequence[str], most: int) -> str | None:
    """As `fitted`, but without one to three of the asides that the text holds, where that leaves more of it."""
    if count_words(text) <= most:
        return text
    told = [aside for aside in asides if text.count(aside) == 1][:_MOST_ASIDES]
    sets = (chosen for size in range(1, _AT_ONCE + 1) for chosen in combinations(told, size))
    found = [cut for chosen in sets if _FEWEST <= count_words(cut := _left(text, chosen)) <= most and _whole(cut)]
    shorter = fitted(text, most) or fitted(_left(text, told), most)
    return max([*found, *([shorter] if shorter else [])], key=count_words, default=None)


def _left(text: str, asides: Sequence[str]) -> str:
    for aside in sorted(asides, key=len, reverse=True):
        text = text.replace(aside, "")
    return bare(re.sub(r"  +", " ", text).replace(" ,", ","))


def parted(text: str, most: int) -> tuple[str, str] | None:
    """Two facts that "but" sets against each other, as two sentences: neither may be told without the other."""
    pair = _CONTRAST.split(text)
    if len(pair) != 2 or not all(_FEWEST <= count_words(half) < most and _whole(half) for half in pair):
        return None
    return bare(pair[0]), f"But {bare(pair[1])}"


def _cuts(text: str) -> Iterator[str]:
    """Each cut, and all that follow from it."""
    for step in _STEPS:
        for cut in step(text):
            yield cut
            if count_words(cut) > _FEWEST:
                yield from _ends(cut)


def _ends(text: str) -> Iterator[str]:
    for match in _ADDITION.finditer(text):
        if not _TURNS.search(text[match.start() :]):
            yield bare(text[: match.start()])
    for match in _AND_DID.finditer(text):
        if not _TURNS.search(text[match.start() :]) and count_words(text[: match.start()]) >= _LONG:
            yield bare(text[: match.start()])
    said = _ATTRIBUTION.search(text)
    if said and _SAYS.search(text[: said.start()]):
        yield bare(text[: said.start()])


def _without_asides(text: str) -> Iterator[str]:
    for pattern in (_BRACKETS, _ASIDE):
        shorter = pattern.sub(lambda m: m[0] if _TURNS.search(m[0]) else "", text)
        if shorter != text:
            yield shorter
            text = shorter


def _without_opening(text: str) -> Iterator[str]:
    """Without "In a vote on the first day, …"; without a second such opening too."""
    opening = _OPENING.match(text)
    if opening and not _TURNS.search(opening[0]):
        rest = text[opening.end() :]
        rest = rest[:1].upper() + rest[1:]
        yield rest
        yield from _without_asides(rest)
        yield from _without_opening(rest)


def _whole(text: str) -> bool:
    paired = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return paired and not _OPEN_END.search(text) and not _HALF.match(text)


_STEPS: tuple[Callable[[str], Iterator[str]], ...] = (_ends, _without_asides, _without_opening)
