"""The words that tell who is at an event, comes to it or stays away: patterns for presence.py."""

import re

EVENT = re.compile(
    r"\b(summit|gathering|forum|conference|meeting|meetings|session|assembly|talks|opening ceremony|get-together"
    r"|(?:family|group) (?:photo|portrait)|high-level week|general debate)\b",
    re.IGNORECASE,
)
SENT_FOR = re.compile(
    r"\b(instead|in (his|her|their|\S+['’]s) (place|stead)|as (the )?head of|to (attend|lead|head|represent)\b"
    r"|representative)|['’]s (place|stead)"
)
OWN = re.compile(r"['’]s? (\w+ )?(speech|arrival|presence|attendance|opening remarks|address to the)\b")
OWN_ABSENCE = re.compile(r"['’]s? (\w+ )?(absences?|no-show|non-attendance)\b")
PART = re.compile(r"\b(?:(?:opening|closing|first|second|final|working|plenary|next) session|panel|ceremony)\b")
PICTURE = re.compile(r"\b(dinner|lunch|press conference|news conference|photo|picture|portrait)\b")
UNSURE = re.compile(
    r"\b(?:rul\w+ out|possibility|prospects?|chances?|speculation|whether|hop(?:es?|ed|ing))\b[^.;,]{0,40}$",
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
    r"|received|welcomed|greeted|\bto come\b",
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
SAYS = re.compile(
    r"\s*(?:,[^,]{2,70},|,)?(?: \w+ly)? (?:said|says|confirmed|announced|told|noted|added|stated|claimed|believes?)"
    r"\b(?: \w+day)?"
)
SENDS = re.compile(
    r"\s*(?:(?:had|has|have|will|would|is|was|instead) )*"
    r"(?:assign(?:s|ed|ing)|sen(?:ds?|t|ding)|delegat(?:es|ed|ing)|dispatch(?:es|ed|ing)|deputed)\b"
    r"(?! (?:instead|(?:on|in) (?:his|her|their|\S+['’]s) (?:behalf|place|stead))\b)"
)
DEPLOYED = re.compile(r"\b(?:deployed|dispatched|sent) (?:a |its |the |his |her )?(?:\w+ )?delegation\b", re.IGNORECASE)
BROUGHT = re.compile(r"\b(?:accompanied|flanked|joined) by\b|\bdelegation", re.IGNORECASE)
PLAIN = re.compile(
    r"summit|attend|represent|delegation|presid|in for|\b(?:opening|closing)\b|\bbe there\b|\bsent\b", re.IGNORECASE
)
COMING = re.compile(r"\b(will|would|to be|expected|due|set|scheduled|slated|likely|sending|assign\w*|send)\b")
LOCATING = re.compile(r"\b(in|to|at|for|from|near|into)( the)?( \w+ (capital|city|resort|town)( of)?)?\s$")
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
SENT_ANOTHER = re.compile(
    r"\W*(?:who )?(?:(?:had|has|have|instead|also|is) )*(?:sent|sends|sending|dispatched|deputed|delegated) "
    r"(?:\S+ ){0,3}?"
    r"(?:[Dd]eputy|[Vv]ice|[Pp]rime|[Pp]remier|[Ff]oreign|[Mm]inister|[Ss]ecretary|[Rr]epresentatives?|[Ee]nvoy|[Ss]peaker)\b"
)
""" ", who sent his deputy": does not come himself."""
WITH = re.compile(r"\bwith(?: the| its| their)?\s*$")
DOING = re.compile(r"\s+(?:\w+ly )?(?:\w+ing|sent|due|set|expected)\b")
