"""End what a team was in the middle of when it was closed: what was said is wiped."""

from datetime import datetime

from django.db import transaction

from handvat.practice.actions.agreements import stop_listening
from handvat.practice.actions.lookbacks import WORKER, end_look_back
from handvat.practice.models import Agreement, LookBack


def end_in_closed_teams(*, now: datetime) -> None:
    """End look-backs and rounds of teams that are no more; nobody is left to open them."""
    look_backs = LookBack.objects.filter(unit__closed_on__isnull=False)
    for row in look_backs.exclude(state=LookBack.State.ENDED).order_by("pk"):
        end_look_back(row, who=WORKER, now=now)
    agreements = Agreement.objects.filter(unit__closed_on__isnull=False, round__key__isnull=False)
    for agreement in agreements.order_by("pk"):
        _stop(agreement)


@transaction.atomic
def _stop(agreement: Agreement) -> None:
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("round")
    row = rows.get(pk=agreement.pk)
    stop_listening(row)
    row.save(update_fields=["round"])
