import pytest

from handvat.access import Role
from handvat.library import queries
from handvat.library.actions import (
    ChangedMeanwhile,
    NotOffered,
    Wording,
    keep_behaviour,
    publish_behaviour,
    revise_behaviour,
)
from handvat.library.models import OwnBehaviour, OwnBehaviourVersion, VersionIsKept
from handvat.library.rules import SMALL
from handvat.people.models import LogEntry, Unit
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
        ("Wij luisteren naar noor de wit.", "name"),
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
    assert [one.finding.rule for one in answer.context["said"].notes] == ["F101", "N401"]


def test_a_retired_behaviour_stays_known_and_can_come_back():
    unit = a_unit()
    row, client = an_own_behaviour(unit), signed_in(Role.TEAM_LEAD, unit)

    client.post(f"/gedrag/{row.key}/stopt/", {"because": "We doen het vanzelf."})
    retired = queries.behaviours_of(unit)[0].key
    page = client.get(f"/gedrag/{row.key}/").content.decode()
    client.post(f"/gedrag/{row.key}/terug/")

    assert retired == "b00"
    assert "We doen het vanzelf." in page
    assert queries.behaviours_of(unit)[0].key == row.key


SAID = FORM["nl"]
OUTSIDE = [role for role in Role if role is not Role.MEMBER]
LIST, ITS = "/gedrag/", "/gedrag/{}/"
FIRST, SHEET = "/eerste-stap/{}/", "/eerste-stap/{}/blad/"
PAGES = (LIST, ITS, FIRST, SHEET, "/papier/posters/{}/")


@pytest.fixture
def tree():
    """Return an organisation, a faculty and one of its two teams."""
    root = a_unit("Universiteit")
    faculty = a_unit("Faculteit", root)
    team, _other = a_unit("Sterrenwacht", faculty), a_unit("Ander", faculty)
    return root, faculty, team


def reads(client, key):
    """Return the pages on which somebody reads the behaviour."""
    said = {page: client.get(page.format(key)).content.decode() for page in PAGES}
    return [page for page in PAGES if SAID in said[page]]


def test_a_behaviour_of_a_team_is_read_by_its_team(tree):
    _root, _faculty, team = tree
    key = an_own_behaviour(team).key

    assert reads(signed_in(member_of=team), key) == [LIST, ITS, FIRST, SHEET]


@pytest.mark.parametrize("role", OUTSIDE)
def test_nobody_above_or_beside_reads_a_behaviour_of_a_team(tree, role):
    root, faculty, team = tree
    row = an_own_behaviour(team)
    beside = a_unit("Buren", faculty)

    for client in (signed_in(role, root), signed_in(role, faculty), signed_in(role, beside)):
        assert reads(client, row.key) == []
        assert client.get(f"/gedrag/{row.key}/").status_code == 404
        for page in ("wijzig", "stopt", "terug", "aanbieden", "overnemen"):
            refused = client.post(f"/gedrag/{row.key}/{page}/")
            assert refused.status_code == 403, page
            assert "Sterrenwacht" not in refused.content.decode()
            assert client.post(f"/gedrag/o-bestaatn/{page}/").status_code == 403, page
    assert OwnBehaviour.objects.count() == 1


def test_a_behaviour_of_a_faculty_is_read_below_it_and_not_above(tree):
    root, faculty, team = tree
    key = an_own_behaviour(faculty).key

    assert reads(signed_in(member_of=team), key) != []
    assert reads(signed_in(Role.PROGRAMME_MANAGER, root), key) == []


def test_a_behaviour_of_the_whole_is_read_by_everyone(tree, client):
    root, _faculty, _team = tree
    key = an_own_behaviour(root).key

    assert reads(client, key) == [LIST, ITS, FIRST, SHEET]


def test_who_is_not_signed_in_is_asked_to_whether_it_exists_or_not(tree, client):
    _root, _faculty, team = tree
    key = an_own_behaviour(team).key

    for address in (f"/gedrag/{key}/", "/gedrag/o-bestaatn/"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"][:15]) == (302, "/account/login/")


def test_a_retired_one_is_listed_for_who_keeps_it_and_nobody_above(tree):
    root, _faculty, team = tree
    row, lead = an_own_behaviour(team), signed_in(Role.TEAM_LEAD, team)
    lead.post(f"/gedrag/{row.key}/stopt/", {"because": "We doen het vanzelf."})

    assert LIST in reads(lead, row.key)
    assert reads(signed_in(Role.PROGRAMME_MANAGER, root), row.key) == []


def test_what_a_team_offers_is_read_by_who_keeps_the_whole_without_the_team(tree):
    root, faculty, team = tree
    row, manager = an_own_behaviour(team), signed_in(Role.PROGRAMME_MANAGER, root)
    signed_in(Role.TEAM_LEAD, team).post(f"/gedrag/{row.key}/aanbieden/")

    assert reads(manager, row.key) == [LIST, ITS]
    for page in (LIST, f"/gedrag/{row.key}/"):
        assert "Sterrenwacht" not in manager.get(page).content.decode()
    assert reads(signed_in(Role.BOARD_MEMBER, root), row.key) == []
    assert reads(signed_in(Role.PROGRAMME_MANAGER, faculty), row.key) == []


def test_a_team_keeps_it_to_itself_after_all(tree):
    root, _faculty, team = tree
    row, lead = an_own_behaviour(team), signed_in(Role.TEAM_LEAD, team)
    manager = signed_in(Role.PROGRAMME_MANAGER, root)
    lead.post(f"/gedrag/{row.key}/aanbieden/")
    assert reads(manager, row.key) != []

    lead.post(f"/gedrag/{row.key}/aanbieden/", {"toch-niet": "1"})

    assert reads(manager, row.key) == []
    assert manager.post(f"/gedrag/{row.key}/overnemen/").status_code == 403


def test_what_is_taken_over_is_the_organisations_own_and_leads_to_no_team(tree):
    root, _faculty, team = tree
    row, manager = an_own_behaviour(team), signed_in(Role.PROGRAMME_MANAGER, root)
    signed_in(Role.TEAM_LEAD, team).post(f"/gedrag/{row.key}/aanbieden/")

    for _ in range(2):
        manager.post(f"/gedrag/{row.key}/overnemen/")

    made = OwnBehaviour.objects.exclude(pk=row.pk).get()
    assert (made.unit, made.revision, made.offered_on) == (root, 1, None)
    assert queries.behaviour(made.key).ladder == queries.behaviour(row.key).ladder
    assert reads(signed_in(member_of=a_unit("Elders", root)), made.key) != []
    assert ITS not in reads(manager, row.key)
    assert not LogEntry.objects.filter(unit=root, about=row.key).exists()


def test_only_who_keeps_the_whole_takes_over(tree):
    root, _faculty, team = tree
    row, lead = an_own_behaviour(team), signed_in(Role.TEAM_LEAD, team)
    board = signed_in(Role.BOARD_MEMBER, root)
    lead.post(f"/gedrag/{row.key}/aanbieden/")

    assert lead.post(f"/gedrag/{row.key}/overnemen/").status_code == 403
    assert board.post(f"/gedrag/{row.key}/overnemen/").status_code == 403
    with pytest.raises(NotOffered):
        publish_behaviour(keep_behaviour(row, who="1", now=NOW), root, who="1", now=NOW)


def test_in_a_large_unit_only_a_whole_name_is_asked_about(tree):
    _root, _faculty, team = tree
    for number in range(SMALL):
        a_person(team, name=f"Wens Achternaam{number}")
    a_person(team, name="Noor de Wit")
    lead = signed_in(Role.TEAM_LEAD, team)

    one = lead.post(f"/gedrag/nieuw/{team.pk}/", FORM | {"nl": "Wij vragen Noor de Wit."})
    lead.post(f"/gedrag/nieuw/{team.pk}/", FORM | {"nl": "Wij vragen elke Noor naar een Wens."})

    assert one.context["form"].errors.as_data()["nl"][0].code == "name"
    assert OwnBehaviour.objects.count() == 1


def test_a_behaviour_of_a_team_that_stopped_stays_with_its_words_and_takes_no_new_one(tree):
    _root, _faculty, team = tree
    row, lead = an_own_behaviour(team), signed_in(Role.TEAM_LEAD, team)
    Unit.objects.filter(pk=team.pk).update(closed_on=NOW.date())

    assert lead.post(f"/gedrag/nieuw/{team.pk}/", FORM).status_code == 404
    assert queries.behaviour(row.key).text.nl == SAID
    assert "/gedrag/nieuw/" not in lead.get(LIST).content.decode()


def test_a_name_is_asked_about_once_and_may_stand_when_sent_again():
    unit = a_unit()
    a_person(unit, name="Noor de Wit")
    lead, there = signed_in(Role.TEAM_LEAD, unit), f"/gedrag/nieuw/{unit.pk}/"
    sent = FORM | {"nl": "Wij luisteren naar Noor."}

    asked = lead.post(there, sent).context["form"]
    other = lead.post(there, sent | {"gekeken": "iemand anders"}).context["form"]
    looked = asked["gekeken"].value()

    assert asked.errors.as_data()["nl"][0].code == other.errors.as_data()["nl"][0].code == "name"
    assert not OwnBehaviour.objects.exists()
    lead.post(there, sent | {"gekeken": looked})
    assert OwnBehaviour.objects.get().versions.get().nl == "Wij luisteren naar Noor."


def test_who_looks_at_their_words_first_is_asked_for_nothing_yet():
    unit = a_unit()
    a_person(unit, name="Noor de Wit")
    lead, there = signed_in(Role.TEAM_LEAD, unit), f"/gedrag/nieuw/{unit.pk}/"
    written = {"nl": "Noor mag niet onderbreken.", "kijk": "1"}

    look = lead.post(there, written).context["form"]

    assert not look.errors
    assert look["nl"].along.notes
    assert look["nl"].along.persons == ("Noor",)
    assert not look["gekeken"].value()
