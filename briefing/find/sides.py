"""Find both sides of a meeting: a sentence and the word for the meeting -> who meets whom."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from briefing.find.doers import before_modal, mention_under
from briefing.find.encounters import is_away, link_of
from briefing.find.gaps import is_of_next, words_between
from briefing.find.parties import Sentence, is_owner
from briefing.model.mentions import ActorMention
from briefing.reference.words import words

_COMPRISE = frozenset({"include", "comprise", "feature", "involve"})
_HAPPEN = frozenset({"begin", "start", "open", "close", "conclude", "end", "continue", "follow", "precede"})
_NAMELY = re.compile(
    r", (?:namely|including|notably|among them|as well as) with$"
    r"|^(?:.* )?with [^,]+, (?:including|among them)(?: the)?$"
    r"|^with (?:his|her|their) (?:[\w-]+ )?(?:predecessor|successor|rival|opponent|neighbour|neighbor),?(?: former)?$"
    r"|^.{0,60}, (?:along|together) with(?: the| his| her| their)?$"
)
_WITHIN_POST = frozenset({"of", "for", "and", "’s", "'s", "(", ")", "-"})
_POST = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_BEFORE_GUESTS = ("his", "her", "their", "the", "both", "visiting", "also", "briefly")
_SOME = re.compile(
    r"(?:with )?(?:several|some|many|most|various|a (?:delegation|group|handful|host|number|range)"
    r"|\d+|two|three|four|five|six|seven|eight|nine|ten) of"
    r"(?: the| his| her| their)?$"
)
_SIDELINES = re.compile(
    r"\b(?:on|at) the (?:sidelines|margins|fringes)(?: of (?:the |an? )?(?:[\w-]+ ){1,5}?(?=with\b))?"
)
_LINKS = frozenset({"when", "while", "where", "because", "which", "that", "as"})
_EMPTY = ("it", "that", "which", "there")
_SPEAKS_AT = frozenset({"at", "during", "in"})


def follows_closely(sentence: Sentence, verb: Token, other: ActorMention) -> bool:
    """ "spoke on the sidelines with Wang", "sat down with"; not "Speaking at the start of talks with"."""
    told = _SIDELINES.sub("", words_between(sentence, verb, other) or "")
    return len(told.split()) < 3


def can_be_several(people: Sequence[ActorMention]) -> bool:
    return len(people) > 1 or (len(people) == 1 and people[0].plural)


def subjects(sentence: Sentence, token: Token, others: Sequence[ActorMention] = ()) -> tuple[ActorMention, ...]:
    """Who does it: the subject of the nearest clause around the token that has a person for subject, none of `others`.

    "Meeting Ek, Xi said": a hasty parse takes both for subjects.
    """
    if beside := _right_before(sentence, token):
        return beside
    at = token
    for _ in range(8):
        if at.pos_ in ("VERB", "AUX"):
            for child in at.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    relative = child.lower_ == "who" and at.dep_ == "relcl"  # "X, who came for talks with Y": X
                    found = sentence.at(at.head) if relative else mention_under(sentence, child)
                    owned = at.lemma_ in _COMPRISE | _HAPPEN or child.lower_ in words("programmes")
                    found = found or (_owner_of(sentence, child) if owned else None)
                    if found in others:
                        continue
                    if found is not None:
                        return (
                            sentence.listed_to(found)
                            if len(sentence.listed_to(found)) > 1
                            else listed_before(sentence, found, at)
                        )
                    if child.lower_ in _EMPTY:
                        continue
                    if at == token and child.lower_ not in ("they", "we", "i") and child.pos_ in ("NOUN", "PROPN"):
                        return ()  # "the envoy said the chief may meet": whoever that is, not the envoy
                    if at.dep_ not in ("ccomp", "relcl", "advcl"):
                        break
            if (hasty := before_modal(sentence, at)) is not None and hasty not in others:
                return sentence.listed_to(hasty)
        if at.head == at:
            break
        at = at.head
    return _nearest_before(sentence, token)


def right_of(sentence: Sentence, verb: Token, direct: bool) -> tuple[ActorMention, ...]:
    """Whom the verb's subject meets: its object, or who follows "with"."""
    for mention in sentence.people:
        if mention.span.start < verb.idx + len(verb) or is_owner(mention):
            continue
        gap = words_between(sentence, verb, mention)
        if gap is None or is_of_next(gap):
            return ()
        if _is_crowd_before(sentence, mention, gap):
            continue
        if _ends_with_with(gap) or _NAMELY.search(gap) or (direct and (not gap or _is_post(sentence, verb, mention))):
            listed = sentence.listed_from(mention)
            return listed + _and_with(sentence, listed[-1])
        some = mention.form == "group" and _SOME.match(gap)
        if direct and (gap in _BEFORE_GUESTS or some or _is_object(sentence, verb, mention)):
            return sentence.listed_from(mention)
        return ()
    return ()


def _right_before(sentence: Sentence, verb: Token) -> tuple[ActorMention, ...]:
    """ "..., the Russian leader | will meet": behind a comma and right before the verb, whatever the parse says."""
    before = [m for m in sentence.people if m.span.end <= verb.idx and m.form in ("name", "office")]
    if not before or not before[-1].function.endswith("subject"):
        return ()
    between = sentence.tokens_starting(before[-1].span.end, verb.idx)
    opens = sentence.text[: before[-1].span.start].rstrip().endswith(",")
    return (before[-1],) if opens and between and all(t.pos_ in ("AUX", "ADV", "PART") for t in between) else ()


def _is_object(sentence: Sentence, verb: Token, mention: ActorMention) -> bool:
    """ "received at his house in Lima | the ministers of Chad and Peru"."""
    root = sentence.doc[sentence.first_token(mention) : sentence.last_token(mention) + 1].root
    return mention.form != "pronoun" and root.dep_ == "dobj" and root.head == verb


def _is_crowd_before(sentence: Sentence, group: ActorMention, gap: str) -> bool:
    """ "with a total of nine African and other leaders, including Ek": the names tell who they are."""
    return is_heading(sentence, group) and "with" in gap.split()


def is_heading(sentence: Sentence, group: ActorMention) -> bool:
    """ "several leaders, including"."""
    after = sentence.text[group.span.end :].lstrip(" ,")
    return group.form == "group" and after.startswith(("including ", "among them "))


def _and_with(sentence: Sentence, last: ActorMention) -> tuple[ActorMention, ...]:
    """ "met with Abe to discuss trade and with Modi": those after the second "and with"."""
    for mention in sentence.people:
        if mention.span.start <= last.span.end or is_owner(mention):
            continue
        start = mention.opens
        before = sentence.text[last.span.end : start]
        if mention.country_words and before.rstrip().endswith(mention.country_words):
            before = before.rstrip()[: -len(mention.country_words)]
        if re.search(r"\band (?:later |then |also )?with(?: the| his| her)?\s*$", before):
            return sentence.listed_from(mention)
    return ()


def after_with(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """Those after "with": "talks in the Kremlin with Xi and Modi", "a meeting is planned for Friday with Xi"."""
    link = link_of(noun)
    for mention in sentence.people:
        if mention.span.start < (link or noun).idx + len(link or noun) or is_owner(mention):
            continue
        gap = words_between(sentence, link or noun, mention, told_of(noun))
        if link is not None:
            return sentence.listed_from(mention) if gap in ("", "the", "his", "her", "their") else ()
        some = gap is not None and mention.form == "group" and _SOME.match(gap)
        if gap is not None and (some or _NAMELY.search(gap) or _is_short_with(gap, noun)):
            return sentence.listed_from(mention)
        if gap is None:
            return ()
    return ()


def _is_post(sentence: Sentence, verb: Token, name: ActorMention) -> bool:
    """ "met Minister of Trade and Industry of Peru Ek": a post that runs up to the name."""
    first = verb.i + (2 if verb.nbor(1).lower_ == "with" else 1)
    told = sentence.doc[first : sentence.first_token(name)]
    posts = words("titles", "office_nouns") | words("minister_posts", "leader_posts")
    if name.form != "name" or not any(one.lower_ in posts for one in told):
        return False
    return all(one.pos_ in _POST or one.lower_ in _WITHIN_POST for one in told)


def _is_short_with(gap: str, noun: Token) -> bool:
    """ "with", "in the Kremlin with"; "a courtesy call on", "a visit to"."""
    if noun.lower_ in ("call", "calls"):
        return gap in ("on", "on the")
    if noun.lower_ == "visit":
        return gap in ("to", "to the")
    told = gap.split()
    told = told[:-2] if told[-2:] in (["that", "with"], ["those", "with"]) else told  # "include that with"
    if not words("meeting_nouns").isdisjoint(told) or not _LINKS.isdisjoint(told):
        return False  # "a summit in Malta when her talks with"
    return len(told) < 9 and "," not in gap and _ends_with_with(gap)


def owners(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """Whose meeting it is: "Putin’s meeting with", "his one-on-one talks", "the pair's"."""
    before = [m for m in sentence.people if m.span.end <= noun.idx and m.function == "possessive"]
    if not before:
        return ()
    last = before[-1]
    between = sentence.tokens_starting(last.span.end, noun.idx)
    if len(between) > 5 or any(
        t.pos_ in ("VERB", "ADP", "NOUN") and t.dep_ != "compound" and t.text != "-" for t in between
    ):
        near = [t for t in between if t.pos_ in ("VERB", "ADP")]
        if near or len(between) > 5:
            return ()
    return sentence.listed_to(last)


def addressed(sentence: Sentence, noun: Token, ones: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """ "thanked Xi at a meeting", "shakes hands with Xi at a meeting": whom the verb addresses at it."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SPEAKS_AT or len(ones) != 1 or ones[0].plural:
        return ()
    if is_away(sentence):
        return ()
    verb = noun.head.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for one in (verb, verb.head) if verb.dep_ == "conj" else (verb,):
        if one.lemma_.lower() not in words("addressing_verbs") or any(c.dep_ == "neg" for c in one.children):
            continue  # "avoided Xi at the summit", "did not speak to him there"
        found = _object_of(sentence, one)
        if found is not None and found not in ones:
            return (found,)
    return ()


def told_of(noun: Token) -> tuple[Token, ...]:
    """The verbs that tell of the noun itself: "a meeting scheduled", "a meeting is planned"."""
    own = tuple(child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN")
    happens = noun.dep_ == "nsubj" and noun.head.lemma_.lower() in words("happening_verbs") | _COMPRISE
    return (*own, noun.head) if happens or noun.dep_ == "nsubjpass" else own


def listed_before(sentence: Sentence, first: ActorMention, verb: Token) -> tuple[ActorMention, ...]:
    """The list that the subject opens, as far as it stands before its verb."""
    return tuple(one for one in sentence.listed_from(first) if one.span.end <= verb.idx) or (first,)


def _owner_of(sentence: Sentence, noun: Token) -> ActorMention | None:
    """ "His engagements included talks with": he."""
    return next((m for child in noun.children if child.dep_ == "poss" and (m := sentence.at(child))), None)


def _nearest_before(sentence: Sentence, token: Token) -> tuple[ActorMention, ...]:
    """Where the parse tells nothing: the last subject before the token."""
    before = [m for m in sentence.people if m.span.end <= token.idx and m.function in ("subject", "passive_subject")]
    return sentence.listed_to(before[-1]) if before else ()


def _ends_with_with(gap: str) -> bool:
    spared = ("the", "his", "her", "their", "both", "visiting")
    counted = words("number_words")
    told = (word for word in gap.split() if word not in spared and not word.isdigit() and word not in counted)
    last = [word for word in told if not word.endswith(("'s", "’s"))]
    return last[-1:] in (["with"], ["involving"])


def _object_of(sentence: Sentence, verb: Token) -> ActorMention | None:
    near = (verb, *(child for child in verb.children if child.dep_ in ("dobj", "prep", "dative")))
    for child in verb.subtree:
        if child.dep_ in ("dobj", "dative", "pobj") and child.head in near and _close(verb, child):
            found = sentence.at(child)
            if found is not None and found.form in ("name", "office"):
                return found
    return None


def _close(verb: Token, child: Token) -> bool:
    return 0 < child.i - verb.i < 9
