"""What administrators and people with roles do with people."""

from handvat.people.actions.imports import (
    DataChanged,
    HasFaults,
    ManyWouldLeave,
    apply_import,
)
from handvat.people.actions.logbook import log
from handvat.people.actions.preview import Preview, preview_import
from handvat.people.actions.units import (
    CodeTaken,
    RootIsThere,
    UnitInUse,
    add_unit,
    close_unit,
    move_unit,
    rebuild_paths,
    rename_unit,
)

__all__ = [
    "CodeTaken",
    "DataChanged",
    "HasFaults",
    "ManyWouldLeave",
    "Preview",
    "RootIsThere",
    "UnitInUse",
    "add_unit",
    "apply_import",
    "close_unit",
    "log",
    "move_unit",
    "preview_import",
    "rebuild_paths",
    "rename_unit",
]
