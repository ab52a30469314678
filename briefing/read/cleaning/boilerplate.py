"""Know what pages print around a report: a block's text -> why it is boilerplate, or None."""

import re
from functools import lru_cache

from briefing.read.prose import ends_a_sentence, is_prose, is_sentence, words_in
from briefing.reference.words import word_table

OTHER_LANGUAGE = "other language"
_LONGEST_LINE = 12
_LONGEST_PASSAGE = 60
_LONGEST_SIGN = 80
_LONGEST_TEXT = 2000
"""Characters; no rule looks at longer blocks, which keeps every pattern fast on hostile input."""
_REPORTED = re.compile(r"\b(?:said|says|told|tells|added)\b")
"""A page's own lines quote nobody: "Subscribe to our rules or go, she told them" is the report's."""
_NO_WORDS = re.compile(r"[\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
_MOST_WORDS_AT_ADDRESS = 3
_COUNTED = re.compile(
    r"(?:comments?|shares?|likes?|views?|\d+)\W*\d*\W*(?:comments?|shares?|likes?|views?|reads?)?", re.I
)
_CREDIT = re.compile(
    r"\(?(?:photos?|images?|pictures?|photographs?|illustration|video|file photo|credits?)"
    r"(?: (?:by|credit|courtesy|from))?(?:\s*[:/©|]|\s?[-–]\s)\s*[^.!?]{2,80}\)?"
    r"|(?:instagram|facebook|twitter|x|youtube|tiktok)\s?/\s?[^.!?]{2,60}"
    r"|(?:photo )?(?:illustration|montage|composite|graphic)s? by [^.!?]{2,80}",
    re.I,
)
_AGENCY_CREDIT = re.compile(
    r"\(?[\w .,'’-]{2,40}\s?/\s?(?:[\w .'’-]+ via )?(?:AP|AFP|Reuters|EPA|Getty Images|TASS|Xinhua)\)?"
)
_TRAIL = re.compile(
    r"(?:you are here:?\s*)?home(?:\s*[>»›/|:]\s*.*)?|you are here\b.*"
    r"|[^>»›.!?]{2,40}(?:\s*[>»›]\s*[^>»›.!?]{2,120}){1,6}",
    re.I,
)
"""Where on a site the page stands: "Home > World > Europe"."""
_BULLET = re.compile(r"\s*[•·●▪|]\s*")
_FEWEST_BULLETS = 3
_OTHER_SCRIPT = re.compile(r"[^A-Za-zÀ-ɏ]*[Ͱ-῿぀-힯][^A-Za-zÀ-ɏ]*")
_TO_WATCH = re.compile(r"(?:watch|listen|play|video|audio)(?: \S+){0,5}:", re.I)
_LIVE = re.compile(r"\d+ (?:posts|updates|photos|images|photographs|videos|comments?)", re.I)
_FILE_NAME = re.compile(r"[\w.%+-]+\.(?:jpe?g|png|gif|webp|svg|mp[34])|20\d{6}[ _][\w ]{2,60}", re.I)
_POSTAL = re.compile(r"\d+ [\w .'’-]{3,60},(?: [\w .'’-]{2,40},)? [A-Z][\w .]{1,20} \d{5}")
_ICON = re.compile(r"\bAn? (?:\w+ )?icon (?:of|representing|used|that)\b|\bIcon An? \w+")
"""What pages tell a screen reader of their buttons, all in one line."""
_FEWEST_ICONS = 3
_POLL = re.compile(r"[\w ]{0,30}\bpoll\b", re.I)
_CONTRIBUTED = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|translation|compiled|edited|written)"
    r" (?:for [\w ]+ )?by [A-Z].{2,200}"
    r"|.{3,200}\bcontributed (?:to this (?:report|story|article)|reporting)\b.*"
    r"|(?:the )?(?:writer|author|columnist)s? (?:is|are|was) (?:an?|the|with|based)\b.*"
    r"|.{3,60} reported from [A-Z].{2,160}"
    r"|with (?:input|inputs|reporting|files|additional reporting) (?:from|by) .{2,80}"
    r"|our standards: .*",
    re.I,
)


def reason_of(text: str) -> str | None:
    """Judged by the block alone."""
    if len(_ICON.findall(text)) >= _FEWEST_ICONS:
        return "page control"
    if len(text) > _LONGEST_TEXT or (is_sentence(text) and _REPORTED.search(text)):
        return None
    folded = fold(text)
    return _by_form(text, folded) or _by_phrase(text, folded)


def opens_list(text: str) -> str | None:
    """Why what follows is a list of links or tags, if this line is the head of one."""
    if len(text) > _LONGEST_TEXT:
        return None
    folded = fold(text)
    if is_prose(text) and words_in(text) > _LONGEST_LINE:
        return None
    if folded in word_table("boilerplate_lists"):
        return word_table("boilerplate_lists")[folded]
    if _POLL.fullmatch(folded) and text.isupper():
        return "poll"
    return _at_start(_folded_softly(text), "boilerplate_list_starts")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, plain marks, single spaces, and none of the marks that buttons wear at their ends."""
    folded = _folded_softly(text)
    return folded if len(folded) > _LONGEST_TEXT else re.sub(r"^[\W_]+|[\W_]+$", "", folded)


def _folded_softly(text: str) -> str:
    plain = text.replace("&nbsp;", " ").replace("&amp;", "&").replace("’", "'").replace("‘", "'")
    return " ".join(plain.lower().split())


def _by_form(text: str, folded: str) -> str | None:
    if not folded:
        return "separator"
    if _NO_WORDS.fullmatch(text):
        return "number alone"
    if _ADDRESS.search(text) and words_in(_ADDRESS.sub(" ", text)) <= _MOST_WORDS_AT_ADDRESS:
        return "link"
    if _CREDIT.fullmatch(text) or _AGENCY_CREDIT.fullmatch(text):
        return "photo credit"
    if _CONTRIBUTED.fullmatch(text) and words_in(text) <= _LONGEST_PASSAGE:
        return "author note"
    if _LIVE.fullmatch(text):
        return "page control"
    if _TO_WATCH.fullmatch(text):
        return "link"
    return _by_signs(text)


def _by_signs(text: str) -> str | None:
    if words_in(text) <= _LONGEST_LINE and not ends_a_sentence(text) and _TRAIL.fullmatch(" ".join(text.split())):
        return "navigation"
    if _FILE_NAME.fullmatch(text):
        return "file name"
    if _POSTAL.fullmatch(text):
        return "address"
    if len(text) <= _LONGEST_SIGN and _OTHER_SCRIPT.fullmatch(text):
        return OTHER_LANGUAGE
    parts = [part for part in _BULLET.split(text) if part]
    if len(parts) > _FEWEST_BULLETS and not any(ends_a_sentence(part) for part in parts):
        return "list of links"
    if len(parts) == 1 and parts[0] != text.strip() and len(parts[0]) == 1:
        return "page control"
    if any(character.isdigit() for character in text) and _COUNTED.fullmatch(text):
        return "comments"
    return None


def _by_phrase(text: str, folded: str) -> str | None:
    length = words_in(text)
    if folded in word_table("boilerplate_whole"):
        return word_table("boilerplate_whole")[folded]
    if length > _LONGEST_PASSAGE:
        return None
    if length <= _LONGEST_LINE and not ends_a_sentence(text):
        short = _within(folded, "boilerplate_line")
        if short:
            return short
    return _at_start(folded, "boilerplate_start") or _within(folded, "boilerplate_inside")


def _at_start(folded: str, table: str) -> str | None:
    return next((why for phrase, why in word_table(table).items() if folded.startswith(phrase)), None)


def _within(folded: str, table: str) -> str | None:
    return next((why for phrase, why in word_table(table).items() if phrase in folded), None)
