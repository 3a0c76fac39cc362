from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from handvat.access import Role
from handvat.cli.demo.opinions import OF_ONE_MIND, Answering, Climate, fill_in
from handvat.cli.demo.tree import places
from tests.houses import House, a_copy

ITEMS = {"cul-ind-1.a": "cul-ind-1", "cul-ind-1.b": "cul-ind-1", "sys-tea-2.a": "sys-tea-2"}
LOOK = """
from handvat.measure.models import Origin, Wave
from handvat.people.models import Account, Membership, Person, Unit
from handvat.people.queries.persons import at_a_glance
from handvat.results.models import Publication
print(Unit.objects.filter(parent__parent__isnull=True, parent__isnull=False).count(),
    Unit.objects.filter(name="Milieurecht", memberships__isnull=False).count(),
    Membership.objects.filter(unit__name="Familierecht", role_group="phd").count(),
    1000 < Person.objects.count() < 1200, at_a_glance().by_letter,
    Account.objects.filter(person__number__startswith="demo-").count(),
    Wave.objects.filter(origin=Origin.OWN).count(),
    Publication.objects.filter(wave__origin=Origin.OWN).count())
"""
WENT_BACK = (
    "Na de zomer kwamen er zes nieuwe collega's. We oefenen het weer samen, en dat is fijn:"
    " zij stellen goede vragen."
)
STAGES = """
from handvat import clock
from handvat.practice.models import Agreement, Story
today = clock.now().date()
for team in ("Onderzoeksmethoden", "Mens en computer", "Ecologie van het wad", "Studieadvies"):
    here = Agreement.objects.filter(unit__name=team).order_by("made_on")
    lives = here.filter(state__in=("practised", "celebrated"))
    print(team, (today - here[0].made_on).days > 300, *(one.stage for one in lives))
back = Agreement.objects.get(unit__name="Studieadvies").stage_moves.order_by("pk")
print(*(one.after for one in back))
print(back.last().because)
print(Story.objects.get(unit__name="Studieadvies", state="shared", names_team=True).title)
"""
CHECK_INS = """
from handvat import clock
from handvat.measure.answers import Answer
from handvat.measure.models import StandingConsent, Wave
from handvat.measure.queries.check_ins import running
from handvat.people.models import Unit
from handvat.practice.models import Agreement
from handvat.practice.queries.checkins import advice
from handvat.results.models import PublishedStage
now = clock.now()
for name in ("Mens en computer", "Ecologie van het wad", "Studieadvies"):
    team = Unit.objects.get(name=name)
    said = PublishedStage.objects.filter(unit=team).order_by("publication__wave__opens_at")
    first, *_, last = said
    print(name, (now - first.publication.wave.opens_at).days > 270, first.leaning, last.leaning)
for name, key in (("Mens en computer", "b00"), ("Ecologie van het wad", "b10"),
        ("Studieadvies", "b06")):
    told = advice(Agreement.objects.get(unit__name=name, behaviour_key=key), now)
    print(name, told.stage, told.sure)
given = StandingConsent.objects.get()
print(given.unit.parent, given.by, given.ended_on)
print(*(team.name for team in Unit.objects.order_by("pk") if running(team, now)),
    Answer.objects.filter(wave__origin="check_in").count())
print(*Wave.objects.filter(origin="check_in", closed_at__isnull=False).exclude(answers_file=""))
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


@pytest.fixture
def university(built: House, tmp_path: Path) -> Iterator[House]:
    with a_copy(built, tmp_path / "home") as house:
        yield house


def test_the_demo_is_made_once_and_has_what_it_promises(university: House):
    again = university.handvat("demo")

    assert again.returncode == 0
    assert "already there" in again.stderr
    assert university.python(LOOK) == f"5 3 1 True 0 {len(Role)} 3 2"
    assert university.python(YEAR).splitlines() == [
        (
            "['celebrated', 'parked', 'practised', 'proposed', 'talked']"
            " ['celebrated', 'practised'] ['practised']"
        ),
        "1 1 0 True True True True True 5",
    ]
    assert len((university.home / "demo-invitation.txt").read_text().split()) > 5
    assert university.python(STAGES).splitlines() == [
        "Onderzoeksmethoden True aware",
        "Mens en computer True self_evident practising",
        "Ecologie van het wad True self_evident practising",
        "Studieadvies True practising",
        "practising self_evident practising",
        WENT_BACK,
        "Opnieuw oefenen is geen stap terug",
    ]
    assert university.python(CHECK_INS).splitlines() == [
        "Mens en computer True aware practising",
        "Ecologie van het wad True cannot_say aware",
        "Studieadvies True practising practising",
        "Mens en computer practising enough",
        "Ecologie van het wad None once_more",
        "Studieadvies practising enough",
        "None Universiteitsraad Zandmeer None",
        "Mens en computer 6",
    ]


def test_invented_people_do_not_mix_with_real_ones(ready: House):
    ready.python("from handvat.people.models import Person; Person.objects.create(number='1')")

    done = ready.handvat("demo")

    assert done.returncode == 1
    assert "must not mix" in done.stderr
