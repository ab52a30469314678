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
        ("Exciting news! The Paper is now on WhatsApp Channels. Subscribe by clicking the link!", "newsletter"),
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
        ("(Reuters) - ", None, "Reuters", None),
        ("THE HAGUE: ", "THE HAGUE", None, None),
        ("BERN, May 2. /TASS/. ", "BERN", "TASS", None),
        ("BERN. May 2 (Interfax) - ", "BERN", "Interfax", None),
        ("Bern, AP: ", "Bern", "AP", None),
        ("Bern (Switzerland): ", "Bern", None, None),
        ("Bern [Switzerland], May 2 (ANI): ", "Bern", "ANI", None),
        ("Bern, May 2, 2023, SPA -- ", "Bern", "SPA", date(2023, 5, 2)),
        ("BERN, (APP - The Alpine Post - 2nd May, 2023) ", "BERN", "APP", date(2023, 5, 2)),
        ("Bern, 2 May (BelTA) – ", "Bern", "BelTA", None),
        ("Bern, May 2 (Jiji Press)--", "Bern", "Jiji Press", None),
        ("Bern: ", "Bern", None, None),
        ("Bern – ", "Bern", None, None),
        ("BERN, MAY 2, ARMENPRESS. ", "BERN", "Armenpress", None),
        ("BERN—", "BERN", None, None),
        ("BERN/GENEVA (Reuters) -", "BERN/GENEVA", "Reuters", None),
        ("BERN, May 2 (The Alpine Post) — ", "BERN", "The Alpine Post", None),
        ("page :BERN: ", "BERN", None, None),
        ("BERN, Switzerland, May 2. ", "BERN, Switzerland", None, None),
        ("(THEWIRE- AFP) BERN, May 2 — ", "BERN", "AFP", None),
        ("LAUSANNE, Pa. — ", "LAUSANNE, Pa.", None, None),
    ],
)
def test_the_dateline_is_told_and_stays_in_its_paragraph(start: str, place: str, outlet: str, day: date):
    first = f"{start}The foreign ministers of Norway and Switzerland met on Tuesday to talk about the treaty."
    article = article_of(f"{first}\n\n{SECOND}")
    assert (article.dateline, article.outlet, article.published) == (place, outlet, day)
    assert article.paragraphs == (first, SECOND)


@pytest.mark.parametrize(
    "start",
    [
        "TREATY TALKS NOT OVER, JUST STALLED - ",
        "EXPLAINER — ",
        "NATO — ",
        "Doe (left) – ",
        "Ministers of Norway: ",
        "POLLWATCH — ",
        "WHY NOW: ",
        "Switzerland: ",
        "Moscow – Beijing talks failed before. ",
    ],
)
def test_words_before_a_mark_that_name_no_place_are_no_dateline(start: str):
    first = f"{start}The foreign ministers of Norway and Switzerland met on Tuesday to talk about the treaty."
    assert article_of(f"{first}\n\n{SECOND}").dateline is None


@pytest.mark.parametrize("end", [" — Bernama", " - AFP", " (Reuters)", " /TASS/"])
def test_an_agency_signs_a_report_at_its_end(end: str):
    article = article_of("\n".join(["Ministers meet in Geneva", LEAD, SECOND, THIRD + end]))
    assert article.outlet == end.strip(" —-()/")
    assert article.paragraphs[-1] == THIRD + end


@pytest.mark.parametrize(
    ("line", "day", "author", "outlet", "place"),
    [
        ("Jane Doe Published May 02, 2023 | 06:00 PM", date(2023, 5, 2), "Jane Doe", None, "GENEVA"),
        ("By Jane Doe | May 2, 2023", date(2023, 5, 2), "Jane Doe", None, "GENEVA"),
        ("Updated on: 02 May,2023 08:42 AM IST | Bern", date(2023, 5, 2), None, None, "GENEVA"),
        ("Xinhua, May 2, 2023 Adjust font size:", date(2023, 5, 2), None, "Xinhua", "GENEVA"),
        ("Politics / 2 May 2023", date(2023, 5, 2), None, None, "GENEVA"),
        ("Publish Date : 02 May 2023 19:49 PM", date(2023, 5, 2), None, None, "GENEVA"),
        ("May 2, 20235:18 pm", date(2023, 5, 2), None, None, "GENEVA"),
        ("From The Post's Jane Doe", None, "Jane Doe", None, "GENEVA"),
        ("The Alpine Post (Bern)", None, None, "The Alpine Post", "GENEVA"),
        ("10:02 A.M. CEST", None, None, None, "GENEVA"),
        ("2 May 2023 13:15 (UTC+04:00)", date(2023, 5, 2), None, None, "GENEVA"),
        ("05/02/2023 08:01 PM EST", date(2023, 5, 2), None, None, "GENEVA"),
        ("25/05/2023", date(2023, 5, 25), None, None, "GENEVA"),
        ("05/02/2023", None, None, None, "GENEVA"),
        ("Bern, SwitzerlandUpdated: May 2, 2023, 12:12 AM IST", date(2023, 5, 2), None, None, "GENEVA"),
        ("May 2, 2023 7:25 AM (IST) Posted by Jane Doe", date(2023, 5, 2), "Jane Doe", None, "GENEVA"),
        ("Jane Doe May 2, 20235:18 pm", date(2023, 5, 2), "Jane Doe", None, "GENEVA"),
        ("News Desk , Alpine Post", None, "News Desk", "Alpine Post", "GENEVA"),
        ("0 Comment(s)Print E-mail Xinhua, May 2, 2023", date(2023, 5, 2), None, "Xinhua", "GENEVA"),
        ("Alpine Post Web Desk", None, "Alpine Post Web Desk", None, "GENEVA"),
        ("By AFP Published: Tue 2 May 2023, 3:54 PM", date(2023, 5, 2), None, "AFP", "GENEVA"),
        ("Jane Doe - alpinepost.com", None, "Jane Doe", "alpinepost.com", "GENEVA"),
        ("JANE DOE, Alpine Post staff writer", None, "JANE DOE", None, "GENEVA"),
        ("by Staff reporter", None, "Staff reporter", None, "GENEVA"),
        ("May 2, 2023Europe News", date(2023, 5, 2), None, None, "GENEVA"),
        ("Jane DoeAAP", None, "Jane Doe", "AAP", "GENEVA"),
        ("Jane Doe in Bern", None, "Jane Doe", None, "GENEVA"),
        ("By Jane Doe, Bern", None, "Jane Doe", None, "GENEVA"),
        (
            "Ministry of Foreign Affairs of the Republic of Norway",
            None,
            None,
            "Ministry of Foreign Affairs of the Republic of Norway",
            "GENEVA",
        ),
        ("35 min ago", None, None, None, "GENEVA"),
    ],
)
def test_a_line_that_stamps_the_report_tells_all_it_bears(
    line: str, day: date, author: str | None, outlet: str | None, place: str
):
    article = article_of(page(above=(line,)))
    assert article.paragraphs == PROSE
    assert (article.published, article.author, article.outlet, article.dateline) == (day, author, outlet, place)


@pytest.mark.parametrize("line", ["Bern, 2 May 2023", "May 2, 2023, Bern", "Bern, May 2"])
def test_a_town_and_a_day_over_a_speech_are_its_dateline(line: str):
    article = article_of("\n".join(["Words of welcome to the ministers", line, SECOND, THIRD]))
    assert (article.dateline, article.paragraphs) == ("Bern", (SECOND, THIRD))


def test_the_day_of_publication_goes_before_the_page_s_own_day():
    above, below = "Wednesday, June 7, 2023", "Published: 2 May 2023"
    article = article_of(f"{above}\n{page(below=(below,))}")
    assert article.published == date(2023, 5, 2)
    assert article.paragraphs == PROSE


def test_the_days_of_other_reports_behind_this_one_are_not_its_day():
    article = article_of(page(below=("More from this author", "World / 28 March 2025", "By John Roe")))
    assert (article.published, article.author) == (None, None)


def test_a_date_set_before_the_first_words_is_parted_from_them():
    article = article_of("\n\n".join(["date 2023-05-02 " + LEAD, SECOND, THIRD]))
    assert (article.published, article.dateline, article.paragraphs) == (date(2023, 5, 2), "GENEVA", PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "You are here:   Home",
        "Home > World > Europe",
        "39 Posts",
        "Watch the minister’s arrival:",
        "• A",
        "Storm in the north  • Girl wins race  • Urgent: port closed  • Team flies home",
        "Share on Telegram",
        "View this post on Instagram",
        "IMG_20230502_lake.jpg",
        "Instagram / Jane Doe",
        "20230502 Doe and Roe",
        "Calendar An icon of a desk calendar. Cancel An icon of a cross. Menu An icon of bars.",
        "12 Lake Street, Springfield, Ohio 44115",
        "Main » Ministers meet in Geneva to talk about the treaty",
        "Recommended videos",
    ],
)
def test_signs_and_buttons_of_a_page_are_left_out(line: str):
    assert article_of(page(between=(line,))).paragraphs == PROSE


def test_a_name_beside_the_day_is_the_writer_s_and_a_leader_s_name_is_a_heading():
    assert article_of(page(above=("Jane Doe", "2 May 2023"))).author == "Jane Doe"
    headed = article_of(page(above=("Emmanuel Macron", "2 May 2023")))
    assert headed.author is None


def test_what_is_told_as_it_happens_goes_on_behind_a_clock_time():
    story = (
        "2 May 2023, 7:02 PM (CET)",
        "Points of the treaty:",
        "• A border in the mountains",
        "• A bridge over the lake",
    )
    assert article_of(page(below=story)).paragraphs == (*PROSE, *story[1:])


def test_a_headline_under_the_captions_is_found_by_the_writer_below_it():
    caption = "The foreign minister of Norway arrives at the lake on Tuesday. (Reuters)"
    article = article_of(
        "\n".join([f"{caption}", "Ministers meet in Geneva again", "By Jane Doe", LEAD, SECOND, THIRD])
    )
    assert (article.title, article.author) == ("Ministers meet in Geneva again", "Jane Doe")
    assert article.paragraphs == (caption, *PROSE)


def test_the_headline_goes_before_the_browser_s_title():
    article = article_of("\n".join(["Ministers meet in Geneva | The Alpine Post", page()]))
    assert article.title == "Ministers meet in Geneva"


def test_the_writer_s_name_right_under_the_report_is_a_byline():
    assert article_of(page(below=("By: Jane Doe", "Photo: Doe / The Post"))).author == "Jane Doe"


def test_a_report_in_one_line_is_parted_at_sentences_and_outside_quotations():
    more = (
        f'In round {number} she said that "most is done. Nothing is lost. All will come," and went home early. '
        f"Nobody knew when round {number + 1} would be held in the old town, or who would come to it in the end."
        for number in range(2, 14)
    )
    text = " ".join([*PROSE, *more])
    article = article_of(text)
    assert len(article.paragraphs) > 3
    assert " ".join(article.paragraphs) == text
    assert all(paragraph.count('"') % 2 == 0 for paragraph in article.paragraphs)


def test_an_agency_alone_under_the_report_signs_it():
    article = article_of(page(below=("- Bernama", "ADS")))
    assert (article.outlet, article.paragraphs) == ("Bernama", PROSE)


def test_a_writer_in_small_letters_is_no_headline():
    article = article_of(
        "\n".join(["Joint press point", "by Jane Doe, Foreign Minister of Norway and John Roe", SECOND, THIRD])
    )
    assert article.title == "Joint press point"


def test_a_credit_beside_the_day_is_no_writer():
    assert article_of(page(above=("Image- AlpinePics", "2 May 2023"))).author is None


def test_headlines_with_the_first_words_of_other_reports_go_as_pairs():
    teasers = (
        "Storm in the north",
        "Boats lay in port for days,...",
        "Girl wins race",
        "They say that running is the...",
    )
    assert article_of(page(below=teasers)).paragraphs == PROSE


def test_one_paragraph_that_breaks_off_is_the_report_s():
    cut = "The ministers of both countries then turned to the border in the mountains, where the treaty…"
    assert article_of(page(below=(cut,))).paragraphs == (*PROSE, cut)


def test_a_caption_printed_twice_is_kept_once_with_its_credit():
    caption = "The foreign minister of Norway arrives at the lake on Tuesday."
    article = article_of(page(above=(caption, f"{caption} Photo: Doe / The Post")))
    assert article.paragraphs == (f"{caption} Photo: Doe / The Post", *PROSE)


def test_an_office_over_the_headline_is_the_outlet():
    article = article_of(
        "\n".join(["U.S. Department of State", "Call between two ministers of the north", LEAD, SECOND])
    )
    assert (article.outlet, article.title) == ("U.S. Department of State", "Call between two ministers of the north")


def test_a_terse_note_full_of_names_and_figures_is_english():
    note = "Norway Leads Poll by 32 Points. Jane Doe, Norway's former minister, holds 48% in Oslo, John Roe just 16%."
    assert article_of(f"{note} Bergen gives Mary Moe 11%, Tromsø 10%, up seven points from May.").paragraphs


def test_a_summary_between_headline_and_byline_stays():
    summary = "Ministers of two countries find most of a treaty, spokesmen say"
    article = article_of(page(above=("Politics", "3 min read", summary, "By Jane Doe", "2 May 2023", "10:20 AM CET")))
    assert article.paragraphs == (summary, *PROSE)


def test_one_word_answers_at_the_start_of_a_transcript_stay():
    turns = ("MINISTER DOE: Hello, everybody.", "Q Hi.", "MINISTER DOE: We are on our way to Bern, as you all know.")
    text = "\n\n".join(["Aboard the Northern Express", "7:06 P.M. CET", "(May 2, 2023)", *turns, SECOND])
    assert article_of(text).paragraphs == (*turns, SECOND)


def test_a_place_alone_over_the_report_is_its_dateline_and_stays():
    article = article_of(f"Bergen, Norway.\n{SECOND}\n{THIRD}")
    assert (article.dateline, article.paragraphs) == ("Bergen, Norway", ("Bergen, Norway.", SECOND, THIRD))


def test_a_town_and_its_country_over_a_transcript_stay():
    turns = (
        "PRESIDENT LIND: Good morning, everybody. We are glad to be here today.",
        "PRESIDENT BERG: We thank our hosts.",
    )
    article = article_of("\n\n".join(("Residence of the Ambassador", "Bergen, Norway", "9:10 A.M. CEST", *turns)))
    assert (article.dateline, article.paragraphs) == ("Bergen, Norway", ("Bergen, Norway", *turns))


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
