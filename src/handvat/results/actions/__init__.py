"""Publish a wave: once, all of it or nothing, and only what the gate lets through."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from typing import Any

import numpy as np
from django.conf import settings
from django.db import transaction
from numpy.typing import NDArray

from handvat.disclosure.spread import end_with_parent
from handvat.measure.models import Origin, Wave, WaveUnit
from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.psychometrics.summaries import Floats, spread
from handvat.results.actions.kept import keep
from handvat.results.actions.room import with_room
from handvat.results.counts import counts, sheets
from handvat.results.models import LedgerEntry, Publication, PublishedUnit
from handvat.results.rules import SMALLEST_MEAN, Alike, least_spread
from handvat.results.rules.alike import alike
from handvat.results.rules.consistent import reliability
from handvat.results.rules.gate import Asked, Told, decide
from handvat.results.rules.scores import Kind, Score, homes_of, scores_of
from handvat.results.rules.sheets import Sheets
from handvat.results.rules.table import EVERYONE, SQUARES, TOTAL, N, Table, rolled_up
from handvat.results.rules.tree import TOP, Tree

BATCH = 500  # rows written at a time
MANY_SHEETS = 300  # from here, starting other processes is worth their time
Published = tuple[int, float, float, float | None, float | None, str]


class WaveNotClosed(Exception):
    """Answers may still come in, or are not put away yet; close the wave first."""


class AlreadyPublished(Exception):
    """A wave is published once; its figures are there."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything to publish, worked out before a row is written."""

    scores: tuple[Score, ...]
    table: Table
    sheets: Sheets
    told: Told
    invited: dict[int, int]  # by unit place: of the unit and all below it
    asked: NDArray[np.bool_]  # by unit place: whether the wave was about all of the unit
    choices: int  # points on the scale


def publish_wave(wave: Wave, *, now: datetime, who: str = "command line") -> Publication:
    """Publish the figures of a closed wave that may be shown; all of them, or none.

    Raises:
        WaveNotClosed: answers may still come in, or are not put away yet.
        AlreadyPublished: it was published before.
        handvat.results.counts.AnswersMissing, AnswersDamaged, AnswersDoNotFit: the file with
            the answers is not as it was written.
        handvat.results.rules.ClusterAway: the machines that count cannot be reached.
        handvat.results.rules.tree.TreeBroken: the units of the wave do not form a tree.
        handvat.results.rules.scores.NamesCollide: an item bears the name of another score.
        handvat.disclosure.wave.CannotProtect, handvat.disclosure.publication.SumPinned,
        handvat.disclosure.separate.NoAnswer: there is no proof, so nothing goes out.
        handvat.disclosure.ledger.LedgerBroken: what was published before cannot be read.
        handvat.disclosure.ledger.LedgerBusy: another run holds what was published before.
        handvat.results.actions.kept.PublishedOtherwise: other figures of this wave are out.
        handvat.results.actions.room.NoRoom: the disk is full, or nearly.
    """
    check_publishable(wave, now)
    with with_room():
        prepared = _prepare(wave)
        with transaction.atomic():
            wave = Wave.objects.select_for_update().get(pk=wave.pk)
            check_publishable(wave, now)
            publication = _write(wave, prepared, who=who, now=now)
            keep(prepared.told.entries)  # last: whatever fails before leaves no trace
    return publication


def check_publishable(wave: Wave, now: datetime) -> None:
    """Return quietly where a wave may be published, or raise what `publish_wave` raises."""
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
    given = sheets(path, wave.answers_sha256, sheet, tree)
    ends = float(sheet.scale.low), float(sheet.scale.high)
    about = Asked(str(wave.public_id), scores, ends, sheet.scale.favourable_from, wave.threshold)
    told = _decided(table, given, about)
    in_all = tree.roll_up(invited)[:, 0].astype(np.int64).tolist()
    chosen = {unit for unit, _parent, _invited, picked in rows if picked}
    asked = np.ones(len(tree.units), dtype=np.bool_)
    if wave.origin == Origin.OWN:
        asked = tree.at_or_below(chosen)
    invited_in = dict(enumerate(in_all))
    return Prepared(scores, table, given, told, invited_in, asked, len(sheet.scale.points))


def _decided(table: Table, given: Sheets, about: Asked) -> Told:
    """Return what may be told; several questions at once where there is much to do."""
    if len(given.places) < MANY_SHEETS:
        return decide(table, given, about)
    try:
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), end_with_parent) as pool:
            return decide(table, given, about, each=pool.map)
    except (OSError, BrokenProcessPool):  # one was stopped, or none could be started
        return decide(table, given, about)


def _write(wave: Wave, prepared: Prepared, *, who: str, now: datetime) -> Publication:
    publication = Publication.objects.create(
        wave=wave,
        published_at=now,
        minimum=wave.threshold,
        themselves=_themselves(prepared),
        reliability=_reliability(prepared),
        proven=True,
    )
    table, told = prepared.table, prepared.told
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
        pattern_sha256=_digest(np.isnan(told.low)),
        figures_sha256=_digest(np.nan_to_num(np.stack([told.numbers, told.low, told.high]))),
    )
    top = Unit.objects.get(pk=table.tree.units[0])
    log(who, "publish_wave", unit=top, about=f"wave {wave.pk}", now=now)
    return publication


def _reliability(prepared: Prepared) -> dict[str, Any]:
    """Return how well questions hang together, where the wave was about the whole organisation."""
    if not prepared.asked[0]:
        return {}
    found = reliability(prepared.sheets, prepared.scores)
    return {"unit": prepared.table.tree.units[0], "scores": found} if found else {}


def _themselves(prepared: Prepared) -> list[list[Any]]:
    """Return the units with others below them in which somebody answered all the same."""
    tree, given = prepared.table.tree, prepared.sheets
    inner = [place for place in np.unique(given.places).tolist() if tree.inner[place]]
    return [
        [tree.units[place], *group, list(items)]
        for place in inner
        for group, items in given.groups_in(place).items()
    ]


def _digest(values: NDArray[Any]) -> str:
    return hashlib.sha256(np.ascontiguousarray(values).tobytes()).hexdigest()


def _rows(publication: Publication, prepared: Prepared) -> Iterator[PublishedUnit]:
    """Yield a row per cell that somebody may ask for, units from the top down."""
    table = prepared.table
    cells = np.flatnonzero(prepared.asked[table.places])
    n = np.maximum(table.stats[:, :, N], 1)
    spreads = spread(n, table.stats[:, :, TOTAL], table.stats[:, :, SQUARES])
    for cell in cells[np.lexsort((table.group[cells], table.places[cells]))].tolist():
        place = int(table.places[cell])
        row = _row(publication, table.tree, place)
        group = table.groups[table.group[cell]]
        row.filter_name, row.filter_value = group
        if prepared.told.response[cell]:
            row.answered = int(table.sheets[cell])
            row.invited = (prepared.invited[place] or None) if group == EVERYONE else None
        row.figures = _figures(prepared, cell, spreads[cell])
        row.hidden = _hidden(prepared, cell, row.figures)
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


def _figures(prepared: Prepared, cell: int, spreads: Floats) -> dict[str, Published]:
    """Return what is told of the scores of a cell; a band leaves its spread and share untold."""
    told, figures = prepared.told, dict[str, Published]()
    for at in np.flatnonzero(~np.isnan(told.low[cell])).tolist():
        n, score = int(told.numbers[cell, at]), prepared.scores[at]
        low, high = float(told.low[cell, at]), float(told.high[cell, at])
        exact, share = low == high, float(told.favourable[cell, at])
        figures[score.id] = (
            n,
            low,
            high,
            max(float(spreads[at]), least_spread(prepared.choices))
            if exact and n >= SMALLEST_MEAN
            else None,
            None if np.isnan(share) or not exact else share,
            _alike(prepared, cell, score).value if exact else "",
        )
    return figures


def _hidden(prepared: Prepared, cell: int, shown: Mapping[str, Published]) -> list[str]:
    """Return the scores of a cell that are not told although somebody answered there.

    A score of several items is there where its first item is.
    """
    homes = homes_of(prepared.scores)
    numbers = prepared.table.stats[cell, :, N]
    return [
        score.id
        for score in prepared.scores
        if score.id not in shown and numbers[homes[score.items[0]]]
    ]


def _alike(prepared: Prepared, cell: int, score: Score) -> Alike:
    """Return whether a team sees a question or a handhold alike; nothing is said of others."""
    table, place = prepared.table, int(prepared.table.places[cell])
    whole = table.groups[table.group[cell]] == EVERYONE
    if table.tree.inner[place] or not whole or score.kind not in {Kind.ITEM, Kind.HANDHOLD}:
        return Alike.NOTHING
    rows = prepared.sheets.places == place
    points = np.column_stack([prepared.sheets.of(item)[rows] for item in score.items])
    return alike(points, choices=prepared.choices)
