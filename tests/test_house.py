"""A house: an office's own look and words over ours, in every format, told when broken, gone when the folder is."""

import email
import email.policy
import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

import briefing
from briefing.resources import asset, folder
from tests.render.test_pdf_conformance import failures

GREEN, RED = "0B6B3A", "8A1020"


def house_of(folder: Path, **files: str) -> Path:
    """A house whose files are named with _ for a dot and __ for a slash."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def coloured(folder: Path, colour: str) -> Path:
    return house_of(folder, theme_toml=f'[colours]\nnavy = "#{colour}"\n')


def styles_of(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/styles.xml").decode()


def words_of(path: Path) -> str:
    """The text of a DOCX."""
    return re.sub("<[^>]+>", "", zipfile.ZipFile(path).read("word/document.xml").decode())


def colours_of(path: Path) -> set[str]:
    """Of the words on a PDF's first page."""
    page = pypdfium2.PdfDocument(path)[0]
    found = set()
    for each in page.get_objects():
        red, green, blue = (pypdfium2.raw.c_uint() for _ in range(3))
        alpha = pypdfium2.raw.c_uint()
        if pypdfium2.raw.FPDFPageObj_GetFillColor(each.raw, red, green, blue, alpha):
            found.add(f"{red.value:02X}{green.value:02X}{blue.value:02X}")
    return found


def test_a_colour_changes_in_every_format(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = coloured(tmp_path / "house", GREEN)
    paths = {ending: tmp_path / f"x.{ending}" for ending in ("pdf", "docx", "html", "eml")}
    for path in paths.values():
        briefing.render(seed, path, house=house)
    assert GREEN in colours_of(paths["pdf"]) and "14304A" not in colours_of(paths["pdf"])
    assert GREEN in styles_of(paths["docx"]) and "14304A" not in styles_of(paths["docx"])
    for ending in ("html", "eml"):
        text = paths[ending].read_text(encoding="utf-8").replace("=\r\n", "").replace("=\n", "")
        assert GREEN in text and "14304A" not in text


def test_the_docx_still_has_no_look_of_its_own_beside_its_styles(seed: briefing.Briefing, tmp_path: Path) -> None:
    plain, own = (briefing.render(seed, tmp_path / name) for name in ("plain.docx", "own.docx"))
    briefing.render(seed, own, house=coloured(tmp_path / "house", GREEN), force=True)
    with zipfile.ZipFile(own) as changed, zipfile.ZipFile(plain) as usual:
        assert changed.namelist() == usual.namelist()
        body = changed.read("word/document.xml").decode()
        runs = re.findall("<w:rPr>(.*?)</w:rPr>", body)
        assert runs and not [run for run in runs if re.search("<w:(color|rFonts|sz|b)[ />]", run)]
        assert body.replace(GREEN, "14304A") == usual.read("word/document.xml").decode()


def test_a_typeface_of_the_house_is_named_in_word_and_set_in_the_pdf(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path / "house", theme_toml='[faces.sans]\nfamily = "House & Sons"\nfile = "house.ttf"\n')
    (house / "fonts").mkdir()
    (house / "fonts" / "house.ttf").write_bytes(asset("fonts", "NotoSerif-Regular.ttf").read_bytes())
    assert "House &amp; Sons" in styles_of(briefing.render(seed, tmp_path / "x.docx", house=house))
    fonts = set(re.findall(rb"\+Noto[A-Za-z-]+", _unpacked(briefing.render(seed, tmp_path / "x.pdf", house=house))))
    assert b"+NotoSans-Regular" not in fonts and b"+NotoSerif-Regular" in fonts


def _unpacked(path: Path) -> bytes:
    import zlib

    data = path.read_bytes()
    parts = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    made = b""
    for part in parts:
        try:
            made += zlib.decompress(part)
        except zlib.error:
            made += part
    return data + made


def test_sections_stand_in_the_order_of_the_house(seed: briefing.Briefing, tmp_path: Path) -> None:
    ours = Path(briefing.__file__).parents[1] / "templates" / "briefing.html.jinja"
    lines = ours.read_text(encoding="utf-8").splitlines()
    quotes = next(line for line in lines if "quotes" in line)
    lines.remove(quotes)
    lines.insert(next(n for n, line in enumerate(lines) if "participants" in line), quotes)
    house = house_of(tmp_path / "house", templates__briefing_html_jinja="\n".join(lines))
    for ending in ("docx", "html"):
        path = briefing.render(seed, tmp_path / f"x.{ending}", house=house)
        text = words_of(path) if ending == "docx" else re.sub("<[^>]+>", "", path.read_text(encoding="utf-8"))
        text = text.replace("\u00a0", " ")
        assert -1 < text.index("Key quotes") < text.index("Participants")  # in the list of contents
        assert text.rindex("Key quotes") < text.rindex("Participants")
    usual = words_of(briefing.render(seed, tmp_path / "usual.docx")).replace("\u00a0", " ")
    assert usual.index("Participants") < usual.index("Key quotes")


def test_a_sentence_is_worded_as_the_house_has_it(seed_path: Path, tmp_path: Path) -> None:
    house = house_of(
        tmp_path,
        templates__wording__compose_toml='[checks]\none_source_signed = "Single source."\none_source = "Solo."\n',
    )
    said = [check.text for check in briefing.extract([seed_path], house=house).checks]
    assert "Single source." in said or "Solo." in said
    again = [check.text for check in briefing.extract([seed_path]).checks]
    assert "Single source." not in again and "Solo." not in again


def test_the_e_mail_says_what_the_house_has_it_say(seed: briefing.Briefing, tmp_path: Path) -> None:
    head = (folder("templates") / "sections" / "head.html.jinja").read_text(encoding="utf-8")
    head = head.replace(
        'name="mail-opening" content=""', 'name="mail-opening" content="Dear all, on {{ event.city }}:"'
    )
    head = head.replace('name="mail-closing" content=""', 'name="mail-closing" content="Desk & Co."')
    head = re.sub('name="mail-subject" content=".*?">', 'name="mail-subject" content="For {{ event.city }}">', head)
    house = house_of(tmp_path / "house", templates__sections__head_html_jinja=head)
    draft = email.message_from_bytes(
        briefing.render(seed, tmp_path / "x.eml", house=house, marking="TLP:RED").read_bytes(), policy=email.policy.SMTP
    )
    plain, rich = (draft.get_body((kind,)).get_content() for kind in ("plain", "html"))
    assert draft["Subject"] == "[TLP:RED] For Samarkand"
    assert plain.index("Dear all, on Samarkand:") < plain.index("Bottom line") < plain.index("Desk & Co.")
    assert rich.index("Dear all, on Samarkand:") < rich.index("Bottom line") < rich.index("Desk &amp; Co.")


def test_the_map_follows_the_house(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(
        tmp_path,
        map_toml='[borders]\nview = "ours"\n[borders.ours]\nhatched = []\nnote = "As the ministry draws it."\n',
    )
    usual = briefing.render(seed, tmp_path / "usual.svg").read_text(encoding="utf-8")
    own = briefing.render(seed, tmp_path / "own.svg", house=house).read_text(encoding="utf-8")
    assert "As the ministry draws it." in own and "As the ministry draws it." not in usual


def test_a_marking_of_the_house_has_its_own_colour(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path, theme_toml='[marking.labels]\n"Q&A only" = "#FFEE00"\n')
    styles = styles_of(briefing.render(seed, tmp_path / "x.docx", house=house, marking="q&a only"))
    assert "Marking Q&amp;A ONLY" in styles and "FFEE00" in styles
    assert "#FFEE00" in briefing.render(seed, tmp_path / "x.html", house=house, marking="Q&A only").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "printed"), [({}, "MFA INTERNAL"), ({"marking": "TLP:RED"}, "TLP:RED"), ({"marking": ""}, None)]
)
def test_the_house_s_own_marking_stands_where_no_other_is_given(
    seed: briefing.Briefing, tmp_path: Path, given: dict[str, str], printed: str | None
) -> None:
    house = house_of(tmp_path / "house", theme_toml='[marking]\ndefault = "MFA internal"\n')
    told = {
        ending: briefing.render(seed, tmp_path / f"x.{ending}", house=house, **given)
        for ending in ("pdf", "docx", "eml", "md")
    }
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(told["pdf"])]
    with zipfile.ZipFile(told["docx"]) as file:
        heads = [file.read(name).decode() for name in file.namelist() if name.startswith("word/header")]
    subject = email.message_from_bytes(told["eml"].read_bytes(), policy=email.policy.SMTP)["Subject"]
    for text in (*pages, *heads, subject, told["md"].read_text(encoding="utf-8")):
        assert [word for word in ("MFA INTERNAL", "TLP:RED") if word in text] == ([printed] if printed else [])


def test_two_houses_at_once_and_none_do_not_mix(seed: briefing.Briefing, tmp_path: Path) -> None:
    houses = {GREEN: coloured(tmp_path / "one", GREEN), RED: coloured(tmp_path / "two", RED), "14304A": None}

    def drawn(job: tuple[int, str]) -> tuple[str, Path, Path]:
        number, colour = job
        pdf, docx = (tmp_path / f"{number}.{ending}" for ending in ("pdf", "docx"))
        return colour, *(briefing.render(seed, path, house=houses[colour]) for path in (pdf, docx))

    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(drawn, enumerate([*houses] * 2)))
    for colour, pdf, docx in made:
        assert colours_of(pdf) & set(houses) == {colour}
        assert colour in styles_of(docx)


def test_a_house_that_changes_is_read_again(seed: briefing.Briefing, tmp_path: Path) -> None:
    for colour in (GREEN, RED):
        path = briefing.render(seed, tmp_path / "x.html", house=coloured(tmp_path / "house", colour), force=True)
        assert colour in path.read_text(encoding="utf-8")


def test_the_users_own_house_is_found_by_itself(
    seed: briefing.Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coloured(tmp_path / "briefing", RED)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert RED in briefing.render(seed, tmp_path / "own.html").read_text(encoding="utf-8")
    other = coloured(tmp_path / "other", GREEN)
    named = briefing.render(seed, tmp_path / "named.html", house=other).read_text(encoding="utf-8")
    assert GREEN in named and RED not in named


def test_wider_margins_narrow_the_tables(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path, theme_toml="[page]\nleft = 35\nright = 25\n")
    body = zipfile.ZipFile(briefing.render(seed, tmp_path / "x.docx", house=house)).read("word/document.xml").decode()
    assert {int(width) for width in re.findall('<w:tblW w:w="(\\d+)"', body)} == {round(150 * 1440 / 25.4)}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"theme_toml": "[colours]\nnavy = 'dark'"}, "theme.toml: colours.navy must be #RRGGBB; correct it there"),
        ({"theme_toml": "[colours]\nink = dark\n"}, "theme.toml: is no TOML: Invalid value (at line 2, column 7)"),
        ({"theme_toml": "[colors]\nnavy = '#000000'"}, "theme.toml: colors is unknown; there are colours, faces"),
        ({"theme_toml": "[styles.titel]\nsize = 9"}, "theme.toml: styles.titel is unknown"),
        ({"theme_toml": "[styles.title]\ncolour = 'pink'"}, "theme.toml: styles.title.colour: pink is no colour"),
        ({"theme_toml": "[styles.title]\nface = 'gothic'"}, "theme.toml: styles.title.face: gothic is none of [faces]"),
        ({"theme_toml": "[styles.title]\nsize = 0"}, "theme.toml: styles.title: size and leading"),
        ({"theme_toml": "styles = 3"}, "theme.toml: styles must be a table, [styles]"),
        ({"theme_toml": f"[marking]\ndefault = '{'secret ' * 30}'"}, "theme.toml: marking.default must be one line of"),
        ({"theme_toml": "[marking]\ndefault = 3"}, "theme.toml: marking.default must be text in quotation marks"),
        ({"theme_toml": "[page]\nleft = 90"}, "theme.toml: page: the margins leave 102 x 254.5 mm"),
        ({"theme_toml": "[faces.sans]\nfile = 'x.ttf'"}, "theme.toml: faces.sans.file: fonts/x.ttf is missing"),
        ({"theme_toml": "[faces.sans]\nfile = '../x.ttf'"}, "theme.toml: faces.sans.file: fonts/../x.ttf is missing"),
        (
            {"theme_toml": "[faces.sans]\nfile = 'x.ttf'", "fonts__x_ttf": "no font"},
            "fonts/x.ttf: can't be read as a font",
        ),
        ({"map_toml": "[borders]\nview = 'mine'"}, "map.toml: borders.view: mine is unknown; there are neutral, plain"),
        ({"map_toml": "[colours]\nsea = 'blue'"}, "map.toml: colours.sea must be RRGGBB"),
        ({"map_toml": "[[status]]\nstatuses = ['member']\nfill = '86A9C6'\npattern = 'plain'"}, "the last one must"),
        ({"templates__briefing_html_jinja": "<html>\n{% if %}"}, "briefing.html.jinja, line 2: Expected an expression"),
        ({"templates__wording__compose_toml": "[issues]\nothers = 'x'"}, "compose.toml: issues.others is unknown"),
        (
            {"templates__wording__compose_toml": "[issues]\nother = '$whom'"},
            "compose.toml: issues.other: $whom is no fact of this sentence; there are none",
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


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><rect width="80" height="80" fill="#0B6B3A"/>'
    '<g transform="translate(90 10)"><path style="fill:#8A1020" d="M0 60C30-20 70-20 100 60Zm30-15h40v10h-40z"/></g>'
    "</svg>"
)


def with_logo(folder: Path, kind: str) -> Path:
    house = house_of(folder, theme_toml='[logo]\nalt = "Ministry “A & B”"\n')
    if kind == "svg":
        return house_of(house, logo_svg=SVG)
    Image.new("RGBA", (600, 300), (11, 107, 58, 128)).save(house / "logo.png")
    return house


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_logo_stands_at_the_head_of_page_1_and_is_told_in_words(
    seed: briefing.Briefing, tmp_path: Path, kind: str
) -> None:
    house = with_logo(tmp_path / "house", kind)
    html = briefing.render(seed, tmp_path / "x.html", house=house).read_text(encoding="utf-8")
    assert html.count('alt="Ministry “A &amp; B”" src="data:image/') == 1
    with zipfile.ZipFile(briefing.render(seed, tmp_path / "x.docx", house=house, marking="TLP:RED")) as file:
        heads = [file.read(name).decode() for name in sorted(file.namelist()) if name.startswith("word/header")]
    assert [head.count('descr="Ministry “A &amp; B”"') for head in heads] == [1, 0]
    pdf = briefing.render(seed, tmp_path / "x.pdf", house=house, marking="TLP:RED")
    assert tops_of_logo(pdf, 0) and not tops_of_logo(pdf, 1)
    assert min(tops_of_logo(pdf, 0)) >= 4 and max(tops_of_logo(pdf, 0)) <= 19
    assert len(pypdfium2.PdfDocument(pdf)) == 7
    assert [failures(pdf.read_bytes(), profile) for profile in ("3a", "ua1")] == [[], []]
    assert pdf.read_bytes() == briefing.render(seed, tmp_path / "y.pdf", house=house, marking="TLP:RED").read_bytes()


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_logo_stands_in_the_e_mails_body_and_travels_with_it(
    seed: briefing.Briefing, tmp_path: Path, kind: str
) -> None:
    house = with_logo(tmp_path / "house", kind)
    one, two = (briefing.render(seed, tmp_path / name, house=house).read_bytes() for name in ("1.eml", "2.eml"))
    draft = email.message_from_bytes(one, policy=email.policy.SMTP)
    related = next(part for part in draft.walk() if part.get_content_type() == "multipart/related")
    rich, picture = related.iter_parts()
    assert picture["Content-ID"][1:-1] in re.findall(
        '<img src="cid:(.*?)" alt="Ministry “A &amp; B”"', rich.get_content()
    )
    assert (picture.get_content_type(), picture.get_content_disposition()) == ("image/png", "inline")
    width, height = (int(re.search(f'<img.*? {side}="(\\d+)"', rich.get_content())[1]) for side in ("width", "height"))
    with Image.open(io.BytesIO(picture.get_content())) as image:
        assert image.width > 2 * width and abs(image.width / image.height - width / height) < 0.1
        assert image.mode == "RGB"  # on its own white: a dark mail would swallow a dark logo
    assert [Path(part.get_filename()).suffix for part in draft.iter_attachments()] == [".pdf", ".docx"]
    assert one == two and len(one) <= 1_500_000


def test_a_large_logo_of_many_colours_keeps_the_files_small(seed: briefing.Briefing, tmp_path: Path) -> None:
    noise = Image.effect_noise((2000, 2000), 90)
    house = house_of(tmp_path / "house", theme_toml="")
    Image.merge("RGB", [noise, noise.rotate(90), noise.rotate(180)]).save(house / "logo.png")
    most = {"pdf": 400_000, "docx": 600_000, "eml": 1_500_000}
    sizes = {ending: briefing.render(seed, tmp_path / f"x.{ending}", house=house).stat().st_size for ending in most}
    assert all(sizes[ending] <= most[ending] for ending in most)


@pytest.mark.parametrize("side", [1, 100, 1_000_000])
def test_a_logo_looks_alike_whatever_units_it_counts_in(seed: briefing.Briefing, tmp_path: Path, side: int) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}"><circle cx="{1}" cy="{1}" r="{1}"/></svg>'
    house = house_of(tmp_path / "house", logo_svg=drawn.format(side, side / 2))
    text = briefing.render(seed, tmp_path / "x.eml", house=house).read_bytes()
    picture = next(part for part in email.message_from_bytes(text).walk() if part.get_content_type() == "image/png")
    with Image.open(io.BytesIO(picture.get_payload(decode=True))) as image:
        assert 150 < image.width == image.height < 250
        ink = sum(image.convert("L").histogram()[:128])
    assert abs(ink / image.width**2 - 0.785) < 0.02


def near(dot: tuple[int, ...], colours: set[tuple[int, int, int]]) -> bool:
    return any(all(abs(a - b) <= 2 for a, b in zip(dot, colour, strict=True)) for colour in colours)


def tops_of_logo(path: Path, page: int) -> list[float]:
    """Upper and lower edges, in mm from the page's upper edge, of what is drawn in the head in the logo's colours."""
    sheet = pypdfium2.PdfDocument(path)[page]
    raster = sheet.render(scale=2).to_pil().convert("RGB")
    seen = {(11, 107, 58), (133, 181, 156)}  # as it is, and half seen through; scaling it changes that by a step
    rows = [
        y
        for y in range(round(23 * 72 / 25.4 * 2))
        if any(near(raster.getpixel((x, y)), seen) for x in range(raster.width // 2, raster.width))
    ]
    return [y / 2 * 25.4 / 72 for y in rows]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"logo_svg": SVG.replace("<rect", "<image")}, "logo.svg: line 1: holds <image>, which is not drawn"),
        ({"logo_svg": SVG.replace("#0B6B3A", "url(#glow)")}, "logo.svg: line 1: the colour url(#glow) is not drawn"),
        ({"logo_svg": "<svg"}, "logo.svg: is no SVG"),
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
