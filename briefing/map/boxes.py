"""The legend and the numbered key: rows of swatches and words -> Items in a box, and the size that they need."""

import math
from dataclasses import dataclass

import shapely

from briefing.map.marks import CAP, Block, disc, line, rectangle, star
from briefing.map.paint import DASHES
from briefing.map.patterns import patterned
from briefing.map.room import Box
from briefing.map.scene import Scene
from briefing.map.style import Style
from briefing.map.widths import width_of, wrapped
from briefing.model.drawing import Face, Item

_PAD = 5.5
_ROW = 11.3
_SWATCH = (16.0, 7.4)
_KEY_ROW = 7.9
_KEY_NUMBER = 12.0


@dataclass(frozen=True, slots=True)
class Row:
    kind: str
    """A status, or "named", "disputed area", "disputed", "control", "venue", "city"."""
    text: str


@dataclass(frozen=True, slots=True)
class Legend:
    title: tuple[str, ...]
    rows: tuple[Row, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Key:
    names: tuple[tuple[str, bool], ...]
    """Name, and whether a source names it (bold)."""
    columns: int
    column: float
    width: float
    height: float


def legend_of(
    scene: Scene, title: str, disputed: bool, kinds: set[str], dots: bool, style: Style, unseen: tuple[str, ...] = ()
) -> Legend:
    """`unseen`: the statuses that nothing in the frame shows."""
    rows = [
        Row(s, f"{_capital(scene.word_for(s))} ({_count(scene, s)}{', outside the frame' if s in unseen else ''})")
        for s in scene.classes()
    ]
    if scene.named and not scene.statuses:
        rows.append(Row("named", "Country named"))
    if disputed:
        rows.append(Row("disputed area", "Disputed area, given to neither side"))
    rows += [
        Row(kind, text)
        for kind, text in (("disputed", "Disputed border"), ("control", "Line of control"))
        if kind in kinds
    ]
    rows += [Row("venue", "Venue")] if scene.venue else []
    rows += [Row("city", "City named")] if dots else []
    size = style.size("legend")
    head = style.size("legend_title")
    widest = max([width_of(row.text, "sans", size) for row in rows], default=0.0) + _SWATCH[0] + 7
    lines = wrapped(title, "sans-bold", head, max(widest, 150))
    titled = max(width_of(text, "sans-bold", head) for text in lines)
    height = 2 * _PAD + len(lines) * head * 1.3 + len(rows) * _ROW
    return Legend(lines, tuple(rows), max(widest, titled) + 2 * _PAD, height)


def _count(scene: Scene, status: str) -> str:
    states, bodies = len(scene.with_status(status)), sum(held == status for _, held in scene.bodies)
    return f"{states} and {'a body' if bodies == 1 else f'{bodies} bodies'}" if bodies else str(states)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def draw_legend(legend: Legend, box: Box, style: Style) -> list[Item]:
    items: list[Item] = [rectangle(box, style.colour("paper"), style.colour("rule"), 0.5)]
    x, y = box[0] + _PAD, box[3] - _PAD
    title = Block(legend.title, "sans-bold", style.size("legend_title"), style.colour("ink"))
    items += title.draw((x, y - title.height, x + title.width, y), "start")
    y -= len(legend.title) * title.size * 1.3 + 1.5
    size = style.size("legend")
    for row in legend.rows:
        middle = y - _SWATCH[1] / 2
        items += _swatch(row.kind, (x, y - _SWATCH[1], x + _SWATCH[0], y), style)
        words = Block((row.text,), "sans", size, style.colour("ink"))
        base = middle - CAP * size / 2
        items += words.draw((x + _SWATCH[0] + 7, base, x, base + CAP * size), "start")
        y -= _ROW
    return items


def _swatch(kind: str, box: Box, style: Style) -> list[Item]:
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    ink = style.colour("ink")
    if kind == "venue":
        return [star(*middle, 4.2, ink)]
    if kind == "city":
        return [disc(*middle, 1.5, ink)]
    if kind in DASHES:
        return [line((box[0], middle[1]), (box[2], middle[1]), ink, 0.8, DASHES[kind])]
    if kind == "named":
        return [rectangle(box, style.colour("named"), style.colour("border"), 0.45)]
    area = kind == "disputed area"
    look = style.of(kind)
    fill, pattern = (style.colour("paper"), "disputed") if area else (look.fill, look.pattern)
    lines = patterned([shapely.box(*box)], pattern, ink if area else style.colour("pattern"))
    return [rectangle(box, fill), *lines, rectangle(box, None, style.colour("border"), 0.45)]


def key_of(
    codes: tuple[str, ...], scene: Scene, style: Style, room: tuple[float, float], columns: int | None = None
) -> Key:
    """As few columns as the height allows."""
    names = tuple((scene.name_of(code), code in scene.named) for code in codes)
    size = style.size("key")
    column = _KEY_NUMBER + 4 + max(width_of(n, "sans-bold" if b else "sans", size) for n, b in names)
    wide, high = room
    fewest = math.ceil(len(names) / max(int((high - 2 * _PAD) // _KEY_ROW), 1))
    count = max(1, min(columns or fewest, int((wide - 2 * _PAD) // column) or 1))
    rows = math.ceil(len(names) / count)
    return Key(names, count, column, count * column + 2 * _PAD - 4, rows * _KEY_ROW + 2 * _PAD - 1.5)


def draw_key(key: Key, box: Box, style: Style) -> list[Item]:
    items: list[Item] = [rectangle(box, style.colour("paper"), style.colour("rule"), 0.5)]
    size, rows = style.size("key"), math.ceil(len(key.names) / key.columns)
    for number, (name, bold) in enumerate(key.names):
        column, row = divmod(number, rows)
        x, top = box[0] + _PAD + column * key.column, box[3] - _PAD - row * _KEY_ROW
        face: Face = "sans-bold" if bold else "sans"
        for block, at in (
            (Block((str(number + 1),), "sans-bold", size, style.colour("ink")), x),
            (Block((name,), face, size, style.colour("ink")), x + _KEY_NUMBER),
        ):
            items += block.draw((at, top - CAP * size, at, top), "start")
    return items
