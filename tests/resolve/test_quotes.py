"""Whose words the quotes are, where and to whom they were said, and what the reader is told to look at."""

from datetime import date

from briefing.find import find_mentions
from briefing.model.article import Article, Span
from briefing.model.briefing import Meeting
from briefing.model.mentions import ActorMention, Mentions, QuoteMention, StatementMention
from briefing.resolve import Settings, resolve
from briefing.resolve.actors import Actor, Actors
from briefing.resolve.quotes import resolve_quotes
from briefing.resolve.statements import resolve_statements
from tests.resolve.people_in import findings

PARAGRAPH = (
    "“The border stays open,” President Ada Halvorsen told Petra Lindqvist. She called the plan “reckless” and left."
)
ARTICLE = Article("s1", (PARAGRAPH,), "0")
ADA = Actor("Ada Halvorsen", "person", family_name="Halvorsen", country="NOR", role="President", kind="leader")
PETRA = Actor("Petra Lindqvist", "person", family_name="Lindqvist", country="SWE")


def span(words: str) -> Span:
    start = PARAGRAPH.index(words)
    return Span(1, start, start + len(words))


def actor_mention(words: str, form: str = "name", title: str | None = None) -> ActorMention:
    return ActorMention(span(words), words, form, 0, title=title)  # type: ignore[arg-type]


MENTIONS = Mentions(
    sentences=(span(PARAGRAPH[:70]), span(PARAGRAPH[71:])),
    actors=(
        actor_mention("Ada Halvorsen", title="President"),
        actor_mention("Petra Lindqvist"),
        actor_mention("She", "pronoun"),
    ),
    quotes=(
        QuoteMention(
            (span("The border stays open,"),),
            "utterance",
            0,
            span("Ada Halvorsen"),
            "said",
            span("told"),
            span("Petra Lindqvist"),
        ),
        QuoteMention((span("reckless"),), "utterance", 1, span("She"), "said", span("called")),
    ),
    statements=(StatementMention(span("Ada Halvorsen"), span("called"), span("the plan “reckless”"), 1),),
)
ACTORS = Actors((ADA, PETRA), {span("Ada Halvorsen"): (ADA,), span("Petra Lindqvist"): (PETRA,), span("She"): (ADA,)})


def meeting(status: str = "held") -> Meeting:
    return Meeting(
        id="m1",
        parties=("Ada Halvorsen", "Petra Lindqvist"),
        status=status,  # type: ignore[arg-type]
        words="told",
        evidence=(ARTICLE.evidence(span("told")),),
    )


def test_a_quote_has_its_speaker_with_post_and_country() -> None:
    quotes, checks = resolve_quotes(ARTICLE, MENTIONS, ACTORS, ())
    assert (quotes[0].speaker, quotes[0].speaker_role, quotes[0].country) == (
        "Ada Halvorsen",
        "Norwegian President",
        "NOR",
    )
    assert not checks


def test_a_pronoun_speaks_for_whom_it_means() -> None:
    quotes, _ = resolve_quotes(ARTICLE, MENTIONS, ACTORS, ())
    assert quotes[1].speaker == "Ada Halvorsen"
    assert quotes[1].partial


def test_words_to_the_other_side_of_one_meeting_cite_it() -> None:
    quotes, _ = resolve_quotes(ARTICLE, MENTIONS, ACTORS, (meeting(),))
    assert (quotes[0].occasion, quotes[0].meeting) == ("to Lindqvist ({m1})", "m1")


def test_a_meeting_that_was_ruled_out_is_no_occasion() -> None:
    quotes, _ = resolve_quotes(ARTICLE, MENTIONS, ACTORS, (meeting("ruled_out"),))
    assert (quotes[0].occasion, quotes[0].meeting) == ("to Lindqvist", None)


def test_each_part_is_its_own_evidence() -> None:
    quotes, _ = resolve_quotes(ARTICLE, MENTIONS, ACTORS, ())
    assert [e.text for e in quotes[0].evidence] == list(quotes[0].parts) == ["The border stays open,"]


def test_a_quote_without_a_clear_speaker_gets_no_name_and_a_check() -> None:
    unclear = Mentions(sentences=MENTIONS.sentences, quotes=(QuoteMention((span("reckless"),), "utterance", 1),))
    quotes, checks = resolve_quotes(ARTICLE, unclear, ACTORS, ())
    assert quotes[0].speaker is None
    assert [check.kind for check in checks] == ["speaker"]


def test_a_pronoun_that_means_several_unknown_names_nobody() -> None:
    quotes, checks = resolve_quotes(ARTICLE, MENTIONS, Actors((ADA,)), ())
    assert quotes[1].speaker is None
    assert "reckless" in checks[-1].text


def test_a_stray_mark_is_told() -> None:
    stray = QuoteMention(
        (span("The border stays open,"),), "utterance", 0, span("Ada Halvorsen"), doubt="opened by a stray ’"
    )
    _, checks = resolve_quotes(ARTICLE, Mentions(sentences=MENTIONS.sentences, quotes=(stray,)), ACTORS, ())
    assert [check.kind for check in checks] == ["quote"]
    assert "Ada Halvorsen" in checks[0].text and "stray ’" in checks[0].text


def test_terms_are_no_quotes() -> None:
    term = Mentions(sentences=MENTIONS.sentences, quotes=(QuoteMention((span("reckless"),), "term", 1),))
    assert resolve_quotes(ARTICLE, term, ACTORS, ()) == ((), ())


def test_indirect_speech_keeps_speaker_verb_and_words() -> None:
    [said] = resolve_statements(ARTICLE, MENTIONS, ACTORS)
    assert (said.actor, said.verb, said.text) == ("Ada Halvorsen", "called", "the plan “reckless”")
    assert said.evidence.text == said.text


def test_indirect_speech_of_nobody_known_is_left_out() -> None:
    assert resolve_statements(ARTICLE, MENTIONS, Actors(())) == ()


def test_nobody_urges_or_warns_his_own_country_by_name() -> None:
    told = findings("Swedish Prime Minister Petra Lindqvist urged Sweden to wait and warned Norway against haste.")
    assert [(said.actor, said.text) for said in told.said] == [("Petra Lindqvist", "Norway against haste")]


def test_what_someone_warns_would_happen_to_his_own_country_is_his() -> None:
    told = findings("Swedish Prime Minister Petra Lindqvist warned Sweden would run out of salt.")
    assert [said.actor for said in told.said] == ["Petra Lindqvist"]


def test_the_president_of_a_transcript_is_the_one_whom_its_title_names() -> None:
    turns = ("THE PRESIDENT: We had a good and open talk today, and I thank you all.",) * 2
    heading = "Remarks by President Macron after a Dinner"
    assert speakers_of(turns, heading, date(2022, 6, 1)) == ["Emmanuel Macron"] * 2
    assert speakers_of(turns, "Remarks after a Dinner", date(2022, 6, 1)) == [None, None]
    both = "Remarks by President Macron and President Xi"
    assert speakers_of(turns, both, date(2022, 6, 1)) == [None, None]
    answered = (*turns, "PRESIDENT XI: We had a good and open talk today, and I thank you all.")
    assert speakers_of(answered, both, date(2022, 6, 1)) == ["Emmanuel Macron"] * 2 + ["Xi Jinping"]
    guest = (*turns, "PRIME MINISTER TRUDEAU: We had a good and open talk today, and I thank you all.")
    assert speakers_of(guest, heading, date(2022, 6, 1)) == ["Emmanuel Macron"] * 2 + ["Justin Trudeau"]


def speakers_of(paragraphs: tuple[str, ...], title: str, published: date) -> list[str | None]:
    article = Article("s1", paragraphs, "0", title=title, published=published)
    return [quote.speaker for quote in resolve(article, find_mentions(article), Settings()).quotes]


def test_a_quote_that_a_wrong_mark_closes_is_to_be_checked() -> None:
    told = findings("President Ada Halvorsen told the sailors: “Your harbour is a fine one.’").doubts
    assert [c.text for c in told if c.kind == "quote"] == [
        "Ada Halvorsen’s quote opens with a double mark and closes with a single one; its words are taken to end there."
    ]


def test_the_premier_is_whom_the_reporter_calls_so_without_a_country() -> None:
    found = findings(
        "THIMPHU, April 28 — Prime Minister Manmohan Singh arrived for the SAARC summit.",
        "Singh will meet his Pakistani counterpart Yousuf Raza Gilani.",
        "“The winds of trade are turning,” the Prime Minister had said before he left.",
        on=date(2010, 4, 28),
    )
    assert [quote.speaker for quote in found.quotes] == ["Manmohan Singh"]
