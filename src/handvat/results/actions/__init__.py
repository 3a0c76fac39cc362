"""Publish a wave: once, all of it or nothing, and only what the gate lets through."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from django.conf import settings
from django.db import transaction
from numpy.typing import NDArray

from handvat.measure.models import Origin, Wave, WaveUnit
from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.psychometrics.summaries import Floats, spread
from handvat.results.counts import counts
from handvat.results.models import LedgerEntry, Publication, PublishedUnit
from handvat.results.rules.gate import Shown, decide
from handvat.results.rules.scores import Score, families_of, scores_of
from handvat.results.rules.table import EVERYONE, SQUARES, TOTAL, N, Table, rolled_up
from handvat.results.rules.tree import TOP, Tree

BATCH = 500  # rows written at a time


class WaveNotClosed(Exception):
    """Answers may still come in, or are not put away yet; close the wave first."""


class AlreadyPublished(Exception):
    """A wave is published once; its figures are there."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything to publish, worked out before a row is written."""

    scores: tuple[Score, ...]
    table: Table
    shown: Shown
    invited: dict[int, int]  # by unit place: of the unit and all below it
    asked: NDArray[np.bool_]  # by unit place: whether the wave was about all of the unit


def publish_wave(wave: Wave, *, now: datetime, who: str = "command line") -> Publication:
    """Publish the figures of a closed wave that may be shown; all of them, or none.

    Raises:
        WaveNotClosed: answers may still come in, or are not put away yet.
        AlreadyPublished: it was published before.
        handvat.results.counts.AnswersMissing, AnswersDamaged, AnswersDoNotFit: the file with
            the answers is not as it was written.
        handvat.results.rules.tree.TreeBroken: the units of the wave do not form a tree.
        handvat.results.rules.scores.NamesCollide: an item bears the name of another score.
    """
    _check(wave, now)
    prepared = _prepare(wave)
    with transaction.atomic():
        wave = Wave.objects.select_for_update().get(pk=wave.pk)
        _check(wave, now)
        return _write(wave, prepared, who=who, now=now)


def _check(wave: Wave, now: datetime) -> None:
    if wave.origin == Origin.CHECK_IN:  # no figures: `publish_check_in` gives words
        raise WaveNotClosed(wave.pk)
    if wave.closed_at is None or wave.closed_at > now or not wave.answers_file:
        raise WaveNotClosed(wave.pk)
    if LedgerEntry.objects.filter(wave_pk=wave.pk).exists():
        raise AlreadyPublished(wave.pk)


def _prepare(wave: Wave) -> Prepared:
    sheet = wave.asks()
    scores = scores_of(sheet)
    rows = WaveUnit.objects.filter(wave=wave).values_list(
        "unit_id", "parent_id", "invited", "chosen"
    )
    tree = Tree.of({unit: parent for unit, parent, _invited, _chosen in rows})
    invited = np.zeros((len(tree.units), 1))
    for unit, _parent, number, _chosen in rows:
        invited[tree.places[unit], 0] = number
    path = settings.HANDVAT_HOME / wave.answers_file
    table = rolled_up(tree, counts(path, wave.answers_sha256, sheet, scores, tree), len(scores))
    shown = decide(table, families_of(scores), minimum=wave.threshold)
    in_all = tree.roll_up(invited)[:, 0].astype(np.int64).tolist()
    chosen = {unit for unit, _parent, _invited, picked in rows if picked}
    asked = np.ones(len(tree.units), dtype=np.bool_)
    if wave.origin == Origin.OWN:
        asked = tree.at_or_below(chosen)
    return Prepared(scores, table, shown, dict(enumerate(in_all)), asked)


def _write(wave: Wave, prepared: Prepared, *, who: str, now: datetime) -> Publication:
    publication = Publication.objects.create(wave=wave, published_at=now, minimum=wave.threshold)
    table, shown = prepared.table, prepared.shown
    batch: list[PublishedUnit] = []
    for row in _rows(publication, prepared):
        batch.append(row)
        if len(batch) == BATCH:
            PublishedUnit.objects.bulk_create(batch)
            batch = []
    PublishedUnit.objects.bulk_create(batch)
    LedgerEntry.objects.create(
        wave_pk=wave.pk,
        published_at=now,
        minimum=wave.threshold,
        answers_sha256=wave.answers_sha256,
        pattern_sha256=_digest(shown.figures),
        figures_sha256=_digest(np.where(shown.figures[:, :, None], table.stats, 0)),
    )
    top = Unit.objects.get(pk=table.tree.units[0])
    log(who, "publish_wave", unit=top, about=f"wave {wave.pk}", now=now)
    return publication


def _digest(values: NDArray[Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


def _rows(publication: Publication, prepared: Prepared) -> Iterator[PublishedUnit]:
    """Yield a row per cell that somebody may ask for, units from the top down."""
    table = prepared.table
    cells = np.flatnonzero(~table.silent & prepared.asked[table.places])
    n = np.maximum(table.stats[:, :, N], 1)
    means = table.stats[:, :, TOTAL] / n
    spreads = spread(n, table.stats[:, :, TOTAL], table.stats[:, :, SQUARES])
    for cell in cells[np.lexsort((table.group[cells], table.places[cells]))].tolist():
        place = int(table.places[cell])
        row = _row(publication, table.tree, place)
        group = table.groups[table.group[cell]]
        row.filter_name, row.filter_value = group
        if prepared.shown.response[cell]:
            row.answered = int(table.sheets[cell])
            row.invited = (prepared.invited[place] or None) if group == EVERYONE else None
        row.figures = _figures(prepared, cell, means[cell], spreads[cell])
        yield row
    answered = set(table.places[cells].tolist())
    for place, invited in prepared.invited.items():
        if invited and prepared.asked[place] and place not in answered:
            yield _row(publication, table.tree, place)


def _row(publication: Publication, tree: Tree, place: int) -> PublishedUnit:
    above = int(tree.parents[place])
    return PublishedUnit(
        publication=publication,
        unit_id=tree.units[place],
        parent_id=None if above == TOP else tree.units[above],
        depth=int(tree.depths[place]),
        figures={},
    )


def _figures(
    prepared: Prepared, cell: int, means: Floats, spreads: Floats
) -> dict[str, tuple[int, float, float, int]]:
    places = np.flatnonzero(prepared.shown.figures[cell])
    n, _total, _squares, favourable = prepared.table.stats[cell, places].T
    columns = (n.astype(int), means[places], spreads[places], favourable.astype(int))
    ids = [prepared.scores[place].id for place in places.tolist()]
    values = zip(*(column.tolist() for column in columns), strict=True)
    return dict(zip(ids, values, strict=True))
