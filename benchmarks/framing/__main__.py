"""How well the wording coach reads sentences that it has not seen.

    .venv/bin/python benchmarks/framing [PART] [--brief] [--speed] [--proselint PYTHON]

PART is held-back (as it is when none is named), unseen, development, real or written. With
`--speed` it measures how fast five megabytes are read too, with `--proselint` beside proselint.

Prints precision, recall and F1 per frame and rule beside a baseline of keywords, each with the
middle 95% when whole pages are drawn again. What the sentences are stands in README.md here.
"""

import argparse
from collections.abc import Callable, Sequence

from keywords import keywords
from rows import FRAMES, GUIDANCE, RISKS, STRENGTHS, Row, real, written
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


def coach(row: Row) -> Answer:
    """Return what the coach says of a row."""
    report = lint(row.text, row.lang)
    frames = {str(sentence.frame) for sentence in report.sentences}
    frame = next((name for name in FRAMES if name in frames), "neutral")
    return Answer(frame, frozenset(finding.key for finding in report.findings))


def main(part: str, *, brief: bool) -> None:
    """Print the tables for one part."""
    rows = written(part) if part in {"written", "unseen"} else real(_half(part))
    readers: list[Callable[[Row], Answer]] = [coach, keywords]
    both = [[(row, reader(row)) for row in rows] for reader in readers]
    print(f"{part}: {len(rows)} sentences of {len({row.page for row in rows})} pages")
    print(f"\n{'precision, recall, F1; (how many)':34}{'coach':50}keywords")
    _of_frames(both, brief=brief)
    _of_keys(both, brief=brief)
    for language in ("nl", "en"):
        pairs = [pair for pair in both[0] if pair[0].lang == language]
        print(f"frame macro-F1, {language} alone: {macro(pairs):.2f} (n={len(pairs)})")


def _half(part: str) -> str | None:
    return None if part == "real" else part


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
    beside = "  ".join(f"{measure(both[1]):.2f}" for measure in measures)
    print(f"{name:34}{cells:50}{beside}")


def _cell(measure: Measure, pairs: Pairs, *, brief: bool) -> str:
    value = f"{measure(pairs):.2f}"
    if brief:
        return value
    low, high = interval(measure, pairs)
    return f"{value} {low:.2f}-{high:.2f}"


def asked() -> argparse.Namespace:
    """Return what the command line asks."""
    asks = argparse.ArgumentParser(description=__doc__)
    parts = ("held-back", "unseen", "development", "real", "written")
    asks.add_argument("part", nargs="?", choices=parts, default="held-back")
    asks.add_argument("--brief", action="store_true", help="no intervals")
    asks.add_argument("--speed", action="store_true", help="measure how fast it reads as well")
    asks.add_argument(
        "--proselint", default="", help="a Python that has proselint, to time beside"
    )
    return asks.parse_args()


if __name__ == "__main__":
    wanted = asked()
    main(wanted.part, brief=wanted.brief)
    if wanted.speed or wanted.proselint:
        print()
        speed(5, wanted.proselint)
