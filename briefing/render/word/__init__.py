"""Draw an Outline as a Word document: Outline, Map -> the bytes of a DOCX."""

from dataclasses import replace
from pathlib import Path

from docx.document import Document as WordDocument

from briefing.errors import SettingsError
from briefing.model.drawing import Map
from briefing.model.outline import Outline, PageBreak
from briefing.render.logo import logo
from briefing.render.look import theme
from briefing.render.word import frame, package
from briefing.render.word.anchors import anchors_of
from briefing.render.word.body import body
from briefing.render.word.text import Anchors
from briefing.resources import office_template, own, template


def render_word(
    outline: Outline,
    map_: Map | None,
    paper: str = "a4",
    word_template: str | Path | None = None,
    embed_fonts: bool = False,
) -> bytes:
    """The document on our template's styles, or in those that a house's theme asks for. An office's own template, named
    or the house's, keeps its styles, page and letterhead. `paper` is "a4" or "letter"."""
    theirs = office_template(word_template)
    if theirs and embed_fonts:
        raise SettingsError(
            f"--embed-fonts: the typefaces are those of {theirs}; let Word embed them (File, Options, Save)"
        )
    document = _in_office(theirs, outline, map_) if theirs else _in_ours(outline, map_, paper)
    if embed_fonts:
        from briefing.render.word.embedding import embed  # on demand: few ask for it

        embed(document, theme())
    return package.packed(document)


def _in_ours(outline: Outline, map_: Map | None, paper: str) -> WordDocument:
    document = package.open_template(template("word", "briefing.docx"))
    if own("theme.toml"):
        from briefing.render.word.styles import restyle  # on demand, as the logo: few have a house

        restyle(document, theme())
    _fill(document, outline, map_, _framed(document, outline, frame.Frame(theme(), paper)))
    return document


def _framed(document: WordDocument, outline: Outline, bare: frame.Frame) -> frame.Frame:
    """The page with its heads and foot in the document."""
    first, later = (
        package.add_part(document, "header", frame.head(text, outline.marking, style, bare))
        for text, style in ((outline.first_head, "header-first"), (outline.short_title, "header"))
    )
    if shown := logo():
        from briefing.render.word.emblem import place_logo

        place_logo(document, first, shown, bare)
    foot = package.add_part(document, "footer", frame.foot(outline, bare))
    heads = frame.references("header", {"default": later, "first": first})
    return replace(bare, heads=heads + frame.references("footer", {"default": foot, "first": foot}))


def _in_office(path: Path, outline: Outline, map_: Map | None) -> WordDocument:
    """Without our page break: in another's type nobody can tell that page 1 is full there, and not a line over."""
    from briefing.render.word.office import open_office  # on demand: few have a template

    office = open_office(path, outline)
    blocks = tuple(block for block in outline.blocks if not isinstance(block, PageBreak))
    _fill(office.document, replace(outline, blocks=blocks), map_, office.frame)
    office.settle()
    return office.document


def _fill(document: WordDocument, outline: Outline, map_: Map | None, page: frame.Frame) -> None:
    anchors = Anchors(lambda address: package.relate(document, address), anchors_of(outline.blocks))
    picture = package.picture(document, map_, outline.blocks, page) if map_ else ""
    package.set_body(document, body(outline.blocks, anchors, page.theme, page, picture))
    package.set_properties(document, outline)
