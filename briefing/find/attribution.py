"""Tell who utters a quote: one quote in its sentence -> a Voice: the subject's token, the cue and how it was found."""

from spacy.tokens import Token

from briefing.find.governing import governing
from briefing.find.introductions import introduced
from briefing.find.said_clause import Voice, according, after_quote, is_clause
from briefing.find.strands import Part, Strand
from briefing.find.subjects import antecedent, is_judging, is_saying, subject_of

_NEAR = 6
_TURNS = frozenset(("while", "whereas", "but", "although", "though"))


def voice_of(strand: Strand, at: int, part: Part) -> Voice | None:
    """Who utters the quote at that place of its sentence, as far as the sentence itself tells."""
    lead, tail = strand.lead(at), strand.tail(at)
    between = [t for t in lead if t.is_alpha]
    if not between:
        return after_quote(part, tail) or governing(part, strand)
    before = None if _is_of_what_was_said(lead) else introduced(part, lead)
    if before is not None and before.subject is None:
        return according(strand) or before  # "According to X, the staff were told, “…”"
    if before is not None:
        return before
    follows = after_quote(part, tail) if is_clause(part) or _ends_clause(lead) else None
    above = governing(part, strand)
    firm = follows is not None and follows.strong and follows.how != "according to"
    if firm and (is_clause(part) or above is None or not above.strong):
        return follows
    closed = part.text.rstrip()[-1:] in ",?!" or (tail and tail[0].text == ",")
    behind = after_quote(part, tail) if follows is None and closed else None
    said_behind = behind is not None and behind.strong and behind.how in {"said", "passive"}
    if (
        above is not None
        and above.strong
        and not (said_behind and (above.cue[0] in tail or _is_of_what_was_said(lead) or _turned(lead, above)))
    ):
        return above
    if said_behind:
        return behind  # "Y has been “very upset,” said X"
    return parenthetical(lead) or according(strand) or follows or above or _before_comma(part, lead) or _by_order(lead)


def _is_of_what_was_said(lead: tuple[Token, ...]) -> bool:
    """ "Nothing the minister said “will help,” X said": X, since what was said is the subject of the quoted words."""
    return lead[0].lower_ in {"nothing", "everything", "anything", "what", "all"}


def _turned(lead: tuple[Token, ...], above: Voice) -> bool:
    """ "X promised help, while Y “will wait,” Z said": the quoted words are no longer X's."""
    return any(t.lower_ in _TURNS and t.dep_ in {"mark", "cc"} for t in lead if t.i > above.cue[-1].i)


def _ends_clause(lead: tuple[Token, ...]) -> bool:
    return lead[-1].text in {",", ":"}


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
