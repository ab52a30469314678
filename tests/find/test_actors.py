"""The prose cases of actors.md and meetings.md: who is found, and who met whom."""

import pytest

from tests.find.test_quotes import article_and_lines, cases, found_in


@pytest.mark.parametrize("chunk", cases("actors.md"))
def test_everyone_who_can_act_is_found_with_post_and_country(chunk: str) -> None:
    article, expected = article_and_lines(chunk)
    told = []
    for mention in found_in(article).actors:
        beside = f" ({mention.title or ''}; {mention.country_words or ''})"
        told.append(f"{mention.form}: {article.words(mention.span)}{beside}")
    assert told == expected


@pytest.mark.parametrize("chunk", cases("meetings.md"))
def test_a_meeting_is_found_with_its_parties_its_status_and_the_words_for_it(chunk: str) -> None:
    article, expected = article_and_lines(chunk)
    told = []
    for meeting in found_in(article).meetings:
        parties = ", ".join(article.words(span) for span in meeting.parties)
        told.append(f"{meeting.status}: {parties} “{article.words(meeting.words)}”")
    assert told == expected
