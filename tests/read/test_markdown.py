"""Markdown: the markup goes, the words stay exactly."""

from datetime import date
from pathlib import Path

import pytest

from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_in, left_out


def test_headings_and_paragraphs_are_read(tmp_path: Path):
    article = article_in(
        tmp_path, "r.md", f"# Ministers meet\n\n{LEAD}\n\n## Open questions\n\n{SECOND}\n\n---\n\n{THIRD}"
    )
    assert article.title == "Ministers meet"
    assert article.paragraphs == (LEAD, "Open questions", SECOND, THIRD)
    assert left_out(article) == {"---": "separator"}


def test_an_underlined_heading_is_the_title(tmp_path: Path):
    assert article_in(tmp_path, "r.md", f"Ministers meet\n==============\n\n{LEAD}").title == "Ministers meet"


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("The **foreign** minister met *her* counterpart.", "The foreign minister met her counterpart."),
        ("The [minister](https://example.org/a_b) met `him` there.", "The minister met him there."),
        ("- The minister met her counterpart in Geneva.", "The minister met her counterpart in Geneva."),
        ("1. The minister met her counterpart in Geneva.", "The minister met her counterpart in Geneva."),
        ("> The minister met her counterpart in Geneva.", "The minister met her counterpart in Geneva."),
        ("The snake_case_name of the file was 2 * 3 * 4.", "The snake_case_name of the file was 2 * 3 * 4."),
        (r"The minister said \*no\* to the treaty.", "The minister said *no* to the treaty."),
        ("The minister — the __second__ — met her.", "The minister — the second — met her."),
    ],
)
def test_markup_goes_and_words_stay(tmp_path: Path, marked: str, plain: str):
    assert article_in(tmp_path, "report.md", marked).paragraphs == (plain,)


def test_front_matter_tells_title_writer_and_day(tmp_path: Path):
    text = (
        f'---\ntitle: "Ministers meet"\nauthor: Jane Doe\ndate: 2023-05-02\nsource: The Post\n---\n\n{LEAD}\n\n{SECOND}'
    )
    article = article_in(tmp_path, "report.md", text)
    assert (article.title, article.author, article.outlet) == ("Ministers meet", "Jane Doe", "The Post")
    assert (article.published, article.published_from) == (date(2023, 5, 2), "metadata")
    assert article.paragraphs == (LEAD, SECOND)
    assert set(left_out(article).values()) == {"front matter"}


def test_rows_of_a_table_are_read_cell_by_cell(tmp_path: Path):
    article = article_in(
        tmp_path, "r.md", f"{LEAD}\n\n| Country | Minister |\n|---|---|\n| Norway | Jane Doe |\n\n{SECOND}"
    )
    assert article.paragraphs == (LEAD, "Country", "Minister", "Norway", "Jane Doe", SECOND)


def test_wrapped_lines_are_joined(tmp_path: Path):
    words = " ".join(PROSE).split()
    lines = [" ".join(words[start : start + 11]) for start in range(0, len(words), 11)]
    assert " ".join(article_in(tmp_path, "r.md", "\n".join(lines)).paragraphs) == " ".join(words)
