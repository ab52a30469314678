"""A briefing.json that was corrected by hand: what holds is rendered, what does not is named with its place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing import pipeline
from briefing.errors import NotABriefingError
from briefing.model.briefing import Briefing

Written = dict[str, Any]


@pytest.fixture
def correct(seed: Briefing, tmp_path: Path) -> Callable[[Callable[[Written], object]], Path]:
    """The seed's briefing.json after somebody's edit."""

    def edited(edit: Callable[[Written], object]) -> Path:
        written = json.loads(seed.to_json())
        edit(written)
        path = tmp_path / "corrected.json"
        path.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
        return path

    return edited


def refusal(path: Path) -> str:
    with pytest.raises(NotABriefingError) as caught:
        pipeline.load(path)
    assert "\n" not in str(caught.value) and str(caught.value).startswith(f"{path}: ")
    return str(caught.value)


def test_a_correction_that_leaves_the_sources_words_alone_is_taken(correct) -> None:
    def edit(written: Written) -> None:
        written["attendees"][0]["role"] = "Head of state"
        written["attendees"].pop()

    taken = pipeline.load(correct(edit))
    assert taken.attendees[0].role == "Head of state" and taken.is_edited


def test_a_quote_that_nobody_said_is_refused(correct) -> None:
    def edit(written: Written) -> None:
        quote = written["quotes"][0]
        quote["parts"], quote["text"] = ["We will never agree"], "We will never agree"

    told = refusal(correct(edit))
    assert "quotes.0: the quoted words “We will never agree” do not stand in the evidence of q1" in told


def test_a_quotes_text_that_is_not_its_parts_is_refused(correct) -> None:
    assert "is not its parts" in refusal(correct(lambda written: written["quotes"][0].update(text="Something else")))


def test_evidence_that_does_not_stand_in_its_paragraph_is_refused_with_words_and_place(correct) -> None:
    def edit(written: Written) -> None:
        found = written["meetings"][0]["evidence"][0]
        found["text"] = "x" * len(found["text"])

    told = refusal(correct(edit))
    assert "meetings.0.evidence.0: the words “xxx" in told and "do not stand in paragraph" in told


def test_a_changed_source_no_longer_bears_its_statements(correct) -> None:
    def edit(written: Written) -> None:
        for paragraph in written["sources"][0]["paragraphs"]:
            paragraph["text"] = paragraph["text"].replace("Putin", "Medvedev")

    assert "do not stand in paragraph" in refusal(correct(edit))


@pytest.mark.parametrize("where", [{"paragraph": 900}, {"source": "s9"}])
def test_evidence_that_leads_nowhere_is_refused(correct, where: Written) -> None:
    told = refusal(correct(lambda written: written["attendees"][0]["evidence"][0].update(where)))
    assert "attendees.0.evidence.0" in told and str(next(iter(where.values()))) in told


@pytest.mark.parametrize("kind", ["quotes", "meetings", "sources"])
def test_an_id_that_is_given_twice_is_named(correct, kind: str) -> None:
    told = refusal(correct(lambda written: written[kind].append(written[kind][0])))
    assert f"{kind}: the id {kind[0]}1 is given twice" in told


def test_a_statement_without_evidence_is_refused(correct) -> None:
    assert "issues.0: needs evidence" in refusal(correct(lambda written: written["issues"][0].update(evidence=[])))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"schema": "briefing/2"}, "schema: "),
        ({"colour": "red"}, "colour: "),
        ({"as_of": "yesterday"}, "as_of: "),
        ({"attendees": {}}, "attendees: "),
    ],
)
def test_an_unknown_key_version_or_value_is_named(correct, change: Written, says: str) -> None:
    assert f"is no briefing/1: {says}" in refusal(correct(lambda written: written.update(change)))


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[]", b'{"schema": "briefing/1"}', b"PK\x03\x04"])
def test_a_file_that_is_no_briefing_is_refused_in_one_line(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(data)
    assert "is no briefing/1" in refusal(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "can't be read" in refusal(tmp_path / "none.json")
    assert "can't be read" in refusal(tmp_path)


def test_line_ends_and_the_mark_that_editors_leave_do_no_harm(seed: Briefing, tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_bytes(b"\xef\xbb\xbf" + seed.to_json().replace("\n", "\r\n").encode())
    assert pipeline.load(path) == seed
