"""Tell from the words around "he" whether he spoke before, or tells of others: article, pronoun -> bool, weight."""

import re

from briefing.model.article import Article
from briefing.model.mentions import ActorMention

_GOES_ON = re.compile(
    r"\s+(?:also|further|furthermore|moreover|then|later)?\s*(?:added|continued|went on|reiterated)\b"
)
_ALSO = re.compile(r"\s+(?:also|further|furthermore|moreover)\b")
_FADES, _FADES_LESS = 1.2, 0.3
"""How fast a mention loses weight with each sentence; the less for whoever spoke where "he added" follows."""
_ASIDE = re.compile(r"\s+\w+(?: \w+)?,")


def goes_on(article: Article, pronoun: ActorMention) -> bool:
    """ "He also said", "she added": presupposes that he was speaking."""
    after = article.paragraphs[pronoun.span.paragraph - 1][pronoun.span.end :]
    return bool(_ALSO.match(after) or _GOES_ON.match(after))


def is_aside(article: Article, pronoun: ActorMention) -> bool:
    """ "The two leaders, he said, had met": he is none of those of whom the sentence tells."""
    text = article.paragraphs[pronoun.span.paragraph - 1]
    return text[: pronoun.span.start].rstrip().endswith(",") and _ASIDE.match(text[pronoun.span.end :]) is not None


def faded(weight: float, distance: int, spoke_before: bool) -> float:
    """What a mention weighs so many sentences later."""
    return weight / (1 + (_FADES_LESS if spoke_before else _FADES) * distance)
