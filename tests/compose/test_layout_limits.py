"""A first page that is too long is shortened step by step, in the order of the design."""

import pytest

from briefing.compose.layout import layout
from briefing.model.briefing import Briefing, Check, Meeting
from briefing.model.outline import Outline, PageBreak
from tests.compose.outlines import rows, text
from tests.compose.seed_briefing import ALIYEV, PUTIN, ev, seed_briefing


def crowded() -> Briefing:
    """The seed's briefing with fourteen meetings and six main checks."""
    seed = seed_briefing()
    more = tuple(
        Meeting(
            id=f"m{n}", parties=(PUTIN, ALIYEV), status="planned", words="scheduled", evidence=(ev(30, "scheduled"),)
        )
        for n in range(10, 16)
    )
    checks = tuple(Check(kind="figure", text=f"Figure {n} stands alone.", main=True) for n in range(1, 4))
    return seed.model_copy(update={"meetings": seed.meetings + more, "checks": seed.checks + checks})


def page_one(outline: Outline) -> str:
    end = next(n for n, block in enumerate(outline.blocks) if isinstance(block, PageBreak))
    return text(Outline("", "", "", "", "", outline.blocks[:end]))


def test_nothing_is_left_out_where_there_is_room() -> None:
    page = layout(crowded(), None)
    assert len(rows(page, "meetings")) == 14
    assert len(rows(page, "checks-short")) == 6


def test_meetings_are_the_first_to_be_shortened_and_say_how_many_more_there_are() -> None:
    short = rows(layout(crowded(), None, tightness=1), "meetings")
    assert len(short) == 8
    assert short[-1] == ["", "and 7 more, section 4"]
    assert [row[0] for row in short[:7]] == ["M1", "M2", "M3", "M4", "M5", "M6", "M7"]


def test_observers_and_partners_become_counts_next() -> None:
    one, two = ({row[1]: row[2] for row in rows(layout(crowded(), None, tightness=n), "glance")} for n in (1, 2))
    assert one["Observers†"].startswith("4: Afghanistan")
    assert two["Observers†"] == "4 countries"
    assert two["Dialogue partners†"] == "9 countries"
    assert two["Members†"].startswith("8: China")


def test_then_checks_are_cut_to_three_and_at_last_the_bottom_line_to_four_sentences() -> None:
    counted = [
        (len(rows(page, "checks-short")), len(rows(page, "lead")))
        for page in (layout(crowded(), None, tightness=n) for n in (2, 3, 4))
    ]
    assert counted == [(6, 5), (3, 5), (3, 4)]


def test_what_page_one_leaves_out_stands_in_its_section() -> None:
    page = layout(crowded(), None, tightness=4)
    assert len(rows(page, "ledger")) == 15
    assert len(rows(page, "checks")) == 11


@pytest.mark.parametrize("tightness", [1, 2, 3, 4])
def test_each_step_shortens_page_one(tightness: int) -> None:
    before, after = (page_one(layout(crowded(), None, tightness=n)) for n in (tightness - 1, tightness))
    assert len(after) < len(before)


def test_a_page_that_fits_stays_whole_at_the_first_step() -> None:
    assert rows(layout(seed_briefing(), None, tightness=1), "meetings") == rows(
        layout(seed_briefing(), None), "meetings"
    )


def with_quotes(*told: tuple[str, str]) -> Briefing:
    """The seed's briefing with these quotes alone, each a speaker and his words."""
    seed = seed_briefing()
    first = seed.quotes[0]
    made = (
        first.model_copy(update={"id": f"q{n}", "text": words, "parts": (words,), "between": (), "speaker": who})
        for n, (who, words) in enumerate(told, 1)
    )
    return seed.model_copy(update={"quotes": tuple(made)})


def test_key_quotes_of_a_long_transcript_stop_at_twenty_and_say_how_many_more_there_are() -> None:
    page = layout(with_quotes(*((PUTIN, f"We have come to point number {n}.") for n in range(1, 41))), None)
    assert [row[0] for row in rows(page, "quotes")] == [f"Q{n}" for n in range(1, 21)]
    assert "The weightiest 20 of 40 quotes; the other 20 stand in the annex" in text(page)


def test_twenty_quotes_all_stay_and_nothing_is_said_of_more() -> None:
    page = layout(with_quotes(*((PUTIN, f"We have come to point number {n}.") for n in range(1, 21))), None)
    assert len(rows(page, "quotes")) == 20
    assert "weightiest" not in text(page)


def test_one_speaker_leaves_room_for_those_told_after_him() -> None:
    long = [(PUTIN, f"We have come to point number {n}.") for n in range(1, 31)]
    page = layout(with_quotes(*long, (ALIYEV, "I have but one thing to add.")), None)
    assert any("I have but one thing to add." in row[1] for row in rows(page, "quotes"))


def test_quotes_of_a_page_each_stop_sooner() -> None:
    page = layout(with_quotes(*((PUTIN, f"Point {n}: " + "we go on " * 150) for n in range(1, 9))), None)
    assert len(rows(page, "quotes")) == 3
