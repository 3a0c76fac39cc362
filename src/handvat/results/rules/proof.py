"""The public proof of published figures: it fits one file, and holds no hidden number."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from handvat.results.rules.files import COLUMNS, Row, csv_lines

METHOD = "hide by integer program, prove by linear programs, handvat 1"
PROMISE = (
    "No non-negative combination of these figures gives fewer people than the minimum,"
    " and the sum of no small group is known."
)
N, LOW = COLUMNS.index("n"), COLUMNS.index("mean_low")


@dataclass(frozen=True, slots=True)
class Told:
    """How many figures of a wave there are, how many are shown, how many of those as bands."""

    wave: str
    release: str
    figures: int
    shown: int
    bands: int
    # Whoever gave no value, or stands in a unit itself, has rows of their own in the file.
    without_value: tuple[tuple[str, str], ...] = ()
    themselves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What everybody may know of the proof; `sha256` is of the file of figures as CSV."""

    method: str
    minimum: int
    sha256: str
    promise: str
    waves: tuple[Told, ...]

    def as_json(self) -> str:
        """Return the proof as the file that `handvat protect --check` reads."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def proof_of(rows: Iterable[Row], *, wave: str, minimum: int) -> Proof:
    """Return the proof of the file that holds these rows."""
    counted = [0, 0, 0]
    seal = hashlib.sha256()
    for line in csv_lines(_counting(rows, counted)):
        seal.update(line.encode())
    return Proof(
        METHOD,
        minimum,
        seal.hexdigest(),
        PROMISE,
        (Told(wave, "", counted[0], counted[1], counted[2]),),
    )


def _counting(rows: Iterable[Row], counted: list[int]) -> Iterator[Row]:
    for row in rows:
        counted[0] += 1
        counted[1] += row[N] is not None
        counted[2] += row[LOW] is not None
        yield row
