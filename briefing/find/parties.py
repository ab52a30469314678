"""Tell which mentions take part in a meeting: a sentence's mentions and tokens -> lists of parties."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from briefing.find.grammar import is_subject_of
from briefing.find.language import Reading
from briefing.model.article import Span
from briefing.model.mentions import ActorMention
from briefing.reference.words import words

_GLUE = re.compile(
    r"^(?:[\s,;–—-]|and|n?or|as well as|along with|together with|&|the|also|then|later|his|her|their|both|with|visiting"
    r"|counterpart|respectively|\(left\)|\(right\)|separately|including)*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:from [\w ]{3,40} )?(?:on|at|in) (?:the )?[\w’' -]{3,80}, (?:including|as well as with|and with)$"
)
""" "several leaders on the sidelines, including Ek"."""
_STOOD_FOR = re.compile(r"\b(?:representatives? of|on behalf of|representing)(?: \w+){0,3}\s*$")
_COURTESY = re.compile(
    r"\b(?:[Mm]r|[Mm]s|[Mm]rs|Dr)\b\.?|\bH\. ?E\.|\b(?:His|Her) (?:Royal )?(?:Excellency|Highness|Majesty)\b"
)
_TIME = re.compile(
    r"\b(?:today|tomorrow|tonight|yesterday)\b|"
    r"\b(?:on|late|early|earlier|this|next|last)?\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:at (?:about |around )?)?\d{1,2}[:.]\d\d\b(?: ?[ap]\.?m\b\.?)?|\bat \d{1,2} ?[ap]\.?m\b\.?"
    r"|\bfor (?:about |over |nearly |more than |almost )?(?:\d+|an?|half an|[a-z]+) (?:minute|hour)s?\b"
)
""" "with Ek for 30 minutes and Sand for 35", "Ek at 14:00 and Sand 15:30"."""
_NEWLY = re.compile(r"\b(?:newly|recently)[ -][a-z-]+ed\b|\b(?:incoming|new|outgoing)\b")
_WITHIN = frozenset({"of", "for", "and", ",", ";", "as", "well", "with", "'s", "’s", "-", "(", ")"})
_AFTER_ASIDE = (",", ";", ", and", ", as well as")
_OF_HIM, _LONGEST_ASIDE = frozenset({"who", "whose", "which", "himself", "herself"}), 15
_DESCRIBES = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_SUBJECTS = ("subject", "passive_subject")
_PEOPLE = ("name", "office", "group", "pronoun")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the mentions of people in it, in order."""

    doc: Doc
    text: str
    """The whole paragraph's."""
    span: Span
    people: tuple[ActorMention, ...]

    @property
    def asks(self) -> bool:
        """A question tells of nothing that took place: "Why are they meeting again?"."""
        return self.text[self.span.start : self.span.end].rstrip(" ”\"’'").endswith("?")

    @property
    def tokens(self) -> Tokens:
        found = self.doc.char_span(self.span.start, self.span.end, alignment_mode="expand")
        return self.doc[0:0] if found is None else found

    def tokens_starting(self, start: int, end: int) -> list[Token]:
        """Those that start at or after one character and before the other."""
        first = bisect_left(self.doc, start, key=_offset)
        return list(self.doc[first : max(first, bisect_left(self.doc, end, key=_offset))])

    def token_before(self, end: int) -> Token | None:
        """The last one that starts before this character."""
        at = bisect_left(self.doc, end, key=_offset)
        return self.doc[at - 1] if at else None

    def first_token(self, mention: ActorMention) -> int:
        found = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        return int(found.start) if found is not None else 0

    def last_token(self, mention: ActorMention) -> int:
        found = self.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        return int(found.end) - 1 if found is not None else 0

    def at(self, token: Token) -> ActorMention | None:
        """The mention that holds the token, or the name whose title does."""
        held = next((m for m in self.people if m.span.start <= token.idx < m.span.end), None)
        titled = (m for m in self.people if m.title_span and m.title_span.start <= token.idx < m.title_span.end)
        return held or next(titled, None)

    def listed_from(self, first: ActorMention) -> tuple[ActorMention, ...]:
        """The mention and those that follow it in one list: "A, B, and the presidents of C and D, E and F"."""
        listed = [first]
        for other in self.people:
            if other.span.start < listed[-1].span.end or other.span == first.span or is_owner(other):
                continue
            if self._is_second_post(listed[-1], other):
                continue
            if not self._is_glue(listed[-1], other) or self._opens_clause(other, first):
                break
            listed.append(other)
        if len(listed) > 2 and self._closes(listed[-1]):
            return tuple(listed)  # "will meet A, B, C."
        while len(listed) > 1 and not (self._says_and(*listed[-2:]) or self._is_title_of(*listed[-2:])):
            listed.pop()  # "meeting Xi, Putin said": a comma alone ends no list
        return tuple(listed)

    def pair_from(self, first: ActorMention) -> tuple[ActorMention, ...]:
        """ "between Ada and Ek was held": whatever the parse makes of the second."""
        after = next((one for one in self.people if one.span > first.span and not is_owner(one)), None)
        joined = after is not None and self._is_glue(first, after) and self._says_and(first, after)
        return (first, after) if after is not None and joined else (first,)

    def _is_second_post(self, name: ActorMention, office: ActorMention) -> bool:
        """ "Ek, Vice President and Prime Minister of Chad": he is both."""
        title = name.title_span if name.form == "name" and office.form == "office" else None
        return title is not None and name.span < title and self.text[title.end : office.span.start].strip() == "and"

    def is_first_post(self, office: ActorMention, name: ActorMention) -> bool:
        """ "with Vice President and Prime Minister of Chad Ek": he is both; not "with the prime minister and"."""
        bound = ("the ", "his ", "her ", "their ")
        before = self.text[: office.span.start].lower()
        if office.form != "office" or name.title_span is None or office.text.lower().startswith(bound):
            return False
        return not before.endswith(bound) and self.text[office.span.end : name.title_span.start].strip() == "and"

    def _closes(self, last: ActorMention) -> bool:
        """Whether its country and a stop, the end of a quotation or people without a name follow the mention."""
        rest = self.text[last.span.end : self.span.end].strip()
        rest = rest.removeprefix(last.country_words or "").strip()
        return rest[:1] in ("", ".", "”", '"', ";") or rest.startswith(("and ", "and, ", "as well as "))

    def _opens_clause(self, other: ActorMention, first: ActorMention) -> bool:
        """ "met Ek, and the two agreed": a subject of its own after a list of objects."""
        root = self.doc[self.first_token(other) : self.last_token(other) + 1].root
        verb = is_subject_of(root)
        opens = other.function in _SUBJECTS and first.function not in _SUBJECTS
        return opens and (verb is None or (verb.i > root.i and self.at(verb) is None))

    def listed_to(self, last: ActorMention) -> tuple[ActorMention, ...]:
        """The mention and those that precede it in one list: "Modi and Xi"."""
        owner = next((one for one in self.people if self._is_second_post(one, last)), None)
        if owner is not None:
            return self.listed_to(owner)
        listed = [last]
        for other in reversed(self.people):
            if other.span.end > listed[0].span.start or other.span == last.span or is_owner(other):
                continue
            if not self._is_glue(other, listed[0]) or (len(listed) == 1 and not self._says_and(other, last)):
                break
            listed.insert(0, other)
        return tuple(listed)

    def named_by(self, office: ActorMention) -> ActorMention:
        """The name that the sentence puts to an office further on: "the president and chairman of the board, Ek"."""
        if office.form != "office":
            return office
        return next((m for m in self.people if m.span > office.span and self._is_apposed(m, office)), office)

    def _is_apposed(self, name: ActorMention, office: ActorMention) -> bool:
        if name.form != "name":
            return False
        gap = self.gap(office, name).strip()
        if gap != "," and self._runs_on(office, name):
            return True  # "President of the Board Assembly (BBA) Ek"
        root = self.doc[self.first_token(name) : self.last_token(name) + 1].root
        hangs = root.dep_ == "appos" or (gap == "," and root.dep_ == "conj")
        if not hangs or not gap.endswith((",", "Mr.")):
            return False
        return any(office.span.start <= one.idx < office.span.end for one in (root.head, *root.head.ancestors))

    def _runs_on(self, office: ActorMention, name: ActorMention) -> bool:
        """Nothing but proper nouns and their short form in brackets between the two."""
        between = self.doc[self.last_token(office) + 1 : self.first_token(name)]
        return len(between) > 0 and all(one.pos_ == "PROPN" or one.text in ("(", ")") for one in between)

    def gap(self, one: ActorMention, other: ActorMention) -> str:
        return self.text[one.span.end : other.span.start]

    def _says_and(self, one: ActorMention, other: ActorMention) -> bool:
        return re.search(r"\b(?:and|n?or)\b|&|\bas well as\b|\bwith\b|\bincluding\b", self.gap(one, other)) is not None

    def link(self, one: ActorMention, other: ActorMention) -> str:
        """What stands between the two, without their titles, countries and days: ", and"."""
        start, end = one.span.end, other.span.start
        if one.title_span and start <= one.title_span.start and one.title_span.end <= end:
            start = one.title_span.end
        if other.title_span and start <= other.title_span.start < end:
            end = other.title_span.start
        between = _NEWLY.sub("", _TIME.sub("", self.text[start:end])).strip()
        if one.country_words:
            between = between.removeprefix(one.country_words).strip()
        if other.country_words:
            between = between.removesuffix(other.country_words).strip()
        return _COURTESY.sub("", self._without_description(between, other)).strip()

    def _without_description(self, between: str, name: ActorMention) -> str:
        """ ", Alphabet chief Ek": what the name's bearer is, in words that no table knows as a post."""
        if name.form != "name" or not between.startswith((",", ";", "and ")):
            return between
        first = self.first_token(name)
        while first and name.title_span and self.doc[first - 1].idx >= name.title_span.start:
            first -= 1
        at = first
        while (
            at
            and (self.doc[at - 1].pos_ in _DESCRIBES or self.doc[at - 1].text == ".")
            and self.doc[at - 1].lower_ not in ("both", "his", "her")
        ):
            at -= 1
        told = self.doc[self._opens_post(at) : first].text
        return between.removesuffix(told).strip() if told else between

    def _opens_post(self, at: int) -> int:
        """ ", Chairwoman of the Lake Board of Chad | Ek": back to the comma, if a post stands there."""
        first = at
        while first and (self.doc[first - 1].pos_ in _DESCRIBES or self.doc[first - 1].lower_ in ("of", "for", "and")):
            first -= 1
        opens = self.doc[first : first + 2].text.lower().split()
        return first if not words("office_nouns").isdisjoint(opens) and self.doc[first - 1 : first].text == "," else at

    def _is_glue(self, one: ActorMention, other: ActorMention) -> bool:
        return self._is_title_of(one, other) or self._is_glue_text(one, other)

    def _is_title_of(self, group: ActorMention, name: ActorMention) -> bool:
        """ "their counterparts Ada Stone and Ek", "Presidents Ada Stone and Ek"."""
        return group.form == "group" and name.form == "name" and not self.link(group, name)

    def _is_glue_text(self, one: ActorMention, other: ActorMention) -> bool:
        if not self.gap(one, other).strip():
            return False
        if one.form == "group" and _BESIDE.match(self.link(one, other)):
            return True
        return _GLUE.match(self.link(one, other)) is not None or self._is_aside(one, other)

    def _is_aside(self, one: ActorMention, other: ActorMention) -> bool:
        """ "Ek, chair of the board of Peru, and Sand": what the first is, or someone no rule takes for a person."""
        start = other.opens
        told = self.text[one.span.end : start].strip()
        if (
            (other.form != "name" and one.form != "group")
            or not told.startswith(",")
            or not told.endswith(_AFTER_ASIDE)
        ):
            return False
        between = self.tokens_starting(one.span.end, start)
        if between[1:2] and between[1].lower_ in _OF_HIM and len(between) < _LONGEST_ASIDE:
            return True
        return all(t.pos_ in _DESCRIBES or t.pos_ == "SPACE" or t.lower_ in _WITHIN for t in between)


def _offset(token: Token) -> int:
    return int(token.idx)


def without_style(told: str) -> str:
    """ "with His Excellency" before a name."""
    return _COURTESY.sub("", told).strip()


def is_owner(mention: ActorMention) -> bool:
    """ "his", "their": no party by itself in a list."""
    return mention.form == "pronoun" and mention.function == "possessive"


def sentence_at(reading: Reading, actors: tuple[ActorMention, ...], number: int) -> Sentence:
    """The sentence of that index; a name inside a body's words ("Biden’s administration") is no party."""
    span = reading.sentences[number]
    here = [mention for mention in actors if mention.sentence == number]
    bodies = [mention.span for mention in here if mention.form == "body"]
    people = [m for m in here if m.form in _PEOPLE and not any(body.holds(m.span) for body in bodies)]
    text = reading.texts[span.paragraph - 1]
    people = [m for m in people if m.text.lower() not in ("who", "whom") and not _is_stood_for(text, m, people)]
    doc = reading.doc(span)
    people = [m for m in people if m.form != "group" or not _belongs_to_noun(doc, m)]
    return Sentence(doc, text, span, tuple(people))


def _belongs_to_noun(doc: Doc, group: ActorMention) -> bool:
    """ "the Lakes Leaders Meeting"."""
    found = doc.char_span(group.span.start, group.span.end, alignment_mode="expand")
    after = doc[found.end] if found is not None and found.end < len(doc) else None
    return after is not None and after.lower_ in words("occasions", "meeting_nouns")


def _is_stood_for(text: str, mention: ActorMention, people: list[ActorMention]) -> bool:
    """ "Ek, representative of the sultan, Ada Stone": not there himself."""
    if mention.form != "name":
        return False
    start = mention.opens
    before = text[max(0, start - 30) : start]
    inside = any(m.title_span and m is not mention and m.title_span.overlaps(mention.span) for m in people)
    return inside or bool(_STOOD_FOR.search(before) or _STOOD_FOR.search(text[start : mention.span.start]))
