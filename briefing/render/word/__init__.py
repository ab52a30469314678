"""Draw an Outline as a Word document: Outline, Map -> the bytes of a DOCX."""

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.theme import theme
from briefing.render.word import frame, package
from briefing.render.word.body import anchors_of, body
from briefing.render.word.text import Anchors
from briefing.resources import template


def render_word(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:
    """The document on our template's styles; `paper` is "a4" or "letter"."""
    document = package.open_template(template("word", "briefing.docx"))
    parts = {
        "first_head": package.add_part(
            document, "header", "header1", frame.head(outline.first_head, outline.marking, "header-first")
        ),
        "head": package.add_part(
            document, "header", "header2", frame.head(outline.short_title, outline.marking, "header")
        ),
        "foot": package.add_part(document, "footer", "footer1", frame.foot(outline)),
    }
    page = frame.Frame(theme(), paper, **parts)
    anchors = Anchors(lambda address: package.relate(document, address), anchors_of(outline.blocks))
    picture = package.picture(document, map_) if map_ else ""
    package.set_body(document, body(outline.blocks, anchors, theme(), page, picture))
    package.set_properties(document, outline)
    return package.packed(document)
