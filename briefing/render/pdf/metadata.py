"""The outline's title, subject and keywords -> XMP, and the attachments as files that belong to the document."""

import hashlib
from typing import Any
from xml.sax.saxutils import escape

from briefing.model.outline import Attachment, Outline
from briefing.output import PRODUCER
from briefing.render.pdf.file import Name, PdfFile, Ref
from briefing.resources import asset

DAY = "2000-01-01T00:00:00Z"
"""Stands for every time: no clock enters a file."""
PDF_DAY = "D:20000101000000Z"


def add_info(file: PdfFile, outline: Outline) -> Ref:
    """The document information; it says the same as the XMP (ISO 19005-3, 6.6.3)."""
    entries = {
        "Title": outline.title,
        "Author": outline.author,
        "Subject": outline.subject,
        "Keywords": "; ".join(_keywords(outline)),
        "Creator": PRODUCER,
        "Producer": PRODUCER,
    }
    dates = {"CreationDate": PDF_DAY, "ModDate": PDF_DAY}
    return file.add({key: value for key, value in entries.items() if value} | dates)


def add_xmp(file: PdfFile, outline: Outline) -> Ref:
    entries = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    return file.add_stream(_xmp(outline).encode(), entries, packed=False)


def add_output_intent(file: PdfFile) -> Ref:
    """All colours are sRGB."""
    profile = file.add_stream(asset("brand", "sRGB.icc").read_bytes(), {"N": 3})
    entries = {
        "Type": Name("OutputIntent"),
        "S": Name("GTS_PDFA1"),
        "OutputConditionIdentifier": "sRGB IEC61966-2.1",
        "Info": "sRGB IEC61966-2.1",
        "DestOutputProfile": profile,
    }
    return file.add(entries)


def attach(file: PdfFile, attachments: tuple[Attachment, ...]) -> dict[str, Any]:
    """The catalogue's entries that name the attached files (ISO 19005-3, 6.8)."""
    if not attachments:
        return {}
    files = {each.name: _attached(file, each) for each in attachments}
    names = [entry for name in sorted(files) for entry in (name, files[name])]
    return {"Names": {"EmbeddedFiles": {"Names": names}}, "AF": list(files.values())}


def _attached(file: PdfFile, attachment: Attachment) -> Ref:
    data = attachment.data
    check = hashlib.md5(data, usedforsecurity=False).digest()  # the check sum that the standard asks for
    stream = file.add_stream(
        data,
        {
            "Type": Name("EmbeddedFile"),
            "Subtype": Name(attachment.media_type),
            "Params": {"Size": len(data), "ModDate": PDF_DAY, "CheckSum": check},
        },
    )
    entries = {
        "Type": Name("Filespec"),
        "F": attachment.name,
        "UF": attachment.name,
        "Desc": attachment.description,
        "AFRelationship": Name(attachment.relationship),
        "EF": {"F": stream, "UF": stream},
    }
    return file.add(entries)


def _keywords(outline: Outline) -> tuple[str, ...]:
    return (*outline.keywords, outline.marking) if outline.marking else outline.keywords


def _xmp(outline: Outline) -> str:
    keywords = _keywords(outline)
    bag = "".join(f"<rdf:li>{escape(word)}</rdf:li>" for word in keywords)
    language = escape(outline.language)
    subject = f"<dc:description>{_alternative(outline.subject)}</dc:description>" if outline.subject else ""
    words = f"<dc:subject><rdf:Bag>{bag}</rdf:Bag></dc:subject>" if keywords else ""
    joined = f"<pdf:Keywords>{escape('; '.join(keywords))}</pdf:Keywords>" if keywords else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format><dc:title>{_alternative(outline.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(outline.author)}</rdf:li></rdf:Seq></dc:creator>{subject}{words}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{PRODUCER}</pdf:Producer>{joined}<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>{DAY}</xmp:CreateDate><xmp:ModifyDate>{DAY}</xmp:ModifyDate><xmp:MetadataDate>{DAY}</xmp:MetadataDate>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def _alternative(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'
