"""Plain text becomes a title, numbered paragraphs of exact words, and what was left out."""

from datetime import date
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from briefing.errors import SourceError
from briefing.read import read_articles
from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_in, article_of, left_out

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"


def test_the_seed_is_read_as_37_paragraphs_under_its_title():
    article = read_articles([SEED])[0]
    assert article.title == "Vladimir Putin Meets Xi Jinping on the SCO Summit Sidelines"
    assert len(article.paragraphs) == 37
    assert article.paragraphs[0].startswith("SAMARKAND, Uzbekistan — Russian President Vladimir Putin thanked")
    assert "Jean-Pierre" in article.paragraphs[13]
    assert article.paragraphs[36].startswith("Xi was on his way to Uzbekistan")
    assert article.dateline == "SAMARKAND, Uzbekistan"
    assert article.published is None
    assert article.sha256 == sha256(SEED.read_bytes()).hexdigest()
    assert article.name == SEED.name


def test_what_the_seeds_page_printed_below_is_left_out_line_by_line():
    article = read_articles([SEED])[0]
    assert [dropped.text for dropped in article.dropped] == [
        "Here are more must-read stories from TIME",
        "Reach out to usSend your letters to",
        "Here are more must-read stories from TIME",
        "Reach out to usSend your letters to",
        "Related Articles",
        "Back to top button",
    ]
    assert all(dropped.reason for dropped in article.dropped)


def test_the_same_file_gives_the_same_article():
    assert read_articles([SEED]) == read_articles([SEED])


def test_sources_are_numbered_in_the_order_given():
    articles = read_articles([StringIO(LEAD), BytesIO(SECOND.encode())], number_from=3)
    assert [article.id for article in articles] == ["s3", "s4"]
    assert [article.paragraphs for article in articles] == [(LEAD,), (SECOND,)]


def test_a_day_given_by_the_user_stands_in_where_the_source_bears_none():
    text = f"Ministers meet in Geneva\nPublished 3 May 2023\n{LEAD}\n{SECOND}"
    assert (article_of(text).published, article_of(text).published_from) == (date(2023, 5, 3), "byline")
    dated, undated = (
        read_articles([StringIO(words)], published=date(2023, 5, 2))[0] for words in (text, f"{LEAD}\n{SECOND}")
    )
    assert (dated.published, dated.published_from) == (date(2023, 5, 3), "byline")
    assert (undated.published, undated.published_from) == (date(2023, 5, 2), "option")


def test_each_source_can_have_its_own_day():
    days = [date(2023, 5, 2), None]
    articles = read_articles([StringIO(LEAD), StringIO(SECOND)], published=days)
    assert [article.published for article in articles] == days


def test_one_sentence_is_a_paragraph_and_no_title():
    article = article_of("Putin met Xi in Samarkand on Thursday.")
    assert (article.title, article.paragraphs) == (None, ("Putin met Xi in Samarkand on Thursday.",))


def test_a_line_without_full_stop_is_no_title_where_nothing_follows():
    article = article_of("The presidents met in Samarkand on Thursday")
    assert (article.title, article.paragraphs) == (None, ("The presidents met in Samarkand on Thursday",))


@pytest.mark.parametrize(
    "title", ["Ministers meet in Geneva", "Will the ministers of the two countries sign the treaty?"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
def test_a_short_first_line_before_prose_is_the_title(title: str, gap: str):
    article = article_of(gap.join([title, *PROSE]))
    assert (article.title, article.paragraphs) == (title, PROSE)


def test_text_that_starts_with_prose_has_no_title():
    assert article_of("\n\n".join(PROSE)).title is None


def test_hard_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The foreign minister of Norway met her Swiss counterpart on Tuesday\n"
        "to talk about the treaty, which both countries have wanted for more\n"
        "than ten years. They spoke for three hours in the old town and then\n"
        "had lunch.\n\n"
        "The two ministers will meet again in the spring, according to a man\n"
        "who speaks for the Swiss government."
    )
    assert article_of(wrapped).paragraphs == tuple(" ".join(part.split("\n")) for part in wrapped.split("\n\n"))


def test_lines_that_a_page_broke_at_its_links_are_one_paragraph():
    broken = f"{LEAD}\nThe talks with the foreign minister\nJane Doe\non Tuesday were the first since the treaty."
    assert article_of(broken).paragraphs[1] == (
        "The talks with the foreign minister Jane Doe on Tuesday were the first since the treaty."
    )


def test_headings_of_the_report_stay():
    article = article_of(f"{LEAD}\n- Open questions -\n{SECOND}\n'NO MORE TALKS'\n{THIRD}")
    assert article.paragraphs == (LEAD, "- Open questions -", SECOND, "'NO MORE TALKS'", THIRD)


def test_invisible_and_control_characters_go_and_are_said():
    article = article_of("The min\u00adister met \u200bher counter\x07part on Tues\x00day in Geneva.")
    assert article.paragraphs == ("The minister met her counterpart on Tuesday in Geneva.",)
    assert left_out(article) == {
        "U+0000": "control character",
        "U+0007": "control character",
        "U+00AD SOFT HYPHEN": "invisible character",
        "U+200B ZERO WIDTH SPACE": "invisible character",
    }


@pytest.mark.parametrize(
    "words",
    [
        "{{ 7*7 }} and {% raw %}",
        "<b>bold</b> & <script>alert(1)</script>",
        "&lt;x&gt; &xxe; &amp;",
        "\u202eesrever\u202c",
        "[a](javascript:1)",
    ],
)
def test_markup_templates_and_entities_in_the_text_stay_text(words: str):
    text = f"The minister said that {words} was in the paper of the two countries."
    assert article_of(text).paragraphs == (text,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str):
    article = article_in(tmp_path, "report.txt", "\n\n".join(PROSE).encode(encoding))
    assert article.paragraphs == PROSE


def test_a_broken_character_does_not_spoil_the_others(tmp_path: Path):
    article = article_in(tmp_path, "report.txt", (LEAD + " " + SECOND).encode() + b" It was \xff late.")
    assert article.paragraphs == (f"{LEAD} {SECOND} It was \ufffd late.",)


def test_a_page_that_calls_itself_text_is_read_as_a_page(tmp_path: Path):
    page = f"<!DOCTYPE html><html><body><h1>Ministers meet</h1><p>{LEAD}</p><p>{SECOND}</p></body></html>"
    article = article_in(tmp_path, "report.txt", page)
    assert (article.title, article.paragraphs) == ("Ministers meet", (LEAD, SECOND))


def test_reading_text_loads_no_parser_of_other_formats():
    import subprocess
    import sys

    heavy = "{'lxml', 'trafilatura', 'pypdfium2', 'docx'} & set(sys.modules)"
    code = f"import sys; from briefing.read import read_articles; read_articles([{str(SEED)!r}]); print({heavy})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SEED.parents[1])
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 2 (AFP) -- The Nordic Council summit in Oslo opened on Tuesday. President Jane Doe met President "
        "John Roe on Monday.\n\n“We agree on nearly everything,” Doe told Roe.",
        "Dan Doe and Van Roe met in Las Vegas, Los Angeles and El Paso on Monday with Le Monde reporters from La Paz.",
    ],
)
def test_a_short_report_full_of_names_is_english(text: str):
    assert article_of(text).paragraphs


def test_a_text_in_another_language_with_words_like_english_ones_is_refused():
    text = (
        "De minister is in Oslo aangekomen en heeft over het verdrag met de pers van het land gesproken, was te horen."
    )
    with pytest.raises(SourceError, match="is not English prose"):
        article_of(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("OSLO, May 2 (AFP) - Norwegian", "Foreign Minister Jane Doe met her counterpart from Bern on Tuesday."),
        (
            "The ministers shake hands in Bern. (Photo: AFP) BERN, Nov.",
            "14 (AFP) — The ministers of Norway met on Tuesday.",
        ),
        ("The ministers then walked along the lake with the", "King of Norway and his guests, who had come from Bern."),
    ],
)
def test_a_line_that_breaks_off_where_no_sentence_ends_is_joined_to_the_next(first: str, second: str):
    assert f"{first} {second}" in article_of("\n".join([first, second, SECOND, THIRD])).paragraphs


def test_a_heading_that_ends_in_a_noun_stays_a_line_of_its_own():
    assert "What the ministers say" in article_of("\n".join([LEAD, "What the ministers say", SECOND, THIRD])).paragraphs


def test_signs_that_another_program_misread_are_mended_and_told():
    text = "\n".join([LEAD, "â€œWe agree,â€ said Jane Doe. Norwayâ€™s PÃ©rez and Roe nodded.", THIRD])
    article = article_of(text)
    assert article.paragraphs[1] == "“We agree,” said Jane Doe. Norway’s Pérez and Roe nodded."
    assert left_out(article)["â€™"] == "damaged sign, read as ’"


def test_marks_written_by_their_names_are_mended_and_told():
    article = article_of(
        "\n".join([LEAD, "&quot;We agree,&quot; said Jane Doe of Norway&#8217;s Foreign Office.", THIRD])
    )
    assert article.paragraphs[1] == '"We agree," said Jane Doe of Norway’s Foreign Office.'
    assert left_out(article)["&quot; (2 times)"] == 'damaged sign, read as "'


@pytest.mark.parametrize("words", ["CAFÉ”", "MALMÅ”", "â la carte", "Trade &amp; Industry", "AT&T; more", "Ã la"])
def test_signs_that_may_be_meant_stay(words: str):
    line = f"The ministers of Norway met at the “{words} in the old town of Bern, they said on Tuesday."
    assert line in article_of("\n".join([LEAD, line, THIRD])).paragraphs
