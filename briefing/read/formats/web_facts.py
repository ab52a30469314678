"""Read what a page says of itself: tree -> title, date, writer and outlet, from <meta> and JSON-LD."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing.read.characters import one_line, tidy
from briefing.read.cleaning.days import day_in

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_DATES = ("article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "dc.date", "date")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_MOST_NODES = 500


@dataclass(frozen=True, slots=True)
class Facts:
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None


def facts_of(tree: Any) -> Facts:
    """None for what the page does not say; a page's <title> carries the site's name, so that the <h1> goes before."""
    metas, linked = _metas(tree), tuple(_linked(tree))
    published = _first(metas, _DATES) or _in_linked(linked, "datePublished")
    author = _in_linked(linked, "author") or _first(metas, _AUTHORS)
    return Facts(
        title=_heading(tree) or _in_linked(linked, "headline") or _first(metas, _TITLES) or _page_title(tree),
        outlet=_first(metas, _OUTLETS) or _in_linked(linked, "publisher"),
        author=None if author and "://" in author else author,
        published=day_in(published or ""),
    )


def _metas(tree: Any) -> dict[str, str]:
    """The first value of each name."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _shown(meta.get("content") or "")
        if name and content:
            found.setdefault(name, content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, the outermost first."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                waiting = [json.loads(script.text or "")]
            except (ValueError, RecursionError):
                continue
            for _ in range(_MOST_NODES):
                if not waiting:
                    break
                node = waiting.pop(0)
                if isinstance(node, dict):
                    yield node
                    waiting.extend(node.values())
                elif isinstance(node, list):
                    waiting.extend(node)


def _in_linked(linked: tuple[dict[str, Any], ...], key: str) -> str | None:
    for node in linked:
        value = node.get(key)
        if value and ("headline" in node or "datePublished" in node):
            return _words(value)
    return None


def _words(value: Any) -> str | None:
    """A text, an object's name, or the names of several."""
    if isinstance(value, str):
        return _shown(value) or None
    if isinstance(value, dict):
        return _words(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for name in map(_words, value) if name) or None
    return None


def _heading(tree: Any) -> str | None:
    headings = [_shown(heading.text_content()) for heading in tree.iter("h1")]
    return headings[0] if len(headings) == 1 and headings[0] else None


def _page_title(tree: Any) -> str | None:
    return next((_shown(title.text_content()) or None for title in tree.iter("title")), None)


def _shown(text: str) -> str:
    return one_line(tidy(text, is_html=True)[0])
