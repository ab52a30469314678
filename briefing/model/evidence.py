"""Evidence: the exact words of a source that bear a statement, and the base of every record."""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator


class Record(BaseModel):
    """A frozen record that knows its fields and takes no others."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Record):
    """Words of one paragraph: `text` is the paragraph's text from character `start` up to, not including, `end`."""

    source: str
    """The source's id: "s1", "s2" ..."""
    paragraph: int
    """The paragraph's number in that source, from 1."""
    start: int
    end: int
    text: str

    @model_validator(mode="after")
    def _spans_its_words(self) -> "Evidence":
        if not self.text or self.end - self.start != len(self.text) or self.start < 0 or self.paragraph < 1:
            raise ValueError("evidence must hold the words between its start and its end")
        return self


Basis = Literal["source", "reference"]


class Statement(Record):
    """Anything that a briefing states: it has evidence, or says that it comes from the reference tables."""

    evidence: tuple[Evidence, ...] = ()
    basis: Basis = "source"

    @model_validator(mode="after")
    def _is_borne_out(self) -> "Statement":
        if not self.evidence and self.basis != "reference":
            raise ValueError("needs evidence, or basis “reference”")
        return self


def evidence_in(record: Record, place: str = "") -> Iterator[tuple[str, Evidence]]:
    """All evidence that a record holds, however deep, each piece with its place ("quotes.3.evidence.0")."""
    for name, value in record:
        for number, one in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(one, Evidence):
                yield f"{place}{name}.{number}", one
            elif isinstance(one, Record):
                yield from evidence_in(one, f"{place}{name}.{number}.")
        if isinstance(value, Record):
            yield from evidence_in(value, f"{place}{name}.")
