"""Prepare the rules of the wording coach, so that `handvat lint` starts without working them out.

.venv/bin/python tools/prepare_rules.py [--check]
"""

import sys
from pathlib import Path

from handvat.framing import prepared, preparing


def main() -> int:
    """Write the files that are not of the rules as they are; with --check, only say which."""
    made = {"brief": preparing.brief(), **{one: preparing.language(one) for one in ("nl", "en")}}
    folder, ends = Path(prepared.FOLDER), 0
    folder.mkdir(exist_ok=True)
    for name, told in made.items():
        file, said = folder / f"{name}.json", prepared.as_file(told)
        if file.exists() and file.read_text("utf-8") == said:
            continue
        if "--check" in sys.argv:
            print(f"{file} is not of these rules: run .venv/bin/python tools/prepare_rules.py")
            ends = 1
        else:
            file.write_text(said, "utf-8")
    return ends


if __name__ == "__main__":
    sys.exit(main())
