"""Find meetings of people, held, planned or ruled out: a Reading and its actors -> MeetingMentions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from briefing.find.certainty import is_habit, status_of
from briefing.find.language import Reading
from briefing.find.parties import Sentence, is_owner, sentence_at
from briefing.model.article import Span
from briefing.model.mentions import ActorMention, DateMention, MeetingMention, QuoteMention
from briefing.reference.words import words

_SPEAKS_AT = frozenset({"at", "during", "in"})
_PRIVATE = frozenset({"bilateral", "separate", "private", "trilateral", "joint", "face-to-face", "closed-door"})
_BEGIN = frozenset(
    {"begin", "start", "open", "hold", "have", "conduct", "continue", "conclude", "kick", "resume", "launch"}
)


def find_meetings(
    reading: Reading,
    actors: tuple[ActorMention, ...],
    dates: tuple[DateMention, ...],
    quotes: tuple[QuoteMention, ...],
) -> tuple[MeetingMention, ...]:
    """Each encounter that a sentence tells outside quotations, one for each pair that it lists."""
    quoted = [part for quote in quotes if quote.kind == "utterance" for part in quote.parts]
    found: list[MeetingMention] = []
    for number in range(len(reading.sentences)):
        sentence = sentence_at(reading, actors, number)
        if not sentence.people:
            continue
        all_told = tuple(_told_in(sentence))
        rivals = tuple(told.anchor.idx for told in all_told)
        for told in all_told:
            if not any(part.holds(told.words) for part in quoted):
                found += _mentions(number, told, dates, sentence, rivals)
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Told:
    """Hosts on one side, those they meet on the other; `others` empty where the first meet among themselves."""

    ones: tuple[ActorMention, ...]
    others: tuple[ActorMention, ...]
    anchor: Token
    words: Span
    status: str


def _told_in(sentence: Sentence) -> Iterator[_Told]:
    for token in sentence.doc:
        if not sentence.span.start <= token.idx < sentence.span.end:
            continue
        if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            yield from _by_verb(sentence, token)
        if token.lower_ in words("meeting_nouns") and token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
            yield from _by_noun(sentence, token)


def _by_verb(sentence: Sentence, verb: Token) -> Iterator[_Told]:
    lemma = verb.lemma_.lower()
    sits = lemma == "sit" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "down"
    receives = lemma in words("receiving_verbs")
    speaks = lemma in ("speak", "talk")
    if not (lemma in words("meeting_verbs") or sits or receives or speaks) or is_habit(verb) or verb.dep_ == "amod":
        return
    ones = _subjects(sentence, verb)
    if receives and verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return  # "told visiting Foreign Minister X"
    others = _right_of(sentence, verb, direct=lemma == "meet" or receives)
    if receives and (not others or others[0].form not in ("name", "group", "office")):
        return
    if (speaks or sits) and (not others or _is_by_phone(sentence) or not _follows_closely(sentence, verb, others[0])):
        return
    ones = tuple(one for one in ones if one not in others)
    if ones and (others or _can_be_several(ones)):
        status = status_of(sentence.doc, verb, sentence.last_token(ones[-1]) + 1)
        yield _Told(ones, others, verb, _words_of_verb(sentence, verb, ones, others, status), status)


def _follows_closely(sentence: Sentence, verb: Token, other: ActorMention) -> bool:
    """ "spoke with Wang", "sat down with"; not "Speaking at the start of talks with"."""
    return len((_gap(sentence, verb, other) or "").split()) < 3


def _is_by_phone(sentence: Sentence) -> bool:
    told = sentence.doc.text[sentence.span.start : sentence.span.end].lower()
    return any(word in told for word in ("phone", "telephone", "video", "reporters", "by call"))


def _by_noun(sentence: Sentence, noun: Token) -> Iterator[_Told]:
    before = noun.nbor(-1).lower_ if noun.i else ""
    if (
        before in words("no_meetings")
        or (before in ("'", "’")
        and noun.i > 1
        and noun.nbor(-2).lower_ in words("no_meetings"))
    ):
        return
    between = _between(sentence, noun)
    joined = _joined_before(sentence, noun)
    others = between or joined or _with(sentence, noun)
    ones: tuple[ActorMention, ...] = ()
    if not (between or joined):
        ones = _owners(sentence, noun) or _subjects(sentence, noun)
        ones = tuple(one for one in ones if one not in others)
        if not others:
            others = _addressed(sentence, noun, ones)
            if not others and not ((_is_begun(noun) or _is_private(noun)) and _can_be_several(ones)):
                return
        if not ones:
            return
    elif not _can_be_several(others):
        return
    parties = ones or others
    status = status_of(sentence.doc, noun, sentence.last_token(parties[-1]) + 1 if ones else noun.i)
    told = _words_of_noun(sentence, noun, others)
    yield _Told(ones or others, others if ones else (), noun, told, status)


def _can_be_several(people: Sequence[ActorMention]) -> bool:
    return len(people) > 1 or (len(people) == 1 and people[0].plural)


def _subjects(sentence: Sentence, token: Token) -> tuple[ActorMention, ...]:
    """Who does it: the subject of the nearest clause around the token that has a person for subject."""
    at = token
    for _ in range(8):
        if at.pos_ in ("VERB", "AUX"):
            for child in at.children:
                if child.dep_ in ("nsubj", "nsubjpass"):
                    found = _mention_under(sentence, child)
                    if found is not None:
                        return (
                            sentence.listed_to(found)
                            if len(sentence.listed_to(found)) > 1
                            else _list(sentence, found, at)
                        )
                    if child.lower_ not in ("it", "that", "which", "there") and at.dep_ not in (
                        "ccomp",
                        "relcl",
                        "advcl",
                    ):
                        break
        if at.head == at:
            break
        at = at.head
    return _nearest_before(sentence, token)


def _list(sentence: Sentence, first: ActorMention, verb: Token) -> tuple[ActorMention, ...]:
    """The list that the subject opens, as far as it stands before its verb."""
    return tuple(one for one in sentence.listed_from(first) if one.span.end <= verb.idx) or (first,)


def _mention_under(sentence: Sentence, token: Token) -> ActorMention | None:
    held = sentence.at(token)
    if held is not None:
        return held if held.function != "possessive" or held.form != "pronoun" else None
    inside = [
        m for m in sentence.people if token.left_edge.idx <= m.span.start and m.span.end <= token.idx + len(token)
    ]
    return next((m for m in inside if m.function in ("subject", "passive_subject")), None)


def _nearest_before(sentence: Sentence, token: Token) -> tuple[ActorMention, ...]:
    """Where the parse tells nothing: the last subject before the token."""
    before = [m for m in sentence.people if m.span.end <= token.idx and m.function in ("subject", "passive_subject")]
    return sentence.listed_to(before[-1]) if before else ()


def _right_of(sentence: Sentence, verb: Token, direct: bool) -> tuple[ActorMention, ...]:
    """Whom the verb's subject meets: its object, or who follows "with"."""
    for mention in sentence.people:
        if mention.span.start < verb.idx + len(verb) or is_owner(mention):
            continue
        gap = _gap(sentence, verb, mention)
        if gap is None:
            return ()
        if gap.endswith("with") or (direct and not gap):
            return sentence.listed_from(mention)
        if direct and gap in ("his", "her", "their", "the", "both", "visiting", "also", "briefly"):
            return sentence.listed_from(mention)
        return ()
    return ()


def _gap(sentence: Sentence, verb: Token, mention: ActorMention) -> str | None:
    """Words between the verb and whom it may concern, title and time taken away; None where a clause intervenes."""
    start, end = verb.idx + len(verb), mention.span.start
    if mention.title_span and mention.title_span.end <= end:
        end = min(end, mention.title_span.start)
    tokens = [t for t in sentence.doc if start <= t.idx < end]
    if any(t.pos_ == "VERB" and t.dep_ not in ("amod",) for t in tokens) or any(t.text in (";", ".") for t in tokens):
        return None
    told = sentence.doc.text[start:end].strip()
    if mention.country_words and told.endswith(mention.country_words):
        told = told[: -len(mention.country_words)].strip()
    return " ".join(told.split()).lower()


def _with(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """Those after "with": "talks in the Kremlin with Xi and Modi"."""
    for mention in sentence.people:
        if mention.span.start < noun.idx + len(noun) or is_owner(mention):
            continue
        gap = _gap(sentence, noun, mention)
        if gap is not None and len(gap.split()) < 9 and "," not in gap and _ends_with_with(gap):
            return sentence.listed_from(mention)
        if gap is None:
            return ()
    return ()


def _ends_with_with(gap: str) -> bool:
    last = [word for word in gap.split() if word not in ("the", "his", "her", "their", "both", "visiting", "chinese")]
    return bool(last) and last[-1] == "with"


def _between(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """ "talks between Xi and Biden", "a meeting of the two presidents"."""
    for mention in sentence.people:
        if mention.span.start < noun.idx + len(noun):
            continue
        gap = _gap(sentence, noun, mention)
        if gap in ("between", "of", "between the", "of the") and mention.function != "possessive":
            listed = sentence.listed_from(mention)
            goes_on = sentence.doc.text[listed[-1].span.end :].lstrip().startswith("and ")
            return listed if _can_be_several(listed) and not goes_on else ()
        break
    return ()


def _joined_before(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """ "the Putin-Xi negotiations", "the Biden–Xi summit"."""
    before = [m for m in sentence.people if m.span.end <= noun.idx]
    if len(before) < 2 or before[-1].form != "name" or before[-2].form != "name":
        return ()
    link = sentence.doc.text[before[-2].span.end : before[-1].span.start]
    rest = sentence.doc.text[before[-1].span.end : noun.idx].split()
    return tuple(before[-2:]) if link.strip() in ("-", "–", "—", "/") and len(rest) < 2 else ()


def _owners(sentence: Sentence, noun: Token) -> tuple[ActorMention, ...]:
    """Whose meeting it is: "Putin’s meeting with", "his one-on-one talks", "the pair's"."""
    before = [m for m in sentence.people if m.span.end <= noun.idx and m.function == "possessive"]
    if not before:
        return ()
    last = before[-1]
    between = [t for t in sentence.doc if last.span.end <= t.idx < noun.idx]
    if len(between) > 5 or any(
        t.pos_ in ("VERB", "ADP", "NOUN") and t.dep_ != "compound" and t.text != "-" for t in between
    ):
        near = [t for t in between if t.pos_ in ("VERB", "ADP")]
        if near or len(between) > 5:
            return ()
    return sentence.listed_to(last)


def _is_begun(noun: Token) -> bool:
    """ "held talks", "began the summit": the noun is what a verb of holding holds."""
    head = noun.head
    return noun.dep_ in ("dobj", "conj", "pobj", "nsubjpass") and head.lemma_.lower() in _BEGIN


def _is_private(noun: Token) -> bool:
    """ "discussed it in a separate bilateral meeting"."""
    return any(child.lower_ in _PRIVATE for child in noun.children)


def _addressed(sentence: Sentence, noun: Token, ones: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """ "thanked Xi at a meeting", "shakes hands with Xi at a meeting": whom the verb addresses at it."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SPEAKS_AT or not ones or len(ones) > 1:
        return ()
    verb = noun.head.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    for one in (verb, verb.head) if verb.dep_ == "conj" else (verb,):
        found = _object_of(sentence, one)
        if found is not None and found not in ones:
            return (found,)
    return ()


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


def _words_of_verb(
    sentence: Sentence, verb: Token, ones: tuple[ActorMention, ...], others: tuple[ActorMention, ...], status: str
) -> Span:
    """Planned and ruled out: from the first auxiliary on; held: from the subject to whom it met, where that is short."""
    doc = sentence.doc
    subject_end = sentence.last_token(ones[-1]) + 1
    opens_after = subject_end if 0 < verb.i - subject_end < 9 else verb.i
    while opens_after < verb.i and doc[opens_after].pos_ not in ("AUX", "VERB", "PART", "ADV"):
        opens_after += 1
    start, end = opens_after, verb.i + 1 + (verb.lemma_.lower() == "sit")
    if status == "held" and others:
        first = sentence.first_token(ones[-1]) if ones[-1].span.end <= verb.idx and verb.i - subject_end < 4 else start
        last = sentence.last_token(others[0]) + 1
        if last - first <= 14 and others[0].span.start > verb.idx:
            start, end = first, _with_country(sentence, others[0], last)
    elif ones[-1].form == "pronoun" and ones[-1].span.end <= verb.idx and verb.i - subject_end < 5:
        start = sentence.first_token(ones[-1])
    return Span(sentence.span.paragraph, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _with_country(sentence: Sentence, mention: ActorMention, end: int) -> int:
    """On over "of Iran"."""
    country = mention.country_words or ""
    if not country.startswith("of ") or not sentence.doc[end:].text.startswith(country):
        return end
    reach = mention.span.end + 1 + len(country)
    return next((token.i for token in sentence.doc[end:] if token.idx >= reach), len(sentence.doc))


def _words_of_noun(sentence: Sentence, noun: Token, others: tuple[ActorMention, ...]) -> Span:
    """From the governing verb or preposition to the noun, or on to whom it is with."""
    doc = sentence.doc
    start = noun.left_edge.i
    head = noun.head
    while head.dep_ in ("prep", "pobj") and start - head.i < 6 and head.i < start and head.pos_ in ("ADP", "NOUN"):
        start = min(start, head.left_edge.i, head.i)
        head = head.head
    if head.pos_ == "VERB" and 0 < start - head.i < 3 and noun.dep_ == "dobj":
        start = _first_of_group(head)
    start = max(start, next(t.i for t in doc if t.idx >= sentence.span.start))
    end = noun.i + 1
    if others and others[0].span.start > noun.idx and sentence.last_token(others[0]) - start < 12:
        end = sentence.last_token(others[0]) + 1
    return Span(sentence.span.paragraph, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def _first_of_group(verb: Token) -> int:
    """The first auxiliary of "are expected to hold", for what "hold" governs."""
    top = verb
    while top.dep_ == "xcomp" and 0 < top.i - top.head.i < 5 and top.head.pos_ in ("VERB", "AUX", "ADJ"):
        top = top.head
    auxiliaries = [c.i for c in top.children if c.dep_ in ("aux", "auxpass", "neg") and 0 < top.i - c.i < 5]
    return min([top.i, *auxiliaries])


def _mentions(
    number: int, told: _Told, dates: tuple[DateMention, ...], sentence: Sentence, rivals: tuple[int, ...]
) -> Iterator[MeetingMention]:
    """One a pair where a list follows; those who come together to meet one are one entry."""
    day = _day_of(told, dates, number, sentence, rivals)
    ones = tuple(mention.span for mention in told.ones)
    if not told.others:
        yield MeetingMention(number, ones, told.status, told.words, day)  # type: ignore[arg-type]
    for other in _without_apposed(sentence, told.others):
        yield MeetingMention(number, (*ones, other.span), told.status, told.words, day)  # type: ignore[arg-type]


def _without_apposed(sentence: Sentence, others: tuple[ActorMention, ...]) -> list[ActorMention]:
    """ "the presidents of A and B, X and Y": the names stand for the group."""
    pairs = zip(others, others[1:], strict=False)
    apposed = [
        one for one, after in pairs
        if one.form == "group" and after.form == "name" and sentence.gap(one, after).strip() in (",", "—", "–", "")
    ]  # fmt: skip
    return [other for other in others if other not in apposed]


def _day_of(
    told: _Told, dates: tuple[DateMention, ...], number: int, sentence: Sentence, rivals: tuple[int, ...]
) -> Span | None:
    """The day nearest to the meeting's word, or at the sentence's head; another meeting's word between takes it."""
    here = [date for date in dates if date.sentence == number and date.span.paragraph == told.words.paragraph]
    at = told.anchor.idx
    near = [date for date in here if _is_near(date.span, told, sentence)]
    near = [date for date in near if not any(_between_them(rival, at, date.span.start) for rival in rivals)]
    return min(near, key=lambda date: (abs(date.span.start - at), date.span)).span if near else None


def _is_near(day: Span, told: _Told, sentence: Sentence) -> bool:
    leads = day.start - sentence.span.start < 15
    return (
        leads
        or min(abs(day.start - told.words.end), abs(told.words.start - day.end)) < 60
        or _is_weekday(sentence, day)
    )


def _is_weekday(sentence: Sentence, day: Span) -> bool:
    return "day" in sentence.doc.text[day.start : day.end].lower()


def _between_them(rival: int, one: int, other: int) -> bool:
    return min(one, other) < rival < max(one, other)
