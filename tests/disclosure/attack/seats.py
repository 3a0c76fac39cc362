"""What an attacker has: who answered what and where, and every figure that was published."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Key = tuple[str, str, str, str, str]  # release, unit, filter, value, item


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody answered an item; what they answered stands elsewhere."""

    who: str
    wave: str
    unit: str
    values: tuple[str, ...]
    item: str
    release: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A published figure; `low` and `high` are the mean where that is no band."""

    number: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is known from outside: units, filters, who answered, the scale, what is shown."""

    parents: Mapping[str, str]
    filters: tuple[str, ...]
    seats: tuple[Seat, ...]
    ends: tuple[int, int]
    shown: Mapping[str, Mapping[Key, Shown]]


def above(unit: str, parents: Mapping[str, str]) -> list[str]:
    """Return `unit` and all units above it."""
    found = []
    while unit:
        found.append(unit)
        unit = parents[unit]
    return found


def read_units(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["unit"]: row["parent_unit"] for row in csv.DictReader(file)}


def read_seats(path: Path, filters: tuple[str, ...]) -> tuple[Seat, ...]:
    """Return the seats of a file of answers, without the answers."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Seat(
                row["respondent"],
                row["wave"],
                row["unit"],
                tuple(row[name] for name in filters),
                row["item"],
                row.get("release", ""),
            )
            for row in csv.DictReader(file)
            if row["score"]
        )


def read_shown(path: Path, ends: tuple[int, int]) -> dict[str, dict[Key, Shown]]:
    """Return what was published, by wave."""
    shown: dict[str, dict[Key, Shown]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["n"]:
                names = ("unit", "filter_name", "filter_value", "item")
                release, unit, name, value, item = row.get("release", ""), *(row[n] for n in names)
                shown.setdefault(row["wave"], {})[release, unit, name, value, item] = _shown(
                    row, ends
                )
    return shown


def _shown(row: Mapping[str, str], ends: tuple[int, int]) -> Shown:
    low = row["mean"] or row.get("mean_low") or ends[0]
    high = row["mean"] or row.get("mean_high") or ends[1]
    return Shown(int(row["n"]), float(low), float(high))


def releases_of(seats: Iterable[Seat]) -> list[str]:
    """Return the releases of a wave, the oldest first."""
    return sorted({seat.release for seat in seats}, key=lambda name: (len(name), name))
