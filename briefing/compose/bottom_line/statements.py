"""Write what was said, left out and thought of the main meeting: Dossier, Utterances -> Drafts of the bottom line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from briefing.compose.bottom_line.voices import Draft, reported, word_of
from briefing.compose.dossier import Dossier
from briefing.compose.inflection import any_form
from briefing.compose.ranking import main_meeting
from briefing.compose.sides import silences
from briefing.compose.speech.clipping import bare, clip, count_words, plain_words
from briefing.compose.speech.referents import dangles
from briefing.compose.speech.utterances import Utterance
from briefing.compose.topics import is_narrow, topics_in
from briefing.compose.wording import wording
from briefing.model.briefing import Attendee, Meeting, Mentioned
from briefing.model.evidence import Evidence
from briefing.reference.countries import country_name
from briefing.reference.words import words

_UNNAMED = ", unnamed"
_MOST_WORDS, _FEWEST, _LONG_ENOUGH = 30, 6, 15
_FOLLOWED = re.compile(
    r"\b(?:followed|comes? after|came after) "
    r"(?P<what>(?:a|an|the|his|her|their|months|weeks|days|years|[A-Z]\w+’s) ?[^.;“”]+?)"
    r"(?=\.|;|, (?:and|but|which|who)|$)"
)
_VOICE_OF = re.compile(
    r"(?P<body>(?:[A-Z][\w.’]*)(?: (?:of|for|and|[A-Z][\w.’]*))*) "
    r"(?:press secretary|(?:(?:chief|deputy) )?spokes\w+)"
)
_POINTS_BACK = re.compile(r"\b(?:that|this|these|those|it|so)\b", re.I)


def clause(dossier: Dossier, one: Utterance) -> str:
    """ "Putin condemned “…”" as part of a sentence, the name first."""
    key = "predicate" if one.predicate else "saying"
    return wording("key_points", key, who=dossier.short(one.actor), what=one.text)


def best_of(spoken: Sequence[Utterance], parties: Sequence[str]) -> list[Utterance]:
    """The statements fit for the bottom line, the weightiest first: what all say, the first party's, early, quoting."""

    def weight(one: Utterance) -> tuple[bool, bool, int, int, int]:
        rank = parties.index(one.actor) if one.actor in parties else len(parties)
        rank = -1 if one.together else rank
        quotes = "“" in one.text
        subject = any(is_narrow(t) for t in one.topics) and not one.carried
        return (
            broken(one) or one.conceded,
            dangles(one.text),
            rank,
            -(2 * quotes + 2 * subject + one.predicate),
            one.evidence.paragraph,
        )

    return sorted(spoken, key=weight)


def broken(one: Utterance) -> bool:
    """A mere quotation that begins in mid-sentence, or is too short to say something; a thing named and no more."""
    if one.predicate:
        return _naming().match(one.text) is not None
    return bool(re.match(r"“[a-z.,;:…]", one.text)) or count_words(one.text) < _FEWEST


@cache
def _naming() -> re.Pattern[str]:
    return any_form(words("pointing_out_verbs"))


def other_side(dossier: Dossier, spoken: Sequence[Utterance], first: Draft | None) -> Draft | None:
    """What the second party's statement left out and what it said; else words of the party not yet heard."""
    main = main_meeting(dossier)
    if main is None or first is None:
        return None
    heard = {voice.actor for voice in first.voices}
    for sentence in dossier.sentences:
        for gap in silences(dossier, sentence):
            if gap.side in main.countries:
                return _silent(gap.actor, gap.side, gap.evidence[0], spoken)
    said = [u for u in spoken if u.meeting == main.id and set(u.speakers) <= set(main.parties) and u.actor not in heard]
    for one in best_of(said, main.parties):
        if broken(one) or one.conceded:
            continue
        key = "other_side" if one.predicate else "other_side_saying"
        text = wording("key_points", key, who=dossier.short(one.actor), what=one.text)
        if count_words(text) <= _MOST_WORDS:
            return Draft(text, (word_of(one),))
    return None


def _silent(actor: str, side: str, gap: Evidence, spoken: Sequence[Utterance]) -> Draft | None:
    verb = re.sub(r"^(?:did not|didn[’']t|does not|doesn[’']t|do not|don[’']t) ", "", gap.text)
    what = verb.split(" ")
    left = wording("key_points", "silent", side=country_name(side), verb=" ".join(what[:-1]), what=what[-1])
    told = next((u for u in spoken if u.actor == actor and u.evidence.paragraph == gap.paragraph), None)
    if told is not None:
        rest = told.text if told.predicate else wording("key_points", "it_said", what=told.text)
        rest = f"it {rest}" if told.predicate else rest
        text = wording("key_points", "met_and", met=left, rest=rest)
        if count_words(text) <= _MOST_WORDS:
            return Draft(text, (reported(gap), word_of(told)))
    return Draft(wording("key_points", "single", first=left), (reported(gap),))


def followed(dossier: Dossier, spoken: Sequence[Utterance]) -> Draft | None:
    """What the talks followed, and what someone from outside said of them."""
    main = main_meeting(dossier)
    if main is None:
        return None
    before = _before(dossier, main)
    for one in _outsiders(dossier, main, spoken):
        said = _outsider(dossier, one)
        if before is None:
            text = wording("key_points", "single", first=said[:1].upper() + said[1:])
        else:
            text = wording("key_points", "met_and", met=before[0], rest=said)
        if count_words(text) <= _MOST_WORDS:
            return Draft(text, (*([reported(before[1])] if before else []), word_of(one)))
    if before is None:
        return None
    return Draft(wording("key_points", "single", first=before[0]), (reported(before[1]),))


def _outsider(dossier: Dossier, one: Utterance) -> str:
    key = "outsider_predicate" if one.predicate else "outsider"
    return wording("key_points", key, who=_who(dossier, one), what=one.text)


def _before(dossier: Dossier, main: Meeting) -> tuple[str, Evidence] | None:
    for sentence in dict.fromkeys(dossier.sentence(e) for e in main.evidence):
        match = _FOLLOWED.search(sentence.text)
        if match and count_words(match["what"]) <= 14:
            start = sentence.start + match.start("what")
            evidence = dossier.words(sentence.source, sentence.paragraph, start, start + len(match["what"]))
            text = bare(clip(plain_words(dossier, evidence), 14))
            return wording("key_points", "followed", what=text), evidence
    return None


def _outsiders(dossier: Dossier, main: Meeting, spoken: Sequence[Utterance]) -> list[Utterance]:
    """Words of those who were not there, on the main meeting; sentences that stand by themselves first."""
    attending = {a.name for a in dossier.attendees}
    found = [
        u
        for u in spoken
        if u.own_words and u.actor not in attending and u.country not in main.countries and _is_about(dossier, u, main)
    ]
    return sorted(found, key=lambda u: (bool(_POINTS_BACK.search(u.text)), u.evidence.paragraph))


def _is_about(dossier: Dossier, one: Utterance, main: Meeting) -> bool:
    """Tied to the meeting, or beside words of the same speaker that are."""
    own = [q for q in dossier.quotes if q.speaker == one.actor and q.evidence[0].paragraph == one.evidence.paragraph]
    cited = any(f"{{{main.id}}}" in (q.occasion or "") or q.meeting == main.id for q in own)
    return one.meeting == main.id or cited or f"{{{main.id}}}" in _occasion(dossier, one)


def _occasion(dossier: Dossier, one: Utterance) -> str:
    return next((q.occasion or "" for q in dossier.quotes if q.id == one.quote), "")


def _who(dossier: Dossier, one: Utterance) -> str:
    """With the institution for which a spokesperson speaks, or the post: a reader may not know the name."""
    person = dossier.person(one.actor)
    if person is None or not person.role or person.role_from_reference:
        return dossier.short(one.actor)
    voice = _VOICE_OF.fullmatch(person.role)
    if voice:
        return f"{dossier.short(one.actor)} ({voice['body']})"
    short = dossier.short(one.actor)
    return f"{person.role} {short}" if count_words(person.role) in (2, 3, 4) else short


def leaders_said(
    dossier: Dossier, spoken: Sequence[Utterance], often: int = 1, of_any_subject: bool = False
) -> Iterator[Draft]:
    """The weightiest words of those who attend, so many of each."""
    told: Counter[str] = Counter()
    names = [a.name for a in dossier.attendees if a.kind in ("leader", "international", "minister")]
    names = names or [m.name for m in dossier.mentioned]
    headlines = " ".join(article.title or "" for article in dossier.articles)
    people: tuple[Attendee | Mentioned, ...] = dossier.attendees + dossier.mentioned
    headed = {person.name for person in people if person.family_name and person.family_name in headlines}
    heard = [
        u
        for u in spoken
        if (of_any_subject and not u.actor.endswith(_UNNAMED)) or set(u.speakers) <= set(names) or u.actor in headed
    ]
    fit = [u for u in heard if _is_fit(u, of_any_subject)]
    for one in sorted(fit, key=lambda u: (u.actor not in headed, *_tells_less(u, of_any_subject, names))):
        key = "other_side" if one.predicate else "leader_said"
        text = wording("key_points", key, who=dossier.short(one.actor), what=one.text)
        if told[one.actor] < often and count_words(text) <= _MOST_WORDS:
            told[one.actor] += 1
            yield Draft(text, (word_of(one),))


def _tells_less(one: Utterance, of_any_subject: bool, names: Sequence[str]) -> tuple[bool, bool, int, bool, str, int]:
    """A sorting key: where all may speak, those who attend, on a subject, at length; then as the source tells them."""
    attends = set(one.speakers) <= set(names)
    length = -min(count_words(one.text), _LONG_ENOUGH) if of_any_subject else 0
    silent = of_any_subject and not any(is_narrow(t) for t in one.topics)
    return not attends, silent, length, one.meeting is None, one.evidence.source, one.evidence.paragraph


def _is_fit(one: Utterance, of_any_subject: bool) -> bool:
    """Own words on a subject, that a reader understands without others."""
    if one.conceded:
        return False
    told = ("“" in one.text or one.predicate) and not broken(one) and not dangles(one.text)
    return told and (of_any_subject or any(is_narrow(t) for t in topics_in(one.text)))
