"""Set a report as a tagged, accessible PDF."""

import json
from importlib.resources import files
from typing import Any, Final

import typst

STANDARD: Final = "ua-1"  # PDF/UA-1: the setting refuses what a screen reader could not follow
AIR: Final = (5.0, 4.0, 3.0, 6.5, 8.0, 10.0)  # points above and below a row of a table, best first
NEARLY_EMPTY: Final = 0.33  # of a page, its margin included


def as_pdf(report: dict[str, Any]) -> bytes:
    """Return `report` (a `Printed` as plain values) as PDF/UA-1.

    Rows stand closer, or wider, where that spares a last page with hardly anything on it.
    """
    source = files("handvat.results").joinpath("templates", "results", "report.typ").read_bytes()
    words = json.dumps(report, ensure_ascii=False)
    for air in AIR:
        said = {"report": words, "air": str(air)}
        if _ends_well(source, said):
            break
    else:
        said = {"report": words, "air": str(AIR[0])}
    return typst.compile(
        source, format="pdf", pdf_standards=STANDARD, sys_inputs=said, ignore_system_fonts=True
    )


def _ends_well(source: bytes, said: dict[str, str]) -> bool:
    """Return whether the last page is the only one, or has more on it than a few lines."""
    told = typst.query(
        source, "<end>", field="value", one=True, sys_inputs=said, ignore_system_fonts=True
    )
    end = json.loads(told)
    return bool(end["page"] == 1 or end["share"] > NEARLY_EMPTY)
