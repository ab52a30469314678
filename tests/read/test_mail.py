"""E-mail: the subject is the title, the message's day the report's, and attachments are not opened."""

from datetime import date
from email.message import EmailMessage
from pathlib import Path

from tests.read.articles import LEAD, PROSE, SECOND, THIRD, article_in, left_out


def message(text: str | None = "\n\n".join(PROSE), html: str | None = None, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    given = {
        "From": "Jane Doe <jane@example.org>",
        "Subject": "Ministers meet",
        "Date": "Tue, 02 May 2023 08:00:00 +0000",
    }
    for name, value in (given | headers).items():
        mail[name] = value
    if text is not None:
        mail.set_content(text)
    if html is not None:
        mail.add_alternative(html, subtype="html")
    return mail


def test_subject_day_and_text_are_read(tmp_path: Path):
    article = article_in(tmp_path, "report.eml", bytes(message()))
    assert (article.title, article.paragraphs) == ("Ministers meet", PROSE)
    assert (article.published, article.published_from) == (date(2023, 5, 2), "metadata")
    assert left_out(article) == {
        "From: Jane Doe <jane@example.org>": "mail header",
        "Date: Tue, 02 May 2023 08:00:00 +0000": "mail header",
    }


def test_marks_of_replies_and_forwards_are_no_part_of_the_title(tmp_path: Path):
    assert article_in(tmp_path, "r.eml", bytes(message(Subject="Fwd: RE: Ministers meet"))).title == "Ministers meet"


def test_a_message_of_html_alone_is_read(tmp_path: Path):
    mail = message(text=None)
    mail.set_content(f"<html><body><p>{LEAD}</p><p>{SECOND}</p></body></html>", subtype="html")
    assert article_in(tmp_path, "report.eml", bytes(mail)).paragraphs == (LEAD, SECOND)


def test_the_plain_text_goes_before_its_html_twin(tmp_path: Path):
    mail = message("\n\n".join(PROSE), f"<p>{SECOND}</p>")
    assert article_in(tmp_path, "report.eml", bytes(mail)).paragraphs == PROSE


def test_attachments_are_named_and_not_read(tmp_path: Path):
    mail = message()
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="agenda.pdf")
    article = article_in(tmp_path, "report.eml", bytes(mail))
    assert article.paragraphs == PROSE
    assert left_out(article)["agenda.pdf"] == "attachment, not read"


def test_quoted_headers_quote_marks_and_the_signature_are_left_out(tmp_path: Path):
    quoted = "\n".join(f"> {line}\n>" for line in PROSE)
    text = f"-----Original Message-----\nFrom: John Roe\nSent: Monday\n\n{quoted}\n-- \nJane Doe\nThe Post\n"
    article = article_in(tmp_path, "report.eml", bytes(message(text)))
    assert article.paragraphs == PROSE
    assert left_out(article)["Sent: Monday"] == "quoted mail header"
    assert left_out(article)["The Post"] == "signature"


def test_umlauts_in_subject_and_text_survive(tmp_path: Path):
    text = "The minister from Zürich met her counterpart — again — on Tuesday."
    article = article_in(tmp_path, "r.eml", bytes(message(text, Subject="Zürich’s minister")))
    assert (article.title, article.paragraphs) == ("Zürich’s minister", (text,))


def test_lines_broken_by_the_mail_program_are_joined(tmp_path: Path):
    words = f"{LEAD} {SECOND} {THIRD}".split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 71:
            lines.append(line)
            line = ""
        line += f"{word} "
    text = "\n".join([*lines, line])
    assert article_in(tmp_path, "r.eml", bytes(message(text))).paragraphs == (" ".join(words),)


def test_a_section_s_name_over_the_text_is_left_out_under_a_subject(tmp_path: Path):
    article = article_in(tmp_path, "report.eml", bytes(message("\n\n".join(["World", *PROSE]))))
    assert (article.paragraphs, left_out(article)["World"]) == (PROSE, "section")
