"""Let the attacker of the tests loose on protected universities, and say what it finds.

Run: .venv/bin/python benchmarks/attack.py [--seeds 0-49] [--skipping]
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.disclosure.attack.attack import attack
from tests.disclosure.attack.university import University, invent_university
from tests.disclosure.test_attack import protected
from tests.disclosure.test_attack_skipped import skipping


def main() -> None:
    """Print a line for each university; end with 1 when anything is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="0-49", help="the first and the last, such as 0-49")
    parser.add_argument("--skipping", action="store_true", help="skip 0.5 to 10%% of all answers")
    asked = parser.parse_args()
    first, last = map(int, asked.seeds.split("-"))
    print("seed  units  minimum  found  seconds of processor")
    invent = skipping if asked.skipping else invent_university
    found = [try_on(seed, invent(seed)) for seed in range(first, last + 1)]
    print(f"{len(found)} universities, {sum(found)} groups found")
    sys.exit(1 if any(found) else 0)


def try_on(seed: int, university: University) -> int:
    """Protect one university, attack what is published, and return how much was found."""
    before = processor_seconds()
    with tempfile.TemporaryDirectory() as folder:
        found = len(attack(protected(university, Path(folder)), university.minimum))
    units, seconds = len(university.parents), processor_seconds() - before
    print(f"{seed:4}  {units:5}  {university.minimum:7}  {found:5}  {seconds:8.1f}", flush=True)
    return found


def processor_seconds() -> float:
    """Return the processor time of this process and those it started."""
    each = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


if __name__ == "__main__":
    main()
