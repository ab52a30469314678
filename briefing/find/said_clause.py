"""Read a said-clause behind a quote: “…,” X said; said X; according to X; — X -> a Voice."""

from dataclasses import dataclass
from itertools import takewhile

from spacy.tokens import Token

from briefing.find.strands import Part, Strand
from briefing.find.subjects import (
    antecedent,
    is_judging,
    is_mute,
    is_passive,
    is_saying,
    is_speech,
    reported_by,
    subject_of,
)
from briefing.reference.words import words as words_of

_JOINERS = frozenset(
    (
        "and",
        "but",
        "or",
        "nor",
        "while",
        "which",
        "who",
        "whose",
        "that",
        "because",
        "although",
        "though",
        "as",
        "if",
        "when",
    )
)
_DASHES = frozenset(("-", "--", "–", "—", "―"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
BEFORE_NOUN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "X"))
_CLAUSE_NOUNS = frozenset(("relcl", "acl", "advcl"))


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `subject` is None where the clause has a verb of saying and no one who says it."""

    subject: Token | None
    how: str
    cue: tuple[Token, ...] = ()
    strong: bool = True
    """False where a verb that need not be one of saying governs the words."""
    direct: bool = False
    """True where nothing stands between the cue and the mark."""


def after_quote(part: Part, tail: tuple[Token, ...]) -> Voice | None:
    marks, words = _skip_punctuation(tail)
    if not words or not _invites(part, marks):
        return None
    if any(m.text in _DASHES for m in marks) and _is_name_only(words):
        return Voice(_head_of(words), "dash", (words[0],))
    if marks and marks[-1].text == ":":
        head = first_nominal(words)
        return Voice(head, "colon", (marks[-1],)) if head is not None else None
    if words[0].lower_ == "according":
        return according_at(words)
    if words[0].lower_ in {"as", "so"} and len(words) > 2:
        words = words[1:]
    if words[0].lower_ in _JOINERS or words[0].tag_ in {"VBG", "TO"}:
        return None
    return _by(words) or _inverted(words) or _straight(words) or _misread(words) or _foreign(words, marks)


def _skip_punctuation(tail: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    at = 0
    while at < len(tail) and (tail[at].is_punct or tail[at].text in _DASHES):
        at += 1
    return tail[:at], tail[at:]


def _invites(part: Part, marks: tuple[Token, ...]) -> bool:
    """Whether a said-clause may follow: the quote ends as a clause does, or a mark stands after it."""
    ends = part.text.rstrip(" '’”\"")[-1:]
    return ends in ",?!…-—." or any(m.text in {",", ":", "-", *_DASHES} for m in marks) or is_clause(part)


def _is_name_only(words: tuple[Token, ...]) -> bool:
    return words[0].pos_ == "PROPN" and not any(t.pos_ in {"VERB", "AUX"} for t in words)


def _by(words: tuple[Token, ...]) -> Voice | None:
    """ "“…,” as described by X"."""
    if len(words) < 3 or words[0].tag_ != "VBN" or words[1].lower_ != "by":
        return None
    head = first_nominal(words[2:]) if is_saying(words[0]) or is_judging(words[0]) else None
    return Voice(head, "passive", (words[0],)) if head is not None else None


def _inverted(words: tuple[Token, ...]) -> Voice | None:
    """said Japanese Prime Minister X; thundered X."""
    at = 1 if words[0].pos_ == "ADV" and len(words) > 1 else 0
    verb, rest = words[at], words[at + 1 :]
    misread = verb.tag_ in {"NNS", "NN"} and verb.lemma_ in words_of("said_verbs") and verb.text.islower()
    if not (misread or verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VB"}) or verb.pos_ == "AUX" or not rest:
        return None
    if rest[0].pos_ not in BEFORE_NOUN or rest[0].tag_ in {"TO", "RP"} or rest[0].lower_ == "that":
        return None
    head = _head_of(rest)
    named = head.pos_ == "PROPN" or head.tag_ == "PRP"
    if (reported := reported_by(verb)) is not None:
        return Voice(reported, "said", (verb,))
    reads = verb.lemma_ == "read" and is_speech(head)
    one_of = head.lower_ == "one" and len(rest) > 1 and rest[1].lower_ == "of"  # "one of his advisers"
    speaks = misread or is_saying(verb) or named or reads
    if (head.pos_ not in _NOMINAL and not one_of) or is_mute(head) or not speaks:
        return None
    return Voice(head, "said", (verb,))


def _straight(words: tuple[Token, ...]) -> Voice | None:
    """X said; X, who leads Y, told reporters; X was quoted as saying."""
    head = first_nominal(words)
    if head is None:
        return None
    verb = _verb_after(head, words)
    if verb is None:
        return None
    if is_passive(verb):
        subject = subject_of(verb)
        return Voice(subject, "passive", (verb,)) if subject is not None else None
    if verb.pos_ == "AUX":
        return None
    of_verb = next((c for c in verb.children if c.dep_ == "nsubj" and c in words and c.i < verb.i), None)
    if (reported := reported_by(verb)) is not None:
        return Voice(reported, "said", (verb,))
    if of_verb is not None and (real := antecedent(of_verb)) is not None and real.i >= head.i:
        head = real
    if of_verb is None and verb.i > head.i + 1 and verb.nbor(-1).pos_ == "PROPN":
        head = verb.nbor(-1)  # "ministry of trade spokesman X said"
    return Voice(head, "said", (verb,), strong=is_saying(verb) or is_judging(verb))


def _misread(words: tuple[Token, ...]) -> Voice | None:
    """ "“…,” X answers." read as a noun with a name before it."""
    clause = list(takewhile(lambda t: not t.is_punct, words))
    if not 2 <= len(clause) <= 5 or clause[-1].tag_ not in {"NNS", "NNPS"} or clause[-2].pos_ != "PROPN":
        return None
    says = clause[-1].text.islower() and clause[-1].lemma_ in words_of("said_verbs")
    return Voice(clause[-2], "said", (clause[-1],)) if says else None


def _verb_after(head: Token, words: tuple[Token, ...]) -> Token | None:
    """The first verb of the main clause after its subject; clauses between two commas are passed over."""
    after = [t for t in words if t.i > head.i]
    relative, finite = False, 0
    for at, token in enumerate(after):
        finite += relative and token.tag_ in {"VBD", "VBZ", "VBP"}
        if token.text == "," or token.text in _DASHES:
            relative = False
        elif token.tag_ in {"WP", "WDT", "WRB"}:
            relative, finite = True, 0
        elif finite > 1 and is_saying(token):
            return token  # "a source who asked not to be named said"
        elif not relative and token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VB"}:
            if token.dep_ in _CLAUSE_NOUNS and token.tag_ == "VBN" and not is_saying(token):
                continue
            return token
        elif not relative and token.pos_ == "AUX":
            return _main_verb(token, after[at + 1 :])
    return None


def _main_verb(auxiliary: Token, after: list[Token]) -> Token:
    for token in after[:5]:
        if token.pos_ == "VERB":
            return token
        if token.pos_ not in {"ADV", "PART", "AUX"}:
            break
    return auxiliary


def _foreign(words: tuple[Token, ...], marks: tuple[Token, ...]) -> Voice | None:
    """A said-clause that the tagger can't read, such as "a dit X": a comma, small words, one name."""
    if not marks or marks[0].text != "," or words[0].text[0].isupper():
        return None
    small = [t for t in words[:3] if t.text.islower()]
    name = next((t for t in words[:4] if t.pos_ == "PROPN"), None)
    if name is None or not small or name.i != words[0].i + len(small):
        return None
    if words[0].lower_ in {"an", "the"} or (words[0].lower_ == "a" and len(small) == 1):
        return None
    return Voice(name, "said", tuple(small), strong=False)


def according(strand: Strand) -> Voice | None:
    """ "according to X" or ", as described by X", wherever the sentence has it."""
    words = strand.words()
    for at, token in enumerate(words[:-2]):
        if token.lower_ == "according" and words[at + 1].lower_ == "to":
            return according_at(words[at:])
        if token.lower_ == "as" and at and words[at - 1].is_punct and (voice := _by(words[at + 1 :])) is not None:
            return voice
    return None


def according_at(words: tuple[Token, ...]) -> Voice | None:
    if len(words) < 3:
        return None
    head = first_nominal(words[2:])
    return Voice(head, "according to", words[:2]) if head is not None else None


def speech_by(lead: tuple[Token, ...]) -> Voice | None:
    """ "was summed up in a post by Minister X, “…”": nothing but a name and post between."""
    at = next(
        (n for n in range(len(lead) - 2, 0, -1) if is_speech(lead[n - 1]) and lead[n].lower_ in {"by", "from"}), None
    )
    named = lead[at + 1 : -1] if at is not None else ()
    plain_name = bool(named) and named[-1].pos_ == "PROPN" and all(t.pos_ in BEFORE_NOUN for t in named)
    return Voice(named[-1], "noun", (lead[at - 1],), direct=True) if plain_name and at is not None else None


def _head_of(words: tuple[Token, ...]) -> Token:
    """The head of the noun phrase that the words start with: the last of a run of nouns."""
    head = words[0]
    for token in words:
        links = token.dep_ in {"amod", "advmod", "npadvmod"} or token.tag_ == "HYPH"
        if not links and (token.pos_ not in BEFORE_NOUN or token.is_punct):
            break
        if token.pos_ in _NOMINAL and token.tag_ not in {"PRP$", "WP", "WDT"}:
            head = token
    return head


def first_nominal(words: tuple[Token, ...]) -> Token | None:
    if words[0].pos_ not in BEFORE_NOUN:
        return None
    head = _head_of(words)
    return head if head.pos_ in _NOMINAL else None


def is_clause(part: Part) -> bool:
    """Starts as a sentence does and is more than a name."""
    return part.text.lstrip()[:1].isupper() and len(part.text.split()) > 3
