"""Read and lint whatever bytes come, with atheris; stop at a crash, a hang or a wrong span.

It is no part of `make test`, and atheris no part of the project:

    uv pip install --python .venv/bin/python atheris
    .venv/bin/python benchmarks/framing/fuzz.py FOLDER -max_total_time=3600

FOLDER keeps what led to new places in the code, and is filled with first samples when it is empty.
The first byte of an input chooses how the rest is read.
"""

import json
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from pkgutil import iter_modules
from zipfile import ZipFile

import atheris

with atheris.instrument_imports(include=["handvat.framing", "handvat.cli.linting"]):
    from handvat.cli.linting.answers import answered
    from handvat.cli.linting.telling import Telling
    from handvat.framing.formats.along import About, along
    from handvat.framing.formats.github import as_annotations
    from handvat.framing.formats.linted import Linted
    from handvat.framing.formats.notes import noted
    from handvat.framing.formats.records import as_json, as_lines
    from handvat.framing.formats.report import as_page
    from handvat.framing.formats.sarif import as_sarif
    from handvat.framing.linter import lint, lint_each
    from handvat.framing.readers import Reading, Unreadable, __path__, read, read_text
    from handvat.framing.traceable import could_point_at

    for module in iter_modules(__path__):  # each is loaded when it is needed; now, to be watched
        import_module(f"handvat.framing.readers.{module.name}")

HERE = Path(__file__).parent
SELDOM = 8  # of this many inputs, one is told in the formats that take long to write
NAMES = ("Noor de Vries", "Jan van den Berg")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    ".docx": ("word/document.xml", "word/styles.xml"),
    ".pptx": ("ppt/slides/slide1.xml", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"),
    ".odt": ("content.xml", "META-INF/manifest.xml"),
}
SAMPLES = {
    "word/document.xml": (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Roddelen is niet toegestaan.</w:t></w:r></w:p></w:body>"
        "</w:document>"
    ),
    "word/styles.xml": (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>'
    ),
    "META-INF/manifest.xml": "<manifest/>",
    "ppt/slides/slide1.xml": (
        '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:sp><p:txBody><a:p>'
        "<a:r><a:t>Wij vragen door.</a:t></a:r></a:p></p:txBody></p:sp></p:sld>"
    ),
    "ppt/presentation.xml": (
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        f' xmlns:r="{RELATIONS}"><p:sldIdLst><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>'
    ),
    "ppt/_rels/presentation.xml.rels": (
        f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/slide"'
        ' Target="slides/slide1.xml"/></Relationships>'
    ),
    "content.xml": (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        "<text:p>Bij ons komt pesten vaak voor.</text:p></office:body></office:document-content>"
    ),
}


WAYS_OF_HTML = 6
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Code</title>
<style>p{}</style><script>let a="<p>"</script></head><body>
<!-- handvat-lint: ignore F101 -- ok -->
<nav>Menu</nav><h1>Wij &amp; jij</h1><ul><li>Roddelen is <b>verboden</b>.</ul>
<blockquote lang="en">Gossip is forbidden.</blockquote><pre>code</pre>
<table><tr><td>A<td>B</table><p hidden>x</body>"""
OBJECTS = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[4 0 R]/Count 1>>",
    "<</Length 47>>\nstream\nBT /F1 12 Tf 50 700 Td (Roddelen mag niet.) Tj ET\nendstream",
    (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R"
        "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    ),
)


def sample_pdf() -> bytes:
    """Return a PDF of one page."""
    written, places = "%PDF-1.4\n", []
    for number, one in enumerate(OBJECTS, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(OBJECTS) + 1
    end = f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(written)}\n%%EOF"
    return f"{written}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode()


def as_text(data: bytes) -> Reading:
    return read_text(data.decode("utf-8", "surrogatepass" if len(data) % 2 else "replace"))


def as_file(suffix: str) -> Callable[[bytes], Reading]:
    return lambda data: read(f"any{suffix}", data)


def as_part(suffix: str) -> Callable[[bytes], Reading]:
    """Return a reader that puts the bytes, cut in pieces, in a sound archive."""
    return lambda data: read(f"any{suffix}", packed(suffix, data.split(b"\x00\x00")))


def packed(suffix: str, pieces: Sequence[bytes] = ()) -> bytes:
    """Return an archive of pieces, and of samples where there are none."""
    kept = BytesIO()
    with ZipFile(kept, "w") as made:
        for number, name in enumerate(PARTS[suffix]):
            sample = SAMPLES.get(name, "").encode()
            made.writestr(name, pieces[number] if number < len(pieces) else sample)
    return kept.getvalue()


WAYS: tuple[Callable[[bytes], Reading], ...] = (
    *(as_text, as_text, as_text, as_text),
    *(as_file(suffix) for suffix in (".txt", ".md", ".html", ".docx", ".pptx", ".odt", ".pdf")),
    *(as_part(suffix) for suffix in PARTS),
)


def one(data: bytes) -> None:
    """Look at one input in every way; whatever is wrong raises."""
    if not data:
        return
    try:
        reading = WAYS[data[0] % len(WAYS)](data[1:])
    except (Unreadable, UnicodeDecodeError):
        return
    document = reading.document
    report = lint(document, fixes=True)
    inside(len(document.text), [(one.start, one.end) for one in report.sentences])
    inside(len(document.text), [(one.start, one.end) for one in report.findings])
    text = Linted("any", reading, report)
    inside(len(reading.source), [text.source_span(one) for one in report.findings])
    inside(
        len(document.text), [(s.start, s.end) for s in could_point_at(document.text, names=NAMES)]
    )
    "".join(piece.text for passage in noted(text, NAMES).passages for piece in passage.pieces)
    along(document.text, "nl", about=About.NORM, names=NAMES)
    together(data, document.text)
    if zlib.crc32(data) % SELDOM == 0:
        json.loads("\n".join(as_json([text], {})))
        json.loads(as_sarif([text], {}, "nl"))
        as_page([text], {}, "en")
    lines = [*as_lines(text), *as_annotations(text)]
    lines += Telling(colours=True, fixes=True, say="en").lines(text)
    assert lines or not report.findings


def together(data: bytes, text: str) -> None:
    """Look at a text beside others, and at the bytes as lines of a batch."""
    alone, _ = lint_each([(text, "auto"), ("Wij vragen door.", "nl")])
    assert alone == lint(text)
    lines = [*data.split(b"\n"), json.dumps({"id": text, "text": text}).encode()]
    told = answered(lines, 1, "nl").told
    assert json.loads(told.encode().splitlines()[-1])["id"] == text


def inside(length: int, spans: list[tuple[int, int]]) -> None:
    for start, end in spans:
        assert 0 <= start <= end <= length, (start, end, length)


def samples() -> Iterator[bytes]:
    for number, line in enumerate((HERE / "written.jsonl").read_text("utf-8").splitlines()[:600]):
        yield bytes([number % 7]) + json.loads(line)["text"].encode()
    for at, suffix in enumerate(PARTS, start=len(WAYS) - len(PARTS)):
        pieces = [SAMPLES[name].encode() for name in PARTS[suffix] if name in SAMPLES]
        yield bytes([at]) + b"\x00\x00".join(pieces)
        yield bytes([at - len(PARTS) - 1]) + packed(suffix)  # the same as a file
    yield bytes([WAYS_OF_HTML]) + PAGE.encode()
    yield bytes([WAYS_OF_HTML + 4]) + sample_pdf()


def fill(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for sample in samples():
            (folder / f"sample-{zlib.crc32(sample):08x}").write_bytes(sample)


if __name__ == "__main__":
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    for folder in folders[:1]:
        fill(folder)
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
