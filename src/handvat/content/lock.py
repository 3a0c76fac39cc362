"""Give out versions: `python -m handvat.content.lock` locks the text of what has a new version."""

import sys
from pathlib import Path

from handvat.content.approach import Approach, things
from handvat.content.loader import FILES
from handvat.content.versions import add_lines


def main() -> None:
    """Add what is new in a directory, or in what ships, to its lock."""
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else FILES
    Approach(directory).check_all()
    add_lines(directory, things(directory))


if __name__ == "__main__":
    main()
