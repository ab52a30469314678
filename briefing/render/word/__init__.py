"""Draw an Outline as a Word document: Outline, Map -> the bytes of a DOCX."""

from dataclasses import replace

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.logo import logo
from briefing.render.look import theme
from briefing.render.word import frame, package
from briefing.render.word.anchors import anchors_of
from briefing.render.word.body import body
from briefing.render.word.text import Anchors
from briefing.resources import own, template


def render_word(outline: Outline, map_: Map | None, paper: str = "a4") -> bytes:
    """The document on our template's styles, or in those that a house's theme asks for; a house's own template keeps
    its styles. `paper` is "a4" or "letter"."""
    document = package.open_template(template("word", "briefing.docx"))
    if own("theme.toml") and not own("templates", "word", "briefing.docx"):
        from briefing.render.word.styles import restyle  # on demand, as the logo: few have a house

        restyle(document, theme())
    bare = frame.Frame(theme(), paper)
    first, later = (
        package.add_part(document, "header", frame.head(text, outline.marking, style, bare))
        for text, style in ((outline.first_head, "header-first"), (outline.short_title, "header"))
    )
    if shown := logo():
        from briefing.render.word.emblem import place_logo

        place_logo(document, first, shown, bare)
    foot = package.add_part(document, "footer", frame.foot(outline, bare))
    page = replace(bare, first_head=first, head=later, foot=foot)
    anchors = Anchors(lambda address: package.relate(document, address), anchors_of(outline.blocks))
    picture = package.picture(document, map_, outline.blocks, page) if map_ else ""
    package.set_body(document, body(outline.blocks, anchors, theme(), page, picture))
    package.set_properties(document, outline)
    return package.packed(document)
