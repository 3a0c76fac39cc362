from datetime import UTC, date, datetime

import pytest
from django.test import RequestFactory

from handvat.access import Role
from handvat.speakup import cards
from tests.factories import an_account
from tests.speakup.conftest import a_point

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def asking(role, unit):
    request = RequestFactory().get("/")
    request.user = an_account(role, unit=unit)
    return request


def test_the_nearest_people_to_talk_to_are_named(root, team):
    a_point(root, "Above")
    a_point(team, "Near")

    card = cards.whom_to_talk_to(asking(Role.MEMBER, team), team, NOW)

    assert card is not None
    assert [str(line).split(" · ")[0] for line in card.lines] == ["Near", "Above"]


def test_where_nobody_was_named_there_is_no_card(team):
    assert cards.whom_to_talk_to(asking(Role.MEMBER, team), team, NOW) is None


def test_who_keeps_up_hears_what_waited_for_more_than_a_year(root, team):
    a_point(team, "Old", checked_on=date(2024, 1, 1))
    a_point(team, "Fresh")

    card = cards.check_again(asking(Role.ADMINISTRATOR, root), root, NOW)

    assert card is not None
    assert card.lines == ("Old · Quantum",)


def test_who_may_not_keep_up_hears_nothing(root, team):
    a_point(team, "Old", checked_on=date(2024, 1, 1))

    assert cards.check_again(asking(Role.MEMBER, root), root, NOW) is None


def test_nothing_waits_when_all_is_fresh(root, team):
    a_point(team, "Fresh")

    assert cards.check_again(asking(Role.ADMINISTRATOR, root), root, NOW) is None


def test_who_keeps_up_is_led_to_the_first_contact_point(root, team):
    asked = asking(Role.CONFIDENTIAL_ADVISER, root)

    before = cards.name_the_first(asked, root, NOW)
    a_point(team, "First")

    assert before is not None
    assert (before.link, before.tone) == ("/hulp/beheer/", "now")
    assert cards.name_the_first(asked, root, NOW) is None


def test_who_may_not_keep_up_is_not_asked_for_the_first(root):
    assert cards.name_the_first(asking(Role.MEMBER, root), root, NOW) is None
