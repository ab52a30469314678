"""Render an Outline and its map as documents: one file a format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefing.model.drawing import Map
from briefing.model.outline import Outline
from briefing.render.pdf import first_page_fits, render_pdf
from briefing.render.word import render_word

__all__ = ["RENDERERS", "first_page_fits"]

RENDERERS: Mapping[str, Callable[[Outline, Map | None, str], bytes]] = MappingProxyType(
    {"docx": render_word, "pdf": render_pdf}
)
