"""What the coach says of a concern that nobody signs."""

import pytest

from handvat.access import Role
from handvat.practice.models import Stance
from tests.practice.actions.agreed import talked
from tests.practice.views.agreeing import codes, said, signed_in, url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_march")]


def test_a_name_in_a_concern_is_asked_about_once_and_may_stand(unit):
    row = talked(unit)
    client = signed_in(unit, Role.MEMBER)
    words = "Thijs praat erdoor, die pestkop."
    sent = {"keuze": "not_yet", "want": words, "ronde": str(row.round_id)}

    asked = client.post(url("say_stance", row), sent)
    form = asked.context["stance_form"]

    assert codes(asked, "stance_form") == {"want": ["name"]}
    assert [one.finding.rule for one in form["want"].along.notes] == ["F108"]
    assert not Stance.objects.exists()
    client.post(url("say_stance", row), sent | {"gekeken": form["gekeken"].value()})
    assert Stance.objects.get().because == words


def test_before_a_concern_is_sent_no_request_tells_that_somebody_writes(unit):
    row = talked(unit)

    page = said(signed_in(unit, Role.MEMBER).get(url("agreement", row)))

    assert 'name="want"' in page
    assert "taalcoach/ernaast" not in page
