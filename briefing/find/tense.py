"""Tell whether a clause speaks of what was or what will be: characters of a paragraph -> a Tense."""

from typing import Literal

from spacy.tokens import Doc, Token

from briefing.reference.words import words

Tense = Literal["past", "future", "scheduled", "none"]
"""Scheduled: ahead when it was said, which may be before the report: "would meet", "begins", "were to meet"."""

_COMING = frozenset({"will", "shall", "'ll", "’ll", "due", "upcoming"})
_GOING = frozenset({"expect", "schedule", "plan", "set", "slate", "go", "intend", "hope", "want", "prepare", "poise"})


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """Of the nearest verb above the words in the sentence's tree."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return "none"
    token = span.root
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX"):
            found = "past" if _is_day_of_planning(token, span.end) else _of_verb(token)
            if found is not None:
                return found
        if token.head is token:
            break
        if token.dep_ in ("poss", "compound") and token.head.pos_ in ("NOUN", "PROPN"):
            return "none"  # "Thursday's meeting": the noun tells no tense
        token = token.head
    return "none"


def _is_day_of_planning(verb: Token, end: int) -> bool:
    """ "promised on Friday to increase aid": the day stands before what was promised."""
    plans = verb.tag_ == "VBD" and verb.lemma_.lower() in words("planning_verbs")
    return plans and any(child.dep_ == "xcomp" and child.left_edge.i >= end for child in verb.children)


def _of_verb(verb: Token) -> Tense | None:
    """None where the verb tells no tense by itself and the one above it does."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in _COMING for child in helpers) or verb.lower_ in _COMING:
        return "future"
    if verb.tag_ in ("VBZ", "VBP") and any(child.lower_ == "where" for child in verb.children):
        return "future"  # "travels on to Ankara, where he meets"
    if any(child.tag_ == "MD" for child in helpers) or _is_scheduled(verb):
        return "scheduled"
    if _is_infinitive(verb, helpers):
        if verb.head.lemma_ == "be":
            return "scheduled" if verb.head.tag_ == "VBD" else "future"  # "was to meet", "is to meet"
        if verb.head.lower_ == "due":
            return "scheduled" if verb.head.head.tag_ == "VBD" else "future"  # "was due to meet"
        return "future" if verb.head.lemma_.lower() in _GOING | words("planning_verbs") else None
    if verb.lemma_.lower() in words("planning_verbs"):
        return "future"
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lower_ in ("has", "have", "'ve") for child in helpers):
        return "past"
    if verb.tag_ in ("VBP", "VBZ", "VBG") or any(child.tag_ in ("VBP", "VBZ", "MD") for child in helpers):
        return "none"
    return "past" if verb.tag_ == "VBN" else None


def _is_scheduled(verb: Token) -> bool:
    """ "begins", "takes place"; "is on Sunday"."""
    if verb.tag_ not in ("VBZ", "VBP"):
        return False
    places = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.children)
    stands = verb.lemma_ == "be" and verb.nbor(1).lower_ == "on" if verb.i + 1 < len(verb.doc) else False
    return places or stands or verb.lemma_.lower() in words("schedule_verbs")


def _is_infinitive(verb: Token, helpers: list[Token]) -> bool:
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in helpers)
