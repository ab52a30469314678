"""What is broken in a house: one line that names file, line and remedy, never silence and never a traceback."""

import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools import subset
from fontTools.ttLib import TTFont

import briefing
from briefing.resources import asset, folder
from tests.houses import SVG, house_of


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"theme_toml": "[colours]\nnavy = 'dark'"},
            "theme.toml, line 2: colours.navy must be #RRGGBB; correct it there",
        ),
        ({"theme_toml": "[colours]\nink = dark\n"}, "theme.toml: is no TOML: Invalid value (at line 2, column 7)"),
        ({"theme_toml": "[colors]\nnavy = '#000000'"}, "theme.toml, line 1: colors is unknown; is colours meant?"),
        ({"theme_toml": "[styles.titel]\nsize = 9"}, "theme.toml, line 1: styles.titel is unknown"),
        (
            {"theme_toml": "[styles.title]\ncolour = 'pink'"},
            "theme.toml, line 2: styles.title.colour: pink is no colour",
        ),
        (
            {"theme_toml": "[styles.title]\nface = 'gothic'"},
            "theme.toml, line 2: styles.title.face: gothic is none of [faces]",
        ),
        ({"theme_toml": "[styles.title]\nsize = 0"}, "theme.toml, line 1: styles.title: size and leading"),
        ({"theme_toml": "styles = 3"}, "theme.toml, line 1: styles must be a table, [styles]"),
        (
            {"theme_toml": f"[marking]\ndefault = '{'secret ' * 30}'"},
            "theme.toml, line 2: marking.default must be one line of",
        ),
        (
            {"theme_toml": "[marking]\ndefault = 3"},
            "theme.toml, line 2: marking.default must be text in quotation marks",
        ),
        ({"theme_toml": "[colours]\nnavi = '#000000'"}, "theme.toml, line 2: colours.navi is unknown; is navy meant?"),
        (
            {"theme_toml": "[words]\nlink = '{to}'"},
            "theme.toml, line 2: words.link: {to} is not filled in; there are {text}",
        ),
        ({"theme_toml": "[page]\nleft = 90"}, "theme.toml, line 1: page: the margins leave 102 x 254.5 mm"),
        ({"theme_toml": "[faces.sans]\nfile = 'x.ttf'"}, "theme.toml, line 2: faces.sans.file: fonts/x.ttf is missing"),
        (
            {"theme_toml": "[faces.sans]\nfile = '../x.ttf'"},
            "theme.toml, line 2: faces.sans.file: fonts/../x.ttf is missing",
        ),
        (
            {"theme_toml": "[faces.sans]\nfile = 'x.ttf'", "fonts__x_ttf": "no font"},
            "fonts/x.ttf: can't be read as a font",
        ),
        (
            {"map_toml": "[borders]\nview = 'mine'"},
            "map.toml, line 2: borders.view: mine is unknown; there are neutral, plain",
        ),
        ({"map_toml": "[colours]\nsea = 'blue'"}, "map.toml, line 2: colours.sea must be RRGGBB"),
        ({"map_toml": "[[status]]\nstatuses = ['member']\nfill = '86A9C6'\npattern = 'plain'"}, "the last one must"),
        ({"templates__briefing_html_jinja": "<html>\n{% if %}"}, "briefing.html.jinja, line 2: Expected an expression"),
        (
            {"templates__wording__compose_toml": "[issues]\nothers = 'x'"},
            "compose.toml, line 2: issues.others is unknown",
        ),
        (
            {"templates__wording__compose_toml": "[issues]\nother = '$whom'"},
            "compose.toml, line 2: issues.other: $whom is no fact of this sentence; there are none",
        ),
    ],
)
def test_a_slip_is_told_in_one_line_with_file_place_and_remedy(
    seed: briefing.Briefing, seed_path: Path, tmp_path: Path, files: dict[str, str], told: str
) -> None:
    house = house_of(tmp_path / "house", **files)
    with pytest.raises(briefing.BriefingError) as error:
        if "templates__wording__compose_toml" in files:
            briefing.extract([seed_path], house=house)
        briefing.render(seed, tmp_path / "x.pdf", house=house)
    assert str(house) in str(error.value) and told in str(error.value)
    assert "; " in str(error.value) and "\n" not in str(error.value)


def test_a_folder_that_is_no_house_is_told(seed: briefing.Briefing, tmp_path: Path) -> None:
    with pytest.raises(briefing.BriefingError, match=r"house .*nowhere: is missing; name its folder"):
        briefing.render(seed, tmp_path / "x.html", house=tmp_path / "nowhere")
    with pytest.raises(briefing.BriefingError, match=r"holds none of theme.toml, map.toml"):
        briefing.render(seed, tmp_path / "x.html", house=tmp_path)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"logo_svg": SVG.replace("<rect", "<image")}, "logo.svg: line 1: holds <image>, which is not drawn"),
        ({"logo_svg": SVG.replace("#0B6B3A", "url(#glow)")}, "logo.svg: line 1: the colour url(#glow) is not drawn"),
        ({"logo_svg": "<svg"}, "logo.svg: is no SVG"),
        (
            {"logo_svg": SVG.replace("<rect", "<rect mask='url(#m)'")},
            "logo.svg: line 1: has a mask, which is not drawn",
        ),
        ({"logo_svg": SVG.replace('width="80"', 'width="1e99"')}, "logo.svg: a length is too great: 1e99"),
        ({"logo_svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'}, "logo.svg: draws nothing"),
        ({"logo_svg": SVG.replace("0 0 200 80", "0 0 9000 1")}, "logo.svg: would be 60.0 x 0.0 mm"),
        (
            {"logo_svg": SVG.replace("<rect", "<style>g a{}</style><rect")},
            "logo.svg: line 1: the style rule g a is not",
        ),
        ({"logo_svg": SVG.replace('viewBox="0 0 200 80"', "")}, "logo.svg: says no size"),
        ({"logo_png": "no picture"}, "logo.png: can't be read as a PNG"),
    ],
)
def test_a_logo_that_can_not_be_shown_is_told(
    seed: briefing.Briefing, tmp_path: Path, files: dict[str, str], told: str
) -> None:
    with pytest.raises(briefing.BriefingError) as error:
        briefing.render(seed, tmp_path / "x.html", house=house_of(tmp_path / "house", **files))
    assert told in str(error.value)


def test_an_svg_can_not_draw_in_files(seed: briefing.Briefing, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("#0B6B3A")
    drawn = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{tmp_path}/secret">]>' + SVG.replace(">", "><title>&x;</title>", 1)
    page = briefing.render(seed, tmp_path / "x.html", house=house_of(tmp_path / "house", logo_svg=drawn))
    assert "ENTITY" not in page.read_text(encoding="utf-8")


def told_of(seed: briefing.Briefing, house: Path) -> str:
    with pytest.raises(briefing.BriefingError) as error:
        briefing.render(seed, house.parent / "x.pdf", house=house)
    assert "\n" not in str(error.value) and "; " in str(error.value)
    assert not (house.parent / "x.pdf").exists()
    return str(error.value).replace(f"{house}{os.sep}", "")


LETTERS = "templates__sections__quotes_html_jinja"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "loops take more than"),
        ("<p>{{ 'x' * 9999999999 }}</p>", "* makes something too long"),
        ("<p>{{ 9 ** 99999999 }}</p>", "** makes something too long"),
        ("<p>{{ '%9999999999d' % 3 }}</p>", "% makes something too long"),
        ("<p>{{ 'x'.ljust(9999999999) }}</p>", "ljust() may not be called"),
        ("<p>{{ 'x' | center(9999999999) }}</p>", "No filter named 'center'"),
        ("{% include 'sections/quotes.html.jinja' %}", "a template includes itself"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "a macro calls itself"),
        ("{% include '/etc/passwd' %}", "there is no template “/etc/passwd”"),
        ("<p>{{ event.__class__ }}</p>", "access to attribute '__class__'"),
        ("<p>loose</p>", "<p> needs a class; there are annex"),
        ("<table><tr><td>open", "is no clean HTML"),
    ],
)
def test_a_template_that_never_ends_reads_files_or_leaves_tags_open_is_stopped_and_told(
    seed: briefing.Briefing, tmp_path: Path, template: str, told: str
) -> None:
    line = 1 if "includes itself" in told or "calls itself" in told else 2
    text = template if line == 1 else f"<h1>Quotes</h1>\n{template}"
    found = told_of(seed, house_of(tmp_path / "house", **{LETTERS: text}))
    assert found.startswith(f"templates/sections/quotes.html.jinja, line {line}: ") and told in found


@pytest.mark.parametrize(
    "section", ["participants", "meetings", "sides", "quotes", "issues", "map", "timeline", "checks", "annex"]
)
def test_any_section_may_be_taken_away(seed: briefing.Briefing, tmp_path: Path, section: str) -> None:
    ours = (folder("templates") / "briefing.html.jinja").read_text(encoding="utf-8")
    house = house_of(
        tmp_path / "house",
        templates__briefing_html_jinja=ours.replace(f'{{% include "sections/{section}.html.jinja" %}}\n', ""),
    )
    text = briefing.render(seed, tmp_path / "x.md", house=house).read_text(encoding="utf-8")
    assert ("the data file" in text) == (section in ("checks", "sides"))


def test_letters_that_are_not_utf_8_are_told(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path / "house", **{LETTERS: ""})
    (house / "templates/sections/quotes.html.jinja").write_bytes("<h1>Zürich</h1>".encode("latin-1"))
    assert told_of(seed, house) == "templates/sections/quotes.html.jinja: is not in UTF-8; save it so"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Theme.toml", "Theme.toml: is passed over for its name; call it theme.toml"),
        ("logo.jpg", "logo.jpg: is no format of a logo; give logo.svg or logo.png"),
        ("sections/quotes.html.jinja", "sections: is passed over there; move it to templates/sections"),
        ("templates/sections/quote.html.jinja", "nothing asks for it; call it sections/quotes.html.jinja"),
        ("templates/briefing.html", "nothing asks for it; call it briefing.html.jinja"),
        ("templates/sections/budget.html.jinja", "nothing asks for it; include it in a template of the house"),
    ],
)
def test_a_file_that_would_be_passed_over_is_told(
    seed: briefing.Briefing, tmp_path: Path, name: str, told: str
) -> None:
    house = house_of(tmp_path / "house", map_toml="")
    (house / name).parent.mkdir(parents=True, exist_ok=True)
    (house / name).write_text("x")
    assert told in told_of(seed, house)


def test_a_section_of_the_house_s_own_that_a_template_asks_for_is_taken(
    seed: briefing.Briefing, tmp_path: Path
) -> None:
    house = house_of(
        tmp_path / "house",
        templates__sections__quotes_html_jinja='{% include "sections/budget.html.jinja" %}',
        templates__sections__budget_html_jinja='<h1 class="numbered" id="budget">Budget</h1>',
    )
    (house / "templates/sections/budget.html.jinja~").write_text("as an editor leaves it")
    assert "Budget" in briefing.render(seed, tmp_path / "x.md", house=house).read_text(encoding="utf-8")


def _link_out(house: Path) -> None:
    (house / "templates/sections").mkdir(parents=True)
    (house / "templates/sections/quotes.html.jinja").symlink_to("/etc/hostname")


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        (_link_out, "templates/sections/quotes.html.jinja: is a link that leads out of the house; put a copy there"),
        (lambda house: (house / "theme.toml").symlink_to(house / "no"), "theme.toml: is a link that leads nowhere"),
        (
            lambda house: (house / "theme.toml").symlink_to(house / "theme.toml"),
            "theme.toml: is a link that leads nowhere",
        ),
        (lambda house: (house / "theme.toml").mkdir(), "theme.toml: is no file"),
        (
            lambda house: (house / "templates/briefing.html.jinja").mkdir(parents=True),
            "briefing.html.jinja: is no file",
        ),
        (lambda house: (house / "fonts").write_text(""), "fonts: must be a folder"),
    ],
)
def test_a_link_or_folder_in_a_file_s_place_is_told(
    seed: briefing.Briefing, tmp_path: Path, breaks: Callable[[Path], object], told: str
) -> None:
    house = house_of(tmp_path / "house", map_toml="")
    breaks(house)
    assert told in told_of(seed, house)


def test_links_inside_the_house_and_to_it_are_followed(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path / "house", shared__theme_toml='[colours]\nnavy = "#0B6B3A"\n')
    (house / "theme.toml").symlink_to(house / "shared/theme.toml")
    (tmp_path / "linked").symlink_to(house)
    assert "0B6B3A" in briefing.render(seed, tmp_path / "x.html", house=tmp_path / "linked").read_text(encoding="utf-8")


def test_a_font_without_the_letters_of_every_page_is_told(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path / "house", theme_toml='[faces.sans]\nfamily = "Corp"\nfile = "corp.ttf"\n')
    font, cut = TTFont(asset("fonts", "NotoSans-Regular.ttf")), subset.Subsetter()
    cut.populate(unicodes=range(0x20, 0x7F))
    cut.subset(font)
    (house / "fonts").mkdir()
    font.save(house / "fonts/corp.ttf")
    assert told_of(seed, house).startswith("fonts/corp.ttf: lacks letters that every page needs (–‘’“”·†)")


@pytest.mark.parametrize(("across", "told"), [(90_000, "has 90000 x 90000 dots"), (0, "can't be read as a PNG")])
def test_a_logo_too_large_to_unpack_is_told_before(
    seed: briefing.Briefing, tmp_path: Path, across: int, told: str
) -> None:
    house = house_of(tmp_path / "house", map_toml="")
    head = struct.pack(">II", across, across) + bytes((8, 2, 0, 0, 0))
    (house / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + head)
    assert told in told_of(seed, house)
