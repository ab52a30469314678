"""Take paragraphs through find and resolve: paragraphs -> Findings and the Actors behind them."""

from datetime import date
from functools import cache
from pathlib import Path

from briefing.find import find_mentions
from briefing.model.article import Article
from briefing.model.findings import Findings
from briefing.read import read_articles
from briefing.resolve import Settings, resolve
from briefing.resolve.actors import Actor
from briefing.resolve.event import resolve_event
from briefing.resolve.people import identify_actors

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"


@cache
def findings(*paragraphs: str, on: date | None = None) -> Findings:
    article = _article(paragraphs, on)
    return resolve(article, find_mentions(article), Settings())


@cache
def seed() -> Findings:
    article = read_articles([SEED])[0]
    return resolve(article, find_mentions(article), Settings())


def meant(word: str, *paragraphs: str, on: date | None = None) -> list[str]:
    """The names that the last use of that word means."""
    article = _article(paragraphs, on)
    mentions = find_mentions(article)
    actors, _ = identify_actors(article, mentions, resolve_event(article, mentions, Settings()))
    spans = [mention.span for mention in mentions.actors if article.words(mention.span) == word]
    return [actor.name for actor in actors.at(spans[-1])]


def person(name: str, *paragraphs: str, on: date | None = None) -> Actor:
    article = _article(paragraphs, on)
    mentions = find_mentions(article)
    actors, _ = identify_actors(article, mentions, resolve_event(article, mentions, Settings()))
    return next(actor for actor in actors.known if actor.name == name)


def _article(paragraphs: tuple[str, ...], on: date | None) -> Article:
    return Article("s1", paragraphs, "0", published=on, published_from="option" if on else None)
