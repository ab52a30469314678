"""Lay a Briefing out for its pages: Briefing, the drawn map -> an Outline that fits them, and what it carries."""

from collections.abc import Sequence

from briefing.compose.fitting import Paper, fitted
from briefing.compose.layout import layout
from briefing.compose.page.arrangement import Arrangement
from briefing.model.briefing import Briefing
from briefing.model.drawing import Map
from briefing.model.outline import Attachment, Outline
from briefing.options import Options


def fitted_outline(briefing: Briefing, drawn: Map | None, options: Options, paper: Paper) -> Outline:
    """The outline with as much on page 1 as fits there, and its sections where they leave no page half empty."""
    carried = attachments(briefing)

    def lay(tightness: int, arrangement: Arrangement) -> Outline:
        return layout(
            briefing,
            drawn,
            paper=options.paper,
            marking=options.marking,
            prepared_by=options.prepared_by,
            onepager=options.onepager,
            tightness=tightness,
            arrangement=arrangement,
            attachments=carried,
        )

    return fitted(lay, paper, alone=options.onepager)


def attachments(briefing: Briefing) -> Sequence[Attachment]:
    """briefing.json and each source's text: the document carries its own evidence."""
    whole = Attachment(
        "briefing.json", "application/json", "Data", "This briefing as data", briefing.to_json().encode()
    )
    texts = (
        Attachment(
            f"source-{source.id[1:]}.txt",
            "text/plain",
            "Source",
            f"Text of source {source.id[1:]}: {source.title or 'untitled'}",
            "\n\n".join(
                [*([source.title] if source.title else []), *(paragraph.text for paragraph in source.paragraphs)]
            ).encode(),
        )
        for source in briefing.sources
    )
    return (whole, *texts)
