"""Whatever the format, rules see plain words and evidence holds the file's own, with what nobody sees in them."""

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from briefing.model.article import Span
from briefing.resources import asset
from tests.read.articles import LEAD, SECOND, article_in, left_out

PLAIN = "The minister met her counterpart on Tuesday, and they spoke for four hours."
ODD = "The min\u00adister met her \u200bcounter\u00adpart on Tuesday, and they spoke for four hours."


def as_text(said: str) -> bytes:
    return f"{LEAD}\n\n{said}\n\n{SECOND}\n".encode()


def as_wrapped_text(said: str) -> bytes:
    return said.replace(" and", "\nand").encode() + f"\n\n{LEAD}\n\n{SECOND}\n".encode()


def as_page(said: str) -> bytes:
    return f"<html><body><p>{LEAD}</p><p>{said.replace(' and', chr(10) + 'and')}</p><p>{SECOND}</p></body>".encode()


def as_page_with_entities(said: str) -> bytes:
    return as_page(said.replace("\u00ad", "&shy;").replace("\u200b", "&#8203;"))


def as_word(said: str) -> bytes:
    document, buffer = docx.Document(), BytesIO()
    for paragraph in (LEAD, said, SECOND):
        document.add_paragraph(paragraph)
    document.save(buffer)
    return buffer.getvalue()


def as_mail(said: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jane Doe <jane@example.org>", "Ministers meet"
    mail.set_content("\n>\n".join(f"> {paragraph}" for paragraph in (LEAD, said, SECOND)))
    return bytes(mail)


def as_pdf(said: str) -> bytes:
    pdfmetrics.registerFont(TTFont("Plain", asset("fonts", "NotoSans-Regular.ttf")))
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for number, line in enumerate(said.replace(" and", "\nand").split("\n")):
        canvas.setFont("Plain", 11)
        canvas.drawString(72, 700 - 14 * number, line)
    canvas.save()
    return buffer.getvalue()


FORMATS = {
    "text": ("report.txt", as_text),
    "wrapped text": ("report.txt", as_wrapped_text),
    "Markdown": ("report.md", as_text),
    "HTML": ("report.html", as_page),
    "HTML with entities": ("report.html", as_page_with_entities),
    "Word": ("report.docx", as_word),
    "mail": ("report.eml", as_mail),
    "PDF": ("report.pdf", as_pdf),
}


@pytest.mark.parametrize("form", FORMATS)
def test_what_nobody_sees_is_kept_in_evidence_alone_and_is_told(form: str, tmp_path: Path) -> None:
    name, made = FORMATS[form]
    article = article_in(tmp_path, name, made(ODD))
    at = article.paragraphs.index(PLAIN) + 1
    start = PLAIN.index("minister")
    assert article.evidence(Span(at, 0, len(PLAIN))).text == ODD
    assert article.evidence(Span(at, start, start + len("minister"))).text == "min\u00adister"
    assert {"U+00AD SOFT HYPHEN (2 times)", "U+200B ZERO WIDTH SPACE"} <= left_out(article).keys()


def test_an_optional_hyphen_of_word_is_a_soft_hyphen(tmp_path: Path) -> None:
    document, buffer = docx.Document(), BytesIO()
    paragraph = document.add_paragraph("The min")
    paragraph.runs[0]._r.append(OxmlElement("w:softHyphen"))
    paragraph.add_run("ister met her counterpart in Geneva on Tuesday.")
    document.save(buffer)
    article = article_in(tmp_path, "report.docx", buffer.getvalue())
    assert article.evidence(Span(1, 4, 12)).text == "min\u00adister"


def test_a_line_separator_parts_a_paragraph_of_word(tmp_path: Path) -> None:
    article = article_in(tmp_path, "report.docx", as_word(f"{PLAIN}\u2028They parted late."))
    assert article.paragraphs == (LEAD, PLAIN, "They parted late.", SECOND)


def test_a_control_character_that_a_page_names_goes_from_its_title_too(tmp_path: Path) -> None:
    page = as_page(PLAIN).replace(b"<body>", b"<body><h1>Min&shy;isters meet&#7; in Geneva</h1>")
    assert article_in(tmp_path, "report.html", page).title == "Ministers meet in Geneva"
