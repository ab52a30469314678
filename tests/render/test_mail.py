"""The e-mail draft: what its reader sees, and what the mail program needs."""

import email
import re
from datetime import date
from email import policy
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest

from briefing.compose.layout import layout
from briefing.errors import SettingsError
from briefing.model.outline import Outline
from briefing.options import Options
from briefing.render.mail import render_mail
from briefing.seal import is_sealed
from tests.compose.seed_briefing import seed_briefing
from tests.render.outlines import map_

CARRIED = {"pdf": b"%PDF-1.7 ...", "docx": b"PK..."}


@pytest.fixture(scope="module")
def outline() -> Outline:
    return layout(seed_briefing(), map_(), marking="tlp:amber")


def draft(outline: Outline, name: str = "briefing", **headers: str) -> EmailMessage:
    data = render_mail(outline, CARRIED, name, headers)
    return email.message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]


def test_it_opens_as_a_draft_of_the_briefing_s_day_with_marking_and_event_in_the_subject(outline: Outline) -> None:
    made = draft(outline, To="desk@example.org", From="me@example.org")
    assert made["X-Unsent"] == "1"
    assert made["Subject"] == "[TLP:AMBER] SCO summit, Samarkand · 15–16 September 2022"
    assert (made["To"], made["From"], made["Cc"]) == ("desk@example.org", "me@example.org", None)
    assert made["Date"].datetime.date() == date(2022, 9, 15)


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_its_body_holds_the_first_page_alone(outline: Outline, kind: str) -> None:
    part = draft(outline).get_body((kind,))
    assert part is not None
    words = " ".join(part.get_content().split())
    for told in ("Bottom line", "At a glance", "Check before use", "[1.1]", "TLP:AMBER"):
        assert told in words
    assert "Participants" not in words and "Annex" not in words


def test_the_documents_are_attached_under_plain_names(outline: Outline) -> None:
    made = draft(outline, "Bericht ßamarkand/1 „eilig“")
    files = {part.get_filename(): part.get_content() for part in made.iter_attachments()}
    assert files == {"Bericht-amarkand-1-eilig.pdf": CARRIED["pdf"], "Bericht-amarkand-1-eilig.docx": CARRIED["docx"]}


def test_the_same_briefing_gives_the_same_bytes_and_an_edited_draft_is_known(outline: Outline) -> None:
    one, two = (render_mail(outline, CARRIED, "n", {}) for _ in range(2))
    assert one == two
    assert is_sealed(one) and not is_sealed(one.replace(b"Samarkand", b"Astana"))


def test_no_line_is_longer_than_mail_allows_and_all_is_ascii(outline: Outline) -> None:
    data = render_mail(outline, CARRIED, "n", {"To": "zoe@example.org"})
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.isascii()


def test_every_look_stands_in_its_own_tag_and_nothing_is_fetched(outline: Outline) -> None:
    html = draft(outline).get_body(("html",))
    assert html is not None
    text = html.get_content()
    assert "url(" not in text and "<img" not in text and "<script" not in text and "<link" not in text
    assert "prefers-color-scheme:dark" in text
    unstyled = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in ("td", "th", "p", "h1", "h2", "div") and "style" not in dict(attrs):
                unstyled.append(self.get_starttag_text())

    Reader().feed(text)
    assert unstyled in ([], ["<td>"])  # the one that only holds the page


def test_outlook_gets_the_width_and_the_marking_s_box_from_attributes_and_no_word_is_too_small(
    outline: Outline,
) -> None:
    html = draft(outline).get_body(("html",))
    assert html is not None
    text = html.get_content()
    assert '<!--[if mso]><table role="presentation" width="680">' in text
    assert '<td class="marking" bgcolor="#000000"' in text
    sizes = {int(size) for size in re.findall(r"font(?:-size)?:(?:bold |normal )?(\d+)px", text)} - {1}
    assert min(sizes) == 10


def test_in_the_dark_bars_still_tell_held_from_planned_and_reference_facts_stand_back(outline: Outline) -> None:
    html = draft(outline).get_body(("html",))
    assert html is not None
    text, dark = html.get_content(), html.get_content().partition("prefers-color-scheme:dark")[2]
    for name in ("bar-held", "bar-planned", "bar-ruled-out", "quiet"):
        assert f'class="{name}"' in text and f".page .{name}{{" in dark


@pytest.mark.parametrize("wrong", ["nobody", "a@b.example\nBcc: x@y.example", "a@b.example, ,nobody"])
def test_what_is_no_address_is_refused_in_one_line(wrong: str) -> None:
    with pytest.raises(SettingsError, match="no address") as caught:
        Options.of({"to": wrong})
    assert "\n" not in str(caught.value)


def test_several_addresses_with_names_are_taken() -> None:
    options = Options.of({"to": "Zoë Å <zoe@example.org>, b@example.org", "from": "me@example.org"})
    assert options.addresses()["From"] == "me@example.org"
    assert options.addresses()["To"].count("@") == 2
