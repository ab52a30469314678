"""Say who makes the statements: StatementMentions, actors -> Said, those with a known speaker."""

import re

from briefing.model.article import Article, Span
from briefing.model.findings import Said
from briefing.model.mentions import Mentions, StatementMention
from briefing.reference.countries import country_of
from briefing.resolve.actors import Actor, Actors

_FACING = re.compile(r"(?:urg|warn|accus|call|press|caution|implor|exhort)(?:e|es|ed|s|ing)$", re.IGNORECASE)
_FACED = re.compile(
    r"(?:on )?(?:the )?(?P<country>[A-Z][\w.-]*(?: (?:and |of |the )?[A-Z][\w.-]*)*) (?:to|of|not|against|over)\b"
)


def resolve_statements(article: Article, mentions: Mentions, actors: Actors) -> tuple[Said, ...]:
    """In the order of the text, once for each of two people who say it; one whose speaker is unclear is left out."""
    return tuple(
        _said(article, mentions, actors, one, actor)
        for one in mentions.statements
        for actor in _speakers(actors, one)
        if not _faces_own_country(actor, article.words(one.verb), article.words(one.content))
    )


def _speakers(actors: Actors, one: StatementMention) -> tuple[Actor, ...]:
    """One, or the two people whom "both" means; of a crowd nobody knows who of it spoke."""
    meant = actors.at(one.speaker)
    pair = len(meant) == 2 and all(actor.sort == "person" for actor in meant)
    return meant if pair or len(meant) == 1 else ()


def _said(article: Article, mentions: Mentions, actors: Actors, one: StatementMention, actor: Actor) -> Said:
    addressee = actors.one_at(one.addressee)
    return Said(
        actor=actor.name,
        country=actor.country,
        verb=article.words(one.verb),
        text=article.words(one.content),
        addressee=addressee.name if addressee else None,
        evidence=article.evidence(one.content),
        sentence=article.evidence(_sentence(mentions, one)),
    )


def _faces_own_country(actor: Actor, verb: str, content: str) -> bool:
    """Nobody urges, warns or accuses his own country by name: the words are somebody else's."""
    faced = _FACED.match(content) if actor.sort == "person" and _FACING.search(verb) else None
    return faced is not None and actor.country is not None and country_of(faced["country"]) == actor.country


def _sentence(mentions: Mentions, one: StatementMention) -> Span:
    """The whole sentence; where the parse cut it in two, both pieces."""
    touched = mentions.sentences_at(one.content, one.verb, one.speaker)
    return Span(touched[0].paragraph, touched[0].start, touched[-1].end)
