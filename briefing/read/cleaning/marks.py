"""Mark every block of a report that is no paragraph of it, and why: blocks -> one mark a block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from briefing.read.cleaning.boilerplate import fold, opens_list, reason_of
from briefing.read.cleaning.byline import About, about, value_of, writer_in
from briefing.read.cleaning.dateline import is_town
from briefing.read.prose import ends_a_sentence, is_prose, is_sentence, starts_low, words_in
from briefing.read.report import Block
from briefing.reference.words import words

_SURE = 3
"""So many pieces of furniture in one run make their unknown neighbours furniture too."""
_LABEL_WORDS = 8
_REPEATABLE_WORDS = 12
_MOST_WORDS_OF_A_PLACE = 3
_FEWEST_CAPTION_WORDS = 4
_FEWEST_TEASERS = 2
_INSIDE = frozenset({"link to the rest", "time"})
"""Behind them a page that tells things as they happen goes on."""
_SIGN = re.compile(r"[—–(/-]")
_TEASER = re.compile(r"[\w,;](?:\.\.\.|…)$")
Where = Literal["head", "middle", "tail"]


@dataclass(frozen=True, slots=True)
class Marks:
    reasons: tuple[str | None, ...]
    """Why a block is left out; None for what stays."""
    about: tuple[About, ...]
    """What the blocks tell of the report, in their order."""


def mark(blocks: Sequence[Block], title: int | None) -> Marks:
    """`title` is the number of the block that is the title; it and what repeats it are no paragraphs."""
    start = first_prose(blocks)
    told = _told(blocks, _head_end(blocks))
    reasons = [_alone(block, told[number]) for number, block in enumerate(blocks)]
    _leave_out_sections(reasons, blocks, -1 if title is None else title, start)
    _leave_out_lists(reasons, blocks, title)
    _leave_out_runs(reasons, blocks, title, start)
    _leave_out_repeats(reasons, blocks, title)
    _leave_out_teasers(reasons, blocks, title)
    _leave_out_authors(reasons, blocks, [said.author for said in told if said and said.author], title)
    return Marks(tuple(reasons), _facts(told, blocks, title))


def _facts(told: Sequence[About | None], blocks: Sequence[Block], title: int | None) -> tuple[About, ...]:
    """What the lines tell, and whether they stand aside: over the headline, or behind the report's last words."""
    last = max((number for number, block in enumerate(blocks) if _is_report(block)), default=len(blocks))
    return tuple(_set_aside(said, number, title, last) for number, said in enumerate(told) if said)


def _set_aside(said: About, number: int, title: int | None, last: int) -> About:
    """A writer or an outlet behind the report may be another report's."""
    if number > last:
        return replace(said, aside="below", author=said.author if number == last + 1 else None)
    return replace(said, aside="above", place=None) if title is not None and number < title else said


def first_prose(blocks: Sequence[Block]) -> int:
    """Where the report itself begins; short texts may have no long sentence, or none at all."""
    for test in (_is_told, _is_report, _is_sentence_block):
        for number, block in enumerate(blocks):
            if test(block):
                return number
    return len(blocks)


def _is_told(block: Block) -> bool:
    """Prose that is no headline in the form of a question or a cry."""
    return _is_report(block) and not block.text.endswith(("?", "!"))


def _is_sentence_block(block: Block) -> bool:
    return is_sentence(block.text) and block.kind == "text"


def _is_report(block: Block) -> bool:
    return is_prose(block.text) and not (reason_of(block.text) or opens_list(block.text)) and block.kind != "heading"


def _head_end(blocks: Sequence[Block]) -> int:
    """Up to the second passage of prose: a caption or a summary may stand over the byline."""
    passages = [number for number, block in enumerate(blocks) if _is_report(block)]
    return passages[1] if len(passages) > 1 else first_prose(blocks)


def _told(blocks: Sequence[Block], head_end: int) -> list[About | None]:
    """Bylines and dates stand before the report's prose or alone in a line behind it."""
    told: list[About | None] = []
    label: About | None = None
    for number, block in enumerate(blocks):
        said = value_of(label, block.text) if label else None
        said = said or (about(block.text) if number < head_end or _stands_anywhere(block.text) else None)
        told.append(None if block.kind == "cell" else said)
        label = said if said and said.expects_value else None
    told = _with_writer(_with_place(told, blocks), blocks, head_end)
    return _with_town(told, blocks, head_end)


def _with_town(told: list[About | None], blocks: Sequence[Block], head_end: int) -> list[About | None]:
    """A town's name alone over the first words is where they were written."""
    for number in range(min(head_end, len(blocks) - 1)):
        alone = told[number] is None and blocks[number].kind == "text" and is_town(blocks[number].text)
        if (
            alone
            and number
            and _is_report(blocks[number + 1])
            and words_in(blocks[number].text) <= _MOST_WORDS_OF_A_PLACE
        ):
            told[number] = About("dateline", place=blocks[number].text)
    return told


def _with_writer(told: list[About | None], blocks: Sequence[Block], head_end: int) -> list[About | None]:
    """A name alone beside the line with the day is the writer's."""
    for number in range(min(head_end, len(told))):
        beside = [said for said in (*told[max(0, number - 1) : number], *told[number + 1 : number + 2]) if said]
        known = told[number] or reason_of(blocks[number].text) or any(said and said.author for said in told)
        if not known and any(said.day for said in beside):
            told[number] = writer_in(blocks[number].text)
    return told


def _with_place(told: list[About | None], blocks: Sequence[Block]) -> list[About | None]:
    """The line between the writer's and the day's says where the report was written."""
    for number in range(1, len(told) - 1):
        before, after = told[number - 1], told[number + 1]
        stands_between = before and (before.outlet or before.author) and after and after.day
        if stands_between and told[number] is None and words_in(blocks[number].text) <= _MOST_WORDS_OF_A_PLACE:
            told[number] = About("dateline", place=blocks[number].text)
    return told


def _stands_anywhere(text: str) -> bool:
    said = about(text)
    signs = said is not None and said.reason == "outlet" and _SIGN.match(text) is not None
    return said is not None and (signs or said.reason in ("date", "time", "byline")) and not is_prose(text)


def _alone(block: Block, said: About | None) -> str | None:
    if block.kind == "cell":
        return None
    if said and said.reason == "dateline" and ", " in block.text:
        return None  # "Bergen, Norway": the only words that tell where
    return said.reason if said else reason_of(block.text)


def _leave_out_sections(reasons: list[str | None], blocks: Sequence[Block], title: int, start: int) -> None:
    """Words over the headline name the part of the paper in which it stands: "World", "Asia & Pacific".

    `title` is -1 where the headline is no block: the subject of a mail.
    """
    for number in range(max(title, start)):
        short = number < title and words_in(blocks[number].text) <= 3
        if number != title and reasons[number] is None and (short or is_section(blocks[number].text)):
            reasons[number] = "section"


def is_section(text: str) -> bool:
    return fold(text) in words("sections")


def _leave_out_lists(reasons: list[str | None], blocks: Sequence[Block], title: int | None) -> None:
    """A head such as "Related" and the lines under it, as far as they are no sentences."""
    why: str | None = None
    for number, block in enumerate(blocks):
        opened = opens_list(block.text) if block.kind != "cell" and number != title else None
        if why and not opened and (_is_report(block) and not block.text.endswith("?")):
            why = None
        if opened or why:
            reasons[number] = reasons[number] or opened or why
        why = opened or why


def _leave_out_runs(reasons: list[str | None], blocks: Sequence[Block], title: int | None, start: int) -> None:
    """Furniture comes in runs: what stands between two pieces of it, or behind it after the report's end, is some."""
    prose = [number for number, block in enumerate(blocks) if reasons[number] is None and _is_report(block)]
    solid = {*prose, *([] if title is None else [title]), *(n for n, b in enumerate(blocks) if b.kind == "cell")}
    last = prose[-1] if prose else len(blocks)
    numbers = [number for number in range(len(blocks)) if number not in solid]
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        where: Where = "tail" if run[0] > last else "head" if run[0] < start else "middle"
        _leave_out_run(reasons, blocks, run, where, title)


def _leave_out_run(
    reasons: list[str | None], blocks: Sequence[Block], run: Sequence[int], where: Where, title: int | None
) -> None:
    """Between the headline and the text also long lines stand that tell something: a summary, a caption."""
    known = [number for number in run if reasons[number] and (where != "tail" or reasons[number] not in _INSIDE)]
    if not known:
        return
    sure = len(known) >= _SURE
    below_title = where == "head" and title is not None and run[0] > title
    for number in run:
        length = words_in(blocks[number].text)
        if number < known[0]:
            furniture = sure and where == "middle" and blocks[number].kind != "heading"
        elif number < known[-1]:
            furniture = (sure and not below_title) or length < _LABEL_WORDS
        else:
            label = length < _FEWEST_CAPTION_WORDS and not ends_a_sentence(blocks[number].text)
            short = sure and where == "head" and label
            furniture = where == "tail" or starts_low(blocks[number].text) or short
        if furniture and reasons[number] is None:
            reasons[number] = "after the report" if where == "tail" else "page furniture"


def _leave_out_repeats(reasons: list[str | None], blocks: Sequence[Block], title: int | None) -> None:
    """A headline that stands over the text once more, and a passage printed twice: the summary over the text goes."""
    seen = {fold(blocks[title].text)} if title is not None else set()
    for number in reversed(range(len(blocks))):
        block = blocks[number]
        if number == title or reasons[number] is not None or block.kind == "cell":
            continue
        if fold(block.text) in seen or (number + 1 < len(blocks) and _is_told_again(block, blocks[number + 1])):
            reasons[number] = "repeated"
        elif is_prose(block.text) and words_in(block.text) >= _REPEATABLE_WORDS:
            seen.add(fold(block.text))


def _is_told_again(block: Block, following: Block) -> bool:
    """A caption, and behind it the same with its credit."""
    return (
        words_in(block.text) >= _LABEL_WORDS
        and following.text.startswith(block.text)
        and words_in(following.text[len(block.text) :]) < _LABEL_WORDS
    )


def _leave_out_teasers(reasons: list[str | None], blocks: Sequence[Block], title: int | None) -> None:
    """Behind the report other reports are offered: a headline and its first words up to "..."."""
    pairs = [
        number
        for number in range(2, len(blocks))
        if _TEASER.search(blocks[number].text)
        and not is_sentence(blocks[number - 1].text)
        and not any(at == title or reasons[at] or blocks[at].kind == "cell" for at in (number - 1, number))
    ]
    if len(pairs) >= _FEWEST_TEASERS:
        for number in range(pairs[0] - 1, pairs[-1] + 1):
            reasons[number] = reasons[number] or "related articles"


def _leave_out_authors(
    reasons: list[str | None], blocks: Sequence[Block], authors: Sequence[str], title: int | None
) -> None:
    """The writer's name as a line, and the last paragraph where it says who that is."""
    kept = [number for number, reason in enumerate(reasons) if reason is None and number != title]
    for author in authors:
        for number in kept:
            if blocks[number].kind != "cell" and fold(blocks[number].text) == fold(author):
                reasons[number] = "byline"
        if len(kept) > 1 and _introduces(author, blocks[kept[-1]].text):
            reasons[kept[-1]] = "author note"


def _introduces(author: str, text: str) -> bool:
    """ "Jane Doe is a correspondent …"."""
    name, _, rest = text.partition(" is ")
    return fold(name) == fold(author) and rest.startswith(("a ", "an ", "the ", "based "))
