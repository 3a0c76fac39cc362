"""How it was agreed that people are asked."""

from dataclasses import replace
from datetime import date

import pytest

from handvat.measure.rules.consent import Agreement, ConsentIncomplete, check_agreement

TODAY = date(2026, 3, 2)
GIVEN = Agreement("council", "Universiteitsraad", date(2026, 2, 1))


def test_a_council_consents_by_name_and_day():
    check_agreement(GIVEN, today=TODAY)


@pytest.mark.parametrize(
    ("wrong", "missing"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "elsewhere"}, "kind"),
        ({"by": "  "}, "by"),
        ({"on": None}, "on"),
        ({"on": date(2026, 3, 3)}, "on"),
        ({"kind": "not_needed"}, "because"),
    ],
)
def test_what_respondents_will_read_has_to_be_there(wrong, missing):
    with pytest.raises(ConsentIncomplete) as refused:
        check_agreement(replace(GIVEN, **wrong), today=TODAY)

    assert refused.value.missing == missing
