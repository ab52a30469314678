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
