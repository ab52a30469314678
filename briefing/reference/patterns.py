"""Patterns written with word lists: a regular expression that names lists in braces -> the same with their words.

`Pattern(r"\\b{sidelines} of")` finds any line of assets/words/sidelines.txt before "of"; `{months.csv}` stands for the
first column of a table. So a rule's form stands in code and its words beside it, where they can be read and added to.
Words of grammar, such as articles and forms of "be", stay in the rule.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from briefing.reference.words import word_table, words

_LIST = re.compile(r"\{([a-z_]+)(\.csv)?\}")


class Pattern:
    """As `re.compile` gives it, but made when it is first used: importing reads no file."""

    def __init__(self, written: str, flags: int = 0) -> None:
        self._written, self._flags = written, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(with_lists(self._written), self._flags)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start, end)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(put, text)


def with_lists(written: str) -> str:
    """The regular expression with each list's name replaced by a group of its words."""
    return _LIST.sub(lambda name: any_of(word_table(name[1]) if name[2] else words(name[1])), written)


def any_of(ways: Iterable[str]) -> str:
    """A group for any of the words or phrases, the longest first; "gather*" is every word that begins so."""
    return f"(?:{'|'.join(map(_as_written, sorted(ways, key=lambda way: (-len(way), way))))})"


def _as_written(way: str) -> str:
    """However the spaces and the apostrophe in it are written."""
    escaped = re.sub("['’]", "['’]", re.escape(way.removesuffix("*")).replace(r"\ ", r"\s+"))
    return escaped + (r"\w*" if way.endswith("*") else "")
