"""Doubt what rests on one source, or on sources that repeat each other: Dossier -> Checks."""

from collections.abc import Iterator
from itertools import combinations

from briefing.compose.dossier import Dossier
from briefing.compose.wording import wording
from briefing.model.article import Article
from briefing.model.briefing import Check

_SHARED = 3
"""Paragraphs in common from which two reports are no two witnesses."""
_LONG = 60
"""Characters of a paragraph that two reporters don't write alike by chance."""


def check_sources(dossier: Dossier) -> Iterator[Check]:
    if len(dossier.articles) == 1:
        yield Check(kind="source", text=_single(dossier.articles[0]), main=True)
        return
    for one, other in combinations(dossier.articles, 2):
        if one.paragraphs == other.paragraphs or len(_paragraphs(one) & _paragraphs(other)) >= _SHARED:
            names = f"Sources {one.id.removeprefix('s')} and {other.id.removeprefix('s')}"
            yield Check(kind="source", text=wording("checks", "one_wire", sources=names), main=True)


def _single(article: Article) -> str:
    lacking = [name for name, value in (("author", article.author), ("outlet", article.outlet)) if not value]
    if not lacking:
        return wording("checks", "one_source_signed")
    return wording("checks", "one_source", lacking=f"without {' or '.join(lacking)}")


def _paragraphs(article: Article) -> set[str]:
    return {p for p in article.paragraphs if len(p) > _LONG}
