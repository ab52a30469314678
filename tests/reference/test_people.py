"""Who held which office, and who comes to a summit."""

from datetime import date

from briefing.reference.leaders import leaders_called, leaders_on, shared_family_names, top_leader

SAMARKAND = date(2022, 9, 16)


def name_of_top(country: str, org: str | None, on: date = SAMARKAND) -> str | None:
    leader = top_leader(country, org, on)
    return leader.name if leader else None


def test_the_prime_ministers_of_india_and_pakistan_attend_the_sco() -> None:
    assert name_of_top("IND", "SCO") == "Narendra Modi"
    assert name_of_top("PAK", "SCO") == "Shehbaz Sharif"
    assert name_of_top("KGZ", "SCO") == "Sadyr Japarov"
    assert name_of_top("UZB", "SCO") == "Shavkat Mirziyoyev"


def test_a_monarch_who_does_not_govern_stays_at_home() -> None:
    assert name_of_top("GBR", "NATO", date(2023, 7, 11)) == "Rishi Sunak"
    assert name_of_top("JPN", "G7", date(2023, 5, 19)) == "Fumio Kishida"


def test_poland_sends_its_president_to_nato_and_its_prime_minister_to_the_eu() -> None:
    assert name_of_top("POL", "NATO", date(2024, 7, 10)) == "Andrzej Duda"
    assert name_of_top("POL", "EU", date(2024, 7, 10)) == "Donald Tusk"


def test_a_new_constitution_moves_the_power_but_not_the_man_who_attends() -> None:
    assert name_of_top("TGO", "ECOWAS", date(2024, 12, 15)) == "Faure Gnassingbe"
    assert name_of_top("TGO", "ECOWAS", date(2025, 6, 22)) == "Faure Gnassingbe"


def test_timor_leste_sends_its_prime_minister_to_asean() -> None:
    assert name_of_top("TLS", "ASEAN", date(2025, 10, 26)) == "Xanana Gusmao"


def test_a_country_without_rows_has_no_known_leader() -> None:
    assert name_of_top("LCA", "CARICOM") is None


def test_another_spelling_finds_the_same_person() -> None:
    assert {one.name for one in leaders_called("Zhaparov", SAMARKAND)} == {"Sadyr Japarov", "Akylbek Japarov"}
    assert {one.name for one in leaders_called("Volodymyr Zelenskyy")} == {"Volodymyr Zelensky"}
    assert {one.name for one in leaders_called("erdoğan", SAMARKAND)} == {"Recep Tayyip Erdogan"}


def test_a_term_ends_before_the_successor_starts() -> None:
    held = [one.name for one in leaders_on("USA", date(2025, 1, 20)) if one.office == "head of state"]
    assert held == ["Donald Trump"]


def test_short_forms_that_mean_more_than_one_thing_are_known() -> None:
    assert {"kim", "may", "sharif"} <= shared_family_names()
    assert "putin" not in shared_family_names()
