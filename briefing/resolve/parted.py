"""Part a group of several countries: "the presidents of Chad and Peru", "his counterparts from" -> an Actor each."""

import re
from collections.abc import Sequence

from briefing.model.mentions import ActorMention
from briefing.reference.countries import country, country_of, is_adjective
from briefing.resolve.actors import Actor
from briefing.resolve.fitting import holds
from briefing.resolve.posts import countries_told, same_post

_PARTS = re.compile(r",? and |, | of | from ")


def one_each(group: ActorMention, other: Sequence[Actor], people: Sequence[Actor]) -> tuple[Actor, ...]:
    """Each country's by name where the text has one of that post, else "foreign minister of Chad"; none if unclear.

    `other`: who meets them, whose post his counterparts share.
    """
    lands = _lands(group.text)
    post = _post(group, other)
    if len(lands) < 2 or not post or _is_of_a_body(group.text):
        return ()
    found: list[Actor] = []
    for land, codes in lands:
        fit = [one for one in people if one.country in codes and holds(one, post)]
        if len(fit) > 1:
            return ()
        found += fit or [_unnamed(group, post, land, codes)]
    return tuple(found)


def _is_of_a_body(text: str) -> bool:
    """ "other G7 leaders from": those of a gathering, met or not met as one."""
    told = re.split(r" (?:of|from) ", text)[0].split()
    return "other" in told or any(word.isupper() for word in told)


def _lands(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The countries that the words name, each with the codes that it may have."""
    parts = [part.removeprefix("the ") for part in _PARTS.split(text[:1].lower() + text[1:])]
    told = [(part, countries_told(None, part)) for part in parts if part]
    if any(part[0].isupper() and not codes for part, codes in told):
        return []  # "the leaders of Chad and Lake Bank"
    return [(part, codes) for part, codes in told if codes]


def _post(group: ActorMention, other: Sequence[Actor]) -> str:
    """ "foreign minister" of "foreign ministers"; of counterparts, what the one who meets them is."""
    post = same_post((group.title or group.text).rsplit(" of ")[0]).removesuffix("s")
    if "counterpart" not in post:
        return post
    role = same_post(other[0].role or "") if len(other) == 1 else ""
    return "foreign minister" if role.endswith("foreign minister") else "counterpart"


def _unnamed(group: ActorMention, post: str, land: str, codes: tuple[str, ...]) -> Actor:
    known = country(codes[0]) if len(codes) == 1 else None
    written = land if country_of(land) and not is_adjective(land) else known.name if known else land
    name = f"{post} {'from' if post == 'counterpart' else 'of'} {written}"
    code = codes[0] if len(codes) == 1 and not codes[0].startswith("X-") else None
    return Actor(name=name, sort="body", family_name=name, country=code, mentions=(group.span,))
