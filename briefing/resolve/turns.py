"""Say who takes a transcript's turns: labels such as "THE PRESIDENT" and "PRESIDENT EK" -> Actors."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.model.article import Article, Span
from briefing.model.mentions import Mentions
from briefing.reference.leaders import leaders_called
from briefing.reference.names import plain
from briefing.reference.words import words
from briefing.resolve.actors import Actor

_NAME = re.compile(r"[\s,]*((?:[A-Z][\w.'’-]+ ?){1,4})")


def turn_takers(
    article: Article, mentions: Mentions, people: Sequence[Actor], on: date | None
) -> dict[Span, tuple[Actor, ...]]:
    """The spans of all labels that are no name, with their one speaker where that is clear."""
    labels = {q.speaker for q in mentions.quotes if q.how == "turn" and q.speaker is not None}
    named = {mention.span for mention in mentions.actors if mention.form == "name"}
    open_ones = sorted(label for label in labels if label not in named)
    shown = {plain(article.words(label)) for label in labels}
    found = {label: _taker(article, plain(article.words(label)), shown, people, on) for label in open_ones}
    return {label: (actor,) if actor is not None else () for label, actor in found.items()}


def _taker(article: Article, label: str, shown: set[str], people: Sequence[Actor], on: date | None) -> Actor | None:
    fit = [one for one in people if _ends_with(label, one)]
    if fit:
        return fit[0] if len(fit) == 1 else None
    if (name := _behind_office(label)) is not None:
        return _called(name.split(), people, on)
    office = label.removeprefix("the ")
    told = dict.fromkeys(_in_heading(article, office, shown, people, on)) if office in words("turn_offices") else {}
    return next(iter(told)) if len(told) == 1 else None


def _behind_office(label: str) -> str | None:
    """ "ek" of "prime minister ek"."""
    offices = [one for one in words("turn_offices") if label.startswith(f"{one} ")]
    return label.removeprefix(max(offices, key=len)).strip() if offices else None


def _ends_with(label: str, actor: Actor) -> bool:
    return bool(actor.family_name) and f" {label}".endswith(f" {plain(actor.family_name)}")


def _in_heading(
    article: Article, office: str, shown: set[str], people: Sequence[Actor], on: date | None
) -> Iterator[Actor]:
    """Whoever the title gives that office and who has no label of his own: "Remarks by President Ek"."""
    for match in re.finditer(rf"\b{office}\b", article.title or "", re.IGNORECASE):
        name = _NAME.match(article.title or "", match.end())
        actor = _called(name[1].split(), people, on) if name else None
        if actor is not None and not any(_ends_with(one, actor) for one in shown):
            yield actor


def _called(name: Sequence[str], people: Sequence[Actor], on: date | None) -> Actor | None:
    """By the longest beginning of the words that is somebody's name, in the article or in the table of leaders."""
    for length in range(len(name), 0, -1):
        called = plain(" ".join(name[:length]))
        known = [one for one in people if called in (plain(one.name), plain(one.family_name))]
        if known:
            return known[0] if len(known) == 1 else None
        found = {one.name: one for one in leaders_called(called, on)} if on is not None else {}
        if len(found) == 1:
            [leader] = found.values()
            home = None if leader.country.startswith("X-") else leader.country
            return Actor(leader.name, "person", leader.family_name, home, leader.title, role_from_reference=True)
    return None
