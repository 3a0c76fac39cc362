"""Let the wording coach look at our own words: what it remarks on has a reason, or is mended.

With --write the list of reasons is brought up to date; fill in the reasons that are empty then.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
import yaml

from handvat.framing import Level, Weight, lint
from handvat.framing.readers import read

DOCUMENTS = ("README.md", "README.nl.md", "CHANGELOG.md", "docs/users")
REASONS = Path("tools/wording.json")
FILLED = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]+>")  # what a page fills in, or draws
Remark = tuple[str, str, str, str]  # file, language, rule, sentence


def main() -> int:
    """Name what is remarked on without a reason."""
    found = Counter(_remarks())
    known = _known()
    if "--write" in sys.argv:
        _write(found, known)
        return 0
    new = [one for one in sorted(found) if not known.get(one)]
    for file, language, rule, sentence in new:
        print(f"{file}: {rule} ({language}) {sentence}")
    if new:
        print(
            "Mend these, or give each its reason: .venv/bin/python tools/check_wording.py --write"
        )
    return 1 if new else 0


def _remarks() -> Iterator[Remark]:
    """Yield what is remarked on: in documents, on the pages and in mails, in the approach."""
    for path in sorted(path for name in DOCUMENTS for path in _files(Path(name))):
        yield from _remarked(str(path), "auto", read(path.name, path.read_bytes()).document)
    for path in sorted(Path("src/handvat").glob("*/locale/nl/LC_MESSAGES/django.po")):
        for language, text in _interface(path):
            yield from _remarked(str(path), language, text)
    for path in sorted(Path("src/handvat/content/files").rglob("*.yaml")):
        for language, text in _approach(yaml.safe_load(path.read_text(encoding="utf-8"))):
            yield from _remarked(str(path), language, text)


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.md")) if path.is_dir() else [path]


def _remarked(file: str, language: str, text: Any) -> Iterator[Remark]:
    said = text if isinstance(text, str) else text.text
    report = lint(text, language, level=Level.SUGGESTION)
    for one in report.findings:
        alone = isinstance(text, str) and one.rule.startswith("D")  # no document, but a line of it
        if one.kind is not Weight.STRENGTH and not alone:
            around = next(each for each in report.sentences if one.start < each.end)
            sentence = " ".join(said[around.start : around.end].split())
            yield file, one.language, one.rule, sentence


def _interface(path: Path) -> Iterator[tuple[str, str]]:
    for entry in polib.pofile(str(path)):
        dutch = [entry.msgstr, *entry.msgstr_plural.values()]
        for language, texts in (("en", [entry.msgid, entry.msgid_plural]), ("nl", dutch)):
            yield from ((language, FILLED.sub("\u2026", text)) for text in texts if text)


def _approach(said: Any, language: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(said, dict):
        for key, value in said.items():
            yield from _approach(value, key if key in {"nl", "en"} else language)
    elif isinstance(said, list):
        for value in said:
            yield from _approach(value, language)
    elif isinstance(said, str) and language:
        yield language, said


def _known() -> dict[Remark, str]:
    if not REASONS.exists():
        return {}
    listed = json.loads(REASONS.read_text(encoding="utf-8"))
    return {
        (one["file"], one["language"], one["rule"], one["sentence"]): one["reason"]
        for one in listed
    }


def _write(found: Counter[Remark], known: dict[Remark, str]) -> None:
    """List all that is remarked on now, each with the reason it had."""
    names = ("file", "language", "rule", "sentence")
    listed = [
        {**dict(zip(names, one, strict=True)), "reason": known.get(one, "")}
        for one in sorted(found)
    ]
    said = json.dumps(listed, ensure_ascii=False, indent=1)
    REASONS.write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
