"""Reports in other outlets' styles: who speaks, whom a pronoun means, whose post it is, which event it was."""

from datetime import date

from tests.resolve.people_in import findings


def test_he_is_the_subject_and_not_whom_a_relative_clause_names() -> None:
    told = findings(
        "Russian Foreign Minister Sergey Lavrov, representing President Vladimir Putin, who skipped the summit, "
        "accused the US of militarising the region. “The allies are trying to master this space,” he told reporters.",
        on=date(2022, 11, 13),
    )
    assert [quote.speaker for quote in told.quotes] == ["Sergey Lavrov"]


def test_an_unnamed_official_lends_no_post_to_the_name_before() -> None:
    told = findings(
        "Mohammad Javad Zarif did not meet with Donald Trump, a senior Iranian official said.", on=date(2019, 8, 25)
    )
    roles = {one.name: (one.country, one.role) for one in (*told.attendees, *told.mentioned)}
    assert roles["Donald Trump"][0] == "USA"
    assert "official" not in (roles["Donald Trump"][1] or "")


def test_turkish_cypriot_is_of_neither_country() -> None:
    told = findings("Ersin Tatar, the Turkish Cypriot leader, attended the summit.", on=date(2022, 11, 11))
    assert {one.country for one in (*told.attendees, *told.mentioned)} == {None}


def test_on_the_eve_of_a_meeting_is_not_its_day() -> None:
    told = findings(
        "Joe Biden spoke on Tuesday on the eve of a planned meeting with Xi Jinping.", on=date(2023, 11, 14)
    )
    assert [meeting.date for meeting in told.meetings] == [None]


def speakers(*paragraphs: str) -> list[str | None]:
    return [quote.speaker for quote in findings(*paragraphs, on=date(2023, 5, 1)).quotes]


def test_he_added_goes_on_with_whoever_was_speaking_not_whom_he_spoke_of() -> None:
    assert speakers(
        "Jonas Halvorsen said the two towns have talked since Marek Dvorak and Pavel Novotny met in June.",
        "“We hope that these contacts will continue,” he added.",
    ) == ["Jonas Halvorsen"]


def test_a_name_set_off_behind_its_office_is_the_subject_too() -> None:
    assert speakers(
        "The meeting was closed by Marek Dvorak.",
        "Mr Dvorak said it was a success. The prime minister of Tonga, Jonas "
        "Halvorsen, said the towns agreed. He said values helped. On the sea, he stressed that: “We must listen.”",
    ) == ["Jonas Halvorsen"]


def test_sentences_inside_a_quotation_do_not_part_a_pronoun_from_its_name() -> None:
    assert speakers(
        "“It was long. It was cold. It was late. Nobody slept. We are tired now,” said Jonas Halvorsen.",
        "“We go home. We sleep,” he said.",
    ) == ["Jonas Halvorsen", "Jonas Halvorsen"]


def test_a_first_lady_does_not_speak_for_the_president_of_her_name() -> None:
    assert speakers(
        "President Kasongo and First Lady Marie Kasongo opened the summit.", "“We are one,” President Kasongo said."
    ) == ["Kasongo"]


def test_the_brazilian_is_the_brazilian_named_last() -> None:
    assert speakers(
        "Brazilian President Tiago Moura met Argentine President Lucas Ferro.",
        "“You had to deal with a drought,” the Brazilian told Ferro.",
    ) == ["Tiago Moura"]


def test_she_is_not_a_man() -> None:
    assert speakers("Peter Halvorsen spoke at the port.", "“It is done,” she said.") == [None]


def test_the_minister_is_the_prince_who_holds_the_post() -> None:
    assert speakers(
        "Saudi Foreign Minister Prince Talal bin Omar opened the talks.", "“We work on,” the Saudi minister said."
    ) == ["Talal bin Omar"]


def test_he_before_the_main_clause_is_its_subject() -> None:
    assert speakers(
        "Pavel Novotny came by train. Two days after he told Pavel Novotny that the talks were off, Jonas Halvorsen "
        "has said yes. Late on Monday, he said that things are moving “very well”."
    ) == ["Jonas Halvorsen"]


def test_prince_and_first_name_is_the_crown_prince_of_that_name() -> None:
    assert speakers(
        "Crown Prince Talal bin Omar opened the summit.", "“We are in need of each other,” Prince Talal said."
    ) == ["Talal bin Omar"]


def test_the_king_is_the_king_named_before() -> None:
    assert speakers("King Harald V opened the summit in Oslo.", "“We belong to the sea,” said the king.") == [
        "King Harald V"
    ]


def test_a_quotation_closed_by_an_opening_mark_is_doubted() -> None:
    told = findings("“We will take the decisions that lead in this direction, “said Jonas Halvorsen.")
    assert [quote.speaker for quote in told.quotes] == ["Jonas Halvorsen"]
    assert any("taken to end there" in doubt.text for doubt in told.doubts)


def test_whoever_was_he_is_not_she_in_the_next_sentence() -> None:
    assert speakers(
        "Ulo Rebane spoke first. He was joined by Iiri Hogue, head of the guild. She said the plan “has failed us all.”"
    ) == ["Iiri Hogue"]


def test_an_office_is_whose_the_article_gives_it_to_beside_another() -> None:
    assert speakers(
        "Norwegian Crown Prince and Prime Minister Talal Lind opened the day.",
        "“We move in peace,” the Crown Prince said.",
        "Crown Prince Talal Lind left.",
    ) == ["Talal Lind"]


def test_words_of_an_interview_are_not_those_of_the_meeting_before_it() -> None:
    told = findings(
        "Xi Jinping met Narendra Modi in Lima on Monday. “We are glad of it,” Xi said.",
        "“We had not thought of it before,” Xi said in a televised interview.",
        "“It is good to have it in the end,” Xi said.",
        "“It is better than not to have it,” Xi said.",
        on=date(2024, 11, 18),
    )
    assert [quote.occasion for quote in told.quotes] == ["at {m1}", "in a televised interview", None, None]


def test_the_occasion_names_any_agency_or_platform_of_the_lists() -> None:
    told = findings(
        "“We are glad to be here in the end,” Petra Lindqvist told Kyodo News.",
        "“We shall be glad to leave it again,” Petra Lindqvist wrote on Bluesky.",
        on=date(2024, 11, 18),
    )
    assert [quote.occasion for quote in told.quotes] == ["to Kyodo News", "on Bluesky"]
