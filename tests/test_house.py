"""A house: an office's own look and words over ours, in every format, told when broken, gone when the folder is."""

import email
import email.policy
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest

import briefing
from briefing.resources import asset, folder
from tests.houses import house_of

GREEN, RED = "0B6B3A", "8A1020"


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


def test_larger_type_costs_the_list_of_contents_not_a_page(seed: briefing.Briefing, tmp_path: Path) -> None:
    house = house_of(tmp_path / "house", theme_toml="[styles.table-cell]\nsize = 8.8\nleading = 14\n")
    pages = pypdfium2.PdfDocument(briefing.render(seed, tmp_path / "x.pdf", house=house))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert "How to read." in texts[0] and "Contents" not in texts[0] and "Participants" in texts[1]
