"""Layout: a Briefing -> its Outline, in the order and wording of templates/briefing.html.jinja."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from briefing.compose.page.citing import Citations, first_evidence
from briefing.compose.page.encounters import encounters, who_met_whom
from briefing.compose.page.gallery import delegations, onlookers, participants, standings, unnamed_members
from briefing.compose.page.inline import MarkupError
from briefing.compose.page.limits import limits
from briefing.compose.markup import Page, read_markup
from briefing.compose.page.naming import Names
from briefing.compose.page.phrases import capital, counted, day, days, listed, release, short_day, shortened
from briefing.compose.page.side_by_side import side_tables
from briefing.compose.page.templating import Filters, blame_template, render_template
from briefing.compose.page.quotations import quote_rows
from briefing.model.briefing import Briefing, Check
from briefing.model.drawing import Map
from briefing.model.outline import Attachment, Block, Outline, Table
from briefing.reference.countries import country_name

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
    prepared_by: str | None = None,
    attachments: Iterable[Attachment] = (),
) -> Outline:
    """Tightness 0 to 4 shortens page 1; raises SettingsError where a template is broken."""
    page = _page(briefing, map_, tightness, prepared_by)
    return Outline(
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
        attachments=tuple(attachments),
    )


def _page(briefing: Briefing, map_: Map | None, tightness: int, prepared_by: str | None) -> Page:
    names = Names(briefing)
    quotes = quote_rows(briefing.quotes)
    labels = {m.id: m.id.upper() for m in briefing.meetings} | {row.record.id: row.label for row in quotes}
    citations = Citations(briefing, labels)
    seen = _seen(briefing, names, tightness) | {
        "map": map_,
        "prepared_by": prepared_by,
        "quotes": quotes,
        "number": citations.number,
    }
    html = render_template(_TEMPLATE, seen, _filters(citations, names))
    try:
        return read_markup(html)
    except MarkupError as error:
        blame_template(error)


def _seen(briefing: Briefing, names: Names, tightness: int) -> dict[str, Any]:
    """What templates may name."""
    meetings = encounters(briefing.meetings, names)
    return {
        "briefing": briefing,
        "event": briefing.event,
        "sources": briefing.sources,
        "limits": limits(tightness),
        "meetings": meetings,
        "matrix": who_met_whom(meetings, names),
        "participants": participants(briefing, meetings),
        "unnamed_members": unnamed_members(briefing),
        "onlookers": onlookers(briefing),
        "standings": standings(briefing),
        "side_tables": side_tables(meetings, names),
        "checks": _main_first(briefing.checks),
    }


def _filters(citations: Citations, names: Names) -> Filters:
    return {
        "say": citations.say,
        "refs": citations.refs,
        "refs_alone": citations.refs_alone,
        "first_evidence": first_evidence,
        "family": names.short,
        "country": country_name,
        "delegations": delegations,
        "day": day,
        "short_day": short_day,
        "days": days,
        "counted": counted,
        "listed": listed,
        "capital": capital,
        "shortened": shortened,
        "release": release,
        "distinct": lambda items: list(dict.fromkeys(items)),
    }


def _main_first(checks: Iterable[Check]) -> tuple[Check, ...]:
    """So that those of the first page have the first numbers."""
    return tuple(sorted(checks, key=lambda check: not check.main))


def _widened(block: Block, extra: float) -> Block:
    """On wider paper the widest column takes what there is more."""
    if not extra or not isinstance(block, Table):
        return block
    widest = block.widths.index(max(block.widths))
    return replace(block, widths=tuple(width + extra * (n == widest) for n, width in enumerate(block.widths)))
