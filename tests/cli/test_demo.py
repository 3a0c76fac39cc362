from random import Random

from handvat.access import Role
from handvat.cli.demo.opinions import OF_ONE_MIND, Answering, Climate, fill_in
from handvat.cli.demo.tree import places
from tests.houses import House

ITEMS = {"cul-ind-1.a": "cul-ind-1", "cul-ind-1.b": "cul-ind-1", "sys-tea-2.a": "sys-tea-2"}
LOOK = """
from handvat.measure.models import Wave
from handvat.people.models import Account, Membership, Person, Unit
from handvat.results.models import Publication
print(Unit.objects.filter(parent__parent__isnull=True, parent__isnull=False).count(),
    Unit.objects.filter(name="Milieurecht", memberships__isnull=False).count(),
    Membership.objects.filter(unit__name="Familierecht", role_group="phd").count(),
    1000 < Person.objects.count() < 1200, Account.objects.count(), Wave.objects.count(),
    Publication.objects.count())
"""
YEAR = """
from handvat.practice.models import Agreement, LookBack, Period, Signal, Story, Thanks
teams = ("Mens en computer", "Ecologie van het wad", "Studieadvies")
print(*(sorted(Agreement.objects.filter(unit__name=name).values_list("state", flat=True))
    for name in teams))
print(Agreement.objects.filter(unit__name="Studieadvies", stage_moves__before="self_evident",
    moves__before="celebrated", moves__because__contains="oefenen").distinct().count(),
    Agreement.objects.filter(shown_to_all=True, unit__parent__isnull=True).count(),
    LookBack.objects.exclude(state="ended").count(), LookBack.objects.count() > 4,
    Signal.objects.filter(answer="").exists(), Signal.objects.exclude(answer="").exists(),
    Thanks.objects.filter(unit__isnull=False).exists(), Period.objects.count() > 40,
    Story.objects.filter(state="shared").count())
"""


def test_the_university_has_about_sixty_teams_with_codes_of_their_own():
    made = places()

    assert 55 <= sum(place.depth == 3 for place in made) <= 65
    assert len({place.code for place in made}) == len(made)


def test_the_same_seed_gives_the_same_answers():
    person = Answering(("Faculteit", "Afdeling", "Team"), "academic")

    first, again = (
        [fill_in(person, ITEMS, Climate(1), 0, chance) for _ in range(20)]
        for chance in (Random(7), Random(7))
    )

    assert first == again
    assert None in first  # some do not answer


def test_a_team_of_one_mind_answers_the_same():
    person = Answering(("Faculteit", "Afdeling", OF_ONE_MIND), "academic")

    sheet = fill_in(person, ITEMS, Climate(1), 0, Random(7))

    assert sheet is not None
    assert set(sheet.values.values()) == {4}


def test_the_demo_is_made_once_and_has_what_it_promises(house: House):
    made, again = house.handvat("demo"), house.handvat("demo")

    assert made.returncode == again.returncode == 0, made.stderr
    assert "already there" in again.stderr
    assert house.python(LOOK) == f"5 3 1 True {len(Role)} 3 2"
    assert house.python(YEAR).splitlines() == [
        (
            "['celebrated', 'parked', 'practised', 'proposed', 'talked']"
            " ['celebrated', 'practised'] ['practised']"
        ),
        "1 1 0 True True True True True 5",
    ]
    assert len((house.home / "demo-invitation.txt").read_text().split()) > 5


def test_invented_people_do_not_mix_with_real_ones(house: House):
    house.handvat("upgrade")
    house.python("from handvat.people.models import Person; Person.objects.create(number='1')")

    done = house.handvat("demo")

    assert done.returncode == 1
    assert "must not mix" in done.stderr
