"""What templates may write, and how a broken one is named."""

import re
from pathlib import Path

import pytest

from briefing.compose.layout import layout
from briefing.compose.page.inline import MarkupError
from briefing.compose.page.markup import Page, read_markup
from briefing.errors import SettingsError
from briefing.model.outline import Cell, Columns, Figure, Heading, PageBreak, Paragraph, Row, Run, Table
from briefing.resources import folder, in_house
from tests.compose.outlines import headings
from tests.compose.seed_briefing import seed_briefing


def page(body: str, head: str = "") -> Page:
    return read_markup(f"<!DOCTYPE html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>")


def only(body: str) -> object:
    (block,) = page(body).blocks
    return block


def table(rows: str, widths: str = "<col width='11'><col width='159'>") -> Table:
    block = only(f"<table class='glance'><colgroup>{widths}</colgroup><tbody>{rows}</tbody></table>")
    assert isinstance(block, Table)
    return block


def test_marks_links_and_breaks_become_runs() -> None:
    block = only(
        "<p class='body' id='here'>One <span class='name'>Two</span><br> three <a class='ref' href='#here'>[1]</a></p>"
    )
    assert block == Paragraph(
        "body",
        (
            Run("One "),
            Run("Two", "name"),
            Run("three ", break_before=True),
            Run("[1]", "reference", "#here"),
        ),
        "here",
    )


def test_white_space_is_one_space_and_a_no_break_space_stays() -> None:
    block = only("<p class='body'>\n  one \n two\u00a0 three\u00a0<span class='name'> four</span>\n</p>")
    assert isinstance(block, Paragraph)
    assert block.text == "one two\u00a0 three\u00a0 four"


def test_sections_are_numbered_in_the_order_of_the_page_and_links_know_the_number() -> None:
    blocks = page(
        "<p class='note'>see section <a class='section' href='#b'></a></p>"
        "<h1 class='numbered' id='a'>A</h1><h1>No number</h1><h1 class='numbered' id='b'>B</h1>"
        "<h1 id='z'><b class='number'>A</b>Annex</h1>"
    ).blocks
    assert [block.number for block in blocks if isinstance(block, Heading)] == ["1", None, "2", "A"]
    assert blocks[0] == Paragraph("note", (Run("see section "), Run("2", None, "#b")))


def test_an_aside_stands_beside_a_heading() -> None:
    assert only("<h2>Head <small class='aside'>beside</small></h2>") == Heading(
        2, (Run("Head "), Run("beside", "aside"))
    )


def test_a_table_has_bars_tones_scopes_and_spans() -> None:
    made = table(
        "<tr class='held ruled' id='m1'><th scope='row' class='row-number'>M1</th><td class='gap end'>x</td></tr>"
        "<tr><td colspan='2'><p class='quote'>a</p><p class='note'>b</p></td></tr>"
    )
    assert made.rows == (
        Row(
            (
                Cell((Paragraph("row-number", (Run("M1"),)),), scope="row"),
                Cell((Paragraph("table-cell", (Run("x"),)),), tone="gap", align="end"),
            ),
            "held",
            True,
            "m1",
        ),
        Row((Cell((Paragraph("quote", (Run("a"),)), Paragraph("note", (Run("b"),))), span=2),)),
    )


def test_figure_columns_and_page_break_are_blocks() -> None:
    blocks = page(
        "<figure><img alt='A map'><figcaption><p class='caption'>Figure</p></figcaption></figure><hr class='page'>"
        "<div class='columns'><p class='annex' id='s1.1'><a class='number' href='#s1.1'>1.1</a>Text</p></div>"
    ).blocks
    assert blocks == (
        Figure("A map", (Paragraph("caption", (Run("Figure"),)),)),
        PageBreak(),
        Columns((Paragraph("annex", (Run("Text"),), "s1.1", "1.1", "#s1.1"),)),
    )


def test_a_link_that_leads_nowhere_is_no_link() -> None:
    assert only("<p class='body'><a href='#gone'>words</a></p>") == Paragraph("body", (Run("words"),))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<blink>x</blink>", "<blink> is not known here"),
        ("<p class='body'><i>x</i></p>", "<i> is not known inside a line"),
        ("<p>x</p>", "<p> needs a class"),
        ("<p class='bdoy'>x</p>", 'class="bdoy" is not known'),
        ("<p class='body' style='color:red'>x</p>", "takes no style="),
        ("<p class='body'><span class='red'>x</span></p>", 'class="red" is not known'),
        ("<div class='box'>x</div>", 'is not known here as class="box"'),
        ("<main>loose words</main>", "loose words"),
        ("<h1 id='a'>A</h1><h1 id='a'>B</h1>", 'id="a" is given twice'),
        ("<p class='body'><a class='section' href='#x'></a></p>", "leads to #x"),
        ("<table class='glance'><colgroup><col width='11'></colgroup></table>", "the widths sum to 11, not 170"),
        ("<table class='glance'><colgroup><col width='nan'></colgroup></table>", "the widths sum to nan, not 170"),
        ("<table class='other'></table>", 'class="other" is not known'),
        ("<p class='body'>x</p></section>", "no clean HTML"),
        ("<h1 class='numbered'>A</h1>", "needs an id"),
    ],
)
def test_anything_else_is_refused_by_name(body: str, said: str) -> None:
    with pytest.raises(MarkupError, match=re.escape(said)):
        page(body)


def test_a_row_that_does_not_fill_the_columns_is_refused() -> None:
    with pytest.raises(MarkupError, match="fills 1 of 2 columns"):
        table("<tr><td>x</td></tr>")


def test_a_span_that_is_no_number_is_refused() -> None:
    with pytest.raises(MarkupError, match='colspan="two" is no number of columns'):
        table("<tr><td colspan='two'>x</td></tr>")


@pytest.fixture
def own_templates(tmp_path: Path) -> Path:
    """The product's templates as a house's own, to be broken."""
    for path in folder("templates").rglob("*.jinja"):
        copy = tmp_path / "templates" / path.relative_to(folder("templates"))
        copy.parent.mkdir(exist_ok=True, parents=True)
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path / "templates"


def break_section(templates: Path, section: str, line: int, words: str) -> None:
    path = templates / "sections" / section
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[: line - 1], words, *lines[line - 1 :]]), encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{% endfor %}", "Encountered unknown tag 'endfor'"),
        ("{{ nonsense }}", "'nonsense' is undefined"),
        ("{{ event.nonsense }}", "has no attribute 'nonsense'"),
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
        ("{{ sources[0].outlet }}", "a value that the sources don't give is printed"),
        ("{{ briefing.__class__ }}", "unsafe"),
        ("<p class='body'><marquee>x</marquee></p>", "<marquee> is not known inside a line"),
        ("{% include '../../../../etc/passwd' %}", "there is no template “../../../../etc/passwd”"),
        ("{% include '/etc/passwd' %}", "there is no template “/etc/passwd”"),
        ("{% import '../theme.toml' as x %}", "there is no template “../theme.toml”"),
        ("{{ briefing.parse_file('/etc/passwd') }}", "parse_file() may not be called"),
        ("{{ briefing.parse_raw('x', proto='pickle', allow_pickle=True) }}", "parse_raw() may not be called"),
        ("{{ briefing.model_copy() }}", "model_copy() may not be called"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "unsafe"),
        ("{{ names.short.__func__.__globals__ }}", "unsafe"),
        ("{{ (briefing | attr('__init__')).__globals__ }}", "unsafe"),
        ("{{ '{0.__class__}'.format(briefing) }}", "format() may not be called"),
        ("{{ (sources | map(attribute='parse_file') | first)('/etc/passwd') }}", "parse_file() may not be called"),
        ("{% for n in range(999999) %}{% endfor %}", "Range too big"),
    ],
)
def test_a_broken_template_is_named_with_line_and_remedy(own_templates: Path, words: str, said: str) -> None:
    break_section(own_templates, "quotes.html.jinja", 2, words)
    with in_house(own_templates.parent), pytest.raises(SettingsError) as caught:
        layout(seed_briefing(), None)
    message = str(caught.value)
    assert message.startswith(f"{own_templates}/sections/quotes.html.jinja, line 2: ")
    assert said in message
    assert message.endswith("mend the template, or take briefing's own")


def test_a_template_that_includes_itself_is_told(own_templates: Path) -> None:
    break_section(own_templates, "quotes.html.jinja", 2, "{% include 'sections/quotes.html.jinja' %}")
    with in_house(own_templates.parent), pytest.raises(SettingsError, match="a template includes itself"):
        layout(seed_briefing(), None)


def test_an_office_takes_a_section_away_by_one_line(own_templates: Path) -> None:
    main = own_templates / "briefing.html.jinja"
    main.write_text(main.read_text(encoding="utf-8").replace('{% include "sections/annex.html.jinja" %}', ""))
    with in_house(own_templates.parent):
        made = layout(seed_briefing(), None)
    assert ("A", "Annex: the source") not in headings(made)
