import re
from hashlib import sha256
from pathlib import Path

import brotli
from tools.build_css import bundle, minified

from handvat import web

WEB = Path(web.__file__).parent
STATIC = WEB / "static" / "web"
SHEET = (STATIC / "handvat.css").read_text(encoding="utf-8")


def test_the_style_sheet_is_the_one_that_the_parts_make():
    assert bundle() == SHEET, "run: python tools/build_css.py"


def test_the_style_sheet_is_small():
    assert len(brotli.compress(SHEET.encode())) <= 22_000


def test_everything_that_the_style_sheet_loads_is_here():
    named = re.findall(r"url\(\"?([^)\"]+)", SHEET)

    assert named
    assert [name for name in named if not (STATIC / name).is_file()] == []


def test_nothing_of_the_british_government_is_left_in_it():
    assert re.search(r"crown|GDS Transport", SHEET, re.IGNORECASE) is None


def test_what_a_part_looks_like_is_said_in_one_sheet():
    said: dict[str, set[str]] = {}
    for sheet in sorted((WEB / "css").glob("[!0]*.css")):
        for name in re.findall(r"^(\.[\w-]+) \{", sheet.read_text(encoding="utf-8"), re.MULTILINE):
            said.setdefault(name, set()).add(sheet.name)

    assert said
    assert {name: sheets for name, sheets in said.items() if len(sheets) > 1} == {}


def test_quoted_text_survives_and_comments_do_not():
    css = (
        'a { content: "/* ; }  */" ; color : red; } /* gone\n */'
        " @media (a: b) and (c) { b > c { d: calc(1px + 2px); } }"
    )

    assert minified(css) == (
        'a{content:"/* ; }  */";color : red}@media (a: b) and (c){b>c{d:calc(1px + 2px)}}'
    )


def test_no_template_styles_or_runs_inline():
    templates = WEB.parent.rglob("templates/**/*.html")
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=[\"']", re.IGNORECASE)
    typst = re.compile(r"\.typ$")

    found = [
        str(page)
        for page in templates
        if not typst.search(page.name) and inline.search(page.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_what_we_carry_along_is_what_the_list_says():
    written = (WEB.parents[2] / "docs" / "dependencies-frontend.md").read_text(encoding="utf-8")
    carried = [WEB / "css" / "00-govuk.css", STATIC / "htmx.min.js"]
    carried += sorted((STATIC / "fonts").iterdir())

    changed = [p.name for p in carried if sha256(p.read_bytes()).hexdigest() not in written]
    assert changed == []
