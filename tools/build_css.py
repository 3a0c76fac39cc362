"""Put the style sheets of the house together in the one file that pages load."""

import re
import sys
from pathlib import Path

WEB = Path(__file__).resolve().parent.parent / "src" / "handvat" / "web"
BUNDLE = WEB / "static" / "web" / "handvat.css"
QUOTED_OR_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
AROUND = re.compile(r"\s*([{};,>~])\s*")


def minified(css: str) -> str:
    """Return style rules without comments and needless white space; quoted text stays."""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if match[1] is None:
            return " "
        kept.append(match[1])
        return f"\x00{len(kept) - 1}\x00"

    bare = re.sub(r"\s+", " ", QUOTED_OR_COMMENT.sub(keep, css))
    bare = re.sub(r"([{;][\w-]+):\s+", r"\1:", AROUND.sub(r"\1", bare)).replace(";}", "}")
    return re.sub("\x00(\\d+)\x00", lambda match: kept[int(match[1])], bare).strip()


def bundle() -> str:
    """Return all sheets in the order of their names; the vendored one is minified already."""
    sheets = sorted((WEB / "css").glob("*.css"))
    texts = [sheet.read_text(encoding="utf-8").strip() for sheet in sheets]
    return "\n".join([texts[0], *(minified(text) for text in texts[1:])]) + "\n"


def main() -> None:
    """Write the bundle; with --check only say whether it is fresh."""
    if "--check" in sys.argv:
        stale = not BUNDLE.exists() or BUNDLE.read_text(encoding="utf-8") != bundle()
        sys.exit("The style sheet is stale. Run: python tools/build_css.py" if stale else 0)
    BUNDLE.parent.mkdir(parents=True, exist_ok=True)
    BUNDLE.write_text(bundle(), encoding="utf-8")


if __name__ == "__main__":
    main()
