"""What people do with arrangements: say something, or follow the unit above again."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from django.core.files import File
from django.db import IntegrityError, transaction

from handvat.people.actions import log
from handvat.people.models import Person, Unit
from handvat.programme.models import Arrangement
from handvat.programme.rules import ArrangementChanged, FormState


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says of a handhold in a unit."""

    state: FormState
    statement: str = ""
    owner_kind: str = ""
    owner_person: Person | None = None
    owner_text: str = ""
    evidence_url: str = ""
    evidence_line: str = ""
    evidence_file: "File[bytes] | None" = None
    keep_file: bool = True
    arranged_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """The place of an arrangement, and the version that its writer had in view."""

    unit: Unit
    handhold: str
    seen_version: int  # 0 when there was none


@transaction.atomic
def save_arrangement(where: Where, saying: Saying, *, who: str, now: datetime) -> Arrangement:
    """Add what somebody says; what was said before stays in the history.

    Raises:
        ArrangementChanged: somebody else saved after the writer began.
    """
    before = _before(where)
    row = _row(where, saying)
    if saying.evidence_file is not None:
        row.evidence_name = (saying.evidence_file.name or "")[-200:]
        row.evidence_file.save(secrets.token_hex(16), saying.evidence_file, save=False)
    elif before is not None and saying.keep_file:
        row.evidence_name, row.evidence_file = before.evidence_name, before.evidence_file.name
    log(who, "save_arrangement", unit=where.unit, about=where.handhold, now=now)
    return _add(row, before, who=who, now=now)


@transaction.atomic
def withdraw_arrangement(where: Where, *, who: str, now: datetime) -> Arrangement:
    """Let a unit follow the one above again; its own words stay in the history.

    Raises:
        ArrangementChanged: somebody else saved in the meantime.
    """
    before = _before(where)
    row = Arrangement(unit=where.unit, handhold=where.handhold, withdrawn=True)
    log(who, "withdraw_arrangement", unit=where.unit, about=where.handhold, now=now)
    return _add(row, before, who=who, now=now)


def _before(where: Where) -> Arrangement | None:
    """Return the current row, locked; refuse when it is not the one that was seen."""
    row = (
        Arrangement.objects.select_for_update()
        .filter(unit=where.unit, handhold=where.handhold, current=True)
        .first()
    )
    if (row.version if row else 0) != where.seen_version:
        raise ArrangementChanged
    return row


def _row(where: Where, saying: Saying) -> Arrangement:
    return Arrangement(
        unit=where.unit,
        handhold=where.handhold,
        state=saying.state,
        statement=saying.statement,
        owner_kind=saying.owner_kind,
        owner_person=saying.owner_person,
        owner_text=saying.owner_text,
        evidence_url=saying.evidence_url,
        evidence_line=saying.evidence_line,
        arranged_on=saying.arranged_on,
        review_on=saying.review_on,
    )


def _add(row: Arrangement, before: Arrangement | None, *, who: str, now: datetime) -> Arrangement:
    row.version = before.version + 1 if before else 1
    row.changed_by, row.changed_at = who, now
    if before:
        before.current = False
        before.save(update_fields=["current"])
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as clash:  # two first versions at the same moment
        raise ArrangementChanged from clash
    return row
