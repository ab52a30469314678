"""Texts that no reporter writes, through the whole program: nothing crashes, and no word vanishes or is carried out."""

import json
import re
import zipfile
from io import BytesIO, StringIO

import docx
import pypdfium2
import pytest
from lxml import etree

from briefing import pipeline
from briefing.model.briefing import Briefing
from briefing.options import Options

LEAD = (
    "President Vladimir Putin of Russia met President Xi Jinping of China in Samarkand on Thursday at the SCO summit."
)

STRANGE = {
    "a template": "{{ 7*7 }} {% raw %} {# x #}",
    "our own keys": "{m1} {m2} {q1} [1.14]",
    "placeholders": "$name ${who} $$ %s %(x)s {0} \\1 \\g<0>",
    "markup": "<b>&amp; </td></tr> <!-- c -->",
    "xml": "]]> <![CDATA[x]]> <?pi?> &#x41;",
    "a script": "<script>alert(1)</script>",
    "daggers": "† ‡ § ¶",
    "emoji": "😀👩‍👩‍👧🇷🇺",
    "chinese": "习近平主席",
    "arabic": "محمد بن سلمان",
    "hebrew": "שלום עליכם",
    "stacked accents": "Z̷̡̛a̸l̵g̶o̷",
    "a formula": "=1+1 @SUM(A1)",
}
SHAPES = {
    "one sentence": LEAD,
    "one very long paragraph": "Putin said that the talks were good and useful for all who came to Samarkand. " * 130,
    "no people": "The summit of the Shanghai Cooperation Organisation opened in Samarkand. Trade was discussed.",
    "no summit": (
        "Arsenal beat Chelsea 2-1 at the Emirates Stadium in London.\n\nBukayo Saka scored twice in the "
        "second half. “We played well and deserved to win,” manager Mikel Arteta said after the game."
    ),
    "a transcript": (
        "PRESIDENT BIDEN: Thank you all for coming. It is good to be here.\n\nPRESIDENT XI: (As interpreted.) Thank "
        "you, Mr. President. We will work together.\n\nQ    Mr. President, will you meet again?\n\nPRESIDENT BIDEN: "
        "Yes, we will."
    ),
    "all capitals": f"{LEAD}\n\n“We will work together for peace,” Putin said.".upper(),
    "a list": "The members of the body are:\n\n- China\n- India\n- Russia\n\n1. Opening by the host\n2. Family photo",
    "marks that never close": (
        f"{LEAD} “We will never stop, he said. “And this. ‘Or this. \"Or that.\n\n”Closed only” he said. “"
    ),
    "marks alone": f"{LEAD} “” ‘’ \"\" « » “…” “,” he said. \"“‘’”'«»„“",
    "letters that can't be seen": (
        "Pu\u200btin\u200d met\u00ad Xi\u2060 on the\ufeff day. \u202eThe \u2066talks\u2069 were good for all\u200f."
    ),
    "rare line ends": f"{LEAD}\x0b\x0c\x85\u2028\u2029“We will work together,” Putin said.\r\r\n",
    "half a letter": f"{LEAD} “We will \ud800 work together for peace,” Putin said.",
    "many meetings": "\n\n".join(
        f"President {one} met President {other} on Thursday in Samarkand at the SCO summit."
        for one in ("Putin", "Xi", "Modi", "Erdogan", "Raisi")
        for other in ("Tokayev", "Rahmon", "Aliyev", "Lukashenko")
    ),
}  # fmt: skip


def report(words: str) -> str:
    return (
        f"Leaders meet in Samarkand\n\n{LEAD}\n\n“We shall keep {words} as it is for all of us,” Putin told Xi on "
        f"Thursday.\n\nForeign Minister {words} Lavrov of Russia said that the meeting was good for both countries."
    )


def extracted(*texts: str) -> Briefing:
    return pipeline.extract([StringIO(text, newline="") for text in texts], Options())


def drawn(briefing: Briefing) -> dict[str, bytes]:
    return pipeline.documents(
        briefing, ("docx", "pdf", "json"), Options(marking="{{ x }} <b>", prepared_by="$who {m1}")
    )


def word_text(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith(".xml"):
                etree.fromstring(parts.read(name))
        body = etree.fromstring(parts.read("word/document.xml"))
    docx.Document(BytesIO(data))
    return "".join(body.itertext())


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_range() for page in document)


def letters(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE.keys())
def test_what_a_source_writes_is_text_on_every_page(words: str) -> None:
    briefing = extracted(report(words))
    made = drawn(briefing)
    assert f"We shall keep {words} as it is for all of us," in [quote.text for quote in briefing.quotes]
    assert json.loads(made["json"])["quotes"][0]["speaker"] == "Vladimir Putin"
    wanted = letters(f"We shall keep {words} as it is")
    assert letters(word_text(made["docx"])).count(wanted) >= 2  # among the quotes and in the annex
    if words.isascii():
        assert wanted in letters(pdf_text(made["pdf"]))


@pytest.mark.parametrize("text", SHAPES.values(), ids=SHAPES.keys())
def test_a_text_of_any_shape_becomes_three_sound_documents(text: str) -> None:
    briefing = extracted(text)
    made = drawn(briefing)
    assert Briefing.model_validate_json(made["json"]) == briefing
    assert len(pypdfium2.PdfDocument(made["pdf"])) >= 2
    shown = letters(word_text(made["docx"]))
    for paragraph in briefing.sources[0].paragraphs:
        readable = re.sub(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800\x85\xad]", "", paragraph.text)
        assert letters(readable)[:60] in re.sub(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\xad]", "", shown)


def test_an_article_about_no_summit_gives_people_and_quotes_and_says_so() -> None:
    briefing = extracted(SHAPES["no summit"])
    assert {person.family_name for person in briefing.mentioned} >= {"Saka", "Arteta"}
    assert [quote.speaker for quote in briefing.quotes] == ["Mikel Arteta"]
    assert not briefing.attendees and not briefing.membership
    assert any(check.kind == "event" and "No summit was found" in check.text for check in briefing.checks)


def test_a_report_given_twice_is_one_witness() -> None:
    briefing = extracted(LEAD, LEAD)
    assert len([person for person in briefing.attendees if person.family_name == "Putin"]) == 1
    assert any(
        check.kind == "source" and "count as one witness" in check.text and check.main for check in briefing.checks
    )


def test_reports_of_two_events_are_told_apart_and_nobody_attends_the_wrong_one() -> None:
    briefing = extracted(
        f"SAMARKAND, Sept 15, 2022 - {LEAD}",
        "THE HAGUE, June 24, 2025 - NATO leaders gathered for the NATO summit in The Hague on Tuesday. Mark Rutte, the "
        "NATO secretary-general, met President Donald Trump on Tuesday.",
    )
    assert briefing.event.organisation == "SCO" and str(briefing.as_of) == "2022-09-15"
    assert {person.family_name for person in briefing.attendees} == {"Putin", "Xi"}
    assert "named for the NATO summit (source 2)" in {person.why for person in briefing.mentioned}
    assert any("Source 2 is mainly about another event" in check.text and check.main for check in briefing.checks)


def test_two_summits_of_one_organisation_are_two_events() -> None:
    briefing = extracted(
        f"SAMARKAND, Sept 15, 2022 - {LEAD}",
        "ASTANA, July 4, 2024 - Kazakh President Kassym-Jomart Tokayev opened the SCO summit in Astana on Thursday.",
    )
    assert briefing.event.city == "Samarkand"
    assert "Tokayev" not in {person.family_name for person in briefing.attendees}
    assert any("Source 2 is mainly about another event" in check.text for check in briefing.checks)
