"""Who belongs to an organisation on a day."""

from datetime import date

from briefing.reference.organisations import organisation, organisation_named, standing, status_label


def having(status: str, acronym: str, on: date) -> set[str]:
    return {one.country for one in standing(acronym, on) if one.status == status}


def codes(written: str) -> set[str]:
    return set(written.split())


def test_iran_is_an_observer_at_samarkand_and_eight_countries_are_members() -> None:
    samarkand = date(2022, 9, 16)
    assert having("member", "SCO", samarkand) == codes("CHN IND KAZ KGZ PAK RUS TJK UZB")
    assert having("observer", "SCO", samarkand) == codes("IRN BLR AFG MNG")
    assert having("dialogue_partner", "SCO", samarkand) == codes("TUR AZE ARM LKA NPL KHM EGY QAT SAU")


def test_a_status_holds_from_its_first_day_and_no_longer_on_its_last() -> None:
    assert "BLR" in having("observer", "SCO", date(2024, 7, 3))
    assert "BLR" not in having("member", "SCO", date(2024, 7, 3))
    assert "BLR" in having("member", "SCO", date(2024, 7, 4))
    assert "BLR" not in having("observer", "SCO", date(2024, 7, 4))


def test_a_suspended_member_stays_a_member_and_is_told_once() -> None:
    mali = [one for one in standing("AU", date(2024, 1, 1)) if one.country == "MLI"]
    assert [(one.status, one.suspended) for one in mali] == [("member", True)]


def test_a_bare_year_starts_on_new_year() -> None:
    years = {one.country: one.since for one in standing("OPEC", date(1970, 1, 1)) if len(one.since) == 4}
    assert years
    assert all(since <= "1970" for since in years.values())


def test_an_organisation_is_known_by_any_of_its_spellings() -> None:
    for words in ("SCO", "the Shanghai Cooperation Organisation", "Shanghai Cooperation Organization"):
        found = organisation_named(words)
        assert found is not None and found.acronym == "SCO"
    for words in ("G-20", "Group of 20", "the G20"):
        found = organisation_named(words)
        assert found is not None and found.acronym == "G20"
    assert organisation_named("the summit") is None


def test_an_organisation_tells_its_statuses_and_its_summit() -> None:
    sco = organisation("SCO")
    assert sco is not None
    assert sco.statuses[0] == "member" and "observer" in sco.statuses
    assert sco.summit == "SCO summit"


def test_labels_are_words_in_singular_and_plural() -> None:
    assert status_label("dialogue_partner") == "dialogue partner"
    assert status_label("dialogue_partner", plural=True) == "dialogue partners"
    assert status_label("member", plural=True) == "members"
