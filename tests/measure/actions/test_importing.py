"""Importing a survey that was held elsewhere."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from handvat.measure.actions.importing import ClosedInFuture, UnitsUnknown, import_survey
from handvat.measure.models import Consent, Origin, Wave, WaveUnit
from handvat.measure.rules.moments import WaveState
from handvat.measure.rules.survey import Survey, read_survey
from handvat.measure.rules.survey_map import SurveyMap, read_map
from handvat.measure.rules.tables import open_table
from handvat.people.models import Unit
from tests.factories import NOW, a_unit
from tests.measure.rules.test_survey import HEAD, MAP

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(settings: Any, tmp_path: Path) -> Path:
    settings.HANDVAT_HOME = tmp_path
    return tmp_path


def read(home: Path, text: str, mapping: str = MAP) -> tuple[Survey, SurveyMap]:
    file = home / "mto.csv"
    file.write_text(text, encoding="utf-8")
    survey_map = read_map(mapping, file="map.yaml")
    return read_survey(open_table(file), survey_map), survey_map


def a_unit_called(code: str, parent: Unit) -> Unit:
    unit = a_unit(code, parent)
    Unit.objects.filter(pk=unit.pk).update(code=code)
    return unit


def test_a_survey_becomes_a_closed_wave_in_the_tree_of_units(home):
    root = a_unit()
    faculty = a_unit("Faculteit", root)
    team = a_unit_called("A", faculty)

    survey = read(home, HEAD + "A,4,2,1\nA,9,5,2\nA,1,,\n")
    wave = import_survey(*survey, create_units=False, who="1", now=NOW)

    assert (wave.origin, wave.consent, wave.state(NOW)) == (
        Origin.IMPORTED,
        Consent.ELSEWHERE,
        WaveState.CLOSED,
    )
    rows = WaveUnit.objects.filter(wave=wave).order_by("unit__path")
    assert [(row.unit, row.answers_in, row.invited, row.chosen) for row in rows] == [
        (root, None, 0, False),
        (faculty, None, 0, False),
        (team, team, 3, True),
    ]
    file = duckdb.read_parquet(str(home / wave.answers_file))
    assert file.columns == ["unit", "V01", "V02", "background.role_group"]
    assert file.fetchall() == [
        (team.pk, 1, None, None),
        (team.pk, 4, 2, "phd"),
        (team.pk, None, 5, "academic"),
    ]


def test_unknown_units_are_told_with_the_line_that_names_them_first(home):
    a_unit_called("A", a_unit())

    survey = read(home, HEAD + "A,4,2,1\nB,4,2,1\nB,4,2,1\nC,4,2,1\n")

    with pytest.raises(UnitsUnknown) as refused:
        import_survey(*survey, create_units=False, who="1", now=NOW)

    assert refused.value.lines == {"B": 3, "C": 5}
    assert not Wave.objects.exists()
    assert not (home / "answers").exists()


def test_missing_units_are_created_under_the_root(home):
    root = a_unit()

    survey = read(home, HEAD + "A,4,2,1\nB,4,2,1\n")
    import_survey(*survey, create_units=True, who="1", now=NOW)

    made = Unit.objects.filter(parent=root).order_by("code")
    assert [(unit.code, unit.name) for unit in made] == [("A", "A"), ("B", "B")]


def test_imported_twice_two_waves_stand_beside_each_other(home):
    a_unit_called("A", a_unit())

    waves = [
        import_survey(*read(home, HEAD + "A,4,2,1\n"), create_units=True, who="1", now=NOW)
        for _ in range(2)
    ]

    assert waves[0].answers_file != waves[1].answers_file
    assert waves[0].answers_sha256 == waves[1].answers_sha256


def test_a_survey_that_is_still_running_is_refused(home):
    a_unit_called("A", a_unit())
    later = MAP.replace("2025-05-31", "2026-05-31")

    survey = read(home, HEAD + "A,4,2,1\n", later)

    with pytest.raises(ClosedInFuture) as refused:
        import_survey(*survey, create_units=False, who="1", now=NOW)

    assert refused.value.day == date(2026, 5, 31)


def test_two_columns_may_ask_about_one_handhold(home):
    a_unit_called("A", a_unit())
    both = MAP.replace('{nl: "Ik zwijg liever.", en: "I keep silent."}', "{handhold: cul-org-1}")

    survey = read(home, HEAD + "A,4,2,1\n", both)
    wave = import_survey(*survey, create_units=False, who="1", now=NOW)

    assert [item.handhold for item in wave.asks().items] == ["cul-org-1", "cul-org-1"]
