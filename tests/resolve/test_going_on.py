"""Who goes on speaking: "he also said", "he added", an aside "he said", and posts that one article gives a person."""

from tests.resolve.people_in import meant


def test_who_also_hopes_is_whoever_spoke_and_not_the_guest_named_since() -> None:
    text = (
        "Jan Halvorsen said the harbour would stay open. Karl Mondahl is at the talks for the first time. "
        "He also said that the town was ready."
    )
    assert meant("He", text) == ["Jan Halvorsen"]


def test_he_between_commas_is_none_of_those_told_of() -> None:
    text = "“We are content,” Jan Halvorsen said. Karl Mondahl and Mr Per Stone, he said, were at lunch together."
    assert meant("he", text) == ["Jan Halvorsen"]


def test_she_is_the_woman_of_the_sentence_before_whoever_may_be_one() -> None:
    text = "A K Mondahl said Ms Petra Lindqvist told him that she had lost the vote."
    assert meant("she", text) == ["Petra Lindqvist"]


def test_the_crown_prince_bears_the_first_of_two_posts() -> None:
    text = "Crown Prince and Prime Minister Talal bin Omar opened the talks. The Crown Prince spoke of peace."
    assert meant("The Crown Prince", text) == ["Talal bin Omar"]


def test_the_taoiseach_and_the_amir_are_posts() -> None:
    assert meant("The Taoiseach", "Taoiseach Leo Varadkar left. The Taoiseach said it was late.") == ["Leo Varadkar"]
    text = "Sheikh Talal bin Omar, the Amir of Qatar, left. His Highness the Amir said it was late."
    assert meant("the Amir", text) == ["Talal bin Omar"]


def test_the_prime_minister_before_any_name_is_not_the_counterpart_named_later() -> None:
    text = "The Prime Minister opened the talks. He met his Australian counterpart Anthony Albanese."
    assert meant("The Prime Minister", text) == []


def test_her_is_the_woman_beside_it_and_not_whoever_tells_of_her() -> None:
    text = "K Mondahl said there was no talk of it between Ms Petra Lindqvist and her guest. He later said so again."
    assert meant("her", text) == ["Petra Lindqvist"]
    assert meant("He", text) == ["K Mondahl"]
