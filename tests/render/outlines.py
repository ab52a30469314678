"""Small outlines to print: each test says only what matters to it."""

from dataclasses import replace

from briefing.model.drawing import Clip, Drawing, Label, Map, Shape
from briefing.model.outline import Block, Cell, Heading, Outline, Paragraph, Row, Run, Table


def outline(*blocks: Block, **changes: object) -> Outline:
    plain = Outline(
        title="Summit, City",
        short_title="Summit, City · 1–2 May 2022",
        first_head="Summit briefing",
        foot="One report, not corroborated",
        page_words="Page {page} of {pages}",
        blocks=blocks,
        subject="A summit",
        keywords=("summit", "city"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def paragraph(text: str, style: str = "body", **more: object) -> Paragraph:
    return Paragraph(style, (Run(text),), **more)  # type: ignore[arg-type]


def cell(text: str, style: str = "table-cell", **more: object) -> Cell:
    return Cell((paragraph(text, style),), **more)  # type: ignore[arg-type]


def heading(text: str, number: str | None = None) -> Heading:
    return Heading(1, (Run(text),), number)


def timeline(rows: int, lines: int = 1, **more: object) -> Table:
    """A table of `rows` rows with a printed head."""
    head = Row(tuple(cell(words, "table-head", scope="col") for words in ("", "Day", "What happened", "Source")))
    body = tuple(
        Row((cell(f"T{number}", "row-number", scope="row"), cell("1 May"), Cell(_stack(number, lines)), cell("[1.1]")))
        for number in range(1, rows + 1)
    )
    return Table("timeline", "What happened", (11, 26, 99, 34), (head,), body, **more)  # type: ignore[arg-type]


def _stack(number: int, lines: int) -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"event {number} line {line}", "table-cell") for line in range(1, lines + 1))


def square() -> Drawing:
    """A ground, a hatched square and a label with a halo."""
    ring = ((100.0, 100.0), (200.0, 100.0), (200.0, 200.0), (100.0, 200.0))
    hatching = tuple(Shape((((x, 90.0), (x + 60.0, 210.0)),), stroke="#1B232B", width=0.5) for x in range(60, 220, 10))
    return Drawing(
        482.0,
        363.0,
        (
            Shape((((0.0, 0.0), (482.0, 0.0), (482.0, 363.0), (0.0, 363.0)),), True, "#EEF3F7"),
            Shape((ring,), True, "#86A9C6", "#14304A", 0.5, (2.0, 1.0)),
            Clip((ring,), hatching),
            Label("Samarkand & <Buchara>", (150.0, 220.0), 8.0, "sans-bold", "#1B232B", "middle", "#FFFFFF", 1.5),
        ),
    )


def map_() -> Map:
    return Map(square(), "Status", "A square stands for the members.", "No projection.")
