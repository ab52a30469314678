"""PDF/A-3a and PDF/UA-1, as a validator sees them."""

from dataclasses import replace
from pathlib import Path

import page as validator
import pytest

from briefing.model.outline import Attachment, Columns, Contents, Entry, Figure, PageBreak, Run
from briefing.model.outline import Paragraph as P
from briefing.render.pdf import render_pdf
from tests.render.outlines import heading, map_, outline, paragraph, timeline


def failures(data: bytes, profile: str) -> list[str]:
    return [f"{each.rule_id}: {each.message}" for each in validator.validate_pdf_bytes(data, profile=profile).failures]


@pytest.fixture(scope="module")
def document() -> bytes:
    """A bit of everything."""
    cited = P(
        "body", (Run("Xi 习 met "), Run("[1.1]", "reference", "#s1.1", "r1.1"), Run(" x", target="https://a.org"))
    )
    annex = Columns((P("annex", (Run("They met. " * 40),), anchor="s1.1", number="1.1", number_target="#r1.1"),))
    figure = Figure("Members and venue.", (paragraph("Figure 1.", "caption"),))
    blocks = (
        P("title", (Run("Summit"),)),
        heading("Bottom line", "1"),
        cited,
        Contents("Contents", (Entry("8", "Map", "#map", 6), Entry("A", "Annex", "#annex", 6))),
        PageBreak(),
        timeline(60),
        timeline(3, head_visible=False),
        timeline(1, lines=120),
        replace(heading("Map", "8"), anchor="map"),
        figure,
        replace(heading("Annex", "A"), anchor="annex"),
        annex,
    )
    files = (Attachment("briefing.json", "application/json", "Data", "The data", b"{}"),)
    return render_pdf(outline(*blocks, marking="TLP:AMBER", attachments=files), map_())


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_document_keeps_the_standard(document, profile):
    assert failures(document, profile) == []


@pytest.mark.parametrize(("profile", "said"), [("3a", b"<pdfaid:part>3<"), ("ua1", b"<pdfuaid:part>1<")])
def test_the_validator_would_see_a_fault(document, profile, said):
    assert said in document
    assert failures(document.replace(said, said[:-2] + b"9<"), profile)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_samples_briefing_is_archivable_and_accessible(profile: str, seed_documents: dict[str, Path]) -> None:
    assert failures(seed_documents["pdf"].read_bytes(), profile) == []
