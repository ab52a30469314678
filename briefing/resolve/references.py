"""Resolve references that name nobody (coreference): pronouns, offices, groups -> Actors, or none where unclear."""

from briefing.model.article import Article
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.antecedents import first_of_style
from briefing.resolve.officeholders import holder, national
from briefing.resolve.plurals import group, several
from briefing.resolve.pronouns import antecedent, single
from briefing.resolve.talk import Means, Talk


def resolve_references(article: Article, mentions: Mentions, people: list[Actor], means: Means) -> Means:
    """`means` with every pronoun, office and group added that is clear enough."""
    talk = Talk(article, mentions, people, dict(means))
    for mention in mentions.actors:
        if mention.form not in ("name", "body"):
            meant = _meaning(talk, mention)
            if meant:
                talk.means[mention.span] = meant
        elif mention.form == "body" and (person := national(talk, mention)) is not None:
            talk.means[mention.span] = (person,)
    return talk.means


def _meaning(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    if mention.form == "office":
        return holder(talk, mention)
    if mention.form == "group":
        return group(talk, mention)
    if talk.in_quote(mention.span):
        return ()
    if plain(mention.text) in ("who", "whom"):
        return antecedent(talk, mention)
    if mention.form == "pronoun" and " " in mention.text:
        return first_of_style(talk.article, talk.mentions, talk.means, mention)
    return several(talk, mention) if mention.plural else single(talk, mention)
