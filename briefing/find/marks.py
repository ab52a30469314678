"""Pair quotation marks: paragraphs -> what stands between marks, as exact spans, outermost marks only.

Marks are paired paragraph by paragraph and by kind; nothing is counted. A quote whose last mark is missing runs on
where the next paragraph opens again; otherwise it is handed on as unclosed.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model.article import Span

_DOUBLE = re.compile(r"[“”„‟«»\"＂]|``|''")
_SINGLE = re.compile(r"[‘’‚‛‹›'`´]")
_OPENERS = frozenset(("“", "„", "‟", "«", "``"))
_CLOSERS = frozenset(("”", "»", "''"))
_ELISION = re.compile(r"['’‘](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n['’]?\b|n['’])", re.IGNORECASE)
_SAID = re.compile(r"(?:said|says|told|wrote|[a-z]{3,}ed) (?:the )?\w")
_SAID_INSIDE = re.compile(r",[”’']? (?:\w+ ){0,5}(?:said|says|told|added|wrote|warned|stressed|noted)\b")
_WHOLE = 7
"""Words; a shorter paragraph that opens with a mark may be anything."""
_ENDS_SPEECH = ",.?!…"
_FOR_APOSTROPHE = re.compile(r"(?<=\w)[\"“”](?=(?:s|t|re|ve|ll)\b)")
""" "the country"s harbour": an apostrophe turned into a double mark when the text was converted."""
_SAID_LAST = re.compile(
    r",(?= (?:(?:said|says|added|noted|stressed|warned|explained)(?: [\w.’'-]+){1,8}"
    r"|[A-Z][\w.’'-]*(?: [\w.’'-]+){0,6} (?:said|says|added|noted|stressed|warned|explained))\.?$)"
)
""" "…, said the premier." or "…, Ek said." at a paragraph's end."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks, without the marks; several parts where a quote runs over paragraphs."""

    parts: tuple[Span, ...]
    outer: tuple[Span, ...]
    """The same parts with their marks."""
    doubt: str | None = None
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Pair:
    """Offsets in one paragraph: marks included (`start`, `end`) and excluded (`first`, `last`)."""

    start: int
    first: int
    last: int
    end: int
    doubt: str | None = None
    closed: bool = True


def find_marked(paragraphs: Sequence[str]) -> tuple[Marked, ...]:
    """Everything between marks, in the order of the text."""
    found: list[Marked] = []
    runs_on = False
    for number, text in enumerate(paragraphs, 1):
        pairs = _pairs(text)
        following = paragraphs[number] if number < len(paragraphs) else ""
        for pair in pairs:
            marked = _marked(number, pair)
            if runs_on and pair is pairs[0]:
                found[-1] = _joined(found[-1], marked)
            else:
                found.append(_as_whole(marked, text) if len(pairs) == 1 else marked)
        last = pairs[-1] if pairs else None
        runs_on = last is not None and not last.closed and last.end == len(text) and _opens(following, text[last.start])
        if runs_on:
            found[-1] = replace(found[-1], closed=True, doubt=None)
    return tuple(found)


def _marked(number: int, pair: _Pair) -> Marked:
    inside, outside = Span(number, pair.first, pair.last), Span(number, pair.start, pair.end)
    return Marked((inside,), (outside,), pair.doubt, pair.closed)


def _as_whole(marked: Marked, text: str) -> Marked:
    """A paragraph whose first character alone is a mark, and which ends as a sentence: it is all between marks."""
    whole = marked.outer[0].start == 0 and len(text.split()) > _WHOLE and text.rstrip()[-1:] in ".?!…"
    if marked.closed or not whole or text[0] not in '“"' or _SAID_INSIDE.search(text):
        return marked
    return replace(marked, closed=True, doubt="closed by the paragraph's end")


def _joined(before: Marked, after: Marked) -> Marked:
    return Marked(before.parts + after.parts, before.outer + after.outer, after.doubt, after.closed)


def _opens(text: str, mark: str) -> bool:
    """Whether a paragraph starts with the same mark again (or its straight or curly twin)."""
    start = text.lstrip()[:1]
    return bool(start) and (start == mark or {start, mark} <= {"“", '"', "”"} or {start, mark} <= {"‘", "'", "’"})


def _pairs(text: str) -> list[_Pair]:
    doubles = [pair for pair in _double_pairs(text) if text[pair.first : pair.last].strip()]
    closed = [pair for pair in doubles if pair.closed]
    singles = [pair for pair in _single_pairs(text, closed) if text[pair.first : pair.last].strip()]
    kept = [d for d in doubles if not _is_inside(d, singles)]
    singles = [s for s in singles if not _is_inside(s, kept)]
    return sorted((*kept, *singles), key=lambda pair: pair.start)


def _is_inside(pair: _Pair, others: Sequence[_Pair]) -> bool:
    """Whether another pair opens before it and closes no earlier."""
    at = bisect_left(others, pair.start, key=lambda other: other.start) - 1
    return at >= 0 and pair.end <= others[at].end


def _double_pairs(text: str) -> Iterator[_Pair]:
    opened: re.Match[str] | None = None
    depth, free, doubt = 0, 0, None
    marks = [mark for mark in _DOUBLE.finditer(text) if not _FOR_APOSTROPHE.match(text, mark.start())]
    falls = _falls_ahead(marks)
    for at, mark in enumerate(marks):
        if opened is None:
            if _can_open(text, mark) and (mark[0] not in _CLOSERS or _before(text, mark) in " "):
                opened, depth = mark, 0
                doubt = f"opened by a closing {mark[0]}" if mark[0] == "”" else None
            else:
                if stray := _stray_opener(text, free, mark.start()):
                    yield _Pair(stray.start(), stray.end(), mark.start(), mark.end(), f"opened by a stray {stray[0]}")
                free = mark.end()
        elif mark.start() == opened.end():
            opened = mark
        elif _opens_inside(text, opened, mark):
            needed = depth + (1 if opened[0] in _OPENERS else 0) + 1
            if falls[at] >= needed:
                depth += 1
            elif _misses_its_turn(text, mark):
                last = len(text[: mark.start()].rstrip())
                yield _Pair(opened.start(), opened.end(), last, mark.end(), f"closed by an opening {mark[0]}")
                opened, free = None, mark.end()
            else:
                yield _closed_otherwise(text, opened, mark.start())
                opened, depth, doubt = mark, 0, None
        elif depth and mark[0] in _CLOSERS:
            depth -= 1
        else:
            yield _Pair(opened.start(), opened.end(), mark.start(), mark.end(), doubt)
            opened, free = None, mark.end()
    if opened is not None:
        yield _closed_otherwise(text, opened, len(text))


def _closed_otherwise(text: str, opened: re.Match[str], end: int) -> _Pair:
    """Closed by a mark of the wrong kind, “we go.’, or before a said-clause that ends the paragraph; else never."""
    start, first = opened.start(), opened.end()
    inside = next((m for m in _SINGLE.finditer(text, first, end) if _opens_single(text, m)), None)
    single = next((m for m in _SINGLE.finditer(text, first, end) if _ends_speech(text, m)), None)
    if single is not None and inside is None:
        return _Pair(start, first, single.start(), single.end(), f"closed by a single {single[0]}")
    said = _SAID_LAST.search(text, first) if end == len(text) else None
    if said is not None:
        return _Pair(start, first, said.end(), said.end(), "closed before the said-clause")
    return _Pair(start, first, end, end, "never closed", closed=False)


def _ends_speech(text: str, single: re.Match[str]) -> bool:
    """A single mark that no word's apostrophe can be: behind a stop or comma, and before a space."""
    return single[0] in "’'" and _before(text, single) in _ENDS_SPEECH and _after(text, single).isspace()


def _before(text: str, mark: re.Match[str]) -> str:
    return text[mark.start() - 1] if mark.start() else " "


def _after(text: str, mark: re.Match[str]) -> str:
    return text[mark.end()] if mark.end() < len(text) else " "


def _can_open(text: str, mark: re.Match[str]) -> bool:
    before, after = _before(text, mark), _after(text, mark)
    if mark[0] in _OPENERS:
        return True
    return not after.isspace() and after not in ",.;:?!)" and not before.isalnum()


def _opens_inside(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a mark met inside a quote opens another one: nested, or because the first was never closed."""
    before, after = _before(text, mark), _after(text, mark)
    if mark[0] in _CLOSERS:
        return False
    looks_so = (before.isspace() or before in "([—–-") and not after.isspace() and after not in ",;:?!)"
    return looks_so and not (opened[0] == "„" and not after.isalnum())


def _misses_its_turn(text: str, mark: re.Match[str]) -> bool:
    """An opening mark between a comma and a said-clause, “… in this direction, “said X, was meant to close."""
    before = text[: mark.start()].rstrip()
    return before[-1:] in _ENDS_SPEECH and bool(_SAID.match(text, mark.end()))


def _falls_ahead(marks: Sequence[re.Match[str]]) -> list[int]:
    """Of every mark: how many that are open the curly marks behind it close, before the paragraph ends."""
    falls = [0] * len(marks)
    for at in range(len(marks) - 2, -1, -1):
        step = (marks[at + 1][0] in _CLOSERS) - (marks[at + 1][0] in _OPENERS)
        falls[at] = max(0, step + falls[at + 1])
    return falls


def _stray_opener(text: str, free: int, end: int) -> re.Match[str] | None:
    """A single mark that can only have been meant to open the quote which closes at `end`."""
    found = [
        m for m in _SINGLE.finditer(text, free, end) if _before(text, m) in ' \t\n"(' and _after(text, m).isalnum()
    ]
    found = [m for m in found if not _ELISION.match(text, m.start())]
    capital = [m for m in found if _after(text, m).isupper()]
    chosen = capital[:1] or found[-1:]
    return chosen[0] if chosen else None


def _single_pairs(text: str, doubles: Sequence[_Pair]) -> Iterator[_Pair]:
    reached, none_closes = 0, False
    for mark in _SINGLE.finditer(text):
        if mark.start() < reached or mark[0] in "’›´" or not _opens_single(text, mark):
            continue
        if _lies_in(mark.start(), doubles):
            continue
        close = None if none_closes else _single_closer(text, mark, doubles)
        none_closes = close is None  # what closes no earlier mark closes no later one
        if close is not None and _is_in_a_name(text, mark, close.start()):
            continue
        if close is not None:
            yield _Pair(mark.start(), mark.end(), close.start(), close.end())
            reached = close.end()
        elif mark[0] == "‘" and mark.start() == 0:
            yield _Pair(0, 1, len(text), len(text), "never closed", closed=False)
            return


def _lies_in(offset: int, pairs: Sequence[_Pair]) -> bool:
    """Whether one of the pairs, which stand in the text's order and apart, holds the offset."""
    at = bisect_right(pairs, offset, key=lambda pair: pair.start) - 1
    return at >= 0 and offset < pairs[at].end


def _is_in_a_name(text: str, mark: re.Match[str], end: int) -> bool:
    """ "Prince ‘Abdul Talal": the letter ayn between capitals, and no quotation of some length."""
    inside = text[mark.end() : end]
    word = text[: mark.start()].split()[-1:] if text[: mark.start()].endswith(" ") else []
    return bool(word) and word[0].isalpha() and word[0].istitle() and inside[:1].isupper() and len(inside.split()) > 6


def _opens_single(text: str, mark: re.Match[str]) -> bool:
    before, after = _before(text, mark), _after(text, mark)
    if _ELISION.match(text, mark.start()) or after.isspace() or after in ",.;:?!)'":
        return False
    return before.isspace() or before in '([—–-:;“"/'


def _single_closer(text: str, opened: re.Match[str], doubles: Sequence[_Pair]) -> re.Match[str] | None:
    """The mark that ends a quote in single marks: never an apostrophe, a possessive only where nothing else is left."""
    ends: list[re.Match[str]] = []
    for mark in _SINGLE.finditer(text, opened.end()):
        if mark[0] == "‘" and _before(text, mark).isspace() and ends:
            break
        if mark[0] in "‘`‚‛‹" or _before(text, mark).isspace() or _after(text, mark).isalnum():
            continue
        if _lies_in(mark.start(), doubles):
            continue
        if _before(text, mark) in _ENDS_SPEECH or not _like_possessive(text, mark):
            return mark
        ends.append(mark)
    return ends[0] if ends else None


def _like_possessive(text: str, mark: re.Match[str]) -> bool:
    return _before(text, mark) in "sSzx" and bool(re.match(r"\s\w", text[mark.end() : mark.end() + 2]))
