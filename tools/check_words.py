"""Refuse words for people that have no Dutch yet, or are said in two ways."""

import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import polib


def main() -> int:
    """Collect the words anew in a copy of the house, and name those that are not right."""
    if shutil.which("xgettext") is None:
        print("gettext is not installed, so nobody looked whether every word has its Dutch")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "handvat"
        shutil.copytree("src/handvat", copy, ignore=shutil.ignore_patterns("static", "*.mo"))
        collected = subprocess.run(
            [Path(".venv/bin/django-admin").resolve(), "makemessages", "-l", "nl"],
            cwd=copy,
            check=False,
            capture_output=True,
            text=True,
        )
        found = [collected.stderr] if collected.returncode else [*_wrong(copy)]
    print(*found, sep="\n")
    return 1 if found else 0


def _wrong(house: Path) -> Iterator[str]:
    words = [
        (file.relative_to(house), entry)
        for file in sorted(house.rglob("*.po"))
        for entry in polib.pofile(str(file))
        if not entry.obsolete
    ]
    yield from _without_dutch(words)
    yield from _in_two_ways(words)


def _without_dutch(words: list[tuple[Path, polib.POEntry]]) -> Iterator[str]:
    for file, entry in words:
        if not entry.translated() or entry.fuzzy:
            yield f"{file}: {entry.occurrences[0][0]}: {entry.msgid!r}"


def _in_two_ways(words: list[tuple[Path, polib.POEntry]]) -> Iterator[str]:
    """Name what two packages translate differently: only the first is ever seen, on all pages."""
    kinds: dict[tuple[str, str, str], dict[str, Path]] = defaultdict(dict)
    for file, entry in words:
        said = entry.msgstr or " | ".join(entry.msgstr_plural.values())
        language = file.parts[-3]
        kinds[language, entry.msgctxt or "", entry.msgid].setdefault(said, file)
    for (*_, english), here in kinds.items():
        if len(here) > 1:
            told = ", ".join(f"{said!r} in {file}" for said, file in here.items())
            yield f"{english!r} is {told}: choose one, or give one of them a context"


if __name__ == "__main__":
    sys.exit(main())
