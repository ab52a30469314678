"""Which places are meant, and which names stand for governments."""

from tests.resolve.settled import told


def test_a_government_is_kept_apart_from_its_town_where_they_are_written_differently() -> None:
    places = told("Washington objected. He said so in Washington, D.C., before he left.").places
    assert places["Washington"].metonym and not places["Washington, D.C."].metonym
    assert places["Washington"].country == places["Washington, D.C."].country == "USA"


def test_one_way_of_writing_that_is_used_for_both_is_no_government() -> None:
    places = told("Beijing objected. The envoys met in Beijing.").places
    assert not places["Beijing"].metonym
    assert places["Beijing"].mentions == 2


def test_every_way_of_writing_is_told_and_every_mention_is_evidence() -> None:
    places = told("Turkey agreed. Türkiye signed in Ankara. Turkey paid.").places
    assert places["Turkey"] is places["Türkiye"]
    assert places["Turkey"].as_written == ("Turkey", "Türkiye")
    assert [one.text for one in places["Turkey"].evidence] == ["Turkey", "Türkiye", "Turkey"]


def test_the_country_after_a_comma_tells_which_town_is_meant() -> None:
    assert told("They live in Birmingham, Alabama, today.").places["Birmingham"].country == "USA"
    assert told("They live in Birmingham today.").places["Birmingham"].country == "GBR"


def test_georgia_is_a_state_only_among_american_places() -> None:
    assert told("Storms hit Georgia, Alabama and Tennessee.").places["Georgia"].country == "USA"
    assert told("Ministers of Georgia and Armenia met.").places["Georgia"].country == "GEO"


def test_a_list_of_countries_is_no_address() -> None:
    places = told("Envoys went to Kabul, Kazakhstan and Iran.").places
    assert places["Kabul"].country == "AFG"


def test_a_country_is_never_a_government_and_a_sea_has_no_country() -> None:
    places = told("Russia objected to ships in the Black Sea.").places
    assert not places["Russia"].metonym
    assert (places["Black Sea"].type, places["Black Sea"].country) == ("water", None)
    assert places["Black Sea"].lat is not None


def test_a_town_lies_in_the_state_that_follows() -> None:
    illinois, missouri = (
        told(f"They met in Springfield, {state}, today.").places["Springfield"] for state in ("Illinois", "Missouri")
    )
    assert illinois.lat is not None and 39 < illinois.lat < 41
    assert missouri.lat is not None and 36 < missouri.lat < 38


def test_a_state_is_told_by_its_town_by_its_kind_and_by_other_states() -> None:
    assert told("He came from Savannah, Georgia, by train.").places["Georgia"].country == "USA"
    assert told("A farm in Washington state was closed.").places["Washington state"].type == "region"
    assert told("Floods hit Utah, Washington and Oregon.").places["Washington"].type == "region"
    assert told("Envoys in Utah said Washington objected.").places["Washington"].type == "city"


def test_a_province_is_a_region_of_its_country() -> None:
    places = told("Fog lay over Rogaland, Norway. Hebei province was dry.").places
    assert (places["Rogaland"].type, places["Rogaland"].country) == ("region", "NOR")
    assert places["Rogaland"].lat is not None
    assert [name for name in places if "Hebei" in name and places[name].country == "CHN"]


def test_what_no_table_knows_lies_where_the_town_beside_it_lies() -> None:
    places = told("They met at the Grand Palm Hotel in Lusaka and flew to Harare.").places
    assert (places["Grand Palm Hotel"].country, places["Grand Palm Hotel"].lat) == ("ZMB", places["Lusaka"].lat)


def test_an_unknown_village_lies_in_one_country_throughout() -> None:
    places = told("Ministers of Fiji and Samoa met in Hula'ai, Tonga. In Hula'ai it rained.").places
    assert (places["Hula'ai"].country, places["Hula'ai"].mentions) == ("TON", 2)


def test_a_small_town_far_from_the_state_named_is_another_one() -> None:
    assert told("They live in Austin, Indiana, today.").places["Austin"].lat is None


def test_a_building_called_after_a_town_is_there() -> None:
    assert (
        told("Envoys of Togo met at the Kigali Convention Centre.").places["Kigali Convention Centre"].country == "RWA"
    )


def test_a_province_comes_after_the_town_that_it_is_called_after() -> None:
    assert told("They met in Aqaba.").places["Aqaba"].type == "city"
    assert told("They met in Aqaba province.").places["Aqaba"].type == "region"


def test_a_government_does_not_tell_where_a_hotel_is() -> None:
    assert told("The White House said they would dine at the Park Hotel.").places["Park Hotel"].country is None


def test_the_north_is_north_korea_where_the_koreas_are_named() -> None:
    assert told("South Korea said the North had fired a missile.").places["North"].country == "PRK"
    assert told("Envoys of Brazil said the North must pay.").places["North"].country is None


def test_a_hotel_is_where_the_summit_is() -> None:
    places = told("The ASEAN summit was held in Jakarta on Monday. Envoys of Chad stayed at Hotel Anggrek.").places
    assert places["Hotel Anggrek"].country == "IDN"


def test_a_river_is_not_given_to_whoever_is_named_beside_it() -> None:
    places = told("Envoys of Peru and Cuba sat down. The man from Chad sat on the Melati River.").places
    assert places["Melati River"].country is None
    assert told("Peru and Cuba objected. They sat on Chad's Melati River.").places["Melati River"].country == "TCD"


def test_jerusalem_in_a_president_s_decision_is_a_city() -> None:
    assert told("Ankara was outraged by the US president’s Jerusalem decision.").places["Jerusalem"].type == "city"


def test_a_square_is_not_given_to_the_host() -> None:
    places = told("The ASEAN summit was held in Jakarta on Monday. Crowds cheered at Martyrs Square.").places
    assert places["Martyrs Square"].country is None


def test_a_state_in_short_tells_the_town_before_it() -> None:
    assert told("They met in Cambridge, Mass., on Monday.").places["Cambridge"].country == "USA"
    assert "Mass." not in told("They met in Cambridge. Mass. was said at noon.").places
