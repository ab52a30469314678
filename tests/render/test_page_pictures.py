"""The first and the densest page of two briefings as pictures that somebody looked at.

After a change that is meant: pytest tests/render/test_page_pictures.py --accept, and look at the pictures beside it.
"""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from briefing.render.pdf import render_pdf
from tests.pictures import hold
from tests.render import reading
from tests.render.unusual import drawn

PICTURES = Path(__file__).parent / "pictures"
DPI = 60


def densest(pdf: bytes) -> int:
    """The page with the most words, from 0; the annex, which is all words, aside."""
    pages = [page for page in reading.pages(pdf) if "Annex" not in page and "SHA-256" not in page]
    return max(range(1, len(pages)), key=lambda number: len(pages[number]))


def picture(pdf: bytes, page: int) -> bytes:
    out = BytesIO()
    with pypdfium2.PdfDocument(pdf) as document:
        document[page].render(scale=DPI / 72).to_pil().convert("P").save(out, "PNG", optimize=True)
    return out.getvalue()


@pytest.mark.parametrize("name", ["seed", "forty participants"])
def test_the_pages_look_as_they_did_when_somebody_looked_at_them(name: str, request: pytest.FixtureRequest) -> None:
    pdf, accept = render_pdf(*drawn(name)), request.config.getoption("--accept")
    for page, number in {"first": 0, "densest": densest(pdf)}.items():
        hold(picture(pdf, number), PICTURES / f"{name.replace(' ', '-')}-{page}.png", accept)
