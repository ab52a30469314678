"""Find whose meeting a bare "summit" is: Article, Mentions, Clues -> the leaders who hold it, or only its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.article import Article, Span
from briefing.model.mentions import EventMention, Mentions
from briefing.reference.countries import country_of
from briefing.reference.leaders import Leader, leaders_called
from briefing.reference.names import plain
from briefing.reference.organisations import Organisation
from briefing.resolve.clues import Clues
from briefing.resolve.named_bodies import OTHER_TIME

EARLY = 3
"""Paragraphs in which a report says what it is about."""
_MEET = re.compile(
    r"\b(?:meet(?:s|ing)?|met|talks|joint (?:appearance|(?:news|press) conference)|sat down|shook hands|greeted)\b"
)
_ANOTHER = re.compile(r"\b(?:next|another|future|further|last|previous)\b[\w ]{0,20}$")
_CLEAR = 16.0
"""Leaders named beside the word "summit": more than any body that is named late."""
_SEVERAL = 5.0
"""Less than a summit of the tables to which they may have come."""
_AT_LEAST = 3.0
"""Less than any meeting that the report names."""
_NAMELESS = 2.0
_MANY = 3
OF_A_BODY = 10.0
"""A bare "summit", or a region's ministers, and one body named beside them."""
_LEADERS = re.compile(r"\b(?!(?:Both|The|Two) )[A-Z][\w-]+ leaders\b")
""" "Arab leaders": more than the two who are named."""
_OF_SO_MANY = re.compile(r"\b(?:trilateral|tripartite|three-way|four-way|quadrilateral)\b[^.;]{0,30}\b[Ss]ummit")
_OF_LEADERS = re.compile(
    r"\b(?:leaders|presidents|prime ministers|premiers|heads of (?:state|government))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a meeting is called, by whom it is, and where the text names it."""

    name: str
    """Empty where it bears none: the summit in a town."""
    organisation: Organisation | None
    mentions: tuple[EventMention, ...]
    fitness: float


def bare_summits(article: Article, mentions: Mentions, clues: Clues) -> list[Found]:
    """Of the leaders named beside a bare "summit" early in the text, where no body's meeting is told so early."""
    if any(one.as_meeting and one.mention.span.paragraph <= EARLY for one in clues.named):
        return []
    early = [one for one in mentions.events if one.span.paragraph <= EARLY and _is_bare(one)]
    for mention in early:
        sentence = article.words(mentions.sentences[mention.sentence])
        found = _of_leaders_named(sentence, mention)
        if found:
            return [found]
    return (
        _of_a_bodys_leaders(article, mentions, clues)
        or _of_their_meeting(article, mentions, clues)
        or _nameless(article, mentions, early)
    )


def _is_bare(mention: EventMention) -> bool:
    return plain(mention.text) in ("summit", "summits")


def _of_leaders_named(sentence: str, mention: EventMention) -> Found | None:
    families = _leaders_in(sentence)
    if _OF_SO_MANY.search(sentence):
        name = "–".join(families) if len(families) > 2 else "Trilateral" if "three" not in sentence else "Three-way"
        return Found(f"{name} summit", None, (mention,), _CLEAR)
    if not 2 <= len(families) <= 4 or _LEADERS.search(sentence):
        return None
    return Found(f"{'–'.join(families)} summit", None, (mention,), _CLEAR if len(families) == 2 else _SEVERAL)


def _of_a_bodys_leaders(article: Article, mentions: Mentions, clues: Clues) -> list[Found]:
    """ "The Prime Ministers Ek, Lo and Stone meet in Quito to sign the IBSA deal": three or more, and their body."""
    for number, span in enumerate(mentions.sentences):
        if span.paragraph > EARLY:
            break
        sentence = article.words(span)
        met = _MEET.search(sentence)
        here = {one.key: one.organisation for one in clues.named if one.mention.sentence == number}
        bodies = [body for body in here.values() if body is not None and not body.habit]
        if met and len(bodies) == len(here) == 1 and len(_leaders_in(sentence)) >= _MANY:
            at = Span(span.paragraph, span.start + met.start(), span.start + met.end())
            return [Found(bodies[0].summit, bodies[0], (EventMention(at, met.group(), number),), _SEVERAL)]
    return []


def _of_their_meeting(article: Article, mentions: Mentions, clues: Clues) -> list[Found]:
    """Two leaders, or a few, who meet by the first sentences, in a report that calls it a summit further on."""
    summit = next((one for one in mentions.events if _is_bare(one) or one in clues.pairs), None)
    for number, span in enumerate(mentions.sentences):
        sentence = article.words(span)
        if summit is None or span.paragraph > 2:
            break
        families = _leaders_in(sentence)
        met = next((one for one in _MEET.finditer(sentence) if not _ANOTHER.search(sentence[: one.start()])), None)
        if met and 2 <= len(families) <= 4 and not _LEADERS.search(sentence):
            at = Span(span.paragraph, span.start + met.start(), span.start + met.end())
            named = (EventMention(at, met.group(), number), summit)
            return [Found(f"{'–'.join(families)} summit", None, named, _AT_LEAST)]
    return []


def _nameless(article: Article, mentions: Mentions, early: list[EventMention]) -> list[Found]:
    """ "World leaders gather at a resort for a summit": it is known by its place alone."""
    for mention in early:
        sentence = article.words(mentions.sentences[mention.sentence])
        if _OF_LEADERS.search(sentence) and not OTHER_TIME.search(sentence):
            return [Found("", None, tuple(early[early.index(mention) :]), _NAMELESS)]
    return []


def _leaders_in(sentence: str) -> list[str]:
    """Family names of leaders of different countries, in the order of the sentence."""
    found: dict[str, str] = {}
    for word in _names_in(sentence):
        heads = [] if country_of(word) else [one for one in leaders_called(word) if _leads_a_country(one)]
        for leader in heads[-1:]:
            found.setdefault(leader.country, leader.family_name)
    return list(found.values())


def _names_in(sentence: str) -> Iterator[str]:
    """Full names of leaders as one, other capitalised words one by one: "Faure Gnassingbé" is no Faure."""
    for run in re.findall(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*", sentence):
        parts = run.split()
        while parts:
            whole = next((n for n in range(min(len(parts), 4), 1, -1) if leaders_called(" ".join(parts[:n]))), 1)
            yield " ".join(parts[:whole])
            parts = parts[whole:]


def _leads_a_country(leader: Leader) -> bool:
    return not leader.country.startswith("X-") and leader.office != "foreign minister"
