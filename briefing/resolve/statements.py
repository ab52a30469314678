"""Say who makes the statements: StatementMentions, actors -> Said, those with a known speaker."""

from briefing.model.article import Article, Span
from briefing.model.findings import Said
from briefing.model.mentions import Mentions, StatementMention
from briefing.resolve.actors import Actors


def resolve_statements(article: Article, mentions: Mentions, actors: Actors) -> tuple[Said, ...]:
    """In the order of the text; a statement whose speaker is unclear, or several at once, is left out."""
    found = (_said(article, mentions, actors, one) for one in mentions.statements)
    return tuple(said for said in found if said is not None)


def _said(article: Article, mentions: Mentions, actors: Actors, one: StatementMention) -> Said | None:
    actor = actors.one_at(one.speaker)
    if actor is None:
        return None
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


def _sentence(mentions: Mentions, one: StatementMention) -> Span:
    """The whole sentence; where the parse cut it in two, both pieces."""
    touched = [
        s for s in mentions.sentences if s.overlaps(one.content) or s.overlaps(one.verb) or s.overlaps(one.speaker)
    ]
    return Span(touched[0].paragraph, touched[0].start, touched[-1].end)
