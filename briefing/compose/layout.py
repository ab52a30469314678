"""Layout: a Briefing -> its Outline, in the order and wording of templates/briefing.html.jinja."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from briefing.compose.page.arrangement import USUAL, Arrangement
from briefing.compose.page.chronicle import chronicle
from briefing.compose.page.citing import Citations
from briefing.compose.page.encounters import encounters, who_met_whom
from briefing.compose.page.gallery import onlookers, participants, standings, unnamed_members
from briefing.compose.page.inline import MarkupError
from briefing.compose.page.limits import limits
from briefing.compose.page.markup import Page, read_markup
from briefing.compose.page.naming import Names
from briefing.compose.page.quotations import quote_rows, whole_quotes
from briefing.compose.page.side_by_side import side_tables, told_in_sides
from briefing.compose.page.templating import blame_template, render_template
from briefing.model.briefing import Briefing
from briefing.model.drawing import Map
from briefing.model.outline import Attachment, Block, Outline, Table

_TEMPLATE = "briefing.html.jinja"
_EXTRA_WIDTH = {"a4": 0.0, "letter": 5.9}
"""Millimetres by which the paper's text area is wider than A4's."""


def layout(
    briefing: Briefing,
    map_: Map | None,
    *,
    paper: str = "a4",
    marking: str | None = None,
    tightness: int = 0,
    arrangement: Arrangement = USUAL,
    prepared_by: str | None = None,
    onepager: bool = False,
    attachments: Iterable[Attachment] = (),
) -> Outline:
    """Tightness 0 to 4 shortens page 1, `onepager` keeps it alone; raises SettingsError where a template is broken."""
    page = _page(briefing, map_, tightness, arrangement, {"prepared_by": prepared_by, "onepager": onepager})
    outline = Outline(
        title=page.title,
        short_title=page.short_title,
        first_head=page.first_head,
        foot=page.foot,
        page_words=page.page_words,
        blocks=tuple(_widened(block, _EXTRA_WIDTH.get(paper.lower(), 0.0)) for block in page.blocks),
        language=page.language,
        subject=page.subject,
        keywords=page.keywords,
        marking=marking,
        mail=page.mail,
        day=briefing.as_of,
        attachments=tuple(attachments),
    )
    return replace(outline, blocks=outline.first_page) if onepager else outline


def _page(briefing: Briefing, map_: Map | None, tightness: int, arrangement: Arrangement, told: dict[str, Any]) -> Page:
    seen = _seen(briefing) | {"map": map_, "limits": limits(tightness), **told}
    html = render_template(_TEMPLATE, seen)
    try:
        page = read_markup(html, arrangement)
        if not page.title:  # what reads a page aloud begins with it
            raise MarkupError("", "the title of the page is missing or empty; put <title> in its head")
    except MarkupError as error:
        blame_template(error)
    return page


def _seen(briefing: Briefing) -> dict[str, Any]:
    """What templates may name."""
    names = Names(briefing)
    meetings = encounters(briefing.meetings, names, briefing.checks)
    quotes = quote_rows(briefing.quotes)
    labels = {row.record.id: row.label for row in meetings} | {row.record.id: row.label for row in quotes}
    sides = side_tables(meetings, names)
    return {
        "briefing": briefing,
        "event": briefing.event,
        "sources": briefing.sources,
        "names": names,
        "citations": Citations(briefing, labels),
        "participants": participants(briefing, meetings, names),
        "unnamed_members": unnamed_members(briefing, names),
        "onlookers": onlookers(briefing, names),
        "standings": standings(briefing, names),
        "meetings": meetings,
        "matrix": who_met_whom(meetings, names),
        "side_tables": sides,
        "told_in_sides": told_in_sides(briefing.issues, sides),
        "quotes": quotes,
        "quotes_in_all": len(whole_quotes(briefing.quotes)),
        "chronicle": chronicle(briefing.timeline),
        "checks": sorted(briefing.checks, key=lambda check: not check.main),  # page 1 shows the first numbers
    }


def _widened(block: Block, extra: float) -> Block:
    """On wider paper the widest column takes what there is more."""
    if not extra or not isinstance(block, Table):
        return block
    widest = block.widths.index(max(block.widths))
    return replace(block, widths=tuple(width + extra * (n == widest) for n, width in enumerate(block.widths)))
