from handvat.content.loader import background_questions
from handvat.people.rules.roster import (
    PEOPLE,
    ROLE_GROUPS,
    UNITS,
    PersonRow,
    UnitRow,
    person_rows,
    unit_rows,
)
from handvat.people.rules.tables import Fault, read_table

HEAD = "number;name;email;unit;role group;language\n"


def people(*lines):
    return person_rows(read_table((HEAD + "\n".join(lines)).encode(), PEOPLE))


def units(*lines):
    return unit_rows(read_table(("code;name;parent\n" + "\n".join(lines)).encode(), UNITS))


def test_a_unit_is_read():
    assert units("f;Fysica;uz") == ((UnitRow(2, "f", "Fysica", "uz"),), ())


def test_a_person_is_read():
    rows, faults = people("1;Noor;Noor@Example.org;f;Promovendus;Engels")

    assert (rows, faults) == (
        (PersonRow(2, "1", "Noor", "f", "noor@example.org", "phd", "en"),),
        (),
    )


def test_a_column_that_is_not_there_says_nothing():
    table = read_table(b"number;name;unit\n1;Noor;f\n", PEOPLE)

    assert person_rows(table)[0] == (PersonRow(2, "1", "Noor", "f", None, None, ""),)


def test_each_row_that_will_not_do_is_named_with_its_line():
    _rows, faults = people(
        "1;Noor;noor@example.org;f;;",
        "1;Sam;sam@example.org;f;;",
        "3;;x@example.org;f;;",
        "4;Ali;ali.example.org;f;;",
        "5;Bo;;f;gast;",
        "6;Cy;;;;",
        "7;Di;;f;;Klingon",
    )

    assert set(faults) == {
        Fault("people", "duplicate_number", 2, "1"),
        Fault("people", "duplicate_number", 3, "1"),
        Fault("people", "missing", 4, "name"),
        Fault("people", "bad_email", 5, "ali.example.org"),
        Fault("people", "unknown_role_group", 6, "gast"),
        Fault("people", "missing", 7, "unit_code"),
        Fault("people", "unknown_language", 8, "Klingon"),
    }


def test_units_in_a_loop_are_named():
    _rows, faults = units("a;A;b", "b;B;a", "c;C;")

    assert faults == (Fault("units", "loop", 2, "a"), Fault("units", "loop", 3, "b"))


def test_a_name_that_does_not_fit_is_named():
    _rows, faults = units(f"a;{'x' * 201};")

    assert faults == (Fault("units", "too_long", 2, "name"),)


def test_every_role_group_that_a_survey_asks_for_is_known():
    (asked,) = [one for one in background_questions() if one.id == "role_group"]
    known = {word for words in ROLE_GROUPS.values() for word in words}

    assert {option.id for option in asked.options} <= known
