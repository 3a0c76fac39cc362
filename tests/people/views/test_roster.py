import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from handvat.people.models import LogEntry, Person
from tests.people.actions.test_imports import PEOPLE, UNITS, without
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db


def hands_over(client, units=UNITS, people=PEOPLE):
    files = {
        name: SimpleUploadedFile(f"{name}.csv", text.encode())
        for name, text in (("units", units), ("people", people))
        if text is not None
    }
    return client.post(reverse("people:roster"), files, follow=True)


def agrees(client, page, **more):
    mark = page.context["preview"].fingerprint
    return client.post(reverse("people:roster_apply"), {"fingerprint": mark} | more, follow=True)


def held_files():
    return list(settings.HANDVAT_HOME.glob("files/imports/*"))


@pytest.fixture(autouse=True)
def home(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def test_people_come_in_after_a_look(admin):
    page = hands_over(admin)
    assert Person.objects.filter(on_roster=True).count() == 0

    agrees(admin, page)

    assert Person.objects.filter(on_roster=True).count() == 6
    assert LogEntry.objects.get().action == "import_people"


def test_the_files_are_gone_after_the_import(admin, home):
    page = hands_over(admin)
    (folder,) = home.glob("files/imports/*")
    assert (folder.stat().st_mode & 0o777, len(list(folder.iterdir()))) == (0o700, 2)

    agrees(admin, page)

    assert not list(home.glob("files/imports/*"))


def test_stopping_takes_the_files_away(admin, home):
    hands_over(admin)

    admin.post(reverse("people:roster_stop"))

    assert not list(home.glob("files/imports/*"))
    assert Person.objects.filter(on_roster=True).count() == 0


def test_faults_are_listed_with_their_lines(admin):
    page = hands_over(admin, people=PEOPLE + "\n9;;geen-adres;xyz;;")

    lines = [(fault.line, str(fault.sentence)) for fault in page.context["faults"]]
    assert len(lines) == 3
    assert {line for line, _ in lines} == {8}
    assert not re.search(r'action="[^"]*uitvoeren/"', page.content.decode())


def test_what_changed_in_between_is_shown_again(admin):
    page = hands_over(admin)
    Person.objects.create(number="1", name="Iemand")

    agrees(admin, page)

    assert Person.objects.filter(on_roster=True).count() == 0


@pytest.mark.parametrize("mark", ["", "none", "f" * 64])
def test_a_forged_mark_imports_nothing(admin, mark):
    hands_over(admin)

    admin.post(reverse("people:roster_apply"), {"fingerprint": mark})

    assert Person.objects.filter(on_roster=True).count() == 0


def test_another_administrator_does_not_apply_it(admin, root):
    page = hands_over(admin)
    other = signed_in("administrator", root)

    agrees(other, page)

    assert Person.objects.filter(on_roster=True).count() == 0


def test_half_a_file_needs_a_tick(admin):
    agrees(admin, hands_over(admin))
    page = hands_over(admin, people=without(PEOPLE, "1;", "2;"))

    agrees(admin, page)
    assert Person.objects.filter(on_roster=True, left_on=None).count() == 6
    agrees(admin, page, many_may_leave="on")

    assert Person.objects.filter(on_roster=True, left_on=None).count() == 4


def test_no_file_at_all_is_said_kindly(admin):
    page = hands_over(admin, None, None)

    assert page.context["form"].errors.as_data()["__all__"][0].code == "no_file"


def test_an_empty_file_is_said_kindly(admin):
    page = hands_over(admin, units="")

    assert len(page.context["faults"]) == 1


def test_names_are_escaped(admin):
    page = hands_over(admin, people=PEOPLE.replace("Noor", "<script>x</script>"))

    assert "<script>x" not in page.content.decode()
