"""Climb the parse from the quoted words to the verbs and nouns above them: a quote in its sentence -> a Voice."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefing.find.introductions import left_subject
from briefing.find.said_clause import Voice, first_nominal, is_clause
from briefing.find.strands import Part, Strand
from briefing.find.subjects import (
    giver_of,
    is_judging,
    is_mute,
    is_passive,
    is_reporting,
    is_saying,
    is_speech,
    subject_of,
)
from briefing.reference.words import words

_WHEN = frozenset(("after", "before", "following", "since", "despite", "amid", "during"))
_ANSWERS = frozenset(("response", "answer", "reply", "reaction", "opposition", "objection"))


def governing(part: Part, strand: Strand) -> Voice | None:
    """Climb from the quoted words to the verbs and nouns above them; the first that speaks gives the voice."""
    outside = {t.i for t in strand.words()}
    found = [_with_agent(voice, part, strand) for root in _roots(part) for voice in _above(root, outside)]
    before = [v for v in found if v.strong and v.how != "governed" and v.cue[0].idx < part.start]
    if len(before) > 1 and _is_wished(before[0].cue[0]):
        before = before[1:]  # "X said the plan would demand “…”"
    spoken = [v for v in found if v.strong and v.how != "governed"]
    weak = [v for v in found if not v.strong and (is_clause(part) or not _only_acts(v))]
    return next((v for v in (*before, *spoken, *(v for v in found if v.strong), *weak)), None)


def _only_acts(voice: Voice) -> bool:
    """ "Ek is “the best”", "Ek gave them “empty words”": of a person, and not in his words."""
    subject = voice.subject
    person = subject is not None and (subject.ent_type_ == "PERSON" or subject.pos_ == "PRON")
    return not is_saying(voice.cue[-1]) and (person or voice.cue[-1].lemma_ == "be")


def _with_agent(voice: Voice, part: Part, strand: Strand) -> Voice:
    """ "labelled a “farce” by X", where the parser hangs "by X" on the quoted words; or a subject that it missed."""
    cue = voice.cue[-1]
    if voice.subject is not None:
        return voice
    at = next(n for n, one in strand.parts() if one is part)
    if cue.tag_ in {"VBD", "VBZ"} and cue.dep_ == "ROOT":
        return replace(voice, subject=left_subject(cue, strand.lead(at)))
    if cue.tag_ != "VBN":
        return voice
    tail = strand.tail(at)
    head = first_nominal(tail[1:]) if len(tail) > 1 and tail[0].lower_ == "by" else None
    return replace(voice, subject=head, how="passive") if head is not None else voice


def _is_wished(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children)


def _above(root: Token, outside: set[int]) -> Iterator[Voice]:
    token, own = root, None
    while token.head != token:
        below, beside = token, token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}
        token = token.head
        if beside and token.i in outside and is_saying(token) and any(c.dep_ == "ccomp" for c in token.children):
            yield Voice(subject_of(token), "governed", (token,), strong=False)  # "X says A, but Y gives us “B”"
        if token.i not in outside or beside:
            continue
        judged = below.lower_ == "as"  # "denounced his remarks as “hurtful”": not his words
        answers = below.lower_ == "to" and token.lemma_ in _ANSWERS  # the answer is his, not what it answers
        answers = answers or (token.dep_ == "dobj" and token.head.lemma_ in words("repeating_verbs"))
        answers = answers or _is_circumstance(token)
        owner = None if judged or answers else giver_of(token) if is_speech(token) else None
        if owner is not None and owner.i in outside:
            yield Voice(owner, "noun", (token,))
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        subject = subject_of(token)
        if subject is not None and (subject.i not in outside or is_mute(subject)):
            continue
        judges = is_judging(token) and not _is_of_another(root)
        speaks = is_saying(token) or judges or (below.dep_ == "ccomp" and is_reporting(token))
        if subject is not None and subject.lower_ == "it" and not (speaks and token.dep_ == "ROOT"):
            own = own or (token if speaks else None)  # "what it called": whoever the clause above is about
        elif speaks or own:
            yield Voice(subject, "passive" if is_passive(token) else "said", (own or token,))
        elif subject is not None and not (token.tag_ == "VB" and subject.head == token):  # "wanted X to drop"
            yield Voice(subject, "governed", (token,), strong=is_speech(subject))


def _is_of_another(root: Token) -> bool:
    """ "X thanked Y, who in turn “praised the deal”": Y’s own act."""
    return root.dep_ == "relcl" and any(c.dep_ == "nsubj" and c.lower_ == "who" for c in root.children)


def _is_circumstance(speech: Token) -> bool:
    """ "X said after Y’s comments that “…”": when X said so."""
    return speech.dep_ == "pobj" and is_saying(speech.head.head) and speech.head.lower_ in _WHEN


def _roots(part: Part) -> list[Token]:
    """The quoted words whose head stands outside the marks."""
    held = {t.i for t in part.tokens}
    return [t for t in part.inner if t.head.i not in held]
