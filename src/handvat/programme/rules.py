"""Decisions about what has been arranged: its states, its limits, and who it is inherited from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

LARGEST_EVIDENCE = 10 * 1024 * 1024  # bytes
EVIDENCE_KINDS = frozenset(
    {"pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "txt", "md", "csv", "png", "jpg", "jpeg"}
)


class FormState(StrEnum):
    """How far something has been arranged."""

    NOT_YET = "not_yet"
    BEGUN = "begun"
    ARRANGED = "arranged"
    UNDER_REVIEW = "under_review"


class OwnerKind(StrEnum):
    """What sort of owner an arrangement has."""

    PERSON = "person"
    DEPARTMENT = "department"
    OUTSIDE = "outside"


STEPS: Mapping[FormState, int] = {
    FormState.NOT_YET: 0,
    FormState.BEGUN: 1,
    FormState.ARRANGED: 2,
    FormState.UNDER_REVIEW: 2,
}


class ArrangementChanged(Exception):
    """Somebody else saved this arrangement in the meantime."""


class Said(Protocol):
    """What a unit says about a handhold."""

    @property
    def handhold(self) -> str:
        """Return the id of the handhold."""

    @property
    def unit_id(self) -> int:
        """Return the key of the unit that says it."""


S = TypeVar("S", bound=Said)


@dataclass(frozen=True, slots=True)
class Lack:
    """What is still missing, and the field where it belongs."""

    field: str
    code: str


def steps(state: FormState) -> int:
    """Return how many of the two steps (begun, arranged) have been taken."""
    return STEPS[state]


def nearest(sayings: Iterable[S], ancestors: tuple[int, ...]) -> dict[str, S]:
    """Return per handhold what the unit nearest to the last of `ancestors` says.

    Args:
        sayings: at most one for each unit and handhold.
        ancestors: keys of the units from the root down to the unit that asks, its own included.
    """
    depth = {unit: place for place, unit in enumerate(ancestors)}
    found: dict[str, S] = {}
    for saying in sorted(sayings, key=lambda saying: depth[saying.unit_id]):
        found[saying.handhold] = saying
    return found


def lacking(state: FormState, *, has_day: bool, evidence: str) -> tuple[Lack, ...]:
    """Return what has to be added before something may be called arranged."""
    if state is not FormState.ARRANGED:
        return ()
    wanted = (
        (has_day, Lack("arranged_on", "arranged_when")),
        (evidence.strip(), Lack("evidence_line", "arranged_how_seen")),
    )
    return tuple(lack for there, lack in wanted if not there)


def evidence_refused(name: str, size: int) -> str:
    """Return why a file cannot be kept as evidence, as a code; empty when it can."""
    kind = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if kind not in EVIDENCE_KINDS:
        return "file_kind"
    return "file_large" if size > LARGEST_EVIDENCE else ""
