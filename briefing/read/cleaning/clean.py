"""Clean a Report: its title, the paragraphs, what it tells of itself, and all the rest as left out, with the reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from briefing.model.article import Dropped
from briefing.read.cleaning.agency import signed_by
from briefing.read.cleaning.boilerplate import fold, opens_list, reason_of
from briefing.read.cleaning.byline import About, about, writer_in
from briefing.read.cleaning.dateline import Dateline, dateline_of
from briefing.read.cleaning.leading import without_stamp
from briefing.read.cleaning.marks import Marks, first_prose, is_section, mark
from briefing.read.cleaning.passages import in_passages
from briefing.read.prose import bare, is_prose, words_in
from briefing.read.report import Block, Report

_LONGEST_TITLE = 30
_FEWEST_TITLE_WORDS = 4
_LOOKED_AT = 15
_NO_TITLE = re.compile(r"""\.["'”’)]*$|:$|^[a-z]+\s""")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A report without its page: no line of the file is missing from title, paragraphs and dropped."""

    title: str | None
    paragraphs: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    outlet: str | None
    author: str | None
    published: date | None
    published_from: str | None
    dateline: str | None


def clean(report: Report) -> Cleaned:
    blocks = tuple(replace(block, text=bare(block.text)) for block in report.blocks)
    report = replace(report, blocks=in_passages(without_stamp([block for block in blocks if block.text])))
    title = _title_of(report)
    marks = mark(report.blocks, title)
    kept = _kept(report.blocks, marks.reasons, title)
    if not kept and title is not None:
        kept = (title,)  # a headline without a text is the text
        title = None
    paragraphs = tuple(report.blocks[number].text for number in kept)
    set_aside = {*kept, title}
    dropped = tuple(
        Dropped(block.text, marks.reasons[number] or "page furniture")
        for number, block in enumerate(report.blocks)
        if number not in set_aside
    )
    return _with_facts(
        report, report.title or (report.blocks[title].text if title is not None else None), paragraphs, dropped, marks
    )


def _title_of(report: Report) -> int | None:
    """The block that is the headline: the one that the file names, or a short line before the prose."""
    blocks = report.blocks
    if report.title:
        named = fold(report.title)
        return next((n for n, block in enumerate(blocks[: first_prose(blocks) + 1]) if fold(block.text) == named), None)
    able = [n for n in range(min(first_prose(blocks), len(blocks))) if _may_be_title(blocks, n)]
    headings = [n for n in able if blocks[n].kind == "heading" and words_in(blocks[n].text) > 1]
    long_enough = [n for n in able if words_in(blocks[n].text) >= _FEWEST_TITLE_WORDS]
    short = [n for n in able if words_in(blocks[n].text) > 1 and not writer_in(blocks[n].text)]
    best = next(iter([*headings, *long_enough, *short, *_over_bylines(blocks)]), None)
    return None if best is None else _without_site(blocks, best)


def _over_bylines(blocks: Sequence[Block]) -> Iterator[int]:
    """Captions may stand over the headline; the writer's line stands under it."""
    for number, (block, below) in enumerate(pairwise(blocks[:_LOOKED_AT])):
        if words_in(block.text) >= _FEWEST_TITLE_WORDS and _may_be_title(blocks, number) and not is_prose(block.text):
            said = about(below.text) or writer_in(below.text)
            if said and (said.author or said.day):
                yield number


def _without_site(blocks: Sequence[Block], number: int) -> int:
    """ "Ministers meet | The Post" is the browser's title, if the headline itself stands below."""
    bare = fold(blocks[number].text.rsplit(" | ", 1)[0])
    below = range(number + 1, min(len(blocks), number + _LOOKED_AT))
    return next((n for n in below if " | " in blocks[number].text and fold(blocks[n].text) == bare), number)


def _may_be_title(blocks: Sequence[Block], number: int) -> bool:
    """Short, without a final full stop, and not what pages print around a report."""
    text = blocks[number].text
    if blocks[number].kind == "cell" or words_in(text) > _LONGEST_TITLE or _NO_TITLE.search(text):
        return False
    behind_label = number > 0 and _expects_value(blocks[number - 1].text)
    return not (
        behind_label or reason_of(text) or opens_list(text) or about(text) or words_in(text) == 0 or is_section(text)
    )


def _expects_value(text: str) -> bool:
    said = about(text)
    return said is not None and said.expects_value


def _kept(blocks: Sequence[Block], reasons: Sequence[str | None], title: int | None) -> tuple[int, ...]:
    return tuple(number for number in range(len(blocks)) if reasons[number] is None and number != title)


def _with_facts(
    report: Report, title: str | None, paragraphs: tuple[str, ...], dropped: tuple[Dropped, ...], marks: Marks
) -> Cleaned:
    dateline = dateline_of(paragraphs) or Dateline("")
    signed = About("signature", outlet=dateline.agency or signed_by(paragraphs))
    told = [*marks.about, signed]
    published, published_from = _published(report, marks.about, dateline)
    return Cleaned(
        title=title,
        paragraphs=paragraphs,
        dropped=(*report.dropped, *dropped),
        outlet=report.outlet or next((said.outlet for said in told if said.outlet), None),
        author=report.author or next((said.author for said in told if said.author), None),
        published=published,
        published_from=published_from,
        dateline=dateline.place or next((said.place for said in told if said.place), None),
    )


def _published(report: Report, told: Sequence[About], dateline: Dateline) -> tuple[date | None, str | None]:
    candidates = (
        (report.published, "metadata"),
        (next((said.day for said in told if said.day and said.first), None), "byline"),
        (next((said.day for said in told if said.day and not said.aside), None), "byline"),
        (dateline.day, "dateline"),
        (next((said.day for said in told if said.day and said.aside == "above"), None), "byline"),
    )
    return next(((day, source) for day, source in candidates if day), (None, None))
