"""Build templates/word/briefing.docx from assets/brand/theme.toml: the named styles of the Word documents, and no text.

    python assets/make/word_template.py

The package holds only what Word needs (compatibility mode 15, no stray parts) and is the same bytes for the same theme.
An office that wants its own look lays a house over ours (`--house`), or restyles the file in Word.
"""

import zipfile
from pathlib import Path

from briefing.render.look import theme
from briefing.render.theme import Theme
from briefing.render.word.frame import Frame
from briefing.render.word.measures import twips
from briefing.render.word.menu_colours import colour_theme
from briefing.render.word.styles import W, styles

TARGET = Path(__file__).parents[2] / "templates" / "word" / "briefing.docx"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def parts(look: Theme) -> dict[str, str]:
    relation = f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
    overrides = {
        "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{WORD_TYPE}.styles+xml",
        "/word/settings.xml": f"{WORD_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
        "/word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>",
        "_rels/.rels": f'{relation}<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        f'Target="docProps/core.xml"/><Relationship Id="rId3" Type="{OFFICE}/relationships/extended-properties" '
        'Target="docProps/app.xml"/></Relationships>',
        "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
        "docProps/app.xml": f'{XML}<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>briefing</Application></Properties>",
        "word/_rels/document.xml.rels": f"{relation}"
        + "".join(
            f'<Relationship Id="rId{n}" Type="{OFFICE}/relationships/{name}" Target="{name}.xml"/>'
            for n, name in enumerate(("styles", "settings", "fontTable", "theme"), 1)
        )
        + "</Relationships>",
        "word/document.xml": f"{XML}<w:document {W}><w:body>{Frame(look, 'a4').section()}</w:body></w:document>",
        "word/styles.xml": XML + styles(look),
        "word/settings.xml": settings(),
        "word/theme.xml": XML + colour_theme(look),
        "word/fontTable.xml": f"{XML}<w:fonts {W}>"
        + "".join(
            f'<w:font w:name="{family}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
            f'<w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
            for family, other, kind in (("Noto Sans", "Segoe UI", "swiss"), ("Noto Serif", "Cambria", "roman"))
        )
        + "</w:fonts>",
    }


def settings() -> str:
    """Compatibility mode 15: Word opens the file without its notice of an older form."""
    return (
        f'{XML}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="{twips(11)}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def main() -> None:
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts(theme()).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, text.encode())
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
