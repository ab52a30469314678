"""Room on the page: which boxes are taken, and where a label of some size still fits."""

from dataclasses import dataclass, field

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def around(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def within(box: Box, outer: Box) -> bool:
    return outer[0] <= box[0] and outer[1] <= box[1] and box[2] <= outer[2] and box[3] <= outer[3]


def crosses(box: Box, a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether the line from a to b runs through the box (Liang and Barsky)."""
    near, far = 0.0, 1.0
    for start, end, low, high in ((a[0], b[0], box[0], box[2]), (a[1], b[1], box[1], box[3])):
        step = end - start
        if abs(step) < 1e-9:
            if not low <= start <= high:
                return False
            continue
        first, last = sorted(((low - start) / step, (high - start) / step))
        near, far = max(near, first), min(far, last)
    return near <= far


@dataclass
class Room:
    """What is taken so far. Boxes of labels are grown by a little air when they are asked for."""

    frame: Box
    taken: list[Box] = field(default_factory=list)
    leaders: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)

    def free(self, box: Box, air: float = 0.8, ignoring: Box | None = None) -> bool:
        wide = grown(box, air)
        if not within(wide, grown(self.frame, -1.5)):
            return False
        if any(overlap(wide, other) for other in self.taken if other != ignoring):
            return False
        return not any(crosses(wide, *leader) for leader in self.leaders)

    def free_line(self, a: tuple[float, float], b: tuple[float, float], ignoring: Box | None = None) -> bool:
        return not any(crosses(other, a, b) for other in self.taken if other != ignoring)

    def take(self, box: Box) -> Box:
        self.taken.append(box)
        return box

    def lead(self, a: tuple[float, float], b: tuple[float, float]) -> None:
        self.leaders.append((a, b))
