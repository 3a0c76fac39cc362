"""What administrators and people with roles do with people."""

from handvat.people.actions.contact_points import (
    add_contact_point,
    change_contact_point,
    check_contact_point,
    end_contact_point,
)
from handvat.people.actions.imports import (
    DataChanged,
    HasFaults,
    ManyWouldLeave,
    apply_import,
)
from handvat.people.actions.logbook import log
from handvat.people.actions.persons import (
    AddressTaken,
    Erased,
    LastAdministrator,
    NewPerson,
    NumberTaken,
    RoleHeldAlready,
    add_person,
    ask_erasure,
    choose_language,
    end_role,
    erase_person,
    grant_role,
)
from handvat.people.actions.preview import Preview, preview_import
from handvat.people.actions.units import (
    CodeTaken,
    RootIsThere,
    UnitInUse,
    add_unit,
    add_units,
    close_unit,
    move_unit,
    rebuild_paths,
    rename_unit,
)

__all__ = [
    "AddressTaken",
    "CodeTaken",
    "DataChanged",
    "Erased",
    "HasFaults",
    "LastAdministrator",
    "ManyWouldLeave",
    "NewPerson",
    "NumberTaken",
    "Preview",
    "RoleHeldAlready",
    "RootIsThere",
    "UnitInUse",
    "add_contact_point",
    "add_person",
    "add_unit",
    "add_units",
    "apply_import",
    "ask_erasure",
    "change_contact_point",
    "check_contact_point",
    "choose_language",
    "close_unit",
    "end_contact_point",
    "end_role",
    "erase_person",
    "grant_role",
    "log",
    "move_unit",
    "preview_import",
    "rebuild_paths",
    "rename_unit",
]
