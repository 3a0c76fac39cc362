"""Speak unsigned in a team, and open what was said without its order.

See docs/decisions/0009-unsigned-rounds.md.
"""

import secrets
from collections.abc import Sequence
from typing import TypeVar

from django.db import connection, models, transaction

from handvat.people.models import Unit
from handvat.practice.models import Contribution, Purpose, Round, Spoken, Stance
from handvat.practice.rules.rounds import VOICES, AlreadySaid, RoundIsOver
from handvat.sealing.credentials import issue
from handvat.web.keys import random_key

KEY_BYTES = 32
SAID: tuple[type[Stance] | type[Contribution], ...] = (Stance, Contribution)
Row = TypeVar("Row", bound=models.Model)
_chance = secrets.SystemRandom()


def open_round(unit: Unit, purpose: Purpose) -> Round:
    """Let everybody in `unit` speak, until the round is ended."""
    return Round.objects.create(unit=unit, purpose=purpose, key=secrets.token_bytes(KEY_BYTES))


@transaction.atomic
def speak(round_: Round, person_pk: int, rows: Sequence[Stance | Contribution]) -> None:
    """Store what somebody says, and that one more spoke; nothing ties the two.

    Speaking again adds contributions. All rows of that kind in the round are written anew each
    time, in a random order, so that those of one person do not stand out.

    Raises:
        RoundIsOver: the round was ended meanwhile.
        AlreadySaid: a stance was given before.
    """
    held = held_round(round_)
    if held.key is None:
        raise RoundIsOver
    mark = issue(bytes(held.key), held.pk, held.unit_id, str(person_pk)).fingerprint
    _spoken, is_new = Spoken.objects.get_or_create(fingerprint=mark, defaults={"round": held})
    if not is_new and any(isinstance(row, Stance) for row in rows):
        raise AlreadySaid
    for row in rows:
        row.round = held
    written = [model for model in SAID if any(isinstance(row, model) for row in rows)]
    for model in written:
        said = [row for row in rows if isinstance(row, model)]
        model.objects.bulk_create(said)  # type: ignore[arg-type]  # they are of that model
    if connection.vendor == "postgresql":  # SQLite keeps rows by their random keys
        for table in (Spoken, *written):
            _deal_in_place(table, held)


def enough_spoke(round_: Round) -> bool:
    """Return whether enough people spoke to show what was said; how many is asked by nobody."""
    return len(Spoken.objects.filter(round=round_)[:VOICES]) == VOICES


@transaction.atomic
def end_round(round_: Round, *, keep: bool) -> None:
    """Forget for good who spoke; keep what was said, with new keys in a new order, or wipe it."""
    held = held_round(round_)
    Spoken.objects.filter(round=held).delete()
    for model in SAID:
        if keep:
            _deal_anew(model, held, new_keys=True)
        else:
            model.objects.filter(round=held).delete()
    held.key = held.wiped_on = None
    held.save(update_fields=["key", "wiped_on"])
    round_.key = None


def held_round(round_: Round) -> Round:
    """Return the round as it stands now, for this transaction alone: nobody speaks meanwhile.

    Raises:
        RoundIsOver: it was dropped and taken away meanwhile.
    """
    held = Round.objects.select_for_update().filter(pk=round_.pk).first()
    if held is None:
        raise RoundIsOver
    return held


def _deal_anew(model: type[Row], round_: Round, *, new_keys: bool = False) -> None:
    """Write the rows of a round again, all at once and in a random order."""
    rows = list(model._default_manager.filter(round=round_))  # noqa: SLF001 -- Django's documented name for it
    model._default_manager.filter(pk__in=[row.pk for row in rows]).delete()  # noqa: SLF001 -- as above
    if new_keys:
        for row in rows:
            row.pk = random_key()
    _chance.shuffle(rows)
    model._default_manager.bulk_create(rows)  # noqa: SLF001 -- as above


def _deal_in_place(model: type[Row], round_: Round) -> None:
    """Do what `_deal_anew` does with the same keys, inside PostgreSQL: it happens all the time."""
    names, known = connection.ops.quote_name, model._meta  # noqa: SLF001 -- Django's documented name for it
    table, columns = names(known.db_table), [names(str(f.column)) for f in known.fields]
    listed, ours = ", ".join(columns), f"{names('round_id')} = %s"
    taken = f"DELETE FROM {table} WHERE {ours} RETURNING {listed}"  # noqa: S608 -- names of our own models
    back = f"INSERT INTO {table} ({listed}) SELECT {listed} FROM gone ORDER BY gen_random_uuid()"  # noqa: S608 -- the same
    with connection.cursor() as cursor:
        cursor.execute(f"WITH gone AS ({taken}) {back}", [round_.pk])
