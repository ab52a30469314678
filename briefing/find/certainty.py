"""Tell how sure a meeting is (factuality): the words of its clause -> held, planned, ruled_out or unclear."""

import re
from functools import cache
from typing import cast

from spacy.tokens import Doc, Token

from briefing.find.encounters import link_of
from briefing.model.briefing import MeetingStatus
from briefing.reference.words import word_table, words

_BESIDE = frozenset(
    {("of", "ahead"), ("to", "prior"), ("of", "eve"), ("from", "apart"), ("from", "aside"), ("to", "addition")}
)
"""Words before a meeting that is only named: "ahead of talks", "apart from the meeting"."""
_LAST_TIME = re.compile(r"\blast (?:time|occasion|encounter|meeting)\b.*\b(?:was|came)\b.*\bwhen\b")
_PAST_PLAN = re.compile(r"\b(?:was|were|had|would|planned|scheduled|proposed)\b")
_AT = frozenset({"at", "in", "during", "after", "following"})
_PARTAKE = frozenset(
    {"take", "participate", "partake", "part", "participation", "engage", "enter", "be", "sit", "appear", "succeed"}
)
_TOLD_AS = frozenset({"VBZ", "VBP", "VBD"})
_AGREE = frozenset({"agree", "decide", "pledge", "promise", "undertake", "vow"})
_GO = frozenset({"arrive", "come", "depart", "fly", "go", "head", "land", "leave", "travel"})
_AHEAD = frozenset({"when", "once", "until", "before"})
_COMING = frozenset({"will", "shall", "would", "'ll", "’ll"})
_ASKING = frozenset({"how", "what", "when", "where", "who", "why"})
_THINKING = frozenset({"anticipate", "believe", "expect", "foresee", "know", "recall", "remember", "think"})
_HABITS = frozenset({"regularly", "often", "usually", "rarely", "frequently", "typically", "always", "sometimes"})


def status_of(doc: Doc, token: Token, after_subject: int) -> MeetingStatus:
    """By the words between subject and meeting word, then by those that govern it; past and present tenses are held."""
    if _is_not_told(token):
        return "unclear"
    told = _clause(doc, token, after_subject) if not _is_setting(token) else _future_above(token)
    for pattern, status in _patterns():
        if pattern.search(told):
            return status
    ahead = _is_on_schedule(token) or _is_yet_to_be(token) or _is_agreed(token) or _is_to_be(token)
    return "planned" if ahead else "held"


def _is_not_told(token: Token) -> bool:
    """ "denied that he met", "never said that she had met": nobody vouches for what is in the clause."""
    clause = next((one for one in (token, *token.ancestors) if one.dep_ == "ccomp"), None)
    if clause is None or any(child.lower_ in _ASKING for child in clause.children):
        return False
    saying = clause.head.lemma_.lower()
    denied = any(child.dep_ == "neg" for child in clause.head.children) and "doubt" not in saying
    return saying == "deny" or (denied and (saying in words("said_verbs") or saying in _THINKING))


def _is_to_be(token: Token) -> bool:
    """ "Ada and Ek to meet on Friday", "invited Ada and Ek to have a meeting": nobody says that they did."""
    verb = _verb_of(token)
    told = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ == "VB" and told == {"to"} and _has_subject(verb)


def _verb_of(token: Token) -> Token:
    return token.head if token.dep_ == "dobj" else token


def _is_agreed(token: Token) -> bool:
    """ "agreed to keep in touch and meet in May", "flew to Rome to attend a meeting with"."""
    verb = token if token.pos_ in ("VERB", "AUX") else token.head
    if token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.lemma_.lower() in _GO:
        return any(child.lower_ in ("has", "have") for child in token.head.head.children)
    if verb.tag_ != "VB":
        return False
    while verb.dep_ in ("conj", "xcomp") and verb.head != verb:
        verb = verb.head
    if verb.dep_ in ("acl", "relcl") and _is_for_what(verb):
        return True
    errand = (
        verb.dep_ == "advcl"
        and (verb != token or verb.head.tag_ != "VBD")
        and any(child.lower_ == "to" for child in verb.children if child.dep_ == "aux")
    )
    return verb.lemma_.lower() in _AGREE or (errand and verb.head.lemma_.lower() in _GO)


def _is_for_what(verb: Token) -> bool:
    """ "arrived on a visit to attend the summit and to hold talks": what one has come for lies ahead."""
    visit = verb.head
    to = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children if child.dep_ == "aux")
    return to and visit.dep_ == "pobj" and visit.head.lower_ == "on" and visit.head.head.lemma_.lower() in _GO


def _is_yet_to_be(token: Token) -> bool:
    """ "tensions may rise when Xi meets Modi": the present behind such a link is of what is to come."""
    verb = token if token.pos_ in ("VERB", "AUX") else token.head
    links = {child.lower_ for child in verb.children if child.dep_ in ("advmod", "mark")}
    return verb.tag_ in ("VBZ", "VBP") and not links.isdisjoint(_AHEAD)


def _is_on_schedule(noun: Token) -> bool:
    """ "Her visit includes a meeting with", "Talks are on the agenda": what a programme holds lies ahead."""
    verb = noun.head
    tells = verb.tag_ in ("VBZ", "VBP")
    if noun.dep_ == "nsubj" and tells and (verb.lemma_ == "include" or link_of(noun) is not None):
        return True  # "Her first meeting is with Ek"
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        at = [one for child in verb.children if child.lower_ in ("on", "in") for one in child.children]
        return any(one.lower_ in words("programmes") for one in at)
    return noun.dep_ == "dobj" and tells and verb.lemma_.lower() in ("include", "feature")


def _is_setting(noun: Token) -> bool:
    """ "did not raise it at their talks": what is denied or hoped is what happens there, not the talks."""
    link = noun.head
    return noun.dep_ == "pobj" and link.lower_ in _AT and link.head.lemma_.lower() not in _PARTAKE


def _future_above(noun: Token) -> str:
    """What the noun itself bears, and the words above it that put it in the future: "will", "is expected to"."""
    own = [c.lower_ for c in noun.children if c.dep_ in ("det", "amod", "acl") and c.lower_ != "first"]
    at, ahead = noun.head.head, []
    for _ in range(4):
        ahead += [c.lower_ for c in at.children if c.dep_ == "aux" and c.lower_ in _COMING]
        ahead += [at.lower_] if at.lemma_.lower() in words("planning_verbs") else []
        if at.head == at or at.dep_ in ("relcl", "advcl") or (at.dep_ in ("conj", "ccomp") and _has_subject(at)):
            break
        at = at.head
    return " ".join((*ahead, *own))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def is_past_plan(doc: Doc, token: Token, after_subject: int) -> bool:
    """ "was set to meet", "had been expected to meet", "a planned meeting": it may have come to nothing since."""
    told = _PAST_PLAN.search(_clause(doc, token, after_subject)) is not None
    return told or (_is_to_be(token) and _verb_of(token).head.tag_ == "VBD")  # "Rome expected them to meet"


def is_only_named(token: Token) -> bool:
    """ "their talks come as", "ahead of talks with", "before meeting": that it took place is not said."""
    if token.dep_ == "nsubj":
        return token.head.tag_ in ("VBZ", "VBP") and not _tells_of_it(token)
    if token.dep_ in ("dobj", "attr") and token.head.lemma_ == "mark" and token.head.tag_ == "VBG":
        return True  # "arrived, marking his first meeting with"
    if token.dep_ in ("dobj", "attr") and token.head.lemma_ in ("mark", "be") and token.head.tag_ in _TOLD_AS:
        return True  # "This is the third meeting between"
    if token.dep_ not in ("pobj", "pcomp"):
        return False
    link = token.head
    return link.lower_ in ("about", "before", "besides") or (link.lower_, link.head.lower_) in _BESIDE


def _tells_of_it(noun: Token) -> bool:
    """Its verb tells whether it takes place: "the talks were called off"; not "the talks did not end the war"."""
    verb = noun.head
    does = any(child.dep_ == "dobj" for child in verb.children) and verb.lemma_.lower() != "take"
    return noun.dep_ == "nsubjpass" or (verb.lemma_.lower() in words("happening_verbs") and not does)


def is_habit(verb: Token) -> bool:
    """ "Putin and Xi regularly meet", "the second time that they have met"."""
    if verb.dep_ in ("relcl", "acl") and verb.head.lower_ in ("time", "times"):
        return True
    return any(child.lower_ in _HABITS or _is_several_times(child) for child in verb.children)


def is_of_before(verb: Token) -> bool:
    """ "They last met in March", "The last time was when they met"."""
    before = verb.doc[verb.sent.start : verb.i].text.lower() if verb.dep_ in ("advcl", "relcl", "ccomp") else ""
    if _LAST_TIME.search(before):
        return True
    return verb.tag_ in ("VBD", "VBN") and any(child.lower_ == "last" and child.i < verb.i for child in verb.children)


def _is_several_times(token: Token) -> bool:
    """ "have met several times since 2017"."""
    return token.lower_ == "times" and token.dep_ == "npadvmod"


def _clause(doc: Doc, token: Token, after_subject: int) -> str:
    """Auxiliaries, negations and governing verbs of the token, in the order of the text, in lower case."""
    wanted: set[int] = {token.left_edge.i} if token.left_edge.lower_ == "no" else set()
    denied: set[int] = set()
    at = token
    for _ in range(6):
        wanted.add(at.i)
        wanted |= {
            c.i
            for c in at.children
            if c.dep_ in ("aux", "auxpass", "neg", "advmod", "det", "amod", "mark", "acomp", "prt")
        }
        wanted |= {c.i for c in at.children if c.dep_ == "prep" and c.i < at.i and c.lower_ in ("without",)}
        wanted |= {c.i for c in at.children if c.dep_ == "acl" and c.tag_ == "VBN"}  # "a meeting scheduled with"
        if at.dep_ in ("ROOT", "relcl", "parataxis") or at.head == at:
            break
        if at.dep_ in ("nsubj", "nsubjpass") and at.pos_ in ("NOUN", "PROPN") and at != token:
            break  # "any chance to meet could not be missed"
        if at.dep_ == "nsubj" and at.pos_ in ("NOUN", "PROPN") and not _tells_of_it(at):
            denied = {c.i for c in at.head.children if c.dep_ == "neg"}
        if at.dep_ == "pobj" and at.head.lower_ == "for":
            wanted |= _no_subject(at.head.head)
        if at.dep_ in ("conj", "advcl", "ccomp", "pcomp") and _has_subject(at):
            break
        own = any(child.dep_ == "aux" and child.lower_ != "to" for child in at.children)
        if at.dep_ == "conj" and at.pos_ in ("VERB", "AUX") and at.i > at.head.i and (own or at.tag_ in ("VBD", "VBZ")):
            break
        at = at.head
    if 0 < token.i - after_subject < 9:
        turns = [i for i in range(after_subject, token.i) if doc[i].lower_ == "but"]
        wanted |= set(range(turns[-1] if turns else after_subject, token.i))
    return " ".join(doc[i].lower_ for i in sorted(wanted - denied)).replace(" n't", "n't").replace(" n’t", "n’t")


def _no_subject(verb: Token) -> set[int]:
    """The first word of "No preparations are under way for"."""
    nouns = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    return {noun.left_edge.i for noun in nouns if noun.left_edge.lower_ == "no"}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], MeetingStatus], ...]:
    table = word_table("meeting_status")
    return tuple((re.compile(pattern), cast(MeetingStatus, status)) for pattern, status in table.items())
