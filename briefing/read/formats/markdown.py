"""Read Markdown: bytes -> Report. The markup goes, the words stay; lines are joined as in plain text."""

import re

from briefing.model.article import Dropped
from briefing.read.characters import legible, tidy
from briefing.read.cleaning.days import day_in
from briefing.read.formats.decode import decode
from briefing.read.lines import blocks_of
from briefing.read.report import Report

_FRONT_LINE = re.compile(r"[ \t].*|[\w-]+[ \t]*:.*|-[ \t].*|")
_MOST_FRONT_LINES = 200
_FACT = re.compile(r"^(?P<key>[\w-]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*$", re.M)
_UNDERLINED = re.compile(r"^(?P<title>[^\n#>*\s-][^\n]{0,200})\n(?:=+|-{3,})[ \t]*$", re.M)
_LINE_MARKS = re.compile(r"^[ \t]{0,99}(?:>[ \t]?){0,99}(?:(?:[*+-]|\d{1,3}[.)])[ \t]+(?=\S))?(?=[^\n]*\w)", re.M)
_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.M)
_TABLE_RULE = re.compile(r"^(?=[^\n]*\|)[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.M)
_TABLE_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.M)
_INLINE = (
    (re.compile(r"!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,500})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\]\n]{1,500})\]\[[^\]\n]{0,500}\]"), r"\1"),
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]+(\S+).*$", re.M), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(?<![\\*\w])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![*\w])"), r"\2"),
    (re.compile(r"(?<![\\_\w])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?![_\w])"), r"\2"),
    (re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]+)\1(?!`)"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])"), r"\1"),
)


def read_markdown(data: bytes, source: str) -> Report:
    decoded = decode(data, source)
    text, gone = tidy(decoded)
    front, text = _parted(text)
    facts = _facts("\n".join(front))
    gone = (*gone, *(Dropped(line.strip(), "front matter") for line in front if line.strip()))
    return Report(
        blocks=blocks_of(without_markup(text)),
        title=facts.get("title"),
        author=facts.get("author"),
        outlet=facts.get("outlet") or facts.get("source") or facts.get("publisher"),
        published=day_in(facts.get("date") or facts.get("published") or ""),
        dropped=gone,
        text=without_markup(legible(decoded)[0]),
    )


def _parted(text: str) -> tuple[list[str], str]:
    """The lines of facts between two rules at the start, if there are any, and the rest."""
    lines = text.lstrip().split("\n")
    ends = [number for number, line in enumerate(lines[:_MOST_FRONT_LINES]) if line.rstrip() in ("---", "...")]
    if len(ends) < 2 or ends[0] != 0:
        return [], text
    front = lines[1 : ends[1]]
    if not all(_FRONT_LINE.fullmatch(line) for line in front):
        return [], text
    return front, "\n".join(lines[ends[1] + 1 :])


def without_markup(text: str) -> str:
    """The words, line by line; headings keep their "#", by which they are known."""
    text = _UNDERLINED.sub(r"# \g<title>", text)
    text = _TABLE_ROW.sub(lambda row: row[1].replace("|", "\n"), _TABLE_RULE.sub("", _FENCE.sub("", text)))
    text = _LINE_MARKS.sub("", text)
    for form, words in _INLINE:
        text = form.sub(words, text)
    return text


def _facts(front: str) -> dict[str, str]:
    return {found["key"].lower(): found["value"].strip("\"'") for found in _FACT.finditer(front) if found["value"]}
