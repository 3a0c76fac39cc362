import pytest

from handvat.people.models import LogEntry
from handvat.programme.actions import Saying, Where, save_arrangement, withdraw_arrangement
from handvat.programme.models import Arrangement
from handvat.programme.queries import arrangement, due_for_review, forms_in, history, inherited
from handvat.programme.rules import ArrangementChanged, FormState
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db
BEGUN = Saying(FormState.BEGUN, statement="We make a plan")


def said_in(unit, handhold):
    row = arrangement(unit, handhold)
    assert row is not None
    return row


def test_what_was_said_before_stays_in_the_history():
    unit = a_unit()
    save_arrangement(Where(unit, "cul-ind-1", 0), BEGUN, who="7", now=NOW)

    later = Saying(FormState.UNDER_REVIEW, statement="We look again")
    save_arrangement(Where(unit, "cul-ind-1", 1), later, who="8", now=NOW)

    said = [(row.version, row.statement, row.current) for row in history(unit, "cul-ind-1")]
    assert said == [(2, "We look again", True), (1, "We make a plan", False)]


def test_a_second_writer_hears_that_the_first_was_there():
    unit = a_unit()
    save_arrangement(Where(unit, "cul-ind-1", 0), BEGUN, who="7", now=NOW)

    with pytest.raises(ArrangementChanged):
        save_arrangement(Where(unit, "cul-ind-1", 0), Saying(FormState.NOT_YET), who="8", now=NOW)

    assert [row.statement for row in history(unit, "cul-ind-1")] == ["We make a plan"]


def test_saving_is_logged_without_words():
    unit = a_unit()

    save_arrangement(Where(unit, "cul-ind-1", 0), BEGUN, who="7", now=NOW)

    line = LogEntry.objects.get()
    assert (line.who, line.action, line.about) == ("7", "save_arrangement", "cul-ind-1")


def test_a_unit_inherits_until_it_speaks_and_again_after_it_withdraws():
    root = a_unit()
    team = a_unit("Fysica", a_unit("Beta", root))
    save_arrangement(Where(root, "str-org-1", 0), BEGUN, who="7", now=NOW)
    form = forms_in(team)["str-org-1"]
    assert (form.state, form.inherited, form.from_unit) == (FormState.BEGUN, True, root)

    own = Saying(FormState.NOT_YET, statement="Not here")
    save_arrangement(Where(team, "str-org-1", 0), own, who="7", now=NOW)
    form = forms_in(team)["str-org-1"]
    assert (form.state, form.inherited, form.from_unit) == (FormState.NOT_YET, False, team)
    assert inherited(team, "str-org-1").from_unit == root

    withdraw_arrangement(Where(team, "str-org-1", 1), who="7", now=NOW)
    assert forms_in(team)["str-org-1"].from_unit == root
    assert said_in(team, "str-org-1").withdrawn


def test_a_unit_beside_another_hears_nothing_of_it():
    root = a_unit()
    one, other = a_unit("A", root), a_unit("B", root)
    save_arrangement(Where(one, "str-org-1", 0), BEGUN, who="7", now=NOW)

    assert forms_in(other)["str-org-1"].from_unit is None
    assert forms_in(root)["str-org-1"].from_unit is None


@pytest.mark.parametrize("units", [1, 3])
def test_all_18_come_in_one_query(units, django_assert_num_queries):
    unit = a_unit()
    for _ in range(units):
        unit = a_unit("Deeper", unit)
        save_arrangement(Where(unit, "cul-ind-1", 0), BEGUN, who="7", now=NOW)

    with django_assert_num_queries(1):
        assert len(forms_in(unit)) == 18


def test_what_is_due_is_listed_longest_ago_first_and_only_while_it_holds():
    unit = a_unit()
    team = a_unit("Team", unit)
    today = NOW.date()
    for where, handhold, day in (
        (unit, "cul-ind-1", today),
        (team, "cul-ind-2", today.replace(day=1)),
        (unit, "str-ind-1", today.replace(year=2027)),
    ):
        saying = Saying(FormState.BEGUN, review_on=day)
        save_arrangement(Where(where, handhold, 0), saying, who="7", now=NOW)
    save_arrangement(
        Where(unit, "str-ind-2", 0), Saying(FormState.BEGUN, review_on=today), who="7", now=NOW
    )
    withdraw_arrangement(Where(unit, "str-ind-2", 1), who="7", now=NOW)

    due = [row.handhold for row in due_for_review(unit, today)]

    assert due == ["cul-ind-2", "cul-ind-1"]


def test_only_one_row_is_current():
    unit = a_unit()
    for version in range(3):
        save_arrangement(Where(unit, "cul-ind-1", version), BEGUN, who="7", now=NOW)

    assert Arrangement.objects.filter(current=True).count() == 1
