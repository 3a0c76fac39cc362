"""Compile the translations, where a .po file is newer than its .mo."""

from pathlib import Path

import polib


def main() -> None:
    """Write a .mo beside every .po of the house."""
    for source in Path("src/handvat").rglob("*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


if __name__ == "__main__":
    main()
