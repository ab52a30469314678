"""Bring together who is told in one breath: ActorMentions -> Listings ("A of Peru, B and the Chadian president, C")."""

import re
from dataclasses import dataclass

from briefing.model.article import Article, Span
from briefing.model.mentions import ActorMention, Mentions
from briefing.reference.countries import country_of
from briefing.reference.words import words

_SUBJECTS = ("subject", "passive_subject", "appositive")
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_BREAK = re.compile(r"[.!?:\"“”]\s|[\"“”]|\d|\s[-–—]\s")
_ABBREVIATION = re.compile(
    r"\bH\. ?E\.|\b(?:[A-Z]\.)+(?:[A-Z]\b)?|\b(?:Gen|Dr|Mr|Mrs|Ms|Prof|Hon|Sen|Lt|Col|Adm|Rev|St|Amb|Rt)\."
)
_HEADED = re.compile(
    r"\b(?:[Ll]eaders|[Pp]residents|[Pp]remiers|[Mm]inisters|[Cc]hancellors|[Kk]ings"
    r"|[Hh]eads of (?:state|government)) of "
    r"(?:the )?[A-Z][\w’'-]+(?:(?:,? and|,| of)?(?: the)? [A-Z][\w’'-]+){0,9},?\s*$"
)
""" "the presidents of Chad, A, and Peru, B, have": the names stand for the group that the sentence tells of."""
_LONGEST_ITEM = 120
_OPENING = re.compile(r"\W*(?:(?:along|together) with|alongside|besides|in addition to)?\W*", re.IGNORECASE)
_COURTESY = re.compile(
    r"(?:\b(?:H[.·] ?E|Dr|Mr|Mrs|Ms|Sir|Prof|Hon|Sheikh|Gen|Amb|Rt|(?:the )?(?:Most |Right )?Hono(?:u)?rable"
    r"|(?:His|Her) (?:Excellency|Highness|Majesty))\b[.·]?\s*)+$"
)
_PLURAL_POST = re.compile(
    r"(?<=\s)(?:(?:the|their|\w+n) )?(?:[Pp]residents|[Pp]remiers|[Pp]rime [Mm]inisters|(?:[Ff]oreign )?[Mm]inisters"
    r"|[Ll]eaders|[Cc]hancellors|[Hh]eads of [Ss]tate(?: and [Gg]overnment)?):?\s*$"
)
""" "the participation of presidents | Lind (Peru), Roe (Chad)": a post that all of the list bear."""
_ASIDE = re.compile(r"^,? (?:who|whose|which) [^;.]*?(?=,)")
""" "Lind, who chaired the forum, and Roe": the list goes on behind it."""
_ENVOY = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy|[Rr]epresentative)(?: of [A-Z]\w+)? to (?:the )?[A-Z]\w+")
_ITEM_BREAK = re.compile(r",\s(?:the )?(?P<post>[^;:.!?“”\"]{3,90});\s(?:and\s)?(?:Dr|Mr|Mrs|Ms)?\s?")
_OWNS = re.compile(r"(\S+)['’]s?(?=\s|$)")
_TAIL = re.compile(
    r"(?<=[a-z]) in (?:[Tt]he )?[A-Z][\w’'-]+(?=,)"
    r"|^ to (?:the )?(?:[A-Z][\w’'-]+ ?){1,4}(?=,|;| and\b)|\s*\([^()]{1,40}\)"
    r"|(?: ?, (?:(?:second|third|fourth|far|rear|front|back|top|bottom|cent(?:er|re))[ -])?(?:from )?"
    r"(?:left|right|rear|front|cent(?:er|re))\b)+(?= ?,| and\b)"
    r"|,? (?:of|from) (?:the )?(?:[A-Z][\w’'-]+ ?){1,4}(?=,| and\b|;|$)"
)
"""What may follow a name before the next: "(Chad)", " of Chad", ", left", an envoy's " to Chad",
" in the Presidency,"."""
_IN_PHOTO = re.compile(
    r"(?:^|[.(]\s*)[^.]{0,40}\b(?:from left|l-r|left to right|from right|clockwise|front row|back row)\b[^.]{0,80}$",
    re.IGNORECASE,
)
_AMONG_OTHERS = re.compile(
    r"[,:(]?\s*\b(?:including|such as|among them|(?<=s )like|namely|notably|especially|as well as)\s*[,:]?\s*"
    r"(?:the |its |his )?(?:[A-Z][\w’'-]* |delegate ){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """One or more mentions of one sentence, linked by nothing but commas, "and", posts and countries."""

    members: tuple[ActorMention, ...]
    span: Span
    """From the first one's post to the last one's country."""
    end: int
    """Of the sentence; where the parser cut one in two between them, of the last part."""
    before: str
    """The sentence up to there; without a closing "including"."""
    among_others: bool
    """True after "leaders, including": examples of a group that the sentence tells of."""
    headed: bool = False
    """True for an item of a list with an item a line; `before` is then the words that head it."""

    @property
    def acts(self) -> bool:
        """Whether the sentence says of them what follows."""
        if self.headed or self.among_others or self.stands_for_group:
            return True
        if any(member.function in _SUBJECTS for member in self.members):
            return True
        opens = len(self.members) > 1 or self.members[0].function == "other"  # as the parser calls what it errs on
        return self.in_photo or (opens and _OPENING.fullmatch(self.before) is not None)

    @property
    def stands_for_group(self) -> bool:
        return _HEADED.search(self.before) is not None

    @property
    def in_photo(self) -> bool:
        """ "From left, A, B and C": a caption lists who is in the picture."""
        return _IN_PHOTO.search(self.before) is not None


def listings_of(article: Article, mentions: Mentions) -> tuple[Listing, ...]:
    """Names and offices in lists; each pronoun by itself."""
    groups: list[list[ActorMention]] = []
    open_at = -1
    for mention in mentions.actors:
        if mention.form in ("body", "group"):
            continue
        if mention.form == "pronoun":
            groups.append([mention])
            continue
        if open_at >= 0 and _goes_on(article, groups[open_at][-1], mention):
            groups[open_at].append(mention)
        else:
            open_at = len(groups)
            groups.append([mention])
    return tuple(listing_of(article, mentions, group) for group in groups)


def listing_of(article: Article, mentions: Mentions, group: list[ActorMention]) -> Listing:
    """What the sentence says before and after them."""
    sentence = mentions.sentences[group[0].sentence]
    span = Span(sentence.paragraph, with_post(article, group[0]).start, with_post(article, group[-1]).end)
    before = undotted(article.paragraphs[sentence.paragraph - 1][sentence.start : span.start])
    heading = "" if before else _heading(article, span)
    before = _PLURAL_POST.sub("", _COURTESY.sub("", before)) or heading
    bare = _AMONG_OTHERS.sub("", before)
    return Listing(tuple(group), span, mentions.sentences[group[-1].sentence].end, bare, bare != before, bool(heading))


def undotted(text: str) -> str:
    """With "·" for the dots of "U.S." and "Mr.", which end no clause; as long as before."""
    return _ABBREVIATION.sub(lambda found: found[0].replace(".", "·"), text)


def _heading(article: Article, item: Span) -> str:
    """The words, closed by a colon, that head a list of which this paragraph is an item: "Attendees:"."""
    if not _is_item(article.paragraphs[item.paragraph - 1], article.words(item)):
        return ""
    for at in range(item.paragraph - 2, -1, -1):
        text = article.paragraphs[at]
        if text.rstrip().endswith(":"):
            return text.rstrip(" :")
        if len(text) > _LONGEST_ITEM:
            break
    return ""


def _is_item(text: str, words: str) -> bool:
    return len(text) <= _LONGEST_ITEM and text.strip(" \t-–—•*·;,.").startswith(words)


def _goes_on(article: Article, last: ActorMention, mention: ActorMention) -> bool:
    if last.span.paragraph != mention.span.paragraph:
        return False
    text = article.paragraphs[mention.span.paragraph - 1]
    between = text[with_post(article, last).end : with_post(article, mention).start]
    if between == ", " and mention.function == "subject" and last.function not in _SUBJECTS:
        return False  # "will meet Ek and Lind, Roe said"
    return last.span.end < mention.span.start and (is_link(_ASIDE.sub("", between)) or _is_item_break(between))


def _is_item_break(between: str) -> bool:
    """ ", Minister of Culture and Co-operation; and": a list whose items end at semicolons, each with its post."""
    found = _ITEM_BREAK.fullmatch(_ABBREVIATION.sub("", between))
    return found is not None and any(word.lower() in words("post_nouns") for word in found["post"].split())


def is_link(between: str) -> bool:
    """Commas, "and", titles, posts and countries; anything else says something of the one or the other."""
    bare = _TAIL.sub("", _ENVOY.sub("", _ABBREVIATION.sub("", between))).replace("in addition to", "with")
    if _BREAK.search(bare) or not re.search(r"[,;&]|\band\b|\bwith\b|\bas\b", between):
        return False
    if any(country_of(owner) is None for owner in _OWNS.findall(bare)):
        return False
    return all(any(map(str.isupper, word)) or _links(word.lower().rstrip(".")) for word in _WORD.findall(bare))


def _links(word: str) -> bool:
    """A post may stand in the plural: "and ministers A and B"."""
    return word in _linking() or word.removesuffix("s") in words("post_nouns")


def is_bare_list(listing: Listing, text: str, start: int) -> bool:
    """Three or more who are a sentence by themselves, at least two with their posts: no names of reporters."""
    posted = len(listing.members) > 2 and sum(bool(one.title) for one in listing.members) > 1
    rest = f"{text[start : listing.span.start]} {text[listing.span.end : listing.end]}"
    return posted and all(word[0].isupper() or word in ("and", "de", "facto") for word in rest.strip(" .;").split())


def _linking() -> frozenset[str]:
    return words("list_links", "post_nouns") | words("post_modifiers", "name_particles")


def with_post(article: Article, mention: ActorMention) -> Span:
    """The name with the post and the country beside it: "President Sadyr Zhaparov of Kyrgyzstan"."""
    start, end = mention.span.start, mention.span.end
    if mention.title_span:
        start, end = min(start, mention.title_span.start), max(end, mention.title_span.end)
    told = mention.country_words
    text = article.paragraphs[mention.span.paragraph - 1]
    if told and text[end:].lstrip(" (").startswith(told):
        end += text[end:].index(told) + len(told)
    elif told and text[:start].rstrip().endswith(told):
        start = text[:start].rindex(told)
    return Span(mention.span.paragraph, start, end)
