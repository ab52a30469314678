"""Markup: the HTML that the templates write -> running heads and the typed blocks of an Outline.

What a template may write; anything else is a MarkupError, so that a slip in a template never reaches a page unseen.

    <html lang="en-GB">, <title>, <meta name="short-title|first-head|foot|page-words|subject|keywords" content="">,
        also mail-subject, mail-opening, mail-closing: what an e-mail draft says
    <main>, <section>, <header>             only group; their content is read as if they weren't there
    <h1 id="" class="numbered">, <h2>       headings; "numbered" takes the next number; else <b class="number">A</b>
        <small class="aside">               the grey words beside a heading
    <p class="STYLE" id="">                 STYLE is one of STYLES below; <a class="number" href=""> is an annex number
    <table class="KIND [whole]">            KIND is one of KINDS below; "whole": never broken over pages
        <caption>                           says what it holds, for those who hear the page
        <colgroup><col width="31">          millimetres, the first is the gutter; they sum to 170
        <thead class="[quiet]">, <tbody>    "quiet": the heads aren't printed
        <tr class="[BAR] [ruled]" id="">    BAR: held, planned, ruled-out, lead, check; "ruled": a heavy rule above
        <th scope="col|row">, <td>          class: STYLE, TONE (gap, held, planned, ruled-out, diagonal), middle|end;
                                            colspan; holds words, or <p class="STYLE"> each
    <figure><img alt=""><figcaption>        the map; the caption holds <p>
    <div class="columns">                   paragraphs in two columns
    <hr class="page">                       a new page starts here
    <nav class="contents">                  the sections after that break with their pages; holds the word before them
    in a line: <span class="MARK">, <a href="" id="" class="[ref|section]">, <br>; MARKs as in briefing.model.outline.
        class "ref" is a reference; class "section" is filled with the number of the heading that it leads to, or, if
        it holds words, with "section" and the number; the words stand where there is no such heading.

White space is one space, as in HTML; a no-break space stays what it is. A link to a place that isn't there is no link.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from briefing.compose.page.arrangement import USUAL, Arrangement, arrange
from briefing.compose.page.contents import listed
from briefing.compose.page.inline import MarkupError, Places, classes, refuse, runs_of
from briefing.compose.page.tables import read_table
from briefing.model.outline import Block, Columns, Contents, Figure, Heading, MailText, PageBreak, Paragraph, Run

STYLES = frozenset(
    (
        "title", "subtitle", "document-facts", "lead", "lead-number", "source", "body", "note", "caption",
        "table-head", "table-cell", "row-number", "check-item", "check-number",
        "quote", "quote-speaker", "quote-occasion", "quote-context", "annex", "annex-source",
    )
)  # fmt: skip
_HEADS = (
    *("short-title", "first-head", "foot", "page-words", "subject", "keywords"),
    *("mail-subject", "mail-opening", "mail-closing"),
)
_JUDGED_BELOW = frozenset(("HTML_UNKNOWN_TAG", "DTD_ID_REDEFINED"))  # the parser knows no tags of HTML 5
_GROUPS = frozenset(("main", "section", "header"))


@dataclass(frozen=True, slots=True)
class Page:
    """All that the templates say."""

    language: str
    title: str
    short_title: str
    first_head: str
    foot: str
    page_words: str
    subject: str
    keywords: tuple[str, ...]
    mail: MailText
    blocks: tuple[Block, ...]


def read_markup(html: str, arrangement: Arrangement = USUAL) -> Page:
    """Sections moved as arranged; raises MarkupError for what isn't described above."""
    root = _parse(html)
    heads = _heads(root)
    body = root.find("body")
    if body is not None:
        arrange(body, arrangement)
    places = _places(root)
    return Page(
        language=root.get("lang", "en-GB"),
        title=_spaced(root.findtext("head/title") or ""),
        short_title=heads["short-title"],
        first_head=heads["first-head"],
        foot=heads["foot"],
        page_words=heads["page-words"],
        subject=heads["subject"],
        keywords=tuple(word for word in map(_spaced, heads["keywords"].split(";")) if word),
        mail=MailText(heads["mail-subject"], heads["mail-opening"], heads["mail-closing"]),
        blocks=listed(tuple(_blocks(body, places))) if body is not None else (),
    )


def _parse(html: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    if root is None:
        raise MarkupError("", "is empty")
    for error in parser.error_log:
        if error.type_name not in _JUDGED_BELOW:
            line = html.splitlines()[error.line - 1].strip()
            raise MarkupError("", f"is no clean HTML: {error.message.strip()}", line, unclean=True)
    return root


def _heads(root: etree._Element) -> dict[str, str]:
    found = {meta.get("name", ""): _spaced(meta.get("content", "")) for meta in root.iterfind("head/meta")}
    for name in found:
        if name not in _HEADS:
            raise MarkupError("meta", f'name="{name}" is not known; there are {", ".join(_HEADS)}', f'"{name}"')
    return {name: found.get(name, "") for name in _HEADS}


def _places(root: etree._Element) -> Places:
    """Every anchor, and the numbers of the headings, before the first link is read."""
    anchors: set[str] = set()
    for anchor in root.xpath("//body//@id"):
        if anchor in anchors:
            raise MarkupError("", f'id="{anchor}" is given twice', anchor)
        anchors.add(anchor)
    numbered = [heading for heading in root.iter("h1") if "numbered" in classes(heading)]
    numbers = {heading.get("id", ""): str(number) for number, heading in enumerate(numbered, start=1)}
    if "" in numbers or len(numbers) != len(numbered):
        raise MarkupError("h1", "that is numbered needs an id")
    return Places(frozenset(anchors), numbers)


def _blocks(parent: etree._Element, places: Places) -> Iterator[Block]:
    _without_text(parent)
    for element in parent:
        if element.tag in _GROUPS:
            yield from _blocks(element, places)
        else:
            yield _block(element, places)


def _block(element: etree._Element, places: Places) -> Block:
    match element.tag:
        case "h1" | "h2":
            return _heading(element, places)
        case "p":
            return _paragraph(element, places)
        case "table":
            return read_table(element, places, STYLES)
        case "figure":
            return _figure(element, places)
        case "div" if classes(element) == ["columns"]:
            return Columns(tuple(_paragraphs(element, places)))
        case "hr" if classes(element) == ["page"]:
            return PageBreak()
        case "nav" if classes(element) == ["contents"]:
            return Contents(_spaced(element.text or ""), ())
        case _:
            raise MarkupError(
                element.tag, "is not known here" + (f' as class="{element.get("class")}"' * bool(element.attrib))
            )


def _heading(element: etree._Element, places: Places) -> Heading:
    refuse(element, "class", "id")
    number = places.numbers.get(element.get("id", "")) if "numbered" in classes(element) else None
    for child in element.findall("b"):
        if classes(child) != ["number"]:
            raise MarkupError("b", 'in a heading needs class="number"')
        number = _spaced(child.text or "")
        _take_out(child)
    level: Literal[1, 2] = 1 if element.tag == "h1" else 2
    return Heading(level, runs_of(element, places), number, element.get("id"))


def _paragraph(element: etree._Element, places: Places) -> Paragraph:
    refuse(element, "class", "id")
    style = element.get("class", "")
    if style not in STYLES:
        told = f'class="{style}" is not known' if style else "needs a class"
        raise MarkupError("p", f"{told}; there are {', '.join(sorted(STYLES))}", style)
    number = next((link for link in element.iterfind("a") if classes(link) == ["number"]), None)
    if number is None:
        return Paragraph(style, runs_of(element, places), element.get("id"))
    said, leads = _spaced(number.text or ""), places.target(number)
    _take_out(number)
    return Paragraph(style, runs_of(element, places), element.get("id"), said, leads)


def _paragraphs(parent: etree._Element, places: Places) -> Iterator[Paragraph]:
    _without_text(parent)
    for element in parent:
        if element.tag != "p":
            raise MarkupError(element.tag, f"can't stand in {parent.tag}; put it before or after")
        yield _paragraph(element, places)


def _figure(element: etree._Element, places: Places) -> Figure:
    image, caption = element.find("img"), element.find("figcaption")
    if image is None or caption is None or len(element) != 2:
        raise MarkupError("figure", "needs one img with alt and one figcaption")
    return Figure(_spaced(image.get("alt", "")), tuple(_paragraphs(caption, places)))


def _take_out(element: etree._Element) -> None:
    """Away with an element, not with the words after it."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _without_text(parent: etree._Element) -> None:
    loose = (parent.text or "").strip() or next((tail for e in parent if (tail := (e.tail or "").strip())), "")
    if loose:
        raise MarkupError(parent.tag, f"holds loose words (“{loose[:40]}”); put them in a p", loose[:40])


def _spaced(text: str) -> str:
    return Run(" ".join(text.split())).text
