"""Publish the waves of a file, each after all that went out of it before."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tqdm import tqdm

from handvat.cli.refused import BadUse, Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.ledger import Entry
from handvat.disclosure.moments import Frame, Moment, UnitsChanged
from handvat.disclosure.publication import (
    Publication,
    PublishedAnswersChanged,
    SumPinned,
    publish,
)
from handvat.disclosure.reach import NoAnswer
from handvat.disclosure.spread import each
from handvat.disclosure.wave import CannotProtect, Policy


@dataclass(frozen=True, slots=True)
class Task:
    """All moments of one wave, and what was published before, of it or of others."""

    frame: Frame
    moments: Sequence[Moment]
    past: Sequence[Entry]
    policy: Policy

    @property
    def wave(self) -> str:
        """Return the name of the wave."""
        return self.moments[0].wave

    def __call__(self) -> list[Publication]:
        """Return what goes out of each moment, after all that went before it."""
        done: list[Publication] = []
        past = [entry for entry in self.past if entry.wave == self.wave]
        others = [entry for entry in self.past if entry.wave != self.wave]
        for moment in self.moments:
            known = [number for number, entry in enumerate(past) if _same(entry, moment)]
            before = past[: known[-1] + 1] if known else past
            done.append(publish(self.frame, moment, [*others, *before], self.policy))
            if not known:
                past.append(done[-1].entry)
        return done


def _same(entry: Entry, moment: Moment) -> bool:
    return bool(moment.release) and entry.release == moment.release


def tasks_of(
    frame: Frame, waves: dict[str, list[Moment]], past: Sequence[Entry], policy: Policy
) -> list[Task]:
    """Return a task for each wave, with what was published of it before."""
    return [
        Task(frame, moments, [entry for entry in past if entry.wave == wave], policy)
        for wave, moments in waves.items()
    ]


def publish_all(tasks: Sequence[Task], others: Sequence[Entry] | None) -> list[Publication]:
    """Publish every wave; kept apart from each other and from `others`, where those are given.

    Raises:
        Refused: there is no proof, so nothing goes out.
    """
    bar = tqdm(total=len(tasks), desc=_("Waves"), file=sys.stderr)
    try:
        with bar:
            done = []
            for publications in _results(tasks) if others is None else _one_by_one(tasks, others):
                done += publications
                bar.update()
    except PublishedAnswersChanged as changed:
        told = _(
            "Wave %(wave)s was published before, and answers of then are gone or are others now."
            " Leave the publication as it is; take the change along in the next wave."
        )
        raise Refused(told % {"wave": changed.wave}) from changed
    except UnitsChanged as changed:
        told = _(
            "Wave %(wave)s was published before, with other units. Give the units file of then;"
            " take the change along in the next wave."
        )
        raise BadUse(f"{told % {'wave': changed.wave}}\n{_where(changed)}") from changed
    except (CannotProtect, NoAnswer, SumPinned) as trouble:
        told = _("There is no proof for these answers, so nothing is published (%(reason)s).")
        raise Refused(told % {"reason": type(trouble).__name__}) from trouble
    return done


def _where(changed: UnitsChanged) -> str:
    """Return in a sentence which unit is not what it was."""
    names = {"unit": changed.unit, "then": changed.then, "now": changed.now}
    if changed.gone:
        if not changed.then:
            return _("Unit %(unit)s is not in this file.") % names
        return _("Unit %(unit)s is not in this file; it lay under %(then)s then.") % names
    if changed.then is None:
        return _("Unit %(unit)s has other people now than it had then.") % names
    if not changed.then:
        return _("Unit %(unit)s was the highest then, and lies under %(now)s now.") % names
    if not changed.now:
        return _("Unit %(unit)s lay under %(then)s then, and is the highest now.") % names
    return _("Unit %(unit)s lay under %(then)s then, and lies under %(now)s now.") % names


def _results(tasks: Sequence[Task]) -> Iterator[list[Publication]]:
    """Yield what each task gives, in order; several at once where there are cores for it."""
    if len(tasks) == 1:
        yield tasks[0]()
        return
    yield from each(lambda task: tasks[task](), len(tasks), os.cpu_count() or 1)


def _one_by_one(tasks: Sequence[Task], past: Sequence[Entry]) -> Iterator[list[Publication]]:
    """Yield what each task gives, after all that went out of other waves."""
    past = list(past)
    for task in tasks:
        others = [entry for entry in past if entry.wave != task.wave]
        _say_if_strangers(task, others)
        done = replace(task, past=[*others, *task.past])()
        past += [publication.entry for publication in done]
        yield done


def _say_if_strangers(task: Task, others: Sequence[Entry]) -> None:
    """Say so where nobody of a wave is named in another one: then changes cannot be seen."""
    named = {name for entry in others for name in entry.people}
    if named and named.isdisjoint(task.moments[-1].people):
        told = _(
            "Wave %(wave)s names its respondents otherwise than other waves do, so it is told as"
            " ever. Give people one name in all waves, to let --pool-waves see who came or went."
        )
        print(told % {"wave": task.wave}, file=sys.stderr)
