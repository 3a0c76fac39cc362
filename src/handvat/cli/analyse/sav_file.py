"""SPSS files; what SPSS itself calls missing is not answered."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from handvat.cli.analyse.source import Cells, Source, Wanted, labels_of, numbers_of
from handvat.measure.rules.tables import TableRefused


def read_sav(path: Path) -> Source:
    """Return an SPSS file as a source.

    Raises:
        TableRefused: it is not an SPSS file; so may reading the rows.
    """
    _, about = _pyreadstat(path, metadataonly=True)
    if not about.column_names:
        raise TableRefused("empty")
    return Source(tuple(about.column_names), partial(_read, path))


def _read(path: Path, wanted: Sequence[tuple[int, Wanted]]) -> list[Cells]:
    found, _ = _pyreadstat(path, usecols=[want.name for _, want in wanted])
    return [
        labels_of(found[want.name]) if want.is_label else numbers_of(found[want.name], want.name)
        for _, want in wanted
    ]


def _pyreadstat(path: Path, **how: Any) -> Any:
    import pyreadstat  # noqa: PLC0415 -- slow to load, and seldom needed

    try:
        return pyreadstat.read_sav(str(path), output_format="dict", **how)
    except (pyreadstat.ReadstatError, ValueError, UnicodeDecodeError) as trouble:
        raise TableRefused("broken_sav") from trouble
