"""Write what may be published, and the proof that goes with it."""

import csv
import hashlib
import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from handvat.cli.protection.facts import facts_of
from handvat.disclosure.publication import Figure, Publication
from handvat.disclosure.tree import NOBODY, Tree

COLUMNS = ("wave", "unit", "parent_unit", "filter_name", "filter_value", "item", "n", "mean")
BANDS = ("mean_low", "mean_high")
METHOD = "hide by integer program, prove by linear programs, handvat 1"


def published_table(publications: Sequence[Publication], tree: Tree, *, releases: bool) -> bytes:
    """Return every cell that has people in it; n and mean are empty where they are hidden."""
    file = io.StringIO(newline="")
    out = csv.writer(file)
    out.writerow((*COLUMNS, *BANDS, *(["release"] if releases else [])))
    for publication in publications:
        end = [publication.release] if releases else []
        out.writerows([*line, *end] for line in _lines(publication, tree))
    return file.getvalue().encode()


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file whole, or leave what was there: none is changed before all are written."""
    fresh = {path: path.with_name(path.name + ".new") for path in files}
    try:
        for path, content in files.items():
            with fresh[path].open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path, new in fresh.items():
            new.replace(path)
    except OSError:
        for new in fresh.values():
            if new.is_file():
                new.unlink()
        raise


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


def proof_of(
    published: bytes, publications: Sequence[Publication], tree: Tree, minimum: int
) -> bytes:
    """Return what everybody may know of the proof: no hidden number is in it."""
    said = {
        "method": METHOD,
        "minimum": minimum,
        "sha256": hashlib.sha256(published).hexdigest(),
        "promise": "No non-negative combination of these figures gives fewer people than the"
        " minimum, and the sum of no small group is known.",
        "waves": [
            _summary(publication) | facts_of(publication, tree) for publication in publications
        ],
    }
    return (json.dumps(said, indent=2, ensure_ascii=False) + "\n").encode()


def _summary(publication: Publication) -> dict[str, Any]:
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
