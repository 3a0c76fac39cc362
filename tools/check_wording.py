"""Let the wording coach look at our own words; what it finds carries a reason, or is mended."""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib
import yaml

from handvat.framing import Level, Weight, lint

TEXTS = ("README.md", "README.nl.md", "CHANGELOG.md", "docs/users")
REASONS = Path("tools/wording.json")
Said = tuple[str, str, str]  # where, in which language, what


def main() -> int:
    """Name what is found without a reason, and reasons for what is gone; --write lists anew."""
    found = Counter((where, one) for where, one in _found())
    if "--write" in sys.argv:
        _write(found)
        return 0
    kept = Counter({(one["where"], one["words"]): one["count"] for one in _reasons()})
    new, gone = found - kept, kept - found
    print(*(f"{where}: {words}" for where, words in sorted(new)), sep="\n")
    print(*(f"{where}: gone, so take its reason away: {words}" for where, words in sorted(gone)), sep="\n")
    return 1 if new or gone else 0
