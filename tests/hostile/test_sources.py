"""Sources that can't become an article end in one line: which source, why, what to do."""

import io
import sys
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefing.errors import SourceError, UnknownFormatError
from briefing.read import READERS, read_articles

PROSE = "The foreign minister of Norway met her Swiss counterpart on Tuesday to talk about the treaty."
GERMAN = (
    "Die Aussenministerin traf am Dienstag ihren Schweizer Kollegen, um mit ihm über den Vertrag zu sprechen. Beide "
    "Seiten wollen im Frühling wieder zusammenkommen, wie ein Sprecher der Regierung in Bern nach dem Treffen sagte."
)


def refusal(source: object) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read_articles([source])  # type: ignore[list-item]
    assert "\n" not in str(caught.value)
    assert caught.value.reason in str(caught.value)
    assert caught.value.remedy in str(caught.value)
    return caught.value


def file(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def word() -> bytes:
    buffer = BytesIO()
    document = docx.Document()
    document.add_paragraph(PROSE)
    document.save(buffer)
    return buffer.getvalue()


def pdf(text: str = "", **options: object) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, **options)
    canvas.drawString(72, 700, text) if text else canvas.rect(72, 72, 200, 200, fill=1)
    canvas.save()
    return buffer.getvalue()


def test_a_missing_file_is_named(tmp_path: Path):
    path = tmp_path / "none.txt"
    assert str(refusal(path)) == f"{path}: does not exist; check the path"


def test_a_folder_is_no_report(tmp_path: Path):
    assert refusal(tmp_path).reason == "is a folder"


def test_a_path_that_no_system_allows_is_refused():
    assert "can't be read" in refusal("a\0b.txt").reason


def test_a_name_that_is_too_long_is_refused():
    assert "can't be read" in refusal("x" * 5000 + ".txt").reason


@pytest.mark.parametrize("name", sorted({"report" + ending for ending in READERS}))
def test_an_empty_file_is_refused_in_every_format(tmp_path: Path, name: str):
    assert refusal(file(tmp_path, name, b"")).reason == "is empty"


@pytest.mark.parametrize("ending", sorted(READERS))
def test_white_space_is_no_report_in_any_format(tmp_path: Path, ending: str):
    refusal(file(tmp_path, "report" + ending, b" \n\t \r\n \n"))


@pytest.mark.parametrize("name", ["report.rtf", "report.doc", "report.odt", "report"])
def test_an_unknown_ending_is_refused_with_the_list_of_known_ones(tmp_path: Path, name: str):
    error = refusal(file(tmp_path, name, PROSE))
    assert isinstance(error, UnknownFormatError)
    assert all(ending in error.remedy for ending in READERS)


def test_the_ending_may_be_written_large(tmp_path: Path):
    assert read_articles([file(tmp_path, "REPORT.TXT", PROSE)])[0].paragraphs == (PROSE,)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"x" * 200,
        b"\xff\xd8\xff\xe0" + b"x" * 200,
        b"PK\x03\x04" + b"x" * 200,
        b"%PDF-1.7\n" + b"x" * 200,
        b"\x7fELF" + b"x" * 200,
        bytes(range(256)) * 20,
        b"\x00\x01\x02\x03",
    ],
)
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_binary_data_is_no_text(tmp_path: Path, data: bytes, ending: str):
    assert "binary" in refusal(file(tmp_path, "report" + ending, data)).reason


def test_an_old_office_file_is_no_text(tmp_path: Path):
    assert (
        "old Office" in refusal(file(tmp_path, "report.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)).reason
    )


@pytest.mark.parametrize("text", [GERMAN, "Путин встретился с Си Цзиньпином в Самарканде.", "習近平會見普京。"])
def test_other_languages_are_no_english_prose(text: str):
    assert refusal(StringIO(text)).reason == "is not English prose"


def test_a_terse_report_full_of_names_and_figures_is_english():
    text = (
        "Lindqvist soars to +19 point lead in Nordland. Just as stunning: Brandt, 51, lost because two former mayors "
        "could lead there, most voters had no car. Olsen, 44, sits just behind, 12%, while Dag Holm, a two-term mayor, "
        "sits only a point or two ahead, 8%."
    )
    assert len(read_articles([StringIO(text)])[0].paragraphs) == 1


def test_figures_alone_are_no_text():
    assert refusal(StringIO("12 34 56")).reason == "holds no text"


def test_an_english_report_may_quote_other_languages():
    text = f"{PROSE}\n\nHe said: “{GERMAN[:60]}”, and she laughed at the words that he had chosen for her."
    assert len(read_articles([StringIO(text)])[0].paragraphs) == 2


def test_a_file_that_is_too_large_is_refused(tmp_path: Path):
    assert refusal(file(tmp_path, "report.txt", b"a " * 10_000_001)).reason == "is larger than 20 MB"


@pytest.mark.parametrize(
    ("text", "much"), [(f"{PROSE}\n" * 6000, "500,000 characters"), (f"{PROSE}\n" + "a\n" * 20_000, "20,000 lines")]
)
def test_a_book_is_no_report(text: str, much: str):
    assert refusal(StringIO(text)).reason == f"holds more than {much}"


@pytest.mark.parametrize("cut", [20, 200, 5000, -30])
def test_a_torn_word_document_is_refused(tmp_path: Path, cut: int):
    assert refusal(file(tmp_path, "report.docx", word()[:cut])).reason == "is a damaged Word document"


def test_a_word_document_with_broken_xml_is_refused(tmp_path: Path):
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(word())) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part)[: 300 if part == "word/document.xml" else None])
    assert refusal(file(tmp_path, "report.docx", buffer.getvalue())).reason == "is a damaged Word document"


def test_a_zip_file_is_no_word_document(tmp_path: Path):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("report.txt", PROSE)
    assert "ZIP" in refusal(file(tmp_path, "report.docx", buffer.getvalue())).reason


def test_a_locked_word_document_is_refused(tmp_path: Path):
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "encrypted" in refusal(file(tmp_path, "report.docx", locked)).reason


def test_a_word_document_that_unpacks_to_a_giant_is_refused(tmp_path: Path):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<x/>")
        with package.open("word/document.xml", "w") as part:
            for _ in range(210):
                part.write(b" " * 1_000_000)
    assert "unpacks to more than" in refusal(file(tmp_path, "report.docx", buffer.getvalue())).reason


def test_entities_of_a_word_document_are_not_expanded(tmp_path: Path):
    secret = file(tmp_path, "secret.txt", "secret words")
    attack = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(word())) as old, zipfile.ZipFile(buffer, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml":
                content = attack + content.split(b"?>", 1)[1].replace(b"to talk", b"&e; to talk")
            new.writestr(part, content)
    path = file(tmp_path, "report.docx", buffer.getvalue())
    try:
        words = " ".join(read_articles([path])[0].paragraphs)
    except SourceError:
        words = ""
    assert "secret words" not in words


@pytest.mark.parametrize("data", [b"%PDF-1.7\nbroken", b"no pdf at all", pdf(PROSE)[:400]])
def test_a_damaged_pdf_is_refused(tmp_path: Path, data: bytes):
    assert refusal(file(tmp_path, "report.pdf", data)).reason == "is a damaged PDF"


def test_a_locked_pdf_is_refused(tmp_path: Path):
    locked = pdf(PROSE, encrypt=StandardEncryption("secret", canPrint=0))
    assert refusal(file(tmp_path, "report.pdf", locked)).reason == "is encrypted"


def test_a_scanned_pdf_is_refused_with_the_way_out(tmp_path: Path):
    error = refusal(file(tmp_path, "report.pdf", pdf()))
    assert "only pictures" in error.reason
    assert "text recognition" in error.remedy


def test_html_nested_without_end_is_refused(tmp_path: Path):
    assert "too deeply" in refusal(file(tmp_path, "r.html", "<div>" * 5000 + PROSE + "</div>" * 5000)).reason


def test_inline_elements_that_are_never_closed_are_read_or_refused(tmp_path: Path):
    path = file(tmp_path, "r.html", "<b>" * 150 + f"<p>{PROSE}</p>")
    assert read_articles([path])[0].paragraphs == (PROSE,)


def test_entities_of_an_html_page_reach_no_file(tmp_path: Path):
    secret = file(tmp_path, "secret.txt", "secret words")
    page = f'<!DOCTYPE html [<!ENTITY e SYSTEM "{secret.as_uri()}">]><html><body><p>{PROSE} &e;</p></body></html>'
    assert "secret words" not in " ".join(read_articles([file(tmp_path, "r.html", page)])[0].paragraphs)


@pytest.mark.parametrize("data", [b"no mail at all", b"just words here\n\nand there"])
def test_a_file_without_mail_headers_is_no_message(tmp_path: Path, data: bytes):
    assert refusal(file(tmp_path, "report.eml", data)).reason == "is no e-mail message"


def test_a_message_without_text_is_refused(tmp_path: Path):
    data = b"Subject: x\nMIME-Version: 1.0\nContent-Type: application/pdf\n\n%PDF-1.7"
    assert "without a text" in refusal(file(tmp_path, "report.eml", data)).reason


def test_a_message_in_an_unknown_encoding_is_refused_or_read(tmp_path: Path):
    data = b"Subject: x\nContent-Type: text/plain; charset=nonsense\n\n" + PROSE.encode()
    try:
        assert read_articles([file(tmp_path, "report.eml", data)])[0].paragraphs == (PROSE,)
    except SourceError as error:
        assert "encoding" in error.reason


def test_an_address_that_can_not_be_reached_is_refused():
    error = refusal("http://127.0.0.1:9/report.html")
    assert error.source == "http://127.0.0.1:9/report.html"
    assert "can't be fetched" in error.reason


def test_a_malformed_address_is_refused():
    assert "can't be fetched" in refusal("http://[broken/report").reason


def test_only_web_addresses_are_fetched():
    assert refusal("file:///etc/hostname").reason == "does not exist"
    assert refusal("ftp://example.org/report.txt").reason == "does not exist"


def test_standard_input_is_read_as_text(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(BytesIO(PROSE.encode())))
    article = read_articles(["-"])[0]
    assert (article.paragraphs, article.name) == ((PROSE,), "standard input")


def test_empty_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(BytesIO(b"")))
    assert str(refusal("-")).startswith("standard input: is empty")
