from dataclasses import dataclass

import pytest

from handvat.programme.rules import (
    LARGEST_EVIDENCE,
    FormState,
    Lack,
    evidence_refused,
    lacking,
    nearest,
    steps,
)


@dataclass(frozen=True)
class Said:
    handhold: str
    unit_id: int


def test_every_state_has_its_steps():
    assert [steps(state) for state in FormState] == [0, 1, 2, 2]


def test_the_nearest_unit_above_speaks():
    sayings = [Said("a", 3), Said("a", 1), Said("b", 1), Said("b", 2)]

    found = nearest(sayings, (1, 2, 3))

    assert found == {"a": Said("a", 3), "b": Said("b", 2)}


@pytest.mark.parametrize("state", [FormState.NOT_YET, FormState.BEGUN, FormState.UNDER_REVIEW])
def test_nothing_is_asked_before_it_is_called_arranged(state):
    assert lacking(state, has_day=False, evidence="") == ()


def test_arranged_asks_for_a_day_and_a_line():
    both = (Lack("arranged_on", "arranged_when"), Lack("evidence_line", "arranged_how_seen"))

    assert lacking(FormState.ARRANGED, has_day=False, evidence=" ") == both
    assert lacking(FormState.ARRANGED, has_day=True, evidence="in the guide") == ()


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [
        ("beleid.PDF", 10, ""),
        ("beleid.pdf", LARGEST_EVIDENCE + 1, "file_large"),
        ("page.html", 10, "file_kind"),
        ("picture.svg", 10, "file_kind"),
        ("noextension", 10, "file_kind"),
        ("beleid.pdf.exe", 10, "file_kind"),
    ],
)
def test_evidence_of_a_safe_kind_and_size_is_kept(name, size, code):
    assert evidence_refused(name, size) == code
