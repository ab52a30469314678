"""Draw an Outline and its map as PDF: PDF/A-3a and PDF/UA-1, the same bytes for the same outline."""

from briefing.model.drawing import Map
from briefing.model.outline import Outline

__all__ = ["empty_parts", "first_page_fits", "render_pdf"]


def render_pdf(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:
    """The whole document as a file's bytes; raises SettingsError for an unknown paper or a broken theme."""
    from briefing.render.pdf.document import write_document  # heavy: only those who print pay for it

    return write_document(outline, map_, paper)


def first_page_fits(outline: Outline, paper: str = "a4", spare: float = 0.0) -> bool:
    """Whether the blocks before the first page break fit on one page, and leave `spare` mm of it free."""
    from briefing.render.pdf.flow import pages_before_break

    return pages_before_break(outline, paper, spare) <= 1


def empty_parts(outline: Outline, map_: Map | None, paper: str = "a4") -> tuple[float, ...]:
    """For each page, how much of its height stays empty at its foot, from 0 to 1."""
    from briefing.render.pdf.flow import gaps

    return gaps(outline, map_, paper)
