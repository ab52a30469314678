"""Read who meets in the name of a meeting of two or three: EventMention -> their codes, acronyms or names."""

import re

from briefing.model.mentions import EventMention
from briefing.reference.countries import country_of
from briefing.reference.organisations import organisation_named


def parties_of(pair: EventMention) -> tuple[str, ...]:
    """Codes, acronyms or names of the two who meet: "EU-China summit" -> EU, CHN."""
    bare = re.sub(r"(?: (?:special|annual|[Ll]eaders[’']?))? [Ss]ummits?$", "", pair.text)
    found = []
    for part in re.split(r"[-–—]", bare):
        organisation = organisation_named(part)
        found.append(organisation.acronym if organisation else country_of(part) or part.strip())
    return tuple(found)
