"""Count once a month what is told of teams to who stands outside them."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from handvat.practice.models import Counted
from handvat.practice.queries.counted import facts_now, places_now
from handvat.practice.rules.harvest import Place, settled


def count_when_due(today: date) -> bool:
    """Count anew when a month has begun; return whether it was due."""
    last = Counted.objects.aggregate(last=Max("told_on"))["last"]
    if last is not None and (last.year, last.month) == (today.year, today.month):
        return False
    count(today)
    return True


@transaction.atomic
def count(today: date) -> None:
    """Write down what is told from now on. Of a team that was closed what it was is kept."""
    now, facts = places_now(), facts_now()
    rows = {row.unit_id: row for row in Counted.objects.select_for_update()}
    before = {pk: Place(row.path, row.is_team) for pk, row in rows.items()}
    after = settled(before, now)
    Counted.objects.exclude(unit__in=after).delete()
    for pk, place in after.items():
        row = rows.get(pk) or Counted(unit_id=pk)
        row.path, row.is_team, row.told_on = place.path, place.is_team, today
        if pk in now:
            row.says = sorted(facts.get(pk, ()))
        row.save()
