"""Draw an Outline and its map as PDF: PDF/A-3a and PDF/UA-1, the same bytes for the same outline."""

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.look import theme
from briefing.render.theme import Theme

__all__ = ["empty_parts", "first_page_fits", "render_pdf", "settled"]


def render_pdf(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:
    """The whole document as a file's bytes; raises SettingsError for an unknown paper or a broken theme."""
    from briefing.render.pdf.document import write_document  # heavy: only those who print pay for it

    return write_document(outline, map_, paper)


def first_page_fits(outline: Outline, paper: str = "a4", spare: float = 0.0, look: Theme | None = None) -> bool:
    """Whether what stands before the first break fits on one page, in our look or another, with `spare` mm free."""
    from briefing.render.pdf.flow import pages_before_break

    return pages_before_break(outline, paper, look or theme(), spare) <= 1


def empty_parts(outline: Outline, map_: Map | None, paper: str = "a4") -> tuple[float, ...]:
    """For each page, how much of its height stays empty at its foot, from 0 to 1."""
    from briefing.render.pdf.flow import gaps

    return gaps(outline, map_, paper)


def settled(outline: Outline, map_: Map | None, paper: str = "a4") -> Outline:
    """The outline with what only its pages tell: where sections and columns begin."""
    from briefing.render.pdf.settling import settled

    return settled(outline, map_, paper)
