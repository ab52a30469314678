"""What a page prints around a report is left out with a reason; what the report says of itself is kept as facts."""

from datetime import date

import pytest

from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_of, left_out


def page(*, above: tuple[str, ...] = (), between: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> str:
    return "\n".join(["Ministers meet in Geneva", *above, LEAD, *between, SECOND, THIRD, *below])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ADVERTISEMENT", "advertisement"),
        ("Ads powered by", "advertisement"),
        ("Share this article", "share button"),
        ("Listen to this article", "page control"),
        ("0:00 / 5:10", "number alone"),
        ("4 min read", "reading time"),
        ("Sign up for our newsletter and get the day in one mail.", "newsletter"),
        ("(Photo: Jane Doe)", "photo credit"),
        ("File photo", "photo credit"),
        ("https://example.org/report", "link"),
        ("* * *", "separator"),
    ],
)
def test_furniture_between_two_paragraphs_is_left_out(line: str, reason: str):
    article = article_of(page(between=(line,)))
    assert article.paragraphs == PROSE
    assert left_out(article) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "Read more",
        "Related Articles",
        "Back to top button",
        "Here are more must-read stories from THE POST",
        "Reach out to us at letters@example.org",
        "© 2023 The Post. All rights reserved.",
        "Comments (12)",
        "Tags: Norway, Switzerland, treaties",
        "Continue reading...",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Associated Press writer Jane Doe in Oslo contributed to this report.",
        "###",
    ],
)
def test_furniture_below_the_report_is_left_out(line: str):
    article = article_of(page(below=(line,)))
    assert article.paragraphs == PROSE
    assert list(left_out(article)) == [line]


def test_a_list_of_links_goes_as_a_whole_and_the_report_goes_on_behind_it():
    links = ("RELATED", "world", "Storm closes the ports of the north", "opinion", "What is the treaty worth?")
    article = article_of(page(between=links))
    assert article.paragraphs == PROSE
    assert set(left_out(article)) == set(links)


def test_a_list_of_tags_behind_the_report_goes_as_a_whole():
    article = article_of(page(below=("Keywords", "Norway", "Jane Doe", "treaties")))
    assert article.paragraphs == PROSE
    assert set(left_out(article)) == {"Keywords", "Norway", "Jane Doe", "treaties"}


def test_a_poll_goes_as_a_whole():
    poll = ("THE POST POLL", "Which house would you buy?", "A small one", "A large one")
    article = article_of(page(below=poll))
    assert article.paragraphs == PROSE
    assert set(left_out(article).values()) == {"poll"}


def test_every_copy_of_a_line_is_listed():
    article = article_of(page(below=("Related Articles", "Related Articles")))
    assert [dropped.text for dropped in article.dropped] == ["Related Articles", "Related Articles"]


def test_words_over_the_headline_name_a_section():
    article = article_of(f"World\nEurope & Asia\n{page()}")
    assert article.title == "Ministers meet in Geneva"
    assert left_out(article) == {"World": "section", "Europe & Asia": "section"}


def test_a_caption_and_a_summary_of_the_report_stay():
    caption = "The foreign minister of Norway, left, shakes hands in Geneva on Tuesday. (Photo: AFP)"
    article = article_of(page(above=("Treaty in reach", caption)))
    assert article.paragraphs == ("Treaty in reach", caption, *PROSE)


def test_a_headline_that_stands_there_twice_is_left_out_once():
    article = article_of(page(above=("Ministers meet in Geneva",)))
    assert (article.title, article.paragraphs) == ("Ministers meet in Geneva", PROSE)
    assert left_out(article) == {"Ministers meet in Geneva": "repeated"}


def test_a_summary_that_the_report_repeats_word_for_word_is_left_out_above():
    article = article_of(page(above=(THIRD,)))
    assert article.paragraphs == PROSE
    assert left_out(article) == {THIRD: "repeated"}


@pytest.mark.parametrize("line", ["By Jane Doe", "BY JANE DOE", "WRITER: Jane Doe", "Author: Jane Doe"])
def test_the_byline_tells_the_writer(line: str):
    article = article_of(page(above=(line,)))
    assert (article.author or "").lower() == "jane doe"
    assert article.paragraphs == PROSE


def test_a_label_takes_its_value_from_the_next_line():
    article = article_of(page(above=("WRITER:", "Jane Doe")))
    assert (article.author, article.paragraphs) == ("Jane Doe", PROSE)


@pytest.mark.parametrize("line", ["AFP", "(AFP)", "WRITER: AFP", "By Agence France-Presse", "Source: AFP"])
def test_an_agency_in_the_byline_is_the_outlet(line: str):
    article = article_of(page(above=(line,)))
    assert (article.outlet, article.author, article.paragraphs) == ("AFP", None, PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "PUBLISHED : 2 May 2023 at 07:45",
        "Published :`2023-05-02 16:38:29`",
        "Updated May 2, 2023 10:15 AM ET",
        "Tue, May 2, 2023",
        "2023-05-02",
        "2nd May 2023",
        "- date published: 2023-05-02 13:31:44+00:00",
    ],
)
def test_a_line_with_the_day_tells_the_date(line: str):
    article = article_of(page(above=(line,)))
    assert (article.published, article.published_from) == (date(2023, 5, 2), "byline")
    assert article.paragraphs == PROSE


def test_a_day_in_prose_is_no_date_line():
    prose = "On 2 May 2023 the ministers met in Geneva for the first time since the treaty was signed."
    article = article_of(page(between=(prose,)))
    assert prose in article.paragraphs
    assert article.published is None


def test_the_line_between_outlet_and_day_is_the_dateline():
    text = f"Ministers meet in Geneva\nAFP\nGeneva\nTue, May 2, 2023\n{SECOND}\n{THIRD}"
    article = article_of(text)
    assert (article.dateline, article.paragraphs) == ("Geneva", (SECOND, THIRD))


@pytest.mark.parametrize(
    ("start", "place", "outlet", "day"),
    [
        ("GENEVA — ", "GENEVA", None, None),
        ("NEW YORK - ", "NEW YORK", None, None),
        ("OSLO, Norway (AP) — ", "OSLO, Norway", "AP", None),
        ("BERN, May 2 (Reuters) - ", "BERN", "Reuters", None),
        ("BERN, May 2, 2023 (Reuters) - ", "BERN", "Reuters", date(2023, 5, 2)),
        ("Geneva (AFP) – ", "Geneva", "AFP", None),
        ("(Reuters) - ", None, None, None),
        ("THE HAGUE: ", "THE HAGUE", None, None),
    ],
)
def test_the_dateline_is_told_and_stays_in_its_paragraph(start: str, place: str, outlet: str, day: date):
    first = f"{start}The foreign ministers of Norway and Switzerland met on Tuesday to talk about the treaty."
    article = article_of(f"{first}\n\n{SECOND}")
    assert (article.dateline, article.outlet, article.published) == (place, outlet, day)
    assert article.paragraphs == (first, SECOND)


def test_a_place_alone_over_the_report_is_its_dateline_and_stays():
    article = article_of(f"Bergen, Norway.\n{SECOND}\n{THIRD}")
    assert (article.dateline, article.paragraphs) == ("Bergen, Norway", ("Bergen, Norway.", SECOND, THIRD))


def test_speakers_of_a_transcript_are_no_datelines():
    turns = (
        "MINISTER DOE: Good morning to all of you here in Geneva.",
        "MINISTER ROE: Thank you for having us here today.",
    )
    article = article_of("\n\n".join(turns))
    assert (article.dateline, article.paragraphs) == (None, turns)


def test_short_answers_of_a_transcript_stay():
    turns = (
        "Q Will you sign the treaty with Norway today?",
        "MINISTER DOE: Yes.",
        "Q And then?",
        "MINISTER DOE: Lunch.",
    )
    assert article_of("\n\n".join([LEAD, *turns])).paragraphs == (LEAD, *turns)


def test_the_last_paragraph_about_the_writer_is_left_out():
    note = "Jane Doe is a correspondent who covers the north. She is the author of two books about it."
    article = article_of(page(above=("By Jane Doe",), below=(note,)))
    assert article.paragraphs == PROSE
    assert left_out(article)[note] == "author note"


def test_a_large_first_letter_stays_with_its_word():
    article = article_of(f"Ministers meet in Geneva\nT\nhe foreign ministers met on Tuesday to talk.\n{SECOND}")
    assert article.paragraphs == ("T he foreign ministers met on Tuesday to talk.", SECOND)


def test_a_name_of_a_button_inside_prose_drops_nothing():
    prose = (
        "Subscribe to the rules of the union or go, she told them in Geneva on Tuesday.",
        "Follow the money, the minister said after the meeting in the old town.",
        "For more than a decade the two countries have talked about the border in the mountains.",
        "The share of the two countries in the trade of the region is small, medium at best.",
    )
    assert article_of("\n\n".join([LEAD, *prose])).paragraphs == (LEAD, *prose)
