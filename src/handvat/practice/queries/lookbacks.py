"""Reads of looking back: the page, what a team kept, and whether anything changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from handvat.people.models import Unit
from handvat.people.queries import members, roles_in
from handvat.practice.models import Agreement, Contribution, LookBack, Outcome, Question, Words
from handvat.practice.queries.signals import OwnSignal, own_signals
from handvat.practice.rules.agreements import State
from handvat.practice.rules.lookbacks import TALKING_MINUTES

HINTS = {
    Question.WENT_WELL: _("What did you see each other do? Name a moment, however small."),
    Question.MADE_EASY: _("What helped? A place, a moment, something somebody prepared."),
    Question.HARD: _(
        "Which situation asked more of you? Write about behaviour, not about people."
    ),
    Question.NEXT_STEP: _("So small that it fits in an ordinary week."),
    Question.NEED: _("What would help that you cannot arrange yourselves?"),
}
MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a look-back, with what was written and what the team keeps."""

    key: Question
    text: str | Promise
    hint: str | Promise
    time: str
    notes: tuple[str, ...]
    kept: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A look-back as its page shows it."""

    row: LookBack
    stamp: str
    sentence: str  # of the agreement it is about; empty when it is about everything
    questions: tuple[Asked, ...]

    @property
    def has_notes(self) -> bool:
        """Return whether there is anything to read together."""
        return any(question.notes for question in self.questions)

    @property
    def has_kept(self) -> bool:
        """Return whether the team kept anything."""
        return any(question.kept for question in self.questions)


@dataclass(frozen=True, slots=True)
class OnTeam:
    """What the page of a team shows of looking back."""

    now: LookBack | None
    last: Shown | None
    signals: tuple[OwnSignal, ...]


def look_back(pk: int) -> LookBack | None:
    """Return one look-back, if it is there."""
    return LookBack.objects.select_related("unit", "round").filter(pk=pk).first()


def stamp(row: LookBack) -> str:
    """Return what changes when the page does; writing changes nothing. Nobody can guess it."""
    return _stamp(row.pk, row.state, row.revision)


def stamp_now(pk: int) -> str:
    """Return the stamp of a look-back in one small query; empty when it is not there."""
    rows = LookBack.objects.filter(pk=pk).order_by().values_list("state", "revision")
    return next((_stamp(pk, state, revision) for state, revision in rows), "")


def _stamp(pk: int, state: str, revision: int) -> str:
    return salted_hmac("handvat.practice.look_back", f"{pk}-{state}-{revision}").hexdigest()


def shown(row: LookBack) -> Shown:
    """Return a look-back with its questions."""
    words = _sentences([row.agreement_id])
    return _shown(row, _notes(row), list(row.outcomes.order_by("pk")), words)


def history(unit: Unit) -> tuple[Shown, ...]:
    """Return the look-backs of a team that are done, newest first, with what it kept."""
    rows = LookBack.objects.filter(unit=unit, state=LookBack.State.ENDED)
    found = list(rows.prefetch_related("outcomes").order_by("-pk")[:MOST_SHOWN])
    words = _sentences([row.agreement_id for row in found])
    return tuple(_shown(row, (), list(row.outcomes.all()), words) for row in found)


def under_way(unit: Unit) -> LookBack | None:
    """Return the look-back that a team is in, if it is in one."""
    return LookBack.objects.filter(unit=unit).exclude(state=LookBack.State.ENDED).first()


def on_team(unit: Unit, today: date) -> OnTeam:
    """Return what the page of a team shows of looking back."""
    newest = list(LookBack.objects.filter(unit=unit).order_by("-pk")[:2])  # at most one goes on
    now = next((row for row in newest if row.state != LookBack.State.ENDED), None)
    last = next((row for row in newest if row.state == LookBack.State.ENDED), None)
    return OnTeam(now, shown(last) if last else None, own_signals(unit, today))


def about(unit: Unit) -> tuple[tuple[Agreement, str], ...]:
    """Return what a team practises, with its words: it may look back on one of these."""
    found = Agreement.objects.filter(unit=unit, state=State.PRACTISED).order_by("pk")
    words = _sentences([one.pk for one in found])
    return tuple((one, words.get(one.pk, "")) for one in found)


def names_in(unit: Unit) -> tuple[str, ...]:
    """Return the names of who belongs to a team or holds a role in it."""
    held = (
        rows.values_list("person__name", flat=True) for rows in (members(unit), roles_in(unit))
    )
    return tuple(dict.fromkeys(chain.from_iterable(held)))


def _shown(
    row: LookBack,
    notes: Iterable[tuple[str, str]],
    kept: list[Outcome],
    sentences: Mapping[int | None, str],
) -> Shown:
    written = list(notes)
    questions = tuple(
        Asked(
            key=question,
            text=question.label,
            hint=HINTS[question],
            time=_time(TALKING_MINUTES[question.value]),
            notes=tuple(text for key, text in written if key == question),
            kept=tuple(one for one in kept if one.kind == question),
        )
        for question in Question
    )
    return Shown(row, stamp(row), sentences.get(row.agreement_id, ""), questions)


def _notes(row: LookBack) -> tuple[tuple[str, str], ...]:
    """Return what was written once it was opened; by random keys, the same order for everyone."""
    if row.state != LookBack.State.OPENED or row.round is None or row.round.key is not None:
        return ()
    found = Contribution.objects.filter(round=row.round).order_by("pk")
    return tuple(found.values_list("question", "text"))


def _sentences(agreements: Iterable[int | None]) -> dict[int | None, str]:
    """Return the newest sentence of each agreement, in one query."""
    wanted = {pk for pk in agreements if pk is not None}
    words = Words.objects.filter(agreement__in=wanted).order_by("number")
    return dict(words.values_list("agreement", "sentence"))


def _time(minutes: int) -> str:
    return ngettext("about a minute", "about %(count)s minutes", minutes) % {"count": minutes}
