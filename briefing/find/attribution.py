"""Tell who utters a quote: one quote in its sentence -> a Voice: the subject's token, the cue and how it was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.find.strands import Part, Strand
from briefing.find.subjects import antecedent, is_judging, is_passive, is_saying, is_speech, owner_of, subject_of
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
_BEFORE_NOUN = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON", "X"))
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


def voice_of(strand: Strand, at: int, part: Part) -> Voice | None:
    """Who utters the quote at that place of its sentence, as far as the sentence itself tells."""
    lead, tail = strand.lead(at), strand.tail(at)
    between = [t for t in lead if t.is_alpha]
    if not between:
        return after_quote(part, tail, strand) or governing(part, strand)
    introduced = _introduced(part, lead)
    if introduced is not None:
        return introduced
    follows = after_quote(part, tail, strand) if _is_clause(part) or _ends_clause(lead) else None
    above = governing(part, strand)
    firm = follows is not None and follows.strong and follows.how != "according to"
    if firm and (_is_clause(part) or above is None or not above.strong):
        return follows
    if above is not None and above.strong:
        return above
    return _parenthetical(lead) or according(strand) or follows or above or _before_comma(part, lead)


def _is_clause(part: Part) -> bool:
    """Starts as a sentence does and is more than a name."""
    return part.text.lstrip()[:1].isupper() and len(part.text.split()) > 3


def _ends_clause(lead: tuple[Token, ...]) -> bool:
    return lead[-1].text in {",", ":"}


# --- after the quote: “…,” X said; said X; according to X; — X


def after_quote(part: Part, tail: tuple[Token, ...], strand: Strand) -> Voice | None:
    marks, words = _skip_punctuation(tail)
    if not words or not _invites(part, marks):
        return None
    if any(m.text in _DASHES for m in marks) and _is_name_only(words):
        return Voice(_head_of(words), "dash", (words[0],))
    if marks and marks[-1].text == ":":
        head = _first_nominal(words)
        return Voice(head, "colon", (marks[-1],)) if head is not None else None
    if words[0].lower_ == "according":
        return _according_at(words)
    if words[0].lower_ in {"as", "so"} and len(words) > 2:
        words = words[1:]
    if words[0].lower_ in _JOINERS or words[0].tag_ in {"VBG", "TO"}:
        return None
    return _inverted(words) or _straight(words) or _foreign(words, marks, part)


def _skip_punctuation(tail: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    at = 0
    while at < len(tail) and (tail[at].is_punct or tail[at].text in _DASHES):
        at += 1
    return tail[:at], tail[at:]


def _invites(part: Part, marks: tuple[Token, ...]) -> bool:
    """Whether a said-clause may follow: the quote ends as a clause does, or a mark stands after it."""
    ends = part.text.rstrip(" '’”\"")[-1:]
    return ends in ",?!…-—." or any(m.text in {",", ":", "-", *_DASHES} for m in marks) or _is_clause(part)


def _is_name_only(words: tuple[Token, ...]) -> bool:
    return words[0].pos_ == "PROPN" and not any(t.pos_ in {"VERB", "AUX"} for t in words)


def _head_of(words: tuple[Token, ...]) -> Token:
    """The head of the noun phrase that the words start with: the last of a run of nouns."""
    head = words[0]
    for token in words:
        if (token.pos_ not in _BEFORE_NOUN and token.dep_ != "amod") or token.is_punct:
            break
        if token.pos_ in _NOMINAL and token.tag_ not in {"PRP$", "WP", "WDT"}:
            head = token
    return head


def _first_nominal(words: tuple[Token, ...]) -> Token | None:
    if words[0].pos_ not in _BEFORE_NOUN:
        return None
    head = _head_of(words)
    return head if head.pos_ in _NOMINAL else None


def _inverted(words: tuple[Token, ...]) -> Voice | None:
    """said Japanese Prime Minister X; thundered X."""
    at = 1 if words[0].pos_ == "ADV" and len(words) > 1 else 0
    verb, rest = words[at], words[at + 1 :]
    misread = verb.tag_ in {"NNS", "NN"} and verb.lemma_ in words_of("said_verbs") and verb.text.islower()
    if not (misread or verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VB"}) or verb.pos_ == "AUX" or not rest:
        return None
    if rest[0].pos_ not in _BEFORE_NOUN or rest[0].tag_ in {"TO", "RP"} or rest[0].lower_ == "that":
        return None
    head = _head_of(rest)
    named = head.pos_ == "PROPN" or head.tag_ == "PRP"
    if head.pos_ not in _NOMINAL or not (misread or is_saying(verb) or named):
        return None
    return Voice(head, "said", (verb,))


def _straight(words: tuple[Token, ...]) -> Voice | None:
    """X said; X, who leads Y, told reporters; X was quoted as saying."""
    head = _first_nominal(words)
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
    if of_verb is not None and (real := antecedent(of_verb)) is not None and real.i >= head.i:
        head = real
    return Voice(head, "said", (verb,), strong=is_saying(verb) or is_judging(verb))


def _verb_after(head: Token, words: tuple[Token, ...]) -> Token | None:
    """The first verb of the main clause after its subject; clauses between two commas are passed over."""
    after = [t for t in words if t.i > head.i]
    relative = False
    for at, token in enumerate(after):
        if token.text == "," or token.text in _DASHES:
            relative = False
        elif token.tag_ in {"WP", "WDT", "WRB"}:
            relative = True
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


def _foreign(words: tuple[Token, ...], marks: tuple[Token, ...], part: Part) -> Voice | None:
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


# --- before the quote: X said: “…”; saying “…”; X called it “…”


def _introduced(part: Part, lead: tuple[Token, ...]) -> Voice | None:
    """A verb of saying right before the quote, but for a colon, a comma, "that" or the one spoken to."""
    colon = lead[-1].text == ":"
    near = _last_saying(lead)
    if near is None:
        return _before_colon(lead) if colon else None
    after = [t for t in lead if t.i > near.i]
    quiet = not any(t.pos_ in {"VERB"} and t.tag_ != "VBG" for t in after)
    if not quiet or not (colon or (len(after) <= 2 and _only_links(after))):
        return None
    subject = subject_of(near) or _left_subject(near, lead)
    if subject is not None and _inside(subject, part):
        subject = _left_subject(near, lead)
    return Voice(subject, "colon" if colon else "said", (near,), direct=True)


def _last_saying(lead: tuple[Token, ...]) -> Token | None:
    return next((t for t in reversed(lead) if is_saying(t) or (is_judging(t) and t.tag_ != "VBN")), None)


def _only_links(tokens: list[Token]) -> bool:
    return all(t.text in {",", ":"} or t.lower_ in {"that", "it", "him", "them", "her", "as", "how"} for t in tokens)


def _before_colon(lead: tuple[Token, ...]) -> Voice | None:
    """ "X’s message: “…”" and "X: “…”"."""
    before = [t for t in lead if t.text != ":"]
    if not before:
        return None
    if all(t.pos_ in _BEFORE_NOUN for t in before) and before[-1].pos_ == "PROPN":
        return Voice(before[-1], "label", (lead[-1],), direct=True)
    speech = next((t for t in reversed(before) if is_speech(t)), None)
    if speech is not None and (owner := owner_of(speech)) is not None:
        return Voice(owner, "noun", (speech,))
    verb = next((t for t in reversed(before) if t.pos_ == "VERB" and subject_of(t) is not None), None)
    return Voice(subject_of(verb), "colon", (verb,), strong=False) if verb is not None else None


def _left_subject(verb: Token, lead: tuple[Token, ...]) -> Token | None:
    """Where the parse fails: the nearest subject to the left of the verb, unless the verb is passive."""
    if is_passive(verb) or verb.tag_ == "VBN":
        return None
    for token in reversed([t for t in lead if t.i < verb.i]):
        if token.dep_ == "nsubj":
            return antecedent(token)
    return None


def _inside(token: Token, part: Part) -> bool:
    return any(token.i == t.i for t in part.tokens)


def governing(part: Part, strand: Strand) -> Voice | None:
    """Climb from the quoted words to the verbs and nouns above them; the first that speaks gives the voice."""
    outside = {t.i for t in strand.words()}
    found = [voice for root in _roots(part) for voice in _above(root, outside)]
    before = [v for v in found if v.strong and v.cue[0].idx < part.start]
    return next((v for v in (*before, *(v for v in found if v.strong), *found)), None)


def _above(root: Token, outside: set[int]) -> Iterator[Voice]:
    token, own = root, None
    while token.head != token:
        below, beside = token, token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}
        token = token.head
        if token.i not in outside or beside:
            continue
        judged = below.lower_ == "as"  # "denounced his remarks as “hurtful”": not his words
        if is_speech(token) and not judged and (owner := owner_of(token)) is not None and owner.i in outside:
            yield Voice(owner, "noun", (token,))
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        subject = subject_of(token)
        if subject is not None and subject.i not in outside:
            continue
        speaks = is_saying(token) or is_judging(token)
        if subject is not None and subject.lower_ == "it":  # "what it called": whoever the clause above is about
            own = own or (token if speaks else None)
        elif speaks or own:
            yield Voice(subject, "passive" if is_passive(token) else "said", (own or token,))
        elif subject is not None:
            yield Voice(subject, "governed", (token,), strong=False)


def _roots(part: Part) -> list[Token]:
    """The quoted words whose head stands outside the marks."""
    held = {t.i for t in part.tokens}
    return [t for t in part.inner if t.head.i not in held]


def _parenthetical(lead: tuple[Token, ...]) -> Voice | None:
    """ "But, he said, the plan would “hold”": a said-clause between commas."""
    for verb in reversed(lead):
        if not is_saying(verb) or verb.tag_ not in {"VBD", "VBZ", "VBP"}:
            continue
        after = next((t for t in lead if t.i > verb.i), None)
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in lead), None)
        if subject is not None and after is not None and after.text == "," and antecedent(subject) is subject:
            return Voice(subject, "said", (verb,))
    return None


def _before_comma(part: Part, lead: tuple[Token, ...]) -> Voice | None:
    """A whole sentence after a clause and a comma: whoever the clause is about."""
    if not _is_clause(part) or lead[-1].text != ",":
        return None
    for verb in reversed(lead):
        if verb.tag_ in {"VBD", "VBZ"} and verb.dep_ not in {"relcl", "acl"}:
            subject = subject_of(verb)
            return Voice(subject, "governed", (verb,), strong=False) if subject in lead else None
    return None


# --- anywhere: according to X


def according(strand: Strand) -> Voice | None:
    words = strand.words()
    for at, token in enumerate(words[:-2]):
        if token.lower_ == "according" and words[at + 1].lower_ == "to":
            return _according_at(words[at:])
    return None


def _according_at(words: tuple[Token, ...]) -> Voice | None:
    if len(words) < 3:
        return None
    head = _first_nominal(words[2:])
    return Voice(head, "according to", words[:2]) if head is not None else None
