"""The words that tell who is at an event, comes to it or stays away: patterns for presence.py."""

import re

from briefing.reference.patterns import Pattern

EVENT = Pattern(r"\b{event_words}\b", re.IGNORECASE)
SENT_FOR = re.compile(
    r"\b(instead|in (his|her|their|\S+['’]s) (place|stead)|as (the )?head of|to (attend|lead|head|represent)\b"
    r"|representative)|['’]s (place|stead)"
)
OWN = re.compile(r"['’]s? (\w+ )?(speech|arrival|presence|attendance|opening remarks|address to the)\b")
OWN_ABSENCE = re.compile(r"['’]s? (\w+ )?(absences?|no-show|non-attendance)\b")
PART = re.compile(r"\b(?:(?:opening|closing|first|second|final|working|plenary|next) session|panel|ceremony)\b")
PICTURE = re.compile(r"\b(dinner|lunch|press conference|news conference|photo|picture|portrait)\b")
UNSURE = re.compile(
    r"\b(?:rul\w+ out|possibility|prospects?|chances?|speculation|whether|unlikely|hop(?:es?|ed|ing)|potential"
    r"|possible)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
""" "ruled out the possibility of Lind | joining the summit"."""
STANDS_IN = re.compile(r"\bacting\b[^.;]{0,40}\bin $")
""" "acting as prime minister in | Lind’s absence": because he is there."""
HERE = re.compile(
    r"\b(is|are|was|were|arrived|while|speaking|landed|now)( (also|already|both|all|back))? in (the )?$", re.IGNORECASE
)
ARRIVAL = re.compile(
    r"arriv|\bland(?:s|ed|ing)?\b|touch(?:ed)? down|flew|\bfly\b|jet in"
    r"|received|welcomed|greeted|\bto come\b|\breach|made the (?:trip|journey)",
    re.IGNORECASE,
)
LANDED = re.compile(
    r"arriv|\bland(?:s|ed|ing)\b|touched down|flew|\b(?:was|were)\b.*(?:received|welcomed|greeted)", re.IGNORECASE
)
ARRIVED = re.compile(r"\b(?:arrived|landed|flew in|touched down)\b(?! (?:from|back))")
SPEAKS = re.compile(
    r"\b(?:to|will|would) (?:also )?(?:speak|deliver|address)\b|^\W*(?:also |then |later )?(?:spoke|took the floor)"
    r"|\b(?:row|next to|between)\b"
)
TOOK_PART = re.compile(r"participat|took part|taking part", re.IGNORECASE)
AT_ARRIVAL = re.compile(r"\b(arriv\w+|airport|venue|red carpet|delegations?)\b", re.IGNORECASE)
REFUSED = re.compile(r"\b(?:refus|reject|declin)(?:e[ds]?|ed|es|s|ing)\b")
BY_PHONE = re.compile(r"\b(?:by|over the|on the|via) (?:tele)?phone\b|\b(?:tele)?phoned\b")
SAYS = Pattern(r"\s*(?:,[^,]{2,70},|,)?(?: \w+ly)? (?:{announcing_verbs}\b(?: \w+day)?|\w+(?:ed|s) that\b)")
SENDS = Pattern(
    r"\s*(?:(?:had|has|have|will|would|is|was|instead) )*{sending_verbs}\b"
    r"(?! (?:instead|(?:on|in) (?:his|her|their|\S+['’]s) (?:behalf|place|stead))\b)"
)
DEPLOYED = re.compile(r"\b(?:deployed|dispatched|sent) (?:a |its |the |his |her )?(?:\w+ )?delegation\b", re.IGNORECASE)
BROUGHT = Pattern(r"\b(?:{accompanied}|attended) by\b|\bdelegation", re.IGNORECASE)
COMES_ALONG = re.compile(r"\baccompan(?:y|ies|ied|ying)\b|\bdelegation\b", re.IGNORECASE)
PLAIN = re.compile(
    r"summit|attend|represent|delegation|presid|in for|\b(?:opening|closing)\b|\bbe there\b|\bsent\b|\bpresent\b",
    re.IGNORECASE,
)
COMING = Pattern(r"\b{coming_words}\b")
GOES_TO = re.compile(r"\s*(?:(?:in|at|to|into|on) )?(?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
""" "has reached | Lima": where whoever arrives does arrive."""
LOCATING = re.compile(r"\b(in|to|at|for|near|into)( the)?( \w+ (capital|city|resort|town)( of)?)?\s$")
IN_CAPTION = re.compile(r"\((?:\w+ )?(?:L|R|C|left|right|cent(?:er|re))\)")
SURE = re.compile(
    r"summit|attend|\bpresent\b|participa|represent|delegation|presid|in for|\b(?:opening|closing)\b", re.IGNORECASE
)
"""Words for being at the event itself, whoever belongs to it."""
NOT_THIS_ONE = re.compile(r"\b(?:not|rather than|instead of|without|except)(?: the| his| her| its)?\s*$", re.IGNORECASE)
""" "led by the minister, not the | president"."""
NOT_BROUGHT = re.compile(
    r"\b(?:not|n['’]t|never)(?: be| been| being)? (?:accompanied|joined|flanked|represented)(?: \w+){0,4} by\b"
    r"[^.;:]{0,50}$"
)
SENT_ANOTHER = Pattern(
    r"\W*(?:who )?(?:(?:had|has|have|instead|also|is) )*{sending_verbs} (?:\S+ ){0,3}?"
    r"(?:[Dd]eputy|[Vv]ice|[Pp]rime|[Pp]remier|[Ff]oreign|[Mm]inister|[Ss]ecretary|[Rr]epresentatives?|[Ee]nvoy|[Ss]peaker)\b"
)
""" ", who sent his deputy": does not come himself."""
WITH = re.compile(r"\bwith(?: the| its| their)?\s*$")
DOING = re.compile(r"\s+(?:\w+ly )?(?:\w+ing|sent|due|set|expected)\b")
GATHERS = Pattern(r"\b{gathering_words}\b", re.IGNORECASE)
GROUP = Pattern(r"\b{guests}\b", re.IGNORECASE)
APART = Pattern(r"\b(?:{apart_words}|n['’]t)\b", re.IGNORECASE)
CONTACT = Pattern(
    r"\b(?:{contact_verbs}|exchang(?:es?|ed|ing) \w+) (?:down )?(?:\w+ )?(?:with|to|beside|alongside|next to)\b"
    r"[^.;]{0,40}$|\b{embracing_verbs}\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
ALONG = re.compile(
    r",?\s*\b(?:(?:along|together) with(?: (?:his|her|their|the))?"
    r"|with (?:(?:his|her|the) )?(?:[Ff]irst [Ll]ady|wife|husband)"
    r"|(?<=arrived )with|(?<=came )with|(?<=landed )with)\s*$"
)
CAME = Pattern(r"\b{coming_verbs}\b[^.;]*$")
AGENT = re.compile(r"\b(?:by|with|between|alongside)\s*(?:(?:the|his|her|their) )?$")
BESIDE = Pattern(
    r"\s*,? (?:on the {sidelines}|(?:at|during) (?:the|this|a) [^.;,]{0,40}?\b(?:summit|forum|gathering|meeting)\b)",
    re.IGNORECASE,
)
WILL_BE = re.compile(
    r"\s*,?(?: \w+ly| also| both)?(?: will| would| (?:is|are) (?:due|expected|set) to)(?: also)? be (?:in|on|at) "
    r"(?:the )?(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
NEGATED = re.compile(r"(?:\bnot|\bnever|n['’]t)\b(?! only)[^.;,]{0,25}$", re.IGNORECASE)
TO_COME = re.compile(r"\b(?:will|would|may|might|could|should|(?<!first )(?<!last )to)(?: \w+ly)? $")
AFTERWARDS = re.compile(r"\W{0,3}(?:\w+ly )?(?:in attendance|present|on hand)\b")
""" "with only two kings, Lind and Roe, | in attendance"."""
FOR_GUESTS = Pattern(
    r"\b(?:dinner|banquet|lunch|luncheon|reception)\b[^.;]{0,40}\b(?:for|in honou?r of)\b[^.;]{0,40}\b{guests}\b"
)
SERVES = re.compile(
    r"\b(?:representative|envoy|spokes\w+|advis[eo]r|aide|assistant) (?:of|to|for) (?:the )?"
    r"(?:president|king|prime minister|emir|sultan|premier|chancellor|head of state)\b",
    re.IGNORECASE,
)
""" "Ek, special representative of the President of Chad | Lind": what is said is said of Ek."""
RULED = re.compile(
    r"\b(?:government|coalition|cabinet|party|administration|regime|junta|army|movement|country)\b[^.;]{0,30}"
    r"\b(?:led|headed) by(?: \w+){0,3}\s*$"
)
""" "a new government headed by | Lind"."""
ARE = re.compile(r"\b(?:are|were|is|be|includ(?:e|es|ed))(?: also)?:?\s*(?:the |its )?$")
""" "those present were | Lind", "these include | Lind"."""
OTHERS = re.compile(
    r"(?:these|they|others?|the (?:rest|others?)|(?:also )?among (?:them|these|those))\b", re.IGNORECASE
)
"""Opens a sentence with more of the group of the sentence before it."""
PRESENT = re.compile(r"[^.;,]{0,25}\b(?:present|in attendance|attending)\b")
RECEIVES = Pattern(
    r"\b(?:{welcoming_verbs}|(?<!the )host(?:s|ed|ing)?"
    r"|(?:deliberations|discussions|talks|meeting|summit) (?:by|of|among|between))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
""" "welcomed all | leaders, including Lind"."""
ON_HAND = re.compile(r"\b(?:was|were|is|are) (?:also )?(?:on hand|there|present|waiting|in place)\b")
""" "was on hand to greet | the leaders": they came."""
CLAUSE_CLOSED = re.compile(
    r"^(?!\W*(?:[Oo]n|[Aa]t|[Ii]n|[Dd]uring|[Aa]fter|[Bb]efore|[Ss]peaking)\b).*,\s*$", re.DOTALL
)
""" "China plans no talks on the sidelines, | Ek said"; not "On the sidelines, | Ek said"."""
TELLS = Pattern(r"[^.;:“”]{0,90}?\b{announcing_verbs}\b")
