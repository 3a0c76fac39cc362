"""Small files as office programs write them, made by hand."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
T = (
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
)


def archive(parts):
    """Return an archive of parts."""
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as made:
        for name, said in parts.items():
            made.writestr(name, said)
    return kept.getvalue()


def docx(body, **more):
    """Return a document of Word with this body; `Kop1` is a heading."""
    styles = (
        f'<w:styles {W}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Citaat"><w:name w:val="Quote"/></w:style></w:styles>'
    )
    whole = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return archive({"word/document.xml": whole, "word/styles.xml": styles, **more})


def paragraph(text, style=""):
    """Return a paragraph of Word."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def shape(role, text):
    """Return a box of a slide."""
    placed = f'<p:nvSpPr><p:nvPr><p:ph type="{role}"/></p:nvPr></p:nvSpPr>' if role else ""
    said = f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>"
    return f"<p:sp>{placed}{said}</p:sp>"


def pptx(*slides):
    """Return a presentation; its slides are shown last one first."""
    parts = {}
    for number, slide in enumerate(slides, start=1):
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {A}>{slide}</p:sld>"
    numbers = range(len(slides), 0, -1)
    shown = "".join(f'<p:sldId r:id="r{number}"/>' for number in numbers)
    parts["ppt/presentation.xml"] = f"<p:presentation {A}>{shown}</p:presentation>"
    links = "".join(
        f'<Relationship Id="r{n}" Type="{RELATION}/slide" Target="slides/slide{n}.xml"/>'
        for n in numbers
    )
    parts["ppt/_rels/presentation.xml.rels"] = f"<Relationships>{links}</Relationships>"
    return archive(parts)


def odt(body, **more):
    """Return a document of LibreOffice with this body."""
    whole = f"<office:document-content {T}><office:body>{body}</office:body>"
    return archive({"content.xml": f"{whole}</office:document-content>", **more})


def pdf(*pages):
    """Return a PDF; each page is a list of lines."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    numbers = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET"
        objects.append(f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream")
        font = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {len(objects)} 0 R"
            f"/Resources{font}>>"
        )
        numbers.append(len(objects))
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(numbers)}>>"
    written, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(written)}\n%%EOF"
    return f"{written}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()
