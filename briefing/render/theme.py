"""assets/brand/theme.toml, the house's over it -> Theme: colours, type, spacing and marking that every format shares.

Lengths are in mm; type sizes, leadings and line widths in points; colours "#RRGGBB".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.errors import SettingsError


@dataclass(frozen=True, slots=True)
class FaceLook:
    family: str
    file: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageLook:
    left: float
    right: float
    top: float
    bottom: float
    gutter: float
    number_at: float
    head_gap: float
    foot_gap: float
    head_baseline: float
    foot_baseline: float
    foot_at: float
    rule: float
    rule_colour: str
    papers: Mapping[str, Paper]


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style."""

    face: str
    size: float
    leading: float
    colour: str
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    hang: float = 0.0
    """How far the first line (or the number) stands left of the others."""
    top: float | None = None
    """Padding above in a cell, in place of its table's."""
    baseline: float | None = None
    """From the line's top to its base line, in points; the size where it is not given."""
    keep_next: bool = False
    tight_after: float | None = None
    """Space after, where that keeps a few lines from taking a page of their own."""


@dataclass(frozen=True, slots=True)
class MarkLook:
    """A character style: what is None stays as in the paragraph."""

    family: str | None = None
    bold: bool | None = None
    size: float | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class TableLook:
    before: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    between: float = 0.0
    ground: str | None = None
    head_after: float = 0.0
    head_rule: float = 0.0
    head_rule_colour: str | None = None
    head_indent: float = 0.0
    rule: float = 0.0
    rule_colour: str | None = None
    rule_at_top: bool = False
    rules_from: float = 0.0
    upright_rules: bool = False
    number_at: float = 0.0
    last_left: float = 0.0
    """Padding before the words of the later columns; the ground of a single cell starts this far before its words."""
    left_from: int = 0
    """The first of those columns, counted from 0."""
    summary_ground: str | None = None
    whole_up_to: float = 1.0
    """The part of a page up to which a table marked whole is kept so; a higher one would leave too much empty."""


@dataclass(frozen=True, slots=True)
class Tone:
    """The ground and text of a cell that stands out."""

    colour: str
    ground: str | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class MarkingLook:
    default: str
    """What is printed where the user asks for no other marking; "" for none."""
    pad_upright: float
    pad_across: float
    clearance: float
    frame: float
    ground: str
    colour: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Marking:
    """One marking as it is printed."""

    text: str
    colour: str
    ground: str
    framed: bool


@dataclass(frozen=True, slots=True)
class LogoLook:
    alt: str
    """What those hear who don't see it."""
    height: float
    """mm, at most; so `width`."""
    width: float
    clearance: float
    """From its foot to the header's rule; twice as much from its side to the marking."""


@dataclass(frozen=True, slots=True)
class Theme:
    colours: Mapping[str, str]
    faces: Mapping[str, FaceLook]
    page: PageLook
    styles: Mapping[str, Style]
    marks: Mapping[str, MarkLook]
    tables: Mapping[str, TableLook]
    bar_width: float
    bars: Mapping[str, str]
    tones: Mapping[str, Tone]
    figure_frame: float
    figure_frame_colour: str
    marking: MarkingLook
    logo: LogoLook
    words: Mapping[str, str]

    def style(self, name: str) -> Style:
        """A paragraph's style by its slug; a slug that the theme lacks looks like running text."""
        return self.styles.get(name) or self.styles["body"]

    def table(self, kind: str) -> TableLook:
        return self.tables.get(kind) or self.tables["default"]

    def paper(self, name: str) -> Paper:
        """Raises SettingsError for a paper that the theme does not know."""
        if name not in self.page.papers:
            raise SettingsError(f"{name}: no such paper; there are {', '.join(self.page.papers)}")
        return self.page.papers[name]

    def face(self, face: str, mark: MarkLook, bold: bool = False) -> str:
        """The face of words under `mark` in a paragraph set in `face`."""
        family = mark.family or face.partition("-")[0]
        heavy = bold or (mark.bold if mark.bold is not None else face.endswith("-bold"))
        return f"{family}-bold" if heavy else family

    def marked(self, text: str) -> Marking:
        """How a handling marking is printed: TLP labels in their own colour on black, house text in a frame."""
        label = text.strip().upper()
        colour = self.marking.labels.get(label)
        if colour:
            return Marking(label, colour, self.colours["black"], framed=False)
        return Marking(label, self.marking.colour, self.marking.ground, framed=True)
