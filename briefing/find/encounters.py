"""Tell which words name an encounter of people: a token -> whether it does, and how it is put."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from briefing.find.parties import Sentence
from briefing.reference.words import words

_PRIVATE = frozenset({"bilateral", "separate", "private", "trilateral", "joint", "face-to-face", "closed-door"})
_BEGIN = frozenset(
    {"begin", "start", "open", "hold", "have", "conduct", "continue", "conclude", "kick", "resume", "launch"}
)
_TOGETHER = ("trilateral", "three-way", "tripartite", "four-way", "3-way", "4-way", "quadrilateral", "quadripartite")
_AWAY = ("phone", "reporters", "by call", "videoc", "by video", "via video", "over video", "video call", "video link")
_INDEFINITE = frozenset({"a", "an", "another", "no", "such", "planned", "separate", "talks", "formal"})
_TRAVELS = frozenset({"tour", "trip", "visit"})
_NOT_MET = frozenset({"aim", "another", "aplomb", "eye", "focus", "goal", "help", "other", "purpose", "smiles", "view"})
_OCCASIONS = frozenset({"at", "during", "of", "in"})
_PARTS_OF_SITTING = frozenset({"beginning", "close", "conclusion", "end", "opening", "outset", "start"})
_BESIDE = frozenset({"after", "following", "during", "before"})


def names_encounter(token: Token) -> bool:
    """ "talks", "pull-aside", "a brief exchange with"; not "bilateral" before "talks", nor "phone talks"."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") or not _is_word_for_it(token):
        return False
    if (
        token.dep_ in ("amod", "compound", "nummod", "nmod")
        and token.head.i > token.i
        and token.head.lower_ in words("meeting_nouns")
    ):
        return False
    before = token.nbor(-1).lower_ if token.i else ""
    if before in ("'", "’") and token.i > 1:
        before = token.nbor(-2).lower_
    kinds = {child.lower_ for child in token.children if child.dep_ == "amod"} | {before}
    once = frozenset({"regular"}) if token.tag_ == "NN" else frozenset()  # "A regular meeting took place"
    return not kinds & (words("no_meetings") - once)


def is_begun(noun: Token) -> bool:
    """ "held talks", "began the summit": the noun is what a verb of holding holds."""
    return noun.dep_ in ("dobj", "conj", "pobj", "nsubjpass") and noun.head.lemma_.lower() in _BEGIN


def is_private(noun: Token) -> bool:
    """ "discussed it in a separate bilateral meeting"."""
    return any(child.lower_ in _PRIVATE for child in noun.children)


def is_attended(noun: Token) -> bool:
    """ "Also present at the meeting were X and Y": aides of those who met."""
    return noun.dep_ == "pobj" and noun.head.head.lower_ in ("present", "attended", "joined")


def is_told_of(noun: Token) -> bool:
    """ "After their talks, both leaders smiled", "agreed in their talk": that they had talks is told."""
    told = noun.dep_ == "pobj" and noun.head.lower_ in _BESIDE | {"at", "in"}
    return told and any(child.lower_ == "their" for child in noun.children)


def is_beside_meeting(noun: Token) -> bool:
    """ "Ada and Ek met a day before a summit with Sand": who goes there is not said."""
    if noun.dep_ != "pobj" or (noun.head.lower_ not in _BESIDE and noun.head.head.lower_ != "ahead"):
        return False
    return any(one.lemma_.lower() in words("meeting_verbs") for one in noun.ancestors)


def is_with_others(token: Token) -> bool:
    """ "Ada and Ek held talks with the board": not with each other, whoever the board is."""
    for link in token.children:
        if link.dep_ != "prep" or link.lower_ != "with" or link.i != token.i + 1:
            continue  # "met in Oslo with trade high on the agenda"
        for one in link.children:
            own = any(child.dep_ == "poss" or child.lower_ == "only" for child in one.children)
            known = one.pos_ == "PROPN" or one.lower_ in words("groups") or any(c.dep_ == "det" for c in one.children)
            if one.dep_ == "pobj" and known and not own and one.lower_ not in _NOT_MET:
                return True
    return False


def is_occasion(noun: Token, verbs: list[Token]) -> bool:
    """ "will not meet Ek at the summit", "met on the sidelines of the talks": where they meet or don't."""
    link = noun.head
    if noun.dep_ == "pobj" and link.head.lower_ in words("sidelines"):
        return True
    if noun.dep_ != "pobj" or link.lower_ not in _OCCASIONS:
        return False
    return any(one in verbs for one in noun.ancestors)


def is_gathering(noun: Token) -> bool:
    """ "told Ek at the summit", "at the Lake Group meeting": an event of many, not "at their summit"."""
    if any(child.dep_ == "poss" for child in noun.children):
        return False
    return noun.lower_ == "summit" or any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.children)


def is_shared(noun: Token, others: int) -> bool:
    """ "trilateral talks with A and B", "held a meeting with A and B", "at the start of talks with": one of all."""
    words_there = noun.doc[noun.left_edge.i : noun.i + 1].text
    one = noun.tag_ == "NN" and noun.lower_ == "meeting" and any(c.lower_ in ("a", "an") for c in noun.children)
    sitting = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in _PARTS_OF_SITTING
    return told_as_shared(words_there) or ((one or sitting) and others == 2 and "bilateral" not in words_there.lower())


def told_as_shared(words_there: str) -> bool:
    """ "trilateral talks"."""
    return any(word in words_there.lower() for word in _TOGETHER)


def is_for_all(words_after: str) -> bool:
    """ "met A and B in Rome for trilateral talks"; not "met A and B before a trilateral"."""
    before, purpose, after = words_after.partition(" for ")
    return bool(purpose) and told_as_shared(after) and len(before.split()) < 5


def is_among_meetings(noun: Token) -> bool:
    """ "The meetings included an interaction with"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in ("include", "comprise", "feature"):
        return False
    telling = words("meeting_nouns") | words("programmes") | _TRAVELS
    return any(child.dep_ == "nsubj" and child.lower_ in telling for child in verb.children)


def is_new(noun: Token) -> bool:
    """ "A meeting with", "Meetings with", "Eleven talks with": of whomever the text is about."""
    first = noun.left_edge
    return first == noun or first.like_num or first.pos_ == "ADJ" or first.lower_ in _INDEFINITE


def is_away(sentence: Sentence) -> bool:
    """By telephone or by video; or to the press."""
    told = sentence.text[sentence.span.start : sentence.span.end].lower()
    return any(word in told for word in _AWAY)


def is_welcome(sentence: Sentence) -> bool:
    """ "received at the airport by": a greeting, no meeting."""
    told = sentence.text[sentence.span.start : sentence.span.end].lower()
    return any(word in told for word in ("airport", "arrival", "tarmac", "air base", "dinner", "banquet", "luncheon"))


def _is_word_for_it(token: Token) -> bool:
    whole = _with_hyphens(token)
    if len(whole) > 1:
        return whole.text.lower() in words("meeting_nouns") and token == whole.root
    if token.lower_ in ("call", "calls", "visit"):
        return token.head.lemma_ in ("pay", "make") and token.dep_ == "dobj"  # "paid a courtesy call on"
    return token.lower_ in words("meeting_nouns") or (token.text in words("loose_meeting_nouns") and _is_met(token))


def _is_met(noun: Token) -> bool:
    """ "a brief exchange with", "her next appointment is with", "held a dialogue"; not "an exchange of fire"."""
    after = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    return after in ("with", "between") or link_of(noun) is not None or (is_begun(noun) and after != "of")


def link_of(noun: Token) -> Token | None:
    """The "with" of "Her first talks, at noon, are with Ek"."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return None
    return next((child for child in noun.head.children if child.lower_ == "with"), None)


def _with_hyphens(token: Token) -> Tokens:
    """The tokens written as one word with this one: "one-on-one"."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 1 and _joins(doc[start - 1]) and not doc[start - 2].whitespace_:
        start -= 2
    while end + 1 < len(doc) and _joins(doc[end]) and not doc[end - 1].whitespace_:
        end += 2
    return doc[start:end]


def _joins(token: Token) -> bool:
    return token.text == "-" and not token.whitespace_
