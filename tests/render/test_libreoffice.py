"""Word files as LibreOffice sets them: as many pages as the PDF has, none empty, pages that somebody looked at.

After a change that is meant: pytest tests/render/test_libreoffice.py --accept, and look at the pictures.
"""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from briefing.model.outline import Columns, Contents, Outline
from briefing.options import Options
from briefing.render.pdf import render_pdf, settled
from briefing.render.word import render_word
from tests.pictures import hold
from tests.render import reading
from tests.render.outlines import heading, outline, paragraph, timeline
from tests.render.test_page_pictures import PICTURES, densest, picture
from tests.render.unusual import BRIEFINGS, drawn


def _missing() -> str | None:
    if shutil.which("soffice") is None:
        return "needs LibreOffice (soffice)"
    fonts = subprocess.run(["fc-list"], capture_output=True, text=True, check=False).stdout
    return None if "NotoSerif" in fonts and "NotoSans" in fonts else "needs Noto Sans and Noto Serif (fonts-noto-core)"


pytestmark = pytest.mark.skipif(_missing() is not None, reason=_missing() or "")

LETTERS = (300, 60, 110, 160, 300, 230, 230, 60, 300)
WORDS = "They met at the river and spoke of water, of sluices and of the ships that pass them. " * 9


def uneven() -> Outline:
    """Columns that LibreOffice can't level by itself: it filled the left one and added an empty page."""
    told = tuple(
        paragraph(WORDS[:letters].strip(), "annex", number=f"1.{n}", anchor=f"s1.{n}")
        for n, letters in enumerate(LETTERS, start=1)
    )
    return outline(timeline(30), heading("Annex", "A"), Columns(told))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[bytes, bytes, Outline]]:
    """Name -> our PDF, LibreOffice's of our Word file, and the outline of both."""
    folder = tmp_path_factory.mktemp("office")
    made = dict(_drawn(folder))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = sorted(str(path) for path in folder.glob("*.docx"))
    order = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(order, check=True, capture_output=True, timeout=300)
    return {name: (pdf, (folder / f"{name}.pdf").read_bytes(), told) for name, (pdf, told) in made.items()}


def _drawn(folder: Path) -> Iterator[tuple[str, tuple[bytes, Outline]]]:
    outlines = {name: drawn(name) for name in BRIEFINGS}
    outlines |= {"seed on letter": drawn("seed", Options(paper="letter")), "uneven": (settled(uneven(), None), None)}
    for name, (told, map_) in outlines.items():
        paper = "letter" if "letter" in name else "a4"
        (folder / f"{name}.docx").write_bytes(render_word(told, map_, paper))
        yield name, (render_pdf(told, map_, paper), told)


NAMES = [*BRIEFINGS, "seed on letter", "uneven"]


@pytest.mark.parametrize("name", NAMES)
def test_it_has_as_many_pages_as_the_pdf(name: str, printed) -> None:
    ours, theirs, _ = printed[name]
    assert len(reading.pages(theirs)) == len(reading.pages(ours))


@pytest.mark.parametrize("name", NAMES)
def test_its_contents_name_the_pages_on_which_the_sections_stand(name: str, printed) -> None:
    _, theirs, told = printed[name]
    pages = [page.replace("\u00a0", " ") for page in reading.pages(theirs)]
    for contents in (block for block in told.blocks if isinstance(block, Contents)):
        for entry in contents.entries:
            assert f"{entry.number} {entry.words}" in pages[entry.page - 1], entry


@pytest.mark.parametrize("name", ["seed", "forty participants"])
def test_its_pages_look_as_they_did_when_somebody_looked_at_them(
    name: str, printed, request: pytest.FixtureRequest
) -> None:
    theirs, accept = printed[name][1], request.config.getoption("--accept")
    for page, number in {"first": 0, "densest": densest(theirs)}.items():
        hold(picture(theirs, number), PICTURES / f"{name.replace(' ', '-')}-{page}-word.png", accept)
