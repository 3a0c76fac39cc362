"""Write the smallest SPSS files that there are; the library that reads them writes none alone."""

import struct
from collections.abc import Mapping, Sequence

NUMBER = 5 << 16 | 8 << 8  # printed as F8
TEXT = 1 << 16 | 8 << 8  # printed as A8
SYSTEM_MISSING = -1.7976931348623157e308


def a_sav(
    columns: Mapping[str, Sequence[float | str | None]], missing: Mapping[str, float]
) -> bytes:
    """Return columns as a .sav file; `missing` names a value that the user declared missing."""
    rows = list(zip(*columns.values(), strict=True))
    head = b"$FL2" + b"@(#) SPSS DATA FILE".ljust(60)
    head += struct.pack("<5id", 2, len(columns), 0, 0, len(rows), 100.0)
    head += b"01 May 25" + b"00:00:00" + b" " * 64 + b"\0" * 3
    for name, column in columns.items():
        text = isinstance(column[0], str)
        form = TEXT if text else NUMBER
        declared = [missing[name]] if name in missing else []
        head += struct.pack("<6i", 2, 8 if text else 0, 0, len(declared), form, form)
        head += name.encode().ljust(8) + struct.pack(f"<{len(declared)}d", *declared)
    return (
        head + struct.pack("<2i", 999, 0) + b"".join(_cell(cell) for row in rows for cell in row)
    )


def _cell(cell: float | str | None) -> bytes:
    if isinstance(cell, str):
        return cell.encode().ljust(8)
    return struct.pack("<d", SYSTEM_MISSING if cell is None else cell)
