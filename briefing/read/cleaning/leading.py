"""Part from a text's first words the date that a collection of texts set there: blocks -> blocks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.read.report import Block

_STAMP = re.compile(
    r"(?P<stamp>(?:[Dd]ate|[Pp]ublished|[Pp]osted)(?: on)?:? {0,2}\d{4}-\d\d-\d\d)\s+(?P<rest>\S.*)", re.S
)


def without_stamp(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """ "date 2023-05-02 GENEVA — The ministers …" is two lines, and no word of the report is lost."""
    stamped = _STAMP.fullmatch(blocks[0].text) if blocks and blocks[0].kind == "text" else None
    if stamped is None:
        return tuple(blocks)
    return (Block(stamped["stamp"]), replace(blocks[0], text=stamped["rest"]), *blocks[1:])
