"""Tell from the sentences on a person whether he or she is at the event: Listings -> Cue, the words that tell it."""

from collections.abc import Iterator, Sequence

from briefing.model.article import Article
from briefing.model.mentions import Mentions
from briefing.resolve import presencewords as signs
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.cues import Cue
from briefing.resolve.listings import Listing, listing_of
from briefing.resolve.settings import Setting
from briefing.resolve.telling import Telling
from briefing.resolve.told_after import told_after
from briefing.resolve.told_before import told_before, told_by_what_is_his


def cues_of(
    actor: Actor, listings: Sequence[Listing], article: Article, mentions: Mentions, actors: Actors, setting: Setting
) -> Iterator[Cue]:
    """In the order of the text, groups that mean the person ("the two leaders") last."""
    for listing in listings:
        for mention in listing.members:
            served = actor.kind == "leader" and signs.SERVES.search(mention.title or "")
            if actor in actors.at(mention.span) and not served:
                cue = _cue(Telling(listing, mention, article, mentions, setting))
                if cue:
                    yield cue.before(setting)
    for mention in mentions.actors:
        meant = actors.at(mention.span) if mention.form == "group" else ()
        if actor in meant and all(one.sort == "person" for one in meant):
            cue = told_after(Telling(listing_of(article, mentions, [mention]), mention, article, mentions, setting))
            if cue:
                yield cue.before(setting)


def _cue(telling: Telling) -> Cue | None:
    after = told_after(telling)
    absent = after if after and after.presence == "absent" else None
    return told_by_what_is_his(telling) or absent or told_before(telling) or after
