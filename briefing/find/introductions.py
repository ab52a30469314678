"""Read a verb, noun or name right before a quote: X said: “…”; saying “…”; X’s words, “…”; X: “…” -> a Voice."""

from spacy.tokens import Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.said_clause import BEFORE_NOUN, Voice, according_at, first_nominal, speech_by
from briefing.find.strands import Part
from briefing.find.subjects import (
    antecedent,
    is_judging,
    is_passive,
    is_saying,
    is_speech,
    owner_of,
    subject_of,
)

_HEARER_POS = frozenset(("DET", "PROPN", "NOUN", "ADJ", "PRON", "PUNCT", "PART", "ADP", "NUM"))


def introduced(part: Part, lead: tuple[Token, ...]) -> Voice | None:
    """A verb of saying right before the quote, but for a colon, a comma, "that" or the one spoken to."""
    colon = lead[-1].text == ":"
    owned = _in_words(lead)
    if owned is not None:
        return owned
    if colon and (named := _after_dash(list(lead[:-1]))):
        return Voice(_first_of(named[-1]), "label", (lead[-1],), direct=True)
    near = _last_saying(lead)
    if near is not None and near.dep_ == "relcl" and lead[-1] is near:
        return None  # "Nothing the minister said “will help,”"
    if near is None:
        return _before_colon(lead) if colon else None
    after = [t for t in lead if t.i > near.i]
    quiet = not any(t.pos_ in {"VERB"} and t.tag_ != "VBG" for t in after)
    if not quiet or not (colon or (len(after) <= 2 and _only_links(after)) or _is_hearer(near, after)):
        return None
    subject = subject_of(near) or left_subject(near, lead)
    if subject is not None and _inside(subject, part):
        subject = left_subject(near, lead)
    return Voice(subject, "colon" if colon else "said", (near,), direct=True)


def _last_saying(lead: tuple[Token, ...]) -> Token | None:
    return next((t for t in reversed(lead) if is_saying(t) or (is_judging(t) and t.tag_ != "VBN")), None)


def _is_hearer(verb: Token, after: list[Token]) -> bool:
    """ "told the Baku Weekly, “…”": nothing but the one spoken to, place and time, and a comma."""
    if verb.lemma_ not in {"tell", "ask", "remind", "assure", "warn"} or not after or after[-1].text != ",":
        return False
    return len(after) < 10 and all(t.pos_ in _HEARER_POS for t in after)


def _only_links(tokens: list[Token]) -> bool:
    return all(t.text in {",", ":"} or t.lower_ in {"that", "it", "him", "them", "her", "as", "how"} for t in tokens)


def _in_words(lead: tuple[Token, ...]) -> Voice | None:
    """ "in X’s words, “…”" and "in the words of X, “…”"."""
    of = next((n for n, t in enumerate(lead[1:], 1) if t.lower_ == "of" and lead[n - 1].lower_ == "words"), None)
    if of is not None and lead[-1].text == "," and (head := first_nominal(lead[of + 1 :])) is not None:
        return Voice(head, "noun", (lead[of - 1],), direct=True)
    noun = lead[-2] if len(lead) > 3 and lead[-1].text in {",", ":"} else None
    if noun is not None and (told := speech_by(lead)) is not None:
        return told
    if noun is None or noun.lower_ != "words" or noun.i < 2:
        return None
    before = noun.nbor(-2) if noun.nbor(-1).text in POSSESSIVE_ENDINGS else None
    owner = owner_of(noun) or before
    return Voice(owner, "noun", (noun,), direct=True) if owner is not None else None


def _before_colon(lead: tuple[Token, ...]) -> Voice | None:
    """ "X’s message: “…”", "According to X: “…”", "X: “…”" and "A HEADING - X: “…”"."""
    before = [t for t in lead if t.text != ":"]
    if not before:
        return None
    if before[0].lower_ == "according":
        return according_at(tuple(before))
    if all(t.pos_ in BEFORE_NOUN for t in before) and before[-1].pos_ == "PROPN":
        return Voice(before[-1], "label", (lead[-1],), direct=True)
    if len(before) < 4 and all(t.text[0].isupper() for t in before):
        return Voice(before[-1], "label", (lead[-1],), strong=False, direct=True)  # a name read as a noun
    speech = next((t for t in reversed(before) if is_speech(t)), None)
    if speech is not None and (owner := owner_of(speech)) is not None:
        return Voice(owner, "noun", (speech,))
    verb = next((t for t in reversed(before) if t.pos_ == "VERB" and subject_of(t) is not None), None)
    return Voice(subject_of(verb), "colon", (verb,), strong=False) if verb is not None else None


def _after_dash(before: list[Token]) -> list[Token]:
    """The name after the last dash, "More from" taken away; nothing where more than a name stands there."""
    dashes = [n for n, t in enumerate(before) if t.text[0] in "-–—"]
    named = before[dashes[-1] + 1 :] if dashes else []
    while named and named[0].lower_ in {"more", "from"}:
        named = named[1:]
    fits = all(t.text[0].isupper() or t.pos_ == "CCONJ" for t in named)
    return named if fits and len(named) < 7 and named[-1:] and named[-1].pos_ in {"PROPN", "NOUN"} else []


def _first_of(name: Token) -> Token:
    """X for Y in "X and Y", from whom both are found."""
    return name.head if name.dep_ == "conj" and name.head.pos_ == "PROPN" else name


def left_subject(verb: Token, lead: tuple[Token, ...]) -> Token | None:
    """Where the parse fails: the nearest subject to the left of the verb, unless the verb is passive."""
    if is_passive(verb) or verb.tag_ == "VBN":
        return None
    for token in reversed([t for t in lead if t.i < verb.i]):
        if token.dep_ == "nsubj":
            return antecedent(token)
    return None


def _inside(token: Token, part: Part) -> bool:
    return any(token.i == t.i for t in part.tokens)
