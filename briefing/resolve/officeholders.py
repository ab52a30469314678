"""Find who holds an office: the Talk so far, "the Brazilian president" or "the Brazilian" -> an Actor, or a body."""

from briefing.model.mentions import ActorMention
from briefing.reference.countries import countries_of
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.bodies import body_of
from briefing.resolve.fitting import called_barely, called_counterpart, holds, titled_so, without_owner
from briefing.resolve.posts import countries_told, full_post, same_post
from briefing.resolve.talk import Talk


def holder(talk: Talk, mention: ActorMention) -> tuple[Actor, ...]:
    """By country and post among the article's people; without a country, the last of those called so."""
    told = countries_told(mention.title, mention.country_words)
    title = same_post(mention.title or mention.text)
    if told:
        fit = [one for one in talk.people if one.country in told and holds(one, title)]
        fit = _last_named(talk, fit, mention) if len(fit) > 1 else fit or _of_unknown_country(talk, title)
        return (fit[0],) if fit else (body_of(without_owner(mention)),)
    if "counterpart" in title:
        return ()
    fit = [one for one in talk.people if plain(one.role or "") == plain(full_post(mention.title or mention.text))]
    fit = fit or [one for one in talk.people if holds(one, title, exact=True)]
    fit = fit or titled_so(talk.people, talk.mentions.actors, title, talk.article)
    fit = called_barely(fit, title, talk.mentions)
    return tuple(_last_named(talk, fit, mention)) if fit else ()


def national(talk: Talk, mention: ActorMention) -> Actor | None:
    """The last one named of the country in "the Brazilian told him"; "the Chinese" are many."""
    the, _, word = mention.text.partition(" ")
    told = countries_of(word) if the.lower() == "the" and word.endswith("n") and " " not in word else ()
    fit = [one for one in talk.people if one.country in told]
    found = _last_named(talk, fit, mention) if fit else []
    return found[0] if found else None


def _of_unknown_country(talk: Talk, title: str) -> list[Actor]:
    """ "the Peruvian minister", where the text names no country of one minister alone."""
    fit = [one for one in talk.people if one.country is None and holds(one, title, exact=True)]
    return fit if len(fit) == 1 else []


def _last_named(talk: Talk, people: list[Actor], mention: ActorMention) -> list[Actor]:
    names = {one.name for one in people}
    for other in talk.before(mention, 999):
        if found := [actor for actor in talk.means[other.span] if actor.name in names]:
            return found[:1]
    return [one for one in people if not called_counterpart(one, talk.mentions.actors)][:1]
