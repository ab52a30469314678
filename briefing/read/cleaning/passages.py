"""Part a report that stands in one line into passages at the ends of sentences: blocks -> blocks, no word lost."""

import re
from collections.abc import Iterator, Sequence

from briefing.read.report import Block

_LONG = 1500
"""Characters; no paragraph of a report is so long, but a report without its line breaks is."""
_MOST_OF_IT = 0.6
_PASSAGE = 300
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9%)][.!?])\s+(?=[A-Z])")
"""Not behind a closing mark: whoever said it may be told next."""
_OPENS, _CLOSES = re.compile(r"""(?:^|(?<=[\s(—–-]))["“](?=\S)"""), re.compile(r"""(?<=\S)["”](?=[\s.,;:!?)—–-]|$)""")
_SHORT_FORM = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Lt|Col|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)


def in_passages(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Straight marks pair within a passage, so that one lost mark doesn't turn the rest of the report inside out."""
    whole = sum(len(block.text) for block in blocks)
    return tuple(part for block in blocks for part in (_parts(block) if _is_all(block, whole) else (block,)))


def _is_all(block: Block, whole: int) -> bool:
    return (
        block.kind == "text" and '"' in block.text and len(block.text) > _LONG and len(block.text) > _MOST_OF_IT * whole
    )


def _parts(block: Block) -> Iterator[Block]:
    start = 0
    for end in _SENTENCE_ENDS.finditer(block.text):
        passage = block.text[start : end.start()]
        if len(passage) >= _PASSAGE and not _SHORT_FORM.search(passage) and not _is_open(passage):
            yield Block(passage)
            start = end.end()
    yield Block(block.text[start:])


def _is_open(passage: str) -> bool:
    """Within a quotation, unless a mark has been lost long before."""
    return len(_OPENS.findall(passage)) > len(_CLOSES.findall(passage)) and len(passage) < _LONG
