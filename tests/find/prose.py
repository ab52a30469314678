"""Read cases in prose: a Markdown file of this folder -> Cases: a heading, a text, a list of what is found."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.find.language import Reading, read_language
from briefing.model.article import Article


@dataclass(frozen=True)
class Case:
    title: str
    text: str
    found: tuple[str, ...]

    def __str__(self) -> str:
        return self.title


def cases(name: str) -> list[Case]:
    parts = Path(__file__).with_name(f"{name}.md").read_text(encoding="utf-8").split("# ")[1:]
    return [_case(part) for part in parts]


def _case(part: str) -> Case:
    title, text, *rest = [line for line in part.splitlines() if line.strip()]
    return Case(title, text, tuple(line.removeprefix("- ") for line in rest))


@cache
def reading_of(*paragraphs: str) -> Reading:
    return read_language(Article(id="s1", paragraphs=paragraphs, sha256="0"))
