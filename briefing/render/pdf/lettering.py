"""A set line -> words on the page, their links as elements with an active area each."""

from itertools import groupby

from briefing.render.pdf.pen import Annotation, Element, Pen
from briefing.render.pdf.text import Bit, Line


def write_line(
    pen: Pen, line: Line, x: float, base: float, owner: Element | str, leading: float, ends: bool = True
) -> None:
    """Write on the base line `base`. Where the paragraph goes on, the line's space is written too: words don't join."""
    bits = line.bits
    for (target, anchor), group in groupby(bits, key=lambda bit: (bit.look.target, bit.look.anchor)):
        some = list(group)
        if anchor and isinstance(owner, Element):
            pen.mark(anchor, base - leading)
        if target and isinstance(owner, Element) and pen.leads_somewhere(target):
            _write_link(pen, some, x, base, owner, target)
        else:
            pen.tag(owner)
            for bit in some:
                tail = " " if bit is bits[-1] and line.spaced and not ends else ""
                pen.words(x + bit.x, base, bit.text + tail, bit.look.face, bit.look.size, bit.look.colour)
    if bits and bits[-1].look.target and line.spaced and not ends:
        _write_space(pen, bits[-1], x, base, owner)


def _write_link(pen: Pen, bits: list[Bit], x: float, base: float, owner: Element, target: str) -> None:
    link = owner.child("Link")
    pen.tag(link)
    for bit in bits:
        pen.words(x + bit.x, base, bit.text, bit.look.face, bit.look.size, bit.look.colour)
    size = max(bit.look.size for bit in bits)
    left, right = x + bits[0].x, x + bits[-1].x + bits[-1].width
    foot = pen.height - base
    text = "".join(bit.text for bit in bits)
    link.children.append(Annotation(pen.page, (left, foot - size * 0.25, right, foot + size * 0.85), target, text))


def _write_space(pen: Pen, bit: Bit, x: float, base: float, owner: Element | str) -> None:
    pen.tag(owner)
    pen.words(x + bit.x + bit.width, base, " ", bit.look.face, bit.look.size, bit.look.colour)
