"""Fit a table's columns to the text: widths in mm, the text's width in mm -> widths that fill it."""

from collections.abc import Sequence


def fitted(widths: Sequence[float], total: float) -> tuple[float, ...]:
    """What a wider page has more goes to the widest columns; on a narrower one each but the gutter gives its share."""
    spare = total - sum(widths)
    if spare < -0.01:
        rest = sum(widths[1:])
        return (widths[0], *(width * (1 + spare / rest) for width in widths[1:]))
    takers = [column for column, width in enumerate(widths) if max(widths) - width < 0.01]
    return tuple(width + (spare / len(takers) if column in takers else 0.0) for column, width in enumerate(widths))
