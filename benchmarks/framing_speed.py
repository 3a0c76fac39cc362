"""How fast the linter reads text without repeated sentences, beside proselint where it is given.

python benchmarks/framing_speed.py [--megabytes 5] [--proselint PYTHON]
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from handvat.framing import lint
from handvat.framing.rules import rules

NAMES = [
    "Amsterdam",
    "Delft",
    "Leiden",
    "Utrecht",
    "Leeds",
    "Bristol",
    "Gent",
    "Leuven",
    "Tilburg",
    "Twente",
]


def text(megabytes: float, seed: int = 1) -> str:
    """Return sentences of the examples with their words shuffled in, none of them twice."""
    draw = random.Random(seed)
    known = [
        (language, sentence)
        for rule in rules()
        for language in ("nl", "en")
        for sentence in (*rule.examples[language].match, *rule.examples[language].leave)
    ]
    words = {
        language: [word for own, said in known if own == language for word in said.split()]
        for language in ("nl", "en")
    }
    parts, size = [], 0
    while size < megabytes * 1_000_000:
        language, sentence = draw.choice(known)
        said = sentence.rstrip(".").split()
        for word in draw.sample(words[language], 3):
            said.insert(draw.randrange(len(said) + 1), word)
        said.append(f"{draw.choice(NAMES)}{draw.randrange(10**6)}.")
        parts.append(" ".join(said))
        size += len(parts[-1].encode()) + 1
    return "\n".join(parts)


def measured(sample: str) -> None:
    """Print how many megabytes a second are read."""
    size = len(sample.encode()) / 1_000_000
    begin = time.process_time()
    found = lint(sample)
    took = time.process_time() - begin
    said = f"{len(found.sentences)} sentences, {len(found.findings)} findings"
    print(f"handvat   {size:5.1f} MB  {took:6.2f} s  {size / took:6.3f} MB/s  {said}")


def beside(python: str, sample: str) -> None:
    """Print the same for the command of proselint, start included, run by a Python that has it."""
    path = Path("/tmp/framing_speed.txt")
    path.write_text(sample, "utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    command = [python, "-m", "proselint", "check", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    size = len(sample.encode()) / 1_000_000
    said = f"{len(done.stdout.splitlines())} remarks"
    print(f"proselint {size:5.1f} MB  {took:6.2f} s  {size / took:6.3f} MB/s  {said}")


def main() -> None:
    """Read what is wanted and measure it."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("--megabytes", type=float, default=5)
    asks.add_argument("--proselint", default="")
    asked = asks.parse_args()
    lint("Een zin om op te warmen. A sentence to warm up.")
    for megabytes in (asked.megabytes / 4, asked.megabytes):
        measured(text(megabytes))
    for name, hard in (("one line", "a, b " * 200_000), ("quotes", "“" * 1_000_000)):
        print(name, end=" ")
        measured(hard)
    if asked.proselint:
        beside(asked.proselint, text(asked.megabytes))


if __name__ == "__main__":
    sys.exit(main())
