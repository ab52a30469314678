"""Check before use: what is doubted, and that doubtful figures stand nowhere else."""

from dataclasses import replace
from datetime import date

from briefing.compose import compose_briefing
from briefing.model.article import Span
from briefing.model.briefing import Briefing, Check, Event, Method
from tests.compose.reports import Report


def _compose(*reports: Report) -> Briefing:
    return compose_briefing([r.findings() for r in reports], Method(version="0", language_model="none"))


def _texts(briefing: Briefing, kind: str) -> list[str]:
    return [check.text for check in briefing.checks if check.kind == kind]


def test_a_death_toll_that_no_one_is_named_for_is_doubted_and_used_nowhere() -> None:
    report = Report("s1", ("The border fighting near the railway killed 340 soldiers, and trade came to a halt.",))
    briefing = _compose(report)
    assert _texts(briefing, "figure") == ["“340 soldiers” stands alone and is used nowhere else here."]
    assert "340" not in briefing.model_dump_json(include={"key_points", "issues", "timeline", "meetings"})


def test_a_death_toll_that_two_sources_tell_is_not_doubted() -> None:
    text = "The border fighting near the railway killed 340 soldiers, and trade came to a halt."
    assert _texts(_compose(Report("s1", (text,)), Report("s2", ("In all, 340 people died.",))), "figure") == []


def test_years_and_days_are_no_victims() -> None:
    report = Report("s1", ("The king died 22 years after 2003, when 12 countries met in Doha.",))
    assert _texts(_compose(report), "figure") == []


def test_a_long_quote_without_speaker_is_doubted() -> None:
    report = Report("s1", ("“Nobody will stop this road to the northern sea,” it was said in Oslo.",))
    report.quotes_words("Nobody will stop this road to the northern sea,", None, None)
    assert any("Nobody will stop this road" in text for text in _texts(_compose(report), "speaker"))


def test_speakers_whom_the_source_does_not_name_are_listed_once() -> None:
    report = Report("s1", ("Talks will go on, diplomats said.", "The price is falling, analysts said."))
    report.says("diplomats", None, "said", "Talks will go on")
    report.says("analysts", None, "said", "The price is falling")
    assert _texts(_compose(report), "speaker") == ["Not named by the source: diplomats and analysts."]


def test_a_single_unnamed_speaker_is_doubted_with_the_words_at_stake() -> None:
    report = Report("s1", ("Talks will go on, diplomats said.",))
    report.says("diplomats", None, "said", "Talks will go on")
    assert _texts(_compose(report), "speaker") == ["Not named by the source: diplomats (“Talks will go on”)."]


def test_a_meeting_told_without_a_verb_of_meeting_is_doubted() -> None:
    report = Report("s1", ("Xi Jinping came to Astana and visited Emomali Rahmon there.",))
    report.attends("Xi Jinping", "Xi", "CHN")
    report.attends("Emomali Rahmon", "Rahmon", "TJK")
    report.met("visited Emomali Rahmon", "Xi Jinping", "Emomali Rahmon")
    assert _texts(_compose(report), "wording") == [
        "“visited Emomali Rahmon” is read as a meeting ({m1}); the day is not said."
    ]


def test_reports_that_share_paragraphs_count_as_one_witness() -> None:
    shared = tuple(f"Paragraph {n} of the agency’s report, which both papers print word for word." for n in "abc")
    checks = _texts(_compose(Report("s1", shared), Report("s2", (*shared, "One more line."))), "source")
    assert checks == ["Sources 1 and 2 repeat one another’s words in part: they count as one witness there."]


def test_a_note_that_tells_of_differing_sources_becomes_a_check_in_plain_days() -> None:
    event = Event(name="SCO summit", organisation="SCO", city="Samarkand", end=date(2022, 9, 16))
    checks = _texts(_compose(Report("s1", ("The SCO met in Samarkand.",), event=event)), "reference")
    saudi = next(text for text in checks if text.startswith("Saudi Arabia: dialogue partner (SCO)"))
    assert "28 March 2023" in saudi
    assert "2023-03-28" not in saudi


def test_main_checks_are_at_most_five() -> None:
    report = Report("s1", ("The SCO met in Astana.",))
    found = report.findings()
    doubts = tuple(Check(kind="name", text=f"Name {n} is read so.", main=True) for n in range(9))
    crowded = type(found)(**{name: getattr(found, name) for name in found.__slots__} | {"doubts": doubts})
    briefing = compose_briefing([crowded], Method(version="0", language_model="none"))
    assert sum(check.main for check in briefing.checks) == 5


def test_a_family_name_spelt_in_two_ways_is_doubted() -> None:
    report = Report("s1", ("Sadyr Zhaparov spoke of water.", "Then Japarov left."))
    report.attends("Sadyr Zhaparov", "Zhaparov", "KGZ")
    places = (report.at("Sadyr Zhaparov"), report.at("Japarov"))
    at = tuple((Span(e.paragraph, e.start, e.end), "Sadyr Zhaparov") for e in places)
    found = replace(report.findings(), actors_at=at)
    briefing = compose_briefing([found], Method(version="0", language_model="none"))
    assert _texts(briefing, "name") == ["“Zhaparov” and “Japarov” are taken for one person, Sadyr Zhaparov."]


def test_two_reports_spellings_of_what_may_be_one_person_are_doubted() -> None:
    one, other = Report("s1", ("Sadyr Zhaparov spoke of water.",)), Report("s2", ("Sadyr Japarov spoke of trade.",))
    one.attends("Sadyr Zhaparov", "Zhaparov", "KGZ")
    other.attends("Sadyr Japarov", "Japarov", "KGZ")
    assert _texts(_compose(one, other), "name") == [
        "“Sadyr Zhaparov” and “Sadyr Japarov” may be one person; they are told as two."
    ]


def test_who_came_to_office_lately_matters_only_where_the_sources_speak_of_that_country() -> None:
    event = Event(name="EU summit", organisation="EU", start=date(2023, 12, 15), end=date(2023, 12, 15))
    report = Report("s1", ("The EU met in Brussels.",), event=event, as_of=date(2023, 12, 15))
    assert not any("Took office" in text for text in _texts(_compose(report), "reference"))
    told = Report("s1", ("Luc Frieden came to the EU summit in Brussels.",), event=event, as_of=date(2023, 12, 15))
    told.attends("Luc Frieden", "Frieden", "LUX")
    assert any("Luc Frieden" in text for text in _texts(_compose(told), "reference"))


def test_what_only_the_tables_say_takes_no_room_on_page_1() -> None:
    event = Event(name="SCO summit", organisation="SCO", city="Samarkand", end=date(2022, 9, 16))
    briefing = _compose(Report("s1", ("The SCO met in Samarkand.",), event=event))
    assert any(check.kind == "reference" for check in briefing.checks)
    assert not any(check.main for check in briefing.checks if check.kind == "reference")


def test_letters_that_the_fonts_lack_are_told_with_the_words_in_which_they_stand() -> None:
    report = Report(
        "s1", ("President Xi (🐉ሀልቶ) met Recep Tayyip Erdoğan, Şavkat and Oʻzbekiston’s Кыргызстан guests.",)
    )
    (check,) = [check for check in _compose(report).checks if check.kind == "letters"]
    assert check.text == "Printed by code in the PDF, whose fonts lack the letters: U+1F409, U+1200, U+120D, U+1276."
    assert [evidence.text for evidence in check.evidence] == ["(🐉ሀልቶ)"]


def test_letters_of_europe_and_asia_need_no_check() -> None:
    report = Report(
        "s1",
        ("习近平, عمران, Żaparow, Əliyev, Şavkat, Oʻzbekiston, Кыргызстан, Ștefan and Nguyễn met in İzmir.",),
    )
    assert _texts(_compose(report), "letters") == []
