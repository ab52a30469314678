"""Write runs and paragraphs as WordprocessingML, in named styles only: Outline text -> XML strings."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from briefing.model.outline import Paragraph, Run
from briefing.render.word.names import character_style, paragraph_style

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SCRIPTS = (
    (re.compile("[\u0400-\u052f]"), '<w:lang w:val="ru-RU"/>'),
    (re.compile("[\u0600-\u06ff]"), '<w:rtl/><w:lang w:bidi="ar-SA"/>'),
    (re.compile("[\u0590-\u05ff]"), '<w:rtl/><w:lang w:bidi="he-IL"/>'),
    (re.compile("[\u3040-\u30ff]"), '<w:lang w:eastAsia="ja-JP"/>'),
    (re.compile("[\uac00-\ud7af]"), '<w:lang w:eastAsia="ko-KR"/>'),
    (re.compile("[\u3400-\u9fff]"), '<w:lang w:eastAsia="zh-CN"/>'),
)
_FIGURE_LABEL = re.compile(r"(Figure|Table) (\d+)(.*)", re.DOTALL)


def allowed(text: str) -> str:
    """Text of characters that XML can hold: others become U+FFFD, so that none is lost without a trace."""
    return _NOT_XML.sub("\ufffd", text)


def clean(text: str) -> str:
    """Text as it stands between tags."""
    return escape(allowed(text))


@dataclass
class Anchors:
    """Bookmarks: numbers them, keeps their names unique, and turns an outline's anchors into names that Word takes."""

    relate: Callable[[str], str]
    """Gives the relationship id of an outside address."""
    known: Mapping[str, str]
    """Every anchor of the outline with the words there; a link to any other place is left as plain text."""
    _used: set[str] = field(default_factory=set)
    _names: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def name(self, anchor: str) -> str:
        """Letters, digits and _, at most 40, no two alike to Word, which ignores case."""
        if anchor not in self._names:
            name = plain = re.sub(r"\W", "_", f"b_{anchor}")[:36]
            number = 1
            while name.casefold() in self._taken:
                number += 1
                name = f"{plain}_{number}"
            self._taken.add(name.casefold())
            self._names[anchor] = name
        return self._names[anchor]

    def mark(self, anchor: str | None, inner: str) -> str:
        if anchor is None or anchor in self._used:
            return inner
        self._used.add(anchor)
        number = len(self._used)
        return f'<w:bookmarkStart w:id="{number}" w:name="{self.name(anchor)}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'

    def link(self, target: str | None, inner: str) -> str:
        if target is None:
            return inner
        if not target.startswith("#"):
            return f'<w:hyperlink r:id="{self.relate(target)}" w:history="1">{inner}</w:hyperlink>'
        if target[1:] not in self.known:
            return inner
        return f'<w:hyperlink w:anchor="{self.name(target[1:])}" w:history="1">{inner}</w:hyperlink>'

    def reference(self, run: Run) -> str | None:
        """A REF field where a run says what stands at its target ("M4", "10"): it follows when an office renumbers.
        It looks as the run does, whatever the target looks like (CHARFORMAT)."""
        place = (run.target or "").removeprefix("#")
        if not place or place == run.target or run.break_before or self.known.get(place) != run.text:
            return None
        return field_of(f"REF {self.name(place)} \\h \\* CHARFORMAT", run.text, run.mark)


def paragraph(
    source: Paragraph,
    anchors: Anchors,
    *,
    keep: bool = False,
    row_anchor: str | None = None,
    extra: str = "",
    before: str = "",
) -> str:
    """One paragraph. `keep`: stay on the page of what follows; `extra`: further paragraph properties, in order;
    `before`: runs that come first."""
    inner = runs(source.runs, anchors)
    if source.number is not None:
        inner = f"{before}{_number(source, anchors)}{inner}"
        return framed(source.style, anchors.mark(row_anchor, inner), keep=keep, extra=extra)
    return framed(source.style, anchors.mark(row_anchor, anchors.mark(source.anchor, inner)), keep=keep, extra=extra)


def _number(source: Paragraph, anchors: Anchors) -> str:
    """The number that hangs left of an annex paragraph carries its anchor, and leads back to where it is cited."""
    number = anchors.link(source.number_target, run_of(source.number or "", "annex-number"))
    return anchors.mark(source.anchor, number) + "<w:r><w:tab/></w:r>"


def framed(style: str, inner: str, *, keep: bool = False, extra: str = "") -> str:
    keeping = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{paragraph_style(style)}"/>{keeping}{extra}</w:pPr>{inner}</w:p>'


def runs(source: Iterable[Run], anchors: Anchors) -> str:
    return "".join(_linked(run, anchors) for run in source if run.text or run.anchor)


def _linked(run: Run, anchors: Anchors) -> str:
    referring = anchors.reference(run)
    if referring is not None:
        return anchors.mark(run.anchor, referring)
    return anchors.link(run.target, anchors.mark(run.anchor, _run_or_label(run)))


def _run_or_label(run: Run) -> str:
    """ "Figure 1" counts itself, so that a caption that an office adds is numbered on."""
    numbered = _FIGURE_LABEL.match(run.text) if run.mark == "label" else None
    if numbered is None:
        return run_of(run.text, run.mark, run.break_before)
    kind, number, rest = numbered.groups()
    return (
        run_of(f"{kind} ", run.mark)
        + field_of(f"SEQ {kind} \\* ARABIC", number, run.mark)
        + (run_of(rest, run.mark) if rest else "")
    )


def run_of(text: str, mark: str | None = None, break_before: bool = False) -> str:
    broken = "<w:br/>" if break_before else ""
    lines = clean(text).split("\n")
    inner = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' if line else "" for line in lines)
    return f"<w:r>{_properties(text, mark)}{broken}{inner}</w:r>"


def _properties(text: str, mark: str | None) -> str:
    named = mark if mark is None or mark.startswith("Marking") else character_style(mark)
    style = f"<w:rStyle w:val={attribute(named)}/>" if named else ""
    language = "" if text.isascii() else next((lang for script, lang in _SCRIPTS if script.search(text)), "")
    return f"<w:rPr>{style}{language}</w:rPr>" if style or language else ""


def field_of(instruction: str, shown: str, mark: str | None = None, *, dirty: bool = False) -> str:
    """A field with its result already filled in; `dirty`: Word is to work it out again."""
    return field_around(instruction, run_of(shown, mark), mark, dirty=dirty)


def field_around(instruction: str, result: str, mark: str | None = None, *, dirty: bool = False) -> str:
    """A field with runs as its result."""
    properties = _properties("", mark)

    def part(kind: str, more: str = "") -> str:
        return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"{more}/></w:r>'

    code = f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    begin = part("begin", ' w:dirty="true"' if dirty else "")
    return begin + code + part("separate") + result + part("end")


def attribute(text: str) -> str:
    return quoteattr(allowed(text))
