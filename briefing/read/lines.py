"""Lines of plain text -> blocks: one a line or blank-line separated; hard-wrapped lines and broken-off ones joined."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.read.characters import one_line
from briefing.read.prose import bare, ends_a_sentence, starts_low, words_in
from briefing.read.report import Block
from briefing.reference.countries import country_named, country_of
from briefing.reference.words import word_table, words

_WIDEST_WRAP = 100
_NARROWEST_WRAP = 50
_FEWEST_WRAPS = 3
_LONGEST_HEADING = 500
_LONGEST_JOINED = 2000
_ALMOST_FULL, _MOST_LINES = 0.75, 0.6
"""A text is wrapped where more than this share of its lines fill so much of the widest one."""
_RATHER_FULL = 0.6
_FEWEST_WORDS_BEFORE, _FEWEST_WORDS_BEHIND = 4, 4
_SLACK = 2
"""Some programs break a little early: they count the spaces at the end."""
_HEADING = re.compile(r"#{1,6}\s+(?=[^\s#])(.*?)\s*#*$")
_BYLINE = re.compile(r"by [A-Z]")
_CAPITAL = re.compile(r"""["'“‘]?[A-Z]""")


def blocks_of(text: str) -> tuple[Block, ...]:
    chunks = _chunks(text)
    width = _wrapped_at(chunks)
    lines = [line for chunk in chunks for line in _continued(_unwrapped(chunk, width))]
    return tuple(_block(line) for line in _with_drop_capitals(lines))


def _chunks(text: str) -> list[list[str]]:
    """The lines between blank ones; a line of nothing but `&nbsp;` is as blank."""
    lines = (one_line(bare(line)) for line in text.split("\n"))
    return [list(group) for filled, group in groupby(lines, key=bool) if filled]


def _wrapped_at(chunks: Sequence[Sequence[str]]) -> int:
    """The width to which the text is wrapped, or 0 where its lines are paragraphs."""
    inner = [len(line) for chunk in chunks for line in chunk[:-1]]
    last = [len(chunk[-1]) for chunk in chunks if len(chunk) > 1]
    widest = max(inner, default=0)
    if len(inner) < _FEWEST_WRAPS or not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or max(last) > widest:
        return 0
    full = sum(length > _ALMOST_FULL * widest for length in inner)
    return widest if full > _MOST_LINES * len(inner) else 0


def _unwrapped(chunk: Sequence[str], width: int) -> Iterator[str]:
    held, last = chunk[0], chunk[0]
    for line in chunk[1:]:
        if width and _is_wrapped(last, line, width):
            held = f"{held} {line}"
        else:
            yield held
            held = line
        last = line
    yield held


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """The next line's first word had no room left, or the sentence runs on from a line that is rather full."""
    full = len(line) + 1 + len(following.split()[0]) > width - _SLACK
    return full or (len(line) > _RATHER_FULL * width and not ends_a_sentence(line))


def _continued(lines: Iterator[str]) -> Iterator[str]:
    """Join what a page broke at its links: "the minister" / "Jane Doe" / "on Thursday said …"."""
    rest = deque(lines)
    while rest:
        line = rest.popleft()
        while rest and (_breaks_off(line) or _is_day_cut(line, rest[0])):
            if (
                _carries_on(rest[0])
                or _is_day_cut(line, rest[0])
                or (_is_cut(line) and words_in(rest[0]) >= _FEWEST_WORDS_BEHIND)
            ):
                line = f"{line} {rest.popleft()}"
            elif len(rest) > 1 and _is_link(line, rest[0]) and _carries_on(rest[1]):
                line = f"{line} {rest.popleft()} {rest.popleft()}"
            else:
                break
        yield line


def _breaks_off(line: str) -> bool:
    return len(line) < _LONGEST_JOINED and words_in(line) >= 4 and not ends_a_sentence(line) and not line.endswith(":")


def _carries_on(line: str) -> bool:
    return starts_low(line) and words_in(line) >= 2 and not _BYLINE.match(line)


def _is_cut(line: str) -> bool:
    """No sentence and no heading ends so: "… on Tuesday, and the", "… with Russian"."""
    last = line.split()[-1]
    open_ended = last in words("open_ends") or (country_of(last) is not None and country_named(last) is None)
    return words_in(line) >= _FEWEST_WORDS_BEFORE and open_ended


def _is_day_cut(line: str, following: str) -> bool:
    """ "… OSLO, Nov." / "14 (AFP) — …": the stop of a short month was taken for a sentence's."""
    last = line.split()[-1]
    return last.endswith(".") and last[:-1] in word_table("months") and re.match(r"\d{1,2}\b", following) is not None


def _is_link(before: str, line: str) -> bool:
    """A capitalised name that the line before it waits for: that line stops at a word in lower case."""
    return words_in(line) <= 6 and not ends_a_sentence(line) and starts_low(before.split()[-1])


def _with_drop_capitals(lines: Sequence[str]) -> Iterator[str]:
    """A page's large first letter is a line of its own; a space stays between, as the words stand in the file."""
    capital = ""
    for line in lines:
        if capital and starts_low(line):
            line, capital = f"{capital} {line}", ""
        if capital:
            yield capital
        capital = line if len(line) <= 2 and _CAPITAL.fullmatch(line) else ""
        if not capital:
            yield line
    if capital:
        yield capital


def _block(line: str) -> Block:
    heading = _HEADING.fullmatch(line) if len(line) <= _LONGEST_HEADING else None
    return Block(heading[1], "heading") if heading else Block(line)
