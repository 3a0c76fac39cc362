"""Reports of organisations in which we know what is true; more of them: benchmarks/claims.py."""

import pytest
from benchmarks.claims import World, false_claims, found

pytestmark = pytest.mark.filterwarnings(
    "ignore::RuntimeWarning"
)  # a team with no answer to an item


@pytest.mark.parametrize("world", [World(), World(apart=0.35)])
def test_where_nothing_changed_hardly_a_report_says_so(world):
    change, _difference = false_claims(world, 96)

    assert change <= 0.05


def test_a_large_change_is_found_in_a_large_team_and_never_in_a_small_one():
    shares = found(World(shift=1.0, everywhere=True), 64)

    assert shares[8] == 0
    assert shares[40] > 0.8
