"""What a Python program may rely on."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from pathlib import Path

import pytest

import briefing

ONE = (
    "President Vladimir Putin of Russia met President Xi Jinping of China in Samarkand on Thursday at the SCO summit. "
    "“We shall keep the road open for all who want to travel,” Putin said."
)
UNNAMED = ONE.replace("the SCO summit", "the summit")
OTHER = (
    "Turkish President Recep Tayyip Erdogan met NATO Secretary-General Mark Rutte on Tuesday at the NATO summit in The "
    "Hague. “The alliance must stand together in every season,” Rutte told reporters."
)


def made_of(text: str, **options: object) -> str:
    return briefing.extract(StringIO(text), **options).to_json()


def test_one_article_leaves_no_trace_in_the_next() -> None:
    first = made_of(ONE, org="SCO", date="2022-09-15")
    assert made_of(OTHER) != made_of(ONE)
    assert made_of(ONE, org="SCO", date="2022-09-15") == first


def test_two_at_once_give_what_each_gives_alone() -> None:
    alone = {text: made_of(text) for text in (ONE, OTHER)}
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(made_of, [ONE, OTHER] * 3)) == [alone[ONE], alone[OTHER]] * 3


def test_days_may_be_dates_times_or_iso_strings() -> None:
    days = ("2022-09-16", datetime.date(2022, 9, 16), datetime.datetime(2022, 9, 16, 12))
    assert len({made_of(ONE, published=day) for day in days}) == 1


def test_the_ending_chooses_the_format_and_the_folder_is_made(seed: briefing.Briefing, tmp_path: Path) -> None:
    path = briefing.render(seed, tmp_path / "new" / "Samarkand.JSON")
    assert path == tmp_path / "new" / "Samarkand.JSON"
    assert briefing.Briefing.model_validate_json(path.read_text(encoding="utf-8")) == seed
    for name in ("report", "report.doc"):
        with pytest.raises(briefing.BriefingError, match="is no format"):
            briefing.render(seed, tmp_path / name)


def test_documents_may_be_rendered_one_after_the_other(seed: briefing.Briefing, tmp_path: Path) -> None:
    for name in ("a.docx", "b.pdf", "c.docx"):
        assert briefing.render(seed, tmp_path / name).stat().st_size > 10_000
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "c.docx").read_bytes()


def test_formats_may_be_a_list_or_one_string(seed_path: Path, tmp_path: Path) -> None:
    as_list = briefing.build([str(seed_path)], str(tmp_path / "a"), ["json"])
    as_text = briefing.build(seed_path, tmp_path / "b", "json")
    assert as_list[0].read_bytes() == as_text[0].read_bytes()
    with pytest.raises(briefing.BriefingError, match="“odt” is no format"):
        briefing.build(seed_path, tmp_path / "c", "json,odt")
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("name", ["SCO", "sco", "Shanghai Cooperation Organisation"])
def test_an_organisation_is_known_however_it_is_written(name: str) -> None:
    event = briefing.extract(StringIO(UNNAMED), org=name).event
    assert (event.organisation, event.name, str(event.start)) == ("SCO", "SCO summit", "2022-09-15")


def test_an_organisation_that_the_tables_do_not_know_is_taken_and_said() -> None:
    made = briefing.extract(StringIO(UNNAMED), org="XYZ")
    assert (made.event.organisation, made.event.organisation_name, made.membership) == ("XYZ", None, ())
    assert any("do not know XYZ" in check.text and check.main for check in made.checks)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"language_model": "xx_none"}, "xx_none"),
        ({"paper": "a3"}, "a4 or letter"),
        ({"date": 20220915}, "YYYY-MM-DD"),
    ],
)
def test_an_option_that_means_nothing_is_refused_by_name(options: dict[str, object], says: str) -> None:
    with pytest.raises(briefing.BriefingError, match=says):
        made_of(ONE, **options)


def test_no_source_is_an_error_of_the_user() -> None:
    with pytest.raises(briefing.BriefingError, match="source"):
        briefing.extract([])


def test_a_quote_keeps_the_spaces_of_its_source(tmp_path: Path) -> None:
    words = "We came.\u00a0 We  saw\u00a0the harbour of the old town and left it again,"
    path = tmp_path / "report.txt"
    path.write_text(
        f"The mayors met in\u00a0Bergen on  Monday.\n\n“{words}” Jonas\u00a0Halvorsen said.\n", encoding="utf-8"
    )
    [quote] = (made := briefing.extract([path], published="2024-05-06")).quotes
    assert (quote.text, quote.speaker) == (words, "Jonas Halvorsen")
    assert made.sources[0].paragraphs[0].text == "The mayors met in\u00a0Bergen on  Monday."


def test_a_quote_keeps_what_nobody_sees_in_its_source(tmp_path: Path) -> None:
    words = "We have co\u00adoperated with\u200b every town\u0083 on the fjord since the war,"
    path = tmp_path / "report.txt"
    path.write_text(
        f"The mayors met in Ber\u00adgen on Monday.\n\n“{words}” Jonas Halvor\u00adsen said.\n", encoding="utf-8"
    )
    [quote] = (made := briefing.extract([path], published="2024-05-06")).quotes
    assert (quote.text, quote.speaker) == (words, "Jonas Halvorsen")
    assert [place.name for place in made.places] == ["Bergen"]
    assert made.sources[0].paragraphs[0].text == "The mayors met in Ber\u00adgen on Monday."
