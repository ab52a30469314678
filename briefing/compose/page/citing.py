"""Citing: evidence and texts of a Briefing -> HTML with references that lead to the annex, and links to meetings."""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from briefing.model.briefing import Briefing
from briefing.model.evidence import Evidence, Statement

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_KEY = re.compile(r"\{(m\d+)\}")
_NO_BREAK_SPACE = "\u00a0"


class Citations:
    """References as they are written one after the other; the first to cite a paragraph is where its number leads."""

    def __init__(self, briefing: Briefing, labels: dict[str, str]) -> None:
        """`labels`: what the page calls a meeting or quote ("m1": "M1")."""
        self._labels = labels
        self._sources = {source.id: str(number) for number, source in enumerate(briefing.sources, start=1)}
        self._known = {(source.id, paragraph.n) for source in briefing.sources for paragraph in source.paragraphs}
        self._cited: set[str] = set()

    def say(self, text: str) -> Markup:
        """A text of the briefing's own with its meetings as links ("{m1}" is M1) and its daggers in grey."""
        made = _KEY.sub(lambda found: self._label(found[1]), exact(text))
        return Markup(made.replace("†", '<span class="known">†</span>'))

    def refs(self, evidence: Sequence[Evidence], most: int | None = None) -> Markup:
        """References in full, each one once; a no-break space keeps the first with the word before it."""
        alone = self.refs_alone(evidence, most)
        return Markup(_NO_BREAK_SPACE) + alone if alone else alone

    def refs_alone(self, evidence: Sequence[Evidence], most: int | None = None) -> Markup:
        """References that stand by themselves in a cell."""
        places = dict.fromkeys((one.source, one.paragraph) for one in evidence)
        return Markup(" ").join([self._link(*place) for place in list(places)[:most]])

    def number(self, source: str, paragraph: int) -> str:
        """ "1.14": source 1, paragraph 14."""
        return f"{self._sources.get(source, source)}.{paragraph}"

    def _link(self, source: str, paragraph: int) -> Markup:
        number = self.number(source, paragraph)
        if (source, paragraph) not in self._known:
            return Markup('<span class="reference">[{}]</span>').format(number)
        anchor = Markup("") if number in self._cited else Markup(' id="r{}"').format(number)
        self._cited.add(number)
        return Markup('<a class="ref" href="#s{0}"{1}>[{0}]</a>').format(number, anchor)

    def _label(self, key: str) -> str:
        label = self._labels.get(key)
        return f'<a href="#{key}">{label}</a>' if label else "{" + key + "}"


def exact(words: str) -> Markup:
    """A source's words as they are, braces, daggers and all; what can't be printed is left out."""
    return escape(_UNPRINTABLE.sub("", words))


def all_evidence(statements: Iterable[Statement]) -> list[Evidence]:
    return [evidence for statement in statements for evidence in statement.evidence]


def first_evidence(statements: Iterable[Statement]) -> list[Evidence]:
    """The first piece of evidence of each, in the order of the sources."""
    firsts = [statement.evidence[0] for statement in statements if statement.evidence]
    return sorted(firsts, key=lambda one: (len(one.source), one.source, one.paragraph))
