"""PDF: lines become paragraphs again; running heads and page numbers are left out."""

from io import BytesIO
from pathlib import Path
from threading import Thread

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from briefing.pdfium import TURN
from briefing.read.formats.pdf import read_pdf
from tests.read.articles import PROSE, article_in, left_out

LONG = tuple(
    f"In round {number} of the talks the foreign minister of Norway and her Swiss counterpart spoke for {number} hours "
    "about the treaty, about trade and about the border in the mountains, according to a spokesman who was there. "
    f"He added that round {number + 1} would be held in the spring if the weather allowed it."
    for number in range(2, 14)
)


def printed(*paragraphs: str, title: str = "Ministers meet in Geneva", breaks: bool = False) -> bytes:
    def running(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 810, "The Post")
        canvas.drawString(280, 30, f"Page {document.page}")

    styles, buffer = getSampleStyleSheet(), BytesIO()
    story = [Paragraph(title, styles["Title"])]
    for paragraph in paragraphs:
        story += [Paragraph(paragraph, styles["BodyText"]), *([PageBreak()] if breaks else [])]
    SimpleDocTemplate(buffer, invariant=1).build(story, onFirstPage=running, onLaterPages=running)
    return buffer.getvalue()


def drawn(*lines: str) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    text = canvas.beginText(72, 700)
    for line in lines:
        text.textLine(line)
    canvas.drawText(text)
    canvas.save()
    return buffer.getvalue()


def test_paragraphs_are_whole_again_over_lines_and_pages(tmp_path: Path):
    article = article_in(tmp_path, "report.pdf", printed(*LONG))
    assert article.title == "Ministers meet in Geneva"
    assert article.paragraphs == LONG


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path):
    article = article_in(tmp_path, "report.pdf", printed(*LONG[:3], breaks=True))
    assert article.paragraphs == LONG[:3]
    assert left_out(article) == {
        "The Post": "running head",
        "Page 1": "page number",
        "Page 2": "page number",
        "Page 3": "page number",
    }


def test_a_hyphen_at_the_lines_end_goes_only_where_the_document_has_the_whole_word(tmp_path: Path):
    lines = (
        "The foreign ministers spoke about international law, about the well-",
        "known border in the mountains, and about a court for all inter-",
        "national cases of the kind.",
    )
    article = article_in(tmp_path, "report.pdf", drawn(*lines))
    assert article.paragraphs == (
        "The foreign ministers spoke about international law, about the well-known border in the mountains, and about "
        "a court for all international cases of the kind.",
    )


def test_bold_words_do_not_break_a_line(tmp_path: Path):
    marked = PROSE[2].replace("spring", "<b>spring</b>").replace("two", "<i>two</i>")
    article = article_in(tmp_path, "report.pdf", printed(PROSE[0], marked))
    assert article.paragraphs == (PROSE[0], PROSE[2])


def test_short_paragraphs_and_a_headline_of_two_lines_keep_their_bounds(tmp_path: Path):
    title = "Foreign ministers of Norway and Switzerland meet in the old town of Geneva to talk about the treaty"
    short = ("By Jane Doe", *PROSE, "What comes next", "Nobody knows yet.", *LONG[:1])
    article = article_in(tmp_path, "report.pdf", printed(*short, title=title))
    assert article.title == title
    assert article.author == "Jane Doe"
    assert article.paragraphs == short[1:]


def test_a_pdf_is_not_read_while_another_thread_draws() -> None:
    """PDFium serves one thread at a time; two at once end the process."""
    reports = []
    reader = Thread(target=lambda: reports.append(read_pdf(printed(*LONG), "talks.pdf")))
    with TURN:
        reader.start()
        reader.join(0.3)
        assert not reports
    reader.join()
    assert reports
