from datetime import date
from time import process_time

import pytest

from handvat.people.actions import (
    DataChanged,
    HasFaults,
    ManyWouldLeave,
    apply_import,
    preview_import,
)
from handvat.people.models import Account, LogEntry, Membership, Person, RoleHeld, Unit
from handvat.people.rules.changes import Change
from handvat.people.rules.tables import Fault
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
UNITS = """code;naam;bovenliggend
uz;Zandmeer;
fnw;Natuurwetenschappen;uz
fys;Fysica;fnw
che;Chemie;fnw"""
PEOPLE = """nummer;naam;e-mail;afdeling;rolgroep;taal
1;Noor;noor@example.org;fys;wp;nl
2;Sam;sam@example.org;fys;promovendus;en
3;Ali;ali@example.org;che;obp;nl
4;Bo;bo@example.org;che;student;
5;Cy;cy@example.org;che;;
6;Di;di@example.org;che;;"""


def bring(units=UNITS, people=PEOPLE, **facts):
    units, people = units and units.encode(), people and people.encode()
    return apply_import(units, people, who="7", now=NOW, on=DAY, **facts)


def number_of(address):
    return Account.objects.values_list("person__number", flat=True).get(email=address)


def look(units=UNITS, people=PEOPLE):
    return preview_import(units and units.encode(), people and people.encode(), on=DAY)


def without(text, *starts):
    return "\n".join(line for line in text.splitlines() if not line.startswith(starts))


def test_units_and_people_come_in():
    bring()

    root = Unit.objects.get(code="uz")
    faculty, team = Unit.objects.get(code="fnw"), Unit.objects.get(code="fys")
    assert team.path == f"/{root.pk}/{faculty.pk}/{team.pk}/"
    sam = Person.objects.get(number="2")
    assert (sam.name, sam.language, sam.memberships.get().unit, sam.account.email) == (
        "Sam",
        "en",
        team,
        "sam@example.org",
    )
    assert not sam.account.has_usable_password()
    assert sam.memberships.get().role_group == "phd"


def test_a_second_import_of_the_same_files_changes_nothing():
    bring()
    before = list(Person.objects.values()), list(Unit.objects.values())
    accounts = list(Account.objects.values()), list(Membership.objects.values())

    assert look().plan.empty
    bring()

    assert (list(Person.objects.values()), list(Unit.objects.values())) == before
    assert (list(Account.objects.values()), list(Membership.objects.values())) == accounts


def test_the_import_is_logged_without_names():
    bring()

    line = LogEntry.objects.get()
    assert (line.who, line.action, line.about) == (
        "7",
        "import_people",
        "units +4 ~0 -0; people +6 ~0 <0 -0",
    )


def test_the_preview_names_each_change_with_old_and_new():
    bring()
    people = PEOPLE.replace("1;Noor;noor@", "1;Noor de Wit;n@").replace(
        "2;Sam;sam@example.org;fys", "2;Sam;sam@example.org;che"
    )

    plan = look(people=people).plan

    assert plan.people_changes == (
        Change("1", "Noor de Wit", "name", "Noor", "Noor de Wit"),
        Change("1", "Noor de Wit", "email", "noor@example.org", "n@example.org"),
        Change("2", "Sam", "unit", "fys", "che"),
    )
    assert plan.unchanged_people == 4


def test_who_moves_keeps_the_old_membership_as_ended():
    bring()

    bring(people=PEOPLE.replace("sam@example.org;fys", "sam@example.org;che"))

    held = Membership.objects.filter(person__number="2").order_by("pk")
    assert [(one.unit.code, one.ended_on, one.role_group) for one in held] == [
        ("fys", DAY, "phd"),
        ("che", None, "phd"),
    ]


def test_a_column_that_is_left_out_changes_nothing():
    bring()

    preview = look(people="nummer;naam;afdeling\n1;Noor;fys\n2;Sam;che")

    assert [change.field for change in preview.plan.people_changes] == ["unit"]
    bring(people="nummer;naam;afdeling\n1;Noor;fys\n2;Sam;che", many_may_leave=True)
    sam = Person.objects.get(number="2")
    assert (sam.email, sam.memberships.get(ended_on=None).role_group) == ("sam@example.org", "phd")


def test_the_language_of_who_is_here_is_their_own():
    bring()
    Person.objects.filter(number="1").update(language="en")

    assert look().plan.empty


def test_a_leaver_is_closed_and_not_deleted():
    bring()
    person = Person.objects.get(number="1")
    RoleHeld.objects.create(
        person=person, unit=Unit.objects.get(code="fys"), role="team_lead", since=DAY
    )

    bring(people=without(PEOPLE, "1;"))

    person.refresh_from_db()
    assert person.left_on == DAY
    assert not person.memberships.filter(ended_on=None).exists()
    assert not person.roles_held.filter(ended_on=None).exists()
    assert (person.account.is_active, person.account.email.endswith(".invalid")) == (False, True)


def test_who_returns_gets_their_account_back():
    bring()
    bring(people=without(PEOPLE, "1;"))

    bring()

    person = Person.objects.get(number="1")
    assert (person.left_on, person.account.is_active, person.account.email) == (
        None,
        True,
        "noor@example.org",
    )


def test_somebody_new_may_have_the_address_of_a_leaver():
    bring()

    bring(people=without(PEOPLE, "1;") + "\n9;Noor B;noor@example.org;che;;")

    assert number_of("noor@example.org") == "9"


def test_two_people_may_swap_addresses():
    bring()
    people = PEOPLE.replace("noor@", "x@").replace("sam@", "noor@").replace("x@", "sam@")

    bring(people=people)

    assert number_of("noor@example.org") == "2"
    assert number_of("sam@example.org") == "1"


def test_a_shared_address_is_flagged_and_opens_no_account():
    people = PEOPLE.replace("sam@", "noor@")

    preview = look(people=people)
    bring(people=people)

    assert (preview.faults, preview.plan.letters) == ((), ("1", "2"))
    assert not Account.objects.filter(person__number__in=("1", "2")).exists()


def test_an_account_whose_address_became_shared_closes():
    bring()

    bring(people=PEOPLE.replace("noor@", "ali@"))

    assert not Account.objects.get(person__number="1").is_active
    assert Account.objects.get(person__number="3").email == "ali@example.org"


def test_once_an_address_is_ones_own_the_account_comes():
    bring(people=PEOPLE.replace("sam@", "noor@"))

    bring()

    assert Account.objects.get(person__number="2").email == "sam@example.org"
    assert Account.objects.get(person__number="1").email == "noor@example.org"


def test_an_account_without_a_person_keeps_its_address():
    Account.objects.create_user("noor@example.org")

    bring()

    assert Account.objects.get(email="noor@example.org").person is None


def test_an_account_of_somebody_added_by_hand_keeps_its_address():
    by_hand = a_person(email="elders@example.org")
    Account.objects.create_user("noor@example.org", person=by_hand)

    preview = bring()

    assert (number_of("noor@example.org"), preview.plan.letters) == (by_hand.number, ("1",))


def test_nothing_comes_in_when_one_row_is_wrong():
    with pytest.raises(HasFaults):
        bring(people=PEOPLE + "\n9;Eva;eva@example.org;bestaatniet;;")

    assert (Unit.objects.count(), Person.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("units", "people", "fault"),
    [
        (UNITS + "\nx;X;nergens", PEOPLE, Fault("units", "unknown_parent", 6, "nergens")),
        (UNITS + "\nx;X;y\ny;Y;x", PEOPLE, Fault("units", "loop", 6, "x")),
        (UNITS + "\nfys;Nog een;uz", PEOPLE, Fault("units", "duplicate_code", 4, "fys")),
        (UNITS, PEOPLE + "\n9;Eva;;xyz;;", Fault("people", "unknown_unit", 8, "xyz")),
        (UNITS, PEOPLE + "\n1;Eva;;fys;;", Fault("people", "duplicate_number", 2, "1")),
        (UNITS, "", Fault("people", "empty")),
        (UNITS, "nummer;naam;afdeling", Fault("people", "header_only")),
    ],
)
def test_what_is_wrong_is_named(units, people, fault):
    preview = preview_import(units.encode(), people.encode(), on=DAY)

    assert fault in preview.faults


def test_a_loop_through_what_is_here_already_is_found():
    bring()

    preview = look(
        units="code;naam;bovenliggend\nuz;Zandmeer;\nfnw;Natuur;fys\nfys;Fysica;fnw\nche;Chemie;uz"
    )

    assert {(fault.code, fault.line) for fault in preview.faults} == {("loop", 3), ("loop", 4)}


def test_units_move_past_each_other():
    bring()
    units = UNITS.replace("fnw;Natuurwetenschappen;uz", "fnw;Natuurwetenschappen;fys")
    units = units.replace("fys;Fysica;fnw", "fys;Fysica;uz")

    bring(units=units)

    codes = [unit.code for unit in Unit.objects.order_by("path")]
    depths = {unit.code: unit.depth for unit in Unit.objects.all()}
    assert (sorted(codes), depths) == (
        ["che", "fnw", "fys", "uz"],
        {"uz": 0, "fys": 1, "fnw": 2, "che": 3},
    )


def test_the_only_root_takes_the_code_of_the_file():
    a_unit("Organisatie")

    bring()

    assert Unit.objects.get(parent=None).code == "uz"
    assert Unit.objects.count() == 4


def test_a_unit_that_is_gone_from_the_file_closes():
    bring()
    people = PEOPLE.replace(";fys;", ";che;")

    bring(units=without(UNITS, "fys"), people=people)

    assert Unit.objects.get(code="fys").closed_on == DAY


def test_a_unit_with_people_of_its_own_does_not_close():
    bring()
    a_person(Unit.objects.get(code="fys"))

    preview = look(units=without(UNITS, "fys"), people=PEOPLE.replace(";fys;", ";che;"))

    assert preview.faults == (Fault("units", "closing_in_use", 0, "fys"),)


def test_units_alone_may_come_in():
    bring(people=None)

    assert (Unit.objects.count(), Person.objects.count()) == (4, 0)


def test_people_alone_may_come_in():
    bring()

    bring(units=None, people=PEOPLE + "\n9;Eva;eva@example.org;fys;;")

    assert Person.objects.count() == 7


def test_who_was_added_by_hand_does_not_leave():
    bring()
    by_hand = a_person()

    bring()

    by_hand.refresh_from_db()
    assert by_hand.left_on is None


def test_half_a_file_asks_for_a_tick():
    bring()

    with pytest.raises(ManyWouldLeave):
        bring(people=without(PEOPLE, "1;", "2;"))
    assert Person.objects.filter(left_on=None).count() == 6
    bring(people=without(PEOPLE, "1;", "2;"), many_may_leave=True)

    assert Person.objects.filter(left_on=None).count() == 4


def test_the_last_administrator_does_not_leave():
    bring()
    RoleHeld.objects.create(
        person=Person.objects.get(number="1"),
        unit=Unit.objects.get(code="uz"),
        role="administrator",
        since=DAY,
    )

    assert look(people=without(PEOPLE, "1;")).faults == (Fault("people", "last_administrator"),)


def test_what_changed_since_the_preview_is_not_applied():
    seen = look()
    Person.objects.create(number="1", name="Iemand")

    with pytest.raises(DataChanged):
        bring(previewed=seen.fingerprint)

    assert Person.objects.count() == 1


def test_what_was_previewed_is_applied():
    seen = look()

    assert bring(previewed=seen.fingerprint).plan == seen.plan


def test_twenty_thousand_people_come_in_within_half_a_minute():
    units = UNITS + "".join(f"\nt{n};Team {n};fnw" for n in range(1000))
    people = PEOPLE.splitlines()[0] + "".join(
        f"\n{n};Persoon {n};p{n}@example.org;t{n % 1000};wp;nl" for n in range(20_000)
    )

    begun = process_time()
    bring(units=units, people=people)
    took = process_time() - begun  # of this process: the machine may be busy with others

    assert Account.objects.count() == 20_000
    assert took < 30
