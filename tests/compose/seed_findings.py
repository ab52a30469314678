"""The seed's Findings, made by hand: what `resolve` gives for it, by which composing is tested alone."""

import re
from datetime import date

from briefing.model.article import Article, Dropped, Span
from briefing.model.briefing import Check, Meeting, Quote
from briefing.model.evidence import Evidence
from briefing.model.findings import DatedSentence, Findings, Said
from tests.compose.seed_briefing import (
    ALIYEV,
    BOILERPLATE,
    CHINESE_MINISTRY,
    CHINESE_STATEMENT,
    ERDOGAN,
    LAVROV,
    MODI,
    PARAGRAPHS,
    PUTIN,
    RAISI,
    TITLE,
    XI,
    ZHAPAROV,
    ev,
    seed_briefing,
)

PRICE, SPOKESWOMAN = "Ned Price", "Karine Jean-Pierre"
_SURE = (PUTIN, XI, LAVROV, RAISI, MODI, ALIYEV, ZHAPAROV, PRICE, SPOKESWOMAN, "Nancy Pelosi", "Pope Francis")
_SENTENCE = re.compile(r"(?<=[a-z][.?])(?<!Feb\.)(?:”)? (?=[A-Z“])|(?<=[a-z][.]”) (?=[A-Z“])")


def seed_findings() -> Findings:
    made = seed_briefing()
    return Findings(
        article=Article(
            id="s1",
            paragraphs=tuple(PARAGRAPHS),
            sha256=made.sources[0].sha256,
            title=TITLE,
            dateline="SAMARKAND, Uzbekistan",
            dropped=tuple(Dropped(text, "advertisement") for text in BOILERPLATE),
        ),
        event=made.event,
        as_of=made.as_of,
        as_of_from_reference=True,
        attendees=made.attendees,
        mentioned=made.mentioned,
        meetings=tuple(_bare(meeting) for meeting in made.meetings),
        quotes=(*made.quotes, *_fragments()),
        places=made.places,
        said=tuple(sorted(_said(), key=lambda s: (s.evidence.paragraph, s.evidence.start))),
        dated=tuple(_dated()),
        sentences=tuple(_sentences()),
        actors_at=tuple(sorted(_actors())),
        doubts=_doubts(),
    )


def _bare(meeting: Meeting) -> Meeting:
    return meeting.model_copy(update={"topics": (), "readouts": (), "quotes": ()})


def _sentences() -> list[Span]:
    spans = []
    for n, text in enumerate(PARAGRAPHS, 1):
        start = 0
        for gap in _SENTENCE.finditer(text):
            spans.append(Span(n, start, gap.start() + (1 if gap[0].startswith("”") else 0)))
            start = gap.end()
        spans.append(Span(n, start, len(text)))
    return spans


def _sentence(evidence: Evidence) -> Evidence:
    inside = (s for s in _sentences() if s.paragraph == evidence.paragraph and s.start <= evidence.start < s.end)
    span = next(inside)
    return ev(span.paragraph, PARAGRAPHS[span.paragraph - 1][span.start : span.end])


def _actors() -> list[tuple[Span, str]]:
    found: list[tuple[Span, str]] = []
    for n, text in enumerate(PARAGRAPHS, 1):
        for name in _SURE:
            family = {XI: "Xi", "Pope Francis": "Pope Francis"}.get(name, name.rpartition(" ")[2])
            found += [(Span(n, m.start(), m.end()), name) for m in re.finditer(rf"(?:{name}|\b{family}\b)", text)]
        found += [(Span(n, m.start(), m.end()), ERDOGAN) for m in re.finditer(r"Recep Tyyip Erdan|Erdogan", text)]
    found.append((_span(ev(2, "he")), PUTIN))
    found.append((_span(ev(7, "Chinese government statement")), CHINESE_STATEMENT))
    found.append((_span(ev(35, "Chinese foreign ministry")), CHINESE_MINISTRY))
    return found


def _span(evidence: Evidence) -> Span:
    return Span(evidence.paragraph, evidence.start, evidence.end)


def _fragments() -> tuple[Quote, ...]:
    told = (
        (PUTIN, 1, "balanced", "m1"),
        (PUTIN, 1, "ugly", "m1"),
        (PUTIN, 2, "concerns", "m1"),
        (XI, 7, "strong support", "m1"),
        (XI, 7, "core interests.", "m1"),
        (LAVROV, 12, "excellent,", "m1"),
        (RAISI, 26, "strategic level.", "m2"),
        (XI, 35, "early operation", "m4"),
    )
    country = {PUTIN: "RUS", XI: "CHN", LAVROV: "RUS", RAISI: "IRN"}
    return tuple(
        Quote(
            id=f"q{n}",
            text=words,
            parts=(words,),
            speaker=speaker,
            country=country[speaker],
            partial=True,
            meeting=meeting,
            evidence=(ev(paragraph, words),),
        )
        for n, (speaker, paragraph, words, meeting) in enumerate(told, 15)
    )


def _said() -> tuple[Said, ...]:
    return (
        _one(
            PUTIN,
            "RUS",
            "thanked",
            1,
            "Chinese leader Xi Jinping on Thursday for his “balanced” approach to the Ukrainian crisis",
        ),
        _one(
            PUTIN,
            "RUS",
            "blasted",
            1,
            "Washington’s “ugly” policies at a meeting that followed a major setback for Moscow on the battlefield",
        ),
        _one(PUTIN, "RUS", "said", 2, "he was ready to discuss unspecified “concerns” by China about Ukraine"),
        _one(CHINESE_STATEMENT, "CHN", "said", 7, "Xi promised “strong support” to Russia’s “core interests.”"),
        _one(PRICE, "USA", "called", 8, "Putin’s apparent admission “striking,”"),
        _one(
            PRICE,
            "USA",
            "said",
            8,
            "China’s concerns are not surprising given its verbal gymnastics to avoid criticizing the Russian invasion",
        ),
        _one(
            LAVROV,
            "RUS",
            "said",
            10,
            "the assessments of the international situation by Moscow and Beijing “fully "
            "coincide. We don’t have any differences.”",
        ),
        _one(
            LAVROV,
            "RUS",
            "added",
            11,
            "both countries “will continue coordinating our actions, including at the "
            "upcoming United Nations General Assembly.”",
        ),
        _one(LAVROV, "RUS", "described", 12, "the talks as “excellent,”"),
        _one(
            LAVROV,
            "RUS",
            "saying",
            12,
            "they were “very businesslike and concrete, involving a discussion of tasks "
            "for various ministries and agencies.”",
        ),
        _one(SPOKESWOMAN, "USA", "adding", 14, "Thursday’s meeting “is an example of that alignment.”"),
        _one(
            "observers",
            None,
            "according to",
            16,
            "The West is moving to place a price ceiling on Russian oil and gas "
            "resources, and possibly cut Russia’s imports entirely",
        ),
        _one(
            RAISI,
            "IRN",
            "said",
            26,
            "Moscow and Tehran were finalizing a major treaty that would bring their relations to a “strategic level.”",
        ),
        _one(
            RAISI,
            "IRN",
            "accused",
            27,
            "the U.S. of breaching its obligations under Iran’s nuclear deal with world powers",
        ),
        _one(
            "U.S. officials",
            "USA",
            "complain",
            33,
            "it echoes Russian arguments in support of Moscow’s actions in Ukraine",
        ),
        _one(
            XI,
            "CHN",
            "said",
            35,
            "Beijing supports the “early operation” of a planned railway linking China, Kyrgyzstan and Uzbekistan",
        ),
        _one(
            CHINESE_MINISTRY,
            "CHN",
            "said",
            35,
            "On Thursday, Xi met with President Sadyr Zhaparov of Kyrgyzstan and "
            "said Beijing supports the “early operation” of a planned railway linking China, Kyrgyzstan and Uzbekistan",
        ),
    )


def _one(actor: str, country: str | None, verb: str, paragraph: int, words: str) -> Said:
    evidence = ev(paragraph, words)
    return Said(actor, country, verb, words, None, evidence, _sentence(evidence))


def _dated() -> tuple[DatedSentence, ...]:
    told = (
        (date(2022, 9, 15), 1, "on Thursday", False),
        (date(2022, 2, 24), 15, "Feb. 24", False),
        (date(2022, 9, 7), 24, "last Wednesday", False),
        (date(2022, 9, 16), 28, "Friday", True),
        (None, 31, "This week", False),
        (None, 32, "July", False),
        (None, 33, "April", False),
        (date(2022, 9, 15), 35, "On Thursday", False),
        (date(2022, 9, 14), 37, "Wednesday", False),
    )
    return tuple(DatedSentence(on, ev(n, when), _sentence(ev(n, when)), coming) for on, n, when, coming in told)


def _doubts() -> tuple[Check, ...]:
    return (
        Check(
            kind="date",
            text="No date in the source: 15–16 September is from the tables†, “Thursday” is read as the 15th.",
            evidence=(ev(1, "Thursday"),),
            main=True,
        ),
        Check(
            kind="name",
            text="“Recep Tyyip Erdan” is taken for Recep Tayyip Erdogan.",
            evidence=(ev(30, "Recep Tyyip Erdan"), ev(32, "Erdogan")),
            main=True,
        ),
        Check(
            kind="quote",
            text="The words of Jean-Pierre open with ’ in place of an opening mark; read as a quotation.",
            evidence=(ev(14, "’We’ve made clear"),),
        ),
    )
