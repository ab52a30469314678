"""Tell who utters a quote: one quote in its sentence -> a Voice: the subject's token, the cue and how it was found."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefing.find.grammar import POSSESSIVE_ENDINGS
from briefing.find.said_clause import (
    BEFORE_NOUN,
    Voice,
    according,
    according_at,
    after_quote,
    first_nominal,
    is_clause,
    speech_by,
)
from briefing.find.strands import Part, Strand
from briefing.find.subjects import (
    antecedent,
    giver_of,
    is_judging,
    is_mute,
    is_passive,
    is_reporting,
    is_saying,
    is_speech,
    owner_of,
    subject_of,
)
from briefing.reference.words import words

_NEAR = 6
_WHEN = frozenset(("after", "before", "following", "since", "despite", "amid", "during"))
_ANSWERS = frozenset(("response", "answer", "reply", "reaction", "opposition", "objection"))
_HEARER_POS = frozenset(("DET", "PROPN", "NOUN", "ADJ", "PRON", "PUNCT", "PART", "ADP", "NUM"))


def voice_of(strand: Strand, at: int, part: Part) -> Voice | None:
    """Who utters the quote at that place of its sentence, as far as the sentence itself tells."""
    lead, tail = strand.lead(at), strand.tail(at)
    between = [t for t in lead if t.is_alpha]
    if not between:
        return after_quote(part, tail) or governing(part, strand)
    introduced = None if _is_of_what_was_said(lead) else _introduced(part, lead)
    if introduced is not None and introduced.subject is None:
        return according(strand) or introduced  # "According to X, the staff were told, “…”"
    if introduced is not None:
        return introduced
    follows = after_quote(part, tail) if is_clause(part) or _ends_clause(lead) else None
    above = governing(part, strand)
    firm = follows is not None and follows.strong and follows.how != "according to"
    if firm and (is_clause(part) or above is None or not above.strong):
        return follows
    closed = part.text.rstrip()[-1:] in ",?!" or (tail and tail[0].text == ",")
    behind = after_quote(part, tail) if follows is None and closed else None
    said_behind = behind is not None and behind.strong and behind.how == "said"
    if (
        above is not None
        and above.strong
        and not (said_behind and (above.cue[0] in tail or _is_of_what_was_said(lead)))
    ):
        return above
    if said_behind:
        return behind  # "Y has been “very upset,” said X"
    return parenthetical(lead) or according(strand) or follows or above or _before_comma(part, lead) or _by_order(lead)


def _is_of_what_was_said(lead: tuple[Token, ...]) -> bool:
    """ "Nothing the minister said “will help,” X said": X, since what was said is the subject of the quoted words."""
    return lead[0].lower_ in {"nothing", "everything", "anything", "what", "all"}


def _ends_clause(lead: tuple[Token, ...]) -> bool:
    return lead[-1].text in {",", ":"}


# --- before the quote: X said: “…”; saying “…”; X called it “…”


def _introduced(part: Part, lead: tuple[Token, ...]) -> Voice | None:
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
    subject = subject_of(near) or _left_subject(near, lead)
    if subject is not None and _inside(subject, part):
        subject = _left_subject(near, lead)
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
        return replace(voice, subject=_left_subject(cue, strand.lead(at)))
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
        speaks = is_saying(token) or is_judging(token) or (below.dep_ == "ccomp" and is_reporting(token))
        if subject is not None and subject.lower_ == "it" and not (speaks and token.dep_ == "ROOT"):
            own = own or (token if speaks else None)  # "what it called": whoever the clause above is about
        elif speaks or own:
            yield Voice(subject, "passive" if is_passive(token) else "said", (own or token,))
        elif subject is not None and not (token.tag_ == "VB" and subject.head == token):  # "wanted X to drop"
            yield Voice(subject, "governed", (token,), strong=is_speech(subject))


def _is_circumstance(speech: Token) -> bool:
    """ "X said after Y’s comments that “…”": when X said so."""
    return speech.dep_ == "pobj" and is_saying(speech.head.head) and speech.head.lower_ in _WHEN


def _roots(part: Part) -> list[Token]:
    """The quoted words whose head stands outside the marks."""
    held = {t.i for t in part.tokens}
    return [t for t in part.inner if t.head.i not in held]


def parenthetical(lead: tuple[Token, ...]) -> Voice | None:
    """ "But, he said, the plan would “hold”": a said-clause between commas."""
    for verb in reversed(lead):
        if not is_saying(verb) or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
            continue
        hearers = {t.i for c in verb.rights if c.dep_ in {"prt", "dobj", "dative"} for t in c.subtree if not t.is_punct}
        after = next((t for t in lead if t.i > verb.i and t.i not in hearers), None)
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and c in lead), None)
        if subject is not None and after is not None and after.text == "," and antecedent(subject) is subject:
            return Voice(subject, "said", (verb,))
    return None


def _by_order(lead: tuple[Token, ...]) -> Voice | None:
    """Where the parse tells nothing: "X called Y’s move “…” and warned of “…”", by the order of the words alone."""
    verbs = [n for n, t in enumerate(lead) if t.tag_ in {"VBD", "VBZ"} and (is_saying(t) or is_judging(t))]
    if not verbs or len(lead) - verbs[-1] > _NEAR or any(t.pos_ == "VERB" for t in lead[verbs[-1] + 1 :]):
        return None
    cue = lead[verbs[-1]]
    for n in reversed(verbs):
        before = lead[n - 1] if n else None
        if before is not None and before.pos_ in {"NOUN", "PROPN", "PRON"}:
            return Voice(antecedent(before), "said", (cue,))
        if before is None or before.pos_ not in {"CCONJ", "ADV"}:
            return None
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
