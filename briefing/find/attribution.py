"""Tell who utters a quote: one quote in its sentence -> a Voice: the subject's token, the cue and how it was found."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefing.find.said_clause import BEFORE_NOUN, Voice, according, after_quote, is_clause
from briefing.find.strands import Part, Strand
from briefing.find.subjects import antecedent, is_judging, is_passive, is_saying, is_speech, owner_of, subject_of


def voice_of(strand: Strand, at: int, part: Part) -> Voice | None:
    """Who utters the quote at that place of its sentence, as far as the sentence itself tells."""
    lead, tail = strand.lead(at), strand.tail(at)
    between = [t for t in lead if t.is_alpha]
    if not between:
        return after_quote(part, tail, strand) or governing(part, strand)
    introduced = _introduced(part, lead)
    if introduced is not None:
        return introduced
    follows = after_quote(part, tail, strand) if is_clause(part) or _ends_clause(lead) else None
    above = governing(part, strand)
    firm = follows is not None and follows.strong and follows.how != "according to"
    if firm and (is_clause(part) or above is None or not above.strong):
        return follows
    if above is not None and above.strong:
        return above
    behind = after_quote(part, tail, strand) if follows is None and part.text.rstrip()[-1:] in ",?!" else None
    if behind is not None and behind.strong and behind.how == "said":
        return behind  # "Y has been “very upset,” said X"
    return _parenthetical(lead) or according(strand) or follows or above or _before_comma(part, lead)


def _ends_clause(lead: tuple[Token, ...]) -> bool:
    return lead[-1].text in {",", ":"}


# --- before the quote: X said: “…”; saying “…”; X called it “…”


def _introduced(part: Part, lead: tuple[Token, ...]) -> Voice | None:
    """A verb of saying right before the quote, but for a colon, a comma, "that" or the one spoken to."""
    colon = lead[-1].text == ":"
    near = _last_saying(lead)
    if near is None:
        return _before_colon(lead) if colon else None
    after = [t for t in lead if t.i > near.i]
    quiet = not any(t.pos_ in {"VERB"} and t.tag_ != "VBG" for t in after)
    if not quiet or not (colon or (len(after) <= 2 and _only_links(after)) or _is_hearer(near, after)):
        return None
    subject = _of_reporting_clause(near) or subject_of(near) or _left_subject(near, lead)
    if subject is not None and _inside(subject, part):
        subject = _left_subject(near, lead)
    return Voice(subject, "colon" if colon else "said", (near,), direct=True)


def _of_reporting_clause(verb: Token) -> Token | None:
    """ "X wrote the agents knew it, saying “…”": X, not the agents."""
    head = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.nbor(-1).text != "," or head.dep_ != "ccomp":
        return None
    return subject_of(head.head) if is_saying(head.head) and head.head.i < verb.i else None


def _last_saying(lead: tuple[Token, ...]) -> Token | None:
    return next((t for t in reversed(lead) if is_saying(t) or (is_judging(t) and t.tag_ != "VBN")), None)


def _is_hearer(verb: Token, after: list[Token]) -> bool:
    """ "told the Baku Weekly, “…”": nothing but the one spoken to and a comma."""
    if verb.lemma_ not in {"tell", "ask", "remind", "assure", "warn"} or not after or after[-1].text != ",":
        return False
    return len(after) < 7 and all(t.pos_ in {"DET", "PROPN", "NOUN", "ADJ", "PRON", "PUNCT"} for t in after)


def _only_links(tokens: list[Token]) -> bool:
    return all(t.text in {",", ":"} or t.lower_ in {"that", "it", "him", "them", "her", "as", "how"} for t in tokens)


def _before_colon(lead: tuple[Token, ...]) -> Voice | None:
    """ "X’s message: “…”" and "X: “…”"."""
    before = [t for t in lead if t.text != ":"]
    if not before:
        return None
    if all(t.pos_ in BEFORE_NOUN for t in before) and before[-1].pos_ == "PROPN":
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
    if len(before) > 1 and _is_wished(before[0].cue[0]):
        before = before[1:]  # "X said the plan would demand “…”"
    return next((v for v in (*before, *(v for v in found if v.strong), *found)), None)


def _is_wished(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children)


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
    if not is_clause(part) or lead[-1].text != ",":
        return None
    for verb in reversed(lead):
        if verb.tag_ in {"VBD", "VBZ"} and verb.dep_ not in {"relcl", "acl"}:
            subject = subject_of(verb)
            return Voice(subject, "governed", (verb,), strong=False) if subject in lead else None
    return None
