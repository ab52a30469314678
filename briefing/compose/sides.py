"""Set what each side said of a meeting side by side: Dossier, tied Utterances -> the meetings with their read-outs."""

import re
from collections.abc import Iterator, Sequence

from briefing.compose.dossier import Dossier, same_paragraph
from briefing.compose.speech.clipping import count_words
from briefing.compose.speech.shortening import shortened
from briefing.compose.speech.ties import speaks_for
from briefing.compose.speech.utterances import Utterance
from briefing.compose.topics import is_narrow, several, short_names, subject_of, topics_in, weigh
from briefing.model.briefing import Meeting, Readout
from briefing.model.evidence import Evidence

_MOST_SUBJECTS = 3
_MOST_ROWS = 6
_MOST_OF_A_SIDE, _MOST_WORDS = 2, 25
"""Statements of one side on one subject, and their words; a single statement may have more."""
_SHORT = 20
"""Words of a statement, where it can be cut; section 6 has the whole of a quote."""
_SILENT = re.compile(
    r"(?:did not|didn[’']t|does not|doesn[’']t|do not|don[’']t)(?: \w+ly)? (?:mention|refer to|name|address)"
    r"(?: any| the)? (?P<what>[^,.;”]+?)(?=,|\.|;| but | and | when | in (?:its|his|her|their) |$)"
    r"|(?:made no|makes no|contained no|omitted) (?:specific |direct |explicit |any )?(?:mention of|reference to) "
    r"(?P<what2>[^,.;”]+?)(?=,|\.|;| but | and |$)"
)
_STATEMENT = re.compile(
    r"\b(?:statement|readout|read-out|summary|account|communiqu[eé]|report|release|transcript|declaration)\b", re.I
)
_AGENDA = re.compile(
    r"\b(?:discuss(?:ed|ing)?|talk(?:ed|s)? (?:about|on)|focus(?:ed|ing)? on|raise[ds]?|agenda)\b(?P<what>.*)",
    re.S,
)


def with_sides(dossier: Dossier, spoken: Sequence[Utterance]) -> tuple[Meeting, ...]:
    """Each meeting with its subjects, its sides' read-outs and the quotes that belong to it."""
    return tuple(_with_side(dossier, meeting, spoken) for meeting in dossier.meetings)


def subject(one: Utterance) -> str | None:
    """What a statement is mainly about."""
    return subject_of(one.topics)


def _with_side(dossier: Dossier, meeting: Meeting, spoken: Sequence[Utterance]) -> Meeting:
    tied = [u for u in spoken if u.meeting == meeting.id]
    own = [u for u in tied if speaks_for(u, meeting)] if meeting.status == "held" else []
    order = list(weigh(subject(u) or "" for u in own))
    alone = [u for u in own if not (u.together or (u.conceded and not u.predicate))]
    alone = [u for u in alone if not u.judged] or alone
    readouts = [*_said(alone), *_silent(dossier, meeting)]
    rows = [t for t in dict.fromkeys([*order, *(r.topic for r in readouts)]) if t is not None][:_MOST_ROWS]
    readouts = [r for r in readouts if (r.topic or "") in rows]
    readouts.sort(key=lambda r: rows.index(r.topic or ""))
    quotes = tuple(q.id for q in dossier.quotes if q.meeting == meeting.id)
    return meeting.model_copy(
        update={"topics": _topics(dossier, meeting, own), "readouts": tuple(readouts), "quotes": quotes}
    )


def _said(own: Sequence[Utterance]) -> Iterator[Readout]:
    """The statements that hold most of a speaker's own words, in the order of the text."""
    counted: dict[tuple[str, str | None], list[int]] = {}
    chosen = []
    for one in sorted(own, key=_dwells_on):
        key = one.country or one.actor, subject(one)
        told = counted.setdefault(key, [])
        length = count_words(shortened(one.text, _SHORT))
        adds = len(told) < _MOST_OF_A_SIDE and sum(told) + length <= _MOST_WORDS and not one.carried
        if not told or adds:
            told.append(length)
            chosen.append(one)
    for one in sorted(chosen, key=own.index):
        yield Readout(
            side=one.country or one.actor,
            actor=one.actor,
            topic=subject(one),
            text=shortened(one.text, _SHORT),
            predicate=one.predicate,
            evidence=(one.evidence,),
        )


def _dwells_on(one: Utterance) -> tuple[bool, bool]:
    """A sorting key: whole sentences of the speaker's own first; of those, the ones that go furthest."""
    return not one.own_words, " and says " not in one.text


def _topics(dossier: Dossier, meeting: Meeting, own: Sequence[Utterance]) -> tuple[str, ...]:
    """At most three, the weightiest first: of what was said there, and of what the source says was discussed."""
    sentences = dict.fromkeys(dossier.sentence(e).text for e in meeting.evidence)
    agenda = [t for text in sentences for m in _AGENDA.finditer(text) for t in topics_in(m["what"])]
    said = [t for u in own for t in (u.topics if subject(u) == several() else (subject(u),)) if t]
    sums = weigh((*said, *(agenda if meeting.status != "ruled_out" else ())))
    narrow = [t for t in sorted(sums, key=lambda t: -sums[t]) if is_narrow(t)]
    return short_names(narrow[:_MOST_SUBJECTS])


def _silent(dossier: Dossier, meeting: Meeting) -> Iterator[Readout]:
    """Where the source itself says that a side's statement leaves a subject out."""
    for sentence in dossier.sentences if meeting.status == "held" else ():
        for gap in silences(dossier, sentence):
            if gap.side in meeting.countries and _of_this(dossier, meeting, sentence):
                yield gap


def silences(dossier: Dossier, sentence: Evidence) -> Iterator[Readout]:
    for match in _SILENT.finditer(sentence.text):
        what = match["what"] or match["what2"]
        teller = _teller(dossier, sentence, match.start())
        if teller is None or not what:
            continue
        clause = dossier.words(
            sentence.source, sentence.paragraph, sentence.start + match.start(), sentence.start + match.end()
        )
        about = topics_in(what)
        topic = about[0] if about else what
        yield Readout(side=teller[1], actor=teller[0], topic=topic, text=what, silent=True, evidence=(clause,))


def _teller(dossier: Dossier, sentence: Evidence, until: int) -> tuple[str, str] | None:
    """Whose statement it is: the body or person last named before the verb, with its country."""
    named = [
        r
        for r in dossier.references
        if same_paragraph(r.evidence, sentence) and sentence.start <= r.evidence.start < sentence.start + until
    ]
    for reference in reversed(named):
        country = dossier.country(reference.name) or _country_said(dossier, reference.name)
        if country and (_STATEMENT.search(sentence.text[:until]) or dossier.person(reference.name)):
            return reference.name, country
    return None


def _country_said(dossier: Dossier, body: str) -> str | None:
    return next((s.country for s in dossier.said if s.actor == body and s.country), None)


def _of_this(dossier: Dossier, meeting: Meeting, sentence: Evidence) -> bool:
    """The meeting that was told last before the sentence, of those to which its country is a party."""
    told = [e.paragraph for e in meeting.evidence if e.source == sentence.source and e.paragraph <= sentence.paragraph]
    others = [
        e.paragraph
        for m in dossier.meetings
        if m.id != meeting.id and set(m.countries) & set(meeting.countries) and m.status == "held"
        for e in m.evidence
        if e.source == sentence.source and e.paragraph <= sentence.paragraph
    ]
    return bool(told) and max(told) >= max(others, default=0)
