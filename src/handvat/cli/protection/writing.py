"""Write what may be published, and the proof that goes with it."""

import csv
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from handvat.disclosure.publication import Figure, Publication
from handvat.disclosure.tree import NOBODY, Tree

COLUMNS = ("wave", "unit", "parent_unit", "filter_name", "filter_value", "item", "n", "mean")
BANDS = ("mean_low", "mean_high")
METHOD = "hide by integer program, prove by linear programs, handvat 1"


def write_published(
    path: Path, publications: Sequence[Publication], tree: Tree, *, releases: bool
) -> None:
    """Write every cell that has people in it; n and mean are empty where they are hidden."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow((*COLUMNS, *BANDS, *(["release"] if releases else [])))
        for publication in publications:
            end = [publication.release] if releases else []
            out.writerows([*line, *end] for line in _lines(publication, tree))
    fresh.replace(path)


def _lines(publication: Publication, tree: Tree) -> Iterator[list[str]]:
    number = {name: place for place, name in enumerate(tree.names)}
    for figure in publication.figures:
        over = tree.parents[number[figure.unit]]
        above = "" if over == NOBODY else tree.names[over]
        place = [publication.wave, figure.unit, above, figure.filter_name, figure.value]
        yield [*place, figure.item, *_told(figure)]


def _told(figure: Figure) -> tuple[str, str, str, str]:
    """Return n, mean, and the ends of the band."""
    if figure.number is None:
        return "", "", "", ""
    if figure.low == figure.high:
        return str(figure.number), repr(figure.low), "", ""
    return str(figure.number), "", repr(figure.low), repr(figure.high)


def write_proof(
    path: Path, published: Path, publications: Sequence[Publication], minimum: int
) -> None:
    """Write what everybody may know of the proof: no hidden number is in it."""
    said = {
        "method": METHOD,
        "minimum": minimum,
        "sha256": fingerprint(published),
        "promise": "No non-negative combination of these figures gives fewer people than the"
        " minimum, and the sum of no small group is known.",
        "waves": [_summary(publication) for publication in publications],
    }
    path.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _summary(publication: Publication) -> dict[str, str | int]:
    shown = [figure for figure in publication.figures if figure.number is not None]
    return {
        "wave": publication.wave,
        "release": publication.release,
        "figures": len(publication.figures),
        "shown": len(shown),
        "bands": sum(figure.low != figure.high for figure in shown),
    }


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
