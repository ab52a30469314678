"""Names of the Word styles that the outline's slugs mean: "table-cell" -> "TableCell", a mark -> a character style."""

BUILT_IN = {
    "heading-1": ("Heading1", "heading 1"),
    "heading-2": ("Heading2", "heading 2"),
    "contents": ("TOC1", "toc 1"),
    "title": ("Title", "Title"),
    "subtitle": ("Subtitle", "Subtitle"),
    "caption": ("Caption", "caption"),
    "quote": ("Quote", "Quote"),
    "header": ("Header", "header"),
    "footer": ("Footer", "footer"),
}
"""Slug -> (id, name) where Word has a style of its own; all others are ours, named after the slug."""

CHARACTER = {
    "name": "Name",
    "known": "Known",
    "unstated": "Not Stated",
    "reported": "Reported",
    "label": "Label",
    "strong": "Strong",
    "reference": "Reference",
    "aside": "Heading Aside",
    "between": "Between",
    "technical": "Technical",
    "heading-number": "Heading Number",
    "annex-number": "Annex Number",
    "footer-page": "Footer Page",
}

TONES = {
    "gap": "Gap Cell",
    "held": "Held Cell",
    "planned": "Planned Cell",
    "ruled-out": "Ruled Out Cell",
    "diagonal": "Diagonal Cell",
}
"""Tone of a cell -> name of its paragraph style."""

TABLES = {
    kind: f"Briefing {kind.replace('-', ' ').title()}"
    for kind in (
        *("facts", "lead", "meetings", "glance", "checks-short", "participants", "unnamed", "named-only"),
        *("matrix", "sides", "quotes", "issues", "timeline", "checks"),
    )
}
"""Kind of table -> name of its Word table style; any other kind is "Briefing Table"."""


def paragraph_style(slug: str) -> str:
    """The id of a slug's style; an id stays as it is."""
    if slug[:1].isupper():
        return slug
    return BUILT_IN[slug][0] if slug in BUILT_IN else style_id(style_name(slug))


def style_name(slug: str) -> str:
    return BUILT_IN[slug][1] if slug in BUILT_IN else slug.replace("-", " ").title()


def character_style(mark: str) -> str:
    return style_id(CHARACTER[mark])


def marking_style(label: str | None) -> str:
    """The character style of a TLP label; of any other marking, None, the house text's."""
    return style_id(f"Marking {label}" if label else "Marking")


def table_style(kind: str) -> str:
    return style_id(TABLES.get(kind, "Briefing Table"))


def apart_style(kind: str) -> str:
    """The slug of later paragraphs in cells of tables that set them apart."""
    return f"{kind}-apart"


def style_id(name: str) -> str:
    return name.replace(" ", "")
