"""Tell whose act a verb is: a verb's token -> the token of its subject, through clauses that share one."""

from spacy.tokens import Token

from briefing.reference.words import words

SUBJECTS = frozenset(("nsubj", "csubj"))
_REPORTED = frozenset(("quote", "paraphrase", "cite", "hear", "report", "record", "overhear"))
_SHARING = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "pcomp", "acl", "relcl", "prep"))
_BELOW = frozenset(("ccomp", "pcomp", "xcomp", "prep", "advcl", "acl", "pobj", "dobj"))
_NO_WHO = frozenset(("ORG", "GPE", "LOC", "FAC", "EVENT"))
_RELATIVE = frozenset(("who", "which", "that"))
_ACTS_TOO = frozenset(("agree", "continue", "close", "begin"))
_DEEPEST = 8


def is_saying(token: Token) -> bool:
    """A verb by which someone's words are given; "agreed to do" gives none."""
    if token.lemma_ == "put" and any(c.dep_ == "dobj" and c.lower_ == "it" for c in token.children):
        return True  # "as X put it"
    if token.lemma_ == "read":
        return any(c.dep_ == "nsubj" and is_speech(c) for c in token.children)  # "the declaration reads"
    if token.lemma_ in _ACTS_TOO and any(c.dep_ in {"xcomp", "dobj"} for c in token.children):
        return False
    if token.lemma_ == "share" and any(_is_had(c, token) for c in token.children):
        return False  # "shared in the success", "share a border"
    return token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in words("said_verbs")


def _is_had(shared: Token, verb: Token) -> bool:
    thing = shared.dep_ == "dobj" and shared.i > verb.i and not is_speech(shared)
    return thing or (shared.lower_ in {"in", "with"} and shared.i == verb.i + 1)


def is_judging(token: Token) -> bool:
    return token.pos_ == "VERB" and token.lemma_.lower() in words("judging_verbs")


def is_reporting(token: Token) -> bool:
    """Any other verb that has its content in a clause with "that": "sniped that"."""
    if token.pos_ != "VERB" or token.lemma_.lower() in words("silent_verbs"):
        return False
    clauses = [child for child in token.children if child.dep_ == "ccomp" and child.i > token.i]
    return any(t.dep_ == "mark" and t.lower_ == "that" for clause in clauses for t in clause.children)


def is_speech(token: Token) -> bool:
    """A noun that holds someone's words."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in words("speech_nouns")


def is_mute(noun: Token) -> bool:
    """A thing that says nothing, such as a region or a war."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("mute_nouns")


def is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def subject_of(verb: Token, depth: int = 0) -> Token | None:
    """Who does it; None for passives without an agent and where the clause has no subject to share."""
    if depth > _DEEPEST:
        return None
    own = [child for child in verb.children if child.dep_ in SUBJECTS and _can_act(child)]
    if own:
        if _is_judged(own[0], verb):
            return subject_of(verb.head, depth + 1)
        before = [child for child in own if child.i < verb.i]
        return antecedent((before or own)[-1])  # where the parser sees two, the one beside the verb
    if is_passive(verb):
        return _of_passive(verb)
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"}:
        return _of_participle(verb)
    return _shared(verb, depth)


def _can_act(subject: Token) -> bool:
    """No preposition, and not the first of words between marks: "the star of “Scandal” thanked"."""
    return subject.pos_ != "ADP" and not (subject.i and subject.nbor(-1).tag_ == "``" and subject.nbor(1).is_punct)


def antecedent(subject: Token) -> Token | None:
    """The noun that "who" or "which" stands for, the subject itself otherwise."""
    if subject.lower_ not in _RELATIVE or subject.tag_ not in {"WP", "WDT", "IN"}:
        return None if subject.tag_ in {"WP", "EX"} else subject
    clause = subject.head
    while clause.dep_ in {"conj", "ccomp", "xcomp"} and clause.head != clause:
        clause = clause.head
    if clause.dep_ not in {"relcl", "acl"} or clause.head.pos_ in {"VERB", "AUX"}:
        return None
    return _person_before(clause.head) if subject.lower_ == "who" else clause.head


def _person_before(noun: Token) -> Token:
    """ "Ban, a guest of the League, who said": Ban; no league is a "who"."""
    if noun.ent_type_ in _NO_WHO and noun.dep_ == "pobj" and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
    while noun.head.pos_ == "PROPN" and (noun.dep_ == "appos" or (noun.dep_ == "conj" and noun.pos_ == "NOUN")):
        noun = noun.head
    return noun


def agent_of(verb: Token) -> Token | None:
    """X in "called a disaster by X"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.dep_ == "prep"):
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def reported_by(verb: Token) -> Token | None:
    """X in "television quoted X as saying" and "quotes X’s answer", where the verb is one of passing words on."""
    if verb.lemma_ not in _REPORTED or is_passive(verb):
        return None
    answer = next((c for c in verb.children if c.dep_ == "dobj" and is_speech(c)), None)
    if answer is not None and (owner := owner_of(answer)) is not None:
        return owner
    saying = any(c.lower_ == "as" and any(g.tag_ == "VBG" for g in c.children) for c in verb.children)
    return next((c for c in verb.children if c.dep_ == "dobj"), None) if saying else None


def _of_passive(verb: Token) -> Token | None:
    if verb.lemma_ in _REPORTED:
        passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        return antecedent(passive) if passive is not None else None
    return agent_of(verb)


def _of_participle(verb: Token) -> Token | None:
    """ "Price called the plan “bold”" read as a participle still names Price; "a plan called “bold”" names nobody."""
    agent = agent_of(verb)
    if agent is not None:
        return agent
    holds = any(child.dep_ in {"dobj", "oprd", "ccomp"} for child in verb.children)
    takes = any(c.dep_ in {"dobj", "ccomp"} and c.left_edge.i == verb.i + 1 and not _is_mark(c) for c in verb.children)
    takes = takes or any(t.dep_ == "mark" for c in verb.children if c.dep_ == "ccomp" for t in c.children)
    noun = verb.head
    named = holds and noun.pos_ == "PROPN"
    return noun if (named or (takes and noun.pos_ == "NOUN")) and noun.i < verb.i else None


def _is_mark(phrase: Token) -> bool:
    """Whether a quotation mark opens the phrase."""
    return phrase.left_edge.tag_ == "``" or phrase.left_edge.nbor(-1).tag_ == "``"


def _shared(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if head == verb or verb.dep_ not in _SHARING:
        return None
    reporter = _reporter_above(verb)
    if reporter is not None:
        return subject_of(reporter, depth + 1)
    beside = _with_noun(verb)
    if beside is not None:
        return beside
    if head.pos_ == "ADP":
        return _through_preposition(head, depth)
    if head.pos_ in {"VERB", "AUX"}:
        if verb.dep_ == "xcomp" and is_passive(head):
            return next((antecedent(c) for c in head.children if c.dep_ == "nsubjpass"), None)  # "was expected to say"
        if verb.dep_ == "ccomp" and verb.tag_ not in {"VBG", "VB"}:
            return None
        return subject_of(head, depth + 1)
    apart = verb.nbor(-1).text == "," if verb.i else False
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and head.pos_ == "NOUN" and (apart or is_mute(head)):
        return _of_clause_around(head, depth)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and (judge := _judge_of(head)) is not None:
        return subject_of(judge, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and is_speech(head):
        return _publisher_of(head, depth) or head
    if verb.dep_ == "acl" and verb.tag_ in {"VBG", "VB"}:
        return head if not is_speech(head) else owner_of(head)
    return None


def _judge_of(noun: Token) -> Token | None:
    """ "X lambasted Y saying that": the verb whose object Y is."""
    while noun.dep_ == "appos":
        noun = noun.head
    return noun.head if noun.dep_ == "dobj" and is_judging(noun.head) else None


def _is_judged(subject: Token, verb: Token) -> bool:
    """ "X lambasted his rival Y saying that", where the parser parts Y from "his rival"."""
    before = subject.left_edge.nbor(-1) if subject.left_edge.i else subject
    participle = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i == subject.i + 1
    return participle and is_judging(verb.head) and before.dep_ == "dobj" and before.head == verb.head


def _with_noun(verb: Token) -> Token | None:
    """X in "It was to be held here, with the premier, X, saying"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return None
    links = [c for c in verb.head.children if c.lower_ == "with" and c.i < verb.i]
    nouns = [t for link in links for t in link.children if t.dep_ == "pobj"]
    return next((noun for noun in nouns if _runs_on(noun, verb)), None)


def _runs_on(noun: Token, verb: Token) -> bool:
    """No comma parts the noun from its participle but one that ends an aside; "met with X, saying" is not X's."""
    last = noun.right_edge
    if verb.i - last.i == 1:
        return last.text != "," or _stands_apart(noun.head)
    return verb.i - last.i == 2 and (last.nbor().text != "," or _stands_apart(noun.head))


def _stands_apart(link: Token) -> bool:
    """ ", with X" and "With X", which tell of another than the clause's subject."""
    return bool(link.is_sent_start) or link.i == 0 or link.nbor(-1).is_punct


def _reporter_above(verb: Token) -> Token | None:
    """ "X argued that a list would keep them out, saying": argued; "with X tweeting that it was a shame and asking"."""
    if verb.tag_ != "VBG":
        return None
    head = verb.head
    if verb.dep_ == "conj" and head.tag_ != "VBG" and head.dep_ == "ccomp":
        return head.head if head.head.tag_ == "VBG" and is_saying(head.head) else None
    if verb.dep_ != "advcl" or verb.i == 0 or verb.nbor(-1).text != "," or is_saying(head):
        return None
    if not (is_saying(verb) or is_judging(verb)):
        return None
    while head.dep_ in _BELOW and head.head != head:
        if head.dep_ == "ccomp" and is_saying(head.head) and head.head.i < verb.i:
            return head.head
        head = head.head
    return None


def _publisher_of(speech: Token, depth: int) -> Token | None:
    """X in "X put out a note stating" and "X’s letter saying"."""
    owner = issuer_of(speech)
    verb = speech.head
    if owner is not None or speech.dep_ != "dobj" or verb.pos_ != "VERB":
        return owner
    return subject_of(verb, depth + 1)


def _of_clause_around(noun: Token, depth: int) -> Token | None:
    """ "ended with a reference to it, remarking": whoever the clause is about, not the thing named last."""
    at = noun
    while at.pos_ not in {"VERB", "AUX"} and at.head != at:
        if at.dep_ in SUBJECTS:
            return noun
        at = at.head
    return subject_of(at, depth + 1) if at.pos_ in {"VERB", "AUX"} else noun


def _through_preposition(preposition: Token, depth: int) -> Token | None:
    above = preposition.head
    if above.pos_ not in {"VERB", "AUX"}:
        return owner_of(above)
    if preposition.lower_ == "as" and above.lemma_ in _REPORTED and not is_passive(above):
        return next((child for child in above.children if child.dep_ == "dobj"), None)
    return subject_of(above, depth + 1)


def owner_of(noun: Token) -> Token | None:
    """X in "X’s promise" and "his promise"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    between = {t.tag_ for t in noun.doc[owner.i : noun.i]} if owner is not None else set()
    return None if {"VBG", "CC"} <= between else owner  # "calling for Ek's sacking and carrying signs"


def giver_of(speech: Token) -> Token | None:
    """X in "X’s warning", "X issued a warning" and "X came with a warning"."""
    owner, verb = owner_of(speech), speech.head
    if owner is None and speech.dep_ == "pobj" and verb.lower_ == "with" and verb.head.pos_ == "VERB":
        return subject_of(verb.head)
    if owner is not None or speech.dep_ != "dobj" or verb.lemma_ not in words("giving_verbs"):
        return owner
    return subject_of(verb)


def issuer_of(speech: Token) -> Token | None:
    """X in "X’s statement", "a statement issued by X", "a statement came from X"; "a statement from X" stays."""
    owner = owner_of(speech)
    if owner is not None:
        return owner
    if speech.dep_ == "nsubj" and speech.head.lemma_ == "come":  # "the loudest protest came from X, calling it"
        sources = [t for c in speech.head.children if c.lower_ == "from" for t in c.children if t.dep_ == "pobj"]
        return sources[0] if sources else None
    within = speech.head if speech.dep_ == "pobj" and speech.head.lower_ == "in" else None
    if within is not None and is_saying(within.head):
        return subject_of(within.head)  # "In letters congratulating them on it, X said"
    for child in speech.rights:
        issued = child.dep_ == "acl" and child.tag_ == "VBN" and child.lemma_ in words("giving_verbs")
        if issued and (agent := agent_of(child)) is not None:
            return agent
    return None
