"""The Word file as an office wants it, beyond what the standard asks; and that each check sees what it is for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.render.word import render_word
from tests.render.outlines import heading, map_, outline, paragraph, timeline
from tests.render.soundness import faults
from tests.validators.faults import changed


@pytest.fixture(scope="module")
def seed_word(seed_documents: dict[str, Path]) -> bytes:
    return seed_documents["docx"].read_bytes()


def without_one(pattern: str) -> Callable[[str], str]:
    return lambda xml: re.sub(pattern, "", xml, count=1)


def test_the_samples_document_is_sound(seed_word: bytes) -> None:
    assert faults(seed_word) == []


def test_a_document_with_a_marking_on_letter_paper_is_sound() -> None:
    blocks = (heading("Bottom line", "1"), paragraph("x"), timeline(60))
    assert faults(render_word(outline(*blocks, marking="TLP:RED"), map_(), "letter")) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_one(r' descr="[^"]*"'), "no alternative text"),
        (lambda xml: xml.replace("<w:tblHeader/>", ""), "its head is not repeated"),
        (without_one(r"<w:cantSplit[^>]*/>"), "a row may be split"),
        (without_one(r"<w:tblDescription[^>]*/>"), "no tblDescription"),
        (without_one(r'<w:fldChar w:fldCharType="end"/>'), "a field without its end"),
        (without_one(r'<w:fldChar w:fldCharType="begin"/>'), "without its begin"),
        (without_one(r"<w:bookmarkEnd[^>]*/>"), "begins or ends twice or never"),
        (
            lambda xml: re.sub(r'(<w:hyperlink w:anchor=")[^"]*', r"\1nowhere", xml, count=1),
            "nothing is called nowhere",
        ),
        (lambda xml: xml.replace("<w:rPr>", "<w:rPr><w:b/>", 1), r"letters formatted directly \(b\)"),
        (lambda xml: xml.replace("</w:p>", "</w:p><w:p/>", 1), "an empty paragraph"),
        (
            lambda xml: re.sub(r'(<w:bookmarkStart [^>]*w:name=")([^"]*)(.*?w:name=")[^"]*', r"\1\2\3\2", xml, count=1),
            "stands twice",
        ),
    ],
)
def test_a_planted_fault_is_named(seed_word: bytes, change: Callable[[str], str], said: str) -> None:
    assert re.search(said, "\n".join(faults(changed(seed_word, change))))
