"""Pages on which a survey held elsewhere is imported."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.measure.actions.uploads import claimed
from handvat.measure.models import Wave
from handvat.measure.views.importing import SESSION_KEY
from handvat.people.models import Unit
from tests.factories import a_unit
from tests.measure.rules.test_survey import HEAD, MAP
from tests.measure.views.test_managing import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(settings: Any, tmp_path: Path) -> Unit:
    settings.HANDVAT_HOME = tmp_path
    root = a_unit()
    for code in ("A", "B"):
        unit = a_unit(code, root)
        Unit.objects.filter(pk=unit.pk).update(code=code)
    return root


def handed(browser: Client, answers: str | bytes, mapping: str = MAP, name: str = "a.csv") -> Any:
    content = answers if isinstance(answers, bytes) else answers.encode()
    files = {
        "answers": SimpleUploadedFile(name, content),
        "mapping": SimpleUploadedFile("map.yaml", mapping.encode("latin-1")),
    }
    return browser.post(reverse("measure:import"), files, follow=True)


def test_handed_over_looked_at_and_imported(root, tmp_path):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    page = handed(manager, HEAD + "A,4,2,1\nB,5,,\n")
    done = manager.post(reverse("measure:import_apply"), follow=True)

    assert page.context["survey"].rows == 2
    assert done.context["wave"] == Wave.objects.get()
    assert not list((tmp_path / "files" / "surveys").iterdir())


def test_missing_units_are_added_when_asked(root):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    page = handed(manager, HEAD + "Z,4,2,1\n")
    refused = manager.post(reverse("measure:import_apply"), follow=True)
    manager.post(reverse("measure:import_apply"), {"create_units": "on"})

    assert page.context["matched"].unknown == {"Z": 2}
    assert refused.redirect_chain == [(reverse("measure:import_preview"), 302)]
    assert Unit.objects.get(code="Z").parent == root
    assert Wave.objects.count() == 1


def test_what_is_the_matter_is_told_with_its_line(root):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    page = handed(manager, HEAD + "A,4,2,1\nA,7,2,1\n")

    assert page.status_code == 422
    assert "3" in page.context["told"][0]
    assert "V01" in page.context["told"][0]


@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.sav", "a", "a.csv"])
def test_what_is_no_table_is_told(root, name):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    assert handed(manager, b"\x00\x01", name=name).status_code == 422


@pytest.mark.parametrize(("mapping", "code"), [("wave: {", "mapping"), ("\xff", "encoding")])
def test_a_mapping_that_will_not_do_is_refused(root, mapping, code):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    page = handed(manager, HEAD, mapping)

    assert page.context["form"].errors.as_data()["mapping"][0].code == code


def test_nobody_imports_into_units_of_others(root):
    first = Unit.objects.get(code="A")
    manager = signed_in(Role.PROGRAMME_MANAGER, first)

    assert handed(manager, HEAD + "A,4,2,1\nB,5,,\n").status_code == 403
    assert manager.post(reverse("measure:import_apply")).status_code == 403
    assert not Wave.objects.exists()


def test_units_are_not_added_by_who_looks_after_a_part(root):
    manager = signed_in(Role.PROGRAMME_MANAGER, Unit.objects.get(code="A"))

    handed(manager, HEAD + "A,4,2,1\nZ,5,,\n")
    manager.post(reverse("measure:import_apply"), {"create_units": "on"})

    assert not Unit.objects.filter(code="Z").exists()
    assert not Wave.objects.exists()


def test_files_that_are_gone_are_asked_for_again(root):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)

    assert manager.get(reverse("measure:import_preview")).status_code == 302
    assert manager.post(reverse("measure:import_apply")).status_code == 302


@pytest.mark.parametrize("role", [Role.TEAM_LEAD, Role.ADMINISTRATOR])
def test_others_import_nothing(root, role):
    other = signed_in(role, root)

    assert handed(other, HEAD + "A,4,2,1\n").status_code == 403


def test_what_is_being_imported_is_not_imported_a_second_time(root, tmp_path):
    manager = signed_in(Role.PROGRAMME_MANAGER, root)
    handed(manager, HEAD + "A,4,2,1\nB,5,,\n")

    with claimed(manager.session[SESSION_KEY]):
        meanwhile = manager.post(reverse("measure:import_apply"))

    assert meanwhile["Location"] == reverse("measure:import")
    assert not Wave.objects.exists()
    manager.post(reverse("measure:import_apply"))
    manager.post(reverse("measure:import_apply"))
    assert Wave.objects.count() == 1
