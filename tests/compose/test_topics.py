"""A statement is filed under the subject that it is about, and under none where that is not clear."""

import pytest

from briefing.compose.topics import several, subject_of, topics_in


def _filed(text: str) -> str | None:
    return subject_of(topics_in(text))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Members agreed to spend 2 percent on core military needs and on cybersecurity", "Defence spending"),
        ("The ballistic missile programme troubles the neighbours", "Missiles"),
        ("The minister asked for sanctions against a neighbour", "Sanctions"),
        ("They praised the use of digital technology in health services", "Health"),
        ("Three states promised military aid for the coast guard", "Military aid"),
        ("The Armenian leader spoke of Azerbaijani aggression", "Armenia – Azerbaijan"),
        ("While it gives no military aid, it has deepened economic ties", "Economy"),
    ],
)
def test_the_subject_is_what_the_words_are_about(text: str, subject: str) -> None:
    assert _filed(text) == subject


@pytest.mark.parametrize(
    "text",
    [
        "The forum was established after Russia invaded Ukraine",
        "The second gathering was held in Moldova",
        "The premier will be travelling to Myanmar",
        "The Syrian President will speak first",
        "Flights resumed after a ban at the start of the pandemic",
        "The gathering opened on Saturday in Addis Ababa, Ethiopia",
        "The host welcomed them to the Quad summit",
        "Despite the difficult circumstances of Covid-19, they met",
    ],
)
def test_time_place_and_post_are_no_subject(text: str) -> None:
    assert _filed(text) is None


def test_a_list_of_four_subjects_is_about_none_of_them() -> None:
    assert _filed("They spoke of vaccines, climate, tariffs and terrorism") == several()
