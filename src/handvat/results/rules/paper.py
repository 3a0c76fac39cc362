"""Set a report as a tagged, accessible PDF."""

import json
from importlib.resources import files
from typing import Any, Final

import typst

STANDARD: Final = "ua-1"  # PDF/UA-1: the setting refuses what a screen reader could not follow


def as_pdf(report: dict[str, Any]) -> bytes:
    """Return `report` (a `Printed` as plain values) as PDF/UA-1."""
    source = files("handvat.results").joinpath("templates", "results", "report.typ").read_bytes()
    said = {"report": json.dumps(report, ensure_ascii=False)}
    return typst.compile(
        source, format="pdf", pdf_standards=STANDARD, sys_inputs=said, ignore_system_fonts=True
    )
