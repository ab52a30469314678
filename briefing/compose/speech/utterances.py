"""Bring quotes and indirect speech into one form: Dossier -> Utterances, each ready to follow its speaker's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.compose.dossier import Dossier, holds, in_text_order, overlap, same_paragraph
from briefing.compose.inflection import any_form
from briefing.compose.running import is_running
from briefing.compose.speech.clipping import bare, clip, count_words, plain_words
from briefing.compose.speech.spoken import MOST_WORDS, led_in, past, spoken_words
from briefing.compose.speech.together import said_together
from briefing.compose.topics import topics_in
from briefing.model.briefing import Quote
from briefing.model.evidence import Evidence
from briefing.model.findings import Said
from briefing.reference.names import plain
from briefing.reference.words import words

_SHORTEST = 5
"""Words of a quote that can stand by itself."""
_UNCLEAR = re.compile(
    r"(?:that )?(?:it|its|this|these|those|such|they|their|them"
    r"|there(?! (?:is|are|was|were|will|has|have|can|must)))\b",
    re.I,
)
_HELPING = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|would|will|could|can|may|might|must|should|is|was|are|were)(?:n[’']t)?"
    r"(?: not| never| also| already| \w+ly)*|not|never|reportedly|allegedly|apparently|supposedly|seemingly) $"
)
"""What belongs to a verb, a negation and a doubt above all."""
_LONGEST_HELP = 200
"""Characters of it, more than any writer puts before one verb."""
_NO_SUBJECT = re.compile(r"(?:is|are|was|were|has|have|had|would|will|could|may|might|should|can|been)\b")
_OURS = re.compile(r"\b(?:our|ours|us)\b", re.I)
"""Outside quotation marks: a statement's own first person, which the page can't say."""
_POINTS_BACK = re.compile(
    r"\b(?:it|its|this|that|these|those|such|they|them|their|there|both|so)\b"
    r"|\bthe (?:issue|matter|problem|question|deal|accord|agreement|plan|proposal|situation|conflict|crisis|dispute)\b",
    re.I,
)
_MARKED = re.compile(r"“[^”]*”")
_UNFINISHED = re.compile(r"\b(?:as|of|to|that|with|by|for|from|and|or|the|a|an)$")
_STOP = "according to"
_QUOTE_FIRST = re.compile(r"[\"“][^\"“”]+[\"”] \w")
_OCCASION = re.compile(
    r",? (?:at|during|after|before|in) (?:a|the|their|his|her|today’s) (?:[\w-]+ ){0,2}?"
    r"(?:meeting|talks|summit|session|negotiations|news conference|press conference)\b[^“”]*$"
)

_BUT = re.compile(r"[“\"‘']?(?:But|However|Yet|And yet|Still|Nevertheless|Nonetheless|At the same time|And when)\b")
_WHICH = re.compile(r"(?<=\w{3}), (?:who|which|whose|where|with [A-Z]\w+ \w+ing) [^“”]*$")
"""What is told besides of something in a statement: the reporter's word as likely as the speaker's."""
_BUT_ALSO = re.compile(
    r"[”\"’']?,? but (?:also )?(?:that|he|she|not|said|added|warned|insisted|stressed|cautioned|urged|called|noted)\b"
)
_COMMENT = re.compile(
    r",? in (?:(?:a|an|his|her|their|what) )?(?:\w+ )?"
    r"(?:comments?|remarks?|moves?|steps?|statements?|speech|sign|swipe|nod) (?:that|which|likely|seen|widely)\b[^“”]*$"
)
"""The reporter's view of a statement, which is not the speaker's: "in remarks that are sure to unsettle …"."""


@dataclass(frozen=True, slots=True)
class Utterance:
    actor: str
    country: str | None
    text: str
    """ "condemns “…”", "said that …", "“…”": exact where in marks."""
    evidence: Evidence
    sentence: Evidence
    predicate: bool = False
    """True where the text goes on from the speaker's name."""
    topics: tuple[str, ...] = ()
    meeting: str | None = None
    quote: str | None = None
    """The quote that it holds whole or in part."""
    verb: str = ""
    own_words: bool = False
    """True where the speaker's own words, five or more, stand in it."""
    carried: bool = False
    """True where its subject is known only from what the speaker said before."""
    conceded: bool = False
    """True where the speaker goes on with "But": it is half of what was said."""
    together: tuple[str, ...] = ()
    """All whose word it is, where several say it with one verb; `actor` then names them in a row."""

    @property
    def speakers(self) -> tuple[str, ...]:
        return self.together or (self.actor,)

    @property
    def judged(self) -> bool:
        """True where the verb is the reporter's view of the speaker: "boasted", "refused to say"."""
        return self.predicate and bool(_judging().match(self.text.removeprefix("has ").removeprefix("had ")))


def utterances(dossier: Dossier) -> tuple[Utterance, ...]:
    """In the order of the sources, each statement once, with its subjects; the meeting where a quote tells it."""
    spoken = _without_repetition([*_of_said(dossier), *_of_quotes(dossier)])
    spoken.sort(key=lambda u: in_text_order(u.evidence))
    once = {(u.actor, plain(u.text)): u for u in reversed(spoken)}
    return tuple(_with_topics(_with_concessions(list(once.values())[::-1])))


def _of_quotes(dossier: Dossier) -> Iterator[Utterance]:
    for quote in dossier.quotes:
        if not quote.speaker:
            continue
        for part in quote.parts:
            at = _evidence_of(dossier, quote, part)
            if at is not None and count_words(part) >= _SHORTEST:
                text, predicate = led_in(dossier, at, quote.speaker) or spoken_words(part)
                yield Utterance(
                    _name(quote.speaker),
                    quote.country,
                    text,
                    at,
                    dossier.sentence(at),
                    predicate,
                    meeting=quote.meeting,
                    quote=quote.id,
                    own_words=True,
                )


def _evidence_of(dossier: Dossier, quote: Quote, part: str) -> Evidence | None:
    for piece in quote.evidence:
        at = piece.text.find(part)
        if at >= 0:
            return dossier.words(piece.source, piece.paragraph, piece.start + at, piece.start + at + len(part))
    return None


def _of_said(dossier: Dossier) -> Iterator[Utterance]:
    told = said_together(dossier)
    inner = _channelled(dossier, told)
    for said in told:
        channel = inner.get(said.evidence)
        passed_on = any(said is channel for channel in inner.values())
        if passed_on or _is_unclear(said) or _hangs(said) or not is_running(dossier, said.sentence):
            continue
        text, evidence = _told(dossier, said)
        predicate = evidence is not said.evidence
        if _UNFINISHED.search(text) or _OURS.search(_MARKED.sub("", text)):
            continue
        if count_words(text) < (3 if "“" in text else 5) or count_words(text) > MOST_WORDS + 14:
            continue
        if channel is not None:
            text, predicate = f"{dossier.at_start(said.actor)}{' ' if predicate else ': '}{text}", False
        yield _utterance(dossier, said, channel or said, text, evidence, predicate)


def _hangs(said: Said) -> bool:
    """A participle that says nothing by itself: "Asked about …"; a quotation and its clause, which are another's."""
    participle = said.verb.endswith("ing") and past(said.verb) == said.verb
    others = _STOP in said.verb and _QUOTE_FIRST.match(said.text)
    return bool(others) or participle or (said.verb[:1].isupper() and said.verb.endswith("ed"))


def _is_unclear(said: Said) -> bool:
    """Content that leans on what stands before it, or that begins with another's clause: "officials warn is …"."""
    if _NO_SUBJECT.match(said.text.strip()):
        return True
    begun = re.match(r"\w+ (\w+?)s? (?:is|are|was|were|has|have|will|could|may)\b", said.text.strip())
    return bool(_UNCLEAR.match(said.text.strip())) or bool(begun and begun[1] in words("speaking_verbs"))


def _utterance(dossier: Dossier, said: Said, teller: Said, text: str, evidence: Evidence, predicate: bool) -> Utterance:
    quote = next((q for q in dossier.quotes if any(overlap(e, said.evidence) for e in q.evidence)), None)
    return Utterance(
        _name(teller.actor),
        teller.country or dossier.country(teller.actor),
        text,
        evidence,
        said.sentence,
        predicate,
        meeting=quote.meeting if quote else None,
        quote=quote.id if quote else None,
        verb=said.verb,
        own_words=bool(quote and not quote.partial),
        conceded=bool(_BUT_ALSO.match(dossier.paragraph(evidence)[evidence.end : said.sentence.end])),
        together=said.together,
    )


def _name(actor: str) -> str:
    """ "observers" -> "Observers, unnamed", "group" -> "The group"."""
    actor = re.sub(r"^[’']s ", "", actor)
    if actor in words("unnamed_speakers"):
        return f"{actor.capitalize()}, unnamed"
    return f"The {actor}" if actor.islower() and " " not in actor else actor[:1].upper() + actor[1:]


def _channelled(dossier: Dossier, told: Sequence[Said]) -> dict[Evidence, Said]:
    """From the content of a statement to the body that passes it on: a ministry says that Xi said so."""
    found: dict[Evidence, Said] = {}
    for outer in told:
        for said in told:
            if _passes_on(dossier, outer, said):
                found[said.evidence] = outer
    return found


def _passes_on(dossier: Dossier, outer: Said, said: Said) -> bool:
    if said.actor == outer.actor or not holds(outer.evidence, said.evidence):
        return False
    return outer.evidence != said.evidence or dossier.person(outer.actor) is None


def _told(dossier: Dossier, said: Said) -> tuple[str, Evidence]:
    """From the verb on, in the source's words; the content alone where the verb follows it."""
    content = said.evidence
    before = dossier.paragraph(content)[: content.start]
    verb = re.search(rf"\b{re.escape(said.verb)}\b(?!.*\b{re.escape(said.verb)}\b)", before[-120:], re.S)
    at = len(before) - len(before[-120:]) + verb.start() if verb else -1
    if at < 0 or not same_paragraph(content, said.sentence) or at < said.sentence.start or _STOP in said.verb:
        return _content(dossier, content, said.actor), content
    helping = _HELPING.search(before[max(0, at - _LONGEST_HELP) : at])
    at -= len(helping[0]) if helping else 0
    evidence = dossier.words(content.source, content.paragraph, at, content.end)
    text = _content(dossier, evidence, said.actor)
    return past(text), evidence


def _content(dossier: Dossier, evidence: Evidence, actor: str) -> str:
    text = _WHICH.sub("", plain_words(dossier, evidence, actor, days=False))
    text = clip(text, MOST_WORDS)
    short = _OCCASION.sub("", _COMMENT.sub("", text))
    text = bare(short if count_words(short) > 3 else text)
    text = bare(text.rpartition(" (")[0]) if text.count("(") > text.count(")") else text
    if text.count("“") > text.count("”"):
        return f"{text.removesuffix('“')}”"
    return text


def _without_repetition(spoken: list[Utterance]) -> list[Utterance]:
    """Of a quote and a clause that hold each other, the longer one: it tells what the quoted words are about."""
    kept: list[Utterance] = []
    for one in sorted(spoken, key=lambda u: (-len(u.evidence.text), in_text_order(u.evidence))):
        if not any(overlap(one.evidence, other.evidence) for other in kept):
            kept.append(one)
    return kept


def _with_concessions(spoken: list[Utterance]) -> list[Utterance]:
    """Marked where the same speaker's next words, here or in the next paragraph, open with "But"."""
    after = [*spoken[1:], None][: len(spoken)]
    pairs = zip(spoken, after, strict=True)
    return [
        replace(one, conceded=one.conceded or (more is not None and _is_answered(one, more))) for one, more in pairs
    ]


def _is_answered(one: Utterance, more: Utterance) -> bool:
    return one.sentence != more.sentence and _goes_on(one, more) and bool(_BUT.match(more.sentence.text))


@cache
def _judging() -> re.Pattern[str]:
    return any_form(words("reporters_verbs"))


def _with_topics(spoken: list[Utterance]) -> Iterator[Utterance]:
    """A statement that names no subject but points back ("this") takes that of the speaker's last words nearby."""
    last: Utterance | None = None
    for one in spoken:
        own = topics_in(one.evidence.text)
        carried = not own and last is not None and _goes_on(last, one) and bool(_POINTS_BACK.search(one.text))
        found = replace(one, topics=last.topics if carried and last else own, carried=carried)
        yield found
        last = found


def _goes_on(last: Utterance, one: Utterance) -> bool:
    near = last.evidence.source == one.evidence.source and one.evidence.paragraph - last.evidence.paragraph <= 1
    return near and last.actor == one.actor
