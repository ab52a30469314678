"""Spellings, countries, places and word lists."""

import pytest

from briefing.errors import SettingsError
from briefing.reference.countries import country, country_name, country_named, country_of
from briefing.reference.names import is_suffix, near, plain
from briefing.reference.places import places_called, stands_for_government
from briefing.reference.words import word_table, words


def test_accents_apostrophes_and_full_stops_make_no_difference() -> None:
    assert plain("Türkiye") == "turkiye"
    assert plain("Xi’an") == plain("Xi'an") == "xian"
    assert plain("U.S.") == "us"
    assert plain("Kassym-Jomart  Tokayev") == "kassym jomart tokayev"


def test_a_misspelt_name_finds_the_nearest_and_only_a_near_one() -> None:
    assert near("Recep Tyyip Erdogan", ["Recep Tayyip Erdogan", "Ilham Aliyev"]) == "Recep Tayyip Erdogan"
    assert near("Pelosi", ["Recep Tayyip Erdogan", "Ilham Aliyev"]) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Russia’s", "RUS"),
        ("of Iran", "IRN"),
        ("U.S.", "USA"),
        ("Americans", "USA"),
        ("Emirati", "ARE"),
        ("Dutch", "NLD"),
    ],
)
def test_names_adjectives_and_demonyms_tell_the_country(written: str, code: str) -> None:
    assert country_of(written) == code


def test_the_pronoun_us_and_a_capital_are_no_country() -> None:
    assert country_of("us") is None
    assert country_of("Moscow") is None


def test_countries_are_called_as_newspapers_call_them() -> None:
    assert [country_name(code) for code in ("TUR", "VAT", "X-EU")] == ["Turkey", "Holy See", "European Union"]
    assert country("XXX") is None


def test_an_adjective_is_no_countrys_name() -> None:
    assert country_named("Turkish") is None
    assert country_named("the Netherlands") is country("NLD")


@pytest.mark.parametrize(
    ("written", "kind", "code"),
    [
        ("Samarkand", "city", "UZB"),
        ("Moscow", "city", "RUS"),
        ("Georgia", "country", "GEO"),
        ("Taiwan", "region", "TWN"),
        ("Black Sea", "water", None),
        ("the Himalayas", "region", None),
        ("White House", "other", "USA"),
        ("Kiev", "city", "UKR"),
        ("Washington, D.C.", "city", "USA"),
    ],
)
def test_the_best_known_place_of_a_name_comes_first(written: str, kind: str, code: str | None) -> None:
    best = places_called(written)[0]
    assert (best.type, best.country) == (kind, code)


def test_a_town_is_not_told_twice() -> None:
    assert len([place for place in places_called("Kazan") if place.country == "RUS"]) == 1


def test_a_name_nobody_knows_gives_nothing() -> None:
    assert places_called("Qwxyz") == ()
    assert places_called("") == ()


def test_capitals_and_seats_stand_for_governments_and_other_towns_do_not() -> None:
    assert all(map(stands_for_government, ("Moscow", "the Kremlin", "Downing Street", "Kiev")))
    assert not stands_for_government("Samarkand")


def test_word_lists_leave_comments_out_and_a_missing_one_is_an_error() -> None:
    assert "president" in words("titles")
    assert not any(word.startswith("#") for word in words("titles"))
    assert word_table("given_names")["Giorgia"] == "f"
    with pytest.raises(SettingsError, match="nowhere"):
        words("nowhere")


@pytest.mark.parametrize(
    ("style", "code"),
    [
        ("Socialist Republic of Viet Nam", "VNM"),
        ("Co-operative Republic of Guyana", "GUY"),
        ("the Kingdom of Tonga", "TON"),
        ("Islamic State of Iraq", None),
        ("Republic of Tatarstan", None),
    ],
)
def test_a_country_in_full_style_is_known(style: str, code: str | None) -> None:
    land = country_named(style)
    assert (land.code if land else None) == code


@pytest.mark.parametrize("word", ["Jr.", "Jr", "Sr", "Jnr.", "II", "VI", "III,"])
def test_what_follows_a_family_name_is_told_from_it(word: str) -> None:
    assert is_suffix(word)


@pytest.mark.parametrize("word", ["v", "vi", "Ivo", "Junior", ""])
def test_small_letters_and_other_words_are_no_suffix(word: str) -> None:
    assert not is_suffix(word)
