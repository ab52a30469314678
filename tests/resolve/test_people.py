"""Who is meant: spellings, short names, pronouns, offices."""

from datetime import date

from tests.resolve.people_in import findings, meant, person, seed

SUMMER_2024 = date(2024, 7, 3)


def test_he_is_the_subject_of_the_sentence_before() -> None:
    assert meant("he", "Putin told Xi the plan was ready. Later he flew home.") == ["Vladimir Putin"]


def test_she_is_not_a_man_named_just_before() -> None:
    text = "Ms Petra Lindqvist met Mr Karl Halvorsen. She praised the plan."
    assert meant("She", text) == ["Petra Lindqvist"]


def test_his_at_the_head_of_a_sentence_belongs_to_the_subject_that_follows() -> None:
    assert meant("his", "Modi left. In his opening remarks, Xi thanked the hosts.") == ["Xi Jinping"]


def test_they_are_the_two_named_last() -> None:
    assert meant("they", "Xi stayed two days. Pope Francis was there too, but they didn’t meet.") == [
        "Xi Jinping",
        "Pope Francis",
    ]


def test_they_and_the_two_leaders_are_those_joined_as_the_subject() -> None:
    text = "Modi and Xi shook hands at a dinner hosted by Vladimir Putin. The two leaders were last seen in Goa."
    assert meant("The two leaders", text) == ["Narendra Modi", "Xi Jinping"]
    assert meant("they", "Modi and Xi greeted the hosts at Putin’s dinner, but they left early.") == [
        "Narendra Modi",
        "Xi Jinping",
    ]


def test_his_is_the_leaders_who_is_the_subject_not_whoever_spoke_before() -> None:
    text = "“That helps us all,” Biden said on Tuesday. Xi will dine with business leaders on his trip."
    assert meant("his", text, on=date(2023, 11, 15)) == ["Xi Jinping"]


def test_he_is_no_woman_of_the_leaders_table() -> None:
    text = "Mark Rutte met Kolinda Grabar-Kitarovic. Later he flew home."
    assert meant("he", text, on=date(2016, 7, 8)) == ["Mark Rutte"]


def test_an_office_with_a_country_means_its_holder_in_the_article() -> None:
    text = "Turkish President Recep Tayyip Erdogan met Putin. The Turkish leader smiled."
    assert meant("The Turkish leader", text, on=SUMMER_2024) == ["Recep Tayyip Erdogan"]


def test_an_office_whose_holder_the_article_does_not_name_stays_unnamed() -> None:
    assert meant("his Uzbek counterpart", "Xi met his Uzbek counterpart.", on=SUMMER_2024) == ["Uzbek counterpart"]


def test_the_president_is_the_president_named_last() -> None:
    text = "President Joe Biden met Prime Minister Narendra Modi. The President stressed the need for peace."
    assert meant("The President", text) == ["Joe Biden"]


def test_a_surname_alone_gets_the_full_name_of_who_held_office_that_day() -> None:
    assert person("Shehbaz Sharif", "Prime Minister Sharif arrived in Astana.", on=SUMMER_2024).country == "PAK"


def test_a_surname_and_a_post_name_nobody_of_another_post() -> None:
    text = "President Scholz arrived in Astana."
    assert person("Scholz", text, on=SUMMER_2024).country is None
    assert meant("Scholz", "Chancellor Scholz arrived in Astana.", on=SUMMER_2024) == ["Olaf Scholz"]


def test_a_leader_called_by_his_given_name_is_shown_by_his_family_name() -> None:
    text = "President Raúl Castro arrived in Caracas. Raúl was welcomed by a minister."
    assert person("Raúl Castro", text, on=date(2014, 1, 28)).family_name == "Castro"


def test_a_first_lady_who_bears_his_name_is_not_the_president() -> None:
    text = (
        "President Joko Widodo spoke to Justin Trudeau. Widodo and First Lady Iriana Joko Widodo will leave on Monday."
    )
    assert meant("Joko Widodo", text) == ["Joko Widodo"]
    assert meant("Iriana Joko Widodo", text) == ["Iriana Joko Widodo"]
    assert meant("Widodo", text) == ["Joko Widodo"]


def test_shared_family_names_are_kept_apart() -> None:
    text = "Premier Li Qiang spoke. His predecessor Li Keqiang had said the same. Li left early."
    names = {meant("Li Qiang", text)[0], meant("Li Keqiang", text)[0]}
    assert names == {"Li Qiang", "Li Keqiang"}


def test_a_nickname_and_the_full_form_are_one_person() -> None:
    text = "President Joseph R. Biden, Jr. arrived. Joe Biden waved."
    assert meant("Joe Biden", text) == meant("Joseph R. Biden, Jr.", text)


def test_a_post_without_country_is_the_role_and_the_country_stands_apart() -> None:
    known = person("Petra Lindqvist", "Norwegian Foreign Minister Petra Lindqvist arrived late.")
    assert (known.role, known.country, known.kind) == ("Foreign Minister", "NOR", "minister")


def test_a_leader_without_a_post_keeps_the_words_of_the_source() -> None:
    assert person("Xi Jinping", "Chinese leader Xi Jinping left.", on=SUMMER_2024).role == "Chinese leader"


def test_a_role_that_the_source_leaves_out_comes_from_the_table_and_says_so() -> None:
    known = person("Ebrahim Raisi", "Ebrahim Raisi of Iran arrived.", on=date(2022, 9, 15))
    assert (known.role, known.role_from_reference) == ("President", True)


def test_heads_of_international_bodies_have_no_country() -> None:
    known = person("Antonio Guterres", "U.N. Secretary-General Antonio Guterres spoke.", on=SUMMER_2024)
    assert (known.country, known.kind) == (None, "international")


def test_a_misspelt_name_is_taken_for_who_holds_the_post_and_a_check_says_so() -> None:
    checks = [check for check in seed().doubts if check.kind == "name"]
    assert [check.text for check in checks] == ["“Recep Tyyip Erdan” is taken for Recep Tayyip Erdogan."]
    assert checks[0].main
    assert checks[0].evidence[0].text == "Recep Tyyip Erdan"


def test_a_spelling_that_the_tables_know_is_no_slip() -> None:
    attendees = {one.name for one in seed().attendees}
    assert "Sadyr Zhaparov" in attendees


def test_a_pronoun_inside_a_quotation_means_nobody() -> None:
    found = findings("“They are wrong,” Putin told Xi.")
    assert all(found.article.words(span) != "They" for span, _ in found.actors_at)


def test_a_minister_whom_a_president_sends_is_of_the_president_s_country() -> None:
    text = "Norwegian President Petra Lindqvist stayed away and sent Foreign Minister Karl Halvorsen."
    assert person("Karl Halvorsen", text).country == "NOR"


def test_a_minister_named_beside_another_country_s_president_stays_without_country() -> None:
    text = "Norwegian President Petra Lindqvist praised Foreign Minister Karl Halvorsen."
    assert person("Karl Halvorsen", text).country is None


def test_a_head_of_state_who_chairs_a_body_for_a_year_is_a_head_of_state() -> None:
    known = person("Azali Assoumani", "President Azali Assoumani spoke.", on=date(2023, 9, 9))
    assert (known.country, known.kind) == ("COM", "leader")


def test_the_head_of_a_bank_is_no_leader_of_a_country() -> None:
    known = person("Karl Halvorsen", "Karl Halvorsen, President of the Islamic Development Bank, spoke.")
    assert known.kind == "international"


def test_the_vice_president_is_not_meant_by_the_president() -> None:
    assert meant("the president", "Vice President Petra Lindqvist spoke. Nobody saw the president.") == []


def test_a_shared_surname_without_first_name_or_country_is_filled_up_with_a_doubt() -> None:
    doubts = findings("Prime Minister Sharif arrived in Astana.", on=SUMMER_2024).doubts
    [told] = [one for one in doubts if one.kind == "name"]
    assert told.text == "“Sharif” is taken for Shehbaz Sharif†, in office then; the name is also that of Nawaz Sharif."


def test_a_surname_that_the_source_ties_to_a_country_raises_no_doubt() -> None:
    doubts = findings("Pakistani Prime Minister Sharif arrived in Astana.", on=SUMMER_2024).doubts
    assert not [one for one in doubts if one.kind == "name"]


def test_a_leader_spelt_another_way_is_one_person_with_the_table_s() -> None:
    known = person("Hasan Rouhani", "Iran’s Hasan Rouhani spoke.", on=date(2019, 6, 14))
    assert (known.kind, known.role) == ("leader", "President")


def test_whoever_stands_behind_the_place_of_a_circumstance_is_meant() -> None:
    text = "At the museum, where he signed the book, Prime Minister Narendra Modi laid a wreath."
    assert meant("he", "Putin met Modi. Putin left.", text) == ["Narendra Modi"]


def test_a_woman_s_given_name_tells_more_than_a_title_of_men() -> None:
    text = "Nepali minister Karl Lind saw off Prime Minister Sheikh Hasina. She met Modi."
    assert meant("She", text) == ["Sheikh Hasina"]


def test_the_leaders_of_a_summit_are_not_the_two_named_last() -> None:
    text = "Putin met Xi on Monday. Xi thanked Modi. The leaders began talks on trade."
    assert meant("The leaders", text) == []


def test_an_adjective_that_two_countries_share_leaves_the_leader_to_his_own() -> None:
    assert person("Félix Tshisekedi", "Congolese President Félix Tshisekedi spoke.", on=SUMMER_2024).country == "COD"
    brazzaville = "Congolese President Denis Sassou Nguesso spoke."
    assert person("Denis Sassou Nguesso", brazzaville, on=SUMMER_2024).country == "COG"


def test_an_adjective_that_two_countries_share_tells_no_stranger_s_country() -> None:
    assert person("Petra Lindqvist", "Congolese Finance Minister Petra Lindqvist spoke.").country is None
    assert person("Petra Lindqvist", "Norwegian Finance Minister Petra Lindqvist spoke.").country == "NOR"


def test_an_office_of_a_shared_adjective_is_held_by_one_of_those_countries() -> None:
    text = "Congolese President Félix Tshisekedi met Rwandan President Paul Kagame. The Congolese president left."
    assert meant("The Congolese president", text, on=SUMMER_2024) == ["Félix Tshisekedi"]


def test_a_leader_written_family_name_first_is_called_by_it() -> None:
    known = person("Kishida Fumio", "Japanese Prime Minister Kishida Fumio spoke.", on=SUMMER_2024)
    assert (known.family_name, known.country) == ("Kishida", "JPN")


def test_both_orders_of_a_name_are_one_person() -> None:
    text = "Ishiba Shigeru arrived. Later Shigeru Ishiba spoke."
    assert meant("Shigeru Ishiba", text) == meant("Ishiba Shigeru", text)


def test_a_foreign_secretary_is_a_minister_only_where_that_is_a_minister_s_title() -> None:
    assert person("Petra Lindqvist", "British Foreign Secretary Petra Lindqvist left.").kind == "minister"
    assert person("Petra Lindqvist", "Indian Foreign Secretary Petra Lindqvist left.").kind == "official"
    assert person("Petra Lindqvist", "Foreign Secretary Petra Lindqvist left.").kind == "official"


def test_a_surname_that_a_leader_shares_with_a_spouse_is_the_leader_s() -> None:
    text = "US President Joe Biden arrived. First lady Jill Biden hosted a lunch. When Biden left, it rained."
    assert meant("Biden", text, on=SUMMER_2024) == ["Joe Biden"]


def test_a_surname_that_two_strangers_bear_goes_by_the_post_beside_it() -> None:
    text = "Finance Minister Petra Lind met envoy Karl Lind. Nobody saw Minister Lind, nor Finance Minister Lind."
    assert meant("Lind", text) == ["Petra Lind"]


def test_a_surname_borne_by_one_so_far_is_that_one_s() -> None:
    text = "Petra Lind spoke. Nobody answered Lind. Later Karl Lind came."
    assert meant("Lind", text) == ["Petra Lind"]


def test_a_surname_of_two_strangers_is_nobody_s_with_a_doubt() -> None:
    text = "Petra Lind sat beside Karl Lind. Nobody answered Lind."
    assert meant("Lind", text) == []
    assert [one.text for one in findings(text).doubts if one.kind == "name"] == [
        "“Lind” may be Petra Lind or Karl Lind; left open."
    ]


def test_he_is_nobody_where_it_is_unclear_which_bearer_of_a_surname_was_told_of() -> None:
    text = "Peter Holm spoke. Petra Lind sat beside Karl Lind. Lind told the police. He was tired."
    assert meant("He", text) == []
    assert meant("He", "Peter Holm spoke. Karl Lind told the police. He was tired.") == ["Karl Lind"]


def test_a_leader_called_by_post_and_surname_alone_is_not_a_namesake() -> None:
    text = "North Korean leader Kim arrived. Envoy Kim Yong Chol came along. Kim left."
    assert meant("Kim", text, on=date(2019, 2, 28)) == ["Kim Jong Un"]


def test_a_country_inside_the_name_of_a_body_is_not_the_country_of_whoever_works_there() -> None:
    assert person("Ada Stone", "Ada Stone, a fellow at Norrvik's Jan Holm Peru Center, waved.").country is None
    assert person("Ada Stone", "Ada Stone, an analyst at the Peru-focused think tank Salthus, waved.").country is None
    assert person("Ada Stone", "Ada Stone, an official at the Peruvian foreign ministry, waved.").country == "PER"


def test_a_seat_of_government_tells_whose_spokesman_it_is() -> None:
    assert person("Jan Roe", "Kremlin spokesman Jan Roe waved.").country == "RUS"
    assert person("Jan Roe", "Downing Street spokesman Jan Roe waved.").country == "GBR"
    assert person("Jan Roe", "A foreign ministry spokesman, Jan Roe, waved.").country is None


def test_a_role_drops_what_passes_and_keeps_what_changes_the_post() -> None:
    assert person("Ada Stone", "Norway's new Prime Minister Ada Stone waved.").role == "Prime Minister"
    assert person("Ada Stone", "Norway's acting Prime Minister Ada Stone waved.").role == "Acting Prime Minister"
    assert person("Ada Stone", "Norway's Prime Minister-elect Ada Stone waved.").role == "Prime Minister-elect"


def test_the_adjective_of_a_country_alone_is_no_role() -> None:
    known = person("King Haakon", "Norwegian King Haakon waved.")
    assert (known.country, known.role) == ("NOR", None)


def test_the_field_of_an_expert_is_not_his_country() -> None:
    known = person("Ada Stone", "Ada Stone, a senior Peru analyst at Norrvik College, waved.")
    assert (known.country, known.role) == (None, "Senior Peru analyst at Norrvik College")
    assert person("Ada Stone", "Ada Stone, a senior Peruvian analyst, waved.").country == "PER"
    assert person("Ada Stone", "Moscow correspondent Ada Stone waved.").country is None
    assert person("Ada Stone", "Kremlin envoy Ada Stone waved.").country == "RUS"
    assert person("Ada Stone", "US envoy Ada Stone waved.").country == "USA"


def test_a_seat_of_government_in_the_possessive_tells_the_country_too() -> None:
    assert person("Ada Stone", "The White House's national security adviser Ada Stone waved.").country == "USA"
    assert person("Ada Stone", "The harbour 's chief Ada Stone waved.").country is None


def test_a_spokesman_brought_in_by_with_speaks_for_the_body_that_the_sentence_is_about() -> None:
    told = "The Kremlin attacked the union, with spokesman Jan Roe saying that it was late."
    assert person("Jan Roe", told).country == "RUS"
    assert person("Jan Roe", "The harbour was full, with spokesman Jan Roe saying that it was late.").country is None
    assert person("Jan Roe", "The Kremlin heard that spokesman Jan Roe was late.").country is None


def test_who_leads_a_state_s_delegation_is_of_that_state() -> None:
    assert (
        person("Petra Lindqvist", "Foreign Minister Petra Lindqvist led the South African delegation.").country == "ZAF"
    )
    assert person("Jan Lind", "The Bhutanese team was led by Secretary Jan Lind.").country == "BTN"


def test_who_represents_a_state_is_of_that_state_and_who_represents_a_body_of_none() -> None:
    assert person("Jan Lind", "Director Jan Lind is representing Myanmar at the talks.").country == "MMR"
    assert person("Jan Lind", "Director Jan Lind is representing the European Union at the talks.").country is None


def test_a_delegation_that_is_listed_is_its_leader_s() -> None:
    text = "Kenyan President Karl Ek was accompanied by Ada Stone, Minister of Trade; and Jane Roe, Minister of State."
    assert person("Ada Stone", text).country == "KEN"
    assert person("Jane Roe", text).country == "KEN"


def test_whoever_speaks_after_the_delegation_is_not_of_it() -> None:
    text = "Kenyan President Bo Stone was accompanied by a large delegation, said Minister Jan Lind."
    assert person("Jan Lind", text).country is None


def test_the_minister_by_whom_a_state_is_led_or_represented_is_of_that_state() -> None:
    assert person("Jan Lind", "Norway will be represented by Deputy Prime Minister Jan Lind.").country == "NOR"
    text = "Jan Lind, Minister of Trade and Energy, represented the Commonwealth of Dominica."
    assert person("Jan Lind", text).country == "DMA"


def test_a_name_with_other_vowels_than_the_table_s_is_printed_as_the_report_writes_it() -> None:
    known = person("Hasan Ruhani", "Iranian President Hasan Ruhani arrived.", on=date(2015, 7, 9))
    assert (known.name, known.country, known.role) == ("Hasan Ruhani", "IRN", "President")


def test_further_names_of_a_formal_report_behind_a_leader_s_name_change_nothing() -> None:
    known = person("William Ruto Samoei Arap", "Kenyan President William Ruto Samoei Arap spoke.", on=SUMMER_2024)
    assert (known.family_name, known.kind) == ("Ruto", "leader")


def test_he_who_tells_someone_is_not_the_one_whom_he_tells() -> None:
    before = "Norwegian President Lars Lind met Peruvian President Juan Roe, with Mr Roe saying it was cold."
    assert meant("He", before, "He told Mr Roe that winters are long.") == ["Lars Lind"]


def test_a_minister_called_by_his_rank_alone_is_the_one_whose_field_was_told() -> None:
    before = "State Minister for Foreign Affairs Ada Stone spoke on Wednesday."
    assert meant("the State Minister", before, "The road is open, the State Minister said.") == ["Ada Stone"]


def test_a_post_between_a_name_and_the_subject_is_that_of_the_name() -> None:
    text = "At the invitation of Ada Stone, Prime Minister of the Lao People’s Democratic Republic, Modi will go there."
    assert person("Narendra Modi", text, on=SUMMER_2024).country == "IND"


def test_a_country_that_is_represented_by_a_minister_is_his_whoever_was_told_before() -> None:
    text = "Norwegian President Petra Lindqvist spoke, while Morocco is represented by Foreign Minister Karl Halvorsen."
    assert person("Karl Halvorsen", text).country == "MAR"


def test_a_newly_elected_leader_is_of_the_country_that_owns_him() -> None:
    assert person("Ada Stone", "Norway’s newly elected President Ada Stone spoke.").country == "NOR"


def test_what_only_looks_like_a_name_is_nobody() -> None:
    text = (
        "St. Lucia Prime Minister Ada Stone landed at King Karl Air Base. (Photo by Bo Lind) Members of the "
        "Francophonie and the minister of International Co-operation came."
    )
    assert [one.family_name for one in (*findings(text).attendees, *findings(text).mentioned)] == ["Stone"]


def test_a_post_before_the_next_of_a_list_is_not_that_of_the_last() -> None:
    text = "Those who spoke were Ada Stone, the President of the Lake Commission, Mr. Bo Lind and Karl Halvorsen."
    assert person("Ada Stone", text).role is None


def test_an_office_behind_a_comma_that_goes_on_to_a_verb_is_the_subject_of_its_own() -> None:
    text = "In addition to Xi and Erdogan, the Russian leader will meet on Wednesday with the leaders of Mongolia."
    assert person("Recep Tayyip Erdogan", text, on=SUMMER_2024).role == "President"


def test_a_body_s_name_in_a_post_ends_before_the_next_person() -> None:
    text = "Present were Moctar Ouane, Prime Minister of Transition of Mali and Karl Halvorsen, minister of Benin."
    assert person("Moctar Ouane", text).role == "Prime Minister of Transition of Mali"


def test_a_number_or_a_plural_post_is_no_part_of_a_name() -> None:
    found = findings(
        "Fourteen Heads of States, who took part in the summit, were President Ada Stone of Chad and others.",
        "Presidents Adama Ek of The Gambia and Alassane Ouattara of Cote d’Ivoire are there.",
    )
    names = {one.name for one in (*found.attendees, *found.mentioned)}
    assert names == {"Ada Stone", "Adama Ek", "Alassane Ouattara"}


def test_what_a_reporter_thinks_of_a_leader_is_no_part_of_the_post() -> None:
    assert person("Ada Stone", "Norway’s mercurial leader Ada Stone sat down.").role == "Norway’s leader"
    assert person("Ada Stone", "Norway’s mercurial foreign minister Ada Stone sat down.").role == "Foreign minister"
