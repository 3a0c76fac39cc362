import pytest

from handvat.access import Role
from handvat.library import queries
from handvat.library.actions import ChangedMeanwhile, Wording, revise_behaviour
from handvat.library.models import OwnBehaviour, OwnBehaviourVersion, VersionIsKept
from tests.factories import NOW, a_person, a_unit, an_own_behaviour
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
FORM = {
    "nl": "Wij vragen eerst hoe de ander het ziet.",
    "handhold": "cul-tea-1",
    "roles": ["everyone"],
    "setting": "meeting",
    "ladder_nl": "Eén keer.\nElk overleg.\nVanzelf.",
}


def test_an_own_behaviour_works_downwards_and_comes_first():
    root = a_unit()
    team, other = a_unit("Team", root), a_unit("Ander", root)
    row = an_own_behaviour(team)

    assert queries.behaviours_of(team)[0].key == row.key
    assert row.key not in [one.key for one in queries.behaviours_of(other)]
    assert queries.behaviour(row.key).text.en == FORM["nl"]


def test_a_version_is_added_once_and_a_late_writer_is_told():
    row = an_own_behaviour(a_unit())
    words = Wording("cul-tea-1", ("everyone",), "meeting", "Wij vragen.", "", ("1", "2", "3"), ())
    revise_behaviour(row, words, read=1, who="1", now=NOW)

    with pytest.raises(ChangedMeanwhile):
        revise_behaviour(row, words, read=1, who="1", now=NOW)
    with pytest.raises(VersionIsKept):
        OwnBehaviourVersion.objects.all()[0].save()
    assert OwnBehaviourVersion.objects.count() == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("a" * 301, "too_long"),
        ("é" * 10_000, "too_long"),
        ("Wij zijn geen idioot.", "insult"),
        ("Wij luisteren naar Noor.", "name"),
    ],
)
def test_what_cannot_be_kept_is_answered_and_not_lost(text, code):
    unit = a_unit()
    a_person(unit, name="Noor de Wit")

    answer = signed_in(Role.TEAM_LEAD, unit).post(f"/gedrag/nieuw/{unit.pk}/", FORM | {"nl": text})

    assert answer.context["form"].errors.as_data()["nl"][0].code == code
    assert text in answer.content.decode()
    assert not OwnBehaviour.objects.exists()


def test_wording_is_advice_and_never_refused():
    unit = a_unit()

    answer = signed_in(Role.TEAM_LEAD, unit).post(
        f"/gedrag/nieuw/{unit.pk}/", FORM | {"nl": "Zij moeten niet onderbreken."}, follow=True
    )

    assert OwnBehaviour.objects.count() == 1
    assert {remark.rule for _words, remark in answer.context["remarks"]} >= {"F101", "N401"}


def test_a_retired_behaviour_stays_known_and_can_come_back():
    unit = a_unit()
    row, client = an_own_behaviour(unit), signed_in(Role.PROGRAMME_MANAGER, unit)

    client.post(f"/gedrag/{row.key}/stopt/", {"because": "We doen het vanzelf."})
    retired = queries.behaviours_of(unit)[0].key
    page = client.get(f"/gedrag/{row.key}/").content.decode()
    client.post(f"/gedrag/{row.key}/terug/")

    assert retired == "b00"
    assert "We doen het vanzelf." in page
    assert queries.behaviours_of(unit)[0].key == row.key
