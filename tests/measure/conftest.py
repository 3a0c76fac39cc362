"""Every test of measure begins without what an earlier one left in memory."""

import pytest

from handvat.measure.queries.answering import forget_what_is_known


@pytest.fixture(autouse=True)
def _waves_are_read_anew():
    forget_what_is_known()
