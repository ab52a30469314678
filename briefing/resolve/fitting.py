"""Tell whether words that name nobody may mean someone: an Actor and a pronoun, an office or a group -> bool."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.names import plain
from briefing.reference.words import words
from briefing.resolve.actors import Actor
from briefing.resolve.posts import is_former, same_post

_PERSON_BODIES = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "analyst", "diplomat", "aide", "expert"}
)
_OPENERS = frozenset({0, len("Mr "), len("The ")})
_WITHIN_BODY = re.compile(r" (?:at|for|from|in|of|to|with)\b")
_FIELD = re.compile(r" (?:for|of|in charge of) ")
""" "state minister | for | foreign affairs"."""
_PAIRS = frozenset(
    ("the two", "the pair", "the duo", "the leaders", "the presidents", "both leaders", "both presidents")
)
MAY_BE_ALL = frozenset(("the leaders", "the presidents"))
_BEFORE_CATAPHOR = re.compile(
    r"^\W*(?:[\w-]+ ){0,4}(?:after|as|when|while|before|although|though|since|if|because|until) $"
    r"|^(?:at|in|on|during|after|before|following) [^,]{2,60}, (?:where|when|(?:at|in|during|after) which) $",
    re.IGNORECASE,
)
"""Nothing but a link, or the circumstance to which it links, stands before the pronoun in its sentence."""


def holds(actor: Actor, title: str, exact: bool = False) -> bool:
    """Whether the person may be called by that office."""
    if plain(actor.name).startswith(f"{title} "):
        return True  # "the king": King Charles
    role = same_post(actor.role or "")
    if title in ("leader", "ruler", "strongman", "host") and not exact:
        return actor.kind == "leader"
    if "counterpart" in title:
        return actor.kind in ("leader", "minister")
    if title == "president":
        return (role.endswith("president") and "vice" not in role.split()) or (
            not exact and not role and actor.kind == "leader"
        )
    return bool(role) and (
        role.endswith(title)
        or title.endswith(role)
        or same_post(_FIELD.split(actor.role or "")[0]) == title
        or _is_diplomat(role, title)
    )


def titled_so(people: Sequence[Actor], actors: Sequence[ActorMention], title: str, article: Article) -> list[Actor]:
    """Those whom the article itself gives the post: "the crown prince" of "Crown Prince and Prime Minister Ek"."""
    named = [m for m in actors if m.form == "name" and m.title]
    spans = {m.span for m in named if same_post(m.title or "") == title or title in _post_before(m, article)}
    return [one for one in people if not spans.isdisjoint(one.mentions)]


def called_counterpart(one: Actor, actors: Sequence[ActorMention]) -> bool:
    """ "The premier" before any name is not "his Chadian counterpart Ek", who comes later."""
    return any("counterpart" in (m.title or "") for m in actors if m.span in one.mentions)


def called_barely(people: list[Actor], title: str, mentions: Mentions) -> list[Actor]:
    """Those called by the post alone, as reporters call their own country's: not "the Chadian premier Ek"; else all."""
    bare = {m.span for m in mentions.actors if m.title and not m.country_words and same_post(m.title) == title}
    return [one for one in people if not bare.isdisjoint(one.mentions)] or people


def _post_before(name: ActorMention, article: Article) -> str:
    """The other post of "Crown Prince and Prime Minister Ek", as far as " and " tells one."""
    starts = name.title_span.start if name.title_span else 0
    before = article.paragraphs[name.span.paragraph - 1][:starts]
    first, link, rest = before.rpartition(" and ")
    return plain(" ".join(first.split()[-3:])) if link and not rest.strip() else ""


def _is_diplomat(role: str, title: str) -> bool:
    return title.endswith("diplomat") and (role.endswith("foreign minister") or role.endswith("secretary of state"))


def fits_title(actor: Actor, mention: ActorMention) -> bool:
    title = plain(mention.title or "")
    if is_former(actor.role):
        return False
    if "president" in title:
        return plain(actor.role or "").endswith(("president", "leader")) or actor.kind == "leader"
    if "leader" in title:
        return actor.kind in ("leader", "international")
    if "minister" in title or "diplomat" in title:
        return actor.kind in ("minister", "leader")
    return True


def may_be(actor: Actor, mention: ActorMention) -> bool:
    """Whether gender and sort allow it."""
    if actor.sort == "person":
        return mention.gender is None or actor.gender in (None, mention.gender)
    heads = _WITHIN_BODY.split(plain(actor.name))[0].split()[-1:]
    unnamed = any(word in _PERSON_BODIES or word in words("office_nouns") for word in heads)
    return actor.sort == "body" and unnamed  # "a diplomat", "the Chadian premier"; not "official sources"


def surely(actor: Actor, mention: ActorMention) -> float:
    """Less than 1 for someone whose name does not tell whether he is a "he"."""
    if mention.gender is None or actor.sort != "person" or actor.gender is not None:
        return 1.0
    return 0.2


def without_owner(mention: ActorMention) -> ActorMention:
    """ "his Uzbek counterpart" is named "Uzbek counterpart"."""
    first, _, rest = mention.text.partition(" ")
    return replace(mention, text=rest) if first.lower() in ("his", "her", "their", "its") and rest else mention


def same_words(one: str, other: str) -> bool:
    return plain(one).removeprefix("the ") == plain(other).removeprefix("the ")


def comes_first(before: str) -> bool:
    """Whether nothing but a link stands before a pronoun in its sentence: "Two days after he"."""
    return _BEFORE_CATAPHOR.search(before) is not None


def opens(name: ActorMention, sentence: Span) -> bool:
    """A name that stands first, or behind nothing but its post: "The premier of Fiji, X, said"."""
    title = name.title_span.start if name.title_span else name.span.start
    return name.form == "name" and (name.span.start == sentence.start or title - sentence.start in _OPENERS)


def is_pair(told: str) -> bool:
    """The plain words of a group of two: "the two leaders", "both presidents"."""
    return told in _PAIRS or told.startswith(("the two ", "both "))
