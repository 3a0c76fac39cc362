"""Every cell of a published wave for researchers, and its proof: the same gate, full precision."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from handvat.measure.models import Origin
from handvat.people.models import Unit
from handvat.results.models import Publication, PublishedUnit
from handvat.results.queries.shapes import NothingPublished
from handvat.results.rules.files import Row
from handvat.results.rules.proof import Proof, proof_of
from handvat.results.rules.scores import Score, scores_of

CHUNK = 200  # published units in memory at a time
ITSELF = "~"  # after the code of a unit: those of the unit itself, and of none below it
BLANK: Row = (None,) * 5
Place = tuple[str, str, str, str]  # unit, unit above, filter, value


class NotOpenYet(Exception):
    """The results are published, and open later to everyone at once; carries that moment."""

    def __init__(self, results_open_at: datetime) -> None:
        super().__init__(results_open_at)
        self.results_open_at = results_open_at


class NoProof(LookupError):
    """The wave was published before there were proofs."""


def export_rows(wave_pk: int, *, now: datetime) -> Iterator[Row]:
    """Return a row for every cell and score, in the order of the tree; None where hidden.

    Raises:
        NothingPublished: the wave is not there, or was not published.
        NotOpenYet: its results are not open yet, to anybody.
    """
    publication = _open(wave_pk, now)
    return _rows(publication, scores_of(publication.wave.asks()))


def proof(wave_pk: int, *, now: datetime) -> Proof:
    """Return what everybody may know of the proof of a wave; it fits the file of `export_rows`.

    Raises:
        NothingPublished, NotOpenYet: as in `export_rows`.
        NoProof: the wave was published before there were proofs.
    """
    publication = _open(wave_pk, now)
    if not publication.proven:
        raise NoProof(wave_pk)
    rows = _rows(publication, scores_of(publication.wave.asks()))
    return proof_of(rows, wave=str(wave_pk), minimum=publication.minimum)


def _open(wave_pk: int, now: datetime) -> Publication:
    publication = Publication.objects.select_related("wave").filter(wave=wave_pk).first()
    if publication is None or publication.wave.origin == Origin.CHECK_IN:
        raise NothingPublished(wave_pk)
    if publication.wave.results_open_at > now:
        raise NotOpenYet(publication.wave.results_open_at)
    return publication


def _rows(publication: Publication, scores: tuple[Score, ...]) -> Iterator[Row]:
    """Yield the cells that somebody answered in; of old publications all that there were."""
    wave = str(publication.wave_id)
    cells = PublishedUnit.objects.filter(publication=publication).order_by("pk")
    values = ("unit__code", "parent__code", "filter_name", "filter_value", "hidden", "figures")
    codes, answered = set(), set[str]()
    for *names, hidden, figures in cells.values_list(*values).iterator(chunk_size=CHUNK):
        unit, above, name, value = (part or "" for part in names)
        there = {*hidden, *figures}
        codes.add(unit)
        answered |= there
        for score in scores:
            if score.id in there or not publication.proven:
                yield (unit, above, name, value, score.id, *_numbers(score, figures), wave)
    for place, items in _only_there(publication, codes, answered):
        for score in scores:
            if score.id in items or score.items[0] in items:
                yield (*place, score.id, *BLANK, wave)


def _only_there(
    publication: Publication, codes: set[str], answered: set[str]
) -> Iterator[tuple[Place, set[str]]]:
    """Yield cells of which nothing is told but that they are there, with what was answered.

    They are the units above those that the wave was about, and the people of a unit itself.
    """
    named = PublishedUnit.objects.filter(publication=publication).values("parent")
    units = {one.pk: one for one in Unit.objects.filter(pk__in=named)}
    for unit in sorted(units.values(), key=lambda one: one.path):
        if unit.code not in codes:
            yield (unit.code, "", "", ""), answered
    own = Unit.objects.in_bulk([unit for unit, *_rest in publication.themselves])
    for unit_pk, name, value, items in publication.themselves:
        code = own[unit_pk].code
        yield (code + ITSELF, code, name, value), set(items)


def _numbers(score: Score, figures: dict[str, Sequence[Any]]) -> Row:
    """Return n, mean, favourable and the ends of the band.

    A score of several items has a number only where all of these have the same.
    """
    if score.id not in figures:
        return BLANK
    n, low, high, _spread, share, _alike = figures[score.id]
    alone = all(figures[item][0] == n for item in score.items if item in figures)
    people = int(n) if alone else None
    if low == high:
        return (people, float(low), share, None, None)
    return (people, None, None, float(low), float(high))
