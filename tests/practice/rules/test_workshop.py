"""The workshop on paper: times, cases and sheets."""

from datetime import time

from handvat.content import loader
from handvat.practice.rules.workshop import chosen_cases, table_sheets, timetable


def test_each_part_begins_when_the_one_before_ends() -> None:
    talk = loader.discussion()

    times = timetable(time(13, 30), talk.agenda)

    assert times[0].begins == time(13, 30)
    assert [one.begins for one in times[1:]] == [one.ends for one in times[:-1]]
    assert times[-1].ends == time(15, 0)


def test_midnight_is_passed() -> None:
    times = timetable(time(23, 0), loader.discussion().agenda)

    assert times[-1].ends == time(0, 30)


def test_groups_that_choose_get_every_case_and_the_broad_discussion() -> None:
    talk, cases = loader.discussion(), loader.cases()

    assert chosen_cases("keuze", cases) == cases
    assert [sheet.id for sheet in table_sheets("keuze", talk, cases)] == [
        "breed",
        *(case.id for case in cases),
    ]


def test_one_case_is_one_sheet_with_its_own_questions() -> None:
    cases = loader.cases()

    (sheet,) = table_sheets("3", loader.discussion(), cases)

    assert sheet.told == cases[2].text
    assert tuple(cell.text for cell in sheet.cells) == cases[2].questions


def test_the_broad_discussion_has_no_case() -> None:
    assert chosen_cases("breed", loader.cases()) == ()
