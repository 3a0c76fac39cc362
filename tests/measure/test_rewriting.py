"""The attacker here holds the whole database and knows in which order people answered."""

import json
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection

from handvat import clock
from handvat.measure.actions.answering import AlreadyReceived, CodeLeadsNowhere, receive, take_up
from handvat.measure.actions.rewriting import REWRITTEN, last_night, rewrite, rewrite_nightly
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.answering import forget_what_is_known
from handvat.measure.rules.codes import code_from, fingerprint
from handvat.people.models import Person
from handvat.sealing.credentials import Credential
from tests.factories import a_sheet, a_unit, a_wave
from tests.measure.databases import at_the_same_time, in_earnest

UNITS, EACH = 50, 8
KEYS = [f"item-{number}" for number in range(12)]
# Of chance one in eight matches: 50 of 400, give or take 7. Above 82, or with a rank correlation
# beyond 0.23, chance is to blame less than once in 50,000 runs.
MOST_BY_CHANCE = 82
RANK_BY_CHANCE = 0.23

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Story:
    """A wave with its people, their codes, and the order in which they will answer."""

    wave: Wave
    people: list[int]
    unit_of: dict[int, int]
    code_of: dict[int, str]


@pytest.fixture
def enter(tmp_path):
    forget_what_is_known()
    with in_earnest(tmp_path) as enter:
        yield enter


def a_wave_of_small_units(units=UNITS, each=EACH):
    now = clock.now()
    wave = a_wave(
        sheet=a_sheet(*KEYS), opens_at=now - timedelta(days=3), closes_at=now + timedelta(days=9)
    )
    people = Person.objects.bulk_create(
        Person(number=f"n{number}", name=f"Person {number}") for number in range(units * each)
    )
    where = [a_unit(f"Team {number}") for number in range(units)]
    for unit in where:
        wave.units.create(unit=unit, answers_in=unit, invited=each)
    unit_of = {person.pk: where[number // each].pk for number, person in enumerate(people)}
    code_of = {person.pk: code_from((person.pk + 7).to_bytes(24, "big"), 19) for person in people}
    invitations = Invitation.objects.bulk_create(
        Invitation(wave=wave, unit_id=unit_of[person.pk], person=person) for person in people
    )
    InvitationLink.objects.bulk_create(
        InvitationLink(invitation=one, token_sha256=fingerprint(code))
        for one in invitations
        for code in (code_of[one.person_id or 0], f"reminder{one.person_id}")
    )
    order = [person.pk for person in people]
    random.Random(1).shuffle(order)
    return Story(wave, order, unit_of, code_of)


def sheet_of(person):
    """Return a sheet that nobody else hands in: the person's key, in points from 1 to 5."""
    return "".join(str(person // 5**place % 5) for place in range(len(KEYS))) + "."


def person_of(values):
    return sum((values[key] - 1) * 5**place for place, key in enumerate(KEYS))


def answer_in_order(story):
    now = clock.now()
    for person in story.people:
        credential = take_up(story.code_of[person], now=now)
        receive(str(credential), sheet_of(person), now=now)


def stored(model, order_by, columns):
    """Return rows in the order in which the database holds them."""
    with connection.cursor() as cursor:
        table = model._meta.db_table
        cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {order_by}")  # noqa: S608 -- a test
        return cursor.fetchall()


def places():
    """Return the ways in which this database remembers an order."""
    if connection.vendor == "postgresql":
        return ("ctid", "xmin::text::bigint, cmin::text::bigint, ctid")
    return ("rowid",)


def answers_by(place):
    values = {one.pk: one.values for one in Answer.objects.all()}
    return [person_of(values[key]) for (key,) in stored(Answer, place, "id")]


def takeups_by(place):
    taken = "taken_up" if connection.vendor == "postgresql" else "taken_up = 1"
    rows = stored(Invitation, place, f"person_id, {taken}")
    return [person for person, taken_up in rows if taken_up]


def matched(first, second, unit_of):
    """Return how many people get their own answer when both lists are paired within units."""
    hits = 0
    for unit in set(unit_of.values()):
        left = [person for person in first if unit_of[person] == unit]
        right = [person for person in second if unit_of[person] == unit]
        hits += sum(one == other for one, other in zip(left, right, strict=True))
    return hits


def rank_correlation(first, second):
    rank = {person: number for number, person in enumerate(second)}
    count = len(first)
    distance = sum((number - rank[person]) ** 2 for number, person in enumerate(first))
    return 1 - 6 * distance / (count * (count**2 - 1))


def looks_like_chance(first, second, unit_of):
    return (
        matched(first, second, unit_of) <= MOST_BY_CHANCE
        and abs(rank_correlation(first, second)) <= RANK_BY_CHANCE
    )


def test_order_gives_everyone_away_before_the_rewriting_and_nobody_after_it(enter):
    story = a_wave_of_small_units()
    answer_in_order(story)
    for place in places():
        before = answers_by(place)
        if connection.vendor == "postgresql":
            assert matched(story.people, before, story.unit_of) == UNITS * EACH
        else:  # rows stand by their random key from the beginning
            assert looks_like_chance(story.people, before, story.unit_of)
    if connection.vendor == "postgresql":
        assert takeups_by(places()[-1]) == story.people  # nobody has to be watched: xmin tells

    rewrite(now=clock.now())

    for place in places():
        answers, takeups = answers_by(place), takeups_by(place)
        assert looks_like_chance(story.people, answers, story.unit_of)
        assert looks_like_chance(takeups, answers, story.unit_of)
        if connection.vendor == "postgresql":
            assert looks_like_chance(story.people, takeups, story.unit_of)


def test_credentials_and_answers_stand_in_orders_of_their_own(enter):
    story = a_wave_of_small_units()
    now, spent_by = clock.now(), {}
    for person in story.people:
        credential = take_up(story.code_of[person], now=now)
        receive(str(credential), sheet_of(person), now=now)
        spent_by[credential.fingerprint] = person

    def spent_in_order(place):
        return [spent_by[mark] for (mark,) in stored(SpentCredential, place, "fingerprint")]

    if connection.vendor == "postgresql":
        assert all(spent_in_order(place) == story.people for place in places())

    rewrite(now=now)

    for place in places():
        assert looks_like_chance(spent_in_order(place), answers_by(place), story.unit_of)


def test_the_raw_files_hold_no_order_either(enter):
    story = a_wave_of_small_units()
    answer_in_order(story)
    if connection.vendor == "postgresql":
        assert not looks_like_chance(story.people, in_the_raw(), story.unit_of)
    assert anything_dead()  # in SQLite the log: its copies of pages tell what came after what

    rewrite(now=clock.now())

    assert looks_like_chance(story.people, in_the_raw(), story.unit_of)
    assert not anything_dead()


def in_the_raw():
    """Return who answered, by where the bytes of their answers stand in the files."""
    raw = raw_bytes(Answer)
    found = {
        raw.find(mark_of(answer)): person_of(answer.values) for answer in Answer.objects.all()
    }
    assert len(found) == Answer.objects.count()
    return [found[offset] for offset in sorted(found)]


def mark_of(answer):
    """Return bytes that stand in the files for this answer alone."""
    if connection.vendor == "postgresql":
        return answer.pk.to_bytes(8, "little")
    return json.dumps(answer.values).encode()


def raw_bytes(model):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CHECKPOINT")
            table = model._meta.db_table
            cursor.execute("SELECT pg_read_binary_file(pg_relation_filepath(%s))", [table])
            return bytes(cursor.fetchone()[0])
        cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
    return connection.settings_dict["NAME"].read_bytes()


def anything_dead():
    """Return whether rows that were deleted or changed still stand somewhere in the files."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            file = connection.settings_dict["NAME"]
            log = file.with_name(f"{file.name}-wal")
            copies = (file.read_bytes() + log.read_bytes()).count(b'{"item-0"')
            return copies != Answer.objects.count()
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pageinspect")
        return any(dead_rows(cursor, model) for model in REWRITTEN)


def dead_rows(cursor, model):
    table = model._meta.db_table
    cursor.execute(
        "SELECT count(*) FROM generate_series(0, pg_relation_size(%s) / 8192 - 1) AS page,"
        " heap_page_items(get_raw_page(%s, page::int)) WHERE t_data IS NOT NULL",
        [table, table],
    )
    standing = cursor.fetchone()[0]
    cursor.execute(f"SELECT count(*), count(DISTINCT xmin::text) FROM {table}")  # noqa: S608 -- a test
    alive, writers = cursor.fetchone()
    return standing != alive or writers > 1


def test_rewriting_changes_the_keys_and_nothing_else(enter):
    story = a_wave_of_small_units(units=4)
    answer_in_order(story)

    def content():
        return (
            sorted((a.wave_id, a.unit_id, sorted(a.values.items())) for a in Answer.objects.all()),
            sorted(SpentCredential.objects.values_list("wave_id", "fingerprint")),
            sorted(Invitation.objects.values_list("person_id", "unit_id", "taken_up", "mailed")),
            sorted(InvitationLink.objects.values_list("invitation__person_id", "token_sha256")),
            sorted(Invitation.objects.values_list("pk", flat=True)),
        )

    before = content()
    keys = set(Answer.objects.values_list("pk", flat=True))
    rewrite(now=clock.now())

    assert content() == before
    assert not keys & set(Answer.objects.values_list("pk", flat=True))
    assert Wave.objects.get().rewritten_at is not None


def test_an_invitation_works_after_the_rewriting_as_before(enter):
    story = a_wave_of_small_units(units=1)
    code = story.code_of[story.people[0]]
    now = clock.now()
    credential = take_up(code, now=now)

    rewrite(now=now)

    assert take_up(code, now=now) == credential
    receive(str(credential), sheet_of(story.people[0]), now=now)
    rewrite(now=now)
    with pytest.raises(AlreadyReceived):
        receive(str(credential), sheet_of(story.people[0]), now=now)


def test_no_answer_is_lost_that_comes_in_while_rows_are_rewritten(enter):
    story = a_wave_of_small_units(units=10)
    now = clock.now()
    quarters = [story.people[start::4] for start in range(4)]

    def answer(people):
        for person in people:
            receive(str(take_up(story.code_of[person], now=now)), sheet_of(person), now=now)
        return len(people)

    def rewrite_often():
        for _ in range(8):
            rewrite(now=now)
        return 0

    done = at_the_same_time(
        enter, rewrite_often, *(lambda people=people: answer(people) for people in quarters)
    )

    assert done == [0, 20, 20, 20, 20]
    assert {person_of(answer.values) for answer in Answer.objects.all()} == set(story.people)
    assert SpentCredential.objects.count() == len(story.people)
    assert not Invitation.objects.filter(taken_up=False).exists()


def test_of_two_links_taken_up_at_once_one_stops_working(enter):
    story = a_wave_of_small_units(units=1)
    now = clock.now()
    for person in story.people:
        invitation = Invitation.objects.get(person=person)
        invitation.links.all().delete()
        codes = [code_from((person * 100 + n).to_bytes(24, "big"), 19) for n in (1, 2)]
        for code in codes:
            invitation.links.create(token_sha256=fingerprint(code))

        done = at_the_same_time(
            enter, *(lambda code=code: take_up(code, now=now) for code in codes)
        )

        assert {type(one) for one in done} == {Credential, CodeLeadsNowhere}
        assert invitation.links.count() == 1


def test_the_same_answer_sent_at_the_same_moment_is_stored_once(enter):
    story = a_wave_of_small_units(units=1)
    person, now = story.people[0], clock.now()
    credential = str(take_up(story.code_of[person], now=now))

    done = at_the_same_time(enter, *[lambda: receive(credential, sheet_of(person), now=now)] * 4)

    assert sorted(type(one).__name__ for one in done) == ["AlreadyReceived"] * 3 + ["Wave"]
    assert Answer.objects.count() == 1


def test_a_night_is_rewritten_once_and_a_close_too(enter):
    story = a_wave_of_small_units(units=1)
    opened = story.wave.opens_at
    evening = last_night(opened) + timedelta(hours=18)
    Wave.objects.update(opens_at=evening)
    next_night = last_night(evening + timedelta(days=1))

    assert not rewrite_nightly(now=evening + timedelta(hours=1))
    assert rewrite_nightly(now=next_night)
    assert not rewrite_nightly(now=next_night + timedelta(hours=5))
    Wave.objects.update(closed_at=next_night + timedelta(hours=6), key=None)
    assert rewrite_nightly(now=next_night + timedelta(hours=7))
    assert not rewrite_nightly(now=next_night + timedelta(days=3))


@pytest.mark.parametrize(
    ("now", "night"),
    [
        (datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 2, 2, tzinfo=UTC)),
        (datetime(2026, 3, 2, 1, 59, tzinfo=UTC), datetime(2026, 3, 1, 2, tzinfo=UTC)),
        (datetime(2026, 7, 2, 0, 30, tzinfo=UTC), datetime(2026, 7, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_night_begins_at_three_on_the_clock_of_the_campus(now, night):
    assert last_night(now) == night


def rename(table, name):
    connection.close()  # with what this connection alone knows of the table
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} RENAME TO {name}")


def test_an_answer_is_stored_with_its_credential_or_not_at_all(enter):
    story = a_wave_of_small_units(units=1)
    person, now = story.people[0], clock.now()
    credential = take_up(story.code_of[person], now=now)
    rename("measure_answer", "gone")
    try:
        with pytest.raises(Exception, match="measure_answer"):
            receive(str(credential), sheet_of(person), now=now)
    finally:
        rename("gone", "measure_answer")

    assert not SpentCredential.objects.exists()
    receive(str(credential), sheet_of(person), now=now)
    assert Answer.objects.count() == 1


def test_a_credential_cannot_be_spent_twice_by_any_way(enter):
    story = a_wave_of_small_units(units=1)
    SpentCredential.objects.create(wave=story.wave, fingerprint=7)

    with pytest.raises(IntegrityError):
        SpentCredential.objects.create(wave=story.wave, fingerprint=7)
