"""Runs -> lines of placed words: broken at spaces and after hyphens, never hyphenated, left-aligned."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model.outline import Mark, Run
from briefing.render.pdf.direction import placed, turned
from briefing.render.pdf.fonts import face, spelled
from briefing.render.theme import MarkLook, Style, Theme, Tone
from briefing.resources import per_house

TOKENS = re.compile(r" +|[^ ]+")
AFTER_DASH = re.compile(r"(?<=[^\W\d_][-–—/])(?=[^\W\d_])")
OPENING_MARKS = "“‘„«\"'"
PLAIN = MarkLook()


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set, and where they lead."""

    face: str
    size: float
    colour: str
    target: str | None = None
    anchor: str | None = None


@dataclass(slots=True)
class Bit:
    """Letters of one look in one face."""

    text: str
    look: Look
    width: float
    x: float = 0.0


@dataclass(slots=True)
class Line:
    bits: list[Bit]
    spaced: bool = True
    """Whether a space stood where the line ends: then copied words do not join."""

    @property
    def width(self) -> float:
        return self.bits[-1].x + self.bits[-1].width if self.bits else 0.0

    def shift(self, by: float) -> None:
        for bit in self.bits:
            bit.x += by


@dataclass(slots=True)
class Word:
    """Bits that stay on one line, and the space after them."""

    bits: list[Bit]
    space: Bit | None = None
    breaks: bool = False
    """A new line starts after this word."""

    @property
    def width(self) -> float:
        return sum([bit.width for bit in self.bits])


def set_lines(
    runs: Sequence[Run], style: Style, theme: Theme, width: float, hang: float = 0.0, tone: Tone | None = None
) -> list[Line]:
    """Lines no wider than `width`; with `hang`, all text stands that far in and an opening mark hangs left of it."""
    looks = tuple(_look(run, style, theme, tone) for run in runs)
    words = list(_words(runs, looks))
    first = hang
    if hang and words and words[0].bits and words[0].bits[0].text[:1] in OPENING_MARKS:
        mark = words[0].bits[0]
        first = max(0.0, hang - face(mark.look.face).width(mark.text[0], mark.look.size))
    lines = _fill(words, width, first, hang)
    if any(turned(run.text) for run in runs):
        for line in lines:
            line.bits = placed(line.bits)
    return lines


def _look(run: Run, style: Style, theme: Theme, tone: Tone | None) -> Look:
    mark = theme.marks.get(run.mark, PLAIN) if run.mark else PLAIN
    loud = tone is not None and tone.bold
    colour = mark.colour or style.colour
    if tone is not None and (loud or not mark.colour):
        colour = tone.colour
    name = theme.face(style.face, mark, bold=loud)
    return Look(name, mark.size or style.size, colour, run.target, run.anchor)


def _words(runs: Sequence[Run], looks: Sequence[Look]) -> Iterator[Word]:
    """Unbreakable words across runs. A first reference is tied to the word before it, not to begin a line alone."""
    word = Word([])
    before: Mark | None = None
    for run, look in zip(runs, looks, strict=True):
        if run.break_before and (word.bits or word.space):
            word.breaks = True
            yield word
            word = Word([])
        elif word.space and run.mark == "reference" and before != "reference" and word.bits:
            word.bits.append(word.space)
            word.space = None
        for token in TOKENS.findall(_plain_spaces(run.text)):
            if token[0] == " ":
                if word.bits:
                    word.space = word.space or _bit(" ", look)
                continue
            for index, part in enumerate(AFTER_DASH.split(token)):
                if word.space or (word.bits and index):
                    yield word
                    word = Word([])
                word.bits += _bits(part, look)
        if run.text.strip():
            before = run.mark
    if word.bits:
        yield word


def _plain_spaces(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ")


@per_house(8192)
def _measured(text: str, name: str, size: float) -> tuple[tuple[str, str, float], ...]:
    return tuple((found, letters, face(found).width(letters, size)) for found, letters in spelled(text, name))


def _bits(text: str, look: Look) -> list[Bit]:
    return [
        Bit(letters, look if found == look.face else replace(look, face=found), width)
        for found, letters, width in _measured(text, look.face, look.size)
    ]


def _bit(text: str, look: Look) -> Bit:
    return Bit(text, look, face(look.face).width(text, look.size))


def _fill(words: list[Word], width: float, first: float, hang: float) -> list[Line]:
    """Greedy: each line takes what it can."""
    lines: list[Line] = []
    line, x, start = Line([]), first, first
    space: Bit | None = None
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        gap = space.width if space and line.bits else 0.0
        if line.bits and x + gap + word.width > width + 0.01:
            line.spaced = space is not None
            lines.append(line)
            line, x, start, gap, space = Line([]), hang, hang, 0.0, None
        if not line.bits and start + word.width > width + 0.01:
            parts = _cut(word, width - start)
            if len(parts) > 1:
                queue += reversed(parts)
                continue
        if gap and space:
            _append(line, space, x)
        x += gap
        for bit in word.bits:
            _append(line, bit, x)
            x += bit.width
        space = word.space
        if word.breaks:
            lines.append(line)
            line, x, start, space = Line([]), hang, hang, None
    return [*lines, line] if line.bits or not lines else lines


def _append(line: Line, bit: Bit, x: float) -> None:
    """Join what looks the same, so that a line costs few orders."""
    last = line.bits[-1] if line.bits else None
    if last is not None and last.look == bit.look:
        last.text += bit.text
        last.width = x + bit.width - last.x
    else:
        line.bits.append(Bit(bit.text, bit.look, bit.width, x))


def _cut(word: Word, width: float) -> list[Word]:
    """A word too wide for any line: cut at its no-break spaces, else after the letters that fit."""
    pieces = [Word([])]
    for bit in word.bits:
        for part in filter(None, re.split(r"(?<=[\u00a0\u202f ])", bit.text)):
            pieces[-1].bits += _bits(part, bit.look)
            if part[-1] in "\u00a0\u202f ":
                pieces.append(Word([]))
    pieces = [piece for piece in pieces if piece.bits]
    if len(pieces) == 1:
        pieces = _letters(word, width)
    pieces[-1].space, pieces[-1].breaks = word.space, word.breaks
    return pieces


def _letters(word: Word, width: float) -> list[Word]:
    pieces, used = [Word([])], 0.0
    for bit in word.bits:
        for letter in bit.text:
            one = _bit(letter, bit.look)
            if pieces[-1].bits and used + one.width > width:
                pieces.append(Word([]))
                used = 0.0
            pieces[-1].bits.append(one)
            used += one.width
    return pieces
