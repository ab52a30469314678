"""The seed's Briefing, made by hand: what the page looks like when every room before it has done its work."""

import hashlib
from datetime import date
from pathlib import Path

from briefing.model.briefing import (
    Attendee,
    Briefing,
    Check,
    Event,
    Issue,
    KeyPoint,
    Meeting,
    Membership,
    Mentioned,
    Method,
    Place,
    Position,
    Quote,
    Readout,
    TimelineEntry,
    Voice,
)
from briefing.model.evidence import Evidence
from briefing.model.source import LeftOut, Paragraph, Source

SEED = Path(__file__).parents[2] / "seeds" / "000_67592d8afd39e285.txt"
LINES = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
TITLE, PARAGRAPHS, BOILERPLATE = LINES[0], LINES[1:38], LINES[38:]

SCO = "Shanghai Cooperation Organization"
PUTIN, XI, RAISI, ZHAPAROV = "Vladimir Putin", "Xi Jinping", "Ebrahim Raisi", "Sadyr Zhaparov"
MODI, ERDOGAN, ALIYEV, LAVROV = "Narendra Modi", "Recep Tayyip Erdogan", "Ilham Aliyev", "Sergey Lavrov"
CHINESE_STATEMENT, CHINESE_MINISTRY = "Chinese government statement", "Chinese foreign ministry"


def seed_briefing() -> Briefing:
    return Briefing(
        event=_event(),
        as_of=date(2022, 9, 15),
        as_of_from_reference=True,
        sources=(_source(),),
        key_points=_key_points(),
        attendees=_attendees(),
        mentioned=_mentioned(),
        meetings=_meetings(),
        quotes=_quotes(),
        places=_places(),
        membership=_membership(),
        timeline=_timeline(),
        issues=_issues(),
        checks=_checks(),
        method=Method(version="0.1.0", language_model="en_core_web_sm 3.8.0"),
    ).sealed()


def ev(paragraph: int, words: str) -> Evidence:
    """The evidence for words that stand in a paragraph of the seed."""
    start = PARAGRAPHS[paragraph - 1].index(words)
    return Evidence(source="s1", paragraph=paragraph, start=start, end=start + len(words), text=words)


def _event() -> Event:
    return Event(
        name="SCO summit",
        organisation="SCO",
        organisation_name=SCO,
        city="Samarkand",
        country="UZB",
        start=date(2022, 9, 15),
        end=date(2022, 9, 16),
        host="Shavkat Mirziyoyev",
        from_reference=("start", "end", "host"),
        evidence=(ev(1, "SAMARKAND, Uzbekistan"), ev(6, SCO), ev(25, "The SCO summit")),
    )


def _source() -> Source:
    return Source(
        id="s1",
        title=TITLE,
        dateline="SAMARKAND, Uzbekistan",
        sha256=hashlib.sha256(SEED.read_bytes()).hexdigest(),
        paragraphs=tuple(Paragraph(n=n, text=text) for n, text in enumerate(PARAGRAPHS, start=1)),
        dropped=tuple(LeftOut(text=text, reason="advertisement") for text in BOILERPLATE),
    )


def _key_points() -> tuple[KeyPoint, ...]:
    thanked = ev(1, "thanked Chinese leader Xi Jinping on Thursday for his “balanced” approach to the Ukrainian crisis")
    ready = ev(2, "Putin said he was ready to discuss unspecified “concerns” by China about Ukraine")
    silent = ev(7, "didn’t specifically mention Ukraine")
    support = ev(7, "said Xi promised “strong support” to Russia’s “core interests.”")
    raisi = ev(26, "Putin met also with Ebrahim Raisi of Iran")
    visited = ev(28, "also visited Central Asian leaders")
    railway = ev(35, "Xi met with President Sadyr Zhaparov of Kyrgyzstan")
    modi = ev(28, "arranged a meeting with Indian Prime Minister Narendra Modi Friday")
    not_expected = ev(29, "Modi and Xi were not expected to meet")
    scheduled = ev(30, "Putin is also scheduled to meet with Turkish President Recep Tyyip Erdan")
    setback = ev(
        24, "Moscow’s largest setback since its forces had to retreat from areas near the capital early in the war"
    )
    alignment = ev(14, "Thursday’s meeting “is an example of that alignment.”")
    return (
        _point(
            "Putin and Xi met at the SCO summit on 15 September; Putin thanked Xi for a “balanced” approach to Ukraine "
            "and said he was ready to discuss Chinese “concerns”.",
            Voice(evidence=(thanked,)),
            Voice(actor=PUTIN, evidence=(thanked, ready)),
        ),
        _point(
            "China’s statement did not specifically mention Ukraine; it said Xi promised “strong support” to Russia’s "
            "“core interests”.",
            Voice(evidence=(silent,)),
            Voice(actor="China’s statement", evidence=(support,)),
        ),
        _point(
            "Putin also met Raisi of Iran and Central Asian leaders; Xi met Zhaparov of Kyrgyzstan.",
            Voice(evidence=(raisi, visited)),
            Voice(actor="China’s ministry", evidence=(railway,)),
        ),
        _point(
            "Putin’s meetings with Modi (16 September), Erdogan and Aliyev were planned; Modi and Xi were not expected "
            "to meet.",
            Voice(evidence=(modi, not_expected, scheduled)),
        ),
        _point(
            "The talks followed Moscow’s largest setback since early in the war; the White House said the meeting “is "
            "an example of that alignment” of China with Russia.",
            Voice(evidence=(setback,)),
            Voice(actor="White House", evidence=(alignment,)),
        ),
    )


def _point(text: str, *voices: Voice) -> KeyPoint:
    return KeyPoint(text=text, voices=voices, evidence=tuple(item for voice in voices for item in voice.evidence))


def _attendees() -> tuple[Attendee, ...]:
    return (
        _attendee(PUTIN, "Putin", "RUS", "President", "leader", "present", ev(1, "Russian President Vladimir Putin")),
        _attendee(XI, "Xi", "CHN", "Chinese leader", "leader", "present", ev(1, "Chinese leader Xi Jinping")),
        _attendee(
            LAVROV,
            "Lavrov",
            "RUS",
            "Foreign Minister",
            "minister",
            "present",
            ev(10, "Russian Foreign Minister Sergey Lavrov"),
        ),
        _attendee(RAISI, "Raisi", "IRN", "President", "leader", "present", ev(26, "Ebrahim Raisi of Iran")),
        _attendee(
            MODI, "Modi", "IND", "Prime Minister", "leader", "expected", ev(28, "Indian Prime Minister Narendra Modi")
        ),
        _attendee(
            ERDOGAN,
            "Erdogan",
            "TUR",
            "President",
            "leader",
            "expected",
            ev(30, "Turkish President Recep Tyyip Erdan"),
            ev(32, "Erdogan"),
        ),
        _attendee(
            ALIYEV,
            "Aliyev",
            "AZE",
            "President",
            "leader",
            "expected",
            ev(30, "Azerbaijan’s President Ilham Aliyev"),
        ),
        _attendee(
            ZHAPAROV,
            "Zhaparov",
            "KGZ",
            "President",
            "leader",
            "present",
            ev(35, "President Sadyr Zhaparov of Kyrgyzstan"),
        ),
    )


def _attendee(name: str, family: str, country: str, role: str, kind: str, status: str, *evidence: Evidence) -> Attendee:
    standing = {"AZE": "dialogue_partner", "TUR": "dialogue_partner", "IRN": "observer"}.get(country, "member")
    return Attendee.model_validate(
        {
            "name": name,
            "family_name": family,
            "country": country,
            "role": role,
            "role_from_reference": name == RAISI,
            "kind": kind,
            "status": status,
            "membership": standing,
            "aliases": ("Recep Tyyip Erdan",) if name == ERDOGAN else (),
            "evidence": evidence,
        }
    )


def _mentioned() -> tuple[Mentioned, ...]:
    return (
        Mentioned(
            name="Ned Price",
            family_name="Price",
            country="USA",
            role="State Department spokesperson",
            why="commented on {m1}",
            evidence=(ev(8, "U.S. State Department spokesperson Ned Price"),),
        ),
        Mentioned(
            name="Joe Biden",
            family_name="Biden",
            country="USA",
            role="President",
            role_from_reference=True,
            why="only “Biden’s administration”",
            evidence=(ev(13, "Biden’s administration"),),
        ),
        Mentioned(
            name="Karine Jean-Pierre",
            family_name="Jean-Pierre",
            country="USA",
            role="White House press secretary",
            why="commented on {m1}",
            evidence=(ev(14, "White House press secretary Karine Jean-Pierre"),),
        ),
        Mentioned(
            name="Nancy Pelosi",
            family_name="Pelosi",
            country="USA",
            why="her “recent trip to Taiwan”",
            evidence=(ev(17, "Nancy Pelosi’s recent trip to Taiwan"),),
        ),
        Mentioned(
            name="Pope Francis",
            family_name="Francis",
            country="VAT",
            why="did not meet Xi ({m9})",
            evidence=(ev(37, "Pope Francis was in Kazakhstan, but they didn’t meet"),),
        ),
    )


def _meetings() -> tuple[Meeting, ...]:
    thursday, friday, wednesday = date(2022, 9, 15), date(2022, 9, 16), date(2022, 9, 14)
    return (
        Meeting(
            id="m1",
            parties=(PUTIN, XI),
            countries=("RUS", "CHN"),
            status="held",
            date=thursday,
            day_words="Thursday",
            topics=("Ukraine", "Taiwan", "world order"),
            words="at the start of talks with Xi in Uzbekistan",
            readouts=_readouts_of_putin_and_xi(),
            quotes=("q1", "q2", "q3", "q4", "q5", "q6"),
            evidence=(
                ev(1, "Russian President Vladimir Putin thanked Chinese leader Xi Jinping on Thursday"),
                ev(2, "at the start of talks with Xi in Uzbekistan"),
            ),
        ),
        Meeting(
            id="m2",
            parties=(PUTIN, RAISI),
            countries=("RUS", "IRN"),
            status="held",
            topics=("treaty", "nuclear deal"),
            words="Putin met also with Ebrahim Raisi of Iran",
            readouts=_readouts_of_putin_and_raisi(),
            quotes=("q10",),
            evidence=(ev(26, "Putin met also with Ebrahim Raisi of Iran"),),
        ),
        Meeting(
            id="m3",
            parties=(PUTIN, "Central Asian leaders"),
            countries=("RUS",),
            status="held",
            words="also visited Central Asian leaders",
            evidence=(ev(28, "Russian President Vladimir Putin also visited Central Asian leaders"),),
        ),
        Meeting(
            id="m4",
            parties=(XI, ZHAPAROV),
            countries=("CHN", "KGZ"),
            status="held",
            date=thursday,
            day_words="Thursday",
            topics=("railway",),
            words="Xi met with President Sadyr Zhaparov",
            readouts=_readouts_of_xi_and_zhaparov(),
            evidence=(ev(35, "On Thursday, Xi met with President Sadyr Zhaparov of Kyrgyzstan"),),
        ),
        Meeting(
            id="m5",
            parties=(PUTIN, MODI),
            countries=("RUS", "IND"),
            status="planned",
            date=friday,
            day_words="Friday",
            words="arranged a meeting",
            evidence=(ev(28, "arranged a meeting with Indian Prime Minister Narendra Modi Friday"),),
        ),
        _planned(
            "m6", ERDOGAN, "TUR", ev(30, "Putin is also scheduled to meet with Turkish President Recep Tyyip Erdan")
        ),
        _planned("m7", ALIYEV, "AZE", ev(30, PARAGRAPHS[29].partition(". Turkey")[0])),
        Meeting(
            id="m8",
            parties=(MODI, XI),
            countries=("IND", "CHN"),
            status="ruled_out",
            words="were not expected to meet",
            evidence=(ev(29, "Modi and Xi were not expected to meet"),),
        ),
        Meeting(
            id="m9",
            parties=(XI, "Pope Francis"),
            countries=("CHN", "VAT"),
            status="ruled_out",
            date=wednesday,
            day_words="Wednesday",
            at_event=False,
            words="they didn’t meet",
            evidence=(ev(37, "Pope Francis was in Kazakhstan, but they didn’t meet"),),
        ),
    )


def _planned(id_: str, name: str, country: str, evidence: Evidence) -> Meeting:
    words = "is also scheduled to meet"
    parties, countries = (PUTIN, name), ("RUS", country)
    return Meeting(id=id_, parties=parties, countries=countries, status="planned", words=words, evidence=(evidence,))


def _readouts_of_putin_and_xi() -> tuple[Readout, ...]:
    return (
        _readout(
            side="RUS",
            actor=PUTIN,
            topic="Ukraine",
            text="values China’s “well-balanced position”, understands its “questions” and “concerns”, and promises “a "
            "detailed explanation of our stand”",
            evidence=(
                ev(3, "We highly appreciate the well-balanced position of our Chinese friends"),
                ev(4, "We understand your questions and your concerns in this regard"),
            ),
        ),
        _readout(
            side="CHN",
            actor=CHINESE_STATEMENT,
            topic="Ukraine",
            text="Ukraine",
            silent=True,
            evidence=(
                ev(7, "A Chinese government statement issued after the meeting didn’t specifically mention Ukraine"),
            ),
        ),
        _readout(
            side="RUS",
            actor=PUTIN,
            topic="Taiwan Strait",
            text="condemns “the provocations of the U.S. and its satellites”",
            evidence=(ev(18, "We condemn the provocations of the U.S. and its satellites in the Taiwan Strait"),),
        ),
        _readout(
            side="RUS",
            actor=PUTIN,
            topic="World order",
            text="calls attempts at a unipolar world “absolutely unacceptable”, stands for a “just, democratic and "
            "multipolar world”",
            evidence=(ev(21, "They are absolutely unacceptable"), ev(22, "just, democratic and multipolar world")),
        ),
        _readout(
            side="CHN",
            actor=XI,
            topic="World order",
            text="is willing to work with Russia to “inject stability into a troubled and interconnected world”",
            evidence=(ev(23, "China is willing to work with Russia"),),
        ),
        _readout(
            side="RUS",
            actor=LAVROV,
            topic="Mutual support",
            text="assessments “fully coincide. We don’t have any differences.”",
            evidence=(ev(10, "fully coincide. We don’t have any differences."),),
        ),
        _readout(
            side="CHN",
            actor=CHINESE_STATEMENT,
            topic="Mutual support",
            text="Xi promised “strong support” to Russia’s “core interests”",
            evidence=(ev(7, "said Xi promised “strong support” to Russia’s “core interests.”"),),
        ),
        _readout(
            side="RUS",
            actor=LAVROV,
            topic="Next steps",
            text="both go on coordinating, “including at the upcoming United Nations General Assembly”",
            evidence=(ev(11, "including at the upcoming United Nations General Assembly"),),
        ),
    )


def _readouts_of_putin_and_raisi() -> tuple[Readout, ...]:
    return (
        _readout(
            side="RUS",
            actor=PUTIN,
            topic="United States",
            text="on American officials: “They are masters of their word”",
            evidence=(ev(27, "They are masters of their word"),),
        ),
        _readout(
            side="IRN",
            actor=RAISI,
            topic="treaty",
            text="a major treaty will bring relations to a “strategic level”; the U.S. breached the nuclear deal",
            evidence=(
                ev(26, "finalizing a major treaty that would bring their relations to a “strategic level.”"),
                ev(27, "Raisi accused the U.S. of breaching its obligations under Iran’s nuclear deal"),
            ),
        ),
    )


def _readouts_of_xi_and_zhaparov() -> tuple[Readout, ...]:
    return (
        _readout(
            side="CHN",
            actor=CHINESE_MINISTRY,
            topic="railway",
            text="Xi supports the “early operation” of the line to Kyrgyzstan and Uzbekistan",
            evidence=(ev(35, "said Beijing supports the “early operation” of a planned railway"),),
        ),
    )


def _readout(
    side: str, actor: str, topic: str, text: str, evidence: tuple[Evidence, ...], silent: bool = False
) -> Readout:
    predicate = _is_predicate(actor, text)
    return Readout(
        side=side, actor=actor, topic=topic, text=text, silent=silent, predicate=predicate, evidence=evidence
    )


def _is_predicate(actor: str | None, text: str) -> bool:
    return actor is not None and text.split()[0] in _VERBS


_VERBS = ("values", "condemns", "calls", "is", "on", "understands", "complain")


def _quotes() -> tuple[Quote, ...]:
    return (
        _quote(1, PUTIN, "to Xi ({m1})", 4, _words(4)),
        _quote(2, XI, "to Putin ({m1})", 23, _words(23)),
        _quote(3, PUTIN, "to Xi ({m1})", 3, _words(3)),
        _quote(4, PUTIN, "to Xi ({m1})", 18, _words(18)),
        _quote(5, PUTIN, "opening ({m1})", 21, _words(21)),
        _quote(6, PUTIN, "to Xi ({m1})", 22, *_parts(22), between="Putin said"),
        _quote(
            7,
            LAVROV,
            "after {m1}",
            10,
            _words(10),
            context="on Moscow’s and Beijing’s assessments of the international situation",
        ),
        _quote(8, LAVROV, "after {m1}", 11, _words(11)),
        _quote(9, LAVROV, "on {m1}", 12, _parts(12)[1]),
        _quote(10, PUTIN, "at {m2}", 27, _words(27)),
        _quote(11, "Karine Jean-Pierre", "on {m1}", 14, PARAGRAPHS[13][1:].partition("”")[0]),
        _quote(
            12,
            "Karine Jean-Pierre",
            "on {m1}",
            14,
            "is an example of that alignment.",
            context="on the meeting, after the sentence above",
        ),
        _quote(13, "Ned Price", "on {m1}", 9, _words(9)),
        _quote(14, "Ned Price", "on {m1}", 8, "striking,"),
    )


def _words(paragraph: int) -> str:
    return PARAGRAPHS[paragraph - 1].partition("“")[2].partition("”")[0]


def _parts(paragraph: int) -> list[str]:
    return [piece.partition("”")[0] for piece in PARAGRAPHS[paragraph - 1].split("“")[1:]]


_ROLES = {
    PUTIN: ("Russian President", "RUS"),
    XI: ("Chinese leader", "CHN"),
    LAVROV: ("Russian Foreign Minister", "RUS"),
    "Karine Jean-Pierre": ("White House press secretary", "USA"),
    "Ned Price": ("State Department spokesperson", "USA"),
}


def _quote(
    n: int, speaker: str, occasion: str, paragraph: int, *parts: str, between: str = "", context: str | None = None
) -> Quote:
    role, country = _ROLES[speaker]
    return Quote(
        id=f"q{n}",
        text=" ".join(parts),
        parts=parts,
        between=(between,) if between else (),
        speaker=speaker,
        speaker_role=role,
        country=country,
        partial=len(" ".join(parts).split()) < 5,
        occasion=occasion,
        context=context,
        meeting="m2" if "m2" in occasion else "m1",
        evidence=tuple(ev(paragraph, part) for part in parts),
    )


def _places() -> tuple[Place, ...]:
    return (
        _place("Samarkand", "city", "UZB", 39.65, 66.97, (1, "SAMARKAND"), (25, "Samarkand")),
        _place("Moscow", "city", "RUS", 55.75, 37.62, (1, "Moscow"), metonym=True),
        _place("Washington", "city", "USA", 38.9, -77.04, (1, "Washington"), metonym=True),
        _place("Beijing", "city", "CHN", 39.9, 116.4, (5, "Beijing"), metonym=True),
        _place("Washington, D.C.", "city", "USA", 38.9, -77.04, (9, "Washington, D.C.")),
        _place("Taiwan Strait", "water", None, 24.5, 119.5, (18, "Taiwan Strait")),
        _place("Tehran", "city", "IRN", 35.7, 51.4, (26, "Tehran"), metonym=True),
        _place("Himalayas", "region", None, 28.0, 84.0, (29, "Himalayas")),
        _place("Black Sea", "water", None, 43.4, 34.3, (32, "Black Sea")),
        _place("South Pacific", "water", None, -20.0, 180.0, (34, "South Pacific")),
        *(_country(name, code, n) for name, code, n in _COUNTRIES),
    )


_COUNTRIES = (
    ("Uzbekistan", "UZB", 1),
    ("China", "CHN", 2),
    ("Ukraine", "UKR", 2),
    ("India", "IND", 6),
    ("Pakistan", "PAK", 6),
    ("Taiwan", "TWN", 7),
    ("Russia", "RUS", 7),
    ("Armenia", "ARM", 19),
    ("Azerbaijan", "AZE", 19),
    ("Japan", "JPN", 19),
    ("Iran", "IRN", 26),
    ("Turkey", "TUR", 30),
    ("Australia", "AUS", 33),
    ("Kyrgyzstan", "KGZ", 35),
    ("Kazakhstan", "KAZ", 37),
)


def _place(
    name: str,
    kind: str,
    country: str | None,
    lat: float | None,
    lon: float | None,
    *where: tuple[int, str],
    metonym: bool = False,
) -> Place:
    return Place.model_validate(
        {
            "name": name,
            "as_written": tuple(dict.fromkeys(words for _, words in where)),
            "type": kind,
            "country": country,
            "lat": lat,
            "lon": lon,
            "metonym": metonym,
            "mentions": len(where),
            "evidence": tuple(ev(n, words) for n, words in where),
        }
    )


def _country(name: str, code: str, n: int) -> Place:
    return _place(name, "country", code, None, None, (n, name))


def _membership() -> tuple[Membership, ...]:
    named = ("CHN", "IND", "KGZ", "RUS", "IRN", "TUR", "AZE")
    rows = (
        *((code, "member") for code in ("CHN", "IND", "KAZ", "KGZ", "PAK", "RUS", "TJK", "UZB")),
        *((code, "observer") for code in ("AFG", "BLR", "IRN", "MNG")),
        *((code, "dialogue_partner") for code in ("ARM", "AZE", "EGY", "KHM", "LKA", "NPL", "QAT", "SAU", "TUR")),
    )
    return tuple(
        Membership(
            country=code,
            status=status,
            mentioned=code in named or code in {"KAZ", "PAK", "UZB", "ARM"},
            leader=_LEADERS.get(code, (None, None))[0],
            leader_role=_LEADERS.get(code, (None, None))[1],
        )
        for code, status in rows
    )


_LEADERS = {
    "KAZ": ("Kassym-Jomart Tokayev", "President"),
    "PAK": ("Shehbaz Sharif", "Prime Minister"),
    "TJK": ("Emomali Rahmon", "President"),
    "UZB": ("Shavkat Mirziyoyev", "President"),
}


def _timeline() -> tuple[TimelineEntry, ...]:
    return (
        _entry(date(2022, 2, 24), "Feb. 24", "Invasion of Ukraine", ev(15, "Feb. 24 invasion of Ukraine")),
        _entry(None, "April", "“Global Security Initiative” announced", ev(33, "announced in April")),
        _entry(
            None,
            "July",
            "Deal on Ukraine’s grain exports brokered by Turkey and the U.N.",
            ev(32, "a July deal brokered by Turkey and the U.N."),
        ),
        _entry(
            date(2022, 9, 7),
            "last Wednesday",
            "Russia pulls troops from large areas of north-eastern Ukraine",
            ev(24, "Russia pulled its troops from large areas of northeastern Ukraine last Wednesday"),
        ),
        _entry(
            None,
            "This week",
            "Cross-border fighting between Armenia and Azerbaijan begins",
            ev(31, "This week saw the onset of cross-border fighting between Armenia and Azerbaijan"),
        ),
        _entry(date(2022, 9, 14), "Wednesday", "Xi visits Kazakhstan", ev(37, "he visited Kazakhstan Wednesday")),
        TimelineEntry(
            date=date(2022, 9, 15), when="15 September 2022", text="SCO summit opens in Samarkand", basis="reference"
        ),
        _entry(
            date(2022, 9, 15),
            "Thursday",
            "Putin – Xi ({m1}), Xi – Zhaparov ({m4})",
            ev(1, "on Thursday"),
            ev(35, "On Thursday"),
        ),
        _entry(date(2022, 9, 16), "Friday", "Putin – Modi ({m5}), planned", ev(28, "Friday"), coming=True),
        TimelineEntry(
            date=date(2022, 9, 16), when="16 September 2022", text="SCO summit ends", basis="reference", coming=True
        ),
        _entry(
            None,
            "will",
            "Putin – Erdogan ({m6}), on Ukraine and grain",
            ev(32, "Putin’s meeting with Erdogan will be closely watched"),
            coming=True,
        ),
    )


def _entry(on: date | None, when: str, text: str, *evidence: Evidence, coming: bool = False) -> TimelineEntry:
    return TimelineEntry(date=on, when=when, text=text, coming=coming, evidence=evidence)


def _issues() -> tuple[Issue, ...]:
    return (
        _issue(
            "War in Ukraine",
            (PUTIN, "understands China’s “questions” and “concerns” and promises an explanation", ev(4, _words(4))),
            (
                "Ned Price",
                "calls Putin’s apparent admission “striking”, China’s concerns not surprising",
                ev(8, "called Putin’s apparent admission “striking,”"),
            ),
            (
                None,
                "China’s government has refused to criticize Russia’s military actions",
                ev(15, "has refused to criticize Russia’s military actions"),
            ),
        ),
        _issue(
            "Taiwan",
            (
                PUTIN,
                "condemns “the provocations of the U.S. and its satellites in the Taiwan Strait”",
                ev(18, "We condemn the provocations of the U.S. and its satellites in the Taiwan Strait"),
            ),
            (
                None,
                "Beijing uses “core interests” for, among other things, the Communist Party’s claim to Taiwan",
                ev(7, "Beijing uses “core interests”"),
            ),
        ),
        _issue(
            "China–Russia alignment",
            (LAVROV, "assessments “fully coincide”", ev(10, "fully coincide")),
            (
                "Karine Jean-Pierre",
                "“concerns about the depth of China’s alignment and ties with Russia”",
                ev(14, "concerns about the depth of China’s alignment and ties with Russia"),
            ),
        ),
        _issue(
            "Energy and sanctions",
            (
                None,
                "China and India continue to buy more Russian oil, gas and fuel, which helps Moscow counter "
                "Western sanctions",
                ev(15, "China and India continue to buy more Russian oil, gas and fuel"),
            ),
            (
                "Observers, unnamed",
                "the West is moving to a price ceiling on Russian oil and gas",
                ev(16, "The West is moving to place a price ceiling on Russian oil and gas resources"),
            ),
        ),
        _issue(
            "Iran",
            (
                RAISI,
                "a major treaty with Russia is being finalized; the U.S. breached its obligations under "
                "the nuclear deal",
                ev(26, "finalizing a major treaty"),
                ev(27, "Raisi accused the U.S. of breaching its obligations under Iran’s nuclear deal"),
            ),
        ),
        _issue(
            "Armenia – Azerbaijan",
            (
                None,
                "cross-border fighting began this week; Moscow, which tries to keep close ties with both, is in an "
                "uncertain position",
                ev(31, "Moscow has been in an uncertain position due to the fighting"),
            ),
        ),
        _issue(
            "Grain exports",
            (
                None,
                "{m6} will be closely watched for statements on the July deal brokered by Turkey and the U.N.",
                ev(32, "Putin’s meeting with Erdogan will be closely watched"),
            ),
        ),
        _issue(
            "Central Asia",
            (
                CHINESE_MINISTRY,
                "Xi supports the “early operation” of the railway",
                ev(35, "said Beijing supports the “early operation” of a planned railway"),
            ),
            (
                None,
                "China’s economic inroads have fueled unease in Russia",
                ev(36, "China’s economic inroads into Central Asia have fueled unease in Russia"),
            ),
        ),
        _issue(
            "India – China border",
            (
                None,
                "relations are strained by clashes between soldiers in the Himalayas",
                ev(29, "Relations between India and China are strained due to clashes"),
            ),
        ),
        _issue(
            "Global Security Initiative",
            (None, "Xi promotes it and has given few details", ev(33, "The Chinese leader is promoting")),
            (
                "U.S. officials",
                "complain it echoes Russian arguments on Ukraine",
                ev(33, "U.S. officials complain it echoes Russian arguments"),
            ),
        ),
    )


def _issue(name: str, *positions: tuple[str | None, str, *tuple[Evidence, ...]]) -> Issue:
    made = tuple(
        Position(actor=actor, text=text, predicate=_is_predicate(actor, text), evidence=evidence)
        for actor, text, *evidence in positions
    )
    return Issue(name=name, text="", positions=made, evidence=tuple(item for one in made for item in one.evidence))


def _checks() -> tuple[Check, ...]:
    return (
        Check(
            kind="date",
            text="No date in the source: 15–16 September is from the reference tables†, “Thursday” is read as "
            "the 15th.",
            evidence=(ev(1, "Thursday"),),
            main=True,
        ),
        Check(
            kind="source", text="One report only, without author or outlet: nothing here is corroborated.", main=True
        ),
        Check(
            kind="name",
            text="“Recep Tyyip Erdan” is taken for Recep Tayyip Erdogan.",
            evidence=(ev(30, "Recep Tyyip Erdan"), ev(32, "Erdogan")),
            main=True,
        ),
        Check(
            kind="quote",
            text="The words of Jean-Pierre open with ’ in place of an opening mark; read as a quotation.",
            evidence=(ev(14, "’We’ve made clear"),),
        ),
        Check(
            kind="figure",
            text="“176 soldiers on each side” stands alone and is used nowhere else here.",
            evidence=(ev(31, "176 soldiers on each side"),),
        ),
        Check(
            kind="wording",
            text="“visited Central Asian leaders” is read as met ({m3}); who and when is not said.",
            evidence=(ev(28, "visited Central Asian leaders"),),
        ),
        Check(
            kind="membership",
            text="The source names India, Pakistan and “four ex-Soviet countries in Central Asia”; the tables give "
            "eight members with China and Russia†.",
            evidence=(ev(6, "which includes India and Pakistan as well as four ex-Soviet countries in Central Asia"),),
        ),
        Check(
            kind="unsaid", text="Days of {m2}, {m3}, {m6} and {m7}; who came for Kazakhstan, Pakistan and Tajikistan."
        ),
    )
