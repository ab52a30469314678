"""Find whom "the two" or "His Highness" means among those named before: mentions and their meaning -> Actors."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.names import plain
from briefing.resolve.actors import Actor
from briefing.resolve.fitting import fits_title


def told_together(
    before: Sequence[ActorMention],
    means: Mapping[Span, tuple[Actor, ...]],
    speaking: AbstractSet[Span],
    mention: ActorMention,
) -> tuple[Actor, ...]:
    """Both persons of the last sentence that names two and no more, where nobody else is named since.

    `before`: mentions with a meaning, the latest first; `speaking`: those whose words are told.
    """
    found: dict[int, dict[str, Actor]] = {}
    for other in before:
        if other.sentence == mention.sentence and other.span in speaking:
            continue  # whoever tells of them
        if other.form == "group" and "two" in plain(other.text).split():
            continue
        found.setdefault(other.sentence, {}).update({one.name: one for one in reversed(means[other.span])})
    since: set[str] = set()
    for told in found.values():
        pair = [actor for actor in reversed(told.values()) if actor.sort == "person" and fits_title(actor, mention)]
        since |= {actor.name for actor in told.values() if actor.sort == "person"}
        if len(told) == len(pair) == 2 and since == set(told) and pair[0].country != pair[1].country:
            return tuple(pair)
    return ()


def last_two(before: Sequence[ActorMention], means: Mapping[Span, tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The last two persons named, one mention each."""
    found: list[Actor] = []
    for other in before:
        for actor in means[other.span]:
            if actor.sort == "person" and actor.name not in [one.name for one in found]:
                found.append(actor)
        if len(found) == 2:
            return tuple(reversed(found))
        if len(found) > 2:
            return ()
    return ()


def met_by(
    article: Article,
    before: Sequence[ActorMention],
    means: Mapping[Span, tuple[Actor, ...]],
    mention: ActorMention,
) -> tuple[Actor, ...]:
    """ "Ada met with the two leaders": the last two others."""
    if not article.paragraphs[mention.span.paragraph - 1][: mention.span.start].endswith("met with "):
        return ()
    here = [one for one in before if one.sentence == mention.sentence and one.function == "subject"]
    own = {actor.name for one in here for actor in means[one.span]}
    told = {actor.name: actor for one in before for actor in means[one.span] if actor.sort == "person"}
    others = [actor for name, actor in told.items() if name not in own]
    return tuple(reversed(others[:2])) if own and len(others) > 1 else ()


def first_of_style(
    article: Article, mentions: Mentions, means: Mapping[Span, tuple[Actor, ...]], mention: ActorMention
) -> tuple[Actor, ...]:
    """ "His Highness" alone is the first whom the report calls so by name; nobody where it names none."""
    style = mention.text.split()[-1]
    for other in mentions.actors:
        if other.form != "name" or other.span >= mention.span or other.span not in means:
            continue
        starts = other.opens
        before = article.paragraphs[other.span.paragraph - 1][max(0, starts - 30) : other.span.start]
        if re.search(rf"\b{style}\b", before):
            return means[other.span]
    return ()
