"""Render an Outline and its map as documents, and the map as a picture: one file a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.mail import render_mail
from briefing.render.markdown import render_markdown
from briefing.render.pdf import empty_parts, first_page_fits, render_pdf, settled
from briefing.render.pictures import png_file, svg_file
from briefing.render.web import render_html
from briefing.render.word import render_word

__all__ = ["PICTURES", "RENDERERS", "empty_parts", "first_page_fits", "render_mail", "render_word", "settled"]

RENDERERS: Mapping[str, Callable[[Outline, Map | None, str], bytes]] = MappingProxyType(
    {"docx": render_word, "pdf": render_pdf, "html": render_html, "md": render_markdown}
)

PICTURES: Mapping[str, Callable[[Map], bytes]] = MappingProxyType({"svg": svg_file, "png": png_file})
