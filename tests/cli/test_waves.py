"""`handvat waves import`: the wave's id on standard output, all else beside it."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from handvat.cli.refused import Refused
from handvat.cli.waves import run
from handvat.measure.models import Wave
from handvat.people.models import Unit
from tests.factories import a_unit
from tests.measure.rules.test_survey import HEAD, MAP

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings: Any, tmp_path: Path) -> Iterator[Path]:
    settings.HANDVAT_HOME = tmp_path
    a_unit()
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    with translation.override("en"):
        yield tmp_path


def asked(home: Path, content: str, **other: object) -> Namespace:
    file = home / "mto.csv"
    file.write_text(content, encoding="utf-8")
    facts = {"file": file, "map": home / "map.yaml", "create_units": True, "publish": False}
    return Namespace(**(facts | other))


def test_the_id_and_nothing_else_stands_on_standard_output(home, capsys):
    assert run(asked(home, HEAD + "A,4,2,1\n")) == 0

    said = capsys.readouterr()
    assert said.out == f"{Wave.objects.get().pk}\n"
    assert "1 rows" in said.err


def test_what_keeps_it_from_being_published_is_told_and_it_stays_imported(home, settings):
    settings.SPARK = "spark://127.0.0.1:1"

    with pytest.raises(Refused) as refused:
        run(asked(home, HEAD + "A,4,2,1\n", publish=True))

    wave = Wave.objects.get()
    assert str(refused.value) == (
        f"Wave {wave.pk} is imported and not published. The machines that count the answers could"
        " not be reached, or stopped on the way. Nothing is published, and nothing is lost. Tell"
        " the administrator, then try again."
    )


def test_imported_twice_is_said_beside_it(home, capsys):
    run(asked(home, HEAD + "A,4,2,1\n"))
    capsys.readouterr()

    run(asked(home, HEAD + "A,4,2,1\n"))

    said = capsys.readouterr()
    assert said.out.strip().isdigit()
    assert "imported before" in said.err


@pytest.mark.parametrize(
    ("content", "other", "word"),
    [
        (HEAD + "A,7,2,1\n", {}, "V01"),
        (HEAD + "A,4,2,1\n", {"create_units": False}, "--create-units"),
        ("", {}, "mto.csv"),
        (HEAD + "A,4,2,1\n", {"file": Path("/nowhere.csv")}, "/nowhere.csv"),
        (HEAD + "A,4,2,1\n", {"map": Path("/nowhere.yaml")}, "/nowhere.yaml"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(home, content, other, word):
    with pytest.raises(Refused, match=word):
        run(asked(home, content, **other))

    assert not Wave.objects.exists()
    assert Unit.objects.count() == 1


def test_a_mapping_that_is_no_text_is_refused(home):
    (home / "map.yaml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(Refused, match="UTF-8"):
        run(asked(home, HEAD + "A,4,2,1\n"))
