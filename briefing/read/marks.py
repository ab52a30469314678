"""Mark every block of a report that is no paragraph of it, and why: blocks -> one mark a block."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.read.boilerplate import fold, opens_list, reason_of
from briefing.read.byline import About, about, value_of
from briefing.read.prose import is_prose, is_sentence, starts_low, words_in
from briefing.read.report import Block

_SURE = 3
"""So many pieces of furniture in one run make their unknown neighbours furniture too."""
_LABEL_WORDS = 8


@dataclass(frozen=True, slots=True)
class Marks:
    reasons: tuple[str | None, ...]
    """Why a block is left out; None for what stays."""
    about: tuple[About, ...]
    """What the blocks tell of the report, in their order."""


def mark(blocks: Sequence[Block], title: int | None) -> Marks:
    """`title` is the number of the block that is the title; it and what repeats it are no paragraphs."""
    start = first_prose(blocks)
    told = _told(blocks, start)
    reasons = [_alone(block, told[number]) for number, block in enumerate(blocks)]
    if title is not None:
        _leave_out_sections(reasons, blocks, title)
    _leave_out_lists(reasons, blocks, title)
    _leave_out_runs(reasons, blocks, title, start)
    _leave_out_repeats(reasons, blocks, title)
    _leave_out_author_note(reasons, blocks, [said.author for said in told if said and said.author])
    return Marks(tuple(reasons), tuple(said for said in told if said))


def first_prose(blocks: Sequence[Block]) -> int:
    """Where the report itself begins; short texts may have no long sentence, or none at all."""
    for test in (_is_report, is_sentence_block):
        for number, block in enumerate(blocks):
            if test(block):
                return number
    return len(blocks)


def is_sentence_block(block: Block) -> bool:
    return is_sentence(block.text) and block.kind == "text"


def _is_report(block: Block) -> bool:
    return is_prose(block.text) and not (reason_of(block.text) or opens_list(block.text)) and block.kind != "heading"


def _told(blocks: Sequence[Block], start: int) -> list[About | None]:
    """Bylines and dates stand before the report's prose or alone in a line behind it."""
    told: list[About | None] = []
    label: About | None = None
    for number, block in enumerate(blocks):
        said = value_of(label, block.text) if label else None
        said = said or (about(block.text) if number < start or _stands_anywhere(block.text) else None)
        told.append(None if block.kind == "cell" else said)
        label = said if said and said.expects_value else None
    return told


def _stands_anywhere(text: str) -> bool:
    said = about(text)
    return said is not None and said.reason == "date" and not is_prose(text)


def _alone(block: Block, said: About | None) -> str | None:
    if block.kind == "cell":
        return None
    return said.reason if said else reason_of(block.text)


def _leave_out_sections(reasons: list[str | None], blocks: Sequence[Block], title: int) -> None:
    """Words over the headline name the part of the paper in which it stands: "World", "Asia & Pacific"."""
    for number in range(title):
        if reasons[number] is None and words_in(blocks[number].text) <= 3:
            reasons[number] = "section"


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
    last = max((n for n, block in enumerate(blocks) if reasons[n] is None and _is_report(block)), default=-1)
    run: list[int] = []
    for number in range(len(blocks) + 1):
        inside = (
            number < len(blocks) and number != title and not (reasons[number] is None and _is_report(blocks[number]))
        )
        if inside and blocks[number].kind != "cell":
            run.append(number)
        else:
            _leave_out_run(
                reasons,
                blocks,
                run,
                in_tail=last >= 0 and bool(run) and run[0] > last,
                in_head=bool(run) and run[0] < start,
            )
            run = []


def _leave_out_run(
    reasons: list[str | None], blocks: Sequence[Block], run: Sequence[int], *, in_tail: bool, in_head: bool
) -> None:
    known = [number for number in run if reasons[number]]
    if not known:
        return
    sure = len(known) >= _SURE
    for number in run:
        if reasons[number] is not None:
            continue
        between = known[0] < number < known[-1] and (sure or words_in(blocks[number].text) < _LABEL_WORDS)
        after = number > known[-1] and (in_tail or starts_low(blocks[number].text))
        before = number < known[0] and sure and not in_tail and not in_head and blocks[number].kind != "heading"
        if between or after or before:
            reasons[number] = "after the report" if in_tail else "page furniture"


def _leave_out_repeats(reasons: list[str | None], blocks: Sequence[Block], title: int | None) -> None:
    """A headline that stands over the text once more, and a passage printed twice."""
    seen = {fold(blocks[title].text)} if title is not None else set()
    for number, block in enumerate(blocks):
        if number == title or reasons[number] is not None or block.kind == "cell":
            continue
        if fold(block.text) in seen:
            reasons[number] = "repeated"
        elif is_prose(block.text) and words_in(block.text) >= 12:
            seen.add(fold(block.text))


def _leave_out_author_note(reasons: list[str | None], blocks: Sequence[Block], authors: Sequence[str]) -> None:
    """The last paragraph that says who the writer is: "Jane Doe is a correspondent …"."""
    kept = [number for number, reason in enumerate(reasons) if reason is None]
    if len(kept) < 2:
        return
    last = blocks[kept[-1]].text
    for author in authors:
        if re_is_about(author, last):
            reasons[kept[-1]] = "author note"


def re_is_about(author: str, text: str) -> bool:
    name, _, rest = text.partition(" is ")
    return fold(name) == fold(author) and rest.startswith(("a ", "an ", "the ", "based "))
