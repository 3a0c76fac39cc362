"""No table ties a person, a device, an address or a time to what somebody said or did."""

import pytest
from django.apps import apps
from django.db import connection, models

from handvat.measure.answers import Answer, SpentCredential
from handvat.people.models import Account, Membership, Person, RoleHeld
from handvat.practice.models import Contribution, Round, Spoken, Stance
from handvat.web.keys import RowKey

WALKED = ("practice", "measure")
# Where a row may point at somebody, and why that tells nothing of what they said.
PEOPLE_ALLOWED = {
    "practice.Words.role_model": "the team sees who starts; they agreed to be named",
    "practice.StoryConsent.person": "who is in a story says yes or no to sharing it",
    "practice.Thanks.giver": "a thank-you is signed by who gives it",
    "practice.Thanks.person": "a thank-you is for its receiver, who may delete it",
    "practice.Block.receiver": "whom to spare thanks",
    "practice.Block.sender": "from whom",
    "practice.MailWish.person": "whether somebody wants mail; not what they do",
    "measure.Invitation.person": "that somebody is invited; forgotten when the wave closes",
}
# What people say or do unsigned, with every column that it may have.
UNSIGNED = {
    Answer: {"id", "wave", "unit", "values", "background"},
    SpentCredential: {"fingerprint", "wave"},
    Spoken: {"fingerprint", "round"},
    Stance: {"id", "round", "kind", "because"},
    Contribution: {"id", "round", "question", "text"},
}
# What those rows lead to, with the moments of the whole (never of one answer) and why.
MOMENTS_OF_THE_WHOLE = {
    "measure.Wave.opens_at": "planned for everyone",
    "measure.Wave.closes_at": "planned for everyone",
    "measure.Wave.closed_at": "of the wave",
    "measure.Wave.results_open_at": "promised to everyone",
    "measure.Wave.ready_at": "of the wave",
    "measure.Wave.remind_at": "planned for everyone",
    "measure.Wave.reminded_at": "of the wave",
    "measure.Wave.rewritten_at": "of the wiping",
}
ADDRESSES = (models.EmailField, models.GenericIPAddressField, models.URLField)
SAYS_WHERE = ("ip", "device", "agent", "cookie", "session", "browser", "address", "mac")


NAMES_SOMEBODY = {"who", "by", "author", "writer", "user", "account", "owner", "typist", "sender"}
NAMES_NOBODY = {
    "measure.Wave.consent_by": "the council, or who decided",
    "measure.StandingConsent.by": "the council, or who decided",
    "practice.Agreement.noted_by": "the lead who noted what the team found, until one confirms it",
    "measure.Invitation.by_letter": "how somebody is invited",
    "practice.Block.sender": "from whom thanks are not wanted",
}
# Tables that point at a person and hold a day, and why that tells nothing of what they said.
PERSON_AND_DAY = {
    "practice.Words": "the day of the words; the person agreed to begin",
    "practice.Thanks": "thanks are signed, and of a day",
}
AT_A_ROUND = {
    "practice.Agreement.round",
    "practice.LookBack.round",
    "practice.Spoken.round",
    "practice.Stance.round",
    "practice.Contribution.round",
}


def tables():
    return [
        table
        for label in WALKED
        for table in apps.get_app_config(label).get_models(include_auto_created=True)
    ]


def columns(*tables):
    return [
        (f"{table._meta.label}.{field.name}", field)
        for table in tables
        for field in table._meta.get_fields()
        if field.concrete
    ]


def points_at(field):
    return field.related_model if field.is_relation else None


def everything_reached(table, seen=()):
    """Return the tables that can be reached from `table` by its own columns."""
    found = {table}
    for _name, field in columns(table):
        other = points_at(field)
        if other is not None and other not in seen:
            found |= everything_reached(other, (*seen, *found))
    return found


def test_the_walk_meets_the_tables_it_is_about():
    assert set(UNSIGNED) <= set(tables())
    assert len(tables()) > 20


def test_only_the_named_columns_point_at_a_person():
    found = {
        name
        for name, field in columns(*tables())
        if points_at(field) in {Person, Account, Membership, RoleHeld}
    }

    assert found <= set(PEOPLE_ALLOWED), found - set(PEOPLE_ALLOWED)
    assert all(PEOPLE_ALLOWED.values())


def test_no_table_of_practice_holds_a_moment():
    moments = (models.DateTimeField, models.TimeField, models.DurationField)
    practice = apps.get_app_config("practice").get_models()

    assert [name for name, field in columns(*practice) if isinstance(field, moments)] == []


def test_moments_in_measure_are_of_the_whole():
    moments = (models.DateTimeField, models.TimeField, models.DurationField)
    found = {name for name, field in columns(*tables()) if isinstance(field, moments)}

    assert found <= set(MOMENTS_OF_THE_WHOLE), found - set(MOMENTS_OF_THE_WHOLE)


def test_no_table_holds_an_address_or_a_device():
    found = {
        name
        for name, field in columns(*tables())
        if isinstance(field, ADDRESSES) or set(field.name.split("_")) & set(SAYS_WHERE)
    }

    assert found == set()


@pytest.mark.parametrize("table", UNSIGNED, ids=lambda table: table.__name__)
def test_what_is_said_unsigned_has_these_columns_and_no_others(table):
    assert {field.name for _name, field in columns(table)} == UNSIGNED[table]


@pytest.mark.parametrize("table", UNSIGNED, ids=lambda table: table.__name__)
def test_what_is_said_unsigned_leads_to_nobody(table):
    reached = everything_reached(table)

    assert len(reached) > 1  # there is something to walk
    assert not reached & {Person, Account, Membership, RoleHeld}


@pytest.mark.parametrize("table", UNSIGNED, ids=lambda table: table.__name__)
def test_nothing_points_at_one_row_of_what_is_said(table):
    everywhere = apps.get_models(include_auto_created=True)

    assert [name for name, field in columns(*everywhere) if points_at(field) is table] == []


@pytest.mark.parametrize("table", UNSIGNED, ids=lambda table: table.__name__)
def test_the_key_of_a_row_tells_no_order(table):
    assert isinstance(table._meta.pk, RowKey)
    assert table._meta.ordering == []


def test_a_round_says_nothing_of_who_or_when():
    names = {field.name for _name, field in columns(Round)}

    assert names == {"id", "unit", "purpose", "key", "wiped_on"}


def test_log_lines_are_the_only_other_table_with_a_person_and_a_moment():
    """The log tells what leads do; it is not tied to a row of what is said."""
    log = apps.get_model("people", "LogEntry")  # noqa: TID251 -- looked up, as all tables are here

    assert not any(points_at(field) in UNSIGNED for _name, field in columns(log))


def test_only_what_a_round_is_for_points_at_it():
    """A table of who looked at a round, or opened it, would tell who was there."""
    everywhere = apps.get_models(include_auto_created=True)

    assert {
        name for name, field in columns(*everywhere) if points_at(field) is Round
    } == AT_A_ROUND


def test_no_column_names_somebody_in_words_or_numbers():
    found = {
        name
        for name, field in columns(*tables())
        if set(field.name.split("_")) & NAMES_SOMEBODY and points_at(field) is None
    }

    assert found <= set(NAMES_NOBODY), found - set(NAMES_NOBODY)


def test_hardly_a_table_holds_a_person_and_a_day():
    people = {table for table in tables() if any(map(points_at_person, columns(table)))}
    found = {
        table._meta.label
        for table in people
        if any(isinstance(field, models.DateField) for _name, field in columns(table))
    }

    assert found == set(PERSON_AND_DAY)


def points_at_person(column):
    return points_at(column[1]) is Person


@pytest.mark.django_db
@pytest.mark.parametrize("table", UNSIGNED, ids=lambda table: table.__name__)
def test_the_database_itself_holds_no_more_than_the_models_say(table):
    """What a migration wrote in plain SQL stands in no model."""
    name = table._meta.db_table
    with connection.cursor() as cursor:
        here = connection.introspection.get_table_description(cursor, name)

        assert {one.name for one in here} == {field.column for _name, field in columns(table)}
        assert [one.name for one in here if one.default is not None] == []
        assert triggers(cursor, name) == []
        assert not counts_rows(cursor, name)


def triggers(cursor, table):
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
            [table],
        )
    else:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table]
        )
    return cursor.fetchall()


def counts_rows(cursor, table):
    """Return whether the database deals out numbers in order of arrival."""
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT 1 FROM pg_depend JOIN pg_class ON pg_class.oid = objid"
            " WHERE relkind = 'S' AND refobjid = %s::regclass",
            [table],
        )
        return bool(cursor.fetchall())
    cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [table])
    return "AUTOINCREMENT" in cursor.fetchone()[0].upper()
