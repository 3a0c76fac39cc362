"""How fast the linter reads text without repeated sentences, beside proselint where there is."""

import random
import resource
import subprocess
import tempfile
import time

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
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(sample)
        file.flush()
        command = [python, "-m", "proselint", "check", file.name]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    size = len(sample.encode()) / 1_000_000
    said = f"{len(done.stdout.splitlines())} remarks"
    print(f"proselint {size:5.1f} MB  {took:6.2f} s  {size / took:6.3f} MB/s  {said}")


def speed(megabytes: float, proselint: str) -> None:
    """Print how fast texts are read, some made to be hard; beside proselint where it is given."""
    lint("Een zin om op te warmen. A sentence to warm up.")
    for size in (megabytes / 4, megabytes):
        measured(text(size))
    for name, hard in (("one line", "a, b " * 200_000), ("quotes", "“" * 1_000_000)):
        print(name, end=" ")
        measured(hard)
    if proselint:
        beside(proselint, text(megabytes))
