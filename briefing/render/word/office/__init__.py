"""Take an office's own Word template as the base of a document: path -> its styles, page and letterhead, ready to be
filled; everything else of it is gone."""

from dataclasses import dataclass, replace
from pathlib import Path

from docx.document import Document as WordDocument

from briefing.model.outline import Outline
from briefing.render.theme import Theme
from briefing.render.word.frame import Frame
from briefing.render.word.office.adopting import StyleIds, adopt_styles
from briefing.render.word.office.cleaning import drop_stray_parts
from briefing.render.word.office.letterhead import Letterhead, letterhead_of, written
from briefing.render.word.office.named import NamedStyles
from briefing.render.word.office.naming import rename, settle_headings
from briefing.render.word.office.opening import open_template
from briefing.render.word.office.page import PAPER, Margins, look_on, margins_of, sheet_of

__all__ = ["PAPER", "Office", "look_of", "open_office"]

_OUR_LINE = 11.0
"""mm that our line takes in a head or foot, with the space round it."""


@dataclass(frozen=True, slots=True)
class Office:
    document: WordDocument
    frame: Frame
    ids: StyleIds

    def settle(self) -> None:
        """Call what was written into the body as the office does."""
        body, styles = self.document.element.body, NamedStyles(self.document.styles.element)
        rename(body, self.ids)
        settle_headings(body, self.ids, styles, self.frame.theme)


def open_office(path: Path, outline: Outline) -> Office:
    """The document without text, heads and feet in place; raises SettingsError for a template that can't be used."""
    document = open_template(path)
    letterhead = letterhead_of(document)
    text = _text_area(margins_of(document), letterhead)
    look = look_on(path, document, text)
    page = Frame(look, PAPER, sheet=sheet_of(document, text))
    drop_stray_parts(document, keep_properties=letterhead.shows_properties())
    ids = adopt_styles(document.styles.element, look, outline.language)
    return Office(document, replace(page, heads=written(document, letterhead, outline, page, ids)), ids)


def look_of(path: Path) -> Theme:
    """The look and page that a briefing has on that template; raises SettingsError as `open_office`."""
    document = open_template(path)
    return look_on(path, document, _text_area(margins_of(document), letterhead_of(document)))


def _text_area(margins: Margins, letterhead: Letterhead) -> Margins:
    """Where the text begins and ends once letterhead and our lines stand."""
    head, foot = (letterhead.height(kind) + _OUR_LINE for kind in ("header", "footer"))
    fixed_top, fixed_bottom = margins.top + _OUR_LINE, margins.bottom + _OUR_LINE
    return replace(
        margins,
        top=fixed_top if margins.fixed_top else max(margins.top, margins.header + head),
        bottom=fixed_bottom if margins.fixed_bottom else max(margins.bottom, margins.footer + foot),
    )
